"""Lines of a large pack -> the same lines in a sixth of the memory: their words packed, and made again when asked for.

A pack is read whole, since its front sheet and its last page explain each other; what a page weighs then decides how
large a pack an office machine can read. Nothing is lost or rounded.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from dataclasses import fields, replace
from functools import lru_cache
from operator import attrgetter

from corpus.records import Box
from ingest.drawn import Word
from ingest.layout import Block, Line, PageLayout, Table

_row_of_word = attrgetter(*(each.name for each in fields(Word)))
_ASKED_AGAIN = ("text", "x0", "x1", "top", "bottom", "size", "bold")
"""What is made of a line's words on nearly every page, and is kept beside them."""


class KeptLine(Line):
    """A line whose words are packed: in all else the line that it was made from."""

    def __init__(
        self,
        page: int,
        words: Sequence[Word],
        shown: Box,
        struck: frozenset[int] = frozenset(),
        hard_hyphen: bool = True,
    ) -> None:
        # The parameters are the line's own, since `replace` calls with them.
        packed = marshal.dumps([_row_of_word(word) for word in words])
        for name, value in (
            ("page", page),
            ("_packed", packed),
            ("shown", shown),
            ("struck", struck),
            ("hard_hyphen", hard_hyphen),
        ):
            object.__setattr__(self, name, value)

    @property
    def words(self) -> tuple[Word, ...]:  # type: ignore[override]
        """From the left; never empty."""
        packed: bytes = self.__dict__["_packed"]
        return _unpacked(packed)

    @property
    def segments(self) -> tuple[Line, ...]:
        """The line cut at wide gaps; not kept, since the parts hold their words."""
        cut: tuple[Line, ...] = Line.__dict__["segments"].func(self)
        return cut


@lru_cache(maxsize=2048)
def _unpacked(packed: bytes) -> tuple[Word, ...]:
    """Some pages' worth is kept, so that a reader who looks at a line time and again finds its very words."""
    return tuple(Word(*row) for row in marshal.loads(packed))


def keep_packed(page: PageLayout) -> PageLayout:
    """A page -> the same, its lines' words packed."""
    return replace(page, blocks=tuple(map(_block, page.blocks)), furniture=tuple(map(_line, page.furniture)))


def _block(block: Block) -> Block:
    return _line(block) if isinstance(block, Line) else _table(block)


def _table(table: Table) -> Table:
    return replace(table, cells=tuple(replace(c, lines=tuple(map(_line, c.lines))) for c in table.cells))


def _line(line: Line) -> KeptLine:
    kept = KeptLine(line.page, line.words, line.shown, line.struck, line.hard_hyphen)
    for name in _ASKED_AGAIN:
        object.__setattr__(kept, name, getattr(line, name))
    return kept
