"""Tables drawn without lines down the page: rows between lines across it, or striped rows. -> boxes of cells.

Columns are told by the gaps that all rows leave in the same place, so running text between two lines is no table.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Box
from ingest.drawn import RawPage, Word

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
    lines = [((ruling.top,), ruling.x0, ruling.x1) for ruling in page.rulings if ruling.across]
    stripes = [
        ((fill.box[1], fill.box[3]), fill.box[0], fill.box[2])
        for fill in page.fills
        if 8 < fill.box[3] - fill.box[1] < 0.5 * page.height
    ]
    whole = [*_put_together(lines), *_put_together(stripes)]
    edges = [_Edge(x0, x1, y) for places, x0, x1 in whole if x1 - x0 > _LEAST_WIDTH * page.width for y in places]
    return sorted(edges, key=lambda edge: edge.y)


_Piece = tuple[tuple[float, ...], float, float]
"""Heights of a line's or a stripe's edges on the page, its left and right end."""


def _put_together(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Lines or stripes across the page; those drawn cell by cell as one."""

    def height(piece: _Piece) -> tuple[int, ...]:
        return tuple(round(place) for place in piece[0])

    for _, level in itertools.groupby(sorted(pieces, key=lambda piece: (height(piece), piece[1])), key=height):
        whole: _Piece | None = None
        for piece in level:
            if whole is not None and piece[1] - whole[2] < _NEAR:
                whole = (whole[0], whole[1], max(whole[2], piece[2]))
                continue
            if whole is not None:
                yield whole
            whole = piece
        if whole is not None:
            yield whole


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
    heights = _parted_at_banners([edge.y for edge in edges], words, (x0, x1))
    gutters = _gutters_of_rows(_held(heights, words, (x0, x1)))
    heights = [*_opened_above(heights[0], words, (x0, x1), gutters), *heights]
    heights += _opened_below(heights[-1], words, (x0, x1), gutters)
    heights = _parted_at_banners(heights, words, (x0, x1))
    held = _held(heights, words, (x0, x1))
    gutters = _gutters_of_rows(held)
    if len(gutters) + 1 < _LEAST_COLUMNS:
        return []
    starts = [x0, *(end - 1.5 for _, end in gutters), x1]
    boxes: list[Box] = []
    for (top, bottom), row in zip(itertools.pairwise(heights), held, strict=True):
        if row and any(_crosses(word, gutters) for word in row):
            boxes.append((x0, top, x1, bottom))
        else:
            boxes.extend((left, top, right, bottom) for left, right in itertools.pairwise(starts))
    return boxes


Ends = tuple[float, float]
"""Left and right end, points."""


def _parted_at_banners(heights: list[float], words: Sequence[Word], ends: Ends) -> list[float]:
    """The edges, with more above and below lines that run over all columns where no edge is: headings of groups.

    Unchanged unless all other lines keep to the columns that those of several columns show.
    """
    bands = [_lines_of(band) for band in _held(heights, words, ends)]
    several = [line for band in bands for line in band if len(_gutters(line)) + 1 >= _LEAST_COLUMNS]
    gutters = _gutters([word for line in several for word in line])
    more: list[float] = []
    for lines in bands if len(gutters) + 1 >= _LEAST_COLUMNS else ():
        for at, line in enumerate(lines):
            left = functools.reduce(lambda kept, word: _narrowed(kept, word) if kept else [], line, gutters)
            if left:
                gutters = left
            elif _gutters(line) or line[0].x0 > several[0][0].x0 + _NEAR:
                return heights
            else:
                around = ((lines[place - 1], lines[place]) for place in (at, at + 1) if 0 < place < len(lines))
                more += [(max(w.bottom for w in above) + min(w.top for w in below)) / 2 for above, below in around]
    return sorted({*heights, *more})


