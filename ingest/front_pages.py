"""Pages of a pack -> how many of them make its front sheet, and on which pages the front sheet says that items begin.

Reads the front sheet's list as `agenda_list` gives it; weighs no paper's beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from ingest.agenda_list import AgendaEntry, read_entries
from ingest.conventions import convention
from ingest.item_stamps import item_of
from ingest.layout import PageLayout, all_lines, flow
from ingest.page_forms import PageForm
from ingest.readers.meeting_heading import read_heading, running_name
from ingest.titled_pages import titled_pages


def front_pages(pages: Sequence[PageLayout], forms: Sequence[PageForm | None]) -> int:
    """How many pages at the start make the front sheet: up to the first that bears a stamp or another paper's form."""
    first = next(
        (i for i in range(min(4, len(pages))) if _opens_front(pages[i], forms[i], pages[:i], pages[i + 1 :])), None
    )
    if first is None or not all(_may_cover(page, form) for page, form in zip(pages[:first], forms, strict=False)):
        return 0
    if _lists_run_in(pages[first]):
        return first + 1
    listing = _listing_page(pages, forms, first)
    starts = _printed_starts(pages[listing])
    titled = titled_pages(read_entries(pages[listing].blocks, pages[listing].width), pages[listing + 1 :])
    for count, (page, form) in enumerate(zip(pages, forms, strict=True)):
        if first < count <= listing:
            continue
        other = form is not None and form.kind in ("report", "minutes", "letter") and form.strength >= 5
        # The first items may have no paper, and stand in the list with the front sheet's own page.
        stamped = count > first and page.printed_page is not None and (not starts or page.printed_page in starts)
        if page.stamped_item or stamped or (count and (other or item_of(page))) or page.number in titled:
            return count
    # Without stamps the front sheet of a pack ends where its list of items does; one alone takes the whole file.
    return len(pages) if len(pages) <= 4 else _last_listed(pages)


def _listing_page(pages: Sequence[PageLayout], forms: Sequence[PageForm | None], first: int) -> int:
    """Which page lists the items: the front sheet's first, or behind a cover that names the meeting the next."""
    if read_entries(pages[first].blocks, pages[first].width) or first + 1 == len(pages):
        return first
    form = forms[first + 1]
    return first + 1 if form is not None and form.kind == "agenda" else first


def _printed_starts(front: PageLayout) -> set[int | None]:
    """The pages, as printed, on which the items of a front sheet begin, where it is stamped with a page itself."""
    if front.printed_page is None:
        return set()
    found = {entry.first_page for entry in read_entries(front.blocks, front.width)} - {None}
    return found or {front.printed_page + 1}


def _opens_front(
    page: PageLayout, form: PageForm | None, before: Sequence[PageLayout], after: Sequence[PageLayout]
) -> bool:
    """Whether a page is a front sheet's first: by its words, by a list of items with pages or of what follows."""
    if form is not None and form.strength >= 3:
        return form.kind == "agenda"
    # Inside a pack a list on a page with a number is some other one; a file's first page may bear the pack's own.
    inside = page.printed_page is not None and page.number > 1
    entries = [] if page.blank or inside else read_entries(page.blocks, page.width)
    paged = any(entry.first_page is not None for entry in entries)
    run_in = page.number == 1 and _lists_run_in(page)
    if not run_in and (len(entries) < _FEWEST_ITEMS or not (paged or _is_all_items(page, entries, after))):
        return False
    # A contents page looks the same, but neither it nor a cover before it names a meeting.
    heading = read_heading([line for each in (*before, page) for line in all_lines(each.blocks)])
    return (heading.committee or running_name([page])) is not None and heading.date is not None


def _lists_run_in(page: PageLayout) -> bool:
    """Whether a short page has its items in running lines, `1. Minutes  2. Weirs  3. Drains`: it is a whole list."""
    lines = all_lines(page.blocks)
    if sum(len(line.words) for line in lines) > _FEW_WORDS:
        return False
    numbers = [int(number) for number in _RUN_IN.findall(flow(lines))]
    runs_on = any(len(_RUN_IN.findall(line.text)) > 1 for line in lines)
    return runs_on and len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1))


_RUN_IN = re.compile(r"(?<![\w/.])(\d{1,2})\.\s+(?=[A-Z])")
_FEW_WORDS = 80


_FEWEST_ITEMS = 3


def _is_all_items(page: PageLayout, entries: Sequence[AgendaEntry], after: Sequence[PageLayout]) -> bool:
    """Whether a page holds little but a heading and items that count up: no page of text in numbered paragraphs.

    Where the pages after it are headed by its items, it may hold more: who is a member, whom to ask.
    """
    if page.number > 1:
        return False
    if not _count_up([entry.number.strip(" .()") for entry in entries]):
        return False
    longest = max(len(entry.title.split()) for entry in entries)
    beside = len(all_lines(page.blocks)) - sum(len(entry.lines) for entry in entries)
    if longest <= _LONGEST_TITLE and (beside <= _LONGEST_HEADING or _opens_as_usual(entries)):
        return True
    return len(titled_pages(entries, after)) >= _PAPERS_LISTED


