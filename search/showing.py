"""A record -> all that there is to show of it: its whole text, where it stands, its neighbours, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import NotKnown, WrongUsage
from corpus.records import Box, Record
from corpus.rows import meeting_day
from corpus.store import Store
from index.document import record_text, record_title
from search.marking import words_found, words_in_box, words_in_order
from search.tracking.answers import Standing
from search.tracking.events import Commitment

if TYPE_CHECKING:
    from PIL.Image import Image

MARK = (255, 214, 0, 96)
"""Colour laid over the record's words on the picture of its page: yellow, see-through."""
FOUND = (255, 96, 0, 128)
"""Colour laid over the words looked for: orange."""
SCALE = 2.0
"""Pixels a point."""


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
    ocr: bool
    """Whether it was read from a picture by OCR."""
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
        ocr=record.source.ocr,
        file=str(store.pdf(sha)),
        before=_neighbour(same[place - 1]) if place else None,
        after=_neighbour(same[place + 1]) if place + 1 < len(same) else None,
        commitment=_commitment(store, wanted),
    )


def _neighbour(each: tuple[str, Record]) -> Neighbour:
    id, record = each
    return Neighbour(id=id, title=record_title(record) or record_text(record)[:80], pdf_page=record.source.page)


def _commitment(store: Store, id: str) -> Commitment | None:
    """The commitment that a record makes, or else tells of, with all its events."""
    standing = Standing(store)
    about = standing.told_by.get(id, [])
    return next(iter(standing.whole([id] if id in about else about[:1])), None)


def save_picture(store: Store, id: str, file: Path, *, page: int | None = None, wanted: Sequence[str] = ()) -> int:
    """A page of a record, its first by default, as a picture with its words marked, and those `wanted` more strongly.

    The picture's format is the file's ending. Gives how many words are marked; where the page has none that can be told
    (it is a scan), the record's place is. Raises NotKnown, WrongUsage for a page over which it does not run, OSError,
    and ValueError for an ending that is no picture's.
    """
    from ingest.pdf import open_pdf, render_page

    record = store.record(id)
    source, pdf = record.source, kept_pdf(store, record)
    number = page or source.page
    if not source.page <= number <= max(source.page, source.last_page or 0):
        raise WrongUsage(
            f"{id} is not on page {number}",
            advice=f"It is on pages {source.page} to {source.last_page or source.page}.",
        )
    with open_pdf(pdf) as opened:
        words = opened.page(number).words
    text = _printed(record)
    own = words_in_box(words, text, source.box) if number == source.page else words_in_order(words, text)
    found = words_found(words, wanted)
    places = own or ([source.box] if number == source.page else [])
    _draw(render_page(pdf, number, scale=SCALE), places, found).save(file)
    return len(own) + len(found)


def _printed(record: Record) -> str:
    """All that a record gives, the columns beside its text included."""
    values = (getattr(record, each.name) for each in fields(record))
    return " ".join(
        part for value in values for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, str)
    )


def kept_pdf(store: Store, record: Record) -> Path:
    """The archive's own copy of the PDF that a record stands in. Raises NotKnown where it is gone."""
    pdf = store.pdf(record.source.pack)
    if not pdf.is_file():
        raise NotKnown(
            f"The archive's copy of the pack is gone: {pdf}", advice="Add the pack again with `minutebook ingest`."
        )
    return pdf


def _draw(page: Image, places: Sequence[Box], found: Sequence[Box]) -> Image:
    import PIL.Image
    import PIL.ImageDraw

    picture = page.convert("RGBA")
    laid = PIL.Image.new("RGBA", picture.size, (0, 0, 0, 0))
    pen = PIL.ImageDraw.Draw(laid)
    for boxes, colour in ((places, MARK), (found, FOUND)):
        for box in boxes:
            pen.rectangle([edge * SCALE for edge in box], fill=colour)
    return PIL.Image.alpha_composite(picture, laid).convert("RGB")
