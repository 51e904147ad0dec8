"""A minute's paragraphs -> what the meeting decided: one record a labelled clause, else one a decision.

Motions lost, decisions of other meetings, and what was merely noted in running text are none.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from corpus.meeting_notes import NOTED_SINCE
from corpus.records import Doubt, Minute, Record, Resolution
from ingest.papers import Reading, Setting
from ingest.readers.action_lists import gather_actions, heads_signed_list
from ingest.readers.action_words import describes_list, gives_action, heads_actions, owner_in_lead
from ingest.readers.clauses import Block, Clause, clauses_inside, gather, gather_acts
from ingest.readers.coded_decisions import coded_decision
from ingest.readers.decision_words import (
    Lead,
    find_lead,
    is_vote,
    labelled_alone,
    leads_inside,
    leads_run_on,
    number_of_kind,
    opens_acts,
    opens_decision,
    part_kind,
    part_vote,
    sentences,
    undertakings,
)
from ingest.readers.motions import Told, carried_motions, carried_recommendations, is_outcome
from ingest.readers.numbering import follows, read_marker
from ingest.readers.owners import Owner, part_owner, read_owner
from ingest.readers.paragraphs import Paragraph
from ingest.readers.plain_decisions import plain_decisions
from ingest.readers.shared_owners import owners_by_clause
from ingest.readers.tasks_beside import tasks_beside

__all__ = ["INFERRED", "NONE_INFERRED", "opens_decision", "read_decisions"]


INFERRED = "resolutions.inferred/1"
"""The rule of decisions whose introducing words are not known."""
NONE_INFERRED: Mapping[int, Lead] = {}
"""Of minutes whose decisions are introduced by known words."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A decision where it stands."""

    at: int
    lead: str | None
    clauses: tuple[Clause, ...]
    vote: str | None
    rule: str


def read_decisions(
    paragraphs: Sequence[Paragraph],
    minute: Minute,
    setting: Setting,
    listed: AbstractSet[int] = frozenset(),
    inferred: Mapping[int, Lead] = NONE_INFERRED,
    *,
    acting: bool = False,
) -> Reading:
    """The decisions of one minute, in the order in which they are printed.

    Args:
        paragraphs: Those of the minute.
        minute: Its record.
        setting: The pack around.
        listed: Indices of paragraphs that are a task group's recommendations and no decisions.
        inferred: Where decisions are introduced by words that are not known.
        acting: Whether a column beside the text says who is to act.
    """
    found, taken = _worded(paragraphs, listed, inferred)
    decided = {each.at for each in found}
    found += _acted_on(paragraphs, decided, decided | taken | listed, acting=acting)
    resolved = sorted({f.at for f in found if f.rule.startswith("resolutions.word")})
    quoted = sorted(taken | listed)
    for told in (
        *tasks_beside(paragraphs),
        *carried_motions(paragraphs, resolved),
        *carried_recommendations(paragraphs),
        *plain_decisions(paragraphs, quoted),
    ):
        found.append(_Found(told.at, None, told.clauses, told.vote, told.rule))
    records: list[Record] = []
    doubts: list[Doubt] = []
    for decision in sorted(found, key=lambda f: f.at):
        doubts += _out_of_step(decision, setting)
        for clause in map(_by_kind, decision.clauses):
            if heads_actions(decision.lead or "") and describes_list(clause.text):
                continue
            if not clause.text.strip(" .:;-–") and len(paragraphs) == 1 and decision.lead != "RESOLVED":
                clause = Clause("", [minute.title], clause.lines)
            record = _record(decision, clause, minute, setting, _owner(decision, clause, paragraphs))
            if record is not None:
                records.append(record)
            else:
                doubts.append(_empty(decision, paragraphs[decision.at], setting))
    doubts += _undertaken(paragraphs, taken | listed | {each.at for each in found}, setting)
    return records, doubts


def _undertaken(paragraphs: Sequence[Paragraph], taken: AbstractSet[int], setting: Setting) -> list[Doubt]:
    """A doubt for each thing that somebody undertook in what was said: it binds, though no words decide it."""
    return [
        Doubt(
            source=setting.source(list(paragraph.lines), "resolutions.undertaken/1", paragraph.page),
            about="resolutions.undertaken",
            saw=sentence[:200],
            reason="Somebody undertook this, and no words of the minute decide it: it is not followed.",
        )
        for at, paragraph in enumerate(paragraphs)
        if at not in taken
        for sentence in undertakings(paragraph.text)
    ]


