"""Abbreviations as papers state them: `Harbour Users Group (HUG)`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.words import stem_of, stems

_STATED = re.compile(r"\(\s*[“\"'‘]?([A-Z][A-Za-z&]{0,8}[A-Z]s?|[A-Z]{2,8}s?)[”\"'’]?\s*\)")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())  # noqa: SIM905
_LONGEST = 10


def names_stated(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(abbreviation, full name) of each that a text states, as stems."""
    for short, full in stated(text):
        key, stem = stem_of(short.casefold()), tuple(stems(full))
        if key and len(stem) > 1:
            yield key, stem


def stated(text: str) -> Iterator[tuple[str, str]]:
    """(abbreviation, full name) of each that a text states, both as printed."""
    for match in _STATED.finditer(text):
        words = re.findall(r"[\w'’&-]+", text[: match.start()])[-_LONGEST:]
        letters = re.sub(r"[^A-Z]", "", match[1])
        for start in range(len(words) - 1):
            if words[start][0].casefold() == letters[0].casefold() and _spells(words[start:], letters):
                yield match[1], " ".join(words[start:])
                break


def _spells(words: Sequence[str], letters: str) -> bool:
    """Whether the first letters of the words, with or without the small ones, are those of the abbreviation."""
    # `Fly-tipping Action Day` is FAD or FTAD: parts joined by a hyphen may count as one word or as several.
    for parts in (words, [part for word in words for part in word.split("-") if part]):
        for chosen in (parts, [part for part in parts if part.casefold() not in _SMALL]):
            if "".join(part[0] for part in chosen).casefold() == letters.casefold():
                return True
    return False
