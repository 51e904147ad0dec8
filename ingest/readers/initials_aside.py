"""Initials of who is to act, set off to the right of some lines of minutes under no heading.

The text of other lines may run on beyond them. They are told by the names that the minutes give: `Jo Bell (JB)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.layout import Line

INITIALS = re.compile(r"[A-Z]{2,4}(?:\s?[/,&]?\s?[A-Z]{2,4})*")
_GIVEN = re.compile(r"\(([A-Z]{2,4})\)")
_LEAST = 2
_APART = 8.0
"""Points within which initials begin that stand under each other."""


def initials_aside(lines: Sequence[Line], widths: dict[int, float]) -> tuple[list[Line], dict[int, list[Line]]]:
    """Lines -> those of the text without initials at the right, and these, by `id` of the line beside."""
    given = {each for line in lines for each in _GIVEN.findall(line.text)}
    ends = [(line, line.segments[-1]) for line in lines if given and _ends_in_initials(line, widths)]
    known = [last.x0 for _, last in ends if set(re.findall("[A-Z]+", last.text)) <= given]
    aside = {id(line): last for line, last in ends if any(abs(last.x0 - x) < _APART for x in known)}
    if len(known) < _LEAST:
        return list(lines), {}
    kept: list[Line] = []
    notes: dict[int, list[Line]] = {}
    for line in lines:
        initials = aside.get(id(line))
        text = line.between(-1e6, initials.x0 - 1) if initials else line
        kept += [text] if text else []
        if initials and kept:
            notes.setdefault(id(kept[-1]), []).append(initials)
    return kept, notes


def _ends_in_initials(line: Line, widths: dict[int, float]) -> bool:
    last = line.segments[-1]
    right = len(line.segments) > 1 and last.x0 > 0.7 * widths.get(line.page, 595.0)
    return right and bool(INITIALS.fullmatch(last.text))
