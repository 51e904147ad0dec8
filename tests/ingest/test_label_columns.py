"""Boxes in minutes: a label in a column of its own, `ACTION` over a code, beside what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from corpus.records import Resolution
from ingest.pipeline import read_pack

STYLE = getSampleStyleSheet()["Normal"]
SMALL = ParagraphStyle("small", parent=STYLE, fontSize=8, leading=11)
HEAD = (
    "<b>Minutes of the meeting of the Ponds and Parks Panel held on Tuesday 14 March 2023 at 7.00pm</b>",
    "Present: Councillors Ann Ash (Chairman), Ken Birch, Asha Cole, Peter Maple and Sue Oak.",
    "<b>4. The Long Pond</b>",
    "4.1 The warden said that three of the ponds had been dry since the summer and that the fish had been moved.",
)
AFTER = (
    "4.2 Councillor Birch had had letters about it from the anglers, and how much water was let in nobody could say.",
    "<b>5. Bandstand</b>",
    "5.1 The report was welcomed by all who spoke. RESOLVED: That the report be noted.",
)
ASKED = (
    "The Warden to send Members the readings of the upper sluice for each of the last three summers, with the dates on "
    "which water was let in."
)
WANTED = "That the Mill Trust keep the upper sluice open from June to September for as long as the river allows it."


def boxed(folder: Path, boxes: list[tuple[str, str, str]], width: float = 75) -> list[tuple[str, ...]]:
    """Minutes with boxes of label, words and owner -> clause, words, who and when of each decision of their minute."""
    told = [Paragraph(part, STYLE) for part in HEAD]
    for label, words, owner in boxes:
        cells = [[Paragraph(label, STYLE), [Paragraph(words, STYLE), Spacer(1, 4), Paragraph(owner, SMALL)]]]
        shade = TableStyle([("BACKGROUND", (0, 0), (-1, -1), colors.lavender), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        told += [Spacer(1, 6), Table(cells, colWidths=(width, 365), style=shade), Spacer(1, 6)]
    told += [Paragraph(part, STYLE) for part in AFTER]
    path = folder / "minutes.pdf"
    SimpleDocTemplate(str(path)).build([each for part in told for each in (part, Spacer(1, 4))])
    found = [record for record in read_pack(path).records if isinstance(record, Resolution)]
    return [(r.clause, r.text, r.responsible or "", r.due or "") for r in found if r.minute_number == "4"]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("<b>ACTION<br/>23/04</b>", "23/04"),
        ("<b>Action point<br/>LP-7</b>", "LP-7"),
        ("<b>RECOMMENDATION<br/>23/05</b>", "23/05"),
        ("<b>Referral 6</b>", "6"),
        ("<b>ACTION</b>", ""),
    ],
)
def test_a_label_beside_a_box_gives_its_code_and_is_no_part_of_what_is_asked(
    tmp_path: Path, label: str, code: str
) -> None:
    owner = "<b>Owner:</b> The Warden &nbsp;&nbsp; <b>Deadline:</b> 30 June 2023"
    assert boxed(tmp_path, [(label, ASKED, owner)], 95) == [(code, ASKED, "The Warden", "30 June 2023")]


def test_boxes_that_follow_each_other_are_each_read(tmp_path: Path) -> None:
    boxes = [
        ("<b>ACTION<br/>23/04</b>", ASKED, "<b>Owner:</b> The Warden"),
        ("<b>RECOMMENDATION<br/>23/05</b>", WANTED, "<b>Owner:</b> Mill Trust"),
    ]
    assert boxed(tmp_path, boxes, 95) == [("23/04", ASKED, "The Warden", ""), ("23/05", WANTED, "Mill Trust", "")]


@pytest.mark.parametrize("label", ["<b>Map 4</b>", "<b>PONDS</b>", "Action 4"])
def test_what_names_no_decision_or_is_not_set_off_labels_none(tmp_path: Path, label: str) -> None:
    said = "The ponds lie in a row below the mill, of which the Long Pond is the last and has always been the deepest."
    assert boxed(tmp_path, [(label, said, "Drawn by the clerk from memory")]) == []
