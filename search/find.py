"""A query -> results: the records that answer it, each with pack, page and the words that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from corpus.dates import parse_date
from corpus.records import AgendaItem, Passage, Record, Section, TrackerRow, folded
from corpus.rows import meeting_day
from corpus.store import Store
from index.document import record_text, record_title
from index.engine import Hit
from index.query import STOP_WORDS, Or, Phrase, Query, Word, Words, words_of
from index.words import stems
from search.abbreviations import Name, is_short_in, learn, looks_short, spell_out
from search.archive import Archive
from search.filters import named_words, widen_names
from search.question import Question, read_question
from search.ranking import Rarity, Scored, rarity, score
from search.snippet import make_snippet
from search.stated import with_statements
from search.tracking.kept.derived import without_collecting

PER_PAGE = 2
"""Results that one page may give: a page on which every paragraph answers is still one page to turn to."""
CONSIDERED = 100
"""Hits of the engine that are weighed anew."""
WELL = 0.35
"""How well, beside the best, a record must answer to be in a list that goes by date."""
STATING = 60
"""Hits in which the meaning of an abbreviation is looked for."""
STATES = "("
"""What a text has that states an abbreviation."""
NAMED = 20_000
"""Records that a quoted name is looked for in."""
OPENING, WITHIN = 0.9, 0.6
"""What a passage tells of its paper's subject: most where the paper begins, since a form may name it and no title."""
REPEATED = 0.95
"""What each further copy of a row, repeated from pack to pack, counts beside the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A record that answers a query."""

    id: str
    kind: str
    title: str
    committee: str | None
    meeting_date: str | None
    pack: str
    pdf_page: int
    snippet: str
    score: float
    status: str | None = None
    """What became of it, where it is a commitment."""
    ocr: bool = False
    """Whether it was read from a picture by OCR."""


@without_collecting()
def find(
    archive: Archive,
    query: Query,
    limit: int,
    *,
    by_date: bool = False,
    by_meeting: bool = False,
    packs: Collection[str] | None = None,
) -> list[Result]:
    """The best results, best first, at most `limit`.

    `by_date` gives those that answer well with the newest first; `by_meeting` puts those of one meeting together;
    `packs` are the only ones, by SHA-256, whose records are wanted.
    """
    query = archive.settled(query)
    named = named_words(query)
    query = widen_names(query, archive.forms)
    question, names = _spelt_out(archive, read_question(query, archive.committees))
    wanted = list(dict.fromkeys(stems(" ".join(question.subject))))
    words = rarity(wanted, *archive.engine.counts(wanted), names)
    scored = _weigh(archive, archive.hits(question.query, max(limit * 6, CONSIDERED)), words, question)
    if question.subject and question.aim != "papers":
        by_rank = not by_date and packs is None
        scored = with_statements(
            archive, scored, words, question, lambda some: _least_shown(some, limit) if by_rank else 0.0
        )
    if question.aim in ("paper", "papers"):
        scored = _by_paper(archive, scored, words)
    listed = _listed(scored, limit if packs is None else None)
    kept = [each for each in listed if packs is None or each.record.source.pack in packs]
    if by_date:
        best = max((each.score for each in kept), default=0.0)
        kept = sorted((each for each in kept if each.score >= best * WELL), key=_newest)
    kept = _together(kept[:limit]) if by_meeting else kept[:limit]
    shown = tuple(word for word in (*words_of(question.query), *named) if word.casefold() not in STOP_WORDS)
    return [result_of(archive, each, shown) for each in kept]


def _spelt_out(archive: Archive, question: Question) -> tuple[Question, tuple[Name, ...]]:
    """The question with the names in it in both their forms, as papers that have the typed form state them."""
    named = question.quoted.split() if question.quoted else question.subject
    if not archive.abbreviations.may_stand_in(named):
        return question, ()
    if question.quoted:
        return _quoted_name(archive, question, question.quoted)
    alone = len(question.subject) == 1
    asked: list[Query] = [Word(word) for word in question.subject if alone or looks_short(word)]
    if not alone:
        asked += [Phrase(" ".join(question.subject)), Words(question.subject)]
    texts = _texts(archive, asked, "" if alone else STATES)
    if alone and not (looks_short(question.subject[0]) or is_short_in(question.subject[0], texts)):
        return question, ()
    subject, names = spell_out(question.subject, learn(texts))
    return question.about(subject), names


def _quoted_name(archive: Archive, question: Question, quoted: str) -> tuple[Question, tuple[Name, ...]]:
    """A quoted name that papers abbreviate, looked for in both its forms; any other phrase as it stands."""
    archive.hits(Phrase(quoted), CONSIDERED)  # of which some are asked for first
    names = [name for name in learn(_texts(archive, [Phrase(quoted)], STATES)) if name.full == tuple(stems(quoted))]
    if not names:
        return question, ()
    either = Or((Phrase(quoted), Word(names[0].short)))
    among = frozenset(hit.id for hit in archive.hits(either, NAMED))
    subject, found = spell_out(tuple(quoted.split()), names[:1])
    return question.named(subject, among), found


def _texts(archive: Archive, asked: Sequence[Query], sign: str) -> list[str]:
    """The texts of the first records that each query finds, those that have a sign in them."""
    ids = [hit.id for each in asked for hit in archive.hits(each, STATING)]
    return [record_text(each) for each in archive.records(ids, sign).values()]


