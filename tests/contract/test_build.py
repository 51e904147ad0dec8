"""The index holds what the store holds, can be lost at any time, and is replaced under its readers' eyes."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import EngineMissing, WrongUsage
from corpus.lock import only_ingest
from corpus.settings import write_setting
from corpus.store import Store
from index import engine as engines
from index.build import bring_up, open_for_asking
from index.document import Document
from index.engine import SearchEngine
from index.query import Field, Query, Word, Words
from tests.council import autumn_pack, pack, resolution, roads_pack


def found(engine: SearchEngine, query: Query) -> set[str]:
    return {hit.kind for hit in engine.find(query, 50)}


@pytest.fixture
def store(tmp_path: Path, engine_name: str) -> Store:
    store = Store.open(tmp_path / "archive", create=True)
    write_setting(store.archive, "engine", engine_name)
    store.put(autumn_pack())
    return store


def folder_of(store: Store, name: str) -> Path:
    home = store.archive / "index" / name
    return home / (home / "current").read_text()


def test_what_is_put_later_is_found_after_bringing_the_index_up(store: Store) -> None:
    said: list[str] = []
    assert not bring_up(store).find(Word("northern"), 5)
    store.put(roads_pack())
    assert found(bring_up(store, say=said.append), Word("northern")) == {"minutes", "resolutions"}
    assert said == ["Bringing the search index up to the archive: 1 packs ..."]


def test_a_pack_read_again_is_not_found_twice_and_what_it_lost_not_at_all(store: Store) -> None:
    bring_up(store).close()
    result = autumn_pack()
    kept = tuple(record for record in result.records if record.kind != "passages")
    store.put(replace(result, records=kept), replace=True)
    engine = bring_up(store)
    assert not engine.find(Field("kind", "passages"), 5)
    assert len(engine.find(Field("kind", "minutes"), 5)) == 1


def test_an_index_that_is_up_to_date_is_left_as_it_is(store: Store) -> None:
    bring_up(store).close()

    def files() -> dict[Path, int]:
        kept = (file for file in (store.archive / "index").rglob("*") if "lock" not in file.name.casefold())
        return {file: file.stat().st_mtime_ns for file in kept}

    before = files()
    bring_up(store).close()
    assert files() == before


def _cut_off(folder: Path) -> None:
    for file in folder.iterdir():
        if file.name != "built.json" and file.is_file():
            file.write_bytes(b"damaged")


def _of_another_version(folder: Path) -> None:
    told = json.loads((folder / "built.json").read_text())
    (folder / "built.json").write_text(json.dumps({**told, "schema": 0}))


def _without_its_records(folder: Path) -> None:
    told = json.loads((folder / "built.json").read_text())
    (folder / "built.json").write_text(json.dumps({**told, "records": told["records"] + 1}))


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "built.json").unlink(),
        lambda folder: (folder / "built.json").write_text("{}"),
        lambda folder: (folder.parent / "current").unlink(),
        lambda folder: (folder.parent / "current").write_text("nowhere"),
        _cut_off,
        _of_another_version,
        _without_its_records,
        shutil.rmtree,
        lambda folder: shutil.rmtree(folder.parents[1]),
    ],
)
def test_a_harmed_index_is_built_anew_with_a_word_about_it(
    store: Store, engine_name: str, harm: Callable[[Path], object]
) -> None:
    bring_up(store).close()
    harm(folder_of(store, engine_name))
    said: list[str] = []
    opened = open_for_asking(store, say=said.append)
    assert found(opened, Words(("beds", "gritting"))) >= {"resolutions", "passages"}
    assert said == ["Building the search index anew from the archive ..."]
    home = store.archive / "index" / engine_name
    assert [each for each in home.iterdir() if each.is_dir()] == [folder_of(store, engine_name)]
    said.clear()
    open_for_asking(store, say=said.append).close()
    assert said == []


def test_an_empty_archive_has_an_index_in_which_nothing_is_found(tmp_path: Path, engine_name: str) -> None:
    with Store.open(tmp_path, create=True) as store:
        assert bring_up(store, engine=engine_name).find(Word("beds"), 5) == []
        store.put(pack("empty"))
        assert bring_up(store, engine=engine_name).find(Word("beds"), 5) == []


def _large_pack(name: str) -> object:
    clauses = (resolution(name, "2016-10-05", str(n), f"gritting of street {n} be reviewed.") for n in range(40))
    return pack(name, *clauses)


def test_who_reads_during_a_rebuild_never_sees_an_empty_index_or_half_of_one(store: Store) -> None:
    for n in range(5):
        store.put(_large_pack(f"streets {n}"))
    bring_up(store).close()
    seen: list[int] = []
    faults: list[BaseException] = []
    done = threading.Event()

    def read(opens_anew: bool) -> None:
        try:
            with Store.open(store.archive) as own:
                engine = open_for_asking(own)
                while not done.is_set():
                    if opens_anew:
                        engine.close()
                        engine = open_for_asking(own)
                    seen.append(len(engine.find(Words(("gritting", "street")), 1000)))
        except BaseException as fault:
            faults.append(fault)

    readers = [threading.Thread(target=read, args=(opens_anew,)) for opens_anew in (True, False)]
    for reader in readers:
        reader.start()
    with only_ingest(store.archive):
        for _ in range(4):
            before = len(seen)
            bring_up(store, anew=True).close()
            while len(seen) < before + 4 and not faults:
                done.wait(0.01)
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert set(seen) == {201}  # 40 clauses of each pack, and one passage of the autumn's


def test_a_rebuild_that_fails_leaves_the_index_that_was_there(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    bring_up(store).close()

    def stop(*_: object) -> Document:
        raise RuntimeError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("index.build.make_document", stop)
        with pytest.raises(RuntimeError):
            bring_up(store, anew=True)
    said: list[str] = []
    assert found(bring_up(store, say=said.append), Word("gritting")) == {"passages"}
    assert said == []


def test_each_engine_has_an_index_of_its_own_and_both_are_kept_up(tmp_path: Path, engine_name: str) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack())
        bring_up(store, engine="whoosh").close()
        bring_up(store, engine=engine_name).close()
        store.put(roads_pack())
        for name in ("whoosh", engine_name):
            said: list[str] = []
            assert found(open_for_asking(store, engine=name, say=said.append), Word("northern"))
            assert "anew" not in "".join(said)


def test_an_engine_that_is_set_and_not_installed_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines.ENGINES, "biscuit", "tests.contract.needs_biscuit")
    with Store.open(tmp_path, create=True) as store:
        write_setting(tmp_path, "engine", "biscuit")
        with pytest.raises(EngineMissing, match="biscuit is not installed") as missing:
            open_for_asking(store)
    assert "pip install" in missing.value.advice


def test_an_engine_that_is_set_and_unknown_is_wrong_usage(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        write_setting(tmp_path, "engine", "crumbs")
        with pytest.raises(WrongUsage, match="no search engine called crumbs"):
            open_for_asking(store)
