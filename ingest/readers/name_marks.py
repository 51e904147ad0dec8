"""Marks before the names of a list, by which it tells who was present, and the line that explains them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEGEND = re.compile(
    r"\W*(?:r|p)?\s*(?:=|denotes|indicates|means|[-–])?\s*(?:those |members? )?(?:present|attended)\b", re.IGNORECASE
)
"""`* = present at the meeting`."""
_MARK = re.compile(r"[*+#†✓✔√rRpP]")
_SIGN = re.compile(r"[*+#†✓✔√]\s?(?=[A-Z])")


def explains_marks(texts: Iterable[str]) -> bool:
    """Whether one of some lines explains what marks before names mean."""
    return any(_LEGEND.match(text) for text in texts)


def is_mark(text: str) -> bool:
    """Whether a word is nothing but such a mark; letters are marks in a column of their own."""
    return bool(_MARK.fullmatch(text))


def is_signed(text: str) -> bool:
    """Whether a name has a sign before it: `* Councillor A Ash`."""
    return bool(_SIGN.match(text))
