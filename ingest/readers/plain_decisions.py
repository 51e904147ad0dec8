"""Decisions told without a decision word, as parish minutes tell them: "The accounts were approved."

Only sentences of short minutes are looked at: long ones tell discussions, in which much was approved elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.conventions import convention
from ingest.readers.clauses import Clause, gather
from ingest.readers.decision_words import find_lead, recounts, sentences
from ingest.readers.motions import Told, moves
from ingest.readers.paragraphs import Paragraph

_HABITS = convention("decisions")
_BODIES = "|".join(_HABITS["bodies"])
_DONE = "|".join(_HABITS["done"])
_REPORTING = "|".join(_HABITS["reporting"])

_PASSIVE = re.compile(
    rf"(?P<told>(?:(?!\b(?:which|who|if|when|would|should|will)\b).){{2,170}}?\b(?:was|were)\b"
    rf"(?:(?!\b(?:which|who|that|to be|not|would|had|is|are)\b).){{0,70}}?\b(?:{_DONE})\b)(?!\s+(?:that|to|with)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ACTIVE = re.compile(
    rf"(?P<told>(?:All (?:the )?|The )?(?:[A-Z][\w'’-]+ ){{0,4}}(?:{_BODIES})"
    rf"(?: (?:unanimously|duly|then|also|formally|all))* (?:{_DONE}|agreed)\b)(?!\s+(?:that|to|with)\b)",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"(?P<told>[^.]{0,120}\b(?:cheques?|payments?|invoices?|accounts)\b[^.]{0,120}\b(?:was|were)\b[^.]{0,60}"
    r"\b(?:signed|authoris\w+|authoriz\w+|approved|paid))\b",
    re.IGNORECASE,
)
_ELECTS = re.compile(
    r"\b(?:was|were|been) (?:duly )?(?:proposed|nominated)\b.*"
    r"\band (?:was |were )?(?:duly |unanimously )*(?:re-)?(?:elected|appointed|co-opted)\b",
    re.IGNORECASE | re.DOTALL,
)
LONGEST = 170
"""Words of a minute that is searched. The longest seen with such a decision had 96."""


def plain_decisions(paragraphs: Sequence[Paragraph], taken: Sequence[int]) -> list[Told]:
    """Sentences that say that the meeting elected, confirmed, approved or authorised something, or paid for it.

    Args:
        paragraphs: Those of one minute.
        taken: Indices of those that hold decisions with a decision word.
    """
    if sum(len(p.text.split()) for p in paragraphs) > LONGEST:
        return []
    found: list[Told] = []
    for at, paragraph in enumerate(paragraphs):
        if at in taken:
            continue
        each = list(sentences(paragraph.text))
        moved = moves(paragraph.text)
        for sentence in each:
            if _ELECTS.search(sentence) or (not moved and _decides(sentence)):
                clauses = _with_list(paragraphs, at, sentence, last=sentence is each[-1])
                found.append(Told(at, clauses, None, "resolutions.plain/1"))
    return found


def _with_list(paragraphs: Sequence[Paragraph], at: int, sentence: str, *, last: bool) -> tuple[Clause, ...]:
    """A sentence with the list that it introduces, if it does; of a list of recommendations each labelled clause."""
    introduces = sentence.endswith((":", ":-")) or bool(re.search(r"\bfollowing\b", sentence))
    if not (last and introduces):
        return (Clause("", [sentence], list(paragraphs[at].lines)),)
    block = gather(paragraphs, at, sentence.rstrip("."), lambda p: find_lead(p.text) is not None)
    labelled = tuple(clause for clause in block.clauses if clause.label)
    if labelled and _OF_DECISIONS.search(sentence):
        return labelled
    texts = [sentence, *(f"{c.label} {c.text}".strip() for c in block.clauses if c.label)]
    if len(block.clauses) == 1 and not block.clauses[0].label:
        texts = [sentence, *block.clauses[0].texts[1:]]
    return (Clause("", texts, [line for clause in block.clauses for line in clause.lines]),)


_OF_DECISIONS = re.compile(r"\b(?:recommendations|resolutions|decisions|actions|requests)\s*:-?$", re.IGNORECASE)


_DOING = (*_HABITS["done"], "agreed", "signed", "authoris", "authoriz", "paid")
"""Without one of these no pattern of what was done fits."""


def _decides(sentence: str) -> bool:
    if not any(map(sentence.lower().__contains__, _DOING)) or re.match(
        r"it (?:was|had)\b|(?:there|this) (?:was|were) (?:no|some)\b", sentence, re.IGNORECASE
    ):
        return False
    match = _PAID.match(sentence) or _PASSIVE.match(sentence) or _ACTIVE.match(sentence)
    if match is None or recounts(sentence, len(sentence)):
        return False
    if re.search(rf"\b(?:{_REPORTING})\b", match["told"], re.IGNORECASE):
        return False
    by = re.search(rf"\b(?:{_DONE})\s+by\s+(?:the\s+)?(?P<by>(?:\S+\s*){{1,4}})", sentence, re.IGNORECASE)
    return by is None or bool(re.search(rf"\b(?:{_BODIES})\b", by["by"], re.IGNORECASE))
