"""Replies printed in paragraphs: a meeting and minute with what was asked, and under it the reply -> entries.

`Meeting of 6 April 2024, minute 44(c): The sluice be oiled.` / `Response: Accepted.` The form tells them: no heading is
asked for. Where the paper is called a reply, neither are label and colon: `Recommendation of 6 April 2024 (Minute 4)`
/ `The sluice be oiled.` / `Agreed. Oil has been bought.`
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.dates import find_day
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


def headed_replies(lines: Sequence[Line], title: str) -> list[ListedAction]:
    """A paper of replies, its lines in reading order -> what was asked under each line that cites only where it was."""
    heads = [place for place, line in enumerate(lines) if _is_head(line.text)]
    if not heads:
        return []
    found: list[ListedAction] = []
    for head, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        under = list(takewhile(lambda line: not line.bold, lines[head + 1 : end]))
        paragraphs = (
            build_paragraphs(under, measure(lines), lambda text: bool(_ANSWER_WORD.match(text))) if under else []
        )
        if len(paragraphs) > 1 and len(paragraphs[0].text.split()) > 1:
            whole = " ".join(paragraph.text for paragraph in paragraphs[1:])
            found.append(_made(lines[head].text, paragraphs[0].text, [lines[head], *under], title, {"response": whole}))
    return found


_ANSWER_WORD = re.compile(
    r"(?:(?:not|partly|in part|fully|wholly) )?(?:agreed?|accept(?:ed)?|reject(?:ed)?|declined?|refused?|supported|"
    r"approved|noted|deferred|adopted|yes|no)\b(?: in part)?[.,;:]",
    re.IGNORECASE,
)


def _is_head(text: str) -> bool:
    """Whether a line names the day on which something was asked, and maybe the minute and the body, and no more."""
    dated = find_day(text) is not None
    short = len(text.split()) <= _LONGEST_HEAD // 2 and not text.rstrip().endswith((".", ",", ";"))
    return dated and short and text[:1].isupper() and bool(_MEETING.search(text)) and not _SAID.search(text)


_SAID = re.compile(r"\b(?:is|are|was|were|has|have|had|be|been|made|at|on|to|held|agenda)\b", re.IGNORECASE)


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
    dated = find_day(head) is not None
    return bool(colon) and len(head.split()) <= _LONGEST_HEAD and dated and bool(_MEETING.search(head))


_LONGEST_HEAD = 24
"""Words of `Highways and Transport Select Committee, 5 April 2024, minute 28 (c)`."""
_MEETING = re.compile(
    r"\b(?:meeting|minutes?|min|committee|panel|commission|board|recommendation|resolution|request)\b", re.IGNORECASE
)


def _answers(text: str) -> str | None:
    """The label with which a paragraph says that it answers, or None: `Response`, `Draft reply`."""
    match = _LABEL.match(text)
    return match["label"] if match and role_of_label(match["label"]) in ANSWERS else None


def _entry(cited: re.Match[str], paragraphs: Sequence[Paragraph], label: str) -> ListedAction:
    replied = [paragraphs[1].text[len(label) + 1 :].strip(), *(paragraph.text for paragraph in paragraphs[2:])]
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    return _made(cited["cited"], cited["text"], lines, label, {"response": " ".join(replied)})


def _made(head: str, asked: str, lines: list[Line], heading: str, parts: dict[str, str]) -> ListedAction:
    """An entry for what was asked where its head cites."""
    day = find_day(head)
    minute = MINUTE.search(head)
    return ListedAction(
        lines,
        reference=minute["number"] if minute else None,
        date=head[day.start : day.end] if day else None,
        heading=heading,
        text=asked,
        parts=parts,
    )
