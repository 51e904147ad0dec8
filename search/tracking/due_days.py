"""When a commitment is due: the day that a later paper gave, else what the minutes say, else what a tracker says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from corpus.dates import parse_date
from corpus.lengths_of_time import add_months
from search.tracking.clocks import due_day
from search.tracking.events import BY_ITEM
from search.tracking.lives import Life
from search.tracking.remembering import remembered

FURTHEST = 24
"""Months after the decision in which the meetings are held that it may speak of without their days."""


def due_of(life: Life, meetings: Collection[str]) -> str | None:
    """The day by which a life is awaited, ISO 8601, or None; `meetings`: days on which its committee meets."""
    date = parse_date(life.meeting_date)
    if life.new_due or date is None:
        return life.new_due or life.row_due
    made = date.first.isoformat()
    told_of = life.events if life.kind in BY_ITEM else ()
    reports = [parse_date(event.date) for event in told_of if event.rule.startswith("report-back")]
    answered = "|".join(each.last.isoformat() for each in reports if each)
    told = (_deadline(life.by_when), life.text) if life.by_when else (life.text,)
    stated = (_due_day(words, made, _told_by(words, made, meetings), answered) for words in told)
    return next(filter(None, stated), None) or life.row_due


def _told_by(words: str, made: str, meetings: Collection[str]) -> str:
    """The meetings that words may turn on: of others a day worked out before is known when more are held."""
    if not _turns_on_meetings(words):
        return ""
    last = add_months(dt.date.fromisoformat(made), FURTHEST).isoformat()
    return "|".join(sorted(day for day in meetings if made < day <= last))


@remembered
def _turns_on_meetings(text: str) -> bool:
    # As in `clocks.due_day`: who lists what is kept needs none of its patterns.
    from corpus.deadlines import turns_on_meetings

    return turns_on_meetings(text)


def _deadline(words: str) -> str:
    """A time as a sentence would have it: `1 July 2024` -> `by 1 July 2024`."""
    return words if _SAYS_WHEN.match(words) else f"by {words}"


_SAYS_WHEN = re.compile(r"(?:by|before|within|in|at|on|no later than)\b", re.IGNORECASE)


@remembered
def _due_day(text: str, made: str, meetings: str, answered: str) -> str | None:
    days = [[dt.date.fromisoformat(day) for day in each.split("|") if day] for each in (meetings, answered)]
    due = due_day(text, dt.date.fromisoformat(made), *days)
    return due.isoformat() if due else None
