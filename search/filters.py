"""Filters of a query that need the archive: statuses become records; a name that no paper has is pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from corpus.errors import QueryError
from corpus.store import Store
from index.engine import SearchEngine
from index.query import DERIVED, Among, And, Field, Not, Or, Query
from search.tracking.events import Commitment

_NAMED = {"committee": "committee", "person": "person", "organisation": "organisation", "place": "place"}
_KINDS = {**_NAMED, "act": "legislation"}
"""Field -> kind of entity that it names."""
LIKE = 70
"""How alike, of 100, a name must be to be offered."""


def settle_filters(tree: Query, commitments: Iterable[Commitment]) -> Query:
    """The tree with `status:` and `open:` as the records that they mean."""
    match tree:
        case And(parts):
            return And(tuple(settle_filters(part, commitments) for part in parts))
        case Or(parts):
            return Or(tuple(settle_filters(part, commitments) for part in parts))
        case Not(part):
            return Not(settle_filters(part, commitments))
        case Field(name, value) if name in DERIVED:
            return Among(frozenset(each.id for each in commitments if _is(each, name, value)))
        case _:
            return tree


def needs_statuses(tree: Query) -> bool:
    """Whether a tree filters by what became of things."""
    match tree:
        case And(parts) | Or(parts):
            return any(needs_statuses(part) for part in parts)
        case Not(part):
            return needs_statuses(part)
        case _:
            return isinstance(tree, Field) and tree.name in DERIVED


def _is(each: Commitment, name: str, value: str) -> bool:
    return each.status == value if name == "status" else each.is_unresolved == (value == "yes")


def check_names(typed: str, tree: Query, store: Store, engine: SearchEngine) -> None:
    """Raise QueryError where a filter names what no record has, with the nearest names that there are."""
    for field in _fields(tree):
        if (field.name in _KINDS or field.name == "pack") and not engine.find(field, 1):
            known = _known(field.name, store)
            close = process.extract(field.value, known, scorer=fuzz.WRatio, limit=3, score_cutoff=LIKE)
            offered = " or ".join(f'{field.name}:"{name}"' for name, _, _ in close)
            advice = f"Did you mean {offered}?" if offered else "Leave the filter out, or try part of the name."
            raise QueryError(
                f"No {field.name} is called {field.value}", query=typed, position=_place(typed, field), advice=advice
            )


def _fields(tree: Query) -> list[Field]:
    match tree:
        case And(parts) | Or(parts):
            return [field for part in parts for field in _fields(part)]
        case Field():
            return [tree]
        case _:
            return []


def _known(name: str, store: Store) -> list[str]:
    if name == "pack":
        return sorted({pack.name for pack in store.packs()})
    found = {each.name for each in store.entities() if each.kind == _KINDS[name]}
    if name == "committee":
        found |= {pack.committee for pack in store.packs() if pack.committee}
    return sorted(found)


def _place(typed: str, field: Field) -> int:
    match = re.search(rf":[\"“]?{re.escape(field.value)}", typed)
    return match.start() + 1 if match else 0
