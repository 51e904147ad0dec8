"""What is stated of the commitments that a question is about -> records that answer it, before others that match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from corpus.dates import PartialDate, parse_date
from corpus.names import fold_committee
from corpus.records import Passage, PlanAction, Record, Section, TrackerRow, WorkProgrammeEntry, folded
from corpus.rows import meeting_day
from index.document import record_text
from index.query import Among, And, Between, Field, Or, Query, Word, Words
from index.words import cut, stems
from search.archive import Archive
from search.later import ANSWERS, KINDS, Later, look_later, pointed_to
from search.outcomes import (
    ANSWERED,
    LIKELY,
    POSSIBLE,
    Told,
    choose,
    ended_untold,
    in_hand_since,
    is_told_first_hand,
    tell,
    waits,
)
from search.question import PLAIN, Question
from search.ranking import Rarity, Scored, match
from search.tracking.events import Commitment, Event
from search.tracking.tied.answering import what_is_asked
from search.tracking.words.citing import is_executive
from search.unread import newest_list, stand_in, taking_up

CONSIDERED = 60
"""Clauses and rows among which the commitments that a question is about are sought: six of them at most."""
READ = 60
"""Later papers in which the words are sought that may tell what became of one."""
READ_THERE = 20
"""The same where it is known in which papers they stand."""
COMMON = 0.33
"""Share of the records that have a word which tells too little to look for."""
LOOKED_INTO = 2
"""So many of the commitments that are meant are looked into, those that fit best."""
SHOWN = 1
"""So many records of later papers are shown of one commitment."""
OF_ITS_MEETING = 2
"""A report asked for whose row is gone was most likely among the papers of the meeting from whose list it is."""
BEFORE = 0.7
"""What was said by the day of the decision tells nothing of what became of it, however much of the subject it has."""
ASKS_AFTERWARDS = ("refused", "standing", "outcome", "answered", "extended", "reopened", "superseded")
LISTED = {"standing": ANSWERED, **dict.fromkeys(("outcome", "answered", "extended", "reopened", PLAIN), 1.6)}
"""Aim -> what the newest list counts that repeats a request and was not read row by row; other words may tell more."""
ALL_THAT_IS_KNOWN = 1.09
"""How much more where no commitment stands for the request either: other words are then laid to it by chance."""
BY_A_LIST = 0.5
"""What a row counts for the request itself, where no minutes of it are known: they are to be found by their words."""
TAKEN_UP = 2.8
"""The paper by which another committee took a matter up, before the row that says it did, which ends it."""
NOT_OF_WHAT_BECAME = ("made", "who", "refused")
TITLE_ALONE = 0.6
"""What a clause is worth whose minute has the subject in its title, and which has none of it."""
ALSO_MEANT = 0.8
"""A commitment that fits as well as this beside the best one may be the one that is meant."""
_DECIDED = ("resolutions", "recommendations", "tracker")


def with_statements(
    archive: Archive,
    scored: list[Scored],
    words: Rarity,
    question: Question,
    least_shown: Callable[[list[Scored]], float],
) -> list[Scored]:
    """The records with the statements of the best-fitting commitments' lives, weighed by what is asked of them.

    `least_shown` gives the score below which a record would not be shown beside some.
    """
    if not archive.commitments:
        return scored
    kinds = Or(tuple(Field("kind", kind) for kind in _DECIDED))
    hits = archive.hits(And((question.query, kinds)), CONSIDERED)
    records = archive.records([hit.id for hit in hits if hit.id in archive.commitments])
    had = {each.id: each.has for each in scored if each.has is not None}
    has = {id: had[id] if id in had else match(record, words) for id, record in records.items()}
    found = {id: has[id] * _by_own_words(record, words) for id, record in records.items()}
    chosen = choose(found, (archive.commitments[id] for id in found), question)
    lives = archive.lives(chosen)
    unread = stand_in(scored, lives, words) if question.aim in (*ASKS_AFTERWARDS, PLAIN) else None
    about = unread[0] if unread else next(iter(lives), None)
    others = list(_after_the_decision(scored, about, question.aim))
    if question.aim == "paper":
        others = list(_of_its_meeting(archive, others, about))
    stated = _statements(archive, tell(chosen, lives, question))
    answered = _put_in(archive, others, stated, question.query)
    known = {each.id for each in stated}
    meant = [(unread[0], unread[1].score)] if unread else [(each, chosen[each.id]) for each in lives]
    later = _later_words(archive, meant, question, least_shown(answered))
    return _put_in(archive, answered, [each for each in later if each.id not in known], question.query)


def _put_in(archive: Archive, scored: list[Scored], answers: Sequence[Scored], query: Query) -> list[Scored]:
    """The records with those that answer, each in the place of the same record as it was found by its words."""
    kept = _within_filters(archive, {each.id: each for each in answers}, query)
    return [*kept.values(), *(each for each in scored if each.id not in kept)]


def _by_own_words(record: Record, words: Rarity) -> float:
    """How much a clause or row itself has of the subject: all clauses of a minute share its title."""
    own = frozenset(stems(str(getattr(record, "text", ""))))
    share = sum(weight for stem, weight in words.weights.items() if stem in own) / words.total
    return TITLE_ALONE + (1 - TITLE_ALONE) * min(1.0, 2 * share)


def _after_the_decision(scored: Iterable[Scored], about: Commitment | None, aim: str) -> Iterator[Scored]:
    """The records, those of before the likeliest commitment weighed less where it is asked what became of it."""
    afterwards = about and (aim in ASKS_AFTERWARDS or (aim == "paper" and about.kind == "report-back"))
    made = about.meeting_date if about and afterwards else None
    for each in scored:
        is_earlier = made is not None and (meeting_day(each.record) or "9999") <= made
        yield replace(each, score=each.score * BEFORE) if is_earlier else each


def _of_its_meeting(archive: Archive, scored: Iterable[Scored], about: Commitment | None) -> Iterator[Scored]:
    """The records, papers of the meeting that had the report asked for weighed more: its row is gone from there."""
    had = (about.evidence or {}).get("pack") if about and ended_untold(about) else None
    for each in scored:
        is_paper = isinstance(each.record, Passage | Section) and each.record.section_kind == "report"
        is_there = is_paper and archive.packs[each.record.source.pack].name == had
        yield replace(each, score=each.score * OF_ITS_MEETING) if is_there else each


def _within_filters(archive: Archive, answers: dict[str, Scored], query: Query) -> dict[str, Scored]:
    """The answers that the filters of a query leave."""
    filters = query.parts if isinstance(query, And) else ()
    left = tuple(part for part in filters if not isinstance(part, Word | Words))
    if not left or not answers:
        return answers
    hits = archive.hits(And((*left, Among(frozenset(answers)))), len(answers))
    return {hit.id: answers[hit.id] for hit in hits}


def _statements(archive: Archive, told: Sequence[Told]) -> list[Scored]:
    """The record that makes each statement, at the page where it does, once, with the statement that answers best."""
    archive.records(filter(None, map(_record_of, told)))  # of which each is asked for below
    found = sorted(filter(None, (_statement(archive, each) for each in told)), key=lambda each: -each.score)
    return list({each.id: each for each in reversed(found)}.values())


def _record_of(told: Told) -> str | None:
    return told.event.record or (told.commitment.id if told.event.kind == "made" else None)


def _statement(archive: Archive, told: Told) -> Scored | None:
    """The record that makes a statement; None where no record of that page is like it."""
    event = told.event
    if id := _record_of(told):
        record = archive.records([id]).get(id)
        share = BY_A_LIST if event.kind == "made" and isinstance(record, TrackerRow) else 1.0
        return Scored(id, record, event.pdf_page, told.score * share, event.text) if record else None
    sha = archive.pack_called(event.pack)
    nearest = _nearest(archive.store.records(pack=sha, page=event.pdf_page), event) if sha else None
    return Scored(*nearest, event.pdf_page, told.score, event.text) if nearest else None


def _nearest(records: Iterable[tuple[str, Record]], event: Event) -> tuple[str, Record] | None:
    said = folded(event.text)
    holding = [(id, record) for id, record in records if said in folded(record_text(record))]
    return min(holding, key=lambda pair: (len(record_text(pair[1])), pair[0]), default=None)


# What no statement settles


def _later_words(
    archive: Archive, lives: Sequence[tuple[Commitment, float]], question: Question, least_shown: float
) -> list[Scored]:
    """The likeliest words of later papers on the commitments that are meant and that nothing settles.

    Only where they may be shown: to look for them takes longer than all else. `lives`: each with how well it fits.
    """
    best = max((fits for _, fits in lives), default=0.0)
    meant = [(each, fits) for each, fits in lives if fits >= best * ALSO_MEANT and fits * ANSWERED >= least_shown]
    unsettled = [(each, fits) for each, fits in meant if _is_unsettled(each, question.aim)]
    found = [
        answer
        for each, fits in unsettled[:LOOKED_INTO]
        for answer in _look_later(archive, each, fits, question, least_shown)
    ]
    for each, fits in meant[:1]:
        found += filter(
            None, (_newest_list(archive, each, fits, question, least_shown), _taken_up(archive, each, fits, question))
        )
    return list({each.id: each for each in reversed(found)}.values())


def _newest_list(
    archive: Archive, each: Commitment, fits: float, question: Question, least_shown: float
) -> Scored | None:
    """The newest list that repeats a request beyond the last row that is known: how it stands, if that was not read."""
    weight = LISTED.get(question.aim, 0.0) * (1.0 if each.key else ALL_THAT_IS_KNOWN)
    rows = [event.date for event in each.events if event.kind in ("tracker row", "action plan")]
    since = parse_date(rows[-1] if rows else each.meeting_date)
    if since is None or fits * weight < least_shown or (rows and question.aim != "standing"):
        return None
    records = _said_since(archive, each, question, since, ())
    found = newest_list(records, each.text, " ".join(question.subject), archive.standing.rarity)
    if found is None:
        return None
    id, words = found
    return Scored(id, records[id], _page_of(archive, records[id], words), fits * weight, words)


def _taken_up(archive: Archive, each: Commitment, fits: float, question: Question) -> Scored | None:
    """The paper with which another committee took up what was put to it: its row only says that it did."""
    made = parse_date(each.meeting_date)
    if made is None or question.aim in NOT_OF_WHAT_BECAME or not _is_put_to_another(archive, each):
        return None
    others = {
        id: record
        for id, record in _said_since(archive, each, question, made, ()).items()
        if fold_committee(getattr(record, "committee", None)) != fold_committee(each.committee)
    }
    found = taking_up(others, each.text, " ".join(question.subject), archive.standing.rarity)
    if found is None:
        return None
    id, words = found
    return Scored(id, others[id], _page_of(archive, others[id], words), fits * TAKEN_UP, words)


def _is_put_to_another(archive: Archive, each: Commitment) -> bool:
    """Whether it is another committee's to take up."""
    if each.kind == "referral":
        return True
    own, text = fold_committee(each.committee), fold_committee(each.text)
    others = (fold_committee(name) for name in archive.committees if not is_executive(name))
    return any(name != own and name in text for name in others)


