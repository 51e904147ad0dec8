"""`minutebook decide`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, signing_options, tell


@click.command("decide", epilog='Example: minutebook decide r4b2d28aff --status completed --note "Told by telephone"')
@click.argument("id")
@click.option("--status", required=True, metavar="STATUS", help="open, in progress, completed, rejected or superseded.")
@click.option("--note", required=True, metavar="WORDS", help="Why, for whoever reads the history.")
@signing_options
@archive_option
def command(id: str, status: str, note: str, by: str | None, on: dt.date | None, archive: Path) -> None:
    """Decide where a commitment stands, whatever the papers show.

    It is kept for ever, outranks what is found in the packs, also in packs to come, and can be taken back with
    `minutebook undo`.
    """
    from corpus.store import Store
    from search.cli.tracking_output import standing_line
    from search.tracking.answers import known_commitment
    from search.tracking.rulings import decide

    with Store.open(archive) as store:
        about = known_commitment(store, id)
        number = decide(store, about, status, note, by=by, day=on or dt.date.today())
        now = known_commitment(store, about.id)
    tell(f"Decision {number} is kept.\n{standing_line(now, dt.date.today())}")
