"""A PDF file -> pages of words, rulings, fills and images. The only module that knows pdfium and pdfplumber.

Geometry is that of the page as displayed: points, origin top left, rotation and crop applied. Opens no second file and
keeps no page in memory once it is read.

Characters come from pdfium with two foreign calls each (code and box); weight, size and slant are asked once a word,
since one foreign call per attribute is what costs time.
"""

from __future__ import annotations

import ctypes
import importlib
import itertools
import math
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2

from corpus.errors import PackUnreadable
from corpus.records import Box

# pypdfium2's raw bindings and its document class carry no types.
pdfium: Any = importlib.import_module("pypdfium2.raw")
_PdfDocument: Any = pypdfium2.PdfDocument

Colour = tuple[int, int, int]

ASLANT = 45
"""Stands for the turn of words that run across the page, as a watermark does."""
THIN = 2.0
"""Points. A filled box no thicker than this is a ruling: Word draws its table borders as fills 0.5 to 1.5 high."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters between spaces, with the box of their line height."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 11.0
    """Font size in points."""
    bold: bool = False
    italic: bool = False
    turned: int = 0
    """Degrees by which the word is turned on the displayed page: 0, 90, 180 or 270; `ASLANT` for any other turn."""
    glued: bool = False
    """Follows the word before it without a space."""
    colour: Colour | None = None
    confidence: float | None = None
    """From 0 to 1 for a word read by OCR; None for one that the PDF itself gives."""

    @property
    def height(self) -> float:
        """Height of the box in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line, across or down the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def across(self) -> bool:
        """True for a horizontal line."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Fill:
    """A box filled with a colour."""

    box: Box
    colour: Colour


@dataclass(frozen=True, slots=True)
class RawPage:
    """All that is drawn on one page."""

    number: int
    """Physical page, from 1."""
    width: float
    height: float
    words: tuple[Word, ...]
    """In the order in which the PDF draws them."""
    rulings: tuple[Ruling, ...]
    fills: tuple[Fill, ...]
    images: tuple[Box, ...]
    paths: int = 0
    """How many paths that are neither rulings nor fills: drawings, or letters drawn as outlines."""
    ocr: bool = False
    """Whether words, rulings and fills were read from the page's picture."""
    unread: str | None = None
    """Why a page whose words are in its picture could not be read, if so."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: its words, the page that it leads to, and how deep it stands (0 for the outermost)."""

    title: str
    page: int
    level: int