def _said_since(
    archive: Archive, each: Commitment, question: Question, since: PartialDate, where: tuple[Query, ...]
) -> dict[str, Record]:
    """The records after a day that have most of the words of what was asked for and of the question."""
    kinds = Or(tuple(Field("kind", kind) for kind in KINDS))
    words = _that_tell(archive, dict.fromkeys((*cut(what_is_asked(each.text)), *question.subject)))
    query = And((Words(words), Between(since.first.toordinal() + 1, None), kinds, *where))
    return archive.records(hit.id for hit in archive.hits(query, READ_THERE if where else READ))


def _is_unsettled(each: Commitment, aim: str) -> bool:
    """Whether nothing says what became of it."""
    if pointed_to(each) or aim == "corrected":
        return aim in ("outcome", "answered", "refused", "corrected", PLAIN)
    if aim == "refused":
        return each.status != "rejected" or not is_told_first_hand(each, aim)
    if aim in ("answered", "decided") and each.kind == "recommendation" and not is_told_first_hand(each, aim):
        return True
    return aim in ("outcome", "answered", PLAIN) and (each.is_unresolved or each.closed_by == "tracker removal")


def _look_later(
    archive: Archive, each: Commitment, fits: float, question: Question, least_shown: float
) -> list[Scored]:
    made = parse_date(each.meeting_date)
    if made is None:
        return []
    letters = pointed_to(each)
    where = _where_it_is_told(archive, each, letters)
    state = _State.of(each, question.aim)
    told = {event.record for event in each.events}
    records = {id: one for id, one in _said_since(archive, each, question, made, where).items() if id not in told}
    found = look_later(
        each,
        archive.standing.rarity,
        records.items(),
        question,
        archive.pack_called(letters) if letters else None,
        only_answers=fits * (LIKELY if state.may_be_known_better else POSSIBLE) < least_shown,
    )
    said = (later for later in found if not _is_tabled(archive, records[later.record]))
    return [
        _as_answer(archive, later, records[later.record], fits * state.weight(later, records[later.record]))
        for later in islice(said, SHOWN)
    ]


