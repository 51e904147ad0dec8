"""Papers of replies in which each paragraph begins with what it answers -> entries. Neither labels nor rules tell them.

`WB7(a), 12 June 2024, a new sluice: The Board is glad to build it.` / `Recommendation 2 (oil for the gate)` with the
reply under it. Only the paper's name, a reply, tells what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.dates import find_dates, find_day
from ingest.layout import Line
from ingest.readers.cited_replies import MINUTE, cited_replies, headed_replies
from ingest.readers.paragraphs import Paragraph, build_paragraphs, measure
from ingest.readers.replies import is_of_replies
from ingest.readers.tracker_lists import ListedAction

_NUMBER = r"\d{1,4}[a-z]?(?:[/.]\d{1,4})*(?:\s?\([a-z\d]{1,4}\))?"
_REFERENCE = (
    rf"(?:(?:[A-Z]{{1,5}}[ /.-]?){{1,2}}{_NUMBER}|\d{{1,4}}\s?\([a-z\d]{{1,4}}\)"
    rf"|(?:[Mm]inute|[Mm]in\.?)\s+(?:no\.?\s*)?{_NUMBER})"
)
_CITED = re.compile(rf"(?P<reference>{_REFERENCE})(?P<gist>[^:.;]{{0,120}}?)[:.]\s+(?P<reply>[A-Z“‘].*)$", re.DOTALL)
"""What is cited, perhaps its day and what it was about, and the reply."""
_HEADED = re.compile(
    r"(?P<reference>(?:recommendation|request|resolution|rec\.?|proposal)\s+(?:no\.?\s*)?\(?[\da-z]{1,3}\)?)"
    r"(?:\s*\((?P<gist>[^()]{3,120})\)|\s*[:–—-]\s*(?P<named>[^.:;]{3,120}))?\s*$",
    re.IGNORECASE,
)
"""The same alone above the reply."""
_FEWEST = 2


@dataclass
class _Reply:
    head: str
    reference: str
    gist: str
    lines: list[Line]
    said: list[str] = field(default_factory=list)
    under: str = ""
    """The line above it that names minute and day."""


def paragraph_replies(lines: Sequence[Line], title: str) -> list[ListedAction]:
    """A paper's lines in reading order, and its title -> what was asked, each with the reply printed in paragraphs."""
    if found := cited_replies(lines):
        return found
    if not is_of_replies([title]):
        return []
    return inline_replies(lines, title) or headed_replies(lines, title) or replies_under_clauses(lines, title)


def replies_under_clauses(lines: Sequence[Line], title: str) -> list[ListedAction]:
    """The lines of a paper of replies in reading order, and its title -> each clause, with the reply printed under it.

    `(1) That the gate be oiled.` / `Cabinet agreed. Oil has been bought.`
    """
    replies: list[_Reply] = []
    asked = 0
    for paragraph in _paragraphs(lines):
        if paragraph.marker is not None and _THAT.match(paragraph.text):
            asked += 1
            label = paragraph.marker.printed
            replies.append(_Reply(paragraph.text, label.strip(" .()"), paragraph.text, list(paragraph.lines)))
        elif replies and paragraph.marker is None and _goes_on(paragraph):
            replies[-1].said.append(paragraph.text)
            replies[-1].lines.extend(paragraph.lines)
    answered = [reply for reply in replies if reply.said]
    return [_made(reply, title) for reply in answered] if len(answered) >= _FEWEST and 2 * len(answered) > asked else []


_THAT = re.compile(r"[Tt]hat\b")


def inline_replies(lines: Sequence[Line], title: str) -> list[ListedAction]:
    """The lines of a paper of replies in reading order, and its title -> what was asked, each with the reply to it."""
    replies: list[_Reply] = []
    under, ended = "", False
    for paragraph in _paragraphs(lines):
        begun = _begun(paragraph, under)
        if begun:
            replies, ended = [*replies, begun], False
        elif _cites(paragraph.text):
            under, ended = paragraph.text, True
        elif replies and not ended and _goes_on(paragraph):
            replies[-1].said.append(paragraph.text)
            replies[-1].lines.extend(paragraph.lines)
        else:
            ended = True
    answered = [reply for reply in replies if reply.said]
    dated = any(find_dates(reply.head) or reply.under for reply in answered)
    return [_made(reply, title) for reply in answered] if dated or len(answered) >= _FEWEST else []


def _paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    return build_paragraphs(
        lines,
        measure(lines),
        lambda text: bool(re.match(rf"{_REFERENCE}\W", text) or _HEADED.match(text)),
    )


def _begun(paragraph: Paragraph, under: str) -> _Reply | None:
    printed = " ".join(paragraph.printed.split())
    if cited := _CITED.match(printed):
        return _Reply(
            printed[: cited.start("reply")],
            cited["reference"],
            cited["gist"],
            list(paragraph.lines),
            [cited["reply"]],
            under,
        )
    first, rest = paragraph.lines[0].text.strip(), paragraph.lines[1:]
    if headed := _HEADED.match(first):
        said = [" ".join(line.text for line in rest)] if rest else []
        return _Reply(
            first, headed["reference"], headed["gist"] or headed["named"] or "", list(paragraph.lines), said, under
        )
    return None


def _cites(text: str) -> bool:
    """Whether a heading names minute and day: `Weirs (minute 7 of 12 June 2024)`."""
    day = find_day(text) is not None
    return day and bool(MINUTE.search(text)) and not text.rstrip().endswith(".")


def _goes_on(paragraph: Paragraph) -> bool:
    """Whether a paragraph is more of a reply, in sentences: no heading, no signature."""
    text = paragraph.text
    return not paragraph.bold and len(text.split()) > _SHORT and re.search(r"[.:;?](?:\s|$)", text) is not None


_SHORT = 4
"""Words of a name and a post under a paper."""


def _made(reply: _Reply, title: str) -> ListedAction:
    gist = reply.gist
    day = find_day(gist)
    date = gist[day.start : day.end] if day else None
    gist = f"{gist[: day.start]} {gist[day.end :]}" if day else gist
    inner = re.search(rf"(?:^|,\s*)({_REFERENCE})\s*$", gist)
    reference = inner[1] if inner else reply.reference
    gist = gist[: inner.start()] if inner else gist
    above = find_day(reply.under)
    if above and not date:
        date = reply.under[above.start : above.end]
    return ListedAction(
        reply.lines,
        reference=reference,
        date=date,
        subject=reply.under or None,
        heading=title,
        text=" ".join(gist.split()).strip(" ,;:–—-()") or reply.head.strip(" .:"),
        parts={"response": " ".join(reply.said)},
    )
