"""Lists of what is outstanding, a paragraph an entry, whose heads run on to what came of the matter."""

from __future__ import annotations

import pytest

from corpus.records import TrackerRow
from ingest.readers.run_in_heads import entries_with_run_in_heads
from ingest.readers.tracker import read_trackers
from tests.ingest.printed import SETTING, printed, report

Read = list[tuple[str | None, str | None, str, str | None]]


def entries(text: str, title: str | None = "Weirs") -> Read:
    found = entries_with_run_in_heads(printed(text), title)
    return [(each.date, each.reference, each.text, each.parts.get("response")) for each in found]


THREE: Read = [
    ("12 June 2024", "PW4(b)", "town weir", "Mrs Ash has been asked."),
    ("12 June 2024", "PW5", "oil for the gate", "Bought in July. It lies at the lock until the keeper is back."),
    ("3 July 2024", "PW9(a)", "rafts", "The makers do not answer."),
]


@pytest.mark.parametrize(
    "head",
    [
        "{number}, {day} – {subject}. {told}",
        "• {number}, {day} – {subject}. {told}",
        "Minute {number} of {day}: {subject} – {told}",
        "{number} ({day}): {subject}: {told}",
        "{day}, minute {number} – {subject}. {told}",
        "{day} ({number}) – {subject}. {told}",
    ],
)
def test_what_cites_the_minute_and_the_day_heads_an_entry(head: str) -> None:
    paragraphs = [
        head.format(day=day, number=number, subject=subject, told=told) for day, number, subject, told in THREE
    ]
    # The second is so long that it runs on to another line.
    paragraphs[1] = paragraphs[1].replace(" until the", "\n      until the")
    assert entries("\n\n".join(["This sheet is of what Members asked for.", *paragraphs])) == THREE


def test_under_a_trackers_heading_one_entry_is_a_list() -> None:
    text = """
*PROGRESS ON PREVIOUS DECISIONS

PW4(b), 12 June 2024 – town weir. Mrs Ash has been asked.
"""
    assert entries(text, None) == [THREE[0]]
    assert entries(text.replace("*PROGRESS ON PREVIOUS DECISIONS", "*THE RIVER"), None) == []


def test_an_entry_of_which_nothing_is_told_yet_is_kept() -> None:
    told = [f"{number}, {day} – {subject}. {said}" for day, number, subject, said in THREE]
    text = "\n\n".join([*told, "PW12, 3 July 2024 – boats"])
    assert entries(text) == [*THREE, ("3 July 2024", "PW12", "boats", None)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "12 June 2024 – the weir broke. It was mended.",
        "On 12 June 2024 (minute 4) the Panel asked for oil. None came.",
        "Minute 4 says much of weirs. It says nothing of boats.",
        "PW4(b), 12 June 2024 – the Panel heard from the keeper, from both of his men, and from the miller. They left.",
    ],
)
def test_a_history_and_prose_are_no_list(paragraph: str) -> None:
    assert entries("\n\n".join([paragraph] * 4)) == []


def test_entries_are_rows_with_what_the_sheet_says_of_those_that_leave_it() -> None:
    told = [f"{number}, {day} – {subject}. {said}" for day, number, subject, said in THREE]
    text = "\n\n".join(["Entries are taken off this sheet once the matter has been dealt with.", *told])
    rows, _ = read_trackers(report(printed(text)), SETTING)
    read = [(r.meeting_date, r.reference, bool(r.covering_text)) for r in rows if isinstance(r, TrackerRow)]
    assert read == [("2024-06-12", "PW4(b)", True), ("2024-06-12", "PW5", True), ("2024-07-03", "PW9(a)", True)]


def test_a_citation_may_stand_in_brackets_behind_the_subject_with_the_clause_and_without_the_year() -> None:
    told = [
        "Town weir (minute 4, action (b)). Mrs Ash has been asked.",
        "Oil, for the gate (minute 5 of 12 June). Bought in July.",
        "Rafts (min 9 of the meeting on 3 July 2024, clause 2): The makers do not answer.",
    ]
    assert entries("\n\n".join(told)) == [
        (None, "4(b)", "Town weir", "Mrs Ash has been asked."),
        ("12 June", "5", "Oil, for the gate", "Bought in July."),
        ("3 July 2024", "9(2)", "Rafts", "The makers do not answer."),
    ]


def test_brackets_that_hold_more_than_a_citation_head_no_entry() -> None:
    said = "The weir (minute 4 has its history and says who built it). It was mended."
    assert entries("\n\n".join([said] * 4)) == []


def test_entries_are_of_the_meeting_that_a_heading_over_them_or_the_title_names() -> None:
    told = [
        "*Meeting of 12 June 2024",
        "- Town weir (minute 4): Mrs Ash has been asked.",
        "- Oil for the gate (minute 5): bought in July.",
        "*Meeting of 3 July 2024",
        "- Rafts (minute 9): the makers do not answer.",
    ]
    assert [(day, number) for day, number, *_ in entries("\n\n".join(told))] == [
        ("12 June 2024", "4"),
        ("12 June 2024", "5"),
        ("3 July 2024", "9"),
    ]
    bare = "\n\n".join(each for each in told if not each.startswith("*"))
    found = entries(bare, "Matters arising from the minutes of the meeting held on 12 June 2024")
    assert {day for day, *_ in found} == {"12 June 2024"}


def test_a_citation_may_end_an_entry() -> None:
    told = [
        "Town weir – Mrs Ash has been asked (Minute 4).",
        "Oil for the gate – bought in July (Minute 5(a)).",
        "Rafts – the makers do not answer (Minute 9).",
    ]
    assert entries("\n\n".join(told), "Matters arising") == [
        (None, "4", "Town weir", "Mrs Ash has been asked"),
        (None, "5(a)", "Oil for the gate", "bought in July"),
        (None, "9", "Rafts", "the makers do not answer"),
    ]
