"""A query tree + postings as arrays -> which records answer, and how well. Pure; knows no engine.

For an engine that only keeps postings: a query is a few passes of numpy over whole columns, which took a fiftieth of
the time of asking document by document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from hashlib import blake2b
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.query import FARTHEST, SHA_AT_LEAST, Among, And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from index.scoring import FIELDS, LENGTH_SHARE, PREFIX, SATURATION
from index.words import beginnings, name_words, stem_of, stems

Numbers = NDArray[Any]
Mask = NDArray[np.bool_]
PLACES = 1 << 24
"""More than the words of any record."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Records, by number in rising order, that hold a term, and how often."""

    docs: Numbers
    often: Numbers
    places: Callable[[], Numbers] | None = None
    """Where in each record's text it stands: the numbers of the words, those of the first record first."""


class Segment(Protocol):
    """Records numbered from 0, and what is known of them."""

    size: int
    days: Numbers
    """Of each record; 0 where it has none."""
    keys: Numbers
    """What `key_of` gives for the id of each."""

    def postings(self, field: str, term: str) -> Postings | None:
        """The records with a term in a field."""

    def terms(self, field: str, prefix: str) -> Iterable[str]:
        """The terms of a field that begin so."""

    def lengths(self, field: str) -> Numbers:
        """The length of each record's field as a multiple of the mean of all records."""


@dataclass(frozen=True, slots=True)
class Match:
    """Which records of a segment answer, and how well; a filter gives none of its own."""

    found: Mask
    scores: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Works out queries on one segment. `weights` has what each stem of a query tells among all records."""

    segment: Segment
    weights: Mapping[str, float]

    def match(self, tree: Query) -> Match:
        """The records that answer a query."""
        match tree:
            case And(parts):
                return self._all(parts)
            case Or(parts):
                return self._any(self.match(part) for part in parts)
            case Not(part):
                return Match(~self.match(part).found)
            case Field(name, value):
                return Match(self._field(name, value))
            case Between(first, last):
                return Match(self._between(first, last))
            case Among(ids):
                return Match(np.isin(self.segment.keys, np.array([key_of(id) for id in ids], dtype=np.uint64)))
            case _:
                return self._text(tree)

    def _text(self, tree: Word | Words | Phrase | Prefix) -> Match:
        match tree:
            case Words(texts):
                return self._words(stems(" ".join(texts)))
            case Phrase(text, near):
                return self._phrase(stems(text), near)
            case Word(text):
                return self._phrase(stems(text), 1)
            case Prefix(text):
                return self._prefix(text.casefold())

    def _all(self, parts: Sequence[Query]) -> Match:
        wanted = [self.match(part) for part in parts if not isinstance(part, Not)]
        found = reduce(np.logical_and, (each.found for each in wanted), np.ones(self.segment.size, dtype=np.bool_))
        for part in parts:
            if isinstance(part, Not):
                found = found & ~self.match(part.part).found
        return Match(found, _sum(wanted))

    def _any(self, matches: Iterable[Match]) -> Match:
        wanted = list(matches)
        nothing = np.zeros(self.segment.size, dtype=np.bool_)
        scored = [Match(each.found, np.where(each.found, each.scores, 0)) for each in wanted if each.scores is not None]
        return Match(reduce(np.logical_or, (each.found for each in wanted), nothing), _sum(scored))

    # Words

    def _words(self, asked: Sequence[str]) -> Match:
        """Records with any of the words; see `index.scoring` for how well they fit."""
        scores = np.zeros(self.segment.size, dtype=np.float32)
        found = np.zeros(self.segment.size, dtype=np.bool_)
        for stem in dict.fromkeys(asked):
            for field, counts in FIELDS.items():
                if postings := self.segment.postings(field, stem):
                    found[postings.docs] = True
                    scores[postings.docs] += self.weights[stem] * counts * self._saturated(field, postings)
        return Match(found, scores)

    def _saturated(self, field: str, postings: Postings) -> Numbers:
        length = self.segment.lengths(field)[postings.docs]
        few = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length)
        return postings.often * (SATURATION + 1) / (postings.often + few)

    def _phrase(self, asked: Sequence[str], near: int) -> Match:
        """Records in whose text the words stand so; they fit as well as the words do."""
        if len(asked) < 2:
            return self._words(asked)
        found = np.zeros(self.segment.size, dtype=np.bool_)
        postings = [self.segment.postings("text", stem) for stem in asked]
        if all(postings):
            found[_standing_so([each for each in postings if each], min(near, FARTHEST))] = True
        return Match(found, self._words(asked).scores)

    def _prefix(self, text: str) -> Match:
        begun = {(field, term) for field in ("text", "forms") for term in self._begun(field, text)}
        found = np.zeros(self.segment.size, dtype=np.bool_)
        # What is indexed are stems, so the whole word must be looked for in its stem as well.
        for field, term in begun | {("text", stem_of(text) or text)}:
            if postings := self.segment.postings(field, term):
                found[postings.docs] = True
        return Match(found, np.where(found, np.float32(PREFIX), np.float32(0)))

    def _begun(self, field: str, text: str) -> Iterator[str]:
        return (term for each in beginnings(text) for term in self.segment.terms(field, each))

    # Filters

    def _field(self, name: str, value: str) -> Mask:
        if name == "kind":
            return self._holding("kind", [value])
        if name == "item":
            return self._holding("item", [value.casefold()])
        words = name_words(value)
        column = "pack_name" if name == "pack" else name
        found = self._holding(column, words) if words else np.zeros(self.segment.size, dtype=np.bool_)
        if name == "pack" and len(value) >= SHA_AT_LEAST:
            for sha in self.segment.terms("pack", value.casefold()):
                found = found | self._holding("pack", [sha])
        return found

    def _holding(self, field: str, terms: Iterable[str]) -> Mask:
        found = np.ones(self.segment.size, dtype=np.bool_)
        for term in terms:
            here = np.zeros(self.segment.size, dtype=np.bool_)
            if postings := self.segment.postings(field, term):
                here[postings.docs] = True
            found &= here
        return found

    def _between(self, first: int | None, last: int | None) -> Mask:
        days = self.segment.days
        found = days > 0
        if first is not None:
            found &= days >= first
        return found & (days <= last) if last is not None else found


def key_of(id: str) -> int:
    """A record's id as a number to compare by."""
    return int.from_bytes(blake2b(id.encode(), digest_size=8).digest(), "big")


