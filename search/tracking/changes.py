"""What changed between two days: closed, reopened, became overdue, newly made. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.tracking.events import Commitment
from search.tracking.rulings import Known

KINDS = ("closed", "reopened", "became overdue", "newly made")


@dataclass(frozen=True, slots=True)
class Change:
    """A commitment as it stands on the later day, and what became of it since the earlier one."""

    what: str
    """A name of `KINDS`."""
    commitment: Commitment
    status_before: str | None
    """None where it was not known."""


def changes_between(before: Sequence[Commitment], after: Sequence[Commitment]) -> list[Change]:
    """What became of the commitments from one day to a later one, in the order of `KINDS`.

    One that was known from a tracker alone, and whose minutes have come since, is the same.
    """
    known = {each.id: each for each in before}
    later = Known(after)
    still = {each.id for each in after}
    moved = {
        later.find(each.id, each.committee, each.meeting_date, each.text): each
        for each in before
        if each.id not in still
    }
    found = [change for each in after for change in _changes(known.get(each.id) or moved.get(each.id), each)]
    return sorted(found, key=lambda change: KINDS.index(change.what))


def _changes(before: Commitment | None, after: Commitment) -> Iterator[Change]:
    status = before.status if before else None
    if before is None:
        yield Change("newly made", after, None)
    was_unresolved = before is None or before.is_unresolved
    if was_unresolved and not after.is_unresolved:
        yield Change("closed", after, status)
    if not was_unresolved and after.is_unresolved:
        yield Change("reopened", after, status)
    if after.overdue and not (before and before.overdue):
        yield Change("became overdue", after, status)
