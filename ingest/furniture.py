"""Stamps, running headers and footers, page numbers: told from content and kept aside.

`take_stamps` works on one page's words, since stamps lie over tables and stand sideways on landscape pages;
`running_lines` needs all pages, since only repetition tells a running header from a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.drawn import RawPage, Word
from ingest.layout import Line, box_of_words

MARGIN = 0.11
"""Share of the page's height at head and foot in which furniture stands."""
_NUMBER = r"\d+[a-z]?(?:\.\d+)?"
_ITEM = re.compile(
    rf"(?:eitem(?: yr)? agenda(?: rhif)?:?(?: {_NUMBER})? [/|–-] )?agenda item(?: no\.?| number)?:? ({_NUMBER})"
    rf"(?: [/|–-] eitem(?: yr)? agenda(?: rhif)?:?(?: {_NUMBER})?)?|eitem(?: yr)? agenda(?: rhif)?:? ({_NUMBER})",
    re.IGNORECASE,
)
"""In Wales stamps are printed in both languages, or in Welsh."""
_PAGE = re.compile(r"(?:tudalen(?: \d+)? [/|–-] )?page (\d+)(?: [/|–-] tudalen(?: \d+)?)?|tudalen (\d+)", re.IGNORECASE)
_WEB = re.compile(r"https?://|www\.|\.gov\.uk", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|tudalen)\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)


@dataclass(frozen=True)
class Stamps:
    """What the stamps of a page say."""

    lines: tuple[Line, ...] = ()
    item: str | None = None
    page: int | None = None


def take_stamps(page: RawPage) -> tuple[Stamps, list[Word]]:
    """Words of a page -> its stamps, and the words that are left.

    A stamp is drawn in one go, in a margin, and nothing else stands on its line there.
    """
    lines: list[Line] = []
    item: str | None = None
    number: int | None = None
    taken: set[int] = set()
    for group in _groups(page.words):
        words = [page.words[i] for i in group]
        text = " ".join(w.text for w in words)
        found_item, found_page = _ITEM.fullmatch(text), _PAGE.fullmatch(text)
        if not (found_item or found_page) or not _in_margin(words, page):
            continue
        if found_page and _page_of_many(page.words, group):
            continue
        if found_item:
            item = item or found_item[1] or found_item[2]
        elif found_page:
            number = number or int(found_page[1] or found_page[2])
        lines.append(Line(page.number, tuple(words), box_of_words(words)))
        taken.update(group)
    return Stamps(tuple(lines), item, number), [w for i, w in enumerate(page.words) if i not in taken]


def _groups(words: Sequence[Word]) -> Iterable[range]:
    """Runs of words drawn one after the other that begin as a stamp does, the longest first."""
    for start, word in enumerate(words):
        first = word.text.lower() if 4 <= len(word.text) <= 7 else ""
        for length in _LENGTHS.get(first, ()):
            yield range(start, min(start + length, len(words)))


_LENGTHS = {"page": (5, 4, 2), "tudalen": (5, 4, 2), "agenda": (7, 6, 3, 4), "eitem": (7, 6, 3, 4)}
"""Words of a stamp by its first; more than four where it is printed in two languages."""


def _page_of_many(words: Sequence[Word], group: range) -> bool:
    """Whether `Page 3` goes on as `of 12`: a paper's own footer, not the pack's stamp."""
    after = words[group.stop].text.lower() if group.stop < len(words) else ""
    return after in {"of", "/"}


def _in_margin(words: Sequence[Word], page: RawPage) -> bool:
    x0, top, x1, bottom = box_of_words(words)
    if words[0].turned in (90, 270):
        # On a landscape page the stamp is turned with the paper and stands at a side.
        return x1 < 0.1 * page.width or x0 > 0.9 * page.width or _at_head_or_foot(top, bottom, page.height)
    if not _at_head_or_foot(top, bottom, page.height):
        return False
    level = [w for w in page.words if w.top < bottom - 4 and w.bottom > top + 4]
    beside = [w for w in level if w not in words and min(w.bottom, bottom) - max(w.top, top) > 4]
    return not any(abs(w.x0 - x1) < 12 or abs(x0 - w.x1) < 12 for w in beside)


def _at_head_or_foot(top: float, bottom: float, height: float) -> bool:
    return bottom < MARGIN * height or top > (1 - MARGIN) * height


def running_lines(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[set[int]]:
    """Lines of each page, outside tables -> for each page the indices of its running headers, footers and page numbers.

    A line at head or foot runs if the same words, numbers apart, stand at the same height on pages near it (papers are
    printed on both sides, so not only on the next). Two pages are enough for a page number or a web address, and at the
    very foot for a line of several words; any other line wants a third.
    """
    seen: dict[tuple[str, int], list[int]] = defaultdict(list)
    keys: list[dict[int, tuple[str, int]]] = []
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        page_keys = {}
        for index in _margin_lines(lines, height):
            key = _key(lines[index], height)
            page_keys[index] = key
            seen[key].append(number)
        keys.append(page_keys)
    running: list[set[int]] = []
    for number, (lines, page_keys) in enumerate(zip(pages, keys, strict=True)):
        running.append({i for i, key in page_keys.items() if _runs(number, lines[i].text, key, seen)})
        running[-1] |= _lone_page_numbers(lines, heights[number])
    return running


def _runs(number: int, text: str, key: tuple[str, int], seen: dict[tuple[str, int], list[int]]) -> bool:
    near = {n for side in (-1, 0, 1) for n in seen.get((key[0], key[1] + side), ()) if abs(n - number) <= 4}
    if len(near) >= 3:
        return True
    at_foot = key[1] * _HEIGHTS > 0.92 and len(text.split()) >= 4
    return len(near) == 2 and (at_foot or bool(_WEB.search(text)) or bool(_PAGE_NUMBER.fullmatch(text)))


def _margin_lines(lines: Sequence[Line], height: float) -> list[int]:
    """Indices of lines that stand in the margins at head and foot."""
    return [i for i, line in enumerate(lines) if _at_head_or_foot(line.top, line.bottom, height)]


_HEIGHTS = 0.012
"""Part of a page's height within which lines are said to stand at the same height."""


def _key(line: Line, height: float) -> tuple[str, int]:
    words = re.sub(r"\d+", "#", line.text.lower())
    return words, round(line.top / (_HEIGHTS * height))


def _lone_page_numbers(lines: Sequence[Line], height: float) -> set[int]:
    """A bare number at the very foot or head, with nothing beyond it: a paper's own page number."""
    if not lines:
        return set()
    found = set()
    last = max(range(len(lines)), key=lambda i: lines[i].bottom)
    first = min(range(len(lines)), key=lambda i: lines[i].top)
    if lines[last].top > 0.9 * height and _PAGE_NUMBER.fullmatch(lines[last].text):
        found.add(last)
    if first != last and lines[first].bottom < 0.07 * height and _PAGE_NUMBER.fullmatch(lines[first].text):
        found.add(first)
    return found
