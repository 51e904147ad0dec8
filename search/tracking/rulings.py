"""Officers' own decisions: kept for ever in the archive's log, laid over what is derived, and outranking it.

A line of the log names its commitment by id and by words, so that it finds it again after a pack was read anew or its
minutes came in. Nothing here changes a line: `undo` adds one that takes another back.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz

from corpus.dates import parse_date
from corpus.errors import NotKnown, WrongUsage
from corpus.names import fold_committee
from corpus.namings import COMMANDS as NAMINGS
from corpus.records import Record, folded
from corpus.rows import Decision
from corpus.store import Store
from search.tracking.clocks import due_day
from search.tracking.events import UNRESOLVED, Commitment, Event
from search.tracking.linked import statement_event, used_surely, words_of
from search.tracking.moved import Moved
from search.tracking.status import settle

STATUSES = ("open", "in progress", "completed", "rejected", "superseded")
COMMANDS = ("decide", "link", "unlink", "undo")
CLEAR = 5.0
"""How much more alike it must be than any other of its meeting."""
SAME_WORDS = 75.0
"""Least likeness of the words of a commitment of one meeting before and after a new reading."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line of the log, and whether it holds."""

    entry: Decision
    commitment: str | None
    """Id of the commitment, or of the person or body, that it is about today; None where none has its words."""
    undone_by: int | None

    @property
    def day(self) -> str:
        """ISO day from which it holds."""
        return str(self.entry.body.get("day") or self.entry.at[:10])

    @property
    def holds(self) -> bool:
        """Whether it has an effect."""
        return self.undone_by is None and self.commitment is not None

    @property
    def state(self) -> str:
        """The same in words."""
        if self.undone_by is not None:
            return f"undone by {self.undone_by}"
        missing = "nobody of these names" if self.entry.command in NAMINGS else "no commitment"
        return "holds" if self.commitment else f"finds {missing} now"


# What is said


def decide(store: Store, about: Commitment, status: str, note: str, *, by: str | None, day: dt.date) -> int:
    """Log that a commitment stands so from a day on; the line's number. Raises WrongUsage for no status."""
    wanted = folded(status).replace("-", " ")
    if wanted not in STATUSES:
        raise WrongUsage(f"{status} is no status", advice=f"Choose one of: {', '.join(STATUSES)}.")
    return _log(store, "decide", about, {"status": wanted, "note": note}, by, day)


def link(store: Store, about: Commitment, record_id: str, record: Record, *, by: str | None, day: dt.date) -> int:
    """Log that a record tells of a commitment; the line's number. Raises WrongUsage where it is known to already."""
    if record_id == about.id or any(event.record == record_id for event in about.events):
        raise WrongUsage(f"{record_id} is linked to {about.id} already", advice=f"See `minutebook history {about.id}`.")
    return _log(store, "link", about, _record_body(record_id, record), by, day)


def unlink(store: Store, about: Commitment, record_id: str, record: Record, *, by: str | None, day: dt.date) -> int:
    """Log that a record does not tell of a commitment; the line's number. Raises WrongUsage where none says it does."""
    event = next((each for each in about.events if each.record == record_id), None)
    if record_id == about.id or event is None:
        what = "is what made" if record_id == about.id else "is not linked to"
        raise WrongUsage(f"{record_id} {what} {about.id}", advice=f"See `minutebook history {about.id}`.")
    return _log(store, "unlink", about, _record_body(record_id, record), by, day)


def undo(store: Store, number: int | None, *, by: str | None, day: dt.date) -> Decision:
    """Log that a line no longer holds, the last one without a number; gives that line. Raises NotKnown, WrongUsage."""
    log = [each for each in store.decisions() if each.command in (*COMMANDS, *NAMINGS)]
    undone = {int(each.target) for each in log if each.command == "undo"}
    lines = [each for each in log if each.command != "undo"]
    if number is None:
        standing = [each for each in lines if each.number not in undone]
        if not standing:
            raise NotKnown("There is no decision to undo", advice="`minutebook decisions` lists them.")
        taken = standing[-1]
    else:
        found = next((each for each in lines if each.number == number), None)
        if found is None:
            raise NotKnown(f"There is no decision {number} to undo", advice="`minutebook decisions` lists them.")
        if number in undone:
            raise WrongUsage(f"Decision {number} is undone already", advice="`minutebook decisions` lists them.")
        taken = found
    store.log_decision("undo", str(taken.number), {"day": day.isoformat()}, by=by)
    return taken


