"""What an Executive decided, as extracts from its minutes tell it that stand in a paper of the committee's own pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.dates import find_day
from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import Passage, TrackerRow
from corpus.rows import Pack
from search.tracking.stated.letter_forms import letters_by_form
from search.tracking.stated.papers import Papers
from search.tracking.stated.statements import Statement
from search.tracking.words.citing import is_executive, what_is_cited

BODY = "executive"
"""The body of such a statement; what it is called where it stands makes no difference to what it answers."""
_NAMED = pattern_of(r"\b(?:cabinet|executive|mayor)\b(?!'| (?:summary|members?|director|lead|portfolio|support))", re.I)
_OF_MINUTES = pattern_of(r"\b(?:extracts?|minutes?|references?|referrals?|decisions?|resolutions?)\b", re.I)
_RESOLVED = pattern_of(
    r"(?:^|(?<=[.;:?!”)] ))(?:RESOLVED|DECIDED|AGREED|DECISIONS?|Resolved|Decided)\b(?:[:\s–-]+(?=\S))"
)
_CLAUSE = pattern_of(r"\s(?=\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s)")
_AFTERWARDS = pattern_of(
    r"\s\(?(?:Note|Reasons?(?: for (?:the )?decision)?|Options considered|Voting)\b\s?[:–-].*$", re.S
)


@dataclass(frozen=True, slots=True)
class Extract:
    """A minute of an Executive that stands in a committee's pack."""

    id: str
    passage: Passage
    resolved: str
    rest: str
    """What was said before, and noted afterwards."""


def extracts(papers: Papers) -> Iterator[Extract]:
    """The passages of a pack's reports that are a minute of an Executive, with what it resolved."""
    letters = letters_by_form(papers)
    tabled = {row.source.page for _, row in papers.of(TrackerRow)}
    paper, over = "", False
    for id, passage in papers.of(Passage):
        if passage.section_kind not in ("report", "appendix") or passage.paper in letters:
            continue
        if passage.paper != paper:
            paper, over = passage.paper or "", _is_of_executive(passage.paper or "")
        over = over or _is_of_executive(passage.heading or "")
        if over and passage.source.page not in tabled and (found := _RESOLVED.search(passage.text)):
            noted = _AFTERWARDS.search(passage.text, found.end())
            end = noted.start() if noted else len(passage.text)
            rest = f"{passage.text[: found.start()]} {passage.text[end:]}".strip()
            yield Extract(id, passage, passage.text[found.end() : end], rest)


def _is_of_executive(heading: str) -> bool:
    """Whether a heading is over minutes of an Executive: `Cabinet, 5 December 2023`, `References from Cabinet`."""
    return bool(_NAMED.search(heading)) and bool(_OF_MINUTES.search(heading) or find_day(heading))


def decided_in_extracts(papers: Papers, pack: Pack) -> Iterator[Statement]:
    """Each clause of an Executive's minutes that a committee's pack has, as its answer to that committee."""
    if is_executive(pack.committee) or not pack.meeting_date:
        return
    for each in extracts(papers):
        passage = each.passage
        for clause in _CLAUSE.split(each.resolved):
            yield Statement(
                speaker="decision",
                text=clause.strip(),
                page=passage.source.page,
                record=each.id,
                body=BODY,
                date=pack.meeting_date,
                subject=passage.heading or passage.paper or "",
                cited=what_is_cited(f"{passage.heading}. {clause}"),
                put_by=fold_committee(pack.committee),
                context=passage.text,
            )
