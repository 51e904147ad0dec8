"""A paper's lines -> its sections of recommendations: where each begins, its number, where it ends. Reads no clause.

A heading is told by its words (data), and by standing alone, before a colon, or in a column or table cell of its own.
The section ends at the next heading of the same rank: by number, by type, by words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from ingest.conventions import convention
from ingest.layout import Block, Cell, Line, Table
from ingest.readers.minute_tables import beside
from ingest.readers.numbering import Marker, follows, read_marker
from ingest.readers.paragraphs import marker_of

_REACH = 220
"""Lines after which a section is cut off: the longest real one seen, a budget's, has 90."""


@dataclass(frozen=True)
class RecommendationSection:
    """What stands under one heading."""

    heading: Line
    number: str | None
    """The heading's own number, without its stop."""
    lines: tuple[Line, ...]
    """What stands under it, and behind it on its own line."""
    run_in: Line | None = None
    """What stands behind the heading on its own line, where the text runs on from it; the line itself is then the first
    of `lines`, so that indents and gaps are measured as printed."""
    strict: bool = False
    """Whether only paragraphs count that say themselves that they recommend (`Options and recommended proposal`)."""


def find_sections(blocks: Sequence[Block]) -> list[RecommendationSection]:
    """Every section of recommendations of a paper, in its order."""
    found: list[RecommendationSection] = []
    lines: list[Line] = []
    for block in _unboxed(blocks):
        if isinstance(block, Table):
            found += _sections_of_table(block)
        else:
            lines.append(block)
    found += _sections_of_lines(lines)
    return sorted(found, key=lambda section: (section.heading.page, section.heading.top))


def _unboxed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a table of one column as lines: a frame around text is no table."""
    for block in blocks:
        if isinstance(block, Table) and block.col_count == 1:
            yield from block.lines
        else:
            yield block


@dataclass(frozen=True)
class _Heading:
    number: Marker | None
    rest: Line | None
    strict: bool
    in_column: bool


def _sections_of_lines(lines: Sequence[Line]) -> Iterator[RecommendationSection]:
    place = 0
    while place < len(lines):
        heading = _heading(lines, place)
        if heading is None:
            place += 1
            continue
        body, end = _body(lines, place, heading)
        number = heading.number.printed.rstrip(".):") if heading.number else None
        # A task group's or an auditor's heading of each: `Recommendation 2`.
        if counted := re.match(r"recommendation (?:no\.? ?)?\w{1,3}(?=[\s:.–-]|$)", lines[place].text, re.IGNORECASE):
            number = counted[0] if re.search(r"\d|\b[A-Z]$", counted[0]) else number
        run_in = heading.rest if heading.rest is not None and not heading.in_column else None
        yield RecommendationSection(lines[place], number, tuple(body), run_in, heading.strict)
        place = max(end, place + 1)


def _heading(lines: Sequence[Line], place: int) -> _Heading | None:
    """The heading that a line is, if it is one of recommendations."""
    line = lines[place]
    if "ecommend" not in line.text and "ECOMMEND" not in line.text and not _HINT.search(line.text):
        return None
    marker = marker_of(line) or read_marker(line.text)
    words = _without_marker(line, marker)
    if marker is None and words is not None and re.match(r"\d+(?:\.\d+)?\s", line.text) and len(line.words) > 1:
        marker = read_marker(line.text, gap_after=True)
        words = _without_marker(line, marker)
    if words is None or (marker is not None and marker.is_bullet):
        return None
    kind = _alone(words, lines, place) or _run_in(words)
    if kind is None:
        return None
    strict, rest, in_column = kind
    return _Heading(marker, rest, strict, in_column)


_HINT = re.compile(r"(?:decision|action|resolution|asked|asks|invited|requested)", re.IGNORECASE)


def _without_marker(line: Line, marker: Marker | None) -> Line | None:
    if marker is None:
        return line
    skipped, text = 0, ""
    while skipped < len(line.words) and len(text) < len(marker.printed):
        text += line.words[skipped].text
        skipped += 1
    if skipped < len(line.words) and line.words[skipped].text in ("|", "-", "–"):
        skipped += 1
    return line.between(line.words[skipped].x0 - 0.1, 1e6) if skipped < len(line.words) else None


def _alone(words: Line, lines: Sequence[Line], place: int) -> tuple[bool, Line | None, bool] | None:
    """A line that is nothing but a heading, if it looks like one."""
    text = words.text
    strict = not is_recommendation_heading(text) and _is_mixed(text)
    if not strict and not is_recommendation_heading(text):
        return None
    marked = words.bold or text.rstrip().endswith((":", ":-")) or text.isupper() or words is not lines[place]
    before = lines[place - 1] if place else None
    apart = before is None or before.page != words.page or words.top - before.top > 1.6 * words.size
    if not marked and (not apart or (before is not None and before.text[-1:] not in ".:;)" and len(text) > 20)):
        return None
    if strict and not (words.bold or words is not lines[place]):
        return None
    return strict, None, False


def _run_in(words: Line) -> tuple[bool, Line | None, bool] | None:
    """`Recommendation: Cabinet is asked to ...`, or the heading in a column to the left of its text."""
    first = words.segments[0]
    if len(first.words) < len(words.words) and is_recommendation_heading(first.text):
        rest = words.between(words.words[len(first.words)].x0 - 0.1, 1e6)
        return (False, rest, True) if rest is not None and _says_something(rest) else None
    for count, word in enumerate(words.words[:10], start=1):
        bold_ends = word.bold and count < len(words.words) and not words.words[count].bold
        if not word.text.endswith((":", ":-")) and not (bold_ends and word.text.isupper()):
            continue
        label = " ".join(w.text for w in words.words[:count])
        if count < len(words.words) and is_recommendation_heading(label):
            rest = words.between(words.words[count].x0 - 0.1, 1e6)
            return (False, rest, False) if rest is not None else None
        return None
    return None


def _says_something(rest: Line) -> bool:
    """Whether what stands beside a heading is text, and not the title of a table's next column."""
    return len(rest.words) > 2 or rest.text[:1].islower()


