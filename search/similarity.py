"""A record -> what else says much the same, in other packs and other words."""

from __future__ import annotations

import math
from collections import Counter

from corpus.records import folded
from index.document import record_text
from index.query import Words
from index.words import cut, stem_of, stems
from search.archive import Archive
from search.find import Result, result_of
from search.ranking import Scored

TELLING = 16
"""The rarest words of a record, which it is looked for by."""
CONSIDERED = 200


def find_similar(archive: Archive, id: str, limit: int) -> list[Result]:
    """The records most like it, best first; copies of it in other packs once. Raises NotKnown."""
    wanted = id.strip().casefold()
    record = archive.store.record(wanted)
    text = record_text(record)
    found = list(dict.fromkeys(stems(text)))
    size, counts = archive.engine.counts(found)
    weights = {stem: math.log(1 + size / (count + 0.5)) for stem, count in zip(found, counts, strict=True)}
    telling = sorted(weights, key=lambda stem: (-weights[stem], stem))[:TELLING]
    words = tuple(dict.fromkeys(word for word in cut(text) if stem_of(word) in telling))
    if not words:
        return []
    hits = archive.hits(Words(words), CONSIDERED)
    records = archive.records([hit.id for hit in hits if hit.id != wanted])
    likeness = {each: _likeness(stems(record_text(other)), weights) for each, other in records.items()}
    seen = {folded(text)}
    results: list[Result] = []
    for each in sorted(likeness, key=lambda each: (-likeness[each], each)):
        other = records[each]
        key = folded(record_text(other))
        if key not in seen and len(results) < limit:
            seen.add(key)
            results.append(result_of(archive, Scored(each, other, other.source.page, likeness[each]), words))
    return results


def _likeness(said: list[str], weights: dict[str, float]) -> float:
    """The share of the weight of both texts' words that they have in common, from 0 to 1."""
    common = sum(weights[stem] for stem in set(said) & weights.keys())
    mean = sum(weights.values()) / max(len(weights), 1)
    other = sum(mean for stem in Counter(said) if stem not in weights)
    return common / (sum(weights.values()) + other)
