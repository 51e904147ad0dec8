"""Tables set out by spaces alone, without lines or fills -> the same as ruled tables, where their header is known.

The header must be that of a plan, a tracker or a work programme: nothing else would tell columns from running text.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from corpus.records import Box
from ingest.layout import Block, Cell, Line, Table
from ingest.readers.columns import read_columns
from ingest.readers.table_titles import is_titled

_LEAST_COLUMNS = 3
_PAIR = 2
"""Columns of the narrowest one, of requests and answers."""
_ROW_GAP = 1.3
"""From line to line between two rows, in parts of that within a row: less is the leading of one paragraph."""
_HEADING_LINES = 8


Column = tuple[float, float]
"""Left and right end, points."""


def with_laid_out_tables(blocks: Sequence[Block], title: str | None = None) -> list[Block]:
    """A paper's lines and tables, and its title -> the same, lines that make up a table put together."""
    found: list[Block] = []
    place = 0
    columns: Sequence[Column] = ()
    while place < len(blocks):
        taken = _take_table(blocks, place, title) or _take_rest(blocks, place, columns)
        if taken:
            columns = taken[2]
        elif not isinstance(blocks[place], Line) or blocks[place].page == blocks[place - 1].page:
            columns = ()
        found.append(taken[0] if taken else blocks[place])
        place += taken[1] if taken else 1
    return found


Taken = tuple[Table, int, Sequence[Column]]
"""A table, how many blocks it takes, and its columns."""


def _take_rest(blocks: Sequence[Block], place: int, columns: Sequence[Column]) -> Taken | None:
    """The rest of a table, at the head of the page after the one that cut it; its header is not printed again."""
    first = blocks[place]
    if not columns or not isinstance(first, Line) or first.page != blocks[place - 1].page + 1:
        return None
    body = _body(blocks, place, columns, first.page)
    rows = _rows(body, columns) if any(_is_aligned(line, columns) for line in body[:_CUT_LINES]) else []
    return (_table(rows, columns), len(body), columns) if rows else None


_CUT_LINES = 8
"""Lines that the end of a cut row may take at the head of a page."""


def _is_aligned(line: Line, columns: Sequence[Column]) -> bool:
    """Whether a line begins three columns at their left edges."""
    parts = [(part, column) for column in columns if (part := line.between(*column))]
    return sum(part.x0 - column[0] < _ALIGNED for part, column in parts) >= _LEAST_COLUMNS


_ALIGNED = 5.0
"""Points from the left edge of a column within which its words begin."""


def _take_table(blocks: Sequence[Block], place: int, title: str | None) -> Taken | None:
    """The table that begins at a place; None where none begins there."""
    first = blocks[place]
    if not isinstance(first, Line) or len(first.segments) < 2:
        return None
    before = blocks[max(0, place - _HEADING_LINES) : place]
    above = " ".join([title or "", *(block.text for block in before if isinstance(block, Line))])
    for height in (1, 2, 3):
        head = _lines_of_page(blocks[place : place + height])
        columns = _columns_of(head)
        if len(head) < height or len(columns) < _PAIR:
            continue
        titles = [_text(head, column) for column in columns]
        known = read_columns(titles, above)
        if not (known or is_titled("tracker", above)):
            continue
        body = _body(blocks, place + height, columns, first.page)
        rows = _rows(body, columns)
        if len(columns) == _PAIR and not (known and _are_answered(rows, columns, before)):
            continue
        if known or (rows and read_columns(titles, above, _cells(rows, columns))):
            return (_table([head, *rows], columns), height + len(body), columns) if rows else None
    return None


def _are_answered(rows: Sequence[Sequence[Line]], columns: Sequence[Column], before: Sequence[Block]) -> bool:
    """Whether rows of two columns, under a printed heading that calls them a tracker, are requests answered each."""
    filled = [all(_text(row, column) for column in columns) for row in rows]
    printed = " ".join(block.text for block in before if isinstance(block, Line))
    return len(rows) > 1 and all(filled) and is_titled("tracker", printed)


def _cells(rows: Sequence[Sequence[Line]], columns: Sequence[Column]) -> list[list[str]]:
    """Of each column the words of its filled cells."""
    return [[text for row in rows if (text := _text(row, column))] for column in columns]


