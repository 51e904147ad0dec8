"""What a decision says of when -> a date: "in six months", "by the end of March", "at the next meeting".

Relative to the meeting that decided. Lengths of time that are the subject ("waits longer than six weeks", "readmitted
within seven days of leaving") are no deadlines; nor is "until", which says how long and not by when.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from corpus.dates import MONTHS, find_dates, parse_date

_NUMBERS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18, "twenty": 20},
}
_NUMBER = r"(?P<number>\d{1,3}|" + "|".join(_NUMBERS) + ")"
_UNIT = r"(?P<unit>working\s+day|day|week|fortnight|month|year)s?"
# What may follow a length of time for it to count from the meeting, and not from something else.
_FROM_NOW = (
    r"(?!\s*(?:of|after|before|from|following|since|prior|ago|old)\b"
    r"(?!\s+(?:this|the)\s+(?:meeting|request|date)|\s+(?:today|now)))"
)
_RELATIVE = (
    re.compile(
        rf"\b(?:with)?in\s+(?:the\s+(?:next|coming)\s+)?{_NUMBER}[\s-]+{_UNIT}\b['’]?(?:\s*time)?{_FROM_NOW}", re.I
    ),
    re.compile(rf"\b(?:after|over\s+the\s+next)\s+(?:a\s+further\s+)?{_NUMBER}[\s-]+{_UNIT}\b['’]?{_FROM_NOW}", re.I),
    re.compile(rf"\b{_NUMBER}[\s-]+{_UNIT}\b['’]?s?\s+(?:time|hence|from\s+now)\b", re.I),
    re.compile(rf"\bevery\s+(?:{_NUMBER}[\s-]+)?{_UNIT}\b", re.I),
    re.compile(rf"\b{_NUMBER}[\s-]+(?P<unit>month|week)ly\b", re.I),
)
_OFTEN = (
    (re.compile(r"\bquarterly\b|\bevery\s+quarter\b", re.I), 3),
    (re.compile(r"\bhalf[\s-]yearly\b|\btwice\s+a\s+year\b|\bbi-?annually\b", re.I), 6),
    (re.compile(r"\bannually\b|\bon\s+an?\s+(?:annual|yearly)\s+basis\b|\b(?:every|each)\s+year\b", re.I), 12),
    (re.compile(r"\bon\s+a\s+monthly\s+basis\b|\b(?:every|each)\s+month\b", re.I), 1),
)
_NEXT_MEETING = re.compile(
    r"\b(?:at|before|by|to|for|prior\s+to|in\s+time\s+for|ahead\s+of)\s+(?:the|its|their|our)\s+next\s+"
    r"(?:\w+\s+){0,3}?(?:meeting|board|committee|panel)\b|\bnext\s+meeting\b",
    re.I,
)
_BY = re.compile(
    r"(?:\b(?:by|before|than|on|at|for|in|meeting\s+of|held\s+on|due|deadline|target|date)\b[:\s]*(?:or\s+before\s+)?"
    r"(?:(?:the|their|its|our|a)\s+)?(?:(?:end|middle|start|beginning|close|week\s+ending|meeting)\b\s*(?:of|on|in)?\s*)?"
    r"(?:the\s+)?)$",
    re.I,
)
_MONTH_ALONE = re.compile(
    r"\b(?:by|before|in|no\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+|mid[\s-])?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<month>" + "|".join(MONTHS) + r")\b(?!\s*,?\s*\d{2})"
)
_YEAR_END = re.compile(
    r"\b(?:by|before|at)\s+(?:the\s+)?end\s+of\s+(?:the|this)\s+(?:current\s+)?(?P<which>financial|municipal|council|calendar)?\s*year\b",
    re.I,
)
_END_OF_YEAR = re.compile(r"\b(?:by|before|at)\s+(?:the\s+)?end\s+of\s+(?P<year>20\d\d)\b(?!\s*/)", re.I)


def due_date(text: str, made: dt.date, next_meeting: dt.date | None = None) -> dt.date | None:
    """The day by which the words ask for something, or None; a month means its last day.

    `made` is the day of the meeting that decided; without `next_meeting`, "the next meeting" gives None.
    """
    if stated := _stated(text, made):
        return stated
    if _NEXT_MEETING.search(text):
        return next_meeting
    return _year_end(text, made) or _relative(text, made)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _stated(text: str, made: dt.date) -> dt.date | None:
    found = [(each.start, each.date.last) for each in find_dates(text) if _BY.search(text[: each.start])]
    found += [(match.start(), day) for match in _MONTH_ALONE.finditer(text) if (day := _coming(match, made))]
    later = [(place, day) for place, day in found if day > made]
    return min(later)[1] if later else None


def _coming(match: re.Match[str], made: dt.date) -> dt.date | None:
    """The next such month or day after the meeting, where no year is given."""
    for year in (made.year, made.year + 1):
        date = parse_date(f"{match['day'] or ''} {match['month']} {year}".strip())
        if date and date.last > made:
            return date.last
    return None


def _year_end(text: str, made: dt.date) -> dt.date | None:
    if named := _END_OF_YEAR.search(text):
        day = dt.date(int(named["year"]), 12, 31)
        return day if day > made else None
    match = _YEAR_END.search(text)
    if not match:
        return None
    # Financial years end on 31 March; municipal years with the April before the annual meeting.
    ends = {"financial": (3, 31), "municipal": (4, 30), "council": (4, 30)}
    month, last = ends.get((match["which"] or "").casefold(), (12, 31))
    day = dt.date(made.year, month, last)
    return day if day > made else dt.date(made.year + 1, month, last)


def _relative(text: str, made: dt.date) -> dt.date | None:
    matches = [match for pattern in _RELATIVE if (match := pattern.search(text))]
    if matches:
        return _after(made, min(matches, key=lambda match: match.start()))
    return next((add_months(made, months) for pattern, months in _OFTEN if pattern.search(text)), None)


def _after(made: dt.date, match: re.Match[str]) -> dt.date:
    written = (match["number"] or "one").casefold()
    number = int(written) if written.isdigit() else _NUMBERS[written]
    unit = re.sub(r"\s+", " ", match["unit"].casefold())
    if unit in ("month", "year"):
        return add_months(made, number * (12 if unit == "year" else 1))
    if unit == "working day":
        return _after_working_days(made, number)
    return made + dt.timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _after_working_days(day: dt.date, number: int) -> dt.date:
    """Bank holidays are not counted out: papers seldom mean them that closely."""
    while number:
        day += dt.timedelta(days=1)
        number -= day.weekday() < 5
    return day
