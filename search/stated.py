"""What is stated of the commitments that a question is about -> records that answer it, before others that match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus.dates import parse_date
from corpus.records import Passage, PlanAction, Record, Section, TrackerRow, WorkProgrammeEntry, folded
from corpus.rows import meeting_day
from index.document import record_text
from index.query import Among, And, Between, Field, Or, Query, Word, Words
from index.words import cut, stems
from search.archive import Archive
from search.later import KINDS, Later, look_later, pointed_to
from search.outcomes import ANSWERED, LIKELY, POSSIBLE, Told, choose, ended_untold, in_hand_since, tell
from search.question import PLAIN, Question
from search.ranking import Rarity, Scored, match
from search.tracking.answering import what_is_asked
from search.tracking.events import Commitment, Event

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
    others = list(_after_the_decision(archive, scored, chosen, question.aim))
    if question.aim == "paper":
        others = list(_of_its_meeting(archive, others, chosen))
    stated = _statements(archive, tell(chosen, archive.lives(chosen), question))
    answered = _put_in(archive, others, stated, question.query)
    known = {each.id for each in stated}
    later = [each for each in _later_words(archive, chosen, question, least_shown(answered)) if each.id not in known]
    return _put_in(archive, answered, later, question.query)


def _put_in(archive: Archive, scored: list[Scored], answers: Sequence[Scored], query: Query) -> list[Scored]:
    """The records with those that answer, each in the place of the same record as it was found by its words."""
    kept = _within_filters(archive, {each.id: each for each in answers}, query)
    return [*kept.values(), *(each for each in scored if each.id not in kept)]


def _by_own_words(record: Record, words: Rarity) -> float:
    """How much a clause or row itself has of the subject: all clauses of a minute share its title."""
    own = frozenset(stems(str(getattr(record, "text", ""))))
    share = sum(weight for stem, weight in words.weights.items() if stem in own) / words.total
    return TITLE_ALONE + (1 - TITLE_ALONE) * min(1.0, 2 * share)


def _after_the_decision(
    archive: Archive, scored: Iterable[Scored], chosen: dict[str, float], aim: str
) -> Iterator[Scored]:
    """The records, those of before the likeliest commitment weighed less where it is asked what became of it."""
    likeliest = next(iter(chosen), None)
    about = archive.commitments[likeliest] if likeliest else None
    afterwards = about and (aim in ASKS_AFTERWARDS or (aim == "paper" and about.kind == "report-back"))
    made = about.meeting_date if about and afterwards else None
    for each in scored:
        is_earlier = made is not None and (meeting_day(each.record) or "9999") <= made
        yield replace(each, score=each.score * BEFORE) if is_earlier else each


def _of_its_meeting(archive: Archive, scored: Iterable[Scored], chosen: dict[str, float]) -> Iterator[Scored]:
    """The records, papers of the meeting that had the report asked for weighed more: its row is gone from there."""
    likeliest = next(iter(archive.lives(list(chosen)[:1])), None)
    had = (likeliest.evidence or {}).get("pack") if likeliest and ended_untold(likeliest) else None
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
        return Scored(id, record, event.pdf_page, told.score, event.text) if record else None
    sha = archive.pack_called(event.pack)
    nearest = _nearest(archive.store.records(pack=sha, page=event.pdf_page), event) if sha else None
    return Scored(*nearest, event.pdf_page, told.score, event.text) if nearest else None


def _nearest(records: Iterable[tuple[str, Record]], event: Event) -> tuple[str, Record] | None:
    said = folded(event.text)
    holding = [(id, record) for id, record in records if said in folded(record_text(record))]
    return min(holding, key=lambda pair: (len(record_text(pair[1])), pair[0]), default=None)


# What no statement settles


def _later_words(archive: Archive, chosen: dict[str, float], question: Question, least_shown: float) -> list[Scored]:
    """The likeliest words of later papers on the commitments that are meant and that nothing settles.

    Only where they may be shown: to look for them takes longer than all else.
    """
    best = max(chosen.values(), default=0.0)
    meant = [id for id, fits in chosen.items() if fits >= best * ALSO_MEANT and fits * ANSWERED >= least_shown]
    unsettled = [each for each in archive.lives(meant) if _is_unsettled(each, question.aim)]
    found = [
        answer
        for each in unsettled[:LOOKED_INTO]
        for answer in _look_later(archive, each, chosen[each.id], question, least_shown)
    ]
    return list({each.id: each for each in reversed(found)}.values())


def _is_unsettled(each: Commitment, aim: str) -> bool:
    """Whether nothing says what became of it."""
    if pointed_to(each) or aim == "corrected":
        return aim in ("outcome", "answered", "refused", "corrected", PLAIN)
    if aim == "refused":
        return each.status != "rejected"
    return aim in ("outcome", "answered", PLAIN) and (each.is_unresolved or each.closed_by == "tracker removal")


def _look_later(
    archive: Archive, each: Commitment, fits: float, question: Question, least_shown: float
) -> list[Scored]:
    made = parse_date(each.meeting_date)
    if made is None:
        return []
    kinds = Or(tuple(Field("kind", kind) for kind in KINDS))
    words = _that_tell(archive, dict.fromkeys((*cut(what_is_asked(each.text)), *question.subject)))
    letters = pointed_to(each)
    where = _where_it_is_told(archive, each, letters)
    hits = archive.hits(
        And((Words(words), Between(made.first.toordinal() + 1, None), kinds, *where)), READ_THERE if where else READ
    )
    ended = ended_untold(each)
    in_hand = None if ended else in_hand_since(each, question.aim)
    told = {event.record for event in each.events}
    records = archive.records([hit.id for hit in hits if hit.id not in told])
    found = look_later(
        each,
        archive.standing.rarity,
        records.items(),
        question.aim,
        archive.pack_called(letters) if letters else None,
        only_answers=fits * (LIKELY if ended or in_hand else POSSIBLE) < least_shown,
    )
    said = (later for later in found if not _is_tabled(archive, records[later.record]))
    return [
        _as_answer(archive, later, records[later.record], fits * _weight(later, records[later.record], ended, in_hand))
        for later in islice(said, SHOWN)
    ]


def _weight(later: Later, record: Record, ended: bool, in_hand: str | None) -> float:
    """What words of a later paper count beside the last statement: `in_hand` is its day, where it is under way."""
    if later.answers:
        return ANSWERED
    # Reports tell how what was under way went on; minutes, that it was spoken of.
    goes_on = in_hand is not None and isinstance(record, Passage) and (meeting_day(record) or "") >= in_hand
    return LIKELY if ended or goes_on else POSSIBLE


def _that_tell(archive: Archive, words: Iterable[str]) -> tuple[str, ...]:
    """The words without those that most records have, unless there are no others: to look for them takes longest."""
    stem = {word: found[0] for word in words if (found := stems(word))}
    size, counts = archive.engine.counts(list(stem.values()))
    rare = tuple(word for word, count in zip(stem, counts, strict=True) if count <= size * COMMON)
    return rare or tuple(stem)


def _where_it_is_told(archive: Archive, each: Commitment, letters: str | None) -> tuple[Query, ...]:
    """Where its row is gone, why stands in the papers of that meeting, or in those to which the row pointed."""
    if each.closed_by != "tracker removal":
        return ()
    packs = filter(None, map(archive.pack_called, filter(None, ((each.evidence or {}).get("pack"), letters))))
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
