"""The embedded engine: pure Python, files in a folder. The only module that knows Whoosh.

Whoosh keeps the postings; queries are worked out by `index.evaluating`, since Whoosh's own trees of matchers take some
150 microseconds a document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import whoosh.analysis
import whoosh.codec
import whoosh.columns
import whoosh.fields
import whoosh.formats
import whoosh.index

from corpus.errors import ArchiveUnusable
from index.document import FACETS, NAME_FIELDS, Document
from index.engine import Hit, IndexDamaged, tie_of
from index.evaluating import Evaluator, Mask, Match, Numbers, Postings, best_of, key_of, stems_of
from index.query import Query
from index.scoring import FIELDS, rounded_length, weight_of
from index.words import forms, name_words, stems

MEMORY = 256
"""Megabytes that a batch of postings may take before it goes to disk."""
HELD = 256
"""Terms whose postings are held for the next query."""

_AS_GIVEN: Any = whoosh.analysis.IDAnalyzer()
_PLACE = np.dtype("<u4")
_FACTS = np.dtype([("key", ">u8"), ("tie", ">i8"), ("day", ">i4"), *((field, ">u4") for field in FIELDS)])
"""What is known of each record in numbers; of a field, how many words it has."""


class _Places(whoosh.formats.Format):
    """Postings with the places of a word as plain numbers, which numpy reads a block at a time."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]


