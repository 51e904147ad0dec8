"""What was asked, by letters of its words -> the sentences of a text that may speak of it. Quick, and pure.

Whether they do is for `search.tracking.wording.Rarity.spoken_of` to say, which takes twenty times as long.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from corpus.records import folded
from search.tracking.telling import split_sentences

Letters = Sequence[tuple[float, Collection[str]]]
"""Of each word of what was asked its share, and letters of which a text must have some to speak of it."""
SLACK = 1e-9
"""More than two orders of adding up differ by."""


def near_sentences(text: str, asked: Letters, least: float) -> Iterator[tuple[Sequence[str], float]]:
    """Each sentence of a text, alone and with the next, and of what share of what was asked they speak at most.

    Without those that surely speak of less than `least`.
    """
    known = _known(text)
    here = [(share, some) for share, letters in asked if (some := [each for each in letters if each in known])]
    # Of most texts it is known at once that no sentence speaks of enough.
    if _share(range(len(here)), here) < least:
        return
    sentences = _sentences(text)
    spoken = [_speaks_of(known, here) for _, known in sentences]
    for start in range(len(sentences)):
        for end in range(start + 1, min(start + 2, len(sentences)) + 1):
            if (share := _share(set().union(*spoken[start:end]), here)) >= least:
                yield [sentence for sentence, _ in sentences[start:end]], share


@lru_cache(maxsize=2_000)  # of one question's commitments the later papers are much the same
def _sentences(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((sentence, _known(sentence)) for sentence in split_sentences(text))


def _known(text: str) -> str:
    return folded(text).replace("'s", "")


def _speaks_of(known: str, asked: Letters) -> set[int]:
    """The places of the words of what was asked of which a text may speak."""
    return {place for place, (_, letters) in enumerate(asked) if any(each in known for each in letters)}


def _share(places: Collection[int], asked: Letters) -> float:
    return sum(asked[place][0] for place in places) + SLACK
