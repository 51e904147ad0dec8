"""What each pack states is kept, and what is worked out from what is kept is what working it all out anew gives."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.records import PackResult
from corpus.rows import Pack
from corpus.store import Store
from search.tracking.answers import bring_up, commitments_on, rules_of
from search.tracking.commitments import track
from search.tracking.kept import readings as kept_readings
from search.tracking.kept.readings import KeptReadings
from search.tracking.remembering import remembering
from search.tracking.stated.papers import Papers
from search.tracking.stated.reading import Stated, read_pack
from tests.council import autumn_pack, meeting, minute, pack, resolution, roads_pack, tracker_row
from tests.search.tracking.test_properties import archives

DAYS = (None, dt.date(2017, 2, 9), dt.date(2017, 3, 16))


@given(archives().flatmap(st.permutations))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_packs_that_come_one_by_one_in_any_order_give_on_any_day_what_all_at_once_give(packs: list[PackResult]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        cache = Path(folder) / "cache"
        for each in packs:
            store.put(each)
            bring_up(store)
        for day in DAYS:
            assert track(store, day, KeptReadings(cache, "now"), remembering(cache, "now")) == track(store, day)
            # From the file, now that there is one.
            assert track(store, day, KeptReadings(cache, "now"), remembering(cache, "now")) == track(store, day)


def test_after_one_more_pack_that_pack_alone_is_gone_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone_through: list[str] = []

    def noting(papers: Papers, pack: Pack) -> Stated:
        gone_through.append(pack.name)
        return read_pack(papers, pack)

    monkeypatch.setattr(kept_readings, "read_pack", noting)
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(autumn_pack())
        bring_up(store)
        store.put(roads_pack())
        bring_up(store)
        commitments_on(store, dt.date(2016, 12, 1))
        assert gone_through == ["autumn.pdf", "roads.pdf"]
        store.put(autumn_pack(), replace=True)
        bring_up(store)
    assert gone_through == ["autumn.pdf", "roads.pdf", "autumn.pdf"]


def test_a_kept_file_that_was_cut_short_is_made_good(tmp_path: Path) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(autumn_pack())
        store.put(_lifts())
        anew = track(store)
        track(store, None, KeptReadings(tmp_path, "now"))
        (file,) = tmp_path.glob("statements-*.jsonl")
        file.write_bytes(file.read_bytes()[:-40])
        assert track(store, None, KeptReadings(tmp_path, "now")) == anew
        assert len(file.read_bytes().splitlines()) == 2


def test_what_other_rules_kept_is_not_read_and_goes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(autumn_pack())
        track(store, None, KeptReadings(tmp_path, "before"), remembering(tmp_path, "before"))
        track(store, None, KeptReadings(tmp_path, "now"), remembering(tmp_path, "now"))
    assert {file.name for file in tmp_path.iterdir() if file.is_file()} >= {"statements-now.jsonl"}
    assert not list(tmp_path.glob("*-before.*"))


@pytest.mark.parametrize("name", ["search/tracking/words/telling.toml", "search/tracking/status.py", "corpus/dates.py"])
def test_a_rule_or_a_word_that_changes_makes_what_is_kept_another(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_text("one", encoding="utf-8")
    before = rules_of(tmp_path)
    file.write_text("other", encoding="utf-8")
    assert rules_of(tmp_path) != before


def _lifts() -> PackResult:
    """A pack with a clause, a row of it, and a sentence that tells its outcome."""
    name, made, day = "lifts", "2017-03-01", "2017-04-05"
    asked = "the Director of Housing be asked to inspect the lifts at Weir House."
    return pack(
        name,
        meeting(name, day),
        meeting(name, made, role="minutes"),
        minute(name, made, "7", "Lifts", f"The Committee heard of the lifts. RESOLVED that {asked}"),
        resolution(name, made, "7", asked, title="Lifts"),
        tracker_row(name, day, made, asked, "The lifts at Weir House have all been inspected."),
    )