def _log(store: Store, command: str, about: Commitment, body: dict[str, Any], by: str | None, day: dt.date) -> int:
    identity = {name: getattr(about, name) for name in ("key", "committee", "meeting_date", "text")}
    return store.log_decision(command, about.id, {**body, "day": day.isoformat(), "about": identity}, by=by)


def _record_body(id: str, record: Record) -> dict[str, Any]:
    return {"record": id, "pack": record.source.pack, "page": record.source.page, "words": words_of(record)}


def _lines(store: Store) -> list[Decision]:
    return [each for each in store.decisions() if each.command in COMMANDS]


# What holds


def read_rulings(store: Store, commitments: Sequence[Commitment], as_of: dt.date | None = None) -> list[Ruling]:
    """The log up to a day, oldest first, each line with the commitment that it is about now."""
    known = Known(commitments)
    lines = [Ruling(entry, None, None) for entry in _lines(store)]
    lines = [each for each in lines if _is_by(each, as_of)]
    undone = {int(each.entry.target): each.entry.number for each in lines if each.entry.command == "undo"}
    return [
        Ruling(each.entry, _is_about(each.entry, known), undone.get(each.entry.number))
        for each in lines
        if each.entry.command != "undo"
    ]


def rows_moved(store: Store, as_of: dt.date | None = None) -> Moved:
    """What the log says up to a day of rows, by the ids that it was said of: what is derived heeds it."""
    lines = [line for line in (Ruling(entry, None, None) for entry in _lines(store)) if _is_by(line, as_of)]
    undone = {int(line.entry.target) for line in lines if line.entry.command == "undo"}
    apart: set[tuple[str, str]] = set()
    placed: set[str] = set()
    for entry in (line.entry for line in lines if line.entry.number not in undone):
        if entry.command in ("link", "unlink"):
            pair = (entry.target, str(entry.body["record"]))
            (apart.add if entry.command == "unlink" else apart.discard)(pair)
            (placed.discard if entry.command == "unlink" else placed.add)(pair[1])
    return Moved(frozenset(apart), frozenset(placed))


def _is_by(line: Ruling, as_of: dt.date | None) -> bool:
    return as_of is None or line.day <= as_of.isoformat()


def _is_about(entry: Decision, known: Known) -> str | None:
    about = entry.body.get("about") or {}
    return known.find(entry.target, about.get("committee"), about.get("meeting_date"), about.get("text"))


def holding_rulings(
    store: Store, commitments: Sequence[Commitment], as_of: dt.date | None = None
) -> dict[str, list[Ruling]]:
    """Id of a commitment -> the lines of the log that hold for it on a day, oldest first."""
    holding: dict[str, list[Ruling]] = defaultdict(list)
    for each in read_rulings(store, commitments, as_of):
        if each.commitment and each.holds:
            holding[each.commitment].append(each)
    return holding


def apply_rulings(
    store: Store, commitments: Sequence[Commitment], holding: dict[str, list[Ruling]], today: dt.date
) -> list[Commitment]:
    """Whole commitments with the officers' decisions that hold for them laid over what is derived."""
    if not any(each.id in holding for each in commitments):
        return list(commitments)
    names = {pack.sha256: (pack.name, pack.meeting_date) for pack in store.packs()}
    return [_ruled(each, holding[each.id], store, names, today) if each.id in holding else each for each in commitments]


def _ruled(
    each: Commitment,
    rulings: Iterable[Ruling],
    store: Store,
    names: dict[str, tuple[str, str | None]],
    today: dt.date,
) -> Commitment:
    decisions: list[Event] = []
    for ruling in rulings:
        body = ruling.entry.body
        if ruling.entry.command == "decide":
            decisions.append(_decision_event(ruling))
        elif ruling.entry.command == "unlink":
            each = _without(each, body)
        else:
            each = _with(each, ruling, store, names, today)
    derived = settle(each.events)
    said = decisions[-1] if decisions else None
    status = str(said.effect) if said else derived.status
    evidence = said or derived.evidence
    return replace(
        each,
        events=(*each.events, *decisions),
        status=status,
        response=derived.response,
        closed_by=("decision" if said else derived.closed_by) if status not in UNRESOLVED else None,
        evidence=evidence.place if evidence and status != "open" else None,
        possibly=each.possibly if status in UNRESOLVED else (),
        overdue=each.due is not None and each.due < today.isoformat() and status in UNRESOLVED,
    )


