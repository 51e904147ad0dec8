"""Lines of a page, made by hand from text: for readers that need lines and no PDF."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.drawn import Word
from ingest.layout import Line, PageLayout, box_of_words
from ingest.papers import Paper, Setting
from tests.council import sha

LETTER = 5.5
"""Width of every letter, points."""
STEP = 13.0
"""From line to line, points."""
SETTING = Setting(pack=sha("printed"), committee="Highways Committee", meeting_date="2024-03-04")


def printed(text: str, *, stops: Sequence[float] = (72, 220, 380), page: int = 1) -> list[Line]:
    """Lines of a page from rows of text.

    `|` goes on to the next of the stops, a `*` before a row makes it bold, spaces before it set it in by three points
    each, and an empty row leaves a line's space.
    """
    lines: list[Line] = []
    top = 72.0
    for row in text.strip("\n").split("\n"):
        if not row.strip():
            top += STEP
            continue
        bold = row.lstrip().startswith("*")
        indent = 3.0 * (len(row) - len(row.lstrip()))
        words: list[Word] = []
        for place, column in enumerate(row.replace("*", "").split("|")):
            words += _words(column, stops[place] + (indent if place == 0 else 0), top, bold)
        lines.append(Line(page, tuple(words), box_of_words(words)))
        top += STEP
    return lines


def _words(column: str, x: float, top: float, bold: bool) -> list[Word]:
    words = []
    for text in column.split():
        words.append(Word(text, x, top, x + LETTER * len(text), top + 11, 11.0, bold))
        x += LETTER * (len(text) + 0.6)
    return words


def report(*pages: Sequence[Line], kind: str = "report", item: str | None = "5") -> Paper:
    """A paper of those pages."""
    laid = tuple(PageLayout(number, 595, 842, tuple(lines)) for number, lines in enumerate(pages, start=1))
    return Paper(kind, "Gritting of side roads", laid, item)
