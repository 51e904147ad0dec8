"""What is heard is what bears upon the commitment: no sighs of the committee, no courtesies of a letter."""

from dataclasses import replace
from typing import Any

import pytest

from corpus.records import Source
from search.tracking.heard.hearing import ends_in_passing, hear, said_most, without_own_talk
from search.tracking.heard.telling import only_counts
from search.tracking.lives import Life
from search.tracking.stated.asks import find_ask
from search.tracking.stated.statements import Statement
from search.tracking.status import rule_for
from search.tracking.tied.letters import is_of_name
from search.tracking.words.citing import what_is_cited


@pytest.mark.parametrize(
    "text",
    [
        "Members were disappointed by the answer about the ferry.",
        "The Panel looked at the ferry's timetable and regretted the gaps.",
        "Ferry: Members wondered what had become of it.",
        "The action log was before Members.",
        "The Committee had before it the schedule of actions (circulated), on which there were no questions.",
        "Members noted the action log.",
        "The Chair was disappointed by the answer on the ferry but accepted the reason given.",
    ],
)
def test_a_committee_that_thinks_aloud_tells_of_no_outcome(text: str) -> None:
    assert without_own_talk(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Members were told that the ferry had been mended.",
        "Members had received the figures for the ferry.",
        "Members were content to leave the matter there.",
        "The Director said that the ferry had been mended.",
        "The Panel agreed that the request for a ferry be withdrawn.",
    ],
)
def test_what_a_committee_was_told_or_decided_is_heard(text: str) -> None:
    assert without_own_talk(text) == text


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("The harbour master has been consulted.", "reinstated"),
        ("Half of the quay has been painted.", "reinstated and begun"),
        ("The whole quay was painted in May.", "done"),
        ("The Conservancy has refused to paint it.", "refused"),
    ],
)
def test_a_row_that_is_back_tells_how_far_it_has_come_since(since: str, told: str) -> None:
    assert hear(_LIFE, f"Left off the last list by mistake. {since}", "row") == told


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("Cabinet went further than was asked and agreed that the quay should be painted each spring.", "accepted"),
        ("The whole quay was painted in May.", "done"),
    ],
)
def test_a_reply_that_says_what_will_be_done_agrees_to_it(reply: str, told: str) -> None:
    assert hear(_LIFE, reply, "response") == told


def test_a_letters_sender_is_known_by_name_by_short_name_and_by_initials() -> None:
    sender = "Harbour Conservancy Board Quay House . Chief Executive"
    assert is_of_name("Harbour Conservancy Board", sender)
    assert is_of_name("The Board", sender)
    assert is_of_name("HCB", sender)
    assert not is_of_name("Head of Quays", sender)
    assert not is_of_name("HCT", sender)


def test_a_letters_courtesies_are_not_its_answer() -> None:
    thanks, answer = (
        _said(each) for each in ("Thank you for the papers that were sent.", "The ferry has been mended.")
    )
    assert [said.text for said, _ in said_most(_LIFE, [thanks, answer])] == ["The ferry has been mended."]


def test_a_refusal_in_a_letter_outweighs_what_it_tells_before() -> None:
    begun, refused = (_said(each) for each in ("The quay has been painted.", "We cannot accept the recommendation."))
    assert [told for _, told in said_most(_LIFE, [begun, refused])] == ["refused"]


_LIFE = Life(
    id="r1",
    committee="Harbour Panel",
    meeting_date="2022-05-18",
    minute_number="4",
    clause="",
    text="the Board be recommended to mend the ferry",
    kind="recommendation",
    responsible=("Board",),
    source=Source(pack="harbour.pdf", page=1, box=(0.0, 0.0, 1.0, 1.0), rule="minutes.numbered/1"),
)


def request(kind: str, **rest: Any) -> Life:
    """Something of a kind that a panel asked for."""
    return replace(_LIFE, kind=kind, **rest)


def _said(text: str) -> Statement:
    return Statement(
        speaker="response",
        text=text,
        page=1,
        record="p1",
        body="",
        date="2022-09-01",
        subject="",
        cited=what_is_cited(""),
    )


@pytest.mark.parametrize(
    "row", ["See item 5.", "Please see item 5 on this agenda.", "Further evidence is before Members at item 5."]
)
@pytest.mark.parametrize("kind", ["action", "recommendation", "information"])
def test_a_row_that_only_points_to_another_paper_ends_nothing(row: str, kind: str) -> None:
    assert hear(replace(_LIFE, kind=kind), row, "row") == "acknowledged"