def records_of_told(
    tasks: Iterable[Told], paragraphs: Sequence[Paragraph], minute: Minute, setting: Setting
) -> list[Record]:
    """What sentences of one minute were found to decide, each as a decision without introducing words."""
    found = [_Found(told.at, None, told.clauses, told.vote, told.rule) for told in tasks]
    read = [
        _record(each, each.clauses[0], minute, setting, _owner(each, each.clauses[0], paragraphs)) for each in found
    ]
    return [record for record in read if record is not None]


def _worded(
    paragraphs: Sequence[Paragraph], listed: AbstractSet[int], inferred: Mapping[int, Lead]
) -> tuple[list[_Found], set[int]]:
    """Decisions with a decision word, and the indices of the paragraphs that they take."""
    found: list[_Found] = []
    taken: set[int] = set()
    stops = _stops_at({id(paragraphs[place]) for place in inferred})
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        end = at + 1
        if at in listed:
            at = end
            continue
        run_on = leads_run_on(paragraph.text)
        introduced = None if run_on else _introduced(paragraphs, at)
        if introduced is not None:
            lead, block = introduced
            found.append(_found(at, lead, block, _vote_after(paragraphs, block.end)))
            end = block.end
        else:
            leads = run_on or ((inferred[at],) if at in inferred else leads_inside(paragraph.text))
            inside, end = _told_inside(paragraphs, at, leads, stops)
            found += inside
        if end > at + 1 or (found and found[-1].at == at):
            taken |= set(range(at, end))
        at = end
    return found, taken


def _acted_on(
    paragraphs: Sequence[Paragraph], decided: AbstractSet[int], taken: AbstractSet[int], *, acting: bool
) -> list[_Found]:
    """Paragraphs beside or under which somebody is named who is to act, and that no decision word introduces.

    A name beside the first of several paragraphs is of the decision that they lead to, where they do. Where no column
    says who is to act (`acting`) the name itself must say so, `Action: JB`; it is then of what was said last.
    """
    found: list[_Found] = []
    noted = [at for at, paragraph in enumerate(paragraphs) if paragraph.notes]
    for at, after in itertools.zip_longest(noted, noted[1:], fillvalue=len(paragraphs)):
        paragraph = paragraphs[at]
        runs_on = after < len(paragraphs) and _is_one_note(paragraph, paragraphs[after])
        labelled = _SAYS_ACTION.match(paragraph.notes[0].text) is not None
        under = labelled and paragraph.notes[0].top > paragraph.lines[-1].top + 0.5 * paragraph.lines[-1].size
        leads_on = not under and not decided.isdisjoint(range(at + 1, after + runs_on))
        owner = None if leads_on or at in taken else read_owner(" ".join(note.text for note in paragraph.notes))
        if owner is not None and owner.responsible and paragraph.text.strip() and (acting or labelled):
            text = _said_last(paragraph.text) if under else paragraph.text
            clause = Clause("", [text], list(paragraph.lines))
            found.append(_Found(at, "Action", (clause,), None, "resolutions.beside/1"))
    return found


_SAYS_ACTION = re.compile(r"\W*actions?\b", re.IGNORECASE)


def _said_last(text: str) -> str:
    """The last sentence of a paragraph, with the one before it where it is too short to say what is to be done."""
    said = list(sentences(text))
    last = next((at for at in range(len(said) - 1, 0, -1) if len(" ".join(said[at:]).split()) >= _FEWEST_SAID), 0)
    return " ".join(said[last:])


_FEWEST_SAID = 6
"""Words."""


def _is_one_note(one: Paragraph, other: Paragraph) -> bool:
    """Whether the notes beside two paragraphs are lines of one."""
    last, first = one.notes[-1], other.notes[0]
    return first.page == last.page and first.top - last.bottom < 0.5 * last.size


def _introduced(paragraphs: Sequence[Paragraph], at: int) -> tuple[Lead, Block] | None:
    """The words by which a paragraph introduces a decision, and what belongs to that; None where it introduces none."""
    paragraph = paragraphs[at]
    if coded := coded_decision(paragraphs, at):
        return coded
    lead = _lead_of(paragraphs, at)
    if lead is None and (acts := gather_acts(paragraphs, at)):
        return Lead(paragraph.text, ""), acts
    if lead is None and heads_signed_list(paragraphs, at):
        return Lead(paragraph.text, "", heading=True), gather_actions(paragraphs, at, _stops)
    if lead is None:
        beside = _beside(paragraph)
        return (beside, Block([Clause("", [paragraph.text], list(paragraph.lines))], at + 1)) if beside else None
    if lead.heading and heads_actions(lead.words):
        return lead, gather_actions(paragraphs, at, _stops)
    return lead, gather(paragraphs, at, lead.rest, _stops, heading=lead.heading)


