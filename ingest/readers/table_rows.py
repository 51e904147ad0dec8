"""A row of a table over as many pages as it takes; whether a page begins with the rest of a row. Reads no record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.layout import Cell, Line, flow
from ingest.readers.columns import Columns

_PADDING = 14.0
"""Points that a narrow cell may keep free to the left and right of its words together."""


@dataclass(frozen=True)
class Row:
    """A row of a table, over as many pages as it takes: one entry a column."""

    parts: tuple[tuple[Cell, ...], ...]
    """Cells of each column, a second one where the row runs over a page."""
    pages: tuple[int, ...]
    """Pages that it stands on, ascending."""
    cells: tuple[Cell, ...]
    """Its cells on its first page."""
    inherited: frozenset[int] = frozenset()
    """Columns whose cell is merged with that of the row above."""

    def lines(self, column: int) -> tuple[Line, ...]:
        """Lines of one column."""
        return tuple(line for cell in self.parts[column] for line in cell.lines)

    def text(self, column: int) -> str:
        """Reading text of one column."""
        return flow(self.lines(column)).strip()

    def number(self, column: int) -> str:
        """Reading text of a column of numbers: one that a narrow column cut, `10` above `1`, is put together."""
        lines = self.lines(column)
        cut = len(lines) > 1 and all(len(line.words) == 1 for line in lines)
        room = min((cell.box[2] - cell.box[0] for cell in self.parts[column]), default=0.0)
        if cut and all(line.x1 - line.x0 + 0.6 * line.size > room - _PADDING for line in lines[:-1]):
            return "".join(line.text for line in lines)
        return self.text(column)

    @property
    def fills(self) -> tuple[tuple[int, int, int] | None, ...]:
        """The fill of each column, that of its first filled part."""
        return tuple(next((cell.fill for cell in column if cell.fill), None) for column in self.parts)

    @property
    def empty(self) -> bool:
        """Whether nothing is printed in it."""
        return not any(self.text(column) for column in range(len(self.parts)))


@dataclass(frozen=True)
class Banner:
    """A merged row across the table: a theme, its lead, a date."""

    text: str
    page: int


def joined(before: Row, after: Row) -> Row:
    """A row and the rest of it from the next page."""
    parts = tuple((*one, *other) for one, other in zip(before.parts, after.parts, strict=True))
    return Row(parts, (*before.pages, *after.pages), before.cells, before.inherited)


_KEYS = {
    "actions": ("number", "action", "objective"),
    "tracker": ("reference", "meeting_date", "text"),
    "work_programme": ("date", "title"),
}
"""The columns that begin a row, by kind."""
_MARK = re.compile(r"^(?:\(?[A-Za-z]{0,3}\d{1,3}(?:(?:\.\d{1,2})+[.):]?|[.):])|\(?[a-z][.)])(?=\s|$)")
"""A number that begins a cell of words: `9.`, `1.2`, `A3)`; a bare `2` may open `2 days`."""
_BULLET = re.compile(r"^[-–—•▪●○*·]\s*")


def goes_on(before: Row, after: Row, columns: Columns, rows: Sequence[Row]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before. `rows`: those read so far.

    Signs for it: a cell that goes on with a small letter, a first cell left empty beside others, no number where the
    rows have numbers. Signs against it: a number or bullet such as begins the other rows, another date.
    """
    if after.empty:
        return True
    marked = _numbered_alike((before, after), columns, rows)
    if marked is not None:
        return not marked
    pairs = [(before.text(i), after.text(i)) for i in range(len(after.parts))]
    cut = sum(_is_cut(one, other) for one, other in pairs)
    begun = sum(_begins(one, other) for one, other in pairs)
    leading = next((after.text(i) for i in _leading(columns, rows)), "")
    filled = sum(bool(other) for _, other in pairs)
    if not leading and filled <= max(1, len(pairs) // 2):
        cut += 1
    return cut > begun or (cut == begun and cut > 0 and not leading)


def _leading(columns: Columns, rows: Sequence[Row]) -> list[int]:
    """The column that says that a row begins: the first of the kind's own that is usually filled."""
    places = [p for role in _KEYS[columns.kind] for p in columns.places(role)]
    return [p for p in sorted(places) if 2 * sum(bool(r.text(p)) for r in rows) > len(rows)][:1]


def _numbered_alike(pair: tuple[Row, Row], columns: Columns, rows: Sequence[Row]) -> bool | None:
    """Whether a row has a number where all rows so far have one; None where they have none."""
    before, after = pair
    for role in ("number", "reference"):
        for place in columns.places(role):
            if rows and all(row.text(place) for row in rows):
                return bool(after.text(place))
    for role in ("objective", "action", "text"):
        for place in columns.places(role):
            if before.text(place) and all(_MARK.match(row.text(place)) for row in rows if row.text(place)):
                return bool(_MARK.match(after.text(place)))
    return None


def _is_cut(before: str, after: str) -> bool:
    """Whether the text after goes on with the sentence or name before."""
    if not after:
        return False
    if after[0] in "(" and before and before[-1] not in ".!?":
        return True
    first = next((c for c in after if c.isalpha()), "")
    if after[0] in ",;)" or (first.islower() and not _BULLET.match(after) and after[0] == first):
        return True
    return (bool(before) and before[-1] in ",-–—/&") or bool(
        re.search(r"\b(?:the|of|and|to|for|in|with|a|on|by)$", before)
    )


def _begins(before: str, after: str) -> bool:
    """Whether the text after begins a new one: its own bullet, or a capital after a full stop or an empty cell."""
    if not after:
        return False
    if _BULLET.match(after) and _BULLET.match(before):
        return True
    first = next((c for c in after if c.isalnum()), "")
    return (first.isupper() or first.isdigit()) and (not before or before[-1] in ".!?")
