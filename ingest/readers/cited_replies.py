"""Replies printed in paragraphs: a meeting and minute with what was asked, and under it `Response: ...` -> entries.

`Meeting of 6 April 2024, minute 44(c): The sluice be oiled.` / `Response: Accepted.` The form tells them: no heading is
asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.dates import find_dates
from ingest.layout import Line
from ingest.readers.forms import ANSWERS, role_of_label
from ingest.readers.paragraphs import Paragraph, build_paragraphs, measure
from ingest.readers.tracker_lists import ListedAction

_CITED = re.compile(r"(?P<cited>[^:]{6,160}):\s+(?P<text>\S+(?:\s+\S+){3,})$", re.DOTALL)
MINUTE = re.compile(
    r"\bmin(?:ute)?s?\.?\s*(?:no\.?|number)?\s*(?P<number>[A-Z]{0,4}[./]?\d[\w./]*(?:\s?\(\w{1,4}\))*)", re.IGNORECASE
)
_LABEL = re.compile(r"(?P<label>[A-Z][\w'’ ]{2,40}):\s+(?=\S)")


def cited_replies(lines: Sequence[Line]) -> list[ListedAction]:
    """A paper's lines in reading order -> what was asked, each with the label of its reply as the entry's heading."""
    if not any(_answers(line.text) for line in lines):
        return []
    paragraphs = build_paragraphs(lines, measure(lines), lambda text: _answers(text) is not None or _cites(text))
    found: list[ListedAction] = []
    for place, paragraph in enumerate(paragraphs[:-1]):
        cited, reply = _CITED.match(paragraph.text), paragraphs[place + 1]
        label = _answers(reply.text)
        if cited and label and _cites(paragraph.text):
            found.append(_entry(cited, [paragraph, reply, *_more(reply, paragraphs[place + 2 :])], label))
    return found


def _more(reply: Paragraph, after: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs set under a reply's label as its first words are: they go on with it."""
    more: list[Paragraph] = []
    for paragraph in after:
        apart = paragraph.bold or _cites(paragraph.text) or _answers(paragraph.text) or paragraph.marker is not None
        if apart or abs(paragraph.x0 - reply.x0) > _LEVEL or paragraph.page - reply.page > 1:
            break
        more.append(paragraph)
    return more


_LEVEL = 4.0
"""Points."""


def _cites(text: str) -> bool:
    """Whether a paragraph begins by naming the day of a meeting or a minute, before a colon."""
    head, colon, _ = text.partition(":")
    dated = any(found.date.precision == "day" for found in find_dates(head))
    return bool(colon) and len(head.split()) <= _LONGEST_HEAD and dated and bool(_MEETING.search(head))


_LONGEST_HEAD = 24
"""Words of `Highways and Transport Select Committee, 5 April 2024, minute 28 (c)`."""
_MEETING = re.compile(r"\b(?:meeting|minutes?|min|committee|panel|commission|board)\b", re.IGNORECASE)


def _answers(text: str) -> str | None:
    """The label with which a paragraph says that it answers, or None: `Response`, `Draft reply`."""
    match = _LABEL.match(text)
    return match["label"] if match and role_of_label(match["label"]) in ANSWERS else None


def _entry(cited: re.Match[str], paragraphs: Sequence[Paragraph], label: str) -> ListedAction:
    head = cited["cited"]
    day = next((found for found in find_dates(head) if found.date.precision == "day"), None)
    minute = MINUTE.search(head)
    replied = [paragraphs[1].text[len(label) + 1 :].strip(), *(paragraph.text for paragraph in paragraphs[2:])]
    return ListedAction(
        [line for paragraph in paragraphs for line in paragraph.lines],
        reference=minute["number"] if minute else None,
        date=head[day.start : day.end] if day else None,
        heading=label,
        text=cited["text"],
        parts={"response": " ".join(replied)},
    )
