"""The fast engine, of the extra `minutebook[tantivy]`. The only module that knows tantivy.

tantivy works queries out itself; its own BM25 is the one of `index.scoring`, and what that adds is put into the query.
"""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import tantivy

from corpus.errors import ArchiveUnusable
from index.document import FACETS, NAME_FIELDS, Document
from index.engine import Hit, IndexDamaged, tie_of
from index.planning import finds_many, only_score, plain_words
from index.query import FARTHEST, SHA_AT_LEAST, Among, And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from index.scoring import FIELDS, PREFIX, weight_of
from index.words import beginnings, forms, name_words, stem_of, stems

MEMORY = 128_000_000
"""Bytes that a batch of postings may take before it goes to disk."""
LOCK_SECONDS = 30
ORDERS = 2_000
"""Ways in which near words may stand that are looked for one by one."""
ALIKE = 400
"""Hits beyond those wanted that are looked at, since they may be as good as the last of those."""
AHEAD = 8
"""Times the hits wanted that are looked at where they are filtered afterwards."""
MANY_VALUED = ("person",)
"""Facets of which a record may have several values: of many records these are counted faster value by value."""
VALUES = 1_000_000
"""More than the values of any facet."""

_TOLD = ("id_number", "pack_number", "page", "kind_number", "day")
"""What a hit tells, as columns of numbers: to read it from what is stored of a record takes three times as long."""
Found = list[tuple[float, tantivy.DocAddress]]
Part = tuple[tantivy.Occur, tantivy.Query]
_WANTED, _MAY, _NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="words", index_option="position")
    for field in ("title", "context"):
        builder.add_text_field(field, tokenizer_name="words", index_option="freq")
    for field in ("forms", "pack_name", *NAME_FIELDS):
        builder.add_text_field(field, tokenizer_name="words", index_option="basic")
    for field in ("id", "pack", "kind", "item", "states"):
        builder.add_text_field(field, stored=field == "id", tokenizer_name="raw", index_option="basic")
    for field in FACETS:
        builder.add_text_field(f"facet_{field}", fast=True, tokenizer_name="raw", index_option="basic")
    # Not unsigned: a wrong sign there kills the writer's thread with a vague error.
    for field in (*_TOLD, "tie"):
        builder.add_integer_field(field, indexed=field == "day", fast=True)
    return builder.build()