class Pdf:
    """An open PDF. `pages()` reads one page after the other and forgets it."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.page_count: int = len(document)

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
        """Read one page, numbered from 1. A page that pdfium cannot load comes back empty, of A4 size."""
        try:
            page = self._document[number - 1]
        except pypdfium2.PdfiumError:
            return RawPage(number, 595.0, 842.0, (), (), (), ())
        try:
            return _PageReader(page).read(number)
        finally:
            page.close()

    def pages(self) -> Iterator[RawPage]:
        """Every page in order, one in memory at a time."""
        for number in range(1, self.page_count + 1):
            yield self.page(number)


@contextmanager
def open_pdf(path: Path, password: str | None = None) -> Iterator[Pdf]:
    """Open a PDF file for reading.

    Raises PackUnreadable with the reason `empty`, `not a PDF`, `encrypted` or `damaged`.
    """
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise PackUnreadable("empty", advice="The file has no content: fetch it again from where it came.")
    try:
        document = _PdfDocument(path, password=password)
    except pypdfium2.PdfiumError as error:
        raise _why_unreadable(head, str(error)) from error
    try:
        if not len(document):
            raise PackUnreadable("no pages", advice="The PDF opens but holds no page: fetch it again.")
        yield Pdf(document)
    finally:
        document.close()


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
    return PackUnreadable("damaged")


class _PageReader:
    """Reads one open pdfium page in displayed coordinates."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._raw = page.raw
        self.rotation = page.get_rotation()
        left, bottom, right, top = page.get_bbox()
        self._left, self._bottom, self._right, self._top = left, bottom, right, top
        across, up = right - left, top - bottom
        turned = self.rotation in (90, 270)
        self.width, self.height = (up, across) if turned else (across, up)

    def read(self, number: int) -> RawPage:
        words = tuple(self._words())
        rulings, fills, images, paths = self._drawings()
        return RawPage(number, self.width, self.height, words, tuple(rulings), tuple(fills), tuple(images), paths)

    def displayed(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Box of the PDF's own coordinates (origin bottom left, before rotation) -> box as displayed."""
        left, right = (x0, x1) if x0 <= x1 else (x1, x0)
        low, high = (y0, y1) if y0 <= y1 else (y1, y0)
        match self.rotation:
            case 90:
                return (low - self._bottom, left - self._left, high - self._bottom, right - self._left)
            case 180:
                return (self._right - right, low - self._bottom, self._right - left, high - self._bottom)
            case 270:
                return (self._top - high, self._right - right, self._top - low, self._right - left)
            case _:
                return (left - self._left, self._top - high, right - self._left, self._top - low)

    # -- words ---------------------------------------------------------------------------------------------------

    def _words(self) -> Iterator[Word]:
        textpage = pdfium.FPDFText_LoadPage(self._raw)
        if not textpage:
            return
        try:
            yield from _TextReader(textpage, self).words()
        finally:
            pdfium.FPDFText_ClosePage(textpage)

    # -- drawings ------------------------------------------------------------------------------------------------

    def _drawings(self) -> tuple[list[Ruling], list[Fill], list[Box], int]:
        drawn = _Drawings(self)
        for index in range(pdfium.FPDFPage_CountObjects(self._raw)):
            drawn.add(pdfium.FPDFPage_GetObject(self._raw, index), _IDENTITY, 0)
        return drawn.rulings, drawn.fills, drawn.images, drawn.paths


_get_unicode = pdfium.FPDFText_GetUnicode
_get_box = pdfium.FPDFText_GetLooseCharBox
_HYPHEN_AT_LINE_END = 0x02
"""pdfium reports a hyphen that it takes for a hyphenation as U+0002."""
_SPACES = frozenset((0x03, 0x20, 0xA0, 0x09, 0x0D, 0x0A, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, 0x3000))
"""0x03 is where TrueType fonts keep the space: a font that lost its Unicode table reports it so."""
_NOTHING = frozenset((0x00, 0xFFFE, 0xFFFF, 0x200B, 0xFEFF))
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}


_Look = tuple[bool, bool, Colour | None]
"""Bold, italic, colour."""


