"""What the colours of tracker rows and of action plans tell: by the key printed with them first. Pure."""

from __future__ import annotations

import re

from corpus.patterns import pattern_of
from corpus.records import PlanAction, TrackerRow, folded
from search.tracking.events import UNRESOLVED
from search.tracking.heard.telling import tell
from search.tracking.heard.weighing import weigh
from search.tracking.status import rule_for

_BARE_COLOUR = pattern_of(r"(?:b?rag\b\W*)?(?:red|amber|orange|yellow|green|blue|[bragy])?\W*(?:\([bragy]\))?")


def stated_by(row: TrackerRow) -> str | None:
    """How far a row says that it has come: its status, or what the key says of its colour where that is all of it."""
    if not row.rag_meaning or not (_BARE_COLOUR.fullmatch(folded(row.status)) or _is_of_key(row)):
        return row.status
    return None if _is_either(row.rag_meaning) else row.rag_meaning


def _is_of_key(row: TrackerRow) -> bool:
    """Whether a status is what a key says of a letter, whose colour the key gives with it."""
    return folded(row.status) == folded(row.rag_meaning)


def _is_either(meaning: str) -> bool:
    """Whether a colour stands for an end or for none, `no news so far, or refused`: then the row's words say which."""
    effects = {rule_for("row", weigh(None, each)).effect for each in _EITHER.split(folded(meaning))}
    return len(effects) > 1 and any(effect and effect not in UNRESOLVED for effect in effects)


_EITHER = pattern_of(r",?\s*\bor\b\s*|\s*/\s*|\s*;\s*")


def by_colour(row: TrackerRow) -> tuple[str, ...]:
    """Why a row whose colour alone says how far it has come is heard so, for a history; none for any other."""
    return (f"{row.rag} stands for {row.rag_meaning}",) if row.rag_meaning and stated_by(row) != row.status else ()


_COLOURS = {"blue": "done", "green": "begun", "amber": "begun"}
"""Where no key is printed; blue is completed by practice, red tells nothing."""


_AT_AN_END = pattern_of(r"(?:has|have|is|are|was|were|been|fully|all|work|actions?)\b(?!.* (?:as|than)\b)")


_ASKED = pattern_of(
    r"\b(?:carried out|completed?|done|implemented|achieved|met|delivered)\? (?P<answer>yes|in part|partly|part)\b"
)


def says_carried_out(row: PlanAction) -> str | None:
    """What a plan's column that asks whether it was done says, `Carried out? In part`; None for no, or without one."""
    asked = _ASKED.search(folded(row.progress))
    return ("done" if asked["answer"] == "yes" else "begun") if asked else None


def hear_plan(row: PlanAction) -> str:
    """What a row of an action plan tells: by the key printed with it, then by its colour, then by its words."""
    if row.rag_meaning:
        meaning = folded(row.rag_meaning)
        if re.match(r"(?:not|no|nothing|yet to|never|none)\b", meaning):
            return "acknowledged"
        clauses = tell(meaning.split(",")[0])
        told = {each.what for each in clauses if each.plainly or _AT_AN_END.match(meaning)}
        # "Going as intended" has only the shape of an end.
        if "done" in told and not told & {"begun", "some"}:
            return "done"
        said = "begun" if row.rag in ("green", "amber", "blue") else weigh(row.progress)
        # "Buying has been stopped for want of money", which the key calls off course, has the shape of an end too.
        return "acknowledged" if rule_for("plan", said).effect == "completed" else said
    return _COLOURS.get(row.rag or "") or weigh(row.progress)
