"""Which commitment a tracker's row is about: by date and wording.

A row states its meeting's date, so date and wording together are nearly exact; a row whose date is misprinted is
still known by wording that is nearly the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from corpus.dates import MONTHS
from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import TrackerRow, folded
from search.tracking.words.kinds_called import without_kind

SAME_MEETING = 62.0
"""Least likeness of the words of a row and a clause of one meeting."""
OTHER_MEETING = 92.0
"""The same where the dates differ: only a misprint may be between them."""
WITH_SLIP = 75.0
"""The same where the row's day, on which nothing was decided, differs from theirs by its month or its day alone."""
SAME_WORDS = 80.0
"""Least likeness of a row and a clause, whatever is asked, for the row to tell of nothing new."""


MOST_ALIKE = 5
"""Clauses of other days that a row is laid to."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a decided clause is known by when a row is laid beside it."""

    committee: str | None
    meeting_date: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A row, the clause that it is about (both by position), and why."""

    row: int
    clause: int
    score: float
    reason: str


class Clauses:
    """Decided clauses, in the order in which they were added, found by date and by wording."""

    def __init__(self, wordings: Iterable[Wording] = ()) -> None:
        self._wordings: list[Wording] = []
        self._texts: list[str] = []
        self._committees: list[str] = []
        self._by_day: dict[str | None, list[int]] = defaultdict(list)
        self._alike_anywhere: dict[str, tuple[int, list[tuple[int, float]]]] = {}
        self._told: dict[str, tuple[int, bool]] = {}
        self._alike: dict[tuple[str, str | None], tuple[int, list[tuple[int, float]]]] = {}
        self.add(wordings)

    def add(self, wordings: Iterable[Wording]) -> None:
        """Add some at the end."""
        for wording in wordings:
            self._by_day[wording.meeting_date].append(len(self._wordings))
            self._wordings.append(wording)
            self._texts.append(_asked(wording.text))
            self._committees.append(fold_committee(wording.committee))

    def tells(self, row: TrackerRow) -> bool:
        """Whether a clause of any meeting has the row's words."""
        text = _asked(row.text)
        if any(_likeness(text, self._texts[each], SAME_WORDS) for each in self._of_day(row)):
            return True
        seen, told = self._told.get(text, (0, False))
        if not told and seen < len(self._texts):
            fresh = self._texts[seen:]
            told = process.extractOne(text, fresh, scorer=fuzz.ratio, score_cutoff=SAME_WORDS) is not None
            self._told[text] = len(self._texts), told
        return told

    def candidates(self, place: int, row: TrackerRow, barred: Set[int] = frozenset()) -> Iterator[Link]:
        """The clauses that a row may be about: of its own day, else any that has nearly its words; none of `barred`."""
        text, committee = _asked(row.text), fold_committee(row.committee)
        found = False
        for each, score in self._alike_of_day(text, row):
            if each not in barred and self._fits(each, row, committee):
                found = True
                yield Link(place, each, score, "date and wording")
        if found:
            return
        for each, score in self._alike_of_any_day(text):
            if each not in barred and self._fits(each, row, committee):
                found = True
                yield Link(place, each, score, "wording, another date")
        for each, score in () if found or self._of_day(row) else self._alike_with_slip(text, row):
            if each not in barred and self._fits(each, row, committee):
                yield Link(place, each, score, "wording, and a day with a slip in it")

    def _alike_with_slip(self, text: str, row: TrackerRow) -> Iterator[tuple[int, float]]:
        """The clauses like a row whose day, on which nothing was decided, has another month or day than theirs."""
        for day, places in self._by_day.items():
            if day and row.meeting_date and _differ_by_slip(day, row.meeting_date):
                scores = ((each, _likeness(text, self._texts[each], WITH_SLIP)) for each in places)
                yield from (pair for pair in scores if pair[1])

    def _alike_of_any_day(self, text: str) -> list[tuple[int, float]]:
        """The few clauses that are most like folded words, the best first; only those not laid to them before are."""
        seen, found = self._alike_anywhere.get(text, (0, []))
        if seen < len(self._texts):
            fresh = self._texts[seen:]
            alike = process.extract(text, fresh, scorer=fuzz.ratio, score_cutoff=OTHER_MEETING, limit=MOST_ALIKE)
            found = [*found, *((seen + each, score) for _, score, each in alike)]
            found = sorted(found, key=lambda pair: (-pair[1], pair[0]))[:MOST_ALIKE]
            self._alike_anywhere[text] = len(self._texts), found
        return found

    def _alike_of_day(self, text: str, row: TrackerRow) -> list[tuple[int, float]]:
        """The clauses of a row's day that are like its folded text: rows stand in tracker after tracker."""
        places = self._of_day(row)
        seen, found = self._alike.get((text, row.meeting_date), (0, []))
        if seen < len(places):
            scores = ((each, _likeness(text, self._texts[each], SAME_MEETING)) for each in places[seen:])
            found = [*found, *(pair for pair in scores if pair[1])]
            self._alike[text, row.meeting_date] = len(places), found
        return found

    def _of_day(self, row: TrackerRow) -> list[int]:
        return self._by_day.get(row.meeting_date, []) if row.meeting_date else []

    def _fits(self, each: int, row: TrackerRow, committee: str) -> bool:
        """A row is of the committee's own clauses, and never of one decided after the meeting that it went to."""
        mine = self._committees[each]
        later = (self._wordings[each].meeting_date or "") > (row.pack_meeting_date or "9999")
        return not later and (not committee or not mine or committee == mine)


