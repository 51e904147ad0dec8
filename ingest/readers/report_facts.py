"""The block at the head of a report -> its own facts: to whom, from whom, when, on what. Opens no file.

`To:` / `From:` / `Date:` / `Subject:` in a column, the same in a ruled table, or each label as a heading above its
words. Which labels say what is data (`conventions/report.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.dates import PartialDate, find_dates, parse_date
from corpus.names import is_committee_name, title_case
from corpus.records import folded
from ingest.conventions import convention
from ingest.layout import Block, Line, Table, flow
from ingest.papers import Paper
from ingest.readers.numbering import read_marker

_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")
"""Cyrillic letters that some word processors' autocorrection leaves in `To:` and `From:`."""
_TOP_LINES = 60
"""How many lines of a report may hold its block of facts: the longest seen ran to 45, with four authors."""


@dataclass(frozen=True)
class ReportFacts:
    """What a report prints of itself; None where it does not."""

    to: str | None = None
    """The body it is for, without a date printed behind it."""
    from_: str | None = None
    date: str | None = None
    """ISO 8601, as precise as printed."""
    subject: str | None = None
    author: str | None = None
    ward: str | None = None
    member: str | None = None
    """Cabinet member or portfolio holder."""
    reference: str | None = None
    lines: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    """Where each was printed, by the label's meaning (`to`, `from`, `date`, `subject`, ...)."""

    @property
    def committee(self) -> str | None:
        """The body it is for, in title case."""
        return title_case(self.to) if self.to else None

    @property
    def count(self) -> int:
        """How many of the four facts by which a report is known it prints under a label: to, from, date, subject."""
        return sum(name in self.lines for name in ("to", "from", "date", "subject"))


def read_facts(paper: Paper) -> ReportFacts:
    """The facts that a paper prints at its head."""
    return facts_of(_top(paper))


def facts_of(blocks: Sequence[Block]) -> ReportFacts:
    """The facts printed in some blocks from a paper's head; each is taken where it is printed first."""
    found: dict[str, tuple[Line, ...]] = {}
    for role, lines in _labelled(blocks):
        if role not in found and lines:
            found[role] = lines
    words = {role: flow(lines).strip(" :") or None for role, lines in found.items()}
    to, when = _parted_date(words.get("to"))
    to = to or _body_at_head(blocks)
    date = parse_date(words.get("date")) or parse_date(when) or _date_at_head(blocks)
    return ReportFacts(
        to=to,
        from_=words.get("from"),
        date=date.iso if date else None,
        subject=words.get("subject"),
        author=words.get("author"),
        ward=words.get("ward"),
        member=words.get("member"),
        reference=words.get("reference"),
        lines=found,
    )


def label_role(label: str) -> str | None:
    """What a label of the block stands for (`to`, `from`, `date`, ...), or None."""
    return _roles().get(_fold_label(label))


def _top(paper: Paper) -> list[Block]:
    blocks: list[Block] = []
    lines = 0
    for block in paper.blocks:
        lines += 1 if isinstance(block, Line) else len(block.lines)
        blocks.append(block)
        if lines > _TOP_LINES:
            break
    return blocks


def _parted_date(to: str | None) -> tuple[str | None, str | None]:
    """`Cabinet - 30 January 2025` -> the body and the date."""
    if not to:
        return None, None
    dates = find_dates(to)
    if not dates:
        return to, None
    body = re.sub(r"\s*[,–—(-]*\s*(?:meeting )?(?:on|of|dated)?\s*$", "", to[: dates[0].start])
    return body.strip(" :") or None, to[dates[0].start : dates[0].end]


def _head(blocks: Sequence[Block]) -> list[Line]:
    """Lines above the first numbered paragraph, twelve at most: where a report without labels names its body."""
    lines = [block for block in blocks if isinstance(block, Line)][:12]
    marked = next((i for i, line in enumerate(lines) if (m := read_marker(line.text)) and m.closed), len(lines))
    return lines[:marked]


def _body_at_head(blocks: Sequence[Block]) -> str | None:
    """The body named in a bold line of its own."""
    return next(
        (
            x.text
            for x in _head(blocks)
            if x.bold and len(x.words) < 10 and is_committee_name(x.text) and not _PAPER.search(x.text)
        ),
        None,
    )


_PAPER = re.compile(r"\breport\b", re.IGNORECASE)


def _date_at_head(blocks: Sequence[Block]) -> PartialDate | None:
    """The date that stands in a line of its own, or behind the name of the body that meets on it."""
    for line in _head(blocks):
        dates = find_dates(line.text)
        if not dates or not dates[0].date.day:
            continue
        body = _REPORT_TO.sub("", _parted_date(line.text)[0] or "")
        if dates[0].end - dates[0].start >= 0.7 * len(line.text) or is_committee_name(body):
            return dates[0].date
    return None


