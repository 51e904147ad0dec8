"""A record -> what is indexed of it: its words with their weights, and what it can be filtered by. No I/O."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.dates import parse_date
from corpus.records import Meeting, Record
from corpus.rows import meeting_day

SCHEMA = 1
"""Grows with every change to what is indexed or how words are cut; an index of another number is built anew."""

WEIGHTS: dict[str, float] = {
    "resolutions": 1.35,
    "recommendations": 1.2,
    "minutes": 1.15,
    "tracker": 1.15,
    "actions": 1.1,
    "agenda_items": 1.0,
    "passages": 1.0,
    "work_programme": 0.8,
    "meetings": 0.6,
    "sections": 0.6,
    "attendance": 0.5,
}
"""What a hit's score is multiplied by: decisions before what is said about them, lists of names last."""

_PEOPLE = ("name", "responsible", "contact", "theme_lead", "leads", "lead", "author")
_ITEMS = ("number", "item", "agenda_item", "minute_number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What an engine indexes of one record."""

    id: str
    pack: str
    """SHA-256 of the PDF."""
    pack_name: str
    page: int
    kind: str
    title: str
    """Its weightiest words: a title, a heading."""
    text: str
    """All its words, the title's included."""
    committee: str
    day: int | None
    """The meeting's date as `datetime.date.toordinal` counts."""
    items: tuple[str, ...]
    people: tuple[str, ...]
    organisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name that stands in a record."""

    kind: str
    text: str
    full: str


def make_document(id: str, record: Record, pack_name: str, names: Iterable[Name]) -> Document:
    """The document of a record; `names` are the mentions in it."""
    names = list(names)
    return Document(
        id=id,
        pack=record.source.pack,
        pack_name=pack_name,
        page=record.source.page,
        kind=record.kind,
        title=record_title(record),
        text=record_text(record),
        committee=getattr(record, "committee", None) or "",
        day=_day(record),
        items=tuple(_values(record, _ITEMS)),
        people=(*_values(record, _PEOPLE), *_named(names, "person")),
        organisations=(*_values(record, ("organisation", "addressee")), *_named(names, "organisation")),
    )


def record_text(record: Record) -> str:
    """All the words of a record that are searched, field by field."""
    texts = (getattr(record, field) for field in record.text_fields)
    return "\n".join(str(text) for text in texts if text)


def record_title(record: Record) -> str:
    """The words that a record goes by: its own title, else that of what it stands in."""
    if isinstance(record, Meeting):
        return record.committee or ""
    for field in ("title", "minute_title", "heading", "paper", "objective", "agenda_item"):
        if value := getattr(record, field, None):
            return str(value)
    return ""


def _day(record: Record) -> int | None:
    date = parse_date(meeting_day(record))
    return date.first.toordinal() if date and date.first > dt.date.min else None


def _values(record: Record, fields: Iterable[str]) -> list[str]:
    found: list[str] = []
    for field in fields:
        value = getattr(record, field, None)
        found.extend(value if isinstance(value, tuple) else [value] if value else [])
    return found


def _named(names: Iterable[Name], kind: str) -> list[str]:
    return sorted({form for name in names if name.kind == kind for form in (name.text, name.full)})
