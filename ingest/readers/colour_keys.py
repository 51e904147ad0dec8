"""What a key printed with a plan or tracker says that its colours mean.

A colour is never given a meaning that is not printed: councils disagree about them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.layout import Cell, Line, Table, flow
from ingest.papers import Paper
from ingest.readers.code_keys import colours_of_codes
from ingest.readers.colours import colour_name, colour_word


def read_colour_key(paper: Paper, covering: Paper | None = None) -> dict[str, str]:
    """What a paper, or else the report that it is attached to, says that its colours mean, in text or in a small table.

    Empty where neither says anything.
    """
    found = max([key_of_lines(paper.lines), *map(key_of_table, paper.tables)], key=len)
    return found or (read_colour_key(covering) if covering else {})


_KEY = re.compile(
    r"\b(?P<name>red|amber|orange|yellow|green|blue|[BRAGY](?=\s*(?:=|[–—:]|-\s)))\s*(?:\([BRAGY]\)\s*)?"
    r"(?:[-–—=:]|\bmeans\b|\bindicates\b)\s*(?P<meaning>[^;|•]+?)\s*"
    r"(?=[;|•]|,?\s*\b(?:red|amber|orange|yellow|green|blue)\s*(?:\([BRAGY]\)\s*)?(?:[-–—=:]|means|indicates)"
    r"|\s[BRAGY]\s*(?:=|[–—:]|-\s)|\.(?:\s|$)|$)",
    re.IGNORECASE,
)


def read_key(text: str) -> dict[str, str]:
    """A key in running text, `Blue - complete; Green - on track` -> colour: meaning. Empty unless it names two."""
    meanings: dict[str, str] = {}
    for match in _KEY.finditer(text):
        name = colour_word(match["name"])
        if name and name not in meanings and len(match["meaning"]) < 120:
            meanings[name] = match["meaning"].strip(" .,")
    return meanings if len(meanings) > 1 else _listed_key(text) or _told_key(text)


_NAME = r"(?:[BRAGY]|(?i:red|amber|orange|yellow|green|blue))"
_TOLD = re.compile(
    rf"\b(?P<entries>{_NAME}\s+(?:means|stands for|denotes|indicates)\s+[a-z][^.]+?,\s+(?:and\s+)?{_NAME}\s[^.]+)"
)


def _told_key(text: str) -> dict[str, str]:
    """A key told in a sentence: `R means overdue, A begun, G done and signed for`."""
    told = _TOLD.search(text)
    parts = re.split(rf"[,;]\s+(?:and\s+)?(?={_NAME}\s)", told["entries"]) if told else []
    return _of_entries(parts)


_LISTED = re.compile(r"\b(?i:key)(?: (?:to|of|for) [^:;.–—-]{1,25})?\s*[:–—-]\s*(?P<entries>[^.]+)")
_LISTED_ENTRY = re.compile(
    r"(?P<name>[BRAGY]|(?i:red|amber|orange|yellow|green|blue))\s+"
    r"(?:(?:is|means|stands for|denotes|shows|indicates) )?(?P<meaning>[a-z][^;]{2,80})"
)


def _listed_key(text: str) -> dict[str, str]:
    """A key whose entries need no sign, since they stand in a list called one: `Key: R not begun; G finished`."""
    listed = _LISTED.search(text)
    parts = re.split(r"\s*[;|•]\s*|,\s+(?=[BRAGY]\s|(?:Red|Amber|Green|Blue)\b)", listed["entries"]) if listed else []
    return _of_entries(parts)


def _of_entries(parts: Sequence[str]) -> dict[str, str]:
    """What each of some parts says that a colour means; empty unless all do, and of two at least."""
    found = [match for part in parts if (match := _LISTED_ENTRY.fullmatch(part.strip(" ,")))]
    meanings = {name: match["meaning"].strip() for match in found if (name := colour_word(match["name"]))}
    return meanings if len(meanings) > 1 and len(found) == len(parts) else {}


def key_of_lines(lines: Sequence[Line]) -> dict[str, str]:
    """The key that some lines print: within a paragraph, or a line for each colour."""
    best: dict[str, str] = {}
    texts = [flow(lines[start : start + 6]) for start in range(len(lines)) if _mentions_colour(lines[start].text)]
    for found in map(read_key, texts):
        best = found if len(found) > len(best) else best
    beside_codes = colours_of_codes(lines)
    named = {name: meaning for colour, meaning in beside_codes.items() if (name := colour_word(colour))}
    return named if len(named) > len(best) else best


def _mentions_colour(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:red|amber|green|blue)\b|^[BRAG]\s*[-–=:]|(?-i:\b[BRAG]\s+(?:[–—=:-]|means|stands|denotes)\s)|\bkey\b[^:]{0,30}:\s*(?-i:[BRAGY]\s)",
            text,
            re.IGNORECASE,
        )
    )


_WIDEST_KEY = 3
"""Columns of a key with more than one row: colour, letter, meaning. A wider table is the plan itself."""


_TALLEST_KEY = 3
"""Rows of a wide table that is called a key: colours side by side, their meanings below."""
_CALLED_KEY = re.compile(r"\s*(?:(?:b?rag|colour|status) )?key\b", re.IGNORECASE)


def key_of_table(table: Table) -> dict[str, str]:
    """The key that a small table prints: a colour, as fill or word, and its meaning in the same cell or the next."""
    called = any(_CALLED_KEY.match(cell.text) for cell in table.cells)
    if table.row_count > 1 and table.col_count > _WIDEST_KEY and not (called and table.row_count <= _TALLEST_KEY):
        return {}
    meanings: dict[str, str] = {}
    for row in table.rows:
        cells = [cell for place, cell in enumerate(row) if cell and cell not in row[:place]]
        for cell, after in zip(cells, [*cells[1:], None], strict=True):
            name, meaning = _entry(cell, after)
            if name and meaning and len(meaning) < 120:
                meanings.setdefault(name, meaning)
    return meanings if len(meanings) > 1 and len(set(meanings.values())) == len(meanings) else {}


def _entry(cell: Cell, after: Cell | None) -> tuple[str | None, str | None]:
    text = cell.text.strip()
    if not text or (colour_word(text) and len(text.split()) == 1):
        name = colour_word(text) or colour_name(cell.fill)
        return name, after.text.strip() if after and not colour_word(after.text) else None
    split = re.match(r"(\w+)\s*(?:\(\w+\)\s*)?[-–—=:]\s*(.+)", text)
    if split and colour_word(split[1]):
        return colour_word(split[1]), split[2]
    return colour_name(cell.fill), text if not colour_word(text) else None
