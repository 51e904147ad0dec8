"""Officers' own decisions: kept, outranking what is derived, shown with who and when, and taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import NotKnown, WrongUsage
from corpus.records import PackResult
from corpus.store import Store
from search.tracking.answers import commitments_on, known_commitment
from search.tracking.events import Commitment
from search.tracking.rulings import decide, link, read_rulings, undo, unlink
from tests.council import meeting, minute, pack, resolution, tracker_row

BEDS = "A briefing note on hospital beds be circulated to Members."
LIFTS = "The Director of Housing be asked to inspect the lifts within six months."
DAY = dt.date(2017, 2, 1)


def november() -> PackResult:
    name, day, before = "november", "2016-11-09", "2016-10-05"
    return pack(
        name,
        meeting(name, day),
        resolution(name, before, "23", BEDS, clause="(1)"),
        resolution(name, before, "24", LIFTS, page=4),
        tracker_row(name, day, before, BEDS, "Circulated to Members on 1 November 2016."),
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path, create=True) as store:
        store.put(november())
        yield store


def of_minute(store: Store, number: str, as_of: dt.date | None = None) -> Commitment:
    return next(each for each in commitments_on(store, as_of) if each.minute_number == number)


def test_a_decision_outranks_what_the_papers_show_and_says_who_and_when(store: Store) -> None:
    lifts = of_minute(store, "24")
    assert (lifts.status, lifts.overdue) == ("open", True)
    number = decide(store, lifts, "completed", "Told by telephone.", by="A Pell", day=DAY)
    lifts = of_minute(store, "24")
    assert (lifts.status, lifts.closed_by, lifts.overdue) == ("completed", "decision", False)
    assert lifts.evidence == {"date": "2017-02-01", "pack": None, "pdf_page": None, "text": "Told by telephone."}
    last = lifts.events[-1]
    assert (last.kind, last.date, last.rule) == ("officer's decision", "2017-02-01", f"decision {number} by A Pell")


def test_what_is_done_can_be_opened_again_and_the_last_decision_stands(store: Store) -> None:
    beds = of_minute(store, "23")
    assert beds.status == "completed"
    decide(store, beds, "open", "Members had another note.", by=None, day=DAY)
    beds = of_minute(store, "23")
    assert (beds.status, beds.closed_by, beds.evidence) == ("open", None, None)
    decide(store, beds, "In Progress", "", by=None, day=DAY)
    assert of_minute(store, "23").status == "in progress"


def test_an_earlier_day_is_answered_without_a_later_decision(store: Store) -> None:
    decide(store, of_minute(store, "24"), "completed", "", by=None, day=DAY)
    assert of_minute(store, "24", dt.date(2017, 1, 31)).status == "open"
    assert of_minute(store, "24", DAY).status == "completed"


def test_the_last_decision_or_one_by_number_is_undone(store: Store) -> None:
    first = decide(store, of_minute(store, "24"), "completed", "", by=None, day=DAY)
    decide(store, of_minute(store, "24"), "rejected", "", by=None, day=DAY)
    assert undo(store, None, by="A Pell", day=DAY).body["status"] == "rejected"
    assert of_minute(store, "24").status == "completed"
    assert undo(store, first, by=None, day=DAY).number == first
    assert of_minute(store, "24").status == "open"
    assert [each.undone_by is not None for each in read_rulings(store, commitments_on(store))] == [True, True]


def test_what_cannot_be_undone_or_decided_is_said(store: Store) -> None:
    with pytest.raises(NotKnown, match="no decision to undo"):
        undo(store, None, by=None, day=DAY)
    number = decide(store, of_minute(store, "24"), "completed", "", by=None, day=DAY)
    undo(store, number, by=None, day=DAY)
    with pytest.raises(WrongUsage, match="undone already"):
        undo(store, number, by=None, day=DAY)
    with pytest.raises(NotKnown, match="no decision 99"):
        undo(store, 99, by=None, day=DAY)
    with pytest.raises(WrongUsage, match="finished is no status"):
        decide(store, of_minute(store, "24"), "finished", "", by=None, day=DAY)


def test_a_statement_taken_from_a_commitment_no_longer_closes_it(store: Store) -> None:
    beds = of_minute(store, "23")
    row = str(beds.events[-1].record)
    unlink(store, beds, row, store.record(row), by=None, day=DAY)
    beds = of_minute(store, "23")
    assert (beds.status, beds.evidence, [event.kind for event in beds.events]) == ("open", None, ["made"])
    with pytest.raises(WrongUsage, match="is not linked"):
        unlink(store, beds, row, store.record(row), by=None, day=DAY)


def test_a_statement_put_to_a_commitment_is_judged_by_the_same_rules(store: Store) -> None:
    told = minute("spring", "2017-03-01", "40", "Safety", "The Director reported that all of them had been repaired.")
    store.put(pack("spring", meeting("spring", "2017-04-05"), told))
    (minute_id, record), *_ = store.records("minutes")
    lifts = of_minute(store, "24")
    link(store, lifts, minute_id, record, by="A Pell", day=DAY)
    lifts = of_minute(store, "24")
    assert (lifts.status, lifts.events[-1].record) == ("completed", minute_id)
    assert lifts.evidence is not None
    assert (lifts.evidence["pack"], lifts.evidence["pdf_page"]) == ("spring.pdf", 3)
    assert "A Pell" in lifts.events[-1].reasons[0]
    with pytest.raises(WrongUsage, match=r"linked to .* already"):
        link(store, lifts, minute_id, record, by=None, day=DAY)


def test_a_decision_finds_its_commitment_again_after_a_new_reading_gave_it_another_id(store: Store) -> None:
    decide(store, of_minute(store, "24"), "completed", "", by=None, day=DAY)
    before = of_minute(store, "24")
    read_again = pack(
        "november",
        meeting("november", "2016-11-09"),
        resolution("november", "2016-10-05", "24", LIFTS.replace("lifts", "Iifts"), page=5),
    )
    store.put(read_again, replace=True)
    after = of_minute(store, "24")
    assert after.id != before.id
    assert (after.status, after.closed_by) == ("completed", "decision")


def test_a_decision_on_a_tracker_s_row_goes_to_the_minutes_when_they_come(tmp_path: Path) -> None:
    with Store.open(tmp_path / "rows", create=True) as store:
        name, day = "january", "2017-01-11"
        store.put(pack(name, meeting(name, day), tracker_row(name, day, "2016-10-05", LIFTS, "Request sent.")))
        (alone,) = commitments_on(store)
        decide(store, alone, "completed", "", by=None, day=DAY)
        store.put(november())
        lifts = of_minute(store, "24")
        assert lifts.id != alone.id
        assert lifts.status == "completed"


def test_a_decision_that_finds_nothing_any_more_is_kept_and_shown(store: Store) -> None:
    decide(store, of_minute(store, "24"), "completed", "", by=None, day=DAY)
    store.put(pack("november", meeting("november", "2016-11-09")), replace=True)
    (ruling,) = read_rulings(store, commitments_on(store))
    assert ruling.commitment is None
    assert ruling.entry.body["about"]["text"] == LIFTS


def test_a_link_to_a_later_pack_changes_no_answer_of_an_earlier_day(store: Store) -> None:
    told = minute("spring", "2017-03-01", "40", "Safety", "The Director reported that all of them had been repaired.")
    store.put(pack("spring", meeting("spring", "2017-04-05"), told))
    (minute_id, record), *_ = store.records("minutes")
    link(store, of_minute(store, "24"), minute_id, record, by=None, day=dt.date(2016, 12, 1))
    assert of_minute(store, "24", dt.date(2017, 3, 31)).status == "open"
    assert of_minute(store, "24", dt.date(2017, 4, 5)).status == "completed"


def test_a_decision_goes_to_no_other_clause_of_the_meeting_that_is_nearly_as_like(tmp_path: Path) -> None:
    day, before = "2016-11-09", "2016-10-05"
    clauses = [f"Officers inspect the lifts in the flats at {place} Court." for place in ("North", "South", "Weston")]
    with Store.open(tmp_path / "alike", create=True) as store:
        store.put(pack("n", meeting("n", day), *(resolution("n", before, "9", text) for text in clauses)))
        first = next(each for each in commitments_on(store) if "North" in each.text)
        decide(store, first, "completed", "", by=None, day=DAY)
        store.put(pack("n", meeting("n", day), *(resolution("n", before, "9", t) for t in clauses[1:])), replace=True)
        assert {each.status for each in commitments_on(store)} == {"open"}


WARDS = "A briefing note on hospital beds by ward be circulated to Members."


def wards() -> PackResult:
    """A row whose words are between those of two clauses of one meeting."""
    name, day, before = "wards", "2016-11-10", "2016-10-06"
    row = "A briefing note on hospital beds to be circulated to Members."
    return pack(
        name,
        meeting(name, day),
        resolution(name, before, "33", BEDS, clause="(1)"),
        resolution(name, before, "34", WARDS, clause="(1)"),
        tracker_row(name, day, before, row, "Circulated to Members on 2 November 2016."),
    )


def told_by(store: Store, each: Commitment) -> list[str]:
    return [event.text for event in known_commitment(store, each.id).events if event.kind != "made"]


def test_a_row_that_is_unlinked_is_free_for_the_clause_that_it_is_next_most_like(store: Store) -> None:
    store.put(wards())
    beds, by_ward = of_minute(store, "33"), of_minute(store, "34")
    assert (beds.status, by_ward.status) == ("completed", "open")
    row = next(str(event.record) for event in beds.events if event.kind == "tracker row")
    number = unlink(store, beds, row, store.record(row), by=None, day=DAY)
    assert (of_minute(store, "33").status, of_minute(store, "34").status) == ("open", "completed")
    assert told_by(store, by_ward) == ["Circulated to Members on 2 November 2016."]
    # Before the day on which it was said, and once it is taken back, all is as it was.
    assert of_minute(store, "33", DAY - dt.timedelta(days=1)).status == "completed"
    undo(store, number, by=None, day=DAY)
    assert (of_minute(store, "33").status, of_minute(store, "34").status) == ("completed", "open")


def test_a_row_that_is_about_no_clause_after_it_was_unlinked_is_a_commitment_of_its_own(store: Store) -> None:
    beds = of_minute(store, "23")
    row = next(str(event.record) for event in beds.events if event.kind == "tracker row")
    unlink(store, beds, row, store.record(row), by=None, day=DAY)
    own = next(each for each in commitments_on(store) if each.id == row)
    assert (own.text, own.status, own.events[0].rule) == (BEDS, "completed", "known from the tracker alone")
    lifts = of_minute(store, "24")
    link(store, lifts, row, store.record(row), by=None, day=DAY)
    assert row not in {each.id for each in commitments_on(store)}
    assert of_minute(store, "24").status == "completed"
