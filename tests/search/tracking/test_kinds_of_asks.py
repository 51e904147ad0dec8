"""What minutes call a decision tells its kind; what is to come before a committee later is a report asked for."""

from __future__ import annotations

import pytest

from search.tracking.stated.asks import find_ask
from search.tracking.tied.linking import Clauses, Wording, link_rows
from search.tracking.words.kinds_called import without_kind
from tests.council import tracker_row


@pytest.mark.parametrize(
    ("clause", "called", "kind"),
    [
        ("The depths of all ponds by ward.", "Information", "information"),
        ("Lamps should be put up at each weir.", "For the Executive", "recommendation"),
        ("The mill might be asked to open its gates.", "For a partner", "recommendation"),
        ("That a second ferry be bought", "Recommendation to the Executive", "recommendation"),
        ("The ponds in winter.", "Report back", "report-back"),
        ("The state of the towpath.", "Referral", "referral"),
        ("The report was noted.", "Information", None),
        ("The work of the wardens was commended.", "Noted", None),
    ],
)
def test_what_minutes_call_a_decision_tells_its_kind(clause: str, called: str, kind: str | None) -> None:
    assert find_ask(clause, lead=called) == kind


@pytest.mark.parametrize(
    "clause",
    [
        "consider a progress report on the planting of reeds in twelve months",
        "hear again about the ferry at its February meeting",
        "see the new plan for the ponds in draft at its June 2024 meeting",
    ],
)
def test_what_is_to_come_before_it_later_is_a_report_asked_for(clause: str) -> None:
    assert find_ask(clause, lead="The Panel DECIDED to:") == "report-back"


@pytest.mark.parametrize(
    "clause",
    [
        "consider the report",
        "to wish the Warden a long retirement.",
        "to find out.",
        "to put on record the Panel's thanks to the wardens",
        "took note of the rest of the report",
        "the Clerk have until 21 November 2024 to report.",
    ],
)
def test_what_is_looked_at_now_or_wished_is_not_asked_for(clause: str) -> None:
    assert find_ask(clause, lead="The Panel DECIDED to:") is None


def test_a_row_that_says_first_what_it_is_is_laid_to_the_clause_without_it() -> None:
    assert without_kind("Report back: otters in the ponds") == "otters in the ponds"
    assert without_kind("Otters: how many there are") == "Otters: how many there are"
    asked = Clauses([Wording(None, "2024-04-02", "otters in the ponds")])
    row = tracker_row("july", "2024-07-04", "2024-04-02", "Report back: otters in the ponds")
    assert [link.clause for link in link_rows([row], asked)] == [0]
    dated = tracker_row("july", "2024-07-04", "2024-04-02", "2 April 2024: otters in the ponds")
    assert [link.clause for link in link_rows([dated], asked)] == [0]


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("That a further report on the ponds be presented to the meeting on 3 May 2023.", "report-back"),
        ("That the Town Council be asked to take over the ferry.", "recommendation"),
        ("That the Cabinet Member be recommended to buy a second ferry.", "recommendation"),
    ],
)
def test_under_the_head_of_recommendations_a_report_to_the_body_itself_is_a_report_asked_for(
    clause: str, kind: str
) -> None:
    assert find_ask(clause, lead="RECOMMENDATIONS") == kind


@pytest.mark.parametrize(
    "clause",
    [
        "to receive the results of the trial at Crayle weir in twelve months’ time",
        "to receive a report on the six ferries before their contracts are let again",
    ],
)
def test_what_is_to_be_received_later_is_asked_for(clause: str) -> None:
    assert find_ask(clause) is not None


def test_what_is_received_at_the_meeting_asks_for_nothing() -> None:
    assert find_ask("to receive the report on the ferries") is None
    assert find_ask("to receive the minutes of the meeting of 3 May") is None


def test_what_another_scrutiny_committee_is_asked_is_referred_to_it() -> None:
    assert (
        find_ask("the Ponds and Rivers Scrutiny Committee be asked to invite the ferrymen to a meeting") == "referral"
    )
    assert find_ask("the Conservancy Board be asked to invite the ferrymen to a meeting") == "recommendation"
