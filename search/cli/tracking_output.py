"""Commitments, events and changes as rows, for the commands that list them."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from search.cli.options import print_rows, tell
from search.tracking.changes import Change
from search.tracking.choosing import Wanted, choose, group, lateness, possible, reason, totals
from search.tracking.events import Commitment, Event
from search.tracking.rulings import Ruling

_OWN = tuple(each.name for each in fields(Commitment) if each.name not in ("events", "possibly"))
FIELDS = (*_OWN, "reason", "possibly")
EVENT_FIELDS = ("id", *Event._fields, "sure")
CHANGE_FIELDS = ("change", "status_before", *FIELDS)
RULING_FIELDS = (*("number", "day", "at", "by", "command", "commitment", "status", "record", "note", "about", "state"),)


def print_commitments(
    found: Sequence[Commitment], wanted: Wanted, *, group_by: str | None, day: dt.date, format: str, limit: int | None
) -> None:
    """Those that are wanted, with their totals: in the table for people, on standard error beside data."""
    from search.listing import list_commitments

    chosen = choose(found, wanted, day)
    if format == "table":
        list_commitments(chosen, limit, group_by, day, sys.stdout)
        sys.stdout.flush()
        return
    rows = (commitment_row(each) for _, part in group(chosen, group_by) for each in part)
    print_rows(rows, format=format, limit=limit, columns=(), fields=FIELDS)
    tell(totals(chosen, day))


def commitment_row(each: Commitment) -> dict[str, Any]:
    """A commitment under the names of the export, without its events."""
    row = {name: getattr(each, name) for name in _OWN}
    return {
        **row,
        "responsible": list(each.responsible),
        "reason": reason(each),
        "possibly": [{**event.place, "record": event.record} for event in each.possibly] if possible(each) else [],
    }


def event_row(id: str, event: Event, *, sure: bool = True) -> dict[str, Any]:
    """An event of the commitment of that id; not `sure` where it may be about another and changes nothing."""
    return {"id": id, **event._asdict(), **event.place, "reasons": list(event.reasons), "sure": sure}


def standing_line(each: Commitment, day: dt.date) -> str:
    """A commitment and where it stands, on two lines."""
    late = lateness(each, day)
    return f"{each.id} {each.text}\n{reason(each)}" + (f". {late}" if late else "") + "."


def change_row(change: Change) -> dict[str, Any]:
    """What became of a commitment, and where it stands on the later day."""
    return {"change": change.what, "status_before": change.status_before, **commitment_row(change.commitment)}


def ruling_row(each: Ruling) -> dict[str, Any]:
    """A line of the log of officers' decisions."""
    entry, body = each.entry, each.entry.body
    return {
        "number": entry.number,
        "day": each.day,
        "at": entry.at,
        "by": entry.by,
        "command": entry.command,
        "commitment": each.commitment,
        "status": body.get("status"),
        "record": body.get("record"),
        "note": body.get("note"),
        "about": (body.get("about") or {}).get("text"),
        "state": each.state,
    }