class TantivyEngine:
    """`SearchEngine` on a folder."""

    def __init__(self, folder: Path) -> None:
        self._meta = folder / "meta.json"
        try:
            self._schema = _schema()
            self._index = tantivy.Index(self._schema, str(folder))
            for name, cut in (("words", tantivy.Tokenizer.whitespace()), ("raw", tantivy.Tokenizer.raw())):
                self._index.register_tokenizer(name, tantivy.TextAnalyzerBuilder(cut).build())
            self._index.config_reader("manual")
            self._open()
        except (ValueError, OSError) as error:
            raise IndexDamaged(str(error)) from error

    def write(self, documents: Iterable[Document], *, remove: Collection[str] = ()) -> None:
        """See `SearchEngine`."""
        writer = self._writer()
        try:
            for pack in remove:
                writer.delete_documents_by_term("pack", pack)
            for document in documents:
                writer.add_document(_fields(document))
            writer.commit()
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()
        self._open()

    def find(self, query: Query, limit: int) -> list[Hit]:
        """See `SearchEngine`."""
        if limit < 1:
            return []
        self._refresh()
        same = only_score(query)
        if same is None:
            best = self._first(self._best_of_words(query, limit) or self._best(query, limit), limit)
        else:
            asked = self._translate(query)
            ordered = self._searcher.search(asked, limit, count=False, order_by_field="tie", order=tantivy.Order.Asc)
            best = [(same, address) for _, address in ordered.hits]
        return sorted(self._hits(best), key=Hit.order)

    def _best_of_words(self, query: Query, limit: int) -> Found | None:
        """What `_best` gives, for plain words with filters that let many through; None for any other query.

        tantivy finds the best of plain words without looking at all that have them; with a filter it looks at all.
        """
        if not (asked := plain_words(query)):
            return None
        words, wanted = asked
        kinds = {_number_of(kind) for kind in wanted.kinds}
        found = self._searcher.search(self._translate(words), limit * AHEAD, count=False).hits
        addresses = [address for _, address in found]
        columns = (self._searcher.fast_field_values(name, addresses) for name in ("day", "kind_number"))
        left = [
            hit
            for hit, day, kind in zip(found, *columns, strict=True)
            if wanted.first <= (day or 0) <= wanted.last and (not kinds or kind in kinds)
        ]
        return left if len(found) < limit * AHEAD or _has_all(left, found[-1][0], limit) else None

    def _best(self, query: Query, limit: int) -> Found:
        """At least the `limit` best, with all that are as good as the last of those."""
        asked, wanted = self._translate(query), limit + ALIKE
        while True:
            found = self._searcher.search(asked, wanted, count=False).hits
            if len(found) < wanted or _has_all(found, found[-1][0], limit):
                return found
            wanted *= 4

    def _first(self, found: Found, limit: int) -> Found:
        # Of records that answer equally well it gives those first that were written first: all of them are looked at.
        if len(found) <= limit:
            return found
        least = found[limit - 1][0]
        sure = [hit for hit in found if hit[0] > least]
        edge = [hit for hit in found if hit[0] == least]
        ties = self._searcher.fast_field_values("tie", [address for _, address in edge])
        first = sorted(range(len(edge)), key=lambda place: ties[place] or 0)
        return [*sure, *(edge[place] for place in first[: limit - len(sure)])]

    def tally(self, query: Query, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        """See `SearchEngine`."""
        self._refresh()
        asked = self._translate(query)
        by_value = [facet for facet in facets if facet in MANY_VALUED and finds_many(query)]
        by_record = {f: {"terms": {"field": f"facet_{f}", "size": VALUES}} for f in facets if f not in by_value}
        found = self._searcher.aggregate(asked, by_record) if by_record else {}
        counted = {f: {each["key"]: int(each["doc_count"]) for each in found[f]["buckets"]} for f in by_record}
        for facet in by_value:
            values = self._searcher.terms_with_prefix(f"facet_{facet}", "", filter_query=asked)
            counted[facet] = {value: count for value, count in values if count}
        return {facet: counted[facet] for facet in facets}

    def counts(self, stems: Sequence[str]) -> tuple[int, list[int]]:
        """See `SearchEngine`."""
        self._refresh()
        return self._searcher.num_docs, [self._searcher.doc_freq("text", stem) for stem in stems]

    def lexicon(self) -> list[str]:
        """See `SearchEngine`."""
        self._refresh()
        return sorted(term for term, _ in self._searcher.terms_with_prefix("text", ""))

    def abbreviations(self) -> list[str]:
        """See `SearchEngine`."""
        self._refresh()
        return sorted(term for term, _ in self._searcher.terms_with_prefix("states", ""))

    def close(self) -> None:
        """See `SearchEngine`. tantivy lets go of its files by itself."""

    def _open(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()
        self._packs, self._kinds = (
            {_number_of(value): value for value, _ in self._searcher.terms_with_prefix(field, "")}
            for field in ("pack", "kind")
        )
        # A status means thousands of records, and one question asks for the same ones several times over.
        self._set_of = lru_cache(4)(lambda ids: tantivy.Query.term_set_query(self._schema, "id", sorted(ids)))
        self._seen = self._meta.stat().st_mtime_ns

    def _refresh(self) -> None:
        """Take what another process has written since; what is held stays good where the folder is being replaced."""
        with suppress(ValueError, OSError):
            if self._meta.stat().st_mtime_ns != self._seen:
                self._open()

    def _writer(self) -> tantivy.IndexWriter:
        until = time.monotonic() + LOCK_SECONDS
        while True:
            try:
                return self._index.writer(MEMORY, num_threads=1)
            except ValueError as error:
                if "lock" not in str(error).casefold():
                    raise IndexDamaged(str(error)) from error
                if time.monotonic() > until:
                    raise ArchiveUnusable(
                        "The search index is being written by another program", advice="Wait until that has finished."
                    ) from error
                time.sleep(0.1)

    def _hits(self, found: Found) -> Iterator[Hit]:
        addresses = [address for _, address in found]
        columns = [self._searcher.fast_field_values(name, addresses) for name in _TOLD]
        for (score, address), id, pack, page, kind, day in zip(found, *columns, strict=True):
            told = _id_of(id) or self._searcher.doc(address)["id"][0]
            yield Hit(id=told, pack=self._packs[pack], page=page, kind=self._kinds[kind], day=day, score=score)

    # Our query tree in tantivy's objects

    def _translate(self, tree: Query) -> tantivy.Query:
        match tree:
            case Or(parts):
                return _either(*(self._translate(part) for part in parts))
            case And(parts):
                return self._all(parts)
            case Not(part):
                return self._all((Not(part),))
            case Field(name, value):
                return _filter(self._field(name, value))
            case Between(first, last):
                within = tantivy.Query.range_query(self._schema, "day", tantivy.FieldType.Integer, first or 1, last)
                return _filter(within)
            case Among(ids):
                return _filter(self._set_of(ids))
            case _:
                return self._text(tree)

    def _text(self, tree: Word | Words | Phrase | Prefix) -> tantivy.Query:
        match tree:
            case Words(texts):
                return self._words(stems(" ".join(texts)))
            case Word(text):
                return self._phrase(stems(text), 1)
            case Phrase(text, near):
                return self._phrase(stems(text), near)
            case Prefix(text):
                return self._prefix(text.casefold())

    def _all(self, parts: Iterable[Query]) -> tantivy.Query:
        parts = list(parts)
        wanted = [(_WANTED, self._translate(part)) for part in parts if not isinstance(part, Not)]
        unwanted = [(_NOT, self._translate(part.part)) for part in parts if isinstance(part, Not)]
        return _of(*(wanted or [(_WANTED, _filter(tantivy.Query.all_query()))]), *unwanted)

    def _term(self, field: str, term: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, term, "freq" if field in FIELDS else "basic")

    def _words(self, asked: Sequence[str]) -> tantivy.Query:
        """Records with any of the words; see `index.scoring` for how well they fit."""
        wanted = list(dict.fromkeys(asked))
        size = self._searcher.num_docs
        weights = {stem: weight_of(size, self._searcher.doc_freq("text", stem)) for stem in wanted}
        parts = [each for stem in wanted for each in self._fields(stem, weights[stem])]
        return _either(*parts) if parts else tantivy.Query.empty_query()

    def _fields(self, stem: str, weight: float) -> list[tantivy.Query]:
        """A word in each of its fields, counting what it tells in texts and not how rare it is in that field."""
        counts = {field: self._searcher.doc_freq(field, stem) for field in FIELDS}
        return [
            tantivy.Query.boost_query(
                self._term(field, stem), FIELDS[field] * weight / weight_of(self._searcher.num_docs, count)
            )
            for field, count in counts.items()
            if count
        ]

    def _phrase(self, asked: Sequence[str], near: int) -> tantivy.Query:
        """Records in whose text the words stand so; they fit as well as the words do."""
        if len(asked) < 2:
            return self._words(asked)
        return _both(_filter(self._standing_so(asked, min(near, FARTHEST))), self._words(asked))

    def _standing_so(self, asked: Sequence[str], near: int) -> tantivy.Query:
        # Its own slop also takes the words in another order.
        gaps = len(asked) - 1
        if near**gaps > ORDERS and gaps > 1:
            return _both(*(self._standing_so(pair, near) for pair in itertools.pairwise(asked)))
        orders = itertools.product(range(1, near + 1), repeat=gaps)
        return _either(*(self._placed(asked, list(itertools.accumulate((0, *steps)))) for steps in orders))

    def _placed(self, asked: Sequence[str], places: Sequence[int]) -> tantivy.Query:
        return tantivy.Query.phrase_query(self._schema, "text", list(zip(places, asked, strict=True)))

    def _prefix(self, text: str) -> tantivy.Query:
        found = {field: self._begun(field, text) for field in ("text", "forms")}
        # What is indexed are stems, so the whole word must be looked for in its stem as well.
        found["text"].add(stem_of(text) or text)
        sets = (tantivy.Query.term_set_query(self._schema, field, sorted(terms)) for field, terms in found.items())
        return _worth(_either(*sets), PREFIX)

    def _begun(self, field: str, text: str) -> set[str]:
        return {term for each in beginnings(text) for term, _ in self._searcher.terms_with_prefix(field, each)}

    def _field(self, name: str, value: str) -> tantivy.Query:
        if name in ("kind", "item"):
            return self._term(name, value if name == "kind" else value.casefold())
        words = name_words(value)
        column = "pack_name" if name == "pack" else name
        named = _both(*(self._term(column, word) for word in words)) if words else tantivy.Query.empty_query()
        if name == "pack" and len(value) >= SHA_AT_LEAST:
            packs = [sha for sha, _ in self._searcher.terms_with_prefix("pack", value.casefold())]
            return _either(named, tantivy.Query.term_set_query(self._schema, "pack", packs))
        return named


def open_engine(folder: Path) -> TantivyEngine:
    """The engine on a folder; a new index if there is none. Raises IndexDamaged."""
    return TantivyEngine(folder)


def _fields(document: Document) -> tantivy.Document:
    made = tantivy.Document()
    for field, text in (("text", document.text), ("title", document.title), ("context", document.context)):
        made.add_text(field, " ".join(stems(text)))
    made.add_text("forms", " ".join(sorted(forms(document.text))))
    made.add_text("pack_name", " ".join(name_words(document.pack_name)))
    for field in NAME_FIELDS:
        made.add_text(field, " ".join(word for name in document.names.get(field, ()) for word in name_words(name)))
    for field, value in (("id", document.id), ("pack", document.pack), ("kind", document.kind)):
        made.add_text(field, value)
    for each in document.states:
        made.add_text("states", each)
    for item in document.items:
        made.add_text("item", item.casefold())
    for facet in FACETS:
        for value in document.facets.get(facet, ()):
            made.add_text(f"facet_{facet}", value)
    if document.day:
        made.add_integer("day", document.day)
    numbers = {"id": _number_of_id(document.id), "pack": _number_of(document.pack), "kind": _number_of(document.kind)}
    for name, number in numbers.items():
        made.add_integer(f"{name}_number", number)
    made.add_integer("page", document.page)
    made.add_integer("tie", tie_of(document))
    return made


def _number_of_id(id: str) -> int:
    """An id of a letter and figures to the base of sixteen, as it mostly is, as a number; 0 for any other."""
    return ord(id[0]) << 52 | int(f"1{id[1:]}", 16) if re.fullmatch("[a-z][0-9a-f]{1,11}", id) else 0


def _id_of(number: int) -> str:
    """The id of a number; nothing of 0."""
    return f"{chr(number >> 52)}{number & (1 << 52) - 1:x}".replace("1", "", 1) if number else ""


def _of(*parts: Part) -> tantivy.Query:
    return tantivy.Query.boolean_query(parts)


def _both(*parts: tantivy.Query) -> tantivy.Query:
    return parts[0] if len(parts) == 1 else _of(*((_WANTED, part) for part in parts))


def _either(*parts: tantivy.Query) -> tantivy.Query:
    return parts[0] if len(parts) == 1 else _of(*((_MAY, part) for part in parts))


def _filter(part: tantivy.Query) -> tantivy.Query:
    return _worth(part, 0.0)


def _worth(part: tantivy.Query, score: float) -> tantivy.Query:
    return tantivy.Query.const_score_query(part, score)


def _number_of(kind: str) -> int:
    return int.from_bytes(blake2b(kind.encode(), digest_size=7).digest(), "big")


def _has_all(found: Found, least: float, limit: int) -> bool:
    """Whether what was found, at best `least` good at its end, has all that are as good as the last that is wanted."""
    return len(found) >= limit and found[limit - 1][0] > least
