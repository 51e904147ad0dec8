"""Postings are added up word by word: all words before some, rare before common, short before long."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from index.accumulating import Column, best_documents


class Held:
    """Postings of a word, from document to how often it stands there."""

    def __init__(self, often: Mapping[int, float]) -> None:
        self.left = sorted(often.items())

    def is_active(self) -> bool:
        return bool(self.left)

    def id(self) -> int:
        return self.left[0][0]

    def weight(self) -> float:
        return self.left[0][1]

    def next(self) -> None:
        del self.left[0]

    def skip_to(self, id: int, /) -> None:
        self.left = [each for each in self.left if each[0] >= id]


def column(word: int, often: Mapping[int, float]) -> Column:
    return Column(word, len(often), 1.0, partial(Held, often))


def ids(columns: list[Column], words: int, limit: int = 10, **rest: object) -> list[int]:
    lengths: Mapping[int, float] = rest.get("lengths", {})  # type: ignore[assignment]
    allowed = rest.get("allowed")
    found = best_documents(columns, words, 100, limit, lambda doc: lengths.get(doc, 1.0), allowed)  # type: ignore[arg-type]
    return [doc for _, doc in found]


def test_a_document_with_all_words_goes_before_one_that_has_one_of_them_often() -> None:
    assert ids([column(0, {1: 9, 2: 1}), column(1, {2: 1, 3: 9})], 2)[0] == 2


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    assert ids([column(0, {1: 1}), column(1, dict.fromkeys(range(2, 60), 1))], 2)[0] == 1


def test_of_two_that_say_the_same_the_shorter_goes_first() -> None:
    assert ids([column(0, {1: 1, 2: 1})], 1, lengths={1: 3.0, 2: 0.5}) == [2, 1]


def test_only_what_is_allowed_is_found_and_no_more_than_the_limit() -> None:
    common = column(0, dict.fromkeys(range(50), 1))
    assert ids([common], 1, limit=2, allowed={7, 8, 9}) == [7, 8]


def test_a_common_word_still_counts_in_the_documents_that_rarer_words_found() -> None:
    rare = column(0, dict.fromkeys(range(4), 1))
    common = column(1, dict.fromkeys(range(3, 90), 1))
    assert ids([rare, common], 2, limit=1) == [3]
