"""`minutebook search`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.errors import WrongUsage
from search.cli.options import archive_option, engine_option, output_options, print_rows, tell
from search.render import OCR, Column, Marked

if TYPE_CHECKING:
    from index.query import Query
    from search.archive import Archive
    from search.find import Result

COLUMNS = (
    Column("id", "Id"),
    Column("kind", "Kind"),
    Column("meeting_date", "Meeting"),
    Column("snippet", "Words", 5),
    Column("status", "Status"),
    Column("pack", "Pack", 2),
    Column("pdf_page", "Page"),
)
FACET_COLUMNS = (Column("facet", "Facet"), Column("value", "Value", 1), Column("count", "Records"))
DEFAULT_LIMIT = 20


@click.command(
    "search", epilog='Example: minutebook search "what did we decide about winter readiness?" from:2016-09 --limit 5'
)
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--sort", type=click.Choice(["relevance", "date"]), default="relevance", show_default=True, help="What comes first."
)
@click.option("--group", type=click.Choice(["meeting"]), help="Put the answers of one meeting together.")
@click.option("--all-versions", is_flag=True, help="Also in older versions of a meeting's papers.")
@click.option("--facets", metavar="LIST", help="Count instead of listing: any of committee,year,kind,person.")
@engine_option("Search engine to ask this once.  [default: the archive's, see reindex]")
@output_options
@archive_option
def command(query: tuple[str, ...], archive: Path, format: str, limit: int | None, **how: str | None) -> None:
    """Find what the papers say: a question, or words, "phrases", "near words"~5, AND, OR, NOT, grit*, and filters.

    Filters: committee: kind: person: organisation: place: act: item: pack: status: open: from: to: date: since:, for
    example committee:health kind:resolutions from:2016-09 to:2017-03, date:2016-17, status:rejected, open:yes.
    """
    from corpus.store import Store
    from index.build import open_for_asking
    from search.archive import Archive
    from search.filters import check_names
    from search.find import find
    from search.parse import parse_query

    typed = " ".join(query)
    tree = parse_query(typed)
    with Store.open(archive) as store:
        engine = open_for_asking(store, engine=how["engine"], say=tell)
        check_names(typed, tree, store, engine)
        asked = Archive(store, engine, all_versions=bool(how["all_versions"]))
        if how["facets"]:
            _print_facets(asked, tree, how["facets"], format, limit)
            return
        results = find(
            asked, tree, limit or DEFAULT_LIMIT, by_date=how["sort"] == "date", by_meeting=how["group"] == "meeting"
        )
        print_results(results, tree, format, limit)
        _tell_unknown(asked, tree)
    if not results:
        tell("Nothing was found. Try fewer or other words, or leave out a filter.")


def print_results(results: Sequence[Result], tree: Query, format: str, limit: int | None) -> None:
    """Results as rows, the words looked for standing out in them."""
    from index.query import words_of
    from search.filters import named_words
    from search.find import Result
    from search.snippet import mark

    words = (*words_of(tree), *named_words(tree))
    names = tuple(each.name for each in fields(Result))
    rows = ({**asdict(each), "snippet": Marked(mark(each.snippet, words))} for each in results)
    if format == "table":
        rows = ({**row, "pdf_page": f"{row['pdf_page']} {OCR}"} if row["ocr"] else row for row in rows)
    print_rows(rows, format=format, limit=limit, columns=COLUMNS, fields=names)


def _print_facets(asked: Archive, tree: Query, facets: str, format: str, limit: int | None) -> None:
    from index.document import FACETS
    from search.facets import count_facets

    named = [each.strip().casefold() for each in facets.split(",") if each.strip()]
    wrong = [each for each in named if each not in FACETS]
    if wrong:
        raise WrongUsage(f"There is no facet called {wrong[0]}", advice=f"There are {', '.join(FACETS)}.")
    rows = (asdict(each) for each in count_facets(asked, tree, named))
    print_rows(rows, format=format, limit=limit, columns=FACET_COLUMNS, fields=("facet", "value", "count"))


def _tell_unknown(asked: Archive, tree: Query) -> None:
    """A word to the user on words that no paper has."""
    from index.query import words_of
    from search.question import read_question
    from search.suggesting import suggest

    words = read_question(tree, asked.committees).subject or words_of(tree)
    for word, meant in suggest(words, asked.store, asked.engine).items():
        tell(f"No paper has the word {word}. Did you mean {meant}?")
