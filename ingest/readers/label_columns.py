"""Labels that stand in a column of their own beside what is asked, `ACTION` over `23/04`, put before its words. Pure.

Such a box is often shaded and has no rules: level lines of label and words are one line of the page.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.drawn import Word
from ingest.layout import Line, box_of_words
from ingest.readers.decision_words import names_kind

_CODE = r"(?:no\.? ?)?[A-Z]{0,5}[ /.-]?\d{1,4}(?:[/.-][A-Z]{0,3}\d{1,4}){0,2}[a-z]?[.:]?"
_LABEL = re.compile(rf"(?P<kind>[A-Za-z][A-Za-z ]+?)(?:\s*[.:–—-])?(?:\s+(?P<code>{_CODE}))?")
_SAME = 3.0
"""Points by which lines of one column may begin apart."""
_PITCH = 2.0
"""Sizes of type from one line of a label to the next at most."""
_MOST = 5
"""Lines of a label."""


def with_labels_before(lines: Sequence[Line]) -> list[Line]:
    """Lines in reading order, each label that a narrow column breaks over several of them whole before its words."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = _length(lines[at : at + _MOST])
        box = _box(lines[at : at + count])
        kept += box or [lines[at]]
        at += count if box else 1
    return kept


def label_of(line: Line) -> re.Match[str] | None:
    """The label with which a line begins, set off by a gap and by its type, and that names a kind of decision."""
    parts = line.segments
    if len(parts) < 2 or not _is_set_off(parts[0], parts[1]):
        return None
    label = _LABEL.fullmatch(parts[0].text.strip())
    return label if label and names_kind(label["kind"]) else None


def _is_set_off(label: Line, words: Line) -> bool:
    return (label.bold and not words.bold) or (label.text.isupper() and not words.text.isupper())


def _box(lines: Sequence[Line]) -> list[Line] | None:
    """The lines of a box, its label whole in the first; None where no label is broken over them."""
    if len(lines) < 2:
        return None
    labels = [line.segments[0] for line in lines]
    words = _mended([word for label in labels for word in label.words])
    known = _LABEL.fullmatch(" ".join(word.text for word in words))
    if known is None or not names_kind(known["kind"]):
        return None
    rests = [_without_label(line) for line in lines]
    first, *others = rests
    if first is None:
        return None
    return [_before(words, lines[0], first), *filter(None, others)]


def _length(lines: Sequence[Line]) -> int:
    """How many lines, from the first, hold a part of a label that stands in a column of its own."""
    parts = lines[0].segments
    if len(parts) < 2 or not _is_set_off(parts[0], parts[1]):
        return 0
    for at, (above, line) in enumerate(itertools.pairwise(lines), start=1):
        if not _goes_on(above, line, parts[0].x0, parts[1].x0):
            return at
    return len(lines)


def _goes_on(above: Line, line: Line, label: float, words: float) -> bool:
    """Whether a line begins with more of the label above, and what stands beside that, if anything, with its words."""
    parts = line.segments
    near = line.page == above.page and 0 < line.top - above.top < _PITCH * above.size
    beside = len(parts) == 1 or abs(parts[1].x0 - words) < _SAME
    own = parts[0].bold or parts[0].text.isupper() or not any(c.islower() for c in parts[0].text)
    return near and beside and own and abs(parts[0].x0 - label) < _SAME and parts[0].x1 < words


def _mended(words: Sequence[Word]) -> list[Word]:
    """Words of a label; one that its column breaks, `RECOMMENDATIO` over `N`, is put together."""
    for end in range(len(words), 1, -1):
        whole = "".join(word.text.rstrip("-") for word in words[:end])
        if names_kind(whole) and not names_kind(words[0].text):
            return [replace(words[0], text=whole), *words[end:]]
    return list(words)


def _without_label(line: Line) -> Line | None:
    parts = line.segments
    return line.between(parts[1].x0 - 1, 1e6) if len(parts) > 1 else None


def _before(label: Sequence[Word], line: Line, rest: Line) -> Line:
    """One line of a label, at the height of the words beside it, and those."""
    last, gap = label[0].x0, 0.0
    placed: list[Word] = []
    for word in label:
        x0 = last + gap
        placed.append(replace(word, x0=x0, x1=x0 + word.x1 - word.x0, top=line.top, bottom=line.bottom))
        last, gap = placed[-1].x1, 0.25 * word.size
    room = rest.x0 - 1.5 * line.size - label[0].x0
    squeeze = min(1.0, room / (placed[-1].x1 - label[0].x0))
    near = [
        replace(w, x0=label[0].x0 + (w.x0 - label[0].x0) * squeeze, x1=label[0].x0 + (w.x1 - label[0].x0) * squeeze)
        for w in placed
    ]
    words = (*near, *rest.words)
    shifted = frozenset(index + len(near) for index in rest.struck)
    return Line(line.page, words, box_of_words(words), shifted, rest.hard_hyphen)
