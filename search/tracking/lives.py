"""Commitments while their events are gathered, and the docket that finds them by body, date, minute and subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from corpus.names import fold_committee
from corpus.records import Source, TrackerRow
from corpus.rows import Pack
from search.tracking.citing import bare_number
from search.tracking.events import UNRESOLVED, Event
from search.tracking.linking import Wording
from search.tracking.status import settle
from search.tracking.wording import same_subject


@dataclass(slots=True, eq=False)
class Life:
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
    subject: str = ""
    """The minute's title, or what a tracker gives as the item."""
    events: list[Event] = field(default_factory=list)
    possibly: list[Event] = field(default_factory=list)
    last_row: tuple[Pack, TrackerRow] | None = None
    series: str = ""
    """The tracker that `last_row` stood in."""
    row_due: str | None = None
    new_due: str | None = None
    references: set[str] = field(default_factory=set)
    """What trackers number it by, folded."""
    body: str = field(init=False, default="")
    """The committee, for comparison."""
    _settled: tuple[int, str] = field(init=False, default=(-1, "open"))

    def __post_init__(self) -> None:
        self.body = fold_committee(self.committee)

    @property
    def wording(self) -> Wording:
        """What it is known by when a row is laid beside it."""
        return Wording(self.committee, self.meeting_date, self.text)

    @property
    def status(self) -> str:
        """Where it stands after the events so far."""
        if self._settled[0] != len(self.events):
            self._settled = (len(self.events), settle(self.events).status)
        return self._settled[1]

    @property
    def is_unresolved(self) -> bool:
        """Whether somebody must still do it, after the events so far."""
        return self.status in UNRESOLVED


class Docket:
    """All lives of an archive, in the order in which they were added, and the days on which committees met."""

    def __init__(self, meetings: Mapping[str, Collection[str]] | None = None) -> None:
        self.lives: list[Life] = []
        self.numbering: set[str] = set()
        """Committees whose trackers number their rows."""
        self._meetings = meetings or {}
        self._by_kind: dict[tuple[str | None, str], list[Life]] = defaultdict(list)
        self._by_subject: dict[tuple[str, str], list[Life]] = {}
        self._by_body: dict[str, list[Life]] = defaultdict(list)
        self._by_day: dict[str, list[Life]] = defaultdict(list)
        self._by_minute: dict[tuple[str, str], list[Life]] = defaultdict(list)

    def __iter__(self) -> Iterator[Life]:
        return iter(self.lives)

    def add(self, lives: Iterable[Life]) -> None:
        """Add some at the end."""
        for life in lives:
            self.lives.append(life)
            self._by_kind[life.body, life.kind].append(life)
            self._by_kind[None, life.kind].append(life)
            self._by_subject.clear()
            self._by_body[life.body].append(life)
            self._by_day[life.meeting_date or ""].append(life)
            if life.minute_number:
                self._by_minute[life.body, bare_number(life.minute_number)].append(life)

    @property
    def bodies(self) -> Iterable[str]:
        """The committees that decided them, folded."""
        return self._by_body.keys()

    def of_body(self, body: str) -> list[Life]:
        """A committee's."""
        return self._by_body.get(body, [])

    def of_kind(self, body: str | None, kind: str) -> list[Life]:
        """A committee's of one kind, or all committees'."""
        return self._by_kind.get((body, kind), [])

    def of_subject(self, body: str, title: str) -> list[Life]:
        """A committee's whose subject is that of a title."""
        key = body, title
        if key not in self._by_subject:
            self._by_subject[key] = [life for life in self.of_body(body) if same_subject(life.subject, title)]
        return self._by_subject[key]

    def numbered(self, body: str) -> list[Life]:
        """A committee's that its tracker numbers."""
        return [life for life in self.of_body(body) if life.references] if body in self.numbering else []

    def met(self, body: str, day: str) -> bool:
        """Whether the committee is known to have met on a day."""
        return day in self._meetings.get(body, ()) or any(life.body == body for life in self.of_day(day))

    def of_day(self, day: str) -> list[Life]:
        """Those of one day, whatever the committee."""
        return self._by_day.get(day, [])

    def of_minute(self, body: str, number: str) -> list[Life]:
        """Those of a committee's minutes with that number, whatever the meeting."""
        return self._by_minute.get((body, number), [])
