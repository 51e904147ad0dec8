"""What a reader of a pack has before them, and which packs are known on a day. Reads the store; concludes nothing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from corpus.names import fold_committee
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
_KINDS = (
    *(Meeting, Section, AgendaItem, Minute, Resolution, Recommendation, PlanAction, TrackerRow, WorkProgrammeEntry),
    Passage,
)


MinuteKey = tuple[str, str, str]


def minute_key(committee: str | None, day: str | None, number: str | None) -> MinuteKey:
    """What a minute, what was decided in it and what is listed in it have in common: body, ISO day and number."""
    return fold_committee(committee), day or "", folded(number)


@dataclass(eq=False)
class Papers:
    """What one pack states; itself and no other, so that what is made of it can be kept by it."""

    records: dict[str, list[tuple[str, Record]]]
    """Kind of record -> (id, record)."""

    def of(self, kind: type[R]) -> list[tuple[str, R]]:
        """The records of one kind, with their ids, in the order of the pages."""
        return [(id, each) for id, each in self.records.get(kind.kind, ()) if isinstance(each, kind)]

    @cached_property
    def decided(self) -> dict[MinuteKey, list[tuple[str, Resolution]]]:
        """What was decided in each minute, with the ids."""
        found: dict[MinuteKey, list[tuple[str, Resolution]]] = defaultdict(list)
        for id, each in self.of(Resolution):
            found[minute_key(each.committee, each.meeting_date, each.minute_number)].append((id, each))
        return dict(found)

    def page_of(self, words: str, first: int, last: int | None) -> int:
        """The page on which words of a paper stand that runs from `first` to `last`; `first` where none shows them."""
        start = folded(words)[:50]
        pages = self._pages if (last or first) > first else {}
        return next((page for page in range(first, (last or first) + 1) if start in pages.get(page, "")), first)

    def heads_of_rows(self, first: int, last: int | None) -> tuple[str, ...]:
        """How the rows begin, number and matter, of trackers that minutes from `first` to `last` set out."""
        listed = [row for _, row in self.of(TrackerRow) if first <= row.source.page <= (last or first)]
        return tuple(folded(f"{row.reference} {row.text}") for row in listed if row.reference)

    def pages_with(self, words: str) -> list[int]:
        """The pages whose running text has some words."""
        return [page for page, text in self._pages.items() if folded(words) in text]

    @property
    def tracker_titles(self) -> set[str]:
        """Titles of the papers and items that trackers stand in, folded: minutes of such an item tell of its rows."""
        pages = {
            row.source.page
            for _, row in self.of(TrackerRow)
            if not row.source.rule.startswith(("tracker.responses", "tracker.proposed"))
        }
        here = [
            section
            for _, section in (self.of(Section) if pages else ())
            if any(section.first_pdf_page <= page <= section.last_pdf_page for page in pages)
        ]
        items = {section.item for section in here}
        named = {folded(item.title) for _, item in self.of(AgendaItem) if item.number in items}
        return named | {folded(section.title) for section in here}

    @cached_property
    def _pages(self) -> dict[int, str]:
        """The running text, folded, page by page."""
        found: dict[int, list[str]] = defaultdict(list)
        for _, passage in self.of(Passage):
            found[passage.source.page].append(passage.text)
        return {page: folded(" ".join(texts)) for page, texts in sorted(found.items())}


def packs_known(store: Store, as_of: dt.date | None) -> list[Pack]:
    """The packs whose own meeting is on or before a day, all packs without one, in the order of their meetings."""
    packs = [
        pack
        for pack in store.packs()
        if pack.status == "done" and (as_of is None or (pack.meeting_date or "9999") <= as_of.isoformat())
    ]
    return sorted(packs, key=lambda pack: (pack.meeting_date or "9999", pack.committee or "", pack.sha256))


def papers_of(store: Store, pack: Pack, superseded: Container[str]) -> Papers:
    """What a pack states, save the records for which a newer version of its meeting's papers stands."""
    return papers_with((id, each) for id, each in store.records(pack=pack.sha256) if id not in superseded)


def papers_with(stated: Iterable[tuple[str, Record]]) -> Papers:
    """A pack's records, with their ids, as a reader has them before them."""
    records: dict[str, list[tuple[str, Record]]] = defaultdict(list)
    for id, record in stated:
        # A front sheet tells of no outcome, and its items are records of their own.
        is_front_sheet = isinstance(record, Passage) and record.section_kind == "agenda"
        if isinstance(record, _KINDS) and not is_front_sheet:
            records[record.kind].append((id, record))
    for each in records.values():
        each.sort(key=lambda found: found[1].source.page)
    return Papers(records)
