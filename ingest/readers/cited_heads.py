"""Lists of what is outstanding without labels: a head that cites the minute, and what was done set in under it.

`Town weir (Minute 4(b), 12 June 2024)` / `Mrs Ash has been asked.`; also `Minute 4(b) of 12 June 2024: Town weir`, and
`PW4(b) Town weir` under `Meeting of 12 June 2024`. Print or place tells heads from answers; recurrence, or the paper's
name, tells the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.dates import find_day
from ingest.layout import Line, flow
from ingest.readers.cited_replies import MINUTE
from ingest.readers.table_titles import is_titled
from ingest.readers.tracker_lists import ListedAction

_LONGEST_HEAD = 24
"""Words."""
_FEWEST = 3
"""Heads by which a list is known whose paper no name calls a tracker."""
_SET_IN = 6.0
"""Points."""
_NUMBERED = re.compile(r"(?P<number>[A-Z]{1,5}[ ./-]?\d{1,4}(?:[./]\d{1,4})*\s?(?:\(\w{1,4}\))*)[.:]?\s+(?=[A-Z\d])")
"""`PW4(b) Town weir`: a minute by its own number, under the day of its meeting."""
_MEETING = re.compile(r"\b(?:meeting|minutes)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"[a-z]{2}[.?!]\s+[A-Z]|[.;,]$")
_BESIDE = " ,;:–—-()[]."


@dataclass
class _Head:
    line: Line
    reference: str
    date: str | None
    subject: str
    under: list[Line] = field(default_factory=list)
    more: list[Line] = field(default_factory=list)
    """Lines on which it goes on."""


def entries_under_citations(lines: Sequence[Line], title: str | None) -> list[ListedAction]:
    """A paper's lines in reading order, and its title -> its entries, each with the day and minute of its head."""
    heads: list[_Head] = []
    above: str | None = None
    ended = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if meeting := day_above(line):
            above, ended = meeting, True
        elif below is not None and _stands_apart(line, below) and (head := _head(line, above)):
            heads, ended = [*heads, head], False
        elif heads and not ended and _answers_below(heads[-1], line):
            # What stood level with the head was more of it.
            heads[-1].more, heads[-1].under = heads[-1].under, [line]
        elif heads and not ended and _goes_on(heads[-1], line):
            heads[-1].under.append(line)
        else:
            ended = True
    heads = _alike([head for head in heads if head.under])
    known = len(heads) >= _FEWEST or (len(heads) > 1 and is_titled("tracker", title or ""))
    return [_made(head, title or "") for head in heads] if known else []


def day_above(line: Line) -> str | None:
    """The day that a line names which heads the entries of one meeting: `Meeting of 12 June 2024`."""
    day = _day(line.text)
    alone = day and _MEETING.search(line.text) and not MINUTE.search(line.text)
    return day if alone and len(line.text.split()) <= _LONGEST_DAY and not line.text.endswith(".") else None


_LONGEST_DAY = 8
"""Words."""


def _stands_apart(line: Line, below: Line) -> bool:
    """Whether a line is set as a head over the next: further out, or begun in bold or slanting print."""
    printed = (line.bold_start and not below.bold_start) or (line.italic and not below.italic)
    return below.x0 > line.x0 + _SET_IN or bool(printed)


def _head(line: Line, above: str | None) -> _Head | None:
    """A line as the head of an entry; None where it cites no minute of a day."""
    text = line.text.strip()
    if len(text.split()) > _LONGEST_HEAD or _SENTENCES.search(text) or not re.match(r"[A-Z\d]", text):
        return None
    minute, day = MINUTE.search(text), _day(text)
    if minute and (day or above):
        subject = f"{text[: minute.start()]} {text[minute.end() :]}"
        subject = _OPENS_DAY.sub(" ", subject.replace(day, " ") if day else subject)
        number = minute["number"].rstrip(".,")
        return _Head(line, number, day or above, " ".join(subject.split()).strip(_BESIDE))
    numbered = _NUMBERED.match(text) if above and not day else None
    return _Head(line, numbered["number"].strip(), above, text[numbered.end() :]) if numbered else None


_OPENS_DAY = re.compile(r"\b(?:of|on|held|at|dated|from)(?: the)?(?=\s*(?:[)\],:–—-]|$|\s\s))")


def _day(text: str) -> str | None:
    found = find_day(text)
    return text[found.start : found.end] if found else None


def _goes_on(head: _Head, line: Line) -> bool:
    """Whether a line stands under a head as its first one does."""
    if not head.under:
        return True
    first = head.under[0]
    set_in = first.x0 > head.line.x0 + _SET_IN
    level = abs(line.x0 - first.x0) < _SET_IN or (set_in and line.x0 > first.x0)
    return level and not (line.bold and not first.bold) and line.page - head.under[-1].page <= 1


def _answers_below(head: _Head, line: Line) -> bool:
    """Whether a line is the first that is set in under a head known by its print, which went on over more lines."""
    level = all(abs(each.x0 - head.line.x0) < _SET_IN and not each.bold_start for each in head.under)
    near = bool(head.under) and line.page == head.under[-1].page
    return near and level and not head.more and len(head.under) <= _LONGEST_WRAP and line.x0 > head.line.x0 + _SET_IN


_LONGEST_WRAP = 3
"""Lines."""


def _alike(heads: Sequence[_Head]) -> list[_Head]:
    """The heads that are set as the first is: no farther in, and with a subject of their own."""
    return [head for head in heads if abs(head.line.x0 - heads[0].line.x0) < _SET_IN and head.subject]


def _made(head: _Head, title: str) -> ListedAction:
    return ListedAction(
        [head.line, *head.more, *head.under],
        reference=head.reference,
        date=head.date,
        heading=title,
        text=" ".join(filter(None, [head.subject, flow(head.more)])),
        parts={"response": flow(head.under)},
    )
