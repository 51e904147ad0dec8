"""Papers -> passages: running text in pieces that keep their heading, for searching. Drops no word of a page.

A passage never spans pages, so that a hit always leads to the page where its words stand. A table is read row by row,
a slide as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpus.records import Passage, Record
from ingest.conventions import convention
from ingest.layout import Block, Line, PageLayout, Table, all_lines, flow
from ingest.papers import Paper, Reading, Setting
from ingest.readers.report_facts import read_facts
from ingest.readers.sections import own_setting

WORDS = 200
"""Words that a passage holds at most: a screen's worth, so that the words around a hit can be shown whole."""
LEAST = 60
"""A passage shorter than this takes a further paragraph even if it then grows beyond WORDS by that paragraph alone."""


@dataclass
class _Piece:
    """Lines that become one passage."""

    heading: str | None
    blocks: list[Block] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words; a heading with nothing under it is a passage of its own, so that it is found."""
        return " ".join(self.texts) or self.heading or ""

    @property
    def words(self) -> int:
        """How many words it holds so far."""
        return sum(len(text.split()) for text in self.texts)


def read_passages(paper: Paper, setting: Setting) -> Reading:
    """The text of a paper, page by page. A front sheet's notes to visitors stand nowhere else."""
    if paper.kind == "blank":
        return [], []
    own = own_setting(paper, setting)
    author = _author(paper)
    heading: str | None = None
    records: list[Record] = []
    for page in paper.pages:
        pieces = list(_slide(page) if paper.kind == "presentation" else _pieces(page, heading))
        heading = pieces[-1].heading if pieces else heading
        for piece in pieces:
            records.append(
                Passage(
                    source=setting.source(piece.blocks, "passages.text/1", page.number),
                    committee=own.committee,
                    meeting_date=own.meeting_date,
                    paper=paper.title,
                    section_kind=paper.kind,
                    item=paper.item,
                    heading=piece.heading,
                    text=piece.text,
                    author=author,
                )
            )
    return records, []


def _author(paper: Paper) -> str | None:
    if paper.kind != "report":
        return None
    facts = read_facts(paper)
    return facts.from_ or facts.author


def _slide(page: PageLayout) -> Iterator[_Piece]:
    """A slide: its largest print is its heading, all the rest one passage."""
    lines = all_lines(page.blocks)
    if not lines:
        return
    largest = max(line.size for line in lines)
    head = [line for line in lines[:4] if line.size > 0.9 * largest]
    rest = [line for line in lines if line not in head]
    yield _Piece(flow(head) or None, list(page.blocks), [flow(rest)] if rest else [])


def _pieces(page: PageLayout, heading: str | None) -> Iterator[_Piece]:
    piece = _Piece(heading)
    body = _body_size(page)
    paragraphs = list(_paragraphs(page.blocks, body))
    greeted = max((at for at, (_, text, _) in enumerate(paragraphs) if _GREETS.search(text)), default=0)
    for at, (block, text, is_heading) in enumerate(paragraphs):
        if 0 < at <= greeted and piece.blocks and _signs(paragraphs[at - 1][1]):
            # Another letter stands below on the page.
            yield piece
            piece = _Piece(None)
        if is_heading:
            if piece.blocks:
                yield piece
            piece = _Piece(text, list(block))
            continue
        for part in _parts(text):
            if piece.words >= LEAST and piece.words + len(part.split()) > WORDS:
                yield piece
                piece = _Piece(piece.heading)
            piece.blocks.extend(block)
            piece.texts.append(part)
    if piece.blocks:
        yield piece
    if page.translated:
        yield _Piece(piece.heading, list(page.translated), list(_parts(flow(page.translated))))


_GREETS = re.compile(rf"^(?:\w+ / )?(?:{'|'.join(convention('papers')['greetings'])})\b[^.]{{2,60}},?$", re.IGNORECASE)
_CLOSES = re.compile(rf"^(?:[\w ]{{2,20}} / )?(?:{'|'.join(convention('papers')['closings'])})\b", re.IGNORECASE)
_LONGEST_SIGNATURE = 25
"""Words."""


def _signs(text: str) -> bool:
    """Whether a paragraph signs a letter off: `Yours sincerely, Jo Bell, Head of Weirs`."""
    return bool(_CLOSES.match(text)) and len(text.split()) <= _LONGEST_SIGNATURE


def _paragraphs(blocks: Iterable[Block], body: float) -> Iterator[tuple[list[Block], str, bool]]:
    """Paragraphs, table rows and headings of a page: their blocks, their text, whether it is a heading."""
    group: list[Line] = []
    for block in blocks:
        if isinstance(block, Line) and group and _same_paragraph(group[-1], block, body):
            group.append(block)
            continue
        if group:
            yield list(group), flow(group), _is_heading(group, body)
            group = []
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            group = [block]
    if group:
        yield list(group), flow(group), _is_heading(group, body)


def _rows(table: Table) -> Iterator[tuple[list[Block], str, bool]]:
    for number in range(table.row_count):
        cells = [cell for cell in table.cells if cell.row == number and cell.lines]
        lines: list[Block] = [line for cell in cells for line in cell.lines]
        if lines:
            yield lines, " ".join(cell.text for cell in cells), False


def _same_paragraph(one: Line, other: Line, body: float) -> bool:
    """Whether a line goes on from the one above it: set close, in one look as far as headings are concerned."""
    gap = other.top - one.bottom
    if gap > 0.75 * one.size or other.top < one.top - 2:
        return False
    if _looks_like_heading(one, body) != _looks_like_heading(other, body):
        return False
    return (
        not re.match(r"(?:\d+(?:\.\d+)*[.)]?|\([a-z\d]{1,4}\)|[a-z]\)|[•▪●○–])\s", other.text) or gap < 0.1 * one.size
    )


def _looks_like_heading(line: Line, body: float) -> bool:
    return line.bold or line.size > 1.12 * body


def _is_heading(group: Sequence[Line], body: float) -> bool:
    """Whether a group of lines is a heading: short, in bold or large print, no sentence."""
    text = flow(group)
    if not re.search(r"[A-Za-z]{2}", text) or len(group) > 3 or len(text) > 160:
        return False
    if not all(_looks_like_heading(line, body) for line in group):
        return False
    return not re.search(r"[.;,]$", text) or bool(re.fullmatch(r"(?:\d+\.)*\d+\.?\s*[^.]{3,80}\.", text))


def _body_size(page: PageLayout) -> float:
    sizes = sorted(line.size for line in all_lines(page.blocks) for _ in line.words)
    return sizes[len(sizes) // 2] if sizes else 12.0


def _parts(text: str) -> Iterator[str]:
    """A paragraph, cut between sentences, and failing that between words, where it is longer than a passage."""
    words = text.split()
    if len(words) <= WORDS:
        yield text
        return
    part: list[str] = []
    for sentence in re.split(r"(?<=[.;:!?])\s+", text):
        if part and sum(len(each.split()) for each in part) + len(sentence.split()) > WORDS:
            yield " ".join(part)
            part = []
        part.append(sentence)
        while len(part[-1].split()) > WORDS:
            many = part.pop().split()
            yield " ".join([*part, *many[:WORDS]])
            part = [" ".join(many[WORDS:])]
    if part and part[-1]:
        yield " ".join(part)
