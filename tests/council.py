"""What packs of Stonebridge Borough Council state, made by hand: for tests that need records and no PDF."""

from __future__ import annotations

import hashlib
from typing import Any

from corpus.records import (
    AgendaItem,
    Attendance,
    Doubt,
    Meeting,
    Mention,
    Minute,
    PackResult,
    Passage,
    Recommendation,
    Record,
    Resolution,
    Section,
    Source,
    TrackerRow,
)

HEALTH = "Health and Wellbeing Scrutiny Committee"
ROADS = "Highways Committee"


def sha(name: str) -> str:
    """A content's hash, from a word."""
    return hashlib.sha256(name.encode()).hexdigest()


def source(pack: str, page: int = 1, rule: str = "drawn/1", last_page: int | None = None) -> Source:
    """A place on a page of the pack of that name."""
    return Source(pack=sha(pack), page=page, box=(56.0, 100.0, 540.0, 120.0), rule=rule, last_page=last_page)


def pack(name: str, *records: Record, **rest: Any) -> PackResult:
    """A pack of that name, which is also its content."""
    return PackResult(sha256=sha(name), name=f"{name}.pdf", pages=12, records=records, reader="drawn/1", **rest)


def meeting(name: str, date: str, committee: str = HEALTH, role: str = "agenda") -> Meeting:
    return Meeting(source=source(name), committee=committee, date=date, start_time="10:00", place="Hall", role=role)


def minute(name: str, date: str, number: str, title: str, text: str, page: int = 3, committee: str = HEALTH) -> Minute:
    return Minute(
        source=source(name, page), committee=committee, meeting_date=date, number=number, title=title, text=text
    )


def resolution(
    name: str,
    date: str,
    number: str,
    text: str,
    *,
    clause: str = "",
    page: int = 3,
    title: str | None = None,
    committee: str = HEALTH,
    lead: str = "RESOLVED that",
    **rest: Any,
) -> Resolution:
    return Resolution(
        source=source(name, page),
        committee=committee,
        meeting_date=date,
        minute_number=number,
        clause=clause,
        text=text,
        lead=lead,
        minute_title=title,
        **rest,
    )


def tracker_row(
    name: str, pack_date: str, date: str, text: str, response: str | None = None, **rest: Any
) -> TrackerRow:
    page = rest.pop("page", 9)
    committee = rest.pop("committee", HEALTH)
    return TrackerRow(
        source=source(name, page),
        committee=committee,
        pack_meeting_date=pack_date,
        meeting_date=date,
        text=text,
        response=response,
        **rest,
    )


def recommendation(name: str, date: str, item: str, number: str, text: str, **rest: Any) -> Recommendation:
    page = rest.pop("page", 4)
    return Recommendation(
        source=source(name, page),
        committee=rest.pop("committee", HEALTH),
        meeting_date=date,
        source_kind=rest.pop("source_kind", "minutes"),
        item=item,
        number=number,
        text=text,
        addressee=rest.pop("addressee", None),
    )


def mention(name: str, text: str, full: str, kind: str = "person", record: int | None = None) -> Mention:
    key = full.casefold()
    return Mention(source=source(name), text=text, kind=kind, entity_key=key, entity_name=full, record=record)


def autumn_pack() -> PackResult:
    """The pack of 9 November 2016, with the minutes of 5 October."""
    name, before = "autumn", "2016-10-05"
    records: tuple[Record, ...] = (
        meeting(name, "2016-11-09"),
        meeting(name, before, role="minutes"),
        Section(source=source(name, 1), section_kind="agenda", title=HEALTH, first_pdf_page=1, last_pdf_page=2),
        AgendaItem(
            source=source(name, 1), committee=HEALTH, meeting_date="2016-11-09", number="4", title="Winter readiness"
        ),
        Attendance(
            source=source(name, 3),
            committee=HEALTH,
            meeting_date=before,
            name="Councillor F Pemberly",
            capacity="member",
        ),
        minute(
            name,
            before,
            "23",
            "Winter readiness of the hospital",
            "The Committee heard from the Hospital Trust how wards would be staffed over the winter. "
            "RESOLVED that the Trust send a note on beds.",
        ),
        resolution(name, before, "23", "the Trust send a note on beds.", title="Winter readiness of the hospital"),
        Passage(
            source=source(name, 6),
            committee=HEALTH,
            meeting_date="2016-11-09",
            paper="Winter readiness",
            section_kind="report",
            item="4",
            heading="Background",
            text="Gritting of pavements near the hospital was reduced in 2015 and falls rose. Readiness is reviewed.",
        ),
        tracker_row(
            name, "2016-11-09", before, "Note on beds to be sent", "Request sent to the Trust", agenda_item="4"
        ),
    )
    doubts = (
        Doubt(source=source(name, 3), about="attendance.capacity", saw="F Pemberly (?)", reason="No heading above it"),
    )
    mentions = (
        mention(name, "Councillor F Pemberly", "Councillor F Pemberly", record=4),
        mention(name, "Hospital Trust", "Stonebridge Hospital Trust", kind="organisation", record=5),
    )
    return pack(name, *records, doubts=doubts, mentions=mentions)


def roads_pack() -> PackResult:
    """The Highways Committee's pack of 12 January 2017."""
    name, day = "roads", "2017-01-12"
    return pack(
        name,
        meeting(name, day, ROADS),
        minute(
            name, "2016-12-01", "7", "Gritting routes", "Gritting of the northern routes was put off.", committee=ROADS
        ),
        resolution(
            name, "2016-12-01", "7", "the northern routes be gritted first.", title="Gritting routes", committee=ROADS
        ),
        mentions=(mention(name, "Cllr Freda Pemberly", "Councillor Freda Pemberly", record=1),),
    )
