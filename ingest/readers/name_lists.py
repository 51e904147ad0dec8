"""Blocks of an attendance list -> groups of entries, each under the heading that covers it. Tells no name from a post.

A heading stands in a column of its own, before a colon on the names' own line, or on a line alone; the entries under
it are lines of a list, in one column or two, rows of a table, or running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.layout import Block, Cell, Line, Table, all_lines
from ingest.readers.name_entries import Entry, entries_of, opens_person
from ingest.readers.name_headings import (
    cut_at_headings,
    inline_heading,
    is_heading,
    is_label_shaped,
    lone_heading,
    rest_of,
)
from ingest.readers.name_marks import explains_marks, is_mark, is_signed
from ingest.readers.people import is_bare_name, opens_with_title


@dataclass
class NameGroup:
    """A heading and the entries under it."""

    label: str
    """As printed, without its colon; empty where none is printed."""
    lines: list[Line] = field(default_factory=list)
    """Lines of the heading, then of the entries."""
    entries: list[Entry] = field(default_factory=list)
    under: str = ""
    """An empty heading above this one: `Employees (by Directorate)` above `Place:`."""


def read_groups(blocks: Sequence[Block]) -> list[NameGroup]:
    """The groups of a list, in the order printed; lines that stand under no heading come in groups without a label."""
    builder = _Builder(_right_edge(blocks), marks_present=explains_marks(line.text for line in all_lines(blocks)))
    for block in cut_at_headings(blocks):
        if isinstance(block, Table):
            builder.close()
            builder.groups.extend(_table_groups(block, builder.last_label()))
        else:
            builder.take(block)
    builder.close()
    return builder.groups


_TELLS = re.compile(
    r"\b(?:reported|welcomed|opened|thanked|declared|advised|informed|proposed|seconded|said|asked|stated|explained|is|had"
    r"|(?:was|were)(?! in the chair| present))\b",
    re.IGNORECASE,
)
"""Words of a sentence about somebody, which is no entry of a list."""


@dataclass
class _Builder:
    """Goes down the lines of a list and gathers them under their headings."""

    right: float
    marks_present: bool = False
    """Whether those present are told by marks before their names."""
    groups: list[NameGroup] = field(default_factory=list)
    current: NameGroup | None = None
    held: list[Line] = field(default_factory=list)
    names_x: float | None = None
    running: bool = False

    def take(self, line: Line) -> None:
        found = self._heading(line)
        if found is None:
            self._take_names(line)
            return
        label, rest, inline = found
        if self._continues_label(label, line):
            assert self.current is not None
            self.current.label = f"{self.current.label} {label}".strip()
            self.current.lines.append(line)
        else:
            self.close()
            self.current = NameGroup(label, [line])
            self.running = inline
            self.names_x = rest.x0 if rest is not None and not inline else self.names_x
        if rest is not None:
            self.held.append(rest)

    def close(self) -> None:
        """End the group at hand."""
        if self.current is not None:
            entries = self._marked() or list(entries_of(self.held, self.right, self.running))
            if self.marks_present and any(is_signed(entry.text) for entry in entries):
                entries = [replace(entry, unmarked=not is_signed(entry.text)) for entry in entries]
            self.current.entries.extend(entries)
            before = self.groups[-1] if self.groups else None
            if before is not None and not before.entries and before.label:
                self.current.under = before.label
            elif before is not None and before.under and not is_heading(self.current.label):
                self.current.under = before.under
            self.groups.append(self.current)
        self.current, self.held = None, []

    def _marked(self) -> list[Entry]:
        """The entries of a list in which a mark stands before who was present; empty for other lists."""
        marked = [line for line in self.held if len(line.segments) > 1 and is_mark(line.segments[0].text)]
        if not (self.marks_present and marked):
            return []
        names = {id(line): rest_of(line, 1) or line for line in marked}
        left = names[id(marked[0])].x0
        listed = [line for line in self.held if id(line) in names or abs(line.x0 - left) < 4]
        return [Entry((names.get(id(line), line),), unmarked=id(line) not in names) for line in listed]

    def last_label(self) -> str:
        """The heading that a table stands under, if nothing was printed between."""
        return self.groups[-1].label if self.groups and not self.groups[-1].entries else ""

    def _take_names(self, line: Line) -> None:
        if self.current is None:
            if not opens_with_title(line.text) or _TELLS.search(line.text):
                return
            self.current, self.running = NameGroup(""), False
        elif self._ends_list(line) or (self.running and self._after_list(line)):
            label = self.current.label
            self.close()
            if len(line.segments) < 2 or not all(is_bare_name(part.text) for part in line.segments):
                return
            # `PRESENT: Councillor A Ash - Chair` with the others in columns below.
            self.current, self.running = NameGroup(label), False
        self.current.lines.append(line)
        self.held.append(line)

    def _ends_list(self, line: Line) -> bool:
        """Whether a line is the heading of what follows the list: bold, in a line of its own, and no name."""
        if not (line.bold and not line.text.endswith(",")) or opens_with_title(line.text) or is_bare_name(line.text):
            return False
        return not (self.held and self.held[-1].bold)

    def _after_list(self, line: Line) -> bool:
        """Whether a line begins a new paragraph after names in running text."""
        if not self.held or self._unfinished() or self._in_brackets() or line.page != self.held[-1].page:
            return False
        return line.top - self.held[-1].top > 1.7 * line.size and not opens_with_title(line.text)

    def _continues_label(self, label: str, line: Line) -> bool:
        """Whether a heading runs on from the line above, as `Other` / `representatives:` in a narrow column."""
        current = self.current
        if current is None or len(self.held) > 1 or not current.lines or ":" in current.lines[-1].text[:60]:
            return False
        near = 0 <= line.top - current.lines[-1].top < 1.6 * line.size and line.page == current.lines[-1].page
        # A colon at the end of the second line only: both are one heading.
        ended = line.segments[0].text.endswith(":") and is_heading(f"{current.label} {label}")
        return near and bool(self.names_x) and (label[:1].islower() or ended or not is_heading(current.label))

    def _heading(self, line: Line) -> tuple[str, Line | None, bool] | None:
        """The heading with which a line begins, what follows it on the line, and whether that is running text."""
        if self._in_brackets() or (self.names_x is not None and not self.running and line.x0 > self.names_x - 4):
            return None
        segments = line.segments
        first = segments[0].text
        rest = rest_of(line, len(segments[0].words))
        if rest is not None and is_label_shaped(first, self.names_x is not None and rest.x0 > self.names_x - 4):
            return first.rstrip(" :.-–"), rest, False
        if is_heading(line.text.rstrip(" :.-–")) and (
            line.text.rstrip().endswith((":", "-", "–")) or not self._unfinished()
        ):
            return line.text.rstrip(" :.-–"), None, False
        return inline_heading(line) or lone_heading(line)

    def _in_brackets(self) -> bool:
        text = " ".join(line.text for line in self.held[-3:])
        return text.rfind("(") > text.rfind(")")

    def _unfinished(self) -> bool:
        return bool(self.held) and bool(re.search(r"(?:,|\band|\bof|\bthe|&)$", self.held[-1].text))


_LEAST_EDGE = 500.0
"""Text on A4 runs at least that far; a list by itself may have no line that does."""


def _right_edge(blocks: Sequence[Block]) -> float:
    """How far lines run to the right on these pages, points."""
    ends = [line.x1 for block in blocks for line in ([block] if isinstance(block, Line) else block.lines)]
    return max([*ends, _LEAST_EDGE])


def _table_groups(table: Table, above: str) -> Iterator[NameGroup]:
    """A ruled table: one with a row of column titles, or one that only sets headings beside names."""
    rows = [row for row in table.rows if any(cell and cell.text for cell in row)]
    header = [cell.text if cell else "" for cell in rows[0]] if rows else []
    if _is_header(header):
        present = any(re.search(r"present|attend", text, re.IGNORECASE) for text in header)
        group = NameGroup(above or ("Present" if present else ""), list(table.lines))
        stood_in = [place for place, text in enumerate(header) if re.search(r"substitut", text, re.IGNORECASE)]
        group.entries = [_row_entry(row, stood_in) for row in rows[1:] if row[0] and any(c and c.text for c in row)]
        yield group
        named = [cell for row in rows[1:] for place in stood_in if (cell := row[place]) and cell.text]
        yield NameGroup("Substitutes", [], [Entry(cell.lines) for cell in named])
        return
    if _heads_columns(header) and len(rows) > 1:
        for place, label in enumerate(header):
            cells = dict.fromkeys(cell for row in rows[1:] if (cell := row[place]) and cell.text)
            entries = [entry for cell in cells for entry in entries_of(cell.lines, cell.box[2], running=False)]
            yield NameGroup(label.rstrip(" :"), [line for cell in cells for line in cell.lines], entries)
        return
    yield from _label_rows(rows, above)


def _heads_columns(titles: Sequence[str]) -> bool:
    """Whether each column of a table has a heading of its own, `Councillors | Officers`, over names."""
    return len(titles) > 1 and all(is_heading(title.rstrip(" :")) for title in titles) and len(set(titles)) > 1


def _is_header(titles: Sequence[str]) -> bool:
    """Whether the first row of a table names its columns: one for names, another for what is said of them."""
    filled = list(dict.fromkeys(text for text in titles if text))
    short = [text for text in filled if len(text.split()) <= 5 and not opens_with_title(text)]
    if len(short) < 2 or len(short) < len(filled):
        return False
    named = re.search(r"\bnames?\b|\bmembers?\b|\bcouncillors?\b|\battendee", short[0], re.IGNORECASE)
    said = r"\bpresent\b|attend|organi[sz]ation|\brole\b|\btitle\b|represent|apolog|\bpost\b|\bposition\b|\binitials\b"
    return bool(named) and any(re.search(said, text, re.IGNORECASE) for text in short[1:])


def _row_entry(row: Sequence[Cell | None], without: Sequence[int] = ()) -> Entry:
    cells = tuple(dict.fromkeys(cell for place, cell in enumerate(row) if cell and place not in without))
    return Entry(tuple(line for cell in cells for line in cell.lines), cells=cells)


def _label_rows(rows: Sequence[Sequence[Cell | None]], above: str) -> Iterator[NameGroup]:
    builder = _Builder(1e6)
    if above:
        builder.current = NameGroup(above)
    for row in rows:
        cells = list(dict.fromkeys(cell for cell in row if cell and cell.text))
        first = cells[0]
        label = first.text.rstrip(" :")
        if len(cells) > 1 and opens_person(first.text) and not any(opens_person(cell.text) for cell in cells[1:]):
            builder.current = builder.current or NameGroup("")
            builder.current.lines.extend(first.lines)
            builder.current.entries.append(_row_entry(cells))
            continue
        if len(cells) > 1 and is_label_shaped(first.text, True) and not is_bare_name(label):
            builder.close()
            builder.current = NameGroup(label, list(first.lines))
            cells = cells[1:]
        elif len(cells) == 1 and is_heading(label):
            builder.close()
            builder.current = NameGroup(label, list(first.lines))
            continue
        for cell in cells:
            for line in cell.lines:
                builder.take(line) if cell is first and len(cells) == 1 else builder._take_names(line)
        builder.right = max(cell.box[2] for cell in cells)
    builder.close()
    yield from builder.groups
