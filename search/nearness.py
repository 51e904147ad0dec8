"""What was asked, by letters of its words -> the sentences of a text that may speak of it. Quick, and pure.

Whether they do is for `search.tracking.words.wording.Rarity.spoken_of` to say, which takes twenty times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.records import folded
from search.tracking.heard.telling import split_sentences

Letters = Sequence[Sequence[tuple[float, str]]]
"""Of each word of what was asked: letters by which a text may speak of it, and of what share at most, that first."""
SLACK = 1e-9
"""More than two orders of adding up differ by."""


def near_sentences(text: str, asked: Letters, least: float) -> Iterator[tuple[Sequence[str], float]]:
    """Each sentence of a text, alone and with the next, and of what share of what was asked they speak at most.

    Without those that surely speak of less than `least`.
    """
    known = _known(text)
    here = [some for letters in asked if (some := [each for each in letters if each[1] in known])]
    # Of most texts it is known at once that no sentence speaks of enough.
    if sum(some[0][0] for some in here) + SLACK < least:
        return
    sentences = _sentences(text)
    spoken = [_shares(known, here) for _, known in sentences]
    alone = [sum(shares) + SLACK for shares in spoken]
    for place, (sentence, _) in enumerate(sentences):
        if alone[place] >= least:
            yield [sentence], alone[place]
        near = place + 1 < len(sentences) and sum(alone[place : place + 2]) >= least
        if near and (share := sum(map(max, *spoken[place : place + 2])) + SLACK) >= least:
            yield [sentence, sentences[place + 1][0]], share


@lru_cache(maxsize=2_000)  # of one question's commitments the later papers are much the same
def _sentences(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((sentence, _known(sentence)) for sentence in split_sentences(text))


@lru_cache(maxsize=2_000)
def _known(text: str) -> str:
    return folded(text).replace("'s", "")


def _shares(known: str, asked: Letters) -> list[float]:
    """Of each word of what was asked, of what share of it all a text may speak by it."""
    shares = []
    for each in asked:
        for share, letters in each:
            if letters in known:
                shares.append(share)
                break
        else:
            shares.append(0.0)
    return shares
