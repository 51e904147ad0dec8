"""Minutes that set off no decision: what their sentences leave to somebody is asked for, with a doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.minutes_pages import minuted

MILL = "The mill had been shut since the flood and nobody knew whose it was."


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Mrs Vane to write to the owner of the mill.", "Mrs Vane to write to the owner of the mill."),
        ("The Head of Weirs was also to count the gates.", "The Head of Weirs was also to count the gates."),
        ("She was to ask for its plans by May.", "She was to ask for its plans by May."),
        (
            "The Clerk to bring a plan of it to the March meeting, the Chairman remarking that it was late.",
            "The Clerk to bring a plan of it to the March meeting",
        ),
        ("It was felt that the Executive should buy both gates.", "the Executive should buy both gates."),
        ("It was felt that it was late; the Chairman to write to the mill.", "the Chairman to write to the mill."),
    ],
)
def test_what_sentences_leave_to_somebody_is_asked_for(tmp_path: Path, sentence: str, asked: str) -> None:
    found = minuted(
        tmp_path, f"**7.\tWeirs\n\n{MILL} {sentence}\n\n**8.\tPonds\n\nThree of them were dry in the spring."
    )
    assert [words for _, _, words in found.decisions] == [asked]
    assert [doubt.reason[:25] for doubt in found.doubts] == ["Words that are not known "]


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillor Quill said that the Executive should buy both gates.",
        "Thanks to everyone who came to help.",
        "Access to the weir was hard.",
        "Members wished the wardens well.",
        "Mrs Vane had wanted to write to the mill.",
    ],
)
def test_talk_leaves_nothing_to_do(tmp_path: Path, sentence: str) -> None:
    text = f"**7.\tWeirs\n\n{MILL} {sentence}\n\n**8.\tPonds\n\nThree of them were dry in the spring."
    assert minuted(tmp_path, text).decisions == []


def test_where_decisions_are_set_off_such_sentences_are_debate(tmp_path: Path) -> None:
    said = f"{MILL} Mrs Vane to write to the mill."
    text = f"**7.\tWeirs\n\n{said}\n\nRESOLVED: That the gates be bought.\n\n**8.\tPonds\n\nDry."
    assert [words for _, _, words in minuted(tmp_path, text).decisions] == ["the gates be bought."]
