"""`minutebook search`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows, tell
from search.render import Column

COLUMNS = (
    Column("id", "Id"),
    Column("kind", "Kind"),
    Column("meeting_date", "Meeting"),
    Column("snippet", "Words", 5),
    Column("pack", "Pack", 2),
    Column("pdf_page", "Page"),
)
DEFAULT_LIMIT = 20


@click.command(
    "search", epilog='Example: minutebook search "what did we decide about winter readiness?" from:2016-09 --limit 5'
)
@click.argument("query", nargs=-1, required=True)
@output_options
@archive_option
def command(query: tuple[str, ...], format: str, limit: int | None, archive: Path) -> None:
    """Find what the papers say: a question, or words, "phrases", AND, OR, NOT, grit*, and filters.

    Filters: committee: kind: person: organisation: item: pack: from: to:, for example
    committee:health kind:resolutions from:2016-09 to:2017-03.
    """
    from corpus.store import Store
    from index.build import bring_up
    from search.find import Archive, Result, find
    from search.parse import parse_query

    tree = parse_query(" ".join(query))
    with Store.open(archive) as store:
        results = find(Archive(store, bring_up(store, say=tell)), tree, limit or DEFAULT_LIMIT)
    fields = tuple(Result.__dataclass_fields__)
    print_rows((asdict(each) for each in results), format=format, limit=limit, columns=COLUMNS, fields=fields)
    if not results:
        tell("Nothing was found. Try fewer or other words, or leave out a filter.")