def _differ_by_slip(one: str, other: str) -> bool:
    """Whether two ISO days of a year have the one a wrong month, or a wrong day: `2023-08-21` for `2023-09-21`."""
    return one != other and one[:4] == other[:4] and (one[5:7] == other[5:7] or one[8:] == other[8:])


def link_rows(rows: Sequence[TrackerRow], clauses: Clauses, barred: Sequence[Set[int]] = ()) -> list[Link]:
    """The links of one tracker's rows: each row to one clause at most, and each clause to one row.

    `barred`: for each row, the clauses that it is not about.
    """
    none = frozenset[int]()
    candidates = [
        link
        for place, row in enumerate(rows)
        for link in clauses.candidates(place, row, barred[place] if barred else none)
    ]
    links: list[Link] = []
    rows_used: set[int] = set()
    clauses_used: set[int] = set()
    for link in sorted(candidates, key=lambda link: (link.reason != "date and wording", -link.score, link.row)):
        if link.row not in rows_used and link.clause not in clauses_used:
            rows_used.add(link.row)
            clauses_used.add(link.clause)
            links.append(link)
    return links


_WHO_AND_WHEN = pattern_of(r"(?:\s*\[[^\[\]]{2,140}\]\.?|(?<=[.;)])(?:\s+[A-Z][A-Za-z ]{1,24}:\s[^:]{2,90})+)$")


_DAY_FIRST = pattern_of(
    rf"^(?:\w+day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)}),? \d{{4}}"
    r"(?:\s?[:,–—-]|\s?\([^()]{2,40}\)\s?[:–—-]?)\s+"
)
"""`25 March 2021: appoint a keeper`."""


@lru_cache(maxsize=50_000)  # of each clause that asks for something, as decided and as asked
def _asked(text: str) -> str:
    """The folded words of a clause or row without a day or what it is called first, and who acts and when behind it."""
    return folded(_WHO_AND_WHEN.sub("", without_kind(_DAY_FIRST.sub("", text.strip()))))


def _likeness(one: str, other: str, at_least: float) -> float:
    """How alike two folded wordings are, 0 to 100, or 0 if less than `at_least`.

    A row may quote only the part of a clause that asks: that part alone is then compared.
    """
    whole = float(fuzz.ratio(one, other, score_cutoff=at_least))
    if whole or min(len(one), len(other)) < 40:
        return whole
    part = float(fuzz.partial_ratio(one, other, score_cutoff=85.0)) * 0.95
    return part if part >= at_least else 0.0
