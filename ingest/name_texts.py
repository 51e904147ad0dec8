"""Records -> the texts in which names are looked for, each printed text once.

A decision stands in its minute's text too, a recommendation in its report's passage: such words count for the more
specific record, and the minute or passage gives way where they stand in it. What a heading gives to many records (a
theme, a paper's author) counts for the first of them. Two actions of one table row each keep the row's words, so that
either is found by its lead. What a field repeats from another record (a decision's minute title, a passage's paper)
is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import (
    AgendaItem,
    Attendance,
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
)

_FIELDS: dict[type[Record], tuple[str, ...]] = {
    Meeting: ("committee", "place"),
    Section: ("title",),
    AgendaItem: ("title", "detail"),
    Attendance: ("name", "organisation"),
    Minute: ("title", "text"),
    Resolution: ("text", "vote"),
    Recommendation: ("text", "addressee"),
    PlanAction: ("theme", "theme_lead", "objective", "action", "leads", "success_measure", "progress"),
    TrackerRow: ("agenda_item", "responsible", "text", "contact", "response", "covering_text"),
    WorkProgrammeEntry: ("title", "detail", "lead"),
    Passage: ("heading", "text", "author"),
}
_SHARED = frozenset(["theme", "theme_lead", "author", "heading", "covering_text"])
"""Fields whose words are printed once for many records."""
PEOPLE_FIELDS = frozenset(["name", "leads", "theme_lead", "contact", "responsible", "lead", "author"])
"""Fields that hold people's names and little else."""
_SHORTEST = 12
"""Characters: a shorter text found in another's may stand there by chance."""


@dataclass(frozen=True, slots=True)
class Text:
    """A field's words, or one of its several values."""

    record: int
    field: str
    text: str
    elsewhere: tuple[tuple[int, int], ...] = ()
    """Stretches, in characters, that count for another record."""

    def is_elsewhere(self, start: int) -> bool:
        """Whether the character at a place belongs to a more specific record."""
        return any(first <= start < last for first, last in self.elsewhere)


def read_texts(records: Sequence[Record]) -> list[Text]:
    """All texts of a pack's records, in the records' order."""
    specific = _specific_by_page(records)
    seen: set[tuple[str | None, str, str]] = set()
    texts = []
    for place, record in enumerate(records):
        for name, text in _values(record):
            if name in _SHARED:
                paper = record.paper if isinstance(record, Passage) else None
                if (paper, name, text) in seen:
                    continue
                seen.add((paper, name, text))
            gives_way = name == "text" and isinstance(record, Minute | Passage)
            elsewhere = tuple(_elsewhere(record, text, specific)) if gives_way else ()
            texts.append(Text(place, name, text, elsewhere))
    return texts


def _values(record: Record) -> Iterator[tuple[str, str]]:
    for name in _FIELDS.get(type(record), record.text_fields):
        value = getattr(record, name)
        for text in value if isinstance(value, tuple) else (value,):
            if text and text.strip():
                yield name, text


def _specific_by_page(records: Sequence[Record]) -> dict[int, list[tuple[Record, str]]]:
    pages: dict[int, list[tuple[Record, str]]] = defaultdict(list)
    for record in records:
        if not isinstance(record, Passage | Minute | Meeting | Section | Attendance):
            pages[record.source.page].extend((record, text) for name, text in _values(record) if name not in _SHARED)
        elif isinstance(record, Attendance):
            pages[record.source.page].append((record, record.name))
    return pages


def _elsewhere(record: Record, text: str, specific: dict[int, list[tuple[Record, str]]]) -> Iterator[tuple[int, int]]:
    """Stretches of a minute's or passage's text that are other records' words, each of those used once."""
    begun: dict[str, int] = {}
    source = record.source
    for page in range(source.page, (source.last_page or source.page) + 1):
        for other, words in specific.get(page, ()):
            if isinstance(other, Attendance):
                if not _encloses(record, other):
                    continue
            elif len(words) < _SHORTEST:
                continue
            start = text.find(words, begun.get(words, 0))
            if start >= 0:
                begun[words] = start + len(words)
                yield start, start + len(words)


def _encloses(outer: Record, inner: Record) -> bool:
    """Whether a record was read from a place within another's on the same page."""
    if outer.source.page != inner.source.page:
        return False
    x0, top, x1, bottom = outer.source.box
    left, up, right, down = inner.source.box
    return x0 - 1 <= left and right <= x1 + 1 and top - 1 <= up and down <= bottom + 1
