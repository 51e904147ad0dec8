"""`minutebook unlink`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, signing_options, tell


@click.command("unlink", epilog="Example: minutebook unlink r4b2d28aff m81c0ffee2")
@click.argument("id")
@click.argument("record")
@signing_options
@archive_option
def command(id: str, record: str, by: str | None, on: dt.date | None, archive: Path) -> None:
    """Say that a record does not tell of a commitment; it no longer counts for it.

    RECORD is the id that `minutebook history` prints with the words.
    """
    from corpus.store import Store
    from search.cli.tracking_output import standing_line
    from search.tracking.answers import known_commitment
    from search.tracking.rulings import unlink

    wanted = record.strip().casefold()
    with Store.open(archive) as store:
        about = known_commitment(store, id)
        number = unlink(store, about, wanted, store.record(wanted), by=by, day=on or dt.date.today())
        now = known_commitment(store, about.id)
    tell(f"Decision {number} is kept.\n{standing_line(now, dt.date.today())}")
