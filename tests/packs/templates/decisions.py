"""A minute's text, its decision and its clauses: the words by house style, the records the same for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from tests.packs.gold import Decided
from tests.packs.papers import Bullets, Decision, Minute, Minutes, TaskList, Told
from tests.packs.places import Place, plain
from tests.packs.templates.house import House


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a house words its decisions."""

    one: str
    """What stands before a single clause, in the same paragraph."""
    many: str
    """The line before several."""
    label: Callable[[int], str]
    indent: float = 20
    hang: float = 26


def first_words(house_label: str, minute: Minute, lead: str) -> str:
    """The first twelve words under the heading, labels and italic notes included."""
    said = [plain(minute.note)] if minute.note else []
    number = 0
    for part in minute.body:
        if isinstance(part, str | Told):
            number += 1
            said.append(f"{house_label.format(number)} {plain(part if isinstance(part, str) else part.text)}")
        elif isinstance(part, Bullets):
            said += [plain(point) for point in part.points]
    said += [minute.movers, lead, *(plain(d if isinstance(d, str) else d.text) for d in minute.resolved)]
    return " ".join(" ".join(said).split()[:12])


def decision(house: House, paper: Minutes, minute: Minute, manner: Manner) -> list[Flowable]:
    """The words that decide, clause by clause; each clause is a resolution."""
    clauses = [_as_decision(minute, each) for each in minute.resolved]
    if not clauses:
        return []
    if len(clauses) == 1:
        place = Place()
        lead = minute.lead or manner.one
        _note(house, paper, minute, clauses[0], "", lead, place)
        points = house.points(clauses[0].points, manner.indent)
        return [house.p(f"{lead} {clauses[0].text}", place), *points]
    lead = minute.lead or manner.many
    flow = [house.p(lead, bold=manner.many.isupper(), keepWithNext=1)]
    for number, clause in enumerate(clauses, 1):
        label, place = manner.label(number), Place()
        _note(house, paper, minute, clause, label, lead.rstrip(":- "), place)
        flow.append(house.p(clause.text, place, bullet=label, indent=manner.indent, hang=manner.hang))
        flow += house.points(clause.points, manner.indent + manner.hang)
    return flow


def _as_decision(minute: Minute, clause: Decision | str) -> Decision:
    return clause if isinstance(clause, Decision) else Decision(slug="", text=clause)


def _note(house: House, paper: Minutes, minute: Minute, clause: Decision, label: str, lead: str, place: Place) -> None:
    text = " ".join([plain(clause.text), *(plain(point) for point in clause.points)])
    house.gold.add(
        "resolutions",
        meeting_date=paper.meeting.date,
        minute_number=minute.number,
        clause=label,
        text=text,
        lead=plain(lead),
        pdf_page=place,
    )
    _decide(house, paper, minute, clause, label, text, place)


def _decide(
    house: House, paper: Minutes, minute: Minute, clause: Decision, label: str, text: str, place: Place
) -> None:
    for slug in clause.shows:
        house.gold.show(slug, text, place)
    house.gold.decided.append(
        Decided(
            decision=clause,
            committee=paper.meeting.committee,
            date=paper.meeting.date,
            minute=minute.number,
            minute_title=plain(minute.title),
            clause=label.strip("()."),
            text=text,
            place=place,
        )
    )


def task_list(house: House, paper: Minutes, minute: Minute, listed: Sequence[Decision]) -> list[Flowable]:
    """A task group's numbered recommendations, each a recommendation made in the minutes."""
    flow: list[Flowable] = []
    for number, each in enumerate(listed, 1):
        label, place = f"{number})", Place()
        flow.append(house.p(each.text, place, bullet=label, indent=18, hang=24))
        text = plain(each.text)
        house.gold.add(
            "recommendations",
            meeting_date=paper.meeting.date,
            source="minutes",
            item=minute.number,
            number=label,
            text=text,
            addressee=each.addressee,
            pdf_page=place,
        )
        _decide(house, paper, minute, each, label, text, place)
    return flow


def minute_body(house: House, paper: Minutes, minute: Minute, label: str = "") -> list[Flowable]:
    """Everything of a minute before its decision."""
    flow: list[Flowable] = []
    plain_parts = [part for part in minute.body if not isinstance(part, TaskList)]
    if len(plain_parts) == len(minute.body):
        return house.body(minute.body, label=label)
    for part in minute.body:
        flow += (
            task_list(house, paper, minute, part.decisions)
            if isinstance(part, TaskList)
            else house.body([part], label="")
        )
    return flow


def note_minute(house: House, paper: Minutes, minute: Minute, lead: str, label: str = "") -> Place:
    """A record of the minute; the place is for its heading."""
    place = Place()
    for name in minute.absent:
        fields = {"meeting_date": paper.meeting.date, "name": name, "capacity": "apologies", "organisation": None}
        house.gold.add("attendance", **fields)
    used = label if len([part for part in minute.body if isinstance(part, str | Told)]) > 1 else ""
    house.gold.add(
        "minutes",
        meeting_date=paper.meeting.date,
        number=minute.number,
        title=plain(minute.title),
        first_words=first_words(used, minute, lead if minute.resolved else ""),
        pdf_page=place,
    )
    return place


def lead_of(minute: Minute, manner: Manner) -> str:
    """The words before a minute's decision."""
    return minute.lead or (manner.one if len(minute.resolved) == 1 else manner.many)
