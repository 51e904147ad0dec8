"""Lists of what is outstanding whose heads cite minute and day, and under which no label tells what was done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.records import TrackerRow
from ingest.layout import Line
from ingest.readers.cited_heads import entries_under_citations
from ingest.readers.tracker import read_trackers
from ingest.readers.tracker_lists import with_states_of_codes
from tests.ingest.printed import SETTING, printed, report

Read = list[tuple[str | None, str | None, str, str]]


def entries(text: str, title: str | None = "Weirs") -> Read:
    found = entries_under_citations(printed(text), title)
    return [(each.date, each.reference, each.text, each.parts["response"]) for each in found]


THREE: Read = [
    ("12 June 2024", "4(b)", "Town weir", "Mrs Ash has been asked."),
    ("12 June 2024", "5", "Oil for the gate", "Bought in July. It lies at the lock until the keeper is back."),
    ("3 July 2024", "9(a)", "Rafts", "The makers do not answer."),
]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        (
            "Town weir (Minute 4(b), 12 June 2024)",
            "Oil for the gate (Minute 5, 12 June 2024)",
            "Rafts (Minute 9(a), 3 July 2024)",
        ),
        (
            "Minute 4(b) of 12 June 2024: Town weir",
            "Minute 5 of 12 June 2024: Oil for the gate",
            "Minute 9(a) of 3 July 2024: Rafts",
        ),
        (
            "Town weir – min. 4(b), 12 June 2024",
            "Oil for the gate – min. 5, 12 June 2024",
            "Rafts – min. 9(a), 3 July 2024",
        ),
        (
            "12 June 2024, Minute 4(b), Town weir",
            "12 June 2024, Minute 5, Oil for the gate",
            "3 July 2024, Minute 9(a), Rafts",
        ),
    ],
)
def test_heads_cite_minute_and_day_and_answers_are_set_in(first: str, second: str, third: str) -> None:
    text = f"""
This note is of matters that wait.
{first}
      Mrs Ash has been asked.
{second}
      Bought in July. It lies at the lock
      until the keeper is back.
{third}
      The makers do not answer.
The Clerk will tell more.
"""
    assert entries(text) == THREE


def test_heads_in_bold_are_told_from_answers_level_with_them() -> None:
    text = """
*Town weir (Minute 4(b), 12 June 2024)
Mrs Ash has been asked.

*Rafts (Minute 9(a), 3 July 2024)
The makers do not answer.
"""
    assert entries(text, "Matters outstanding") == [THREE[0], THREE[2]]


def test_the_day_may_stand_above_several_heads_by_their_own_numbers() -> None:
    text = """
Meeting of 12 June 2024
PW4(b) Town weir
      Mrs Ash has been asked.
PW5 Oil for the gate
      Bought in July.
Meeting of 3 July 2024
PW9(a) Rafts
      The makers do not answer.
"""
    assert [each[:3] for each in entries(text)] == [
        ("12 June 2024", "PW4(b)", "Town weir"),
        ("12 June 2024", "PW5", "Oil for the gate"),
        ("3 July 2024", "PW9(a)", "Rafts"),
    ]


def test_one_citation_in_a_report_is_no_list() -> None:
    text = """
The weir was spoken of (Minute 4(b), 12 June 2024)
      and will be again.
"""
    assert entries(text) == []


def test_rows_have_what_the_note_says_of_those_that_leave_it() -> None:
    text = """
A matter is left out of the next note as soon as it has been disposed of.
Town weir (Minute 4(b), 12 June 2024)
      Mrs Ash has been asked.
Oil for the gate (Minute 5, 12 June 2024)
      Bought in July.
Rafts (Minute 9(a), 3 July 2024)
      The makers do not answer.
"""
    rows, _ = read_trackers(report(printed(text)), SETTING)
    read = [(r.meeting_date, r.reference, bool(r.covering_text)) for r in rows if isinstance(r, TrackerRow)]
    assert read == [("2024-06-12", "4(b)", True), ("2024-06-12", "5", True), ("2024-07-03", "9(a)", True)]


def test_a_head_known_by_its_print_may_go_on_over_lines_above_an_answer_that_is_set_in() -> None:
    text = """
From the meeting on 12 June 2024
PW/24/004 (1) That the town weir be mended with stone from the
old mill
      X No stone is left.
PW/24/005 Oil for the gate
      D Bought in July.
PW/24/009 Rafts, and boats
for the lake
      W The makers do not answer.
"""
    lines = [_with_bold_number(line) if line.text.startswith("PW/") else line for line in printed(text)]
    found = entries_under_citations(lines, "Summary of actions")
    assert [(each.reference, each.text, each.parts["response"]) for each in found] == [
        ("PW/24/004 (1)", "That the town weir be mended with stone from the old mill", "X No stone is left."),
        ("PW/24/005", "Oil for the gate", "D Bought in July."),
        ("PW/24/009", "Rafts, and boats for the lake", "W The makers do not answer."),
    ]
    key = printed("Key: D = dealt with; W = waiting; X = will not be done.")
    assert [each.parts["status"] for each in with_states_of_codes(found, key)] == [
        "will not be done",
        "dealt with",
        "waiting",
    ]


def _with_bold_number(line: Line) -> Line:
    return replace(line, words=(replace(line.words[0], bold=True), *line.words[1:]))
