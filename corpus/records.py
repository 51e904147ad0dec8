"""The records that a pack states, each frozen and each with its Source. No I/O, no reading, no conclusions.

Field names are those of the export (`docs/records.md`). Text fields hold reading text: the document's words, line
breaks folded to single spaces, stamps and running headers left out. A field that the pack does not give is None.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import ClassVar

from corpus.packing import Packed

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin at the page's top left, as the page is displayed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Packed):
    """Where a record was read, and by which rule."""

    pack: str
    """SHA-256 of the PDF's bytes, in hexadecimal."""
    page: int
    """Physical page, from 1, as a viewer counts."""
    box: Box
    """Place on that page."""
    rule: str
    """The rule that read it and its revision, for example `minutes.numbered/1`."""
    last_page: int | None = None
    """Physical page on which the record ends, where that is another page."""
    ocr: bool = False
    """Whether any of its words were read from a picture by OCR, so that they may be misread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Packed):
    """What every record has. `kind` is the name by which it is exported."""

    kind: ClassVar[str] = ""
    identity: ClassVar[tuple[str, ...]] = ()
    """The fields whose words, with pack and page, make the record's id."""
    text_fields: ClassVar[tuple[str, ...]] = ()
    """The fields that hold words to be found by full-text search, weightiest first."""

    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting that a pack is for (`agenda`), whose minutes it holds (`minutes`), or that a lone paper names."""

    kind: ClassVar[str] = "meetings"
    identity: ClassVar[tuple[str, ...]] = ("role", "committee", "date")
    text_fields: ClassVar[tuple[str, ...]] = ("committee", "place")

    committee: str | None
    date: str | None
    """ISO 8601."""
    start_time: str | None = None
    """HH:MM, 24 hours."""
    place: str | None = None
    role: str
    """`agenda`, `minutes` or `report`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Record):
    """One paper of a pack. Sections cover every page once."""

    kind: ClassVar[str] = "sections"
    identity: ClassVar[tuple[str, ...]] = ("section_kind", "title")
    text_fields: ClassVar[tuple[str, ...]] = ("title",)

    section_kind: str
    """`agenda`, `minutes`, `report`, `appendix`, `letter`, `presentation` or `blank`; exported as `kind`."""
    title: str | None
    first_pdf_page: int
    last_pdf_page: int
    item: str | None = None
    """Number of the agenda item that it belongs to."""
    committee: str | None = None
    meeting_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """A numbered item of a front sheet."""

    kind: ClassVar[str] = "agenda_items"
    identity: ClassVar[tuple[str, ...]] = ("number", "title")
    text_fields: ClassVar[tuple[str, ...]] = ("title", "detail")

    committee: str | None
    meeting_date: str | None
    number: str
    title: str
    first_page: int | None = None
    """As printed on the agenda, not the PDF's page."""
    last_page: int | None = None
    detail: str | None = None
    """What is printed under the title: sub-items, whose report it is, what is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """A person's presence at, or apology for, a meeting."""

    kind: ClassVar[str] = "attendance"
    identity: ClassVar[tuple[str, ...]] = ("meeting_date", "name", "capacity")
    text_fields: ClassVar[tuple[str, ...]] = ("name", "organisation")

    committee: str | None
    meeting_date: str | None
    name: str
    capacity: str
    """`member`, `co-opted`, `cabinet member`, `officer`, `other` or `apologies`."""
    organisation: str | None = None
    """The words printed with the name: organisation, directorate or post."""
    role: str | None = None
    """`Chair`, `Deputy Chair` and the like, as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute(Record):
    """A numbered minute: its number, title and body."""

    kind: ClassVar[str] = "minutes"
    identity: ClassVar[tuple[str, ...]] = ("meeting_date", "number", "title")
    text_fields: ClassVar[tuple[str, ...]] = ("title", "text")

    committee: str | None
    meeting_date: str | None
    number: str
    title: str
    text: str
    """The whole body, its decisions included."""
    body_start: int = 0
    """Characters of `text` that are an '(Item 3)' line, a paragraph label or a note before the body proper."""

    @property
    def first_words(self) -> str:
        """The first twelve words of the body."""
        return " ".join(self.text[self.body_start :].split()[:12])


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Record):
    """One decision, or one labelled clause of it."""

    kind: ClassVar[str] = "resolutions"
    identity: ClassVar[tuple[str, ...]] = ("meeting_date", "minute_number", "clause", "text")
    text_fields: ClassVar[tuple[str, ...]] = ("text", "minute_title")

    committee: str | None
    meeting_date: str | None
    minute_number: str | None
    clause: str = ""
    """The label as printed, `(1)` or `a)`, or empty."""
    text: str
    """Without the words that introduce it."""
    lead: str | None = None
    """The words that introduce it: `RESOLVED that`."""
    minute_title: str | None = None
    responsible: str | None = None
    """Who is to act, as printed beside the clause, under it or at its end: `[Lead: Jo Bell]`."""
    due: str | None = None
    """By when, as printed there."""
    vote: str | None = None
    """Votes, proposer and seconder as printed, kept apart from the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """One clause that a report, a letter, or a list inside minutes recommends."""

    kind: ClassVar[str] = "recommendations"
    identity: ClassVar[tuple[str, ...]] = ("item", "number", "text")
    text_fields: ClassVar[tuple[str, ...]] = ("text", "addressee")

    committee: str | None
    meeting_date: str | None
    source_kind: str
    """`report`, `minutes` or `letter`; exported as `source`."""
    item: str | None
    """The agenda item, or in minutes the minute's number."""
    number: str | None
    """The clause's own label."""
    text: str
    addressee: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction(Record):
    """One numbered action of an action plan."""

    kind: ClassVar[str] = "actions"
    identity: ClassVar[tuple[str, ...]] = ("number", "action")
    text_fields: ClassVar[tuple[str, ...]] = ("action", "objective", "progress", "success_measure", "theme")

    committee: str | None = None
    meeting_date: str | None = None
    theme: str | None
    theme_lead: str | None
    number: str | None
    objective: str | None
    action: str
    leads: tuple[str, ...] = ()
    timescale: str | None = None
    success_measure: str | None = None
    progress: str | None = None
    origin: str | None = None
    """Where the action comes from, as printed: a meeting's date, a recommendation, a service's own plan."""
    rag: str | None = None
    """`red`, `amber`, `green`, `blue`: the colour, whatever it means in this plan."""
    rag_meaning: str | None = None
    """What the key printed with the plan says that the colour means."""
    first_pdf_page: int
    last_pdf_page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerRow(Record):
    """A row of an outstanding-issues report, action log or recommendation tracker."""

    kind: ClassVar[str] = "tracker"
    identity: ClassVar[tuple[str, ...]] = ("meeting_date", "agenda_item", "text")
    text_fields: ClassVar[tuple[str, ...]] = ("text", "response", "agenda_item")

    committee: str | None = None
    pack_meeting_date: str | None = None
    """Date of the meeting that the tracker was reported to."""
    meeting_date: str | None
    """Date of the meeting that the row says it comes from."""
    agenda_item: str | None = None
    responsible: str | None = None
    type: str | None = None
    text: str
    contact: str | None = None
    response: str | None = None
    reference: str | None = None
    due: str | None = None
    """As printed."""
    status: str | None = None
    """As printed."""
    rag: str | None = None
    """`red`, `amber`, `green`, `blue`: the colour, whatever it means in this tracker."""
    rag_meaning: str | None = None
    """What the key printed with the tracker says that the colour means."""
    covering_text: str | None = None
    """What the covering report says becomes of dealt-with rows, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProgrammeEntry(Record):
    """A row of a committee's work programme."""

    kind: ClassVar[str] = "work_programme"
    identity: ClassVar[tuple[str, ...]] = ("date", "title")
    text_fields: ClassVar[tuple[str, ...]] = ("title", "detail")

    committee: str | None = None
    meeting_date: str | None = None
    date: str | None
    """As printed."""
    title: str | None
    detail: str | None = None
    lead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Record):
    """Running text of a paper under one heading on one page, for searching and for tracing what a report says."""

    kind: ClassVar[str] = "passages"
    identity: ClassVar[tuple[str, ...]] = ("heading", "text")
    text_fields: ClassVar[tuple[str, ...]] = ("heading", "text", "paper")

    committee: str | None = None
    meeting_date: str | None = None
    paper: str | None
    """Title of the paper that it stands in."""
    section_kind: str
    item: str | None = None
    heading: str | None
    text: str
    author: str | None = None
    """`From` or `Report author` of the paper, as printed."""


