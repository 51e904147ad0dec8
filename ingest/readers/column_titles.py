"""The title of one column -> what the column may hold, by the phrases of `conventions/columns.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.records import folded
from ingest.conventions import convention

_LEAST_SHARE = 0.45
"""Share of a title's letters that a role's phrases must cover: "Officer contact" is no "officer", at 0.44."""
_LONGEST_TITLE = 14
"""Words. What is longer is a cell of text."""


def fold_title(text: str) -> str:
    """A column's title for comparison: case, punctuation, plural and possessive folded, brackets left out."""
    text = re.sub(r"\([^)]*\)", " ", folded(text)) if not folded(text).startswith("(") else folded(text)
    words = re.sub(r"[^\w#£']+", " ", text).split()
    return " ".join(_singular(re.sub(r"(?<=\w)'s?$", "", word)) for word in words)


def _singular(word: str) -> str:
    if word in {"status", "progress", "success", "focus", "process", "address", "business", "is", "this", "was", "has"}:
        return word
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@dataclass(frozen=True)
class _Vocabulary:
    """The phrases of one kind of table."""

    roles: dict[tuple[str, ...], tuple[str, ...]]
    """A phrase's folded words -> the roles that it may tell."""
    squeezed: dict[str, tuple[str, ...]]
    """A phrase's letters without spaces -> its words."""
    longest: int
    """Words of the longest phrase."""


@cache
def _vocabulary(kind: str) -> _Vocabulary:
    columns: dict[str, list[str]] = convention("columns")[kind]["columns"]
    roles: dict[tuple[str, ...], tuple[str, ...]] = {}
    for role, phrases in columns.items():
        for phrase in {tuple(fold_title(each).split()) for each in phrases}:
            roles[phrase] = (*roles.get(phrase, ()), role)
    return _Vocabulary(roles, {"".join(phrase): phrase for phrase in roles}, max(map(len, roles)))


@lru_cache(maxsize=4096)
def roles_of_title(title: str, kind: str) -> dict[str, float]:
    """A column's title -> the roles that it may have in that kind of table, each with the share of it that says so."""
    words = fold_title(title).split()
    if not words or len(words) > _LONGEST_TITLE:
        return {}
    vocabulary = _vocabulary(kind)
    words = _done_by_a_body(words, vocabulary) or words
    if tuple(words) not in vocabulary.roles:
        # One cut by a narrow column, `Timescal e`, is the phrase that it makes.
        words = list(vocabulary.squeezed.get("".join(words), words))
    light = _light_words()
    weights = [0 if word in light or any(map(str.isdigit, word)) else len(word) for word in words]
    shares = {role: _share(covered, weights) for role, covered in _covered(words, vocabulary).items()}
    for role in vocabulary.roles.get(tuple(words), ()):
        # Of two roles that cover a title, the one with the longer phrase knows it better.
        shares[role] += 0.1 * len(words)
    return {role: share for role, share in shares.items() if share >= _LEAST_SHARE}


def _done_by_a_body(words: Sequence[str], vocabulary: _Vocabulary) -> list[str] | None:
    """`What the Panel decided` -> the words of `What was decided`, where that is known; whoever did it."""
    titles = convention("columns")["titles"]
    whose = {"the", "our", "we", "has", "have", "had", *map(_singular, titles["bodies"])}
    if words[0] != "what" or len(words) < _SHORTEST_DONE or not whose.issuperset(words[1:-1]):
        return None
    passive = ["what", "was", words[-1]]
    return passive if tuple(passive) in vocabulary.roles else None


_SHORTEST_DONE = 3


@cache
def _light_words() -> frozenset[str]:
    """Words that weigh nothing in a title."""
    titles = convention("columns")["titles"]
    return frozenset([*titles["idle"], *titles["bodies"]])


def _covered(words: Sequence[str], vocabulary: _Vocabulary) -> dict[str, set[int]]:
    """Role -> the indices of a title's words that stand in one of its phrases."""
    covered: dict[str, set[int]] = {}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + vocabulary.longest) + 1):
            for role in vocabulary.roles.get(tuple(words[start:end]), ()):
                covered.setdefault(role, set()).update(range(start, end))
    return covered


def _share(covered: set[int], weights: Sequence[int]) -> float:
    """Share of a title's letters that are covered, and a little more for one that is covered whole."""
    total = sum(weights)
    whole = len(covered) == len(weights)
    if not total:
        return 1.0 if whole else 0.0
    return sum(weights[i] for i in covered) / total + (0.1 if whole else 0.0)


def is_day_sent(title: str) -> bool:
    """Whether a title is over days on which somebody was asked, `Letter / e-mail sent`: those are no deadlines."""
    return bool(_SENT.search(title))


_SENT = re.compile(r"\b(?:sent|written|issued|notified)\b", re.IGNORECASE)
