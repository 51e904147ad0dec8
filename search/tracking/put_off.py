"""A new day that minutes give for what is awaited: "the Panel let him have until 12 September". Pure.

Who asks for more time names the thing, seldom the minute. What may be meant is what is still awaited by an earlier day,
and that is little: the day tells more of it than words could.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from search.tracking.answering import Answer, what_is_asked
from search.tracking.citing import put_off_to
from search.tracking.lives import Life
from search.tracking.statements import Statement
from search.tracking.wording import Rarity

LEAST = 0.25
"""Least share of what was asked that the words must speak of. On fourteen drawn councils the right one, of those that
were awaited by an earlier day, always spoke of more than 0.28."""
LEAST_UNDATED = 0.4
"""The same where no day was told by which it is awaited: "in the autumn", "in due course"."""
CLEARLY = 0.08
"""By how much it must be more than the next."""


def awaited(said: Statement, lives: Iterable[Life], rarity: Rarity, due: Callable[[Life], str | None]) -> Answer | None:
    """What is put off by words of minutes; None where no day is given, or several may be meant.

    `due`: the day by which a life is awaited, ISO 8601, or None where none was told.
    """
    text = f"{said.context} {said.text}".strip()
    # "It come by 29 February" puts off what the sentence before said had slipped.
    day = put_off_to(said.text) or put_off_to(text)
    if day is None or day <= (said.date or ""):
        return None
    waiting = [life for life in lives if life.is_unresolved and (due(life) or "") < day]
    shares = sorted(((rarity.spoken_of(what_is_asked(life.text), text), life.place) for life in waiting), reverse=True)
    if not shares or (len(shares) > 1 and shares[0][0] - shares[1][0] < CLEARLY):
        return None
    share, found = shares[0][0], next(life for life in waiting if life.place == shares[0][1])
    if share < (LEAST if due(found) else LEAST_UNDATED):
        return None
    return Answer(found, round(100 * share, 1), ("awaited until then, and put off",), True)