def is_recommendation_heading(text: str) -> bool:
    """Whether the words are a heading of recommendations and nothing else."""
    bare = re.sub(r"\s+", " ", text.replace("'", "’")).strip(" :.-–—")
    if any(re.search(pattern, bare, re.IGNORECASE) for pattern in _patterns("never")):
        return False
    return any(re.fullmatch(pattern, bare, re.IGNORECASE) for pattern in _patterns("headings"))


def _is_mixed(text: str) -> bool:
    bare = text.strip(" :.")
    if len(bare.split()) > 9 or any(re.search(pattern, bare, re.IGNORECASE) for pattern in _patterns("never")):
        return False
    return any(re.search(pattern, bare, re.IGNORECASE) for pattern in _patterns("mixed"))


def _body(lines: Sequence[Line], place: int, heading: _Heading) -> tuple[list[Line], int]:
    """Lines of the section that begins at a place, and the place of the next one after it."""
    body = []
    if heading.rest is not None:
        body = [heading.rest if heading.in_column else lines[place]]
    ruler = _Ruler(lines, place, heading)
    end = place + 1
    while end < min(len(lines), place + _REACH) and not ruler.ends(end):
        line = lines[end]
        part = line.between(ruler.left, 1e6) if heading.in_column else line
        if part is not None:
            body.append(part)
        end += 1
    return body, end


class _Ruler:
    """By what the heading that follows a section is told."""

    def __init__(self, lines: Sequence[Line], place: int, heading: _Heading) -> None:
        self.lines = lines
        self.heading = heading
        self.line = lines[place]
        self.left = heading.rest.x0 - 6 if heading.in_column and heading.rest else -1e6
        after = lines[place + 1 : place + 7]
        self.bold_body = bool(after) and sum(x.bold for x in after) > 0.5 * len(after)
        self.body_size = median([x.size for x in after]) if after else self.line.size
        self.last: Marker | None = None

    def ends(self, place: int) -> bool:
        line = self.lines[place]
        marker = marker_of(line)
        if self.heading.in_column and line.x0 < self.left:
            return True
        if self._next_number(line, marker) or (self._is_other_heading(line, marker) and not self._sentence(place)):
            return not self._subheading(place, marker)
        if marker is not None and not marker.is_bullet and not marker.level:
            self.last = marker
        return False

    def _sentence(self, place: int) -> bool:
        """Whether a line that looks like a heading is only the first of several that make a sentence."""
        run = [self.lines[place]]
        for line in self.lines[place + 1 : place + 6]:
            if line.bold != run[0].bold or line.top - run[-1].top > 1.5 * line.size or line.page != run[0].page:
                break
            run.append(line)
        text = " ".join(line.text for line in run)
        return len(run) > 1 and bool(re.search(r"\.$|\b(?:to|that|following)\s*:?$|\b(?:asked|recommended) ", text))

    def _next_number(self, line: Line, marker: Marker | None) -> bool:
        number = self.heading.number
        if number is None or marker is None or marker.is_bullet or not _comes_next(number, marker):
            return False
        if self.last is not None and follows(self.last, marker) and not (line.bold or line.text.isupper()):
            return False
        like_it = line.bold == self.line.bold or line.text.isupper()
        return like_it and (line.bold or len(line.words) <= 12) and abs(line.x0 - self.line.x0) < 40

    def _is_other_heading(self, line: Line, marker: Marker | None) -> bool:
        text = _bare_heading(line, marker)
        if not text or is_recommendation_heading(text):
            return bool(text)
        short = len(text.split()) <= 14
        shaped = line.bold or text.endswith(":") or text.isupper() or line.size > self.body_size + 0.6
        if short and shaped and any(re.fullmatch(p, text.strip(" :."), re.I) for p in _patterns("following")):
            return True
        if line.bold_start.endswith(":") and not line.bold and not self.bold_body and "ecommend" not in line.bold_start:
            return not re.search(r"\b(?:to|that|following):$", line.bold_start)
        if not short or text.endswith((",", ";", ".")) or text[:1].islower() or not re.search(r"[A-Za-z]{3}", text):
            return False
        if re.search(r"^(?:that|to)\b|\b(?:asked|recommended|requested|invited)\b|\b(?:to|that):?$", text, re.I):
            return False
        if line.size > max(self.body_size, self.line.size - 0.3) + 0.6:
            return True
        if line.bold and not self.bold_body:
            return line.x0 < self.line.x0 + 30 or line.x0 > 150
        return text.isupper() and self.line.text.isupper() and not self.bold_body

    def _subheading(self, place: int, marker: Marker | None) -> bool:
        """Whether a line that looks like a heading stands within the list: the list goes on under it."""
        if self.last is None or (marker is not None and not marker.is_bullet):
            return False
        for line in self.lines[place + 1 : place + 4]:
            after = marker_of(line)
            if after is not None:
                return follows(self.last, after) and not after.is_bullet and not line.bold
        return False