@dataclass(frozen=True, slots=True)
class _State:
    """What is known of how a matter stands, beside which words of later papers are weighed."""

    ended: bool
    """Only by a row that is gone."""
    in_hand: str | None
    """The day since when it was under way."""
    waits: bool

    @classmethod
    def of(cls, each: Commitment, aim: str) -> _State:
        ended = ended_untold(each)
        return cls(ended, None if ended else in_hand_since(each, aim), waits(each, aim))

    @property
    def may_be_known_better(self) -> bool:
        """Whether words that do not answer as who was asked does may go before all that is known."""
        return self.ended or self.waits or self.in_hand is not None

    def weight(self, later: Later, record: Record) -> float:
        """What words of a later paper count beside the last statement."""
        if later.answers:
            return ANSWERED
        # Reports tell how what was under way went on; minutes, that it was spoken of.
        told = isinstance(record, Passage) and (meeting_day(record) or "") >= (self.in_hand or "9999")
        surely = isinstance(record, Passage) and self.waits and later.share >= ANSWERS
        return LIKELY if self.ended or told or surely else POSSIBLE


def _that_tell(archive: Archive, words: Iterable[str]) -> tuple[str, ...]:
    """The words without those that most records have, unless there are no others: to look for them takes longest."""
    stem = {word: found[0] for word in words if (found := stems(word))}
    size, counts = archive.engine.counts(list(stem.values()))
    rare = tuple(word for word, count in zip(stem, counts, strict=True) if count <= size * COMMON)
    return rare or tuple(stem)


