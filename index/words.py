"""Text -> the words that are indexed and looked for: cut, in British spelling, as stems. Pure; knows no engine."""

from __future__ import annotations

import re
from functools import lru_cache

from index.query import STOP_WORDS
from index.stemming import stem

_WORD = re.compile(r"\w+")
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
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str | None:
    """What is indexed of a word in small letters; None where it says nothing of what is looked for."""
    return None if len(word) < 2 or word in STOP_WORDS else stem(british(word))


def stems(text: str) -> list[str]:
    """The stems of a text, in its order, without the words that say nothing."""
    return [found for word in _WORD.findall(text.casefold()) if (found := stem_of(word)) is not None]


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


def beginnings(text: str) -> tuple[str, ...]:
    """What the stems begin with of words that begin so, in small letters: `organiz` also as `organis`."""
    begun = british(text)
    return (begun, f"{begun[:-2]}is") if begun.endswith("iz") else (begun,)


def name_words(text: str) -> list[str]:
    """The words of a name in small letters, none left out: `NHS_trust-2017.pdf` has four."""
    return _PART.findall(text.casefold())
