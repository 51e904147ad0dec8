"""`minutebook similar`."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows, tell
from search.cli.search_command import COLUMNS

DEFAULT_LIMIT = 10


@click.command("similar", epilog="Example: minutebook similar r4b2d28aff --limit 5")
@click.argument("id")
@output_options
@archive_option
def command(id: str, format: str, limit: int | None, archive: Path) -> None:
    """List what else says much the same as a record, the likest first."""
    from corpus.store import Store
    from index.build import open_for_asking
    from search.archive import Archive
    from search.find import Result
    from search.similarity import find_similar

    with Store.open(archive) as store:
        found = find_similar(Archive(store, open_for_asking(store, say=tell)), id, limit or DEFAULT_LIMIT)
        names = tuple(each.name for each in fields(Result))
        print_rows((asdict(each) for each in found), format=format, limit=limit, columns=COLUMNS, fields=names)
    if not found:
        tell("Nothing else says the like.")
