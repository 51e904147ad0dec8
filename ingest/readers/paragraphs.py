"""Printed lines -> paragraphs, each with its list marker. Told by gaps, indents, markers and lines that end early.

Pure; drops nothing but empty lines. Notes in a right-hand column ("Action: JB") stay with the paragraph beside them.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from ingest.layout import Line, flow
from ingest.readers.action_words import may_give_action
from ingest.readers.initials_aside import INITIALS, initials_aside
from ingest.readers.line_ends import edge_of, edges_beside
from ingest.readers.numbering import Marker, follows, read_code, read_marker

WIDE = 1.28
"""A step from line to line of more than this many usual steps is a gap. Seen: 1.0 to 1.06 inside paragraphs, 1.45 and
more between them; bullets stand 1.2 apart."""


@dataclass(frozen=True)
class Paragraph:
    """Lines that are read as one."""

    lines: tuple[Line, ...]
    marker: Marker | None = None
    gap_above: bool = True
    """Whether more than the usual space is left above it; so too at the head of a page."""
    notes: tuple[Line, ...] = ()
    """What stands beside it in a right-hand column."""
    rest: str | None = None
    """Its words where they are only the end of its lines."""

    @cached_property
    def printed(self) -> str:
        """Its reading text, label included; a bullet's glyph left out."""
        text = self._words
        return text[len(self.marker.printed) :].lstrip() if self.marker and self.marker.is_bullet else text

    @cached_property
    def text(self) -> str:
        """Its reading text without the marker."""
        text = self._words
        return text[len(self.marker.printed) :].lstrip() if self.marker else text

    @property
    def _words(self) -> str:
        return self.rest if self.rest is not None else flow(self.lines)

    @property
    def page(self) -> int:
        """Physical page on which it begins."""
        return self.lines[0].page

    @property
    def x0(self) -> float:
        """Where it begins, its marker included, points."""
        return self.lines[0].x0

    @cached_property
    def text_x0(self) -> float:
        """Where its words stand: after the marker, or under them."""
        if self.marker is None:
            return min(line.x0 for line in self.lines)
        if len(self.lines) > 1 and self.lines[1].x0 > self.x0 + 3:
            return self.lines[1].x0
        words = self.lines[0].words[self.marker.words :]
        return words[0].x0 if words else self.x0

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True)
class Measure:
    """How a paper is set."""

    step: float
    """Usual distance from line to line, as a multiple of the font size."""
    right: dict[int, float]
    """Page -> where its lines end on the right."""
    beside: dict[int, float] = field(default_factory=dict)
    """The same for lines that stand beside a column of notes, by their `id`."""

    def gap(self, before: Line, line: Line) -> bool:
        """Whether more than the usual space is left between two lines; so too across pages and columns."""
        if line.page != before.page or line.top < before.top:
            return True
        return line.top - before.top > WIDE * self.step * max(before.size, line.size)

    def ends_early(self, before: Line, line: Line) -> bool:
        """Whether the first word of `line` would have found room on the line before: the break is meant."""
        word = line.words[0]
        room = self.beside.get(id(before), self.right.get(before.page, before.x1)) - before.x1
        return room > (word.x1 - word.x0) + 0.9 * before.size


def measure(lines: Sequence[Line], notes: Mapping[int, Sequence[Line]] | None = None) -> Measure:
    """The lines of a paper, and the notes beside them -> how it is set."""
    steps = [
        (line.top - before.top) / before.size
        for before, line in itertools.pairwise(lines)
        if line.page == before.page and 0.8 < (line.top - before.top) / before.size < 2.2
    ]
    usual = _usual(steps)
    ends: dict[int, list[float]] = {}
    for line in lines:
        ends.setdefault(line.page, []).append(line.x1)
    overall = edge_of([line.x1 for line in lines])
    right = {page: edge_of(xs) if len(xs) > 15 else overall for page, xs in ends.items()}
    return Measure(usual, right, dict(edges_beside(lines, notes or {}, right, heads_notes)))


