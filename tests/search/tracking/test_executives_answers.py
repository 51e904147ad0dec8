"""What an Executive's minutes and papers answer: by number, citation or title; a proposal answers nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import Resolution, Source, TrackerRow
from tests.council import HEALTH, minute, resolution, sha
from tests.search.tracking.timelines import APRIL, EXECUTIVE, JULY, MAY, decided, later, lives, only, report

RECOMMENDED = (
    "The Executive be recommended to renew the bus shelters.",
    "The Executive be recommended to plant more trees.",
)


def test_recommendations_are_answered_by_number_and_accepted_is_not_done(tmp_path: Path) -> None:
    text = (
        f"That, of the recommendations made by the {HEALTH} on 2 April 2019, recommendation 1 be accepted and "
        "recommendation 2 be rejected."
    )
    minutes = resolution("exec", "2019-06-04", "9", text, committee=EXECUTIVE, title="Scrutiny")
    first, second = lives(tmp_path, decided(*RECOMMENDED), later("exec", JULY, minutes, committee=EXECUTIVE))
    assert (first.status, first.response) == ("in progress", "accepted")
    assert (second.status, second.response) == ("rejected", "rejected")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("HSC12(1) be agreed, and officers draw up a programme for the shelters", "in progress"),
        ("the Board is unable to find the money for shelters, and HSC12(1) is accordingly not agreed", "rejected"),
        ("minute HSC/12(1), on bus shelters, be not agreed, the cost being out of all proportion", "rejected"),
    ],
)
def test_the_executive_answers_a_clause_that_it_cites_by_its_lettered_number(
    tmp_path: Path, text: str, status: str
) -> None:
    number = "HSC/12" if "/" in text else "HSC12"
    clauses = [replace(clause, minute_number=number) for clause in (_clause("(1)", 0), _clause("(2)", 1))]
    answered = resolution("exec", "2019-06-04", "9", text, committee=EXECUTIVE, title="References from committees")
    first, second = lives(tmp_path, later("may", MAY, *clauses), later("exec", JULY, answered, committee=EXECUTIVE))
    assert (first.status, second.status) == (status, "open")


def test_the_executives_minute_may_name_in_its_title_what_it_answers(tmp_path: Path) -> None:
    text = "the advice be not followed, the money being needed elsewhere"
    answered = resolution(
        "exec", "2019-06-04", "9", text, committee=EXECUTIVE, title=f"Scrutiny: {HEALTH}, minute 12(1)"
    )
    first, second = lives(tmp_path, decided(*RECOMMENDED), later("exec", JULY, answered, committee=EXECUTIVE))
    assert (first.status, second.status) == ("rejected", "open")


def test_the_executive_settles_the_recommendation_of_a_meeting_and_no_request_of_the_same_day(tmp_path: Path) -> None:
    text = f"the recommendation of the {HEALTH} of 2 April 2019 on getting about by bus be agreed"
    asks = ("figures on getting about by bus be sent to Members.", RECOMMENDED[0])
    answered = resolution("exec", "2019-06-04", "9", text, committee=EXECUTIVE, title="References from committees")
    request, put_to = lives(tmp_path, decided(*asks), later("exec", JULY, answered, committee=EXECUTIVE))
    assert (request.status, put_to.status) == ("open", "in progress")


def _clause(label: str, place: int) -> Resolution:
    return resolution("may", APRIL, "12", RECOMMENDED[place], clause=label, title="Getting about")


def _reply(rule: str, text: str, response: str, date: str = APRIL, **rest: str) -> TrackerRow:
    """A row of July's table of replies, on page 5."""
    place = Source(pack=sha("july"), page=5, box=(0.0, 0.0, 1.0, 1.0), rule=rule)
    return TrackerRow(source=place, pack_meeting_date=JULY, meeting_date=date, text=text, response=response, **rest)


