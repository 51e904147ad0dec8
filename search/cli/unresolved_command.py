"""`minutebook unresolved`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from search.cli.options import archive_option, as_of_option, filter_options, output_options


@click.command("unresolved", epilog="Example: minutebook unresolved --committee health --overdue --as-of 2017-03-31")
@as_of_option
@filter_options
@output_options
@archive_option
def command(
    as_of: dt.date | None, group_by: str | None, format: str, limit: int | None, archive: Path, **wanted: Any
) -> None:
    """List what committees decided that is not dealt with, over all meetings, the most overdue first."""
    from corpus.store import Store
    from search.cli.tracking_output import print_commitments
    from search.tracking.answers import commitments_on
    from search.tracking.choosing import Wanted

    with Store.open(archive) as store:
        found = [each for each in commitments_on(store, as_of) if each.is_unresolved]
    day = as_of or dt.date.today()
    print_commitments(found, Wanted(**wanted), group_by=group_by, day=day, format=format, limit=limit)
