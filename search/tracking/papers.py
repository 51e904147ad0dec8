"""What a reader of the packs known on a day has before them. Reads the store; concludes nothing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
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


@dataclass
class Papers:
    """The packs in the order of their meetings, and what they state."""

    packs: list[Pack]
    records: dict[tuple[str, str], list[tuple[str, Record]]]
    """Pack's SHA-256 and kind of record -> (id, record)."""
    _texts: dict[str, dict[int, str]] = field(default_factory=dict)
    """The text of the pack last asked for, by page."""

    def of(self, pack: Pack, kind: type[R]) -> list[tuple[str, R]]:
        """A pack's records of one kind, with their ids, in the order of its pages."""
        return [(id, each) for id, each in self.records.get((pack.sha256, kind.kind), ()) if isinstance(each, kind)]

    def page_of(self, pack: Pack, words: str, first: int, last: int | None) -> int:
        """The page on which words of a paper stand that runs from `first` to `last`; `first` where none shows them."""
        start = folded(words)[:50]
        pages = self._pages_of(pack) if (last or first) > first else {}
        return next((page for page in range(first, (last or first) + 1) if start in pages.get(page, "")), first)

    @cached_property
    def tracker_titles(self) -> frozenset[str]:
        """Titles of the papers and items that trackers stand in, folded: minutes of such an item tell of its rows."""
        return frozenset(title for pack in self.packs for title in self._tracker_titles(pack))

    def _tracker_titles(self, pack: Pack) -> Iterator[str]:
        pages = {
            row.source.page
            for _, row in self.of(pack, TrackerRow)
            if not row.source.rule.startswith(("tracker.responses", "tracker.proposed"))
        }
        items = set()
        for _, section in self.of(pack, Section) if pages else ():
            if any(section.first_pdf_page <= page <= section.last_pdf_page for page in pages):
                items.add(section.item)
                yield folded(section.title)
        yield from (folded(item.title) for _, item in self.of(pack, AgendaItem) if item.number in items)

    def pages_with(self, pack: Pack, words: str) -> list[int]:
        """The pages whose running text has some words."""
        return [page for page, text in self._pages_of(pack).items() if folded(words) in text]

    def _pages_of(self, pack: Pack) -> dict[int, str]:
        """A pack's running text, folded, page by page."""
        if pack.sha256 not in self._texts:
            found: dict[int, list[str]] = defaultdict(list)
            for _, passage in self.of(pack, Passage):
                found[passage.source.page].append(passage.text)
            self._texts = {pack.sha256: {page: folded(" ".join(texts)) for page, texts in sorted(found.items())}}
        return self._texts[pack.sha256]


def papers_known(store: Store, as_of: dt.date | None) -> Papers:
    """The packs whose own meeting is on or before a day, all packs without one."""
    packs = [
        pack
        for pack in store.packs()
        if pack.status == "done" and (as_of is None or (pack.meeting_date or "9999") <= as_of.isoformat())
    ]
    packs.sort(key=lambda pack: (pack.meeting_date or "9999", pack.committee or "", pack.sha256))
    known = {pack.sha256 for pack in packs}
    older = store.superseded()
    records: dict[tuple[str, str], list[tuple[str, Record]]] = defaultdict(list)
    for kind in _KINDS:
        for id, record in store.records(kind.kind):
            if record.source.pack in known and id not in older:
                records[record.source.pack, kind.kind].append((id, record))
    for each in records.values():
        each.sort(key=lambda found: found[1].source.page)
    return Papers(packs, records)