def test_a_proposed_response_changes_nothing(tmp_path: Path) -> None:
    proposed = _reply("tracker.proposed/1", RECOMMENDED[0], "Reject.", status="Proposed response")
    life = only(tmp_path, decided(RECOMMENDED[0]), later("july", JULY, proposed, committee=EXECUTIVE))
    assert (life.status, life.response) == ("open", "noted")


def test_the_day_over_a_table_of_replies_may_be_the_executives(tmp_path: Path) -> None:
    told = "Accepted in part. Money has been found for two."
    reply = _reply("tracker.responses/1", "Renew the bus shelters.", told, date="2019-06-04", committee=HEALTH)
    first, second = lives(tmp_path, decided(*RECOMMENDED), later("july", JULY, reply))
    assert (first.response, second.response) == ("partly accepted", None)


@pytest.mark.parametrize("title", ["Shelters - Recommendation of the {}", "Recommendations from the {}: shelters"])
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("To agree the recommendation of 2 April 2019 that the bus shelters be renewed.", "in progress"),
        ("Notwithstanding the advice of officers, not to agree to renew the bus shelters.", "rejected"),
    ],
)
def test_where_there_is_no_executive_another_body_answers_what_was_recommended_to_it(
    tmp_path: Path, title: str, text: str, status: str
) -> None:
    body = "Policy and Money Committee"
    asked = decided(f"To recommend to the {body} that the bus shelters be renewed.")
    answered = resolution("money", "2019-06-04", "9", text, committee=body, title=title.format(HEALTH))
    life = only(tmp_path, asked, later("money", JULY, answered, committee=body))
    assert life.status == status


def test_what_one_scrutiny_committee_refers_to_another_is_that_ones_business(tmp_path: Path) -> None:
    body = "Health Select Committee"
    text = "That the Clerk bring a report on shelters in six months."
    asked = resolution(
        "select", "2019-06-04", "9", text, committee=body, title=f"Shelters: reference from the {HEALTH}"
    )
    (life,) = lives(tmp_path, later("select", JULY, asked, committee=body))
    assert life.kind == "report-back"


def test_what_another_body_decides_on_its_own_business_is_its_own(tmp_path: Path) -> None:
    body = "Policy and Money Committee"
    own = resolution("money", "2019-06-04", "9", "The Clerk be asked to paint the hall.", committee=body, title="Hall")
    found = lives(tmp_path, decided(*RECOMMENDED), later("money", JULY, own, committee=body))
    assert [life.committee for life in found] == [HEALTH, HEALTH, body]


@pytest.mark.parametrize(
    ("accepted", "responses"),
    [
        ("(a) and (c)", ["accepted", "rejected", "accepted", "rejected"]),
        ("(a) to (c)", ["accepted", "accepted", "accepted", "rejected"]),
        ("(a)-(c)", ["accepted", "accepted", "accepted", "rejected"]),
    ],
)
def test_the_executive_rules_by_letter_on_what_one_clause_recommends(
    tmp_path: Path, accepted: str, responses: list[str]
) -> None:
    refused = " and ".join(f"({each})" for each, told in zip("abcd", responses, strict=True) if told == "rejected")
    listed = "the Executive be recommended to: (a) renew shelters; (b) plant trees; (c) run a late bus; (d) sell maps."
    ruled = (
        f"That recommendations {accepted} of the Group be accepted.",
        f"That recommendations {refused.replace('(b)', '(b) (trees in Mill Lane)')} be not accepted.",
    )
    clauses = [
        resolution("exec", "2019-06-04", "9", text, clause=label, committee=EXECUTIVE, title="Review: Getting about")
        for label, text in zip(("(1)", "(2)"), ruled, strict=True)
    ]
    found = lives(tmp_path, decided(listed), later("exec", JULY, *clauses, committee=EXECUTIVE))
    assert [each.response for each in found] == responses


