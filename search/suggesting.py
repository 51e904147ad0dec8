"""A word that no paper has -> the word that may have been meant, from the archive's own words."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import distance, process

from corpus.store import Store
from index.document import record_text
from index.engine import SearchEngine
from index.query import Prefix
from index.words import cut, stem_of

LONG = 6
"""Letters of a word in which two slips may be made."""
TRIED = 8
"""Stems whose printed forms are compared."""
SHORTEST = 4
"""Shorter words are alike by chance."""


def suggest(words: Sequence[str], store: Store, engine: SearchEngine) -> dict[str, str]:
    """Word of the query that no paper has -> one that papers have, where one is near."""
    parts = [part for word in words for part in cut(word) if len(part) >= SHORTEST and part.isalpha()]
    stems = {part: stem for part in parts if (stem := stem_of(part))}
    _, counts = engine.counts(list(stems.values()))
    unknown = [part for part, count in zip(stems, counts, strict=True) if not count]
    lexicon = engine.lexicon() if unknown else []
    return {word: near for word in unknown if (near := _nearest(word, lexicon, store, engine))}


def _nearest(word: str, lexicon: Sequence[str], store: Store, engine: SearchEngine) -> str | None:
    """The printed word that one slip of the pen, or two in a long word, makes the typed one of; the likeliest."""
    most = 1 if len(word) < LONG else 2
    likely = [each for each in lexicon if each[:1] == word[:1] and len(each) <= len(word) + most]
    stems = [stem for stem, _, _ in process.extract(word, likely, scorer=distance.JaroWinkler.similarity, limit=TRIED)]
    printed = {form: stem for stem in stems for form in _printed(stem, store, engine)}
    close = process.extract(word, list(printed), scorer=distance.OSA.distance, score_cutoff=most, limit=TRIED)
    if not close:
        return None
    _, counts = engine.counts([printed[form] for form, _, _ in close])
    ranked = zip(close, counts, strict=True)
    return min(ranked, key=lambda pair: (pair[0][1], -pair[1], pair[0][0]))[0][0]


def _printed(stem: str, store: Store, engine: SearchEngine) -> set[str]:
    """A stem as the words of some records that have it, in small letters."""
    hits = engine.find(Prefix(stem), 5)
    texts = [record_text(record) for record in store.records_by_id([hit.id for hit in hits]).values()]
    return {word for text in texts for word in cut(text) if stem_of(word) == stem}
