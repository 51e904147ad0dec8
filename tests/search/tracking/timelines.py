"""Short timelines drawn straight from records: packs of one committee, and what became of its decisions."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from corpus.records import Minute, PackResult, Passage, PlanAction, Record, Section, TrackerRow
from corpus.store import Store
from search.tracking.commitments import track
from search.tracking.events import Commitment
from tests.council import HEALTH, meeting, minute, pack, resolution, source, tracker_row

APRIL, MAY, JULY, OCTOBER = "2019-04-02", "2019-05-14", "2019-07-09", "2019-10-08"
SHELTERS = "The Head of Transport be asked to renew the bus shelters in Mill Lane."
FIGURES = "Figures on delayed ambulance handovers be supplied to the Committee."
EXECUTIVE = "Executive"


def decided(*asks: str, title: str = "Getting about", committee: str = HEALTH) -> PackResult:
    """The pack of 14 May, with the minutes of 2 April: minute 12, one clause an ask."""
    clauses = [
        resolution("may", APRIL, "12", ask, clause=f"({place})", title=title, committee=committee)
        for place, ask in enumerate(asks, 1)
    ]
    return pack("may", meeting("may", MAY, committee), meeting("may", APRIL, committee, "minutes"), *clauses)


def later(name: str, day: str, *records: Record, committee: str = HEALTH) -> PackResult:
    return pack(name, meeting(name, day, committee), *records)


def told(name: str, day: str, number: str, title: str, text: str, committee: str = HEALTH) -> Minute:
    return minute(name, day, number, title, text, page=4, committee=committee)


def row(name: str, day: str, text: str, response: str, date: str = APRIL, **rest: str) -> TrackerRow:
    return tracker_row(name, day, date, text, response, **rest)


def planned(name: str, day: str, action: str, **rest: str | None) -> PlanAction:
    """A row of an action plan, which names the meeting of 2 April as its origin."""
    return PlanAction(
        source=source(name, 9),
        committee=HEALTH,
        meeting_date=day,
        theme=None,
        theme_lead=None,
        number="3",
        objective=None,
        action=action,
        origin="Committee, 2 April 2019",
        first_pdf_page=9,
        last_pdf_page=9,
        **rest,
    )


def report(name: str, day: str, title: str, *paragraphs: str, page: int = 6, committee: str = HEALTH) -> list[Record]:
    """A report of one page: its purpose, and the paragraphs under its body."""
    place = source(name, page)
    passages = [("Purpose", paragraphs[0]), *(("Position", each) for each in paragraphs[1:])]
    return [
        Section(source=place, section_kind="report", title=title, first_pdf_page=page, last_pdf_page=page, item="5"),
        *(
            Passage(
                source=place,
                committee=committee,
                meeting_date=day,
                paper=title,
                section_kind="report",
                item="5",
                heading=heading,
                text=text,
            )
            for heading, text in passages
        ),
    ]


def lives(folder: Path, *packs: PackResult, as_of: str | None = None) -> list[Commitment]:
    with Store.open(folder, create=True) as store:
        for each in packs:
            store.put(each)
        return track(store, dt.date.fromisoformat(as_of) if as_of else None)


def only(folder: Path, *packs: PackResult, as_of: str | None = None) -> Commitment:
    (one,) = lives(folder, *packs, as_of=as_of)
    return one
