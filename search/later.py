"""A commitment that nothing settled surely -> sentences of later papers that may tell what became of it.

Tracing takes only what is surely about a commitment; somebody who asks what became of it wants to see the likeliest
words too, and judges by the page. They go first only where whoever was asked answers: papers that speak of a matter at
length, and of others who tried it, are as like it as those that tell the outcome. Pure; the papers are given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import heapify, heappop, heappush
from itertools import islice

from corpus.records import Minute, Passage, Record, Resolution, folded
from corpus.rows import meeting_day
from index.document import record_text
from search.nearness import Letters, near_sentences
from search.question import PLAIN, Question
from search.tracking.events import Commitment
from search.tracking.heard.suiting import only_points
from search.tracking.heard.telling import in_full, may_tell, split_sentences
from search.tracking.heard.weighing import hear_decision, weigh
from search.tracking.stated.put_by_scrutiny import settles_scrutiny
from search.tracking.stated.statements import is_hearsay
from search.tracking.tied.answering import what_is_asked
from search.tracking.tied.ties import LONGEST_OUTCOME
from search.tracking.words.citing import is_executive
from search.tracking.words.wording import Rarity

KINDS = ("minutes", "resolutions", "passages", "actions")
"""Kinds of records whose sentences may tell it; tracker rows are tied to what they tell of by their own words."""
LEAST = 0.3
"""Least share of what was asked that sentences must speak of."""
LEAST_OF_DECISION = 0.15
"""The same of the Executive's minutes on what scrutiny recommended, which name a thing by a word."""
ANSWERS = 0.5
"""The same for an answer to be taken for one to this."""
ANSWERS_SCRUTINY = 0.35
"""The same where the Executive says that it answers what scrutiny recommended, naming the thing by a word or two."""
POINTED_TO = 0.25
"""The same in a letter, as a whole, to which the last row points."""
OPENING = 3
"""Sentences by which such a letter is shown."""
RESPONSES = ("refused", "accepted", "partly accepted", "accepted and done")
RESPONDING = ("refused", "accepted", "partly")
"""What a clause of a response tells, by `search.tracking.heard.telling`."""
_LOOKS_FORWARD = re.compile(r"(?:whether|how|why|the need)\b", re.IGNORECASE)
"""What Members wished to know, as minutes list it."""
_OUTCOME = ("done", "accepted and done", "refused", "closed", "superseded", "begun", "accepted", "partly accepted")
_OUTCOMES = {
    "outcome": _OUTCOME,
    PLAIN: _OUTCOME,
    "refused": ("refused",),
    "answered": RESPONSES,
    "decided": RESPONSES,
    "corrected": ("corrected",),
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


def look_later(
    about: Commitment,
    rarity: Rarity,
    records: Iterable[tuple[str, Record]],
    question: Question,
    letters: str | None = None,
    *,
    only_answers: bool = False,
) -> Iterator[Later]:
    """The sentences of later papers that may tell it, each record's likeliest, the likeliest record first.

    `letters`: SHA-256 of the pack to whose letters the last row points (`pointed_to`). `only_answers` leaves out what
    does not answer as who was asked does.
    """
    asked = what_is_asked(about.text)
    # The question may be in the words of the answer, and not of what was asked for.
    spoken = (asked, " ".join(question.subject) or asked)
    near = [[(share / 2, by) for share, by in word] for text in spoken for word in rarity.letters_of(text)]
    sought = _Sought(spoken, rarity, near, _OUTCOMES.get(question.aim, ()), letters, only_answers)
    return sought.likeliest_first((id, record) for id, record in records if _is_later(record, about))


def pointed_to(about: Commitment) -> str | None:
    """The pack's name whose row says no more than that the answer is with these papers."""
    last = next((event for event in reversed(about.events) if event.kind != "tracker removed"), None)
    return last.pack if last and (only_points(last.text, None) or _ELSEWHERE.search(folded(last.text))) else None


_ELSEWHERE = re.compile(
    r"\b(?:letter|reply|response|answer)\b[^.;]{0,20}"
    r"\b(?:elsewhere|(?:in|on|with) (?:this|these|today's) (?:pack|papers|agenda))\b"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Sentences of a record that may tell it, thought as likely as they can be until they are looked at closely."""

    later: Later
    record: Record
    sentences: Sequence[str] = ()
    least: float = 0.0
    looks: int = 0
    """How closely they were looked at."""


@dataclass(frozen=True, slots=True)
class _Sought:
    spoken: tuple[str, str]
    """What was asked for, and what the question asks of now."""
    rarity: Rarity
    near: Letters
    wanted: Collection[str]
    letters: str | None
    only_answers: bool

    def likeliest_first(self, records: Iterable[tuple[str, Record]]) -> Iterator[Later]:
        """The likeliest sentences of each record, looking closely only at those that may be the next.

        What sentences tell takes a hundred times as long to know as how much of what was asked they may speak of.
        """
        found = (each for id, record in records for each in self._candidates(id, record))
        waiting = [(_order(each.later), nth, each) for nth, each in enumerate(found)]
        heapify(waiting)
        given: set[str] = set()
        while waiting:
            _, nth, likeliest = heappop(waiting)
            if likeliest.later.record in given:
                continue
            if likeliest.looks == len(_LOOKS):
                given.add(likeliest.later.record)
                yield likeliest.later
            elif (closer := _LOOKS[likeliest.looks](self, likeliest)) and (closer.answers or not self.only_answers):
                known = replace(likeliest, later=closer, looks=likeliest.looks + 1)
                heappush(waiting, (_order(closer), nth, known))

    def _candidates(self, id: str, record: Record) -> Iterator[_Candidate]:
        if self._is_letter(record):
            share = self._share(record_text(record))
            words = " ".join(islice(split_sentences(str(getattr(record, "text", ""))), OPENING))
            if share >= POINTED_TO:
                later = Later(record=id, words=words, share=share, answers=True)
                yield _Candidate(later, record, looks=len(_LOOKS))
            return
        if self.only_answers and not _may_answer(record):
            return
        least = ANSWERS if self.only_answers else LEAST_OF_DECISION if _is_on_scrutiny(record) else LEAST
        for sentences, share in near_sentences(_told_in(record), self.near, least):
            later = Later(record=id, words=" ".join(sentences), share=share, answers=share >= _enough(record))
            yield _Candidate(later, record, sentences, least)

    def _share(self, words: str) -> float:
        """How much words speak of both."""
        return sum(self.rarity.spoken_of(each, words) for each in self.spoken) / len(self.spoken)

    def _weigh_share(self, each: _Candidate) -> Later | None:
        """How much of it they speak of, where they state something."""
        share = self._share(each.later.words)
        if share < each.least or not all(_states(sentence) for sentence in each.sentences):
            return None
        return replace(each.later, share=share, answers=share >= _enough(each.record) and _may_answer(each.record))

    def _expect(self, each: _Candidate) -> Later:
        """Whether they have words of an answer."""
        corrects = isinstance(each.record, Minute) and _CORRECTS.search(each.later.words)
        if not each.later.answers or corrects or isinstance(each.record, Resolution):
            return each.later
        return replace(each.later, answers=may_tell(in_full(each.later.words), *RESPONDING))

    def _hear(self, each: _Candidate) -> Later | None:
        """Whether they tell what is wanted, and answer."""
        told = _told(each.record, each.later.words)
        if told not in self.wanted:
            return None
        return replace(each.later, answers=each.later.answers and _answers(each.record, told))

    def _is_letter(self, record: Record) -> bool:
        """Whether it is a letter to which the last row points: whatever its words, it is the answer."""
        return isinstance(record, Passage) and record.section_kind == "letter" and record.source.pack == self.letters


_LOOKS = (_Sought._weigh_share, _Sought._expect, _Sought._hear)
"""Each takes longer than the one before, and leaves fewer for the next."""


def _told(record: Record, words: str) -> str:
    if isinstance(record, Minute) and _CORRECTS.search(words):
        return "corrected"
    return hear_decision(words) if isinstance(record, Resolution) else weigh(words)


_CORRECTS = re.compile(
    r"\b(?:amend(?:ed|ment)|correct(?:ed|ion)|(?:should|to) (?:be )?read|be read|mistake|misprint)\b"
)


def _is_on_scrutiny(record: Record) -> bool:
    if isinstance(record, Resolution):
        return settles_scrutiny(record)
    is_minute = isinstance(record, Minute) or (isinstance(record, Passage) and record.section_kind == "minutes")
    return is_minute and is_executive(_committee(record)) and "recommend" in folded(record_text(record))


def _committee(record: Record) -> str | None:
    return getattr(record, "committee", None)


def _answers(record: Record, told: str) -> bool:
    if isinstance(record, Passage) and record.section_kind != "minutes":
        # What officers propose that the Executive say is in its papers, and is no answer.
        return told in RESPONSES and not is_executive(record.committee)
    return told == "corrected" or (told in RESPONSES and is_executive(_committee(record)))


def _enough(record: Record) -> float:
    """The share of what was asked that sentences of a record must speak of to answer it."""
    return ANSWERS_SCRUTINY if _is_on_scrutiny(record) else ANSWERS


def _may_answer(record: Record) -> bool:
    """Whether any words of a record can answer; see `_answers`."""
    corrects = isinstance(record, Minute) and _CORRECTS.search(record.text)
    return bool(corrects) or any(_answers(record, told) for told in RESPONSES)


def _order(each: Later) -> tuple[float, int, str]:
    # One sentence that says it is likelier than two of which one does.
    return -round(each.share + each.answers, 3), len(each.words), each.record


def _is_later(record: Record, about: Commitment) -> bool:
    # The minutes that decided are in later packs too, as passages; the Executive's may be there in no other form.
    if isinstance(record, Passage) and record.section_kind not in ("report", "letter", "appendix"):
        return _is_on_scrutiny(record) and (meeting_day(record) or "") > (about.meeting_date or "9999")
    if isinstance(record, Resolution) and not is_executive(record.committee):
        return False
    return (meeting_day(record) or "") > (about.meeting_date or "9999")


def _told_in(record: Record) -> str:
    """The part of a record that says what has come about: its sentences are heard each alone and with the next."""
    text = str(getattr(record, "text", None) or getattr(record, "progress", None) or "")
    # What a committee resolves be done is not done; what the Executive resolves answers.
    return text if is_executive(_committee(record)) else DECIDES.split(text, maxsplit=1)[0]


DECIDES = re.compile(
    r"\b(?:RESOLVED|AGREED|DECIDED|CONCLUDED)\b|\b[Ii]t was (?:agreed|resolved)\b|\b(?:Agreed|Resolved)\s?[-–:]"
)
"""Words behind which minutes tell what is to be done."""


@lru_cache(maxsize=20_000)
def _states(sentence: str) -> bool:
    """Whether a sentence states something done here: not what others do or wish, nor what Members asked about."""
    if not 0 < len(sentence.split()) <= LONGEST_OUTCOME:
        return False
    return not is_hearsay(sentence) and not _LOOKS_FORWARD.match(sentence)
