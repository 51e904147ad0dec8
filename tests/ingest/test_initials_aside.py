"""Initials at the right of some lines of minutes are who is to act, and no words of the decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.drawn import Word
from ingest.layout import Line, box_of_words
from ingest.readers.initials_aside import initials_aside
from tests.ingest.minutes_pages import minuted

DEBATE = (
    "The Warden spoke of the weirs and of the ponds above them, and of how the gates had stood through the winter, "
    "at such length that each line of this paragraph runs on to the very margin of the page and far beyond initials."
)
HEAD = "**7.\tApologies\n\nNone.\n\n**8.\tWeirs\n\nOfficers: Jo Bell (JB); Al Poe (AP)\n\n"


LISTED = "(a)\tThe Warden to mend the gate.\n>>JB\n\n(b)\tA map of the drains be sent out.\n>>{}"


@pytest.mark.parametrize("other", ["AP", "DF"])
def test_initials_set_off_at_the_right_are_who_is_to_act(tmp_path: Path, other: str) -> None:
    third = "\n\n(c)\tThe otters be counted.\n>>AP"
    found = minuted(tmp_path, f"{HEAD}{DEBATE}\n\nRESOLVED:\n\n{LISTED.format(other)}{third}")
    assert [(each.clause, each.text, each.responsible) for each in found.resolutions if each.minute_number == "8"] == [
        ("(a)", "The Warden to mend the gate.", "JB"),
        ("(b)", "A map of the drains be sent out.", other),
        ("(c)", "The otters be counted.", "AP"),
    ]


def test_letters_that_stand_for_nobody_there_are_words_like_others() -> None:
    lines = [
        Line(1, words, box_of_words(words))
        for top in (100, 120)
        for words in [(Word("Figures", 72, top, 120, top + 11), Word("NHS", 500, top, 530, top + 11))]
    ]
    assert initials_aside(lines, {1: 595.0}) == (lines, {})
