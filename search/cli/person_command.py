"""`minutebook person`."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows, tell
from search.render import Column

COLUMNS = (
    Column("date", "Meeting"),
    Column("what", "What"),
    Column("words", "Words", 4),
    Column("status", "Status"),
    Column("id", "Id"),
    Column("pack", "Pack", 2),
    Column("pdf_page", "Page"),
)


@click.command("person", epilog='Example: minutebook person "Dr A Example"')
@click.argument("name", nargs=-1, required=True)
@output_options
@archive_option
def command(name: tuple[str, ...], format: str, limit: int | None, archive: Path) -> None:
    """Show one person: in which roles, what they were asked and what they answered, meeting by meeting."""
    from corpus.store import Store
    from search.directory import find_person
    from search.person import Part, life_of, roles_of

    with Store.open(archive) as store:
        person = find_person(store, " ".join(name))
        parts = life_of(store, person)
        roles = roles_of(store, person)
    also = f" (also {'; '.join(person.aliases)})" if person.aliases else ""
    tell(f"{person.name}{also}: {person.mentions} mentions, {person.first_date or '?'} to {person.last_date or '?'}")
    for role in roles:
        first, last = min(role.days), max(role.days)
        tell(f"  {role.name}: {first if first == last else f'{first} to {last}'}")
    names = tuple(each.name for each in fields(Part))
    print_rows((asdict(each) for each in parts), format=format, limit=limit, columns=COLUMNS, fields=names)
