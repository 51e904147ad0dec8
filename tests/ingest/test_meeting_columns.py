"""Trackers with a column for each meeting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, merged, table, words
from tests.ingest.test_tracker import rows_of

KEY = words("Each column shows what the meeting was told. N = nothing yet; S = some progress; M = met; D = declined.")
WIDTHS = (50, 55, 120, 70, 60, 60, 60)


@pytest.mark.parametrize("days", [("Jun 19", "Sep 19", "Nov 19"), ("June 2019", "September 2019", "November 2019")])
@pytest.mark.parametrize("asked", ["What was requested", "What Members asked for"])
def test_each_row_stands_as_the_last_meeting_was_told(tmp_path: Path, days: tuple[str, ...], asked: str) -> None:
    rows = (
        f"Request | Made | {asked} | Addressed to | {' | '.join(days)}",
        "Rivers | | | | | | ",
        "PR19/06 | 04.04.19 | Depths of all ponds, by ward | Head of Ponds | N. Logged. | S. Half are in. | ",
        "PR19/07 | 13.06.19 | Members to meet the keepers | Keeper of Weirs | | M. Nine of them met on 18 July. | ",
    )
    drawn_table = table(rows, WIDTHS, GRID, merged((0, 1), (-1, 1)))
    found = rows_of(drawn.paper(tmp_path, heading("Requests monitor"), KEY, drawn_table, wide=True))
    assert [(r.reference, r.meeting_date, r.responsible, r.status, r.response) for r in found] == [
        ("PR19/06", "2019-04-04", "Head of Ponds", "some progress", "Half are in."),
        ("PR19/07", "2019-06-13", "Keeper of Weirs", "met", "Nine of them met on 18 July."),
    ]


def test_crosses_under_months_are_no_answers(tmp_path: Path) -> None:
    rows = (
        "Action | Lead | Response | Jun 19 | Sep 19 | Nov 19",
        "Oil the sluice gate | Jo Bell | A smith was asked. | x | | x",
        "Map the drains | Al Poe | It was sent on 2 July. | | x | ",
    )
    paper = drawn.paper(tmp_path, heading("Action tracker"), table(rows, (130, 70, 140, 40, 40, 40), GRID), wide=True)
    assert [r.response for r in rows_of(paper)] == ["A smith was asked.", "It was sent on 2 July."]
