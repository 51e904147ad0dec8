"""Rows of dashes under a line make it a heading and are no words; elsewhere they are nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from corpus.records import Resolution, TrackerRow
from ingest.drawn import Word
from ingest.layout import Line
from ingest.pipeline import read_pack
from ingest.typed_rules import without_typed_rules


def typed(text: str, top: float, x0: float = 60.0) -> Line:
    """A line of a typewriter, six points a letter; two spaces and more part its words."""
    words = []
    place = 0
    for part in text.split(" "):
        if part:
            left = x0 + 6 * place
            words.append(Word(part, left, top, left + 6 * len(part), top + 10, 10.0))
        place += len(part) + 1
    return Line(1, tuple(words), (x0, top, words[-1].x1, top + 10))


@pytest.mark.parametrize("rule", ["-----", "=====", "_____"])
def test_a_rule_under_words_of_its_length_makes_them_bold(rule: str) -> None:
    (line,) = without_typed_rules([typed("WEIRS", 60), typed(rule, 72)])
    assert (line.text, line.bold) == ("WEIRS", True)


def test_rules_under_each_title_of_a_table_make_all_bold() -> None:
    lines = [typed("DATE      MATTER       OFFICER", 60), typed("----      ------       -------", 72)]
    (line,) = without_typed_rules(lines)
    assert [part.text for part in line.segments] == ["DATE", "MATTER", "OFFICER"]
    assert line.bold


def test_a_rule_between_paragraphs_is_nothing_and_a_line_for_a_signature_stays() -> None:
    lines = [typed("All were seen.", 60), typed("-" * 40, 90), typed("Next.", 120), typed("_" * 20, 160, x0=300)]
    assert [(line.text, line.bold) for line in without_typed_rules(lines)] == [
        ("All were seen.", False),
        ("Next.", False),
        ("_" * 20, False),
    ]


MINUTES_TYPED = """
                     STONEBRIDGE BOROUGH COUNCIL
                     PONDS AND WEIRS PANEL
                     ---------------------
                     17th January 2006

PRESENT: Councillor Mrs. Ash (in the Chair); Councillors Birch and
Cole.

An apology for absence was received from Councillor Dale.

PW.31
                     MATTERS ARISING
                     ---------------

Councillor Birch thanked the warden for the map.

PW.32
                     EELS
                     ----

Members were told of the pass.

R E S O L V E D -

          (a)   that a list of eel passes be sent to each Member.
"""
EXTRACT_TYPED = """
              EXTRACT FROM THE MINUTES OF THE CABINET
                     7TH FEBRUARY 2006
                     -----------------

CA.12 SCRUTINY - EELS

The Cabinet considered the recommendation of the Panel (Minute PW.20).

          RESOLVED - that the recommendation for a second pass be adopted.
"""
SCHEDULE_TYPED = """
                                                       AGENDA ITEM NO. 3
                     MATTERS OUTSTANDING
                     -------------------

DATE/MINUTE   MATTER                               OFFICER   POSITION
-----------   ------                               -------   --------

17.1.06       A list of eel passes be sent to      HW        The list is being drawn up.
PW.32(a)      each Member

17.1.06       Condition of the ladder be told to a HW        Done on 3rd March.
PW.33(b)      meeting of the Panel

17.1.06       Cabinet be recommended to oil gates  Cab       Reported to Cabinet.
PW.34(a)
"""
FRONT_TYPED = """
                     STONEBRIDGE BOROUGH COUNCIL
                     PONDS AND WEIRS PANEL

A meeting of the Panel will be held in the Town Hall on Tuesday
14th March 2006 at 6.15 p.m.

                     A G E N D A
                     -----------

1.        APOLOGIES FOR ABSENCE

2.        MINUTES

3.        MATTERS OUTSTANDING
"""


def test_a_pack_of_typewritten_papers_is_read_as_a_printed_one(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "typed.pdf"), pagesize=A4)
    for page in (FRONT_TYPED, MINUTES_TYPED, EXTRACT_TYPED, SCHEDULE_TYPED):
        canvas.setFont("Courier", 9)
        for place, text in enumerate(page.split("\n")):
            canvas.drawString(50, 780 - 11 * place, text)
        canvas.showPage()
    canvas.save()
    records = read_pack(tmp_path / "typed.pdf").records
    assert [(r.committee, r.meeting_date, r.minute_number, r.text) for r in records if isinstance(r, Resolution)] == [
        ("Ponds and Weirs Panel", "2006-01-17", "PW.32", "that a list of eel passes be sent to each Member."),
        ("Cabinet", "2006-02-07", "CA.12", "the recommendation for a second pass be adopted."),
    ]
    assert [(r.meeting_date, r.text, r.responsible, r.response) for r in records if isinstance(r, TrackerRow)] == [
        ("2006-01-17", "A list of eel passes be sent to each Member", "HW", "The list is being drawn up."),
        ("2006-01-17", "Condition of the ladder be told to a meeting of the Panel", "HW", "Done on 3rd March."),
        ("2006-01-17", "Cabinet be recommended to oil gates", "Cab", "Reported to Cabinet."),
    ]
