"""`minutebook saved`."""

from __future__ import annotations

from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows, tell
from search.render import Column

LIST_COLUMNS = (Column("name", "Name"), Column("query", "Search", 1))
DEFAULT_LIMIT = 20


@click.group("saved", epilog='Example: minutebook saved add potholes "potholes kind:resolutions since:last-year"')
def command() -> None:
    """Keep searches by name, and run them again."""


@command.command("add", epilog='Example: minutebook saved add potholes "potholes kind:resolutions"')
@click.argument("name")
@click.argument("query", nargs=-1, required=True)
@archive_option
def add(name: str, query: tuple[str, ...], archive: Path) -> None:
    """Keep a search under a name."""
    from corpus.store import Store
    from search.parse import parse_query
    from search.saved import add_saved

    typed = " ".join(query)
    parse_query(typed)
    with Store.open(archive):
        add_saved(archive, name, typed)
    tell(f"Saved. Run it with: minutebook saved run {name}")


@command.command("list", epilog="Example: minutebook saved list")
@output_options
@archive_option
def list_all(format: str, limit: int | None, archive: Path) -> None:
    """List the searches that are kept."""
    from search.saved import list_saved

    rows = ({"name": each.name, "query": each.query} for each in list_saved(archive))
    print_rows(rows, format=format, limit=limit, columns=LIST_COLUMNS, fields=("name", "query"))


@command.command("remove", epilog="Example: minutebook saved remove potholes")
@click.argument("name")
@archive_option
def remove(name: str, archive: Path) -> None:
    """Forget a search."""
    from search.saved import remove_saved

    remove_saved(archive, name)


@command.command("run", epilog="Example: minutebook saved run potholes --new-since")
@click.argument("name")
@click.option("--new-since", is_flag=True, help="Only what stands in packs added since it was last run.")
@output_options
@archive_option
def run(name: str, new_since: bool, format: str, limit: int | None, archive: Path) -> None:
    """Run a search that is kept."""
    from corpus.store import Store
    from index.build import open_for_asking
    from search.archive import Archive
    from search.cli.search_command import print_results
    from search.find import find
    from search.parse import parse_query
    from search.saved import find_saved, note_run

    saved = find_saved(archive, name)
    tree = parse_query(saved.query)
    with Store.open(archive) as store:
        asked = Archive(store, open_for_asking(store, say=tell))
        fresh = {pack.sha256 for pack in store.packs(after_revision=saved.seen)} if new_since else None
        found = find(asked, tree, limit or DEFAULT_LIMIT, packs=fresh)
        note_run(archive, saved, max((pack.revision for pack in asked.packs.values()), default=0))
    print_results(found, tree, format, limit)
    if not found:
        tell("Nothing new was found." if new_since else "Nothing was found.")