class _TextReader:
    """Characters of a pdfium text page -> words."""

    def __init__(self, textpage: Any, page: _PageReader) -> None:
        self._textpage = textpage
        self._page = page
        self._rect = pdfium.FS_RECTF()
        self._rect_ref = ctypes.byref(self._rect)
        self._flags = ctypes.c_int()
        self._flags_ref = ctypes.byref(self._flags)
        self._name = ctypes.create_string_buffer(256)

    def words(self) -> Iterator[Word]:
        """Words in drawing order."""
        run: _Run | None = None
        before: _Run | None = None
        spaced = True
        for index in range(pdfium.FPDFText_CountChars(self._textpage)):
            code = _get_unicode(self._textpage, index)
            if code in _SPACES:
                if run is not None:
                    yield run.word()
                    run, before = None, run
                spaced = True
                continue
            box = None if code in _NOTHING else self._char_box(index)
            if box is None:
                continue
            letter = "-" if code == _HYPHEN_AT_LINE_END else _LIGATURES.get(code) or chr(code)
            if run is not None and (run.ends_before(letter, box) or self._map_changes(run, letter, index)):
                yield run.word()
                spaced = not run.touches(box)
                run = None
            if run is None:
                run = self._start(index, glued=not spaced)
                # pdfium makes up a space where the line steps up or down: 4 th.
                run.glued = run.glued or (before is not None and before.steps_to(run, box))
                spaced = False
            run.add(letter, box)
        if run is not None:
            yield run.word()

    def _char_box(self, index: int) -> Box | None:
        if not _get_box(self._textpage, index, self._rect_ref):
            return None
        rect = self._rect
        return self._page.displayed(rect.left, rect.bottom, rect.right, rect.top)

    def _map_changes(self, run: _Run, letter: str, index: int) -> bool:
        """Whether a font without a Unicode table begins or ends inside a word; asked only where the case changes."""
        if letter.islower() == run.letters[-1].islower():
            return False
        return bool(pdfium.FPDFText_HasUnicodeMapError(self._textpage, index) == 1) != run.unmapped

    def _start(self, index: int, *, glued: bool) -> _Run:
        """Begin a word at a character: what holds for the whole word is asked for here, once."""
        matrix = pdfium.FS_MATRIX()
        size = float(pdfium.FPDFText_GetFontSize(self._textpage, index))
        turned = self._page.rotation
        if pdfium.FPDFText_GetMatrix(self._textpage, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
            # The PDF's y axis points up, so its angles run the other way round from the displayed page's.
            angle = math.degrees(math.atan2(matrix.b, matrix.a))
            quarter = round(angle / 90.0) * 90
            turned = (turned - quarter) % 360 if abs(angle - quarter) < _LEVEL else ASLANT
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, x, y)
        baseline = self._page.displayed(x.value, y.value, x.value, y.value)[1]
        run = _Run(round(size, 2) or 10.0, baseline, turned, glued=glued, look=self._look(index))
        run.unmapped = pdfium.FPDFText_HasUnicodeMapError(self._textpage, index) == 1
        return run

    def _look(self, index: int) -> _Look:
        size = pdfium.FPDFText_GetFontInfo(self._textpage, index, self._name, 256, self._flags_ref)
        name = self._name.value.decode("utf-8", "replace").lower() if size else ""
        flags = self._flags.value
        bold = "bold" in name or "black" in name or "heavy" in name or bool(flags & (1 << 18))
        if not bold:
            bold = pdfium.FPDFText_GetFontWeight(self._textpage, index) >= 600
        italic = "italic" in name or "oblique" in name or bool(flags & (1 << 6))
        return bold, italic, _colour_of_text(self._textpage, index)


_CONTROL = re.compile(r"[\x03-\x08\x0e-\x1f]")
"""No text holds these: one inside a word is the number of a glyph in a font that lost its table for that sign alone."""
_GLYPHS_BEYOND_ASCII = {135: "•", 177: "–", 178: "—", 179: "“", 180: "”", 181: "‘", 182: "’"}


def by_glyph_order(text: str) -> str:
    """Text of a font that lost its Unicode table, reported as numbers of glyphs -> the letters that those glyphs draw.

    The fonts that come with Windows keep the order of the standard Macintosh glyph list, in which the printable ASCII
    characters stand 29 places early (Apple TrueType reference manual, `post` table). Other numbers stay as reported.
    """
    return "".join(chr(ord(c) + 29) if 3 <= ord(c) <= 97 else _GLYPHS_BEYOND_ASCII.get(ord(c), c) for c in text)


_LETTERS_ON_THE_LINE = frozenset("abcdefhiklmnorstuvwxzABCDEFGHIKLMNOPRSTUVWXYZ0123456789")


_LEVEL = 15.0
"""Degrees by which a line may lean and still be one of the page's own: scans lean by 1 or 2."""


