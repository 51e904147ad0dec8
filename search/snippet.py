"""A record's text -> the few words of it that show why it was found. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.words import british, stem_of

LENGTH = 36
"""Words of a snippet."""
_BEFORE = 6


def make_snippet(text: str, words: Sequence[str], length: int = LENGTH) -> str:
    """The `length` words of a text in which most of the words looked for stand; `…` where it is cut."""
    tokens = text.split()
    if len(tokens) <= length:
        return " ".join(tokens)
    shown = [matched(token, words) for token in tokens]
    best = max(range(len(tokens) - length + 1), key=lambda at: (len(set().union(*shown[at : at + length])), -at))
    # A few words before the first one that is shown, not a window that ends with it.
    first = next((place for place in range(best, best + length) if shown[place]), 0)
    start = max(0, min(first - _BEFORE, len(tokens) - length)) if best else 0
    cut = " ".join(tokens[start : start + length])
    return f"{'…' if start else ''}{cut}{'…' if start + length < len(tokens) else ''}"


def mark(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word looked for."""
    return [(piece, bool(matched(piece, words))) for piece in re.split(r"(\w+)", text) if piece]


def matched(token: str, words: Sequence[str]) -> set[str]:
    """Those of the words looked for, in any of their forms, that stand in a printed word; `grit*` as its beginning."""
    found = {stem_of(part) for part in re.findall(r"\w+", token.casefold())} - {None}
    bare = re.sub(r"\W", "", token).casefold()
    return {
        word
        for word in words
        if (stem_of(word.casefold()) in found)
        or (word.endswith("*") and british(bare).startswith(british(word.rstrip("*").casefold())))
    }
