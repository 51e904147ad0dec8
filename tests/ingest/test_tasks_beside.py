"""Notes beside the text of minutes that give somebody something to do are decisions of the minute they stand by."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from corpus.records import Resolution, TrackerRow
from ingest.pipeline import read_pack

STYLE = getSampleStyleSheet()["Normal"]
SMALL = ParagraphStyle("small", parent=STYLE, fontSize=9, leading=11)
HEAD = (
    "<b>Notes of the meeting of the Ponds and Parks Panel, 14 March 2023</b>",
    "Present: Councillors Ann Ash (Chairman), Ken Birch, Asha Cole, Peter Maple, Sue Oak, Tim Pine, Femi Rowan, Carol "
    "Thorn and Ivor Yew. In attendance: Jo Bell (JB), Dr Al Poe, Mill Trust (AP), and three members of the public.",
)
LONG = (
    "The warden said that three of the ponds had been dry since the summer and that the fish had been taken to the "
    "Long Pond. Councillor Birch had had letters about it. How much water was let in each month nobody could say."
)
AGREED = "At the end of the discussion it was <b>AGREED</b> that the Mill Trust be asked to keep the upper sluice open."
RULE_DOWN = ("LINEAFTER", (0, 0), (0, -1), 0.5, colors.black)
NONE_DRAWN = ("TOPPADDING", (0, 0), (-1, -1), 3)
LINES_ACROSS = ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black)
GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)


def read(
    folder: Path, title: str, rows: list[tuple[str, list[str]]], rules: tuple[object, ...]
) -> list[tuple[str, ...]]:
    """Minutes of two columns -> minute, clause and words of each decision."""
    cells = [["<b>Discussion</b>", [f"<b>{title}</b>"]], *rows]
    drawn = [[Paragraph(text, STYLE), [Paragraph(note, SMALL) for note in notes] or ""] for text, notes in cells]
    table = Table(drawn, colWidths=(330, 120), style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), rules]))
    told = [each for part in HEAD for each in (Paragraph(part, STYLE), Spacer(1, 6))]
    SimpleDocTemplate(str(folder / "notes.pdf")).build([*told, table])
    records = read_pack(folder / "notes.pdf").records
    return [(str(r.minute_number), r.clause, r.text) for r in records if isinstance(r, Resolution)]


MINUTES = [
    ("<b>PP30 Notes of the last meeting</b>", []),
    ("The notes of 6 December 2022 were read.", []),
    ("<b>PP31 Ponds</b>", []),
    (
        LONG,
        ["{}JB to send Members the flows at each sluice for twelve months.", "{}AP to arrange a visit to the ponds."],
    ),
    (AGREED, []),
    ("<b>PP32 Benches</b>", []),
    ("There were few. " + LONG, ["{}The Mill Trust to list the benches that are broken by 30 June 2023."]),
]


@pytest.mark.parametrize("rules", [RULE_DOWN, NONE_DRAWN, GRID], ids=["a line between", "nothing drawn", "a grid"])
@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("title", ["Action", "Actions", "Action by"])
def test_a_column_of_actions_beside_what_was_said_gives_each(
    tmp_path: Path, rules: tuple[object, ...], numbered: bool, title: str
) -> None:
    count = iter(range(1, 9))
    rows = [
        (text, [note.format(f"Action {next(count)}: " if numbered else "") for note in notes])
        for text, notes in MINUTES
    ]
    assert sorted(read(tmp_path, title, rows, rules)) == sorted(
        [
            ("PP31", "1" if numbered else "", "JB to send Members the flows at each sluice for twelve months."),
            ("PP31", "2" if numbered else "", "AP to arrange a visit to the ponds."),
            ("PP31", "", "the Mill Trust be asked to keep the upper sluice open."),
            ("PP32", "3" if numbered else "", "The Mill Trust to list the benches that are broken by 30 June 2023."),
        ]
    )


@pytest.mark.parametrize("rules", [LINES_ACROSS, NONE_DRAWN, GRID], ids=["lines across", "nothing drawn", "a grid"])
@pytest.mark.parametrize("numbered", [True, False])
def test_actions_may_stand_beside_a_minutes_title_and_run_on_below_its_words(
    tmp_path: Path, rules: tuple[object, ...], numbered: bool
) -> None:
    def noted(*notes: str) -> list[str]:
        return [f"Action {n}: {note}" if numbered else note for n, note in enumerate(notes, 1)]

    rows = [
        ("No", ["<b>Discussion</b>"], ["<b>Action</b>"]),
        ("1", ["<b>Notes of the last meeting</b>", "The notes of 6 December 2022 were read."], []),
        (
            "2",
            ["<b>Ponds</b>", LONG, AGREED],
            noted("JB to send Members the flows.", "AP to arrange a visit to the ponds."),
        ),
        ("3", ["<b>Benches</b>", "Few."], noted("The Mill Trust to list the benches that are broken by 30 June 2023.")),
    ]
    cells = [
        [Paragraph(number, STYLE), [Paragraph(x, STYLE) for x in said], [Paragraph(x, SMALL) for x in acts] or ""]
        for number, said, acts in rows
    ]
    table = Table(cells, colWidths=(45, 285, 120), style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), rules]))
    told = [each for part in HEAD for each in (Paragraph(part, STYLE), Spacer(1, 6))]
    SimpleDocTemplate(str(tmp_path / "notes.pdf")).build([*told, table])
    records = read_pack(tmp_path / "notes.pdf").records
    one, two = ("1", "2") if numbered else ("", "")
    assert [(r.minute_number, r.clause, r.text) for r in records if isinstance(r, Resolution)] == [
        ("2", one, "JB to send Members the flows."),
        ("2", two, "AP to arrange a visit to the ponds."),
        ("2", "", "the Mill Trust be asked to keep the upper sluice open."),
        ("3", one, "The Mill Trust to list the benches that are broken by 30 June 2023."),
    ]
    assert not [r for r in records if isinstance(r, TrackerRow)]
