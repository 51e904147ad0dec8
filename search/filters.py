"""Filters of a query that need the archive: statuses become records; a name that no paper has is pointed at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from rapidfuzz import fuzz

from corpus.errors import QueryError
from corpus.records import folded
from corpus.store import Store
from index.engine import SearchEngine
from index.query import DERIVED, Among, And, Field, Not, Or, Query
from search.tracking.events import Commitment

Forms = Callable[[str], Mapping[str, Sequence[tuple[str, ...]]]]
"""Kind of entity -> folded printed form -> all forms of each that is printed so."""
_NAMED = {"committee": "committee", "person": "person", "organisation": "organisation", "place": "place"}
_KINDS = {**_NAMED, "act": "legislation"}
"""Field -> kind of entity that it names."""
LIKE = 74
"""How alike, of 100, a name must be to be offered: a slip in a word of four letters."""
OFFERED = 3
OWN = 1_000_000
"""Before all others goes a committee whose packs there are."""


def settle_filters(tree: Query, meant: Callable[[Field], frozenset[str]]) -> Query:
    """The tree with `status:` and `open:` as the records that they mean, which `meant` gives the ids of."""
    match tree:
        case And(parts):
            return And(tuple(settle_filters(part, meant) for part in parts))
        case Or(parts):
            return Or(tuple(settle_filters(part, meant) for part in parts))
        case Not(part):
            return Not(settle_filters(part, meant))
        case Field(name) if name in DERIVED:
            return Among(meant(tree))
        case _:
            return tree


def widen_names(tree: Query, forms: Forms) -> Query:
    """The tree with a filter for a person, body, place or Act as one for any of the forms in which it is printed."""
    match tree:
        case And(parts):
            return And(tuple(widen_names(part, forms) for part in parts))
        case Or(parts):
            return Or(tuple(widen_names(part, forms) for part in parts))
        case Not(part):
            return Not(widen_names(part, forms))
        case Field(name, value) if name in _KINDS:
            printed = _printed(name, value, forms)
            return Or(tuple(Field(name, form) for form in printed)) if len(printed) > 1 else tree
        case _:
            return tree


def _printed(name: str, value: str, forms: Forms) -> list[str]:
    """What was typed, and the other printed forms of the one entity that it names."""
    named = forms(_KINDS[name]).get(folded(value), ())
    if len(named) != 1:
        return [value]
    # A surname alone is a namesake's too.
    others = (form for form in named[0] if len(form.split()) > 1 or name != "person")
    return list(dict.fromkeys((value, *others)))


def named_words(tree: Query) -> list[str]:
    """The words of the names that a query filters by, which a hit should show beside those looked for."""
    named = (field.value for field in _fields(tree) if field.name in _KINDS and field.name != "committee")
    return [word for value in named for word in value.split() if len(word) > 2]


def is_so(each: Commitment, field: Field) -> bool:
    """Whether a commitment is as `status:` or `open:` wants it."""
    return each.status == field.value if field.name == "status" else each.is_unresolved == (field.value == "yes")


def check_names(typed: str, tree: Query, store: Store, engine: SearchEngine) -> None:
    """Raise QueryError where a filter names what no record has, with the nearest names that there are."""
    for field in _fields(tree):
        if (field.name in _KINDS or field.name == "pack") and not engine.find(field, 1):
            offered = " or ".join(f'{field.name}:"{name}"' for name in _nearest(field.value, _known(field.name, store)))
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


def _known(name: str, store: Store) -> dict[str, tuple[str, int]]:
    """Printed form of each name that a filter may have -> the name's fullest form, and how often papers have it."""
    if name == "pack":
        return {pack.name: (pack.name, 1) for pack in store.packs()}
    entities = [each for each in store.entities() if each.kind == _KINDS[name]]
    known = {form: (each.name, each.mentions) for each in entities for form in (each.name, *each.aliases)}
    if name == "committee":
        known |= {pack.committee: (pack.committee, OWN) for pack in store.packs() if pack.committee}
    return known


def _nearest(typed: str, known: Mapping[str, tuple[str, int]]) -> list[str]:
    """The names that are most like what was typed, as a whole or word by word, the oftenest printed of equals first."""
    likeness = {form: max(fuzz.ratio(folded(typed), folded(form)), _wordwise(typed, form)) for form in known}
    likely = sorted(
        (form for form in known if likeness[form] >= LIKE), key=lambda form: (-likeness[form], -known[form][1], form)
    )
    return list(dict.fromkeys(known[form][0] for form in likely))[:OFFERED]


def _wordwise(typed: str, form: str) -> float:
    """How alike each word typed is to its nearest in a name, on the whole, of 100."""
    words = [
        max((fuzz.ratio(one, other) for other in folded(form).split()), default=0.0) for one in folded(typed).split()
    ]
    return min(words, default=0.0)


def _place(typed: str, field: Field) -> int:
    match = re.search(rf":[\"“]?{re.escape(field.value)}", typed)
    return match.start() + 1 if match else 0
