"""Finds the decisions of the story where they are told: in the minutes of its meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from tests.packs.papers import Decision, Minute, TaskList
from tests.packs.places import plain


@dataclass(frozen=True, kw_only=True)
class Made:
    """A decision to be followed, and the minute that made it."""

    decision: Decision
    date: str
    title: str


def made_in(module: ModuleType) -> Iterator[Made]:
    """The followed decisions of all `MINUTES_X` of a module, each dated by the meeting `X`."""
    for name, value in vars(module).items():
        if not name.startswith("MINUTES_"):
            continue
        meeting = getattr(module, name.removeprefix("MINUTES_"))
        for minute in value:
            for decision in _of(minute):
                yield Made(decision=decision, date=meeting.date, title=plain(minute.title))


def _of(minute: Minute) -> Iterator[Decision]:
    lists = [part.decisions for part in minute.body if isinstance(part, TaskList)]
    for clause in (*minute.resolved, *(decision for listed in lists for decision in listed)):
        if isinstance(clause, Decision) and clause.slug:
            yield clause
