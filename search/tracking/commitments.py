"""What the store holds -> commitments with their events and status. Derived at each asking; stores nothing.

Read `track` first: papers known on a day -> what was decided -> rows linked to it -> events -> status.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from corpus.dates import parse_date
from corpus.deadlines import due_date
from corpus.names import fold_committee
from corpus.records import Meeting, Recommendation, Record, Resolution, Source, TrackerRow, folded
from corpus.rows import Pack, meeting_day
from corpus.store import Store
from search.tracking.asks import endorses_list, find_ask, find_responsible
from search.tracking.clocks import response_day
from search.tracking.events import Commitment, Event
from search.tracking.linking import Clauses, Wording, link_rows
from search.tracking.status import absence_completes, judge_row, settle


@dataclass(frozen=True, slots=True)
class _Papers:
    """What a reader of the packs known on a day has before them, packs in the order of their meetings."""

    packs: list[Pack]
    records: dict[str, list[tuple[str, Record]]]
    """Pack's SHA-256 -> (id, record)."""

    def of(self, pack: Pack, kind: type[Record]) -> list[tuple[str, Record]]:
        return [(id, record) for id, record in self.records.get(pack.sha256, ()) if isinstance(record, kind)]


@dataclass(slots=True)
class _Made:
    """A commitment while its events are gathered."""

    id: str
    committee: str | None
    meeting_date: str | None
    minute_number: str | None
    clause: str
    text: str
    kind: str
    responsible: tuple[str, ...]
    source: Source
    events: list[Event] = field(default_factory=list)
    last_row: tuple[Pack, TrackerRow] | None = None
    row_due: str | None = None

    @property
    def wording(self) -> Wording:
        return Wording(self.committee, self.meeting_date, self.text)


def track(store: Store, as_of: dt.date | None = None) -> list[Commitment]:
    """All commitments that the packs known on a day show, in the order of their meetings; all packs without a day."""
    papers = _papers_known(store, as_of)
    made: list[_Made] = []
    decided = Clauses()
    for pack in papers.packs:
        _add_decisions(made, decided, papers, pack)
    asked = Clauses(each.wording for each in made)
    for pack in papers.packs:
        _follow_tracker(made, asked, decided, papers, pack)
    meetings = _meeting_days(papers)
    today = as_of or dt.date.today()
    names = {pack.sha256: pack.name for pack in papers.packs}
    found = [_commitment(each, names, meetings, today) for each in made]
    return sorted(
        found, key=lambda each: (each.meeting_date or "", each.committee or "", each.pack, each.pdf_page, each.id)
    )


def _place_in_time(each: Commitment) -> tuple[str, str, str, int, str]:
    return each.meeting_date or "", each.committee or "", each.pack, each.pdf_page, each.id


def _papers_known(store: Store, as_of: dt.date | None) -> _Papers:
    packs = [
        pack
        for pack in store.packs()
        if pack.status == "done" and (as_of is None or (pack.meeting_date or "9999") <= as_of.isoformat())
    ]
    known = {pack.sha256 for pack in packs}
    records: dict[str, list[tuple[str, Record]]] = defaultdict(list)
    for kind in (Meeting, Resolution, Recommendation, TrackerRow):
        for id, record in store.records(kind.kind):
            if record.source.pack in known:
                records[record.source.pack].append((id, record))
    return _Papers(packs, records)


def _meeting_days(papers: _Papers) -> dict[str, list[dt.date]]:
    days: dict[str, set[dt.date]] = defaultdict(set)
    for pack in papers.packs:
        for _, meeting in papers.of(pack, Meeting):
            date = parse_date(meeting_day(meeting))
            if date and date.day:
                days[fold_committee(getattr(meeting, "committee", None))].add(date.first)
    return {committee: sorted(each) for committee, each in days.items()}


# What was decided


def _add_decisions(made: list[_Made], decided: Clauses, papers: _Papers, pack: Pack) -> None:
    """The pack's clauses that ask for something, save those that another pack's copy of the minutes gave already."""
    resolutions = [(id, record) for id, record in papers.of(pack, Resolution) if isinstance(record, Resolution)]
    lists = _endorsed_lists(papers, pack, [record for _, record in resolutions])
    fresh: list[_Made] = []
    for id, record in resolutions:
        wording = Wording(record.committee, record.meeting_date, record.text)
        if wording in decided:
            continue
        decided.add(wording)
        kind = find_ask(record.text, record.lead)
        if kind and not (_minute_key(record) in lists and endorses_list(record.text)):
            fresh.append(_made_of(id, record, kind, record.minute_number, record.clause))
    for id, listed in (entry for entries in lists.values() for entry in entries):
        wording = Wording(listed.committee, listed.meeting_date, listed.text)
        if wording not in decided:
            decided.add(wording)
            fresh.append(_made_of(id, listed, "recommendation", listed.item, listed.number or ""))
    for each in fresh:
        each.events.append(_event(pack, each.source, each.meeting_date, "made", each.text, "made"))
    made.extend(fresh)


def _endorsed_lists(
    papers: _Papers, pack: Pack, resolutions: Sequence[Resolution]
) -> dict[tuple[str, str, str], list[tuple[str, Recommendation]]]:
    """Minute -> the recommendations listed in it, where a decision of that minute makes them the committee's."""
    endorsed = {_minute_key(each) for each in resolutions if endorses_list(each.text)}
    texts = {folded(each.text) for each in resolutions}
    lists: dict[tuple[str, str, str], list[tuple[str, Recommendation]]] = defaultdict(list)
    for id, record in papers.of(pack, Recommendation):
        if isinstance(record, Recommendation) and record.source_kind == "minutes" and folded(record.text) not in texts:
            key = (fold_committee(record.committee), record.meeting_date or "", folded(record.item))
            if key in endorsed:
                lists[key].append((id, record))
    return lists


