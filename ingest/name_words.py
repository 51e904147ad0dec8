"""The words by which names are told (`conventions/names.toml`), and a text's words. Pure; knows no names by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ingest.conventions import convention

GAP = "\n"
"""Stands between the words of two texts; no name goes over it."""

_WORD = re.compile(r"[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*|['’]s\b|\S")
_IN_ADDRESS = frozenset(".@/")
_LOOSE_SIGN = re.compile(r" (['’]s\b|[,;:)/])|(?<=[(/]) ")
_CAPITALISED = re.compile(r"[^\W\d_a-zà-ÿ][^\W\d_]*(?:[-'’][^\W\d_]+)*$")


def split_words(text: str) -> list[str]:
    """The words and signs of a text: `Pete Fahy's (A&E)` -> Pete, Fahy, 's, (, A, &, E, )."""
    return _WORD.findall(text)


def word_places(text: str) -> list[tuple[int, int]]:
    """Start and end, in characters, of each of `split_words`."""
    return [match.span() for match in _WORD.finditer(text)]


def is_capitalised(word: str) -> bool:
    """Whether a word is written as names are: letters that begin with a capital."""
    return bool(_CAPITALISED.match(word))


@dataclass(frozen=True)
class Found:
    """A name at its place in a pack's words."""

    start: int
    end: int
    kind: str
    form: str
    """The name as it is to be compared: `Councillor Abbott` for the second name of `Councillors Caan and Abbott`."""
    rule: str
    rank: int = 0
    """Of two names at one place and of one length, the lower one stands."""


@dataclass(frozen=True)
class PackWords:
    """The words of all of a pack's texts, one after the other, with a GAP after each text."""

    words: list[str]

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Words that the pack writes without a capital, but for web addresses: by themselves they make no name."""
        words = self.words
        return frozenset(
            word
            for before, word, after, next_but_one in zip([GAP, *words], words, words[1:], words[2:], strict=False)
            if word.islower() and before not in _IN_ADDRESS and not (after == "." and next_but_one.islower())
        )

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Each word -> where it stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            places[word].append(place)
        return places

    def places_of(self, rows: Iterable[tuple[str, ...]]) -> list[tuple[int, int]]:
        """Start and end of each place where one of some rows of words stands, in the order of the words."""
        found = []
        for row in rows:
            counts = [len(self.places.get(word, ())) for word in row]
            rarest = counts.index(min(counts))
            for place in self.places.get(row[rarest], ()):
                start = place - rarest
                if start >= 0 and tuple(self.words[start : start + len(row)]) == row:
                    found.append((start, start + len(row)))
        return sorted(found)

    def text(self, start: int, end: int) -> str:
        """Words with single spaces between them, stops left out: for comparing, not for showing."""
        joined = " ".join(word for word in self.words[start:end] if word != ".")
        return _LOOSE_SIGN.sub(lambda sign: sign[1] or "", joined) if end - start > 2 else joined


def word_set(section: str, key: str) -> frozenset[str]:
    """A list of the names' conventions as a set."""
    return frozenset(_section(section)[key])


def word_sets(section: str, key: str) -> dict[str, frozenset[str]]:
    """A table of lists of the names' conventions."""
    return {word: frozenset(others) for word, others in _section(section)[key].items()}


def word_rows(section: str, key: str) -> list[list[str]]:
    """A list of lists of the names' conventions."""
    return list(_section(section)[key])


def _section(name: str) -> dict[str, Any]:
    section: dict[str, Any] = convention("names")[name]
    return section