def _lead_of(paragraphs: Sequence[Paragraph], at: int) -> Lead | None:
    """The words with which a paragraph introduces a decision."""
    text, below = paragraphs[at].text, paragraphs[at + 1 : at + 2]
    lead = None if is_outcome(text) and at and not _heads_clauses(below) else find_lead(text)
    if lead is None and below and below[0].marker is not None:
        lead = opens_acts(text, below[0].text)
    if lead is None and _recommends(paragraphs, at):
        lead = Lead(text, "", heading=True)
    if lead is None and (labelled := labelled_alone(text)):
        # What officers recommend bears no number beside `AGREED: that the report be noted`.
        numbered = bool(number_of_kind(labelled.words))
        lead = None if _resolved_after(paragraphs, at, but_noted=numbered) else labelled
    return lead


def _heads_clauses(below: Sequence[Paragraph]) -> bool:
    """Whether what stands under `AGREED` is what was agreed, and the word says no more than how a vote went."""
    if not below:
        return False
    marker = below[0].marker
    listed = marker is not None and marker.is_first and not marker.is_bullet
    return listed or bool(re.match(r"That\s+\w", below[0].text))


def _told_inside(
    paragraphs: Sequence[Paragraph], at: int, leads: Iterable[Lead], stops: Callable[[Paragraph], bool]
) -> tuple[list[_Found], int]:
    """The decisions that some words inside a paragraph introduce, and the index after what they take."""
    found: list[_Found] = []
    end = at + 1
    for lead in leads:
        block = gather(paragraphs, at, lead.rest, stops, heading=lead.heading)
        if not lead.rest and block.end == at + 1:
            continue
        if not lead.whole and not _lists(lead.rest):
            inside = clauses_inside(lead.rest, paragraphs[at])
            block = Block(inside or [Clause("", [lead.rest], list(paragraphs[at].lines))], at + 1)
        found.append(_found(at, lead, block, _vote_after(paragraphs, block.end)))
        end = max(end, block.end)
    return found, end


