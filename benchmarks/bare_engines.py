"""SQLite FTS5, Whoosh and tantivy asked plainly, as their manuals show: what an answer costs without Minutebook.

Each holds the same texts in its own stems, gives ten records with a snippet each, and counts all that match by
committee, year, kind and person. None weighs meaning, names, pages or what became of decisions.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import tantivy
import whoosh.analysis
import whoosh.fields
import whoosh.index
import whoosh.query
import whoosh.sorting

from index.document import FACETS, Document

FIRST, LAST = 1, 9_999_999
SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question in parts, for engines that have a syntax of their own."""

    kind: str
    typed: str
    """As a user of Minutebook types it."""
    words: tuple[str, ...] = ()
    phrase: str | None = None
    beginning: str | None = None
    committee: str | None = None
    record_kind: str | None = None
    first: int = FIRST
    last: int = LAST


Answer = Callable[[Asked], int]
"""Answers a question; how many records it gave."""


def open_fts5(folder: Path, documents: Callable[[], Iterable[Document]]) -> Answer:
    """SQLite's full-text table with Porter's stemmer; facets by grouping."""
    file = folder / "fts5.db"
    fresh = not file.exists()
    database = sqlite3.connect(file)
    if fresh:
        _fill_fts5(database, documents())

    def answer(asked: Asked) -> int:
        given = (_fts5_words(asked), asked.committee, asked.record_kind, asked.first, asked.last)
        where = (
            "from full join record on record.number = full.rowid where full match ?1 and "
            "committee = coalesce(?2, committee) and kind = coalesce(?3, kind) and day between ?4 and ?5"
        )
        shown = f"select id, snippet(full, 1, '[', ']', '...', 36) {where} order by bm25(full, 2, 1) limit {SHOWN}"
        found = database.execute(shown, given).fetchall()
        for facet in ("committee", "year", "kind"):
            database.execute(f"select {facet}, count(*) {where} group by {facet}", given).fetchall()
        named = where.replace("where", "join person on person.number = record.number where")
        database.execute(f"select name, count(*) {named} group by name", given).fetchall()
        return len(found)

    return answer


def _fill_fts5(database: sqlite3.Connection, documents: Iterable[Document]) -> None:
    database.executescript(
        "create virtual table full using fts5 (title, text, tokenize='porter unicode61');"
        "create table record (number integer primary key, id text, committee text, year text, kind text, day integer);"
        "create table person (number integer, name text, primary key (number, name)) without rowid;"
    )
    for number, each in enumerate(documents, start=1):
        facets = each.facets
        database.execute("insert into full (rowid, title, text) values (?, ?, ?)", (number, each.title, each.text))
        row = (number, each.id, *((facets[name] or ("",))[0] for name in ("committee", "year", "kind")), each.day or 0)
        database.execute("insert into record values (?, ?, ?, ?, ?, ?)", row)
        database.executemany("insert into person values (?, ?)", [(number, name) for name in facets["person"]])
    database.commit()


def _fts5_words(asked: Asked) -> str:
    parts = [f'"{asked.phrase}"'] if asked.phrase else []
    parts += [f"{asked.beginning}*"] if asked.beginning else []
    parts += [" OR ".join(f'"{word}"' for word in asked.words)] if asked.words else []
    return " AND ".join(f"({part})" for part in parts)


def open_whoosh(folder: Path, documents: Callable[[], Iterable[Document]]) -> Answer:
    """Whoosh with its stemming analyser, stored texts, and columns for facets."""
    home = folder / "whoosh"
    if not whoosh.index.exists_in(str(home)):
        _fill_whoosh(home, documents())
    searcher = whoosh.index.open_dir(str(home)).searcher()
    cut = whoosh.analysis.StemmingAnalyzer()

    def answer(asked: Asked) -> int:
        facets = whoosh.sorting.Facets().add_field("committee").add_field("year").add_field("kind")
        facets.add_field("person", allow_overlap=True)
        filters = [whoosh.query.Term("committee", asked.committee)] if asked.committee else []
        filters += [whoosh.query.Term("kind", asked.record_kind)] if asked.record_kind else []
        if (asked.first, asked.last) != (FIRST, LAST):
            filters.append(whoosh.query.NumericRange("day", asked.first, asked.last))
        found = searcher.search(
            _whoosh_query(asked, cut),
            limit=SHOWN,
            filter=whoosh.query.And(filters) if filters else None,
            groupedby=facets,
        )
        for name in FACETS:
            {value: len(held) for value, held in found.groups(name).items()}
        # With facets it holds all that match, whatever the limit.
        return len([hit.highlights("text") for hit in itertools.islice(found, SHOWN)])

    return answer


