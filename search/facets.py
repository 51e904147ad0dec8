"""What a query finds -> how many records there are of each committee, council year, kind, person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.query import Query
from search.archive import Archive
from search.filters import widen_names
from search.question import read_question


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of the records that a query finds have one value of a facet."""

    facet: str
    value: str
    count: int


def count_facets(archive: Archive, query: Query, facets: Sequence[str]) -> list[Count]:
    """The counts of each facet (of `index.document.FACETS`) in turn, the most first."""
    query = widen_names(archive.settled(query), archive.forms)
    counted = archive.engine.tally(read_question(query, archive.committees).query, facets)
    return [
        Count(facet=facet, value=value, count=count)
        for facet in facets
        for value, count in sorted(counted[facet].items(), key=lambda pair: (-pair[1], pair[0]))
    ]
