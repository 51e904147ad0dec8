"""An archive as it is asked: records, full text, and what became of decisions, worked out when first asked for."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from corpus.dates import parse_date
from corpus.records import Record, folded
from corpus.rows import Pack
from corpus.store import Store
from index.document import Document
from index.engine import Hit, SearchEngine
from index.query import Among, And, Field, Not, Query, Words
from search.abbreviations import Stated
from search.filters import is_so, settle_filters
from search.ranking import Span
from search.tracking.answers import Standing
from search.tracking.events import Commitment

FETCHED = 100
"""Hits of plain words that are fetched at least, since they are mostly asked for again: as many as are weighed."""
QUESTIONS = 32
RECORDS = 5_000
"""Records that are held for the next question."""
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class StandingOnly:
    """An engine that does not find the records of older versions."""

    engine: SearchEngine
    older: frozenset[str]

    def find(self, query: Query, limit: int) -> list[Hit]:
        """See `SearchEngine`."""
        hits = self.engine.find(query, limit + min(limit, len(self.older)))
        return [hit for hit in hits if hit.id not in self.older][:limit]

    def tally(self, query: Query, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        """See `SearchEngine`."""
        return self.engine.tally(And((query, Not(Among(self.older)))), facets)

    def counts(self, stems: Sequence[str]) -> tuple[int, list[int]]:
        """See `SearchEngine`."""
        return self.engine.counts(stems)

    def lexicon(self) -> list[str]:
        """See `SearchEngine`."""
        return self.engine.lexicon()

    def abbreviations(self) -> list[str]:
        """See `SearchEngine`."""
        return self.engine.abbreviations()

    def write(self, documents: Iterable[Document], *, remove: Collection[str] = ()) -> None:
        """See `SearchEngine`."""
        self.engine.write(documents, remove=remove)

    def close(self) -> None:
        """See `SearchEngine`."""
        self.engine.close()


@dataclass
class Archive:
    """What answering needs."""

    store: Store
    engine: SearchEngine
    all_versions: bool = False
    """Whether records are asked too that a newer version of the same meeting's papers stands for."""
    _hits: dict[Query, tuple[tuple[Hit, ...], int]] = field(default_factory=dict)
    _records: dict[str, Record] = field(default_factory=dict)
    _statuses: dict[Field, frozenset[str]] = field(default_factory=dict)
    _forms: dict[str, dict[str, list[tuple[str, ...]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        older = frozenset(() if self.all_versions else self.store.superseded())
        self.engine = StandingOnly(self.engine, older) if older else self.engine

    def hits(self, query: Query, limit: int) -> list[Hit]:
        """The engine's best hits; one question asks for some of them several times over."""
        known, had = self._hits.get(query, ((), 0))
        if had < limit and len(known) == had:
            had = max(limit, FETCHED) if isinstance(query, Words) else limit
            known = tuple(self.engine.find(query, had))
            _keep(self._hits, {query: (known, had)}, QUESTIONS)
        return list(known[:limit])

    def records(self, ids: Iterable[str], sign: str = "") -> dict[str, Record]:
        """The records of those ids that there are, in that order; with a sign, perhaps only those that have it."""
        wanted = list(dict.fromkeys(ids))
        held = {id: self._records[id] for id in wanted if id in self._records}
        if len(held) < len(wanted):
            fetched = self.store.records_by_id([id for id in wanted if id not in held], sign)
            _keep(self._records, fetched, RECORDS)
            held |= fetched
        return {id: held[id] for id in wanted if id in held}

    def settled(self, query: Query) -> Query:
        """The query with `status:` and `open:` as the records that they mean."""
        return settle_filters(query, self._meant)

    def _meant(self, field: Field) -> frozenset[str]:
        if field not in self._statuses:
            self._statuses[field] = frozenset(each.id for each in self.commitments.values() if is_so(each, field))
        return self._statuses[field]

    def forms(self, kind: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """Folded printed form -> all forms of each entity of a kind that is printed so."""
        if kind not in self._forms:
            known = self._forms[kind] = {}
            for forms in self.store.printed_forms(kind):
                for form in {folded(form) for form in forms}:
                    known.setdefault(form, []).append(forms)
        return self._forms[kind]

    @cached_property
    def packs(self) -> dict[str, Pack]:
        """SHA-256 -> pack."""
        return {pack.sha256: pack for pack in self.store.packs()}

    def pack_called(self, name: str) -> str | None:
        """SHA-256 of the first pack of a file name."""
        return self._called.get(name)

    @cached_property
    def _called(self) -> dict[str, str]:
        return {pack.name: sha for sha, pack in reversed(self.packs.items())}

    @cached_property
    def standing(self) -> Standing:
        """What became of decisions, as all packs tell."""
        return Standing(self.store)

    @property
    def commitments(self) -> dict[str, Commitment]:
        """Id -> commitment with the first and the last of its events."""
        return self.standing.brief

    def lives(self, ids: Iterable[str]) -> list[Commitment]:
        """The commitments of some ids with all their events."""
        return self.standing.whole(ids)

    def status_of(self, id: str) -> str | None:
        """What became of the commitment that a record makes or tells of, where it does."""
        about = self.standing.told_by.get(id, ())
        return self.commitments[id if id in about else about[0]].status if about else None

    @cached_property
    def abbreviations(self) -> Stated:
        """The names of which papers state abbreviations."""
        return Stated(self.engine.abbreviations())

    @cached_property
    def committees(self) -> list[str]:
        """Names of the committees whose packs there are."""
        return sorted({pack.committee for pack in self.packs.values() if pack.committee})

    @cached_property
    def span(self) -> Span:
        """First and last meeting."""
        days = [date.first.toordinal() for pack in self.packs.values() if (date := parse_date(pack.meeting_date))]
        return Span(min(days, default=0), max(days, default=0))


def _keep(held: dict[_Key, _Value], more: Mapping[_Key, _Value], most: int) -> None:
    """Add what was fetched; what was fetched long ago makes room."""
    held.update(more)
    for old in list(itertools.islice(held, max(0, len(held) - most))):
        del held[old]
