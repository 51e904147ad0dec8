"""`minutebook explain`: what was read from a page, for reporting one that was misread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpus.errors import NotKnown
from search.cli.options import archive_option, output_options, print_rows, tell
from search.render import Column

if TYPE_CHECKING:
    from corpus.rows import Pack
    from corpus.store import Store

FIELDS = ("what", "id", "rule", "words", "box", "pack", "pdf_page")
COLUMNS = (Column("what", "What"), Column("id", "Id"), Column("rule", "Rule"), Column("words", "Words", 1))


@click.command("explain", epilog="Example: minutebook explain health-2016-11-23.pdf 7")
@click.argument("pack")
@click.argument("page", type=click.IntRange(min=1))
@output_options
@archive_option
def command(pack: str, page: int, format: str, limit: int | None, archive: Path) -> None:
    """Show what was read from a page of a pack and by which rules, and what was set aside."""
    from corpus.store import Store

    with Store.open(archive) as store:
        packs = store.find_packs(pack)
        if all(page > each.pages for each in packs):
            raise NotKnown(
                f"{packs[0].name} has {packs[0].pages} pages", advice="Pages are counted as a viewer counts."
            )
        if len(packs) > 1:
            tell(f"{len(packs)} packs have this name; all are shown.")
        rows = [row for each in packs for row in _rows(store, each, page)]
    print_rows(rows, format=format, limit=limit, columns=COLUMNS, fields=FIELDS)


def _rows(store: Store, pack: Pack, page: int) -> Iterator[dict[str, Any]]:
    from index.document import record_text

    place = {"pack": pack.name, "pdf_page": page}
    for id, record in store.records(pack=pack.sha256, page=page):
        source = {"rule": record.source.rule, "box": list(record.source.box)}
        yield {"what": record.kind, "id": id, **source, "words": " ".join(record_text(record).split()), **place}
    for doubt in store.doubts(pack=pack.sha256):
        if doubt.source.page == page:
            words = f"{doubt.saw} ({doubt.about}: {doubt.reason})"
            source = {"rule": doubt.source.rule, "box": list(doubt.source.box)}
            yield {"what": "doubt", "id": None, **source, "words": words, **place}
    for what, words in _set_aside(store.pdf(pack.sha256), page):
        yield {"what": what, "id": None, "rule": None, "words": words, "box": None, **place}


def _set_aside(pdf: Path, page: int) -> list[tuple[str, str]]:
    """Stamps, running headers and the like, which are in no record; read again from the page itself."""
    from ingest import pipeline

    explain_page = getattr(pipeline, "explain_page", None)
    return explain_page(pdf, page) if explain_page and pdf.exists() else []
