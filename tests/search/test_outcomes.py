"""Of a commitment's life, the statement that answers what is asked; that a row is gone answers nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.query import Words
from search.outcomes import ANSWERED, answer_of, choose, ended_untold, in_hand_since, is_told_first_hand, tell, waits
from search.parse import parse_query
from search.question import Question, read_question
from search.tracking.events import Commitment, Event
from tests.council import HEALTH


def said(date: str, kind: str, text: str, effect: str | None = None, new_due: str | None = None) -> Event:
    return Event(
        date=date, pack=f"{date}.pdf", pdf_page=3, kind=kind, text=text, rule="rows/1", effect=effect, new_due=new_due
    )


MADE = said("2016-10-05", "made", "The footbridge be repaired by March 2017.", "open")
WAITING = said("2016-12-07", "tracker row", "With the contractor.")
PUT_OFF = said("2017-02-01", "minute", "The Chair allowed until June.", "in progress", "2017-06-30")
REPEATED = said("2017-04-05", "tracker row", "The Chair allowed until June.", "in progress", "2017-06-30")
DONE = said("2017-06-07", "tracker row", "Repaired.", "completed")
REOPENED = said("2017-07-05", "minute", "Members were not content: the handrail is loose.", "open")
GONE = said("2017-09-06", "tracker removed", "What has been dealt with is taken out.", "completed")


def life(*events: Event, status: str = "open") -> Commitment:
    last = events[-1]
    return Commitment(
        id="r1", key="r1", committee=HEALTH, meeting_date="2016-10-05", minute_number="12", clause="(1)",
        text=MADE.text, kind="action", responsible=(), due=None, response_due=None, overdue=False, response=None,
        status=status, closed_by="tracker removal" if last is GONE else None,
        evidence=last.place if status == "completed" else None, pack="autumn.pdf", pdf_page=3, events=events,
    )  # fmt: skip


@pytest.mark.parametrize("aim", ["outcome", "paper", "plain"])
def test_that_a_row_is_gone_does_not_answer_where_anything_was_said(aim: str) -> None:
    assert answer_of(life(MADE, WAITING, GONE, status="completed"), aim) == WAITING


def test_what_was_told_in_the_papers_from_whose_list_it_is_gone_is_its_end() -> None:
    told = DONE._replace(pack=GONE.pack, kind="minute")
    known = life(MADE, WAITING, told, GONE, status="completed")
    assert answer_of(known, "outcome") == told
    assert not ended_untold(known)
    assert ended_untold(life(MADE, WAITING, GONE, status="completed"))


def test_asked_for_the_extension_it_is_what_first_gave_the_day_that_stands() -> None:
    assert answer_of(life(MADE, WAITING, PUT_OFF, REPEATED, DONE), "extended") == PUT_OFF
    assert answer_of(life(MADE, WAITING, DONE), "extended") == DONE


def test_asked_who_reopened_it_it_is_the_first_statement_by_which_it_is_open_again() -> None:
    assert answer_of(life(MADE, DONE, REOPENED, REOPENED._replace(date="2017-09-06")), "reopened") == REOPENED
    assert answer_of(life(MADE, DONE), "reopened") == DONE


def test_a_row_that_is_back_took_up_what_members_said_though_tracing_was_not_sure_of_it() -> None:
    back = said("2017-09-06", "tracker row", "Put back at Members' wish.", "open")
    likely = REOPENED._replace(effect=None)
    assert answer_of(replace(life(MADE, DONE, back), possibly=(likely,)), "reopened") == likely
    assert answer_of(life(MADE, DONE, back), "reopened") == back


def test_asked_what_took_its_place_it_is_what_superseded_it_or_a_decision_that_took_that_of_another() -> None:
    superseded = said("2017-03-01", "minute", "A ferry be hired instead.", "superseded")
    assert answer_of(life(MADE, WAITING, superseded), "superseded") == superseded
    instead = MADE._replace(text="A ferry be hired in place of the footbridge.")
    assert answer_of(life(instead, WAITING), "superseded") == instead
    assert answer_of(life(MADE, WAITING), "superseded") == WAITING


def test_what_settled_it_answers_better_than_a_row_that_waits() -> None:
    question = Question(query=Words(("footbridge",)), subject=("footbridge",))
    done, waits = life(MADE, WAITING, DONE, status="completed"), life(MADE, WAITING)
    best = [max(each.score for each in tell({"r1": 1.0}, [one], question)) for one in (done, waits)]
    assert best[0] > best[1]


def test_asked_why_it_was_refused_it_is_the_refusal_or_failing_that_the_answer_of_who_was_asked() -> None:
    refused = said("2017-03-01", "tracker row", "Not agreed.", "rejected")
    reasons = said("2017-04-05", "decision", "It was not agreed, the quay being let.", "rejected")
    reply = said("2017-02-01", "response", "We have looked at the footbridge with care.")
    assert answer_of(life(MADE, refused, reasons), "refused") == reasons
    assert answer_of(life(MADE, WAITING, reply), "refused") == reply
    assert answer_of(life(MADE, WAITING), "refused") is None


def test_a_row_that_says_no_took_up_what_was_said_since_the_row_before_it() -> None:
    reply = said("2017-02-01", "response", "We have looked at the footbridge with care.")
    refused = said("2017-03-01", "tracker row", "No: see letter.", "rejected")
    earlier = said("2016-11-02", "minute", "The Chair had seen the footbridge.")
    assert answer_of(life(MADE, WAITING, reply, refused), "refused") == reply
    assert answer_of(life(MADE, earlier, WAITING, refused), "refused") == refused
    agreed = refused._replace(text="Agreed: see letter.", effect="in progress", response="accepted")
    assert answer_of(life(MADE, WAITING, reply, agreed), "answered") == reply
    assert not is_told_first_hand(life(MADE, earlier, WAITING, refused), "refused")
    assert is_told_first_hand(life(MADE, WAITING, reply, refused), "refused")


def test_asked_for_a_decision_it_is_that_of_who_was_asked_or_else_the_request() -> None:
    decided = said("2017-04-05", "decision", "The recommendation on the footbridge be accepted.", "in progress")
    assert answer_of(life(MADE, decided, DONE), "decided") == decided
    assert answer_of(replace(life(MADE, WAITING), possibly=(decided,)), "decided") == decided
    assert answer_of(life(MADE, WAITING, DONE), "decided") == MADE


def test_the_request_is_no_reason_why_it_was_refused_and_tells_little_of_what_became_of_it() -> None:
    def weighed(aim: str, *events: Event) -> dict[str, float]:
        question = Question(query=Words(("footbridge",)), subject=("footbridge",), aim=aim)
        return {each.event.kind: each.score for each in tell({"r1": 1.0}, [life(*events)], question)}

    assert weighed("refused", MADE)["made"] < weighed("outcome", MADE)["made"] < weighed("made", MADE)["made"]


def test_a_row_that_waits_gives_way_to_a_report_of_its_day_that_may_have_dealt_with_it() -> None:
    question = Question(query=Words(("footbridge",)), subject=("footbridge",), aim="outcome")
    report = said(str(WAITING.date), "report", "On two evenings men were at the footbridge.")

    def first(*events: Event) -> Event:
        told = tell({"r1": 1.0}, [replace(life(*events), possibly=(report,))], question)
        return max(told, key=lambda each: each.score).event

    assert first(MADE, WAITING) == report
    assert first(MADE, WAITING, PUT_OFF) == PUT_OFF


def test_a_row_that_tells_of_an_answer_counts_less_than_one_that_settles_where_the_answer_is_asked_for() -> None:
    refused = said("2017-03-01", "tracker row", "Not agreed: see letter.", "rejected")
    shown = []
    for aim in ("answered", "outcome"):
        question = Question(query=Words(("footbridge",)), subject=("footbridge",), aim=aim)
        shown.append(max(each.score for each in tell({"r1": 1.0}, [life(MADE, refused, status="rejected")], question)))
    assert shown[0] < ANSWERED < shown[1]


def test_who_looks_for_a_paper_that_has_come_is_not_shown_the_row_that_waited_for_it_first() -> None:
    question = Question(query=Words(("footbridge",)), subject=("footbridge",), aim="paper")
    came, waiting = (
        replace(life(MADE, WAITING, GONE, status=status), kind="report-back", evidence=None)
        for status in ("completed", "open")
    )
    shown = [max(each.score for each in tell({"r1": 1.0}, [one], question)) for one in (came, waiting)]
    assert shown[0] < shown[1]
    assert waits(waiting, "paper")
    assert waits(life(MADE), "outcome")
    assert not waits(life(MADE, DONE, status="completed"), "outcome")


def test_a_decision_that_names_the_year_asked_for_goes_before_one_made_in_it() -> None:
    of_year = replace(life(MADE), id="r2", text="The counts for 2015/16 be given.", meeting_date="2016-10-05")
    in_year = replace(life(MADE), text="The counts for 2014/15 be given.", meeting_date="2015-10-07")
    question = read_question(parse_query("counts 2015/16"))
    assert list(choose({"r1": 1.0, "r2": 1.0}, [in_year, of_year], question)) == ["r2", "r1"]


def test_a_row_says_since_when_a_thing_is_in_hand_that_is_neither_done_nor_only_asked_for() -> None:
    begun = said("2017-01-11", "tracker row", "Half of it is painted.", "in progress")
    assert in_hand_since(life(MADE, begun), "outcome") == "2017-01-11"
    assert in_hand_since(life(MADE, WAITING), "outcome") is None
    assert in_hand_since(life(MADE, begun, DONE, status="completed"), "outcome") is None
