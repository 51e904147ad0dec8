"""A report, or what is attached to one -> what it recommends, clause by clause. Opens no file.

Each time that recommendations are printed counts; a summary's paraphrase, quoted motions and what somebody else decided
do not. A list of what others recommended (`The review recommended that the Board should:`) is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.records import Doubt, Recommendation, Record
from ingest.conventions import convention
from ingest.layout import Line
from ingest.papers import Paper, Reading, Setting
from ingest.readers.paragraphs import Measure, Paragraph, build_paragraphs, measure
from ingest.readers.recommendation_clauses import (
    RecommendedClause,
    asked_body,
    asks,
    clauses_of,
    is_body,
    proposes,
    read_clauses,
)
from ingest.readers.recommendation_sections import RecommendationSection, find_sections
from ingest.readers.report_facts import ReportFacts, read_facts

RULE = "recommendations.section/1"
RECOUNTED_RULE = "recommendations.recounted/1"
ASKED_RULE = "recommendations.asked/1"


def read_report(paper: Paper, setting: Setting) -> Reading:
    """What a report or an appendix recommends."""
    measured = measure(paper.lines)
    facts = read_facts(paper) if paper.kind == "report" else ReportFacts()
    records: list[Record] = []
    doubts: list[Doubt] = []
    sections = find_sections(paper.blocks)
    for section in sections:
        clauses = read_clauses(section, measured)
        records += [_record(clause, paper, setting, facts, RULE) for clause in clauses]
        if not clauses and section.lines and not section.strict and paper.kind == "report":
            doubts.append(_empty(section, setting))
    taken = {id(line) for section in sections for line in section.lines}
    free = [line for line in paper.lines if id(line) not in taken]
    records += [_record(c, paper, setting, facts, RECOUNTED_RULE) for c in _recounted(free, measured)]
    if not records and not sections and paper.kind == "report":
        records += [_record(c, paper, setting, facts, ASKED_RULE) for c in _asked_somewhere(free, measured)]
    return sorted(records, key=lambda record: record.source.page), doubts


def _record(clause: RecommendedClause, paper: Paper, setting: Setting, facts: ReportFacts, rule: str) -> Recommendation:
    return Recommendation(
        source=setting.source(list(clause.lines), rule, clause.lines[0].page),
        committee=setting.committee or facts.committee,
        meeting_date=setting.meeting_date or facts.date,
        source_kind="report",
        item=paper.item,
        number=clause.number,
        text=clause.text,
        addressee=clause.addressee,
    )


def _empty(section: RecommendationSection, setting: Setting) -> Doubt:
    lines = [section.heading, *section.lines[:6]]
    saw = " ".join(line.text for line in lines)[:300]
    reason = "A heading of recommendations under which none was found"
    source = setting.source(list(lines), RULE, section.heading.page)
    return Doubt(source=source, about="recommendations.text", saw=saw, reason=reason)


def _recounted(lines: Sequence[Line], measured: Measure) -> Iterator[RecommendedClause]:
    """Lists that a sentence introduces which says that somebody recommended them."""
    places = [i for i, line in enumerate(lines) if "recommend" in line.text.casefold()]
    done = -1
    for place in places:
        if place < done:
            continue
        paragraphs = build_paragraphs(lines[place : place + 60], measured)
        lead = paragraphs[0]
        match = _recounting().search(lead.text.replace("'", "’"))
        if match is None or len(paragraphs) < 3 or paragraphs[1].marker is None:
            continue
        article = re.search(r"\b(the) $", lead.text[: match.start("who")], re.IGNORECASE)
        who = f"{article[1]} {match['who']}" if article else match["who"]
        entries = _one_list(paragraphs[1:])
        yield from clauses_of(entries, None, addressee=who)
        done = place + sum(len(p.lines) for p in [lead, *entries])


def _one_list(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs up to the first without a label."""
    end = next((i for i, p in enumerate(paragraphs) if p.marker is None), len(paragraphs))
    return list(paragraphs[:end])


def _asked_somewhere(lines: Sequence[Line], measured: Measure) -> list[RecommendedClause]:
    """In a report without a section of recommendations: the last paragraph that asks a body for something."""
    paragraphs = build_paragraphs(lines, measured)
    last = None
    for place, paragraph in enumerate(paragraphs):
        who = asked_body(paragraph.text)
        if who and is_body(who) and asks(paragraph.text) and not _quoted(paragraph.text):
            last = place
    if last is None:
        return []
    lead, after = paragraphs[last], paragraphs[last + 1 :]
    entries = _one_list(after)
    if lead.text.endswith(":") and not entries:
        entries = [p for p in after[:12] if proposes(p.text)]
        if not entries:
            return []
    return clauses_of([lead, *entries])


def _quoted(text: str) -> bool:
    return text[:1] in "“‘\"'"


@cache
def _recounting() -> re.Pattern[str]:
    return re.compile(convention("recommendations")["recounted"])
