"""Rulings and fills of a page -> ruled tables with their words.

The grid is pdfplumber's; what is added here is what council tables need: edges left open where a table runs over a
page, borders drawn only as filled cells, and cells that span rows or columns told by place.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.records import Box
from ingest.bands import banded_tables
from ingest.drawn import Fill, RawPage, Ruling, Word
from ingest.layout import Cell, Table
from ingest.lines import build_lines
from ingest.pdf import find_grids

NEAR = 3.0
"""Points within which two edges are one: pdfplumber's own snap tolerance."""
_WHITE = (245, 245, 245)


def find_tables(page: RawPage, struck: frozenset[Word] = frozenset()) -> tuple[list[Table], list[Word]]:
    """A page without its stamps, and its struck-out words -> its tables, and the words outside them.

    A frame of a single cell or a single column is no table: its words stay outside.
    """
    tables: list[Table] = []
    left = _take_tables(page, list(page.words), _grids(page), struck, tables)
    bands = banded_tables(page, left, [table.box for table in tables])
    left = _take_tables(page, left, bands, struck, tables)
    return tables, left


def _take_tables(
    page: RawPage, words: list[Word], grids: Sequence[list[Box]], struck: frozenset[Word], tables: list[Table]
) -> list[Word]:
    """Make tables of some grids, add them to `tables`, and give back the words that are in none."""
    for cells in grids:
        held: dict[int, list[Word]] = {}
        left: list[Word] = []
        outline = _outline(cells)
        for word in words:
            cell = _holder(word, cells, outline)
            (left if cell is None else held.setdefault(cell, [])).append(word)
        table = _table(page, cells, held, struck) if held else None
        if table is not None:
            tables.append(table)
            words = left
    return words


def _grids(page: RawPage) -> list[list[Box]]:
    lines = [r for r in page.rulings if max(r.x1 - r.x0, r.bottom - r.top) > 4]
    if not lines and not page.fills:
        return []
    lines += _feet_of_fills(page.fills, lines)
    grids = [g for g in find_grids(closed(lines), page.width, page.height) if len(g) > 1]
    if not grids:
        edges = [edge for fill in page.fills for edge in _edges_of(fill, page)]
        if len(edges) >= 16:
            grids = [g for g in find_grids([*closed(lines), *edges], page.width, page.height) if len(g) > 3]
            # One under the other and as wide: the filled rows of a striped table, whose other rows stand between.
            ends = {(round(min(c[0] for c in g)), round(max(c[2] for c in g))) for g in grids}
            grids = grids if len(ends) == len(grids) else []
    return [split_at_fills(grid, page.fills) for grid in grids]


def _feet_of_fills(fills: Sequence[Fill], lines: Sequence[Ruling]) -> list[Ruling]:
    """The feet of shaded heads under which no line is drawn, but where lines down begin: they end the head's cell."""
    feet: list[Ruling] = []
    for fill in fills:
        x0, _, x1, foot = fill.box
        begins = any(abs(r.top - foot) < NEAR and x0 + NEAR < r.x0 < x1 - NEAR for r in lines if not r.across)
        drawn = any(abs(r.top - foot) < NEAR and r.x0 < x1 - NEAR and r.x1 > x0 + NEAR for r in lines if r.across)
        if begins and not drawn and min(fill.colour) < _WHITE[0]:
            feet.append(Ruling(x0, foot, x1, foot))
    return feet


def split_at_fills(cells: list[Box], fills: Sequence[Fill]) -> list[Box]:
    """Part a cell where a fill from its top ends level with the edge of another cell.

    So a shaded header is told from a merged cell that goes on below it without a line between.
    """
    edges = {round(edge) for cell in cells for edge in (cell[1], cell[3])}
    parted: list[Box] = []
    for x0, top, x1, bottom in cells:
        ends = [
            fill.box[3]
            for fill in fills
            if fill.box[0] < x0 + NEAR and fill.box[2] > x1 - NEAR and fill.box[1] < top + NEAR
            and top + 8 < fill.box[3] < bottom - 8 and min(fill.colour) < _WHITE[0]
            and any(abs(fill.box[3] - edge) < NEAR for edge in edges)
        ]  # fmt: skip
        parted += [(x0, top, x1, ends[0]), (x0, ends[0], x1, bottom)] if ends else [(x0, top, x1, bottom)]
    return parted


def _edges_of(fill: Fill, page: RawPage) -> list[Ruling]:
    x0, top, x1, bottom = fill.box
    if bottom - top < 8 or x1 - x0 < 8 or (bottom - top) * (x1 - x0) > 0.5 * page.width * page.height:
        return []
    corners = ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom))
    return [Ruling(*corner) for corner in corners]


