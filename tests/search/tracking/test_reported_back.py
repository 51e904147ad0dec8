"""Reports asked for and matters referred: which papers are what was asked for, and which only speak of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.council import ROADS
from tests.search.tracking.timelines import JULY, OCTOBER, SHELTERS, decided, later, lives, only, report, row

ASKED_BACK = "That a progress report on the school meals contract be submitted to the Committee in six months."


def test_a_report_asked_for_is_there_when_its_purpose_names_the_subject(tmp_path: Path) -> None:
    paper = report("october", OCTOBER, "Catering in schools", "To update the Committee on the school meals contract.")
    life = only(tmp_path, decided(ASKED_BACK), later("october", OCTOBER, *paper))
    assert (life.status, life.evidence and life.evidence["pdf_page"]) == ("completed", 6)
    wider = report("october", OCTOBER, "Schools", "To report on the work of the schools service over the year.")
    assert only(tmp_path / "wider", decided(ASKED_BACK), later("october", OCTOBER, *wider)).status == "open"


@pytest.mark.parametrize(("when", "status"), [("in six months", "completed"), ("in twelve months", "open")])
def test_a_report_long_before_one_is_due_is_another(tmp_path: Path, when: str, status: str) -> None:
    asked = f"That a further report on the school meals contract be submitted to the Committee {when}."
    paper = report("july", JULY, "School meals contract", "To give this year's prices.")
    assert only(tmp_path, decided(asked), later("july", JULY, *paper)).status == status


@pytest.mark.parametrize("title", ["Forward Look", "Future Business", "Work Programme"])
def test_a_paper_on_work_to_come_is_no_report_that_was_asked_for(tmp_path: Path, title: str) -> None:
    paper = report("october", OCTOBER, title, "Reports to come: the school meals contract, and parking.")
    assert only(tmp_path, decided(ASKED_BACK), later("october", OCTOBER, *paper)).status == "open"


@pytest.mark.parametrize(
    "asked",
    [
        "An account of how the school meals contract is faring be given to this Committee by 31 October 2019.",
        "Officers come back within six months on the school meals contract.",
    ],
)
def test_a_report_is_asked_for_by_other_names_too(tmp_path: Path, asked: str) -> None:
    paper = report("october", OCTOBER, "School meals: how the contract is faring", "To tell Members of it.")
    assert only(tmp_path, decided(asked), later("october", OCTOBER, *paper)).status == "completed"
    row_says = row("october", OCTOBER, asked, "Before Members today.")
    assert only(tmp_path / "row", decided(asked), later("october", OCTOBER, row_says)).status == "completed"


def test_a_row_that_says_not_yet_takes_back_what_an_item_of_its_pack_seemed_to_bring(tmp_path: Path) -> None:
    paper = report("october", OCTOBER, "Catering", "To tell Members of the year. The school meals contract goes on.")
    listed = row("october", OCTOBER, ASKED_BACK, "Not yet. December.")
    assert only(tmp_path, decided(ASKED_BACK), later("october", OCTOBER, *paper)).status == "completed"
    assert only(tmp_path / "listed", decided(ASKED_BACK), later("october", OCTOBER, *paper, listed)).status == "open"


def test_a_note_on_matters_arising_tells_of_each_minute_under_its_label(tmp_path: Path) -> None:
    told = (
        "Minute 12 – bus shelters. Members had wished to know the length of the queue. Mr Ash wrote to every Member on "
        "2 June with the number of people who wait at each shelter. Minute 13 – ferries. Nothing has been heard."
    )
    asked = "That a list showing how many people wait at each of the bus shelters be sent to Members."
    note = report("july", JULY, "Matters arising from earlier minutes", told)
    assert only(tmp_path, decided(asked), later("july", JULY, *note)).status == "completed"


def test_a_review_asked_for_once_more_is_there_under_the_title_of_the_first(tmp_path: Path) -> None:
    asked = "there be a second review when twelve months have gone by, at the meeting on 8 October 2019."
    paper = report("october", OCTOBER, "Rural weirs: twelve-month review", "Where matters stand a year on.")
    may = decided(asked, title="Rural weirs: six-month review")
    assert only(tmp_path, may, later("october", OCTOBER, *paper)).status == "completed"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Fly-tipping in back lanes: monitoring of the action plan", "completed"),
        ("Executive response: fly-tipping in back lanes", "open"),
        ("Street lamps: monitoring of the action plan", "open"),
    ],
)
def test_progress_on_a_reviews_recommendations_comes_under_the_title_of_the_review(
    tmp_path: Path, title: str, status: str
) -> None:
    asked = "progress against the recommendations be reported to the Committee in six months."
    may = decided(asked, title="Task and Finish Review: Fly-Tipping in Back Lanes")
    paper = report("october", OCTOBER, title, "To tell Members what has come of it.")
    assert only(tmp_path, may, later("october", OCTOBER, *paper)).status == status


def test_a_report_that_names_another_request_answers_that_one_only(tmp_path: Path) -> None:
    paper = report(
        "october", OCTOBER, "School meals contract", "This report is brought as asked for on 5 March 2019 (Minute 4)."
    )
    paper += report(
        "october", OCTOBER, "School meals contract", "As asked on 2 April 2019: the school meals contract.", page=8
    )
    found = lives(tmp_path, decided(ASKED_BACK), later("october", OCTOBER, *paper))
    assert [each.evidence and each.evidence["pdf_page"] for each in found] == [8]


def test_a_report_says_in_other_words_that_it_was_done(tmp_path: Path) -> None:
    done = report(
        "october",
        OCTOBER,
        "Getting about",
        "To describe the service.",
        "Following the Committee's recommendation in April, passengers in Mill Lane now have bus stops with roofs.",
    )
    assert only(tmp_path, decided(SHELTERS), later("october", OCTOBER, *done)).status == "completed"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Several residents suggested that the bus shelters in Mill Lane should be renewed.",
        "Neighbouring authorities have renewed their bus shelters.",
        "The state of bus shelters in Mill Lane is monitored monthly.",
        "As the Committee requested, the bus shelters in Mill Lane will be renewed next year.",
        "The bus shelters in Mill Lane have not been renewed, as the Committee had requested.",
    ],
)
def test_a_report_that_only_speaks_of_the_subject_answers_nothing(tmp_path: Path, paragraph: str) -> None:
    paper = report("october", OCTOBER, "Getting about", "To describe the service.", paragraph)
    assert only(tmp_path, decided(SHELTERS), later("october", OCTOBER, *paper)).status == "open"


def test_a_referral_arrives_at_the_other_committee(tmp_path: Path) -> None:
    referred = decided(f"That the question of lorries in Mill Lane be referred to the {ROADS}.")
    paper = report(
        "october", OCTOBER, "Matter referred: lorries in Mill Lane", "To consider the matter.", committee=ROADS
    )
    life = only(tmp_path, referred, later("october", OCTOBER, *paper, committee=ROADS))
    assert (life.kind, life.status) == ("referral", "completed")
    other = report("october", OCTOBER, "Matter referred: lorries in Mill Lane", "To consider the matter.")
    assert only(tmp_path / "own", referred, later("october", OCTOBER, *other)).status == "open"


@pytest.mark.parametrize(
    ("title", "purpose", "status"),
    [
        ("Ferries: half a year on", "To give Members the update on ferry safety that they asked for.", "completed"),
        ("Replies from the Cabinet", "To report replies on recommendations about ferry safety.", "open"),
        ("Ferries", "To give an interim note on ferry safety. The full update will come in May.", "open"),
    ],
)
def test_a_paper_of_replies_or_an_interim_note_is_not_the_report_that_was_asked_for(
    tmp_path: Path, title: str, purpose: str, status: str
) -> None:
    ask = "An update on ferry safety be brought to the Committee in six months."
    paper = later("october", OCTOBER, *report("october", OCTOBER, title, purpose))
    assert only(tmp_path, decided(ask), paper).status == status


def test_a_report_on_each_of_the_recommendations_is_the_plan_of_the_same_review(tmp_path: Path) -> None:
    ask = (
        "That an action plan showing progress on each of the recommendations be brought to the meeting in October 2019."
    )
    title = "BUS SHELTERS TASK GROUP: RESPONSE OF CABINET"
    paper = report("october", OCTOBER, "Bus Shelters Task Group: Action Plan", "To report on the recommendations.")
    other = report("october", OCTOBER, "Eels Task Group: Action Plan", "To report on the recommendations.")
    made = decided(ask, title=title)
    assert only(tmp_path, made, later("october", OCTOBER, *paper)).status == "completed"
    assert only(tmp_path / "other", made, later("october", OCTOBER, *other)).status == "open"
