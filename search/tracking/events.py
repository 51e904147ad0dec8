"""The words of tracking: a commitment, and the events of its life. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

UNRESOLVED = ("open", "in progress")
BY_ITEM = ("report-back", "referral")
"""Kinds of commitments that are met by an item before a committee, and by no sentence on their subject."""


class Event(NamedTuple):
    """A statement, at a place in a pack, about a commitment.

    A tuple, since an archive of a thousand packs has forty thousand: a frozen data class takes ten times as long.
    """

    date: str | None
    """ISO date of the meeting whose papers state it; of the event `made`, that of the meeting that decided."""
    pack: str
    """The PDF's file name; empty for an officer's decision, which stands in none."""
    pdf_page: int
    """From 1; 0 for an officer's decision."""
    kind: str
    text: str
    """The document's words."""
    rule: str
    """The rule of `search.tracking.status` that it fired."""
    effect: str | None
    """The status that it brings about, or None."""
    response: str | None = None
    """What it says of a response: `accepted`, `partly accepted`, `rejected`, `noted`, `deferred`."""
    closed_by: str | None = None
    """Who closes it by this, where `effect` closes it."""
    new_due: str | None = None
    """The day to which it puts off what was asked, ISO 8601."""
    score: float | None = None
    """How surely it is about this commitment, 0 to 100; None where it is the commitment's own."""
    reasons: tuple[str, ...] = ()
    """Why it is taken to be about this commitment."""
    record: str | None = None
    """Id of the record that states it."""

    @property
    def place(self) -> dict[str, Any]:
        """The event as evidence."""
        return {"date": self.date, "pack": self.pack or None, "pdf_page": self.pdf_page or None, "text": self.text}


@dataclass(frozen=True, slots=True)
class ListedRow:
    """What the row that a tracker has for a commitment says."""

    day: str | None
    """ISO date of the meeting in whose pack it stands."""
    committee: str | None
    status: str | None
    response: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What a committee decided that somebody must still do, and what became of it."""

    id: str
    key: str
    committee: str | None
    meeting_date: str | None
    minute_number: str | None
    clause: str
    text: str
    kind: str
    """`recommendation`, `action`, `information`, `report-back` or `referral`."""
    responsible: tuple[str, ...]
    due: str | None
    response_due: str | None
    overdue: bool
    response: str | None
    status: str
    """`open`, `in progress`, `completed`, `rejected` or `superseded`."""
    closed_by: str | None
    """`committee`, `officer`, `tracker removal`, `decision` or None."""
    evidence: dict[str, Any] | None
    pack: str
    pdf_page: int
    ocr: bool = False
    """Whether it was read from a picture by OCR."""
    events: tuple[Event, ...] = ()
    possibly: tuple[Event, ...] = ()
    """Statements that may have dealt with it: links too doubtful to use, which change nothing."""

    @property
    def is_unresolved(self) -> bool:
        """Whether somebody must still do it."""
        return self.status in UNRESOLVED
