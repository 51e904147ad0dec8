"""Rows of trackers as officers of many councils write them: short, abbreviated, in the words of life."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search.tracking.heard.suiting import suits
from search.tracking.heard.weighing import hear_minute, hear_row, weigh
from search.tracking.stated.stated_rows import is_bare
from search.tracking.status import rule_for
from search.tracking.tied.gone_rows import absence_rule
from tests.council import tracker_row

NOTE = ("information", "A note on the ferry tolls be sent to Members.")
BENCHES = ("action", "The Head of Parks mend the benches on the quay.")
WRITE = ("action", "The Chair write to the harbour master about the moorings.")
TOLLS = ("recommendation", "The Executive be recommended to halve the ferry tolls.")
DREDGE = ("recommendation", "Stonebridge Harbour Trust be asked to dredge the basin.")
BACK = ("report-back", "A report on the ferry be brought in six months.")
REFER = ("referral", "The weir be referred to the Planning Committee.")

ROWS = (
    # Shorthand.
    (NOTE, "Circ'd to all Mbrs 4/6.", "completed"),
    (NOTE, "Emailed to Cttee 03.06.19 (JB)", "completed"),
    (NOTE, "E-mailed to Cllrs w/c 3 June.", "completed"),
    (NOTE, "Incl. in b/note to Mbrs.", "completed"),
    (NOTE, "Req'd from finance 4/6. Ack'd.", None),
    (NOTE, "o/s - chased 4/6", None),
    (BENCHES, "Postholder in post wef 3/6/19.", "completed"),
    (BENCHES, "Compl'd June.", "completed"),
    (BENCHES, "WIP", "in progress"),
    (BENCHES, "c/f to next mtg", None),
    (BENCHES, "Date tbc", None),
    # The words of life.
    (NOTE, "Members had this on 4 June.", "completed"),
    (NOTE, "Tabled at the Members' briefing on 4 June.", "completed"),
    (NOTE, "Ward-by-ward table e-mailed to every Member.", "completed"),
    (NOTE, "In Members' pigeonholes since 4 June.", "completed"),
    (NOTE, "On the Members' portal from 4 June.", "completed"),
    (NOTE, "Wording amended 4 June.", "completed"),
    (NOTE, "A copy went round with the last agenda.", "completed"),
    (NOTE, "Set out in the bulletin of 4 June, page 3.", "completed"),
    (NOTE, "Members were shown the figures on 4 June.", "completed"),
    (NOTE, "The clerk of the toll house has the figures and will let us have them.", None),
    (NOTE, "Finance are pulling this together.", "in progress"),
    (NOTE, "With finance.", None),
    (NOTE, "Two quarters supplied; the other two to come.", "in progress"),
    (BENCHES, "The last of them went in on 4 June.", "completed"),
    (BENCHES, "All in place by Whitsun.", "completed"),
    (BENCHES, "Job finished 4 June, snagging done.", "completed"),
    (BENCHES, "Every bench on the quay has been seen to.", "completed"),
    (BENCHES, "They are working again.", "completed"),
    (BENCHES, "Contractor told to start.", None),
    (BENCHES, "Contractor on site from 4 June; eleven of the twenty mended.", "in progress"),
    (BENCHES, "Three down, four to go.", "in progress"),
    (BENCHES, "Timber ordered.", "in progress"),
    (BENCHES, "The carpenter has been off sick.", None),
    (BENCHES, "Cannot be done while the quay is shut.", None),
    (BENCHES, "Quote awaited.", None),
    (BENCHES, "No further forward.", None),
    (BENCHES, "On the list for next year.", None),
    (BENCHES, "Nothing to report.", None),
    (BENCHES, "See report on parks.", None),
    (BENCHES, "The contractors have been given the list.", None),
    (BENCHES, "38 of the 50 seen so far. Entry was refused at two.", "in progress"),
    (BENCHES, "Mended on 4 June. They will be oiled every spring from now on.", "completed"),
    # Letters: asked for, or only asking.
    (WRITE, "The Chair wrote on 4 June.", "completed"),
    (WRITE, "Letter sent 4 June.", "completed"),
    (WRITE, "Letter drafted.", "in progress"),
    (TOLLS, "The Chair wrote on 4 June.", None),
    (TOLLS, "Letter sent 4 June.", None),
    (TOLLS, "The Chair wrote to the Executive on 4 June. A reply will come when advice has been had.", None),
    # Where an answer stands.
    (TOLLS, "See agenda.", None),
    (TOLLS, "Answer attached.", None),
    (TOLLS, "Reply printed in June.", None),
    (TOLLS, "Went to the Executive in July.", None),
    (TOLLS, "The Executive took it on 4 July.", None),
    (TOLLS, "Taken at the Executive on 4 July; formal minute to follow.", None),
    (TOLLS, "Considered by the Executive, 4 July. See response elsewhere in this pack.", None),
    (TOLLS, "Executive considered and did not agree.", "rejected"),
    (TOLLS, "Agreed by the Executive on 4 July.", "in progress"),
    (TOLLS, "Tolls were halved on 1 August.", "completed"),
    (DREDGE, "Trust approached.", None),
    (DREDGE, "A holding reply has come.", None),
    (DREDGE, "The Trust has written; see the letter attached.", None),
    (DREDGE, "Their chief executive was told on 4 June.", None),
    (DREDGE, "The Trust says no.", "rejected"),
    (DREDGE, "The basin was dredged in March.", "completed"),
    (DREDGE, "The Trust began dredging in March.", "in progress"),
    (BACK, "See agenda.", "completed"),
    (BACK, "On this agenda.", "completed"),
    (BACK, "On the agenda for October.", None),
    (BACK, "Report deferred; the figures came late.", None),
    (BACK, "Mr Vane will speak to this at the meeting.", None),
    (BACK, "Timetabled for October.", None),
    (REFER, "The clerk of that committee has been told.", None),
    (REFER, "Sent across on 4 June.", None),
    (REFER, "Passed to the planning clerk.", None),
    (REFER, "Considered by that committee on 4 July.", "completed"),
    (REFER, "The Planning Committee took it on 4 July.", "completed"),
    (REFER, "Their clerk has it in hand for July.", None),
)


@pytest.mark.parametrize(("what", "response", "effect"), ROWS)
def test_a_row_tells_what_became_of_what_was_asked(what: tuple[str, str], response: str, effect: str | None) -> None:
    kind, asked = what
    assert rule_for("row", suits(hear_row(response), response, asked, kind)).effect == effect


DECIDED = (
    ("I regret that I shall not be putting the request forward.", "rejected"),
    ("The governors did not feel able to proceed with it.", "rejected"),
    ("It would not in our view be fair to the ferrymen to publish them.", "rejected"),
    ("The deeds cannot be released.", "rejected"),
    ("We are happy to go along with it.", "in progress"),
    ("My colleagues and I accept what the Board has put to us.", "in progress"),
    ("That the tolls be free until May be not accepted.", "rejected"),
    ("We will do it. The dredger comes in May.", "in progress"),
    ("On boats for those who have waited long, we see the value of keeping in touch.", None),
    ("The Trust was glad to have had the suggestion.", None),
    ("Cannot be moved until the spring tides are over.", None),
)


@pytest.mark.parametrize(("response", "effect"), DECIDED)
def test_those_who_are_asked_say_yes_or_no_in_many_ways(response: str, effect: str | None) -> None:
    assert rule_for("response", weigh(response)).effect == effect


STATES = (
    ("Accepted? Yes", "The tolls will be halved from May.", "in progress"),
    ("Accepted? No", "The ferry must pay its way.", "rejected"),
    ("Accepted? In part", "The tolls for children only.", "in progress"),
    ("Done? Yes", "Seen by the clerk.", "completed"),
    ("Live", "Members had this on 4 June.", "completed"),
    ("Live", "Timber ordered.", "in progress"),
    ("Closed", "The Trust has declined.", "rejected"),
    ("Discharged", "Letter sent 4 June.", "completed"),
    ("Active", "With officers.", None),
)


@pytest.mark.parametrize(("status", "response", "effect"), STATES)
def test_a_column_of_states_is_heard_in_any_words(status: str, response: str, effect: str | None) -> None:
    assert rule_for("row", weigh(response, status)).effect == effect


@pytest.mark.parametrize(
    "said", ["Has it been done?", "July, if meetings are held.", "Cabinet has eight weeks to reply.", "Were they sent?"]
)
def test_what_is_asked_or_depends_is_not_done(said: str) -> None:
    assert rule_for("row", weigh(said)).effect is None


COVERING = (
    ("Lines that were finished with at the last meeting have been deleted from this edition.", True),
    ("Items that have been concluded do not appear.", True),
    ("A matter is removed at each updating when the Panel has had what it asked for.", True),
    ("Once a matter has been settled its line is struck through and dropped.", True),
    ("An entry stays on the list until the Board is told that it has been done.", True),
    ("No row is removed until the Board has agreed that it is complete.", True),
    ("Done rows are taken out of this report and kept only in the full register.", True),
    ("Resolutions passed more than eight months before are no longer listed, whatever stage they have reached.", False),
    ("Anything older than that is not carried over, whether or not an answer has come.", False),
    ("Rows are shown for three meetings and then taken out, finished or not.", False),
    ("Completed rows are not removed; they are shown in grey.", False),
    ("The list is set out by date of meeting.", False),
)


@pytest.mark.parametrize(("covering", "removes"), COVERING)
def test_a_covering_report_says_whether_what_is_finished_with_is_gone(covering: str, removes: bool) -> None:
    row = tracker_row("july", "2019-07-04", "2019-04-02", BENCHES[1], "With officers.")
    assert (absence_rule(row, covering).effect == "completed") is removes


@pytest.mark.parametrize(("asked", "removes"), [("2019-04-02", False), ("2021-04-02", True)])
@pytest.mark.parametrize("day", ["1st January, 2020", "June 2020"])
def test_only_rows_of_before_the_day_that_is_named_go_done_or_not(day: str, asked: str, removes: bool) -> None:
    covering = f"Requests from before {day} are not printed, met or not. Those that have been met are taken out."
    row = tracker_row("july", "2021-07-04", asked, BENCHES[1], "With officers.")
    assert (absence_rule(row, covering, asked).effect == "completed") is removes


def test_what_passed_to_a_plan_says_nothing_of_rows_that_grow_old() -> None:
    covering = (
        "Requests that have been met are taken off. Those which have passed to the Quay Plan are followed there, "
    )
    row = tracker_row("july", "2019-07-04", "2019-04-02", BENCHES[1], "With officers.")
    assert absence_rule(row, f"{covering}whether or not anything was done.").effect == "completed"


def test_a_row_that_was_transferred_is_not_done_when_it_is_gone() -> None:
    row = tracker_row(
        "july", "2019-07-04", "2019-04-02", BENCHES[1], "Transferred, with the rest, to the quay's action plan."
    )
    assert absence_rule(row, "Rows that are done are taken out.").effect is None


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("Mar: Asked for. May: The Executive did not agree. No further action.", "rejected"),
        ("Refused in March; agreed in June and done.", "completed"),
        ("In the bulletin of 14/3.", "completed"),
    ],
)
def test_closed_is_done_unless_the_last_words_refuse(said: str, effect: str) -> None:
    assert rule_for("row", hear_row(said, "Closed")).effect == effect


@pytest.mark.parametrize(("title", "answers"), [("executive replies the ferry", True), ("the ferry", False)])
def test_in_a_paper_of_replies_a_row_that_says_when_is_a_response(title: str, answers: bool) -> None:
    row = tracker_row("july", "2019-07-04", "2019-04-02", TOLLS[1], "Agreed in part.")
    row = replace(row, meeting_date=None, due="For Council, May.", reference=None, agenda_item=None, status=None)
    assert is_bare(row, title) is answers


@pytest.mark.parametrize(
    "said",
    [
        "Rejects recommendation 3 of the ferry group, as it falls outside the scheme.",
        "We looked carefully at a second ferry. On grounds of cost it is not something we are in a position to run.",
        "We have looked again at late ferries. Without a subsidy the company cannot see its way to running them.",
        "The harbour board has no lever to make them do so.",
    ],
)
def test_a_refusal_is_heard_behind_the_thought_that_was_given(said: str) -> None:
    assert weigh(said) == "refused"


def test_not_being_able_to_say_when_refuses_nothing() -> None:
    assert weigh("Officers are not in a position to say when the ferry will run.") != "refused"


@pytest.mark.parametrize(
    ("said", "heading", "effect"),
    [
        ("No word has come.", None, None),
        ("Nothing has been supplied to Members.", None, None),
        ("Nothing done as yet.", None, None),
        ("No work started.", None, None),
        ("None completed so far.", None, None),
        ("No reply from the harbour board was received.", None, None),
        ("Spring is now thought likely.", "No", None),
        ("Left out in May in error. Nothing has come from the police.", "No", "open"),
        ("No child is now taught in a hut.", None, "completed"),
    ],
)
def test_what_has_a_subject_that_is_not_there_was_not_done(said: str, heading: str | None, effect: str | None) -> None:
    assert rule_for("row", hear_row(said, heading)).effect == effect


def test_what_a_committee_asks_for_no_longer_is_superseded() -> None:
    said = "That the request made on 19 March for a list of moorings be not proceeded with."
    assert hear_minute(said) == "superseded"
