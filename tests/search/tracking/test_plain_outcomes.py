"""Statements of a plain shape: a no with its reason, a part, the very verb of what was asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.records import Source
from search.tracking.heard.hearing import hear
from search.tracking.lives import Life

LIFE = Life(
    id="r1",
    committee="Harbour Panel",
    meeting_date="2024-06-12",
    minute_number="7",
    clause="(a)",
    text="That the ferry steps be reopened to the public.",
    kind="action",
    responsible=(),
    source=Source(pack="harbour.pdf", page=1, box=(0.0, 0.0, 1.0, 1.0), rule="minutes.numbered/1"),
)


def heard(asked: str, text: str, speaker: str = "row", kind: str = "action", heading: str | None = None) -> str:
    return hear(replace(LIFE, text=asked, kind=kind), text, speaker, heading)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("That the ferry steps be reopened to the public.", "Reopened to families 10 January."),
        ("That the name plate on Quay Row be replaced.", "Replaced. The Master has a photograph."),
        ("That the lamp list be passed to all pilots.", "Passed to all 27 pilots by the lamp office."),
        ("That the Panel's concerns on silt be conveyed to the Board.", "Concerns conveyed in writing 20 Feb."),
    ],
)
def test_the_verb_of_what_was_asked_told_as_done_is_done(asked: str, text: str) -> None:
    assert heard(asked, text) == "done"


@pytest.mark.parametrize(
    "text",
    [
        "To be reopened in May.",
        "Reopened in part.",
        "Steps not reopened.",
        "Will be reopened once the rail is mended.",
        "Reopened at two of the five landings.",
        "Half reopened; the rest by Easter.",
    ],
)
def test_the_same_verb_of_what_is_to_be_or_of_a_part_is_not(text: str) -> None:
    assert heard("That the ferry steps be reopened to the public.", text) not in ("done", "closed")


@pytest.mark.parametrize(
    "text",
    ["Rejected on cost grounds (£1.8m)", "Executive unable to support this recommendation", "Exec response: disagree."],
)
def test_a_plain_no_with_its_reason_is_a_refusal(text: str) -> None:
    assert heard("That a second ferry be bought.", text, kind="recommendation") == "refused"


def test_a_no_for_now_or_in_part_is_none() -> None:
    asked = "That a second ferry be bought."
    assert heard(asked, "Not agreed in part: the lamps only.", kind="recommendation") != "refused"
    assert heard(asked, "Not supported until the survey is in.", kind="recommendation") != "refused"


@pytest.mark.parametrize(
    "text",
    [
        "East quay sounded, west quay outstanding",
        "Partially complete - east quay sounded, west quay not yet.",
        "Of 812 moorings, 533 have been sounded. The others have been given dates.",
    ],
)
def test_a_part_is_begun(text: str) -> None:
    assert heard("That every mooring be sounded.", text) == "begun"


def test_a_letter_that_went_is_no_part_of_writing_it() -> None:
    assert heard("That the Master write to the Conservancy Board.", "Letter sent 3 May, reply awaited.") == "done"


def test_information_with_counts_in_it_is_whole() -> None:
    asked = "That the number of berths refused in 2020 be sent to Members."
    assert heard(asked, "Figures sent on 10 January: 37 refused of 140.", kind="information") == "done"


@pytest.mark.parametrize(
    "text",
    ["It was noted that these had been supplied.", "The Panel was told that the figures had been sent to Members."],
)
def test_minutes_that_say_that_it_was_told_tell_it(text: str) -> None:
    assert heard("That the Master supply figures on silt.", text, "minute", "information") == "done"


def test_what_a_letter_says_stands_below_was_given() -> None:
    asked = "The number of boats kept more than a mile from the quay, by parish."
    said = "Your Panel asked how many boats lie that far off. The Master has had them counted and the table is below."
    assert heard(asked, said, "response", "information") == "done"


def test_no_change_beside_a_colour_is_no_end() -> None:
    asked = "That the Master write to every household on the quay."
    assert heard(asked, "No change since January.", heading="A") == "acknowledged"


def test_what_was_told_of_some_is_a_part_where_the_others_are_still_being_done() -> None:
    asked = "The Master to publish the register of moorings in full."
    text = "The larger moorings were now there for all to see. Those below ten metres were being typed in."
    assert heard(asked, text, "minute") == "begun"


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        ("Ongoing", "Request e-mailed to the Master on 20 November; reminder on 8 January.", "acknowledged"),
        ("Ongoing", "Draft list with the printer.", "begun"),
        (
            "Closed",
            "The Executive did not feel able to agree to this. The income was put at £84,000.",
            "refused",
        ),
        ("Closed", "It set the charge at £52, so the recommendation did not find favour.", "refused"),
    ],
)
def test_a_status_that_only_goes_on_or_closes_leaves_it_to_the_words(heading: str, text: str, told: str) -> None:
    asked = "That the Executive be recommended to hold the mooring charge at £48."
    assert heard(asked, text, kind="recommendation", heading=heading) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Councillor Pike attended and set out the Executive's reasons for not accepting recommendation (v).", "done"),
        ("Councillor Pike had been invited to attend but was not able to come.", "acknowledged"),
    ],
)
def test_who_was_asked_to_attend_and_did_has_done_so(text: str, told: str) -> None:
    asked = "the Portfolio Holder be asked to attend the meeting on 13 March 2024 to explain why it was not accepted"
    assert (heard(asked, text, "minute") == "done") == (told == "done")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Obtain from the Conservancy Board the number of wrecks in the harbour.", "acknowledged"),
        ("That the Master write to the Conservancy Board about wrecks.", "done"),
    ],
)
def test_a_letter_that_went_does_what_asks_for_a_letter_and_no_more(asked: str, told: str) -> None:
    assert heard(asked, "A letter went to the Conservancy Board on 20 June.") == told


def test_that_a_recommendation_was_taken_somewhere_says_nothing_of_what_came_of_it() -> None:
    asked = "to recommend to Cabinet that the lock at Mere be brought forward."
    said = "Cabinet took the recommendation in minute 3/23(b) on 18 April 2023."
    assert heard(asked, said, "report", "recommendation") == "acknowledged"


@pytest.mark.parametrize(
    "text",
    [
        "All five posts filled. Weekend ferries to begin after Easter.",
        "She said that the firm which owned the slip had changed hands and that she had yet to reach the right person.",
    ],
)
def test_what_is_yet_to_be_is_not_done(text: str) -> None:
    assert heard("That weekend ferries be run from the slip.", text) != "done"


@pytest.mark.parametrize(
    ("text", "speaker", "told"),
    [
        ("The Master has written.", "row", "done"),
        ("Reply received 4 May – see item 6.", "row", "done"),
        ("The Clerk confirmed that he had written as asked but had yet to receive a reply.", "minute", "done"),
        ("A reply had been received from the Board declining to mark the wreck.", "minute", "done"),
        ("The Clerk has written to the Chair with a draft.", "row", "acknowledged"),
        ("No reply received.", "row", "acknowledged"),
    ],
)
def test_who_was_to_write_and_has_or_was_answered_has_done_so(text: str, speaker: str, told: str) -> None:
    found = heard("That the Master write to the Conservancy Board about wrecks.", text, speaker)
    assert (found == "done") == (told == "done")


@pytest.mark.parametrize(
    "text",
    [
        "Recruitment underway.",
        "Timetable under development by the ferry team.",
        "A timetable is being drawn up.",
        "Work started 12 February.",
    ],
)
def test_work_that_is_under_way_is_begun(text: str) -> None:
    assert heard("That the Master run weekend ferries from the slip.", text) == "begun"


def test_talks_under_way_are_no_work() -> None:
    assert heard("That the Master run weekend ferries from the slip.", "Discussions under way.") == "acknowledged"


@pytest.mark.parametrize(
    ("asked", "text", "told"),
    [
        ("That the byelaws on anchoring be reviewed.", "Byelaws reviewed. No changes are proposed.", "done"),
        ("That the Master review the byelaws.", "The byelaws have been reviewed. No changes are proposed.", "done"),
        ("That the Master arrange a visit to the lock.", "Visit arranged for 20 July.", "acknowledged"),
        ("That the Master raise pilots to 60 by March.", "54 pilots in post at 31 December.", "begun"),
        ("That the Master raise pilots to 60 by March.", "Exceeded.", "done"),
        ("That the Executive be asked to dredge the slip.", "Agreed by Cabinet. Complete.", "done"),
        ("That the name plates be replaced.", "New plates fitted on Quay Row. Propose to close.", "done"),
        ("That a crossing be built.", "Scheme rejected at feasibility stage.", "refused"),
    ],
)
def test_rows_of_few_words_tell_what_they_say(asked: str, text: str, told: str) -> None:
    kind = "recommendation" if "Executive" in asked else "action"
    assert heard(asked, text, kind=kind) == told


@pytest.mark.parametrize(
    "text",
    [
        "A Member asked about the fifth landing. Mrs Poe said that nothing had altered since the January report.",
        "It was said that the meeting with the Board, which was to have been on 11 January, had been put off by them.",
    ],
)
def test_what_is_held_up_is_not_done(text: str) -> None:
    assert heard("That the Master agree with the Board a lease of five landings.", text, "minute") == "acknowledged"


def test_who_could_not_come_refused_nothing_and_who_will_not_go_on_did() -> None:
    asked = "the Board's engineer be invited to the next meeting"
    said = "Minute 22 - Engineer. Ms Pell had been unable to come that afternoon and hoped to come in the autumn."
    assert heard(asked, said, "minute") == "acknowledged"
    asked = "the Conservancy Board be asked to keep the steps open on Sundays"
    said = "The Board has told the Master that it will not carry on. Few came, and the steps have closed at 4 again."
    assert heard(asked, said, kind="recommendation") == "refused"


def test_a_row_among_those_still_wanted_is_open() -> None:
    assert heard("That the Master give Members a list of wrecks.", "Passed to Mr Poe.", heading="STILL WANTED") == (
        "acknowledged"
    )


def test_a_status_that_only_begins_so_is_none_that_is_open() -> None:
    assert heard("That the steps be mended.", "Rail and treads renewed.", heading="Needed repairs completed") == "done"


def test_a_letter_that_says_here_are_the_figures_gives_them() -> None:
    asked = "the Conservancy Board be asked for the number of wrecks in each reach"
    said = "Further to the meeting of 12 June, here are the wrecks in your three reaches: 4, 12 and 7."
    assert heard(asked, said, "response", "recommendation") == "done"


@pytest.mark.parametrize(
    "text",
    [
        "The Scrutiny Officer went through the log. Members had no questions.",
        "Members went through the log with the Scrutiny Officer and were content with it, save as recorded here.",
    ],
)
def test_a_list_that_was_gone_through_ends_none_of_its_rows(text: str) -> None:
    assert heard("That the ferry steps be reopened to the public.", text, "minute") == "acknowledged"


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        ("letter or request gone", "Contractor asked for it 8 March.", "acknowledged"),
        ("letter or request gone", "The list was circulated to Members on 8 March.", "done"),
        ("work going on", "Open on Wednesdays since 6 November. A second night depends upon staff.", "begun"),
    ],
)
def test_what_the_state_of_a_row_says_bounds_what_its_words_tell(heading: str, text: str, told: str) -> None:
    assert heard("That the steps be opened two nights a week.", text, heading=heading) == told


def test_words_around_an_answer_are_none() -> None:
    asked = "ask the Warden for the rate at which reeds take."
    assert heard(asked, "3.2 Mrs Ash asked after the reeds.", "minute") == "acknowledged"
    said = "There is nothing to add to the answer of 29 July."
    assert heard("Every carer be given a name.", said, "response", "recommendation") == "acknowledged"
    said = "Not yet supplied. The Board is changing its records."
    assert heard("the wrecks of each reach be sent to Members.", said, kind="information") == "acknowledged"


def test_a_letter_that_was_to_be_sent_and_went_is_done_whatever_is_heard_of_it() -> None:
    said = "The letter went on 9 May. Nothing has yet been heard."
    assert heard("ask the Clerk to send a letter to the Minister.", said) == "done"