def closed(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Add the edges that a table leaves open where it runs over a page or has no side borders.

    Where three or more lines down the page end together, or two beside a line across, the gaps between them with no
    line across are closed; likewise for lines across that begin or end together, if lines down the page stand
    between them.
    """
    across = [r for r in rulings if r.across]
    down = [r for r in rulings if not r.across]
    added: list[Ruling] = []
    for end in ("top", "bottom"):
        # Beside a line across, a line down drawn cell by cell ends only where its last cell does: under merged cells.
        for place, group in _together(down, end):
            added += _gaps_closed(place, group, across, beside=False)
        for place, group in _together(_whole(down), end):
            added += _gaps_closed(place, group, across, beside=True)
    for end in ("x0", "x1"):
        for place, group in _together(across, end):
            top, bottom = min(r.top for r in group), max(r.bottom for r in group)
            between = [d for d in down if d.top < bottom and d.bottom > top and group[0].x0 < d.x0 < group[0].x1]
            if len(group) >= 3 and between and not any(abs(d.x0 - place) < NEAR for d in between):
                beside = [d for d in down if abs(d.x0 - place) < NEAR and d.top < bottom and d.bottom > top]
                if not beside:
                    added.append(Ruling(place, top, place, bottom))
    return [*rulings, *added]


def _gaps_closed(place: float, group: Sequence[Ruling], across: Sequence[Ruling], *, beside: bool) -> Iterator[Ruling]:
    """Lines across between lines down that end together, where none is: beside others there, or on its own."""
    level = [a for a in across if abs(a.top - place) < NEAR]
    places = sorted({round(r.x0) for r in group})
    touched = any(a.x0 < places[-1] + NEAR and a.x1 > places[0] - NEAR for a in level)
    if touched != beside or (not touched and len(places) < 3):
        return
    for x0, x1 in itertools.pairwise(places):
        if not any(a.x0 < x1 - NEAR and a.x1 > x0 + NEAR for a in level):
            yield Ruling(x0, place, x1, place)


def _whole(down: Sequence[Ruling]) -> list[Ruling]:
    """Lines down the page; those drawn cell by cell are put together, so that they end where the table does."""
    joined: list[Ruling] = []
    for ruling in sorted(down, key=lambda r: (round(r.x0), r.top)):
        last = joined[-1] if joined else None
        if last is not None and abs(last.x0 - ruling.x0) < NEAR and ruling.top - last.bottom < NEAR:
            joined[-1] = Ruling(last.x0, last.top, last.x1, max(last.bottom, ruling.bottom))
        else:
            joined.append(ruling)
    return joined


def _together(rulings: Sequence[Ruling], end: str) -> list[tuple[float, list[Ruling]]]:
    """Rulings grouped by where one of their ends lies."""
    groups: list[tuple[float, list[Ruling]]] = []
    for ruling in sorted(rulings, key=lambda r: float(getattr(r, end))):
        place = float(getattr(ruling, end))
        if groups and place - groups[-1][0] < NEAR:
            groups[-1][1].append(ruling)
        else:
            groups.append((place, [ruling]))
    return groups


def _holder(word: Word, cells: Sequence[Box], outline: Box) -> int | None:
    """Index of the cell, of those within an outline, that holds a word's middle."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    if not (outline[0] - 1 <= x <= outline[2] + 1 and outline[1] - 1 <= y <= outline[3] + 1):
        return None
    for index, (x0, top, x1, bottom) in enumerate(cells):
        if x0 - 1 <= x <= x1 + 1 and top - 1 <= y <= bottom + 1:
            return index
    return None


def _table(
    page: RawPage, boxes: list[Box], held: Mapping[int, Sequence[Word]], struck: frozenset[Word]
) -> Table | None:
    """Cells and the words that each holds -> the table; None where they are a single column."""
    columns, rows = _starts(b[0] for b in boxes), _starts(b[1] for b in boxes)
    rights, foots = _starts([*(b[2] for b in boxes), *columns]), _starts([*(b[3] for b in boxes), *rows])
    if len(columns) < 2:
        return None
    cells = []
    for index, box in enumerate(boxes):
        row, col = _index(box[1], rows), _index(box[0], columns)
        spans = (_index(box[3], foots) - _index(box[1], foots), _index(box[2], rights) - _index(box[0], rights))
        span = (max(1, min(spans[0], len(rows) - row)), max(1, min(spans[1], len(columns) - col)))
        lines = tuple(build_lines(page.number, held.get(index, []), struck))
        cells.append(Cell(box, row, col, span[0], span[1], lines, fill_of(box, page.fills)))
    cells.sort(key=lambda c: (c.row, c.col))
    outline = _outline(boxes)
    return Table(page.number, outline, tuple(cells), len(rows), len(columns), outline)


def _outline(boxes: Sequence[Box]) -> Box:
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def _starts(places: Iterable[float]) -> list[float]:
    starts: list[float] = []
    for place in sorted(places):
        if not starts or place - starts[-1] > NEAR:
            starts.append(place)
    return starts


def _index(place: float, starts: Sequence[float]) -> int:
    return min(range(len(starts)), key=lambda i: abs(starts[i] - place))


def fill_of(box: Box, fills: Sequence[Fill]) -> tuple[int, int, int] | None:
    """Colour that covers at least a third of a cell, the last drawn on top; None for white or nothing.

    A third, since some writers fill only the height of the cell's text.
    """
    x0, top, x1, bottom = box
    area = max((x1 - x0) * (bottom - top), 1.0)
    for fill in reversed(fills):
        across = min(x1, fill.box[2]) - max(x0, fill.box[0])
        down = min(bottom, fill.box[3]) - max(top, fill.box[1])
        if across > 0 and down > 0 and across * down > area / 3:
            return None if fill.colour >= _WHITE and min(fill.colour) >= _WHITE[0] else fill.colour
    return None
