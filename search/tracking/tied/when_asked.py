"""When a report says that it was asked for: "in June", "in the spring", "at the end of 2021", "last July". Pure."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.dates import MONTHS, find_dates, whole_day
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.heard.telling import split_sentences

_CALLED_FOR = pattern_of(
    r"\b(?:ask(?:ed|s)?|request\w*|wish\w*|want\w*|requir\w*|call(?:ed)? for|undert(?:ook|aken)|promised|resolved|"
    r"agreed|sought|decided|invited|commissioned|recommended|determined|instructed|referred|remitted|passed|chose|"
    r"chosen|picked|selected|hoped|keen|curious|would like|looked for|expected|put down|settled (?:up)?on|"
    r"expressed (?:an? |the )?(?:wish|interest|desire))\b"
)
_MONTH = "|".join(month.casefold() for month in MONTHS)
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
_PARTS = {
    "end": (10, 11, 12),
    "close": (10, 11, 12),
    "late": (10, 11, 12),
    "start": (1, 2, 3),
    "beginning": (1, 2, 3),
    "early": (1, 2, 3, 4),
    "middle": (5, 6, 7, 8),
}
_TIME = pattern_of(
    rf"\b(?:(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH})(?: (?P<month_year>20\d\d))?"
    rf"|(?P<season>{'|'.join(_SEASONS)})(?: (?:of )?(?P<season_year>20\d\d))?"
    rf"|(?P<part>{'|'.join(_PARTS)}) (?:of |in )?(?P<year>20\d\d|last year|this year|the year)"
    r"|in (?P<whole>20\d\d)\b)"
)


@dataclass(frozen=True, slots=True)
class Asking:
    """The months in which something was asked for, and the year where one is given."""

    months: tuple[int, ...]
    year: int | None
    day: int | None = None
    """The day of the month, where one is given: it may be that of something else that is told."""

    def fits(self, made: dt.date, told: dt.date) -> bool:
        """Whether a meeting was then; without a year, the last such time before it is told."""
        if made.month not in self.months or self.day not in (None, made.day):
            return False
        return made.year == self.year if self.year else (told - made).days < 400


def says_when_asked(text: str, told: str) -> bool:
    """Whether sentences before a meeting, of an ISO day, say in which month or season something was asked for."""
    return any(each.day is None for each in _times_of_asking(text, int(told[:4])))


def asked_then(text: str, made: str | None, told: str) -> bool:
    """Whether sentences before a meeting say that something was asked for at the time of an earlier one; ISO days."""
    times = _times_of_asking(text, int(told[:4])) if made else ()
    if not made or not times:
        return False
    asked, said = whole_day(made), whole_day(told)
    return asked is not None and said is not None and any(each.fits(asked, said) for each in times)


def asked_at_another_time(text: str, made: str | None, told: str) -> bool:
    """Whether sentences before a meeting say when something was asked for, and an earlier meeting was not then."""
    return bool(made) and says_when_asked(text, told) and not asked_then(text, made, told)


@lru_cache(maxsize=5_000)
def _times_of_asking(text: str, year: int) -> tuple[Asking, ...]:
    sentences = [words for each in split_sentences(text) if _CALLED_FOR.search(words := folded(each))]
    return tuple(_asking(match, year) for words in sentences for match in _TIME.finditer(words))


def _asking(match: re.Match[str], year: int) -> Asking:
    if match["month"]:
        month = 1 + [each.casefold() for each in MONTHS].index(match["month"])
        return Asking((month,), _number(match["month_year"]), _number(match["day"] or ""))
    if match["season"]:
        return Asking(_SEASONS[match["season"]], _number(match["season_year"]))
    if match["whole"]:
        return Asking(tuple(range(1, 13)), int(match["whole"]))
    told = {"last year": year - 1, "this year": year, "the year": None}
    return Asking(_PARTS[match["part"]], told.get(match["year"], _number(match["year"])))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None


def tells_of_before(text: str, asked: str | None) -> bool:
    """Whether a sentence opens with a time that was over when something was asked for: "In May Members had a list".

    `asked`: ISO day of the meeting.
    """
    opening = _OPENS_WITH_TIME.match(text)
    days = find_dates(text[opening.end() :][:_LONGEST_TIME]) if opening and asked else []
    return bool(days) and days[0].start == 0 and days[0].date.last.isoformat() < (asked or "")


_OPENS_WITH_TIME = pattern_of(r"(?:\d+(?:\.\d+)*[.)]?\s+)?(?:In|On|During|By|Until)\s+(?:early\s+|late\s+|the\s+)?")
_LONGEST_TIME = 30
"""Letters."""