KINDS: dict[str, type[Record]] = {
    kind.kind: kind
    for kind in (
        Meeting,
        Section,
        AgendaItem,
        Attendance,
        Minute,
        Resolution,
        Recommendation,
        PlanAction,
        TrackerRow,
        WorkProgrammeEntry,
        Passage,
    )
}
"""Name of export -> class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Packed):
    """What a reader saw and could not settle."""

    source: Source
    about: str
    """Kind and field: `attendance.capacity`."""
    saw: str
    """The document's words."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Packed):
    """A name found in a pack. `entity_key` is equal for mentions of one entity within the pack."""

    source: Source
    text: str
    kind: str
    """`person`, `organisation`, `committee`, `place` or `legislation`."""
    entity_key: str
    entity_name: str
    """The fullest form that the pack gives."""
    record: int | None = None
    """Position, in `PackResult.records`, of the record it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackResult:
    """All that one PDF states. Picklable; made by a reader process, put whole by the store."""

    sha256: str
    name: str
    """The PDF's file name, for people."""
    pages: int
    records: tuple[Record, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    mentions: tuple[Mention, ...] = ()
    status: str = "done"
    error: str | None = None
    ocr_pages: int = 0
    reader: str = ""
    """Revision of the rules that read it."""
    produced: str | None = None
    """When the PDF says it was made, ISO 8601."""
    counts: dict[str, int] = field(default_factory=dict)


def folded(value: object) -> str:
    """A value as comparable text: compatibility forms, quotes and dashes unified, case and white space folded."""
    text = str(value or "")
    # Most text is plain, and this is asked some 100 times a page.
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        # One after the other: to look each letter up in a table takes many times as long.
        for odd, plain in _ALIKE:
            text = text.replace(odd, plain)
    return " ".join(text.split()).casefold()


_ALIKE = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00ad", ""))


def record_ids(records: Iterable[Record]) -> list[str]:
    """Ids of a pack's records, in their order: short, made of pack, kind, page and words, so the same at each reading.

    Records alike in all of these are told apart by their order.
    """
    seen: dict[str, int] = {}
    ids = []
    for record in records:
        words = "|".join(folded(getattr(record, name)) for name in record.identity)
        key = f"{record.source.pack}|{record.kind}|{record.source.page}|{words}"
        nth = seen[key] = seen.get(key, 0) + 1
        digest = hashlib.sha256(f"{key}|{nth}".encode()).hexdigest()
        ids.append(f"{record.kind[0]}{int(digest[:12], 16):x}"[:10])
    return ids


def field_names(kind: type[Record]) -> tuple[str, ...]:
    """Names of a record class's own fields, without `source`."""
    return tuple(f.name for f in fields(kind) if f.name != "source")
