"""Trackers set as cards, a small table for each request with labels beside values -> the same as rows of one table.

A council words the labels as it likes; that each card begins with the same ones tells that they are labels, and then
they are told like titles of columns, by their words and by what stands beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from corpus.records import Box
from ingest.layout import Block, Cell, Line, Table
from ingest.readers.columns import read_columns
from ingest.readers.forms import ANSWERS, fields_of

_LEAST_LABELS = 3
_LONGEST_LABEL = 7
"""Words."""
_LEAST_CARDS = 2
_HEADING_LINES = 8

_Card = dict[str, tuple[Cell, Cell]]
"""A label in small letters -> its cell and that of its value, in their order."""


def with_cards_as_rows(blocks: Sequence[Block], title: str | None = None) -> list[Block]:
    """A paper's lines and tables in reading order, and its title -> the same, runs of cards as one table a page."""
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        run = _run(blocks, place)
        above = " ".join([title or "", *(each.text for each in found[-_HEADING_LINES:] if isinstance(each, Line))])
        found += _as_rows(run, above) or blocks[place : place + max(len(run), 1)]
        place += max(len(run), 1)
    return found


def _run(blocks: Sequence[Block], place: int) -> list[tuple[Table, _Card]]:
    """The cards that follow each other from a place, each with the labels of the first."""
    run: list[tuple[Table, _Card]] = []
    for block in blocks[place:]:
        card = _card_of(block) if isinstance(block, Table) else None
        if not card or not isinstance(block, Table) or (run and not _is_alike(run[0][1], card)):
            break
        run.append((block, card))
    return run


def _card_of(table: Table) -> _Card | None:
    """The labels and values of a card; None where a table is none."""
    card: _Card = {}
    for row in table.rows if table.col_count == 2 else ():
        label, value = row
        if label is None or value is None or label is value:
            return None
        words = label.text.strip(" :").casefold()
        if not words or words in card or len(words.split()) > _LONGEST_LABEL or words[0].isdigit():
            return None
        card[words] = (label, value)
    return card if len(card) >= _LEAST_LABELS else None


def _is_alike(first: _Card, card: _Card) -> bool:
    """Whether a card has the labels of the first one, save a few that say nothing of it."""
    shared = len(first.keys() & card.keys())
    return shared >= _LEAST_LABELS and 3 * shared >= 2 * max(len(first), len(card))


def _as_rows(run: Sequence[tuple[Table, _Card]], heading: str) -> list[Block]:
    """Cards as tables, a row each; none where they are forms of known labels, or their labels tell of no tracker."""
    if len(run) < _LEAST_CARDS or all(fields_of(table) for table, _ in run):
        return []
    labels = list(dict.fromkeys(label for _, card in run for label in card))
    values = [[card[label][1].text for _, card in run if label in card and card[label][1].text] for label in labels]
    columns = read_columns(labels, heading, values)
    if columns is None or columns.kind != "tracker" or "text" not in columns.roles:
        return []
    if not set(columns.roles) & set(ANSWERS):
        return []
    return list(_tables(run, labels))


def _tables(run: Sequence[tuple[Table, _Card]], labels: Sequence[str]) -> Iterator[Table]:
    """One table for the cards of each page, with the labels as its header."""
    for page in dict.fromkeys(table.page for table, _ in run):
        here = [(table, card) for table, card in run if table.page == page]
        # Those of other cards where none of this page has one.
        titles = [next(card[label][0] for _, card in (*here, *run) if label in card) for label in labels]
        rows: list[list[Cell | None]] = [
            [*titles],
            *([card[label][1] if label in card else None for label in labels] for _, card in here),
        ]
        cells = tuple(
            replace(cell, row=row, col=col, row_span=1, col_span=1)
            for row, each in enumerate(rows)
            for col, cell in enumerate(each)
            if cell is not None
        )
        box, shown = (_around([each(table) for table, _ in here]) for each in (attrgetter("box"), attrgetter("shown")))
        yield Table(page, box, cells, len(rows), len(labels), shown)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
