"""Dates and times as councils write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import find_dates, find_day, is_date, municipal_year, parse_date, parse_time


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("23rd November, 2016", "2016-11-23"),
        ("Wednesday, 5 October 2016", "2016-10-05"),
        ("Monday the 5th of October 2016", "2016-10-05"),
        ("Wed 5 Oct 16", "2016-10-05"),
        ("5 th October, 2016", "2016-10-05"),
        ("5thOctober 2016", "2016-10-05"),
        ("10.00 am on Wednesday 5th October 2016", "2016-10-05"),
        ("5.10.16", "2016-10-05"),
        ("5.10.16 PW.12(a)", "2016-10-05"),
        ("05/10/2016", "2016-10-05"),
        ("5.10.2016", "2016-10-05"),
        ("5.10.16", "2016-10-05"),
        ("5.10.16 PW.12(a)", "2016-10-05"),
        ("5-Oct-16", "2016-10-05"),
        ("05-10-2016", "2016-10-05"),
        ("2016-10-05", "2016-10-05"),
        ("October 5th, 2016", "2016-10-05"),
        ("l5 October 2O16", "2016-10-15"),
        ("23 Novernber 2016", "2016-11-23"),
        ("30th Febuary 2016", None),
        ("March 2024", "2024-03"),
        ("Sept. 2016", "2016-09"),
        ("Mar-24", "2024-03"),
        ("Sept '16", "2016-09"),
        ("2016-09", "2016-09"),
        ("2016", "2016"),
        ("10.24.05", None),
        ("63(c) 13.4.04", "2004-04-13"),
        ("Minute 14 of 7.9.04", "2004-09-07"),
        ("12/04 (8.6.04)", "2004-06-08"),
        ("Version 2 8.6.04", None),
        ("2016/17", None),
        ("31/13/2016", None),
        ("Minute 23 of 5 members", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_it_is_written_and_no_more_precisely(written: str, iso: str | None) -> None:
    date = parse_date(written)
    assert (date.iso if date else None) == iso


def test_a_misprinted_weekday_changes_nothing() -> None:
    assert str(parse_date("Monday, 5 October 2016")) == "2016-10-05"


def test_dates_of_running_text_come_in_its_order_and_years_of_accounts_are_none() -> None:
    text = "At its meetings on 5th October 2016 and 23/11/2016 the Board took the 2016-17 budget (section 3.2.12)."
    assert [found.date.iso for found in find_dates(text)] == ["2016-10-05", "2016-11-23"]


def test_the_words_of_a_date_include_its_weekday() -> None:
    text = "To be held on Wednesday, 5 October 2016 at noon"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "Wednesday, 5 October 2016"


def test_a_day_without_a_year_takes_the_nearest_to_the_meeting_and_without_a_meeting_is_none() -> None:
    assert parse_date("23rd November") is None
    assert str(parse_date("23rd November", near=dt.date(2016, 6, 1))) == "2016-11-23"
    assert str(parse_date("12 January", near=dt.date(2016, 11, 1))) == "2017-01-12"


def test_a_cell_that_holds_more_than_a_date_is_no_date() -> None:
    assert is_date("23rd November, 2016")
    assert is_date("March 2024")
    assert not is_date("Report of 23rd November, 2016")


def test_the_municipal_year_runs_from_may_to_april() -> None:
    assert municipal_year(dt.date(2017, 4, 30)) == "2016/17"
    assert municipal_year(dt.date(2017, 5, 1)) == "2017/18"
    assert municipal_year(dt.date(1999, 6, 1)) == "1999/00"


def test_a_partial_date_knows_the_days_that_it_may_mean() -> None:
    february = parse_date("February 2024")
    assert february is not None
    assert (february.precision, february.first.day, february.last.day) == ("month", 1, 29)


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("10.00 am", "10:00"),
        ("at 10.00 a.m. on Wednesday, 5 October 2016", "10:00"),
        ("2pm", "14:00"),
        ("18:30", "18:30"),
        ("7.30 p.m.", "19:30"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("12.00 p.m.", "12:00"),
        ("12.15 am", "00:15"),
        ("1830 hours", "18:30"),
        ("6.30", "18:30"),
        ("2.00 to 4.00 pm", "14:00"),
        ("09.30", "09:30"),
        ("Monday, 05/10/2016", None),
        ("Committee Room 3", None),
        (None, None),
    ],
)
def test_a_time_is_read_as_24_hours(written: str | None, time: str | None) -> None:
    assert parse_time(written) == time


@given(st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2099, 12, 31)), st.sampled_from("abcd"))
def test_every_day_is_read_back_from_each_way_of_writing_it(day: dt.date, way: str) -> None:
    written = {
        "a": f"{day:%A}, {day.day} {day:%B} {day.year}",
        "b": f"{day.day}/{day.month}/{day.year}",
        "c": day.isoformat(),
        "d": f"{day.day}th {day:%b}. {day.year}",
    }[way]
    assert str(parse_date(written)) == day.isoformat()


@given(st.text())
def test_no_text_breaks_the_reading_of_dates_and_times(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in find_dates(text))
    assert parse_time(text) is None or len(parse_time(text) or "") == 5


def test_the_first_day_is_found_past_a_month_and_a_year() -> None:
    text = "In May 2024, and in 2023, the weir was oiled; on 4 June 2024 and 5 June 2024 it was not."
    found = find_day(text)
    assert found is not None
    assert text[found.start : found.end] == "4 June 2024"
    assert find_day("In May 2024 the weir was oiled.") is None