def _count_up(figures: Sequence[str]) -> bool:
    """Whether items are numbered from 1, or from 1 in each of several lettered parts: A1, A2, A3, B1, B2."""
    parts = [(letter, [*group]) for letter, group in groupby(figures, _part)]
    letters = [letter for letter, _ in parts]
    lettered = [*letters] == [chr(ord("A") + place) for place in range(len(letters))]
    counted = all(group == [f"{letter}{number}" for number in range(1, len(group) + 1)] for letter, group in parts)
    return counted and (letters == [""] or lettered)


def _opens_as_usual(entries: Sequence[AgendaEntry]) -> bool:
    """Whether the items come one right below the other, first those of every meeting: `Apologies`, `Urgent items`.

    Between two parts a heading may stand.
    """
    near = (
        below.lines[0].page == entry.lines[0].page
        and below.lines[0].top - entry.lines[-1].bottom < _NEXT_ITEM * entry.lines[0].size
        for entry, below in pairwise(entries)
        if _part(below.number) == _part(entry.number)
    )
    return all(_PROCEDURAL.match(entry.title) for entry in entries[:_PAPERS_LISTED]) and all(near)


def _part(number: str) -> str:
    """The letter of the part of an agenda that an item stands in: A of A1; empty for a number alone."""
    return number[:1].strip("0123456789")


_PROCEDURAL = re.compile(rf"(?:\w+ (?:and )?)?(?:{'|'.join(convention('minutes')['procedural'])})\b", re.IGNORECASE)
_NEXT_ITEM = 3.0
"""Of the letters' height, between one item and the next."""
_LONGEST_TITLE = 16
"""Words of an item without a page."""
_LONGEST_HEADING = 8
"""Lines."""
_PAPERS_LISTED = 2


def _may_cover(page: PageLayout, form: PageForm | None) -> bool:
    """Whether a page may be the cover before a front sheet: blank, or a few words of no other form."""
    words = sum(len(line.words) for line in all_lines(page.blocks))
    return page.blank or ((form is None or form.strength < 3) and words < 150 and page.printed_page is None)


def _last_listed(pages: Sequence[PageLayout]) -> int:
    blocks = [block for page in pages[:8] for block in page.blocks]
    entries = read_entries(blocks, pages[0].width)
    return max((line.page for entry in entries for line in entry.lines), default=1)


def expected_pages(
    entries: Sequence[AgendaEntry], pages: Sequence[PageLayout], forms: Sequence[PageForm | None], front: int
) -> dict[int, AgendaEntry]:
    """The pages on which items begin: by the stamped numbers, else by the shift that fits the papers' forms."""
    ranged = [entry for entry in entries if entry.first_page is not None]
    by_stamp = {page.printed_page: page.number for page in pages if page.printed_page is not None}
    if by_stamp:
        return {by_stamp[e.first_page]: e for e in ranged if e.first_page in by_stamp}
    starts = {page.number for page, form in zip(pages, forms, strict=True) if form and form.strength >= 5}
    best: dict[int, AgendaEntry] = {}
    for shift in range(-2, front + 4):
        found = {e.first_page + shift: e for e in ranged if e.first_page is not None and e.first_page + shift > front}
        hits = len(starts & found.keys())
        found = {number: entry for number, entry in found.items() if number <= len(pages)}
        # Where two shifts fit as many forms, that is the likelier by which more of the pages named are there.
        fits = (hits, len(found)) > (len(starts & best.keys()), len(best))
        if (hits > 1 and fits) or (hits and len(ranged) == 1 and not best):
            best = found
    return best


def is_of_minutes(entry: AgendaEntry | None, page: PageLayout) -> bool:
    """Whether the front sheet calls what begins on a page minutes, and the page's head gives a meeting's date."""
    if entry is None or not _MINUTES_ITEM.fullmatch(entry.title):
        return False
    return read_heading(all_lines(page.blocks)).date is not None


_MINUTES_ITEM = re.compile(r"(?:(?:draft|public|previous) )*minutes(?: (?:of|from)\b.*| [-–] .*|:.*)?", re.IGNORECASE)


def names_minutes(entry: AgendaEntry) -> bool:
    """Whether an item is by its title about minutes, or decisions recorded, of a meeting before."""
    return bool(_NAMES_MINUTES.search(entry.title))


_NAMES_MINUTES = re.compile(
    r"\bminutes\b(?! silence)|\b(?:notes|record|decisions?)\b[^.]{0,40}\b(?:last|previous|earlier) meeting\b",
    re.IGNORECASE,
)