def stems_of(tree: Query) -> set[str]:
    """The stems that a query scores by."""
    match tree:
        case And(parts) | Or(parts):
            return {stem for part in parts for stem in stems_of(part)}
        case Word(text) | Phrase(text):
            return set(stems(text))
        case Words(texts):
            return set(stems(" ".join(texts)))
        case Not(part):
            return stems_of(part)
        case _:
            return set()


def best_of(found: Numbers, scores: Numbers, ties: Numbers, limit: int) -> Numbers:
    """The `limit` best of the records `found`, in no order; of those with one score, those first by `ties`."""
    if len(found) <= limit:
        return found
    here = scores[found]
    least = np.partition(here, len(here) - limit)[len(here) - limit]
    sure, edge = found[here > least], found[here == least]
    left = limit - len(sure)
    return np.concatenate([sure, edge[np.argpartition(ties[edge], left - 1)[:left]]])


def _sum(matches: Sequence[Match]) -> Numbers | None:
    scored = [each.scores for each in matches if each.scores is not None]
    return reduce(np.add, scored) if scored else None


def _standing_so(words: Sequence[Postings], near: int) -> Numbers:
    """The records in which the words stand one after another, each at most `near` places after the one before."""
    common = reduce(lambda a, b: np.intersect1d(a, b, assume_unique=True), (each.docs for each in words))
    ends = _keys(words[0], common)
    for word in words[1:]:
        here = _keys(word, common)
        # The nearest end of what came before will do: any farther one is out of reach where that is.
        before = np.concatenate([[-PLACES], ends])
        ends = here[here - before[np.searchsorted(before, here) - 1] <= near]
    return np.unique(ends // PLACES)


def _keys(postings: Postings, docs: Numbers) -> Numbers:
    """Record and place as one number, for some records."""
    assert postings.places is not None, "only texts are looked through for phrases"
    often = postings.often.astype(np.int64)
    owners = np.repeat(postings.docs.astype(np.int64), often)
    kept = np.isin(owners, docs)
    return owners[kept] * PLACES + postings.places()[kept]
