"""Blocks of a front sheet -> its numbered items, with page ranges as printed and what stands under each title.

Knows no committee and no date. A line is an item if its number fits the others': the longest chain of rising numbers in
one column is the list; what is numbered besides (notes, addresses) is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.agenda_rows import REPORT_OF, TAIL, Row, all_rows
from ingest.conventions import convention
from ingest.layout import Block, Line, flow


@dataclass(frozen=True)
class AgendaEntry:
    """One item as printed."""

    number: str
    title: str
    lines: tuple[Line, ...]
    first_page: int | None = None
    """As printed, not the PDF's page."""
    last_page: int | None = None
    detail: str | None = None


_PAGES = re.compile(
    r"[(\[]?\s*(?:(?:pack|agenda|document)\s+)?\bp(?:ages?|ps?|gs?)?\b\.?\s*(?:nos?\.?\s*)?:?\s*(?P<first>\d{1,4})\s*(?:(?:-|–|—|to|&|and)\s*(?P<last>\d{1,4}))?\s*[)\]]?",
    re.IGNORECASE,
)
_BARE_PAGES = re.compile(r"[(\[]?\s*(?P<first>\d{1,4})\s*(?:(?:-|–|—|to)\s*(?P<last>\d{1,4}))?\s*[)\]]?")


def read_entries(blocks: Iterable[Block], width: float) -> list[AgendaEntry]:
    """Lines and tables of a front sheet in reading order, and the page's width in points -> its items in order."""
    rows = all_rows(blocks, width)
    chain = _chain(rows)
    if not chain:
        return []
    entries = []
    for place, index in enumerate(chain):
        end = chain[place + 1] if place + 1 < len(chain) else len(rows)
        entries.append(_entry(rows[index], list(_belonging(rows[index], rows[index + 1 : end]))))
    return entries


def earlier_list(blocks: Iterable[Block], width: float) -> list[Line]:
    """Lines of a numbered list that stands before the list of items: of another meeting, or of notes."""
    rows = all_rows(blocks, width)
    chain = _chain(rows)
    before = rows[: chain[0]] if chain else []
    earlier = _chain(before)
    starts_at_one = bool(earlier) and _rank(before[earlier[0]].number or "")[1] == 1
    return [before[index].line for index in earlier] if len(earlier) > 1 and starts_at_one else []


def _rank(number: str) -> tuple[str, int, tuple[tuple[int, str], ...]]:
    """A number's letters before, its figure, what follows: `A12b` -> (`A`, 12, ((0, `b`),))."""
    match = re.match(r"([A-Z]*)(\d+)(.*)", number, re.IGNORECASE)
    if re.fullmatch("[A-Z]", number):
        return "", ord(number) - 64, ()
    if match is None:
        return "", 0, ()
    rest = tuple(
        (int(part), "") if part.isdigit() else (0, part.lower())
        for part in re.findall(r"\d+|[a-z]+", match[3], re.IGNORECASE)
    )
    return match[1].upper(), int(match[2]), rest


def _chain(rows: Sequence[Row]) -> list[int]:
    """Indices of the rows that make the list: the best chain of rising numbers that stand in one column."""
    numbered = [i for i, row in enumerate(rows[: _notes_at(rows)]) if row.number]
    best: dict[int, tuple[float, int | None]] = {}
    for place, i in enumerate(numbered):
        start = 1.5 if _rank(rows[i].number or "")[1] == 1 else 1.0
        best[i] = (start, None)
        for j in numbered[:place]:
            gain = _step(rows[j], rows[i]) or _restarts(rows, j, i)
            if gain and best[j][0] + gain >= best[i][0]:
                best[i] = (best[j][0] + gain, j)
    if not best:
        return []
    last: int | None = max(best, key=lambda i: (best[i][0], -i))
    chain: list[int] = []
    while last is not None:
        chain.insert(0, last)
        last = best[last][1]
    return chain


def _notes_at(rows: Sequence[Row]) -> int:
    """Where notes with numbers of their own begin (`Notes: 1) ...`), whose next number might pass for an item's."""
    notes = (i for i, row in enumerate(rows) if _OWN_LIST.match(row.line.text) and _ends(_plain(row.line.text)))
    return next(notes, len(rows))


_OWN_LIST = re.compile(r"[^:]{3,40}:\s*\(?1[.)]\s")


def _step(one: Row, other: Row) -> float:
    """How well one item may follow another: 1 if its number is the next, less if some are left out, 0 if it cannot."""
    if one.line.page == other.line.page and not (one.in_table and other.in_table) and abs(one.x0 - other.x0) > 14:
        return 0.0
    (letters, figure, rest), (letters2, figure2, rest2) = _rank(one.number or ""), _rank(other.number or "")
    if letters != letters2:
        return 0.8 if letters < letters2 and figure2 == 1 else 0.0
    if figure2 == figure:
        return 1.0 if rest < rest2 else 0.0
    if figure2 == figure + 1:
        return 1.0
    return 0.5 if figure < figure2 <= figure + 6 else 0.0


