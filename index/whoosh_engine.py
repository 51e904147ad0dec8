"""The embedded engine: pure Python, files in a folder. The only module that knows Whoosh."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import whoosh.analysis
import whoosh.fields
import whoosh.index
import whoosh.query
import whoosh.scoring

from corpus.errors import ArchiveUnusable
from index.document import Document
from index.engine import Hit, IndexDamaged
from index.query import STOP_WORDS, And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words

_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "is"),
    (re.compile(r"^(behavi|col|fav|harb|hon|lab|neighb)or"), r"\1our"),
    (re.compile(r"^(cent|theat|fib|lit)er(?=s?$)"), r"\1re"),
    (re.compile(r"^(def|off|lic)ense(?=s?$)"), r"\1ence"),
    (re.compile(r"^program(?=s?$)"), "programme"),
    (re.compile(r"^(travel|cancel|counsel|model|fuel)(ed|ing|er|ers)$"), r"\1l\2"),
)
TITLE_WEIGHT = 0.9
"""What a word in the title adds to the same word in the text."""
ALL_WORDS_WEIGHT = 0.9
"""How much of the score goes by the share of the words that are there; 1 makes all of them count for nearly all."""


class BritishFilter(whoosh.analysis.Filter):
    """Spelling as councils have it: `organize` is found by `organise`."""

    def __call__(self, tokens: Iterable[Any]) -> Iterator[Any]:
        """The tokens, respelt."""
        for token in tokens:
            token.text = british(token.text)
            yield token


@cache
def british(word: str) -> str:
    """A word in British spelling."""
    for pattern, spelling in _AMERICAN:
        word = pattern.sub(spelling, word)
    return word


def _words() -> whoosh.analysis.Analyzer:
    return whoosh.analysis.CompositeAnalyzer(
        whoosh.analysis.RegexTokenizer(r"\w+"),
        whoosh.analysis.LowercaseFilter(),
        whoosh.analysis.StopFilter(STOP_WORDS, minsize=2),
        BritishFilter(),
        whoosh.analysis.StemFilter(),
    )


def _names() -> whoosh.analysis.Analyzer:
    return whoosh.analysis.CompositeAnalyzer(
        whoosh.analysis.RegexTokenizer(r"[^\W_]+"), whoosh.analysis.LowercaseFilter()
    )


SCHEMA = whoosh.fields.Schema(
    id=whoosh.fields.ID(unique=True, stored=True),
    pack=whoosh.fields.ID(stored=True),
    pack_name=whoosh.fields.TEXT(analyzer=_names()),
    page=whoosh.fields.STORED,
    kind=whoosh.fields.ID(stored=True),
    title=whoosh.fields.TEXT(analyzer=_words(), phrase=False),
    text=whoosh.fields.TEXT(analyzer=_words()),
    committee=whoosh.fields.TEXT(analyzer=_names(), phrase=False),
    person=whoosh.fields.TEXT(analyzer=_names(), phrase=False),
    organisation=whoosh.fields.TEXT(analyzer=_names(), phrase=False),
    item=whoosh.fields.KEYWORD(lowercase=True, commas=True),
    day=whoosh.fields.NUMERIC(int),
)


class WhooshEngine:
    """`SearchEngine` on a folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            self._index = _open_or_create(folder)
            self._index.reader().close()
        # A damaged file fails in many ways (struct.error, EOFError, UnpicklingError); the cure is the same.
        except Exception as error:
            raise IndexDamaged(str(error)) from error

    def write(self, documents: Iterable[Document], *, remove: Collection[str] = ()) -> None:
        """See `SearchEngine`. Each call adds a segment: merging at every one cost half the time of an ingest."""
        try:
            writer = self._index.writer(limitmb=128, timeout=30)
        except whoosh.index.LockError as error:
            raise ArchiveUnusable(
                "The search index is being written by another program", advice="Wait until that has finished."
            ) from error
        try:
            for pack in remove:
                writer.delete_by_term("pack", pack)
            for document in documents:
                writer.add_document(**_fields(document))
        except BaseException:
            writer.cancel()
            raise
        writer.commit(merge=self._index.doc_count_all() > 0 and self._segments() >= 8)

    def find(self, query: Query, limit: int) -> list[Hit]:
        """See `SearchEngine`."""
        try:
            with self._index.searcher(weighting=whoosh.scoring.BM25F(B=0.6, K1=1.4)) as searcher:
                scored, unscored = _parted(query)
                # Whoosh's skipping of weak blocks never ends on some queries with `AndMaybe` over several segments
                # ("why was helpline refused 2021/22" on 45 packs): every match is scored instead.
                found = [_hit(hit) for hit in searcher.search(scored, limit=limit, filter=unscored, optimize=False)]
        except (OSError, whoosh.index.IndexError) as error:
            raise IndexDamaged(str(error)) from error
        return sorted(found, key=lambda hit: (-round(hit.score, 6), hit.id))

    def close(self) -> None:
        """See `SearchEngine`."""
        self._index.close()

    def _segments(self) -> int:
        return len(self._index.reader().leaf_readers()) if self._index.doc_count_all() else 0


