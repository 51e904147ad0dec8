"""Trackers with few rulings or none: rows told by what stands side by side, over pages too."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors

from tests.ingest import drawn
from tests.ingest.drawn import heading, merged, table, words
from tests.ingest.test_tracker import rows_of

BETWEEN_COLUMNS = (
    ("LINEBEFORE", (0, 0), (-1, -1), 0.5, colors.black),
    ("BOX", (0, 0), (-1, -1), 0.5, colors.black),
    ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
)
APART = ("BOTTOMPADDING", (0, 0), (-1, -1), 8)
ENTRIES = [
    f"{n} | 12 June 2024 | Oil the sluice gate of reach {n} and tell Members when that has been done | "
    f"Scrutiny Officer | The oil for reach {n} has come. | In progress"
    for n in range(1, 41)
]
LOG = ("No. | Meeting | Action | Responsible | Update | Status", *ENTRIES)
WIDTHS = (30, 75, 150, 70, 110, 60)


def test_rows_between_vertical_rules_are_parted_by_the_white_that_runs_through_them(tmp_path: Path) -> None:
    found = rows_of(drawn.paper(tmp_path, heading("Action Log"), table(LOG, WIDTHS, *BETWEEN_COLUMNS, APART)))
    assert [(r.reference, r.response) for r in found] == [
        (str(n), f"The oil for reach {n} has come.") for n in range(1, 41)
    ]


def test_an_entry_of_several_paragraphs_between_vertical_rules_is_one_row(tmp_path: Path) -> None:
    rows = (
        "No. | Action | Update",
        "1 | Oil the sluice gate.<br/><br/>Tell Members when. | The oil has come.<br/><br/>It was put on in May.",
    )
    (found,) = rows_of(
        drawn.paper(tmp_path, heading("Action Log"), table(rows, (30, 200, 200), *BETWEEN_COLUMNS, APART))
    )
    assert found.response == "The oil has come. It was put on in May."


def test_a_table_set_by_spaces_alone_goes_on_over_pages_without_its_header(tmp_path: Path) -> None:
    found = rows_of(drawn.paper(tmp_path, heading("Action Log"), table(LOG, WIDTHS, APART)))
    assert [(r.reference, r.response) for r in found] == [
        (str(n), f"The oil for reach {n} has come.") for n in range(1, 41)
    ]
    assert len({r.source.page for r in found}) > 1


BANNERED = (
    "<b>Para.</b> | <b>What was asked</b> | <b>Addressed to</b> | <b>Reply</b> | <b>What has happened since</b>",
    "<b>Letter of 20 June 2024 following the meeting of 12 June 2024, sent by the Chair</b> | | | |",
    "4 C1 | The sluice gate be oiled before the winter comes and again in the spring of the next year. | Jo Bell | A "
    "| Accepted: the oil has come.",
    "4 C2 | Every drain be mapped by ward. | Al Poe | - | A map of the first wards is being drawn.",
    "<b>Letter of 24 July 2024 following the meeting of 17 July 2024, sent by the Chair</b> | | | |",
    "5 C1 | The ladder be mended. | Jo Bell | R | Refused: letter of 1 August.",
)
UNDER_HEADS = ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black)
OVER_GROUPS = [("LINEABOVE", (0, place), (-1, place), 0.5, colors.black) for place in (1, 4)]


@pytest.mark.parametrize(
    "rules",
    [(UNDER_HEADS,), tuple(OVER_GROUPS), (UNDER_HEADS, ("LINEABOVE", (0, 4), (-1, 4), 0.5, colors.black)), ()],
    ids=["a line under the header", "a line over each group", "both", "no lines"],
)
def test_rows_stand_under_headings_that_run_over_all_columns_without_lines_between(
    tmp_path: Path, rules: tuple[tuple[object, ...], ...]
) -> None:
    spans = [merged((0, place), (4, place)) for place in (1, 4)]
    key = words("Replies are shown as A (agreed) or R (refused).")
    rows = table(BANNERED, (40, 170, 70, 40, 150), *rules, *spans)
    paper = drawn.paper(tmp_path, heading("Letters Monitor"), key, rows)
    assert [(r.reference, r.meeting_date, r.text[:14], r.status, r.response) for r in rows_of(paper)] == [
        ("4 C1", "2024-06-12", "The sluice gat", "agreed", "Accepted: the oil has come."),
        ("4 C2", "2024-06-12", "Every drain be", None, "A map of the first wards is being drawn."),
        ("5 C1", "2024-07-17", "The ladder be ", "refused", "Refused: letter of 1 August."),
    ]
