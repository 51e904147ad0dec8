"""What following each pack did is kept, and done again it gives what following all packs anew gives."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.records import PackResult
from corpus.rows import Pack
from corpus.store import Store
from search.tracking.commitments import track
from search.tracking.events import Commitment
from search.tracking.following import Follower
from search.tracking.kept.followed import KeptSteps
from search.tracking.kept.readings import KeptReadings
from search.tracking.kept.steps import Steps
from search.tracking.known import Known
from search.tracking.lives import Life
from search.tracking.moved import Moved
from search.tracking.stated.arriving import arrivals
from search.tracking.stated.papers import packs_known, papers_of
from search.tracking.stated.reading import Reading, read_pack
from search.tracking.words.wording import Rarity
from tests.council import HEALTH, ROADS, autumn_pack, meeting, minute, pack, resolution, roads_pack, tracker_row
from tests.search.tracking.test_properties import archives

DAYS = (None, dt.date(2017, 1, 31), dt.date(2017, 2, 9), dt.date(2017, 3, 16), dt.date(2017, 4, 30))
ASKED = "the Director of Housing be asked to inspect the lifts at Weir House."
REMOVES = "Issues that have been dealt with will be removed from this report."


def tracked(store: Store, cache: Path, day: dt.date | None = None) -> list[Commitment]:
    return track(store, day, KeptReadings(cache, "now"), kept=KeptSteps(cache, "now"))


def kept_steps(cache: Path) -> list[bytes]:
    return (cache / "followed-now.jsonl").read_bytes().split(b"\n")[1:]


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packs that were followed, and not done again."""
    names: list[str] = []
    follow = Follower.follow

    def noting(follower: Follower, pack: Pack, reading: Reading) -> None:
        names.append(pack.name)
        follow(follower, pack, reading)

    monkeypatch.setattr(Follower, "follow", noting)
    return names


