"""What was followed against what is known of each decision: which are tracked, where each stands, when it is due, why.

A commitment answers at most one decision: of the same committee and meeting, with the same minute and clause and
wording that is at all alike, or with wording that is nearly the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from corpus.records import folded
from search.tracking.events import UNRESOLVED, Commitment

Known = Mapping[str, Any]
"""A line of a story's `truth.jsonl`."""
PAGES_OFF = 1
"""Evidence may stand one page beside the page that tells it: a row or a paragraph runs on."""


@dataclass(frozen=True)
class Followed:
    """Decisions as they stand on a day, beside what was found."""

    known: Sequence[Known]
    """Those whose making is known by that day, also those that only note."""
    found: Sequence[Commitment]
    pairs: Sequence[tuple[Known, Commitment]]
    day: str | None
    """None: all packs."""

    @property
    def tracked(self) -> list[Known]:
        """The decisions to be followed."""
        return [decision for decision in self.known if decision["tracked"]]

    @property
    def hits(self) -> list[tuple[Known, Commitment]]:
        """Those of them that were found."""
        return [(decision, each) for decision, each in self.pairs if decision["tracked"]]

    def status(self, decision: Known) -> str | None:
        """Where a decision stands."""
        told = [status for date, status in decision["status_by_date"] if self.day is None or date <= self.day]
        return str(told[-1]) if told else None

    def due(self, decision: Known) -> str | None:
        """The day by which it is to be done, as far as is known."""
        put_off = [event["new_due"] for event in self.events(decision) if event.get("new_due")]
        due: str | None = put_off[-1] if put_off else decision["due"]
        return due

    def events(self, decision: Known) -> list[Known]:
        """What is known of it."""
        return [event for event in decision["events"] if self.day is None or event["known"] <= self.day]

    def is_proved(self, decision: Known, each: Commitment) -> bool:
        """Whether the evidence stands where something is told that brought the status about."""
        place = each.evidence or {}
        return any(
            event["pack"] == place.get("pack") and abs(event["pdf_page"] - (place.get("pdf_page") or -9)) <= PAGES_OFF
            for event in self.events(decision)
            if event["effect"] not in (None, "open")
        )


def followed(truth: Sequence[Known], found: Sequence[Commitment], day: str | None) -> Followed:
    """What is known on a day, and what was found of it."""
    known = [each for each in truth if day is None or any(e["known"] <= day for e in each["events"] if _makes(e))]
    return Followed(known=known, found=found, pairs=_pairs(known, found), day=day)


def shares(of: Followed, more: int = 0) -> dict[str, float]:
    """The shares that the gate holds, by name, as they were if so many `more` of each were right."""
    return {name: min(1.0, (right + more) / whole) if whole else 1.0 for name, (right, whole) in _counts(of).items()}


def _counts(of: Followed) -> dict[str, tuple[int, int]]:
    """How many are right, of how many. `proved`: of those dealt with, found so and by the right page."""
    unresolved = [pair for pair in of.hits if of.status(pair[0]) in UNRESOLVED]
    closed = [pair for pair in of.hits if of.status(pair[0]) not in UNRESOLVED]
    right = sum(each.is_unresolved for _, each in unresolved)
    proved = sum(not each.is_unresolved and of.is_proved(decision, each) for decision, each in closed)
    return {
        "tracked_precision": (len(of.hits), len(of.found)),
        "tracked_recall": (len(of.hits), len(of.tracked)),
        "unresolved_precision": (right, sum(each.is_unresolved for each in of.found)),
        "unresolved_recall": (right, sum(of.status(each) in UNRESOLVED for each in of.tracked)),
        "status": (sum(of.status(decision) == each.status for decision, each in of.hits), len(of.hits)),
        "due": (sum(of.due(decision) == each.due for decision, each in of.hits), len(of.hits)),
        "proved": (proved, len(closed)),
    }


def misses(of: Followed) -> Iterator[str]:
    """What is wrong, a line each, with the page's words."""
    paired = {id(decision) for decision, _ in of.pairs}
    taken = {id(each) for _, each in of.hits}
    for decision in of.tracked:
        if id(decision) not in paired:
            yield f"not tracked: {decision['key']}: {decision['text']}"
    for each in of.found:
        if id(each) not in taken:
            yield f"not to be tracked: {each.key}: {each.text} ({each.pack} page {each.pdf_page})"
    for decision, each in of.hits:
        yield from _differences(of, decision, each)


def _differences(of: Followed, decision: Known, each: Commitment) -> Iterator[str]:
    name = f"{decision['key']}: {decision['text']}"
    if of.status(decision) != each.status:
        yield f"status {each.status}, is {of.status(decision)}: {name}\n{_lives(of, decision, each)}"
    elif not each.is_unresolved and not of.is_proved(decision, each):
        yield f"evidence {each.evidence}: {name}\n{_lives(of, decision, each)}"
    if of.due(decision) != each.due:
        yield f"due {each.due}, is {of.due(decision)}: {name}"


def _lives(of: Followed, decision: Known, each: Commitment) -> str:
    """What is told of a decision, above what was made of it."""
    told = [
        f"    told  {e['known']} {e['kind']} -> {e['effect']}: {e['pack']} p{e['pdf_page']}: {e['text']}"
        for e in of.events(decision)
    ]
    read = [
        f"    read  {e.date} {e.kind} ({e.rule}) -> {e.effect}: {e.pack} p{e.pdf_page}: {e.text[:300]}"
        for e in each.events
    ]
    return "\n".join([*told, *read])


def _makes(event: Known) -> bool:
    return bool(event["kind"] == "made")


def _pairs(known: Sequence[Known], found: Sequence[Commitment]) -> list[tuple[Known, Commitment]]:
    """The surest first: by minute and clause, then by wording, then in order."""
    candidates = sorted(_candidates(known, found))
    taken: set[tuple[str, int]] = set()
    pairs = []
    for _, _, i, j in candidates:
        if not taken & {("known", i), ("found", j)}:
            taken |= {("known", i), ("found", j)}
            pairs.append((known[i], found[j]))
    return pairs


def _candidates(known: Sequence[Known], found: Sequence[Commitment]) -> Iterator[tuple[bool, float, int, int]]:
    """Pairs that may be made; smaller is better."""
    for i, decision in enumerate(known):
        for j, each in enumerate(found):
            if decision["meeting_date"] != each.meeting_date or not _same_body(decision["committee"], each.committee):
                continue
            alike = fuzz.ratio(folded(decision["text"]), folded(each.text))
            placed = _bare(decision["minute"]) == _bare(each.minute_number)
            placed = placed and _bare(decision["clause"]) == _bare(each.clause)
            if alike >= 85 or (placed and alike >= 60):
                yield not placed, -alike, i, j


def _same_body(left: str, right: str | None) -> bool:
    return fuzz.ratio(folded(left), folded(right)) >= 90


def _bare(text: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", "", folded(text))