def test_what_limits_a_grant_in_a_letter_is_no_refusal_of_it() -> None:
    granted = _said("We are glad to say that the ferry was mended in May.")
    limit = _said("It will be understood that the ferry is old and should not be overloaded.")
    assert [told for _, told in said_most(_LIFE, [granted, limit])] == ["done"]


def test_what_a_row_says_before_it_points_to_a_paper_is_heard() -> None:
    assert hear(_LIFE, "Refused; see the letter of 3 May.", "row") == "refused"


@pytest.mark.parametrize(
    "row", ["Request sent on 3 May; no reply so far.", "Asked in May. A reply is awaited.", "No answer has come."]
)
@pytest.mark.parametrize("kind", ["recommendation", "information"])
def test_who_was_asked_and_has_not_replied_has_done_nothing(row: str, kind: str) -> None:
    assert hear(replace(_LIFE, kind=kind), row, "row") == "acknowledged"


@pytest.mark.parametrize(
    "row", ["On this agenda.", "The report is elsewhere on this agenda.", "Before today's meeting."]
)
def test_a_report_that_its_row_says_is_on_the_agenda_is_there(row: str) -> None:
    life = replace(_LIFE, kind="report-back", text="a report on the ferry be brought on 3 May 2022")
    assert hear(life, row, "row") == "done"


def test_a_row_that_is_kept_on_the_sheet_since_nothing_came_is_open() -> None:
    assert hear(replace(_LIFE, kind="information"), "Kept on the sheet as nothing has come.", "row") == "reinstated"


@pytest.mark.parametrize(
    "said",
    [
        "to ask the ferry company, in place of what was asked on 3 May about tolls, for its accounts",
        "the visit agreed upon on 3 May be not proceeded with and in lieu a film of the quay be made",
    ],
)
def test_what_is_asked_in_the_place_of_something_overtakes_it(said: str) -> None:
    assert hear(_LIFE, said, "minute") == "superseded"


def test_a_committee_that_says_no_more_refuses_nothing() -> None:
    said = "The harbour master said that the whole quay was painted in May. The Chair was content to say no more of it."
    assert hear(_LIFE, said, "minute") in ("done", "closed")


@pytest.mark.parametrize(
    "said",
    [
        "You ask for the ferry's timetable to be mended.",
        "County Hall, 2 August 2022 Dear Councillor Bell, Your Committee has asked again for the ferry to be mended.",
    ],
)
def test_a_letter_that_says_again_what_was_asked_tells_nothing(said: str) -> None:
    assert hear(_LIFE, said, "response") == "acknowledged"
    assert hear(_LIFE, f"{said[:-1]}, and I have had it mended.", "response") != "acknowledged"


@pytest.mark.parametrize(
    "row", ["Letter of 2 August received. No figures.", "The Board wrote, but no answer was given."]
)
def test_an_answer_without_what_was_asked_for_is_not_done(row: str) -> None:
    asked = replace(_LIFE, kind="information", text="the number of ferries that were late be sent to Members")
    assert hear(asked, row, "row") not in ("done", "closed")


def test_a_letter_that_says_again_what_was_asked_and_then_answers_has_done_so() -> None:
    asked = replace(_LIFE, kind="information", text="the number of ferries that were late be sent to Members")
    said = "You also asked how many ferries were late: the answer is 418, and the list by month is enclosed."
    assert hear(asked, said, "response") == "done"


def test_refusals_that_are_counted_refuse_nothing() -> None:
    asked = replace(_LIFE, kind="information", text="the number of berths refused in 2020 be sent to Members")
    assert hear(asked, "Figures for the year were sent on 10 January: 37 refusals out of 140.", "row") == "done"


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("the Mayor be invited to write to the Minister about tolls.", "The Mayor wrote on 9 May.", "done"),
        (
            "the Mayor be invited to write to the Minister about tolls.",
            "We wrote to the Mayor on 9 May.",
            "acknowledged",
        ),
        ("Cabinet be recommended to write to the Minister.", "Officers wrote to Cabinet in May.", "acknowledged"),
    ],
)
def test_who_was_asked_to_write_must_have_written(asked: str, said: str, told: str) -> None:
    assert hear(request("recommendation", text=asked), said, "row") == told


