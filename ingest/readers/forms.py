"""Forms: tables that set labels beside their values, one recommendation each -> labels, roles and values.

Labels and the numbers of entries are also those of trackers set as blocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.conventions import convention
from ingest.layout import Cell, Line, Table
from ingest.readers.columns import roles_of_title

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
    """The fields of a form of two columns, or twice two; none where it is another table."""
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
