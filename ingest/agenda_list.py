"""Blocks of a front sheet -> its numbered items, with page ranges as printed and what stands under each title.

Knows no committee and no date. A line is an item if its number fits the others': the longest chain of rising numbers in
one column is the list; what is numbered besides (notes, addresses) is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.dates import is_date
from ingest.conventions import convention
from ingest.drawn import Word
from ingest.layout import Block, Cell, Line, flow, join_words


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


@dataclass
class _Row:
    """A line of the front sheet, or a row of its table."""

    line: Line
    """Its first line, for place and page."""
    number: str | None
    title: list[Line]
    tail: list[str] = field(default_factory=list)
    """What stands in the column of page numbers."""
    detail: list[Line] = field(default_factory=list)
    x0: float = 0.0
    in_table: bool = False


_NUMBER = (
    r"(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?)?"
    r"(?P<number>(?:\d{4}/\d{1,3}|[A-Z]{0,2}\d{1,3}(?:/\d{2,4})?)[a-z]?(?:\.\d{1,2})?(?:\s?\([a-z\d]{1,3}\))?)"
)
_NUMBERED = re.compile(rf"{_NUMBER}\s*(?P<mark>[.):\]–-]*)\s*(?P<title>\S.*)?$", re.IGNORECASE)
_NUMBER_ALONE = re.compile(rf"{_NUMBER}\s*[.):]*$", re.IGNORECASE)
_PAGES = re.compile(
    r"[(\[]?\s*(?:(?:pack|agenda|document)\s+)?\bp(?:ages?|ps?|gs?)?\b\.?\s*(?:nos?\.?\s*)?:?\s*(?P<first>\d{1,4})\s*(?:(?:-|–|—|to|&|and)\s*(?P<last>\d{1,4}))?\s*[)\]]?",
    re.IGNORECASE,
)
_BARE_PAGES = re.compile(r"[(\[]?\s*(?P<first>\d{1,4})\s*(?:(?:-|–|—|to)\s*(?P<last>\d{1,4}))?\s*[)\]]?")
_TAIL = re.compile(r"[(\[]?\s*(?:pages?|pp?\.?)?[\s\d()\[\]–—&-]*(?:to\s+)?[\s\d()\[\]–—-]*", re.IGNORECASE)


def read_entries(blocks: Iterable[Block], width: float) -> list[AgendaEntry]:
    """Lines and tables of a front sheet in reading order, and the page's width in points -> its items in order."""
    rows = _all_rows(blocks, width)
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
    rows = _all_rows(blocks, width)
    chain = _chain(rows)
    before = rows[: chain[0]] if chain else []
    earlier = _chain(before)
    starts_at_one = bool(earlier) and _rank(before[earlier[0]].number or "")[1] == 1
    return [before[index].line for index in earlier] if len(earlier) > 1 and starts_at_one else []


def _all_rows(blocks: Iterable[Block], width: float) -> list[_Row]:
    blocks = list(blocks)
    lines = [block for block in blocks if isinstance(block, Line)]
    counted = _counted(lines) or _lettered(lines)
    return [row for block in blocks for row in _rows(block, width, counted=id(block) in counted)]


def _counted(lines: Sequence[Line]) -> set[int]:
    """Ids of lines that count from 1 on in one column: `1 Apologies`, though a mere space parts number and title.

    Alone such a line may be an address or the rest of a sentence; three that count are a list.
    """
    best: list[Line] = []
    run: list[Line] = []
    for line in lines:
        match = _SPACED.match(line.text)
        if match is None or is_date(line.text) or _DAY.match(line.text):
            continue
        number = int(match["number"])
        if run and number == len(run) + 1 and abs(line.x0 - run[0].x0) <= 8:
            run = [*run, line]
        elif number == 1:
            run = [line]
        best = max(best, run, key=len)
    return {id(line) for line in best} if len(best) >= 3 else set()


