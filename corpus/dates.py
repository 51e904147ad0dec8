"""Dates and times as councils write them -> `PartialDate`, `HH:MM`. Day first always; knows no paper and no meeting.

A date keeps the precision that was written: "March 2024" is a month, not its first day. A weekday that does not agree
with its date is a misprint and changes nothing.
"""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.patterns import pattern_of

MONTHS = tuple(calendar.month_name)[1:]
MONTH_WORDS = "|".join([*MONTHS, *(month[:3] for month in MONTHS), "Sept"])
"""Alternatives of a pattern: the months in full and as they are cut short."""
WEEKDAYS = tuple(calendar.day_name)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year, as precisely as it was written."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def iso(self) -> str:
        """ISO 8601, as long as the precision allows: `2016-11-23`, `2024-03`, `2024`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def first(self) -> dt.date:
        """The first day that it may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day that it may mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def municipal_year(self) -> str:
        """The council year that it falls in; a year alone is taken for the one that begins in it."""
        return municipal_year(dt.date(self.year, 5, 1) if self.month is None else self.first)

    def __str__(self) -> str:
        return self.iso


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the characters of the text that state it, weekday included."""

    start: int
    end: int
    date: PartialDate


def municipal_year(day: dt.date) -> str:
    """The council year of a day, `2016/17`: May to April, from one annual meeting to the next.

    Source: Local Government Act 1972, schedule 12, paragraph 1.
    """
    first = day.year if day.month >= 5 else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


@lru_cache(maxsize=4096)
def parse_date(text: str | None, *, near: dt.date | None = None) -> PartialDate | None:
    """The first date that a text states, or None.

    A text that is nothing but a date may also be a bare year, `2016-09`, or `5.10.16`, which in running text would be
    taken for a number; so may one that begins with such a day and a number, `5.10.16 AB.12(a)`. `near` gives the year
    to a date without one: the nearest.
    """
    text = (text or "").strip()
    opening = _OPENING.match(text) or _CLOSING.fullmatch(text)
    whole = _parse_bare(opening["date"] if opening else text)
    if whole:
        return whole
    return next((found.date for found in _find(text, near)), None)


_CLOSING = pattern_of(
    r"(?:[Mm]in(?:ute)?s?\.?\s*(?:[Nn]o\.?\s*)?)?[A-Z]{0,6}[ ./-]?\d{1,4}(?:/\d{1,4})?[a-z]?(?:\s?\(\w{1,4}\))*"
    r"[\s,;:–-]+(?:(?:of|on)\s+)?\(?(?P<date>\d\d?[.-]\d\d?[.-]\d\d)\)?"
)
"""A minute and its short day, `63(c) 13.4.04`, which in running text could number a section."""
_OPENING = pattern_of(r"(?P<date>\d\d?[.-]\d\d?[.-]\d\d)[\s,;:–-]+(?=\(?(?:[Mm]in|[Ii]tem|\d|[A-Z]{1,6}[ ./-]?\d))")


def find_dates(text: str, *, near: dt.date | None = None) -> list[FoundDate]:
    """All dates of a running text, in its order. Numbers of minutes and sections (`10.24.05`, `2016/17`) are none."""
    return list(_find(text, near))


def find_day(text: str, *, near: dt.date | None = None) -> FoundDate | None:
    """The first date of a running text that gives the day, or None: a month or a year alone names no meeting."""
    return next((found for found in _find(text, near) if found.date.precision == "day"), None)


def is_date(text: str, *, near: dt.date | None = None) -> bool:
    """Whether the text is a date and nothing else: a cell, a heading."""
    text = text.strip(" .,;:()")
    if _parse_bare(text):
        return True
    return any(found.start == 0 and found.end == len(text) for found in _find(text, near))


def to_iso(text: str | None) -> str | None:
    """The first date of a text in ISO 8601, or None."""
    date = parse_date(text)
    return date.iso if date else None


_WEEKDAY = r"(?:(?:" + "|".join(f"{day[:3]}[a-z]{{0,7}}" for day in WEEKDAYS) + r")\b\.?,?\s+(?:the\s+)?)?"
# OCR reads 1 as l or I, and 0 as O; one true digit must stay.
_DAY = r"(?<![\w.£/-])(?P<day>[0-3lIO]?\d|\d[lIO])"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_MONTH = r"(?P<month>[A-Z][A-Za-z]{2,9})\b\.?"
_YEAR = r"(?P<year>(?:1[89]|2[O0])[\dlO]{2}|['’]\d\d|\d\d(?!\s?(?:%|years?\b)))(?![\w/]|[-.:]\d)"

_WORDED = (
    pattern_of(rf"{_WEEKDAY}{_DAY}{_ORDINAL}\s*(?:day\s+)?(?:of\s+)?,?\s*{_MONTH}\s*[,-]?\s*{_YEAR}", re.IGNORECASE),
    pattern_of(rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}{_ORDINAL}\s*,?\s*(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    pattern_of(rf"{_WEEKDAY}{_DAY}-{_MONTH}-{_YEAR}", re.IGNORECASE),
)
_YEARLESS = (
    pattern_of(rf"{_WEEKDAY}{_DAY}{_ORDINAL}\s*(?:day\s+)?(?:of\s+)?{_MONTH}(?!\s*,?\s*\d{{2}})", re.IGNORECASE),
)
_NUMERIC = (
    pattern_of(rf"{_WEEKDAY}(?<![\w.£/-])(?P<day>\d\d?)\s?/\s?(?P<month>\d\d?)\s?/\s?(?P<year>\d{{4}}|\d\d)(?![\d/])"),
    pattern_of(
        rf"{_WEEKDAY}(?<![\w.£/-])(?P<day>\d\d?)(?P<dash>[.-])(?P<month>\d\d?)(?P=dash)(?P<year>\d{{4}})(?![\d/])"
    ),
    pattern_of(r"(?<![\w.£/-])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d\d)(?![\w.])"),
    pattern_of(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
)
_MONTH_YEAR = pattern_of(
    r"\b(?P<month>[A-Z][A-Za-z]{2,8})\b\.?\s*,?\s*(?:-\s?|/\s?)?(?P<year>(?:19|20)\d\d|['’]\d\d|(?<=-)\d\d)"
    r"(?![\w/]|[-.]\d)"
)
_BARE = (
    pattern_of(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0[1-9]|1[0-2]))?"),
    pattern_of(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)"),
    pattern_of(r"(?P<day>\d\d?)[.-](?P<month>\d\d?)[.-](?P<year>\d\d)"),
)


_HAS_DIGIT = pattern_of(r"\d").search
"""Every date but a month's name alone has one."""


