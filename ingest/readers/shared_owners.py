"""A line that says who is to act on which of several clauses -> that: `ACTION: Head of Weirs (a); Cabinet (b)`."""

from __future__ import annotations

import re

from ingest.conventions import convention

_ACTS = "|".join(
    (*convention("tracker")["lists"]["responsible"], *(word.casefold() for word in convention("decisions")["actions"]))
)
_LABELLED = re.compile(rf"[\[(\s]*(?:{_ACTS})\s*[:–—-]+\s*", re.IGNORECASE)
_MARK = r"(?:[ivx]{2,5}|[a-z]|\d{1,2})"
_JOINED = r"\s*(?:,\s*and|,|and|&|to|-|–)\s*"
_IN_ONE = rf"\({_MARK}(?:{_JOINED}{_MARK})*\)"
_MARKS = rf"(?:{_IN_ONE}(?:(?:{_JOINED}|\s*){_IN_ONE})*)"
_WHO = r"(?:the\s+)?[A-Z][\w'’.&/-]*(?:\s+(?:[A-Z][\w'’.&/-]*|of|and|for|the|&|in)){0,9}?"
_AFTER = re.compile(rf"(?P<who>{_WHO})(?:\s*[:–—-])?\s*(?:(?:re|for|on|as to)\s+)?(?P<marks>{_MARKS})")
_BEFORE = re.compile(rf"(?P<marks>{_MARKS})\s*[:–—-]?\s*(?P<who>{_WHO})")
_BETWEEN = re.compile(r"\s*(?:[;/|]|,(?=\s*(?:[A-Z]|\()))\s*(?![^(]*\))|\s+and\s+(?=[A-Z][^()]*\()")


def owners_by_clause(text: str) -> dict[str, str]:
    """Words that only say who is to act on which clauses -> each clause's label, bare, with who; empty for others."""
    if "(" not in text:
        return {}
    words = _LABELLED.sub("", text.strip(), count=1).strip(" .[]")
    parts = [part.strip(" .,") for part in _BETWEEN.split(words) if part.strip(" .,")]
    for pattern in (_AFTER, _BEFORE):
        matches = [pattern.fullmatch(part) for part in parts]
        told = [match for match in matches if match is not None]
        if told and len(told) == len(matches):
            return {mark: match["who"].strip() for match in told for mark in _marks_in(match["marks"])}
    return {}


def _marks_in(marks: str) -> list[str]:
    """The labels in `(a), (c) to (e)`."""
    found: list[str] = []
    for first, joined in re.findall(rf"({_MARK})\)?({_JOINED}|\W*)", marks):
        if found and found[-1] == "-" and len(first) == 1:
            found[-1:] = [chr(code) for code in range(ord(found[-2]) + 1, ord(first))]
        found.append(first)
        if joined.strip(" ()") in ("to", "-", "–"):
            found.append("-")
    return [mark for mark in found if mark != "-"]
