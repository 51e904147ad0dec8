"""Labels that recur under the heads of a list, in words that no list of ours has -> what each introduces.

A council words its labels as it likes (`News: ...`, `Promised for: ...`). That they recur in each entry tells that they
are labels; what they introduce, and in which order, tells which. Reads lines only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from ingest.layout import Line
from ingest.readers.column_contents import with_told_roles

LABEL = re.compile(r"^[A-Z#][^:.,;?!]{0,45}(?:(?:[?]|\s?[.…_]{2,})?\s*:|[?])(?=\s|$)\s*")
"""Dots may lead from it to its colon, as typists set it: `Raised.....: 12 June`."""
_LONGEST = 5
"""Words of a label."""
_RECUR = 2
"""Entries by which a label is known."""


def labels_told_by_values(lines: Sequence[Line], known: Callable[[Line], str | None]) -> dict[str, str]:
    """The lines of a list -> the role of each recurring label that has none by its words; none without a known one.

    `known`: the role that a line's label tells by its words.
    """
    values: dict[str, list[str]] = {}
    roles: dict[str, str | None] = {}
    last: str | None = None
    for line in lines:
        found = LABEL.match(line.text)
        last = label_of(line.text)
        if found and last and len(last.split()) <= _LONGEST and not any(map(str.isdigit, last)):
            values.setdefault(last, []).append(line.text[found.end() :].rstrip(" ."))
            roles.setdefault(last, known(line))
    counts = Counter({label: len(said) for label, said in values.items()})
    usual = max((counts[label] for label, role in roles.items() if role), default=0)
    recurring = [label for label in values if counts[label] >= max(_RECUR, usual / 2)]
    if usual < _RECUR or all(roles[label] for label in recurring):
        return {}
    told = list(
        with_told_roles(
            [roles[label] for label in recurring], [list(filter(None, values[label])) for label in recurring]
        )
    )
    if {"text", "meeting_date"} <= set(told) and told.index("text") < told.index("meeting_date") and "due" not in told:
        # The meeting is named before what it asked for; a day after that is by when.
        told[told.index("meeting_date")] = "due"
    told = [
        "due" if label == "by" and role == "meeting_date" else role for label, role in zip(recurring, told, strict=True)
    ]
    return {label: role for label, role in zip(recurring, told, strict=True) if role and not roles[label]}


def label_of(text: str) -> str | None:
    """The label that a line begins with, in small letters."""
    found = LABEL.match(text)
    return found[0].rstrip(": .…_?").casefold() if found else None
