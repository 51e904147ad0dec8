"""Rows of cells as a table's header: titles, what stands under each, merged rows. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.layout import Cell, Table


def is_half_a_header(table: Table, start: int) -> bool:
    """Whether a header goes on in the row below: some titles reach down into it, others stand over several columns."""
    cells = [cell for cell in table.rows[start] if cell and cell.row == start]
    return sum(cell.row_span == 2 for cell in cells) > 1 and any(
        cell.col_span > 1 and cell.row_span == 1 for cell in cells
    )


def cells_under(table: Table, start: int) -> list[list[str]]:
    """Of each column the words of its filled cells from a row on, banners left out."""
    rows = [row for row in table.rows[start:] if not is_banner(row)]
    return [
        [cell.text for row in rows if (cell := row[place]) is not None and cell.col == place and cell.text.strip()]
        for place in range(table.col_count)
    ]


def heads_two_rows(table: Table, start: int) -> bool:
    """Whether a header row has cells that span columns or reach into the next row."""
    return any(c.row == start and (c.row_span > 1 or c.col_span > 1) for c in table.rows[start] if c)


def titles_of(rows: Sequence[Sequence[Cell | None]]) -> list[str]:
    """The titles that one or two rows of cells give each column, empty where they give it none."""
    titles = []
    for cells in zip(*rows, strict=True):
        texts = [c.text for i, c in enumerate(cells) if c and c not in cells[:i]]
        titles.append(" ".join(t for t in texts if t))
    # A title over several columns is the first one's; the others have none.
    spans = rows[0]
    return [
        "" if place and spans[place] is not None and spans[place] is spans[place - 1] and len(rows) == 1 else title
        for place, title in enumerate(titles)
    ]


def texts_of(row: Sequence[Cell | None]) -> list[str]:
    """The words of each filled cell of a row, merged ones once."""
    distinct = [c for i, c in enumerate(row) if c and c not in row[:i]]
    return [c.text.strip() for c in distinct if c.text.strip()]


def is_banner(row: Sequence[Cell | None]) -> bool:
    """Whether one cell spans all columns, or all but one that is empty."""
    distinct = [c for i, c in enumerate(row) if c and c not in row[:i]]
    if not distinct or len(texts_of(row)) != 1:
        return False
    widest = max(distinct, key=lambda c: c.col_span)
    return widest.col_span >= max(2, len(row) - 1) and bool(widest.text.strip())
