"""Lengths of time as decisions write them, `six (6) months`, `twenty working days`: patterns, numbers and units."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_UNITS_OF_TEN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBERS = {
    **{"a": 1, "an": 1, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "eighteen": 18},
    **{one: number for number, one in enumerate(_ONES, start=1)},
    **{ten: 10 * number for number, ten in enumerate(_UNITS_OF_TEN, start=2)},
    **{
        f"{ten}-{one}": 10 * tens + ones
        for tens, ten in enumerate(_UNITS_OF_TEN, start=2)
        for ones, one in enumerate(_ONES, start=1)
    },
}
_WORDED = "|".join(sorted((each.replace("-", r"[\s-]") for each in _NUMBERS), key=len, reverse=True))
# "six (6) months", "six to eight weeks": the number that stands last is the one by which it is late.
NUMBER = rf"(?:(?:\d{{1,3}}|{_WORDED})\s*(?:-|–|to|or)\s*)??(?P<number>\b(?:\d{{1,3}}|{_WORDED}))(?:\s*\([\w\s-]+\))?"
UNIT = r"(?P<unit>(?:working|calendar|clear)\s+day|day|week|fortnight|month|year)s?"


def number_of(written: str | None) -> int:
    """A number in figures or words, `6` or `twenty-four`; 1 where none is written."""
    number = re.sub(r"\s+", "-", (written or "one").casefold())
    return int(number) if number.isdigit() else _NUMBERS.get(number, 1)


def unit_of(match: re.Match[str]) -> str:
    """The unit that a match of `UNIT` names, `working day` or `month`; a year where it names none."""
    return re.sub(r"\s+", " ", (match["unit"] or "year").casefold())


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