def _fill_whoosh(home: Path, documents: Iterable[Document]) -> None:
    home.mkdir(parents=True)
    text = whoosh.fields.TEXT(analyzer=whoosh.analysis.StemmingAnalyzer(cachesize=100_000), stored=True)
    named = {name: whoosh.fields.ID(sortable=True) for name in ("committee", "year", "kind")}
    schema = whoosh.fields.Schema(
        id=whoosh.fields.ID(stored=True),
        title=whoosh.fields.TEXT(analyzer=whoosh.analysis.StemmingAnalyzer(), stored=True),
        text=text,
        person=whoosh.fields.KEYWORD(commas=True),
        day=whoosh.fields.NUMERIC(int),
        **named,
    )
    writer = whoosh.index.create_in(str(home), schema).writer(limitmb=256)
    for each in documents:
        values = {name: (each.facets[name] or ("",))[0] for name in named}
        people = ",".join(each.facets["person"])
        writer.add_document(id=each.id, title=each.title, text=each.text, person=people, day=each.day or 0, **values)
    writer.commit()


def _whoosh_query(asked: Asked, cut: Callable[[str], Iterable[object]]) -> whoosh.query.Query:
    parts = []
    if asked.phrase:
        parts.append(whoosh.query.Phrase("text", [token.text for token in cut(asked.phrase)]))
    if asked.beginning:
        parts.append(whoosh.query.Prefix("text", asked.beginning))
    words = [token.text for token in cut(" ".join(asked.words))]
    if words:
        parts.append(whoosh.query.Or([whoosh.query.Term(field, word) for word in words for field in ("text", "title")]))
    return whoosh.query.And(parts)


def open_tantivy(folder: Path, documents: Callable[[], Iterable[Document]]) -> Answer:
    """tantivy with its English stemmer, stored texts, and fast fields for facets."""
    home = folder / "tantivy"
    builder = tantivy.SchemaBuilder()
    for name in ("title", "text"):
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    for name in FACETS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", indexed=True, fast=True)
    schema = builder.build()
    fresh = not home.exists()
    home.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(schema, str(home))
    if fresh:
        _fill_tantivy(index, documents())
    index.reload()
    searcher = index.searcher()
    counted = {name: {"terms": {"field": name, "size": 10_000}} for name in FACETS}

    def answer(asked: Asked) -> int:
        if asked.beginning:
            query = tantivy.Query.regex_query(schema, "text", f"{asked.beginning}.*")
        else:
            query = index.parse_query(_tantivy_words(asked), ["title", "text"])
        found = searcher.search(query, SHOWN)
        snippets = tantivy.SnippetGenerator.create(searcher, query, schema, "text")
        for _, place in found.hits:
            snippets.snippet_from_doc(searcher.doc(place)).to_html()
        searcher.aggregate(query, counted)
        return len(found.hits)

    return answer


def _fill_tantivy(index: tantivy.Index, documents: Iterable[Document]) -> None:
    writer = index.writer(128_000_000, num_threads=1)
    for each in documents:
        made = tantivy.Document(title=each.title, text=each.text, day=each.day or 0)
        for name, value in itertools.chain.from_iterable(zip(itertools.repeat(n), each.facets[n]) for n in FACETS):
            made.add_text(name, value)
        writer.add_document(made)
    writer.commit()
    writer.wait_merging_threads()


def _tantivy_words(asked: Asked) -> str:
    parts: list[str] = [f'"{asked.phrase}"'] if asked.phrase else []
    parts += [_either(asked.words)] if asked.words else []
    parts += [f'committee:"{asked.committee}"'] if asked.committee else []
    parts += [f'kind:"{asked.record_kind}"'] if asked.record_kind else []
    parts += [f"day:[{asked.first} TO {asked.last}]"] if (asked.first, asked.last) != (FIRST, LAST) else []
    return " AND ".join(f"({part})" for part in parts)


def _either(words: Sequence[str]) -> str:
    return " OR ".join(words)


BARE = {"SQLite FTS5": open_fts5, "Whoosh alone": open_whoosh, "tantivy alone": open_tantivy}
