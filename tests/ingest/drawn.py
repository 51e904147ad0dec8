"""Papers with tables, drawn for a test: what is in them is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, TableStyle
from reportlab.platypus import Table as DrawnTable

from ingest.papers import Paper, Setting
from ingest.pipeline import lay_out

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=9, leading=11)
HEADING = ParagraphStyle("heading", parent=PLAIN, fontName="Helvetica-Bold", fontSize=12, leading=16, spaceAfter=4)
LISTED = ParagraphStyle("listed", parent=PLAIN, leftIndent=20, firstLineIndent=-12)
GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
ACROSS = (
    ("LINEABOVE", (0, 0), (-1, -1), 0.5, colors.grey),
    ("LINEBELOW", (0, -1), (-1, -1), 0.5, colors.grey),
)
STRIPES = (("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.Color(0.85, 0.9, 0.95), colors.Color(0.95, 0.95, 0.98)]),)
SETTING = Setting("c" * 64, "Health and Wellbeing Scrutiny Committee", "2024-06-12")


def fill(column: int, row: int, shade: str) -> tuple[Any, ...]:
    """A filled cell; rows count from 0, the header."""
    return ("BACKGROUND", (column, row), (column, row), colors.HexColor(shade))


def merged(first: tuple[int, int], last: tuple[int, int]) -> tuple[Any, ...]:
    """Cells drawn as one; places are column, row."""
    return ("SPAN", first, last)


def heading(text: str) -> Flowable:
    """A bold heading."""
    return Paragraph(text, HEADING)


def words(text: str) -> Flowable:
    """A paragraph."""
    return Paragraph(text, PLAIN)


def listed(text: str) -> Flowable:
    """An entry of a list, set in."""
    return Paragraph(text, LISTED)


def table(rows: Sequence[str], widths: Sequence[int], *style: Any, repeat: int = 0) -> Flowable:
    """Rows written `cell | cell`, the first one the header; a row may be cut by the page."""
    cells = [[Paragraph(cell.strip(), PLAIN) for cell in row.split("|")] for row in rows]
    return DrawnTable(
        cells,
        colWidths=widths,
        style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *style]),
        repeatRows=repeat,
        splitInRow=1,
    )


def paper(folder: Path, *parts: Flowable, kind: str = "report", title: str | None = None, wide: bool = False) -> Paper:
    """Draw these parts, one under the other, and read the PDF back as one paper."""
    path = folder / "drawn.pdf"
    SimpleDocTemplate(str(path), pagesize=landscape(A4) if wide else A4).build(list(parts))
    return Paper(kind, title, lay_out(path).pages)
