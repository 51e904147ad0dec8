"""Rows that are gone from a tracker: what that means, and what the papers since then told of their end."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import PackResult, Record
from search.tracking.events import Commitment, ListedRow
from search.tracking.tied.gone_rows import absence_rule
from tests.search.tracking.timelines import (
    APRIL,
    JULY,
    OCTOBER,
    SHELTERS,
    decided,
    later,
    lives,
    only,
    planned,
    report,
    row,
    told,
)

DECEMBER = "2019-12-10"
REMOVED = "Completed actions are removed from this log."


def gone(
    folder: Path, covering: str, response: str = "With officers.", *since: Record, then: PackResult | None = None
) -> Commitment:
    """The shelters, whose row stands in July's log with a response and not in October's; `since`: October's papers."""
    kept = "The Head of Parks be asked to count the benches."
    first = [row("july", JULY, *each, covering_text=covering) for each in ((SHELTERS, response), (kept, ""))]
    second = [*since, row("october", OCTOBER, kept, "", covering_text=covering)]
    packs = decided(SHELTERS, kept), later("july", JULY, *first), later("october", OCTOBER, *second)
    found = lives(folder, *packs, *([then] if then else []))
    return next(each for each in found if each.text == SHELTERS)


@pytest.mark.parametrize(
    ("covering", "status"),
    [
        ("Once an action has been discharged it will no longer appear on this log.", "completed"),
        ("Completed actions are archived after each meeting.", "completed"),
        (f"{REMOVED} Actions from the 2018/19 municipal year have not been carried forward.", "open"),
        (f"{REMOVED} Actions from the 2017/18 municipal year have not been carried forward.", "completed"),
        ("The log shows only those actions that are still outstanding.", "completed"),
        ("Actions older than a year drop off the log whether or not they are complete.", "open"),
        ("The Committee is asked to note the log.", "open"),
        ("What is finished with is deleted. That the Panel says whether it wishes to pursue any entry.", "completed"),
        ("Entries are deleted after a meeting, whether they are finished with or live.", "open"),
    ],
)
def test_what_a_missing_row_means_is_what_the_covering_report_says(tmp_path: Path, covering: str, status: str) -> None:
    assert gone(tmp_path, covering).status == status


@pytest.mark.parametrize(
    "response",
    [
        "Now monitored through the transport improvement plan.",
        "Taken into the Clean Streets action plan, where progress will be shown.",
        "Moved across to the Better Travel delivery plan, where it will be followed from now on.",
    ],
)
def test_a_row_that_went_into_a_plan_is_not_done_when_it_is_gone(tmp_path: Path, response: str) -> None:
    assert gone(tmp_path, REMOVED, response).status == "open"


@pytest.mark.parametrize(
    ("since", "status", "told"),
    [
        ("Waiting passengers in Mill Lane have had new bus shelters over their heads since June.", "completed", True),
        ("The Council will not be renewing the bus shelters in Mill Lane.", "rejected", True),
        ("Buses carry four thousand people a week through the middle of the town.", "completed", False),
    ],
)
def test_a_row_that_is_gone_was_dealt_with_as_the_papers_since_then_told(
    tmp_path: Path, since: str, status: str, told: bool
) -> None:
    papers = report("october", OCTOBER, "Getting about in the market towns", "To describe travel.", since)
    life = gone(tmp_path, REMOVED, "With officers.", *papers)
    assert life.status == status
    assert life.evidence is not None
    assert life.evidence["text"] == (since if told else REMOVED)


def test_a_row_that_is_gone_ended_as_its_last_words_told_where_nothing_else_does(tmp_path: Path) -> None:
    assert gone(tmp_path, REMOVED, "The operator will not pay for shelters.").status == "rejected"


@pytest.mark.parametrize(("day", "told_of"), [(APRIL, False), (JULY, True)])
def test_minutes_of_the_meeting_that_asked_tell_of_no_end(tmp_path: Path, day: str, told_of: bool) -> None:
    said = told(
        "october", day, "4", "Tracker", "The bus shelters in Mill Lane had been renewed, all six, and were dry."
    )
    life = gone(tmp_path, REMOVED, "With officers.", said)
    assert life.evidence is not None
    assert (life.status, "renewed" in str(life.evidence["text"])) == ("completed", told_of)


@pytest.mark.parametrize(
    ("paper", "status"),
    [
        ("The Council will not be renewing the bus shelters in Mill Lane.", "rejected"),
        ("Buses carry four thousand people a week through the middle of the town.", "completed"),
    ],
)
def test_a_closed_row_that_only_names_a_paper_ended_as_that_told(tmp_path: Path, paper: str, status: str) -> None:
    told_there = report("july", JULY, "Getting about in the market towns", "To describe travel.", paper)
    closed = row("july", JULY, SHELTERS, "The operator's letter in this pack.", status="Part 2: closed since May")
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, *told_there, closed)).status == status


@pytest.mark.parametrize(
    ("paper", "status"),
    [
        ("Waiting passengers in Mill Lane have had new bus shelters over their heads since June.", "completed"),
        ("In Mill Lane two of the five bus shelters have been renewed.", "in progress"),
        ("Buses carry four thousand people a week through the middle of the town.", "open"),
    ],
)
def test_a_row_that_only_names_a_report_stands_as_that_tells(tmp_path: Path, paper: str, status: str) -> None:
    told_there = report("july", JULY, "Getting about in the market towns", "To describe travel.", paper)
    named = row("july", JULY, SHELTERS, "See the report on travel on this agenda.")
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, *told_there, named)).status == status


def test_a_plan_that_has_it_in_hand_shows_that_a_row_was_not_gone_for_being_done(tmp_path: Path) -> None:
    plan = planned(
        "december", DECEMBER, "Renew the bus shelters in Mill Lane", progress="Two are in place.", rag="amber"
    )
    removed = gone(tmp_path / "removed", REMOVED)
    assert (removed.status, removed.closed_by) == ("completed", "tracker removal")
    assert gone(tmp_path / "plan", REMOVED, then=later("december", DECEMBER, plan)).status == "in progress"


@pytest.mark.parametrize(
    "covering",
    [
        "This is not a complete list: an entry that is left out has not necessarily been finished.",
        "Omission from the list does not mean that an entry has been completed.",
    ],
)
def test_a_row_that_is_left_out_of_a_list_that_says_so_proves_nothing(covering: str) -> None:
    listed = ListedRow("2019-05-14", "Health", None, "Being looked into.")
    assert absence_rule(listed, covering).effect is None
