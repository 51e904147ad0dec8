"""What a query finds -> how many records there are of each committee, council year, kind, person."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.dates import municipal_year
from corpus.records import Record
from index.engine import Hit
from index.query import Query
from search.archive import Archive
from search.filters import needs_statuses, settle_filters
from search.question import read_question

FACETS = ("committee", "year", "kind", "person")
COUNTED = 20_000
"""Records that are counted; a query that finds more is told as at least so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of the records that a query finds have one value of a facet."""

    facet: str
    value: str
    count: int


def count_facets(archive: Archive, query: Query, facets: Sequence[str]) -> list[Count]:
    """The counts of each facet in turn, the most first."""
    if needs_statuses(query):
        query = settle_filters(query, archive.commitments.values())
    hits = archive.engine.find(read_question(query, archive.committees).query, COUNTED)
    records = archive.store.records_by_id([hit.id for hit in hits]) if set(facets) & {"committee", "person"} else {}
    counted: list[Count] = []
    for facet in facets:
        tally = Counter(value for hit in hits for value in _values(archive, facet, hit, records.get(hit.id)))
        ranked = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))
        counted.extend(Count(facet=facet, value=value, count=count) for value, count in ranked)
    return counted


def _values(archive: Archive, facet: str, hit: Hit, record: Record | None) -> set[str]:
    if facet == "kind":
        return {hit.kind}
    if facet == "year":
        return {municipal_year(dt.date.fromordinal(hit.day))} if hit.day else set()
    if facet == "committee":
        committee = getattr(record, "committee", None) or archive.packs[hit.pack].committee
        return {committee} if committee else set()
    return {full for kind, _, full in archive.names(hit.pack).get(hit.id, ()) if kind == "person"}
