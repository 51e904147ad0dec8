"""Rows that say in a word or two how far a thing has come mean the same whatever was asked."""

from __future__ import annotations

import pytest

from search.tracking.heard.hearing import hear
from search.tracking.heard.states import state_of
from search.tracking.heard.weighing import weigh
from search.tracking.status import rule_for
from tests.search.tracking.test_hearing import request

EFFECTS = {
    "completed": (
        "Settled.",
        "Now settled",
        "Settled at the last meeting.",
        "Settled; see report to last meeting.",
        "Disposed of in June.",
        "The matter has been wound up.",
        "Met in full.",
        "Seen to.",
        "Put right in May 2023 - see minute 7.",
        "Brought to a close.",
        "Nothing further to do.",
        "Off the list.",
        "To come off the register.",
    ),
    "in progress": ("Under way.", "On course.", "Nearly settled.", "Settled in part."),
    "rejected": ("Rejected.", "Turned down in May.", "Not to be pursued.", "Ruled out."),
    None: ("Not yet settled.", "Unresolved.", "Not concluded.", "Outstanding.", "Never acted upon."),
}


@pytest.mark.parametrize(("said", "effect"), [(said, effect) for effect, each in EFFECTS.items() for said in each])
@pytest.mark.parametrize("kind", ["action", "recommendation"])
def test_a_state_by_itself_is_heard_whatever_was_asked(kind: str, said: str, effect: str | None) -> None:
    assert rule_for("row", hear(request(kind), said, "row")).effect == effect


@pytest.mark.parametrize("said", ["Settled.", "Disposed of", "Discharged in June"])
def test_a_state_in_a_column_of_its_own_outranks_the_words_beside_it(said: str) -> None:
    assert rule_for("row", weigh("The ferryman was asked in May.", said)).effect == "completed"


@pytest.mark.parametrize(
    "said",
    [
        "The working group met on 4 May.",
        "Settled families were asked.",
        "Once settled the list will be sent.",
        "Resolved to ask again.",
        "Closed for the winter.",
    ],
)
def test_what_says_more_is_no_state(said: str) -> None:
    assert state_of(said) is None


@pytest.mark.parametrize(
    "said", ["Submitted to the Executive on 2 October.", "Recommendation put to the Board.", "Sent to the Trust."]
)
def test_before_whom_a_recommendation_was_put_is_no_answer(said: str) -> None:
    assert hear(request("recommendation"), said, "row") == "acknowledged"


def test_to_put_it_to_somebody_is_what_a_recommendation_to_write_asks_for() -> None:
    asked = request("recommendation", text="the Board be recommended to write to the Minister for a ferry")
    assert rule_for("row", hear(asked, "Written to the Minister on 4 May.", "row")).effect == "completed"


@pytest.mark.parametrize(
    "said", ["The company's letter of April was laid before the Panel in May.", "The reply is printed today."]
)
def test_that_an_answer_came_does_not_say_what_it_was(said: str) -> None:
    assert hear(request("recommendation"), said, "row") == "acknowledged"


@pytest.mark.parametrize("said", ["Item 4.", "See agenda item 7", "At item no 3a"])
def test_a_report_that_was_asked_for_is_before_members_at_the_item_that_its_row_names(said: str) -> None:
    assert rule_for("row", hear(request("report-back"), said, "row")).effect == "completed"
    assert rule_for("row", hear(request("recommendation"), said, "row")).effect is None


@pytest.mark.parametrize(
    "state",
    [
        "Given to the officer named",
        "With the officer concerned",
        "Passed on to the responsible department",
        "With the lead officer",
    ],
)
def test_what_was_only_handed_to_those_who_are_to_do_it_is_not_done(state: str) -> None:
    assert weigh("Dates being looked at.", state) == "acknowledged"
    assert rule_for("row", hear(request("action"), None, "row", state)).effect is None


@pytest.mark.parametrize(
    ("over", "said", "effect"),
    [
        ("Table 2: Done or otherwise concluded", "Declined. See item 6.", "rejected"),
        ("Complete", "Turned down by Cabinet in May.", "rejected"),
        ("Part B - finished", "Voted down by the Council on 4 June.", "rejected"),
        ("Part B - finished", "The benches were mended in June.", "completed"),
        ("Table 1: Still open", "The Leader is grateful for the suggestion and is bearing it in mind.", None),
        ("Section A. Outstanding", "The first benches were mended on 4 June.", "in progress"),
        ("Section A. Outstanding", "Chased again on 4 June; the keeper has left.", None),
    ],
)
def test_words_over_rows_say_whether_they_are_ended_and_the_rows_how(over: str, said: str, effect: str | None) -> None:
    assert rule_for("row", hear(request("recommendation"), said, "row", over)).effect == effect
