"""Work programmes with their dates along the top -> what stands under each date. Reads no record.

Either each cell holds the items of its date, or each row is an item whose cell under a date is ticked or filled.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.dates import is_date
from ingest.layout import Cell, Line, Table, flow
from ingest.readers.columns import assign_roles

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_TIME = re.compile(rf"(?:(?:{_MONTHS})|(?:quarter|q) ?[1-4])(?:[ '’-]*\d{{2,4}}(?:[/-]\d{{2,4}})?)?", re.IGNORECASE)
_BULLET = re.compile(r"^[-–—•▪●○*·]+\s*")
_LEAST_DATES = 2


@dataclass(frozen=True)
class GridItem:
    """An item under a date."""

    date: str
    title: str
    page: int
    cells: tuple[Cell, ...]
    lead: str | None = None
    detail: str | None = None


def items_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a cell -> those of each of its bullets; all together where it has fewer than two."""
    starts = [place for place, line in enumerate(lines) if is_bulleted(line.text)]
    if len(starts) < 2:
        return [list(lines)] if lines else []
    bounds = [0, *(start for start in starts if start), len(lines)]
    return [list(lines[start:end]) for start, end in itertools.pairwise(bounds)]


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a bullet."""
    return bool(_BULLET.match(text))


def without_bullet(text: str) -> str:
    """The words of an item without the glyph before them."""
    return _BULLET.sub("", text).strip()


def grid_items(table: Table) -> list[GridItem]:
    """A table with dates along the top -> its items; empty for any other table."""
    titles = [cell.text.strip() if cell else "" for cell in table.rows[0]]
    dates = [place for place, title in enumerate(titles) if is_date(title) or _TIME.fullmatch(title)]
    others = [place for place in range(len(titles)) if place not in dates]
    if len(dates) < _LEAST_DATES or len(others) > len(dates):
        return []
    read = _of_rows(table, titles, dates, others) if others else _of_cells(table, titles)
    return list(read)


def _of_cells(table: Table, titles: Sequence[str]) -> Iterator[GridItem]:
    for place, date in enumerate(titles):
        for row in table.rows[1:]:
            cell = row[place]
            for lines in items_of(cell.lines) if cell else ():
                if title := without_bullet(flow(lines)):
                    yield GridItem(date, title, table.page, (cell,) if cell else ())


def _of_rows(table: Table, titles: Sequence[str], dates: Sequence[int], others: Sequence[int]) -> Iterator[GridItem]:
    roles, _ = assign_roles([titles[place] for place in others], "work_programme")
    by_role = {role: place for role, place in zip(roles, others, strict=True) if role}
    main = by_role.get("title", others[0])
    for row in table.rows[1:]:
        texts = [cell.text.strip() if cell else "" for cell in row]
        for place in dates:
            if texts[main] and texts[place]:
                yield GridItem(
                    titles[place],
                    without_bullet(texts[main]),
                    table.page,
                    tuple(cell for cell in row if cell),
                    lead=_held(texts, by_role.get("lead")),
                    detail=_held(texts, by_role.get("detail")) or (texts[place] if len(texts[place]) > 3 else None),
                )


def _held(texts: Sequence[str], place: int | None) -> str | None:
    return (texts[place] or None) if place is not None else None
