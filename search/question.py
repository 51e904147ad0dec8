"""A query's plain words -> what is asked (its aim) of what subject, when, and of which committee. Looks nothing up.

`why was the evening surgery refused 2021/22` asks for a refusal, of `evening surgery`, in a municipal year: only the
subject is looked for as text. Queries with operators, phrases in quotes or prefixes are taken as they stand.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from corpus.dates import find_dates
from corpus.names import fold_committee
from index.query import Among, And, Between, Field, Or, Phrase, Query, Word, Words
from search.parse import council_year, days_of

PLAIN = "plain"
"""The aim of a query that says nothing of what it wants."""
LONGEST_NAME = 4
"""Words between `did` and `say` that may name another body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked."""

    query: Query
    """What is to be found: the subject's words with the filters that were typed."""
    subject: tuple[str, ...] = ()
    """The words of the subject; none where the query is to be taken as it stands."""
    aim: str = PLAIN
    """A name in `asking.toml`, or `plain`."""
    period: tuple[int, int] | None = None
    """First and last day that the words name, as `datetime.date.toordinal` counts."""
    time: str = ""
    """The words that name them."""
    committee: str | None = None
    """A committee's folded name, where the words name one."""
    quoted: str | None = None
    """The one phrase of a query that has nothing else but filters."""

    @property
    def kinds(self) -> dict[str, float]:
        """How much more or less a record of each kind answers it."""
        found: dict[str, float] = _asking()[self.aim]["kinds"]
        return found

    def named(self, subject: tuple[str, ...], among: frozenset[str]) -> Question:
        """What was quoted as a subject in other words, among the records of these ids."""
        filters = [part for part in self.query.parts if _is_filter(part)] if isinstance(self.query, And) else []
        return replace(self, subject=subject, query=And((Words(subject), Among(among), *filters)))

    def about(self, subject: tuple[str, ...]) -> Question:
        """The same question of a subject in other words."""
        plain = _plain_words(self.query)
        if subject == self.subject or plain is None:
            return self
        return replace(self, subject=subject, query=_with_words(self.query, plain, subject))


def read_question(tree: Query, committees: Iterable[str] = ()) -> Question:
    """What a query asks; `committees` are the names of those that the archive knows."""
    plain = _plain_words(tree)
    if plain is None:
        return Question(query=tree, quoted=_quoted(tree))
    words, committee = _without_committee(list(plain.texts), committees)
    words, period, time = _without_dates(words)
    words, aim = _without_asking(words)
    subject = tuple(words) or plain.texts
    query = _with_words(tree, plain, subject)
    return Question(query=query, subject=subject, aim=aim, period=period, time=time, committee=committee)


def _plain_words(tree: Query) -> Words | None:
    """The one group of plain words of a query that has nothing else but filters."""
    parts = tree.parts if isinstance(tree, And) else (tree,)
    plain = [part for part in parts if isinstance(part, Words | Word)]
    if len(plain) != 1 or not all(isinstance(part, Words | Word) or _is_filter(part) for part in parts):
        return None
    return plain[0] if isinstance(plain[0], Words) else Words((plain[0].text,))


def _is_filter(part: Query) -> bool:
    if isinstance(part, Or):
        return all(isinstance(each, Field) for each in part.parts)
    return isinstance(part, Field | Between | Among)


def _quoted(tree: Query) -> str | None:
    parts = tree.parts if isinstance(tree, And) else (tree,)
    phrases = [part.text for part in parts if isinstance(part, Phrase) and part.near == 1]
    return phrases[0] if len(phrases) == 1 and sum(not _is_filter(part) for part in parts) == 1 else None


def _with_words(tree: Query, plain: Words, subject: tuple[str, ...]) -> Query:
    wanted = Words(subject)
    if not isinstance(tree, And):
        return wanted
    return replace(tree, parts=tuple(wanted if isinstance(part, Words | Word) else part for part in tree.parts))


# Whose


def _without_committee(words: list[str], committees: Iterable[str]) -> tuple[list[str], str | None]:
    """The words without a committee's name, with or without its number, and the name; the longest that fits."""
    bare = [_bare(word) for word in words]
    for form in _forms(tuple(committees)):
        at = _place(bare, form)
        if at is not None:
            return _cut(words, at, len(form)), " ".join(form)
    return words, None


