"""`minutebook history`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from search.cli.options import archive_option, as_of_option, output_options, print_rows, tell


@click.command("history", epilog="Example: minutebook history r4b2d28aff")
@click.argument("id")
@as_of_option
@output_options
@archive_option
def command(id: str, as_of: dt.date | None, format: str, limit: int | None, archive: Path) -> None:
    """Show what became of one commitment: its events in order, with the words that show each.

    ID is its id, or as much of the beginning as no other has.
    """
    from corpus.store import Store
    from search.cli.tracking_output import EVENT_FIELDS, event_row, standing_line
    from search.listing import list_events
    from search.tracking.answers import known_commitment

    with Store.open(archive) as store:
        each = known_commitment(store, id, as_of)
    day = as_of or dt.date.today()
    if format == "table":
        list_events(each, each.events[:limit], day, sys.stdout)
        sys.stdout.flush()
        return
    tell(standing_line(each, day))
    sure = [event_row(each.id, event) for event in each.events]
    rows = sure + [event_row(each.id, event, sure=False) for event in each.possibly]
    print_rows(rows, format=format, limit=limit, columns=(), fields=EVENT_FIELDS)