def _comes_next(number: Marker, marker: Marker) -> bool:
    if follows(number, marker):
        return True
    if number.level[1:] == (0,) and marker.level:
        return marker.level == (number.level[0] + 1, 0)
    whole = re.fullmatch(r"(\d+)(?:\.0)?[.):]?", number.printed)
    after = re.fullmatch(r"(\d+)(?:\.0)?[.):]?", marker.printed)
    return bool(whole and after and int(after[1]) == int(whole[1]) + 1)


def _bare_heading(line: Line, marker: Marker | None) -> str:
    text = line.text
    return text[len(marker.printed) :].strip() if marker is not None else text.strip()


def _sections_of_table(table: Table) -> Iterator[RecommendationSection]:
    """`Recommendations | ...` as a row, or a frame whose first row is the heading."""
    rows = [list(dict.fromkeys(cell for cell in row if cell is not None and cell.text)) for row in table.rows]
    taken: set[int] = set()
    for place, cells in enumerate(rows):
        if place in taken or not cells:
            continue
        first = cells[0]
        if is_recommendation_heading(first.text) or is_recommendation_heading(_without_number(first.text)):
            body = [line for cell in cells[1:] for line in cell.lines]
            if len(cells) == 1:
                following = _rows_under(rows, place)
                taken.update(range(place + 1, place + 1 + len(following)))
                body = [line for row in following for line in row]
            if sum(len(line.words) for line in body) > 3:
                yield RecommendationSection(first.lines[0], None, tuple(body))
        elif len(first.lines) > 1:
            yield from _sections_of_cells(cells)


def _sections_of_cells(cells: Sequence[Cell]) -> Iterator[RecommendationSection]:
    for cell in cells:
        if len(cell.lines) > 1:
            yield from _sections_of_lines(cell.lines)


def _without_number(text: str) -> str:
    return re.sub(r"^\d+(?:\.\d+)*[.)]?\s+", "", text)


def _rows_under(rows: Sequence[Sequence[Cell]], place: int) -> list[list[Line]]:
    """Rows under a heading that has a row to itself, up to the next such row: number and text as one line."""
    found: list[list[Line]] = []
    for cells in rows[place + 1 :]:
        if len(cells) == 1 and len(cells[0].text.split()) <= 8 and any(line.bold for line in cells[0].lines):
            break
        if len(cells) > 2:
            return []
        found.append(_row_lines(cells))
    return found


def _row_lines(cells: Sequence[Cell]) -> list[Line]:
    """The lines of a row, a number in its first cell set before the words beside it."""
    if len(cells) == 2 and len(cells[0].lines) == 1 and len(cells[0].text) < 6 and cells[1].lines:
        return [beside([cells[0].lines[0], cells[1].lines[0]]), *cells[1].lines[1:]]
    return [line for cell in cells for line in cell.lines]


@cache
def _patterns(name: str) -> tuple[str, ...]:
    return tuple(convention("recommendations")[name])
