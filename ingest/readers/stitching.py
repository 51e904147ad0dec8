"""Ruled tables of a paper, one a page -> whole tables of one kind, their rows put together over pages.

A row is cut by a page where the grammar of the row says so: the first cell left empty, a sentence or a name cut, a
number missing. It does not matter whether the header is printed again. Reads no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from corpus.records import KINDS, Doubt, Source, field_names
from ingest.conventions import convention
from ingest.layout import Block, Cell, Line, Table, flow
from ingest.papers import Paper, Setting
from ingest.readers.action_words import says_nothing
from ingest.readers.cards import with_cards_as_rows
from ingest.readers.code_keys import is_code, meanings
from ingest.readers.column_contents import role_of_contents
from ingest.readers.column_titles import is_day_sent
from ingest.readers.columns import Columns, is_another_table, read_columns
from ingest.readers.forms import MARK, fields_of
from ingest.readers.header_rows import cells_under, heads_two_rows, is_banner, is_half_a_header, texts_of, titles_of
from ingest.readers.laid_out import with_laid_out_tables
from ingest.readers.meeting_columns import with_latest_position
from ingest.readers.row_bands import with_rows_apart
from ingest.readers.table_rows import Banner, Row, goes_on, joined
from ingest.readers.table_titles import is_titled

_HEADING_LINES = 8
"""Lines above a table that may say what it is."""
_LINES_BELOW = 6
"""Lines under a table that may explain what stands in it."""
_DEEPEST_HEADER = 5
"""Rows among which the header is looked for: a title and a lead may be merged rows above it."""


@dataclass
class WholeTable:
    """A table of a known kind with its rows in order, whatever pages it runs over."""

    columns: Columns
    page: int
    heading: tuple[Line, ...]
    """Lines printed between it and the table or paper before it."""
    entries: list[Row | Banner] = field(default_factory=list)
    table: Table | None = None
    """Its last part so far."""
    below: tuple[Line, ...] = ()
    """The first lines printed under it, in which a key may stand."""

    @property
    def rows(self) -> list[Row]:
        """Its rows without banners."""
        return [entry for entry in self.entries if isinstance(entry, Row)]

    def source(self, row: Row, setting: Setting, rule: str) -> Source:
        """Where a row stands, told by its cells on its first page."""
        source = setting.source(list(row.cells), rule, row.pages[0])
        return replace(source, last_page=row.pages[-1]) if len(row.pages) > 1 else source

    def untold_columns(self, setting: Setting) -> list[Doubt]:
        """A doubt for each column that holds words of which no record makes use."""
        doubts = []
        kept = _KEPT[self.columns.kind]
        for place, (title, role) in enumerate(zip(self.columns.titles, self.columns.roles, strict=True)):
            held = [row for row in self.rows if row.text(place) and not says_nothing(row.text(place))]
            if role not in kept and title.strip() and held:
                source = self.source(held[0], setting, f"{self.columns.kind}.columns/1")
                saw = f"{title}: {held[0].text(place)}"[:200]
                about = f"{self.columns.kind}.columns"
                doubts.append(Doubt(source=source, about=about, saw=saw, reason="No field holds this column"))
        return doubts

    def column(self, row: Row, role: str) -> str | None:
        """What a row holds in the columns of a role, or None where it holds nothing."""
        numbers = role in ("reference", "number")
        texts = [(row.number if numbers else row.text)(place) for place in self.columns.places(role)]
        return " ".join(text for text in texts if text) or None


_KEPT = {kind: frozenset(field_names(record)) | {"text", "lead"} for kind, record in KINDS.items()}


def tables_of(paper: Paper, kind: str) -> list[WholeTable]:
    """A paper's whole tables of one kind. In minutes, actions with names and dates are an action log and no plan."""
    wholes = [whole for whole in _whole_tables_of(paper) if whole.columns.kind == kind]
    return [whole for whole in wholes if not _sets_minutes(whole)] if paper.kind == "minutes" else wholes


def _sets_minutes(whole: WholeTable) -> bool:
    """Whether a table is the minutes themselves: its `Action` only names who acts, beside many more words."""
    told = sum(len((whole.column(row, "text") or "").split()) for row in whole.rows)
    most = max(sum(len(row.text(place).split()) for row in whole.rows) for place in range(len(whole.columns.roles)))
    if whole.columns.kind != "tracker" or _cites_minutes(whole):
        return False
    return 3 * told < most or any(told < words for words in _words_of_discussion(whole))


