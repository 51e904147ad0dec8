"""`minutebook split`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from search.cli.options import archive_option, signing_options, tell


@click.command("split", epilog='Example: minutebook split "Frances Tarn" "F Tarn"')
@click.argument("name")
@click.argument("forms", nargs=-1, metavar="[FORM]...")
@click.option("--pack", metavar="PACK", help="Only as they are printed in that pack; all its forms without a FORM.")
@click.option("--note", metavar="WORDS", help="Why, for whoever reads the log.")
@signing_options
@archive_option
def command(name: str, forms: tuple[str, ...], pack: str | None, archive: Path, **signed: Any) -> None:
    """Say that some printed FORMs of a name are another person's, organisation's or committee's.

    NAME is a printed form or an id of `minutebook people` and the like. It is kept for ever, holds for packs to come,
    and can be taken back with `minutebook undo`.
    """
    from corpus.store import Store
    from search.naming import Said, known_entity, split

    said = Said(by=signed["by"], day=signed["on"] or dt.date.today(), note=signed["note"])
    with Store.open(archive) as store:
        entity = known_entity(store, name)
        number = split(store, entity, forms, store.find_packs(pack)[0] if pack else None, said)
        left = known_entity(store, entity.id)
        found = number in store.holding_namings()
    outcome = (
        f"{left.name} ({left.id}) is now: {'; '.join((left.name, *left.aliases))}." if found else "It finds nobody."
    )
    tell(f"Decision {number} is kept.\n{outcome}")