def test_what_began_and_is_done_so_far_is_not_done() -> None:
    asked = request("recommendation", text="That the Harbour Board offers every skipper a check of the hull.")
    said = "The crew started calling at the 380 addresses in May, and 46 checks have been carried out so far."
    assert hear(asked, said, "response") == "begun"


def test_a_contractor_that_has_not_replied_is_no_step() -> None:
    said = "The contractor has not replied and the figures have still to be supplied."
    assert hear(request("information", text="Figures of tolls, by quay, be supplied."), said, "row") == "acknowledged"


@pytest.mark.parametrize(
    "status", ["5 - Not achieved (progress made not acceptable)", "6 – Not for review this session"]
)
def test_a_number_before_a_state_and_what_explains_it_tell_of_no_refusal(status: str) -> None:
    life = request("recommendation", text="The quay be painted.")
    assert hear(life, "The master has been asked for an explanation.", "row", status) == "acknowledged"


def test_to_return_in_some_months_is_to_report_back() -> None:
    assert find_ask("Requests that the Ferry Company returns in six months with prices by quay.") == "report-back"


def test_information_that_went_to_those_who_asked_has_come_though_they_were_named() -> None:
    days = request("information", text="The Master share the days of the drill with all councillors.")
    assert hear(days, "Days were included in the January newsletter to all councillors.", "row") == "done"
    assert hear(days, "Days will be included in the January newsletter to all councillors.", "row") == "acknowledged"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Report considered in January.", "done"),
        ("The progress report was received by the Panel on 3 May 2024.", "done"),
        ("Report to be considered in January.", "acknowledged"),
        ("Considered in principle.", "acknowledged"),
    ],
)
def test_a_report_that_was_considered_has_come(row: str, told: str) -> None:
    asked = request("report-back", text="A progress report on the quay be brought to the next meeting.")
    assert hear(asked, row, "row") == told


@pytest.mark.parametrize(
    "said", ["The Master sent word that the work on the ferry had been held up by floods.", "The Master sent word."]
)
def test_who_sends_word_has_sent_nothing_that_was_asked_for(said: str) -> None:
    assert hear(_LIFE, said, "minute") in ("acknowledged", "deferred")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("We accept your recommendation in part.", "partly accepted"),
        ("Cabinet accepts the Panel's recommendation.", "accepted"),
        ("We do not accept your recommendation.", "refused"),
    ],
)
def test_what_a_reply_says_of_the_recommendation_in_so_many_words_needs_no_weighing(said: str, told: str) -> None:
    assert hear(_LIFE, said, "response") == told


def test_what_a_letter_that_accepts_in_part_refuses_is_the_other_part() -> None:
    said = [
        _said("We accept your recommendation in part."),
        _said("The ferry will be mended, but we are not able to have it painted."),
    ]
    assert [told for _, told in said_most(_LIFE, said)] == ["partly accepted"]


@pytest.mark.parametrize(
    ("status", "told"),
    [("Part 2: closed", "done"), ("5 - Not achieved", "acknowledged")],
)
def test_a_label_is_left_out_only_before_a_state(status: str, told: str) -> None:
    assert hear(_LIFE, None, "row", status) == told


def test_what_a_reply_says_it_has_nothing_of_to_offer_is_refused() -> None:
    said = "With nine of ten calls answered by the hour, a bell is not something that we are able to offer."
    assert hear(_LIFE, said, "response") == "refused"


@pytest.mark.parametrize(
    "said",
    [
        "The Master regrets that this can't be afforded.",
        "It is not a harbour priority at this time.",
        "The economics of the trade do not allow of it.",
        "The Board is bound until 2031 and so cannot adopt the suggestion.",
        "Sadly none of our staff will be able to take it up.",
        "It has been decided to leave the ferry where it is.",
    ],
)
def test_refusals_come_in_many_words(said: str) -> None:
    assert hear(_LIFE, said, "response") == "refused"


def test_what_a_draft_reply_proposes_is_decided_by_others() -> None:
    said = "The draft response, for Cabinet's decision on 6 March, suggests that this be not accepted."
    assert hear(_LIFE, said, "response") == "acknowledged"


def test_who_is_to_write_has_written_though_no_reply_came() -> None:
    asked = request("action", text="That the Chair write to the Minister about the ferry.")
    assert hear(asked, "Letter posted 3 May, reply awaited.", "row") == "done"


