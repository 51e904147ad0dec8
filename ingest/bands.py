"""Tables drawn without lines down the page: rows between lines across it, or striped rows. -> boxes of cells.

Columns are told by the gaps that all rows leave in the same place, so running text between two lines is no table.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Box
from ingest.pdf import RawPage, Word

_NEAR = 3.0
_LEAST_GUTTER = 5.0
"""Points between two columns that no row's words reach into: wider than a space, narrower than any cell's padding."""
_LEAST_COLUMNS = 3
_LEAST_WIDTH = 0.4
"""Share of the page's width: narrower lines underline words, or are boxes of a form."""


@dataclass(frozen=True)
class _Edge:
    x0: float
    x1: float
    y: float


def banded_tables(page: RawPage, words: Sequence[Word], taken: Sequence[Box]) -> list[list[Box]]:
    """A page, its words outside ruled tables, and those tables' boxes -> the cells of each banded table."""
    edges = [edge for edge in _edges(page) if not any(_inside(edge, box) for box in taken)]
    tables = []
    for group in _stacks(edges):
        cells = _cells(group, words)
        if cells:
            tables.append(cells)
    return tables


def _edges(page: RawPage) -> list[_Edge]:
    least = _LEAST_WIDTH * page.width
    lines = [_Edge(r.x0, r.x1, r.top) for r in _whole_lines(page) if r.x1 - r.x0 > least]
    for fill in page.fills:
        if fill.box[2] - fill.box[0] > least and 8 < fill.box[3] - fill.box[1] < 0.5 * page.height:
            lines.extend((_Edge(fill.box[0], fill.box[2], fill.box[1]), _Edge(fill.box[0], fill.box[2], fill.box[3])))
    return sorted(lines, key=lambda edge: edge.y)


@dataclass(frozen=True)
class _Line:
    x0: float
    x1: float
    top: float


def _whole_lines(page: RawPage) -> Iterator[_Line]:
    """Lines across the page; those drawn cell by cell are put together."""
    across = sorted((r for r in page.rulings if r.across), key=lambda r: (round(r.top), r.x0))
    for _, group in itertools.groupby(across, key=lambda r: round(r.top)):
        start: _Line | None = None
        for ruling in group:
            if start is not None and ruling.x0 - start.x1 < _NEAR:
                start = _Line(start.x0, max(start.x1, ruling.x1), start.top)
            else:
                if start is not None:
                    yield start
                start = _Line(ruling.x0, ruling.x1, ruling.top)
        if start is not None:
            yield start


def _inside(edge: _Edge, box: Box) -> bool:
    return box[1] - _NEAR < edge.y < box[3] + _NEAR and edge.x0 < box[2] and edge.x1 > box[0]


def _stacks(edges: Sequence[_Edge]) -> list[list[_Edge]]:
    """Edges of one width, one under the other: three at least, for a header and a row."""
    stacks: list[list[_Edge]] = []
    for edge in edges:
        for stack in stacks:
            if abs(stack[0].x0 - edge.x0) < _NEAR and abs(stack[0].x1 - edge.x1) < _NEAR:
                if edge.y - stack[-1].y > _NEAR:
                    stack.append(edge)
                break
        else:
            stacks.append([edge])
    return [stack for stack in stacks if len(stack) > 2]


def _cells(edges: Sequence[_Edge], words: Sequence[Word]) -> list[Box]:
    """Edges of one stack -> cells; none unless every row keeps out of the same gutters."""
    x0, x1 = edges[0].x0, edges[0].x1
    bands = [(above.y, below.y) for above, below in itertools.pairwise(edges)]
    held = [[w for w in words if _within(w, (x0, top, x1, bottom))] for top, bottom in bands]
    rows = [row for row in held if _gutters(row)]
    # Rows that run over all columns are headings of groups: where they are the most, it is text in frames.
    if len(rows) < 2 or 2 * len(rows) < sum(map(bool, held)):
        return []
    gutters = _gutters([word for row in rows for word in row])
    if len(gutters) + 1 < _LEAST_COLUMNS or not _heads(rows[0], gutters):
        return []
    starts = [x0, *(end - 1.5 for _, end in gutters), x1]
    boxes: list[Box] = []
    for (top, bottom), row in zip(bands, held, strict=True):
        if row and any(_crosses(word, gutters) for word in row):
            boxes.append((x0, top, x1, bottom))
        else:
            boxes.extend((left, top, right, bottom) for left, right in itertools.pairwise(starts))
    return boxes


def _within(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _gutters(words: Sequence[Word]) -> list[tuple[float, float]]:
    """Vertical strips between the words of some rows that none of them reaches into."""
    gutters = []
    reach: float | None = None
    for word in sorted(words, key=lambda w: w.x0):
        if reach is not None and word.x0 - reach > _LEAST_GUTTER:
            gutters.append((reach, word.x0))
        reach = word.x1 if reach is None else max(reach, word.x1)
    return gutters


def _crosses(word: Word, gutters: Sequence[tuple[float, float]]) -> bool:
    return any(word.x0 < start + 1 < word.x1 or word.x0 < end - 1 < word.x1 for start, end in gutters)


def _heads(row: Sequence[Word], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether the first row gives every column, but one at most, a title."""
    places = [0.0, *(end - 1 for _, end in gutters), float("inf")]
    titled = sum(any(left <= w.x0 < right for w in row) for left, right in itertools.pairwise(places))
    return titled >= len(gutters)
