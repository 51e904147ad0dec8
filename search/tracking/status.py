"""Statements -> status, by one table of rules. Pure.

Polite progress is not completion: a request sent, a reply awaited, a promise, change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.records import TrackerRow, folded
from search.tracking.events import UNRESOLVED, Event


@dataclass(frozen=True, slots=True)
class Rule:
    """Words of a tracker's row, and what they bring about."""

    name: str
    words: re.Pattern[str]
    effect: str | None
    response: str | None = None


def _rule(name: str, effect: str | None, response: str | None, *words: str) -> Rule:
    return Rule(name, re.compile(rf"\b(?:{'|'.join(words)})\b"), effect, response)


_COUNT = r"(?:[\d,]+|\w+ty(?:-\w+)?|\w+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

ROW_RULES: tuple[Rule, ...] = (
    _rule(
        *("row.not accepted", "rejected", "rejected"),
        *("not (?:been )?(?:accepted|agreed)", "rejected", "declin(?:e|ed|es)", "turned down", "unable to"),
        *("no longer feasible", "not (?:possible|feasible)", "will not be (?:implemented|taken forward)"),
    ),
    _rule(
        *("row.partly accepted", "in progress", "partly accepted"),
        *("(?:partly|partially|in part|in principle).{0,12} (?:accepted|agreed)", "accepted in (?:part|principle)"),
    ),
    _rule(
        *("row.accepted and done", "completed", "accepted"),
        "accepted.* (?:completed?|has been done|implemented|now in place)",
    ),
    _rule("row.accepted", "in progress", "accepted", "accepted"),
    _rule("row.deferred", None, "deferred", "deferred"),
    # Where one of these is said, the rest of the row tells of what is still to come.
    _rule(
        *("row.acknowledged", None, None),
        "(?:requests?|requested|recommendations?|letters?|e-?mails?|queries) .{0,20}(?:sent|passed|forwarded)",
        "(?:sent|passed|forwarded|written|e-?mailed) to .{0,80}for (?:a |an |their )?(?:response|reply|comment|action)",
        *(r"await\w*", r"remind\w*", "chas(?:ed|ing)", "will"),
        *(
            "(?:to|would|can|may|should) be",
            "thanked",
            "considering",
            "supportive",
            "scheduled",
            "planned",
            "to follow",
        ),
        *("no (?:response|reply|update)", "on the work programme", "omitted", "pending", "proposed", "transferred"),
        "not (?:yet )?(?:started|completed?|received|available|done)",
    ),
    _rule("row.noted", None, "noted", "noted"),
    _rule(
        *("row.begun", "in progress", None),
        *("in progress", "on-?going", "under ?way", "draft(?:ed)?", "started", "begun", "commenced", r"being \w+ed"),
        *("partly", "partially", rf"{_COUNT} (?:out )?of (?:the )?\d+", "work (?:continues|continuing)"),
    ),
    _rule(
        *("row.done", "completed", None),
        *(
            "circulated",
            "completed?",
            "closed",
            "done",
            "actioned",
            "discharged",
            "implemented",
            "published",
            "delivered",
        ),
        *(
            "provided",
            "supplied",
            "sent",
            "e-?mailed",
            "attached",
            "enclosed",
            "installed",
            "introduced",
            "established",
        ),
        *("arranged", "held", "concluded", "resolved", "shared", "in place", "came into", "went live", "took place"),
        *(r"(?:has|have) been \w+", r"(?:was|were) \w+ed"),
    ),
)
"""The first whose words are found stands. Source: the practice of scrutiny officers."""

_REMOVES_DEALT_WITH = re.compile(
    r"\b(?:dealt with|complet\w+|actioned|discharged|concluded|finished|closed|resolved|answered)\b.{0,120}?"
    r"\b(?:removed|deleted|taken (?:off|out)|drop(?:s|ped)? (?:off|out)|no longer (?:listed|shown)|come off)\b"
    r"|\b(?:removed|deleted|taken (?:off|out))\b.{0,60}\b(?:once|when|after)\b.{0,60}"
    r"\b(?:dealt with|complet\w+|actioned|discharged|resolved)\b"
)
_REMOVES_ALL = re.compile(
    r"\bwhether or not\b|\bregardless\b|\bolder\b|\bolder than\b|\bafter (?:\w+ )?(?:six|twelve|\d+) months\b"
)
_MOVED_ELSEWHERE = re.compile(
    r"\btransferred\b|\bmoved to\b|\b(?:monitored|reported|tracked) (?:through|in|via|as part of)\b"
)


def judge_row(row: TrackerRow) -> Rule:
    """The rule that a row's status and response fire."""
    told = folded(f"{row.status or ''}. {row.response or ''}").strip(". ")
    for rule in ROW_RULES:
        if told and rule.words.search(told):
            return rule
    return Rule("row.silent", re.compile(""), None)


def absence_completes(last_row: TrackerRow, covering_text: str | None) -> bool:
    """Whether it means completion that a row is gone: only where the report says that dealt-with rows are removed."""
    covering = folded(covering_text)
    if _MOVED_ELSEWHERE.search(folded(last_row.response)) or _REMOVES_ALL.search(covering):
        return False
    return bool(_REMOVES_DEALT_WITH.search(covering))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a commitment stands after its events."""

    status: str
    evidence: Event | None
    response: str | None
    closed_by: str | None


def settle(events: Iterable[Event]) -> Standing:
    """The status after the events, which are in the order in which they became known."""
    status, response = "open", None
    evidence: Event | None = None
    for event in events:
        response = event.response or response
        if event.effect is None or event.kind == "made":
            continue
        # Only a statement that it is open after all takes back what was finished; slow news of progress does not.
        if status not in UNRESOLVED and event.effect == "in progress":
            continue
        status = event.effect
        evidence = event if status != "open" else None
    closed_by = evidence.closed_by if evidence and status not in UNRESOLVED else None
    return Standing(status, evidence, response, closed_by)
