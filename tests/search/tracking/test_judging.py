"""The judge hears what phrases do not tell, and is believed only where it is clearly surer."""

from __future__ import annotations

import pytest

from search.tracking.heard.counting import part_of_all, part_of_asked
from search.tracking.heard.hearing import case_of
from search.tracking.heard.judging import EFFECTS, Case, judge, likelihoods, signs

DOORS = "the library at Weir Street be opened on Saturday mornings"
FIGURES = "figures for late buses be sent to Members"


def judged(speaker: str, kind: str, asked: str, text: str, heading: str | None = None) -> str:
    """The effect that is believed."""
    case = case_of(speaker, kind, asked, text, heading)
    found = judge(case)
    return found.effect if found else case.effect


@pytest.mark.parametrize(
    ("speaker", "text", "effect"),
    [
        ("row", "Since the spring its doors have stood open from ten until one each Saturday.", "completed"),
        ("row", "We are some way off being able to do this, though the will is there.", ""),
        ("response", "I am sorry to say that it is not something that we feel able to take on.", "rejected"),
        ("response", "We are happy to agree to this, and the first staff are being recruited.", "in progress"),
    ],
)
def test_what_is_told_in_other_words_is_judged(speaker: str, text: str, effect: str) -> None:
    assert judged(speaker, "recommendation", DOORS, text) == effect


def test_the_judge_says_by_which_words() -> None:
    case = case_of("row", "recommendation", DOORS, "Its doors have stood open each Saturday since March.", None)
    found = judge(Case(case.speaker, case.kind, case.asked, case.text, "", "acknowledged", ""))
    assert found
    assert found.effect == "completed"
    assert found.words
    assert all(words in case.text.casefold() for words in found.words)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("transferred", "Transferred to the Library Plan, where progress is shown from now on."),
        ("deferred", "Deferred to the next meeting."),
    ],
)
def test_what_phrases_tell_firmly_is_judged_no_other_way(told: str, text: str) -> None:
    case = case_of("row", "recommendation", DOORS, text, None)
    assert case.told == told
    assert judge(case) is None


def test_what_is_said_not_to_have_been_done_is_never_judged_done() -> None:
    assert judged("report", "recommendation", DOORS, "The doors have not been opened, as Members had asked.") == ""


def test_a_status_column_and_words_beside_it_are_not_judged_to_be_nothing() -> None:
    assert judged("row", "information", FIGURES, "Figures sent to Members.", "Open") == "in progress"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Sixty of about 140 have been planted.", True),
        ("Seven wards of ten are covered.", True),
        ("26 of 41 sites have theirs.", True),
        ("Two of the four were done in May and the rest in June.", False),
        ("All 44.", False),
        ("Agreed on 13 of 17 September.", False),
        ("One of the four officers has left.", False),
    ],
)
def test_some_of_all_is_a_part(text: str, part: bool) -> None:
    assert part_of_all(text) is part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Costs for two of the years have been given to Members.", True),
        ("Figures for one of the last three years were sent on 3 May.", True),
        ("Costs for all of the years have been given to Members.", False),
        ("The costs were sent on 3 May. Two of the years were dear.", False),
    ],
)
def test_what_is_told_for_some_of_what_was_asked_for_each_of_is_a_part(text: str, part: bool) -> None:
    assert part_of_asked(text, "that the Head of Quays provide the costs for each of the last three years") is part


def test_likelihoods_are_shares_of_one_for_any_words() -> None:
    for text in ("", "....", "Done.", "ž" * 50, "no " * 300):
        found = likelihoods(signs(case_of("row", "action", DOORS, text, None)))
        assert len(found) == len(EFFECTS)
        assert sum(found) == pytest.approx(1.0)