@lru_cache(maxsize=8)
def _forms(committees: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words of each form of the committees' names, the longest first."""
    forms = {form for name in committees for form in _committee_forms(name)}
    return sorted(forms, key=lambda form: (-len(form), form))


def _committee_forms(name: str) -> set[tuple[str, ...]]:
    whole = tuple(fold_committee(name).split())
    unnumbered = whole[:-1] if whole and whole[-1].isdigit() else whole
    # One word alone (`Cabinet`, `Council`) stands in too many requests to mean the body that decided.
    return {form for form in (whole, unnumbered) if len(form) > 1}


# When

_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNCIL_YEAR = re.compile(r"((?:19|20)\d\d)[/–-](?:20)?(\d\d)")


def _without_dates(words: list[str]) -> tuple[list[str], tuple[int, int] | None, str]:
    """The words without the time they name, its days, and it: `March 2017`, `2016/17`, `last year`, `since 2016`."""
    for found in (_told_time, _council_year, _date, _year):
        if (told := found(words)) is not None:
            start, end, days = told
            time = " ".join(map(_bare, words[start:end]))
            before = _bare(words[start - 1]) if start else ""
            if before in _OPEN_ENDED:
                first, last = _OPEN_ENDED[before]
                days, start = (first or days[0], last or days[1]), start - 1
            return [*words[:start], *words[end:]], days, time
    return words, None, ""


_OPEN_ENDED: dict[str, tuple[int | None, int | None]] = {
    **dict.fromkeys(("since", "after"), (None, dt.date.max.toordinal())),
    **dict.fromkeys(("before", "until", "till"), (1, None)),
}
"""Word before a time -> the first or the last day that it opens."""
Told = tuple[int, int, tuple[int, int]]
"""The places of a time's first word and of the word after it, and its days."""


def _told_time(words: Sequence[str]) -> Told | None:
    for place in range(len(words) - 1):
        if _bare(words[place]) in ("last", "this") and _bare(words[place + 1]) in ("year", "month"):
            days = days_of(f"{_bare(words[place])}-{_bare(words[place + 1])}")
            return (place, place + 2, days) if days else None
    return None


def _council_year(words: Sequence[str]) -> Told | None:
    for place, word in enumerate(words):
        if (match := _COUNCIL_YEAR.fullmatch(word)) and (int(match[1]) + 1) % 100 == int(match[2]):
            return place, place + 1, council_year(int(match[1]))
    return None


def _date(words: Sequence[str]) -> Told | None:
    text = " ".join(words)
    for found in find_dates(text):
        start, length = len(text[: found.start].split()), len(text[found.start : found.end].split())
        return start, start + length, (found.date.first.toordinal(), found.date.last.toordinal())
    return None


def _year(words: Sequence[str]) -> Told | None:
    for place, word in enumerate(words):
        if _YEAR.fullmatch(word):
            return place, place + 1, (_day(int(word), 1, 1), _day(int(word), 12, 31))
    return None


def _day(year: int, month: int, day: int) -> int:
    return dt.date(year, month, day).toordinal()


# What


@cache
def _asking() -> dict[str, dict[str, Any]]:
    read = tomllib.loads(files(__package__).joinpath("asking.toml").read_text(encoding="utf-8"))
    words = {name: {"words": frozenset(read[name])} for name in ("filler", "ours")}
    return {**words, PLAIN: read[PLAIN], **{a["name"]: a for a in read["aim"]}}


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(aim, words) of each phrase, the longest first, then in the order of the aims."""
    told = [(name, tuple(phrase.split())) for name, aim in _asking().items() for phrase in aim.get("anywhere", ())]
    return tuple(sorted(told, key=lambda each: -len(each[1])))


def _without_asking(words: list[str]) -> tuple[list[str], str]:
    """The subject's words, and the aim that the others tell."""
    words, found = _without_saying(words)
    bare = [_bare(word) for word in words]
    for aim, phrase in _phrases():
        at = _place(bare, phrase) if phrase[0] in bare else None
        if at is not None:
            found.add(aim)
            words, bare = _cut(words, at, len(phrase)), _cut(bare, at, len(phrase))
    aim = next((aim for aim in _asking() if aim in found), PLAIN)
    kept, aim = _without_edges(words, aim)
    begun = _aim_begun(bare) if aim == PLAIN else None
    if begun is None:
        return kept, aim
    name, denies = begun
    return _without_edges([word for word in words if _bare(word) not in denies], name)


def _without_saying(words: list[str]) -> tuple[list[str], set[str]]:
    """The words without `did` and `say` around the name of another body, and that its answer is asked for."""
    bare = [_bare(word) for word in words]
    start = bare.index("did") if "did" in bare else len(bare)
    end = next((at for at in range(start + 2, min(start + 2 + LONGEST_NAME, len(bare))) if bare[at] in _SAYING), 0)
    if not end or _asking()["ours"]["words"].intersection(bare[start:end]):
        return words, set()
    after = end + 1 + (bare[end + 1 : end + 2] in (["about"], ["on"], ["to"]))
    return [*words[:start], *words[start + 1 : end], *words[after:]], {"answered"}


_SAYING = ("say", "reply", "answer", "respond")


def _aim_begun(bare: Sequence[str]) -> tuple[str, frozenset[str]] | None:
    """What a question asks by how it begins, `was it`, `why not`, and those words by which it denies."""
    for name, aim in _asking().items():
        denies = frozenset(aim.get("denies", ()))
        if bare and bare[0] in aim.get("begins", ()) and (not denies or denies.intersection(bare)):
            return name, denies
    return None


def _without_edges(words: list[str], aim: str) -> tuple[list[str], str]:
    """The words without those at either end that fill or steer, and the aim.

    What is typed last steers first. Words that steer elsewhere are the subject's: "when did we ask for an update".
    """
    steering, first = _steering("edge"), _steering("front")
    fillers = _asking()["filler"]["words"]
    kept = list(words)
    for end in (-1, 0):
        while kept:
            leads = end or _leads_on(kept, fillers)
            steers = steering.get(_bare(kept[end])) if leads else first.get(_bare(kept[end]))
            if steers and aim in (PLAIN, steers):
                aim = steers
            elif _bare(kept[end]) not in fillers:
                break
            kept.pop(end)
    return kept, aim


def _steering(place: str) -> dict[str, str]:
    """Word that steers at a place -> what it steers to."""
    return {word: name for name, each in reversed(_asking().items()) for word in each.get(place, ())}


def _leads_on(words: Sequence[str], fillers: Collection[str]) -> bool:
    """Whether the first word is told of what follows: `outcome of the review`, and not `delayed transfers`."""
    return len(words) > 1 and _bare(words[1]) in fillers


@lru_cache(maxsize=4096)
def _bare(word: str) -> str:
    return re.sub(r"[’']", "'", word).casefold().strip("?!.,;:()")


def _place(words: Sequence[str], phrase: Sequence[str]) -> int | None:
    """Where the phrase begins among the words."""
    length = len(phrase)
    return next((at for at in range(len(words) - length + 1) if tuple(words[at : at + length]) == tuple(phrase)), None)


def _cut(words: list[str], at: int, length: int) -> list[str]:
    return [*words[:at], *words[at + length :]]
