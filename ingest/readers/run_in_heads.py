"""Lists of what is outstanding, a paragraph an entry: minute and day, the subject, and run on to it what came of it.

`PW4(b), 12 June 2024 – town weir. Mrs Ash has been asked.`; `Minute 4(b) of 12 June 2024: Town weir - to be oiled.`;
`Town weir (minute 4 of 12 June, action (b)). Mrs Ash has been asked.` No label and no print tells head from answer;
that each paragraph opens with a citation and a few words tells the list.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.dates import find_day
from ingest.layout import Line
from ingest.readers.cited_heads import day_above
from ingest.readers.cited_replies import MINUTE
from ingest.readers.paragraphs import Paragraph, build_paragraphs, measure
from ingest.readers.table_titles import is_titled
from ingest.readers.tracker_lists import ListedAction

_NUMBER = re.compile(
    r"(?:(?:minute|min|item|ref|action|recommendation|resolution)s?\b\.?\s*(?:no\.?|number)?\s*)?"
    r"(?P<number>(?-i:[A-Z]{1,5}[ ./-]?)?\d{1,4}(?:[./]\d{1,4})*[a-z]?(?:\s?\(\w{1,4}\))*)(?=[\s,;:.()–—-])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,;(\[]*(?:(?:of|on|held|at|dated|from|meeting)\b\s*(?:the\s+)?)*", re.IGNORECASE)
_SET_OFF = re.compile(r"[\s)\]]*(?:\s[–—-]|[:;,.])\s+")
_SUBJECT = re.compile(r"(?P<subject>[^.:;?!]+?)(?:[.:;]|\s[–—-])\s+(?P<told>\S.*)$", re.DOTALL)
_LONGEST_SUBJECT = 12
"""Words."""
_FEWEST = 3
"""Entries by which a list is known that no heading calls a tracker."""


@dataclass
class _Cited:
    number: str
    date: str | None
    rest: str
    """What stands behind the citation."""
    subject: str = ""
    """What stands before it, where that is the subject."""


def entries_with_run_in_heads(lines: Sequence[Line], title: str | None) -> list[ListedAction]:
    """A paper's lines in reading order, and its title -> the entries of its list, each with its minute and day."""
    if not any(_cited(_bare(line.text)) for line in lines):
        return []
    paragraphs = build_paragraphs(lines, measure(lines), lambda text: _cited(_bare(text)) is not None)
    titles = [title or "", *(paragraph.text for paragraph in paragraphs if paragraph.bold)]
    cited: list[tuple[Paragraph, _Cited]] = []
    above = _day_of_title(title or "")
    for paragraph in paragraphs:
        if each := _cited(_bare(paragraph.printed)):
            cited.append((paragraph, replace(each, date=each.date or above)))
        else:
            above = day_above(paragraph.lines[0]) or above
    level = [(paragraph, each) for paragraph, each in cited if abs(paragraph.x0 - cited[0][0].x0) < _LEVEL]
    told = [entry for paragraph, each in level if (entry := _entry(paragraph, each, title or ""))]
    answered = sum("response" in entry.parts for entry in told)
    known = len(told) >= _FEWEST or (told and any(is_titled("tracker", each) for each in titles))
    return told if known and 2 * answered > len(told) else []


def _day_of_title(title: str) -> str | None:
    """The day of the meeting that a title names: `Matters arising from the minutes of 12 June 2024`."""
    found = _FROM_MEETING.search(title)
    day = find_day(title[found.end() :]) if found else None
    return title[found.end() :][day.start : day.end] if found and day else None


_FROM_MEETING = re.compile(r"\b(?:minutes|meeting) (?:held )?(?:of|on)\b", re.IGNORECASE)
_LEVEL = 6.0
"""Points."""


def _bare(text: str) -> str:
    return re.sub(r"^\W{1,2}\s+", "", text)


def _cited(text: str) -> _Cited | None:
    return _cited_first(text) or _cited_in_brackets(text)