def _restarts(rows: Sequence[Row], one: int, other: int) -> float:
    """Whether numbers begin again at 1 under the heading of another part of the agenda."""
    first = _rank(rows[other].number or "")[1:] == (1, ())
    parts = convention("agenda")["parts"]
    return 0.8 * (first and any(_plain(row.line.text).startswith(tuple(parts)) for row in rows[one + 1 : other]))


def _plain(text: str) -> str:
    return text.strip(" :.()").casefold()


def _belonging(item: Row, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows after an item that still speak of it: up to a part's heading or the end of the list."""
    title_x0 = item.title[0].x0 if item.title else item.x0 + 12
    last = item.title[-1] if item.title else item.line
    for row in rows:
        line = row.line
        plain = _plain(line.text)
        if plain in convention("agenda")["parts"] or _ends(plain):
            return
        if line.page == last.page and line.top - last.bottom > 4 * line.size:
            return
        close = line.page == last.page and line.top - last.bottom < 0.55 * line.size
        inset = line.x0 > item.x0 + 5 and (line.x0 > title_x0 - 8 or row.in_table)
        if not (inset or close) or (line.bold and line.size > 1.08 * item.line.size and not inset):
            return
        if line.x0 > title_x0 + 60 and not close and len(line.segments) == 1 and line.page != item.line.page:
            return
        yield row
        last = line


def _ends(plain: str) -> bool:
    first = re.split(r"[:;–]", plain)[0].strip()
    return first in convention("agenda")["ends"]


def _entry(item: Row, following: Sequence[Row]) -> AgendaEntry:
    title, tail, detail = list(item.title), list(item.tail), list(item.detail)
    rows = list(following)
    while rows and not detail and _continues(title, item, rows[0]):
        row = rows.pop(0)
        title.append(row.title[0] if row.tail and row.title else row.line)
        tail.extend(row.tail)
    text, pages = _take_pages(flow(title), " ".join(tail))
    under = flow([*detail, *(row.line for row in rows)])
    if pages is None:
        pages = _range_of([under, *(f"({text})" for row in rows for text in row.tail)])
    lines = (item.line, *title[1:], *detail, *(row.line for row in rows))
    first, last = pages if pages else (None, None)
    return AgendaEntry(item.number or "", _tidy(text), lines, first, last, _PAGES.sub("", under).strip() or None)


_SUB_ITEM = re.compile(r"\s*(?:[-–•*▪o]\s|\(?[a-z]{1,3}[.)]\s|\([ivx\d]+\)\s|\d+\.\d+\s)")


def _continues(title: Sequence[Line], item: Row, row: Row) -> bool:
    """Whether a row is more of the title: set close under it, in its look, and no sub-item."""
    if not title or re.search(r"[(\[]\s*(?:Pages?)?[\s\d–-]*$", flow(title), re.IGNORECASE):
        return True
    last, line = title[-1], row.line
    if REPORT_OF.match(line.text):
        return False
    if row.number or line.page != last.page or line.top - last.bottom > 0.45 * line.size or _SUB_ITEM.match(line.text):
        return False
    if line.bold != last.bold and not TAIL.fullmatch(line.text):
        return last.bold_start != "" and not last.bold and not line.bold
    return line.italic == last.italic and abs(line.size - last.size) < 1


def _take_pages(text: str, tail: str) -> tuple[str, tuple[int, int] | None]:
    """A title and its column of pages -> the title alone, and the range."""
    match = _PAGES.search(tail) or (_BARE_PAGES.fullmatch(tail.strip()) if tail.strip() else None)
    found = _PAGES.search(text)
    if found and (found.group().lstrip().startswith(("(", "[")) or found.end() >= len(text.rstrip())):
        text = f"{text[: found.start()]} {text[found.end() :]}"
        match = match or found
    return text, _span(match) if match else None


def _span(match: re.Match[str]) -> tuple[int, int]:
    first = int(match["first"])
    return first, int(match["last"] or first)


def _range_of(texts: Sequence[str]) -> tuple[int, int] | None:
    """The range that sub-items' own ranges make together."""
    found = [
        match for text in texts for match in _PAGES.finditer(text) if match.group().lstrip().startswith(("(", "["))
    ]
    found += [match for text in texts if (match := _BARE_PAGES.fullmatch(text))]
    spans = [_span(match) for match in found]
    return (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None


def _tidy(title: str) -> str:
    """A title without notes in brackets and stray marks at its ends."""
    notes = "|".join(re.escape(note) for note in sorted(convention("agenda")["notes"], key=len, reverse=True))
    title = re.sub(rf"\s*[(\[*]+\s*(?:{notes})\s*[)\]*]+", " ", title, flags=re.IGNORECASE)
    title = re.sub(rf"\s+[-–—]\s+(?:{notes})\s*$", "", title, flags=re.IGNORECASE)
    title = re.sub(r"\s+\(?\s*to follow\s*\)?\s*$", "", title, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", title).strip(" -–:*")