def test_what_the_clerk_restores_to_the_list_is_open() -> None:
    said = "The Chair queried why this had been taken off the list. The Clerk apologised and would restore it."
    assert hear(_LIFE, said, "minute") == "reinstated"


def test_who_was_asked_and_will_see_has_done_nothing() -> None:
    figures = request("information", text="attendances at the harbour for each hour of the day be supplied to Members.")
    said = (
        "Minute 5, Harbour. The Master has been asked for attendances by hour and has said that he will see what his "
        "system can produce. Ann Oakes, Scrutiny Officer, Stonebridge Borough Council"
    )
    assert hear(figures, said, "report") == "acknowledged"


def test_information_that_was_received_on_a_day_has_come() -> None:
    figures = request("information", text="The Trust supply the number of handovers.")
    assert hear(figures, "Received October 2014.", "row") == "done"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Cabinet has said no: see letter at item 5.", "refused"),
        ("Open since 4 November: see the Trust's letter at item 5.", "done"),
        ("See letter at item 5.", "acknowledged"),
    ],
)
def test_a_row_that_tells_and_then_points_to_a_letter_has_told(row: str, told: str) -> None:
    asked = request("recommendation", text="That the Trust be recommended to open the lounge on Saturdays.")
    assert hear(asked, row, "row") == told


@pytest.mark.parametrize(
    "row",
    [
        "Submitted. To be considered by Cabinet on 13 December.",
        "Cabinet's decision to be confirmed.",
        "Considered by Cabinet on 18 July with the strategy. Decision to be confirmed.",
    ],
)
def test_what_is_still_to_be_decided_was_not_refused(row: str) -> None:
    asked = request("recommendation", text="That Cabinet be recommended to name an officer for each provider.")
    assert rule_for("row", hear(asked, row, "row")).effect in (None, "in progress")


@pytest.mark.parametrize(
    "reply",
    [
        "Not accepted. Cabinet was not satisfied that residents were in favour.",
        "The Board looked at the request for a late ferry but did not agree to it, and the season closed as planned.",
    ],
)
def test_those_who_were_asked_refuse_and_open_nothing_again(reply: str) -> None:
    assert hear(_LIFE, reply, "response") == "refused"


PUBLISH = "That the Care Board be asked to publish waiting times for each practice."


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("We will publish waiting times for each practice from 1 October.", "accepted"),
        ("We will discuss this with practices and respond further in due course.", "acknowledged"),
        ("In view of what you have said, we are prepared to put three of the lists back from June.", "accepted"),
        ("In view of what you have said, we are prepared to put back three lists from June.", "accepted"),
        ("The list has been put back to the spring.", "deferred"),
        ("We are happy to discuss waiting times with your officers.", "acknowledged"),
        ("The Board considered the recommendation of 14 June and agreed the response below.", "acknowledged"),
        ("The Board has agreed its response, which is attached.", "acknowledged"),
    ],
)
def test_who_says_that_just_that_will_be_done_accepts_it(reply: str, told: str) -> None:
    assert hear(request("recommendation", text=PUBLISH), reply, "response") == told


FIGURES = "That the Head of Housing provide Members with the number of voids in each ward."


@pytest.mark.parametrize(
    ("kind", "asked", "row", "told"),
    [
        ("information", FIGURES, "Response received and forwarded to members.", "done"),
        ("recommendation", PUBLISH, "Reply received from the Trust - attached at Appendix B.", "acknowledged"),
        ("information", FIGURES, "This was included in the Q3 performance report.", "done"),
        ("information", FIGURES, "This will be included in the Q3 performance report.", "acknowledged"),
        ("action", "That the Clerk arrange a visit to the weir.", "Invitation sent to all Members.", "acknowledged"),
        ("action", "That the Clerk invite the ferrymen.", "Invitations sent on 4 May.", "done"),
        ("action", "That the Clerk show costs in the report.", "Actioned from the Q1 report onwards.", "done"),
        ("report-back", "That an update come in six months.", "On the agenda for this meeting.", "done"),
        ("recommendation", PUBLISH, "No longer being pursued as the grant was withdrawn.", "superseded"),
    ],
)
def test_the_commonest_rows_are_heard(kind: str, asked: str, row: str, told: str) -> None:
    assert hear(request(kind, text=asked), row, "row") == told


