"""The words above a table, or over a paper -> whether they call it a plan, a tracker or a work programme. Pure.

The words are data (`conventions/columns.toml`).
"""

from __future__ import annotations

import re
from functools import cache

from corpus.records import folded
from ingest.conventions import convention


def is_titled(kind: str, heading: str) -> bool:
    """Whether the words above a table call it this kind: in a known phrase, or in two words near each other."""
    rules = convention("columns")[kind]
    words = folded(heading)
    pairs = [*near_words(kind, "title_words"), *near_words(kind, "reply_words")]
    return bool(any_of(tuple(rules["titles"])).search(words)) or any(re.search(pattern, words) for pattern in pairs)


@cache
def near_words(kind: str, name: str) -> tuple[str, ...]:
    """Patterns that find a word of the one list so named near one of the other, in either order."""
    lists: list[list[str]] = convention("columns")[kind].get(name, [])
    if not lists:
        return ()
    one, other = (rf"\b(?:{'|'.join(words)})\b" for words in lists)
    between = r"\W+(?:\w+\W+){0,3}?"
    return one + between + other, other + between + one


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of some phrases as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")
