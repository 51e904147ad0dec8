"""Pages of Stonebridge Borough Council drawn from lists of lines, so that what stands on them is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ingest.layout import PackLayout
from ingest.pipeline import lay_out


@dataclass(frozen=True)
class Row:
    """A line of print; `x` in points from the left, `gap` the step down to it from the line before."""

    text: str
    x: float = 72.0
    bold: bool = False
    size: float = 11.0
    gap: float = 22.0


@dataclass(frozen=True)
class Grid:
    """A ruled table: its rows of cells, and the left edges of its columns with the right edge last."""

    rows: tuple[tuple[str, ...], ...]
    edges: tuple[float, ...]


Drawable = Row | Grid | str
"""A string is a plain line close under the one before."""


@dataclass(frozen=True)
class Sheet:
    """One page."""

    rows: tuple[Drawable, ...] = ()
    item: str | None = None
    page: int | None = None
    wide: bool = False
    foot: str | None = None
    """What runs at the foot of the page."""


def heading(text: str, size: float = 16.0, x: float = 72.0) -> Row:
    """A line in large bold print."""
    return Row(text, x=x, bold=True, size=size, gap=size + 14)


def bold(text: str, x: float = 72.0) -> Row:
    """A bold line."""
    return Row(text, x=x, bold=True)


def prose(count: int = 20) -> tuple[Drawable, ...]:
    """Running text that is neither heading nor list."""
    return tuple(
        "the service continued to meet most of its targets over the year and visits were kept up" for _ in range(count)
    )


def draw(folder: Path, *sheets: Sheet, name: str = "pack.pdf") -> PackLayout:
    """Draw the pages and lay them out."""
    path = folder / name
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for sheet in sheets:
        width, height = landscape(A4) if sheet.wide else A4
        canvas.setPageSize((width, height))
        _stamp(canvas, sheet, width, height)
        _fill(canvas, sheet.rows, height)
        canvas.showPage()
    canvas.save()
    return lay_out(path)


def _stamp(canvas: Canvas, sheet: Sheet, width: float, height: float) -> None:
    canvas.setFont("Helvetica", 11)
    if sheet.item:
        canvas.drawRightString(width - 30, height - 30, f"Agenda Item {sheet.item}")
    if sheet.page is not None:
        canvas.drawCentredString(width / 2, 20, f"Page {sheet.page}")
    if sheet.foot:
        canvas.drawString(72, 34, sheet.foot)


def _fill(canvas: Canvas, rows: Sequence[Drawable], height: float) -> None:
    top = 50.0
    for row in rows:
        if isinstance(row, Grid):
            top = _rule(canvas, row, top + 20, height)
            continue
        row = Row(row, gap=14) if isinstance(row, str) else row
        top += row.gap
        canvas.setFont("Helvetica-Bold" if row.bold else "Helvetica", row.size)
        # Columns of one line are parted by a bar and a distance: `1.|108|Apologies`.
        parts = row.text.split("|")
        canvas.drawString(row.x, height - top, parts[0])
        for x, text in zip(parts[1::2], parts[2::2], strict=True):
            canvas.drawString(float(x), height - top, text)


def _rule(canvas: Canvas, grid: Grid, top: float, height: float) -> float:
    canvas.setFont("Helvetica", 10)
    step = 24.0
    for number, cells in enumerate(grid.rows):
        for left, right, text in zip(grid.edges, grid.edges[1:], cells, strict=False):
            canvas.rect(left, height - top - (number + 1) * step, right - left, step)
            canvas.drawString(left + 4, height - top - number * step - 16, text)
    return top + len(grid.rows) * step
