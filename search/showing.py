"""A record -> all that there is to show of it: its whole text, where it stands, its neighbours, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from corpus.records import Record
from corpus.rows import meeting_day
from corpus.store import Store
from index.document import record_text, record_title
from search.tracking.answers import commitments_on
from search.tracking.events import Commitment

MARK = (255, 214, 0, 96)
"""Colour laid over the record's place on the picture of its page: yellow, see-through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A record of the same kind that stands before or after."""

    id: str
    title: str
    pdf_page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A record and its place."""

    id: str
    kind: str
    title: str
    text: str
    committee: str | None
    meeting_date: str | None
    pack: str
    pdf_page: int
    file: str
    """The archive's own copy of the PDF."""
    before: Neighbour | None
    after: Neighbour | None
    commitment: Commitment | None


def show(store: Store, id: str) -> Shown:
    """All there is to show of a record. Raises NotKnown."""
    wanted = id.strip().casefold()
    record = store.record(wanted)
    sha = record.source.pack
    pack = store.pack(sha)
    same = list(store.records(record.kind, pack=sha))
    place = next(place for place, (each, _) in enumerate(same) if each == wanted)
    return Shown(
        id=wanted,
        kind=record.kind,
        title=record_title(record),
        text=record_text(record),
        committee=getattr(record, "committee", None) or (pack.committee if pack else None),
        meeting_date=meeting_day(record),
        pack=pack.name if pack else "",
        pdf_page=record.source.page,
        file=str(store.pdf(sha)),
        before=_neighbour(same[place - 1]) if place else None,
        after=_neighbour(same[place + 1]) if place + 1 < len(same) else None,
        commitment=next((each for each in commitments_on(store) if _tells(each, wanted)), None),
    )


def _neighbour(each: tuple[str, Record]) -> Neighbour:
    id, record = each
    return Neighbour(id=id, title=record_title(record) or record_text(record)[:80], pdf_page=record.source.page)


def _tells(each: Commitment, id: str) -> bool:
    return each.id == id or any(event.record == id for event in each.events)


def save_picture(store: Store, id: str, file: Path) -> None:
    """The page on which a record begins as a picture, with the record's place marked; the format is the file's ending.

    Raises NotKnown, OSError, and ValueError for an ending that is no picture's.
    """
    from PIL import Image, ImageDraw

    from ingest.pdf import render_page

    source = store.record(id).source
    scale = 2.0
    page = render_page(store.pdf(source.pack), source.page, scale=scale).convert("RGBA")
    laid = Image.new("RGBA", page.size, (0, 0, 0, 0))
    ImageDraw.Draw(laid).rectangle([edge * scale for edge in source.box], fill=MARK)
    Image.alpha_composite(page, laid).convert("RGB").save(file)
