"""Deadlines in the words of decisions, relative to the meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.deadlines import due_date, next_due, repeats_every
from corpus.lengths_of_time import add_months
from corpus.periods import easter

MADE = dt.date(2016, 10, 5)
NEXT = dt.date(2016, 11, 23)
MEETINGS = (NEXT, dt.date(2017, 1, 11), dt.date(2017, 3, 8))


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("an update be brought in six months time", "2017-04-05"),
        ("an update report in 6 months' time", "2017-04-05"),
        ("inspect all lifts within twelve months", "2017-10-05"),
        ("respond within 28 days", "2016-11-02"),
        ("respond within 28 days of the request", "2016-11-02"),
        ("respond within ten working days", "2016-10-19"),
        ("report again in a year's time", "2017-10-05"),
        ("a paper in the next three months", "2017-01-05"),
        ("report progress every six months", "2017-04-05"),
        ("six-monthly reports be made", "2017-04-05"),
        ("figures be sent quarterly", "2017-01-05"),
        ("by 30th November, 2016", "2016-11-30"),
        ("no later than Friday 25 November 2016", "2016-11-25"),
        ("by the end of March 2017", "2017-03-31"),
        ("by the end of March", "2017-03-31"),
        ("by March 2017", "2017-03-31"),
        ("in November", "2016-11-30"),
        ("by 15 December", "2016-12-15"),
        ("be brought back at the meeting on 3rd November, 2016", "2016-11-03"),
        ("by the end of the financial year", "2017-03-31"),
        ("by the end of the municipal year", "2017-04-30"),
        ("by the end of 2017", "2017-12-31"),
        ("a note be sent before the next meeting of the Board", "2016-11-23"),
        ("at its next scheduled meeting", "2016-11-23"),
        ("keep the halls open until the end of April 2017", None),
        ("homes empty for longer than six months", None),
        ("patients readmitted within seven days of leaving hospital", None),
        ("a contact in the six months after a diagnosis", None),
        ("the request made on 7th July, 2016", None),
        ("by 1 September 2016", None),
        ("suspend charges during December", None),
        ("in due course", None),
        ("the annual report be noted", None),
    ],
)
def test_a_deadline_is_a_day_relative_to_the_meeting(words: str, due: str | None) -> None:
    found = due_date(words, MADE, NEXT)
    assert (found.isoformat() if found else None) == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("respond within six months", "2017-04-05"),
        ("a further report in six months time be brought", "2017-04-05"),
        ("within the next three months", "2017-01-05"),
        ("within six (6) months", "2017-04-05"),
        ("in six to eight weeks", "2016-11-30"),
        ("in 6-8 weeks' time", "2016-11-30"),
        ("within twenty-eight days", "2016-11-02"),
        ("within 28 calendar days of receipt of this letter", "2016-11-02"),
        ("within one month of the date of this meeting", "2016-11-05"),
        ("within a month", "2016-11-05"),
        ("in a fortnight", "2016-10-19"),
        ("in 18 months", "2018-04-05"),
        ("a year from now", "2017-10-05"),
        ("this time next year", "2017-10-05"),
        ("six months hence", "2017-04-05"),
        ("after six months", "2017-04-05"),
        ("after six months of operation", None),
        ("three months after the scheme begins", None),
        ("no later than 31 March 2017", "2017-03-31"),
        ("no later than 28 February", "2017-02-28"),
        ("by close of play on Friday 3 March", "2017-03-03"),
        ("by 5.00 pm on Monday, 6th March 2017", "2017-03-06"),
        ("by noon on 7 November 2016", "2016-11-07"),
        ("by 12 noon on Friday, 11 November", "2016-11-11"),
        ("by cop on 11 November", "2016-11-11"),
        ("by close of business on 11 November 2016", "2016-11-11"),
        ("on or before 1 December 2016", "2016-12-01"),
        ("by Friday", "2016-10-07"),
        ("by next Wednesday", "2016-10-12"),
        ("by the end of the week", "2016-10-07"),
        ("by the end of the month", "2016-10-31"),
        ("by the end of next month", "2016-11-30"),
        ("by the end of the quarter", "2016-12-31"),
        ("next month", "2016-11-30"),
        ("by the end of Q3", "2016-12-31"),
        ("in quarter 4", "2017-03-31"),
        ("in the final quarter of 2016/17", "2017-03-31"),
        ("by the end of Q1 2017/18", "2017-06-30"),
        ("by Christmas", "2016-12-25"),
        ("before Christmas", "2016-12-25"),
        ("review the Christmas lights", None),
        ("by Easter", "2017-04-16"),
        ("before Easter 2017", "2017-04-16"),
        ("in the spring", None),
        ("by the summer", "2017-08-31"),
        ("before the summer recess", "2017-07-31"),
        ("by the autumn", "2016-11-30"),
        ("in autumn 2017", "2017-11-30"),
        ("by the winter", "2017-02-28"),
        ("beds commissioned over the winter within six months", "2017-04-05"),
        ("a cost of £4m annually be noted", None),
        ("in the week beginning 7 November", "2016-11-11"),
        ("in spring 2018", "2018-05-31"),
        ("in the new year", "2017-03-31"),
        ("early in the New Year", "2017-03-31"),
        ("in the new municipal year", "2018-04-30"),
        ("at the start of the new municipal year", "2017-05-31"),
        ("early in the next municipal year", "2017-05-31"),
        ("before the new municipal year", "2017-04-30"),
        ("by the end of the current municipal year", "2017-04-30"),
        ("within this municipal year", "2017-04-30"),
        ("by the end of this financial year", "2017-03-31"),
        ("before the start of the next financial year", "2017-03-31"),
        ("by the end of the calendar year", "2016-12-31"),
        ("by the end of the year", "2016-12-31"),
        ("later in the year", "2016-12-31"),
        ("by year-end", "2017-03-31"),
        ("by the end of the academic year", "2017-08-31"),
        ("at the start of the new school year", "2017-09-30"),
        ("by mid-March", "2017-03-15"),
        ("by the middle of March 2017", "2017-03-15"),
        ("by early March", "2017-03-31"),
        ("by the beginning of March 2017", "2017-03-01"),
        ("before March 2017", "2017-02-28"),
        ("before the end of March", "2017-03-31"),
        ("by the end of the month of January 2017", "2017-01-31"),
        ("in September", "2017-09-30"),
        ("in December's meeting", "2016-12-31"),
        ("in September 2017", "2017-09-30"),
        ("at the meeting in January", "2017-01-11"),
        ("to the January meeting", "2017-01-11"),
        ("by January meeting", "2017-01-11"),
        ("to the March 2017 Scrutiny Committee meeting", "2017-03-08"),
        ("at the meeting in September", "2017-09-30"),
        ("a paper be put before the Panel in January 2017", "2017-01-31"),
        ("a review come back to the committee in March", "2017-03-31"),
        ("at its meeting on 11 January", "2017-01-11"),
        ("a paper be brought back in January 2017", "2017-01-31"),
        ("the request made by the Panel in March 2016 be met", None),
        ("to the meeting to be held on 8 March 2017", "2017-03-08"),
        ("at the meeting of 8 March 2017", "2017-03-08"),
        ("to the Board meeting on 8th March", "2017-03-08"),
        ("before the next meeting", "2016-11-23"),
        ("at the next ordinary meeting of the Council", "2016-11-23"),
        ("the next Board", "2016-11-23"),
        ("for the next agenda", "2016-11-23"),
        ("to the next available meeting", "2016-11-23"),
        ("at the following meeting", "2016-11-23"),
        ("at the meeting after next", "2017-01-11"),
        ("in two meetings' time", "2017-01-11"),
        ("at the first meeting in 2017", "2017-01-11"),
        ("to the first meeting of the new year", "2017-01-11"),
        ("to the first meeting of the new municipal year", None),
        ("to a future meeting", None),
        ("Head of Weirs to provide a list of weirs whose leases end within three years", None),
        ("Members have the number of jobs open as at 31 March 2017", None),
        ("the Trust be asked for the list of homes that it means to sell in the next five years", None),
        ("advice be obtained within six weeks in nine cases out of ten", None),
        ("at each meeting", "2016-11-23"),
        ("every six months", "2017-04-05"),
        ("on a quarterly basis", "2017-01-05"),
        ("quarterly", "2017-01-05"),
        ("quarterly updates be provided", "2017-01-05"),
        ("at six-monthly intervals", "2017-04-05"),
        ("on a six monthly basis", "2017-04-05"),
        ("every other month", "2016-12-05"),
        ("monthly reports be sent", "2016-11-05"),
        ("every two weeks", "2016-10-19"),
        ("biannually", "2017-04-05"),
        ("each quarter", "2017-01-05"),
        ("termly reports", "2017-02-05"),
        ("reported once a year", "2017-10-05"),
        ("the quarterly newsletter be circulated", None),
        ("details of complaints answered within ten days be circulated", None),
        ("officers supply data on homes repaired within 28 days", None),
        ("the number of calls answered within two weeks be provided by 30 November 2016", "2016-11-30"),
        ("That within three months a report be brought", "2017-01-05"),
        ("reports be submitted within two weeks", "2016-10-19"),
        ("waiting times over the last two years be circulated", None),
        ("a five year plan be drawn up", None),
        ("children aged two years", None),
        ("the three month trial be extended until March 2017", None),
        ("figures for the last six months", None),
        ("trial Sunday opening for six months", None),
        ("a stay of six weeks", None),
        ("open the landing again from 1 April 2017", "2017-04-01"),
        ("figures from 1 April 2017 to 31 May 2018", None),
        ("the fares charged from 1 April 2017 be published", None),
        ("give each quay with more than two reports of silt in two years a warden", None),
        ("soundings be included in the quarterly performance report", None),
        ("with effect from 1 April 2017", "2017-04-01"),
        ("as soon as possible", None),
        ("extend the scheme to 31 March 2017", None),
        ("those waiting more than 18 weeks", None),
        ("by the deadline of 30 November 2016", "2016-11-30"),
        ("due by 30/11/2016", "2016-11-30"),
        ("by 30.11.16", "2016-11-30"),
        ("scheduled for February 2017", "2017-02-28"),
        ("every assessment be completed within 28 days of the request", None),
        ("publish a list, brought up to date each month, of who takes patients", None),
        ("in early 2017", None),
        ("by w/c 7 November 2016", "2016-11-11"),
        ("week commencing 7 November", None),
    ],
)
def test_deadlines_are_told_in_many_councils_words(words: str, due: str | None) -> None:
    found = due_date(words, MADE, meetings=MEETINGS)
    assert (found.isoformat() if found else None) == due


def test_the_next_meeting_is_no_day_until_it_is_known() -> None:
    assert due_date("at the next meeting", MADE) is None


def test_months_are_added_to_the_last_day_that_there_is() -> None:
    assert add_months(dt.date(2016, 8, 31), 6) == dt.date(2017, 2, 28)
    assert add_months(dt.date(2016, 12, 15), 12) == dt.date(2017, 12, 15)


def test_easter_is_computed() -> None:
    assert [easter(year) for year in (2016, 2017, 2024)] == [
        dt.date(2016, 3, 27),
        dt.date(2017, 4, 16),
        dt.date(2024, 3, 31),
    ]


@pytest.mark.parametrize(
    ("answered", "due"),
    [
        ([], "2017-04-05"),
        (["2017-04-12"], "2017-10-05"),
        (["2017-03-20"], "2017-10-05"),
        (["2017-04-12", "2017-10-01"], "2018-04-05"),
        (["2018-01-15"], "2018-04-05"),
        (["2016-11-01"], "2017-04-05"),
    ],
)
def test_what_is_asked_for_every_six_months_is_due_again_after_each_answer(answered: list[str], due: str) -> None:
    every = repeats_every("progress be reported every six months")
    assert every == (6, "month")
    days = [dt.date.fromisoformat(day) for day in answered]
    assert next_due(dt.date(2017, 4, 5), every, days).isoformat() == due


def test_what_is_asked_for_once_does_not_repeat() -> None:
    assert repeats_every("a report in six months") is None


@pytest.mark.parametrize(
    "asked",
    [
        "supply the number of boats that were seen within four hours in July to September 2016.",
        "supply the number of members at 31st March in each of the last three years",
        "bring in a weekly collection of nets",
    ],
)
def test_when_what_is_counted_was_so_is_no_deadline(asked: str) -> None:
    assert due_date(asked, MADE) is None


@pytest.mark.parametrize(
    "standard",
    [
        "that officers see that everyone who asks for a bin is given one within 14 days",
        "all schools be asked to answer complaints within ten working days",
        "the Trust be recommended to see urgent cases within two weeks",
        "the number of swimmers be added to the sheet that Members see each quarter",
        "the cost of hotels in each month of 2016/17 be sent to Members",
        "bins in the parks be emptied every two weeks",
        "the sweeper be taken along the paths once a fortnight",
        "a monthly newsletter be sent to tenants",
        "Cabinet be recommended to make the contractor's monthly figures public",
        "each play area be inspected monthly and the result put up at the gate",
        "cuttings be cleared from pavements within a day",
        "the form be amended so that the resident has a reply within one working day",
        "the number of alarms still on old lines at the end of October be sent to Members",
        "the number of trees lost in the November storm, by ward, be circulated",
        "the list of homes flooded in the autumn storms be given to Members",
        "to request the number of exclusions in the autumn term 2015",
        "the number of calls missed in each district in the last quarter be sent",
        "the toilets at Mill Bridge be opened for Easter",
        "free swimming be offered to children in the Easter holidays",
        "a relief team of ten be paid for over the winter",
        "the ditch be cleared before the winter",
        "details be given of holes that had opened again within three months, by contractor",
        "the Trust send Members the weekly figures for calls over half an hour",
        "the Trust be asked to publish figures for calls over half an hour every quarter",
    ],
)
def test_how_soon_or_how_often_a_thing_is_always_to_be_done_is_no_deadline(standard: str) -> None:
    assert due_date(standard, dt.date(2016, 10, 5)) is None


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("a note be circulated within 28 days", "2016-11-02"),
        ("Members be given, within fourteen days, the list of closures", "2016-10-19"),
        ("every bridge be inspected within six months", "2017-04-05"),
        ("quarterly figures be provided to the Committee", "2017-01-05"),
        ("the ditch be cleared before winter 2017", "2017-11-30"),
        ("figures on ditches be brought for Easter", "2017-04-16"),
        ("names be circulated within three days", "2016-10-08"),
        ("Cabinet be recommended to change all lamps to LED within five years", "2021-10-05"),
        ("a day for carers be held in each ward during 2017", "2017-12-31"),
        ("a paper in March be presented to Members", "2017-03-31"),
        ("the hedge be cut before the end of the winter", "2017-02-28"),
    ],
)
def test_how_soon_it_is_asked_for_is_a_deadline(asked: str, day: str) -> None:
    due = due_date(asked, dt.date(2016, 10, 5))
    assert due and due.isoformat() == day


def test_a_councils_year_begins_in_may() -> None:
    meetings = (dt.date(2017, 4, 20), dt.date(2017, 7, 6), dt.date(2018, 1, 4))
    words = "report to the first meeting of the new municipal year on the backlog"
    assert due_date(words, MADE, meetings=meetings) == dt.date(2017, 7, 6)
    assert due_date(words, dt.date(2017, 7, 6), meetings=(*meetings, dt.date(2018, 6, 7))) == dt.date(2018, 6, 7)
