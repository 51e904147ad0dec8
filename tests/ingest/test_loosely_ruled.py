"""Trackers with few rulings or none: rows told by what stands side by side, over pages too."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib import colors

from tests.ingest import drawn
from tests.ingest.drawn import heading, table
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
