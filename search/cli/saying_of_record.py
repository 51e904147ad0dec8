"""The commands by which an officer says what a record has to do with a commitment: they differ in nothing else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, signing_options, tell


def saying(name: str, *, help: str) -> click.Command:
    """The command of that name, which logs what the function of that name in `search.tracking.rulings` does."""

    @click.command(name, epilog=f"Example: minutebook {name} r4b2d28aff m81c0ffee2", help=help)
    @click.argument("id")
    @click.argument("record")
    @signing_options
    @archive_option
    def command(id: str, record: str, by: str | None, on: dt.date | None, archive: Path) -> None:
        from corpus.store import Store
        from search.cli.tracking_output import standing_line
        from search.tracking import rulings
        from search.tracking.answers import known_commitment

        wanted = record.strip().casefold()
        with Store.open(archive) as store:
            about = known_commitment(store, id)
            log = {"link": rulings.link, "unlink": rulings.unlink}[name]
            number = log(store, about, wanted, store.record(wanted), by=by, day=on or dt.date.today())
            now = known_commitment(store, about.id)
        tell(f"Decision {number} is kept.\n{standing_line(now, dt.date.today())}")

    return command
