"""The commands that list entities of a kind: they differ in nothing else."""

from __future__ import annotations

from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows
from search.render import Column

FIELDS = ("id", "name", "aliases", "mentions", "first_date", "last_date")
COLUMNS = (
    Column("id", "Id"),
    Column("name", "Name", 2),
    Column("aliases", "Also printed as", 3),
    Column("mentions", "Mentions"),
    Column("first_date", "First"),
    Column("last_date", "Last"),
)


def listing(name: str, kind: str, *, example: str) -> click.Command:
    """The command of that name, for entities of a kind."""

    @click.command(name, epilog=f"Example: {example}", help=f"List the {name} that papers name, the oftenest first.")
    @click.argument("part", required=False, default="")
    @output_options
    @archive_option
    def command(part: str, format: str, limit: int | None, archive: Path) -> None:
        from corpus.store import Store
        from search.directory import list_entities

        with Store.open(archive) as store:
            found = list_entities(store, kind, part)
        rows = ({field: getattr(each, field) for field in FIELDS} for each in found)
        print_rows(rows, format=format, limit=limit, columns=COLUMNS, fields=FIELDS)

    return command