def _usual(steps: Sequence[float]) -> float:
    """The commonest step, among those of single-spaced lines unless a long paper has next to none of them."""
    single = [step for step in steps if step < 1.6]
    if len(steps) > 30 and len(single) < 0.1 * len(steps):
        single = list(steps)
    common = Counter(round(step, 2) for step in single)
    return min((step for step, n in common.items() if n >= 0.4 * max(common.values())), default=1.2)


def margin_notes(lines: Sequence[Line], widths: dict[int, float]) -> tuple[list[Line], dict[int, list[Line]]]:
    """Lines -> those of the text, and the notes that stand in a column to their right, by `id` of the line beside.

    A column is where, in the right quarter of the page, at least three notes begin at one place, two of them beside
    text, and the text ends before it; else what stands under each `Action` alone to the right of text, as far as the
    text ends before it; else initials of those who were there, set off to the right of some lines.
    """
    edge = _edge_of_notes(lines, widths)
    if edge is not None:
        return _part_notes(lines, _texts_before(lines, edge), edge)
    kept, notes = _headed_notes(lines, widths)
    return (kept, notes) if notes else initials_aside(lines, widths)


def _texts_before(lines: Sequence[Line], edge: float) -> list[Line | None]:
    """What is left of lines without the notes beyond an edge."""
    known = {line.segments[-1].text for line in lines if line.segments[-1].x0 >= edge}
    clear = _clear_lines(lines, edge)
    parted = [at in clear or _reaches(line, edge, known) for at, line in enumerate(lines)]
    return [line.between(-1e6, edge) if part else line for part, line in zip(parted, lines, strict=True)]


def _clear_lines(lines: Sequence[Line], edge: float) -> range:
    """The lines from the first note to the last if no word crosses the edge: then all beyond is notes, however near."""
    noted = [place for place, line in enumerate(lines) if line.segments[-1].x0 >= edge]
    within = range(noted[0], noted[-1] + 1) if noted else range(0)
    beyond = [next((word for word in lines[place].words if word.x1 > edge), None) for place in within]
    return within if all(word is None or edge <= word.x0 < edge + _NOTE_STARTS for word in beyond) else range(0)


def _reaches(line: Line, edge: float, known: Set[str]) -> bool:
    """Whether a line holds a note: parted by a gap, or close behind a full line, in words noted elsewhere too."""
    if line.segments[-1].x0 >= edge:
        return True
    beyond = line.between(edge, 1e6)
    if beyond is None or not edge <= beyond.x0 < edge + _NOTE_STARTS:
        return False
    return beyond.text in known or bool(INITIALS.fullmatch(beyond.text))


_NOTE_STARTS = 8.0
"""Points right of the edge of the notes' column within which each note begins."""


def heads_actions_beside(lines: Sequence[Line]) -> bool:
    """Whether a line's last words stand alone to the right of the text as the title of a column of who is to act."""
    middle = 0.5 * max((line.x1 for line in lines), default=0.0)
    return any(line.segments[-1].x0 > middle and heads_notes(line.segments[-1].text) for line in lines)


def _edge_of_notes(lines: Sequence[Line], widths: dict[int, float]) -> float | None:
    """Where the one column of notes of a whole paper begins, points; None where it has none."""
    starts: Counter[float] = Counter()
    beside_text: Counter[float] = Counter()
    for place, line in enumerate(lines):
        part = line.segments[-1]
        if part.x0 > 0.7 * widths.get(line.page, 595.0):
            starts[round(part.x0 / 3)] += 1
            near = lines[max(0, place - 3) : place + 4]
            # A note may be set a little higher or lower than the text that it stands beside.
            beside_text[round(part.x0 / 3)] += len(line.segments) > 1 or any(_is_beside(part, other) for other in near)
    column = next((s for s, n in starts.most_common() if n >= 3 and beside_text[s] >= 2), None)
    if column is None:
        return None
    edge = column * 3 - 4
    noted = [i for i, line in enumerate(lines) if line.segments[-1].x0 >= edge]
    texts = _texts_before(lines, edge)
    ends = [text.x1 for text in texts[noted[0] : noted[-1] + 1] if text is not None]
    return edge if sum(end < edge - 2 for end in ends) >= 0.97 * len(ends) else None