def test_a_letter_that_was_sent_is_written_though_minutes_say_that_a_reply_is_awaited() -> None:
    asked = request("action", text="That the Chair write to the Minister about the ferry.")
    said = "The Chair advised that the letter had been sent and that a reply was awaited."
    assert hear(asked, said, "minute") == "done"


def test_on_track_in_a_plan_is_begun() -> None:
    assert hear(_LIFE, "On track", "plan") == "begun"


def test_how_many_there_were_before_and_after_is_no_deed() -> None:
    said = "In all six lanes there were 212 thefts in the months before they went up and 57 in those after."
    life = replace(_LIFE, kind="recommendation", text="cameras be bought for the ten lanes with most thefts")
    assert not ends_in_passing(life, said)
    assert only_counts(said) and not only_counts("There were 40 lamps put up, and all are lit.")


def test_money_set_aside_begins_what_was_asked() -> None:
    assert hear(_LIFE, "We have set aside £94,000 for it.", "response") == "begun"


def test_a_letter_of_refusal_that_says_how_to_appeal_refuses_nothing() -> None:
    life = replace(_LIFE, kind="action", text="the right of appeal be explained in every letter that refuses a berth")
    assert hear(life, "Every letter of refusal since May has a paragraph on appeals. One is attached.", "row") == "done"


def test_what_has_been_stopped_for_want_of_money_is_not_done() -> None:
    assert hear(_LIFE, "The buying of ramps has been stopped for want of money.", "plan") not in ("done", "given")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Harbour Board agreed at its meeting in June to open the ramp on Sundays from September.", "accepted"),
        ("The Board agreed to open it and it has been open on Sundays since 1 July.", "done"),
    ],
)
def test_a_body_that_agrees_to_do_it_from_a_day_has_not_done_it(said: str, told: str) -> None:
    life = replace(_LIFE, kind="recommendation", text="the Harbour Board be asked to open the ramp at weekends")
    assert hear(life, said, "response") == told


@pytest.mark.parametrize(
    ("row", "told"),
    [("All visits are now in the diary.", "begun"), ("Not now needed as the ferry is to stay.", "superseded")],
)
def test_what_stands_in_a_diary_is_not_done_and_what_is_not_now_needed_is_over(row: str, told: str) -> None:
    assert hear(replace(_LIFE, kind="action", text="visits to each quay be held by May"), row, "row") == told


def test_an_acknowledgement_ends_nothing() -> None:
    life = replace(_LIFE, kind="recommendation", text="the ferry company be asked to put back the Sunday boats")
    said = "I wrote to the company on 14 March and again in May. I have had an acknowledgement and no more."
    assert hear(life, said, "row") == "acknowledged"


def test_who_stood_by_a_decision_refused() -> None:
    life = replace(_LIFE, kind="recommendation", text="Cabinet be recommended to look again at the fares")
    assert hear(life, "Cabinet stood by its decision on 5 December. Reported in January.", "row") == "refused"


def test_what_is_to_be_done_instead_of_what_was_asked_for_overtakes_it() -> None:
    said = "to receive the accounts instead of the six-monthly report asked for on 3 May"
    assert hear(_LIFE, said, "minute") == "superseded"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Cabinet took our advice and the quay will stay open on Sundays.", "accepted"),
        ("Councillor Pike tells me that the Cabinet was not persuaded.", "refused"),
        ("There is no money. I do not think that we shall see it done.", "refused"),
    ],
)
def test_a_chair_who_tells_in_her_own_words_what_came_of_it(said: str, told: str) -> None:
    life = replace(_LIFE, kind="recommendation", text="Cabinet be recommended to keep the quay open on Sundays")
    assert hear(life, said, "row") == told


@pytest.mark.parametrize(
    "row", ["As last reported.", "As before.", "No change since last reported.", "See previous report."]
)
def test_a_row_that_points_to_the_last_one_ends_nothing(row: str) -> None:
    assert hear(replace(_LIFE, kind="action", text="the ramp be mended"), row, "row") == "acknowledged"


def test_who_preferred_to_keep_things_as_they_are_refused() -> None:
    life = replace(_LIFE, kind="recommendation", text="Cabinet be recommended to raise the limit to £1,000")
    said = "I went to the Cabinet on 11 September. I am sorry to say that it preferred to keep the limit at £500."
    assert hear(life, said, "row") == "refused"
