"""Requests that somebody come before a committee, and minutes that say that they did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from search.tracking.heard.attending import asks_to_attend, tells_of_attending
from tests.council import minute, resolution
from tests.search.tracking.timelines import JULY, MAY, decided, later, lives, only, told


@pytest.mark.parametrize(
    ("clause", "asks"),
    [
        ("Arrange for the Weir Trust to explain its opening hours at a meeting of the Committee", True),
        ("the Portfolio Holder be asked to attend the meeting on 13 March", True),
        ("the Clerk invite the Chair of the Trust to the next meeting", True),
        ("That the Trust attend the next meeting.", True),
        ("a report on the weirs be presented to the Committee", False),
        ("the Head of Rivers write to the Trust", False),
    ],
)
def test_what_asks_somebody_to_come(clause: str, asks: bool) -> None:
    assert asks_to_attend(clause) is asks


@pytest.mark.parametrize(
    ("sentence", "came"),
    [
        ("Dr Purkiss, of the Trust, told the Committee how the weir was staffed.", True),
        ("Mrs Ash was in attendance and answered Members' questions.", True),
        ("Mrs Ash had been invited to attend.", False),
        ("Mrs Ash was unable to attend and sent her apologies.", False),
    ],
)
def test_who_came_and_who_was_only_asked(sentence: str, came: bool) -> None:
    assert tells_of_attending(sentence) is came


def test_minutes_under_the_same_subject_that_say_that_they_came_complete_it(tmp_path: Path) -> None:
    ask = "The Clerk arrange for the bus company to explain its timetable changes at a meeting of the Committee."
    text = "Mr Holt, of the bus company, told the Committee why the timetable had changed. He answered questions."
    minuted = told("july", MAY, "17", "Getting about", text)
    life = only(tmp_path, decided(ask), later("july", JULY, minuted))
    assert life.status == "completed"


def test_who_came_need_not_speak_of_coming_where_the_minute_is_named(tmp_path: Path) -> None:
    asked = resolution("may", "2019-04-02", "HP.12", "the Master come to the next meeting to account for the wrecks.")
    said = "Mr Poe appeared before the Panel (Minute HP.12(a)). He said that charts existed for 31 of the 33 wrecks."
    arising = minute("july", "2019-06-04", "HP.18", "Matters arising", said)
    (life,) = lives(tmp_path, later("may", MAY, replace(asked, clause="(a)")), later("july", JULY, arising))
    assert life.status == "completed"