def _words_of_discussion(whole: WholeTable) -> Iterator[int]:
    """How many words stand under each title that says what was said of each item, `Discussion`."""
    titles = set(convention("papers")["notes_columns"])
    for place, title in enumerate(whole.columns.titles):
        if title.strip(" :.").casefold() in titles:
            yield sum(len(row.text(place).split()) for row in whole.rows)


def _cites_minutes(whole: WholeTable) -> bool:
    """Whether most rows say in which minute a thing was asked, `24/13 (a)`, beside what was reported of it."""
    cited = sum(bool(_CITES.match(whole.column(row, "reference") or "")) for row in whole.rows)
    return bool(whole.columns.places("response")) and 2 * cited > len(whole.rows)


_CITES = re.compile(r"(?:min(?:ute)?\.?\s*)?[A-Z&]{0,5}[./ -]?\d{1,4}(?:[./-]\d{2,4}|\s?\(\w{1,4}\))", re.IGNORECASE)
"""A minute's number with its year or a clause: one alone counts the rows."""


@lru_cache(maxsize=1)
def _whole_tables_of(paper: Paper) -> list[WholeTable]:
    """All of a paper's whole tables; kept for the readers of each kind, who ask one after the other."""
    if paper.kind == "minutes":
        return whole_tables(paper.blocks, f"{paper.title or ''} {_IN_MINUTES}", minuted=True)
    return whole_tables(paper.blocks, paper.title or "")


_IN_MINUTES = "action log"


def unread_table(paper: Paper, setting: Setting, kind: str) -> list[Doubt]:
    """A doubt for the first table that a paper or the lines above it call one of this kind, where none was read."""
    above: list[Line] = []
    for block in () if _whole_tables_of(paper) else paper.blocks:
        if isinstance(block, Line):
            above.append(block)
            continue
        heading = " ".join([paper.title or "", *(line.text for line in above[-_NEAR_LINES:])])
        if is_titled(kind, heading) and _is_worded(block) and not is_another_table(titles_of(block.rows[:1])):
            source = setting.source([block], f"{kind}.columns/1", block.page)
            saw = " | ".join(texts_of(block.rows[0]))[:200]
            reason = "A table under such a heading whose columns were not understood"
            return [Doubt(source=source, about=f"{kind}.columns", saw=saw, reason=reason)]
        above = []
    return []


_NEAR_LINES = 3


def _is_worded(table: Table) -> bool:
    """Whether a table has columns and rows enough to be followed, and most of its cells hold words."""
    texts = [cell.text for cell in table.cells if cell.text.strip()]
    worded = [text for text in texts if len(re.findall(r"[^\W\d_]{2,}", text)) > 1]
    return table.col_count > 2 and table.row_count > 2 and 2 * len(worded) > len(texts)


def whole_tables(blocks: Sequence[Block], title: str | None = None, *, minuted: bool = False) -> list[WholeTable]:
    """A paper's lines and tables in reading order, and its title -> its plans, trackers and work programmes.

    `minuted`: whether they are minutes: what was said, though it be of an action plan, calls no table under it one.
    """
    found: list[WholeTable] = []
    current: WholeTable | None = None
    above: list[Line] = []
    for block in with_laid_out_tables(with_cards_as_rows(blocks, title), title):
        if isinstance(block, Line):
            above.append(block)
            if current is not None and len(above) <= _LINES_BELOW:
                current.below = tuple(above)
            continue
        block = with_rows_apart(with_latest_position(block))
        header = (
            None if fields_of(block) else _find_header(block, above, title, minuted) or _same_header(block, current)
        )
        if header is None:
            current = None if fields_of(block) else _continue(current, block, above)
        else:
            current = _start(current, block, above, header)
            if current not in found:
                found.append(current)
        above = []
    for whole in found:
        whole.columns = _told_by_contents(whole)
    return [whole for whole in found if _holds_words(whole)]


def _told_by_contents(whole: WholeTable) -> Columns:
    """Columns whose titles told nothing, told by their cells: colours, dates, serial numbers."""
    roles = list(whole.columns.roles)
    for place, role in enumerate(roles):
        texts = [row.text(place) for row in whole.rows]
        filled = [text for text in texts if text]
        if role is None and 2 * len(filled) >= len(texts) and len(filled) > 1:
            told = _role_of_codes(whole, filled) or role_of_contents(filled, whole.columns.kind)
            deadline = told in ("due", "timescale") and is_day_sent(whole.columns.titles[place])
            roles[place] = None if told in roles or deadline else told
    return replace(whole.columns, roles=tuple(roles))