class _Run:
    """A word in the making: letters that share a line, a size and a weight."""

    __slots__ = ("baseline", "boxes", "foot", "glued", "letters", "look", "size", "turned", "unmapped")

    def __init__(self, size: float, baseline: float, turned: int, *, glued: bool, look: _Look) -> None:
        self.size = size
        self.baseline = baseline
        self.turned = turned
        self.glued = glued
        self.look = look
        self.unmapped = False
        self.letters: list[str] = []
        self.boxes: list[Box] = []
        # Where the last letter that stands on the line ended. Fonts with metrics give every letter one height, others
        # that of its own shape, so only letters without a descender are compared, and only with each other.
        self.foot: float | None = None

    def add(self, letter: str, box: Box) -> None:
        """Put a character at the end."""
        self.letters.append(letter)
        self.boxes.append(box)
        if letter in _LETTERS_ON_THE_LINE:
            self.foot = box[3]

    def ends_before(self, letter: str, box: Box) -> bool:
        """Whether a character, with no space before it in the text, begins another word."""
        last = self.boxes[-1]
        if self.turned == ASLANT:
            return max(abs(box[0] - last[0]), abs(box[1] - last[1])) > 1.5 * self.size
        if self.turned in (90, 270):
            return abs(box[0] - last[0]) > self.size or min(abs(box[3] - last[1]), abs(box[1] - last[3])) > self.size
        if box[3] < self.baseline - 1.1 * self.size or box[1] > self.baseline + 0.5 * self.size:
            return True
        if letter in _LETTERS_ON_THE_LINE and self.foot is not None and abs(box[3] - self.foot) > 0.16 * self.size:
            return True  # raised or lowered: an ordinal, a footnote's mark, a formula
        gap = box[0] - last[2]
        return not -1.2 * self.size < gap < 0.35 * self.size

    def steps_to(self, after: _Run, box: Box) -> bool:
        """Whether a word of another height, whose first box is given, stands right against the end of this one."""
        step = abs(after.baseline - self.baseline)
        return 0.1 * self.size < step < self.size and abs(box[0] - self.boxes[-1][2]) < 0.06 * self.size

    def touches(self, box: Box) -> bool:
        """Whether a character that begins another word follows without a gap that a reader would see."""
        last = self.boxes[-1]
        overlap = min(last[3], box[3]) - max(last[1], box[1])
        return overlap > 0 and -0.3 * self.size < box[0] - last[2] < 0.18 * self.size

    def word(self) -> Word:
        boxes = self.boxes
        x0, x1 = min(b[0] for b in boxes), max(b[2] for b in boxes)
        if self.turned:
            top, bottom = min(b[1] for b in boxes), max(b[3] for b in boxes)
        else:
            # Boxes of letters differ (a, g, T): one height for all words of a size makes lines easy to tell.
            top, bottom = self.baseline - 0.8 * self.size, self.baseline + 0.22 * self.size
        bold, italic, colour = self.look
        text = "".join(self.letters)
        # Words repeat, and thousands of pages are held until their pack is read: equal texts are kept once.
        text = sys.intern(by_glyph_order(text) if self.unmapped else _CONTROL.sub(lambda c: by_glyph_order(c[0]), text))
        return Word(text, x0, top, x1, bottom, self.size, bold, italic, self.turned, self.glued, colour)


@cache
def _colour(red: int, green: int, blue: int) -> Colour:
    """One object for each colour, since nearly all words share one."""
    return (red, green, blue)


