"""The archive: packs are put whole or not at all, once, and come back as they were."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import ArchiveTooNew, ArchiveUnusable, NotKnown
from corpus.records import KINDS, PackResult, Record, record_ids
from corpus.store import Store
from tests.council import autumn_pack, meeting, mention, pack, roads_pack, sha, source, tracker_row


def test_records_come_back_as_they_were_put_with_the_ids_of_their_words(tmp_path: Path) -> None:
    result = autumn_pack()
    with Store.open(tmp_path, create=True) as store:
        assert store.put(result)
        stored = list(store.records())
    assert tuple(record for _, record in stored) == result.records
    assert [id for id, _ in stored] == record_ids(result.records)


def test_the_same_content_under_another_name_changes_nothing_and_its_path_is_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack(), path=Path("a.pdf"))
        before = store.fingerprint()
        assert not store.put(replace(autumn_pack(), name="b.pdf", records=()), path=Path("b.pdf"))
        assert store.fingerprint() == before
        assert [each.name for each in store.packs()] == ["autumn.pdf"]
        assert store.paths(sha("autumn")) == ["a.pdf", "b.pdf"]


def test_a_pack_read_again_keeps_its_ids_and_loses_what_is_no_longer_read(tmp_path: Path) -> None:
    first = autumn_pack()
    with Store.open(tmp_path, create=True) as store:
        store.put(first, path=Path("a.pdf"))
        ids = [id for id, _ in store.records()]
        before = store.fingerprint()
        assert store.put(replace(first, records=first.records[:-1]), replace=True)
        assert [id for id, _ in store.records()] == ids[:-1]
        assert store.fingerprint() != before
        assert store.paths(first.sha256) == ["a.pdf"]


def test_a_pack_that_cannot_be_put_whole_is_not_put_at_all(tmp_path: Path) -> None:
    broken = pack("broken", meeting("broken", "2017-02-01"), meeting("never put", "2017-02-01"))
    with Store.open(tmp_path, create=True) as store:
        with pytest.raises(ArchiveUnusable):
            store.put(broken)
        assert store.packs() == []
        assert list(store.records()) == []


def test_a_failed_pack_is_a_row_with_its_reason_and_is_tried_again(tmp_path: Path) -> None:
    failed = PackResult(sha256=sha("autumn"), name="autumn.pdf", pages=0, status="failed", error="It is encrypted")
    with Store.open(tmp_path, create=True) as store:
        assert store.put(failed, advice="Print it to a new PDF.")
        (row,) = store.packs()
        assert (row.status, row.error, row.advice) == ("failed", "It is encrypted", "Print it to a new PDF.")
        assert store.put(autumn_pack())
        (row,) = store.packs()
        assert (row.status, row.error, row.meeting_date) == ("done", None, "2016-11-09")


def test_records_are_asked_by_kind_pack_and_page(tmp_path: Path) -> None:
    result = autumn_pack()
    with Store.open(tmp_path, create=True) as store:
        store.put(result)
        store.put(roads_pack())
        assert [record.kind for _, record in store.records("tracker")] == ["tracker"]
        assert {record.source.pack for _, record in store.records(pack=sha("roads"))} == {sha("roads")}
        on_page = [record for _, record in store.records(pack=sha("autumn"), page=6)]
        assert [record.kind for record in on_page] == ["passages"]


def test_packs_come_in_the_order_of_their_meetings(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        for each in (roads_pack(), pack("undated"), autumn_pack()):
            store.put(each)
        assert [each.name for each in store.packs()] == ["autumn.pdf", "roads.pdf", "undated.pdf"]
        assert [each.name for each in store.packs(after_revision=2)] == ["autumn.pdf"]


def test_a_pack_is_found_by_its_name_or_the_beginning_of_its_hash(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack())
        for name in ("autumn.pdf", "AUTUMN", "folder/autumn.pdf", sha("autumn")[:12]):
            assert [each.name for each in store.find_packs(name)] == ["autumn.pdf"]
        with pytest.raises(NotKnown):
            store.find_packs("spring.pdf")


def test_an_unknown_id_is_said_to_be_unknown(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store, pytest.raises(NotKnown, match="z99"):
        store.record("z99")


def test_ids_that_two_packs_would_share_are_kept_apart_and_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.store.record_ids", lambda records: [f"m{place}" for place, _ in enumerate(records)])
    first, second = pack("one", meeting("one", "2017-01-01")), pack("two", meeting("two", "2017-02-01"))
    with Store.open(tmp_path, create=True) as store:
        store.put(first)
        store.put(second)
        ids = [id for id, _ in store.records()]
        assert len(set(ids)) == 2
        store.put(second, replace=True)
        store.put(first, replace=True)
        assert [id for id, _ in store.records()] == ids


def test_names_of_several_packs_become_one_person(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack())
        store.put(roads_pack())
        person = next(entity for entity in store.entities() if entity.kind == "person")
        assert person.name == "Councillor Freda Pemberly"
        assert person.aliases == ("Cllr Freda Pemberly", "Councillor F Pemberly")
        assert (person.mentions, person.first_date, person.last_date) == (2, "2016-10-05", "2016-12-01")
        assert {each.text for each in store.mentions() if each.entity == person.id} == {
            "Councillor F Pemberly",
            "Cllr Freda Pemberly",
        }


def test_what_a_mention_stands_in_is_a_record_of_the_archive(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.put(autumn_pack())
        records = dict(store.records())
        assert {records[each.record].kind for each in store.mentions() if each.record} == {"attendance", "minutes"}


def test_a_pdf_is_kept_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4")
    with Store.open(tmp_path / "archive", create=True) as store:
        store.keep_file("ab12", file)
        store.keep_file("ab12", tmp_path / "gone.pdf")
        assert store.pdf("ab12").read_bytes() == b"%PDF-1.4"


def test_the_log_of_decisions_only_grows(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True) as store:
        store.log_decision("decide", "r1", {"status": "completed"}, by="A Clerk")
        (line,) = store.decisions()
        assert (line.command, line.target, line.body, line.by) == ("decide", "r1", {"status": "completed"}, "A Clerk")
    database = sqlite3.connect(tmp_path / "corpus.db")
    for statement in ("delete from decision", "update decision set target = 'r2'"):
        with pytest.raises(sqlite3.DatabaseError, match="never"):
            database.execute(statement)
    database.close()


def test_an_archive_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    Store.open(tmp_path, create=True).close()
    database = sqlite3.connect(tmp_path / "corpus.db")
    database.execute("pragma user_version = 999")
    database.close()
    with pytest.raises(ArchiveTooNew):
        Store.open(tmp_path)


def test_what_is_no_archive_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "corpus.db").write_text("no database at all " * 200)
    for folder, said in [("file", "is a file"), ("damaged", "damaged"), ("nowhere", "no archive")]:
        with pytest.raises(ArchiveUnusable, match=said) as raised:
            Store.open(tmp_path / folder)
        assert raised.value.advice
    with pytest.raises(ArchiveUnusable, match="cannot be written"):
        Store.open(tmp_path / "file" / "archive", create=True)


def test_an_archive_that_another_program_writes_to_is_said_to_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.schema.LOCK_SECONDS", 0.05)
    with Store.open(tmp_path, create=True) as store:
        other = sqlite3.connect(tmp_path / "corpus.db", isolation_level=None)
        other.execute("begin immediate")
        with pytest.raises(ArchiveUnusable, match="in use"):
            store.put(autumn_pack())
        other.close()


_WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40)
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "str": _WORDS,
    "str | None": st.none() | _WORDS,
    "int": st.integers(0, 999),
    "int | None": st.none() | st.integers(0, 999),
    "tuple[str, ...]": st.lists(_WORDS, max_size=3).map(tuple),
}


@st.composite
def _any_record(draw: st.DrawFn) -> Record:
    kind = draw(st.sampled_from(list(KINDS.values())))
    values = {each.name: draw(_VALUES[str(each.type)]) for each in fields(kind) if each.name != "source"}
    return kind(source=source("any", page=draw(st.integers(1, 12))), **values)


@settings(
    max_examples=40, deadline=dt.timedelta(seconds=2), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_any_record(), max_size=6))
def test_any_records_come_back_as_they_were_put(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record]
) -> None:
    with Store.open(tmp_path_factory.mktemp("archive"), create=True) as store:
        store.put(pack("any", *records))
        assert [record for _, record in store.records()] == records


def test_an_order_of_ingest_changes_no_entity(tmp_path: Path) -> None:
    packs = [
        autumn_pack(),
        roads_pack(),
        pack(
            "third",
            tracker_row("third", "2017-02-01", "2017-01-01", "x"),
            mentions=(mention("third", "Cllr Pemberly", "Cllr Pemberly"),),
        ),
    ]
    entities = []
    for number, order in enumerate((packs, packs[::-1])):
        with Store.open(tmp_path / str(number), create=True) as store:
            for each in order:
                store.put(each)
            entities.append(store.entities())
    assert entities[0] == entities[1]
    assert len([entity for entity in entities[0] if entity.kind == "person"]) == 1
