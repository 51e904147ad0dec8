"""By when something is due, and by when a response is: two clocks, kept apart.

The response clocks are in `clocks.toml`.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.errors import WrongUsage
from corpus.lengths_of_time import add_months

SETTINGS = "clocks.toml"
"""The file in the archive's folder with a council's own clocks."""


@dataclass(frozen=True, slots=True)
class ResponseClock:
    """Who must respond to a recommendation, and how soon."""

    name: str
    who: re.Pattern[str]
    not_who: re.Pattern[str] | None
    months: int
    days: int
    source: str

    def runs_for(self, named: str) -> bool:
        """Whether one of those it binds is named, apart from those it does not."""
        return bool(self.who.search(self.not_who.sub("", named) if self.not_who else named))

    def day(self, made: dt.date) -> dt.date:
        """The last day for a response to what was recommended on a day."""
        return add_months(made, self.months) + dt.timedelta(days=self.days)


def response_day(
    kind: str, text: str, responsible: Sequence[str], made: dt.date, clocks: Sequence[ResponseClock] | None = None
) -> dt.date | None:
    """By when whoever is recommended something must respond, or None where no clock runs for them."""
    if kind != "recommendation":
        return None
    named = responsible[0] if responsible else text
    for clock in default_clocks() if clocks is None else clocks:
        if clock.runs_for(named):
            return clock.day(made)
    return None


def due_day(
    text: str, made: dt.date, meetings: Iterable[dt.date] = (), answered: Iterable[dt.date] = ()
) -> dt.date | None:
    """By when the words ask for something, or None; what repeats is due at the first date, after each answer the next.

    `meetings` are the days on which the committee is known to meet, `answered` those of the answers so far.
    """
    # Its patterns take a tenth of a second to make, and who only lists or searches needs none of them.
    from corpus.deadlines import due_date, next_due, repeats_every

    due = due_date(text, made, meetings=meetings)
    every = repeats_every(text)
    return next_due(due, every, [*answered]) if due and every else due


@cache
def default_clocks() -> tuple[ResponseClock, ...]:
    """The clocks of law and practice."""
    return _read(Path(__file__).with_name(SETTINGS))


def clocks_of(archive: Path) -> tuple[ResponseClock, ...]:
    """The clocks of an archive: its own first, then those of law and practice that it does not replace.

    Raises WrongUsage where its file cannot be understood.
    """
    own = _read(archive / SETTINGS) if (archive / SETTINGS).is_file() else ()
    replaced = {clock.name for clock in own}
    return (*own, *(clock for clock in default_clocks() if clock.name not in replaced))


def _read(file: Path) -> tuple[ResponseClock, ...]:
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8")).get("clock", [])
        return tuple(_clock_of(row) for row in rows)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, re.error) as error:
        raise WrongUsage(
            f"{file} cannot be understood: {error}",
            advice="Each [[clock]] needs name, who, source, and months or days, as docs/commands.md shows.",
        ) from error


def _clock_of(row: dict[str, Any]) -> ResponseClock:
    if not (row.get("months") or row.get("days")):
        raise ValueError(f"the clock {row['name']} gives neither months nor days")
    return ResponseClock(
        name=str(row["name"]),
        who=re.compile(row["who"], re.IGNORECASE),
        not_who=re.compile(row["not"], re.IGNORECASE) if "not" in row else None,
        months=int(row.get("months", 0)),
        days=int(row.get("days", 0)),
        source=str(row["source"]),
    )
