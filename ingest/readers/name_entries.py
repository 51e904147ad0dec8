"""Lines under one heading of an attendance list -> its entries: in one column or two, or in running text.

Knows no heading. A column of posts stays with its names; a line that goes on from the one above is of its entry.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.layout import Cell, Line, flow
from ingest.readers.people import is_bare_name, opens_with_title, part_directorate, split_post


@dataclass(frozen=True)
class Entry:
    """What is printed of one person, or of several in one run of words."""

    lines: tuple[Line, ...]
    after_gap: bool = False
    """Whether more space than between the lines of the list stands above it."""
    running: bool = False
    """Whether it is running text rather than an entry of a list."""
    cells: tuple[Cell, ...] = ()
    """The cells of its row, where it stands in a table with a header."""
    unmarked: bool = False
    """Whether it lacks the mark by which the list, as it says, tells who was present."""

    @property
    def text(self) -> str:
        """Its reading text; what stands in a further column follows after a comma."""
        return joined(self.lines)


def entries_of(lines: Sequence[Line], right: float, running: bool) -> Iterator[Entry]:
    """Lines under one heading -> its entries."""
    if running or _is_prose(lines):
        yield from (Entry(part, running=True) for part in _at_directorates(lines))
        return
    pitch = _pitch(lines)
    for column in _columns(lines):
        yield from _entries_of_column(column, right, pitch)


def _at_directorates(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Running lines, parted before each that opens with a directorate: `Law and Governance: P Birch`."""
    starts = [at for at, line in enumerate(lines) if at == 0 or part_directorate(line.text)[0]]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield tuple(lines[start:end])


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether names run on from line to line: most lines but the last end with a comma or within a name."""
    if len(lines) < 3:
        return False
    open_ends = sum(
        bool(re.search(r"(?:[,;]|\band|\b[A-Z]|\bMrs?|\bMs|\bDr|\bCllr|\bCouncillor)$", x.text)) for x in lines[:-1]
    )
    return open_ends >= 0.6 * (len(lines) - 1) and sum(line.text.count(",") for line in lines) > 1.5 * len(lines)


def _pitch(lines: Sequence[Line]) -> float:
    """Distance from line to line within a list, points: a low one, since gaps part its groups."""
    steps = sorted(b.top - a.top for a, b in itertools.pairwise(lines) if a.page == b.page and b.top > a.top)
    return steps[(len(steps) - 1) // 3] if steps else 0.0


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of a list that is set in columns -> the lines of each; a column of posts stays with its names."""
    starts: dict[int, int] = {}
    for line in lines:
        for segment in line.segments[1:]:
            if opens_person(segment.text) and not segment.text[:1].islower():
                starts[round(segment.x0 / 8)] = starts.get(round(segment.x0 / 8), 0) + 1
    cuts = sorted({8 * place - 6 for place, count in starts.items() if count >= 2 or len(lines) == 1})
    kept: list[float] = []
    for cut in cuts:
        if not kept or cut - kept[-1] > 40:
            kept.append(cut)
    if not kept:
        return [list(lines)]
    bounds = [-1e6, *kept, 1e6]
    columns = [[p for line in lines if (p := line.between(a, b))] for a, b in itertools.pairwise(bounds)]
    return [column for column in columns if column]


def opens_person(text: str) -> bool:
    """Whether words begin with a person: a title, a name, or a post before a name."""
    if split_post(text)[0]:
        return True
    return opens_with_title(text) or is_bare_name(re.split(r"[,(–-]\s", text)[0])


def _entries_of_column(lines: Sequence[Line], right: float, pitch: float) -> Iterator[Entry]:
    group: list[Line] = []
    gap = False
    edge = min(right, max((line.x1 for line in lines), default=right) + 12) if len(lines) > 3 else right
    for line in lines:
        if group and _runs_on(group, line, edge):
            group.append(line)
            continue
        if group:
            yield Entry(tuple(group), gap)
        gap = bool(group) and pitch > 0 and line.page == group[-1].page and line.top - group[-1].top > 1.5 * pitch
        group = [line]
    if group:
        yield Entry(tuple(group), gap)


def _runs_on(group: Sequence[Line], line: Line, edge: float) -> bool:
    """Whether a line goes on with the entry above it."""
    before, text = group[-1].text, line.text
    if before.count("(") > before.count(")") or text[:1] in "(,;–-" or text[:1].islower():
        return True
    if re.search(r"(?:[,;&–-]|\b(?:and|of|for|the|to|in|Councillors?|Cllrs?|Mrs?|Ms|Dr))$", before):
        return True
    if part_directorate(text)[0]:
        return False
    if len(line.words) == 1 and re.search(r"\band \w+$", before):
        return True
    if line.x0 > group[0].x0 + 8 and not opens_with_title(text):
        return True
    if _in_same_columns(group[-1], line) and opens_person(line.segments[0].text):
        return False
    full = before and group[-1].x1 + line.words[0].x1 - line.words[0].x0 + 0.25 * line.size > edge - 2
    if not full or opens_with_title(text):
        return False
    # A line that is full may only end there: what follows is a name of its own if it has the form of the entry.
    marked = split_post(text)[0] or re.search(r"[,–(]|^(?:[A-Z]\.? ){1,3}[A-Z]", text)
    return not (opens_person(text) and (marked or "," not in " ".join(x.text for x in group)))


def _in_same_columns(line: Line, other: Line) -> bool:
    """Whether two lines are rows of one unruled table: a second column begins at the same place in both."""
    parts, others = line.segments, other.segments
    return len(parts) > 1 and len(others) > 1 and abs(parts[1].x0 - others[1].x0) < 2


def joined(lines: Sequence[Line]) -> str:
    """Reading text of an entry, a comma between the columns of an unruled table."""
    segments = []
    for line in lines:
        parts = line.segments
        if len(parts) > 1 and not any(p.text.endswith((",", "-", "–")) for p in parts[:-1]):
            words = [replace(w, glued=False) for w in line.words]
            ends = {id(p.words[-1]) for p in parts[:-1]}
            marked = [
                replace(new, text=f"{old.text},") if id(old) in ends and not _title_alone(old.text) else new
                for old, new in zip(line.words, words, strict=True)
            ]
            segments.append(replace(line, words=tuple(marked)) if _opens_column(parts) else line)
        else:
            segments.append(line)
    return flow(segments)


def _title_alone(word: str) -> bool:
    return bool(re.fullmatch(r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.?|\w\.?", word))


def _opens_column(parts: Sequence[Line]) -> bool:
    """Whether the second part of a line is a column of its own and no word after a stretched space."""
    return parts[1].x0 - parts[0].x1 > 1.6 * parts[0].size and not parts[1].text[:1].islower()
