"""`minutebook undo`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, signing_options, tell


@click.command("undo", epilog="Example: minutebook undo 3")
@click.argument("number", type=int, required=False)
@signing_options
@archive_option
def command(number: int | None, by: str | None, on: dt.date | None, archive: Path) -> None:
    """Take back an officer's decision, the last one or the one of a NUMBER; both stay in the log."""
    from corpus.store import Store
    from search.tracking.rulings import undo

    with Store.open(archive) as store:
        taken = undo(store, number, by=by, day=on or dt.date.today())
    tell(f"Decision {taken.number} ({taken.command} {taken.target}) is undone.")
