"""What a pack states, handed over by whoever read it, is what the archive would give; else it is not kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import PackResult, Record, record_ids
from corpus.rows import Pack
from corpus.store import Store
from ingest.options import IngestOptions
from search import ingesting
from search.ingesting import Run
from search.tracking.answers import FOLDER, bring_up, rules_name
from search.tracking.commitments import track
from search.tracking.kept import handed_over
from search.tracking.kept import readings as kept_readings
from search.tracking.kept.handed_over import hand_over, take_over
from search.tracking.kept.readings import KeptReadings, line_of
from search.tracking.stated.papers import Papers, papers_of
from search.tracking.stated.reading import Stated, read_pack
from tests.council import autumn_pack, roads_pack, sha
from tests.gate.measure import ROOT, reading
from tests.gate.timelines import LONG
from tests.ingest.saboteurs import read_slowly


@pytest.fixture
def gone_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packs that were worked out of the archive."""
    names: list[str] = []

    def noting(papers: Papers, pack: Pack) -> Stated:
        names.append(pack.name)
        return read_pack(papers, pack)

    monkeypatch.setattr(kept_readings, "read_pack", noting)
    return names


def kept_lines(store: Store) -> list[bytes]:
    return (store.archive / FOLDER / f"statements-{rules_name()}.jsonl").read_bytes().splitlines()


def put(store: Store, result: PackResult) -> bool:
    store.put(result, replace=True)
    return take_over(store, result.sha256, hand_over(result))


def test_what_is_handed_over_of_each_sample_is_what_the_archive_gives_to_the_letter(tmp_path: Path) -> None:
    packs = [reading(path) for path in (*sorted((ROOT / "samples").glob("*.pdf")), *LONG.lay(tmp_path)[0])]
    with Store.open(tmp_path / "archive", create=True) as store:
        for result in packs:
            handed = hand_over(result)
            store.put(result)
            pack = store.pack(result.sha256)
            assert pack is not None
            assert handed.partition(b"\t")[2] == line_of(read_pack(papers_of(store, pack, ()), pack))
            assert take_over(store, result.sha256, handed)
        assert len(kept_lines(store)) == len(packs)


def test_after_it_only_packs_of_which_not_all_stands_are_gone_through(tmp_path: Path, gone_through: list[str]) -> None:
    packs = [reading(path) for path in sorted((ROOT / "samples").glob("*.pdf"))]
    with Store.open(tmp_path / "archive", create=True) as store:
        for result in packs:
            assert put(store, result)
        store.merge_versions()
        bring_up(store)
        assert set(gone_through) == {pack.name for pack in store.packs() if store.superseded_in().get(pack.sha256)}
        assert len(gone_through) < len(packs)
        kept = track(store, None, KeptReadings(store.archive / FOLDER, rules_name()))
        assert kept == track(store)


def test_of_a_pack_whose_ids_another_has_taken_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone_through: list[str]
) -> None:
    def alike(records: tuple[Record, ...]) -> list[str]:
        return [f"r{number}" for number, _ in enumerate(records)]

    monkeypatch.setattr("corpus.store.record_ids", alike)
    monkeypatch.setattr(handed_over, "record_ids", alike)
    with Store.open(tmp_path, create=True) as store:
        assert put(store, autumn_pack())
        assert not put(store, roads_pack())
        bring_up(store)
        assert gone_through == ["roads.pdf"]
        assert track(store, None, KeptReadings(tmp_path / FOLDER, rules_name())) == track(store)


def test_of_a_pack_that_the_archive_has_under_another_name_nothing_is_kept(tmp_path: Path) -> None:
    result = autumn_pack()
    with Store.open(tmp_path, create=True) as store:
        store.put(replace(result, name="known as.pdf"))
        assert not take_over(store, result.sha256, hand_over(result))
        assert not take_over(store, sha("never put"), hand_over(result))


def test_what_other_rules_told_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = autumn_pack()
    with Store.open(tmp_path, create=True) as store:
        store.put(result)
        monkeypatch.setattr(handed_over, "rules_name", lambda: "those before")
        handed = hand_over(result)
        monkeypatch.undo()
        assert not take_over(store, result.sha256, handed)


def test_a_line_that_was_cut_short_costs_no_more_than_its_pack_and_the_next(
    tmp_path: Path, gone_through: list[str]
) -> None:
    with Store.open(tmp_path, create=True) as store:
        put(store, autumn_pack())
        (file,) = (tmp_path / FOLDER).glob("statements-*.jsonl")
        file.write_bytes(file.read_bytes()[:-40])
        put(store, roads_pack())
        bring_up(store)
        assert sorted(gone_through) == ["autumn.pdf", "roads.pdf"]
        assert len(kept_lines(store)) == 2


def test_lines_of_readings_that_were_replaced_do_not_gather(tmp_path: Path, gone_through: list[str]) -> None:
    with Store.open(tmp_path, create=True) as store:
        for _ in range(4):
            put(store, autumn_pack())
            bring_up(store)
        assert len(kept_lines(store)) <= kept_readings.MOST_LINES
    assert gone_through == []


def test_ids_are_those_under_which_a_pack_is_put(tmp_path: Path) -> None:
    result = autumn_pack()
    with Store.open(tmp_path, create=True) as store:
        store.put(result)
        assert store.ids_of(result.sha256) == record_ids(result.records)


@pytest.mark.parametrize("workers", [0, 1])
def test_an_ingest_leaves_no_pack_to_be_gone_through(workers: int, tmp_path: Path, gone_through: list[str]) -> None:
    (tmp_path / "0.pdf").write_text("the bridge at lane 0", encoding="utf-8")
    with Store.open(tmp_path / "archive", create=True) as store:
        assert Run(store, [tmp_path / "0.pdf"], IngestOptions(workers=workers), read=read_slowly).go().read == 1
        assert len(kept_lines(store)) == 1
        bring_up(store)
    assert gone_through == []


def test_a_pack_is_kept_though_what_it_states_cannot_be_worked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingesting, "hand_over", lambda _: 1 / 0)
    (tmp_path / "0.pdf").write_text("the bridge at lane 0", encoding="utf-8")
    with Store.open(tmp_path / "archive", create=True) as store:
        assert Run(store, [tmp_path / "0.pdf"], IngestOptions(), read=read_slowly).go().read == 1
        assert len(store.packs()) == 1
