"""The embedded engine: pure Python, files in a folder. The only module that knows Whoosh."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import whoosh.analysis
import whoosh.codec
import whoosh.fields
import whoosh.formats
import whoosh.index
import whoosh.query
import whoosh.scoring
import whoosh.system

from corpus.errors import ArchiveUnusable
from index.accumulating import Column, best_documents
from index.document import NAME_FIELDS, Document
from index.engine import Hit, IndexDamaged
from index.query import Among, And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words, words_of
from index.words import british, name_words, stem_of, stems

TITLE_WEIGHT = 0.9
"""What a word in the title adds to the same word in the text."""
CONTEXT_WEIGHT = 0.3
"""What a word counts that stands only in what belongs to a record: its committee, its people."""
ALL_WORDS_WEIGHT = 0.9
"""How much of the score goes by the share of the words that are there; 1 makes all of them count for nearly all."""
MEMORY = 256
"""Megabytes that a batch of postings may take before it goes to disk."""

_AS_GIVEN: Any = whoosh.analysis.IDAnalyzer()


class _Stems(whoosh.fields.TEXT):
    """A field that is given stems, cut already: Whoosh's own chain of filters took two thirds of an indexing."""

    def __init__(self, *, phrase: bool) -> None:
        super().__init__(analyzer=_AS_GIVEN, phrase=phrase)  # type: ignore[no-untyped-call]

    def index(self, value: Sequence[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(term, frequency, weight, value) of each stem."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(value):
            places.setdefault(word, []).append(place)
        format: Any = self.format
        is_placed = isinstance(format, whoosh.formats.Positions)
        for word, found in places.items():
            often = len(found)
            kept = format.encode(found) if is_placed else whoosh.system.pack_uint(often)
            yield word.encode(), often, float(often), kept


class _Names(whoosh.fields.TEXT):
    """A field to filter by: which words it holds, without scores."""

    def __init__(self) -> None:
        super().__init__(analyzer=_AS_GIVEN, phrase=False)  # type: ignore[no-untyped-call]
        self.format = whoosh.formats.Existence()
        self.scorable = False

    def index(self, value: Iterable[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(term, frequency, weight, value) of each word."""
        for word in {word for text in value for word in name_words(text)}:
            yield word.encode(), 1, 1.0, b""


SCHEMA = whoosh.fields.Schema(
    id=whoosh.fields.ID(unique=True),
    pack=whoosh.fields.ID(),
    pack_name=_Names(),
    kind=whoosh.fields.ID(),
    title=_Stems(phrase=False),
    text=_Stems(phrase=True),
    context=_Stems(phrase=False),
    **{name: _Names() for name in NAME_FIELDS},
    item=whoosh.fields.KEYWORD(lowercase=True, commas=True),
    day=whoosh.fields.NUMERIC(int),
    hit=whoosh.fields.STORED,
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
            writer = self._index.writer(limitmb=MEMORY, timeout=30, codec=_codec())
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
                return sorted(_found(searcher, query, limit), key=lambda hit: (-round(hit.score, 6), hit.id))
        except (OSError, whoosh.index.IndexError) as error:
            raise IndexDamaged(str(error)) from error

    def counts(self, stems: Sequence[str]) -> tuple[int, list[int]]:
        """See `SearchEngine`."""
        with self._index.reader() as reader:
            return reader.doc_count(), [_count(reader, stem) for stem in stems]

    def lexicon(self) -> list[str]:
        """See `SearchEngine`."""
        with self._index.reader() as reader:
            return [term.decode() for term in reader.lexicon("text")]

    def close(self) -> None:
        """See `SearchEngine`."""
        self._index.close()

    def _segments(self) -> int:
        return len(self._index.reader().leaf_readers()) if self._index.doc_count_all() else 0


def _codec() -> Any:
    codec: Any = whoosh.codec.default_codec()
    # Lengths in each posting serve Whoosh's skipping of weak blocks, which is not used; they took a third of a write.
    codec.length_stats = False
    return codec


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
        "pack_name": (document.pack_name,),
        "kind": document.kind,
        "title": stems(document.title),
        "text": stems(document.text),
        "context": stems(document.context),
        **{name: document.names.get(name, ()) for name in NAME_FIELDS},
        "item": ",".join(document.items),
        "day": document.day,
        "hit": (document.id, document.pack, document.page, document.kind, document.day),
    }
    return {name: value for name, value in values.items() if value not in ("", None, (), [])}


def _count(reader: Any, stem: str) -> int:
    term = ("text", stem.encode())
    return int(reader.doc_frequency(*term)) if term in reader else 0


def _hit(stored: Any, score: float) -> Hit:
    id, pack, page, kind, day = stored["hit"]
    return Hit(id=id, pack=pack, page=page, kind=kind, day=day, score=score)


def translate(tree: Query) -> whoosh.query.Query:
    """Our query tree in Whoosh's objects."""
    match tree:
        case Or(parts):
            return whoosh.query.Or([translate(part) for part in parts])
        case And(parts):
            return _all(parts)
        case Not(part):
            return whoosh.query.And([whoosh.query.Every(), whoosh.query.Not(translate(part))])
        case Field(name, value):
            return _field(name, value)
        case Between(first, last):
            return whoosh.query.NumericRange("day", first, last)
        case Among(ids):
            return whoosh.query.Or([whoosh.query.Term("id", id) for id in sorted(ids)])
        case _:
            return _text(tree)


def _text(tree: Word | Words | Phrase | Prefix) -> whoosh.query.Query:
    match tree:
        case Word(text):
            return _ranked((text,)) if len(stems(text)) == 1 else _weighted(_phrase(text, 1), text)
        case Words(texts):
            return _ranked(texts)
        case Phrase(text, near):
            return _weighted(_phrase(text, near), text)
        case Prefix(text):
            return _prefix(text)


def _found(searcher: Any, query: Query, limit: int) -> list[Hit]:
    wanted, filters = _parted(query)
    filtered = _all(filters) if filters else None
    if isinstance(wanted, Words) or (isinstance(wanted, Word) and len(stems(wanted.text)) == 1):
        return _best(searcher, stems(" ".join(words_of(wanted))), filtered, limit)
    # Whoosh's skipping of weak blocks never ends on some queries with `AndMaybe` over several segments
    # ("why was helpline refused 2021/22" on 45 packs): every match is scored instead.
    hits = searcher.search(translate(wanted), limit=limit, filter=filtered, optimize=False)
    return [_hit(hit, float(hit.score)) for hit in hits]


def _best(searcher: Any, words: Sequence[str], filtered: whoosh.query.Query | None, limit: int) -> list[Hit]:
    """The best documents for plain words, segment by segment, scored without Whoosh's matchers."""
    words = list(dict.fromkeys(words))
    allowed = set(searcher.docs_for_query(filtered)) if filtered is not None else None
    reader = searcher.reader()
    mean = reader.field_length("text") / max(reader.doc_count(), 1) or 1.0
    found: list[tuple[float, int]] = []
    for leaf, base in searcher.leaf_searchers():
        columns = _columns(leaf.reader(), reader, words)
        here = None if allowed is None else {doc - base for doc in allowed if doc >= base}
        length = partial(_share_of_mean, leaf.reader(), mean)
        best = best_documents(columns, len(words), reader.doc_count(), limit, length, here)
        found.extend((score, doc + base) for score, doc in best)
    kept = sorted(found, key=lambda pair: (-pair[0], pair[1]))[:limit]
    return [_hit(searcher.stored_fields(doc), score) for score, doc in kept]


def _share_of_mean(reader: Any, mean: float, doc: int) -> float:
    return (reader.doc_field_length(doc, "text") or 0) / mean


def _columns(leaf: Any, reader: Any, words: Sequence[str]) -> list[Column]:
    weights = {"text": 1.0, "title": TITLE_WEIGHT, "context": CONTEXT_WEIGHT}
    return [
        # A word counts by how rare it is in texts, whichever field it stands in.
        Column(place, max(_count(reader, word), 1), weight, partial(leaf.postings, field, word.encode()))
        for place, word in enumerate(words)
        for field, weight in weights.items()
        if (field, word.encode()) in leaf
    ]


def _parted(tree: Query) -> tuple[Query, list[Query]]:
    """What gives the score, and what only filters: a committee says nothing of how well a record answers."""
    if not isinstance(tree, And):
        return tree, []
    filters = [part for part in tree.parts if _is_filter(part)]
    wanted = [part for part in tree.parts if part not in filters]
    if not filters or not any(not isinstance(part, Not) for part in wanted):
        return tree, []
    return (wanted[0] if len(wanted) == 1 else And(tuple(wanted))), filters


def _is_filter(part: Query) -> bool:
    if isinstance(part, Or | And):
        return all(_is_filter(each) for each in part.parts)
    return isinstance(part, Field | Between | Among)


def _all(parts: Iterable[Query]) -> whoosh.query.Query:
    parts = list(parts)
    wanted = [translate(part) for part in parts if not isinstance(part, Not)]
    unwanted = [whoosh.query.Not(translate(part.part)) for part in parts if isinstance(part, Not)]
    return whoosh.query.And([*(wanted or [whoosh.query.Every()]), *unwanted])


def _phrase(text: str, near: int) -> whoosh.query.Query:
    found = stems(text)
    if not found:
        return whoosh.query.NullQuery
    return whoosh.query.Term("text", found[0]) if len(found) == 1 else whoosh.query.Phrase("text", found, slop=near)


def _weighted(found: whoosh.query.Query, text: str) -> whoosh.query.Query:
    titles = [whoosh.query.Term("title", stem, boost=TITLE_WEIGHT) for stem in stems(text)]
    return whoosh.query.AndMaybe(found, whoosh.query.Or(titles)) if titles else found


def _ranked(texts: Iterable[str]) -> whoosh.query.Query:
    """Records that hold any of the words, in their text or about them; those that hold all of them first."""
    wanted = list(dict.fromkeys(stems(" ".join(texts))))
    if not wanted:
        return whoosh.query.NullQuery
    text = whoosh.query.Or([whoosh.query.Term("text", stem) for stem in wanted], scale=ALL_WORDS_WEIGHT)
    title = [whoosh.query.Term("title", stem, boost=TITLE_WEIGHT) for stem in wanted]
    context = [whoosh.query.Term("context", stem, boost=CONTEXT_WEIGHT) for stem in wanted]
    return whoosh.query.Or([text, *title, *context])


def _prefix(text: str) -> whoosh.query.Query:
    # What is indexed are stems, so the whole word must be looked for in its stem as well.
    whole = [whoosh.query.Term("text", found) for found in (stem_of(text.casefold()),) if found]
    return whoosh.query.Or([whoosh.query.Prefix("text", british(text.casefold())), *whole])


def _field(name: str, value: str) -> whoosh.query.Query:
    if name == "kind":
        return whoosh.query.Term("kind", value)
    if name == "item":
        return whoosh.query.Term("item", value.casefold())
    column = "pack_name" if name == "pack" else name
    tokens = name_words(value)
    named = (
        whoosh.query.And([whoosh.query.Term(column, token) for token in tokens]) if tokens else whoosh.query.NullQuery
    )
    if name == "pack" and len(value) >= 6:
        return whoosh.query.Or([named, whoosh.query.Prefix("pack", value.casefold())])
    return named
