"""A cell with the people who lead an action -> their names, one by one, as printed. Knows no roster of names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ingest.conventions import convention
from ingest.layout import Cell, Line

_BULLET = re.compile(r"^[-–—•▪●○*·]\s*")
_HABITS = convention("leads")
_POST = re.compile(rf"\b(?:{'|'.join(_HABITS['posts'])})s?\b", re.IGNORECASE)
_OPENS_POST = re.compile(rf"(?:{'|'.join(_HABITS['opens_post'])})", re.IGNORECASE)
_LONE_NAME = re.compile(rf"^(?:(?:{'|'.join(_HABITS['titles'])})\.?|[A-Z][a-z]+)$")
_NAME = re.compile(r"^(?:(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Miss)\.?|[A-Z][a-z]+)$")
_NAME = re.compile(r"^(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z][\w'’-]+(?:\s*\([^)]*\))?$")


def read_leads(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The cells of one row's lead column (two where the row runs over a page) -> names, posts or bodies.

    A new one begins at a bullet, a separator, or a line that was broken although its next word had room; where names
    fill the width of a narrow column, whole names stand on lines of their own.
    """
    phrases: list[str] = []
    for cell in cells:
        for index, line in enumerate(cell.lines):
            before = cell.lines[index - 1] if index else None
            text = line.text.strip()
            bullet = _BULLET.match(text)
            text = _BULLET.sub("", text)
            if not text:
                continue
            if phrases and not bullet and _goes_on(phrases[-1], before, line, cell):
                phrases[-1] = _run_on(phrases[-1], text)
            else:
                phrases.append(text)
    return tuple(name for phrase in phrases for name in _parted(phrase))


def _run_on(before: str, text: str) -> str:
    if before.endswith("-"):
        return before + text
    return f"{before} {text}"


def _goes_on(phrase: str, before: Line | None, line: Line, cell: Cell) -> bool:
    """Whether a line goes on with the phrase before it."""
    text = line.text.strip()
    if (
        text[0].islower()
        or text[0] in "(&"
        or phrase[-1] in "-–—&("
        or re.search(r"\b(?:of|and|for|the|to|in)$", phrase)
    ):
        return True
    if phrase[-1] in "/,;":
        return False
    if _LONE_NAME.match(phrase):
        return True  # nobody is listed by one name alone: a narrow column parted it from the other
    if before is None:
        return not _NAME.match(phrase)
    if line.top - before.top > _least_pitch(cell) + 1:
        return False
    padding = min(each.x0 for each in cell.lines) - cell.box[0]
    spare = cell.box[2] - padding - before.x1
    needed = line.words[0].x1 - line.words[0].x0 + 0.25 * line.size
    if spare > needed:
        return False
    return not (_NAME.match(phrase) and not _POST.search(phrase) and not _POST.search(text))


def _least_pitch(cell: Cell) -> float:
    """Points from line to line within a paragraph: the least in the cell, since paragraphs are set further apart."""
    return min((after.top - line.top for line, after in itertools.pairwise(cell.lines)), default=0.0)


def _parted(phrase: str) -> list[str]:
    names: list[str] = []
    for part in re.split(r"\s*[;,]\s*(?![^(]*\))|\s+/\s*|\s*/\s+", phrase):
        names.extend(piece for half in _at_slash(part) for piece in _at_and(half))
    return [name for name in (each.strip(" .-–/") for each in names) if name]


def _at_slash(part: str) -> list[str]:
    """`Andy Hardy/Gail Quinton` and `CCG/UHCW` are two; `Housing/Homelessness Manager` is one."""
    halves = re.split(r"/(?![^(]*\))", part)
    if len(halves) > 1 and all(_NAME.match(h) or h.isupper() for h in halves):
        return halves
    return [part]


def _at_and(part: str) -> list[str]:
    """`Ann Lowe and Tom Hill` are two; `Director of Finance and Assets` is one."""
    halves = re.split(r"\s+(?:and|&)\s+", part)
    named = all(_NAME.match(half) and not _POST.search(half) for half in halves)
    posts = all(_POST.search(half) and _OPENS_POST.match(half) for half in halves)
    return halves if len(halves) > 1 and (named or posts) else [part]
