"""Abbreviations as the papers state them, `Harbour Users Group (HUG)`: either form finds the other. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.words import cut, stem_of, stems

_STATED = re.compile(r"\(\s*[“\"'‘]?([A-Z][A-Za-z&]{0,8}[A-Z]s?|[A-Z]{2,8}s?)[”\"'’]?\s*\)")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())  # noqa: SIM905
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Name:
    """An abbreviation and what it stands for, as stems."""

    short: str
    full: tuple[str, ...]
    times: int = 1
    """How often it is stated."""


def stated(text: str) -> Iterator[tuple[str, str]]:
    """(abbreviation, full name) of each that a text states, both as printed."""
    for match in _STATED.finditer(text):
        words = re.findall(r"[\w'’&-]+", text[: match.start()])[-_LONGEST:]
        letters = re.sub(r"[^A-Z]", "", match[1])
        for start in range(len(words) - 1):
            if words[start][0].casefold() == letters[0].casefold() and _spells(words[start:], letters):
                yield match[1], " ".join(words[start:])
                break


def _spells(words: Sequence[str], letters: str) -> bool:
    """Whether the first letters of the words, with or without the small ones, are those of the abbreviation."""
    # `Fly-tipping Action Day` is FAD or FTAD: parts joined by a hyphen may count as one word or as several.
    for parts in (words, [part for word in words for part in word.split("-") if part]):
        for chosen in (parts, [part for part in parts if part.casefold() not in _SMALL]):
            if "".join(part[0] for part in chosen).casefold() == letters.casefold():
                return True
    return False


def learn(texts: Iterable[str]) -> list[Name]:
    """What the texts state, the oftenest stated meaning of each abbreviation, the oftenest stated name first."""
    told: dict[str, Counter[tuple[str, ...]]] = {}
    for text in texts:
        for short, full in stated(text):
            key = stem_of(short.casefold())
            if key and len(stems(full)) > 1:
                told.setdefault(key, Counter())[tuple(stems(full))] += 1
    oftenest = {short: min(told[short], key=lambda full: (-told[short][full], full)) for short in sorted(told)}
    names = [Name(short, full, told[short][full]) for short, full in oftenest.items()]
    return sorted(names, key=lambda name: (-name.times, name.short))


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
