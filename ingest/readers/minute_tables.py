"""Minutes set out in a ruled table -> their lines in reading order, number and words of a row as one line. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median

from ingest.layout import Block, Cell, Line, Table, box_of_words
from ingest.readers.label_columns import with_labels_before
from ingest.readers.paragraphs import heads_notes


def reading_lines(blocks: Iterable[Block]) -> list[Line]:
    """Lines of a paper that are not empty; a table that sets minutes out in columns is read row by row."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += _as_minutes(block)
        else:
            lines.append(block)
    return with_labels_before([line for line in lines if line.text])


def _as_minutes(table: Table) -> Iterable[Line]:
    if _sets_minutes(table):
        return _minute_rows(table)
    return _with_actions_beside(table) if _heads_discussion(table) else table.lines


def _heads_discussion(table: Table) -> bool:
    """Whether a narrow last column of actions stands beside what was said, which has the minutes' numbers in it."""
    titles = [cell for cell in table.rows[0] if cell is not None]
    if table.col_count != 2 or len(titles) != 2 or not heads_notes(titles[1].text):
        return False
    said = sum(len(row[0].text.split()) for row in table.rows if row[0] is not None)
    acts = sum(len(row[1].text.split()) for row in table.rows if row[1] is not None and row[1] is not row[0])
    return said > acts and titles[0].box[2] - titles[0].box[0] > titles[1].box[2] - titles[1].box[0]


def _with_actions_beside(table: Table) -> Iterator[Line]:
    """The rows as lines, what stands level in both columns as one, as it would stand without rules."""
    for row in table.rows:
        cells = [cell for i, cell in enumerate(row) if cell is not None and cell not in row[:i]]
        yield from _side_by_side(
            sorted((line for cell in cells for line in cell.lines), key=lambda line: (line.page, line.top, line.x0))
        )


_NUMBER_CELL = re.compile(
    r"(?:[A-Z]{1,5}[ ./-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[.):]?[a-z]?|no\.?|item|minute(?: no\.?)?|ref", re.IGNORECASE
)


_NUMBER_AND_TITLE = re.compile(r"\d{1,3}[.):]?\s+[A-Za-z]{3}")
"""`2. Admissions`: the first column holds the minutes' titles too."""


def _sets_minutes(table: Table) -> bool:
    """Whether the columns are number, words, and perhaps who acts: the first narrow, the second wide."""
    if not 2 <= table.col_count <= 4:
        return False
    width = table.box[2] - table.box[0]
    first = [row[0] for row in table.rows if row[0] is not None]
    words = [row[1] for row in table.rows if row[1] is not None and row[1] is not row[0]]
    if not first or not words:
        return False
    if median(c.box[2] - c.box[0] for c in words) < 0.45 * width and not _heads_decisions(table):
        return False
    filled = [cell for cell in first if cell.text]
    numbered = [cell for cell in filled if _NUMBER_CELL.match(re.sub(r"/\s", "/", cell.text))]
    return bool(filled) and len(numbered) >= 0.7 * len(filled) and any(c.isdigit() for x in numbered for c in x.text)


def _heads_decisions(table: Table) -> bool:
    """Whether a table's header names a column for what was decided, which may be wider than that of the titles."""
    titles = [cell.text for cell in table.rows[0] if cell is not None]
    return any(
        re.match(r"(?:decisions?|resolutions?|minutes?|outcomes?)\b", text, re.IGNORECASE) for text in titles[2:]
    )


def _minute_rows(table: Table) -> Iterator[Line]:
    """The rows as lines: number and words, who is to act beside these, the other columns after them."""
    for row in table.rows:
        cells = [cell for i, cell in enumerate(row) if cell is not None and cell not in row[:i]]
        if len(cells) > 1 and _NUMBER_AND_TITLE.match(cells[0].text):
            lines = [*cells[0].lines, *cells[1].lines]
        else:
            lines = list(_side_by_side(_number_and_words(table, cells)))
        for cell in cells[2:]:
            if lines and _tells_who_acts(table, cell):
                lines = _with_notes(lines, cell.lines)
            else:
                lines += cell.lines
        yield from lines


def _number_and_words(table: Table, cells: Sequence[Cell]) -> list[Line]:
    """The lines of a row's first two cells, the number at the height of the first words."""
    number = _number_of(cells[0]) if len(cells) > 1 and cells[1].lines else None
    if number is None:
        return sorted((line for cell in cells[:2] for line in cell.lines), key=lambda line: (line.page, line.top))
    # A number may stand halfway down its cell.
    lines = [beside([_level(number, cells[1].lines[0]), cells[1].lines[0]]), *cells[1].lines[1:]]
    if not _heads_decisions(table) or len(cells) < 3:
        return lines
    # The second cell is all title, however many lines its column makes of it.
    words = tuple(word for line in lines for word in line.words)
    return [Line(number.page, words, box_of_words(words))]


def _side_by_side(lines: Sequence[Line]) -> Iterator[Line]:
    group: list[Line] = []
    for line in lines:
        if group and line.top - group[0].top > 0.6 * line.size:
            yield beside(group)
            group = []
        group.append(line)
    if group:
        yield beside(group)


def _tells_who_acts(table: Table, cell: Cell) -> bool:
    """Whether a cell stands under `Action` or `By whom`; the title itself does too."""
    title = table.rows[0][cell.col] if cell.col < len(table.rows[0]) else None
    return title is not None and heads_notes(title.text)


def _with_notes(lines: Sequence[Line], notes: Sequence[Line]) -> list[Line]:
    """A row's lines, each note beside the line of its height, as it would stand in a margin; below them, after them."""
    placed: list[list[Line]] = [[line] for line in lines]
    for note in notes:
        nearest = min(
            range(len(lines)), key=lambda i: abs(lines[i].top - note.top) + 1e4 * (lines[i].page != note.page)
        )
        last = lines[-1]
        if (note.page, note.top) > (last.page, last.top + 0.6 * last.size) and nearest == len(lines) - 1:
            placed[nearest].append(note)
        else:
            placed[nearest][0] = beside([placed[nearest][0], _level(note, lines[nearest])])
    return [line for group in placed for line in group]


def _number_of(cell: Cell) -> Line | None:
    """The one line of a cell; a number that its narrow column cuts, `ABC/` over `24/01`, put together."""
    joined = "".join(line.text for line in cell.lines)
    if len(cell.lines) < 2 or " " in joined or not _NUMBER_CELL.fullmatch(joined):
        return cell.lines[0] if len(cell.lines) == 1 else None
    first = cell.lines[0]
    return replace(first, words=(replace(first.words[0], text=joined),))


def _level(line: Line, other: Line) -> Line:
    """A line moved to the height of another."""
    return replace(line, words=tuple(replace(word, top=other.top, bottom=other.bottom) for word in line.words))


def beside(lines: Sequence[Line]) -> Line:
    """Lines that stand beside each other -> one line."""
    if len(lines) == 1:
        return lines[0]
    parts = sorted(lines, key=lambda line: line.x0)
    words = tuple(word for part in parts for word in part.words)
    struck: set[int] = set()
    offset = 0
    for part in parts:
        struck |= {offset + index for index in part.struck}
        offset += len(part.words)
    return Line(parts[0].page, words, box_of_words(words), frozenset(struck), parts[-1].hard_hyphen)