def test_the_executives_minutes_tell_by_number_what_became_of_a_reviews_recommendations(tmp_path: Path) -> None:
    records = [
        resolution("may", APRIL, "12", f"{ask} For the Executive.", clause=f"R{place}", title="Review of buses")
        for place, ask in enumerate(
            ("That late buses be restored.", "That maps be sold.", "That free travel be tried."), 1
        )
    ]
    owned = [replace(each, responsible=EXECUTIVE) for each in records]
    text = "9.1 The Executive accepted R1 and R2. 9.2 R3 was not accepted."
    minutes = minute(
        "exec", "2019-06-04", "9", f"Review of buses - recommendations of the {HEALTH}", text, committee=EXECUTIVE
    )
    found = lives(tmp_path, later("may", MAY, *owned), later("exec", JULY, minutes, committee=EXECUTIVE))
    assert [each.response for each in found] == ["accepted", "accepted", "rejected"]


def test_clauses_that_rule_one_by_one_are_not_heard_again_as_one_sentence(tmp_path: Path) -> None:
    accepted, refused = "Recommendation 1 (shelters) be accepted;", "Recommendation 2 (trees) be not accepted."
    lead = f"The Executive resolved that, of the recommendations made by the {HEALTH} on 2 April 2019:"
    minutes = minute(
        "exec", "2019-06-04", "9", "Scrutiny", f"9.1 {lead} (a) {accepted} (b) {refused}", committee=EXECUTIVE
    )
    clauses = [
        resolution("exec", "2019-06-04", "9", text, clause=label, committee=EXECUTIVE, title="Scrutiny")
        for label, text in (("(a)", accepted), ("(b)", refused))
    ]
    first, second = lives(tmp_path, decided(*RECOMMENDED), later("exec", JULY, minutes, *clauses, committee=EXECUTIVE))
    assert (first.status, second.status) == ("in progress", "rejected")
    alone = lives(tmp_path / "alone", decided(*RECOMMENDED), later("exec", JULY, minutes, committee=EXECUTIVE))
    assert [each.status for each in alone] == ["in progress", "rejected"]


@pytest.mark.parametrize(
    ("ruled", "status"),
    [
        ("did not accept the recommendation to renew", "rejected"),
        ("accepted the recommendation to renew", "in progress"),
    ],
)
def test_the_executive_may_rule_in_a_sentence_of_its_minutes(tmp_path: Path, ruled: str, status: str) -> None:
    text = f"65/2019 The Cabinet {ruled} the bus shelters. Reasons: to save money."
    minutes = minute("exec", "2019-06-04", "9", "Decision", text, committee=EXECUTIVE)
    first, second = lives(tmp_path, decided(*RECOMMENDED), later("exec", JULY, minutes, committee=EXECUTIVE))
    assert (first.status, second.status) == (status, "open")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Cabinet has accepted the recommendation to renew the bus shelters.", "in progress"),
        ("The Cabinet Member did not accept the Board's recommendation to renew the bus shelters.", "rejected"),
        ("Cabinet will be asked to accept the recommendation to renew the bus shelters.", "open"),
    ],
)
def test_a_report_may_say_how_the_executive_ruled(tmp_path: Path, said: str, status: str) -> None:
    pages = report("july", JULY, "Getting about", "To report on buses.", said)
    first, second = lives(tmp_path, decided(*RECOMMENDED), later("july", JULY, *pages))
    assert (first.status, second.status) == (status, "open")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("the recommendation be not agreed, the works to be weighed with other claims next year", "rejected"),
        ("That the recommendation be accepted in part, one being built if a grant can be had", "in progress"),
    ],
)
def test_the_recommendation_is_that_of_the_minute_named_in_the_title(tmp_path: Path, text: str, status: str) -> None:
    asked = resolution("may", "2019-04-02", "12", "two shelters be built at the quay.", title="Getting about by bus")
    asked = replace(asked, lead="RECOMMENDED TO THE EXECUTIVE - That:")
    title = f"Getting about by bus: Recommendation of the {HEALTH}"
    answered = resolution("exec", "2019-06-04", "9", text, committee=EXECUTIVE, title=title)
    (life,) = lives(tmp_path, later("may", MAY, asked), later("exec", JULY, answered, committee=EXECUTIVE))
    assert life.status == status
