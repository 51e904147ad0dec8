"""What statements bring about, by one table, and where a commitment stands after them. Pure.

Read `RULES` first. Each row: who speaks, what is told, the status that it brings about (None: no change), what it says
of a response, and where the rule comes from. What a committee agreed outranks what an officer claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from corpus.rows import Pack
from search.tracking.events import UNRESOLVED, Event

PRACTICE = "practice of scrutiny officers"
RESPONSE = "domain.md, Trackers: response and progress are two questions; noted is not accepted"
CLAIMED = "domain.md, Trackers: completed as claimed by the officer"
AGREED = "domain.md, Trackers: in many councils only the committee may close an item"
POLITE = "domain.md, Trackers: a request sent, officers will consider: progress at most"
TO_BE_SHOWN = "accepted is a promise; the doing is still to be shown"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a statement of one kind brings about where it tells one thing."""

    speaker: str
    told: str
    effect: str | None
    response: str | None
    source: str

    @property
    def name(self) -> str:
        """The rule's name in a history."""
        return f"{self.speaker}: {self.told}"


_ROW, _RESPONSE, _BODY, _MINUTE, _REPORT, _PLAN = "row", "response", "decision", "minute", "report", "plan"

RULES: tuple[Rule, ...] = (
    Rule(_ROW, "reinstated", "open", None, PRACTICE),
    Rule(_ROW, "reinstated and begun", "in progress", None, PRACTICE),
    Rule(_ROW, "refused", "rejected", "rejected", RESPONSE),
    Rule(_ROW, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_ROW, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_ROW, "accepted and done", "completed", "accepted", CLAIMED),
    Rule(_ROW, "done", "completed", None, CLAIMED),
    Rule(_ROW, "begun", "in progress", None, PRACTICE),
    Rule(_ROW, "superseded", "superseded", None, PRACTICE),
    Rule(_ROW, "deferred", None, "deferred", POLITE),
    Rule(_ROW, "noted", None, "noted", RESPONSE),
    Rule(_ROW, "transferred", None, None, "the plan that it went to tells of it from then on"),
    Rule(_ROW, "acknowledged", None, None, POLITE),
    Rule(_RESPONSE, "refused", "rejected", "rejected", RESPONSE),
    Rule(_RESPONSE, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_RESPONSE, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_RESPONSE, "accepted and done", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_RESPONSE, "done", "completed", None, CLAIMED),
    Rule(_RESPONSE, "begun", "in progress", None, PRACTICE),
    Rule(_RESPONSE, "deferred", None, "deferred", RESPONSE),
    Rule(_RESPONSE, "noted", None, "noted", RESPONSE),
    Rule(_BODY, "refused", "rejected", "rejected", RESPONSE),
    Rule(_BODY, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_BODY, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_BODY, "accepted and done", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_BODY, "deferred", None, "deferred", RESPONSE),
    Rule(_BODY, "noted", None, "noted", RESPONSE),
    Rule(_MINUTE, "reinstated", "open", None, AGREED),
    Rule(_MINUTE, "closed", "completed", None, AGREED),
    Rule(_MINUTE, "refused", "rejected", "rejected", RESPONSE),
    Rule(_MINUTE, "superseded", "superseded", None, "a later resolution stands in the earlier one's place"),
    Rule(_MINUTE, "done", "completed", None, "an outcome told to the committee and minuted"),
    Rule(_MINUTE, "accepted and done", "completed", "accepted", "an outcome told to the committee and minuted"),
    Rule(_MINUTE, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_MINUTE, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_MINUTE, "begun", "in progress", None, PRACTICE),
    Rule(_MINUTE, "deferred", None, "deferred", POLITE),
    Rule(_MINUTE, "corrected", None, None, "a correction of minutes changes words and day, never the status"),
    Rule(_REPORT, "done", "completed", None, CLAIMED),
    Rule(_REPORT, "accepted and done", "completed", "accepted", CLAIMED),
    Rule(_REPORT, "begun", "in progress", None, PRACTICE),
    Rule(_REPORT, "refused", "rejected", "rejected", RESPONSE),
    Rule(_PLAN, "done", "completed", None, "domain.md, Colours: the key printed in the document first"),
    Rule(_PLAN, "begun", "in progress", None, "domain.md, Colours: the key printed in the document first"),
    Rule("report-back", "on the agenda", "completed", None, "the report that was asked for is before the committee"),
    Rule("report-back", "on the agenda, more to come", None, None, "a report asked for again and again is never done"),
    Rule("referral", "on the agenda", "completed", None, "the receiving committee has the item before it"),
    Rule(
        "absence",
        "where dealt-with rows are removed",
        "completed",
        None,
        "domain.md, Trackers: weaker than a statement",
    ),
    Rule("absence", "silent", None, None, "domain.md, Trackers: a row's absence proves nothing by itself"),
    Rule("row", "goes on", "open", None, "a row that tells of new steps after the end was told is not dealt with"),
    Rule("row", "back after it was gone", "open", None, "a row that is listed again is not dealt with"),
    Rule("decision", "proposed", None, "noted", "a proposed response is not the Executive's"),
)
"""Who speaks, what is told, what it brings about. Classes of telling: search/tracking/heard/telling.py."""

