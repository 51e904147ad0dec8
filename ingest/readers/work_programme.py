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
from ingest.readers.columns import is_titled
from ingest.readers.stitching import WholeTable, each_row, tables_of
from ingest.readers.table_rows import Banner, Row

_RULE = "work_programme.table/1"
_LIST_RULE = "work_programme.list/1"
_BULLET = re.compile(r"^[-–—•▪●○*·]+\s*")
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
            entry = _read_row(whole, row, setting, date)
            if entry:
                records.append(entry)
            elif whole.column(row, "detail"):
                doubts.append(_untitled(whole, row, setting))
        doubts.extend(whole.untold_columns(setting))
    if not wholes and paper.kind != "agenda" and is_titled("work_programme", _title(paper)):
        records.extend(_read_list(paper.lines, setting))
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


def _read_row(whole: WholeTable, row: Row, setting: Setting, date: str | None) -> WorkProgrammeEntry | None:
    title = _BULLET.sub("", whole.column(row, "title") or "").strip()
    if not title:
        return None
    return WorkProgrammeEntry(
        source=whole.source(row, setting, _RULE),
        committee=setting.committee,
        meeting_date=setting.meeting_date,
        date=date,
        title=title,
        detail=whole.column(row, "detail"),
        lead=whole.column(row, "lead"),
    )


def _read_list(lines: Sequence[Line], setting: Setting) -> list[WorkProgrammeEntry]:
    """Items printed under dates, a line each: only where two dates at least have items."""
    entries = [
        WorkProgrammeEntry(
            source=setting.source(list(item), _LIST_RULE, item[0].page),
            committee=setting.committee,
            meeting_date=setting.meeting_date,
            date=date,
            title=_BULLET.sub("", flow(item)).strip(),
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
            if date and item and _BULLET.sub("", flow(item)).strip():
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
    return line.text[0].islower() or (line.x0 > before.x0 + 8 and not _BULLET.match(line.text))