def _minute_key(record: Resolution) -> tuple[str, str, str]:
    return fold_committee(record.committee), record.meeting_date or "", folded(record.minute_number)


def _made_of(id: str, record: Resolution | Recommendation, kind: str, minute: str | None, clause: str) -> _Made:
    addressee = record.addressee if isinstance(record, Recommendation) else None
    return _Made(
        id=id,
        committee=record.committee,
        meeting_date=record.meeting_date,
        minute_number=minute,
        clause=clause,
        text=record.text,
        kind=kind,
        responsible=(addressee,) if addressee else find_responsible(record.text),
        source=record.source,
    )


# What trackers say of it


def _follow_tracker(made: list[_Made], asked: Clauses, decided: Clauses, papers: _Papers, pack: Pack) -> None:
    """The pack's tracker: its rows' statements, and the rows that are gone from it."""
    rows = [(id, row) for id, row in papers.of(pack, TrackerRow) if isinstance(row, TrackerRow)]
    if not rows:
        return
    rows = [(id, replace(row, committee=row.committee or pack.committee)) for id, row in rows]
    links = link_rows([row for _, row in rows], asked)
    linked = {link.row for link in links}
    told = {link.clause for link in links}
    for link in sorted(links, key=lambda link: link.row):
        _tell(made[link.clause], pack, rows[link.row][1])
    _notice_absences([each for place, each in enumerate(made) if place not in told], pack, rows[0][1])
    for place, (id, row) in enumerate(rows):
        if place not in linked and _stands_alone(row, decided):
            made.append(_made_of_row(id, row, pack))
            asked.add(made[-1].wording)
            _tell(made[-1], pack, row)


def _tell(each: _Made, pack: Pack, row: TrackerRow) -> None:
    rule = judge_row(row)
    back = each.events[-1].kind == "tracker removed" and rule.effect is None
    told = " ".join(part for part in (row.status, row.response) if part) or row.text
    effect = "open" if back and each.events[-1].effect else rule.effect
    name = "row.back again" if back else rule.name
    event = _event(pack, row.source, pack.meeting_date, "tracker row", told, name)
    each.events.append(replace(event, effect=effect, response=rule.response, closed_by="officer"))
    each.last_row = (pack, row)
    each.responsible = each.responsible or tuple(name for name in (row.responsible, row.contact) if name)
    due = parse_date(row.due)
    each.row_due = due.last.isoformat() if due else each.row_due


def _notice_absences(unnamed: Iterable[_Made], pack: Pack, first_row: TrackerRow) -> None:
    """A row that the committee's last tracker had and this one has not."""
    committee = fold_committee(first_row.committee)
    for each in unnamed:
        if each.last_row is None or fold_committee(each.last_row[1].committee) != committee:
            continue
        completes = absence_completes(each.last_row[1], first_row.covering_text)
        rule = "gone where dealt-with rows are removed" if completes else "gone"
        words = first_row.covering_text or "(row no longer listed)"
        effect = "completed" if completes and settle(each.events).status in ("open", "in progress") else None
        event = _event(pack, first_row.source, pack.meeting_date, "tracker removed", words, rule)
        each.events.append(replace(event, effect=effect, closed_by="tracker removal"))
        each.last_row = None


def _stands_alone(row: TrackerRow, decided: Clauses) -> bool:
    """Whether a row is a commitment of its own: its words are in no minutes here, and it is no mere question."""
    if row.meeting_date is None and not (row.responsible or row.due or row.status):
        return False
    return not decided.tells(row)


def _made_of_row(id: str, row: TrackerRow, pack: Pack) -> _Made:
    each = _Made(
        id=id,
        committee=row.committee,
        meeting_date=row.meeting_date,
        minute_number=None,
        clause="",
        text=row.text,
        kind=find_ask(row.text) or "action",
        responsible=tuple(name for name in (row.responsible, row.contact) if name),
        source=row.source,
    )
    each.events.append(_event(pack, row.source, row.meeting_date, "made", row.text, "known from the tracker alone"))
    return each


def _event(pack: Pack, source: Source, date: str | None, kind: str, text: str, rule: str) -> Event:
    effect = "open" if kind == "made" else None
    return Event(date=date, pack=pack.name, pdf_page=source.page, kind=kind, text=text, rule=rule, effect=effect)


# What comes of it


def _commitment(each: _Made, names: dict[str, str], meetings: dict[str, list[dt.date]], today: dt.date) -> Commitment:
    made = parse_date(each.meeting_date)
    standing = settle(each.events)
    due = _due(each, made.first, meetings) if made else each.row_due
    response_due = response_day(each.kind, each.text, each.responsible, made.first) if made else None
    return Commitment(
        id=each.id,
        key="|".join((each.committee or "", each.meeting_date or "", each.minute_number or "", each.clause)),
        committee=each.committee,
        meeting_date=each.meeting_date,
        minute_number=each.minute_number,
        clause=each.clause,
        text=each.text,
        kind=each.kind,
        responsible=each.responsible,
        due=due,
        response_due=response_due.isoformat() if response_due else None,
        overdue=due is not None and due < today.isoformat() and standing.status in ("open", "in progress"),
        response=standing.response,
        status=standing.status,
        closed_by=standing.closed_by,
        evidence=standing.evidence.place if standing.evidence else None,
        pack=names[each.source.pack],
        pdf_page=each.source.page,
        events=tuple(each.events),
    )


def _due(each: _Made, made: dt.date, meetings: dict[str, list[dt.date]]) -> str | None:
    following = [day for day in meetings.get(fold_committee(each.committee), ()) if day > made]
    due = due_date(each.text, made, following[0] if following else None)
    return due.isoformat() if due else each.row_due
