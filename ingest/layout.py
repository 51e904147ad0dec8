"""Raw pages -> lines and tables in reading order, with stamps and running headers set aside, not lost.

Opens no file; drops nothing: what is no content is in `PageLayout.furniture`, struck-out words stay in `Line.words`.
The readers work on a `PackLayout`, which `ingest.pipeline.lay_out` puts together.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from statistics import median

from corpus.records import Box
from ingest.drawn import Fill, OutlineEntry, RawPage, Ruling, Word
from ingest.words import join_spaced_letters, mend_ligatures


# Not frozen, for the same reason as a word.
@dataclass(unsafe_hash=True)
class Line:
    """One printed line, or the part of it that stands in one column or table cell."""

    page: int
    words: tuple[Word, ...]
    """From the left; never empty."""
    shown: Box
    """Its place on the page as displayed (differs from x0.. only on pages printed sideways)."""
    struck: frozenset[int] = frozenset()
    """Indices of the words that are struck through."""
    hard_hyphen: bool = True
    """If the line ends with a hyphen: whether that belongs to the word, or only cuts it."""

    @cached_property
    def text(self) -> str:
        """The words without those struck through, single spaces between them."""
        if not self.struck:
            return join_words(self.words)
        return join_words([w for i, w in enumerate(self.words) if i not in self.struck])

    @cached_property
    def x0(self) -> float:
        """Left end, points."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right end, points."""
        return max([w.x1 for w in self.words])

    @cached_property
    def top(self) -> float:
        """Top of the line's height, points."""
        least = 0.8 * self.size
        return min([w.top for w in self.words if w.size >= least])

    @cached_property
    def bottom(self) -> float:
        """Bottom of the line's height, points."""
        least = 0.8 * self.size
        return max([w.bottom for w in self.words if w.size >= least])

    @cached_property
    def size(self) -> float:
        """Font size of most of its letters."""
        sizes = {w.size for w in self.words}
        if len(sizes) == 1:
            return sizes.pop()
        weights: dict[float, int] = {}
        for word in self.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
        return max(weights, key=lambda s: (weights[s], s))

    @cached_property
    def bold(self) -> bool:
        """Whether all words with a letter in them are bold."""
        bold = [w for w in self.words if w.bold]
        if len(bold) in (0, len(self.words)):
            return bool(bold)
        lettered = [w for w in self.words if any(c.isalpha() for c in w.text)] or self.words
        return all(w.bold for w in lettered)

    @cached_property
    def italic(self) -> bool:
        """Whether most words are italic."""
        return 2 * sum(w.italic for w in self.words) > len(self.words)

    @cached_property
    def bold_start(self) -> str:
        """The bold words with which the line begins."""
        start = []
        for word in self.words:
            if not word.bold:
                break
            start.append(word)
        return join_words(start)

    @cached_property
    def segments(self) -> tuple[Line, ...]:
        """The line cut at gaps too wide for a space: label and text, or the columns of an unruled table."""
        return tuple(self._part(group) for group in self.groups)

    @property
    def groups(self) -> list[list[tuple[int, Word]]]:
        """Its words, numbered, as the segments hold them."""
        return cut_at_gaps(list(enumerate(self.words)), 1.1 * self.size)

    def between(self, x0: float, x1: float) -> Line | None:
        """The part of the line whose words have their middle between two places, or None."""
        kept = [(i, w) for i, w in enumerate(self.words) if x0 <= (w.x0 + w.x1) / 2 < x1]
        return self._part(kept) if kept else None

    def _part(self, kept: Sequence[tuple[int, Word]]) -> Line:
        words = tuple([w for _, w in kept])
        struck = frozenset(n for n, (i, _) in enumerate(kept) if i in self.struck) if self.struck else self.struck
        return Line(self.page, words, box_of_words(words), struck, self.hard_hyphen)


@dataclass(frozen=True)
class Cell:
    """A cell of a ruled table."""

    box: Box
    row: int
    col: int
    row_span: int
    col_span: int
    lines: tuple[Line, ...]
    fill: tuple[int, int, int] | None = None
    """Colour that fills most of the cell, if any but white."""

    @cached_property
    def text(self) -> str:
        """Its reading text."""
        return flow(self.lines)


