"""Versions of one meeting's papers -> which records stand for questions. Pure, and the same whatever the order.

A meeting's papers come again as a republished pack, a supplement, a front sheet on its own, draft and final minutes.
They are known by their meeting and by what they say, never by a file's name. Paper by paper: one whose words are nearly
all in a newer version is older; of a record that says the same in two versions, one stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from corpus.records import Record, Section, folded

SAME_PAPER = 0.6
"""Share of a paper's runs of words that a newer version must have: a revised report keeps far more, and two reports of
one meeting share their headings and little else."""
WITHIN = 0.9
"""Share from which one version is held to be wholly within the other, as a front sheet is within its pack."""
RUN = 4
"""Words of a run."""

Key = tuple[str, str]
"""Kind and words of a record."""


@dataclass(frozen=True)
class Told:
    """The records of one paper of a version; what is compared of them is worked out once, however many versions."""

    records: Sequence[tuple[str, Record]]

    @cached_property
    def words(self) -> frozenset[str]:
        """All its runs of words."""
        return frozenset(run for text in self._texts for run in _runs(text))

    @cached_property
    def keys(self) -> list[tuple[str, Key]]:
        """Each record's id, and what it says."""
        texts = zip(self.records, self._texts, strict=True)
        return [(id, (record.kind, f"{_stated(record)}|{text}")) for (id, record), text in texts]

    @cached_property
    def _texts(self) -> list[str]:
        return [_words(record) for _, record in self.records]


@dataclass(frozen=True)
class Version:
    """A file of a meeting's papers."""

    pack: str
    produced: str | None
    """When the PDF says it was made, ISO 8601."""
    records: Sequence[tuple[str, Record]]

    @cached_property
    def words(self) -> frozenset[str]:
        """All its runs of words."""
        return frozenset[str]().union(*(paper.words for paper in self.papers))

    @cached_property
    def says(self) -> frozenset[Key]:
        """What its records say."""
        return frozenset(key for paper in self.papers for _, key in paper.keys)

    @cached_property
    def papers(self) -> list[Told]:
        """Its records, paper by paper."""
        ends = [(each.first_pdf_page, each.last_pdf_page) for _, each in self.records if isinstance(each, Section)]
        found: dict[tuple[int, int], list[tuple[str, Record]]] = defaultdict(list)
        for id, record in self.records:
            page = record.source.page
            found[next((pages for pages in ends if pages[0] <= page <= pages[1]), (0, 0))].append((id, record))
        return [Told(records) for records in found.values()]


def find_superseded(versions: Iterable[Version]) -> dict[str, str]:
    """Id of each record of ONE meeting's versions that does not stand -> the pack that stands in its place."""
    gone: dict[str, str] = {}
    for pair in combinations(sorted(versions, key=lambda each: each.pack), 2):
        older, newer = _in_order(*pair)
        for paper in older.papers:
            for id in _told_again(paper, newer):
                gone.setdefault(id, newer.pack)
    return gone


def _told_again(paper: Told, newer: Version) -> list[str]:
    """The records of an older version's paper that the newer version stands for."""
    words = paper.words
    if words and len(words & newer.words) >= SAME_PAPER * len(words):
        return [id for id, _ in paper.records]
    return [id for id, key in paper.keys if key in newer.says]


def _in_order(one: Version, other: Version) -> tuple[Version, Version]:
    """Older and newer. A part is older than its whole, whenever it was made; else the date in it tells, then size."""
    common = len(one.words & other.words)
    one_within = common >= WITHIN * len(one.words)
    other_within = common >= WITHIN * len(other.words)
    if one_within != other_within:
        return (one, other) if one_within else (other, one)
    first, second = sorted((one, other), key=lambda each: (each.produced or "", len(each.words), each.pack))
    return first, second


def _runs(text: str) -> Iterable[str]:
    words = text.split()
    return (" ".join(words[start : start + RUN]) for start in range(max(len(words) - RUN + 1, 1))) if words else ()


def _stated(record: Record) -> str:
    return " ".join(folded(getattr(record, name)) for name in record.identity)


def _words(record: Record) -> str:
    return " ".join(folded(getattr(record, name, None)) for name in record.text_fields)