class _Stems(whoosh.fields.TEXT):
    """A field that is given stems, cut already: Whoosh's own chain of filters took two thirds of an indexing."""

    def __init__(self, *, placed: bool) -> None:
        super().__init__(analyzer=_AS_GIVEN, phrase=False)  # type: ignore[no-untyped-call]
        self.format = _Places() if placed else whoosh.formats.Existence()
        self.scorable = False

    def index(self, value: Sequence[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(term, frequency, weight, value) of each stem."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(value):
            places.setdefault(word, []).append(place)
        is_placed = isinstance(self.format, _Places)
        for word, found in places.items():
            often = len(found)
            yield word.encode(), often, float(often), np.array(found, _PLACE).tobytes() if is_placed else b""


class _Names(whoosh.fields.TEXT):
    """A field to filter or to count by: which words it holds, or which values as they are; without scores."""

    def __init__(self, *, whole: bool = False) -> None:
        super().__init__(analyzer=_AS_GIVEN, phrase=False)  # type: ignore[no-untyped-call]
        self.format = whoosh.formats.Existence()
        self.scorable = False
        self.whole = whole

    def index(self, value: Iterable[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(term, frequency, weight, value) of each word, or value."""
        for word in set(value) if self.whole else {word for text in value for word in name_words(text)}:
            yield word.encode(), 1, 1.0, b""


SCHEMA = whoosh.fields.Schema(
    pack=whoosh.fields.ID(),
    pack_name=_Names(),
    text=_Stems(placed=True),
    title=_Stems(placed=False),
    context=_Stems(placed=False),
    forms=_Names(whole=True),
    states=_Names(whole=True),
    kind=_Names(whole=True),
    item=_Names(whole=True),
    **{name: _Names() for name in NAME_FIELDS},
    **{f"facet_{name}": _Names(whole=True) for name in FACETS},
    facts=whoosh.fields.COLUMN(whoosh.columns.FixedBytesColumn(_FACTS.itemsize)),
    hit=whoosh.fields.STORED,
)


class WhooshEngine:
    """`SearchEngine` on a folder."""

    def __init__(self, folder: Path) -> None:
        try:
            self._index = _open_or_create(folder)
            self._open()
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
        writer.commit(merge=len(self._segments) >= 8)
        self._open()

    def find(self, query: Query, limit: int) -> list[Hit]:
        """See `SearchEngine`."""
        hits: list[Hit] = []
        for segment, match in self._matches(query):
            scores = np.ones(segment.size, np.float32) if match.scores is None else match.scores
            best = best_of(match.found.nonzero()[0], scores, segment.ties, limit)
            hits.extend(
                segment.hit(doc, score) for doc, score in zip(best.tolist(), scores[best].tolist(), strict=True)
            )
        return sorted(hits, key=Hit.order)[:limit]

    def tally(self, query: Query, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        """See `SearchEngine`."""
        counted: dict[str, dict[str, int]] = {facet: {} for facet in facets}
        for segment, match in self._matches(query):
            for facet, counts in counted.items():
                for value, count in segment.tally(f"facet_{facet}", match.found):
                    counts[value] = counts.get(value, 0) + count
        return counted

    def counts(self, stems: Sequence[str]) -> tuple[int, list[int]]:
        """See `SearchEngine`."""
        self._refresh()
        return self._size, [self._count(stem) for stem in stems]

    def lexicon(self) -> list[str]:
        """See `SearchEngine`."""
        self._refresh()
        return self._terms("text")

    def abbreviations(self) -> list[str]:
        """See `SearchEngine`."""
        self._refresh()
        return self._terms("states")

    def _terms(self, field: str) -> list[str]:
        return sorted({term for segment in self._segments for term in segment.terms(field, "")})

    def close(self) -> None:
        """See `SearchEngine`."""
        self._reader.close()
        self._index.close()

    def _open(self) -> None:
        self._generation = self._index.latest_generation()
        self._reader = self._index.reader()
        leaves = self._reader.leaf_readers() if self._reader.doc_count_all() else ()
        self._segments = [_Segment(leaf) for leaf, _ in leaves]
        self._size = sum(int(segment.alive.sum()) for segment in self._segments)
        for field in FIELDS:
            whole = sum(int(segment.facts[field][segment.alive].sum(dtype=np.int64)) for segment in self._segments)
            for segment in self._segments:
                segment.means[field] = whole / max(self._size, 1) or 1.0

    def _refresh(self) -> None:
        """Take what another process has written since; what is held stays good where the folder is being replaced."""
        # A file that is gone fails in many ways, as a damaged one does.
        with suppress(Exception):
            if self._index.latest_generation() > self._generation:
                self._open()

    def _matches(self, query: Query) -> Iterator[tuple[_Segment, Match]]:
        self._refresh()
        weights = {stem: weight_of(self._size, self._count(stem)) for stem in stems_of(query)}
        for segment in self._segments:
            match = Evaluator(segment, weights).match(query)
            yield segment, Match(match.found & segment.alive, match.scores)

    def _count(self, stem: str) -> int:
        """In how many records' texts a stem stands; those taken out count until their segment is written anew."""
        return sum(len(found.docs) for segment in self._segments if (found := segment.postings("text", stem)))


class _Segment:
    """`index.evaluating.Segment` on one of Whoosh's."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.size = int(reader.doc_count_all())
        self.facts = _facts(reader)
        self.days, self.keys, self.ties = (self.facts[name].astype(kind) for name, kind in _COLUMNS)
        self.alive = np.ones(self.size, dtype=np.bool_)
        self.alive[list(reader.segment().deleted_docs())] = False
        self.means: dict[str, float] = {}
        self.postings = lru_cache(HELD)(self._read)
        self.lengths = lru_cache(self._lengths)
        self._valued = lru_cache(self._read_values)

    def terms(self, field: str, prefix: str) -> Iterable[str]:
        """The terms of a field that begin so."""
        return (term.decode() for term in self._reader.expand_prefix(field, prefix))

    def hit(self, doc: int, score: float) -> Hit:
        """A record that was found."""
        id, pack, page, kind, day = self._reader.stored_fields(doc)["hit"]
        return Hit(id=id, pack=pack, page=page, kind=kind, day=day, score=score)

    def tally(self, field: str, found: Mask) -> Iterator[tuple[str, int]]:
        """(value, in how many of the records found) of each value that they have."""
        docs, owners, values = self._valued(field)
        counts = np.bincount(owners[found[docs]], minlength=len(values))
        return ((values[place], int(counts[place])) for place in counts.nonzero()[0])

    def _read_values(self, field: str) -> tuple[Numbers, Numbers, list[str]]:
        """(record, number of its value) of each value that a record has, and the values."""
        values = list(self.terms(field, ""))
        held = [found.docs for value in values if (found := self._read(field, value))]
        owners = np.repeat(np.arange(len(values)), [len(docs) for docs in held])
        return np.concatenate([*held, np.zeros(0, np.int64)]).astype(np.int64), owners, values

    def _lengths(self, field: str) -> Numbers:
        lengths, inverse = np.unique(self.facts[field], return_inverse=True)
        rounded = np.array([rounded_length(int(length)) for length in lengths], dtype=np.float32)
        return rounded[inverse] / np.float32(self.means[field])

    def _read(self, field: str, term: str) -> Postings | None:
        if (field, term.encode()) not in self._reader:
            return None
        matcher = self._reader.postings(field, term.encode())
        # Those taken out are masked by us: Whoosh looks for them one by one on its way.
        blocks = list(_blocks(getattr(matcher, "child", matcher)))
        docs = np.concatenate([ids for ids, _, _ in blocks])
        often = np.concatenate([weights for _, weights, _ in blocks])
        return Postings(docs, often, partial(_joined, [values for _, _, values in blocks]))


_COLUMNS = (("day", np.int32), ("key", np.uint64), ("tie", np.int64))


def _blocks(matcher: Any) -> Iterator[tuple[Numbers, Numbers, Sequence[bytes]]]:
    """(records, how often, places) of each block of a term's postings, as Whoosh wrote them."""
    matcher.reset()
    while matcher.is_active():
        # Its own way to these goes posting by posting.
        matcher._read_data()
        steps, weights, values = matcher._data
        ids = np.fromiter(accumulate(steps), np.int64, len(steps))
        often = np.full(len(ids), 1.0 if weights is None else weights, np.float32)
        yield ids, often, values or ()
        matcher._next_block()


def _joined(values: Iterable[Sequence[bytes]]) -> Numbers:
    return np.frombuffer(b"".join(value for block in values for value in block), _PLACE).astype(np.int64)


def _facts(reader: Any) -> Numbers:
    # The column as it lies in its file: 200,000 records one by one took 0.2 s.
    column = reader.column_reader("facts", translate=False)
    return np.frombuffer(column._dbfile.get(column._basepos, _FACTS.itemsize * reader.doc_count_all()), _FACTS)


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
    texts = {"text": stems(document.text), "title": stems(document.title), "context": stems(document.context)}
    facts = {
        "key": key_of(document.id),
        "tie": tie_of(document),
        "day": document.day or 0,
        **{field: len(words) for field, words in texts.items()},
    }
    values = {
        "pack": document.pack,
        "pack_name": (document.pack_name,),
        "kind": (document.kind,),
        "item": tuple(item.casefold() for item in document.items),
        **texts,
        "forms": forms(document.text),
        "states": document.states,
        **{name: document.names.get(name, ()) for name in NAME_FIELDS},
        **{f"facet_{name}": document.facets.get(name, ()) for name in FACETS},
        "facts": np.array([tuple(facts[str(name)] for name in _FACTS.names or ())], _FACTS).tobytes(),
        "hit": (document.id, document.pack, document.page, document.kind, document.day),
    }
    return {name: value for name, value in values.items() if value}