def _cited_in_brackets(text: str) -> _Cited | None:
    """The minute, and maybe its day and clause, in brackets behind a few words with which a paragraph opens.

    Or at its end: `Town weir – Mrs Ash has been asked (minute 4).`
    """
    head = _HEAD_WITH_BRACKETS.match(text) or _BRACKETS_AT_END.fullmatch(text)
    minute = MINUTE.search(head["cited"]) if head else None
    if head is None or minute is None:
        return None
    day = find_day(head["cited"], near=_ANY_YEAR)
    printed = head["cited"][day.start : day.end] if day else None
    rest = head["cited"].replace(minute.group(), " ", 1).replace(printed or "", " ", 1)
    clause = _CLAUSE.search(rest)
    if _NAMES_NOTHING.sub("", rest.replace(clause.group(), " ") if clause else rest):
        return None
    number = minute["number"].rstrip(".,")
    number = f"{number}({clause['clause']})" if clause else number
    return _Cited(number, printed, head["told"], head["subject"].strip(" ,–—-"))


_IN_BRACKETS = r"[(\[](?P<cited>[^()\[\]]{1,60}(?:\(\w{1,4}\)[^()\[\]]{0,40})*)[)\]]"
_HEAD_WITH_BRACKETS = re.compile(
    rf"(?P<subject>[A-Z‘“][^.;?!()\[\]]{{2,90}}?)\s*{_IN_BRACKETS}\s*(?:[.:;]|\s[–—-])\s+(?P<told>\S.*)$", re.DOTALL
)
_BRACKETS_AT_END = re.compile(
    rf"(?P<subject>[A-Z‘“][^.:;?!()\[\]–—]{{2,90}}?)(?:[.:;]|\s[–—-])\s+(?P<told>\S.*?)\s*{_IN_BRACKETS}\W*", re.DOTALL
)
_CLAUSE = re.compile(
    r"\b(?:action|clause|resolution|recommendation|request|point|part|decision)s?\s*(?:no\.?\s*)?"
    r"\(?(?P<clause>\w{1,4})\)?(?!\w)",
    re.IGNORECASE,
)
_NAMES_NOTHING = re.compile(
    r"\W+|\b(?:of|on|held|at|dated|from|the|meeting|meetings|last|refers?|see)\b", re.IGNORECASE
)
_ANY_YEAR = dt.date(2000, 1, 1)
"""For a day without a year, whose printed words alone are wanted."""


def _cited_first(text: str) -> _Cited | None:
    """The minute and the day with which words open, in either order, and set off from them what follows."""
    head = text[:_LONGEST_HEAD]
    day = find_day(head)
    if day is None:
        return None
    before, printed = text[: day.start], text[day.start : day.end]
    after = text[day.end :]
    number = _NUMBER.match(text) if before else None
    if number and _BETWEEN.fullmatch(before[number.end() :]):
        end = day.end
    elif not _BETWEEN.sub("", before, count=1):
        between = _BETWEEN.match(after)
        start = between.end() if between else 0
        number = MINUTE.match(after, start) or _NUMBER.match(after, start)
        end = day.end + number.end() if number else 0
    else:
        return None
    apart = _SET_OFF.match(text, end) if number else None
    return _Cited(number["number"].rstrip(".,"), printed, text[apart.end() :]) if number and apart else None


_LONGEST_HEAD = 70
"""Letters of a citation."""


def _entry(paragraph: Paragraph, cited: _Cited, title: str) -> ListedAction | None:
    """A paragraph taken apart: a subject of a few words, and what came of it, if anything did yet."""
    parted = _SUBJECT.match(cited.rest)
    if cited.subject:
        subject, told = cited.subject, cited.rest.strip()
    else:
        subject, told = (parted["subject"], parted["told"]) if parted else (cited.rest.rstrip(" ."), "")
    if not subject or len(subject.split()) > _LONGEST_SUBJECT:
        return None
    return ListedAction(
        list(paragraph.lines),
        reference=cited.number,
        date=cited.date,
        heading=title,
        text=subject.strip(),
        parts={"response": told} if told else {},
    )
