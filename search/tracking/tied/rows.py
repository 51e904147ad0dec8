"""A pack's rows of trackers and of responses, each with the life that it is about.

By date and wording first (`linking.py`); then, for rows that sum a clause up, by number, minute or subject
(`summed_up.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import TrackerRow, folded
from corpus.rows import Pack
from search.tracking.heard.hearing import hear
from search.tracking.heard.suiting import only_names_paper, only_points
from search.tracking.heard.weighing import weigh
from search.tracking.lives import Docket, Life
from search.tracking.moved import Moved
from search.tracking.stated.reading import Reading
from search.tracking.stated.stated_rows import is_response
from search.tracking.tied.linking import Clauses, Link, link_rows
from search.tracking.tied.summed_up import summed_up
from search.tracking.words.citing import is_executive
from search.tracking.words.labels import clause_number, labels_from_to, last_label
from search.tracking.words.wording import Rarity, stems

GOES_ON = 0.2
"""The share of a tracker's rows that one of another title must have to be its next edition."""


@dataclass(slots=True)
class Rows:
    """A pack's rows, linked: those of trackers, and those of responses."""

    listed: list[tuple[str, TrackerRow, Link | None]]
    responses: list[tuple[str, TrackerRow, Link | None]]
    series: dict[int, str]
    """Page -> folded title of the paper."""
    trackers: dict[str, set[str]]
    """Committee -> the trackers of it that the pack holds."""
    renamed: frozenset[str]
    """The trackers of other titles that go on in the pack."""
    gone: frozenset[int]
    """Identity of the lives whose rows are left out."""

    @classmethod
    def of(cls, reading: Reading, pack: Pack, docket: Docket, asked: Clauses, rarity: Rarity, moved: Moved) -> Rows:
        """The rows that a pack holds; `asked` has the lives of `docket` in its order."""
        # The Executive's own pack answers any committee.
        own = None if is_executive(pack.committee) else pack.committee
        own = own if docket.of_body(fold_committee(own)) else None
        bodied = [
            (id, row if row.committee else replace(row, committee=own if is_response(row) else pack.committee))
            for id, row in reading.rows
        ]
        every = [part for each in bodied for part in _each_of_several(*each, docket)]
        split: dict[bool, list[tuple[str, TrackerRow, Link | None]]] = {}
        for answers in (False, True):
            some = [each for each in every if is_response(each[1]) == answers]
            barred = [moved.barred(id, docket) for id, _ in some]
            links = _link([row for _, row in some], docket, asked, rarity, barred)
            split[answers] = [
                each
                for place, (id, row) in enumerate(some)
                for each in ([(id, row, links[place])] if place in links else _of_a_list(id, row, docket))
            ]
        rows = cls(split[False], split[True], reading.series, {}, frozenset(), frozenset())
        for _, row, _ in rows.listed:
            rows.trackers.setdefault(row.committee or "", set()).add(rows.series_of(row))
        told = {link.clause for _, _, link in rows.listed if link}
        rows.renamed = _renamed(docket.listed(rows.trackers), told)
        rows.gone = frozenset(id(each) for each in rows.left_out(docket) if each.place not in told)
        return rows

    def series_of(self, row: TrackerRow) -> str:
        """The tracker that a row stands in."""
        return self.series.get(row.source.page, "")

    def left_out(self, docket: Docket) -> list[Life]:
        """The lives with a row in a tracker of which the pack has an edition, under its old title or a new one."""
        return [life for life in docket.listed(self.trackers) if self._is_of(life)]

    def _is_of(self, life: Life) -> bool:
        mine = self.trackers.get((life.last_row and life.last_row.committee) or "", ())
        return life.series in mine or (len(mine) == 1 and life.series in self.renamed)

    def covering_of(self, life: Life) -> str | None:
        """What the report on the life's tracker says becomes of dealt-with rows."""
        rows = [row for _, row, _ in self.listed if row.covering_text]
        same = [row for row in rows if self.series_of(row) == life.series]
        return next((row.covering_text for row in same or rows), None)


