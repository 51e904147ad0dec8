"""When what packs hold comes to be known, so that they can be followed in the order of their meetings. Pure.

A clause is known from the first meeting on or after the day on which it was decided, though its minutes come in a later
pack: rows may tell of it before. So what following a pack does depends on nothing that was decided, or met, after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.rows import Pack
from search.tracking.lives import Life
from search.tracking.stated.reading import Stated
from search.tracking.tied.linking import Wording


@dataclass(slots=True)
class Arrived:
    """What comes to be known with a pack."""

    wordings: list[Wording] = field(default_factory=list)
    """Clauses that were decided, whether they ask for something or not."""
    lives: list[Life] = field(default_factory=list)
    """What begins with them."""
    marks: list[str] = field(default_factory=list)
    """Where the clauses stand: what a pack states by its name, the file's name, the clause's place."""
    meetings: set[tuple[str, str]] = field(default_factory=set)
    """Committee, folded, and ISO day."""


def arrivals(known: Sequence[tuple[Pack, Stated]]) -> list[Arrived]:
    """For each of some packs, in the order of their meetings, what comes to be known with it."""
    found = [Arrived() for _ in known]
    days = [pack.meeting_date or "9999" for pack, _ in known]
    told, met = set[Wording](), set[tuple[str, str]]()
    for place, (pack, stated) in enumerate(known):
        for number, (wording, life) in enumerate(stated.clauses):
            if wording in told:
                # Another pack's copy of the minutes gave it already.
                continue
            told.add(wording)
            arrived = found[_first_after(wording.meeting_date, days, place)]
            arrived.marks.append(f"{stated.name} {pack.name} {number}")
            arrived.wordings.append(wording)
            arrived.lives += [life] if life else []
        for each in set(stated.meetings) - met:
            found[_first_after(each[1], days, place)].meetings.add(each)
        met.update(stated.meetings)
    return found


def _first_after(day: str | None, days: Sequence[str], own: int) -> int:
    """Place of the first pack of a meeting on or after a day, or of the one that tells of it where that is earlier."""
    return min(own, bisect_left(days, day)) if day else own
