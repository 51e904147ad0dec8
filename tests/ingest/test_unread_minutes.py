"""Minutes whose decisions are introduced by words that nobody told the program of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.minutes_pages import Minuted, minuted

DEBATE = (
    "The Head of Highways introduced a report on the state of the roads in the borough. Members asked how the money "
    "had been spent over the year that had just ended, what the depots had cost and how many of the lanes to the "
    "north of the river had been gritted by the end of it, and were told that figures were hard to come by."
)
CLAUSES = "   (i)\tthe lanes to the north be gritted; and\n\n   (ii)\tthe depot at Quarry Lane be painted."
TITLES = ("Roads", "Weirs", "Drains")


def meeting(folder: Path, introduced: str, under: str = CLAUSES, titles: tuple[str, ...] = TITLES) -> Minuted:
    """Minutes in which each item is told alike: a debate, the words that introduce what was decided, and that."""
    body = f"{DEBATE}\n\n{introduced}\n\n{under}\n\n" if under else f"{DEBATE}\n\n{introduced}\n\n"
    return minuted(folder, "\n".join(f"**{n}.\t{title}\n\n{body}" for n, title in enumerate(titles, 7)))


def reasons(found: Minuted) -> list[str]:
    return [doubt.reason for doubt in found.doubts if doubt.about == "resolutions.text"]


@pytest.mark.parametrize(
    "words",
    [
        "The Committee's view was that:",
        "After a long debate the Committee then wished that:",
        "**Way forward",
        "Matters settled",
        "UPSHOT:",
        "What is now to be done:",
        "It was felt right that:",
    ],
)
def test_words_that_recur_before_the_lists_that_close_minutes_introduce_decisions(tmp_path: Path, words: str) -> None:
    found = meeting(tmp_path, words)
    assert [(number, clause) for number, clause, _ in found.decisions] == [
        (number, clause) for number in ("7", "8", "9") for clause in ("(i)", "(ii)")
    ]
    assert found.decisions[1][2] == "the depot at Quarry Lane be painted."
    assert [reason[:25] for reason in reasons(found)] == ["Words that are not known "]


@pytest.mark.parametrize("label", ["Upshot: ", "Way forward - ", "SETTLEMENT that "])
def test_a_label_that_recurs_before_what_closes_minutes_introduces_it(tmp_path: Path, label: str) -> None:
    found = meeting(tmp_path, f"{label}the lanes to the north be gritted first.", under="")
    assert {text for _, _, text in found.decisions} == {"the lanes to the north be gritted first."}
    assert len(found.decisions) == len(TITLES)


def test_a_sentence_about_the_body_that_recurs_tells_what_is_decided_but_not_what_is_thought(tmp_path: Path) -> None:
    found = meeting(tmp_path, "The Committee's conclusion was that the lanes be gritted first.", under="")
    assert [text for _, _, text in found.decisions] == ["the lanes be gritted first."] * 3
    found = meeting(tmp_path, "The Committee was pleased that the lanes had been gritted.", under="")
    assert found.decisions == []


def test_a_sentence_about_the_body_introduces_a_list_though_it_stands_but_once(tmp_path: Path) -> None:
    found = meeting(tmp_path, "The Committee's wish was that:", titles=("Roads",))
    assert [text for _, _, text in found.decisions] == [
        "the lanes to the north be gritted; and",
        "the depot at Quarry Lane be painted.",
    ]


def test_labelled_lists_close_minutes_without_words_before_them(tmp_path: Path) -> None:
    found = meeting(tmp_path, "The Head of Highways was thanked for his report.")
    assert len(found.decisions) == 2 * len(TITLES)


def test_a_label_alone_above_the_list_that_closes_minutes_does_not_hide_it(tmp_path: Path) -> None:
    assert len(meeting(tmp_path, "(b)").decisions) == 2 * len(TITLES)


def test_where_no_list_stands_what_the_body_asked_for_is_decided(tmp_path: Path) -> None:
    found = meeting(tmp_path, "The Committee called for the lanes to be gritted. It was a cold day.", under="")
    assert [(number, text) for number, _, text in found.decisions] == [
        (number, "called for the lanes to be gritted.") for number in ("7", "8", "9")
    ]


@pytest.mark.parametrize(
    "words", ["The following points were raised:", "Members asked about:", "**Discussion", "Comments made:"]
)
def test_what_was_only_said_is_not_decided_and_the_minutes_are_doubted(tmp_path: Path, words: str) -> None:
    found = meeting(tmp_path, words)
    assert found.decisions == []
    assert reasons(found) == ["Minutes with no decision read."]
    (doubt,) = (doubt for doubt in found.doubts if doubt.about == "resolutions.text")
    assert (doubt.saw, doubt.source.page) == ("Roads", 1)


def test_words_that_recur_introduce_nothing_where_the_known_ones_are_met(tmp_path: Path) -> None:
    body = f"{DEBATE}\n\nWhat Members had seen:\n\n{CLAUSES}\n\nRESOLVED that the lanes be gritted.\n\n"
    text = "".join(f"**{number}.\t{title}\n\n{body}" for number, title in enumerate(TITLES, 7))
    found = minuted(tmp_path, text)
    assert [text for _, _, text in found.decisions] == ["the lanes be gritted."] * 3
    assert reasons(found) == []


def test_a_known_word_told_in_passing_does_not_hide_what_unknown_words_introduce(tmp_path: Path) -> None:
    introduced = "It was felt right by the Committee that"
    items = [f"**{n}.\t{title}\n\n{DEBATE}\n\n{introduced}\n\n{CLAUSES}" for n, title in ((7, "Roads"), (8, "Weirs"))]
    stray = f"**9.\tEarlier Business\n\n{DEBATE} The Committee agreed that the gate be shut."
    short = f"**10.\tWork Programme\n\n{introduced} the programme be noted."
    found = minuted(tmp_path, "\n\n".join([*items, stray, short]))
    assert [(number, clause) for number, clause, _ in found.decisions] == [
        ("7", "(i)"), ("7", "(ii)"), ("8", "(i)"), ("8", "(ii)"), ("9", ""), ("10", "")
    ]  # fmt: skip
    assert [text for number, _, text in found.decisions if number in ("9", "10")] == [
        "the gate be shut.",
        "the programme be noted.",
    ]
    assert [reason[:25] for reason in reasons(found)] == ["Words that are not known "]


def test_one_list_that_unknown_words_introduce_is_no_decision_where_known_words_are_met(tmp_path: Path) -> None:
    first = f"**7.\tRoads\n\n{DEBATE}\n\nWhat Members had seen:\n\n{CLAUSES}"
    others = [
        f"**{n}.\t{title}\n\n{DEBATE}\n\nRESOLVED that the lanes be gritted."
        for n, title in ((8, "Weirs"), (9, "Drains"))
    ]
    found = minuted(tmp_path, "\n\n".join([first, *others]))
    assert [number for number, _, _ in found.decisions] == ["8", "9"]
    assert reasons(found) == []


def test_a_known_word_that_recurs_after_the_body_is_no_unknown_one(tmp_path: Path) -> None:
    found = meeting(tmp_path, "The Committee RESOLVED to:")
    assert len(found.decisions) == 2 * len(TITLES)
    assert reasons(found) == []