def _renamed(listed: Sequence[Life], here: Set[int]) -> frozenset[str]:
    """The trackers of which enough rows are here for the pack's own to be their next edition under another title."""
    rows = Counter(life.series for life in listed)
    kept = Counter(life.series for life in listed if life.place in here)
    return frozenset(series for series, count in rows.items() if kept[series] >= GOES_ON * count)


def _link(
    rows: Sequence[TrackerRow], docket: Docket, asked: Clauses, rarity: Rarity, barred: Sequence[frozenset[int]]
) -> dict[int, Link]:
    """Row -> its link, both by position; a life has one row at most in a tracker, and none that it is barred to."""
    links = {link.row: link for link in link_rows(rows, asked, barred)}
    used = {link.clause for link in links.values()}
    for place, row in enumerate(rows):
        if place in links or not (found := summed_up(row, docket, rarity, used | barred[place])):
            continue
        life, score, reason = found
        used.add(life.place)
        links[place] = Link(place, life.place, round(100 * score, 1), reason)
    return {**links, **_numbered_alike(rows, links, docket, barred)}


def _each_of_several(id: str, row: TrackerRow, docket: Docket) -> list[tuple[str, TrackerRow]]:
    """A row that stands for several clauses of its meeting by their labels, `R1 to R6`, as a row of each of them."""
    named = _SEVERAL.match(row.text) if row.meeting_date else None
    if named is None:
        return [(id, row)]
    labels = labels_from_to(named["first"], named["last"])
    of_day = [x for x in docket.of_body(fold_committee(row.committee)) if x.meeting_date == row.meeting_date]
    lives = [life for life in of_day if last_label(life.clause) in labels]
    if len(lives) < 2 or len({_minute_of(life) for life in lives}) > 1 or len(lives) > len(labels):
        return [(id, row)]
    # The number in the tracker is of all of them, and of none by itself.
    return [(id, replace(row, text=life.text, reference=None)) for life in lives]


_SEVERAL = pattern_of(
    r"(?:(?:recommendations?|recs?|actions?|requests?|resolutions?|clauses?)(?: nos?)?\.? ?r?|r(?=\d))"
    r"\(?(?P<first>\d{1,2}|[a-z]|[ivx]{1,4})\)?(?: ?[-–] ?| to )r?"
    r"\(?(?P<last>\d{1,2}|[a-z]|[ivx]{1,4})\)?(?=[\s:;,.]|$)",
    re.IGNORECASE,
)


def _of_a_list(id: str, row: TrackerRow, docket: Docket) -> list[tuple[str, TrackerRow, Link | None]]:
    """A row that no clause's words fit: one of each recommendation of a minute, where it is on them all; else itself.

    `Empty Homes Task Group: recommendations to Cabinet`. That such a row is done says that they were sent, and no more.
    """
    named = (
        stems(_OF_LISTS.sub(" ", folded(row.text))) if row.meeting_date and _SUMS_UP.match(row.text) else frozenset()
    )
    body = docket.of_body(fold_committee(row.committee)) if named else []
    of_day = [x for x in body if x.meeting_date == row.meeting_date and x.kind == "recommendation"]
    lives = [life for life in of_day if named <= stems(life.subject)]
    if len(lives) < 2 or len({_minute_of(life) for life in lives}) > 1:
        return [(id, row, None)]
    status = None if weigh(None, row.status) == "done" else row.status
    return [
        (id, replace(row, text=life.text, reference=None, status=status), Link(0, life.place, 80.0, OF_A_LIST))
        for life in lives
    ]


OF_A_LIST = "a row on all recommendations of its minute"
_SUMS_UP = pattern_of(
    r"(?!.*\b(?:progress|updates?|monitor\w*|repl(?:y|ies)|responses?|repeat)\b).*\brecommendations\b", re.IGNORECASE
)
_OF_LISTS = pattern_of(
    r"\b(?:recommendations?|reports?|final|task(?: and finish)? groups?|working (?:group|party)|reviews?|scrutiny|"
    r"(?:to be )?(?:submitted|referred|sent|put|made|forwarded|presented|considered)|"
    r"(?:to|by|for) (?:the )?(?:cabinet|executive|council|mayor)|cabinet|executive)\b"
)


