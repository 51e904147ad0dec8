"""A commitment that nothing settled surely -> sentences of later papers that may tell what became of it.

Tracing takes only what is surely about a commitment; somebody who asks what became of it wants to see the likeliest
words too, and judges by the page. They go first only where whoever was asked answers: papers that speak of a matter at
length, and of others who tried it, are as like it as those that tell the outcome. Pure; the papers are given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.records import Passage, Record, Resolution
from corpus.rows import meeting_day
from search.question import PLAIN
from search.tracking.answering import LONGEST_OUTCOME, what_is_asked
from search.tracking.citing import is_executive
from search.tracking.events import Commitment
from search.tracking.statements import is_hearsay
from search.tracking.status import hear_decision, weigh
from search.tracking.telling import split_sentences
from search.tracking.wording import Rarity

KINDS = ("minutes", "resolutions", "passages", "actions")
"""Kinds of records whose sentences may tell it; tracker rows are tied to what they tell of by their own words."""
LEAST = 0.3
"""Least share of what was asked that sentences must speak of."""
ANSWERS = 0.5
"""The same for an answer to be taken for one to this: few words are said of what another body recommends."""
RESPONSES = ("refused", "accepted", "partly accepted", "accepted and done")
_LOOKS_FORWARD = re.compile(r"(?:whether|how|why|the need)\b", re.IGNORECASE)
"""What Members wished to know, as minutes list it."""
_OUTCOME = ("done", "accepted and done", "refused", "closed", "superseded", "begun", "accepted", "partly accepted")
_OUTCOMES = {
    "outcome": _OUTCOME,
    PLAIN: _OUTCOME,
    "refused": ("refused",),
    "answered": RESPONSES,
    "corrected": (),
}
"""Aim -> what sentences must tell, by `search.tracking.status`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Sentences that may tell what became of a commitment."""

    record: str
    words: str
    share: float
    """How much of what was asked they speak of, 0 to 1."""
    answers: bool
    """Whether they answer what was asked as who was asked does: the Executive's decision, a letter, a response."""


def look_later(about: Commitment, rarity: Rarity, records: Iterable[tuple[str, Record]], aim: str) -> list[Later]:
    """The sentences of later papers that may tell it, each record's likeliest, the likeliest record first."""
    wanted, asked = _OUTCOMES.get(aim, ()), what_is_asked(about.text)
    found = (_likeliest(id, record, asked, rarity, wanted) for id, record in records if _is_later(record, about))
    return sorted((each for each in found if each), key=_order)


def _likeliest(id: str, record: Record, asked: str, rarity: Rarity, wanted: Collection[str]) -> Later | None:
    tells = (
        Later(record=id, words=words, share=share, answers=share >= ANSWERS and _answers(record, told))
        for words in _sentences(record)
        if (share := rarity.spoken_of(asked, words)) >= LEAST and (told := _told(record, words)) in wanted
    )
    return min(tells, key=_order, default=None)


def _told(record: Record, words: str) -> str:
    return hear_decision(words) if isinstance(record, Resolution) else weigh(words)


def _answers(record: Record, told: str) -> bool:
    if isinstance(record, Passage):
        # What officers propose that the Executive say is in its papers, and is no answer.
        return told in RESPONSES and not is_executive(record.committee)
    return told in RESPONSES and is_executive(getattr(record, "committee", None))


def _order(each: Later) -> tuple[float, int, str]:
    # One sentence that says it is likelier than two of which one does.
    return -round(each.share + each.answers, 3), len(each.words), each.record


def _is_later(record: Record, about: Commitment) -> bool:
    # The minutes that decided are in later packs too, as passages.
    if isinstance(record, Passage) and record.section_kind not in ("report", "letter", "appendix"):
        return False
    if isinstance(record, Resolution) and not is_executive(record.committee):
        return False
    return (meeting_day(record) or "") > (about.meeting_date or "9999")


def _sentences(record: Record) -> Iterator[str]:
    """What a record says has come about, sentence by sentence, each alone and with the next."""
    text = str(getattr(record, "text", None) or getattr(record, "progress", None) or "")
    # What a committee resolves be done is not done; what the Executive resolves answers.
    told = text if is_executive(getattr(record, "committee", None)) else text.partition("RESOLVED")[0]
    for one, other in pairwise([*split_sentences(told), ""]):
        if _states(one):
            yield one
            if _states(other):
                yield f"{one} {other}"


def _states(sentence: str) -> bool:
    """Whether a sentence states something done here: not what others do or wish, nor what Members asked about."""
    if not 0 < len(sentence.split()) <= LONGEST_OUTCOME:
        return False
    return not is_hearsay(sentence) and not _LOOKS_FORWARD.match(sentence)