def _where_it_is_told(archive: Archive, each: Commitment, letters: str | None) -> tuple[Query, ...]:
    """Where its row is gone, why stands in the papers with it or without it, or in those to which it pointed."""
    if each.closed_by != "tracker removal":
        return ()
    last = next((event.pack for event in reversed(each.events) if event.kind == "tracker row"), None)
    named = filter(None, ((each.evidence or {}).get("pack"), last, letters))
    packs = filter(None, map(archive.pack_called, named))
    return (Or(tuple(Field("pack", sha) for sha in packs)),)


def _is_tabled(archive: Archive, record: Record) -> bool:
    """Whether it is the running text of a page whose table is read row by row: its rows are tied to what they tell."""
    if not isinstance(record, Passage):
        return False
    on_page = archive.store.records(pack=record.source.pack, page=record.source.page)
    return any(isinstance(each, TrackerRow | PlanAction | WorkProgrammeEntry) for _, each in on_page)


def _as_answer(archive: Archive, later: Later, record: Record, score: float) -> Scored:
    return Scored(later.record, record, _page_of(archive, record, later.words), score, later.words)


def _page_of(archive: Archive, record: Record, words: str) -> int:
    """The page on which words of a record stand that may run over several."""
    first, last = record.source.page, record.source.last_page or record.source.page
    start = folded(words)[:50]
    for page in range(first, last + 1) if last > first else ():
        on_page = (each for _, each in archive.store.records("passages", pack=record.source.pack, page=page))
        if any(each.source.page == page and start in folded(record_text(each)) for each in on_page):
            return page
    return first
