"""What a cell gives beside the day of its meeting: `Minute 3 (b)` of `12 June 2024 Minute 3 (b)`. Pure."""

from __future__ import annotations

import re

from corpus.dates import MONTHS, find_dates


def beside_date(printed: str | None) -> str | None:
    """What a cell names besides the day of its meeting: `Minute 3 (b)` of `12 June 2024 Minute 3 (b)`, as printed."""
    first = next(iter(find_dates(printed or "")), None)
    short = first is not None and first.start == 0 and _SHORT_YEAR.search((printed or "")[: first.end])
    if first and short and re.search(r"\d", (printed or "")[first.end :]):
        # `19 Mar 24 7(b)`; of `3 Jun 12 (b)` the number is the minute's.
        printed = (printed or "")[first.end :]
    rest = _DAY_AND_MONTH.sub("", _PLAIN_DAY.sub("", printed or "", count=1), count=1)
    for found in find_dates(rest)[:1]:
        rest = rest[: found.start] + rest[found.end :]
    rest = _JOINING.sub("", rest.strip(_MARKS)).strip(_MARKS)
    return rest if any(map(str.isdigit, rest)) and len(rest.split()) <= _LONGEST_BESIDE else None


_JOINING = re.compile(r"^(?:of|at|on|from|dated)\s+|\s+(?:of|at|on|from|dated)(?:\s+the)?$", re.IGNORECASE)
"""What joins a minute to its day: `9(3) of 5th October 2022`."""
_PLAIN_DAY = re.compile(r"^\s*\d\d?[./-]\d\d?[./-]\d\d(?:\d\d)?(?!\d)|(?<=[\s(])\d\d?[./-]\d\d?[./-]\d\d\)?$")
_SHORT_YEAR = re.compile(r"[a-z]\.?,? ?'?\d\d$", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(
    rf"^\s*\d\d?(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\b\.?(?![\s,]*\d{{4}})",
    re.IGNORECASE,
)
"""A day printed without its year: `3 Jun`."""
_MARKS = " ,;:.-–|/"
_LONGEST_BESIDE = 8
"""Words of `Minute 17, recommendation 4 of the group`."""
