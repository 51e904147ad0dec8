"""What runs through a whole pack at head or foot of its pages: its own page numbers, and words that tell nothing.

Many offices stamp `Page 12`; others print the number alone, or at the end of a line such as `PC 06.09.17   12`. It is
the pack's numbering if it rises with the pages from first to last and the front sheet names pages by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.agenda_list import read_entries
from ingest.layout import PageLayout

_WHOLE = 0.9
"""Share of the pages on which something stands that is said to run through the pack: some pages are pictures."""
_ENOUGH_PAGES = 4
"""Fewer pages than these show nothing of what runs through them."""


def with_printed_pages(pages: Sequence[PageLayout]) -> tuple[PageLayout, ...]:
    """Pages of a pack without stamps -> the same, numbered as printed from the first page that the front sheet names.

    The front sheet itself is left without a number, as offices that stamp leave it.
    """
    shift = _shift(pages)
    if shift is None or any(page.printed_page is not None for page in pages):
        return tuple(pages)
    first = next((named for page in pages[:4] if (named := _first_named(page, page.number + shift))), None)
    if first is None:
        return tuple(pages)
    return tuple(
        page if page.number + shift < first else replace(page, printed_page=page.number + shift) for page in pages
    )


def _shift(pages: Sequence[PageLayout]) -> int | None:
    """What is added to a page's place in the file to give the number printed on it; None if no number rises so."""
    shifts = Counter(
        shift
        for page in pages
        for shift in {int(number) - page.number for line in page.furniture for number in _NUMBER.findall(line.text)}
    )
    shift, count = shifts.most_common(1)[0] if shifts else (0, 0)
    return shift if count >= max(_ENOUGH_PAGES, _WHOLE * _printed(pages)) else None


def counts_pages(pages: Sequence[PageLayout], front: int) -> bool:
    """Whether one numbering runs through a file from its first page on, or from behind its front sheet's pages."""
    return _shift(pages) == 0 or _shift(pages[front:]) == -front


_NUMBER = re.compile(r"(?<!\d)(?<!\d[./:-])\d{1,4}(?![./:-]?\d)")
"""A number by itself, no part of a date or a time."""


def _printed(pages: Sequence[PageLayout]) -> int:
    return sum(not page.blank for page in pages)


def _first_named(page: PageLayout, number: int) -> int | None:
    """The first page named in the list of items on a page that bears a number itself; None without a list."""
    named = [entry.first_page for entry in read_entries(page.blocks, page.width) if entry.first_page is not None]
    return min(named) if len(named) > 1 and min(named) > number else None


def running_words(page: PageLayout) -> frozenset[str]:
    """The running headers and footers of a page, numbers apart, stamps left out."""
    texts = (re.sub(r"[\d\s]+", " ", line.text).strip().casefold() for line in page.furniture)
    return frozenset(text for text in texts if len(text) > 8 and not text.startswith("agenda item"))


def running_throughout(pages: Sequence[PageLayout]) -> frozenset[str]:
    """What runs at head or foot of nearly all pages of a file: it does not tell its papers apart."""
    printed = _printed(pages)
    if printed < _ENOUGH_PAGES:
        return frozenset()
    seen = Counter(text for page in pages for text in running_words(page))
    return frozenset(text for text, count in seen.items() if count >= _WHOLE * printed)
