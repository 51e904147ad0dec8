"""Lists whose entries have their number and day in the margin, beside labels -> the same lines, each head by itself.

Read row by row, the second line of such a head stands between the labels: here it is put together before them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.layout import Line, box_of_words
from ingest.readers.block_labels import LABEL
from ingest.readers.forms import role_of_label

_RECUR = 3
"""Entries by which such a list is known."""
_GUTTER = 4.0
"""Points between the margin's words and the labels."""


def with_heads_first(lines: Sequence[Line]) -> Sequence[Line]:
    """Lines in reading order -> the same, of each entry what stands in the margin first; others as they are."""
    edge = _edge_of_labels(lines)
    begins = [at for at, line in enumerate(lines) if edge and _opens(line, edge)]
    if edge is None or len(begins) < _RECUR:
        return lines
    ordered = list(lines[: begins[0]])
    for at, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        ordered += _entry(lines[at:end], edge)
    return ordered


def _edge_of_labels(lines: Sequence[Line]) -> float | None:
    """Where labels begin that stand second in their lines; None where hardly any do."""
    edges = Counter(round(line.segments[1].x0) for line in lines if len(line.segments) > 1 and _label(line.segments[1]))
    found, count = edges.most_common(1)[0] if edges else (0, 0)
    return found - 1.0 if count >= _RECUR else None


def _label(part: Line) -> bool:
    found = LABEL.match(part.text)
    return bool(found) and role_of_label(found[0].rstrip(" :?.…_") if found else "") is not None


def _opens(line: Line, edge: float) -> bool:
    parts = line.segments
    return len(parts) > 1 and parts[0].x1 < edge - _GUTTER and abs(parts[1].x0 - edge) < _GUTTER and _label(parts[1])


def _entry(lines: Sequence[Line], edge: float) -> list[Line]:
    """The lines of one entry, those of the margin put together as its head."""
    split = next(
        (at for at, line in enumerate(lines) if line.x0 < edge < line.x1 and not _parted(line, edge)), len(lines)
    )
    margin = [part for line in lines[:split] if (part := line.between(0, edge)) is not None]
    beside = [part for line in lines[:split] if (part := line.between(edge, 1e6)) is not None]
    words = tuple(word for part in margin for word in part.words)
    return [Line(margin[0].page, words, box_of_words(words)), *beside, *lines[split:]]


def _parted(line: Line, edge: float) -> bool:
    """Whether a line has nothing across the edge: what runs over it stands below the list."""
    return not any(part.x0 < edge - _GUTTER < part.x1 and part.x1 > edge + _GUTTER for part in line.segments)
