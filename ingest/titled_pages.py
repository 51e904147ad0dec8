"""Pages of a pack without stamps -> those on which papers begin, by how their first lines are set.

Offices set the titles of papers alike: where the front sheet names some of them, the others are known by their look.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from statistics import median

from corpus.dates import find_dates
from corpus.names import is_committee_name
from ingest.agenda_list import AgendaEntry
from ingest.item_stamps import is_item_alone
from ingest.layout import Line, PageLayout, all_lines, flow
from ingest.meeting_words import MARK, without_dates

_LARGER = 1.15
"""How much larger than the text a title is printed, at least."""
_HEAD = 3
"""Lines of a page that may belong to its title: those after them are within the paper."""
_HIGHER = 8.0
"""Points by which titles may stand higher or lower than each other."""

Look = tuple[int, bool, bool, bool]
"""Size, bold, capitals, in the page's middle."""


def titled_pages(entries: Sequence[AgendaEntry], pages: Sequence[PageLayout]) -> dict[int, AgendaEntry]:
    """Pages headed by the title of an item, `Weirs`, or by its number, `Item 5: Weirs`: the first such of each item.

    The title is printed larger than the text, in a look that no line within a page has, or in the page's middle.
    """
    inside = _looks_inside(pages)
    found: dict[int, AgendaEntry] = {}
    for page in pages:
        lines = _under_body(_under_day(all_lines(page.blocks)))
        apart = len(lines) >= _HEAD and (_stands_out(lines, inside, page.width) or _is_centred(lines, page.width))
        if page.blank or not apart:
            continue
        # A heading within minutes has a number and the title of an item too: that of a paper looks like no other.
        numbered = _look(lines[0], page.width) not in inside
        entry = next((e for e in entries if _is_headed(lines, e, numbered) and e not in found.values()), None)
        if entry is not None:
            found[page.number] = entry
    return found