def _headed_notes(lines: Sequence[Line], widths: dict[int, float]) -> tuple[list[Line], dict[int, list[Line]]]:
    """The same where only parts of a paper have the column, each under a heading of its own."""
    kept: list[Line] = []
    notes: dict[int, list[Line]] = {}
    place = 0
    while place < len(lines):
        line, end = lines[place], place + 1
        head = line.segments[-1]
        text = line.between(-1e6, head.x0 - 4) if len(line.segments) > 1 else None
        if head.x0 < 0.6 * widths.get(line.page, 595.0) or not heads_notes(head.text):
            kept.append(line)
            place = end
            continue
        edge = head.x0 - 4
        while end < len(lines) and lines[end].page == line.page and _keeps_clear(lines[end], edge):
            end += 1
        below = lines[place + 1 : end]
        texts = [each.between(-1e6, edge) if each.words[-1].x0 >= edge else each for each in below]
        parted, found = _part_notes(below, texts, edge)
        # The title may stand on a line of its own, above the text.
        kept += [*([text] if text else []), *parted]
        notes.update(found)
        place = end
    return kept, notes


def heads_notes(text: str) -> bool:
    """Whether a title is that of a column for who is to act."""
    return bool(_HEADS_NOTES.fullmatch(text.strip()))


_HEADS_NOTES = re.compile(
    r"(?:actions?(?: by| for)?|action (?:officer|owner)|by whom|for action|owner|(?:person )?responsible"
    r"(?: officer)?)[:.]?",
    re.IGNORECASE,
)


def _keeps_clear(line: Line, edge: float) -> bool:
    """Whether none of a line's stretches of words reaches over into the column of notes.

    A full line may end so close to the column that only where the note begins, at its edge, tells them apart.
    """
    if all(part.x1 < edge + 2 or part.x0 >= edge for part in line.segments):
        return True
    beyond = next(word for word in line.words if word.x1 > edge)
    return edge + 2 < beyond.x0 < edge + _NOTE_STARTS


def _is_beside(note: Line, line: Line) -> bool:
    overlap = min(note.bottom, line.bottom) - max(note.top, line.top)
    return line.page == note.page and line.x1 < note.x0 and overlap > 0.2 * note.size


def _part_notes(
    lines: Sequence[Line], texts: Sequence[Line | None], edge: float
) -> tuple[list[Line], dict[int, list[Line]]]:
    kept: list[Line] = []
    notes: dict[int, list[Line]] = {}
    owner: int | None = None
    for line, text in zip(lines, texts, strict=True):
        if text is not None:
            kept.append(text)
        note = line.between(edge, 1e6) if text is not line else None
        if note is not None:
            own = id(kept[-1]) if kept else 0
            owner = own if owner is None or not _runs_on(notes[owner], note) else owner
            notes.setdefault(owner, []).append(note)
    return kept, notes


def _runs_on(notes: Sequence[Line], note: Line) -> bool:
    """Whether a note goes on with the action that those before it give, however far the text beside it has come."""
    last = notes[-1]
    near = note.page == last.page and note.top - last.bottom < 0.5 * last.size
    opened = next((at for at in range(len(notes) - 1, -1, -1) if may_give_action(notes[at].text)), None)
    return near and opened is not None and not may_give_action(note.text) and _lie_close(notes[opened:])


def _lie_close(notes: Sequence[Line]) -> bool:
    return all(after.top - note.bottom < 0.5 * note.size for note, after in itertools.pairwise(notes))


def build_paragraphs(
    lines: Sequence[Line],
    setting: Measure,
    opens: Callable[[str], bool] = lambda text: False,
    notes: dict[int, list[Line]] | None = None,
) -> list[Paragraph]:
    """Lines of one column, in reading order -> paragraphs.

    Args:
        lines: The lines, none empty.
        setting: How the paper is set.
        opens: Whether a line's words always begin a paragraph ("RESOLVED that").
        notes: Notes in the margin, as `margin_notes` gives them.
    """
    builder = _Builder(setting, opens)
    found: list[Paragraph] = []
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or builder.begins(lines[start:index], lines[index]):
            paragraph = builder.paragraph(lines[start:index], lines[start - 1] if start else None)
            beside_it = [note for line in lines[start:index] for note in (notes or {}).get(id(line), [])]
            found.append(replace(paragraph, notes=tuple(beside_it)))
            start = index
    return found


