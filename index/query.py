"""Our own query tree: what is looked for, in no engine's syntax. `search.parse` makes it, engines take it."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = ("committee", "kind", "person", "organisation", "place", "act", "item", "pack")
"""What a `Field` may name that an engine knows."""
FARTHEST = 10_000
"""Farther apart than this, words are near in no sense."""
SHA_AT_LEAST = 6
"""Characters of a pack's hash by which it may be called."""
DERIVED = ("status", "open")
"""What a `Field` may name that is worked out from many packs, and becomes `Among` before an engine sees it."""

STOP_WORDS = frozenset(
    """a about after all also an and any are as at be because been being but by can could did do does for from had has
    have he her his how i if in into is it its me my no not of on or our she should so some such than that the their
    them then there these they this those to us was we were what when where which while who whom whose why will with
    would you your among between onto per upon via within without""".split()  # noqa: SIM905
)
"""Words, a question's own among them, that say nothing of what is looked for."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words: records that hold all of them come first, any of them is enough."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together in this order, with at most `near` - 1 others between each two."""

    text: str
    near: int = 1


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """Records whose field of `FIELDS` holds the value's words."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Between:
    """Records of meetings in these days, both included, counted as `datetime.date.toordinal` does."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Among:
    """The records of these ids."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """None of what the part finds."""

    part: Query


Query = Word | Words | Phrase | Prefix | Field | Between | Among | And | Or | Not


def words_of(query: Query) -> tuple[str, ...]:
    """The words that a hit should show, in their order: those asked for, not those ruled out."""
    match query:
        case Word(text):
            return (text,)
        case Prefix(text):
            return (f"{text}*",)
        case Phrase(text):
            return tuple(text.split())
        case Words(texts):
            return texts
        case And(parts) | Or(parts):
            return tuple(word for part in parts for word in words_of(part))
        case _:
            return ()
