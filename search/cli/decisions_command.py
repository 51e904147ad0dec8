"""`minutebook decisions`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from search.cli.options import archive_option, as_of_option, output_options, print_rows, tell


@click.command("decisions", epilog="Example: minutebook decisions --format csv")
@as_of_option
@output_options
@archive_option
def command(as_of: dt.date | None, format: str, limit: int | None, archive: Path) -> None:
    """List officers' own decisions, oldest first, and whether each still holds."""
    from corpus.store import Store
    from search.cli.tracking_output import RULING_FIELDS, ruling_row
    from search.listing import list_rulings
    from search.naming import read_said
    from search.tracking.answers import commitments_on
    from search.tracking.rulings import read_rulings

    with Store.open(archive) as store:
        found = [*read_rulings(store, commitments_on(store, as_of), as_of), *read_said(store, as_of)]
    found.sort(key=lambda each: each.entry.number)
    if format == "table":
        list_rulings(found, limit, sys.stdout)
        sys.stdout.flush()
        return
    rows = (ruling_row(each) for each in found)
    print_rows(rows, format=format, limit=limit, columns=(), fields=RULING_FIELDS)
    tell(f"{len(found)} in all, {sum(each.holds for each in found)} of them hold.")
