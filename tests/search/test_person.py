"""One person over the years: roles and posts with their days, what they were asked and answered, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.entities import Entity
from corpus.records import Attendance, Passage
from corpus.store import Store
from search.directory import find_person
from search.person import life_of, roles_of
from tests.council import HEALTH, meeting, mention, minute, pack, source, tracker_row

NAME = "Eliza Tarn"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "archive", create=True)
    asked = "The number of salt bins in each ward be sent to Members."
    for name, date, response, post in (
        ("spring", "2017-03-08", "Request sent.", "Head of Roads Date"),
        ("summer", "2018-06-06", "Figures circulated to Members on 1 May 2018.", "Director of Place Subject"),
    ):
        there = Attendance(
            source=source(name, 2),
            committee=HEALTH,
            meeting_date=date,
            name="E Tarn",
            capacity="officer",
            organisation="Place Directorate",
        )
        told = minute(
            name, date, "4", "Roads", f"Members spoke of bins. {NAME} explained that salt had run out. They left."
        )
        row = tracker_row(name, date, "2017-01-11", asked, response, contact=NAME)
        paper = Passage(
            source=source(name, 6),
            paper="Salt",
            section_kind="report",
            heading=None,
            text=f"From: {NAME}, {post}: {date}",
            committee=HEALTH,
            meeting_date=date,
            author=NAME,
        )
        records = (meeting(name, date), there, told, row, paper)
        named = [mention(name, "E Tarn" if place == 1 else NAME, NAME, record=place) for place in (1, 2, 3, 4)]
        store.put(pack(name, *records, mentions=tuple(named)))
    return store


def person(store: Store) -> Entity:
    return find_person(store, NAME)


def test_what_was_asked_is_told_once_with_what_became_of_it_and_what_was_answered(store: Store) -> None:
    parts = life_of(store, person(store))
    assert [(part.date, part.what) for part in parts if part.what in ("asked", "answered", "reported")] == [
        ("2017-03-08", "reported"),
        ("2017-03-08", "asked"),
        ("2018-06-06", "answered"),
    ]
    asked = next(part for part in parts if part.what == "asked")
    assert (asked.status, asked.pdf_page, asked.pack) == ("completed", 9, "spring.pdf")


def test_what_a_person_says_in_minutes_is_shown_by_its_sentence(store: Store) -> None:
    said = [part.words for part in life_of(store, person(store)) if part.what == "said"]
    assert said == [f"{NAME} explained that salt had run out."] * 2


def test_roles_and_posts_are_told_with_their_days(store: Store) -> None:
    roles = roles_of(store, person(store))
    assert {role.name: (min(role.days), max(role.days)) for role in roles} == {
        "officer, Place Directorate": ("2017-03-08", "2018-06-06"),
        "Head of Roads": ("2017-03-08", "2017-03-08"),
        "Director of Place": ("2018-06-06", "2018-06-06"),
    }
