"""A record that an officer says tells of a commitment -> an event of its life, by the same rules. Pure."""

from __future__ import annotations

from corpus.records import (
    AgendaItem,
    Minute,
    Passage,
    PlanAction,
    Recommendation,
    Record,
    Resolution,
    Section,
    TrackerRow,
    WorkProgrammeEntry,
)
from search.tracking.events import Event
from search.tracking.heard.weighing import hear_minute, weigh
from search.tracking.status import rule_for
from search.tracking.tied.coloured import hear_plan, stated_by

_CLOSED_BY = {"minute": "committee", "report-back": "committee", "response": "committee"}


def words_of(record: Record) -> str:
    """The words by which a record is shown: what it states, not what it is filed under."""
    match record:
        case TrackerRow():
            return " ".join(part for part in (record.status, record.response) if part) or record.text
        case PlanAction():
            return record.progress or record.action
        case Minute() | Resolution() | Recommendation() | Passage():
            return record.text
        case AgendaItem() | WorkProgrammeEntry() | Section():
            return record.title or ""
        case _:
            return " ".join(str(getattr(record, name) or "") for name in record.text_fields).strip()


def statement_event(id: str, record: Record, pack: str, day: str | None) -> Event:
    """The event that a record is for a commitment; `pack` is its file's name, `day` its meeting's ISO date."""
    speaker, told = _judge(record)
    rule = rule_for(speaker, told)
    return Event(
        date=day,
        pack=pack,
        pdf_page=record.source.page,
        kind="statement",
        text=words_of(record),
        rule=rule.name,
        effect=rule.effect,
        response=rule.response,
        closed_by=_CLOSED_BY.get(speaker, "officer") if rule.effect else None,
        record=id,
    )


def used_surely(possible: Event) -> Event:
    """A statement that was too doubtful to use, with what its rule brings about."""
    speaker, _, told = possible.rule.partition(": ")
    return possible._replace(effect=rule_for(speaker, told).effect)


def _judge(record: Record) -> tuple[str, str]:
    """Who speaks and what is told, as the table of rules has it."""
    match record:
        case TrackerRow():
            return "row", weigh(record.response, stated_by(record))
        case PlanAction():
            return "plan", hear_plan(record)
        case Minute() | Resolution():
            return "minute", hear_minute(record.text)
        case Recommendation():
            return "response", weigh(record.text)
        case Passage():
            return "response" if record.section_kind == "letter" else "report", weigh(record.text)
        case AgendaItem() | Section():
            return "report-back", "on the agenda"
        case _:
            return "row", "acknowledged"
