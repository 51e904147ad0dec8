"""`minutebook history`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from corpus.errors import NotKnown
from search.cli.options import archive_option, as_of_option, output_options, print_rows, tell


@click.command("history", epilog="Example: minutebook history r4b2d28aff")
@click.argument("id")
@as_of_option
@output_options
@archive_option
def command(id: str, as_of: dt.date | None, format: str, limit: int | None, archive: Path) -> None:
    """Show what became of one commitment: its events in order, with the words that show each."""
    from corpus.store import Store
    from search.cli.tracking_output import EVENT_COLUMNS, EVENT_FIELDS, event_row
    from search.tracking.commitments import track

    with Store.open(archive) as store:
        wanted = id.strip().casefold()
        each = next((each for each in track(store, as_of) if each.id == wanted), None)
        if each is None:
            record = store.record(wanted)
            raise NotKnown(
                f"{wanted} ({record.kind}) is nothing that somebody must do, so it has no history",
                advice="Take an id from `minutebook commitments` or `minutebook unresolved`.",
            )
    tell(f"{each.text}\n{each.key}: {each.status}" + (f", due {each.due}" if each.due else ""))
    rows = (event_row(each.id, event) for event in each.events)
    print_rows(rows, format=format, limit=limit, columns=EVENT_COLUMNS, fields=EVENT_FIELDS)
