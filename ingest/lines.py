"""A page's words -> its lines, in reading order; words struck through told, pages printed sideways set upright.

Pure; knows nothing of tables. What a line is stands in `layout`.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from statistics import median

from corpus.records import Box
from ingest.drawn import Fill, RawPage, Ruling, Word
from ingest.layout import Line, box_of_words
from ingest.words import join_spaced_letters, mend_ligatures


def build_lines(page: int, words: Sequence[Word], struck: frozenset[Word] = frozenset()) -> list[Line]:
    """Words -> lines from top to bottom. Words share a line if their heights overlap by half the smaller one."""
    rows: list[list[Word]] = []
    tallest: list[Word] = []
    for word in sorted(words, key=_FOOT):
        row = _row_for(word, tallest)
        if row is None:
            rows.append([word])
            tallest.append(word)
            continue
        rows[row].append(word)
        if word.bottom - word.top > tallest[row].bottom - tallest[row].top:
            tallest[row] = word
    lines = []
    for held in rows:
        held.sort(key=_LEFT)
        ordered = join_spaced_letters(_mended(held))
        marks = frozenset(i for i, w in enumerate(ordered) if w in struck) if struck else _NONE_STRUCK
        lines.append(Line(page, tuple(ordered), box_of_words(ordered), marks))
    return sorted(lines, key=lambda line: (line.top, line.x0))


_FOOT = attrgetter("bottom", "x0")
_LEFT = attrgetter("x0")
_NONE_STRUCK: frozenset[int] = frozenset()


def _mended(words: list[Word]) -> list[Word]:
    if all(w.text.isascii() for w in words):
        return words
    return [w if w.text.isascii() else replace(w, text=mend_ligatures(w.text)) for w in words]


def _row_for(word: Word, tallest: list[Word]) -> int | None:
    """Which of the last few rows, of which the tallest words are given, a word shares most of its height with."""
    top, bottom = word.top, word.bottom
    height = bottom - top
    for row in range(len(tallest) - 1, max(len(tallest) - 9, -1), -1):
        other = tallest[row]
        other_top, other_bottom = other.top, other.bottom
        other_height = other_bottom - other_top
        shared = (other_bottom if other_bottom < bottom else bottom) - (other_top if other_top > top else top)
        if shared > 0.55 * (other_height if other_height < height else height):
            return row
    return None


def struck_words(words: Sequence[Word], rulings: Sequence[Ruling]) -> frozenset[Word]:
    """Words through whose middle a horizontal line runs for most of their width."""
    lines = sorted((r.top, r.x0, r.x1) for r in rulings if r.across and r.x1 - r.x0 > 3)
    if not lines:
        return frozenset()
    heights = [line[0] for line in lines]
    return frozenset(word for word in words if _is_struck(word, lines, heights))


def _is_struck(word: Word, lines: Sequence[tuple[float, float, float]], heights: Sequence[float]) -> bool:
    """Whether one of some lines (height, left and right end; by height) runs through a word."""
    margin = 0.3 * (word.bottom - word.top)
    first = bisect_right(heights, word.top + margin)
    width = 0.7 * (word.x1 - word.x0)
    for top, x0, x1 in itertools.islice(lines, first, None):
        if top >= word.bottom - margin:
            break
        if min(x1, word.x1) - max(x0, word.x0) > width:
            return True
    return False


Turn = Callable[[Box], Box]
"""Box on a page that was turned to be read -> its box on the page as displayed."""


def upright(page: RawPage) -> tuple[RawPage, Turn | None]:
    """A page whose text is sideways or upside down -> the page turned so that it reads left to right, and the way back.

    Any other page comes back as it is, with None.
    """
    letters = dict.fromkeys((0, 90, 180, 270), 0)
    for word in page.words:
        letters[word.turned] += len(word.text)
    turn = max(letters, key=lambda t: letters[t])
    if not turn or letters[turn] < 0.6 * sum(letters.values()) or letters[turn] < 40:
        return page, None
    there, back = _turns(turn, page.width, page.height)
    words = tuple(_turned_word(w, there((w.x0, w.top, w.x1, w.bottom)), turn) for w in page.words)
    rulings = tuple(Ruling(*there((r.x0, r.top, r.x1, r.bottom))) for r in page.rulings)
    fills = tuple(Fill(there(f.box), f.colour) for f in page.fills)
    images = tuple(there(box) for box in page.images)
    width, height = (page.width, page.height) if turn == 180 else (page.height, page.width)
    return RawPage(page.number, width, height, words, rulings, fills, images, page.paths), back


def _turns(turn: int, width: float, height: float) -> tuple[Turn, Turn]:
    """How boxes move when a page of that size with words turned by so many degrees is set upright, and back."""
    if turn == 180:
        return (lambda box: (width - box[2], height - box[3], width - box[0], height - box[1]),) * 2
    if turn == 90:
        return (
            lambda box: (box[1], width - box[2], box[3], width - box[0]),
            lambda box: (width - box[3], box[0], width - box[1], box[2]),
        )
    return (
        lambda box: (height - box[3], box[0], height - box[1], box[2]),
        lambda box: (box[1], height - box[2], box[3], height - box[0]),
    )


def _turned_word(word: Word, box: Box, turn: int) -> Word:
    x0, top, x1, bottom = box
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom, turned=(word.turned - turn) % 360)


def reading_order(lines: list[Line], width: float) -> list[Line]:
    """Lines of a page, top to bottom -> in the order in which they are read; prose set in two columns is cut apart."""
    gutter = _gutter(lines, width)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if any(w.x0 < gutter - 2 and w.x1 > gutter + 2 for w in line.words) or _crosses(line, gutter):
            ordered += left + right + [line]
            left, right = [], []
            continue
        for part, column in ((line.between(-1e6, gutter), left), (line.between(gutter, 1e6), right)):
            if part is not None:
                column.append(part)
    return ordered + left + right


def _crosses(line: Line, gutter: float) -> bool:
    """Whether a line runs over the gutter with no gap wider than a space there."""
    before = [w for w in line.words if w.x1 <= gutter + 2]
    after = [w for w in line.words if w.x0 >= gutter - 2]
    return bool(before and after) and after[0].x0 - before[-1].x1 < 0.9 * line.size


def _gutter(lines: list[Line], width: float) -> float | None:
    """Where the space between two columns of prose runs, if the page is set so.

    Both columns must be wide for most of their lines: a list of labels with names beside them is no prose.
    """
    ends = [(words[0][1].x0, max([w.x1 for _, w in words])) for line in lines for words in line.groups]
    if len(ends) < 16:
        return None
    starts, stops = sorted(x0 for x0, _ in ends), sorted(x1 for _, x1 in ends)
    best: tuple[int, float] | None = None
    for step in range(38, 63):
        place = width * step / 100
        left, right = bisect_right(stops, place), len(starts) - bisect_left(starts, place)
        crossing = len(ends) - left - right
        if min(left, right) < 8 or crossing > 0.25 * len(ends) or (best is not None and crossing >= best[0]):
            continue
        if _are_columns(ends, place, width):
            best = (crossing, place)
    return best[1] if best else None


def _are_columns(ends: Sequence[tuple[float, float]], place: float, width: float) -> bool:
    """Whether parts of lines, by their ends, are two columns beside a place: wide ones, the right one set flush."""
    left = [x1 - x0 for x0, x1 in ends if x1 <= place]
    right = [(x0, x1) for x0, x1 in ends if x0 >= place]
    if median(left) < 0.25 * width or median(x1 - x0 for x0, x1 in right) < 0.25 * width:
        return False
    starts = Counter(round(x0) for x0, _ in right)
    return max(starts.values()) >= 0.3 * len(right)
