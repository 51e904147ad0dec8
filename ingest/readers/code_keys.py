"""What the letters in a table's cells stand for, by the key printed above it: `D (derbyn, accepted)`, `R = refused`."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def meanings(above: Sequence[Line]) -> dict[str, str]:
    """Lines above a table -> the letters that they explain, each with its meaning as printed; empty without a key."""
    words = flow(above)
    equated = {match["code"]: match["after"].strip() for match in _EQUATED.finditer(words)}
    if len(equated) >= _LEAST:
        return equated
    found = {match["code"]: (match["within"] or match["after"]).strip() for match in _ENTRY.finditer(words)}
    return found if len(found) >= _LEAST else {}


def is_code(text: str) -> bool:
    """Whether a cell may hold nothing but such a letter."""
    return bool(re.fullmatch(r"[A-Z][A-Za-z]{0,2}|\d", text))
