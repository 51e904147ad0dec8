"""What the letters in a table's cells stand for, by the key printed above it: `D (derbyn, accepted)`, `R = refused`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.layout import Line, flow

_ENTRY = re.compile(
    r"(?<![\w(])(?P<code>[A-Z][A-Za-z]{0,2}|\d)\s*(?:\((?P<within>[^()]{3,60})\)|[=:–-]\s*(?!(?:[A-Z][A-Za-z]{0,2}|\d)\s+[=–-]|(?:[A-Z][A-Za-z]{0,2}|\d)\s*[=:(])(?P<after>[^\s=:;,.()][^=:;,.()]{2,40}))"
)
_CODE = r"(?<![\w(])(?:[A-Z][A-Za-z]{0,2}|\d)"
_EQUATED = re.compile(
    rf"(?P<code>{_CODE})\s*=\s*(?P<after>[^=]{{3,90}}?)(?=[\s,;.]*{_CODE}\s*=|\.?\s+\d{{1,2}}\.\d|\.\s|\.?$)"
)
"""`2 = Achieved  3 = Not achieved: obstacle`: the sign is enough to part the entries, whatever stands in them."""
_LEAST = 2
"""Entries of a key."""


_COLOUR = r"(?:red|amber|orange|yellow|green|blue|purple|violet|pink|brown|white|black|gr[ea]y|clear)"
_LETTERS = r"(?-i:[A-Z][A-Za-z]{0,2}|\d)"
_OWN_LINE = re.compile(
    rf"(?:[•▪*–-]\s*)?(?:(?P<code>{_LETTERS})(?:\s*[(\[,/–-]?\s*(?P<colour>{_COLOUR})\b[)\]]?)?"
    rf"|(?P<first>{_COLOUR})\s*[(\[,/–-]?\s*(?P<then>{_LETTERS})\b[)\]]?)"
    r"\s*(?:[=:–—-]|means\b|is\b)\s*(?P<meaning>\S.{2,120})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of a key: `G (green) – given to the officer named`, or `Green (G): given`."""

    code: str
    colour: str | None
    meaning: str


def _in_lines(above: Sequence[Line]) -> list[_Entry]:
    """A key that has a line for each letter, whatever stands in it; of several such lists the longest."""
    best: list[_Entry] = []
    found: list[_Entry] = []
    first: Line | None = None
    for line in above:
        match = _OWN_LINE.fullmatch(line.text.strip())
        code = match and (match["code"] or match["then"])
        if match and code:
            found = [*(found if first else []), _Entry(code, match["colour"] or match["first"], match["meaning"])]
            first = first or line
        elif first and line.x0 > first.x0 + _SET_IN:
            # A meaning that runs over its line is set in under it.
            found[-1] = replace(found[-1], meaning=f"{found[-1].meaning} {line.text.strip()}")
        else:
            first = None
        best = max(best, found, key=len)
    return best


def colours_of_codes(lines: Sequence[Line]) -> dict[str, str]:
    """The colours, as printed, that the lines of a key for letters give besides: colour -> meaning."""
    found = {entry.colour: entry.meaning.strip(" .") for entry in _in_lines(lines) if entry.colour}
    return found if len(found) >= _LEAST else {}


_SET_IN = 6.0
"""Points."""


def meanings(above: Sequence[Line]) -> dict[str, str]:
    """Lines above a table -> the letters that they explain, each with its meaning as printed; empty without a key."""
    in_lines = {entry.code: entry.meaning.strip(" .") for entry in _in_lines(above)}
    if len(in_lines) >= _LEAST:
        return in_lines
    words = flow(above)
    equated = {match["code"]: match["after"].strip() for match in _EQUATED.finditer(words)}
    if len(equated) >= _LEAST:
        return equated
    found = {match["code"]: (match["within"] or match["after"]).strip() for match in _ENTRY.finditer(words)}
    return found if len(found) >= _LEAST else {}


def is_code(text: str) -> bool:
    """Whether a cell may hold nothing but such a letter."""
    return bool(re.fullmatch(r"[A-Z][A-Za-z]{0,2}|\d", text))