def _parse_bare(text: str) -> PartialDate | None:
    matches = (pattern.fullmatch(text) for pattern in _BARE)
    return next((date for match in matches if match and (date := _from_match(match))), None)


# A paper's readers ask for the dates of one line time and again, each on its own behalf.
@lru_cache(maxsize=4096)
def _find(text: str, near: dt.date | None) -> tuple[FoundDate, ...]:
    if not _HAS_DIGIT(text):
        return ()
    patterns = (*_WORDED, *_NUMERIC, _MONTH_YEAR, *(_YEARLESS if near else ()))
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            date = _from_match(match, near)
            if date:
                found.append(FoundDate(match.start(), match.end(), date))
            # A day that the month does not have is a misprint: what is left of it is no month either.
            if date or (pattern in _WORDED and _month_number(match["month"])):
                taken.append(match.span())
    return tuple(sorted(found, key=lambda each: each.start))


def _from_match(match: re.Match[str], near: dt.date | None = None) -> PartialDate | None:
    groups = match.groupdict()
    month = _month_number(groups["month"]) if groups.get("month") else None
    if groups.get("month") and month is None:
        return None
    day = int(_digits(groups["day"])) if groups.get("day") else None
    year = _full_year(groups["year"]) if groups.get("year") else _nearest_year(month, day, near)
    return _checked(year, month, day)


def _checked(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    if year is None or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year, month or 1)[1]:
        return None
    return PartialDate(year, month, day)


