"""A query tree -> how an engine may go about it: what is scored, what can be looked at afterwards. Pure; no engine."""

from __future__ import annotations

from dataclasses import dataclass

from index.engine import NEVER
from index.query import Among, And, Between, Field, Not, Or, Prefix, Query, Words
from index.scoring import PREFIX


@dataclass(frozen=True, slots=True)
class Columns:
    """What days and kinds records must have: a filter that can be looked at in what was found."""

    first: int = 0
    last: int = NEVER
    kinds: frozenset[str] = frozenset()
    """None for any kind."""


def plain_words(tree: Query) -> tuple[Words, Columns] | None:
    """The one group of plain words of a query, and its filters, where these are of days and kinds and leave many."""
    parts = _parts(tree)
    words = [part for part in parts if isinstance(part, Words)]
    columns = _columns([part for part in parts if not isinstance(part, Words)])
    return (words[0], columns) if len(words) == 1 < len(parts) and columns else None


def _columns(filters: list[Query]) -> Columns | None:
    first, last, kinds = 0, NEVER, set[str]()
    for part in filters:
        if isinstance(part, Between):
            first, last = max(first, part.first or 1), min(last, part.last or NEVER)
        elif not kinds and (kinds := _kinds(part)):
            continue
        else:
            return None
    # Some kinds in some years are few among the best that have the words.
    return None if kinds and last < NEVER else Columns(first, last, frozenset(kinds))


def _kinds(part: Query) -> set[str]:
    """The kinds of which a filter wants any; none where it is another filter."""
    parts = part.parts if isinstance(part, Or) else (part,)
    kinds = {each.value for each in parts if isinstance(each, Field) and each.name == "kind"}
    return kinds if len(kinds) == len(parts) else set()


def finds_many(tree: Query) -> bool:
    """Whether it is plain words, any of which many records have, without a filter that leaves few."""
    return all(isinstance(part, Words | Not) for part in _parts(tree))


def only_score(tree: Query) -> float | None:
    """The score that all records have which a query finds, where they all have one."""
    match tree:
        case And(parts):
            scores = [only_score(part) for part in parts if not isinstance(part, Not) and not _is_filter(part)]
            return 1.0 if not scores else scores[0] if len(scores) == 1 else None
        case Prefix():
            return PREFIX
        case _:
            return 1.0 if _is_filter(tree) else None


def _is_filter(tree: Query) -> bool:
    match tree:
        case And(parts) | Or(parts):
            return all(_is_filter(part) for part in parts)
        case _:
            return isinstance(tree, Field | Between | Among | Not)


def _parts(tree: Query) -> list[Query]:
    return [each for part in tree.parts for each in _parts(part)] if isinstance(tree, And) else [tree]