@dataclass(frozen=True)
class Table:
    """A ruled table on one page."""

    page: int
    box: Box
    cells: tuple[Cell, ...]
    """By row, then column."""
    row_count: int
    col_count: int
    shown: Box

    @cached_property
    def rows(self) -> tuple[tuple[Cell | None, ...], ...]:
        """One entry a column; a cell that spans rows or columns stands at each place that it covers."""
        grid: list[list[Cell | None]] = [[None] * self.col_count for _ in range(self.row_count)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for col in range(cell.col, cell.col + cell.col_span):
                    grid[row][col] = cell
        return tuple(tuple(row) for row in grid)

    @property
    def top(self) -> float:
        """Top edge, points."""
        return self.box[1]

    @property
    def bottom(self) -> float:
        """Bottom edge, points."""
        return self.box[3]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All its lines, row by row, cell by cell."""
        return tuple(line for cell in self.cells for line in cell.lines)


Block = Line | Table


@dataclass(frozen=True)
class PageLayout:
    """One page, read."""

    number: int
    """Physical page, from 1."""
    width: float
    height: float
    blocks: tuple[Block, ...]
    """Lines and tables in reading order."""
    furniture: tuple[Line, ...] = ()
    """Stamps, running headers and footers, page numbers."""
    printed_page: int | None = None
    """Number stamped as `Page 12`: the pack's own numbering."""
    stamped_item: str | None = None
    """Number stamped as `Agenda Item 4`, on the first page of an item's paper."""
    images: tuple[Box, ...] = ()
    paths: int = 0
    ocr: bool = False
    """Whether it was read from a picture: its words may be misread."""
    unread: str | None = None
    """Why its picture could not be read, if so."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Lines outside tables."""
        return tuple(b for b in self.blocks if isinstance(b, Line))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Ruled tables."""
        return tuple(b for b in self.blocks if isinstance(b, Table))

    @cached_property
    def text(self) -> str:
        """Reading text of the whole page."""
        return flow(all_lines(self.blocks))

    @property
    def picture_share(self) -> float:
        """Share of the page that the largest image covers."""
        areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in self.images]
        return max(areas, default=0.0) / max(self.width * self.height, 1.0)

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it but stamps, or words that say so."""
        if self.unread or self.picture_share > 0.05 or self.paths > 20:
            return False
        words = " ".join(line.text for line in all_lines(self.blocks))
        return not words.strip() or bool(_LEFT_BLANK.fullmatch(words.strip()))


_LEFT_BLANK = re.compile(
    r"[(\[*]*\s*(this )?page (is |has been )?(intentionally |deliberately )?(left )?blank\.?\s*[)\]*]*", re.IGNORECASE
)


@dataclass(frozen=True)
class PackLayout:
    """A whole PDF, read."""

    sha256: str
    name: str
    pages: tuple[PageLayout, ...]
    outline: tuple[OutlineEntry, ...] = ()
    produced: str | None = None
    """When the PDF says it was made."""
    notes: dict[str, str] = field(default_factory=dict)


def join_words(words: Sequence[Word]) -> str:
    """Words of a line -> text, with a space before each word that is not fixed to the one before."""
    if True not in [w.glued for w in words]:
        return " ".join([w.text for w in words])
    return "".join([word.text if word.glued else f" {word.text}" for word in words]).removeprefix(" ")


def flow(lines: Iterable[Line]) -> str:
    """Lines -> reading text: single spaces, hyphenation at line ends undone."""
    parts: list[str] = []
    last: Line | None = None
    for line in lines:
        piece = line.text
        if not piece:
            continue
        if last is not None and _cut_word(parts):
            parts[-1] = parts[-1] if last.hard_hyphen else parts[-1][:-1]
        elif parts:
            parts.append(" ")
        parts.append(piece)
        last = line
    return "".join(parts)


def _cut_word(parts: Sequence[str]) -> bool:
    """Whether a text in parts ends within a word: with a hyphen fixed to the letters before it."""
    ending = parts[-1]
    if ending[-1:] != "-":
        return False
    return (ending[-2:-1] or "".join(parts[-3:-1])[-1:]).isalpha()


def all_lines(blocks: Iterable[Block]) -> list[Line]:
    """Every line of some blocks, those inside tables included."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            lines.extend(block.lines)
    return lines


def box_of_words(words: Sequence[Word]) -> Box:
    """The smallest box around some words."""
    return (
        min([w.x0 for w in words]),
        min([w.top for w in words]),
        max([w.x1 for w in words]),
        max([w.bottom for w in words]),
    )


def box_of(blocks: Iterable[Block | Cell]) -> Box:
    """The smallest box, as displayed, around some lines, tables and cells; empty at 0 if there are none."""
    boxes = [b.shown if isinstance(b, (Line, Table)) else b.box for b in blocks]
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def cut_at_gaps(words: list[tuple[int, Word]], gap: float) -> list[list[tuple[int, Word]]]:
    """Numbered words of a line -> groups between which more than `gap` points are left."""
    groups = [[words[0]]]
    for before, word in itertools.pairwise(words):
        if word[1].x0 - before[1].x1 > gap and not word[1].glued:
            groups.append([])
        groups[-1].append(word)
    return groups


def build_lines(page: int, words: Sequence[Word], struck: frozenset[Word] = frozenset()) -> list[Line]:
    """Words -> lines from top to bottom. Words share a line if their heights overlap by half the smaller one."""
    rows: list[list[Word]] = []
    tallest: list[Word] = []
    for word in sorted(words, key=_FOOT):
        row = _row_for(word, tallest)
        if row is None:
            rows.append([word])
            tallest.append(word)
            continue
        rows[row].append(word)
        if word.bottom - word.top > tallest[row].bottom - tallest[row].top:
            tallest[row] = word
    lines = []
    for held in rows:
        held.sort(key=_LEFT)
        ordered = join_spaced_letters(_mended(held))
        marks = frozenset(i for i, w in enumerate(ordered) if w in struck) if struck else _NONE_STRUCK
        lines.append(Line(page, tuple(ordered), box_of_words(ordered), marks))
    return sorted(lines, key=lambda line: (line.top, line.x0))


_FOOT = attrgetter("bottom", "x0")
_LEFT = attrgetter("x0")
_NONE_STRUCK: frozenset[int] = frozenset()


def _mended(words: list[Word]) -> list[Word]:
    if all(w.text.isascii() for w in words):
        return words
    return [w if w.text.isascii() else replace(w, text=mend_ligatures(w.text)) for w in words]


def _row_for(word: Word, tallest: list[Word]) -> int | None:
    """Which of the last few rows, of which the tallest words are given, a word shares most of its height with."""
    top, bottom = word.top, word.bottom
    height = bottom - top
    for row in range(len(tallest) - 1, max(len(tallest) - 9, -1), -1):
        other = tallest[row]
        other_top, other_bottom = other.top, other.bottom
        other_height = other_bottom - other_top
        shared = (other_bottom if other_bottom < bottom else bottom) - (other_top if other_top > top else top)
        if shared > 0.55 * (other_height if other_height < height else height):
            return row
    return None


def struck_words(words: Sequence[Word], rulings: Sequence[Ruling]) -> frozenset[Word]:
    """Words through whose middle a horizontal line runs for most of their width."""
    lines = sorted((r.top, r.x0, r.x1) for r in rulings if r.across and r.x1 - r.x0 > 3)
    if not lines:
        return frozenset()
    heights = [line[0] for line in lines]
    return frozenset(word for word in words if _is_struck(word, lines, heights))


def _is_struck(word: Word, lines: Sequence[tuple[float, float, float]], heights: Sequence[float]) -> bool:
    """Whether one of some lines (height, left and right end; by height) runs through a word."""
    margin = 0.3 * (word.bottom - word.top)
    first = bisect_right(heights, word.top + margin)
    width = 0.7 * (word.x1 - word.x0)
    for top, x0, x1 in itertools.islice(lines, first, None):
        if top >= word.bottom - margin:
            break
        if min(x1, word.x1) - max(x0, word.x0) > width:
            return True
    return False


Turn = Callable[[Box], Box]
"""Box on a page that was turned to be read -> its box on the page as displayed."""


def upright(page: RawPage) -> tuple[RawPage, Turn | None]:
    """A page whose text is printed sideways -> the page turned so that it reads from left to right, and the way back.

    Any other page comes back as it is, with None.
    """
    letters = dict.fromkeys((0, 90, 180, 270), 0)
    for word in page.words:
        letters[word.turned] += len(word.text)
    turn = max(letters, key=lambda t: letters[t])
    if turn not in (90, 270) or letters[turn] < 0.6 * sum(letters.values()) or letters[turn] < 40:
        return page, None
    there, back = _turns(turn, page.width, page.height)
    words = tuple(_turned_word(w, there((w.x0, w.top, w.x1, w.bottom)), turn) for w in page.words)
    rulings = tuple(Ruling(*there((r.x0, r.top, r.x1, r.bottom))) for r in page.rulings)
    fills = tuple(Fill(there(f.box), f.colour) for f in page.fills)
    images = tuple(there(box) for box in page.images)
    return RawPage(page.number, page.height, page.width, words, rulings, fills, images, page.paths), back


def _turns(turn: int, width: float, height: float) -> tuple[Turn, Turn]:
    """How boxes move when a page of that size with words turned by 90 or 270 degrees is set upright, and back."""
    if turn == 90:
        return (
            lambda box: (box[1], width - box[2], box[3], width - box[0]),
            lambda box: (width - box[3], box[0], width - box[1], box[2]),
        )
    return (
        lambda box: (height - box[3], box[0], height - box[1], box[2]),
        lambda box: (box[1], height - box[2], box[3], height - box[0]),
    )


def _turned_word(word: Word, box: Box, turn: int) -> Word:
    x0, top, x1, bottom = box
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom, turned=(word.turned - turn) % 360)


def reading_order(lines: list[Line], width: float) -> list[Line]:
    """Lines of a page, top to bottom -> in the order in which they are read; prose set in two columns is cut apart."""
    gutter = _gutter(lines, width)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if any(w.x0 < gutter - 2 and w.x1 > gutter + 2 for w in line.words) or _crosses(line, gutter):
            ordered += left + right + [line]
            left, right = [], []
            continue
        for part, column in ((line.between(-1e6, gutter), left), (line.between(gutter, 1e6), right)):
            if part is not None:
                column.append(part)
    return ordered + left + right


def _crosses(line: Line, gutter: float) -> bool:
    """Whether a line runs over the gutter with no gap wider than a space there."""
    before = [w for w in line.words if w.x1 <= gutter + 2]
    after = [w for w in line.words if w.x0 >= gutter - 2]
    return bool(before and after) and after[0].x0 - before[-1].x1 < 0.9 * line.size


def _gutter(lines: list[Line], width: float) -> float | None:
    """Where the space between two columns of prose runs, if the page is set so.

    Both columns must be wide for most of their lines: a list of labels with names beside them is no prose.
    """
    ends = [(words[0][1].x0, max([w.x1 for _, w in words])) for line in lines for words in line.groups]
    if len(ends) < 16:
        return None
    starts, stops = sorted(x0 for x0, _ in ends), sorted(x1 for _, x1 in ends)
    best: tuple[int, float] | None = None
    for step in range(38, 63):
        place = width * step / 100
        left, right = bisect_right(stops, place), len(starts) - bisect_left(starts, place)
        crossing = len(ends) - left - right
        if min(left, right) < 8 or crossing > 0.25 * len(ends) or (best is not None and crossing >= best[0]):
            continue
        if _are_columns(ends, place, width):
            best = (crossing, place)
    return best[1] if best else None


def _are_columns(ends: Sequence[tuple[float, float]], place: float, width: float) -> bool:
    """Whether parts of lines, by their ends, are two columns beside a place: wide ones, the right one set flush."""
    left = [x1 - x0 for x0, x1 in ends if x1 <= place]
    right = [(x0, x1) for x0, x1 in ends if x0 >= place]
    if median(left) < 0.25 * width or median(x1 - x0 for x0, x1 in right) < 0.25 * width:
        return False
    starts = Counter(round(x0) for x0, _ in right)
    return max(starts.values()) >= 0.3 * len(right)
