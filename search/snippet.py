"""A record's text -> the few words of it that show why it was found. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from index.words import british, stem_of

LENGTH = 36
"""Words of a snippet."""
_BEFORE = 6


def make_snippet(text: str, words: Sequence[str], length: int = LENGTH) -> str:
    """The `length` words of a text in which most of the words looked for stand; `…` where it is cut."""
    tokens, words = text.split(), tuple(words)
    if len(tokens) <= length:
        return " ".join(tokens)
    shown = [matched(token, words) for token in tokens]
    best = _fullest(shown, length)
    # A few words before the first one that is shown, not a window that ends with it.
    first = next((place for place in range(best, best + length) if shown[place]), 0)
    start = max(0, min(first - _BEFORE, len(tokens) - length)) if best else 0
    cut = " ".join(tokens[start : start + length])
    return f"{'…' if start else ''}{cut}{'…' if start + length < len(tokens) else ''}"


def _fullest(shown: Sequence[frozenset[str]], length: int) -> int:
    """Where the first stretch begins that shows most of the words."""
    there: Counter[str] = Counter()
    most = best = 0
    for end, words in enumerate(shown):
        if words:
            there.update(words)
        if end >= length and shown[end - length]:
            there.subtract(shown[end - length])
            there = +there
        if len(there) > most:
            most, best = len(there), max(0, end - length + 1)
    return best


def mark(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word looked for."""
    return [(piece, bool(matched(piece, words))) for piece in re.split(r"(\w+)", text) if piece]


def matched(token: str, words: Sequence[str]) -> frozenset[str]:
    """Those of the words looked for, in any of their forms, that stand in a printed word; `grit*` as its beginning."""
    return _matched(token, tuple(words))


@lru_cache(maxsize=50_000)
def _matched(token: str, words: tuple[str, ...]) -> frozenset[str]:
    stems, beginnings = _looked_for(words)
    found = [stems[stem] for part in _WORD.findall(token.casefold()) if (stem := stem_of(part)) in stems]
    if beginnings:
        bare = _MARKS.sub("", token).casefold()
        # No other spelling has another first letter, and few words have this one.
        near = [(begun, word) for begun, word in beginnings if begun[:1] == bare[:1]]
        found += [frozenset({word}) for begun, word in near if british(bare).startswith(begun)]
    return frozenset().union(*found) if found else _NONE


_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"\W")
_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def _looked_for(words: tuple[str, ...]) -> tuple[dict[str | None, frozenset[str]], tuple[tuple[str, str], ...]]:
    """Stem -> the words of that stem; and the beginning of each word of which any is looked for."""
    stems: dict[str | None, frozenset[str]] = {}
    for word in words:
        if stem := stem_of(word.casefold()):
            stems[stem] = stems.get(stem, _NONE) | {word}
    return stems, tuple((british(word.rstrip("*").casefold()), word) for word in words if word.endswith("*"))
