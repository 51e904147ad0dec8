"""`minutebook commitments`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from search.cli.options import archive_option, as_of_option, filter_options, output_options


@click.command("commitments", epilog="Example: minutebook commitments --kind report-back --as-of 2017-03-31")
@as_of_option
@filter_options
@output_options
@archive_option
def command(
    as_of: dt.date | None, group_by: str | None, format: str, limit: int | None, archive: Path, **wanted: Any
) -> None:
    """List everything that committees decided somebody must do, and what became of it."""
    from corpus.store import Store
    from search.cli.tracking_output import print_commitments
    from search.tracking.answers import commitments_on
    from search.tracking.choosing import Wanted

    with Store.open(archive) as store:
        found = commitments_on(store, as_of)
    day = as_of or dt.date.today()
    print_commitments(found, Wanted(**wanted), group_by=group_by, day=day, format=format, limit=limit)
