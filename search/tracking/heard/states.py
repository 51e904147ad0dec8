"""Rows that say how far a thing has come and no more, whatever was asked: "Settled", "Disposed of in June". Pure.

The words are in `words/telling.toml`. No weighing of words is needed for them, nor does it help: so few tell little.
"""

from __future__ import annotations

import re
from functools import cache

from corpus.dates import MONTHS
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.words import either, words

_MONTHS = "|".join(month.casefold() for month in MONTHS)
_WHAT = (
    r"(?:(?:this|the|all|both) )?(?:(?:actions?|items?|matters?|requests?|recommendations?|entry|entries|points?|work|"
    r"query|queries|questions?) )?(?:(?:is|are|was|were|has|have|had|been|being|now|all|fully|since|then|duly|already|"
    r"considered|regarded as|marked(?: as)?|treated as|satisfactorily|successfully) )*"
)
_HOW = (
    r"(?: (?:in full|fully|entirely|satisfactorily|successfully|as (?:asked|requested|agreed|recommended|planned)"
    r"|to (?:the )?(?:members'?|committee's) satisfaction|to the satisfaction of (?:all|members|the \w+)"
    r"|(?:by|with) (?:the )?(?:members|committee|board|panel|commission|officers|agreement|council|cabinet|executive"
    r"|authority|leader|mayor)))*"
)
_WHEN = (
    r"(?: (?:(?:on|in|at|by|since|from|before|after|as of|during|with effect from) )?(?:early |late |mid-?|the )*"
    rf"(?:\d|{_MONTHS}|spring|summer|autumn|winter|last|this|that|previous|today|yesterday|meeting|week|month|year)"
    r"[^;:]{0,40}?)?"
)
_WHERE = r"(?:\W+(?:\(?(?:see|as|reported|refer|cf|per|and reported|details?|minute|report|paper|letter)\b.*)?)?"


def state_of(text: str | None) -> str | None:
    """What a row's words, or a status, plainly say: done, begun, refused, acknowledged; None where they say more."""
    told = folded(text)
    return next((state for state in _STATES if told and _forms(state).fullmatch(told)), None)


_STATES = ("acknowledged", "refused", "begun", "transferred", "reinstated", "done")
"""What is not done is looked for first: "not yet settled" ends with what is."""


@cache
def _forms(state: str) -> re.Pattern[str]:
    return pattern_of(rf"{_WHAT}{either(words('telling')['states'][state])}{_HOW}{_WHEN}{_WHERE}")
