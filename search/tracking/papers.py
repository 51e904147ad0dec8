"""What a reader of the packs known on a day has before them. Reads the store; concludes nothing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TypeVar

from corpus.records import (
    AgendaItem,
    Meeting,
    Minute,
    Passage,
    PlanAction,
    Recommendation,
    Record,
    Resolution,
    Section,
    TrackerRow,
    WorkProgrammeEntry,
    folded,
)
from corpus.rows import Pack
from corpus.store import Store

R = TypeVar("R", bound=Record)
_KINDS: tuple[type[Record], ...] = (
    *(Meeting, Section, AgendaItem, Minute, Resolution, Recommendation, PlanAction, TrackerRow, WorkProgrammeEntry),
    Passage,
)


@dataclass(slots=True)
class Papers:
    """The packs in the order of their meetings, and what they state."""

    packs: list[Pack]
    records: dict[tuple[str, str], list[tuple[str, Record]]]
    """Pack's SHA-256 and kind of record -> (id, record)."""

    def of(self, pack: Pack, kind: type[R]) -> list[tuple[str, R]]:
        """A pack's records of one kind, with their ids, in the order of its pages."""
        return [(id, each) for id, each in self.records.get((pack.sha256, kind.kind), ()) if isinstance(each, kind)]

    def page_of(self, pack: Pack, words: str, first: int, last: int | None) -> int:
        """The page on which words of a paper stand that runs from `first` to `last`; `first` where none shows them."""
        start = folded(words)[:50]
        for _, passage in self.of(pack, Passage):
            if first <= passage.source.page <= (last or first) and start in folded(passage.text):
                return passage.source.page
        return first


def papers_known(store: Store, as_of: dt.date | None) -> Papers:
    """The packs whose own meeting is on or before a day, all packs without one."""
    packs = [
        pack
        for pack in store.packs()
        if pack.status == "done" and (as_of is None or (pack.meeting_date or "9999") <= as_of.isoformat())
    ]
    packs.sort(key=lambda pack: (pack.meeting_date or "9999", pack.committee or "", pack.sha256))
    known = {pack.sha256 for pack in packs}
    records: dict[tuple[str, str], list[tuple[str, Record]]] = defaultdict(list)
    for kind in _KINDS:
        for id, record in store.records(kind.kind):
            if record.source.pack in known:
                records[record.source.pack, kind.kind].append((id, record))
    for each in records.values():
        each.sort(key=lambda found: found[1].source.page)
    return Papers(packs, records)
