"""Parts of a year that decisions name without a date -> their last day: "by Christmas", "in the autumn", "by Q3".

Relative to the meeting that decided: the next one to come. The last day is taken because nothing is late before it.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator

from corpus.patterns import pattern_of

Coming = Callable[[re.Match[str], dt.date], dt.date | None]

EVENTS = r"storms?|floods?|flooding|snow(?:fall)?|frosts?|gales?|heat-?waves?|elections?|census|fires?|riots?|lockdown"
"""What is named for the month or season in which it was: it is past, and no day by which to do anything."""
_IN = r"\b(?:by|before|in|during|at|for|over|until\s+after|ahead\s+of|prior\s+to|in\s+time\s+for|no\s+later\s+than)\s+"
_THE = r"(?:(?:the|this|next|early|late|later|mid)[\s-]+)*"
_END = r"(?P<end>(?:(?:the\s+)?(?:end|close)\s+of\s+)?)"
_START = r"(?P<start>(?:(?:the\s+)?(?:start|beginning|outset)\s+of\s+)?)"
_YEARS = {
    "financial": 4,
    "fiscal": 4,
    "municipal": 5,
    "council": 5,
    "civic": 5,
    "academic": 9,
    "school": 9,
    "calendar": 1,
}
"""The month in which each kind of year begins; a municipal year with the annual meeting in May."""
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
"""The last month of each."""
_KIND = r"(?P<which>" + "|".join(_YEARS) + r")\s+year\b"


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def find_periods(text: str, made: dt.date) -> Iterator[tuple[int, dt.date]]:
    """(place in the text, last day) of the parts of a year that it names, none of them over when it was decided."""
    if not _NAMED.search(text):
        return
    for pattern, coming in _PERIODS:
        for match in pattern.finditer(text):
            day = coming(match, made)
            if day and day > made:
                yield match.start(), day


def _next_of(month: int, day: int) -> Coming:
    """The next such day after the meeting."""

    def coming(_: re.Match[str], made: dt.date) -> dt.date:
        this_year = dt.date(made.year, month, day)
        return this_year if this_year > made else dt.date(made.year + 1, month, day)

    return coming


def _easter(_: re.Match[str], made: dt.date) -> dt.date:
    return next(day for year in (made.year, made.year + 1) if (day := easter(year)) > made)


def easter(year: int) -> dt.date:
    """Easter Sunday, by the rule of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def _season(match: re.Match[str], made: dt.date) -> dt.date | None:
    if not (match["year"] or match["end"] or match["by"]):
        # "In the spring", "before the winter": no council has been seen to count it late on a day.
        return None
    month = _SEASONS[match["season"].casefold()]
    if match["before"] and not match["end"]:
        # Three months before its end is the last day before it begins.
        month = (month - 4) % 12 + 1
    if match["year"]:
        # A winter is named for the year in which it begins.
        return month_end(int(match["year"]) + (month == 2), month)
    return next(day for year in (made.year, made.year + 1) if (day := month_end(year, month)) > made)


def _year_begins(which: str, made: dt.date) -> dt.date:
    """The first day of the next such year."""
    month = _YEARS[which.casefold()]
    return dt.date(made.year + (made.month >= month), month, 1)


def _this_year(match: re.Match[str], made: dt.date) -> dt.date:
    return _year_begins(match["which"], made) - dt.timedelta(days=1)


def _new_year(match: re.Match[str], made: dt.date) -> dt.date:
    begins = _year_begins(match["which"], made)
    if match["start"] or match["early"]:
        return month_end(begins.year, begins.month)
    return begins.replace(year=begins.year + 1) - dt.timedelta(days=1)


def _before_new_year(match: re.Match[str], made: dt.date) -> dt.date:
    return _year_begins(match["which"], made) - dt.timedelta(days=1)


def _quarter(match: re.Match[str], made: dt.date) -> dt.date | None:
    """Quarters are those of the financial year: the first ends with June."""
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    written = match["number"].casefold()
    month = {1: 6, 2: 9, 3: 12, 4: 3}[number.get(written) or int(written)]
    if match["year"]:
        return month_end(int(match["year"]) + (month == 3), month)
    return next(day for year in (made.year, made.year + 1) if (day := month_end(year, month)) > made)


