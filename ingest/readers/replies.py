"""Papers of replies: whether a table is what an Executive or a partner answered, and to which meeting it answers.

Told by titles and by the lines above the table. Tells nothing about what became of a recommendation.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from corpus.dates import find_dates, find_day
from corpus.names import is_committee_name
from corpus.records import folded
from ingest.conventions import convention
from ingest.layout import Line, flow
from ingest.readers.table_titles import near_words


def is_of_replies(titles: Iterable[str]) -> bool:
    """Whether headings over a table or a paper call it an answer: `Cabinet's reply`, and no `Tracker of replies`."""
    return any(_replies(title) for title in titles)


def _replies(title: str) -> bool:
    rules = convention("tracker")["replies"]
    words = folded(title)
    keeps = re.search(rf"\b(?:{'|'.join(rules['tracks'])})\b", words)
    return not keeps and any(re.search(pattern, words) for pattern in near_words("tracker", "reply_words"))


def meeting_replied_to(lines: Iterable[Line]) -> str | None:
    """The day on which the recommendations were made that a table answers, as the lines above it print it.

    `recommendations that this Committee made on 14 September 2023`; None where they name several days or none.
    """
    text = flow(line for line in lines if not line.bold)
    days = {date.date: text[date.start : date.end] for date in find_dates(text) if _ASKED_ON.search(text[: date.start])}
    return next(iter(days.values())) if len(days) == 1 else None


_ASKED_ON = re.compile(
    r"\b(?:recommendations?|requests?|proposals?|resolutions?)\b(?:(?!\b(?:cabinet|executive|and|on)\b)[^.;]){0,60}?"
    r"\b(?:on|of|at (?:its|their|the) meeting (?:held )?(?:on|of)|at (?:its|their|the)|from|dated|in)\s*$",
    re.IGNORECASE,
)
"""What stands right before the day on which something was asked for; a Cabinet between them has a day of its own."""


def cited_at_end(text: str, *, replies: bool, near: dt.date | None = None) -> tuple[str | None, str | None]:
    """What was asked for, as a row prints it -> the meeting and the minute that it cites at its end.

    `To oil the gate (12 June 2024, minute 21/10)`, or without brackets `PW.21(b) of 12.06.24`. A day alone counts in a
    table of replies: elsewhere it may be the one by which a thing is to be done. `near`: a day about which those
    printed without their year are.
    """
    found = _BRACKETS.search(text)
    if not found:
        return _cited_without_brackets(text)
    said = found["said"]
    minute = _MINUTE.search(said)
    day = find_day(said, near=near)
    rest = said[: day.start] + said[day.end :] if day else said
    rest = (_MINUTE.sub("", rest) if minute else rest).strip(" ,;:.-–")
    rest = _JOINING.sub("", rest)
    if not minute and not (day and (is_committee_name(rest) or (replies and not rest))):
        return None, None
    return said[day.start : day.end] if day else None, minute["number"].rstrip(".,") if minute else None


def _cited_without_brackets(text: str) -> tuple[str | None, str | None]:
    for minute in _MINUTE_OF.finditer(text):
        day = find_day(text[minute.end() :])
        if day and day.start == 0 and not text[minute.end() + day.end :].strip(" ."):
            return text[minute.end() :].strip(), minute["number"] or minute["lettered"]
    return None, None


_MINUTE_OF = re.compile(
    r"(?:^|[\s,;])(?:[Mm]in(?:ute)?s?\.?\s*(?:[Nn]o\.?)?\s*(?P<number>[A-Z]{0,5}[./]?\d[\w./]*(?:\s?\(\w{1,4}\))*)"
    r"|(?P<lettered>[A-Z]{1,5}[./ ]?\d{1,4}(?:[./]\d{1,4})*(?:\s?\(\w{1,4}\))*))"
    r"\s+of\s+(?:the\s+)?(?:meeting\s+(?:of|on|held on)\s+)?(?=\d)"
)
"""A minute with the word, or the letters of its body, and the day of its meeting behind it."""


def cited_at_start(text: str) -> str | None:
    """The day of the meeting with which a row's words begin, set off: `Of 12 June 2024: to oil the gate`."""
    opened = _OPENS.match(text)
    day = next(iter(find_dates(text)), None)
    whole = day is not None and day.date.precision == "day" and opened is not None and day.start == opened.end()
    return text[day.start : day.end] if day and whole and _SET_OFF.match(text, day.end) else None


_OPENS = re.compile(r"(?:(?:the )?meeting )?(?:(?:held )?(?:of|on|from|at)\s+(?:the\s+)?)?", re.IGNORECASE)
_SET_OFF = re.compile(r"\s*(?:\([^()]{1,30}\)|,\s*[\w/. ()]{1,20}?)?\s*(?::|\s[–—-])\s+\S")
_JOINING = re.compile(r"(?: meeting)?(?: held)?(?: of| on| at)?(?: the)?$", re.IGNORECASE)
"""What joins a body to its day: `Ponds Panel of 12 June`."""
_BRACKETS = re.compile(r"[(\[](?P<said>(?:[^()\[\]]|\([^()]{1,6}\)){4,90})[)\]]\s*[.;]?\s*$")
_MINUTE = re.compile(
    r"\bmin(?:ute)?s?\.?\s*(?:no\.?|number|ref\.?)?\s*:?\s*(?P<number>[A-Z]{0,4}[./]?\d[\w./]*(?:\s?\(\w{1,4}\))*)",
    re.IGNORECASE,
)
