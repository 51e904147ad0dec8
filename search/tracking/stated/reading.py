"""One pack's papers -> all of it that following needs: clauses, rows, statements, items. Knows no other pack.

It depends on the pack alone, so it is worked out once for each reading of a pack and kept (`kept/readings.py`): on any
day, and beside whatever other packs, the pack has said the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.dates import parse_date
from corpus.names import fold_committee
from corpus.records import Meeting, PlanAction, TrackerRow, folded
from corpus.rows import Pack, meeting_day
from search.tracking.heard.telling import inside_speech, may_be_done, says, tell
from search.tracking.lives import Life
from search.tracking.stated.decisions import clauses_decided
from search.tracking.stated.executive import told_by_executive
from search.tracking.stated.extracts import decided_in_extracts
from search.tracking.stated.papers import Papers
from search.tracking.stated.reports import WholeLetter, items, letters, report_statements
from search.tracking.stated.stated_rows import is_response, page_of_covering, rows_told_apart, titles_by_page
from search.tracking.stated.statements import Item, Statement, is_hearsay, minute_statements
from search.tracking.stated.updates import updates
from search.tracking.tied.in_passing import Background
from search.tracking.tied.linking import Wording
from search.tracking.tied.put_off import new_day_of
from search.tracking.words.citing import correction_of, put_off_to, what_was_ruled_on


@dataclass(frozen=True)
class Report:
    """A statement of a report or letter, made when it is looked at: most of what tells in passing never is."""

    rare: tuple[str, ...]
    """Where it can only tell in passing, the stems of it that are rare in the pack."""
    make: Callable[[], Statement]

    @cached_property
    def statement(self) -> Statement:
        """The statement itself."""
        return self.make()


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What one pack states. Its lives are fresh: whoever follows them gives them events."""

    name: str = ""
    """Names the pack's content, its reading and what of it stands; empty where it is not kept."""
    meetings: tuple[tuple[str, str], ...]
    """Committee, folded, and ISO day of the meetings that it tells of."""
    clauses: tuple[tuple[Wording, Life | None], ...]
    """Its decided clauses, each with the life that it begins if it asks for something."""
    tracker_titles: tuple[str, ...]
    rows: tuple[str, ...]
    """Ids of the rows of its trackers and of responses."""
    make: Callable[[], Reading]

    @cached_property
    def reading(self) -> Reading:
        """What it tells of what was decided, made when it is looked at: a pack that was followed before never is."""
        return self.make()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one pack tells of what was decided, as far as it is followed."""

    rows: tuple[tuple[str, TrackerRow], ...]
    """Its trackers' rows and rows of responses, with their ids."""
    series: dict[int, str]
    """Page of a row -> title of the paper that it stands in, in bare words."""
    tracker_page: int
    """Page on which its tracker begins; 0 where it has none."""
    covering_pages: dict[str, int]
    """Covering text of its tracker -> page on which that stands."""
    minutes: tuple[Statement, ...]
    """What its minutes state that may tell anything."""
    reports: tuple[Report, ...]
    """What its reports and letters state that may tell anything."""
    letters: tuple[WholeLetter, ...]
    updates: tuple[Statement, ...]
    """Parts of updates in prose, each under its heading."""
    background: Background
    items: tuple[Item, ...]
    plans: tuple[tuple[str, PlanAction], ...]

    def page_of_covering(self, covering: str | None) -> int:
        """The page on which the covering text stands, or where the tracker begins."""
        return self.covering_pages.get(covering or "", self.tracker_page)


def read_pack(papers: Papers, pack: Pack) -> Stated:
    """What a pack's papers state."""
    reading = _reading_of(papers, pack)
    return Stated(
        meetings=tuple(_meetings(papers)),
        clauses=tuple(clauses_decided(papers, pack)),
        tracker_titles=tuple(sorted(papers.tracker_titles)),
        rows=tuple(id for id, _ in reading.rows),
        make=lambda: reading,
    )


def _reading_of(papers: Papers, pack: Pack) -> Reading:
    rows = rows_told_apart(papers, pack)
    listed = [row for _, row in rows if not is_response(row)]
    first = min((row.source.page for row in listed), default=0)
    titles = titles_by_page(papers)
    background = Background.of(papers)
    coverings = {row.covering_text for row in listed if row.covering_text}
    return Reading(
        rows=tuple(rows),
        series={page: titles[page] for page in sorted({row.source.page for _, row in rows}) if page in titles},
        tracker_page=first,
        covering_pages={text: page_of_covering(papers, first, text) for text in sorted(coverings)},
        minutes=(
            *(said for said in minute_statements(papers) if _is_heard(said)),
            *told_by_executive(papers, pack),
            *decided_in_extracts(papers, pack),
        ),
        reports=tuple(
            _report(said, background) for said in report_statements(papers, pack) if _is_told(said, background)
        ),
        letters=tuple(letters(papers, pack)),
        updates=tuple(updates(papers, pack)),
        background=background,
        items=tuple(items(papers, pack)),
        plans=tuple(papers.of(PlanAction)),
    )


def _meetings(papers: Papers) -> Iterator[tuple[str, str]]:
    for _, meeting in papers.of(Meeting):
        date = parse_date(meeting_day(meeting))
        if date and date.day:
            yield fold_committee(meeting.committee), date.first.isoformat()


def _is_heard(said: Statement) -> bool:
    """Whether a statement of minutes can bring anything about: by what it tells, decides or corrects.

    What names a minute, or stands under what is outstanding, is there to tell of something.
    """
    if said.speaker == "decision" or said.cited.minutes or said.about_tracker or _may_tell(said.text):
        return True
    if new_day_of(said):
        return True
    return correction_of(said.text) is not None


def says_what_it_answers(said: Statement) -> bool:
    """Whether a report's or letter's statement says what it answers; another can only tell of it in passing."""
    return said.answers or said.cited.anything or said.speaker == "response" or bool(what_was_ruled_on(said.text))


def _report(said: Statement, background: Background) -> Report:
    return Report(() if says_what_it_answers(said) else background.rare_in(said.text), lambda: said)


def _is_told(said: Statement, background: Background) -> bool:
    """Whether a report's statement can bring anything about: as an answer, or in passing."""
    if not says_what_it_answers(said) and (is_hearsay(said.text) or not background.may_name(said.text)):
        return False
    # What was asked, told again, may hide what became of it: "every carer who has asked for one has had one".
    return _may_tell(said.text) or may_be_done(folded(said.text))


def _may_tell(text: str) -> bool:
    """Whether sentences tell of anything but promises and kind words: a sieve, so that little need be kept."""
    words = folded(text)
    if " not " in words or put_off_to(text) or says("closed", words):
        return True
    inside = inside_speech(words)
    told = tell(words) if inside == words else (*tell(words), *tell(inside))
    return any(each.what not in _TELLS_NOTHING for each in told)


_TELLS_NOTHING = ("nothing", "acknowledged", "promised")
