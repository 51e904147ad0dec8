"""Records -> the texts in which names are looked for; and of the names found, each printed occurrence once.

A decision stands in its minute's text too, and a passage repeats what was read from its page as other records. Such an
occurrence counts for the more specific record: a minute gives way to its decisions and apologies, a passage to every
other record of its page. What a heading gives to many records (a theme) counts for the first of them. Two actions of
one table row each keep the row's words, so that either is found by its lead. A paper's author, whom each of its
passages has, only teaches the name: it is printed in one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.records import (
    AgendaItem,
    Attendance,
    Meeting,
    Mention,
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
    Passage: ("text", "author"),
}
_SHARED = frozenset(["theme", "theme_lead", "author", "covering_text"])
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
    seen: set[tuple[str, str]] = set()
    texts = []
    for place, record in enumerate(records):
        for name, text in _values(record):
            if name in _SHARED:
                if (name, text) in seen:
                    continue
                seen.add((name, text))
            texts.append(Text(place, name, text, tuple(_elsewhere(record, name, text, specific))))
    return texts


def _values(record: Record) -> Iterator[tuple[str, str]]:
    for name in _FIELDS.get(type(record), record.text_fields):
        value = getattr(record, name)
        for text in value if isinstance(value, tuple) else (value,):
            if text and text.strip():
                yield name, text


def _specific_by_page(records: Sequence[Record]) -> dict[int, list[str]]:
    """Page -> the texts read from it that a minute may repeat."""
    pages: dict[int, list[str]] = defaultdict(list)
    for record in records:
        if isinstance(record, Resolution | Recommendation) and len(record.text) >= _SHORTEST:
            pages[record.source.page].append(record.text)
    return pages


def _elsewhere(
    record: Record, name: str, text: str, specific: Mapping[int, Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """Stretches of a minute's text that are other records' words, each of those used once."""
    if name == "author":
        yield 0, len(text)
    if name != "text" or not isinstance(record, Minute):
        return
    begun: dict[str, int] = {}
    for page in range(record.source.page, (record.source.last_page or record.source.page) + 1):
        for words in specific.get(page, ()):
            start = text.find(words, begun.get(words, 0))
            if start >= 0:
                begun[words] = start + len(words)
                yield start, start + len(words)


def without_repeats(mentions: Sequence[Mention], records: Sequence[Record]) -> list[Mention]:
    """Leave out what a passage, section or apologies minute repeats of a more specific record of its page."""
    claims: dict[tuple[str, int], list[_Claim]] = defaultdict(list)
    for mention in mentions:
        record = records[mention.record or 0]
        if not isinstance(record, Passage):
            claim = _Claim(record)
            for page in range(record.source.page, (record.source.last_page or record.source.page) + 1):
                claims[mention.entity_key, page].append(claim)
    return [each for each in mentions if not _is_claimed(each, records[each.record or 0], claims)]


@dataclass(slots=True)
class _Claim:
    """A mention in a record: one mention in a passage of its pages, and one in a record around it, give way to it."""

    record: Record
    passage_gone: bool = False
    other_gone: bool = False


def _is_claimed(mention: Mention, record: Record, claims: Mapping[tuple[str, int], list[_Claim]]) -> bool:
    here = claims.get((mention.entity_key, record.source.page), ())
    if isinstance(record, Passage):
        for claim in here:
            if not claim.passage_gone:
                claim.passage_gone = True
                return True
    elif isinstance(record, Section | Minute):
        for claim in here:
            if not claim.other_gone and _is_within(claim.record, record):
                claim.other_gone = True
                return True
    return False


def _is_within(inner: Record, outer: Record) -> bool:
    """Whether what one record says is part of what the other says."""
    if isinstance(outer, Section):
        return isinstance(inner, Meeting)
    return isinstance(inner, Attendance) and _encloses(outer, inner)


def _encloses(outer: Record, inner: Record) -> bool:
    """Whether a record was read from a place within another's on the same page."""
    if outer.source.page != inner.source.page:
        return False
    x0, top, x1, bottom = outer.source.box
    left, up, right, down = inner.source.box
    return x0 - 1 <= left and right <= x1 + 1 and top - 1 <= up and down <= bottom + 1
