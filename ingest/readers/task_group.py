"""A minute's paragraphs -> the recommendations of a task group, or of inspectors, listed under their own numbers.

What an officer's report asks for, motions, and what the meeting itself resolves are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Minute, Recommendation
from ingest.conventions import convention
from ingest.papers import Setting
from ingest.readers.clauses import Clause, list_under
from ingest.readers.decision_words import find_lead, leads_inside
from ingest.readers.motions import is_outcome
from ingest.readers.paragraphs import Paragraph

_WORDS = convention("task_groups")
_GROUP = re.compile(rf"\b(?:{'|'.join(_WORDS['groups'])})\b", re.IGNORECASE)
_OTHER = re.compile(rf"\b(?:{'|'.join(_WORDS['others'])})\b", re.IGNORECASE)
_LEAD = re.compile(rf"(?:{'|'.join(_WORDS['leads'])})\s*[:;.–—-]*\s*$", re.IGNORECASE)
_NOT_LEAD = re.compile(rf"(?:{'|'.join(_WORDS['not_leads'])})", re.IGNORECASE)
_OWN_LABEL = re.compile(
    r"(?P<label>Recommendation (?:No\.? )?(?:\d{1,2}[a-z]?|[A-Z]))\s*(?:[:.–—-]+\s*|\s(?=[A-Z]))(?P<text>.+)", re.DOTALL
)


def read_task_group(
    paragraphs: Sequence[Paragraph], minute: Minute, setting: Setting
) -> tuple[list[Recommendation], set[int]]:
    """The recommendations that one minute lists as a group's, with the body that each names to act.

    With them come the indices of the paragraphs that they stand in, which are no decisions of the meeting.
    """
    found: list[Recommendation] = []
    taken: set[int] = set()
    at = 0
    while at < len(paragraphs):
        clauses, end = _listed(paragraphs, at, minute)
        found += [_record(clause, minute, setting) for clause in clauses]
        if clauses and _takes_up(paragraphs, at, minute):
            taken |= set(range(at + 1, end))
        elif clauses and not _is_labelled(paragraphs[at]):
            taken |= set(range(at, end))
        at = max(end, at + 1)
    return found, taken


def _is_labelled(paragraph: Paragraph) -> bool:
    """Whether what introduces the list is itself a clause: `a) that its recommendations, as follows, be forwarded:`.

    The list is then of that clause's text as well.
    """
    return paragraph.marker is not None and not paragraph.marker.is_bullet


def _listed(paragraphs: Sequence[Paragraph], at: int, minute: Minute) -> tuple[list[Clause], int]:
    """The list that a paragraph introduces, and the index after it."""
    text = paragraphs[at].text
    own = _OWN_LABEL.match(text)
    if own and not find_lead(text):
        return [Clause(own["label"], [own["text"]], list(paragraphs[at].lines))], at + 1
    if _takes_up(paragraphs, at, minute):
        clauses, end = list_under(paragraphs, at, _stops)
        return [clause for clause in clauses if clause.label], end
    if not _LEAD.search(text) or _NOT_LEAD.search(text) or find_lead(text):
        return [], at + 1
    around = " ".join([minute.title, *(p.text for p in paragraphs[max(0, at - 1) : at + 1])])
    clauses, end = list_under(paragraphs, at, _stops)
    labelled = [clause for clause in clauses if clause.label]
    if _GROUP.search(around):
        return labelled or clauses, end
    return (labelled, end) if _OTHER.search(around) and labelled else ([], at + 1)


def _takes_up(paragraphs: Sequence[Paragraph], at: int, minute: Minute) -> bool:
    """Whether a decision takes up a group's list under it: `its recommendations, set out below, be adopted.`

    The list has labels of its own, `R1`, or any where a group is named; a decision that goes on, `be adopted:`, is
    read with it as its clauses.
    """
    text = paragraphs[at].text
    below = paragraphs[at + 1].marker if at + 1 < len(paragraphs) else None
    if below is None or not below.is_first or below.is_bullet or not text.rstrip().endswith("."):
        return False
    labelled = _CODED.match(below.printed) or _GROUP.search(f"{minute.title} {text}")
    return bool(labelled and _TAKEN_UP.search(text))


_CODED = re.compile(r"[A-Za-z]{1,4}\.? ?\d")
_TAKEN_UP = re.compile(rf"\brecommendations?\b[^.]{{0,100}}?\b(?:{'|'.join(_WORDS['below'])})\b", re.IGNORECASE)


def _stops(paragraph: Paragraph) -> bool:
    text = paragraph.text
    decides = find_lead(text) is not None or next(leads_inside(text), None) is not None
    return decides or is_outcome(text) or bool(_OWN_LABEL.match(text))


def _record(clause: Clause, minute: Minute, setting: Setting) -> Recommendation:
    return Recommendation(
        source=setting.source(list(clause.lines), "recommendations.minutes/1", clause.lines[0].page),
        committee=minute.committee,
        meeting_date=minute.meeting_date,
        source_kind="minutes",
        item=minute.number or None,
        number=clause.label or None,
        text=clause.text,
        addressee=named_actor(clause.text),
    )


_NOUN = rf"(?:{'|'.join(_WORDS['actors'])})"
_PART = r"(?!(?:to|that|should|must|be|is|are|which|who|shall|will)\b)[\w'’&()/-]+,? "
"""A word of a name."""
_ACTOR = re.compile(
    rf"(?:That |For )?(?P<who>(?:(?:[Tt]he|[Aa]ll|[Bb]oth) )?(?:{_PART}){{0,9}}?{_NOUN}"
    rf"(?: \(\w+\))?(?:(?:,| and| with)? (?:the )?(?:{_PART}){{0,4}}?{_NOUN})*)"
    r"(?= (?:to|should|must|shall|will|needs? to|(?:is|are|be) (?:asked|requested|recommended|invited|urged))\b"
    r"| (?!(?:be|is|are|was|were|has|have|of|for|in|on|with|and|or|by|at|that|which|who|as|from)\b)[a-z]+)"
)
_WHOSE = re.compile(rf"To \w+ (?P<who>the (?:[A-Z][\w’'-]* )*?{_NOUN})['’]s?\b")


def named_actor(text: str) -> str | None:
    """The body that a recommendation names to act, as printed: `Health partners` of "Health partners review ...".

    None where it names none ("Ensure that ...") or only says that something should be done.
    """
    match = _ACTOR.match(text)
    if match is None or match["who"].split()[0].lower() in convention("recommendations")["verbs"]:
        match = _WHOSE.match(text)
        return match["who"] if match else None
    after = text[match.end("who") :]
    if re.match(r" (?:should|must|shall|will|to) be (?!asked|requested|recommended|invited|urged)", after):
        return None
    return match["who"]
