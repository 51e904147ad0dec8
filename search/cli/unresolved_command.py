"""`minutebook unresolved`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, as_of_option, output_options, print_rows, tell


@click.command("unresolved", epilog="Example: minutebook unresolved --as-of 2017-03-31")
@as_of_option
@output_options
@archive_option
def command(as_of: dt.date | None, format: str, limit: int | None, archive: Path) -> None:
    """List what committees decided that is not dealt with, over all meetings."""
    from corpus.store import Store
    from search.cli.tracking_output import COLUMNS, FIELDS, commitment_row, count_line
    from search.tracking.commitments import track

    with Store.open(archive) as store:
        found = [each for each in track(store, as_of) if each.is_unresolved]
    rows = (commitment_row(each) for each in found)
    print_rows(rows, format=format, limit=limit, columns=COLUMNS, fields=FIELDS)
    tell(count_line(found))
