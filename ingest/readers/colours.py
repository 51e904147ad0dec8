"""Filled cells, letters and words -> `red`, `amber`, `green`, `blue`. Knows no table and no paper."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable

from corpus.records import folded
from ingest.conventions import convention
from ingest.layout import Line

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