def _open_or_create(folder: Path) -> Any:
    try:
        return whoosh.index.open_dir(str(folder))
    except whoosh.index.EmptyIndexError:
        return whoosh.index.create_in(str(folder), SCHEMA)


def open_engine(folder: Path) -> WhooshEngine:
    """The engine on a folder; a new index if there is none. Raises IndexDamaged."""
    return WhooshEngine(folder)


def _fields(document: Document) -> dict[str, Any]:
    values = {
        "id": document.id,
        "pack": document.pack,
        "pack_name": document.pack_name,
        "page": document.page,
        "kind": document.kind,
        "title": document.title,
        "text": document.text,
        "committee": document.committee,
        "person": "\n".join(document.people),
        "organisation": "\n".join(document.organisations),
        "item": ",".join(document.items),
        "day": document.day,
    }
    return {name: value for name, value in values.items() if value not in ("", None)}


def _hit(hit: Any) -> Hit:
    return Hit(id=hit["id"], pack=hit["pack"], page=hit["page"], kind=hit["kind"], score=float(hit.score))


def translate(tree: Query) -> whoosh.query.Query:
    """Our query tree in Whoosh's objects."""
    match tree:
        case Word(text):
            return _weighted(_phrase(text, 1), text)
        case Words(texts):
            return _ranked(texts)
        case Phrase(text, near):
            return _weighted(_phrase(text, near), text)
        case Prefix(text):
            return _prefix(text)
        case Field(name, value):
            return _field(name, value)
        case Between(first, last):
            return whoosh.query.NumericRange("day", first, last)
        case Not(part):
            return whoosh.query.And([whoosh.query.Every(), whoosh.query.Not(translate(part))])
        case Or(parts):
            return whoosh.query.Or([translate(part) for part in parts])
        case And(parts):
            return _all(parts)


def _parted(tree: Query) -> tuple[whoosh.query.Query, whoosh.query.Query | None]:
    """What gives the score, and what only filters: a committee says nothing of how well a record answers."""
    if not isinstance(tree, And):
        return translate(tree), None
    filters = [part for part in tree.parts if isinstance(part, Field | Between)]
    wanted = [part for part in tree.parts if not isinstance(part, Field | Between | Not)]
    if not filters or not wanted:
        return translate(tree), None
    rest = tuple(part for part in tree.parts if part not in filters)
    return _all(rest), _all(filters)


def _all(parts: Iterable[Query]) -> whoosh.query.Query:
    parts = list(parts)
    wanted = [translate(part) for part in parts if not isinstance(part, Not)]
    unwanted = [whoosh.query.Not(translate(part.part)) for part in parts if isinstance(part, Not)]
    return whoosh.query.And([*(wanted or [whoosh.query.Every()]), *unwanted])


def _stems(text: str) -> list[str]:
    return [token.text for token in SCHEMA["text"].analyzer(text)]


def _phrase(text: str, near: int) -> whoosh.query.Query:
    stems = _stems(text)
    if not stems:
        return whoosh.query.NullQuery
    return whoosh.query.Term("text", stems[0]) if len(stems) == 1 else whoosh.query.Phrase("text", stems, slop=near)


def _weighted(found: whoosh.query.Query, text: str) -> whoosh.query.Query:
    titles = [whoosh.query.Term("title", stem, boost=TITLE_WEIGHT) for stem in _stems(text)]
    return whoosh.query.AndMaybe(found, whoosh.query.Or(titles)) if titles else found


def _ranked(texts: Iterable[str]) -> whoosh.query.Query:
    each = [(text, _phrase(text, 1)) for text in texts]
    known = [found for _, found in each if found != whoosh.query.NullQuery]
    if not known:
        return whoosh.query.NullQuery
    found = whoosh.query.Or(known, scale=ALL_WORDS_WEIGHT) if len(known) > 1 else known[0]
    return _weighted(found, " ".join(texts))


def _prefix(text: str) -> whoosh.query.Query:
    # What is indexed are stems, so the whole word must be looked for in its stem as well.
    stems = [whoosh.query.Term("text", stem) for stem in _stems(text)[:1]]
    return whoosh.query.Or([whoosh.query.Prefix("text", british(text.casefold())), *stems])


def _field(name: str, value: str) -> whoosh.query.Query:
    if name == "kind":
        return whoosh.query.Term("kind", value)
    if name == "item":
        return whoosh.query.Term("item", value.casefold())
    column = "pack_name" if name == "pack" else name
    tokens = [token.text for token in SCHEMA[column].analyzer(value)]
    named = (
        whoosh.query.And([whoosh.query.Term(column, token) for token in tokens]) if tokens else whoosh.query.NullQuery
    )
    if name == "pack" and len(value) >= 6:
        return whoosh.query.Or([named, whoosh.query.Prefix("pack", value.casefold())])
    return named
