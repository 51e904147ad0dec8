"""Notes beside the text of minutes that give somebody something to do, `Action 3: JB to oil the gate` -> decisions.

A note that only names who is to act is none: it belongs to what is decided beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.layout import Line, flow
from ingest.readers.action_words import find_action, may_give_action
from ingest.readers.clauses import Clause
from ingest.readers.motions import Told
from ingest.readers.paragraphs import Paragraph

RULE = "resolutions.margin/1"
_APART = 0.5
"""Of the letters' height, between two notes."""
_NAMED_TO_ACT = re.compile(
    r"(?:The\s+)?(?:(?:[A-Z][\w'’.&/()-]*|of|and|for|the|lead|officers?),?\s+){1,9}(?:to|will)\s+(?!be\b)[a-z]+\s+\w+"
)
_FEWEST = 5
"""Words of a note that says who is to do what: `JB to mend the gate`."""


def tasks_beside(paragraphs: Sequence[Paragraph]) -> list[Told]:
    """What the notes beside some paragraphs give to be done, each at its paragraph."""
    return [
        Told(at, (clause,), None, RULE)
        for at, paragraph in enumerate(paragraphs)
        for note in _apart(paragraph.notes)
        if (clause := _task(note)) is not None
    ]


def _apart(notes: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines beside a paragraph, note by note: at a gap, a page, or words that introduce an action or who acts."""
    group: list[Line] = []
    for line in notes:
        last = group[-1] if group else line
        parted = line.page != last.page or line.top - last.bottom > _APART * last.size
        parted = parted or (last.text.endswith((".", ";")) and bool(_NAMED_TO_ACT.match(f"{line.text} it")))
        if group and (parted or _opens(line)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _opens(line: Line) -> bool:
    return may_give_action(line.text) and re.match(r"[A-Z]", line.text) is not None


def _task(note: list[Line]) -> Clause | None:
    """What a note gives to be done, under the number that it has; None where it gives nothing."""
    text = flow(note).strip()
    if action := find_action(text):
        number = re.search(r"\d{1,3}[a-z]?", action[0])
        return Clause(number[0] if number else "", [action[1]], note)
    told = len(text.split()) >= _FEWEST and _NAMED_TO_ACT.match(text)
    return Clause("", [text], note) if told else None
