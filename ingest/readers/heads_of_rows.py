"""Rows of a tracker that begin what was asked with the meeting's day or the minute's number -> these apart.

`28.2.12 OS 48(i) Oiling of gates (Warden)`; `14/05(a) A map of the weirs`. Only where every row of the table does so.
"""

from __future__ import annotations

import re

from corpus.dates import find_dates, is_date
from ingest.readers.forms import MARK
from ingest.readers.owners import read_owner
from ingest.readers.stitching import WholeTable
from ingest.readers.tracker_cells import Told

_FEWEST_ROWS = 2
_NUMBERED = re.compile(r"\d.*[/(]|[A-Z]{1,6}[ .-]?\d", re.DOTALL)
"""A number of a minute, `14/05`, `8(b)`, `OS 48`: one alone counts the rows."""


def begin_with_heads(whole: WholeTable) -> bool:
    """Whether a table has no columns for days and numbers, and each row begins with one of them."""
    texts = [text for row in whole.rows if (text := whole.column(row, "text"))]
    if "reference" in whole.columns.roles or len(texts) < _FEWEST_ROWS:
        return False
    return all(_head_of(text) != ("", "", text) for text in texts)


def without_head(told: Told) -> Told:
    """What a row says, with the day and the number that its words begin with, and who is named at their end, apart."""
    day, number, asked = _head_of(told.get("text", ""))
    parts = {"text": asked}
    if day and "meeting_date" not in told:
        parts["meeting_date"] = day
    if number:
        parts["reference"] = number
    if day and "responsible" not in told and (named := _NAMED.search(asked)) and read_owner(named["who"]):
        parts |= {"text": asked[: named.start()], "responsible": named["who"]}
    return {**told, **parts}


_NAMED = re.compile(r"\s*\((?P<who>[^()]{2,60})\)$")


_SHORT_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?=\s)")
"""`28.2.12`, which inside words may be anything."""


def _head_of(text: str) -> tuple[str, str, str]:
    """The day and the number that words begin with, each empty without one, and what was asked."""
    first = next(iter(find_dates(text)), None)
    short = _SHORT_DAY.match(text)
    day = text[: first.end] if first and first.start == 0 else short[0] if short and is_date(short[0]) else ""
    rest = text[len(day) :].lstrip(" ,;:–—-")
    mark = MARK.match(rest)
    number = mark["mark"].strip(" .") if mark and _NUMBERED.search(mark["mark"]) else ""
    asked = rest[mark.end() :] if mark and number else rest
    return (day, number, asked) if asked and (day or number) else ("", "", text)
