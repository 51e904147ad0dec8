"""A new day that minutes give for what is awaited: "the Panel let him have until 12 September". Pure.

Who asks for more time names the thing, seldom the minute. What may be meant is what is still awaited by an earlier day,
and that is little: the day tells more of it than words could.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from corpus.dates import whole_day
from search.tracking.lives import Life
from search.tracking.stated.statements import Statement
from search.tracking.tied.answering import Answer, what_is_asked
from search.tracking.words.citing import put_off_to
from search.tracking.words.wording import Rarity

LEAST = 0.25
"""Least share of what was asked that the words must speak of. On fourteen drawn councils the right one, of those that
were awaited by an earlier day, always spoke of more than 0.28."""
LEAST_UNDATED = 0.4
"""The same where no day was told by which it is awaited: "in the autumn", "in due course"."""
CLEARLY = 0.08
"""By how much it must be more than the next."""


def new_day(said: Statement) -> str | None:
    """The later day, ISO 8601, that words of minutes give for something; None where they give none."""
    # "It come by 29 February" puts off what the sentence before said had slipped.
    day = new_day_of(said) or put_off_to(_in_context(said), after=_met(said))
    return day if day and day > (said.date or "") else None


def new_day_of(said: Statement) -> str | None:
    """The day, ISO 8601, to which a statement's own words put something off; without a year, the next such day."""
    return put_off_to(said.text) or put_off_to(said.text, after=_met(said))


def _met(said: Statement) -> dt.date | None:
    return whole_day(said.date)


def awaited(
    said: Statement, day: str, lives: Iterable[Life], rarity: Rarity, due: Callable[[Life], str | None]
) -> Answer | None:
    """What words of minutes put off to a day, ISO 8601; None where nothing or several may be meant.

    `due`: the day by which a life is awaited, ISO 8601, or None where none was told.
    """
    text = _in_context(said)
    waiting = [
        (rarity.spoken_of(what_is_asked(life.text), text), life, until)
        for life in lives
        if life.is_unresolved and ((until := due(life)) or "") < day
    ]
    waiting.sort(key=lambda each: (each[0], each[1].place), reverse=True)
    if not waiting or (len(waiting) > 1 and waiting[0][0] - waiting[1][0] < CLEARLY):
        return None
    share, found, until = waiting[0]
    if share < (LEAST if until else LEAST_UNDATED):
        return None
    return Answer(found, round(100 * share, 1), ("awaited until then, and put off",), True)


def _in_context(said: Statement) -> str:
    return f"{said.context} {said.text}".strip()
