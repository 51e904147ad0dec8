"""A letter -> what it recommends: the sentence that says so, or the list that it introduces. Opens no file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus.records import Recommendation, Record
from ingest.conventions import convention
from ingest.layout import Line
from ingest.papers import Paper, Reading, Setting
from ingest.readers.paragraphs import Paragraph, build_paragraphs, measure
from ingest.readers.recommendation_clauses import RecommendedClause, clauses_of, read_clauses
from ingest.readers.recommendation_sections import find_sections

RULE = "letter.recommends/1"


def read_letter(paper: Paper, setting: Setting) -> Reading:
    """What a letter recommends."""
    measured = measure(paper.lines)
    sections = find_sections(paper.blocks)
    clauses = [clause for section in sections for clause in read_clauses(section, measured)]
    taken = {id(line) for section in sections for line in section.lines}
    lines = [line for line in paper.lines if id(line) not in taken]
    clauses += _recommended(build_paragraphs(lines, measured))
    records: list[Record] = [
        Recommendation(
            source=setting.source(list(clause.lines), RULE, clause.lines[0].page),
            committee=setting.committee,
            meeting_date=setting.meeting_date,
            source_kind="letter",
            item=paper.item,
            number=clause.number,
            text=clause.text,
            addressee=clause.addressee,
        )
        for clause in clauses
    ]
    return sorted(records, key=lambda record: record.source.page), []


def _recommended(paragraphs: list[Paragraph]) -> Iterator[RecommendedClause]:
    for place, paragraph in enumerate(paragraphs):
        for sentence in _sentences(paragraph.text):
            if not _recommends().search(sentence):
                continue
            who = _who(sentence)
            entries = _list_after(paragraphs, place) if sentence.endswith((":", ":-")) else []
            if entries:
                yield from clauses_of(entries, None, addressee=who or "")
            else:
                yield RecommendedClause(None, sentence, who, _lines_of(sentence, paragraph))


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[a-z)\d][.!?])\s+(?=[A-Z])", text)


def _lines_of(sentence: str, paragraph: Paragraph) -> tuple[Line, ...]:
    """The lines of a paragraph from that on which a sentence begins."""
    start = paragraph.text.find(sentence)
    passed = 0
    for place, line in enumerate(paragraph.lines):
        passed += len(line.text) + 1
        if passed > start:
            return paragraph.lines[place:]
    return paragraph.lines


def _list_after(paragraphs: list[Paragraph], place: int) -> list[Paragraph]:
    """The labelled paragraphs that follow one directly."""
    entries: list[Paragraph] = []
    for paragraph in paragraphs[place + 1 :]:
        if paragraph.marker is None:
            break
        entries.append(paragraph)
    return entries


def _who(sentence: str) -> str | None:
    match = _addressee().search(sentence.replace("'", "’"))
    return sentence[match.start("who") : match.end("who")] if match else None


@cache
def _recommends() -> re.Pattern[str]:
    return re.compile(convention("recommendations")["letter"]["recommends"], re.IGNORECASE)


@cache
def _addressee() -> re.Pattern[str]:
    rules = convention("recommendations")
    return re.compile(rules["letter"]["who"].replace("{verbs}", "|".join(rules["verbs"])))
