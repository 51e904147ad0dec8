"""What the store holds -> commitments with their events and status. Derived at each asking; stores nothing.

Read `track` first: papers known on a day -> what was decided -> each pack's statements laid to it -> status.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from corpus.dates import parse_date
from corpus.rows import Pack
from corpus.store import Store
from search.tracking.clocks import ResponseClock, clocks_of, response_day
from search.tracking.due_days import due_of
from search.tracking.events import UNRESOLVED, Commitment
from search.tracking.following import Follower
from search.tracking.kept.derived import without_collecting
from search.tracking.kept.followed import KeptSteps, names_of_steps
from search.tracking.kept.steps import Steps
from search.tracking.lives import Docket, Life
from search.tracking.moved import Moved
from search.tracking.remembering import remembering
from search.tracking.rulings import rows_moved
from search.tracking.stated.arriving import arrivals
from search.tracking.stated.papers import packs_known, papers_of
from search.tracking.stated.reading import Stated, read_pack

Readings = Callable[[Store, Sequence[Pack]], Iterable[Stated]]
"""Gives what each of some packs states, in their order."""


def readings_anew(store: Store, packs: Sequence[Pack]) -> Iterable[Stated]:
    """What each pack states, worked out from its records."""
    superseded = store.superseded()
    return [read_pack(papers_of(store, pack, superseded), pack) for pack in packs]


def track(
    store: Store,
    as_of: dt.date | None = None,
    readings: Readings = readings_anew,
    memory: AbstractContextManager[None] | None = None,
    kept: KeptSteps | None = None,
) -> list[Commitment]:
    """All commitments that the packs known on a day show, in the order of their meetings; all packs without a day.

    `readings` gives what each pack states; in `memory` it is remembered what words tell; steps that are `kept` are done
    again as they stand.
    """
    packs = packs_known(store, as_of)
    known = list(zip(packs, readings(store, packs), strict=True))
    meetings, clocks = _meeting_days(stated for _, stated in known), clocks_of(store.archive)
    today = as_of or dt.date.today()
    names = {pack.sha256: pack.name for pack in packs}
    with memory or remembering(), without_collecting():
        docket = _trace(known, rows_moved(store, as_of), kept, store.count_packs())
        return sorted((_commitment(life, names, meetings, clocks, today) for life in docket), key=_place_in_time)


def _trace(known: Sequence[tuple[Pack, Stated]], moved: Moved, kept: KeptSteps | None, many: int) -> Docket:
    """The lives of all that was decided, with their events; `many`: how many packs the archive has."""
    follower = Follower(moved)
    steps, arrived = Steps(follower), arrivals(known)
    names = names_of_steps(known, arrived, moved)
    for (pack, stated), arriving, name in zip(known, arrived, names, strict=True):
        follower.known.take_in(pack, stated, arriving)
        if kept and (step := kept[name]):
            steps.redo(step)
        else:
            step = steps.follow(pack, stated.reading)
            if kept:
                kept[name] = step
    steps.catch_up()
    if kept:
        kept.keep(names, many)
    return follower.docket


def _place_in_time(each: Commitment) -> tuple[str, str, str, int, int, str]:
    label = _NUMBER.search(each.clause)
    number = int(label[0]) if label else 0
    return each.meeting_date or "", each.committee or "", each.pack, each.pdf_page, number, each.id


_NUMBER = re.compile(r"\d+")


def _meeting_days(known: Iterable[Stated]) -> dict[str, set[str]]:
    """Committee, folded -> ISO days on which it met."""
    days: dict[str, set[str]] = defaultdict(set)
    for stated in known:
        for committee, day in stated.meetings:
            days[committee].add(day)
    return days


def _commitment(
    life: Life,
    names: dict[str, str],
    meetings: Mapping[str, Collection[str]],
    clocks: Sequence[ResponseClock],
    today: dt.date,
) -> Commitment:
    made = parse_date(life.meeting_date)
    standing = life.standing
    due = due_of(life, meetings.get(life.body, ()))
    response_due = response_day(life.kind, life.text, life.responsible, made.first, clocks) if made else None
    return Commitment(
        id=life.id,
        key="|".join((life.committee or "", life.meeting_date or "", life.minute_number or "", life.clause)),
        committee=life.committee,
        meeting_date=life.meeting_date,
        minute_number=life.minute_number,
        clause=life.clause,
        text=life.text,
        kind=life.kind,
        responsible=life.responsible,
        due=due,
        response_due=response_due.isoformat() if response_due else None,
        overdue=due is not None and due < today.isoformat() and standing.status in UNRESOLVED,
        response=standing.response,
        status=standing.status,
        closed_by=standing.closed_by,
        evidence=standing.evidence.place if standing.evidence else None,
        pack=names[life.source.pack],
        pdf_page=life.source.page,
        ocr=life.source.ocr,
        events=tuple(life.events),
        possibly=tuple(life.possibly),
    )