_BY = {(rule.speaker, rule.told): rule for rule in RULES}


def rule_for(speaker: str, told: str) -> Rule:
    """The rule of the table, or one that brings nothing about where the table has none."""
    return _BY.get((speaker, told)) or Rule(speaker, told, None, None, POLITE)


def event_of(pack: Pack, page: int, kind: str, text: str, rule: Rule, date: str | None, **more: Any) -> Event:
    """What a rule makes of some words; `more`: further fields, which may differ from the rule's."""
    values = {"effect": rule.effect, "response": rule.response, **more}
    return Event(date=date, pack=pack.name, pdf_page=page, kind=kind, text=text, rule=rule.name, **values)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a commitment stands after its events."""

    status: str
    evidence: Event | None
    response: str | None
    closed_by: str | None


UNTOLD = Standing("open", None, None, None)
"""Where a commitment stands of which nothing is told but that it was made."""


def settle(events: Iterable[Event]) -> Standing:
    """The status after the events, which are in the order in which they became known."""
    status, response = "open", None
    evidence: Event | None = None
    for event in events:
        response = event.response or response
        if event.effect is None or event.kind == "made" or not _moves(status, evidence, event):
            continue
        status = event.effect
        evidence = event if status != "open" else None
    closed_by = evidence.closed_by if evidence and status not in UNRESOLVED else None
    return Standing(status, evidence, response, closed_by)


_BACK = "row: reinstated and begun"
"""The rule of a row that is back and says how far it has come: what was taken for its end was none."""


def _moves(status: str, evidence: Event | None, event: Event) -> bool:
    """Whether an event changes where things stand.

    Slow news of progress does not take back what was finished; only being opened again does, or a deciding body that
    thinks again. The first statement of a status stays its evidence, unless a committee then agrees what was claimed.
    """
    if event.rule == _BACK and status not in UNRESOLVED:
        return True
    if event.effect == status:
        claimed = evidence is not None and evidence.closed_by != "committee" and event.closed_by == "committee"
        return claimed and status not in UNRESOLVED
    if status in UNRESOLVED or event.effect == "open":
        return True
    if status == "rejected":
        by_letter = evidence is not None and evidence.kind in ("response", "report") and event.kind == "tracker row"
        if by_letter and event.response in ("accepted", "partly accepted") and event.effect in UNRESOLVED:
            # A letter may grant a part in words that sound like a no: the clerk has read which it was.
            return True
        later = event.effect in ("completed", "superseded") and event.kind != "tracker removed"
        return event.kind == "decision" or later
    if status == "superseded":
        return False
    if evidence is not None and evidence.kind == "tracker removed" and event.kind in ("tracker row", "action plan"):
        # A row that is back, or in a plan, was not gone for being dealt with.
        return True
    return event.effect != "in progress" and event.kind != "tracker removed"
