"""An archive as it is asked: records, full text, and what became of decisions, worked out when first asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.dates import parse_date
from corpus.rows import Pack
from corpus.store import Store
from index.document import Document
from index.engine import Hit, SearchEngine
from index.query import Among, And, Not, Query
from search.ranking import Span
from search.tracking.answers import Standing
from search.tracking.events import Commitment


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

    def __post_init__(self) -> None:
        older = frozenset(() if self.all_versions else self.store.superseded())
        self.engine = StandingOnly(self.engine, older) if older else self.engine

    @cached_property
    def packs(self) -> dict[str, Pack]:
        """SHA-256 -> pack."""
        return {pack.sha256: pack for pack in self.store.packs()}

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
    def committees(self) -> list[str]:
        """Names of the committees whose packs there are."""
        return sorted({pack.committee for pack in self.packs.values() if pack.committee})

    @cached_property
    def span(self) -> Span:
        """First and last meeting."""
        days = [date.first.toordinal() for pack in self.packs.values() if (date := parse_date(pack.meeting_date))]
        return Span(min(days, default=0), max(days, default=0))
