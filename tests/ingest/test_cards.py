"""Trackers set as cards, a small ruled table for each request, under labels that no list of ours has."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus import Flowable, PageBreak, Spacer

from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, table
from tests.ingest.test_tracker import rows_of

SUBJECTS = (
    ("1. Sluice gates", "12 June 2024, Minute 7(b)", "The gates be oiled each spring.", "Jo Bell", "Oil has come."),
    (
        "2. Drains",
        "12 June 2024, Minute 8(a)",
        "A map of all drains be sent out.",
        "Al Poe",
        "With the printer.",
    ),
    ("3. Otters", "17 July 2024, Minute 3(c)", "The Warden be asked to count the otters.", "Di Fen", "To follow."),
)
LABELS = ("Matter", "Decided", "Asked for", "In whose hands", "Position")


def card(values: tuple[str, ...], *left_out: str) -> list[Flowable]:
    rows = [f"{label} | {value}" for label, value in zip(LABELS, values, strict=True) if label not in left_out]
    return [table(rows, (110, 300), GRID), Spacer(1, 8)]


def test_labels_that_each_card_has_are_told_like_titles_of_columns(tmp_path: Path) -> None:
    paper = drawn.paper(tmp_path, heading("Register of Requests"), *(part for each in SUBJECTS for part in card(each)))
    assert [(row.meeting_date, row.text, row.responsible, row.response) for row in rows_of(paper)] == [
        ("2024-06-12", SUBJECTS[0][2], "Jo Bell", "Oil has come."),
        ("2024-06-12", SUBJECTS[1][2], "Al Poe", "With the printer."),
        ("2024-07-17", SUBJECTS[2][2], "Di Fen", "To follow."),
    ]


def test_cards_go_on_over_pages_and_may_lack_a_label(tmp_path: Path) -> None:
    first, second, third = SUBJECTS
    parts = [*card(first), *card(second, "In whose hands"), PageBreak(), *card(third, "Matter")]
    found = rows_of(drawn.paper(tmp_path, heading("Register of Requests"), *parts))
    assert [(row.source.page, row.text, row.responsible) for row in found] == [
        (1, first[2], "Jo Bell"),
        (1, second[2], None),
        (2, third[2], "Di Fen"),
    ]


def test_small_tables_that_ask_and_answer_nothing_are_no_cards(tmp_path: Path) -> None:
    figures = [
        table([f"{label} | {number}" for label, number in each], (110, 300), GRID)
        for each in ((("Weirs", 4), ("Locks", 12), ("Gates", 31)), (("Weirs", 5), ("Locks", 11), ("Gates", 30)))
    ]
    assert rows_of(drawn.paper(tmp_path, heading("Rivers in figures"), *figures)) == []