def _lines_of(band: Sequence[Word]) -> list[list[Word]]:
    """Words of a band -> its lines from the top, each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(band, key=lambda w: (w.top + w.bottom) / 2):
        if lines and (word.top + word.bottom) / 2 < lines[-1][0].bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _held(heights: Sequence[float], words: Sequence[Word], ends: Ends) -> list[list[Word]]:
    """The words between each edge and the next."""
    bands: list[list[Word]] = [[] for _ in heights[1:]]
    for word in words:
        y = (word.top + word.bottom) / 2
        if heights[0] <= y <= heights[-1] and ends[0] <= (word.x0 + word.x1) / 2 <= ends[1]:
            below = bisect_left(heights, y)
            # A word whose middle is right on an edge belongs to both bands.
            for band in (below - 1, below) if heights[below] == y else (below - 1,):
                if 0 <= band < len(bands):
                    bands[band].append(word)
    return bands


def _gutters_of_rows(held: Sequence[Sequence[Word]]) -> list[Ends]:
    """The gutters that all rows keep out of; none where the rows make no table."""
    rows = [row for row in held if _gutters(row)]
    # Rows that run over all columns are headings of groups: where they are the most, it is text in frames.
    if len(rows) < 2 or 2 * len(rows) < sum(map(bool, held)):
        return []
    gutters = _gutters([word for row in rows for word in row])
    return gutters if _heads(rows[0], gutters) else []


def _opened_above(top: float, words: Sequence[Word], ends: Ends, gutters: Sequence[Ends]) -> list[float]:
    """Where a header without a line above it begins, or the rest of a row cut by the page before; empty without one."""
    above = [w for w in words if w.bottom <= top + _NEAR and ends[0] <= (w.x0 + w.x1) / 2 <= ends[1]]
    taken = _next_to(top, sorted(above, key=lambda w: -w.bottom), gutters, down=False)
    if not taken or not (_heads(taken, gutters) or len(taken) == len(above)):
        return []
    return [min(w.top for w in taken) - 1]


def _opened_below(bottom: float, words: Sequence[Word], ends: Ends, gutters: Sequence[Ends]) -> list[float]:
    """Where the last row ends that no line closes: one cut by the page's foot, or unstriped; empty without one.

    Below it a group may go on under a heading over all columns, whose first row stands in several of them.
    """
    below = [w for w in words if w.top >= bottom - _NEAR and ends[0] <= (w.x0 + w.x1) / 2 <= ends[1]]
    found = _next_to(bottom, sorted(below, key=lambda w: w.top), gutters, down=True)
    lines = _lines_of(below)
    taken: list[Word] = []
    for at, line in enumerate(lines):
        if heading := _group_heading(bottom, lines[at : at + 2], ends):
            bottom = max(w.bottom for w in heading)
            found = _next_to(bottom, [w for each in lines[at + 1 :] for w in each], gutters, down=True)
            continue
        mine = [w for w in line if w in found]
        taken += mine
        if len(mine) < len(line):
            break
        bottom = max(w.bottom for w in line)
        gutters = functools.reduce(_narrowed, line, list(gutters))
    return [max(w.bottom for w in taken) + 1] if len(_gutters(taken)) > 0 else []


def _group_heading(bottom: float, lines: Sequence[list[Word]], ends: Ends) -> list[Word]:
    """The first of two lines below an edge where it runs on without a gap and the second stands in columns."""
    if len(lines) < 2 or len(_gutters(lines[1])) + 1 < _LEAST_COLUMNS or _gutters(lines[0]):
        return []
    first = lines[0][0]
    near = first.top - bottom < 0.9 * first.height and abs(first.size - lines[1][0].size) < 0.1 * first.size
    return lines[0] if near and first.x0 < ends[0] + _INDENT else []


_INDENT = 15.0
"""Points that a heading of a group may be set in from a table's left edge."""


def _next_to(edge: float, words: Sequence[Word], gutters: Sequence[Ends], *, down: bool) -> list[Word]:
    """The words, nearest first, that stand close under or over an edge and one another, clear of the gutters."""
    taken: list[Word] = []
    for word in words if gutters else ():
        gutters = _narrowed(gutters, word)
        near = (word.top - edge if down else edge - word.bottom) < 0.9 * min(w.height for w in [word, *taken[:1]])
        alike = not taken or abs(word.size - taken[0].size) < 0.1 * word.size
        if not gutters or not near or not alike:
            break
        edge = max(edge, word.bottom) if down else min(edge, word.top)
        taken.append(word)
    return taken


def _narrowed(gutters: Sequence[Ends], word: Word) -> list[Ends]:
    """What a word leaves of the gutters; empty where it closes one: titles may be wider than what stands under them."""
    left = []
    for start, end in gutters:
        if word.x1 <= start or word.x0 >= end:
            left.append((start, end))
        else:
            left.append((max(start, word.x1), end) if word.x0 <= start else (start, min(end, word.x0)))
    return left if all(end - start > _LEAST_GUTTER for start, end in left) else []


def _gutters(words: Sequence[Word]) -> list[Ends]:
    """Vertical strips between the words of some rows that none of them reaches into."""
    gutters = []
    reach: float | None = None
    for word in sorted(words, key=lambda w: w.x0):
        if reach is not None and word.x0 - reach > _LEAST_GUTTER:
            gutters.append((reach, word.x0))
        reach = word.x1 if reach is None else max(reach, word.x1)
    return gutters


def _crosses(word: Word, gutters: Sequence[Ends]) -> bool:
    return any(word.x0 < start + 1 < word.x1 or word.x0 < end - 1 < word.x1 for start, end in gutters)


def _heads(row: Sequence[Word], gutters: Sequence[Ends]) -> bool:
    """Whether the first row gives every column, but one at most, a title."""
    places = [0.0, *(end - 1 for _, end in gutters), float("inf")]
    titled = sum(any(left <= w.x0 < right for w in row) for left, right in itertools.pairwise(places))
    return titled >= len(gutters)
