"""Requests that no commitment stands for, and lists that repeat them, are found by their words."""

from __future__ import annotations

from dataclasses import replace

from corpus.records import Passage, Record
from search.ranking import Rarity, Scored
from search.tracking.events import Commitment
from search.tracking.words.wording import Rarity as RarityOfClauses
from search.unread import newest_list, stand_in, taking_up
from tests.council import HEALTH, minute, source

REQUEST = "The Director of Roads be asked to repair the ferry steps."
CLAUSES = RarityOfClauses([REQUEST, "mend the roof of the depot", "survey the lane"])
WORDS = Rarity({"ferri": 1.0, "step": 1.0})
AUTUMN = minute("autumn", "2016-10-05", "12", "Ferry", f"Members spoke of the ferry steps. RESOLVED:\n(a) {REQUEST}")
ROW = Passage(
    source=source("winter", 9), committee=HEALTH, meeting_date="2016-12-07", paper="Log", section_kind="report",
    heading=None, text=f"Entry Conclusion What has followed\n12 {REQUEST} Roads Men are awaited.",
)  # fmt: skip


def commitment(text: str) -> Commitment:
    return Commitment(
        id="c1", key="c1", committee=HEALTH, meeting_date="2016-10-05", minute_number="12", clause="(1)", text=text,
        kind="action", responsible=(), due=None, response_due=None, overdue=False, response=None, status="open",
        closed_by=None, evidence=None, pack="autumn.pdf", pdf_page=3,
    )  # fmt: skip


def test_the_clause_of_a_minute_that_asks_stands_in_where_no_commitment_has_as_much_of_the_subject() -> None:
    scored = [Scored("m1", AUTUMN, 3, 1.0)]
    found = stand_in(scored, [commitment("The depot be mended.")], WORDS)
    assert found
    assert (found[0].id, found[0].text, found[0].meeting_date) == ("m1", REQUEST, "2016-10-05")
    assert stand_in(scored, [commitment("The ferry steps be lit.")], WORDS) is None


def test_what_minutes_only_say_of_a_subject_is_no_request() -> None:
    told = replace(AUTUMN, text="It was noted that the ferry steps had been repaired.")
    assert stand_in([Scored("m1", told, 3, 1.0)], [], WORDS) is None


def newest(*records: Record) -> str | None:
    found = newest_list({f"p{nth}": each for nth, each in enumerate(records)}, REQUEST, "ferry steps", CLAUSES)
    return found[0] if found else None


def test_the_newest_list_that_repeats_a_request_says_how_it_stands() -> None:
    later = replace(ROW, meeting_date="2017-02-01", text=ROW.text.replace("awaited", "at work"))
    assert newest(later, ROW) == "p0"
    assert newest(ROW, replace(later, section_kind="minutes")) == "p0"


def test_a_sentence_on_the_same_subject_is_no_list() -> None:
    assert newest(replace(ROW, text="Some authorities have sought to repair their ferry steps.")) is None


def test_the_same_request_of_another_place_is_not_it() -> None:
    elsewhere = replace(ROW, text=ROW.text.replace("ferry", "harbour"))
    assert newest(elsewhere) is None
    assert newest(ROW, replace(elsewhere, meeting_date="2017-02-01")) == "p0"


def test_the_paper_that_says_that_another_body_asked_for_it_takes_a_referral_up() -> None:
    asked = replace(
        ROW, committee="Highways Board", text="The Health Board asked us to look at the ferry steps. A plan is shown."
    )
    aside = replace(asked, text="The ferry steps are busy on Sundays, as the count shows.")
    other = replace(asked, text="The Health Board asked us to look at the salt bins.")
    records = {"p0": aside, "p1": asked, "p2": other}
    referral = "The state of the ferry steps be referred to Highways."
    found = taking_up(records, referral, "ferry steps", CLAUSES)
    assert found
    assert found[0] == "p1"
    assert taking_up({"p2": other}, referral, "ferry steps", CLAUSES) is None
