"""How much of what was asked some words speak of: stems, rings of words alike, weighted by how rare they are. Pure."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.words import words

_STOP = frozenset(words("alike")["stop"].split())
_ENDINGS = (
    *(
        "isations",
        "isation",
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ions",
        "ion",
        "ities",
        "ity",
        "ies",
        "ers",
    ),
    *("ed", "es", "er", "ly", "s", "e", "y"),
)
LIGHT = 0.4
"""What a word of how councils work counts for, where another counts one."""
BEGINS = 0.85
"""What a word that begins alike counts for, where the word itself counts one."""
RING = 0.6
"""What a word of the same ring counts for, where the word itself counts one."""


@cache
def stem(word: str) -> str:
    """A folded word without its ending, crudely: `carers`, `caring` and `care` are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].rstrip("e") if len(word) - len(ending) > 3 else word[: -len(ending)]
    return word


# Words, and what is told by its number: the A45, the 06.12.
_WORD = pattern_of(r"[a-z][a-z'-]+|\b[a-z]{1,2}\d+\b|\b\d+\.\d+\b")


@lru_cache(maxsize=200_000)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; dates, numbers of minutes and the like are none."""
    return frozenset(
        stem(word.strip("-'")) for word in _WORD.findall(folded(text).replace("'s", "")) if word not in _STOP
    )


@cache
def is_light(each: str) -> bool:
    """Whether a stem is of how councils work, whatever is asked."""
    return each in _light()


@cache
def _light() -> frozenset[str]:
    return frozenset(stem(word) for word in words("alike")["light"].split())


@cache
def _rings() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for place, ring in enumerate(words("alike")["rings"]):
        for word in ring.split():
            found.setdefault(stem(word), set()).add(place)
    return {word: frozenset(places) for word, places in found.items()}


@cache
def _of_ring() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word) for word in ring.split()) for ring in words("alike")["rings"])


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that may speak of something, as they are looked up."""

    stems: frozenset[str]
    beginnings: frozenset[str]
    rings: frozenset[int]


@lru_cache(maxsize=20_000)
def _said(text: str) -> _Said:
    told = stems(text)
    rings = frozenset(ring for each in told for ring in _rings().get(each, ()))
    return _Said(told, frozenset(each[:6] for each in told if len(each) >= 6), rings)


def _nearness(asked: str, said: _Said) -> float:
    if asked in said.stems:
        return 1.0
    if asked[:6] in said.beginnings or _once_more(asked) in said.stems:
        return BEGINS
    return RING if not said.rings.isdisjoint(_rings().get(asked, ())) else 0.0


def _once_more(asked: str) -> str:
    """ "Repaint" without "re"; of words that only begin so, nothing that a text has."""
    return asked[2:] if asked.startswith("re") and len(asked) > 5 else ""


def nearness_to(asked: str, text: str) -> float:
    """How near a stem is to the nearest word of a text, 0 to 1."""
    return _nearness(asked, _said(text))


def nearness_of_all(asked: frozenset[str], text: str) -> float:
    """How near some stems are to the nearest words of a text, added up."""
    said = _said(text)
    return sum(_nearness(each, said) for each in asked)


def share_spoken_of(weights: Mapping[str, float], text: str) -> float:
    """The share of some stems, each with its weight, that a text speaks of, 0 to 1."""
    spoken = sum(weight * nearness_to(each, text) for each, weight in weights.items())
    return spoken / (sum(weights.values()) or 1.0)


@lru_cache(maxsize=100_000)
def same_subject(one: str, other: str) -> bool:
    """Whether two titles are of one subject: the words of the shorter are nearly all in the longer."""
    mine, theirs = stems(one), stems(other)
    if not mine or not theirs:
        return False
    shared = len(mine & theirs)
    return shared >= 0.75 * min(len(mine), len(theirs)) and shared >= 0.5 * max(len(mine), len(theirs))


ENOUGH_TO_COUNT = 0.05
"""The share of clauses by which an archive must have grown for words to be weighed anew."""

_Weighed = tuple[str, float, str, str, frozenset[int]]
"""A stem of what is asked, its weight, and by what it is found when it is not there itself."""