def _order(each: Scored) -> tuple[float, str]:
    return -round(each.score, 6), each.id


def _weigh(archive: Archive, hits: Sequence[Hit], words: Rarity, question: Question) -> list[Scored]:
    records = archive.records(hit.id for hit in hits)
    best = max((hit.score for hit in hits), default=0.0)
    return [score(hit, record, best, words, question, archive.span) for hit in hits if (record := records.get(hit.id))]


def _newest(each: Scored) -> tuple[int, float, str]:
    date = parse_date(meeting_day(each.record))
    return -(date.first.toordinal() if date else 0), *_order(each)


def _together(scored: Sequence[Scored]) -> list[Scored]:
    """The records of each meeting one after another, meetings in the order of their best."""
    meetings: dict[tuple[str | None, str | None], list[Scored]] = {}
    for each in scored:
        meetings.setdefault((getattr(each.record, "committee", None), meeting_day(each.record)), []).append(each)
    return [each for meeting in meetings.values() for each in meeting]


# Papers


def _by_paper(archive: Archive, scored: list[Scored], words: Rarity) -> list[Scored]:
    """The records with each paper weighed by the best of its passages too: its title may be in other words."""
    best: dict[str, Scored] = {each.id: each for each in scored}
    passages = [each for each in scored if isinstance(each.record, Passage) and each.record.section_kind == "report"]
    papers = {sha: _papers(archive.store, sha) for sha in {each.record.source.pack for each in passages}}
    for each in passages:
        for id, paper in papers[each.record.source.pack]:
            if paper.first_pdf_page <= each.page <= paper.last_pdf_page:
                known = best.get(id)
                share = OPENING if each.page == paper.first_pdf_page else WITHIN
                raised = each.score * share + (known.score if known else 0.0) * 0.7
                if known is None or raised > known.score:
                    best[id] = Scored(id, paper, paper.first_pdf_page, max(raised, known.score if known else 0.0))
    return list(best.values())


def _papers(store: Store, sha: str) -> list[tuple[str, Section]]:
    return [
        (id, record)
        for id, record in store.records("sections", pack=sha)
        if isinstance(record, Section) and record.section_kind == "report"
    ]


# What the list shows


def _listed(scored: Sequence[Scored], limit: int | None) -> list[Scored]:
    """The records as a list shows them, best first; of those that are far beyond the limit, if there is one, none."""
    ordered = sorted(scored, key=_order)
    return _spread(_newest_first(ordered if limit is None else ordered[: max(limit * 5, 60)]))


def _least_shown(scored: Sequence[Scored], limit: int) -> float:
    """The score of the last of the first `limit` in the list; 0 where there are fewer."""
    listed = _listed(scored, limit)
    return listed[limit - 1].score if len(listed) >= limit else 0.0


def _newest_first(scored: Sequence[Scored]) -> list[Scored]:
    """The list with rows that are repeated from pack to pack spread: the best-placed first, its copies further down."""
    seen: Counter[str] = Counter()
    spread = []
    for each in scored:
        copies = 0
        if isinstance(each.record, TrackerRow):
            key = folded(f"{each.record.text}|{each.record.response}")
            copies = seen[key]
            seen[key] += 1
        spread.append(replace(each, score=each.score * REPEATED**copies) if copies else each)
    return sorted(spread, key=_order)


def _spread(scored: Sequence[Scored]) -> list[Scored]:
    """The records without those of a page that has given enough, and passages that a closer record stands in."""
    pages: dict[tuple[str, int], list[Scored]] = {}
    for each in scored:
        pages.setdefault((each.record.source.pack, each.page), []).append(each)
    kept = {each.id for page in pages.values() for each in (_closest(page) if len(page) > 1 else page)}
    return [each for each in scored if each.id in kept]


def _closest(page: Sequence[Scored]) -> list[Scored]:
    """Those of one page's records that a list shows."""
    texts = {each.id: folded(record_text(each.record)) for each in page}
    first = {text: id for id, text in reversed(texts.items())}
    once = [each for each in page if first[texts[each.id]] == each.id]
    return [each for each in once if not _holds_another(each, once, texts)][:PER_PAGE]


def _holds_another(each: Scored, page: Sequence[Scored], texts: dict[str, str]) -> bool:
    """Whether a passage only repeats what a closer record of its page states; one that answers stays."""
    if not isinstance(each.record, Passage) or each.words:
        return False
    closer = (other for other in page if not isinstance(other.record, Passage | Section | AgendaItem))
    return any(folded(_own_words(other.record)) in texts[each.id] for other in closer)


def _own_words(record: Record) -> str:
    return str(getattr(record, record.text_fields[0]) or record_text(record))


def result_of(archive: Archive, each: Scored, words: Sequence[str]) -> Result:
    """A record that was found, with the words looked for shown in it."""
    return Result(
        id=each.id,
        kind=each.record.kind,
        title=record_title(each.record),
        committee=getattr(each.record, "committee", None),
        meeting_date=meeting_day(each.record),
        pack=archive.packs[each.record.source.pack].name,
        pdf_page=each.page,
        snippet=make_snippet(each.words or record_text(each.record), words),
        score=round(each.score, 4),
        status=archive.status_of(each.id),
        ocr=each.record.source.ocr,
    )