def _recommends(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line heads what the body itself recommends: under an officer's list stands what was resolved on it."""
    heads = _RECOMMENDATIONS.fullmatch(paragraphs[at].text.strip()) and at + 1 < len(paragraphs)
    return bool(heads) and not _resolved_after(paragraphs, at)


def _resolved_after(paragraphs: Sequence[Paragraph], at: int, *, but_noted: bool = False) -> bool:
    """Whether a resolution stands below; `but_noted`: one that does more than note a report."""
    resolved = (other.text for other in paragraphs[at + 1 :] if _RESOLVES.match(other.text))
    return any(not (but_noted and _ONLY_NOTES.search(text)) for text in resolved)


_ONLY_NOTES = re.compile(
    r"\b(?:report|presentation|update|position|information|response|paper)s?\b[^.;:]{0,60}\bbe (?:noted|received)\W*$",
    re.IGNORECASE,
)
_RESOLVES = re.compile(r"(?:it was )?(?:unanimously )?(?:resolved|agreed|decision|decided)\b", re.IGNORECASE)
_RECOMMENDATIONS = re.compile(r"recommendations?\s*[:;–—-]*", re.IGNORECASE)


def _beside(paragraph: Paragraph) -> Lead | None:
    """A decision word that stands alone in the margin beside a paragraph."""
    lead = find_lead(" ".join(note.text for note in paragraph.notes)) if paragraph.notes else None
    return lead if lead is not None and not lead.rest.strip(" .") else None


def _lists(rest: str) -> bool:
    """Whether a decision told in a sentence goes on in a list: `to pay:`, or `to pay:- The Hall` and more below."""
    return bool(re.search(r":-?(?:\s[^.;:]{1,60})?$|^(?:to|that)?\s*[;:]?$", rest.strip()))


def _stops(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if is_outcome(text) or is_vote(text) or _AFTERWARDS.match(text):
        return True
    lead = find_lead(text)
    return lead is not None and (lead.heading or opens_decision(text))


def _stops_at(introducing: AbstractSet[int]) -> Callable[[Paragraph], bool]:
    """The same, and whether a paragraph is one of those that introduce another decision in words of their own."""
    return lambda paragraph: id(paragraph) in introducing or _stops(paragraph)


_AFTERWARDS = re.compile(
    r"(?:reasons? for (?:the )?(?:decision|recommendation)s?|alternative options|options considered|\[note\b"
    r"|date (?:of )?decision\b|note\s*:|n\.b\.?\b"
    rf"|{NOTED_SINCE}"
    r"|(?:the )?(?:chair(?:man)?|councillors?|cllr|mr|mrs|ms) .{0,60}\b(?:left|rejoined|joined) the (?:meeting|room))",
    re.IGNORECASE,
)


def _vote_after(paragraphs: Sequence[Paragraph], at: int) -> str | None:
    """The vote or movers printed under a decision."""
    votes = []
    while at < len(paragraphs) and is_vote(paragraphs[at].text):
        votes.append(paragraphs[at].text)
        at += 1
    return " ".join(votes) or None


def _found(at: int, lead: Lead, block: Block, vote: str | None) -> _Found:
    moved = lead.before if re.search(r"\b(?:second|proposed|moved|motion|vote|unanim)", lead.before, re.I) else None
    words = " ".join(filter(None, [lead.words, block.lead])) or None
    clauses, number = block.clauses, number_of_kind(lead.words)
    if number and len(clauses) == 1 and not clauses[0].label:
        clauses = [replace(clauses[0], label=number)]
    rule = INFERRED if lead.inferred else "resolutions.word/1" if lead.whole else "resolutions.told/1"
    return _Found(at, words, tuple(clauses), " ".join(filter(None, [moved, vote])) or None, rule)


def _by_kind(clause: Clause) -> Clause:
    """A clause that says first what it is, introduced by that."""
    kind, rest = part_kind(clause.text)
    return replace(clause, texts=[rest], lead=kind) if kind else clause


def _owner(decision: _Found, clause: Clause, paragraphs: Sequence[Paragraph]) -> Owner:
    """Who is to act on a clause and by when: as the margin says, or the words that introduce it or stand at its end."""
    if shared := _shared(decision, paragraphs):
        return Owner(shared.get(clause.label.strip(" .()").casefold()))
    lines = set(map(id, clause.lines))
    beside = [p for p in paragraphs[decision.at :] if p.notes and not lines.isdisjoint(map(id, p.lines))]
    # Square brackets at a decision's end hold who is to act, or nothing that is a name.
    given = gives_action(decision.lead) or clause.text.rstrip(" .;").endswith("]")
    opening = re.match(r"[^:.;]{2,60}:(?=\s)", clause.text) if given else None
    told = (
        read_owner(" ".join(note.text for p in beside for note in p.notes)),
        owner_in_lead(decision.lead or "") if given else None,
        read_owner(opening[0].rstrip(":")) if opening else None,
        part_owner(clause.text, given=given)[1],
    )
    return functools.reduce(Owner.with_more, filter(None, told), Owner())


def _shared(decision: _Found, paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Who is to act on which clause, where words under a decision's last clause say so of each."""
    last = set(map(id, decision.clauses[-1].lines)) if decision.clauses else set()
    under = [p for p in paragraphs[decision.at :] if p.notes and not last.isdisjoint(map(id, p.lines))]
    return owners_by_clause(" ".join(note.text for p in under for note in p.notes))


def _record(decision: _Found, clause: Clause, minute: Minute, setting: Setting, owner: Owner) -> Resolution | None:
    text, vote = part_vote(clause.text)
    if not text.strip(" .:;-–"):
        return None
    lines = [line for line in clause.lines if line.text] or clause.lines
    return Resolution(
        source=setting.source(lines, decision.rule, lines[0].page),
        committee=minute.committee,
        meeting_date=minute.meeting_date,
        minute_number=minute.number,
        clause=clause.label,
        text=text.strip(),
        lead=clause.lead or decision.lead,
        minute_title=minute.title,
        responsible=owner.responsible,
        due=owner.due,
        vote=" ".join(filter(None, [decision.vote, vote])) or None,
    )


def _out_of_step(decision: _Found, setting: Setting) -> list[Doubt]:
    """A doubt for each clause whose label is neither the next nor the first of a list: one may be missing."""
    labelled = [(clause, marker) for clause in decision.clauses if (marker := read_marker(clause.label))]
    return [
        Doubt(
            source=setting.source(list(clause.lines), decision.rule, clause.lines[0].page),
            about="resolutions.clause",
            saw=f"{clause.label} {clause.text}"[:200],
            reason=f"Clause {clause.label} stands after {before.printed}.",
        )
        for (_, before), (clause, marker) in itertools.pairwise(labelled)
        if not follows(before, marker) and not marker.is_first
    ]


def _empty(decision: _Found, paragraph: Paragraph, setting: Setting) -> Doubt:
    source = setting.source(list(paragraph.lines), decision.rule, paragraph.page)
    return Doubt(
        source=source, about="resolutions.text", saw=paragraph.text, reason="A decision word without a decision."
    )
