"""Answers are kept by what they are derived from: what comes later leaves those of earlier days, and none is stale."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.records import PackResult
from corpus.store import Store
from search.tracking import answers
from search.tracking.answers import FOLDER, Standing, commitments_on, known_commitment
from search.tracking.events import Commitment
from search.tracking.rulings import decide, unlink
from tests.council import autumn_pack, meeting, minute, pack, resolution, roads_pack
from tests.search.tracking.test_properties import archives

DAYS = (None, dt.date(2017, 1, 31), dt.date(2017, 2, 9), dt.date(2017, 3, 16), dt.date(2017, 4, 30))


@given(archives().flatmap(st.permutations), st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_comes_in_between_kept_answers_are_those_of_an_archive_without_any(
    packs: list[PackResult], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for number, each in enumerate(packs):
            store.put(each)
            what = data.draw(st.sampled_from(["nothing", "read again", "decided", "unlinked"]))
            if what == "read again":
                store.put(packs[data.draw(st.integers(0, number))], replace=True)
            elif what != "nothing":
                _say(store, what, data)
            assert _all_answers(store) == _answers_without_kept(store, Path(folder))


def _say(store: Store, what: str, data: st.DataObject) -> None:
    """An officer closes a commitment, or takes a record from one."""
    told = [
        (each.id, event.record)
        for each in _whole(store)
        for event in each.events
        if event.record and event.record != each.id
    ]
    if not told:
        return
    id, record = data.draw(st.sampled_from(told))
    about, day = known_commitment(store, id), data.draw(st.sampled_from([each for each in DAYS if each]))
    if what == "decided":
        decide(store, about, "completed", "As agreed.", by=None, day=day)
    else:
        unlink(store, about, record, store.record(record), by=None, day=day)


def _all_answers(store: Store) -> list[list[Commitment]]:
    """On each day as a list shows them, which may leave events out, and all of them with all that is known."""
    lists = [[replace(each, events=(), possibly=()) for each in commitments_on(store, day)] for day in DAYS]
    return [*lists, _whole(store)]


def _whole(store: Store) -> list[Commitment]:
    return [known_commitment(store, each.id) for each in commitments_on(store)]


def _answers_without_kept(store: Store, archive: Path) -> list[list[Commitment]]:
    """The same asked of an archive that keeps nothing."""
    kept = (archive / FOLDER).rename(archive / "aside")
    found = _all_answers(store)
    shutil.rmtree(archive / FOLDER)
    kept.rename(archive / FOLDER)
    return found


def test_a_later_pack_leaves_what_is_kept_of_an_earlier_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack())
        before = commitments_on(store, dt.date(2016, 12, 31))
        store.put(_of_june())
        derived = _days_derived(monkeypatch)
        assert commitments_on(store, dt.date(2016, 12, 31)) == before
        assert derived == []
        assert len(commitments_on(store)) == len(before) + 1
        assert derived == [None]


def test_days_between_two_meetings_share_what_is_kept_and_not_what_is_overdue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(_of_june())
        (early,) = commitments_on(store, dt.date(2017, 6, 30))
        derived = _days_derived(monkeypatch)
        (late,) = commitments_on(store, dt.date(2018, 1, 1))
        assert (early.overdue, late.overdue, derived) == (False, True, [])
        assert [each.overdue for each in Standing(store).brief.values()] == [dt.date.today() > dt.date(2017, 7, 31)]
        assert [each.overdue for each in Standing(store).whole([late.id])] == [dt.date.today() > dt.date(2017, 7, 31)]


def test_an_earlier_pack_that_comes_later_changes_the_answers_of_its_day(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(_of_june())
        before = commitments_on(store, dt.date(2017, 6, 30))
        store.put(roads_pack())
        assert len(commitments_on(store, dt.date(2017, 6, 30))) > len(before)


def test_of_many_answers_kept_those_asked_for_last_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.tracking.kept.derived.KEPT", 2)
    with Store.open(tmp_path, create=True) as store:
        for each in (autumn_pack(), roads_pack(), _of_june()):
            store.put(each)
        for day in (None, dt.date(2016, 11, 30), None, dt.date(2017, 2, 1)):
            commitments_on(store, day)
            # Files tell the time by ticks of some milliseconds.
            time.sleep(0.02)
        derived = _days_derived(monkeypatch)
        commitments_on(store)
        assert derived == []


def _days_derived(monkeypatch: pytest.MonkeyPatch) -> list[dt.date | None]:
    """Grows with each day whose answer is not kept and is worked out."""
    days: list[dt.date | None] = []
    work_out = answers._track

    def noting(store: Store, as_of: dt.date | None, say: answers.Say | None = None) -> list[Commitment]:
        days.append(as_of)
        return work_out(store, as_of, say)

    monkeypatch.setattr(answers, "_track", noting)
    return days


def _of_june() -> PackResult:
    asked = "the Director of Housing be asked to inspect the lifts at Weir House by 31 July 2017."
    return pack(
        "june",
        meeting("june", "2017-06-20"),
        meeting("june", "2017-05-23", role="minutes"),
        minute("june", "2017-05-23", "4", "Lifts", f"RESOLVED that {asked}"),
        resolution("june", "2017-05-23", "4", asked, title="Lifts"),
    )


def test_of_a_day_gone_by_all_events_are_kept_once_a_history_asks_for_them(tmp_path: Path) -> None:
    day = dt.date(2017, 3, 16)
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack())
        listed = commitments_on(store, day)
        assert not list((tmp_path / FOLDER).glob("events-*.jsonl"))
        whole = known_commitment(store, listed[0].id, day)
        assert known_commitment(store, listed[0].id, day) == whole
        assert len(list((tmp_path / FOLDER).glob("events-*.jsonl"))) == 1
