"""What a pack's reports, letters and agenda items state that may answer something asked for earlier.

Which commitment a statement answers is found in `tied/answering.py`; what it brings about is in `status.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import AgendaItem, Passage, PlanAction, Section, TrackerRow, WorkProgrammeEntry, folded
from corpus.rows import Pack
from search.tracking.heard.telling import split_sentences, tell
from search.tracking.stated.asks import find_ask
from search.tracking.stated.extracts import extracts
from search.tracking.stated.letter_forms import letters_by_form, letters_of_chair, passages_by_letter
from search.tracking.stated.papers import Papers
from search.tracking.stated.sent_round import entries_sent
from search.tracking.stated.statements import (
    LONGEST_UNDER_LABEL,
    Item,
    Statement,
    answers_nothing,
    is_label,
    is_of_tracker,
    report_words,
    under_labels,
)
from search.tracking.words import words
from search.tracking.words.citing import NOTHING, what_is_cited
from search.tracking.words.wording import stems


def items(papers: Papers, pack: Pack) -> list[Item]:
    """The reports before the pack's own meeting, and the agenda's items that no report stands for."""
    reports = [(id, each) for id, each in papers.of(Section) if each.section_kind == "report"]
    found = [_of_section(papers, pack, id, each) for id, each in reports if not _is_tracker(papers, each)]
    reported = {each.item for _, each in papers.of(Section) if each.section_kind == "report" and each.item}
    for id, item in papers.of(AgendaItem):
        if item.number not in reported:
            found.append(_item(pack, id, item.title, item.detail or "", item.source.page))
    return [each for each in found if not answers_nothing(each.title)]


def _is_tracker(papers: Papers, section: Section) -> bool:
    """Whether a paper lists requests for reports: it is a list of what is awaited, and no report on any of it."""
    pages = range(section.first_pdf_page, section.last_pdf_page + 1)
    rows = (each for _, each in papers.of(TrackerRow) if each.source.page in pages)
    return any(find_ask(row.text) == "report-back" for row in rows)


def _of_section(papers: Papers, pack: Pack, id: str, section: Section) -> Item:
    first, last = section.first_pdf_page, section.last_pdf_page
    opening = [each for _, each in papers.of(Passage) if first <= each.source.page <= min(first + 1, last)]
    told = [each for each in opening if folded(each.text) != folded(each.heading)]
    purpose = _purpose(opening) or " ".join(each.text for each in told[:3])[:600]
    return _item(pack, id, section.title or "", purpose[:1200], first)


def _purpose(opening: list[Passage]) -> str | None:
    """The paragraph that says what a report is for: under the plainest heading or label that there is."""
    for words_for in words("telling")["report"]["purpose"]:
        label = re.compile(rf"(?:^|[\s.])(?:{words_for.capitalize()})(?: of (?:this |the )?report)?: (?P<purpose>.+)")
        for each in opening:
            if each.heading and re.match(rf"(?:{words_for})\b", _unnumbered(each.heading)):
                return each.text
            if labelled := label.search(each.text):
                return labelled["purpose"]
    return None


def _unnumbered(heading: str) -> str:
    return re.sub(r"^[\d.()\s]+", "", folded(heading))


def _item(pack: Pack, id: str, title: str, purpose: str, page: int) -> Item:
    return Item(
        title=title,
        purpose=purpose,
        page=page,
        record=id,
        body=fold_committee(pack.committee),
        date=pack.meeting_date or "",
        cited=what_is_cited(f"{title}. {purpose}"),
    )


# A first sieve, for speed: what has none of these neither cites a meeting nor says that it answers Members.
_MAY_ANSWER = pattern_of(
    r"\d[a-z]{0,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\bMin|\d[./-]\d|\b(?:request|"
    r"recommend|Members|[Cc]ouncillors|"
    r"[Bb]oard|[Cc]ommittee|[Pp]anel|[Cc]ommission|[Ff]orum|[Ss]crutiny|last|previous)"
)


_ASKED = pattern_of(
    r"(?:[\d.]+ )?(?:(?:in|at|last) [\w ]{3,20}?,? )?(?:the )?(?:\w+ )?"
    r"(?:members|committee|board|panel|commission|forum) (?:\w+ )?(?:asked|requested|wished|wanted|enquired|sought)\b"
)
"""A sentence that only says what was asked, for the next to be the answer."""
_ELSEWHERE = pattern_of(r"\d{1,2}(?:\.\d{1,2})+\s|This (?:report|paper)\b")
"""What goes on with another paragraph, or says that all of the paper is the answer."""


def report_statements(papers: Papers, pack: Pack) -> Iterator[Statement]:
    """The sentences of reports and letters, tables of rows that are read as such apart."""
    tabled, letters = _told_in_tables(papers), letters_by_form(papers)
    beside_decisions = {each.id: each.rest for each in extracts(papers)}
    own = letters_of_chair(papers, pack.committee)
    for id, passage in papers.of(Passage):
        if passage.paper in own:
            continue
        is_letter = passage.section_kind == "letter" or passage.paper in letters
        if passage.section_kind not in ("report", "letter", "appendix"):
            continue
        # What was done may be told in a tracker's place: `Minute 54 - allotments. Mr Wragg wrote to every Member.`
        told_in_prose = is_of_tracker(passage.paper or "")
        if not pack.meeting_date or (answers_nothing(passage.paper or "") and not told_in_prose):
            continue
        cells = tabled.get(passage.source.page, ())
        whole = [
            each
            for each in split_sentences(beside_decisions.get(id, passage.text))
            if not (cells and _is_of_table(each, cells))
        ]
        said = entries_sent(passage.heading, whole)
        sentences = [*under_labels(_by_paragraph(said), pack.meeting_date, only=told_in_prose), ""]
        head = _head_of(passage) if is_letter else ""
        for before, sentence, after in zip(["", *sentences], sentences, sentences[1:], strict=False):
            head = sentence if is_letter and after and is_label(sentence) else head
            # Of the others it is only asked whether they tell of an outcome in passing.
            looked_at = is_letter or _MAY_ANSWER.search(sentence)
            answers = bool(looked_at and report_words("answers").search(folded(sentence)))
            leads = answers and _ASKED.match(folded(sentence)) and not (_tells_end(sentence) or _ELSEWHERE.match(after))
            yield Statement(
                speaker="response" if is_letter else "report",
                text=_with_what_it_means(before, sentence, after, leads=bool(leads)) if answers else sentence,
                page=passage.source.page,
                record=id,
                body=fold_committee(pack.committee),
                date=pack.meeting_date,
                subject=passage.paper or "",
                cited=what_is_cited(sentence) if looked_at else NOTHING,
                answers=answers,
                head=head,
            )


def _by_paragraph(sentences: Sequence[str]) -> Sequence[str]:
    """The sentences of numbered paragraphs; where one names a minute, with those after it in its paragraph.

    `2.2 The Mayor did not adopt PP/23/012(a). The day could not be moved.` is all on that clause.
    """
    if not any(map(_PARAGRAPH.match, sentences)):
        return sentences
    found: list[str] = []
    cites = False
    for each in sentences:
        cited = what_is_cited(each)
        begins = bool(_PARAGRAPH.match(each) or cited.minutes or cited.dates)
        if cites and not begins and len(f"{found[-1]} {each}".split()) <= LONGEST_UNDER_LABEL:
            found[-1] = f"{found[-1]} {each}"
            continue
        cites = bool(cited.minutes and cited.clauses) or (cites and not begins)
        found.append(each)
    return found


_PARAGRAPH = pattern_of(r"\d{1,2}\.\d{1,2}\s")


def _with_what_it_means(before: str, sentence: str, after: str, *, leads: bool) -> str:
    """A sentence that says that it answers Members, with the one that says what: "It is given as the Panel asked".

    Or with the next: "Members asked in May how many there were. There are nine."
    """
    if leads:
        return f"{sentence} {after}".strip()
    goes_on = _POINTS_BACK.match(after) or len(stems(sentence)) < _FEWEST_STEMS
    parts = [before if _POINTS_BACK.match(sentence) else "", sentence, after if goes_on else ""]
    together = " ".join(filter(None, parts))
    return together if len(together.split()) <= LONGEST_UNDER_LABEL else sentence


_FEWEST_STEMS = 6
"""Words with a meaning that "The change sought by the Panel has now been made" has fewer of: the next says what."""
_POINTS_BACK = pattern_of(
    r"(?:It|This|These|They) (?!report|paper|was agreed|was resolved)(?:is|are|was|were|has|have|gives?|shows?|sets?)\b"
)


def _head_of(passage: Passage) -> str:
    """The heading over a part of a letter; that of the whole, which its title has too, is none."""
    heading = passage.heading or ""
    return "" if folded(heading) in folded(passage.paper) else heading


def _tells_end(sentence: str) -> bool:
    return any(each.what in ("done", "given", "refused") for each in tell(sentence))


@dataclass(frozen=True, slots=True)
class WholeLetter:
    """A letter before a meeting, of which no sentence need say what it is about."""

    words: str
    """All of it, with its headings: who writes, on what."""
    sentences: tuple[Statement, ...]


def letters(papers: Papers, pack: Pack) -> Iterator[WholeLetter]:
    """The letters in a pack's reports."""
    found = passages_by_letter(papers)
    said: dict[str, list[Statement]] = {}
    for each in report_statements(papers, pack) if found else ():
        if each.speaker == "response":
            said.setdefault(each.record, []).append(each)
    for parts in found:
        words = " ".join(f"{each.heading or ''}. {each.author or ''}. {each.text}" for _, each in parts)
        greets = next((place for place, (_, each) in enumerate(parts) if _GREETS.search(each.text)), -1)
        sentences = tuple(
            # What stands over the greeting says who writes, and heads nothing.
            replace(one, head="") if place <= greets else one
            for place, (id, _) in enumerate(parts)
            for one in said.get(id, ())
        )
        yield WholeLetter(f"{parts[0][1].paper}. {words}", sentences)


_GREETS = pattern_of(r"\b(?:Dear|Annwyl)\b[^.]{0,60}$")


def _told_in_tables(papers: Papers) -> dict[int, list[str]]:
    """Page -> the words of the rows of trackers, plans and programmes on it, folded: those are read as such."""
    found: dict[int, list[str]] = {}
    for kind in (TrackerRow, PlanAction, WorkProgrammeEntry):
        for _, each in papers.of(kind):
            told = [folded(words) for name in each.text_fields if isinstance(words := getattr(each, name), str)]
            for page in range(each.source.page, (each.source.last_page or each.source.page) + 1):
                found.setdefault(page, []).extend(words for words in told if len(words) >= _FEWEST_LETTERS)
    return found


_FEWEST_LETTERS = 12
"""Letters of a cell by which a sentence is known to be the table's: shorter ones stand in prose too."""


def _is_of_table(sentence: str, cells: Sequence[str]) -> bool:
    """Whether a sentence beside tables holds what a row says, or is a part of it; prose around them is heard."""
    words = folded(sentence)
    return any(words in each or each in words for each in cells) or len(words.split()) > LONGEST_UNDER_LABEL