@given(archives().flatmap(st.permutations))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_each_pack_in_any_order_and_on_any_day_it_is_what_following_all_anew_gives(
    packs: list[PackResult],
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for each in packs:
            store.put(each)
            for day in DAYS:
                assert tracked(store, Path(folder) / "cache", day) == track(store, day)


@given(archives())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_steps_done_again_leave_the_lives_as_following_left_them(packs: list[PackResult]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for each in packs:
            store.put(each)
        done: list[bytes] = []
        first = picture(store, done, packs=len(packs))
        for again in range(1, len(packs) + 1):
            assert picture(store, done[:again], packs=len(packs)) == first


def picture(store: Store, done: list[bytes], packs: int) -> list[Any]:
    """All that whoever follows the next pack has before them; adds to `done` the steps that it has not yet."""
    known = [(each, read_pack(papers_of(store, each, ()), each)) for each in packs_known(store, None)]
    follower = Follower(Moved())
    steps, again = Steps(follower), [*done]
    for place, ((each, stated), arrived) in enumerate(zip(known, arrivals(known), strict=True)):
        follower.known.take_in(each, stated, arrived)
        if place < len(again):
            steps.redo(again[place])
        else:
            done.append(steps.follow(each, stated.reading))
    assert len(known) == packs
    steps.follow(known[-1][0], known[-1][1].reading)
    docket = follower.docket
    listed = {name: [life.id for life in docket.listed([name])] for name in (HEALTH, ROADS)}
    numbered = {body: [life.id for life in docket.numbered(body)] for body in docket.bodies}
    return [[_picture_of(life) for life in docket], follower.known.taken, follower.known.covering, listed, numbered]


def _picture_of(life: Life) -> dict[str, Any]:
    return {each.name: getattr(life, each.name) for each in fields(life) if each.name != "told_of"}


def test_all_that_following_changes_is_part_of_a_step() -> None:
    fixed = {"id", "committee", "meeting_date", "minute_number", "clause", "kind", "source", "subject", "body", "place"}
    told = {"events", "possibly", "standing", "status", "is_unresolved", "told_of"}
    kept = {"text", "by_when", "responsible", "references", "row_due", "new_due", "last_row", "series"}
    # Whoever gives a life or a follower another field must say in `steps.py` how it is done again.
    assert {each.name for each in fields(Life)} == fixed | told | kept
    taken_in = {"asked", "decided", "rarity", "tracker_titles", "packs"}
    assert {each.name for each in fields(Known)} == taken_in | {"docket", "covering", "taken"}
    # The words by which commitments are known are brought up from the docket.
    assert {each.name for each in fields(Follower)} == {"known", "moved", "named"}


def test_a_later_pack_leaves_the_steps_before_the_meeting_whose_minutes_it_holds(
    tmp_path: Path, followed: list[str]
) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        for month in (1, 2, 3, 4):
            store.put(_monthly(month))
        tracked(store, tmp_path)
        assert followed == ["month-1.pdf", "month-2.pdf", "month-3.pdf", "month-4.pdf"]
        followed.clear()
        store.put(_monthly(5))
        tracked(store, tmp_path)
        # In April's papers rows may stand of what was decided then, though May's have the minutes.
        assert followed == ["month-4.pdf", "month-5.pdf"]


def test_a_day_that_was_not_asked_about_takes_the_steps_of_all_packs(tmp_path: Path, followed: list[str]) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        for month in (1, 2, 3, 4):
            store.put(_monthly(month))
        tracked(store, tmp_path)
        followed.clear()
        tracked(store, tmp_path, dt.date(2017, 3, 31))
        assert followed == ["month-3.pdf"]
        followed.clear()
        tracked(store, tmp_path, dt.date(2017, 3, 31))
        assert followed == []


def test_minutes_that_come_late_make_a_row_s_commitment_theirs(tmp_path: Path) -> None:
    listed = pack("listed", meeting("listed", "2017-02-07"), _row("listed", "2017-02-07", "2017-01-10"))
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(listed)
        (alone,) = tracked(store, tmp_path)
        store.put(_monthly(3, before=1))
        (one,) = tracked(store, tmp_path)
    assert (alone.minute_number, one.minute_number) == (None, "4")
    assert [event.kind for event in one.events] == ["made", "tracker row", "tracker row"]


def test_a_step_that_is_damaged_is_followed_anew(tmp_path: Path, followed: list[str]) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        for each in (autumn_pack(), roads_pack(), _monthly(3)):
            store.put(each)
        anew = tracked(store, tmp_path)
        (file,) = tmp_path.glob("followed-*.jsonl")
        lines = file.read_bytes().splitlines(keepends=True)
        file.write_bytes(b"".join([*lines[:-1], lines[-1][:-30]]))
        followed.clear()
        assert tracked(store, tmp_path) == anew
        assert followed == ["month-3.pdf"]
        followed.clear()
        assert tracked(store, tmp_path) == anew
        assert followed == []


def test_steps_of_days_asked_about_are_not_kept_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.tracking.kept.followed.MOST", 1)
    with Store.open(tmp_path / "archive", create=True) as store:
        for month in (1, 2, 3, 4):
            store.put(_monthly(month))
        tracked(store, tmp_path)
        for month in (1, 2, 3):
            tracked(store, tmp_path, dt.date.fromisoformat(_day(month)))
        assert len(kept_steps(tmp_path)) == 4
        store.put(_monthly(5))
        assert tracked(store, tmp_path) == track(store)
        assert len(kept_steps(tmp_path)) == 5


def test_steps_that_other_rules_kept_go(tmp_path: Path) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(autumn_pack())
        track(store, kept=KeptSteps(tmp_path, "before"))
        track(store, kept=KeptSteps(tmp_path, "now"))
    assert [file.name for file in tmp_path.glob("followed-*")] == ["followed-now.jsonl"]


def test_a_clause_is_known_from_the_first_meeting_after_it_was_decided(tmp_path: Path) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        for each in (_monthly(2), _monthly(4, before=2), roads_pack()):
            store.put(each)
        known = [(each, read_pack(papers_of(store, each, ()), each)) for each in packs_known(store, None)]
    days = [each.meeting_date or "" for each, _ in known]
    for arrived, day, before in zip(arrivals(known), days, ["", *days], strict=False):
        assert all(before < (life.meeting_date or "") <= day for life in arrived.lives)
        assert all(before < met <= day for _, met in arrived.meetings)


def test_words_are_weighed_anew_only_when_clauses_are_a_twentieth_more() -> None:
    rarity = Rarity(["Inspect the lifts.", *[f"Write to the {number}th school." for number in range(49)]])
    before = rarity.weight("lift")
    rarity.add(["Mend the lifts.", "Count the lifts."])
    assert rarity.weight("lift") == before
    rarity.add(["Paint the lifts."])
    assert rarity.weight("lift") < before


def _monthly(month: int, before: int = 0) -> PackResult:
    """A pack of a month of 2017, with the minutes of the month before and a row of what was asked then."""
    name, day = f"month-{month}", _day(month)
    made = _day(before or month - 1)
    return pack(
        name,
        meeting(name, day),
        meeting(name, made, role="minutes"),
        minute(name, made, "4", "Lifts", f"RESOLVED that {ASKED}"),
        resolution(name, made, "4", ASKED, title="Lifts"),
        _row(name, day, made),
    )


def _row(name: str, day: str, made: str) -> Any:
    return tracker_row(name, day, made, ASKED, "The lifts are being looked at.", covering_text=REMOVES)


def _day(month: int) -> str:
    return (dt.date(2016, 12, 6) + dt.timedelta(days=31 * month)).isoformat()
