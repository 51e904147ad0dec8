"""Decisions that minutes set out in tables, `Ref | Decision | Action by | By when` -> one resolution a row.

A row belongs to the minute whose number it gives, else to the one under which its table stands. What that meeting's
minutes decide in words already is no second decision, nor are the rows of a log of actions that stands behind them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from corpus.records import Minute, Resolution, folded
from ingest.conventions import convention
from ingest.layout import Table
from ingest.papers import Paper, Setting
from ingest.readers.action_words import says_nothing
from ingest.readers.decision_words import names_kind
from ingest.readers.numbering import read_marker
from ingest.readers.stitching import WholeTable, tables_of
from ingest.readers.table_rows import Row
from ingest.readers.tracker_cells import Told, told_in_row

RULE = "resolutions.table/1"
"""The rule of decisions that are rows of a table."""
_SAME_WORDS = 62.0
"""Least likeness of a row and a decision told in words for both to be one; that of a tracker's row and its clause."""


def decisions_in_tables(
    paper: Paper, minutes: Sequence[Minute], decided: Sequence[Resolution], setting: Setting
) -> list[tuple[int, Resolution]]:
    """The rows of a paper of minutes that decide something, each with the index of the minute that it is of.

    Args:
        paper: The minutes.
        minutes: Their records, in order.
        decided: What they decide in words.
        setting: The pack around.
    """
    tables = [whole for whole in tables_of(paper, "tracker") if whole.rows and not is_answered(whole)]
    themselves = {
        id(cell) for table in paper.tables if any(_holds(table, each) for each in minutes) for cell in table.cells
    }
    wholes = [whole for whole in tables if not any(id(cell) in themselves for cell in whole.rows[0].cells)]
    under = [_minute_above(whole.rows[0], minutes) for whole in wholes]
    found: list[tuple[int, Resolution]] = []
    for whole, above in zip(wholes, under, strict=True):
        logged = _is_log(whole, above, under, len(minutes))
        counts = _counts_rows(whole)
        for row in whole.rows:
            place = None if logged else _minute_above(row, minutes)
            read = _read(whole, row, minutes, place, setting, counts=counts)
            if read is not None and not _is_decided(read[1], decided):
                found.append(read)
    return found


def is_answered(whole: WholeTable) -> bool:
    """Whether a table says what has become of its rows: it is a log."""
    return any(whole.columns.places(role) for role in ("response", "status", "rag"))


def _holds(table: Table, minute: Minute) -> bool:
    """Whether a minute begins in a table's columns: then the table is the minutes themselves.

    One that runs over all columns stands between two tables that are ruled alike, and drawn as one.
    """
    top = minute.source.box[1]
    return table.page == minute.source.page and any(
        cell.box[1] <= top <= cell.box[3] and cell.col_span < table.col_count for cell in table.cells
    )


def _minute_above(row: Row, minutes: Sequence[Minute]) -> int | None:
    """Index of the last minute that begins above a row."""
    place = row.pages[0], min(cell.box[1] for cell in row.cells)
    above = [at for at, each in enumerate(minutes) if (each.source.page, each.source.box[1]) < place]
    return above[-1] if above else None


_LOG_TITLE = re.compile(rf"(?:{'|'.join(convention('tracker')['lists']['headings'])})\W*", re.IGNORECASE)


def _is_log(whole: WholeTable, above: int | None, under: Iterable[int | None], count: int) -> bool:
    """Whether a table under the last minute sums up what others decided: its heading says so, and no other has one."""
    alone = {place for place in under if place is not None} <= {count - 1}
    headed = bool(whole.heading) and bool(_LOG_TITLE.fullmatch(whole.heading[-1].text.strip()))
    return above is not None and above == count - 1 and alone and headed


def _counts_rows(whole: WholeTable) -> bool:
    """Whether the numbers of a table's rows, `1` to `4`, only count them: such a number names no minute."""
    places = whole.columns.places("reference")
    if any(_OF_MINUTES.match(whole.columns.titles[place]) for place in places):
        return False
    counted = [(whole.column(row, "reference") or "").strip(" .()") for row in whole.rows]
    return counted == [str(place + 1) for place in range(len(counted))]


