"""What asks for something, and what only notes, approves or appoints."""

from __future__ import annotations

import pytest

from search.tracking.asks import find_ask, find_responsible


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("a briefing note on bed numbers be circulated to Members.", "information"),
        ("the presentation be noted and further information on funding be circulated to the Board.", "information"),
        ("Officers supply data on waiting times by ward.", "information"),
        ("An update report be submitted to the Committee in six months time.", "report-back"),
        ("the Clerk report back to the next meeting.", "report-back"),
        ("Cabinet be recommended to keep the library open.", "recommendation"),
        ("It be recommended that the Hospital Trust open a second ward.", "recommendation"),
        ("the Hospital Trust be asked to publish its plan.", "recommendation"),
        ("the matter be referred to the Highways Committee for consideration.", "referral"),
        ("the Director of Housing be asked to inspect the lifts.", "action"),
        ("Officers write to every surgery.", "action"),
        ("notify residents of the closure.", "action"),
        ("Council agrees the terms of reference and asks the Monitoring Officer to update the Constitution.", "action"),
        ("the Clerk should contact the landlord about the light", "action"),
        ("details of homes considered by the panel be provided to Members", "information"),
    ],
)
def test_a_clause_that_asks_is_told_by_its_kind(clause: str, kind: str) -> None:
    assert find_ask(clause) == kind


@pytest.mark.parametrize(
    "clause",
    [
        "the content of the report be noted.",
        "The contents of the report and the presentation be noted.",
        "Note the forecast overspend.",
        "the progress made be welcomed.",
        "the minutes of 5 October 2016 be approved as a correct record and signed by the Chair.",
        "Councillor F Pemberly be appointed Deputy Chair for 2017/18.",
        "the public be excluded under section 100A of the Local Government Act 1972.",
        "The strategy for 2017-2020 be endorsed.",
        "the recommendations be supported, noting that a report will now be submitted to Cabinet.",
        "Council endorses the report.",
        "Delegate authority to the Director of Public Health to make minor changes.",
        "Agree the Capital budget changes.",
        "the certificate be and is accepted and approved.",
        "no further action is needed on this request",
        "the matter be closed.",
        "the report asked for on 5 October 2016 be put back to the meeting of 11 January 2017.",
        "it be noted that officers will be asked to report again.",
        "",
    ],
)
def test_a_clause_that_only_notes_or_settles_asks_nothing(clause: str) -> None:
    assert find_ask(clause) is None


def test_what_is_put_to_another_body_is_a_recommendation_whatever_its_words() -> None:
    assert find_ask("the budget be approved.", lead="RECOMMENDED that") == "recommendation"


def test_clauses_under_a_lead_that_notes_ask_nothing() -> None:
    assert (
        find_ask("Completing a further phase of engagement", lead="RESOLVED that it be noted that the Trusts are")
        is None
    )


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("The Director of Housing be asked to inspect the lifts.", ("Director of Housing",)),
        ("Cabinet be recommended to keep the library open.", ("Cabinet",)),
        ("It be recommended that the Hospital Trust open a second ward.", ("Hospital Trust",)),
        ("Officers write to every surgery.", ("Officers",)),
        ("A briefing note be circulated.", ()),
    ],
)
def test_who_is_named_to_do_it_is_found(clause: str, who: tuple[str, ...]) -> None:
    assert find_responsible(clause) == who
