"""Deadlines in the words of decisions, relative to the meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.deadlines import add_months, due_date

MADE = dt.date(2016, 10, 5)
NEXT = dt.date(2016, 11, 23)


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


def test_the_next_meeting_is_no_day_until_it_is_known() -> None:
    assert due_date("at the next meeting", MADE) is None


def test_months_are_added_to_the_last_day_that_there_is() -> None:
    assert add_months(dt.date(2016, 8, 31), 6) == dt.date(2017, 2, 28)
    assert add_months(dt.date(2016, 12, 15), 12) == dt.date(2017, 12, 15)