class Rarity:
    """How much a stem tells, from how few of an archive's clauses have it."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._many = 0
        self._counts: Counter[str] = Counter()
        self._waiting: list[str] = []
        self._asked: dict[str, tuple[float, list[_Weighed]]] = {}
        self.add(texts)

    def add(self, texts: Iterable[str]) -> None:
        """Add clauses; they count as soon as they are enough to tell, so that not all is weighed anew for each."""
        self._waiting += texts
        if len(self._waiting) > self._many * ENOUGH_TO_COUNT:
            self._counts.update(each for text in self._waiting for each in stems(text))
            self._many += len(self._waiting)
            self._waiting.clear()
            self._asked.clear()

    def weight(self, each: str) -> float:
        """From near 0 for a word that every clause has."""
        # The ten keep the words of a small archive, which its few clauses share, from telling nothing.
        return math.log((max(self._many, 1) + 10) / (self._counts.get(each, 0) + 0.5))

    def spoken_of(self, asked: str, said: str) -> float:
        """The share of what is asked that some words speak of, 0 to 1."""
        told = _said(said)
        whole, weighed = self._weighed(asked)
        spoken = 0.0
        # As in `_nearness`, without a call for each word: this is asked of every pair.
        for each, weight, beginning, once_more, rings in weighed:
            if each in told.stems:
                spoken += weight
            elif beginning in told.beginnings or once_more in told.stems:
                spoken += weight * BEGINS
            elif rings and not told.rings.isdisjoint(rings):
                spoken += weight * RING
        return spoken / whole if whole else 0.0

    def letters_of(self, asked: str) -> list[list[tuple[float, str]]]:
        """Of each word of what is asked: letters by which folded words may speak of it, and of what share at most.

        The likeliest first. By these it is quickly known of most texts that they speak of too little.
        """
        whole, weighed = self._weighed(asked)
        found = []
        for each, weight, beginning, once_more, rings in weighed:
            alike = frozenset().union(*(_of_ring()[n] for n in rings))
            by = {**dict.fromkeys(alike, RING), beginning: BEGINS, once_more: BEGINS, each: 1.0}
            by.pop("", None)
            found.append(sorted(((weight * share / whole, letters) for letters, share in by.items()), reverse=True))
        return found

    def _weighed(self, asked: str) -> tuple[float, list[_Weighed]]:
        if asked not in self._asked:
            found = [
                (each, self.weight(each), each[:6], _once_more(each), _rings().get(each, frozenset()))
                for each in sorted(stems(asked))
            ]
            self._asked[asked] = sum(weight for _, weight, *_ in found), found
        return self._asked[asked]


_JOINING = pattern_of(r"be|been|being|is|are|was|were|has|have|had|will|would|to|by|it|that|and|or|but")
_NEGATING = pattern_of(r"not|no|never")


def without_asked(text: str, asked: str, kind: str) -> str:
    """Folded words of an answer with what they repeat of the asked put as `the information` or `the work`.

    "Reasons why bids were refused have been circulated" refuses nothing: `refused` is the word of what was asked.
    """
    told, ask = folded(text).split(), f" {' '.join(_bare(folded(asked)))} "
    stand_in = ["the", "information"] if kind == "information" else ["the", "work"]
    kept: list[str] = []
    place = 0
    while place < len(told):
        run = _run(told[place:], ask)
        kept += stand_in if run else told[place : place + 1]
        place += run or 1
    return " ".join(kept)


_WILL_NOT = pattern_of(
    r"\b(?:will|would|shall|can|could|(?:is|are|was|were) to)(?: ?not| no longer)(?: now| therefore)?(?: be)? (\w+)"
    r"(?![^.;]*\b(?:until|before|yet|while|whilst|in time|this (?:week|month|quarter|year))\b)|\bwon't (\w+)"
)


def denies_asked(text: str, asked: str) -> bool:
    """Whether an answer says that the very thing asked will not be done: "the Council would not mend it"."""
    told = {stem(match[1] or match[2]) for match in _WILL_NOT.finditer(folded(text))}
    return not told.isdisjoint(stems(asked))


def _run(words_on: list[str], ask: str) -> int:
    """How many of the next words, two at least and one that carries meaning, stand so in what was asked.

    A word that negates ends them.
    """
    run = 0
    for word in words_on:
        bare = "".join(_bare(word))
        joins = _NEGATING.fullmatch(bare) or (run < 3 and _JOINING.fullmatch(bare))
        if not bare or joins or f" {' '.join([*_bare(' '.join(words_on[:run])), bare])} " not in ask:
            break
        run += 1
        if not word[-1].isalnum():
            break
    # "Sent to all councillors" says to whom it went, though that was asked too.
    return run if run >= 2 and stems(_RECIPIENTS.sub("", " ".join(words_on[:run]))) else 0


_RECIPIENTS = pattern_of(r"\b(?:members?|councillors?|committee|panel|board|commission|forum)\b")


def _bare(text: str) -> list[str]:
    """Words as they are compared: one thing or several."""
    return [word.rstrip("s'") or word for word in re.findall(r"[a-z0-9][a-z0-9'-]*", text)]
