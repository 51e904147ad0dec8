"""Filled cells, letters and words -> `red`, `amber`, `green`, `blue`; and what a printed key says that they mean.

Knows no table and no paper. A colour is never given a meaning that is not printed: councils disagree about them.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable, Sequence

from corpus.records import folded
from ingest.conventions import convention
from ingest.layout import Cell, Line, Table, flow

Colour = tuple[int, int, int]

_LEAST_SATURATION = 0.14
"""Below it a fill is a tint of grey: the pale green of a spreadsheet's "good" has 0.17, stripes 0.05 to 0.11."""
_HUES = ((16.0, "red"), (66.0, "amber"), (170.0, "green"), (262.0, "blue"), (325.0, None), (361.0, "red"))
"""Upper ends, in degrees. Purple (262 to 325) is none of the four."""


def colour_name(fill: Colour | None) -> str | None:
    """The name of a fill's colour by its hue, whatever its shade; None for white, grey, black and purple."""
    if fill is None:
        return None
    hue, saturation, value = colorsys.rgb_to_hsv(*(part / 255 for part in fill))
    if saturation < _LEAST_SATURATION or value < 0.2:
        return None
    return next(name for end, name in _HUES if hue * 360 < end)


def colour_word(text: str) -> str | None:
    """The colour that a cell's words state: a letter alone, a word that opens it, or the only one that it names."""
    words = re.findall(r"[a-z]+", folded(text))
    if not words:
        return None
    named = convention("colours")["words"]
    if len(words) == 1 and len(words[0]) == 1:
        letter: str | None = convention("colours")["letters"].get(words[0])
        return letter
    if words[0] in named:
        return str(named[words[0]])
    found = {str(named[word]) for word in words if word in named}
    return found.pop() if len(found) == 1 and len(words) <= 6 else None


def colour_of_row(text: str, lines: Iterable[Line], fill: Colour | None, others: Iterable[Colour | None]) -> str | None:
    """The colour that a RAG cell shows: by its words, else its fill, else the colour of the letters or dot in it.

    A fill that every cell of the row has is a stripe of the table and no rating.
    """
    word = colour_word(text)
    if word:
        return word
    if fill is not None and not _striped(fill, others):
        return colour_name(fill)
    inks = {colour_name(w.colour) for line in lines for w in line.words}
    return inks.pop() if len(inks) == 1 else None


def _striped(fill: Colour, others: Iterable[Colour | None]) -> bool:
    fills = list(others)
    return len(fills) > 1 and all(each == fill for each in fills)


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
    return meanings if len(meanings) > 1 else _listed_key(text)


_LISTED = re.compile(r"\b(?i:key)(?: (?:to|of|for) [^:;.–—-]{1,25})?\s*[:–—-]\s*(?P<entries>[^.]+)")
_LISTED_ENTRY = re.compile(
    r"(?P<name>[BRAGY]|(?i:red|amber|orange|yellow|green|blue))\s+(?:is |means )?(?P<meaning>[a-z][^;]{2,80})"
)


def _listed_key(text: str) -> dict[str, str]:
    """A key whose entries need no sign, since they stand in a list called one: `Key: R not begun; G finished`."""
    listed = _LISTED.search(text)
    parts = re.split(r"\s*[;|•]\s*|,\s+(?=[BRAGY]\s|(?:Red|Amber|Green|Blue)\b)", listed["entries"]) if listed else []
    found = [match for part in parts if (match := _LISTED_ENTRY.fullmatch(part.strip(" ,")))]
    meanings = {name: match["meaning"].strip() for match in found if (name := colour_word(match["name"]))}
    return meanings if len(meanings) > 1 and len(found) == len(parts) else {}


def key_of_lines(lines: Sequence[Line]) -> dict[str, str]:
    """The key that some lines print: within a paragraph, or a line for each colour."""
    best: dict[str, str] = {}
    texts = [flow(lines[start : start + 6]) for start in range(len(lines)) if _mentions_colour(lines[start].text)]
    for found in map(read_key, texts):
        best = found if len(found) > len(best) else best
    return best


def _mentions_colour(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:red|amber|green|blue)\b|^[BRAG]\s*[-–=:]|(?-i:\b[BRAG]\s+[–—=:-]\s)|\bkey\b[^:]{0,30}:\s*(?-i:[BRAGY]\s)",
            text,
            re.IGNORECASE,
        )
    )


_WIDEST_KEY = 3
"""Columns of a key with more than one row: colour, letter, meaning. A wider table is the plan itself."""


def key_of_table(table: Table) -> dict[str, str]:
    """The key that a small table prints: a colour, as fill or word, and its meaning in the same cell or the next."""
    if table.row_count > 1 and table.col_count > _WIDEST_KEY:
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
    split = re.match(r"(\w+)\s*[-–—=:]\s*(.+)", text)
    if split and colour_word(split[1]):
        return colour_word(split[1]), split[2]
    return colour_name(cell.fill), text if not colour_word(text) else None
