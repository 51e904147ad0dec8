"""`minutebook changes`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from corpus.errors import WrongUsage
from search.cli.options import archive_option, day_option, output_options, print_rows, tell


@click.command("changes", epilog="Example: minutebook changes --since 2017-01-31 --until 2017-03-31")
@day_option("--since", required=True, help="Compare with how things stood at the end of that day.")
@day_option("--until", help="How things stood at the end of that day.  [default: as they stand now]")
@click.option("--committee", metavar="WORDS", help="Only of committees with these words in their name.")
@output_options
@archive_option
def command(
    since: dt.date, until: dt.date | None, committee: str | None, format: str, limit: int | None, archive: Path
) -> None:
    """List what changed between two days: what was closed, reopened, became overdue, or was newly made."""
    from corpus.store import Store
    from search.cli.tracking_output import CHANGE_FIELDS, change_row
    from search.listing import list_changes
    from search.tracking.answers import commitments_on
    from search.tracking.changes import changes_between
    from search.tracking.choosing import Wanted, choose
    from search.tracking.kept.derived import without_collecting

    day = until or dt.date.today()
    if since > day:
        raise WrongUsage(
            f"--since {since} is after {f'--until {until}' if until else 'today'}",
            advice="Give the earlier day as --since and the later as --until.",
        )
    wanted = Wanted(committee=committee)
    with without_collecting(to_the_end=True), Store.open(archive) as store:
        before, after = commitments_on(store, since), commitments_on(store, until)
    found = changes_between(choose(before, wanted, since), choose(after, wanted, day))
    if format == "table":
        list_changes(found, limit, day, sys.stdout)
        sys.stdout.flush()
        return
    print_rows((change_row(each) for each in found), format=format, limit=limit, columns=(), fields=CHANGE_FIELDS)
    tell(f"{len(found)} changes.")
