"""`minutebook export`."""

from __future__ import annotations

from pathlib import Path

import click

from search.cli.options import archive_option, output_options, print_rows
from search.export import EXPORTS, export_fields, export_rows
from search.render import Column

_WIDE = ("text", "title", "name", "saw", "action", "error", "committee", "response", "reason", "detail")
_NARROW = (
    "id",
    "date",
    "meeting_date",
    "number",
    "minute_number",
    "clause",
    "kind",
    "status",
    "pages",
    "rag",
    "mentions",
)


@click.command("export", epilog="Example: minutebook export resolutions --format csv > resolutions.csv")
@click.argument("kind", type=click.Choice(EXPORTS), metavar="KIND")
@click.option("--pack", help="Only of this pack: its file name, or the beginning of its hash.")
@output_options
@archive_option
def command(kind: str, pack: str | None, format: str, limit: int | None, archive: Path) -> None:
    """Print all records of one kind.

    \b
    KIND is one of meetings, sections, agenda_items, attendance, minutes,
    resolutions, recommendations, actions, tracker, work_programme, passages,
    entities, mentions, packs, doubts.
    """
    from corpus.store import Store

    with Store.open(archive) as store:
        wanted = [each.sha256 for each in store.find_packs(pack)] if pack else [None]
        rows = (row for sha256 in wanted for row in export_rows(store, kind, pack=sha256))
        fields = export_fields(kind)
        print_rows(rows, format=format, limit=limit, columns=_columns(fields), fields=fields)


def _columns(fields: tuple[str, ...]) -> list[Column]:
    """What a person looks at first; the other formats have everything."""
    narrow = [Column(field, _title(field)) for field in _NARROW if field in fields]
    wide = [Column(field, _title(field), 4 if field in ("text", "saw") else 2) for field in _WIDE if field in fields][
        :3
    ]
    return [
        *narrow[:5],
        *wide,
        *(Column(field, _title(field), share) for field, share in (("pack", 2), ("pdf_page", 0)) if field in fields),
    ]


def _title(field: str) -> str:
    return "Page" if field == "pdf_page" else field.replace("_", " ").capitalize()
