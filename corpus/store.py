"""The archive folder: `corpus.db`, `packs/`, `index/`. Puts a pack whole or not at all; gives records back as put.

The store alone is truth: whatever else is in the folder can be made again from it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.connection import Connection
from corpus.entities import Entity, gather_entities, merge_entities
from corpus.errors import ArchiveUnusable, NotKnown
from corpus.folder import keep_copy, make_folder
from corpus.lock import is_ingesting
from corpus.names import fold_committee
from corpus.namings import apply_namings, read_namings
from corpus.records import Doubt, PackResult, Record, record_ids
from corpus.rows import (
    DOUBT,
    FILE,
    MENTION,
    PACK_ENTITY,
    RECORD,
    File,
    Pack,
    StoredMention,
    doubt_of,
    doubt_values,
    entity_values,
    meeting_day,
    mention_values,
    own_meeting,
    pack_entity_of,
    pack_of,
    record_of,
    record_values,
    source_of,
)
from corpus.schema import open_database
from corpus.versions import Version, find_superseded


class Store(Connection):
    """An open archive. Use as a context manager."""

    @classmethod
    def open(cls, archive: Path, *, create: bool = False) -> Store:
        """The archive in a folder, made if `create`. Raises ArchiveUnusable or ArchiveTooNew."""
        if archive.exists() and not archive.is_dir():
            raise ArchiveUnusable(f"{archive} is a file, not a folder", advice="Name a folder with --archive.")
        if create:
            make_folder(archive)
        return cls(archive, open_database(archive / "corpus.db", create=create))

    # What is put

    def put(
        self, result: PackResult, *, path: Path | None = None, advice: str | None = None, replace: bool = False
    ) -> bool:
        """Keep all that a pack states, in one transaction; whether anything was changed.

        A content that is there already is left as it is, save that a failed one is tried again and `replace` puts the
        new reading in place of the old. `path` is remembered in any case, and what came of that file.
        """
        with self._writing():
            known = self.pack(result.sha256)
            changed = known is None or replace or known.status == "failed"
            if changed:
                self._put_pack(result, advice)
                self._put_records(result)
            if path is not None:
                self._put_path(result.sha256, path)
        return changed

    def remember_path(self, sha256: str, path: Path) -> None:
        """Note one more place where a known content lies: what came of the content came of the file."""
        with self._writing():
            self._put_path(sha256, path)

    def expect_files(self, paths: Iterable[Path]) -> None:
        """Note files that are to be read. What came of one before stands until something else comes of it."""
        with self._writing():
            self._insert("file", ("path", "state"), [(str(path), "waiting") for path in paths], or_ignore=True)

    def fail_file(self, path: Path, error: str, advice: str | None) -> None:
        """Note a file whose content could not be had."""
        with self._writing():
            self._put_file(File(path=str(path), state="failed", error=error, advice=advice))

    def files(self) -> list[File]:
        """All files that were ever asked to be read, and what came of each."""
        return [File(**{name: row[name] for name in FILE}) for row in self._rows("select * from file order by path")]

    def _put_path(self, sha256: str, path: Path) -> None:
        self._insert("pack_path", ("pack", "path"), [(sha256, str(path))], or_ignore=True)
        kept = self.pack(sha256)
        assert kept is not None, "a path is put after its pack"
        self._put_file(File(path=str(path), state=kept.status, pack=sha256, error=kept.error, advice=kept.advice))

    def _put_file(self, file: File) -> None:
        self._insert("file", FILE, [tuple(getattr(file, name) for name in FILE)], or_replace=True)

    def keep_file(self, sha256: str, path: Path) -> None:
        """A hard link to the PDF, or a copy, in `packs/`, so that its pages can always be shown."""
        keep_copy(path, self.pdf(sha256))

    def pdf(self, sha256: str) -> Path:
        """Where the PDF of that content is kept."""
        return self.archive / "packs" / f"{sha256}.pdf"

    def _put_pack(self, result: PackResult, advice: str | None) -> None:
        meeting = own_meeting(result)
        revision = self._value("select coalesce(max(revision), 0) + 1 from pack")
        paths = [row["path"] for row in self._rows("select path from pack_path where pack = ?", result.sha256)]
        added = self._value("select added from pack where sha256 = ?", result.sha256)
        self._db.execute("delete from pack where sha256 = ?", (result.sha256,))
        columns = {
            **{
                name: getattr(result, name)
                for name in ("sha256", "name", "pages", "status", "error", "reader", "produced")
            },
            "ocr_pages": result.ocr_pages,
            "advice": advice,
            "counts": json.dumps(result.counts, sort_keys=True),
            "committee": meeting.committee if meeting else None,
            "meeting_date": meeting.date if meeting else None,
            "revision": revision,
            "added": added or dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        }
        self._insert("pack", tuple(columns), [tuple(columns.values())])
        self._insert("pack_path", ("pack", "path"), [(result.sha256, path) for path in paths])
        told = (result.status, result.error, advice, result.sha256)
        self._db.execute("update file set state = ?, error = ?, advice = ? where pack = ?", told)

    def _put_records(self, result: PackResult) -> None:
        ids = self._free_ids(record_ids(result.records))
        records = enumerate(zip(ids, result.records, strict=True))
        self._insert("record", RECORD, [record_values(id, ordinal, each) for ordinal, (id, each) in records])
        self._insert("doubt", DOUBT, [doubt_values(*each) for each in enumerate(result.doubts)])
        mentions = [mention_values(ordinal, each, ids) for ordinal, each in enumerate(result.mentions)]
        self._insert("mention", MENTION, mentions)
        self._put_pack_entities(result)

    def _put_pack_entities(self, result: PackResult) -> None:
        meeting = own_meeting(result)
        days = [
            (meeting_day(result.records[each.record]) if each.record is not None else None)
            or (meeting.date if meeting else None)
            for each in result.mentions
        ]
        found = gather_entities(result.sha256, result.mentions, days)
        self._insert("pack_entity", PACK_ENTITY, [entity_values(each) for each in found])

    def _free_ids(self, ids: list[str]) -> list[str]:
        """The ids, made longer where another pack's record has taken one: 36 bits do meet in large archives."""
        taken: set[str] = set()
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            marks = ",".join("?" * len(some))
            taken.update(row["id"] for row in self._rows(f"select id from record where id in ({marks})", *some))
        free: list[str] = []
        used = set(taken)
        for each in ids:
            while each in used:
                each += hashlib.sha256(each.encode()).hexdigest()[0]
            used.add(each)
            free.append(each)
        return free

    # What is asked

    def unread_packs(self) -> list[Pack]:
        """The packs with pages that are scanned and were not read."""
        rows = self._rows(
            "select * from pack where sha256 in (select pack from doubt where rule like 'scans.unread/%') order by name"
        )
        return [pack_of(row) for row in rows]

    def pack(self, sha256: str) -> Pack | None:
        """The pack of that content, or None."""
        return next((pack_of(row) for row in self._rows("select * from pack where sha256 = ?", sha256)), None)

    def packs(self, *, after_revision: int = 0) -> list[Pack]:
        """All packs, or those put later than a revision, in the order of their meetings."""
        rows = self._rows(
            "select * from pack where revision > ? order by meeting_date is null, meeting_date, name, sha256",
            after_revision,
        )
        return [pack_of(row) for row in rows]

    def count_packs(self) -> int:
        """How many packs there are that were read."""
        return int(self._value("select count(*) from pack where status = 'done'"))

    def find_packs(self, name: str) -> list[Pack]:
        """The packs of a file name, with or without `.pdf`, or of the beginning of a hash. Raises NotKnown."""
        wanted = Path(name).name.casefold()
        names = {wanted, wanted.removesuffix(".pdf")}
        found = [
            pack for pack in self.packs() if {pack.name.casefold(), pack.name.casefold().removesuffix(".pdf")} & names
        ]
        if not found and len(wanted) >= 6:
            found = [pack for pack in self.packs() if pack.sha256.startswith(wanted)]
        if not found:
            raise NotKnown(f"No pack is called {name}", advice="`minutebook export packs` lists them.")
        return found

    def paths(self, sha256: str) -> list[str]:
        """Where that content was found, all places."""
        return [row["path"] for row in self._rows("select path from pack_path where pack = ? order by path", sha256)]

    def records(
        self, kind: str | None = None, *, pack: str | None = None, page: int | None = None
    ) -> Iterator[tuple[str, Record]]:
        """(id, record) of a kind, a pack, a page: packs in the order of their meetings, records in that of the reading.

        A page's records are those that begin on it, go over it or end on it.
        """
        asked: dict[str, Any] = {
            "record.kind = ?": kind,
            "record.pack = ?": pack,
            "? between record.page and coalesce(record.last_page, record.page)": page,
        }
        given = {condition: value for condition, value in asked.items() if value is not None}
        rows = self._rows(
            "select record.* from record join pack on pack.sha256 = record.pack where "
            + (" and ".join(given) or "true")
            + " order by pack.meeting_date is null, pack.meeting_date, pack.name, pack.sha256, record.ordinal",
            *given.values(),
        )
        return ((row["id"], record_of(row)) for row in rows)

    def ids_of(self, pack: str) -> list[str]:
        """The ids of a pack's records, in the order of the reading."""
        return [row["id"] for row in self._rows("select id from record where pack = ? order by ordinal", pack)]

    def record(self, id: str) -> Record:
        """The record of an id. Raises NotKnown."""
        rows = list(self._rows("select * from record where id = ?", id.strip().casefold()))
        if not rows:
            raise NotKnown(
                f"Nothing in the archive has the id {id}",
                advice="Ids are in the first column of `minutebook search` and `minutebook unresolved`.",
            )
        return record_of(rows[0])

    def records_by_id(self, ids: Sequence[str], sign: str = "") -> dict[str, Record]:
        """The records of those ids that there are, with a sign those that have it somewhere in their words.

        The sign is one that JSON leaves as it is.
        """
        marks = ",".join("?" * len(ids))
        rows = self._rows(f"select * from record where id in ({marks}) and instr(body, ?)", *ids, sign)
        return {row["id"]: record_of(row) for row in rows}

    def doubts(self, *, pack: str | None = None) -> list[Doubt]:
        """What could not be settled, in all packs or one."""
        rows = self._rows("select * from doubt where pack = coalesce(?, pack) order by pack, ordinal", pack)
        return [doubt_of(row) for row in rows]

    def mentions(self, *, pack: str | None = None) -> Iterator[StoredMention]:
        """Names as they stand in the packs, with their entities."""
        self.merge_names()
        rows = self._rows(
            "select mention.*, coalesce(entity_text.entity, entity_member.entity) as entity from mention "
            "join entity_member using (pack, kind, key) left join entity_text using (pack, kind, key, text) "
            "where pack = coalesce(?, pack) order by pack, ordinal",
            pack,
        )
        return (
            StoredMention(source=source_of(row), **{name: row[name] for name in ("entity", "text", "kind", "record")})
            for row in rows
        )

    def records_naming(self, entity: str) -> list[str]:
        """Ids of the records in which an entity is mentioned."""
        self.merge_names()
        rows = self._rows(
            "select mention.record from entity_member join mention using (pack, kind, key) "
            "left join entity_text using (pack, kind, key, text) "
            "where entity_member.entity = ? and entity_text.entity is null and record not null "
            "union select mention.record from entity_text join mention using (pack, kind, key, text) "
            "where entity_text.entity = ? and record not null",
            *(entity, entity),
        )
        return [row["record"] for row in rows]

    def names(self, pack: str) -> dict[str, list[tuple[str, str, str]]]:
        """Record's id -> (kind, text, fullest form) of each name that stands in it, for one pack."""
        found: dict[str, list[tuple[str, str, str]]] = {}
        for row in self._rows("select record, kind, text, name from mention where pack = ? and record not null", pack):
            found.setdefault(row["record"], []).append((row["kind"], row["text"], row["name"]))
        return found

    def printed_forms(self, kind: str) -> list[tuple[str, ...]]:
        """The name of each entity of a kind, and the other forms in which it is printed."""
        self.merge_names()
        rows = self._rows("select name, aliases from entity where kind = ? order by name, id", kind)
        return [(row["name"], *json.loads(row["aliases"])) for row in rows]

    def entities(self) -> list[Entity]:
        """People, organisations, committees, places and Acts of all packs, one each."""
        self.merge_names()
        members: dict[str, list[tuple[str, str]]] = {}
        for row in self._rows("select entity, pack, key from entity_member order by pack, key"):
            members.setdefault(row["entity"], []).append((row["pack"], row["key"]))
        names = ("id", "name", "kind", "mentions", "first_date", "last_date")
        return [
            Entity(
                aliases=tuple(json.loads(row["aliases"])),
                members=tuple(members.get(row["id"], ())),
                **{name: row[name] for name in names},
            )
            for row in self._rows("select * from entity order by kind, name, id")
        ]

    def merge_names(self) -> None:
        """Bring the entities up to what the packs hold and officers say; does nothing where they are."""
        namings = read_namings(self.decisions())
        said = hashlib.sha256(repr(namings).encode()).hexdigest()[:8]
        fingerprint = f"{self.fingerprint()}-{said}" if namings else self.fingerprint()
        if self.fact("entities") == fingerprint:
            return
        found = [pack_entity_of(row) for row in self._rows("select * from pack_entity")]
        merged, holding = apply_namings(merge_entities(found), found, namings, self._times)
        with self._writing():
            self._db.execute("delete from entity")
            columns = ("id", "name", "kind", "aliases", "mentions", "first_date", "last_date")
            self._insert(
                "entity",
                columns,
                [(e.id, e.name, e.kind, json.dumps(e.aliases), e.mentions, e.first_date, e.last_date) for e in merged],
            )
            members = [(pack, e.kind, key, e.id) for e in merged for pack, key in e.members]
            self._insert("entity_member", ("pack", "kind", "key", "entity"), members)
            apart = [(pack, e.kind, key, text, e.id) for e in merged for pack, key, text in e.apart]
            self._insert("entity_text", ("pack", "kind", "key", "text", "entity"), apart)
            facts = [("entities", fingerprint), ("namings holding", json.dumps(holding))]
            self._insert("fact", ("name", "value"), facts, or_replace=True)

    def holding_namings(self) -> set[int]:
        """The numbers of those lines of the log that found whom they are about."""
        self.merge_names()
        return set(json.loads(self.fact("namings holding") or "[]"))

    def _times(self, pack: str, kind: str, key: str) -> dict[str, int]:
        rows = self._rows(
            "select text, count(*) as times from mention where pack = ? and kind = ? and key = ? group by text",
            *(pack, kind, key),
        )
        return {row["text"]: row["times"] for row in rows}

    def superseded(self) -> dict[str, str]:
        """Id of each record that a newer version of its meeting's papers stands for -> the pack of that version.

        While an ingest is at work, as it was before.
        """
        if not is_ingesting(self.archive):
            self.merge_versions()
        return {row["record"]: row["by_pack"] for row in self._rows("select * from superseded")}

    def superseded_in(self) -> dict[str, list[str]]:
        """SHA-256 of each pack with superseded records -> their ids."""
        older, found = self.superseded(), dict[str, list[str]]()
        rows = self._rows("select pack, id from record join superseded on record = id order by id") if older else ()
        for row in rows:
            found.setdefault(row["pack"], []).append(row["id"])
        return found

    def merge_versions(self) -> None:
        """Bring what is superseded up to what the packs hold; does nothing where it is."""
        fingerprint = self.fingerprint()
        if self.fact("versions") == fingerprint:
            return
        meetings: dict[tuple[str, str], list[Pack]] = {}
        for pack in self.packs():
            if pack.committee and pack.meeting_date:
                meetings.setdefault((fold_committee(pack.committee), pack.meeting_date), []).append(pack)
        found: dict[str, str] = {}
        for packs in meetings.values():
            if len(packs) > 1:
                versions = (Version(p.sha256, p.produced, list(self.records(pack=p.sha256))) for p in packs)
                found.update(find_superseded(versions))
        with self._writing():
            self._db.execute("delete from superseded")
            self._insert("superseded", ("record", "by_pack"), found.items())
            self._insert("fact", ("name", "value"), [("versions", fingerprint)], or_replace=True)

    def fingerprint(self) -> str:
        """Changes whenever a pack is added, taken out or read again."""
        rows = self._rows("select sha256, revision from pack order by sha256")
        return hashlib.sha256("|".join(f"{row[0]}{row[1]}" for row in rows).encode()).hexdigest()[:16]
