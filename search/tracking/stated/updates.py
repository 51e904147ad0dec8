"""Updates in prose: a chair, or the scrutiny officer, tells under headings how matters stand, and cites no minute."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import Passage, TrackerRow, folded
from corpus.rows import Pack
from search.tracking.stated.papers import Papers
from search.tracking.stated.statements import Statement
from search.tracking.words.citing import what_is_cited

_WHOSE = (
    r"(?:(?:vice[- ])?chair(?:man|woman|person)?|convenor|scrutiny (?:officer|manager|team|adviser)|"
    r"lead (?:member|officer)|(?:committee )?clerk)(?:['’]?s['’]?)?"
)
_WHAT = r"(?:updates?|reports?|announcements?|briefings?|notes?|news|round-?up|communications?|letters?)"
_UPDATE = pattern_of(
    rf"\b{_WHOSE} (?:\w+ )?{_WHAT}\b|\b{_WHAT} (?:from|by|of) (?:the )?{_WHOSE}\b"
    r"|\bmatters arising\b|\bupdates? on (?:matters|actions|requests|previous|earlier|recommendations)\b"
)
_FEWEST = 4
"""Words of a paragraph that tells how a matter stands."""


def updates(papers: Papers, pack: Pack) -> Iterator[Statement]:
    """The parts of such papers, each with its heading; those in which rows are read apart."""
    listed = {row.source.page for _, row in papers.of(TrackerRow)}
    for id, passage in papers.of(Passage):
        title, heading = folded(passage.paper), folded(passage.heading)
        if not pack.meeting_date or passage.section_kind not in ("report", "appendix") or not _UPDATE.search(title):
            continue
        if passage.source.page in listed or not heading or heading in title or len(passage.text.split()) < _FEWEST:
            continue
        yield Statement(
            speaker="row",
            text=passage.text,
            page=passage.source.page,
            record=id,
            body=fold_committee(pack.committee),
            date=pack.meeting_date,
            subject=passage.paper or "",
            cited=what_is_cited(passage.text),
            head=passage.heading or "",
        )
