"""Decisions that are put off to a later day, or whose minutes are corrected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import Record, Resolution
from tests.council import resolution
from tests.search.tracking.timelines import (
    FIGURES,
    JULY,
    MAY,
    OCTOBER,
    decided,
    later,
    lives,
    only,
    row,
    told,
)


def test_an_extension_moves_the_day_and_nothing_else(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane by 30 June 2019."
    listed = row("july", JULY, ask, "The Chair agreed to the deadline being put back to 30 November 2019.")
    life = only(tmp_path, decided(ask), later("july", JULY, listed))
    assert (life.status, life.due) == ("open", "2019-11-30")


def test_a_decision_that_a_paper_come_later_is_a_new_day_and_no_end_of_it(tmp_path: Path) -> None:
    ask = "an update on the bus shelters be provided in three months."
    later_day = (
        "the update on the bus shelters sought on 2 April 2019 should come instead to the meeting on 8 October 2019."
    )
    decision = resolution("july", MAY, "17", later_day, lead="Members agreed that", title="Work programme")
    life = only(tmp_path, decided(ask), later("july", JULY, decision))
    assert (life.status, life.due) == ("open", "2019-10-08")


@pytest.mark.parametrize(
    "put_off",
    [
        "The Head of Transport asked for longer over the shelters and the Panel let him have until 8 October 2019.",
        "Mr Holt wanted more time for the shelter update. Members agreed to their coming on 8 October 2019 instead.",
        "The frames being late, Members were willing for the update on shelters to come on 8 October 2019 instead.",
    ],
)
def test_a_new_day_is_that_of_what_is_awaited_by_an_earlier_one(tmp_path: Path, put_off: str) -> None:
    asks = (
        "an update on the new bus shelters be provided in three months.",
        "a paper on the bus shelters of the next county be provided by November 2019.",
        "figures on road signs be provided by June 2019.",
    )
    minuted = told("july", MAY, "17", "Work programme", put_off)
    found = lives(tmp_path, decided(*asks), later("july", JULY, minuted))
    assert [(each.status, each.due) for each in found] == [
        ("open", "2019-10-08"),
        ("open", "2019-11-30"),
        ("open", "2019-06-30"),
    ]


def test_a_decision_that_it_come_later_is_of_what_was_spoken_of_before(tmp_path: Path) -> None:
    text = (
        "The Clerk spoke of road signs. Mr Holt asked for longer to prepare the update on the bus shelters. "
        "The Committee agreed that it might come on 8 October 2019 instead."
    )
    minuted = told("july", MAY, "17", "Work programme", text)
    decision = resolution(
        "july",
        MAY,
        "17",
        "it might come on 8 October 2019 instead.",
        lead="The Committee agreed that",
        title="Work programme",
    )
    life = only(
        tmp_path,
        decided("an update on the bus shelters be provided in three months."),
        later("july", JULY, minuted, decision),
    )
    assert (life.status, life.due) == ("open", "2019-10-08")


def test_the_day_on_which_it_was_done_is_no_new_day_for_it(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to move the grit bin in Mill Lane to the top of the hill."
    life = only(tmp_path, decided(ask), later("july", JULY, row("july", JULY, ask, "Moved on 18 April 2019.")))
    assert (life.status, life.due) == ("completed", None)


def test_minutes_corrected_at_the_next_meeting_change_words_and_day(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters by 30 June 2019."
    new = "The Head of Transport be asked to renew the bus shelters by 31 August 2019."
    corrected = told(
        "july",
        MAY,
        "15",
        "Minutes",
        f"The minutes of 2 April 2019 were signed, subject to Minute 12 (1) being corrected to read “{new}”.",
    )
    life = only(tmp_path, decided(ask), later("july", JULY, corrected))
    assert (life.text, life.due, life.status) == (new, "2019-08-31", "open")


def test_minutes_that_are_put_right_tell_of_no_end_though_the_row_is_gone(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters by 31 August 2019."
    said = (
        "Clause (1) of minute 12 should have given 31 July 2019, and not 31 August 2019, as the day for the shelters."
    )
    log = [row("july", JULY, ask, "Nine of ten done.", covering_text="Whatever is finished with is taken out.")]
    other = row("october", OCTOBER, FIGURES, "With officers.", covering_text="Whatever is finished with is taken out.")
    packs = (
        decided(ask, FIGURES),
        later("july", JULY, *log),
        later("october", OCTOBER, told("october", JULY, "15", "Minutes", said), other),
    )
    life = next(each for each in lives(tmp_path, *packs) if "shelters" in each.text)
    assert (life.due, life.status) == ("2019-07-31", "completed")
    assert next(each.kind for each in life.events if each.effect == "completed") == "tracker removed"


def test_a_row_that_is_back_opens_what_was_taken_for_ended(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane."
    july = row("july", JULY, ask, "All of the shelters in Mill Lane were renewed in May.")
    back = row("october", OCTOBER, ask, "Back on the list. Half of the shelters have been renewed.")
    packs = decided(ask), later("july", JULY, july)
    assert only(tmp_path, *packs).status == "completed"
    assert only(tmp_path / "again", *packs, later("october", OCTOBER, back)).status == "in progress"


def test_what_goes_on_about_another_clause_corrects_the_one_named_before_the_new_words(tmp_path: Path) -> None:
    ask, new = "The Head of Transport renew the shelters by 30 June 2019.", "The Head of Transport renew two shelters."
    text = (
        f"The minutes of 2 April 2019 were signed once Minute 12(2) had been altered to read ‘{new}’ "
        "Arising from Minute 12(1), the Chair confirmed that she had the figures."
    )
    found = lives(tmp_path, decided(FIGURES, ask), later("july", JULY, told("july", MAY, "15", "Minutes", text)))
    assert [each.text for each in found] == [FIGURES, new]


def test_a_whole_clause_may_be_corrected_without_quotation_marks(tmp_path: Path) -> None:
    new = "The Head of Transport be asked to renew each of the bus shelters in Mill Lane."
    said = f"It was pointed out that Minute 12 (1) should read: {new}"
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane."
    life = only(tmp_path, decided(ask), later("july", JULY, told("july", MAY, "15", "Minutes", said)))
    assert (life.text, life.status) == (new, "open")


def test_what_is_read_in_minutes_as_they_are_signed_is_not_done(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane."
    said = (
        "The minutes of 2 April 2019 were signed, save that the last line should have read “the shelters be painted”."
    )
    life = only(tmp_path, decided(ask), later("july", JULY, told("july", MAY, "15", "Minutes", said)))
    assert life.status == "open"


def test_a_day_beside_an_action_goes_with_words_that_are_corrected(tmp_path: Path) -> None:
    ask = "Head of Transport to renew the shelters. (J Holt, 30 June 2019)"
    new = "Head of Transport to renew the shelters. Deadline: 31 August 2019"
    sentence = f"The minutes of 2 April 2019 were signed once Minute 12 (1) had been put right to read “{new}”."
    begun = replace(decided(ask), records=tuple(_due_in_june(each) for each in decided(ask).records))
    assert only(tmp_path / "before", begun).due == "2019-06-30"
    life = only(tmp_path / "after", begun, later("july", JULY, told("july", MAY, "15", "Minutes", sentence)))
    assert (life.text, life.due) == (new, "2019-08-31")


def _due_in_june(record: Record) -> Record:
    return replace(record, due="30 June 2019") if isinstance(record, Resolution) else record


@pytest.mark.parametrize(
    "corrected",
    [
        "The minutes of the last meeting were confirmed with one change: at the clause on the shelters the words "
        "‘{}’ were substituted.",
        "The minutes were signed subject to the clause on shelters being put right to read ‘{}’.",
    ],
)
def test_a_correction_that_quotes_the_new_words_alone_is_of_the_clause_most_like_them(
    tmp_path: Path, corrected: str
) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters by 30 June 2019."
    new = "The Head of Transport be asked to renew the bus shelters by 31 August 2019."
    minuted = told("july", MAY, "15", "Minutes", corrected.format(new))
    life = only(tmp_path, decided(ask), later("july", JULY, minuted))
    assert (life.text, life.due, life.status) == (new, "2019-08-31", "open")


def test_a_correction_of_another_clause_of_the_minute_is_no_correction_of_the_one_that_is_left(tmp_path: Path) -> None:
    ask = "The Head of Transport to confirm in writing how much of the grant has been spent."
    said = (
        "subject to recommendation (b) of minute 12 being corrected to read “the results of the trial of cycle lanes "
        "be published by 30 November 2019”, the minutes of 2 April 2019 were signed."
    )
    life = only(tmp_path, decided(ask), later("july", JULY, told("july", MAY, "15", "Minutes", said)))
    assert life.text == ask


def test_a_report_and_not_what_it_is_about_is_put_off(tmp_path: Path) -> None:
    asks = ("The Executive be recommended to fund a scheme of short breaks.", "an update on short breaks be provided.")
    said = "the update on the scheme of short breaks be moved to the meeting on 8 October 2019."
    decision = resolution("july", MAY, "17", said, lead="RESOLVED that", title="Work programme")
    found = lives(tmp_path, decided(*asks), later("july", JULY, decision))
    assert [each.due for each in found if "moved" not in each.text] == [None, "2019-10-08"]


def test_a_day_alone_may_be_put_right_by_minute_and_clause(tmp_path: Path) -> None:
    first, second = (
        f"The Head of Transport be asked to renew the {each} by 31 December 2020." for each in ("lamps", "signs")
    )
    text = (
        "subject to the date in Minute 12, recommendation 2, being changed to 31 December 2019, the minutes of the "
        "meeting of 2 April 2019 be approved."
    )
    corrected = resolution("july", MAY, "14", text, lead="RESOLVED that", title="Minutes")
    found = lives(tmp_path, decided(first, second), later("july", JULY, corrected))
    assert [life.due for life in found] == ["2020-12-31", "2019-12-31"]


@pytest.mark.parametrize(
    ("ask", "said", "due"),
    [
        (
            "The Head of Transport be asked to renew the bus shelters in Mill Lane by 30 June 2019.",
            "The bus shelters in Mill Lane had been held up by frost, and members agreed to allow until the end of "
            "October 2019 for them.",
            "2019-10-31",
        ),
        (
            "an update on the bus shelters be provided in two months.",
            "In view of the late frames for the bus shelters, it was agreed that the update should come to the meeting "
            "on 14 November rather than that in June.",
            "2019-11-14",
        ),
    ],
)
def test_what_is_put_off_may_be_named_before_the_decision_that_puts_it_off(
    tmp_path: Path, ask: str, said: str, due: str
) -> None:
    lead, _, rest = said.partition("agreed ")
    decision = resolution("july", MAY, "17", rest, lead=f"{lead.split()[-1]} agreed", title="Transport")
    minuted = told("july", MAY, "17", "Transport", said)
    assert only(tmp_path, decided(ask), later("july", JULY, minuted, decision)).due == due


def test_the_chair_may_agree_a_day_as_the_new_date(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane by 30 June 2019."
    listed = row("july", JULY, ask, "The consultant is late. The Chair has agreed 30 November 2019 as the new date.")
    assert only(tmp_path, decided(ask), later("july", JULY, listed)).due == "2019-11-30"


def test_a_label_in_matters_arising_is_what_the_sentences_after_it_are_on(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane by 30 June 2019."
    text = (
        "Bus shelters, Mill Lane (April): Members were not pleased that nothing had come. Mr Holt had asked for more "
        "time, and the Committee gave him until 31 August 2019."
    )
    minuted = told("july", MAY, "17", "Matters arising", text)
    assert only(tmp_path, decided(ask), later("july", JULY, minuted)).due == "2019-08-31"


def test_minutes_that_name_a_month_alone_are_followed_too(tmp_path: Path) -> None:
    minuted = told(
        "july", "2019-07", "17", "Transport", "Members agreed to allow until the end of October for the shelters."
    )
    decision = resolution(
        "july", "2019-07", "17", "to allow until 31 October.", lead="Members agreed", title="Transport"
    )
    ask = "The Head of Transport be asked to renew the bus shelters in Mill Lane by 30 June 2019."
    assert lives(tmp_path, decided(ask), later("july", JULY, minuted, decision))


def test_a_note_after_the_meeting_tells_of_its_own_minute(tmp_path: Path) -> None:
    ask = "the Board be asked to send Members the terms of reference of the lock review."
    note = "Post-meeting note: The terms of reference were sent to Members on 6 May 2019."
    clause = resolution("may", "2019-04-02", "HP.12", ask)
    minuted = told("may", "2019-04-02", "HP.12", "Locks", f"Members heard of the review. {note}")
    assert only(tmp_path, later("may", MAY, minuted, clause)).status == "completed"


def test_a_day_in_a_table_beside_an_action_goes_with_the_month_that_is_corrected_in_its_words(tmp_path: Path) -> None:
    ask = "Renew the bus shelters in Mill Lane before the end of June 2019."
    said = (
        "The minutes of 2 April 2019 were signed subject to the words ‘before the end of June 2019’ in clause (1) of "
        "minute 12 being altered to ‘before the end of May 2019’."
    )
    begun = replace(decided(ask), records=tuple(_due_in_june(each) for each in decided(ask).records))
    life = only(tmp_path, begun, later("july", JULY, told("july", MAY, "15", "Minutes", said)))
    assert (life.due, "May 2019" in life.text) == ("2019-05-31", True)
