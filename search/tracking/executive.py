"""What an Executive's own minutes tell of scrutiny's recommendations in running text, beside numbered decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.names import fold_committee
from corpus.records import Minute, Passage, folded
from corpus.rows import Pack
from search.tracking.citing import is_executive, what_is_cited
from search.tracking.papers import Papers
from search.tracking.statements import Statement, is_of_scrutiny
from search.tracking.status import weigh
from search.tracking.telling import split_sentences

ANSWERS = ("accepted", "partly accepted", "accepted and done", "refused")
"""What sentences must tell in so many words to be the Executive's answer."""
EXECUTIVE = "executive"
"""What a body is called that is named nowhere."""
_WHO = re.compile(r"\b(?:cabinet|executive|leader|mayor|portfolio holder|it|they|he|she|members|lead member)\b")
_DECIDED = re.compile(r"\b(?:DECISIONS?|RESOLVED|AGREED|DECIDED|RESOLUTION)\b")
_POINTS_BACK = re.compile(r"\b(?:it|its|this|that|those|these|they|them|such|another|committee'?s?) ?\b")


@dataclass(frozen=True, slots=True)
class _Minuted:
    """A minute on what scrutiny recommended."""

    id: str
    title: str
    text: str
    page: int
    date: str


def told_by_executive(papers: Papers, pack: Pack) -> Iterator[Statement]:
    """The sentences of an Executive's minutes by which it answers scrutiny, each as a decision with those before it."""
    # Where no page names the committee plainly, its file does.
    body = pack.committee or pack.name
    if not is_executive(body):
        return
    for minute in _minuted(papers, pack):
        before: list[str] = []
        for sentence in split_sentences(minute.text):
            words = folded(sentence)
            if _WHO.search(words) and weigh(words) in ANSWERS and not _DECIDED.match(sentence):
                yield _said(
                    fold_committee(pack.committee) or EXECUTIVE,
                    minute,
                    sentence,
                    " ".join(before) if _POINTS_BACK.search(words) else "",
                )
                before = []
            else:
                before = [*before[-1:], sentence]


def _minuted(papers: Papers, pack: Pack) -> Iterator[_Minuted]:
    for id, each in papers.of(Minute):
        if each.meeting_date and is_of_scrutiny(each.title):
            yield _Minuted(id, each.title, each.text[each.body_start :], each.source.page, each.meeting_date)
    for id, passage in papers.of(Passage):
        # A record of decisions that was not told from a report is known by the decision in it.
        decides = passage.section_kind == "report" and _DECIDED.search(passage.text)
        if decides and pack.meeting_date and passage.heading and is_of_scrutiny(passage.heading):
            yield _Minuted(id, passage.heading, passage.text, passage.source.page, _day(passage, pack.meeting_date))


def _day(passage: Passage, latest: str) -> str:
    """The day in the title of a record, if it was before its pack's meeting."""
    days = what_is_cited(passage.paper or "").dates
    return min((day for day in days if day < latest), default=latest)


def _said(body: str, minute: _Minuted, sentence: str, context: str) -> Statement:
    return Statement(
        speaker="decision",
        text=sentence,
        page=minute.page,
        record=minute.id,
        body=body,
        date=minute.date,
        subject=minute.title,
        cited=what_is_cited(sentence),
        context=context,
    )
