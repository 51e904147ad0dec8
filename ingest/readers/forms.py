"""Forms: tables that set labels beside their values, one recommendation each -> labels, roles and values.

Labels and the numbers of entries are also those of trackers set as blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.conventions import convention
from ingest.layout import Cell, Line, Table
from ingest.readers.column_titles import roles_of_title
from ingest.readers.owners import read_owner

MARK = re.compile(
    rf"^(?P<mark>(?:(?:{'|'.join(convention('tracker')['blocks']['heads'])})\b\.?\s*(?:no\.?\s*|number\s*|ref\.?\s*)?)?"
    r"(?-i:(?!ANNEX|APP|TABLE|PAGE|PART)[A-Z]{1,6}[ /.-]?)?"
    r"\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?(?:\s?\([a-z\d]{1,4}\))*(?:\s?/?\s?(?-i:[A-Z]{1,2}\d{1,3}))?|\([a-z]{1,4}\)|[a-z]\))"
    r"(?=[\s:.)–—-]|,\s|$)\s*[:,.)–—-]*\s*",
    re.IGNORECASE,
)
"""The number with which an entry begins: `Request 4 -`, `8(b)`, `EG/12:`, `24/13 A2 -`."""
ANSWERS = ("response", "status")
"""Roles of what answers."""
_SURE = 0.8
"""Share of a label's letters that must be known: prose has colons too."""
_LONGEST_LABEL = 6
"""Words."""


def role_of_label(label: str) -> str | None:
    """The role of a tracker's column that a label names; None where it names none, or is the number of an entry."""
    if not label or len(label.split()) > _LONGEST_LABEL or MARK.match(f"{label}:"):
        return None
    roles = roles_of_title(label, "tracker")
    best = max(roles, key=lambda role: (roles[role], role == "text", role in ANSWERS), default=None)
    return best if best and roles[best] >= _SURE else None


@dataclass(frozen=True)
class Field:
    """A label and its value."""

    role: str | None
    """None for a merged row that heads what follows."""
    value: tuple[Line, ...]
    label: str = ""
    """In small letters, without its number."""
    number: tuple[Line, ...] = ()
    """The label, where it gives a number as well: `Recommendation 3`."""


def fields_of(table: Table) -> tuple[Field, ...]:
    """The fields of a form; none where it is another table.

    A form has two columns, or twice two; or under a merged row what was asked columns of labels, each over its value.
    """
    return _fields_beside(table) or _fields_under(table)


def _fields_under(table: Table) -> tuple[Field, ...]:
    """The fields of a form whose values stand under their labels, in the same cell or in the row below."""
    fields: list[Field] = []
    rows = [[cell for i, cell in enumerate(row) if cell is not None and cell not in row[:i]] for row in table.rows]
    place = 0
    while place < len(rows):
        cells = rows[place]
        below = rows[place + 1] if place + 1 < len(rows) else []
        if len(cells) == 1:
            found = [Field(None, cells[0].lines)] if cells[0].lines else None
        elif found := _labels_over(cells, below):
            place += 1
        else:
            found = [field for cell in cells for field in _stacked(cell)] if all(map(_stacked, cells)) else None
        if found is None:
            return ()
        fields += found
        place += 1
    roles = {field.role for field in fields}
    asked = fields and fields[0].role is None
    return tuple(fields) if asked and len(roles - {None}) > 1 and roles & set(ANSWERS) and "text" not in roles else ()


def _labels_over(labels: Sequence[Cell], values: Sequence[Cell]) -> list[Field] | None:
    """A row of labels and nothing else, with the row of their values under it."""
    if len(labels) != len(values):
        return None
    told = [_label_and_owner(label.lines) for label in labels]
    if not all(role for role, _, _ in told):
        return None
    pairs = zip(told, values, strict=True)
    return [field for (role, label, owner), value in pairs for field in _told(role, value.lines, label, owner)]


def _stacked(cell: Cell) -> list[Field]:
    """A cell whose first line is a label and whose others are its value; none where it is another."""
    role, label, owner = _label_and_owner(cell.lines[:1])
    return _told(role, cell.lines[1:], label, owner) if role else []


def _told(role: str | None, value: tuple[Line, ...], label: str, owner: tuple[Line, ...]) -> list[Field]:
    named = [Field("responsible", owner, "")] if owner else []
    return [Field(role, value, label), *named] if value else named


def _label_and_owner(lines: Sequence[Line]) -> tuple[str | None, str, tuple[Line, ...]]:
    """The role and words of a label, and who is named in brackets behind it: `Current position (Head of Parks)`."""
    words = [word for line in lines for word in line.words]
    opens = next((at for at, word in enumerate(words) if word.text.startswith("(")), len(words))
    label = " ".join(word.text for word in words[:opens]).rstrip(": ")
    inside = tuple(replace(word, text=word.text.strip("():")) for word in words[opens:])
    name = " ".join(word.text for word in inside)
    owner = (replace(lines[0], words=inside, struck=frozenset()),) if name and read_owner(name) else ()
    return role_of_label(label), label.casefold(), owner


def _fields_beside(table: Table) -> tuple[Field, ...]:
    """The fields of a form whose values stand beside their labels."""
    fields: list[Field] = []
    unknown = 0
    for row in table.rows if table.col_count in (2, 4) else ():
        cells = [cell for i, cell in enumerate(row) if cell is not None and cell not in row[:i]]
        if len(cells) == 1 and cells[0].lines:
            fields.append(Field(None, cells[0].lines))
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            found = _field(label, value)
            fields.extend([found] if found else [])
            unknown += not found and bool(label.text or value.text)
    roles = {field.role for field in fields} - {None}
    return tuple(fields) if len(roles) > 1 and unknown <= len(fields) / 4 and len(fields) > 2 else ()


def _field(label: Cell, value: Cell) -> Field | None:
    text = " ".join(label.text.split()).rstrip(": ")
    marked = MARK.match(f"{text}:")
    words = re.sub(r"[\s\d.]+$", "", text) if marked else text
    role = role_of_label(words)
    return Field(role, value.lines, words.casefold(), label.lines if marked else ()) if role and value.lines else None
