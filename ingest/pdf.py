"""A PDF file -> pages of words, rulings, fills and images. The only module that knows pdfium and pdfplumber.

Geometry is that of the page as displayed: points, origin top left, rotation and crop applied. Opens no second file and
keeps no page in memory once it is read.
"""

from __future__ import annotations

import importlib
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw

from corpus.errors import PackUnreadable
from corpus.records import Box
from ingest.drawn import Frame, OutlineEntry, RawPage, Ruling
from ingest.mending import mended
from ingest.pdf_drawings import read_drawings
from ingest.pdf_words import read_words
from ingest.pdfium import handle_of

# Nothing of pypdfium2 carries types.
_PdfDocument: Any = pypdfium2.PdfDocument
_bindings: Any = pypdfium2.raw
# It tells of bookmarks that lead in a circle, without the file's name, where nobody can do anything about it.
logging.getLogger("pypdfium2").setLevel(logging.ERROR)


DAMAGED_PAGE = "page not read: damaged"


def _damaged(number: int, why: str) -> RawPage:
    """A page of which nothing is known, A4 for want of a size."""
    return RawPage(number, 595.0, 842.0, (), (), (), (), unread=f"{DAMAGED_PAGE}, {why}")


def _opened(path: Path, password: str | None) -> tuple[Any, bool]:
    """pdfium's document of a file, and whether it had to be mended for it. Raises PdfiumError."""
    try:
        return _PdfDocument(path, password=password), False
    except pypdfium2.PdfiumError:
        whole = mended(path, password)
        if whole is None:
            raise
        return _PdfDocument(whole), True


class Pdf:
    """An open PDF. `pages()` reads one page after the other and forgets it."""

    def __init__(self, path: Path, password: str | None) -> None:
        self._path, self._password = path, password
        self._document, self.mended = _opened(path, password)
        self.page_count: int = len(self._document)

    def close(self) -> None:
        """Let the file go."""
        self._document.close()

    def outline(self) -> list[OutlineEntry]:
        """The bookmarks, in order; those that lead nowhere are left out."""
        entries = []
        for bookmark in self._document.get_toc(max_depth=6):
            target = bookmark.get_dest()
            page = target.get_index() if target is not None else None
            title = (bookmark.get_title() or "").strip()
            if page is not None and 0 <= page < self.page_count and title:
                entries.append(OutlineEntry(title, page + 1, bookmark.level))
        return entries

    def produced(self) -> str | None:
        """When the file says it was last changed, or made, ISO 8601 without its zone; None where it does not say."""
        for name in ("ModDate", "CreationDate"):
            told = re.match(r"D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?", self._document.get_metadata_value(name) or "")
            if told:
                year, month, day, hour, minute = (part or "00" for part in told.groups())
                return f"{year}-{month}-{day}T{hour}:{minute}"
        return None

    def page(self, number: int) -> RawPage:
        """Read one page, numbered from 1. One that cannot be read comes back empty, of A4 size, and marked unread."""
        try:
            page = self._document[number - 1]
        except pypdfium2.PdfiumError:
            return _damaged(number, "it cannot be opened")
        try:
            return _read_page(page, number)
        except MemoryError:
            raise
        # What a page can hold to trip us has no end; it must not cost the pack its other pages.
        except Exception as fault:
            return _damaged(number, f"{type(fault).__name__}: {fault}")
        finally:
            page.close()

    def pages(self) -> Iterator[RawPage]:
        """Every page in order, one in memory at a time."""
        for number in range(1, self.page_count + 1):
            if number % _AT_A_TIME == 0:
                self.close()
                self._document, _ = _opened(self._path, self._password)
            yield self.page(number)


_AT_A_TIME = 50
"""Pages after which the file is opened anew: pdfium keeps what it parsed until the document is closed (0.1 MiB a page
of a pack of 1,140); to open it again costs nothing that could be measured."""


@contextmanager
def open_pdf(path: Path, password: str | None = None) -> Iterator[Pdf]:
    """Open a PDF file for reading.

    Raises PackUnreadable with the reason `empty`, `not a PDF`, `encrypted`, `no pages` or `damaged`.
    """
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise PackUnreadable("empty", advice="The file has no content: fetch it again from where it came.")
    # pdfium gives no reason of its own for a file without pages, and the last one stands: that of another file.
    _bindings.FPDF_LoadDocument(b"", None)
    try:
        pdf = Pdf(path, password)
    except pypdfium2.PdfiumError as error:
        raise _why_unreadable(head, str(error)) from error
    try:
        if not pdf.page_count:
            raise _no_pages()
        yield pdf
    finally:
        pdf.close()


def _why_unreadable(head: bytes, message: str) -> PackUnreadable:
    if "password" in message.lower() or "security" in message.lower():
        return PackUnreadable(
            "encrypted",
            advice="The PDF asks for a password: save a copy without one from your PDF viewer and add that.",
        )
    if b"%PDF" not in head:
        return PackUnreadable(
            "not a PDF", advice="Whatever its name says, the file is no PDF: open it and save it as one."
        )
    return _no_pages() if "file access" in message.lower() else PackUnreadable("damaged")


def _no_pages() -> PackUnreadable:
    return PackUnreadable("no pages", advice="The PDF opens but holds no page: fetch it again.")


def _read_page(page: Any, number: int) -> RawPage:
    frame = Frame(page.get_rotation(), *page.get_bbox())
    handle = handle_of(page.raw)
    words, drawn = read_words(handle, frame), read_drawings(handle, frame)
    return RawPage(
        number, *frame.size, tuple(words), tuple(drawn.rulings), tuple(drawn.fills), tuple(drawn.images), drawn.paths
    )


class _Edges:
    """The part of a pdfplumber page that its table finder asks for."""

    def __init__(self, edges: list[dict[str, Any]], box: Box) -> None:
        self.edges = edges
        self.bbox = box


def find_grids(rulings: Iterable[Ruling], width: float, height: float) -> list[list[Box]]:
    """Rulings of a page -> tables, each as the boxes of its cells, by pdfplumber's finder.

    A cell that spans rows or columns is one box. Order: as the finder gives them, top left first.
    """
    # Imported when a page has rulings: pdfplumber costs 0.2 s to import.
    finder_class: Any = importlib.import_module("pdfplumber.table").TableFinder
    edges = [
        {
            "x0": r.x0,
            "x1": r.x1,
            "top": r.top,
            "bottom": r.bottom,
            "width": r.x1 - r.x0,
            "height": r.bottom - r.top,
            "orientation": "h" if r.across else "v",
            "object_type": "line",
        }
        for r in rulings
    ]
    if len(edges) < 4:
        return []
    finder = finder_class(_Edges(edges, (0, 0, width, height)), {"snap_tolerance": 3, "join_tolerance": 3})
    return [[(float(a), float(b), float(c), float(d)) for a, b, c, d in table.cells] for table in finder.tables]


def render_page(path: Path, number: int, scale: float = 2.0, password: str | None = None) -> Any:
    """Picture of one page (numbered from 1) as a PIL image, `scale` pixels a point."""
    document, _ = _opened(path, password)
    try:
        return document[number - 1].render(scale=scale).to_pil()
    finally:
        document.close()
