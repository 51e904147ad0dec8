"""Labels of minutes and clauses, `62/20`, `(iv)`, `R7`, `2.(a)`: compared, and counted up. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.patterns import pattern_of
from corpus.records import folded

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_RUNS = (tuple(map(str, range(1, 100))), _ROMANS, tuple("abcdefghijklmnopqrstuvwxyz"))
"""In which labels count up."""


def bare_number(number: str) -> str:
    """A minute's or clause's number without brackets, stops and leading noughts, for comparison."""
    return re.sub(r"[^a-z0-9/]+", "", number.casefold()).lstrip("0")


def clause_number(label: str) -> str:
    """A clause's number or letter without the word before it: `Recommendation 7`, `R7` -> `7`, `(iv)` -> `iv`."""
    return bare_number(_WORD_BEFORE.sub("", label))


_WORD_BEFORE = pattern_of(r"^\W*(?:[a-z]{3,}(?: no\b\.?)?\s+(?=\W*\w)|r(?:ec)?\.? ?(?=\d))", re.I)


def last_label(clause: str) -> str:
    """The innermost label of a clause, folded: of `2.(a)` the `a`, of `R7` the `7`."""
    labels = _LAST_LABEL.findall(clause)
    return folded(labels[-1]) if labels else ""


_LAST_LABEL = pattern_of(r"\d+(?:\.\d+)*|(?<![a-z])[a-z]{1,4}(?![a-z\d])", re.I)


def count_up(labels: Sequence[str]) -> bool:
    """Whether labels are the first of a run, in its order: `a`, `b`, `c`."""
    bare = tuple(map(folded, labels))
    return any(bare == run[: len(bare)] for run in _RUNS)


def labels_from_to(first: str, last: str) -> tuple[str, ...]:
    """The labels from one to another, folded: `1` to `3`, `a` to `c`, `i` to `iii`; none where they do not count up."""
    one, other = folded(first), folded(last)
    for run in _RUNS:
        if one in run and other in run and run.index(one) < run.index(other):
            return run[run.index(one) : run.index(other) + 1]
    return ()
