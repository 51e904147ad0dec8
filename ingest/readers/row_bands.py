"""Tables ruled between their columns only -> the same, one row for each band of words: what stands side by side.

A row is cut where white space runs through all its columns, and only where each band begins with a number or a day of
its own: paragraphs of one entry are never parted. Reads no record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.dates import find_dates
from ingest.layout import Cell, Line, Table

_VALLEY = 0.5
"""Of the letters' height, white through all columns between two bands."""
_KEY = re.compile(r"^[(#]?(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[).:]?(?=\s|$)")
"""A number in the column with which rows begin."""

Band = list[tuple[int, Line]]
"""The lines that stand side by side, each with its place among the row's cells."""


def with_rows_apart(table: Table) -> Table:
    """The table with each row cut into its bands, or itself where no row holds several."""
    rows: list[list[Cell]] = []
    parted = False
    for place in range(table.row_count):
        cells = [cell for cell in table.cells if cell.row == place]
        whole = all(cell.row_span == 1 and cell.col_span == 1 for cell in cells)
        bands = _bands(cells) if whole and len(cells) == table.col_count else []
        parted = parted or len(bands) > 1
        rows.extend(_cut(cells, bands) if len(bands) > 1 else [cells])
    if not parted or any(cell.row_span > 1 for cell in table.cells):
        return table
    cells = [replace(cell, row=place) for place, row in enumerate(rows) for cell in row]
    return replace(table, cells=tuple(cells), row_count=len(rows))


def _bands(cells: Sequence[Cell]) -> list[Band]:
    """The bands of a row; one or none where it is a single entry."""
    lines = sorted(((place, line) for place, cell in enumerate(cells) for line in cell.lines), key=lambda e: e[1].top)
    bands: list[Band] = []
    reach = 0.0
    for place, line in lines:
        if bands and line.top - reach < _VALLEY * line.size:
            bands[-1].append((place, line))
        else:
            bands.append([(place, line)])
        reach = max(reach, line.bottom)
    joined: list[Band] = []
    for band in bands:
        if joined and not _begins(band):
            joined[-1].extend(band)
        else:
            joined.append(band)
    # The first may be the rest of a row that the page before began.
    return joined if sum(map(_begins, joined)) > 1 else []


def _begins(band: Band) -> bool:
    """Whether a band has a number or a day in its first column and words beside it."""
    first = " ".join(line.text for place, line in band if place == 0)
    keyed = bool(_KEY.match(first)) or any(found.start == 0 for found in find_dates(first))
    return keyed and len({place for place, _ in band}) > 2


def _cut(cells: Sequence[Cell], bands: Sequence[Band]) -> list[list[Cell]]:
    tops = [min(line.top for _, line in band) for band in bands]
    edges = [cells[0].box[1], *tops[1:], cells[0].box[3]]
    return [
        [
            replace(
                cell,
                box=(cell.box[0], edges[n], cell.box[2], edges[n + 1]),
                lines=tuple(line for at, line in band if at == place),
            )
            for place, cell in enumerate(cells)
        ]
        for n, band in enumerate(bands)
    ]
