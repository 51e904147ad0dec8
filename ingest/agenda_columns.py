"""Lines of a front sheet's list of items -> the same without the columns beside the titles: who leads, which papers.

`4. Weirs    Jo Bell    Attached`: no rulings part the columns, but the same stops do, item after item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.layout import Line

_FEWEST = 3
"""Items that must have a column for it to be one."""
_MOST_ITEMS = 0.6
"""Share of them."""
_NUMBERED = re.compile(r"(?:item\s+)?[A-Z]?\d{1,3}[.):]?(?=\s|$)", re.IGNORECASE)


def without_columns(lines: Sequence[Line], is_kept: Callable[[str], bool]) -> dict[int, Line]:
    """Numbered lines and those under them -> by `id` of the line, what is left of it without the columns beside.

    Args:
        lines: The front sheet's.
        is_kept: Whether words beside a title belong to its item whatever column they stand in: its pages.
    """
    edge = _edge(lines, is_kept)
    if edge is None:
        return {}
    parted: dict[int, Line] = {}
    for line in lines:
        kept = [part for part in line.segments if part.x0 < edge or is_kept(part.text)]
        if kept and len(kept) < len(line.segments) and kept[0].x0 < edge:
            parted[id(line)] = replace(line, words=tuple(word for part in kept for word in part.words))
    return parted


def _edge(lines: Sequence[Line], is_kept: Callable[[str], bool]) -> float | None:
    """Where the first column beside the titles begins, points."""
    items = [line for line in lines if _NUMBERED.match(line.text)]
    starts: Counter[int] = Counter()
    for line in items:
        beside = _after_title(line)
        starts.update({round(part.x0 / 4) for part in beside if not is_kept(part.text)})
    columns = [start * 4 for start, count in starts.items() if count >= max(_FEWEST, _MOST_ITEMS * len(items))]
    return min(columns) - 6.0 if columns else None


def _after_title(line: Line) -> Sequence[Line]:
    parts = line.segments
    alone = _NUMBERED.fullmatch(parts[0].text)
    return parts[2:] if alone else parts[1:]