_OF_MINUTES = re.compile(r"\s*(?:min(?:ute)?s?|items?|para(?:graph)?s?)\b", re.IGNORECASE)


def _read(
    whole: WholeTable, row: Row, minutes: Sequence[Minute], place: int | None, setting: Setting, *, counts: bool
) -> tuple[int, Resolution] | None:
    """The decision of a row and the index of its minute; None where it decides nothing, or no minute is known.

    `counts`: whether the rows' own numbers only count them.
    """
    told = told_in_row(whole, row)
    text = told.get("text", "")
    at, label = _named(told, minutes, counts=counts)
    at = at if at is not None else place if place is not None else _citing(label, minutes)
    if at is None or says_nothing(text):
        return None
    marker = None if label else read_marker(text)
    if marker is not None and not marker.is_bullet:
        label, text = marker.printed, " ".join(text.split()[marker.words :])
    minute = minutes[at]
    return at, Resolution(
        source=whole.source(row, setting, RULE),
        committee=minute.committee,
        meeting_date=minute.meeting_date,
        minute_number=minute.number,
        clause=label,
        text=text,
        lead=_lead(whole, told),
        minute_title=minute.title,
        responsible=_stated(told, "responsible"),
        due=_stated(told, "due"),
    )


def _lead(whole: WholeTable, told: Told) -> str | None:
    """What a row is called, `Information` under `Type`; else the title of the column of decisions."""
    if names_kind(told.get("type", "")):
        return told["type"]
    return next((title for at in whole.columns.places("text") if (title := whole.columns.titles[at])), None)


def _stated(told: Told, role: str) -> str | None:
    """What a row says in a role; a dash and `none` say nothing."""
    said = told.get(role, "")
    return None if says_nothing(said) else said


def _citing(label: str, minutes: Sequence[Minute]) -> int | None:
    """The index of the one minute whose words point to a row by its label, `(Action 2)`, `(see A2)`."""
    code = re.escape(label.strip(" .()"))
    kind = "" if re.search("[A-Za-z]", label) else r"(?:actions?|requests?|tasks?|points?|recommendations?)\b[^()]*\b"
    cites = re.compile(rf"[(\[](?:see\s+|[^()]*\s)?{kind}{code}\b[^()]{{0,20}}[)\]]", re.IGNORECASE)
    citing = [at for at, each in enumerate(minutes) if code and cites.search(each.text)]
    return citing[0] if len(citing) == 1 else None


def _named(told: Told, minutes: Sequence[Minute], *, counts: bool) -> tuple[int | None, str]:
    """The index of the minute whose number a row gives, and the label that it gives besides; the label alone else."""
    given = told.get("reference") or ""
    own = given.strip(" .") if len(given.split()) == 1 else ""
    for said in filter(None, ("" if counts else given, told.get("agenda_item"))):
        named = [
            (len(each.number), at, rest) for at, each in enumerate(minutes) if (rest := _after(each, said)) is not None
        ]
        if named:
            _, at, rest = max(named)
            return at, rest or (own if said != given else "")
    return None, own


def _after(minute: Minute, said: str) -> str | None:
    """What a cell says after a minute's number, `(i)` of `AB12 (i)`; None where it begins with another."""
    words = re.sub(r"^(?:min(?:ute)?|item|no|ref)\b\.?\s*", "", said.strip(), flags=re.IGNORECASE)
    if not minute.number or not folded(words).startswith(folded(minute.number)):
        return None
    rest = words[len(minute.number) :]
    if re.match(r"\w", rest) and rest[0].isdigit() == minute.number[-1].isdigit():
        return None
    label = rest.strip(" .:/–—-")
    return label if len(label.split()) < _LONGEST_LABEL else ""


_LONGEST_LABEL = 2
"""Words; what is longer is the minute's title."""


def _is_decided(row: Resolution, decided: Sequence[Resolution]) -> bool:
    """Whether the minutes decide in words what a row gives."""
    text = folded(row.text)
    return any(fuzz.ratio(text, folded(each.text)) >= _SAME_WORDS for each in decided)