def _numbered_alike(
    rows: Sequence[TrackerRow], links: Mapping[int, Link], docket: Docket, barred: Sequence[frozenset[int]]
) -> dict[int, Link]:
    """Rows that no words tie, of a table whose numbers are those of one minute's clauses: by their numbers."""
    used = {link.clause for link in links.values()}
    found: dict[int, Link] = {}
    for numbers in _counted_on(rows):
        tied = {place: docket.lives[links[place].clause] for place in numbers if place in links}
        minutes = Counter(
            _minute_of(life) for place, life in tied.items() if clause_number(life.clause) == numbers[place]
        )
        minute, agreeing = minutes.most_common(1)[0] if minutes else (None, 0)
        if agreeing < _FEWEST_AGREEING or agreeing < _MOST_AGREEING * len(tied):
            continue
        free = {clause_number(x.clause): x for x in docket if _minute_of(x) == minute and x.place not in used}
        for place, number in numbers.items():
            life = free.get(number)
            if place not in links and life and life.place not in barred[place]:
                found[place] = Link(place, life.place, 80.0, "its number, as others of the table have theirs")
                used.add(life.place)
    return found


def _counted_on(rows: Sequence[TrackerRow]) -> list[dict[int, str]]:
    """The numbers by which rows count themselves, by position; where they begin again is another table."""
    tables: list[dict[int, str]] = []
    last = 0
    for place, row in enumerate(rows):
        if number := _number_of(row):
            if not tables or int(number) <= last:
                tables.append({})
            tables[-1][place] = number
            last = int(number)
    return tables


_FEWEST_AGREEING = 2
_MOST_AGREEING = 0.7
"""Share of a table's numbered rows whose numbers must be those of the clauses that their words tie them to."""


def _number_of(row: TrackerRow) -> str | None:
    """The number by which a row counts itself among the others, `2`, in a column of its own or before its words."""
    found = _COUNTED.match(row.reference or row.text)
    return found["number"] if found else None


_COUNTED = pattern_of(r"(?:rec(?:ommendation)?\.? )?\(?(?P<number>\d{1,2})\)?(?:[.)](?=\s)|$)", re.IGNORECASE)


def _minute_of(life: Life) -> tuple[str, str | None, str | None]:
    return life.body, life.meeting_date, life.minute_number


def words_of_row(row: TrackerRow) -> str:
    """What a row says of itself: its status, and its response where that does not begin with the status."""
    status, response = row.status or "", row.response or ""
    parts = [response] if folded(response).startswith(folded(status)) else [status, response]
    return " ".join(part for part in parts if part) or row.text


def goes_on(life: Life, row: TrackerRow) -> bool:
    """Whether a row tells something new where the last row of what is completed told of the end: it was not the end."""
    told = [event for event in life.events if event.kind == "tracker row"]
    if not (told and life.last_row and row.response) or life.status != "completed" or told[-1].effect != "completed":
        return False
    return words_of_row(row) not in {event.text for event in told} and not only_names_paper(row.response)


def says_not_yet(life: Life, row: TrackerRow, pack: Pack) -> bool:
    """Whether a row says that what an item of the very same pack seemed to bring is still to come."""
    told = next((event for event in reversed(life.events) if event.effect), None)
    seemed = told is not None and told.kind == "report-back" and told.pack == pack.name
    return seemed and life.status == "completed" and bool(_NOT_YET.match(folded(row.response)))


_NOT_YET = pattern_of(r"(?:not yet|still (?:awaited|to come|outstanding)|deferred|put off|held over|postponed)\b")


def only_closes(life: Life, row: TrackerRow) -> bool:
    """Whether a row says no more than that a matter is closed, or which paper tells of it: `Closed. Reply attached`."""
    return only_points(row.response, None) or hear(life, row.response, "row") == "acknowledged"


def says_it_again(life: Life, row: TrackerRow) -> bool:
    """Whether a row only repeats what it said before its committee opened the matter again."""
    opened = [
        place for place, event in enumerate(life.events) if event.effect == "open" and event.closed_by == "committee"
    ]
    if not opened:
        return False
    before = {folded(event.text) for event in life.events[: opened[-1]] if event.kind == "tracker row"}
    return folded(words_of_row(row)) in before
