"""Rows that begin with the meeting's day or the minute's number, where the table has no columns for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, table
from tests.ingest.test_tracker import rows_of


@pytest.mark.parametrize(
    ("heads", "day", "number"),
    [
        (("28.2.24 PP 48(i)", "28.2.24 PP 48(ii)"), "2024-02-28", "PP 48(i)"),
        (("12 June 2024, 7(b)", "17 July 2024, 3(a)"), "2024-06-12", "7(b)"),
        (("24/05(a)", "24/06(b)"), None, "24/05(a)"),
    ],
)
def test_days_and_numbers_that_begin_every_row_are_no_words_of_the_request(
    tmp_path: Path, heads: tuple[str, str], day: str | None, number: str
) -> None:
    owners = ("(Warden)", "(Clerk)") if day else ("", "")
    rows = (
        "Request | Answer",
        f"{heads[0]} Oiling of the sluice gates {owners[0]} | Passed on.",
        f"{heads[1]} Map of all the drains {owners[1]} | Done.",
    )
    found = rows_of(drawn.paper(tmp_path, heading("Matters outstanding"), table(rows, (300, 150), GRID)))
    assert [(row.text, row.response) for row in found] == [
        ("Oiling of the sluice gates", "Passed on."),
        ("Map of all the drains", "Done."),
    ]
    assert (found[0].meeting_date, found[0].reference) == (day, number)
    assert found[0].responsible == ("Warden" if day else None)


def test_numbers_that_only_count_the_rows_stay_with_their_words(tmp_path: Path) -> None:
    rows = ("Request | Answer", "1 Oiling of the gates | Passed on.", "2 Map of all the drains | Done.")
    found = rows_of(drawn.paper(tmp_path, heading("Matters outstanding"), table(rows, (300, 150), GRID)))
    assert [row.reference for row in found] == [None, None]


def test_two_columns_set_out_by_spaces_are_requests_and_answers_where_a_heading_calls_them_so(tmp_path: Path) -> None:
    rows = (
        "Request | Answer",
        "28.2.24 PP 48(i) Oiling of the sluice gates at the upper and the lower weir of the mill (Warden) | Passed on.",
        "28.2.24 PP 48(ii) Map of all the drains (Clerk) | Done.",
    )
    found = rows_of(drawn.paper(tmp_path, heading("Matters outstanding"), table(rows, (330, 120))))
    assert [(row.text[:10], row.responsible, row.response) for row in found] == [
        ("Oiling of ", "Warden", "Passed on."),
        ("Map of all", "Clerk", "Done."),
    ]
    assert rows_of(drawn.paper(tmp_path, heading("Ponds in winter"), table(rows[1:], (330, 120)))) == []
