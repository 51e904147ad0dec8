"""Rows -> a table for people, JSON lines or CSV, on a stream. Knows no records."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

FORMATS = ("table", "jsonl", "csv")
Row = Mapping[str, Any]
OCR = "(OCR)"
"""Stands behind the page of what was read from a picture: its words may be misread."""


class Marked(str):
    """Words of which some are to stand out on a terminal; everywhere else, a plain text."""

    pieces: Sequence[tuple[str, bool]]

    def __new__(cls, pieces: Sequence[tuple[str, bool]]) -> Marked:
        """From pieces of text, each with whether it is to stand out."""
        made = super().__new__(cls, "".join(piece for piece, _ in pieces))
        made.pieces = pieces
        return made


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table for people."""

    field: str
    title: str
    share: int = 0
    """How large a part of the width it takes of what the columns without one leave; they are as wide as they must."""


def render(rows: Iterable[Row], format: str, columns: Sequence[Column], fields: Sequence[str], out: TextIO) -> None:
    """Write the rows; `fields` are the columns of a CSV, which has them all, as JSON lines have."""
    if format == "jsonl":
        for row in rows:
            out.write(json.dumps(dict(row), ensure_ascii=False) + "\n")
    elif format == "csv":
        _write_csv(rows, fields, out)
    else:
        _write_table(rows, columns, out)


def _write_csv(rows: Iterable[Row], fields: Sequence[str], out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        writer.writerow([cell_text(row.get(field)) for field in fields])


def _write_table(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    width = None if out.isatty() else max(shutil.get_terminal_size((120, 24)).columns, 60)
    console = Console(file=out, width=width, highlight=False, emoji=False, markup=False)
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=any(column.share for column in columns))
    for column in columns:
        table.add_column(column.title, ratio=column.share or None, no_wrap=not column.share, overflow="fold")
    for row in rows:
        cells = (row.get(column.field) for column in columns)
        table.add_row(*(_marked(each) if isinstance(each, Marked) else Text(cell_text(each)) for each in cells))
    console.print(table)


def _marked(words: Marked) -> Any:
    from rich.text import Text

    return Text.assemble(*((piece, "bold" if is_marked else "") for piece, is_marked in words.pieces))


def cell_text(value: Any) -> str:
    """A value in words: lists parted by semicolons, yes and no, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return "; ".join(cell_text(each) for each in value)
    return str(value)


def is_terminal(stream: TextIO | None = None) -> bool:
    """Whether people look on: of standard error unless another stream is named."""
    return (stream or sys.stderr).isatty()
