"""By when something is due, and by when a response is: two clocks, kept apart. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.deadlines import add_months


@dataclass(frozen=True, slots=True)
class ResponseRule:
    """Who must respond to a recommendation, and how soon."""

    who: re.Pattern[str]
    months: int
    days: int
    source: str


RESPONSE_RULES: tuple[ResponseRule, ...] = (
    ResponseRule(
        re.compile(
            r"\b(?:nhs|ccgs?|clinical commissioning|icbs?|integrated care|hospitals?|(?:foundation|health\w*) trust)\b",
            re.I,
        ),
        0,
        28,
        "SI 2013/218, regulation 22; 28 days from practice",
    ),
    ResponseRule(
        re.compile(r"\b(?:police|probation|fire and rescue|fire authority)\b", re.I), 0, 28, "SI 2009/942, practice"
    ),
    ResponseRule(
        re.compile(r"\b(?:cabinet|executive|leader of the council)\b(?!\s+(?:director|officer))", re.I),
        2,
        0,
        "Local Government Act 2000, section 9FE",
    ),
)
"""The first that fits stands."""


def response_day(kind: str, text: str, responsible: Sequence[str], made: dt.date) -> dt.date | None:
    """By when whoever is recommended something must respond, or None where no rule says."""
    if kind != "recommendation":
        return None
    named = " ".join(responsible) or text
    for rule in RESPONSE_RULES:
        if rule.who.search(named):
            return add_months(made, rule.months) + dt.timedelta(days=rule.days)
    return None
