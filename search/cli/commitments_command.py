"""`minutebook commitments`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from search.cli.options import archive_option, as_of_option, output_options, print_rows, tell


@click.command("commitments", epilog="Example: minutebook commitments --as-of 2017-03-31")
@as_of_option
@output_options
@archive_option
def command(as_of: dt.date | None, format: str, limit: int | None, archive: Path) -> None:
    """List everything that committees decided somebody must do, and what became of it."""
    from corpus.store import Store
    from search.cli.tracking_output import COLUMNS, FIELDS, commitment_row, count_line
    from search.tracking.commitments import track

    with Store.open(archive) as store:
        found = track(store, as_of)
    rows = (commitment_row(each) for each in found)
    print_rows(rows, format=format, limit=limit, columns=COLUMNS, fields=FIELDS)
    tell(count_line(found))
