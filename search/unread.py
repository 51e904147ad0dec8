"""Requests, lists and papers that tracing did not know for what they are: found by their words all the same.

Where a tracker has a form that is not known its rows are running text, and where a clause was not taken for a request
nobody follows it. Who asks what became of it still finds the page: the request by its words in the minutes, and the
lists that repeat it, of which the newest says how it stands. So is the paper with which another body takes up what was
referred to it. Pure; the records are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from corpus.records import Minute, Passage, Record, Resolution, folded
from corpus.rows import meeting_day
from index.document import record_text
from index.words import stems
from search.later import DECIDES
from search.nearness import Letters, near_sentences
from search.ranking import Rarity, Scored
from search.tracking.events import Commitment, Event
from search.tracking.words import wording

LOOKED_AT = 8
"""Best records of decisions among which the request is sought."""
WHOLE = 0.6
"""Least share of the subject that a clause must have to be the request; no other is sought beside such a commitment."""
BETTER = 0.2
"""By how much more of it the clause must have than any commitment."""
REPEATS = 0.8
"""Least share of a request that two sentences of a list must speak of to repeat it."""
VERBATIM = 85
"""How like it they must be, of 100: a sentence on the same subject has other words around it."""
AS_NEAR = 0.1
"""By how much less of the question a list may speak of than the request: another street's may be in the same words."""
SPEAKS = 0.4
"""Least share of a referral and of the question that the words must speak of by which another body takes it up."""
SPEAKS_OF_IT = 0.3
"""The same of the referral alone."""
_TAKES_UP = re.compile(r"\b(?:asked?|referred|requested|passed|handed|invited|resolved|wished|wanted)\b", re.IGNORECASE)
_PARTS = re.compile(r"\n|;|(?<![\w(])\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s")


def stand_in(scored: Iterable[Scored], lives: Iterable[Commitment], words: Rarity) -> tuple[Commitment, Scored] | None:
    """The request as a commitment of which no more is known, and its record, where none of `lives` stands for it."""
    known = max((_share(each.text, words) for each in lives), default=0.0)
    if known >= WHOLE:
        return None
    decided = sorted((each for each in scored if _decides(each.record)), key=lambda each: -each.score)[:LOOKED_AT]
    found = ((_share(clause, words), each, clause) for each in decided for clause in _clauses(each.record))
    asked = [one for one in found if one[0] >= max(WHOLE, known + BETTER) and _asks(one[2])]
    if not asked:
        return None
    _, each, clause = max(asked, key=lambda one: (round(one[0], 2), one[1].score, -len(one[2])))
    return _commitment(each, clause), each


def _asks(clause: str) -> bool:
    # What tells requests from notes takes long to load, and most questions are about what is tracked.
    from search.tracking.stated.asks import find_ask

    return find_ask(clause) is not None


def _decides(record: Record) -> bool:
    if isinstance(record, Passage):
        return record.section_kind == "minutes"
    return isinstance(record, Minute | Resolution)


def _clauses(record: Record) -> Iterable[str]:
    *_, decided = DECIDES.split(str(getattr(record, "text", "")), maxsplit=1)
    return filter(None, (part.strip() for part in _PARTS.split(decided or "")))


def _share(text: str, words: Rarity) -> float:
    """The share of a subject that a text has."""
    there = frozenset(stems(text))
    return sum(weight for stem, weight in words.weights.items() if stem in there) / words.total


def _commitment(each: Scored, clause: str) -> Commitment:
    record, day = each.record, meeting_day(each.record)
    made = Event(
        date=day, pack="", pdf_page=each.page, kind="made", text=clause, rule="", effect="open", record=each.id
    )
    return Commitment(
        id=each.id, key="", committee=getattr(record, "committee", None), meeting_date=day, minute_number=None,
        clause="", text=clause, kind="action", responsible=(), due=None, response_due=None, overdue=False,
        response=None, status="open", closed_by=None, evidence=None, pack="", pdf_page=each.page, events=(made,),
    )  # fmt: skip


def newest_list(
    records: Mapping[str, Record], request: str, question: str, rarity: wording.Rarity
) -> tuple[str, str] | None:
    """Id and words of the newest list that repeats a request, in as many of the question's words as that has."""
    least = rarity.spoken_of(question, request) - AS_NEAR
    letters = rarity.letters_of(request)
    found = [
        (meeting_day(record) or "", id, words)
        for id, record in records.items()
        if isinstance(record, Passage) and record.section_kind not in ("minutes", "letter")
        for words in _repeating(record_text(record), request, letters)
        if rarity.spoken_of(question, words) >= least
    ]
    return max(found)[1:] if found else None


def _repeating(text: str, request: str, letters: Letters) -> Iterable[str]:
    for sentences, _ in near_sentences(text, letters, REPEATS):
        words = " ".join(sentences)
        if fuzz.partial_ratio(folded(request), folded(words)) >= VERBATIM:
            yield words


def taking_up(
    records: Mapping[str, Record], request: str, question: str, rarity: wording.Rarity
) -> tuple[str, str] | None:
    """Id and words of the report of another body, of `records`, that says best that this was asked of it."""
    letters = rarity.letters_of(request)
    found = [
        ((rarity.spoken_of(request, words) + rarity.spoken_of(question, words)) / 2, id, words)
        for id, record in records.items()
        if isinstance(record, Passage) and record.section_kind == "report"
        for words in (" ".join(some) for some, _ in near_sentences(record_text(record), letters, SPEAKS_OF_IT))
        if _TAKES_UP.search(words)
    ]
    best = max(found, default=(0.0, "", ""))
    return best[1:] if best[0] >= SPEAKS else None