def _decision_event(ruling: Ruling) -> Event:
    entry = ruling.entry
    return Event(
        date=ruling.day,
        pack="",
        pdf_page=0,
        kind="officer's decision",
        text=str(entry.body.get("note") or ""),
        rule=f"decision {entry.number}" + (f" by {entry.by}" if entry.by else ""),
        effect=str(entry.body["status"]),
        closed_by="decision",
    )


def _without(each: Commitment, body: dict[str, Any]) -> Commitment:
    left = tuple(event for event in each.events if event.kind == "made" or not _is_of(event, body))
    gone = {event.new_due for event in each.events if event.new_due} - {event.new_due for event in left}
    if each.due not in gone:
        return replace(each, events=left)
    put_off = [event.new_due for event in left if event.new_due]
    return replace(each, events=left, due=put_off[-1] if put_off else _first_due(each))


def _first_due(each: Commitment) -> str | None:
    made = parse_date(each.meeting_date)
    due = due_day(each.text, made.first) if made else None
    return due.isoformat() if due else None


def _with(
    each: Commitment, ruling: Ruling, store: Store, names: dict[str, tuple[str, str | None]], today: dt.date
) -> Commitment:
    entry = ruling.entry
    if any(_is_of(event, entry.body) for event in each.events):
        return each
    possible = next((used_surely(event) for event in each.possibly if _is_of(event, entry.body)), None)
    record = store.records_by_id([entry.body["record"]]).get(entry.body["record"])
    name, day = names.get(entry.body["pack"], ("", None))
    if possible is None and record is not None:
        possible = statement_event(entry.body["record"], record, name, day)
    if possible is None:
        possible = Event(
            date=day,
            pack=name,
            pdf_page=entry.body["page"],
            kind="statement",
            text=entry.body["words"],
            rule="",
            effect=None,
        )
    linked = f"linked by decision {entry.number}" + (f" of {entry.by}" if entry.by else "")
    event = possible._replace(score=100.0, reasons=(linked,))
    if (event.date or "") > today.isoformat():
        return each
    # Placed after the last event of its day, so that the order of the others is kept.
    place = max((number for number, other in enumerate(each.events, start=1) if _is_before(other, event)), default=0)
    return replace(
        each,
        events=(*each.events[:place], event, *each.events[place:]),
        possibly=tuple(other for other in each.possibly if not _is_of(other, entry.body)),
        due=event.new_due or each.due,
    )


def _is_before(one: Event, other: Event) -> bool:
    return one.kind == "made" or (one.date or "") <= (other.date or "")


def _is_of(event: Event, body: dict[str, Any]) -> bool:
    """Whether an event is what a logged record states: by id, or by words and page after a new reading."""
    if event.record == body["record"]:
        return True
    return bool(event.record) and event.pdf_page == body["page"] and folded(event.text) == folded(body["words"])


class Known:
    """Commitments, found again by id or, where a new reading or the minutes gave another, by words."""

    def __init__(self, commitments: Sequence[Commitment]) -> None:
        self._ids = {each.id for each in commitments}
        self._of_meeting: dict[tuple[str, str | None], list[Commitment]] = defaultdict(list)
        for each in commitments:
            self._of_meeting[fold_committee(each.committee), each.meeting_date].append(each)

    def find(self, id: str, committee: str | None, meeting_date: str | None, text: str | None) -> str | None:
        """Id of the commitment, by its id, else by its words among those of its meeting; None where none is it."""
        if id in self._ids:
            return id
        words = folded(text)
        meeting = (fold_committee(committee), meeting_date)
        alike = [(_likeness(words, folded(each.text)), each.id) for each in self._of_meeting.get(meeting, ())]
        score, found = max(alike, default=(0.0, None))
        rivals = [id for other, id in alike if id != found and other > score - CLEAR]
        return found if score >= SAME_WORDS and not rivals else None


def _likeness(one: str, other: str) -> float:
    whole = float(fuzz.ratio(one, other))
    if min(len(one), len(other)) < 40:
        return whole
    return max(whole, 0.95 * float(fuzz.partial_ratio(one, other)))