def _colour_of_text(textpage: Any, index: int) -> Colour | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFText_GetFillColor(textpage, index, red, green, blue, alpha):
        return None
    return _colour(red.value, green.value, blue.value)


Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOVE, _LINE = 2, 0


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class _Drawings:
    """Collects rulings, fills and images from page objects, form objects opened."""

    def __init__(self, page: _PageReader) -> None:
        self._page = page
        self.rulings: list[Ruling] = []
        self.fills: list[Fill] = []
        self.images: list[Box] = []
        self.paths = 0

    def add(self, thing: Any, outer: Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(thing, _times(_matrix_of(thing), outer))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._image(thing, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 5:
            inner = _times(_matrix_of(thing), outer)
            for index in range(pdfium.FPDFFormObj_CountObjects(thing)):
                self.add(pdfium.FPDFFormObj_GetObject(thing, index), inner, depth + 1)

    def _image(self, thing: Any, outer: Matrix) -> None:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            ax, ay = _apply(outer, left.value, bottom.value)
            bx, by = _apply(outer, right.value, top.value)
            self.images.append(self._page.displayed(ax, ay, bx, by))

    def _path(self, thing: Any, matrix: Matrix) -> None:
        mode, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(thing, mode, stroked)
        if not mode.value and not stroked.value:
            return
        colour = _colour_of(thing, pdfium.FPDFPageObj_GetFillColor) if mode.value else None
        plain = False
        for points, closed in _subpaths(thing, matrix):
            plain = self._subpath(points, closed, colour, bool(stroked.value)) or plain
        if not plain:
            self.paths += 1

    def _subpath(self, points: list[tuple[float, float]], closed: bool, colour: Colour | None, stroked: bool) -> bool:
        """Take one run of points up; True if it was a ruling or a box."""
        corners = points[:-1] if len(points) > 2 and _near(points[0], points[-1]) else points
        if colour is not None and len(corners) == 4 and _is_box(corners):
            self._filled(corners, colour)
        elif not stroked:
            return False
        if stroked:
            ring = [*corners, corners[0]] if closed or len(corners) < len(points) else corners
            return self._stroke(ring) or colour is not None
        return True

    def _filled(self, corners: list[tuple[float, float]], colour: Colour) -> None:
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        box = self._page.displayed(min(xs), min(ys), max(xs), max(ys))
        if box[2] - box[0] <= THIN or box[3] - box[1] <= THIN:
            if colour < (250, 250, 250):
                self.rulings.append(_middle_line(box))
        else:
            self.fills.append(Fill(box, colour))

    def _stroke(self, ring: list[tuple[float, float]]) -> bool:
        straight = False
        for (ax, ay), (bx, by) in itertools.pairwise(ring):
            if abs(ax - bx) < 1.0 or abs(ay - by) < 1.0:
                box = self._page.displayed(ax, ay, bx, by)
                if max(box[2] - box[0], box[3] - box[1]) > 1.0:
                    self.rulings.append(_middle_line(box))
                    straight = True
        return straight


def _middle_line(box: Box) -> Ruling:
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Ruling(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Ruling(middle, top, middle, bottom)


def _near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) < 0.1 and abs(a[1] - b[1]) < 0.1


def _is_box(corners: list[tuple[float, float]]) -> bool:
    xs, ys = sorted(p[0] for p in corners), sorted(p[1] for p in corners)
    return xs[1] - xs[0] < 0.5 and xs[3] - xs[2] < 0.5 and ys[1] - ys[0] < 0.5 and ys[3] - ys[2] < 0.5


def _matrix_of(thing: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, matrix):
        return _IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _colour_of(thing: Any, getter: Any) -> Colour | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not getter(thing, red, green, blue, alpha) or alpha.value < 16:
        return None
    return (red.value, green.value, blue.value)


def _subpaths(thing: Any, matrix: Matrix) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Runs of straight segments of a path, each with whether it is closed; a curve ends its run."""
    count = pdfium.FPDFPath_CountSegments(thing)
    if count > 4000:  # a map or a chart: thousands of segments, none of them a table's
        return
    points: list[tuple[float, float]] = []
    closed = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind not in (_MOVE, _LINE):
            if len(points) > 1:
                yield points, False
            points, closed = [], False
            continue
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == _MOVE:
            if len(points) > 1:
                yield points, closed
            points, closed = [], False
        points.append(_apply(matrix, x.value, y.value))
        closed = bool(pdfium.FPDFPathSegment_GetClose(segment))
    if len(points) > 1:
        yield points, closed


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
    document = _PdfDocument(path, password=password)
    try:
        return document[number - 1].render(scale=scale).to_pil()
    finally:
        document.close()
