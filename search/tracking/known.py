"""All that is known up to a pack: what was decided, and the packs so far; and how a statement is taken down."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.rows import Pack
from search.tracking.events import Event
from search.tracking.heard.hearing import heard_by
from search.tracking.lives import Docket, Life
from search.tracking.stated.arriving import Arrived
from search.tracking.stated.reading import Stated
from search.tracking.stated.stated_rows import TrackerTitles
from search.tracking.stated.statements import Statement
from search.tracking.status import rule_for
from search.tracking.tied.answering import Answer
from search.tracking.tied.linking import Clauses
from search.tracking.tied.put_off import new_day_of
from search.tracking.words.wording import Rarity


@dataclass(slots=True)
class Known:
    """What the packs up to one make known, in the order of their meetings."""

    docket: Docket = field(default_factory=Docket)
    asked: Clauses = field(default_factory=Clauses)
    decided: Clauses = field(default_factory=Clauses)
    rarity: Rarity = field(default_factory=Rarity)
    tracker_titles: TrackerTitles = field(default_factory=TrackerTitles)
    covering: dict[tuple[str, str], str] = field(default_factory=dict)
    """Committee and tracker -> what its last report said becomes of dealt-with rows."""
    packs: list[tuple[Pack, Stated]] = field(default_factory=list)
    taken: dict[tuple[str, str], None] = field(default_factory=dict)
    """Name of a pack and text of a statement, of those that surely answer something."""

    def take_in(self, pack: Pack, stated: Stated, arrived: Arrived) -> None:
        """Take in a pack and what comes to be known with it; packs must come in the order of their meetings."""
        self.packs.append((pack, stated))
        self.docket.add(arrived.lives)
        self.docket.meet(arrived.meetings)
        self.decided.add(arrived.wordings)
        self.asked.add(life.wording for life in arrived.lives)
        self.rarity.add(life.text for life in arrived.lives)
        self.tracker_titles.add(stated.tracker_titles)

    def begin(self, life: Life) -> None:
        """Take in a life that a tracker's row alone tells of."""
        self.docket.add([life])
        self.asked.add([life.wording])

    def tell(self, found: Answer, pack: Pack, said: Statement, told: str) -> None:
        """Take down what a statement of a pack tells of the life that it answers; `told`: what it was heard to tell."""
        rule = rule_for(said.speaker, told)
        event = Event(
            date=said.date,
            pack=pack.name,
            pdf_page=said.page,
            kind={"minute": "minute", "decision": "decision", "response": "response"}.get(said.speaker, "report"),
            text=said.text,
            rule=rule.name,
            effect=rule.effect,
            response=rule.response,
            closed_by="committee" if said.speaker in ("minute", "decision") else "officer",
            new_due=new_day_of(said) if told not in ("done", "closed", "refused", "superseded") else None,
            score=found.score,
            reasons=(*found.reasons, *heard_by(found.life, said.text, said.speaker)),
            record=said.record,
        )
        if not found.sure:
            if event.effect:
                found.life.doubt(event._replace(effect=None))
            return
        if event.effect or event.new_due:
            self.taken[pack.name, said.text] = None
            found.life.hear(event)
            found.life.new_due = event.new_due or found.life.new_due
