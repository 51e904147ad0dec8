"""Our own query tree: what is looked for, in no engine's syntax. `search.parse` makes it, engines take it."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = ("committee", "kind", "person", "organisation", "item", "pack")
"""What a `Field` may name."""


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


Query = Word | Words | Phrase | Prefix | Field | Between | And | Or | Not


def words_of(query: Query) -> tuple[str, ...]:
    """The words that a hit should show, in their order: those asked for, not those ruled out."""
    match query:
        case Word(text) | Prefix(text):
            return (text,)
        case Phrase(text):
            return tuple(text.split())
        case Words(texts):
            return texts
        case And(parts) | Or(parts):
            return tuple(word for part in parts for word in words_of(part))
        case _:
            return ()