def _lettered(lines: Sequence[Line]) -> set[int]:
    """Ids of lines that go through the alphabet in one column, `A Apologies`, where no list is numbered."""
    run: list[Line] = []
    for line in lines:
        match = _LETTERED.match(line.text)
        if match and ord(match["number"]) == 65 + len(run) and (not run or abs(line.x0 - run[0].x0) <= 8):
            run.append(line)
        elif _split_number(line, counted=False)[0]:
            return set()
    return {id(line) for line in run} if len(run) >= 3 else set()


_LETTERED = re.compile(r"(?P<number>[A-Z])(?P<mark>[.):]?)\s+(?P<title>\S.*)")
_SPACED = re.compile(r"(?P<number>\d{1,2})[.):]?\s+[A-Z‘“'\"]")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4}|\d{1,2}[.:]\d\d\s*(?:[ap]\.?m|noon|hours)")


def _rows(block: Block, width: float, *, counted: bool) -> Iterator[_Row]:
    if isinstance(block, Line):
        yield _row_of_line(block, width, counted=counted)
        return
    for cells in block.rows:
        yield from _rows_of_cells([c for i, c in enumerate(cells) if c and c.lines and c not in cells[:i]], width)


def _rows_of_cells(cells: Sequence[Cell], width: float) -> Iterator[_Row]:
    if len(cells) > 2 and _CLOCK.match(cells[0].text.strip()) and _NUMBER_ALONE.fullmatch(cells[1].text.strip()):
        cells = cells[1:]
    if len(cells) > 1 and _NUMBER_ALONE.fullmatch(cells[0].text.strip()):
        yield _row_of_cells(cells)
        return
    for cell in cells:
        for line in cell.lines:
            yield _row_of_line(line, width)


def _row_of_cells(cells: Sequence[Cell]) -> _Row:
    first, *others = cells
    # The title's column is the first that holds words: a time or a kind of paper may stand before it.
    second = next((cell for cell in others if _titles(cell.text)), others[0])
    others.remove(second)
    match = _NUMBER_ALONE.fullmatch(first.text.strip())
    number = match["number"] if match else None
    title = list(second.lines)
    ends = (
        i for i, line in enumerate(title) if i and ((title[0].bold and not line.bold) or _REPORT_OF.match(line.text))
    )
    cut = next(ends, len(title))
    row = _Row(first.lines[0], number, title[:cut], detail=title[cut:], x0=first.lines[0].x0, in_table=True)
    for cell in others:
        text = cell.text.strip()
        if _TAIL.fullmatch(text) or _is_note(text):
            row.tail.append(text)
        else:
            row.detail.extend(cell.lines)
    return row


def _titles(text: str) -> bool:
    """Whether a cell's words may be a title: letters in them, and no time, page or note."""
    text = text.strip()
    return bool(re.search(r"[A-Za-z]{3}", text)) and not (_TAIL.fullmatch(text) or _is_note(text) or _CLOCK.match(text))


_CLOCK = re.compile(r"\d{1,2}[.:]\d\d|\d{1,3}\s*min", re.IGNORECASE)


def _row_of_line(line: Line, width: float, *, counted: bool = False) -> _Row:
    """A line, its number and its page range told from its title."""
    segments = list(line.segments)
    tail: list[str] = []
    while (
        len(segments) > 1
        and segments[-1].x0 > 0.68 * width
        and (_TAIL.fullmatch(segments[-1].text) or _is_note(segments[-1].text))
    ):
        tail.insert(0, segments.pop().text)
    body = line.between(segments[0].x0 - 1, segments[-1].x1 + 1) or line
    number, title = _split_number(body, counted=counted)
    return _Row(line, number, [title] if title else [], tail, x0=line.x0)


