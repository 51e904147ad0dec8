"""Words beside or behind an action -> who is to act and by when: "[Lead: Jo Bell; by 1 July 2024]", "- JB - June".

Pure. What is not told by a label counts only where every part of the words is a name or a time.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus.dates import MONTHS
from ingest.conventions import convention
from ingest.readers.shared_owners import owners_by_clause


@dataclass(frozen=True, slots=True)
class Owner:
    """Who is to act and by when, each as printed, or None."""

    responsible: str | None = None
    due: str | None = None
    labelled: bool = False
    """Whether a label such as `Lead:` says so."""

    def with_more(self, other: Owner) -> Owner:
        """The same with what another place says besides."""
        return Owner(
            self.responsible or other.responsible, self.due or other.due, labelled=self.labelled or other.labelled
        )


def read_owner(text: str) -> Owner | None:
    """Words that only say who is to act or by when -> that; None where they say anything else."""
    if shared := owners_by_clause(text):
        return Owner("; ".join(dict.fromkeys(shared.values())), labelled=True)
    found: dict[str, list[str]] = {"responsible": [], "due": []}
    labelled = False
    for role, value in _pieces(_ACTION.sub("", text.strip(" .[]()"))):
        parts = [each for part in _PARTS.split(value) if part.strip(" .,;") for each in _name_and_day(part)]
        labelled = labelled or role is not None
        if role is not None and not parts:
            return None
        for place, part in enumerate(parts):
            # "Deadline: before adoption" is a time because the label says so.
            told = _role_of(part) or (
                role if role == "due" and not place and len(part.split()) <= _LONGEST_TIME else None
            )
            if told is None or (role == "responsible" and not place and told != role):
                return None
            words = part.strip(" .,;")
            found[told].append(words if told == "due" else _BY.sub("", words))
    who, when = (", ".join(found[role]) or None for role in ("responsible", "due"))
    return Owner(who, when, labelled=labelled) if who or when else None


def part_owner(text: str, *, given: bool) -> tuple[str, Owner | None]:
    """The text without who is to act and by when at its end, and those.

    Args:
        text: An action or a decision.
        given: Whether it is an action that somebody was given: then names and times need no label.
    """
    if (bracket := _BRACKET.search(text)) and bracket.start():
        owner = read_owner(bracket[1] or bracket[2])
        if owner and (given or owner.labelled):
            return text[: bracket.start()].rstrip(), owner
    for label in _labels().finditer(text):
        if label.start() and label[0][0].isupper() and (owner := read_owner(text[label.start() :])):
            return text[: label.start()].rstrip(" –—-[("), owner
    for dash in _DASH.finditer(text) if given else ():
        if dash.start() and (owner := read_owner(text[dash.end() :])) and owner.responsible:
            return text[: dash.start()].rstrip(), owner
    last = _LAST_WORDS.search(text) if given else None
    if last and (owner := read_owner(last["words"])) and owner.responsible and owner.due:
        return text[: last.start("words")].rstrip(), owner
    return text, None


def is_owner_line(text: str) -> bool:
    """Whether a line says only who is to act or by when, and says so by a label or in brackets."""
    labelled = _labels().match(text.lstrip("[( "))
    if not labelled and not re.fullmatch(r"\[[^\[\]]+\]\.?|\([^()]+\)\.?", text.strip()):
        return False
    owner = read_owner(text)
    return owner is not None and (owner.labelled or owner.responsible is not None)


_ACTION = re.compile(r"actions?\s*(?::|\s[–—-])\s*(?=\S)", re.IGNORECASE)
"""`Action - Lock Keeper`."""
_BRACKET = re.compile(r"\s*(?:\[([^\[\]]{2,140})\]|\(([^()]{2,140})\))[.;]?$")
_DASH = re.compile(r"\s[–—-]{1,2}\s+(?=[^.;:]{2,90}\.?$)")
_LAST_WORDS = re.compile(r"[a-z\d)’”][.?!]\s+(?P<words>[A-Z][^.;:?!]{4,90})\.?$")
"""What stands behind the sentence that says what is to be done: `Oil the gate. Lock Keeper – 1 July`."""
_MONTHS = "|".join(MONTHS)
_SHORT_MONTHS = "|".join(month[:3] for month in MONTHS)
_PARTS = re.compile(
    rf"\s*[;|]\s*|,\s+(?=(?:by|before|due|{_MONTHS})\b|\d)|\s+[–—-]\s+"
    rf"|(?<=\S)\s+(?=(?:by|before)\s+(?:the\s+)?(?:\d|{_MONTHS}|end|next|mid|start|close|early|late|spring|summer|autumn|winter)\b)"
)
_SMALL = (
    r"of|and|for|the|&|in|officers?|clerk|chair|vice-chair|all|members?|team|staff|councillors?|lead|manager|director"
)
_NAME = re.compile(rf"(?:(?:[A-Z][\w'’.&/()-]*|{_SMALL}),?(?:\s*/\s*|\s+|$)){{1,9}}")
_BEFORE_TIME = (
    r"by|before|after|within|due|no later than|prior to|ahead of|in time for|in|at|on|for|end of|early|mid|late"
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = (
    rf"{_DAYS}|{_MONTHS}|{_SHORT_MONTHS}|spring|summer|autumn|winter|Q[1-4]|next|following|quarter|"
    r"meeting|asap|as soon as|immediate(?:ly)?|on-?going|tbc|tba|week|month|year|\d+|one|two|three|four|six|twelve"
)
_TIMES = re.compile(
    rf"(?:(?:{_BEFORE_TIME})\b[\s-]*)*(?:the\s+)?(?:(?:end|close|start|middle|beginning)\s+of\s+)?(?:the\s+)?"
    rf"(?:(?:{_TIME})\b).*",
    re.IGNORECASE,
)


def is_time(text: str) -> bool:
    """Whether words only say when: `next meeting`, `by 1 July 2024`, `February meeting`."""
    return _role_of(text) == "due"


_THEN_DAY = re.compile(
    r"(?P<name>.*[A-Za-z])\s+(?P<day>\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTHS}|{_SHORT_MONTHS})\s+(?:20)?\d\d)\W*"
)


def _name_and_day(part: str) -> list[str]:
    """A name and a day that stands right behind it, as under it in a narrow column: apart; any other words as one."""
    found = _THEN_DAY.fullmatch(part)
    named = found and _role_of(found["name"]) == "responsible" and not _ENDS_SMALL.search(found["name"])
    return [found["name"], found["day"]] if found and named else [part]


_ENDS_SMALL = re.compile(r"\b(?:of|and|for|the)$|&$")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_LONGEST_TIME = 9
"""Words of `no later than the end of the week commencing`."""


def _role_of(part: str) -> str | None:
    words = part.strip(" .,;")
    if len(words.split()) <= _LONGEST_TIME and _TIMES.fullmatch(words):
        return "due"
    name = _BY.sub("", words)
    return "responsible" if _NAME.fullmatch(name) and not re.search(r"\d", name) else None


def _pieces(words: str) -> Iterator[tuple[str | None, str]]:
    """Each label's role with what it introduces; what stands before the first without one."""
    found = list(_labels().finditer(words))
    before = words[: found[0].start()] if found else words
    if before.strip(" .,;–—-"):
        yield None, before
    for match, following in itertools.zip_longest(found, found[1:]):
        yield match.lastgroup, words[match.end() : following.start() if following else len(words)]


@cache
def _labels() -> re.Pattern[str]:
    lists: dict[str, list[str]] = convention("tracker")["lists"]
    words = {role: sorted(lists[role], key=len, reverse=True) for role in ("due", "responsible")}
    groups = "|".join(f"(?P<{role}>{'|'.join(each)})" for role, each in words.items())
    return re.compile(rf"(?<![^\s.;),(\[|])(?:{groups})\s*:\s*", re.IGNORECASE)
