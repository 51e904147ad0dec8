"""Work programmes in a paper -> one `WorkProgrammeEntry` for each item, with the date that it stands under.

The detailed table counts where there is one; a programme printed only as a list under dates is read as a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.dates import find_dates, is_date
from corpus.records import Doubt, Record, WorkProgrammeEntry
from ingest.layout import Line, flow
from ingest.papers import Paper, Reading, Setting
from ingest.readers.programme_grids import GridItem, grid_items, is_bulleted, items_of, without_bullet
from ingest.readers.stitching import WholeTable, each_row, tables_of, unread_table
from ingest.readers.table_rows import Banner, Row
from ingest.readers.table_titles import is_titled

_RULE = "work_programme.table/1"
_GRID_RULE = "work_programme.grid/1"
_LIST_RULE = "work_programme.list/1"
_UNDATED = re.compile(
    r"(?:tbc|to be confirmed|tba|date to be|dates to be|future|unscheduled|ongoing|standing|pending|to be (?:scheduled|"
    r"programmed)|\d{4}/\d{2,4}|visit|(?:spring|summer|autumn|winter) \d{4})",
    re.IGNORECASE,
)


def read_work_programmes(paper: Paper, setting: Setting) -> Reading:
    """A paper -> the items of its work programme; dates without an item give none."""
    wholes = tables_of(paper, "work_programme")
    records: list[Record] = []
    doubts: list[Doubt] = []
    date: str | None = None
    for whole in wholes:
        date = _date_of_lines(whole.heading) or date
        for row, banners in each_row(whole):
            date = whole.column(row, "date") or _date_of_banners(banners) or date
            entries = _read_row(whole, row, setting, date)
            records.extend(entries)
            if not entries and whole.column(row, "detail"):
                doubts.append(_untitled(whole, row, setting))
        doubts.extend(whole.untold_columns(setting))
    if not wholes and paper.kind != "agenda" and is_titled("work_programme", _title(paper)):
        grids = [item for table in paper.tables for item in grid_items(table)]
        records.extend(_of_grid(item, setting) for item in grids)
        records.extend(() if grids else _read_list(paper.lines, setting))
        doubts.extend(unread_table(paper, setting, "work_programme") if not records else ())
    return records, doubts


def _title(paper: Paper) -> str:
    return " ".join([paper.title or "", *(line.text for line in paper.lines[:6] if line.bold)])


def _untitled(whole: WholeTable, row: Row, setting: Setting) -> Doubt:
    source = whole.source(row, setting, _RULE)
    saw = (whole.column(row, "detail") or "")[:300]
    return Doubt(
        source=source, about="work_programme.title", saw=saw, reason="An item of the programme without a title"
    )


def _date_of_banners(banners: Sequence[Banner]) -> str | None:
    return next((banner.text for banner in reversed(banners) if _dated(banner.text)), None)


def _date_of_lines(lines: Sequence[Line]) -> str | None:
    return next((line.text for line in reversed(lines) if line.bold and _dated(line.text)), None)


def _dated(text: str) -> bool:
    """Whether a heading is a date, or says that there is none yet."""
    return len(text.split()) < 12 and (bool(find_dates(text)) or bool(_UNDATED.match(text)))


def _read_row(whole: WholeTable, row: Row, setting: Setting, date: str | None) -> list[WorkProgrammeEntry]:
    """The item of a row; each of several that stand in one cell as bullets, where no other cell tells of them."""
    detail, lead = whole.column(row, "detail"), whole.column(row, "lead")
    lines = [line for place in whole.columns.places("title") for line in row.lines(place)]
    items = [lines] if detail or lead else items_of(lines)
    return [
        WorkProgrammeEntry(
            source=whole.source(row, setting, _RULE),
            committee=setting.committee,
            meeting_date=setting.meeting_date,
            date=date,
            title=title,
            detail=detail,
            lead=lead,
        )
        for item in items
        if (title := without_bullet(flow(item)))
    ]


def _of_grid(item: GridItem, setting: Setting) -> WorkProgrammeEntry:
    return WorkProgrammeEntry(
        source=setting.source(list(item.cells), _GRID_RULE, item.page),
        committee=setting.committee,
        meeting_date=setting.meeting_date,
        date=item.date,
        title=item.title,
        detail=item.detail,
        lead=item.lead,
    )


def _read_list(lines: Sequence[Line], setting: Setting) -> list[WorkProgrammeEntry]:
    """Items printed under dates, a line each: only where two dates at least have items."""
    entries = [
        WorkProgrammeEntry(
            source=setting.source(list(item), _LIST_RULE, item[0].page),
            committee=setting.committee,
            meeting_date=setting.meeting_date,
            date=date,
            title=without_bullet(flow(item)),
        )
        for date, item in _items_under_dates(lines)
    ]
    return entries if len({entry.date for entry in entries}) > 1 else []


def _items_under_dates(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    date: str | None = None
    item: list[Line] = []
    for line in [*lines, None]:
        heads = line is not None and (is_date(line.text) or (line.bold and _dated(line.text)))
        wraps = bool(item) and line is not None and not heads and _wraps(item[-1], line)
        if not wraps:
            if date and item and without_bullet(flow(item)):
                yield date, item
            item = []
        if line is None:
            return
        if heads:
            date = line.text
        elif line.bold:
            date = None
        elif date:
            item = [*item, line]


def _wraps(before: Line, line: Line) -> bool:
    """Whether a line only goes on with the item before it."""
    return line.text[0].islower() or (line.x0 > before.x0 + 8 and not is_bulleted(line.text))
