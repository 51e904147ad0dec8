"""The first line of a tracker's entry set as a block -> its number, meeting, subject, and who acts by when.

`Request 4 - 12 June 2024, Weirs`; `PP7 (ii)  Panel of 12 June 2024 | Jo Bell | Needed by: 1 May`. Pure.
"""

from __future__ import annotations

import re

from corpus.dates import find_dates, is_date
from corpus.names import is_committee_name
from ingest.readers.action_words import says_nothing
from ingest.readers.cited_replies import MINUTE
from ingest.readers.forms import MARK, role_of_label
from ingest.readers.owners import read_owner
from ingest.readers.tracker_lists import ListedAction

LONGEST_TITLE = 14
"""Words of a heading that may call what follows a tracker."""


def shape_of_mark(text: str) -> str:
    """`request 0` of `Request 12 - Weirs`, `ab0(a)` of `AB7 (iii)`: marks that differ in their places only are of one.

    Empty without one.
    """
    found = mark_of(text)
    shape = re.sub(r"\d+", "0", found["mark"].casefold()) if found else ""
    return re.sub(r"\s*\([a-z]{1,4}\)", "(a)", shape)


def mark_of(text: str) -> re.Match[str] | None:
    """The number that opens words; a day is none."""
    found = MARK.match(text)
    return None if found and any(day.start == 0 for day in find_dates(text)[:1]) else found


def numbered(text: str | None) -> dict[str, str]:
    """`Recommendation 3: That the gate be oiled` -> its number and its words, each under its role."""
    mark = MARK.match(text or "")
    if not mark or not text:
        return {"text": text} if text else {}
    return {"reference": _number(mark["mark"]), "text": text[mark.end() :]}


def _number(mark: str) -> str:
    """`(b)` is clause b; `8(b)` stays as it is."""
    mark = mark.strip(" .")
    return mark.strip("()") if mark.startswith("(") else mark


def head_and_asked(text: str) -> tuple[str, str]:
    """`12 June 2024, Minute 5(b) - that the gate be oiled` -> its head, and what was asked; no head where none is."""
    day = next(iter(find_dates(text)), None)
    apart = _SET_OFF.search(text, day.end) if day and not _OPENS.sub("", text[: day.start]) else None
    beside = text[day.end : apart.start()] if day and apart else ""
    if apart is None or len(beside.split()) > _LONGEST_BESIDE or len(text[apart.end() :].split()) < _FEWEST:
        return "", text
    return text[: apart.start()], text[apart.end() :]


_SET_OFF = re.compile(r"\s*(?:\s[–—-]+\s|:\s)\s*")
_OPENS = re.compile(r"(?:(?:meeting|minutes?|held|panel|committee|board|of|on|the)\b\W*)+", re.IGNORECASE)
_LONGEST_BESIDE = 6
"""Words of `, Minute 5 (b), Weirs`."""
_FEWEST = 3
"""Words of what was asked."""


def note_head(action: ListedAction, head: str) -> None:
    """Gives an entry what its first line names, or its labels."""
    mark = mark_of(head if head else action.text)
    if mark and head:
        head = head[mark.end() :]
    elif mark:
        action.text = action.text[mark.end() :]
    action.reference = action.parts.pop("reference", None) or (_number(mark["mark"]) if mark else None)
    head = _without_fields(action, head)
    date = next(iter(find_dates(head)), None)
    printed = head[date.start : date.end] if date else None
    if date:
        head = f"{head[: date.start]} {head[date.end :]}"
        minute = MINUTE.search(head)
        if minute and action.reference is None:
            action.reference, head = minute["number"], f"{head[: minute.start()]} {head[minute.end() :]}"
        head = re.sub(r"[(\[]\s*[)\]]|\b(?:meeting (?:of|held on|on)|raised on|on)\s*$", " ", head.strip(" ,;:–—-"))
    action.reference = action.reference or _beside_day(action.parts.get("meeting_date", ""))
    action.date = action.parts.pop("meeting_date", None) or printed
    subject = " ".join(head.split()).strip(" ,;:–—-()")
    action.subject = action.parts.pop("agenda_item", None) or (None if _names_body(subject) else subject) or None


def _beside_day(said: str) -> str | None:
    """The number of the minute that a label's value gives beside the day, `12 June 2024, PP.6`; None without one."""
    day = next(iter(find_dates(said)), None)
    rest = f"{said[: day.start]} {said[day.end :]}".strip(" ,;:–—-()") if day else ""
    minute, mark = MINUTE.search(rest), MARK.match(f"{rest}:")
    return minute["number"] if minute else mark["mark"] if mark and mark.end() > len(rest) else None


def _names_body(words: str) -> bool:
    """Whether what stands beside a meeting's day is the body that met: `Panel of`, `Meeting of the Parks Committee`."""
    bare = re.sub(r"\b(?:(?:held|meeting)\s+)?(?:of|on|at)(?:\s+the)?\s*$", "", words, flags=re.IGNORECASE).strip()
    return is_committee_name(bare) or bare.casefold() in ("meeting", "")


_APART = re.compile(r"\s*[|¦•·]\s*|\s+/\s+(?=[A-Z][\w ]{2,30}:\s)")
_FIELD = re.compile(r"(?P<label>[A-Z][^:|]{1,30}):\s+(?P<value>\S.*)$")


def _without_fields(action: ListedAction, head: str) -> str:
    """A head without the fields that are set off in it, `Jo Bell | Due: 1 May`; gives the entry what they tell."""
    parts = [part for part in _APART.split(head) if part.strip()]
    if len(parts) < _SEVERAL:
        return head
    kept: list[str] = []
    dated = "meeting_date" in action.parts
    for part in parts:
        role, value = _role_of_field(part, first=not (dated or kept))
        dated = dated or role == "meeting_date"
        if role in (None, "meeting_date"):
            kept.append(value)
        elif not says_nothing(value) and not _NO_DAY.fullmatch(value.strip()):
            action.parts.setdefault(role, value)
    return ", ".join(kept)


_SEVERAL = 2
_NO_DAY = re.compile(
    r"(?:no|not?) (?:date|day|deadline|time)?\s*(?:set|given|fixed|stated)?|not set|open|tbc", re.IGNORECASE
)


def _role_of_field(part: str, *, first: bool) -> tuple[str | None, str]:
    """What a part of a head tells, and its words; None for the meeting or its business. `first`: no day came before."""
    labelled = _FIELD.match(part.strip())
    if labelled:
        role = role_of_label(labelled["label"]) or ("due" if is_date(labelled["value"]) and not first else None)
        return role, labelled["value"] if role else part
    owner = None if find_dates(part) or first else read_owner(part)
    return ("responsible", part) if owner and owner.responsible else (None, part)


def is_prose(text: str) -> bool:
    """Whether words above an entry are sentences about the list."""
    return len(text.split()) > LONGEST_TITLE and text.rstrip().endswith(".")