def _split_number(body: Line, *, counted: bool) -> tuple[str | None, Line | None]:
    """A line -> its item number and the rest, or None and the whole line."""
    match = _NUMBERED.fullmatch(body.text) or (_LETTERED.fullmatch(body.text) if counted else None)
    if match is None or not (counted or _is_item(match, body)):
        return None, body
    rest = match["title"]
    if not rest:
        return match["number"], None
    before = re.sub(r"\s", "", body.text[: match.start("title")])
    count = next((n for n in range(1, len(body.words)) if join_words(body.words[:n]).replace(" ", "") == before), None)
    if count is None:
        # Number and title are one word on the page: `1.Apologies`.
        return match["number"], replace(body, words=_shortened(body.words, len(before)))
    return match["number"], replace(body, words=body.words[count:], struck=frozenset(i - count for i in body.struck))


def _shortened(words: Sequence[Word], letters: int) -> tuple[Word, ...]:
    """Words of a line without their first letters."""
    return (replace(words[0], text=words[0].text[letters:]), *words[1:])


def _is_item(match: re.Match[str], body: Line) -> bool:
    """Whether a line that begins with a number may be an item: no date, no time, no sum, no address's number."""
    rest, number = match["title"] or "", match["number"]
    parted = bool(match["mark"]) and body.text[match.start("title") - 1] == " "
    if is_date(body.text) or re.match(r"(?:st|nd|rd|th)\b|[ap]\.?m\b|%|,?\d", rest, re.IGNORECASE):
        return bool(re.match(r"\d\d/\d{4,}", rest)) or (parted and not is_date(body.text) and rest[:1].isdigit())
    if _DAY.match(body.text):
        return False
    gap = body.segments[0].text.strip(" .):") == number
    if not rest:
        return bool(match["mark"]) or number.isdigit()
    return (
        bool(match["mark"])
        or gap
        or not number.isdigit()
        or bool(re.match(r"(?:agenda\s+)?item", body.text, re.IGNORECASE))
    )


def _is_note(text: str) -> bool:
    return text.strip(" ()[]*.").casefold() in convention("agenda")["notes"]


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


def _chain(rows: Sequence[_Row]) -> list[int]:
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


def _notes_at(rows: Sequence[_Row]) -> int:
    """Where notes with numbers of their own begin (`Notes: 1) ...`), whose next number might pass for an item's."""
    notes = (i for i, row in enumerate(rows) if _OWN_LIST.match(row.line.text) and _ends(_plain(row.line.text)))
    return next(notes, len(rows))


_OWN_LIST = re.compile(r"[^:]{3,40}:\s*\(?1[.)]\s")


def _step(one: _Row, other: _Row) -> float:
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


def _restarts(rows: Sequence[_Row], one: int, other: int) -> float:
    """Whether numbers begin again at 1 under the heading of another part of the agenda."""
    first = _rank(rows[other].number or "")[1:] == (1, ())
    parts = convention("agenda")["parts"]
    return 0.8 * (first and any(_plain(row.line.text).startswith(tuple(parts)) for row in rows[one + 1 : other]))


def _plain(text: str) -> str:
    return text.strip(" :.()").casefold()


def _belonging(item: _Row, rows: Sequence[_Row]) -> Iterator[_Row]:
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


def _entry(item: _Row, following: Sequence[_Row]) -> AgendaEntry:
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


_REPORT_OF = re.compile(r"[(\[]?(?:joint )?reports? (?:of|by|from)\b", re.IGNORECASE)
_SUB_ITEM = re.compile(r"\s*(?:[-–•*▪o]\s|\(?[a-z]{1,3}[.)]\s|\([ivx\d]+\)\s|\d+\.\d+\s)")


def _continues(title: Sequence[Line], item: _Row, row: _Row) -> bool:
    """Whether a row is more of the title: set close under it, in its look, and no sub-item."""
    if not title or re.search(r"[(\[]\s*(?:Pages?)?[\s\d–-]*$", flow(title), re.IGNORECASE):
        return True
    last, line = title[-1], row.line
    if _REPORT_OF.match(line.text):
        return False
    if row.number or line.page != last.page or line.top - last.bottom > 0.45 * line.size or _SUB_ITEM.match(line.text):
        return False
    if line.bold != last.bold and not _TAIL.fullmatch(line.text):
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
