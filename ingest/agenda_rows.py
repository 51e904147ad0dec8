"""Lines and table rows of a front sheet -> each with its number, its title and what stands in the columns beside.

Which of them are items is told in `agenda_list`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.dates import is_date
from ingest.agenda_columns import without_columns
from ingest.conventions import convention
from ingest.drawn import Word
from ingest.layout import Block, Cell, Line, join_words


@dataclass
class Row:
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
REPORT_OF = re.compile(r"[(\[]?(?:joint )?reports? (?:of|by|from)\b", re.IGNORECASE)
TAIL = re.compile(r"[(\[]?\s*(?:pages?|pp?\.?)?[\s\d()\[\]–—&-]*(?:to\s+)?[\s\d()\[\]–—-]*", re.IGNORECASE)


def all_rows(blocks: Iterable[Block], width: float) -> list[Row]:
    """Blocks in reading order, and the page's width in points -> their rows."""
    blocks = list(blocks)
    lines = [block for block in blocks if isinstance(block, Line)]
    counted = _counted(lines) or _lettered(lines)
    parted = without_columns(lines, lambda text: bool(TAIL.fullmatch(text)) or _is_note(text))
    return [row for block in blocks for row in _rows(parted.get(id(block), block), width, counted=id(block) in counted)]


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


def _rows(block: Block, width: float, *, counted: bool) -> Iterator[Row]:
    if isinstance(block, Line):
        yield _row_of_line(block, width, counted=counted)
        return
    for cells in block.rows:
        yield from _rows_of_cells([c for i, c in enumerate(cells) if c and c.lines and c not in cells[:i]], width)


def _rows_of_cells(cells: Sequence[Cell], width: float) -> Iterator[Row]:
    if len(cells) > 2 and _CLOCK.match(cells[0].text.strip()) and _NUMBER_ALONE.fullmatch(cells[1].text.strip()):
        cells = cells[1:]
    if len(cells) > 1 and _NUMBER_ALONE.fullmatch(cells[0].text.strip()):
        yield _row_of_cells(cells)
        return
    rows = [_row_of_line(line, width) for cell in cells for line in cell.lines]
    if len(cells) > 1 and rows[0].number and rows[0].title and not any(row.number for row in rows[1:]):
        # `4. Weirs` in one cell, and in those beside it who leads or which papers there are.
        row = rows[0]
        row.title, row.detail = _parted([*row.title, *cells[0].lines[1:]])
        row.in_table = True
        _add_beside(row, cells[1:])
        rows = [row]
    yield from rows


def _row_of_cells(cells: Sequence[Cell]) -> Row:
    first, *others = cells
    # The title's column is the first that holds words: a time or a kind of paper may stand before it.
    second = next((cell for cell in others if _titles(cell.text)), others[0])
    others.remove(second)
    match = _NUMBER_ALONE.fullmatch(first.text.strip())
    number = match["number"] if match else None
    title, detail = _parted(second.lines)
    row = Row(first.lines[0], number, title, detail=detail, x0=first.lines[0].x0, in_table=True)
    _add_beside(row, others)
    return row


def _parted(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a title's cell: those of the title, and what stands under it."""
    ends = (
        i for i, line in enumerate(lines) if i and ((lines[0].bold and not line.bold) or REPORT_OF.match(line.text))
    )
    cut = next(ends, len(lines))
    return list(lines[:cut]), list(lines[cut:])


def _add_beside(row: Row, cells: Sequence[Cell]) -> None:
    """What stands in the columns beside a title: pages and notes, or more about the item."""
    for cell in cells:
        text = cell.text.strip()
        if TAIL.fullmatch(text) or _is_note(text):
            row.tail.append(text)
        else:
            row.detail.extend(cell.lines)


def _titles(text: str) -> bool:
    """Whether a cell's words may be a title: letters in them, and no time, page or note."""
    text = text.strip()
    return bool(re.search(r"[A-Za-z]{3}", text)) and not (TAIL.fullmatch(text) or _is_note(text) or _CLOCK.match(text))


_CLOCK = re.compile(r"\d{1,2}[.:]\d\d|\d{1,3}\s*min", re.IGNORECASE)


def _row_of_line(line: Line, width: float, *, counted: bool = False) -> Row:
    """A line, its number and its page range told from its title."""
    segments = list(line.segments)
    tail: list[str] = []
    while (
        len(segments) > 1
        and segments[-1].x0 > 0.68 * width
        and (TAIL.fullmatch(segments[-1].text) or _is_note(segments[-1].text))
    ):
        tail.insert(0, segments.pop().text)
    body = line.between(segments[0].x0 - 1, segments[-1].x1 + 1) or line
    number, title = _split_number(body, counted=counted)
    return Row(line, number, [title] if title else [], tail, x0=line.x0)


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
