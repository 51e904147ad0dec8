"""Papers of replies whose paragraphs begin with what they answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Flowable

from tests.ingest import drawn
from tests.ingest.drawn import heading, listed, words
from tests.ingest.test_tracker import rows_of
from tests.ingest.test_tracker_blocks import apart

TITLE = "Executive: replies to scrutiny recommendations"
GLAD = "The Board is glad to take this on. Officers will build it over the summer, with stone from the mill."
UNABLE = "Cabinet cannot agree to this. It would mean taking the money from the weirs."

Read = tuple[str | None, str | None, str, str | None]


def replies(folder: Path, *parts: Flowable, title: str = TITLE) -> list[Read]:
    """Reference, day, what was asked and the reply to it."""
    rows = rows_of(drawn.paper(folder, heading(title), *parts, title=title))
    return [(row.reference, row.meeting_date, row.text, row.response) for row in rows]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("WB7(a), 12 June 2024, a new sluice:", ("WB7(a)", "2024-06-12", "a new sluice")),
        ("PW R07/24 Sluices.", ("PW R07/24", None, "Sluices")),
        ("Minute 14/24, sluices:", ("Minute 14/24", None, "sluices")),
    ],
)
def test_a_reply_stands_behind_what_it_cites(tmp_path: Path, head: str, expected: Read) -> None:
    other = head.replace("7", "8").replace("14/", "15/")
    first, second = replies(tmp_path, words(f"{head} {GLAD}"), words(f"{other} {UNABLE}"))
    assert first == (*expected, GLAD)
    assert second[3] == UNABLE


def test_recommendations_are_numbered_under_the_minute_that_is_answered(tmp_path: Path) -> None:
    parts = (
        words("Weirs in winter (minute 5/24 of 12 June 2024)"),
        *(words("Recommendation 1 (oil for the gate, PW R02/24)"), listed(GLAD)),
        *(words("Recommendation 2 (a second warden)"), listed(UNABLE)),
        *apart(words(""), words("Jo Bell"), words("Cabinet Member for Weirs"), words("27 July 2024")),
    )
    assert replies(tmp_path, *parts) == [
        ("PW R02/24", "2024-06-12", "oil for the gate", GLAD),
        ("Recommendation 2", "2024-06-12", "a second warden", UNABLE),
    ]


def test_paragraphs_that_cite_in_a_paper_that_is_no_reply_are_none(tmp_path: Path) -> None:
    assert replies(tmp_path, words(f"WB7(a), 12 June 2024, a new sluice: {GLAD}"), title="Weirs in winter") == []


def test_a_reply_may_stand_under_each_clause_without_a_word_that_calls_it_one(tmp_path: Path) -> None:
    parts = [words("(1) That the gate be oiled."), words(GLAD), words("(2) That a map be sent round."), words(UNABLE)]
    assert replies(tmp_path, *apart(*parts)) == [
        ("1", None, "That the gate be oiled.", GLAD),
        ("2", None, "That a map be sent round.", UNABLE),
    ]
    assert replies(tmp_path, *apart(*parts), title="Weirs") == []
