"""A record -> what is indexed of it: its words with their weights, and what it can be filtered by. No I/O."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.dates import municipal_year, parse_date
from corpus.records import Meeting, Passage, Record, Section
from corpus.rows import meeting_day
from index.abbreviations import names_stated

SCHEMA = 8
"""Grows with every change to what is indexed or how words are cut; an index of another number is built anew."""

NAME_FIELDS = ("committee", "person", "organisation", "place", "act")
"""Fields of names that records are filtered by."""
FACETS = ("committee", "year", "kind", "person")
"""What the records that a query finds are counted by."""
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
    names: dict[str, tuple[str, ...]]
    """Field of `NAME_FIELDS` -> names that the record gives or that stand in it."""
    context: str = ""
    """Words that belong to the record and stand outside its text: who is to act, whose report it is."""
    states: tuple[str, ...] = ()
    """Abbreviations that it states with what they stand for, as stems in one line, the short one first."""
    facets: dict[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    """Facet of `FACETS` -> values under which the record is counted."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that stands in a record."""

    kind: str
    text: str
    full: str


def make_document(
    id: str, record: Record, pack_name: str, names: Iterable[Name], committee: str | None = None
) -> Document:
    """The document of a record; `names` are the mentions in it, `committee` is that of its pack."""
    names = list(names)
    day = _day(record)
    whose = getattr(record, "committee", None) or committee
    return Document(
        id=id,
        pack=record.source.pack,
        pack_name=pack_name,
        page=record.source.page,
        kind=record.kind,
        title=record_title(record),
        text=record_text(record),
        committee=getattr(record, "committee", None) or "",
        day=day,
        items=tuple(_values(record, _ITEMS)),
        states=tuple(sorted({" ".join((short, *full)) for short, full in names_stated(record_text(record))})),
        context="\n".join(_values(record, ("responsible", "contact", "theme_lead", "leads", "lead", "author"))),
        names={
            "committee": tuple(_values(record, ("committee",))),
            "person": (*_values(record, _PEOPLE), *_named(names, "person")),
            "organisation": (*_values(record, ("organisation", "addressee")), *_named(names, "organisation")),
            "place": tuple(_named(names, "place")),
            "act": tuple(_named(names, "legislation")),
        },
        facets={
            "committee": (whose,) if whose else (),
            "year": (municipal_year(dt.date.fromordinal(day)),) if day else (),
            "kind": (record.kind,),
            "person": tuple(sorted({name.full for name in names if name.kind == "person"})),
        },
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


_EMPTY_TITLES = re.compile(
    r"^(?:apologies|declarations? of|disclosures? of|minutes(?: of .*)?$|public business|private business|"
    r"exclusion of|any other (?:items? of )?(?:public |private )?business|date of next|membership|welcome|"
    r"webcast|filming|fire (?:alarm|evacuation)|public (?:question|participation|speaking)|matters? arising$)"
)
_EMPTY_WORDS = tuple(
    (begins, re.compile(begins + goes_on))
    for begins, goes_on in (
        ("hearing loop", ""),
        ("mobile phone", ""),
        ("fire alarm", ""),
        ("declare", "d? (?:any|an|no|the following)? ?(?:disclosable|interest)"),
        ("there were no ", "(?:declarations?|apologies|other items|public)"),
        ("minutes ", ".{0,80}(?:signed|approved|agreed) as"),
        ("record ", ".{0,80}(?:signed|approved|agreed) as"),
        ("be ", "(?:agreed|approved|signed|confirmed) (?:and signed )?as (?:a )?(?:true|correct|accurate)"),
        ("membership of the ", "(?:board|committee|panel) is as follows"),
        ("page is intentionally ", "(?:left )?blank"),
    )
)
"""How such words begin, and what they are: most records are known not to have them by letters alone."""
_NUMBERED = re.compile(r"^[\d.()\s]+")


def is_boilerplate(record: Record) -> bool:
    """Whether a record is of the words that every pack has: declarations, apologies, front sheets, blank pages."""
    if isinstance(record, Section | Passage) and record.section_kind in ("blank", "agenda"):
        return True
    text = record_text(record)
    if len(text) < 600 and _is_empty_title(record_title(record)):
        return True
    beginning = text[:400].casefold()
    return any(begins in beginning and words.search(beginning) for begins, words in _EMPTY_WORDS)


@lru_cache(maxsize=4096)  # the records of a paper share its title
def _is_empty_title(title: str) -> bool:
    return bool(_EMPTY_TITLES.match(_NUMBERED.sub("", title).casefold()))