def _digits(text: str) -> str:
    return text.translate(str.maketrans("lIOo'’", "1100  ")).strip()


def _full_year(text: str) -> int:
    year = int(_digits(text))
    if year >= 100:
        return year
    # Papers of this century speak of the last one with two digits only in dates of birth and of Acts.
    return year + (2000 if year < 80 else 1900)


def _nearest_year(month: int | None, day: int | None, near: dt.date | None) -> int | None:
    if near is None or month is None or day is None:
        return None
    years = [year for year in range(near.year - 4, near.year + 5) if day <= calendar.monthrange(year, month)[1]]
    return min(years, key=lambda year: abs(dt.date(year, month, day) - near), default=None)


@cache
def _month_number(word: str) -> int | None:
    """A month's number from its name, an abbreviation, digits, or a name misprinted or misread by a letter or two."""
    if word.isdigit():
        return int(word)
    word = word.casefold().rstrip(".")
    for number, name in enumerate(MONTHS, start=1):
        if word == name.casefold() or (len(word) in (3, 4) and name.casefold().startswith(word)):
            return number
    close = difflib.get_close_matches(word, [name.casefold() for name in MONTHS], n=1, cutoff=0.82)
    return [name.casefold() for name in MONTHS].index(close[0]) + 1 if close and len(word) > 4 else None


_HALF = r"(?P<half>[ap])\.?\s?m\b\.?"
_TIMES = (
    pattern_of(
        rf"(?<![\d.:/])(?P<hour>\d\d?)\s?[.:]\s?(?P<minute>[0-5]\d)\s?(?:hrs?|hours|h)?\s*{_HALF}", re.IGNORECASE
    ),
    pattern_of(rf"(?<![\d.:/])(?P<hour>\d\d?)\s*{_HALF}", re.IGNORECASE),
    pattern_of(r"(?<![\d.:/])(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)\s?(?:hrs?|hours|h)\b", re.IGNORECASE),
    pattern_of(r"(?:(?<![\d.:/])12(?:[.:]00)?\s*)?\b(?P<noon>noon|midday|mid-day)\b", re.IGNORECASE),
    pattern_of(r"(?<![\d.:/£])(?P<hour>\d\d?)[.:](?P<minute>[0-5]\d)(?![\d.:/%])"),
)
_RANGE_HALF = pattern_of(rf"\s*(?:-|–|to|until)\s*\d\d?(?:[.:]\d\d)?\s*{_HALF}", re.IGNORECASE)


def parse_time(text: str | None) -> str | None:
    """The first time of day that a text states, `HH:MM` of 24 hours, or None.

    A time without am or pm and without a leading zero from 1.00 to 6.59 is one of the afternoon: no committee meets
    at night.
    """
    text = text or ""
    times = [(match.start(), time) for match in _time_matches(text) if (time := _time_of(match, text))]
    return min(times, key=lambda each: each[0])[1] if times else None


def _time_matches(text: str) -> Iterator[re.Match[str]]:
    for pattern in _TIMES:
        yield from pattern.finditer(text)


def _time_of(match: re.Match[str], text: str) -> str | None:
    groups = match.groupdict()
    if groups.get("noon"):
        return "12:00"
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = groups.get("half") or _half_of_range(text[match.end() :])
    if half:
        # "13.00 pm" is written; the 24 hours are what is meant.
        hour = hour if hour > 12 else hour % 12 + (12 if half.casefold() == "p" else 0)
    elif 1 <= hour <= 6 and not groups["hour"].startswith("0"):
        hour += 12
    return f"{hour:02}:{minute:02}" if hour < 24 else None


def _half_of_range(rest: str) -> str | None:
    """`p` where the time opens a range whose end says pm: "2.00 to 4.00 pm"."""
    match = _RANGE_HALF.match(rest)
    return match["half"] if match else None


def whole_day(text: str | None) -> dt.date | None:
    """The day of an ISO 8601 date that names one; None for a month or a year alone, as misprinted papers give them."""
    found = parse_date(text)
    return found.first if found and found.day else None
