"""Words of meeting headings: names of bodies, dates and times taken out, labels of contacts. Pure; knows no layout."""

from __future__ import annotations

import difflib
import re
from functools import cache

from corpus.dates import find_dates
from corpus.names import is_committee_name, title_case
from ingest.conventions import convention


@cache
def any_of(*names: str) -> str:
    """Entries of the convention as one alternative of a regular expression, longest first."""
    entries = [entry for name in names for entry in convention("meeting")[name]]
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))


CONTACT = re.compile(rf"\s*\b(?:{any_of('contact_labels')})\s*(?:no\.?|number)?\s*:.*$", re.IGNORECASE)
CLOCK = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)?\s*(?:(?:a|p)\.?\s?m\b\.?|noon|midday|hrs|hours)|\b(?:12 )?(?:noon|midday)\b"
    r"|\b\d{1,2}[.:]\d\d\b",
    re.IGNORECASE,
)
MARK = "\x00"
"""Stands for what was taken out of a text; no PDF prints it."""


def without_dates(text: str) -> str:
    """A text with a mark in place of each date."""
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]}{MARK}{text[found.end :]}"
    return text


def in_either_language(text: str) -> tuple[str, ...]:
    """A heading and, where it is given in two languages, `RHAGLEN / AGENDA`, each part of it."""
    parts = _LANGUAGES.split(text.strip())
    return (text, *parts) if len(parts) == _TWO and all(map(_WORD.search, parts)) else (text,)


_LANGUAGES = re.compile(r"\s*[/|]\s*")
_WORD = re.compile(r"[^\W\d_]{3}")
_TWO = 2


def tidied(text: str) -> str:
    """Without brackets that hold no place, and without stops and dashes at the ends."""
    return re.sub(r"\s+", " ", text).strip(" ,.;:–-" + MARK)


def without_sorts(text: str) -> str:
    """What stands before `meeting`, without the words that say of what sort it is."""
    text = re.sub(
        r"^.*\b(?:minutes of|agenda for|notice of|summons to)\s+(?:(?:a|an|the)\s+)?", "", text, flags=re.IGNORECASE
    )
    text = re.sub(r"^(?:.*[,;]\s*)?(?:a|an|the)\s+", "", text.strip(), flags=re.IGNORECASE)
    return re.sub(rf"^(?:(?:{any_of('sorts')})\s+)+", "", text, flags=re.IGNORECASE).strip()


def body_named(text: str | None) -> str | None:
    """A body's name without the authority's, in title case where printed in capitals; None if it is no such name."""
    text = re.sub(rf"\s*(?:[-–,]|\bon\b)?\s*{MARK}.*$", "", without_dates(text or ""))
    text = tidied(re.sub(r"^(?:the|a|an)\s+", "", text.strip(), flags=re.IGNORECASE))
    text = re.sub(
        r"^(?:proceedings\s+(?:of|at)|(?:draft\s+)?(?:minutes|notes?|record)\s+of)\s+(?:the\s+)?|\s+at\s+(?:a|an|its|the|their)(?:\s+meeting)?$",
        "",
        text,
        flags=re.I,
    )
    # `Questions and answers: Ponds Panel`: what it is stands before whose it is.
    before, colon, after = text.rpartition(": ")
    text = after if colon and is_body(after.strip()) and not is_committee_name(before) else text
    text = re.sub(r"^meeting\s+(?:of\s+(?:the\s+)?)?(?=\S+ \S)", "", text, flags=re.IGNORECASE)
    text = _POINTING.sub("", text)
    of_council = re.search(r"(?<=\w) of (?:the )?(?:[\w’'.&-]+ ){1,5}council$", text, re.IGNORECASE)
    if of_council and is_committee_name(text[: of_council.start()]):
        text = text[: of_council.start()]
    without = re.sub(r"\s+meeting$", "", text, flags=re.IGNORECASE)
    text = without if is_committee_name(without) else text
    text = re.sub(r"^.*\b(?:council|authority)['’]s\s+(?=[A-Z])", "", text, flags=re.IGNORECASE)
    text = title_case(_without_authority(text))
    return text if text and len(text) <= 120 and is_body(text) else None


def _without_authority(name: str) -> str:
    """`Stonebridge Borough Council Ponds Committee` -> `Ponds Committee`, as the front sheet calls it."""
    for whole in re.finditer(r"\b(?:council|authority)\s+(?=\S+ \S)", name, re.IGNORECASE):
        own = name[whole.end() :]
        if is_authority(name[: whole.end()].strip()) and is_committee_name(own):
            return own
    return name


_POINTING = re.compile(
    r"^(?:(?:above|under|afore|following|said)\b[- ]?(?:named|mentioned|said)?|undermentioned|aforesaid)\s+", re.I
)
"""`the above Committee`: the name stands in a line of its own."""


def as_known(name: str | None, known: str | None) -> str | None:
    """A body's name read from a scan -> the name that the front sheet gives it, where a few letters are misread."""
    if not name or not known:
        return name or known
    close = difflib.SequenceMatcher(None, name.casefold(), known.casefold()).ratio() > 0.8
    # Numbers tell boards of one name apart, and are what a misreading must not be excused for.
    return known if close and re.findall(r"\d+", name) == re.findall(r"\d+", known) else name


def is_body(text: str) -> bool:
    """Whether a text has the form of a meeting body's name, parish meetings included."""
    return bool(re.search(r"[A-Z]", text)) and (
        is_committee_name(text)
        or bool(re.search(r"\b(?:meeting|governors|trustees|governing body|inquiry)$", text, re.IGNORECASE))
    )


def is_authority(name: str) -> bool:
    """Whether a name is a whole authority's, `Stonebridge Borough Council`: not `County Council`, not a parish's."""
    words = name.casefold().split()
    if len(words) > 2 and words[-1] == "authority":
        return True
    if len(words) < 2 or "council" not in words[-1] or "parish" in words or "town" in words:
        return bool(re.match(r"(?:london |royal )?borough of ", name, re.IGNORECASE))
    return len(words) > 2 and words[-2] in convention("meeting")["authorities"]