def _role_of_codes(whole: WholeTable, filled: Sequence[str]) -> str | None:
    """`status`, where each filled cell of a tracker's column is a letter that a key above or below it explains."""
    if whole.columns.kind != "tracker" or not all(map(is_code, filled)):
        return None
    known = meanings(whole.heading) or meanings(whole.below)
    return "status" if set(filled) <= known.keys() else None


_MAIN = {"actions": "action", "tracker": "text", "work_programme": "title"}


def _holds_words(whole: WholeTable) -> bool:
    """Whether the main column holds words: a table of figures may have titles like a tracker's."""
    texts = [text for row in whole.rows if (text := whole.column(row, _MAIN[whole.columns.kind]))]
    worded = [text for text in texts if len(re.findall(r"[^\W\d_]{2,}", text)) > 1]
    named = whole.columns.kind == "work_programme" or _cites_minutes(whole)
    return named or 2 * len(worded) > len(texts) or not texts


Header = tuple[int, int, Columns]
"""Index of the header's first row, index of the first row after it, what its columns hold."""


def _find_header(table: Table, above: Sequence[Line], title: str | None, minuted: bool) -> Header | None:
    """The row, or two rows together, whose titles tell best what the table is."""
    near = _from_last_heading(above[-_HEADING_LINES:])
    over = near[-_NEAR_LINES:] if minuted else above[-_HEADING_LINES:]
    heading = " ".join([title or "", *(line.text for line in over)])
    nearest = " ".join([title or "", *(line.text for line in near)])
    best: Header | None = None
    banners = ""
    for start in range(min(_DEEPEST_HEADER, table.row_count)):
        row = table.rows[start]
        if is_banner(row):
            banners += f" {texts_of(row)[0]}"
            continue
        for height in (1, 2):
            if start + height > table.row_count or (height == 2 and not heads_two_rows(table, start)):
                continue
            if height == 1 and start + 1 < table.row_count and is_half_a_header(table, start):
                continue
            titles = titles_of(table.rows[start : start + height])
            under = table.rows[start + height :]
            count = sum(map(is_banner, under))
            merged = (count > 1 and 2 * count >= len(under) - 1) or bool(_entry_above(above))
            cells = cells_under(table, start + height)
            columns = read_columns(titles, heading + banners, cells, merged=merged, nearest=nearest + banners)
            if columns and (best is None or columns.points > best[2].points + 0.01):
                best = (start, start + height, columns)
    return best


def _from_last_heading(above: Sequence[Line]) -> Sequence[Line]:
    """Lines above a table from the last bold one, and those bold before it; all of them without one.

    What stands before belongs to another part of the paper.
    """
    bold = [at for at, line in enumerate(above) if line.bold]
    at = bold[-1] if bold else 0
    while at and above[at - 1].bold:
        at -= 1
    return above[at:]


def _same_header(table: Table, current: WholeTable | None) -> Header | None:
    """The header of the table before, printed again over a new one: what told its kind stands above the first."""
    again = current is not None and tuple(titles_of(table.rows[:1])) == current.columns.titles
    return (0, 1, current.columns) if again and current else None


def _entry_above(above: Sequence[Line]) -> Sequence[Line]:
    """The paragraph right above a table that begins with a number, `Recommendation 3: ...`, and ends at the table."""
    for place in range(len(above) - 1, max(-1, len(above) - _LONGEST_ENTRY), -1):
        line = above[place]
        if MARK.match(line.text):
            return above[place:] if re.match(r"[A-Za-z]{3}", line.text) else ()
        if place and line.top - above[place - 1].bottom > 0.7 * line.size:
            return ()
    return ()


_LONGEST_ENTRY = 8
"""Lines."""


def _start(current: WholeTable | None, table: Table, above: Sequence[Line], header: Header) -> WholeTable:
    """A table with a header: the one before it printed on, or a new one."""
    start, end, columns = header
    same = current is not None and current.columns.roles == columns.roles and current.columns.kind == columns.kind
    runs_on = same and current is not None and current.table is not None and table.page > current.table.page
    whole = current if current and runs_on and not above else None
    if whole is None:
        whole = WholeTable(columns, table.page, tuple(above))
        if "text" not in columns.roles and columns.kind == "tracker" and (entry := _entry_above(above)):
            whole.entries.append(Banner(flow(entry), entry[0].page))
        for place in range(start):
            _add_banner(whole, table, place)
        _add_rows(whole, table, end, continues=False)
    else:
        repeated = {entry.text for entry in whole.entries if isinstance(entry, Banner)}
        news = [p for p in range(start) if " ".join(texts_of(table.rows[p])) not in repeated]
        for place in news:
            _add_banner(whole, table, place)
        _add_rows(whole, table, end, continues=not news)
    whole.table = table
    return whole


