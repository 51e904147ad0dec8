"""Tables with a column for what each meeting was told, `Jun 19 | Sep 19 | Nov 19` -> the same with one such column.

Each row keeps what it says under the last of them in which it says anything: that is how it stands. What stood under
the others was told by the papers of those meetings. Reads no record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.dates import MONTH_WORDS
from ingest.layout import Cell, Table
from ingest.readers.column_titles import roles_of_title

_FEWEST = 3
"""Columns of meetings."""
_DEEPEST = 3
"""Rows among which their titles stand."""
_MEETING = re.compile(
    r"(?:(?:position|update|progress|status) (?:at|in|for) )?(?:\w+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    rf"(?:{MONTH_WORDS})\.?"
    r"(?:[ ’'-]{0,2}(?:20)?\d\d)?|\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d",
    re.IGNORECASE,
)


def with_latest_position(table: Table) -> Table:
    """The table with its columns of meetings as one, or itself where it has no such columns."""
    at, found = next(
        ((at, places) for at, row in enumerate(table.rows[:_DEEPEST]) if (places := _meetings(row))), (0, None)
    )
    if found is None or any(_is_cut(cell, found) for cell in table.cells):
        return table
    below = [cell.text for cell in table.cells if cell.row > at and _within(cell, found) and cell.text.strip()]
    if 2 * sum(map(_is_worded, below)) <= len(below):
        # Crosses under months are when an item comes.
        return table
    cells = [cell for cell in table.cells if not _within(cell, found)]
    for place in range(table.row_count):
        told = [cell for cell in table.cells if cell.row == place and _within(cell, found)]
        if told:
            last = next((cell for cell in reversed(told) if cell.text.strip()), told[0])
            cells.append(replace(last, col=found.start, col_span=1))
    kept = [_moved(cell, found) for cell in cells]
    order = sorted(kept, key=lambda cell: (cell.row, cell.col))
    return replace(table, cells=tuple(order), col_count=table.col_count - len(found) + 1)


def _meetings(row: Sequence[Cell | None]) -> range | None:
    """The columns, side by side, that a row of titles names by meetings, behind what was asked; none without that."""
    named = [bool(cell and cell.col_span == 1 and _MEETING.fullmatch(cell.text.strip())) for cell in row]
    first = next((at for at, each in enumerate(named) if each), 0)
    after = next((at for at in range(first, len(named)) if not named[at]), len(named))
    asked = any("text" in roles_of_title(cell.text, "tracker") for cell in row[:first] if cell)
    return range(first, after) if asked and after - first >= _FEWEST else None


def _is_worded(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) > 1


def _within(cell: Cell, found: range) -> bool:
    return cell.col in found and cell.col + cell.col_span - 1 in found


def _is_cut(cell: Cell, found: range) -> bool:
    """Whether a cell reaches into the columns of meetings from outside and is no merged row over all of them."""
    inside = [at for at in range(cell.col, cell.col + cell.col_span) if at in found]
    return bool(inside) and not _within(cell, found) and len(inside) < len(found)


def _moved(cell: Cell, found: range) -> Cell:
    """A cell where it stands once those columns are one."""
    if cell.col > found[-1]:
        return replace(cell, col=cell.col - len(found) + 1)
    over = cell.col <= found.start and cell.col + cell.col_span > found[-1] and not _within(cell, found)
    return replace(cell, col_span=cell.col_span - len(found) + 1) if over else cell