def _under_day(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines under the day that heads a page, where one does: there a paper's title stands."""
    at = _day_alone(lines)
    return lines if at is None else lines[at + 1 :]


def _under_body(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines under the name of a committee, where one heads a page and larger print stands under it."""
    if len(lines) > _HEAD and is_committee_name(lines[0].text.strip()) and lines[1].size >= _LARGER * lines[0].size:
        return lines[1:]
    return lines


def headed_alike(pages: Sequence[PageLayout], known: Set[int]) -> frozenset[int]:
    """The pages whose first line is set as those of pages on which papers are known to begin, and as none within."""
    inside = _looks_inside(pages)
    of_known = [page for page in pages if page.number in known and page.blocks]
    titles = [(title := all_lines(page.blocks)[0], _look(title, page.width)) for page in of_known]
    looks = [(title, _without_case(look)) for title, look in titles if look not in inside]
    found: set[int] = set()
    for page in pages:
        lines = all_lines(page.blocks)
        titled = len(lines) >= _HEAD and _is_title(lines[0].text) and _stands_out(lines, inside, page.width)
        if page.blank or not titled:
            continue
        look = _without_case(_look(lines[0], page.width))
        if any(look == other and abs(title.top - lines[0].top) < _HIGHER for title, other in looks):
            found.add(page.number)
    return frozenset(found)


def _without_case(look: Look) -> Look:
    """A look for comparison with another title's: of those in the middle some may be in capitals."""
    size, bold, capitals, centred = look
    return size, bold, capitals and not centred, centred


def headed_by_meeting(pages: Sequence[PageLayout], committee: str | None, date: str | None) -> frozenset[int]:
    """The pages headed by the body and the day of the pack's own meeting, a title under them: reports made for it.

    A body's name that stands on many pages is furniture and no line any more: then the day alone heads them.
    """
    found: set[int] = set()
    for page in pages if committee and date else ():
        lines = all_lines(page.blocks)
        at = _day_alone(lines)
        if at is None or len(lines) <= at + 2 or not _is_title(lines[at + 1].text):
            continue
        own = find_dates(lines[at].text)[0].date.iso == date
        if own and all(_may_head(line.text, committee or "") for line in lines[:at]):
            found.add(page.number)
    return frozenset(found)


def headed_by_body(pages: Sequence[PageLayout], committee: str | None) -> frozenset[int]:
    """The pages with the body's name in the middle of their first line and a title in that of the second.

    `PONDS PANEL` over `SCHEDULE OF OUTSTANDING ACTIONS`; the day of the meeting may stand behind the name. No line
    within a page looks like either.
    """
    inside = _looks_inside(pages)
    found: set[int] = set()
    for page in pages if committee else ():
        lines = all_lines(page.blocks)
        if len(lines) <= _HEAD or not all(_is_title(line.text) and _is_centred_title(line, page) for line in lines[:2]):
            continue
        if letters(without_dates(lines[0].text).replace(MARK, "")) != letters(committee or ""):
            continue
        if all(_look(line, page.width) not in inside for line in lines[:2]):
            found.add(page.number)
    return frozenset(found)


def _is_centred_title(line: Line, page: PageLayout) -> bool:
    return _look(line, page.width)[3] and (line.bold or line.text.isupper())


def _day_alone(lines: Sequence[Line]) -> int | None:
    """The place of a line at a page's head that gives nothing but a day."""
    heads = enumerate(lines[:_HEAD])
    return next((at for at, line in heads if len(line.text.split()) <= _LONGEST_DAY and find_dates(line.text)), None)


def _may_head(text: str, committee: str) -> bool:
    """Whether a line over the day is the body's name, or a few words that are nobody's title."""
    return letters(text) == letters(committee) or len(text.split()) <= _LONGEST_DAY


def headed_by_number(pages: Sequence[PageLayout]) -> frozenset[int]:
    """The pages headed `Item 5: Weirs`, where no line within a page is: there it would be a heading of minutes."""
    texts = {page.number: [line.text for line in all_lines(page.blocks)] for page in pages}
    if any(_ITEM.match(text) for lines in texts.values() for text in lines[1:]):
        return frozenset()
    return frozenset(number for number, lines in texts.items() if lines and _ITEM.match(lines[0]))


_LONGEST_DAY = 5
"""Words of `Date: Wednesday, 12 June 2024`."""


def title_of(page: PageLayout, entry: AgendaEntry | None) -> str | None:
    """The title that stands at a page's head as the front sheet gives it, where it does."""
    lines = [line for line in all_lines(page.blocks)[:_HEAD] if not is_item_alone(line.text)][:2]
    if entry is None or not lines:
        return None
    heads = (without_number(text, entry) for text in (lines[0].text, flow(lines)))
    return next((text for text in heads if letters(text) == letters(entry.title)), None)


def without_number(text: str, entry: AgendaEntry) -> str:
    """A title without the item's number before it: `5. Weirs` is item 5, Weirs."""
    number = re.escape(entry.number.strip(" .()"))
    return re.sub(rf"^{number}(?:[.):]\s*|\s+[–—-]?\s*)(?=[^\W\d_])", "", text, flags=re.IGNORECASE)


def letters(text: str) -> str:
    """A title for comparison: its letters and figures."""
    return re.sub(r"\W+", "", text).casefold()


def _is_headed(lines: Sequence[Line], entry: AgendaEntry, numbered: bool) -> bool:
    """Whether a page's first lines are an item's title; `numbered`: its number may stand before it, `5. Weirs`."""
    typed = _ITEM.match(lines[0].text)
    if typed:
        return typed["number"].casefold() == entry.number.strip(" .()").casefold()
    own = _without_body(_LABELLED.sub("", lines[0].text))
    first = without_number(own, entry) if numbered else own
    heads = {letters(first), letters(f"{first} {lines[1].text}")}
    return not heads.isdisjoint(_names_of(entry.title))


def _without_body(title: str) -> str:
    """A title without the body's name before it, or whose it is behind it: `Ponds Panel – Work Programme`."""
    body, dash, rest = _WHOSE.sub("", title).partition(" – ")
    return rest if dash and is_committee_name(body) else f"{body}{dash}{rest}"


_WHOSE = re.compile(r"\s+[–—-]\s+(?:joint )?(?:report|note|paper|briefing)s? (?:of|by|from) .+$", re.IGNORECASE)
"""`Matters Arising – Note by the Clerk`."""
_LABELLED = re.compile(r"^\s*(?:subject|title|report title)\s*:\s*", re.IGNORECASE)
"""`Subject: Weirs`."""


def _names_of(title: str) -> set[str]:
    """By what a paper may be headed: its item's title, or the part of it before or after a colon."""
    parts = [part for part in re.split(r"\s*[:–—]\s+|\s+-\s+", title) if len(part.split()) > 1]
    return {letters(name) for name in (title, *parts)}


_ITEM = re.compile(r"(?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<number>\d{1,3}[a-z]?)\s*[:.–—-]\s*\S", re.IGNORECASE)


def _looks_inside(pages: Sequence[PageLayout]) -> frozenset[Look]:
    return frozenset(_look(line, page.width) for page in pages for line in _under_head(page))


def _under_head(page: PageLayout) -> Sequence[Line]:
    """The lines of a page under its head; a title stands below its report's labels, `Report of: ...`, and is of it."""
    lines = all_lines(page.blocks)
    head = _HEAD
    while head < len(lines) and _LABEL.match(lines[head - 1].text):
        head += 1
    return lines[head:]


_LABEL = re.compile(r"[A-Z][a-z]+(?: [\w/]+){0,3}:\s+\S")


def _look(line: Line, width: float) -> Look:
    centred = abs(line.x0 + line.x1 - width) < _OFF_CENTRE and line.x0 > _FROM_EDGE * width
    return round(line.size), line.bold, line.text.isupper(), centred


_FROM_EDGE = 0.16
"""Share of a page's width that lines in its middle leave free, at least: others fill the text's own width."""


def _stands_out(lines: Sequence[Line], inside: Set[Look], width: float) -> bool:
    larger = lines[0].size >= _LARGER * median(line.size for line in lines[1:])
    return larger or (_look(lines[0], width) not in inside and _look(lines[0], width) != _look(lines[1], width))


def _is_centred(lines: Sequence[Line], width: float) -> bool:
    """Whether a page's first line stands in its middle, well within the text."""
    first = lines[0]
    return abs(first.x0 + first.x1 - width) < _OFF_CENTRE and first.x0 > min(line.x0 for line in lines[1:]) + _SET_IN


_OFF_CENTRE, _SET_IN = 24.0, 30.0
"""Points."""


def _is_title(text: str) -> bool:
    """Whether a line may be a paper's title: no numbered heading within one, and no sentence."""
    return bool(re.match(r"[A-Z‘“'\"]|Item \d", text)) and not text.endswith((".", ",", ";", ":"))
