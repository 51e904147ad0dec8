"""Commitments while their events are gathered, and the docket that finds them by body, date, minute and subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from corpus.dates import find_dates, parse_date
from corpus.names import fold_committee
from corpus.records import Source
from search.tracking.events import UNRESOLVED, Event, ListedRow
from search.tracking.status import UNTOLD, Standing, settle
from search.tracking.tied.linking import Wording
from search.tracking.words.labels import bare_number
from search.tracking.words.wording import same_subject, stems


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
    by_when: str = ""
    """By when the minutes say beside or behind it that it is due, as printed."""
    events: list[Event] = field(default_factory=list)
    possibly: list[Event] = field(default_factory=list)
    last_row: ListedRow | None = None
    """The row that a tracker has for it now."""
    series: str = ""
    """The tracker that `last_row` stood in."""
    row_due: str | None = None
    new_due: str | None = None
    references: set[str] = field(default_factory=set)
    """What trackers number it by, folded."""
    body: str = field(init=False, default="")
    """The committee, for comparison."""
    place: int = field(init=False, default=-1)
    """Its place in the docket."""
    standing: Standing = field(init=False, default=UNTOLD)
    """Where it stands after the events so far."""
    status: str = field(init=False, default="open")
    """The same in a word."""
    is_unresolved: bool = field(init=False, default=True)
    """Whether somebody must still do it, after the events so far."""
    told_of: list[Life] = field(init=False, repr=False, default_factory=list)
    """Where it is noted that a statement was laid to it, its docket's list; only of those is it kept what changed."""

    def __post_init__(self) -> None:
        self.body = fold_committee(self.committee)
        if any(event.kind != "made" for event in self.events):
            self.settle()

    @property
    def wording(self) -> Wording:
        """What it is known by when a row is laid beside it."""
        return Wording(self.committee, self.meeting_date, self.text)

    def reword(self, text: str, replaced: str = "") -> None:
        """Take words as they were corrected; a day that stood among the old ones, or is theirs, goes with them.

        `replaced`: the old words, `before the end of May 2023`, beside which a table may give that day once more.
        """
        if text != self.text and (self.by_when in self.text or _names_day(replaced, self.by_when)):
            self.by_when = ""
        self.text = text

    def hear(self, *events: Event) -> None:
        """Add events at the end."""
        self.events.extend(events)
        self.told_of.append(self)
        self.settle()

    def doubt(self, event: Event) -> None:
        """Add a statement that may have dealt with it."""
        self.possibly.append(event)
        self.told_of.append(self)

    def settle(self) -> None:
        """Tell by its events where it stands."""
        self.standing = settle(self.events)
        self.status = self.standing.status
        self.is_unresolved = self.status in UNRESOLVED


def _names_day(words: str, printed: str) -> bool:
    """Whether words name the day, or the month of the day, that is printed beside them."""
    day = parse_date(printed)
    return day is not None and any(each.date.first <= day.first <= each.date.last for each in find_dates(words))


class Docket:
    """All lives of an archive, in the order in which they were added, and the days on which committees met."""

    def __init__(self) -> None:
        self.lives: list[Life] = []
        self.told_of: list[Life] = []
        """The lives to which statements were laid since it was last cleared, each as often."""
        self._meetings: dict[str, set[str]] = defaultdict(set)
        self._numbered: dict[str, dict[int, Life]] = defaultdict(dict)
        self._listed: dict[str, dict[int, Life]] = defaultdict(dict)
        self._by_kind: dict[tuple[str | None, str], list[Life]] = defaultdict(list)
        self._by_stem: dict[tuple[str, str], list[Life]] = defaultdict(list)
        self._by_subject: dict[tuple[str, str], tuple[int, list[Life]]] = {}
        self._by_body: dict[str, list[Life]] = defaultdict(list)
        self._by_day: dict[str, list[Life]] = defaultdict(list)
        self._by_minute: dict[tuple[str, str], list[Life]] = defaultdict(list)

    def __iter__(self) -> Iterator[Life]:
        return iter(self.lives)

    def add(self, lives: Iterable[Life]) -> None:
        """Add some at the end."""
        for life in lives:
            life.place, life.told_of = len(self.lives), self.told_of
            self.lives.append(life)
            self._by_kind[life.body, life.kind].append(life)
            self._by_kind[None, life.kind].append(life)
            for each in stems(life.subject):
                self._by_stem[life.body, each].append(life)
            self._by_body[life.body].append(life)
            self._by_day[life.meeting_date or ""].append(life)
            if life.minute_number:
                self._by_minute[life.body, bare_number(life.minute_number)].append(life)

    def meet(self, meetings: Iterable[tuple[str, str]]) -> None:
        """Note on which days committees met: committee, folded, and ISO day."""
        for body, day in meetings:
            self._meetings[body].add(day)

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
        seen, alike = self._by_subject.get((body, title), (0, []))
        if seen < len(every := self.of_body(body)):
            places = {life.place: life for each in stems(title) for life in self._by_stem.get((body, each), ())}
            alike = [places[each] for each in sorted(places) if same_subject(places[each].subject, title)]
            self._by_subject[body, title] = len(every), alike
        return alike

    def number(self, life: Life, reference: str) -> None:
        """Note what a tracker numbers a life by, folded."""
        life.references.add(reference)
        self._numbered[life.body][life.place] = life

    def numbered(self, body: str) -> list[Life]:
        """A committee's that its tracker numbers."""
        found = self._numbered.get(body, {})
        return [found[place] for place in sorted(found)]

    def list_row(self, life: Life, row: ListedRow, series: str) -> None:
        """Note the row that a committee's tracker, of that title, has now for a life."""
        self.unlist(life)
        life.last_row, life.series = row, series
        self._listed[row.committee or ""][life.place] = life

    def unlist(self, life: Life) -> None:
        """Note that no tracker has a row for a life now."""
        if life.last_row:
            del self._listed[life.last_row.committee or ""][life.place]
            life.last_row = None

    def listed(self, committees: Iterable[str]) -> list[Life]:
        """The lives that have rows in some committees' trackers."""
        places = {place: life for name in committees for place, life in self._listed.get(name, {}).items()}
        return [places[place] for place in sorted(places)]

    def meetings_of(self, body: str) -> Collection[str]:
        """The days on which a committee is known to meet, in no order."""
        return self._meetings.get(body, ())

    def met(self, body: str, day: str) -> bool:
        """Whether the committee is known to have met on a day."""
        return day in self._meetings.get(body, ()) or any(life.body == body for life in self.of_day(day))

    def of_day(self, day: str) -> list[Life]:
        """Those of one day, whatever the committee."""
        return self._by_day.get(day, [])

    def of_minute(self, body: str, number: str) -> list[Life]:
        """Those of a committee's minutes with that number, whatever the meeting."""
        return self._by_minute.get((body, number), [])
