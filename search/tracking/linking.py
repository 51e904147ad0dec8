"""Which commitment a tracker's row is about: by date and wording. Pure.

A row states its meeting's date, so date and wording together are nearly exact; a row whose date is misprinted is
still known by wording that is nearly the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from corpus.names import fold_committee
from corpus.records import TrackerRow, folded

SAME_MEETING = 62.0
"""Least likeness of the words of a row and a clause of one meeting."""
OTHER_MEETING = 92.0
"""The same where the dates differ: only a misprint may be between them."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a commitment is known by when a row is laid beside it."""

    committee: str | None
    meeting_date: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A row, the commitment that it is about, and why."""

    row: int
    commitment: int
    score: float
    reason: str


def link_rows(rows: Sequence[TrackerRow], commitments: Sequence[Wording]) -> list[Link]:
    """The links of one tracker's rows: each row to one commitment at most, and each commitment to one row."""
    candidates = [
        link
        for place, row in enumerate(rows)
        for other, wording in enumerate(commitments)
        if (link := _link(place, row, other, wording))
    ]
    links: list[Link] = []
    rows_used: set[int] = set()
    commitments_used: set[int] = set()
    for link in sorted(candidates, key=lambda link: (link.reason != "date and wording", -link.score, link.row)):
        if link.row not in rows_used and link.commitment not in commitments_used:
            rows_used.add(link.row)
            commitments_used.add(link.commitment)
            links.append(link)
    return links


def _link(place: int, row: TrackerRow, other: int, wording: Wording) -> Link | None:
    if row.committee and wording.committee and fold_committee(row.committee) != fold_committee(wording.committee):
        return None
    same_day = row.meeting_date is not None and row.meeting_date == wording.meeting_date
    least = SAME_MEETING if same_day else OTHER_MEETING
    # A row is never about what was decided after the meeting that it was reported to.
    if (wording.meeting_date or "") > (row.pack_meeting_date or "9999"):
        return None
    score = likeness(row.text, wording.text, at_least=least)
    if score < least:
        return None
    return Link(place, other, score, "date and wording" if same_day else "wording, another date")


def likeness(one: str, other: str, *, at_least: float = 0.0) -> float:
    """How alike two wordings are, 0 to 100; a row that quotes only the part that asks is as alike as it is long."""
    a, b = folded(one), folded(other)
    whole = fuzz.ratio(a, b, score_cutoff=at_least)
    if whole or min(len(a), len(b)) < 40:
        return float(whole)
    return float(fuzz.partial_ratio(a, b, score_cutoff=max(at_least, 85.0))) * 0.95
