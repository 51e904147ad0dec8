"""Cells of styled lines -> text in columns beside each other, as wide as the terminal. Knows no records.

For lists of any length, a thousand rows in a fifth of a second: a library's table, which measures each cell and lays
each out as if it held anything, takes four times as long.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import TextWrapper
from typing import TextIO

import click

NARROWEST = 60
"""Columns below which nothing is made narrower."""
WITHOUT_TERMINAL = 120
"""As wide as what goes to a file or another program."""
_BETWEEN = "   "
_COLOURS = ("red", "yellow", "cyan", "green", "magenta")

Cell = Sequence[tuple[str | None, str]]
"""Lines with the style of each, as in "bold red"; where there are no words there is no line."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a width, in letters, or with a share of what those with one leave."""

    title: str
    width: int = 0
    share: int = 0


class Page:
    """What is written for people on a stream: lines and tables, with styles where the stream is a terminal."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_styled = out.isatty() and not os.environ.get("NO_COLOR")
        columns = shutil.get_terminal_size((WITHOUT_TERMINAL, 24)).columns
        self._width = max(columns, 1) if out.isatty() else max(columns, NARROWEST)

    def write(self, words: str, style: str = "") -> None:
        """Words on lines of their own, folded at the page's width."""
        self.write_cell([(words, style)])

    def write_cell(self, cell: Cell) -> None:
        """The lines of a cell, folded at the page's width."""
        self._write(styled for _, styled in self._folded(cell, _folder(self._width)))

    def write_table(self, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
        """Rows of cells below the columns' titles, each parted from the next by an empty line."""
        widths = _widths(columns, self._width - len(_BETWEEN) * (len(columns) - 1))
        folders = [_folder(width) for width in widths]

        def lines_of(row: Sequence[Cell]) -> Iterator[str]:
            cells = [self._folded(cell, fold) for cell, fold in zip(row, folders, strict=True)]
            for parts in zip_longest(*cells, fillvalue=("", "")):
                beside = zip(parts, widths, strict=True)
                yield _BETWEEN.join(styled + " " * (width - len(plain)) for (plain, styled), width in beside)

        self._write([*lines_of([[(column.title, "bold")] for column in columns]), "─" * self._width])
        for number, row in enumerate(rows):
            self._write([*([""] if number else []), *lines_of(row)])

    def _folded(self, cell: Cell, fold: Callable[[str], list[str]]) -> list[tuple[str, str]]:
        """The lines of a cell, each as it is and with its style."""
        parts = ((part, style) for words, style in cell if words for part in words.splitlines())
        return [(line, self._styled(line, style)) for part, style in parts for line in fold(part) or [""]]

    def _styled(self, line: str, style: str) -> str:
        if not (self._is_styled and style):
            return line
        wanted = style.split()
        colour = next((each for each in wanted if each in _COLOURS), None)
        return click.style(line, fg=colour, **{each: True for each in wanted if each not in _COLOURS})

    def _write(self, lines: Iterable[str]) -> None:
        # Through click, which knows what an old terminal makes of styles.
        click.echo("".join(f"{line.rstrip(' ')}\n" for line in lines), file=self._out, nl=False)


def _folder(width: int) -> Callable[[str], list[str]]:
    wrap = TextWrapper(width, break_on_hyphens=False, replace_whitespace=False).wrap

    def fold(line: str) -> list[str]:
        # The library's way looks at each word: a third of the time of a long list, most lines of which are plain.
        if not line.isprintable() or "  " in line or line != line.strip():
            return wrap(line)
        lines: list[str] = []
        start, size = 0, len(line)
        while size - start > width:
            end = line.rfind(" ", start, start + width + 1)
            if end < 0:
                # A word longer than a line, which must be broken.
                return wrap(line)
            lines.append(line[start:end])
            start = end + 1
        return [*lines, line[start:]]

    return fold


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    """How wide each is, in letters, the last taking what is over."""
    free = width - sum(column.width for column in columns)
    shares = sum(column.share for column in columns)
    widths = [column.width or max(-(-free * column.share // shares), 1) for column in columns]
    return [*widths[:-1], max(width - sum(widths[:-1]), 1)]
