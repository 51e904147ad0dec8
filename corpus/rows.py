"""Records as rows of the store and back; and what the store says of a pack. No I/O."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Protocol

from corpus.entities import PackEntity
from corpus.records import KINDS, Box, Doubt, Meeting, Mention, PackResult, Record, Source, field_names


class Row(Protocol):
    """A row of a table, by column."""

    def __getitem__(self, column: str, /) -> Any: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A PDF of the archive."""

    sha256: str
    name: str
    pages: int
    status: str
    """`done` or `failed`."""
    error: str | None
    advice: str | None
    ocr_pages: int
    reader: str
    counts: dict[str, int]
    committee: str | None
    """Of its own meeting, as `meeting_date` is."""
    meeting_date: str | None
    produced: str | None
    """When the PDF says it was made, ISO 8601."""
    revision: int
    """Grows with every pack that is put or read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that was asked to be read."""

    path: str
    state: str
    """`waiting`, `done` or `failed`."""
    pack: str | None = None
    """SHA-256 of its content, once that is known."""
    error: str | None = None
    advice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMention:
    """A mention with the archive's ids in place of the pack's keys."""

    source: Source
    entity: str
    text: str
    kind: str
    record: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A line of the log of officers' decisions."""

    number: int
    at: str
    by: str | None
    command: str
    target: str
    body: dict[str, Any]


PLACE = ("page", "last_page", "x0", "top", "x1", "bottom", "rule", "ocr")
RECORD = ("id", "pack", "kind", "ordinal", *PLACE, "committee", "meeting_date", "body")
FILE = ("path", "state", "pack", "error", "advice")
DOUBT = ("pack", "ordinal", *PLACE, "about", "saw", "reason")
MENTION = ("pack", "ordinal", *PLACE, "text", "kind", "key", "name", "record")
PACK_ENTITY = ("pack", "kind", "key", "name", "texts", "mentions", "first_date", "last_date")


_OWN = {name: field_names(kind) for name, kind in KINDS.items()}
_FIELDS = {name: frozenset(own) for name, own in _OWN.items()}


def place_values(source: Source) -> tuple[Any, ...]:
    """A source's values for the columns of `PLACE`."""
    return source.page, source.last_page, *source.box, source.rule, int(source.ocr)


def source_of(row: Row) -> Source:
    """The source that a row's columns state."""
    box: Box = (row["x0"], row["top"], row["x1"], row["bottom"])
    given = {name: row[name] for name in ("pack", "page", "last_page", "rule")}
    return Source(box=box, ocr=bool(row["ocr"]), **given)


def record_body(record: Record) -> str:
    """A record's own fields as JSON."""
    return json.dumps({name: getattr(record, name) for name in _OWN[record.kind]}, ensure_ascii=False)


def record_values(id: str, ordinal: int, record: Record) -> tuple[Any, ...]:
    """A record's values for the columns of `RECORD`."""
    return (
        *(id, record.source.pack, record.kind, ordinal, *place_values(record.source)),
        *(getattr(record, "committee", None), meeting_day(record), record_body(record)),
    )


def doubt_values(ordinal: int, doubt: Doubt) -> tuple[Any, ...]:
    """A doubt's values for the columns of `DOUBT`."""
    return doubt.source.pack, ordinal, *place_values(doubt.source), doubt.about, doubt.saw, doubt.reason


def mention_values(ordinal: int, mention: Mention, ids: list[str]) -> tuple[Any, ...]:
    """A mention's values for the columns of `MENTION`; `ids` are those of the pack's records."""
    record = None if mention.record is None else ids[mention.record]
    place = place_values(mention.source)
    name = mention.entity_name
    return mention.source.pack, ordinal, *place, mention.text, mention.kind, mention.entity_key, name, record


def entity_values(each: PackEntity) -> tuple[Any, ...]:
    """A pack's entity as values for the columns of `PACK_ENTITY`."""
    texts = json.dumps(each.texts, ensure_ascii=False)
    return each.pack, each.kind, each.key, each.name, texts, each.mentions, each.first_date, each.last_date


def pack_entity_of(row: Row) -> PackEntity:
    """The pack's entity that a row holds."""
    values = {name: row[name] for name in PACK_ENTITY if name != "texts"}
    return PackEntity(texts=tuple(json.loads(row["texts"])), **values)


def record_of(row: Row) -> Record:
    """The record that a row holds. Fields that this version no longer has are passed over."""
    kind = KINDS[row["kind"]]
    body: dict[str, Any] = json.loads(row["body"])
    known = _FIELDS[row["kind"]]
    values = {name: tuple(value) if type(value) is list else value for name, value in body.items() if name in known}
    return kind(source=source_of(row), **values)


def doubt_of(row: Row) -> Doubt:
    """The doubt that a row holds."""
    return Doubt(source=source_of(row), about=row["about"], saw=row["saw"], reason=row["reason"])


def pack_of(row: Row) -> Pack:
    """The pack that a row holds."""
    values = {name: row[name] for name in Pack.__dataclass_fields__ if name != "counts"}
    return Pack(counts=json.loads(row["counts"]), **values)


def meeting_day(record: Record) -> str | None:
    """ISO date of the meeting that a record belongs to, where it says so."""
    day = record.date if isinstance(record, Meeting) else getattr(record, "meeting_date", None)
    return day if isinstance(day, str) else None


def own_meeting(result: PackResult) -> Meeting | None:
    """The meeting that a pack is for: its agenda's, else the one its paper names, else the latest it has minutes of."""
    meetings = [record for record in result.records if isinstance(record, Meeting) and record.date]
    for role in ("agenda", "report"):
        for meeting in meetings:
            if meeting.role == role:
                return meeting
    return max(meetings, key=lambda meeting: meeting.date or "", default=None)
