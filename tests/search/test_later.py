"""Later papers tell what may have become of a matter that nothing settles; what answers it is told from the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.records import Minute, Passage
from index.query import Words
from search.later import look_later, pointed_to
from search.question import PLAIN, Question
from search.tracking.events import Commitment, Event
from search.tracking.words.wording import Rarity
from tests.council import HEALTH, source

ASKED = "Cabinet be recommended to repair the footbridge at Mill Lane"
ABOUT = Commitment(
    id="r1", key="r1", committee=HEALTH, meeting_date="2016-10-05", minute_number="12", clause="(1)", text=ASKED,
    kind="recommendation", responsible=(), due=None, response_due=None, overdue=False, response=None, status="open",
    closed_by=None, evidence=None, pack="autumn.pdf", pdf_page=3,
)  # fmt: skip
RARITY = Rarity([ASKED, "mend the roof of the depot", "survey the lane"])
REPORT = Passage(
    source=source("later", 4), committee=HEALTH, meeting_date="2017-02-01", paper="Footbridges", section_kind="report",
    heading="Mill Lane", text="The footbridge at Mill Lane has been repaired.",
)  # fmt: skip
RESPONSE = replace(REPORT, text="The recommendation to repair the footbridge at Mill Lane was not accepted.")
BEFORE = replace(REPORT, meeting_date="2016-09-01")


def told_by(*papers: Passage, only_answers: bool = False, subject: tuple[str, ...] = ()) -> list[str]:
    question = Question(query=Words(subject), subject=subject, aim=PLAIN)
    records = [(f"p{number}", each) for number, each in enumerate(papers)]
    return [each.words for each in look_later(ABOUT, RARITY, records, question, only_answers=only_answers)]


def test_a_response_goes_before_a_report_of_what_was_done_and_earlier_papers_tell_nothing() -> None:
    assert told_by(REPORT, BEFORE, RESPONSE) == [RESPONSE.text, REPORT.text]


def test_where_only_answers_are_wanted_a_report_of_what_was_done_is_left_out() -> None:
    assert told_by(REPORT, RESPONSE, only_answers=True) == [RESPONSE.text]
    assert told_by(REPORT, only_answers=True) == []


def test_of_two_that_may_tell_it_the_one_in_the_words_of_the_question_goes_first() -> None:
    lane = replace(REPORT, text="The lane to the footbridge has been surfaced.")
    steps = replace(REPORT, text="Handrails on the footbridge have been painted.")
    assert told_by(lane, steps, subject=("footbridge", "handrails"))[0] == steps.text
    assert told_by(lane, steps, subject=("footbridge", "surfaced"))[0] == lane.text


def test_the_executive_that_says_what_it_answers_need_name_it_by_a_word_only() -> None:
    decided = "The recommendation on the footbridge, made by the Board in October, was not accepted."
    answer = replace(REPORT, section_kind="minutes", committee="Cabinet", text=decided)
    question = Question(query=Words(("footbridge",)), subject=("footbridge", "lane"), aim="refused")
    found = list(look_later(ABOUT, RARITY, [("p0", answer)], question))
    assert [(each.answers, each.share < 0.5) for each in found] == [(True, True)]


@pytest.mark.parametrize("lead", ["RESOLVED that", "IT WAS AGREED:", "It was agreed that", "Agreed –"])
def test_what_minutes_decide_is_not_done(lead: str) -> None:
    minutes = Minute(
        source=source("later", 2), committee=HEALTH, meeting_date="2017-02-01", number="4", title="Footbridges",
        text=f"Members went to see it. {lead} the footbridge at Mill Lane, which has been repaired, be inspected.",
    )  # fmt: skip
    question = Question(query=Words(("footbridge",)), subject=("footbridge",), aim=PLAIN)
    assert not list(look_later(ABOUT, RARITY, [("m1", minutes)], question))


@pytest.mark.parametrize(
    ("text", "points"),
    [("The Trust's letter is elsewhere in these papers.", True), ("Reply on this agenda.", True), ("Repaired.", False)],
)
def test_a_row_points_to_its_papers_that_says_the_letter_is_among_them(text: str, points: bool) -> None:
    row = Event(
        date="2017-02-01", pack="spring.pdf", pdf_page=9, kind="tracker row", text=text, rule="rows/1", effect=None
    )
    assert pointed_to(replace(ABOUT, events=(row,))) == ("spring.pdf" if points else None)