_REPORT_TO = re.compile(r"^(?:joint )?report (?:(?:of|by|from) .{3,80} )?(?:to|for) (?:the )?", re.IGNORECASE)


def _labelled(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Every label of the block, as what it stands for, with the lines of its words."""
    reader = _Block()
    for block in blocks:
        if isinstance(block, Table):
            reader.close()
            reader.found.extend(_table_facts(block))
        elif not reader.take(block):
            break
    reader.close()
    yield from reader.found


@dataclass
class _Block:
    """Goes down the lines of the block."""

    found: list[tuple[str, tuple[Line, ...]]] = field(default_factory=list)
    role: str | None = None
    label: Line | None = None
    held: list[Line] = field(default_factory=list)

    def take(self, line: Line) -> bool:
        """Read one line; False where the block is over."""
        pairs = list(_pairs(line))
        if pairs:
            for role, rest in pairs:
                self.close()
                self.role, self.label = role, line
                self.held = [rest] if rest is not None else []
            return True
        if self._belongs(line):
            self.held.append(line)
            return True
        self.close()
        marker = read_marker(line.text, gap_after=len(line.segments) > 1)
        return not (self.found and marker is not None and marker.is_first and not marker.is_bullet)

    def close(self) -> None:
        if self.role is not None:
            self.found.append((self.role, tuple(self.held)))
        self.role, self.label, self.held = None, None, []

    def _belongs(self, line: Line) -> bool:
        """Whether a line goes on with the words of the label at hand."""
        if self.role is None or self.label is None or line.page != self.label.page or len(self.held) > 8:
            return False
        if not self.held:
            near = line.top - self.label.top < 3 * line.size
            return near and not (line.bold and self.label.bold and line.text.endswith(":"))
        first, last = self.held[0], self.held[-1]
        if self.label is first or first.x0 > self.label.x0 + 4:
            beside = line.x0 > self.label.x0 + 20 and line.top - last.top < 3 * line.size
            return beside and not re.match(r"[A-Z][^:]{1,40}:\s", line.text)
        return line.top - last.top < 1.45 * line.size and line.bold == last.bold and abs(line.x0 - first.x0) < 4


def _pairs(line: Line) -> Iterator[tuple[str, Line | None]]:
    """The labels that a line holds, each with what stands behind it on the line."""
    starts = _label_starts(line)
    for place, (_, end, role) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(line.words)
        rest = line.between(line.words[end].x0 - 0.1, line.words[stop - 1].x1 + 0.1) if end < stop else None
        yield role, rest


def _label_starts(line: Line) -> list[tuple[int, int, str]]:
    """Word at which each label begins, word after it, and what it stands for."""
    found: list[tuple[int, int, str]] = []
    place = 0
    for segment in line.segments:
        count = len(segment.words)
        end = _label_end(segment, line, place, first=not found and place == 0)
        if end is not None:
            found.append((place, end[0], end[1]))
        place += count
    return found if found and found[0][0] == 0 else []


def _label_end(segment: Line, line: Line, place: int, *, first: bool) -> tuple[int, str] | None:
    words = segment.words
    for count in range(1, min(len(words), 12) + 1):
        colon = words[count - 1].text.endswith((":", ":-"))
        alone = count == len(words) and first and (place + count < len(line.words) or (line.bold and count > 1))
        if not colon and not alone:
            continue
        role = label_role(" ".join(w.text for w in words[:count]))
        if role is not None:
            return place + count, role
        if colon:
            # "Is this a key decision:" is a label too; what follows is no part of the one before.
            return (place + count, "other") if first else None
    return None


def _table_facts(table: Table) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """`label | words` in the rows of a ruled table; labels may also stand above their words in one cell."""
    for row in table.rows:
        cells = list(dict.fromkeys(cell for cell in row if cell is not None and cell.text))
        if not cells:
            continue
        if len(cells) > 1 and all(label_role(cell.text) for cell in cells[:2]):
            # Two labels beside each other are the column titles of a table of another kind.
            return
        for cell, after in zip(cells, [*cells[1:], None], strict=True):
            role = label_role(cell.text)
            if role is not None:
                yield role, after.lines if after is not None and label_role(after.text) is None else ()
                continue
            reader = _Block()
            for line in cell.lines:
                reader.take(line)
            reader.close()
            yield from reader.found


def _fold_label(label: str) -> str:
    plain = folded(label.translate(_LOOKALIKES)).replace("(s)", "s")
    words = re.sub(r"\([^)]*\)|[^\w\s/-]", "", plain).split()
    return " ".join(word[:-1] if word.endswith("s") and len(word) > 4 else word for word in words)


@cache
def _roles() -> dict[str, str]:
    facts = convention("report")["facts"]
    return {_fold_label(label): role for role, labels in facts.items() for label in labels}