def _body(blocks: Sequence[Block], start: int, columns: Sequence[Column], page: int) -> list[Line]:
    """The lines from a place on that keep to the columns."""
    body: list[Line] = []
    of_page = list(itertools.takewhile(lambda b: isinstance(b, Line) and b.page == page, blocks[start:]))
    lines = [block for block in of_page if isinstance(block, Line)]
    for at, line in enumerate(lines):
        below = lines[at + 1 : at + 2]
        if _runs_over(line, columns) and not (below and _is_aligned(below[0], columns)):
            break
        if _heads_text(line, columns) and below and not _stays_in(below[0], columns):
            break
        if not _runs_over(line, columns) and not _stays_in(line, columns):
            break
        body.append(line)
    return body


def _runs_over(line: Line, columns: Sequence[Column]) -> bool:
    """Whether a line runs over the columns as the heading of a group of rows does: bold, from the left, without gap."""
    alone = line.bold and len(line.segments) == 1 and abs(line.x0 - columns[0][0] - 2) < _ALIGNED
    return alone and line.x1 > columns[1][0] + _ALIGNED


def _heads_text(line: Line, columns: Sequence[Column]) -> bool:
    """Whether a line may be the next heading after a table, so short that it stays in the first column."""
    return line.bold and len(line.segments) == 1 and line.x1 < columns[1][0] + _ALIGNED


def _lines_of_page(blocks: Sequence[Block]) -> list[Line]:
    lines = [b for b in blocks if isinstance(b, Line)]
    return [line for line in lines if line.page == lines[0].page] if lines else []


def _columns_of(head: Sequence[Line]) -> list[Column]:
    """Where the columns stand under the titles of a header: from each title to the next."""
    starts: list[float] = []
    reach = -1.0
    for part in sorted((part for line in head for part in line.segments), key=lambda part: part.x0):
        if part.x0 > reach:
            starts.append(part.x0)
        reach = max(reach, part.x1)
    ends = [*(start - 2 for start in starts[1:]), 10_000.0]
    return [(start - 2, end) for start, end in zip(starts, ends, strict=True)]


def _text(lines: Sequence[Line], column: Column) -> str:
    return " ".join(part.text for line in lines if (part := line.between(*column)) is not None)


def _stays_in(line: Line, columns: Sequence[Column]) -> bool:
    """Whether a line keeps to the columns: no stretch of words reaches over into the next.

    A cell may be so full that only a space parts it from the next, whose first word then begins at its edge.
    """
    edges = [start for start, _ in columns[1:]]
    begun = {edge for edge in edges for word in line.words if abs(word.x0 - edge - 2) < _AT_EDGE}
    crossing = any(part.x0 < edge < part.x1 and edge not in begun for part in line.segments for edge in edges)
    return line.x0 >= columns[0][0] - 2 and not crossing


_AT_EDGE = 1.0
"""Points."""


def _rows(lines: Sequence[Line], columns: Sequence[Column]) -> list[list[Line]]:
    """Lines under a header -> rows, at wider gaps; where all gaps are one, at each line that fills the first column."""
    if not lines:
        return []
    steps = [after.top - line.top for line, after in itertools.pairwise(lines)]
    least = min(steps, default=0.0)
    spaced = any(step > _ROW_GAP * least for step in steps)
    rows = [[lines[0]]]
    for line, step in zip(lines[1:], steps, strict=True):
        # Of two columns the first holds words that run on; an answer stands beside the first of them.
        told = columns[-1] if len(columns) == _PAIR else columns[0]
        begins = step > _ROW_GAP * least if spaced else line.between(*told) is not None
        if begins or _runs_over(line, columns) or _runs_over(rows[-1][-1], columns):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _table(rows: Sequence[Sequence[Line]], columns: Sequence[Column]) -> Table:
    cells = []
    for place, lines in enumerate(rows):
        top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
        right = max(line.x1 for row in rows for line in row)
        if place and _runs_over(lines[0], columns):
            cells.append(Cell((columns[0][0], top, right, bottom), place, 0, 1, len(columns), tuple(lines)))
            continue
        for col, (start, end) in enumerate(columns):
            held = tuple(part for line in lines if (part := line.between(start, end)) is not None)
            cells.append(Cell((start, top, min(end, right), bottom), place, col, 1, 1, held))
    box: Box = (cells[0].box[0], cells[0].box[1], cells[-1].box[2], cells[-1].box[3])
    return Table(rows[0][0].page, box, tuple(cells), len(rows), len(columns), box)
