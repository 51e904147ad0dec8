"""The words of a record, and those looked for, found again on its page: boxes to be marked on the page's picture. Pure.

A page's words come as the PDF draws them, in any order of columns and cells; so within the record's own box a word is
the record's where the record has it, and on a page over which it runs where several stand in its order.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from corpus.records import Box, folded
from ingest.drawn import Word
from search.snippet import matched

MARGIN = 2.0
"""Points by which a word may stand out of the record's box: accents and underlines do."""
RUN = 4
"""Words in their order that are a record's on a page that has no box of it."""


def words_in_box(words: Sequence[Word], text: str, box: Box) -> list[Box]:
    """Boxes of the words within a box that are the text's."""
    told = set(_tokens(text))
    inside = [word for word in words if _is_within(word, box)]
    return [_box(word) for word in inside if not told.isdisjoint(_tokens(word.text))]


def words_in_order(words: Sequence[Word], text: str) -> list[Box]:
    """Boxes of the words of a page that stand in the order of the text."""
    mine = [" ".join(_tokens(word.text)) for word in words]
    matcher = difflib.SequenceMatcher(None, mine, _tokens(text), autojunk=False)
    runs = (run for run in matcher.get_matching_blocks() if run.size >= RUN)
    return [_box(word) for run in runs for word in words[run.a : run.a + run.size]]


def words_found(words: Sequence[Word], wanted: Sequence[str]) -> list[Box]:
    """Boxes of the words that are looked for, in any of their forms."""
    return [_box(word) for word in words if matched(word.text, wanted)]


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


def _is_within(word: Word, box: Box) -> bool:
    x0, top, x1, bottom = box
    across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return x0 - MARGIN <= across <= x1 + MARGIN and top - MARGIN <= down <= bottom + MARGIN


def _box(word: Word) -> Box:
    return word.x0, word.top, word.x1, word.bottom
