"""A pack's pages -> its papers: front sheet, minutes, reports, appendices, letters, slides, blank pages.

Reads no record; opens no file; every page comes to stand in one paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from corpus.records import Doubt, Record, Source
from ingest.layout import Block, Cell, Line, PageLayout, Table, all_lines, box_of

Reading = tuple[list[Record], list[Doubt]]
"""What every reader returns: what a paper states, and what could not be settled."""


@dataclass(frozen=True)
class Paper:
    """A run of pages that is one paper."""

    kind: str
    """`agenda`, `minutes`, `report`, `appendix`, `letter`, `presentation` or `blank`."""
    title: str | None
    pages: tuple[PageLayout, ...]
    item: str | None = None
    """Number of the agenda item that it belongs to, where the pack tells."""
    rule: str = ""
    """The sign by which it was told, for Source.rule."""

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Lines and tables of all its pages in reading order."""
        return tuple(block for page in self.pages for block in page.blocks)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Lines outside tables."""
        return tuple(b for b in self.blocks if isinstance(b, Line))

    @cached_property
    def all_lines(self) -> tuple[Line, ...]:
        """Lines, those in tables included, in reading order."""
        return tuple(all_lines(self.blocks))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Ruled tables, page by page: a table that runs over pages is one here for each."""
        return tuple(b for b in self.blocks if isinstance(b, Table))

    @property
    def first_page(self) -> int:
        """Physical page on which it begins."""
        return self.pages[0].number

    @property
    def last_page(self) -> int:
        """Physical page on which it ends."""
        return self.pages[-1].number


@dataclass(frozen=True)
class Setting:
    """What a reader must know of the pack around a paper."""

    pack: str
    """SHA-256 of the PDF."""
    committee: str | None
    """The body whose meeting the pack is for."""
    meeting_date: str | None
    """Date of that meeting, ISO 8601."""

    def source(self, blocks: list[Line] | list[Table] | list[Cell] | list[Block], rule: str, page: int) -> Source:
        """Where something was read: the box is that of the blocks on its first page, `page`."""
        here = [b for b in blocks if isinstance(b, Cell) or b.page == page]
        last = max((b.page for b in blocks if not isinstance(b, Cell)), default=page)
        return Source(pack=self.pack, page=page, box=box_of(here), rule=rule, last_page=last if last != page else None)
