"""What a page is once it is laid out: lines and tables in reading order, stamps and running headers aside, not lost.

Opens no file; drops nothing: what is no content is in `PageLayout.furniture`, struck-out words stay in `Line.words`.
The readers work on a `PackLayout`, which `ingest.pipeline.lay_out` puts together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.records import Box
from ingest.drawn import OutlineEntry, Word


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

    def with_words(self, words: Sequence[Word]) -> Line:
        """Some of its words, which say the same as all of them: where the page shows it is that of the whole."""
        upright = self.shown == box_of_words(self.words)
        return Line(
            self.page, tuple(words), box_of_words(words) if upright else self.shown, hard_hyphen=self.hard_hyphen
        )

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
    translated: tuple[Line, ...] = ()
    """What says again in another language what the lines and tables say."""
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
    mended: bool = False
    """Whether the file was damaged, and these are the pages that could be found in it."""


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
