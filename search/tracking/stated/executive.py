"""What an Executive's own minutes tell of scrutiny's recommendations in running text, beside numbered decisions."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import Minute, folded
from corpus.rows import Pack
from search.tracking.heard.telling import split_sentences
from search.tracking.heard.weighing import weigh
from search.tracking.stated.papers import Papers, minute_key
from search.tracking.stated.put_by_scrutiny import is_of_scrutiny
from search.tracking.stated.statements import Statement, heads_of_decisions, undecided_part
from search.tracking.words.citing import is_executive, what_is_cited

ANSWERS = ("accepted", "partly accepted", "accepted and done", "refused")
"""What sentences must tell in so many words to be the Executive's answer."""
_WHO = pattern_of(r"\b(?:cabinet|executive|leader|mayor|portfolio holder|it|they|he|she|members|lead member)\b")
_NUMBERED = pattern_of(r"\b(?:recommendations? \(?\w{1,3}\)?|r\d{1,2})\b[^.;]{0,60} (?:was|were) ")
"""`R2 was accepted in principle`: who accepted it is told by whose minutes they are."""
_DECIDED = pattern_of(r"\b(?:DECISIONS?|RESOLVED|AGREED|DECIDED|RESOLUTION)\b")
_POINTS_BACK = pattern_of(r"\b(?:it|its|this|that|those|these|they|them|such|another|committee'?s?) ?\b")


def told_by_executive(papers: Papers, pack: Pack) -> Iterator[Statement]:
    """The sentences of an Executive's minutes by which it answers scrutiny, each as a decision with those before it."""
    if not is_executive(pack.committee):
        return
    for id, minute in papers.of(Minute):
        if not minute.meeting_date or not is_of_scrutiny(minute.title):
            continue
        before: list[str] = []
        # What stands among the decisions is heard clause by clause, not once more as one sentence for all.
        key = minute_key(minute.committee, minute.meeting_date, minute.number)
        texts = heads_of_decisions(record for _, record in papers.decided.get(key, ()))
        for whole in split_sentences(minute.text[minute.body_start :]):
            sentence = undecided_part(whole, texts)
            words = folded(sentence)
            if (
                (_WHO.search(words) or _NUMBERED.search(words))
                and weigh(words) in ANSWERS
                and not _DECIDED.match(sentence)
            ):
                yield Statement(
                    speaker="decision",
                    text=sentence,
                    page=minute.source.page,
                    record=id,
                    body=fold_committee(pack.committee),
                    date=minute.meeting_date,
                    subject=minute.title,
                    cited=what_is_cited(sentence),
                    context=" ".join(before) if _POINTS_BACK.search(words) else "",
                )
                before = []
            else:
                before = [*before[-1:], sentence]
