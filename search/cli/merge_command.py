"""`minutebook merge`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, signing_options, tell


@click.command("merge", epilog='Example: minutebook merge "Eliza Tarn" "Lizzie Tarn"')
@click.argument("names", nargs=-1, required=True, metavar="NAME NAME...")
@click.option("--note", metavar="WORDS", help="Why, for whoever reads the log.")
@signing_options
@archive_option
def command(names: tuple[str, ...], note: str | None, by: str | None, on: dt.date | None, archive: Path) -> None:
    """Say that two names, or more, are one person, organisation or committee.

    A NAME is a printed form or an id of `minutebook people` and the like; the first one's id stays. It is kept for
    ever, holds for packs to come, and can be taken back with `minutebook undo`.
    """
    from corpus.store import Store
    from search.naming import Said, known_entity, merge

    with Store.open(archive) as store:
        entities = [known_entity(store, name) for name in names]
        number = merge(store, entities, Said(by=by, day=on or dt.date.today(), note=note))
        one = known_entity(store, entities[0].id)
    tell(f"Decision {number} is kept.\n{one.name} ({one.id}) is also {'; '.join(one.aliases)}.")
