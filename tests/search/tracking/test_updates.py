"""Updates in prose, under headings that name the matter and cite no minute; papers that cite by number and clause."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import PackResult, Passage
from tests.council import HEALTH
from tests.search.tracking.timelines import JULY, decided, later, lives, report

KERBS = "the Access Officer carry out a survey of dropped kerbs in Mill Lane."
BUSES = "Mill Lane Buses be asked to put back the Sunday service on route 41."


def update(title: str, **parts: str) -> PackResult:
    """A paper of that title with a part under each heading, blanks for the underscores."""
    drawn = report("july", JULY, title, "Since we last met these have come my way.", *parts.values())
    heads = [None, *(each.replace("_", " ") for each in parts)]
    passages = [each for each in drawn if isinstance(each, Passage)]
    headed = [replace(each, heading=head or title) for each, head in zip(passages, heads, strict=True)]
    return later("july", JULY, drawn[0], *headed)


@pytest.mark.parametrize("title", ["Chairman’s update: 9 July 2019", "Report of the Scrutiny Officer"])
def test_a_part_of_an_update_is_on_the_request_that_its_heading_names(tmp_path: Path, title: str) -> None:
    told = update(
        title,
        Dropped_kerbs="Mr Ash has made a start and has walked one side of the lane.",
        Route_41="The company is not prepared to run it again without a subsidy.",
        Route_14="A new bus was bought for it in May.",
    )
    assert [life.status for life in lives(tmp_path, decided(KERBS, BUSES), told)] == ["in progress", "rejected"]


def test_another_paper_with_headings_is_no_update(tmp_path: Path) -> None:
    told = update("Streets in winter", Dropped_kerbs="Mr Ash has made a start and has walked one side of the lane.")
    assert [life.status for life in lives(tmp_path, decided(KERBS), told)] == ["open"]


def test_a_heading_that_names_two_requests_tells_of_neither(tmp_path: Path) -> None:
    told = update("Chairman’s update", Route_41="The company is not prepared to run it again.")
    twice = decided(BUSES, "Mill Lane Buses be asked to print the times of route 41.")
    assert [life.status for life in lives(tmp_path, twice, told)] == ["open", "open"]


def test_sentences_of_a_numbered_paragraph_are_on_the_clause_that_it_cites(tmp_path: Path) -> None:
    asks = ("the Mayor be recommended to lengthen the talks by four weeks.", "the Mayor be recommended to hold events.")
    made = decided(*asks, committee=HEALTH)
    coded = replace(
        made,
        records=tuple(
            replace(each, minute_number="HC/19/012") if getattr(each, "minute_number", None) else each
            for each in made.records
        ),
    )
    said = (
        "2.2 The Mayor did not adopt HC/19/012(1). The closing day is bound up with another and could not be moved. "
        "2.3 As to HC/19/012(2), seven events were held between 6 May and 8 June 2019. 3.1 The gates were painted."
    )
    paper = report("july", JULY, "Responses from the Mayor", "To give what was answered.", said)
    found = lives(tmp_path, coded, later("july", JULY, *paper))
    assert [life.status for life in found] == ["rejected", "completed"]
