"""Commitments and their events as rows, for the commands that list them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from search.render import Column
from search.tracking.events import Commitment, Event

FIELDS = tuple(each.name for each in fields(Commitment) if each.name != "events")
COLUMNS = (
    Column("id", "Id"),
    Column("meeting_date", "Meeting"),
    Column("minute_number", "Minute"),
    Column("text", "What", 5),
    Column("responsible", "Responsible", 2),
    Column("due", "Due"),
    Column("status", "Status"),
    Column("pack", "Pack", 2),
    Column("pdf_page", "Page"),
)
EVENT_FIELDS = ("id", *(each.name for each in fields(Event)))
EVENT_COLUMNS = (
    Column("date", "Date"),
    Column("kind", "What"),
    Column("text", "Words", 4),
    Column("rule", "Rule", 2),
    Column("effect", "Status"),
    Column("pack", "Pack", 2),
    Column("pdf_page", "Page"),
)


def commitment_row(each: Commitment) -> dict[str, Any]:
    """A commitment under the names of the export, without its events."""
    row = {name: getattr(each, name) for name in FIELDS}
    return {**row, "responsible": list(each.responsible)}


def event_row(id: str, event: Event) -> dict[str, Any]:
    """An event of the commitment of that id."""
    return {"id": id, **{name: getattr(event, name) for name in EVENT_FIELDS if name != "id"}}


def count_line(found: Sequence[Commitment]) -> str:
    """How many there are, and how many of them are overdue, in words."""
    overdue = sum(each.overdue for each in found)
    unresolved = sum(each.is_unresolved for each in found)
    return f"{len(found)} in all: {unresolved} unresolved, {overdue} of them overdue."
