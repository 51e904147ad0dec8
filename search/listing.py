"""Commitments, their events and what changed -> tables for people that fit 80 columns. Knows no store."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from search.render import OCR
from search.tracking.choosing import day_in_words, group, lateness, pack_page, place, possible, reason, totals
from search.tracking.events import Commitment, Event

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from search.tracking.changes import Change
    from search.tracking.rulings import Ruling

NARROWEST = 60
"""Columns below which a table is not made narrower."""
_COLOURS = {
    "open": "yellow",
    "in progress": "cyan",
    "completed": "green",
    "rejected": "magenta",
    "superseded": "magenta",
}


def list_commitments(
    commitments: Sequence[Commitment], shown: int | None, by: str | None, today: dt.date, out: TextIO
) -> None:
    """The list in parts, each commitment with its place, who, when and why; totals at the end, of the whole list."""
    console = _console(out)
    left = len(commitments) if shown is None else shown
    for heading, part in group(commitments, by) if commitments else ():
        if left <= 0:
            break
        if heading is not None:
            console.print(f"\n{heading}", style="bold underline")
        table = _table(("Decided", 13, None), ("What, and by whom", None, 6), ("Where it stands", None, 5))
        for each in part[:left]:
            table.add_row(_made(each), _asked(each, with_committee=by != "committee"), _standing(each, today))
        console.print(table)
        if heading is not None:
            console.print(f"{totals(part, today)}", style="dim")
        left -= len(part)
    _print_end(console, commitments, shown, totals(commitments, today))


def list_events(about: Commitment, events: Sequence[Event], today: dt.date, out: TextIO) -> None:
    """One commitment, and its events in order with the words, the place and the rule of each."""
    console = _console(out)
    console.print(_head(about, today))
    table = _table(("When", 11, None), ("What was said, and where", None, 7), ("Rule, and its effect", None, 3))
    for event in events:
        table.add_row(day_in_words(event.date), _said(event), _rule(event))
    for event in about.possibly:
        table.add_row(day_in_words(event.date), _said(event), _joined(("Possibly", "bold"), (event.rule, "dim")))
    console.print(table)


def list_changes(changes: Sequence[Change], shown: int | None, today: dt.date, out: TextIO) -> None:
    """What changed between two days, in parts: closed, reopened, overdue, new."""
    console = _console(out)
    left = len(changes) if shown is None else shown
    for what in dict.fromkeys(change.what for change in changes):
        part = [change.commitment for change in changes if change.what == what]
        if left <= 0:
            break
        console.print(f"\n{what[:1].upper()}{what[1:]} ({len(part)})", style="bold underline")
        table = _table(("Decided", 13, None), ("What, and by whom", None, 6), ("Where it stands", None, 5))
        for each in part[:left]:
            table.add_row(_made(each), _asked(each, with_committee=True), _standing(each, today))
        console.print(table)
        left -= len(part)
    _print_end(console, changes, shown, f"{len(changes)} changes.")


def list_rulings(rulings: Sequence[Ruling], shown: int | None, out: TextIO) -> None:
    """Officers' decisions with who, when, why, about what, and whether they hold."""
    console = _console(out)
    table = _table(("Number, day", 13, None), ("What was said, and of what", None, 7), ("State", None, 2))
    for each in rulings[:shown]:
        entry, body = each.entry, each.entry.body
        said = " ".join(part for part in (entry.command, body.get("status") or body.get("record")) if part)
        about = (body.get("about") or {}).get("text")
        table.add_row(
            _joined((str(entry.number), "bold"), (day_in_words(each.day), ""), (entry.by, "dim")),
            _joined((said, "bold"), (body.get("note"), ""), (about, "dim"), (each.commitment or entry.target, "dim")),
            each.state,
        )
    if rulings:
        console.print(table)
    _print_end(console, rulings, shown, f"{len(rulings)} in all, {sum(each.holds for each in rulings)} of them hold.")


def _console(out: TextIO) -> Console:
    from rich.console import Console

    width = None if out.isatty() else max(shutil.get_terminal_size((120, 24)).columns, NARROWEST)
    return Console(file=out, width=width, highlight=False, emoji=False, markup=False)


def _table(*columns: tuple[str, int | None, int | None]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, leading=1)
    for title, width, share in columns:
        table.add_column(title, width=width, ratio=share, overflow="fold")
    return table


def _joined(*lines: tuple[str | None, str]) -> Text:
    from rich.text import Text

    return Text("\n").join(Text(words, style) for words, style in lines if words)


def _made(each: Commitment) -> Text:
    minute = f"minute {each.minute_number}{each.clause and f' {each.clause}'}" if each.minute_number else each.clause
    return _joined((day_in_words(each.meeting_date), ""), (minute, "dim"), (each.id, "dim"))


def _asked(each: Commitment, *, with_committee: bool) -> Text:
    return _joined(
        (each.text, ""),
        (f"For: {', '.join(each.responsible)}" if each.responsible else None, "bold"),
        (each.committee if with_committee else None, "dim"),
        (pack_page(each.pack, each.pdf_page) + (f" {OCR}" if each.ocr else ""), "dim"),
    )


def _standing(each: Commitment, today: dt.date) -> Text:
    awaited = each.response_due and each.response is None and each.is_unresolved
    return _joined(
        (lateness(each, today), "bold red" if each.overdue else ""),
        (reason(each), _COLOURS.get(each.status, "")),
        (f"Response due {day_in_words(each.response_due)}, none found" if awaited else None, ""),
        (f"Response: {each.response}" if each.response else None, ""),
        (possible(each), "italic"),
    )


def _head(each: Commitment, today: dt.date) -> Text:
    where = ", ".join(part for part in (each.committee, day_in_words(each.meeting_date)) if part)
    minute = f", minute {each.minute_number} {each.clause}".rstrip() if each.minute_number else ""
    return _joined(
        (each.text, "bold"),
        (f"{where}{minute}", ""),
        (f"For: {', '.join(each.responsible)}" if each.responsible else None, ""),
        (
            ". ".join(part for part in (f"{each.status[:1].upper()}{each.status[1:]}", lateness(each, today)) if part),
            "",
        ),
        (" ", ""),
    )


def _said(event: Event) -> Text:
    surely = (
        f"{', '.join(event.reasons)} ({event.score:.0f} of 100)" if event.reasons and event.score is not None else None
    )
    record = f", record {event.record}" if event.record else ""
    return _joined(
        (f"{event.kind[:1].upper()}{event.kind[1:]}", "bold"),
        (event.text, ""),
        (f"{place(event)}{record}", "dim"),
        (f"Linked by: {surely}" if surely else None, "dim"),
    )


def _rule(event: Event) -> Text:
    effect = event.effect or "no change"
    put_off = f"due {day_in_words(event.new_due)}" if event.new_due else None
    response = f"response: {event.response}" if event.response else None
    return _joined((effect, _COLOURS.get(effect, "")), (response, ""), (put_off, ""), (event.rule, "dim"))


def _print_end(console: Console, rows: Iterable[object], shown: int | None, words: str) -> None:
    count = sum(1 for _ in rows)
    cut = f" The first {shown} are shown." if shown is not None and shown < count else ""
    console.print(f"\n{words}{cut}", style="bold")
