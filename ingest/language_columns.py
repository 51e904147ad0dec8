"""A page on which two columns say the same in two languages, without a rule between them -> the same in English.

`Pwyllgor Craffu Addysg` stands in the rows of `Education Scrutiny Committee`: read row by row, neither is anybody's
name. Where a column begins is told by the rows that have a gap before the same place; which language it is, by the
words of all its rows together, since a single row, a name, may have none that is known. What is dropped is set aside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.drawn import Word
from ingest.language_words import ENGLISH, WELSH, bare_words
from ingest.layout import Line, PageLayout

_FEWEST = 4
"""Rows by which a second column is known."""
_GAP = 0.7
"""Of a line's size: the least room before a column."""
_NEAR = 3.0
"""Points by which the places may differ at which the rows of a column begin."""
_WELSH_SHARE = 0.25
"""Of the words of a column in the other language, those known to be of it, at least."""
_ENGLISH_SHARE = 0.05
"""Of the words of the column beside it, at most."""
_UNDER = 1.8
"""Of a line's size: how far under its row a line stands that goes on with one column of it."""
_NUMBER = re.compile(r"\(?\d{1,3}[a-z]?[.)]?")


def without_column(page: PageLayout) -> PageLayout:
    """A page without the columns that say in the other language what those beside them do; as it is, where none do."""
    for start in _starts([block for block in page.blocks if isinstance(block, Line)]):
        page = _without(page, start)
    return page


@dataclass(frozen=True)
class _Row:
    line: Line
    label: tuple[Word, ...]
    """The number before both columns."""
    first: tuple[Word, ...]
    second: tuple[Word, ...]
    rest: tuple[Word, ...]
    """What stands in further columns."""


def _starts(lines: Sequence[Line]) -> Iterator[float]:
    """Where second columns begin, that with the most rows first."""
    starts = [line.words[at].x0 for line in lines for at in _after_gaps(line)[:2]]
    counts = Counter(round(each / _NEAR) for each in starts)
    for place, _ in counts.most_common():
        near = [each for each in starts if abs(each - place * _NEAR) <= _NEAR]
        if len(near) >= _FEWEST:
            yield sum(near) / len(near)


def _after_gaps(line: Line) -> list[int]:
    """The words before which there is room, but for a number's at the line's beginning."""
    words = line.words
    gaps = [at for at in range(1, len(words)) if words[at].x0 - words[at - 1].x1 > _GAP * line.size]
    return [at for at in gaps if not (at == 1 and _NUMBER.fullmatch(words[0].text))]


def _row(line: Line, start: float) -> _Row | None:
    """A line parted at a column; None where none begins there in it, or there are figures alone."""
    gaps = _after_gaps(line)
    at = next((each for each in gaps if abs(line.words[each].x0 - start) <= _NEAR), None)
    if at is None or line.struck:
        return None
    label = 1 if _NUMBER.fullmatch(line.words[0].text) and at > 1 else 0
    end = next((each for each in gaps if each > at), len(line.words))
    row = _Row(line, line.words[:label], line.words[label:at], line.words[at:end], line.words[end:])
    return row if bare_words(row.first) and bare_words(row.second) else None


def _without(page: PageLayout, start: float) -> PageLayout:
    lines = [block for block in page.blocks if isinstance(block, Line)]
    rows = {place: row for place, line in enumerate(lines) if (row := _row(line, start))}
    if len(rows) < _FEWEST:
        return page
    shares = [_share(row.first for row in rows.values()), _share(row.second for row in rows.values())]
    if max(shares) < _WELSH_SHARE or min(shares) > _ENGLISH_SHARE:
        return page
    first_goes = shares[0] > shares[1]
    kept: dict[int, Line | None] = {}
    aside: list[Line] = []
    for place, row in rows.items():
        gone, stays = (row.first, row.second) if first_goes else (row.second, row.first)
        aside.append(row.line.with_words(gone))
        kept[id(row.line)] = row.line.with_words((*row.label, *stays, *row.rest))
        under = lines[place + 1] if place + 1 < len(lines) else None
        if under and _goes_on(under, row, gone, start, first_goes):
            aside.append(under)
            kept[id(under)] = None
    blocks = [kept.get(id(block), block) if isinstance(block, Line) else block for block in page.blocks]
    left = tuple(block for block in blocks if block is not None)
    return replace(page, blocks=left, translated=(*page.translated, *aside))


def _goes_on(under: Line, row: _Row, gone: Sequence[Word], start: float, first_goes: bool) -> bool:
    """Whether a line goes on with what is dropped of the row over it, and with that alone."""
    own = under.x1 < start - _NEAR if first_goes else abs(under.x0 - start) <= _NEAR
    begins = abs(under.x0 - gone[0].x0) <= _NEAR and under.top - row.line.top < _UNDER * under.size
    return own and begins and ENGLISH.isdisjoint(bare_words(under.words))


def _share(parts: Iterable[Sequence[Word]]) -> float:
    """The share of words that are known to be of the other language."""
    bare = [word for part in parts for word in bare_words(part)]
    return sum(word in WELSH for word in bare) / len(bare) if bare else 0.0
