"""What holds for every archive: order of ingest, reading twice, later packs and officers' decisions."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.records import PackResult, Record
from corpus.store import Store
from search.tracking.answers import commitments_on
from search.tracking.events import Commitment
from search.tracking.rulings import decide
from tests.council import HEALTH, ROADS, meeting, minute, pack, recommendation, resolution, tracker_row

REMOVES = "Issues that have been dealt with will be removed from this report."
ASKS = (
    "A briefing note on hospital beds be circulated to Members.",
    "The Director of Housing be asked to inspect the lifts within six months.",
    "Cabinet be recommended to keep the library open.",
    "An update on gritting be submitted to the Committee in six months time.",
    "The content of the report be noted.",
    "A briefing note on hospital beds by ward be circulated to Members.",
    "The petition be referred to the Highways Committee.",
    "Progress be reported to the Committee every six months.",
)
ANSWERS = (None, "Request sent.", "Circulated to Members.", "A draft is with the Trust.", "Not accepted.", "Noted.")
TOLD = (
    "The Director reported that all lifts had been inspected.",
    "It was agreed that the briefing note on hospital beds could be closed.",
    "Members noted the update.",
    "The briefing note on hospital beds asked for on 5 January 2017 had been circulated.",
)
LISTED = ("Schools appoint a lead", "Cabinet fund training for all staff")
FIRST = dt.date(2017, 1, 5)

few = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def archives(draw: st.DrawFn) -> list[PackResult]:
    """Two to five packs of two committees, each with the minutes of the month before and a tracker of older asks."""
    return [
        _drawn_pack(draw, committee, month)
        for committee in (HEALTH, ROADS)
        for month in range(1, draw(st.integers(min_value=1, max_value=3)) + 1)
    ]


def _drawn_pack(draw: st.DrawFn, committee: str, month: int) -> PackResult:
    name = f"{committee[:4].strip()}-{month}"
    before, day = (_day(month - 1), _day(month))
    asks = draw(st.lists(st.sampled_from(ASKS), max_size=3, unique=True))
    rows = draw(
        st.lists(st.tuples(st.sampled_from(ASKS), st.sampled_from(ANSWERS)), max_size=3, unique_by=lambda r: r[0])
    )
    told = draw(st.sampled_from(TOLD))
    records: list[Record] = [
        meeting(name, day, committee),
        meeting(name, before, committee, role="minutes"),
        minute(name, before, "9", "Matters arising", told, committee=committee),
    ]
    records += [
        resolution(name, before, "10", text, clause=f"({number})", committee=committee)
        for number, text in enumerate(asks, start=1)
    ]
    if draw(st.booleans()):
        records += [
            recommendation(name, before, "11", f"{n}.", text, committee=committee) for n, text in enumerate(LISTED, 1)
        ]
        records.append(resolution(name, before, "11", "The recommendations be endorsed.", committee=committee))
    made = draw(st.sampled_from([_day(number) for number in range(month)]))
    records += [
        tracker_row(name, day, made, text, response, committee=committee, covering_text=REMOVES)
        for text, response in rows
    ]
    return pack(name, *records)


def _day(month: int) -> str:
    return (FIRST + dt.timedelta(days=35 * month)).isoformat()


def found(packs: Iterable[PackResult], as_of: str | None = None) -> list[Commitment]:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for each in packs:
            store.put(each)
        return commitments_on(store, dt.date.fromisoformat(as_of) if as_of else None)


@given(archives().flatmap(lambda packs: st.tuples(st.just(packs), st.permutations(packs))))
@few
def test_the_order_of_ingest_changes_nothing(orders: tuple[list[PackResult], list[PackResult]]) -> None:
    one, other = orders
    assert found(one) == found(other)


@given(archives())
@few
def test_reading_a_pack_twice_changes_nothing(packs: list[PackResult]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for each in packs:
            store.put(each)
        before = commitments_on(store)
        for each in packs:
            store.put(each, replace=True)
        assert commitments_on(store) == before


@given(archives(), st.integers(min_value=0, max_value=3))
@few
def test_a_later_pack_changes_no_answer_of_an_earlier_day(packs: list[PackResult], month: int) -> None:
    day = _day(month)
    earlier = [each for each in packs if (_own_day(each) or "") <= day]
    assert found(packs, as_of=day) == found(earlier, as_of=day)


def _own_day(each: PackResult) -> str | None:
    return next(r.date for r in each.records if getattr(r, "role", None) == "agenda")  # type: ignore[attr-defined]


@given(archives(), st.data())
@few
def test_an_officer_s_decision_survives_a_rebuild(packs: list[PackResult], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for each in packs:
            store.put(each)
        standing = commitments_on(store)
        if not standing:
            return
        chosen = data.draw(st.sampled_from(standing))
        status = data.draw(st.sampled_from(["open", "completed", "rejected"]))
        decide(store, chosen, status, "As agreed.", by=None, day=dt.date(2017, 6, 1))
        # A new reading puts everything a page further on, so that every id is another.
        for each in packs:
            moved = tuple(replace(r, source=replace(r.source, page=r.source.page + 1)) for r in each.records)
            store.put(replace(each, records=moved), replace=True)
        again = {each.key + each.text: each for each in commitments_on(store)}[chosen.key + chosen.text]
        assert again.id != chosen.id
        assert (again.status, again.events[-1].closed_by) == (status, "decision")


@given(archives())
@few
def test_what_is_kept_is_what_would_be_derived_anew(packs: list[PackResult]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for each in packs:
            store.put(each)
        anew = commitments_on(store)
        kept = commitments_on(store)
        assert [replace(each, events=(), possibly=()) for each in anew] == [
            replace(each, events=(), possibly=()) for each in kept
        ]
