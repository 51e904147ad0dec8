"""Postings of the words asked for -> the best documents, word by word, rare ones first. Pure; knows no engine.

Whoosh's own trees of matchers take some 150 microseconds a document in Python; adding up one word's postings after
another takes one or two. Words that stand in a large part of the documents only raise those that rarer words found.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Protocol

SATURATION = 1.4
"""BM25's k1: how soon more of the same word tells nothing new."""
LENGTH_SHARE = 0.6
"""BM25's b: how much a long text needs more of a word than a short one."""
ALL_WORDS_SHARE = 0.9
"""How much of the score goes by the share of the words that are there."""
COMMON = 8
"""A word that stands in this many times the documents that rarer words found is looked up in those alone."""


class Postings(Protocol):
    """Documents that hold a word, by number, and how often."""

    def is_active(self) -> bool: ...  # noqa: D102
    def id(self) -> int: ...  # noqa: D102
    def weight(self) -> float: ...  # noqa: D102
    def next(self) -> object: ...  # noqa: D102
    def skip_to(self, id: int, /) -> object: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Column:
    """A word in a field: where it stands, in how many documents, and how much it counts."""

    word: int
    """Place of the word among those asked for."""
    count: int
    weight: float
    open: Callable[[], Postings]


@dataclass(slots=True)
class _Tally:
    """Document -> score so far, and the words found in it as bits."""

    scores: dict[int, float]
    words: dict[int, int]

    def add(self, doc: int, score: float, bit: int) -> None:
        self.scores[doc] = self.scores.get(doc, 0.0) + score
        self.words[doc] = self.words.get(doc, 0) | bit


def best_documents(
    columns: Sequence[Column],
    words: int,
    size: int,
    limit: int,
    length: Callable[[int], float],
    allowed: Collection[int] | None = None,
) -> list[tuple[float, int]]:
    """(score, document) of the best, best first, at most `limit`.

    `words` is how many are asked for, `size` the number of documents; `length` gives a document's length as a multiple
    of the mean.
    """
    tally = _Tally({}, {})
    for column in sorted(columns, key=lambda column: (column.count, column.word)):
        _add(tally, column, math.log(1 + size / (column.count + 0.5)) * column.weight, limit)
    found = ((_score(tally, doc, words), doc) for doc in tally.scores if allowed is None or doc in allowed)
    likely = nlargest(limit * 3, found, key=lambda pair: (pair[0], -pair[1]))
    exact = [(score / (1 - LENGTH_SHARE / 2 + LENGTH_SHARE / 2 * length(doc)), doc) for score, doc in likely]
    return nlargest(limit, exact, key=lambda pair: (pair[0], -pair[1]))


def _score(tally: _Tally, doc: int, many: int) -> float:
    return tally.scores[doc] * (1 - ALL_WORDS_SHARE + ALL_WORDS_SHARE * tally.words[doc].bit_count() / many)


def _add(tally: _Tally, column: Column, weight: float, limit: int) -> None:
    enough = len(tally.scores) >= limit * 4 and column.count > COMMON * len(tally.scores)
    bit = 1 << column.word
    for doc, often in _among(column.open(), sorted(tally.scores)) if enough else _all(column.open()):
        tally.add(doc, weight * often * (SATURATION + 1) / (often + SATURATION), bit)


def _all(postings: Postings) -> Iterator[tuple[int, float]]:
    while postings.is_active():
        yield postings.id(), postings.weight()
        postings.next()


def _among(postings: Postings, docs: Sequence[int]) -> Iterator[tuple[int, float]]:
    for doc in docs:
        if not postings.is_active():
            return
        if postings.id() < doc:
            postings.skip_to(doc)
        if postings.is_active() and postings.id() == doc:
            yield doc, postings.weight()
