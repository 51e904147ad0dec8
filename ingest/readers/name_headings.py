"""The headings of attendance lists: whether words are one, where it ends, what it says of those under it. Pure.

Which words make a heading, and which capacity they mean, is data (`conventions/attendance.toml`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from ingest.conventions import convention
from ingest.drawn import Word
from ingest.layout import Block, Line
from ingest.readers.people import covering_title, is_bare_name, opens_with_title


def capacity_of_label(label: str) -> str | None:
    """What a heading says of those under it: a capacity, `ask`, `present`, `absent`, or None where it is unknown."""
    for row in _labels():
        if any(re.search(pattern, label, re.IGNORECASE) for pattern in row["patterns"]):
            return str(row["capacity"])
    return None


def is_heading(label: str) -> bool:
    """Whether some words are the heading of a list of people and nothing else."""
    words = re.findall(r"[A-Za-z&][A-Za-z’'-]*", label)
    known = [word for word in words if word.casefold().replace("’", "'") in _heading_words()]
    return 0 < len(words) <= 9 and len(known) == len(words) and capacity_of_label(label) is not None


def rest_of(line: Line, skipped: int) -> Line | None:
    """The line without its first words."""
    if skipped >= len(line.words):
        return None
    return replace(
        line,
        words=line.words[skipped:],
        struck=frozenset(place - skipped for place in line.struck if place >= skipped),
    )


def is_label_shaped(first: str, in_columns: bool) -> bool:
    """Whether the first part of a line, before a wide gap, is a heading."""
    bare = first.rstrip(" :")
    if opens_with_title(first) or covering_title(first):
        return bool(covering_title(first))
    if is_heading(bare):
        return True
    short = len(bare.split()) <= 7 and not re.search(r"\d{3}", bare)
    return short and (first.endswith(":") or (in_columns and not is_bare_name(bare) and not bare.endswith(",")))


def inline_heading(line: Line) -> tuple[str, Line | None, bool] | None:
    """`PRESENT: Mr A Lee (Chairman), ...`, `Apologies for absence - Councillor Moss`."""
    if match := re.match(r"(?:an )?apolog[^:]*?\b(?:from|by|on behalf of)\b(?!:)", line.text, re.IGNORECASE):
        count = len(match[0].split())
        return "Apologies", rest_of(line, count), True
    for count in range(1, min(len(line.words), 12)):
        word = line.words[count - 1].text
        parted = word.endswith((":", ":-", ":–")) or (count > 1 and word in ("-", "–", "—"))
        if not parted:
            continue
        label = " ".join(w.text for w in line.words[:count]).rstrip(" :-–—")
        rest = rest_of(line, count)
        # A label that is not known must not hide the people after it: it is judged by them, and doubted.
        names = rest is not None and word.endswith(":") and opens_with_title(rest.text)
        if (is_heading(label) or names) and not covering_title(label):
            return label, rest, True
    return None


def lone_heading(line: Line) -> tuple[str, Line | None, bool] | None:
    """`Place:` on a line alone, or before a name."""
    match = re.match(r"([A-Z][\w&,’' ()-]{1,50}):$", line.text)
    if match and len(match[1].split()) <= 6 and not opens_with_title(line.text) and not covering_title(line.text):
        return match[1], None, False
    return None


_NEW_LABEL = re.compile(r"[.;]\s+(?P<label>[A-Z][\w&/'’-]*(?:\s+[\w&/'’-]+){0,6}):(?=\s)")


def cut_at_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """`..., D Moss. In attendance: Mrs J Fenn`: what follows the full stop is a line of its own, its heading whole."""
    over: tuple[Word, ...] = ()
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Line):
            yield block
            continue
        line, over = (replace(block, words=(*over, *block.words)) if over else block), ()
        text = f"{line.text} {after.text}" if isinstance(after, Line) else line.text
        match = next((m for m in _NEW_LABEL.finditer(text) if is_heading(m["label"])), None)
        if match is None or match.start("label") >= len(line.text):
            yield line
            continue
        count = len(text[: match.start("label")].split())
        yield replace(line, words=line.words[:count])
        if match.end() <= len(line.text):
            yield replace(line, words=line.words[count:])
        else:
            over = line.words[count:]


@cache
def _labels() -> list[dict[str, Any]]:
    return list(convention("attendance")["labels"])


@cache
def _heading_words() -> frozenset[str]:
    return frozenset(convention("attendance")["words"]["heading"])
