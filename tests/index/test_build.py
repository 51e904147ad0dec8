"""The index holds what the store holds, and can be lost at any time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.store import Store
from index.build import bring_up
from index.engine import SearchEngine
from index.query import Field, Query, Word, Words
from tests.council import autumn_pack, pack, roads_pack


def found(engine: SearchEngine, query: Query) -> set[str]:
    return {hit.kind for hit in engine.find(query, 50)}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "archive", create=True)
    store.put(autumn_pack())
    return store


def test_what_is_put_later_is_found_after_bringing_the_index_up(store: Store) -> None:
    assert not bring_up(store).find(Word("northern"), 5)
    store.put(roads_pack())
    assert found(bring_up(store), Word("northern")) == {"minutes", "resolutions"}


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
    folder = store.archive / "index"
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    bring_up(store).close()
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


@pytest.mark.parametrize("harm", ["sentinel gone", "sentinel of another version", "segments gone", "toc damaged"])
def test_a_harmed_index_is_built_anew_with_a_word_about_it(store: Store, harm: str) -> None:
    bring_up(store).close()
    folder = store.archive / "index"
    if harm == "sentinel gone":
        (folder / "built.json").unlink()
    elif harm == "sentinel of another version":
        (folder / "built.json").write_text('{"schema": 0, "engine": "whoosh", "packs": {}}')
    else:
        for file in folder.glob("*.seg" if harm == "segments gone" else "*.toc"):
            file.write_bytes(b"damaged")
    said: list[str] = []
    assert found(bring_up(store, say=said.append), Words(("beds", "gritting"))) >= {"resolutions", "passages"}
    assert said
    assert not list(store.archive.glob("index.*"))


def test_an_empty_archive_has_an_index_in_which_nothing_is_found(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        assert bring_up(store).find(Word("beds"), 5) == []
        store.put(pack("empty"))
        assert bring_up(store).find(Word("beds"), 5) == []
