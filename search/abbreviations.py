"""Abbreviations as the papers state them, `Harbour Users Group (HUG)`: either form finds the other. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.abbreviations import names_stated
from index.words import cut, stem_of


@dataclass(frozen=True, slots=True)
class Name:
    """An abbreviation and what it stands for, as stems."""

    short: str
    full: tuple[str, ...]
    times: int = 1
    """How often it is stated."""


def learn(texts: Iterable[str]) -> list[Name]:
    """What the texts state, the oftenest stated meaning of each abbreviation, the oftenest stated name first."""
    told: dict[str, Counter[tuple[str, ...]]] = {}
    for text in texts:
        for short, full in names_stated(text):
            told.setdefault(short, Counter())[full] += 1
    oftenest = {short: min(told[short], key=lambda full: (-told[short][full], full)) for short in sorted(told)}
    names = [Name(short, full, told[short][full]) for short, full in oftenest.items()]
    return sorted(names, key=lambda name: (-name.times, name.short))


class Stated:
    """All the names of which an archive's papers state abbreviations, to know of most subjects that they have none."""

    def __init__(self, told: Iterable[str]) -> None:
        self._begun: dict[str, set[Name]] = {}
        for each in told:
            short, *full = each.split()
            for beginning in (short, full[0]):
                self._begun.setdefault(beginning, set()).add(Name(short, tuple(full)))

    def may_stand_in(self, subject: Sequence[str]) -> bool:
        """Whether one of the names, in either form, is among the words of a subject."""
        words = [stem_of(word) or "" for text in subject for word in cut(text)]
        return any(_place(words, name) is not None for word in words for name in self._begun.get(word, ()))


def looks_short(word: str) -> bool:
    """Whether a typed word may be an abbreviation: capitals, and not a shout of a whole query."""
    return bool(re.fullmatch(r"[A-Z][A-Za-z&]{0,8}[A-Z]s?", word))


def is_short_in(word: str, texts: Iterable[str]) -> bool:
    """Whether a word typed in small letters is printed as an abbreviation: `hug` where texts mostly have `HUG`."""
    printed = Counter(found for text in texts for found in re.findall(rf"\b{re.escape(word)}\b", text, re.IGNORECASE))
    short = sum(count for form, count in printed.items() if looks_short(form))
    return 2 * short > printed.total()


def spell_out(subject: Sequence[str], names: Iterable[Name]) -> tuple[tuple[str, ...], tuple[Name, ...]]:
    """The subject with each name in both its forms, whichever was typed, and the names that are in it."""
    words = [word for text in subject for word in cut(text)]
    found: list[Name] = []
    for name in sorted(names, key=lambda name: name.short not in words):
        at = _place([stem_of(word) or "" for word in words], name)
        # Of two abbreviations of one name (`DTOC`, `DTC`) the one that is typed, else the usual one, is enough.
        if at is not None and all(name.full != other.full for other in found):
            words[at[0] : at[1]] = [name.short, *name.full]
            found.append(name)
    return (tuple(words), tuple(found)) if found else (tuple(subject), ())


def _place(subject: Sequence[str], name: Name) -> tuple[int, int] | None:
    """Where either form stands; words that say nothing may stand within the full one."""
    if name.short in subject:
        at = subject.index(name.short)
        return at, at + 1
    kept = [(place, word) for place, word in enumerate(subject) if word]
    for start in range(len(kept) - len(name.full) + 1):
        some = kept[start : start + len(name.full)]
        if tuple(word for _, word in some) == name.full:
            return some[0][0], some[-1][0] + 1
    return None
