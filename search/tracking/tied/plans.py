"""Which commitment a row of an action plan carries out: by the day that it names, else by wording alone. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.names import fold_committee
from corpus.records import PlanAction
from corpus.rows import Pack
from search.tracking.lives import Docket, Life
from search.tracking.status import rule_for
from search.tracking.tied.answering import MARGIN, Answer, what_is_asked
from search.tracking.words.citing import what_is_cited
from search.tracking.words.wording import Rarity

DATED = 0.5
"""Least share of a plan row's words that a clause must have, where the row gives the meeting's date."""
TRANSFERRED = 0.4
"""The same, both ways, where the clause's tracker row said that it went to a plan."""
WORDS = 0.85
"""The same where nothing but words ties them."""
ALONE, LEAD = 0.6, 0.3
"""The same where no other commitment has nearly as many of its words, and by how much it must lead."""


def plans_carry_out(
    docket: Docket, rarity: Rarity, rows: Sequence[tuple[str, PlanAction]], pack: Pack
) -> dict[str, Answer]:
    """Id of a pack's plan row -> the commitment that it carries out; rows that carry out none are left out.

    What the words of one row tie is none of those that are only known to have gone to a plan.
    """
    found: dict[str, Answer] = {}
    for only_went in (False, True):
        tied = {each.life.place for each in found.values()}
        for id, row in rows:
            if id in found:
                continue
            body = fold_committee(row.committee or pack.committee)
            gone = [life for life in _transferred(docket, body) if life.place not in tied] if only_went else []
            answered = _answered_by(docket, rarity, body, row, pack.meeting_date or "9999", gone)
            if answered:
                found[id] = answered
    return found


def _likeness(rarity: Rarity, row: PlanAction, life: Life) -> float:
    """The share of a plan row's words that a clause has; of what it was recommended as, where that is the clause."""
    recommended = rarity.spoken_of(row.objective, life.text) if row.objective else 0.0
    if recommended >= WORDS and rarity.spoken_of(what_is_asked(life.text), row.objective or "") >= ALONE:
        return recommended
    return rarity.spoken_of(row.action, life.text)


def _transferred(docket: Docket, body: str) -> list[Life]:
    """A committee's whose rows said that an action plan has them from now on."""
    told = {rule_for("row", "transferred").name}
    return [life for life in docket.of_body(body) if any(event.rule in told for event in life.events)]


def _answered_by(
    docket: Docket, rarity: Rarity, body: str, row: PlanAction, date: str, transferred: Sequence[Life] = ()
) -> Answer | None:
    """The commitment that a row of an action plan carries out; `transferred`: those said to have gone to one."""
    lives = [life for life in docket.of_body(body) if (life.meeting_date or "") < date and life.status != "superseded"]
    days = what_is_cited(row.origin or "").dates
    if days:
        lives = [life for life in lives if life.meeting_date in days]
    ranked = sorted(
        ((_likeness(rarity, row, life), life) for life in lives),
        key=lambda each: (-each[0], each[1].meeting_date or "", each[1].id),
    )
    lead = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0) if ranked else 0.0
    least = DATED if days else ALONE if lead >= LEAD else WORDS
    if ranked and ranked[0][0] >= least:
        reason = "origin's date and wording" if days else "wording of the action"
        return Answer(ranked[0][1], round(100 * min(ranked[0][0], 1.0), 1), (reason,), True)
    gone = sorted(
        (
            (max(score, rarity.spoken_of(what_is_asked(life.text), row.action)), life)
            for score, life in ranked
            if life in transferred
        ),
        key=lambda each: (-each[0], each[1].id),
    )
    if not gone or gone[0][0] < TRANSFERRED or (len(gone) > 1 and gone[0][0] - gone[1][0] < MARGIN):
        return None
    return Answer(gone[0][1], round(100 * gone[0][0], 1), ("its tracker row said that it went to the plan",), True)
