"""`minutebook meetings`."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows
from search.render import Column

COLUMNS = (
    Column("date", "Date"),
    Column("committee", "Committee", 2),
    Column("decisions", "Decisions"),
    Column("agenda", "Agenda in", 2),
    Column("minutes", "Minutes in", 2),
    Column("pdf_page", "Page"),
)


@click.command("meetings", epilog="Example: minutebook meetings --limit 20")
@output_options
@archive_option
def command(format: str, limit: int | None, archive: Path) -> None:
    """List the meetings that there are papers of, with how much each decided and where its minutes are."""
    from corpus.store import Store
    from search.directory import Gathering, list_meetings

    with Store.open(archive) as store:
        found = list_meetings(store)
    names = tuple(each.name for each in fields(Gathering))
    print_rows((asdict(each) for each in found), format=format, limit=limit, columns=COLUMNS, fields=names)