def _this_quarter(match: re.Match[str], made: dt.date) -> dt.date:
    month = -(-made.month // 3) * 3 + (3 if match["next"] else 0)
    return month_end(made.year + (month > 12), (month - 1) % 12 + 1)


def _this_month(match: re.Match[str], made: dt.date) -> dt.date:
    month = made.month + (1 if match["next"] else 0)
    return month_end(made.year + (month > 12), (month - 1) % 12 + 1)


def _end_of_week(match: re.Match[str], made: dt.date) -> dt.date:
    return made + dt.timedelta(days=(4 - made.weekday()) % 7 + (7 if match["next"] else 0))


def _weekday(match: re.Match[str], made: dt.date) -> dt.date:
    wanted = [name.casefold() for name in calendar.day_name].index(match["weekday"].casefold())
    return made + dt.timedelta(days=(wanted - made.weekday() - 1) % 7 + 1)


def _end_of_named_year(match: re.Match[str], _: dt.date) -> dt.date:
    return dt.date(int(match["year"]), 12, 31)


def _end_of_year(_: re.Match[str], made: dt.date) -> dt.date:
    return dt.date(made.year, 12, 31) if made < dt.date(made.year, 12, 31) else dt.date(made.year + 1, 12, 31)


def _compiled(*rules: tuple[str, Coming]) -> tuple[tuple[re.Pattern[str], Coming], ...]:
    return tuple((re.compile(words, re.IGNORECASE), coming) for words, coming in rules)


_NUMBERED = r"(?P<year>20\d\d)?(?:\s*[/-]\s*(?:20)?\d\d)?"
_PERIODS = _compiled(
    (rf"{_IN}{_THE}christmas\b(?!\s+(?:lights|card|parking|event|market|meal))", _next_of(12, 25)),
    (rf"{_IN}{_THE}easter\b", _easter),
    # Councils do not meet in August (practice).
    (rf"{_IN}{_THE}(?:summer|august)\s+(?:recess|break|holidays?)\b", _next_of(7, 31)),
    (rf"{_IN}{_THE}christmas\s+(?:recess|break|holidays?)\b", _next_of(12, 25)),
    (
        rf"\b(?:(?P<by>by)|(?P<before>before)|in|at|for)\s+{_THE}{_END}{_THE}(?P<season>spring|summer|autumn|winter)\b"
        rf"(?!\s+(?:recess|break|holiday|half|{EVENTS}))(?:\s+term)?(?:\s+(?:of\s+)?{_NUMBERED})?",
        _season,
    ),
    # The months of the last quarter of the financial year: "in the new year" is seldom later (practice).
    (rf"{_IN}(?:the\s+)?(?:early\s+in\s+the\s+)?new\s+year\b", _next_of(3, 31)),
    (rf"\bbefore\s+{_START}(?:the\s+)?(?:new|next)\s+{_KIND}", _before_new_year),
    (
        rf"\b(?:(?:by|in|during|at|for)\s+|(?=early))(?P<early>early\s+(?:in\s+)?|the\s+first\s+(?:meeting|part)\s+(?:of|in)\s+)?{_START}(?:the\s+)?(?:new|next|coming)\s+{_KIND}",
        _new_year,
    ),
    (rf"\b(?:by|before|at|within|in|during|later\s+in)\s+{_END}(?:the|this)\s+(?:current\s+)?{_KIND}", _this_year),
    (r"\b(?:by|before|at)\s+(?:the\s+)?year[\s-]end\b", _next_of(3, 31)),
    (r"\b(?:by|before|at)\s+(?:the\s+)?end\s+of\s+(?P<year>20\d\d)\b(?!\s*/)", _end_of_named_year),
    (
        r"\b(?:during|within|in\s+the\s+course\s+of|some\s+time\s+in)\s+(?P<year>20\d\d)\b(?!\s*[/-]\s*\d)",
        _end_of_named_year,
    ),
    (
        r"\b(?:by|before|at)\s+(?:the\s+)?end\s+of\s+(?:the|this)\s+(?:current\s+)?year\b|\blater\s+(?:this|in\s+the)\s+year\b",
        _end_of_year,
    ),
    (rf"{_IN}{_THE}{_END}{_THE}(?:q|quarter\s+)(?P<number>[1-4])\b(?:\s*(?:of\s+)?{_NUMBERED})?", _quarter),
    (
        rf"{_IN}{_THE}{_END}{_THE}(?P<number>first|second|third|fourth|final|last(?=\s+quarter\s+of\b))\s+quarter\b(?:\s*(?:of\s+)?{_NUMBERED})?",
        _quarter,
    ),
    (
        r"\b(?:by|before|at|in)\s+(?:(?:the\s+)?end\s+of\s+)?(?:the\s+|this\s+|(?P<next>(?:the\s+)?next\s+|the\s+following\s+))quarter\b",
        _this_quarter,
    ),
    (
        r"\b(?:by|before|at|in)\s+(?:(?:the\s+)?end\s+of\s+)(?:the\s+|this\s+|(?P<next>next\s+|the\s+following\s+))month\b",
        _this_month,
    ),
    (r"\b(?P<next>next)\s+month\b", _this_month),
    (
        r"\b(?:by|before|at)\s+(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|(?P<next>next\s+))week\b|\b(?:within|in)\s+the\s+week\b(?!\s+(?:of|beginning|commencing|ending))",
        _end_of_week,
    ),
    (
        rf"\b(?:by|before)\s+(?:next\s+|close\s+of\s+(?:play|business)\s+on\s+)?(?P<weekday>{'|'.join(calendar.day_name)})\b(?!,?\s+(?:the\s+)?\d)",
        _weekday,
    ),
)
"""What is named, and when that is over."""
# Looked for first: most decisions name none, and the table above is dear to go through.
_NAMED = pattern_of(
    rf"christmas|easter|recess|break|holiday|spring|summer|autumn|winter|quarter|\bq[1-4]|year|month|week|20\d\d|"
    rf"{'|'.join(calendar.day_name)}",
    re.IGNORECASE,
)
