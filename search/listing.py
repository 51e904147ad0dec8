"""Commitments, their events and what changed -> tables for people that fit 80 columns. Knows no store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from search.columns import Cell, Column, Page
from search.render import OCR
from search.tracking.choosing import day_in_words, group, lateness, pack_page, place, possible, reason, totals
from search.tracking.events import Commitment, Event

if TYPE_CHECKING:
    from search.tracking.changes import Change
    from search.tracking.rulings import Ruling

_COMMITMENTS = (Column("Decided", width=13), Column("What, and by whom", share=6), Column("Where it stands", share=5))
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
    page = Page(out)
    left = len(commitments) if shown is None else shown
    for heading, part in group(commitments, by) if commitments else ():
        if left <= 0:
            break
        if heading is not None:
            page.write(f"\n{heading}", "bold underline")
        rows = ((_made(each), _asked(each, by != "committee"), _standing(each, today)) for each in part[:left])
        page.write_table(_COMMITMENTS, rows)
        if heading is not None:
            page.write(totals(part, today), "dim")
        left -= len(part)
    _print_end(page, commitments, shown, totals(commitments, today))


def list_events(about: Commitment, events: Sequence[Event], today: dt.date, out: TextIO) -> None:
    """One commitment, and its events in order with the words, the place and the rule of each."""
    page = Page(out)
    page.write_cell(_head(about, today))
    columns = (
        Column("When", width=11),
        Column("What was said, and where", share=7),
        Column("Rule, and its effect", share=3),
    )
    sure: list[Sequence[Cell]] = [(_day(event), _said(event), _rule(event)) for event in events]
    doubtful: list[Sequence[Cell]] = [(_day(event), _said(event), _doubt(event)) for event in about.possibly]
    page.write_table(columns, sure + doubtful)


def list_changes(changes: Sequence[Change], shown: int | None, today: dt.date, out: TextIO) -> None:
    """What changed between two days, in parts: closed, reopened, overdue, new."""
    page = Page(out)
    left = len(changes) if shown is None else shown
    for what in dict.fromkeys(change.what for change in changes):
        part = [change.commitment for change in changes if change.what == what]
        if left <= 0:
            break
        page.write(f"\n{what[:1].upper()}{what[1:]} ({len(part)})", "bold underline")
        page.write_table(
            _COMMITMENTS, ((_made(each), _asked(each, True), _standing(each, today)) for each in part[:left])
        )
        left -= len(part)
    _print_end(page, changes, shown, f"{len(changes)} changes.")


def list_rulings(rulings: Sequence[Ruling], shown: int | None, out: TextIO) -> None:
    """Officers' decisions with who, when, why, about what, and whether they hold."""
    page = Page(out)
    columns = (Column("Number, day", width=13), Column("What was said, and of what", share=7), Column("State", share=2))
    if rulings:
        page.write_table(columns, map(_ruling, rulings[:shown]))
    _print_end(page, rulings, shown, f"{len(rulings)} in all, {sum(each.holds for each in rulings)} of them hold.")


def _ruling(each: Ruling) -> tuple[Cell, Cell, Cell]:
    entry, body = each.entry, each.entry.body
    said = " ".join(part for part in (entry.command, body.get("status") or body.get("record")) if part)
    about = (body.get("about") or {}).get("text")
    return (
        [(str(entry.number), "bold"), (day_in_words(each.day), ""), (entry.by, "dim")],
        [(said, "bold"), (body.get("note"), ""), (about, "dim"), (each.commitment or entry.target, "dim")],
        [(each.state, "")],
    )


def _day(event: Event) -> Cell:
    return [(day_in_words(event.date), "")]


def _made(each: Commitment) -> Cell:
    minute = f"minute {each.minute_number}{each.clause and f' {each.clause}'}" if each.minute_number else each.clause
    return [(day_in_words(each.meeting_date), ""), (minute, "dim"), (each.id, "dim")]


def _asked(each: Commitment, with_committee: bool) -> Cell:
    return [
        (each.text, ""),
        (f"For: {', '.join(each.responsible)}" if each.responsible else None, "bold"),
        (each.committee if with_committee else None, "dim"),
        (pack_page(each.pack, each.pdf_page) + (f" {OCR}" if each.ocr else ""), "dim"),
    ]


def _standing(each: Commitment, today: dt.date) -> Cell:
    awaited = each.response_due and each.response is None and each.is_unresolved
    return [
        (lateness(each, today), "bold red" if each.overdue else ""),
        (reason(each), _COLOURS.get(each.status, "")),
        (f"Response due {day_in_words(each.response_due)}, none found" if awaited else None, ""),
        (f"Response: {each.response}" if each.response else None, ""),
        (possible(each), "italic"),
    ]


def _head(each: Commitment, today: dt.date) -> Cell:
    where = ", ".join(part for part in (each.committee, day_in_words(each.meeting_date)) if part)
    minute = f", minute {each.minute_number} {each.clause}".rstrip() if each.minute_number else ""
    return [
        (each.text, "bold"),
        (f"{where}{minute}", ""),
        (f"For: {', '.join(each.responsible)}" if each.responsible else None, ""),
        (
            ". ".join(part for part in (f"{each.status[:1].upper()}{each.status[1:]}", lateness(each, today)) if part),
            "",
        ),
        (" ", ""),
    ]


def _said(event: Event) -> Cell:
    surely = (
        f"{', '.join(event.reasons)} ({event.score:.0f} of 100)" if event.reasons and event.score is not None else None
    )
    record = f", record {event.record}" if event.record else ""
    return [
        (f"{event.kind[:1].upper()}{event.kind[1:]}", "bold"),
        (event.text, ""),
        (f"{place(event)}{record}", "dim"),
        (f"Linked by: {surely}" if surely else None, "dim"),
    ]


def _rule(event: Event) -> Cell:
    effect = event.effect or "no change"
    put_off = f"due {day_in_words(event.new_due)}" if event.new_due else None
    response = f"response: {event.response}" if event.response else None
    return [(effect, _COLOURS.get(effect, "")), (response, ""), (put_off, ""), (event.rule, "dim")]


def _doubt(event: Event) -> Cell:
    return [("Possibly", "bold"), (event.rule, "dim")]


def _print_end(page: Page, rows: Iterable[object], shown: int | None, words: str) -> None:
    count = sum(1 for _ in rows)
    cut = f" The first {shown} are shown." if shown is not None and shown < count else ""
    page.write(f"\n{words}{cut}", "bold")