_STOPPED = re.compile(r"[.:;?!]['’”\")\]]*$|\b(?:and|or|and/or)[;,]?$")


@dataclass
class _Builder:
    setting: Measure
    opens: Callable[[str], bool]
    last_marker: Marker | None = None

    def paragraph(self, lines: Sequence[Line], before: Line | None) -> Paragraph:
        marker = self._marker(lines[0], before)
        if marker is not None:
            self.last_marker = marker
        gap = before is None or self.setting.gap(before, lines[0])
        return Paragraph(tuple(lines), marker, gap)

    def _marker(self, line: Line, before: Line | None) -> Marker | None:
        """The marker with which a line begins; a code without a sign, `C1 the figures`, where a list may have it."""
        marker = marker_of(line)
        if marker is not None:
            return marker if self._plausible(marker, line, before) else None
        code = read_code(line.text)
        opens = before is not None and before.text.rstrip().endswith((":", ":-", ":–"))
        goes_on = self.last_marker is not None and code is not None and follows(self.last_marker, code)
        return code if opens or goes_on else None

    def _plausible(self, marker: Marker, line: Line, before: Line | None) -> bool:
        """A capital with a stop is more often a person's initial: asked for is its place in a list."""
        if re.fullmatch(r"[A-Z]\.", marker.printed) and len(line.segments) == 1:
            listed = self.last_marker is not None and follows(self.last_marker, marker)
            return listed or (marker.is_first and before is not None and before.text.rstrip().endswith((":", "-")))
        return not re.match(r"\d{1,2}\.\d\d\s*(?:[ap]\.?m|hours|hrs)\b", line.text, re.IGNORECASE)

    def begins(self, open_lines: Sequence[Line], line: Line) -> bool:
        """Whether a line begins a paragraph, after the lines of the one that is open."""
        before = open_lines[-1]
        if line.page == before.page and self.setting.gap(before, line):
            return True
        if self.opens(line.text):
            return True
        stopped = bool(_STOPPED.search(before.text))
        runs_on = not stopped and line.text[:1].islower()
        moved = self._moved(open_lines, line)
        early = self.setting.ends_early(before, line)
        marker = self._marker(line, before)
        if marker is not None:
            in_list = any(m is not None and follows(m, marker) for m in (marker_of(open_lines[0]), self.last_marker))
            labelled = marker.closed or (bool(marker.level) and stopped)
            if moved or early or (labelled and (stopped or in_list)):
                return True
        if runs_on and not moved:
            return False
        return moved or (early and not runs_on)

    def _moved(self, open_lines: Sequence[Line], line: Line) -> bool:
        """Whether a line stands to the left or right of where the open paragraph goes on."""
        first = open_lines[0]
        if len(open_lines) > 1:
            return abs(line.x0 - open_lines[-1].x0) > 4
        marker = marker_of(first)
        if marker is not None and len(first.words) > marker.words:
            return not (first.x0 - 3 < line.x0 < first.words[marker.words].x0 + 14)
        if _hangs(first, line):
            return False
        if line.x0 < first.x0 - 4 or line.x0 > first.x0 + 4:
            # A first line set in, or lines under it set in: both only if the line was full.
            # Words that run on from a title begin far to the right of the lines under them.
            run_in = line.x0 < first.x0 and not _STOPPED.search(first.text)
            return self.setting.ends_early(first, line) or (abs(line.x0 - first.x0) > 60 and not run_in)
        return False


def _hangs(first: Line, line: Line) -> bool:
    """Whether a line is set under the words that a gap sets off in the first: `Recommendation 1   That Cabinet`."""
    apart = (word for before, word in itertools.pairwise(first.words) if word.x0 - before.x1 > _SET_OFF * word.size)
    return any(abs(word.x0 - line.x0) < 3 for word in apart)


_SET_OFF = 0.8
"""Of the letters' height, between a label and its words: more than between words of a line spread to the margin."""


def marker_of(line: Line) -> Marker | None:
    """The list marker with which a line begins."""
    segments = line.segments
    return read_marker(line.text, gap_after=len(segments) > 1 and len(segments[0].words) == 1)