def _continue(current: WholeTable | None, table: Table, above: Sequence[Line]) -> WholeTable | None:
    """A table without a header: more of the one before it, or another that is none of ours."""
    if current is None or current.table is None or table.page - current.table.page > 1:
        return None
    aligned = _aligned(current.table, table)
    if aligned is None or len(above) > 2 or any(line.bold for line in above):
        return None
    _add_rows(current, aligned, 0, continues=table.page > current.table.page and not above)
    current.table = aligned
    return current


def _aligned(before: Table, after: Table) -> Table | None:
    """The later table set to the columns of the earlier one, or None where it has others."""
    if after.col_count == before.col_count:
        return after
    starts = sorted({round(c.box[0]) for c in before.cells if c.col_span == 1})
    places = [min(range(len(starts)), key=lambda i: abs(starts[i] - c.box[0])) for c in after.cells]
    near = all(abs(starts[p] - c.box[0]) < 8 for p, c in zip(places, after.cells, strict=True))
    if not near or len(starts) != before.col_count:
        return None
    cells = []
    for cell, place in zip(after.cells, places, strict=True):
        end = sum(1 for s in starts if s < cell.box[2] - 8)
        cells.append(Cell(cell.box, cell.row, place, cell.row_span, max(1, end - place), cell.lines, cell.fill))
    return Table(after.page, after.box, tuple(cells), after.row_count, before.col_count, after.shown)


def _add_banner(whole: WholeTable, table: Table, place: int) -> None:
    text = " ".join(texts_of(table.rows[place]))
    if text:
        whole.entries.append(Banner(text, table.page))


def _add_rows(whole: WholeTable, table: Table, start: int, *, continues: bool) -> None:
    carried = _merged_to_the_foot(whole) if continues else {}
    for place in range(start, table.row_count):
        cells = table.rows[place]
        if is_banner(cells):
            _add_banner(whole, table, place)
        elif not _repeats_header(whole.columns, cells):
            row = _row(table, place)
            last = whole.entries[-1] if whole.entries else None
            if continues and isinstance(last, Row) and goes_on(last, row, whole.columns, whole.rows):
                whole.entries[-1] = joined(last, row)
            elif not row.empty or any(c.fill for c in row.cells):
                whole.entries.append(_with_carried(row, carried))
        continues = False


def _merged_to_the_foot(whole: WholeTable) -> dict[int, tuple[Cell, ...]]:
    """Cells of the last row so far in columns of merged cells: on the next page they may go on without their words."""
    last = whole.entries[-1] if whole.entries else None
    if not isinstance(last, Row):
        return {}
    merged = {i for row in whole.rows for i in row.inherited}
    return {i: cells for i, cells in enumerate(last.parts) if cells and (i in merged or cells[0].row_span > 1)}


def _with_carried(row: Row, carried: dict[int, tuple[Cell, ...]]) -> Row:
    """A row whose first cells are empty, under the merged cells of the page before; a filled cell ends them."""
    for place in list(carried):
        if row.text(place):
            del carried[place]
    parts = tuple(carried.get(place, cells) for place, cells in enumerate(row.parts))
    return replace(row, parts=parts, inherited=row.inherited | set(carried))


def _repeats_header(columns: Columns, cells: Sequence[Cell | None]) -> bool:
    titles = [t.casefold() for t in columns.titles if t.strip()]
    return sum(t.casefold() in titles for t in texts_of(cells)) >= max(2, len(titles) - 1)


def _row(table: Table, place: int) -> Row:
    parts: list[tuple[Cell, ...]] = []
    inherited = set()
    for column, cell in enumerate(table.rows[place]):
        spanned = cell is not None and cell.col != column
        parts.append(() if cell is None or spanned else (cell,))
        if cell is not None and cell.row != place:
            inherited.add(column)
    cells = tuple(cell for column in parts for cell in column)
    return Row(tuple(parts), (table.page,), cells, frozenset(inherited))


def each_row(whole: WholeTable) -> Iterator[tuple[Row, list[Banner]]]:
    """Rows with the banners that stand above them, since the last row that stood under other ones."""
    banners: list[Banner] = []
    fresh = False
    for entry in whole.entries:
        if isinstance(entry, Banner):
            if not fresh:
                banners = []
            banners.append(entry)
            fresh = True
        else:
            fresh = False
            yield entry, banners
