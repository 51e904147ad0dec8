"""Text -> the words that are indexed and looked for: cut, in British spelling, as stems. Pure; knows no engine."""

from __future__ import annotations

import re
from functools import lru_cache

from index.query import STOP_WORDS
from index.stemming import stem

KNOWN = 200_000
"""Words whose stems are held."""

_WORD = re.compile(r"\w+")
_PLAIN = {place: place if _WORD.match(chr(place)) else " " for place in range(128)}
"""Of ASCII, what parts words as a blank. To look such a text over by it takes a third of the time of a pattern."""
_PART = re.compile(r"[^\W_]+")
_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "is"),
    (re.compile(r"^(behavi|col|fav|harb|hon|lab|neighb)or"), r"\1our"),
    (re.compile(r"^(cent|theat|fib|lit)er(?=s?$)"), r"\1re"),
    (re.compile(r"^(def|off|lic)ense(?=s?$)"), r"\1ence"),
    (re.compile(r"^program(?=s?$)"), "programme"),
    (re.compile(r"^(travel|cancel|counsel|model|fuel)(ed|ing|er|ers)$"), r"\1l\2"),
)


def cut(text: str) -> list[str]:
    """The words of a text in small letters, curly apostrophes as straight ones would be: `carers'` is `carers`."""
    small = text.casefold()
    return small.translate(_PLAIN).split() if small.isascii() else _WORD.findall(small)


def stem_of(word: str) -> str | None:
    """What is indexed of a word in small letters; None where it says nothing of what is looked for."""
    return _known[word]


def stems(text: str) -> list[str]:
    """The stems of a text, in its order, without the words that say nothing."""
    return [found for found in map(_known.__getitem__, cut(text)) if found is not None]


_PLURALS = {
    **{"children": "child", "men": "man", "women": "woman", "people": "person", "teeth": "tooth", "feet": "foot"},
    **{"lives": "life", "wives": "wife", "halves": "half", "shelves": "shelf", "criteria": "criterion"},
    **{"analyses": "analysis", "crises": "crisis", "bases": "basis", "diagnoses": "diagnosis"},
}


def british(word: str) -> str:
    """A word in British spelling, `organize` as `organise`; `children` as `child`, where no rule of endings leads."""
    word = _PLURALS.get(word, word)
    for pattern, spelling in _AMERICAN:
        word = pattern.sub(spelling, word)
    return word


class _Known(dict[str, str | None]):
    """Word -> its stem, worked out the first time; a call for each word of a text took longer than all else."""

    def __missing__(self, word: str) -> str | None:
        if len(self) >= KNOWN:
            self.clear()
        found = self[word] = None if len(word) < 2 or word in STOP_WORDS else stem(british(word))
        return found


_known = _Known()


_IZ = re.compile(r"(?<=[a-z]{3})iz")


def beginnings(text: str) -> tuple[str, ...]:
    """What stems and forms begin with of words that begin so, in small letters: `organiz` also as `organis`."""
    return tuple(dict.fromkeys((text, british(text), _IZ.sub("is", text))))


def forms(text: str) -> set[str]:
    """Those words of a text that begin in ways in which their stems do not: `gritting`, whose stem is `grit`."""
    return {form for word in cut(text) for form in _forms_of(word)}


@lru_cache(maxsize=50_000)
def _forms_of(word: str) -> tuple[str, ...]:
    found = stem_of(word)
    # With its last letter it is the whole word, which is looked for by its stem.
    return tuple({form for form in (word, british(word)) if found and not found.startswith(form[:-1])})


def name_words(text: str) -> list[str]:
    """The words of a name in small letters, none left out: `NHS_trust-2017.pdf` has four."""
    return _PART.findall(text.casefold())
