"""What stands over the rows of one part of a tracker, and says how far they have come. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus.records import folded
from ingest.conventions import convention
from ingest.layout import Line


def states_over(headings: Sequence[Line | None]) -> list[str | None]:
    """The last line of the heading over each table of a paper -> what it says of how far the rows have come, or None.

    `Outstanding recommendations and actions` over all that there are is what the list is called, and tells of no row.
    """
    states: list[str | None] = []
    for each in headings:
        under = each.text if each and each.bold else ""
        states.append(under if is_state_of_rows(under, states[-1] if states else None) else None)
    titles = {folded(each) for each in states if each}
    return [None] * len(states) if len(titles) == 1 and _title_of_list().fullmatch(titles.pop()) else states


@cache
def _title_of_list() -> re.Pattern[str]:
    said = convention("tracker")["over_rows"]
    states, lists = "|".join(said["outstanding"]), "|".join(said["lists"])
    entries = f"(?:{'|'.join(said['entries'])})"
    return re.compile(
        rf"(?:{states}) (?:(?:scrutiny|committee|cabinet) )?{entries}(?:(?:,| and|,? &|/) ?(?:other )?{entries})*"
        rf"(?: (?:{lists}))?"
    )


def is_state_of_rows(text: str, above: str | None) -> bool:
    """Whether words over rows say how far they have come: `Completed actions`, `Part 2: closed since May`.

    Whatever they say, they do where those over the rows `above` did as another part: `Part B: shelved` after `Part A`.
    """
    told = len(text.split()) <= _LONGEST_STATE and bool(_state_of_rows().match(text.strip()))
    return told or _is_part_like(above, text)


_LONGEST_STATE = 12
"""Words."""


@cache
def _state_of_rows() -> re.Pattern[str]:
    said = convention("tracker")["over_rows"]
    parts, entries, states = ("|".join(said[each]) for each in ("parts", "entries", "states"))
    return re.compile(
        rf"(?:(?:{parts}|[a-z\d])\b[\s\w]{{0,4}}[:.)–—-]+\s*)?(?:(?:the |all )?(?:{entries})\s+)?"
        rf"(?:now |still |recently |currently )?(?:{states})\b(?! (?:and|or) (?:{states}|{entries})\b)",
        re.IGNORECASE,
    )


def _is_part_like(above: str | None, text: str) -> bool:
    before, after = (_part().match(words or "") for words in (above, text))
    return bool(before and after and folded(before[1]) == folded(after[1]) and before[2] != after[2])


@cache
def _part() -> re.Pattern[str]:
    parts = "|".join(convention("tracker")["over_rows"]["parts"])
    return re.compile(rf"({parts}) ([A-Z]|\d{{1,2}}|[ivx]+)\b\W+\w", re.IGNORECASE)
