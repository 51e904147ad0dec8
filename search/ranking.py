"""Hits + what was asked -> how well each record answers it, between 0 and about 3. Pure.

The engine's score says how often rare words stand in a record; here it is weighed with how much of the subject is
there, how close together, and whether the record is of the kind, time and committee that was asked for. The weights
are reasons put in figures, not fitted to questions; each stands with its reason.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.names import fold_committee
from corpus.records import Record, Resolution, TrackerRow, folded
from index.document import is_boilerplate, record_text, record_title
from index.engine import Hit
from index.words import stems
from search.abbreviations import Name
from search.question import Question
from search.tracking.heard.weighing import hear_decision, weigh
from search.tracking.stated.put_by_scrutiny import says_answer, settles_scrutiny
from search.tracking.words import words as tracking_words
from search.tracking.words.citing import is_executive

COVERAGE_SHARE = 0.7
"""Having all the words asked for tells more than having one of them often, which the engine's score rewards too."""
COVERAGE_POWER = 1.5
"""Half of the subject is less than half an answer."""
TITLE_BONUS = 0.25
"""A record whose title has the whole subject is about it; other words of a record may be by the way."""
WINDOW = 45
"""Stems, about three sentences: a long minute has any word somewhere, and speaks of a subject in one place."""
FAR_SHARE = 0.35
"""What a word is worth that stands elsewhere in the record."""
ALIKE = 0.3
"""What a word of like meaning is worth: rings of such words are wide."""
LONG = 150
"""Stems of a record in which a word of like meaning to any other will be found by chance."""
CLOSE_BONUS = 0.15
"""Words that stand together are more likely one thing; questions paraphrase, so no more than a bonus."""
LIGHT = 0.4
"""What a word is worth that says in which form something is told, and not of what: figures, details."""
_FORM = frozenset(stems("figures numbers data details information statistics breakdown names list"))
TELLS = 1.4
"""A record whose words tell what is asked, a refusal or something done, before one that only has the subject."""
TELLS_SOME = 1.15
OUT_OF_PERIOD = 0.6
"""A year in a question may be that of the request or that of the answer, so papers of others are not shut out."""
JUST_AFTER_PERIOD = 0.85
"""What was asked for in a year is often answered in the next."""
OTHER_COMMITTEE = 0.55
BOILERPLATE = 0.3
AFTER_OTHERS = 0.9
"""Of an appendix with its report's title, or the Executive's paper on what scrutiny looked at too."""
NOTED = 0.6
"""A clause that only notes a paper has nothing of the subject but its minute's title."""
_ONLY_NOTES = re.compile(
    r".{0,60}\b(?:be|is|are|was|were) (?:\w+ly )?(?:noted|received|welcomed)\b.{0,20}"
    r"|(?:that |to )?(?:note|receive) .{0,60}"
)
RECENCY = 0.06
"""Between the oldest paper and the newest: enough to settle ties."""
RECENCY_OF = {"discussed": 0.5, "standing": 0.2}
"""Aims that ask for the latest."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """Stem of a word asked for -> how rare it is among the records."""

    weights: Mapping[str, float]
    names: tuple[Name, ...] = ()
    """Names asked for that have two forms; the short one has the weight of both."""

    @property
    def total(self) -> float:
        """The whole subject's weight."""
        return sum(self.weights.values()) or 1.0


def rarity(stems: Sequence[str], size: int, counts: Sequence[int], names: Sequence[Name] = ()) -> Rarity:
    """How much each stem tells: one that stands in every record little, one in few records much."""
    spelt = {stem for name in names for stem in name.full}
    # A word that no record has cannot tell the records apart, but the subject is not all there without it.
    return Rarity(
        {
            stem: (math.log(1 + (size + 1) / (count + 1)) if count else 1.0) * (LIGHT if stem in _FORM else 1.0)
            for stem, count in zip(stems, counts, strict=True)
            if stem not in spelt
        },
        tuple(names),
    )


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of the papers in an archive."""

    first: int
    last: int

    def share(self, day: int | None) -> float:
        """Where a day lies, from 0 for the oldest to 1 for the newest."""
        if day is None or self.last <= self.first:
            return 0.5 if day is None else 1.0
        return min(1.0, max(0.0, (day - self.first) / (self.last - self.first)))


def match(record: Record, words: Rarity) -> float:
    """How much of the subject a record has, from 0 to about 1.4, by its words alone."""
    weights, total = words.weights, words.total
    text, title = stems(record_text(record)), _title_stems(record_title(record))
    places = [(place, word) for place, word in enumerate(_shortened(text, words.names)) if word in weights]
    near = _best_window(places, words)
    named = weights.keys() & title
    there = {word for _, word in places} | named
    covered = near + FAR_SHARE * (sum(weights[word] for word in there) - near)
    covered = min(1.0, (covered + _alike(text, there, words)) / total)
    titled = sum(weights[word] for word in named) / total
    return float(covered**COVERAGE_POWER * (1 + TITLE_BONUS * titled**2 + CLOSE_BONUS * _closeness(places)))


@lru_cache(maxsize=4096)
def _title_stems(title: str) -> frozenset[str]:
    """Kept, since the records of a paper share its title."""
    return frozenset(stems(title))


def _shortened(text: Sequence[str], names: Sequence[Name]) -> Sequence[str]:
    """The stems with the short form of each name in the place of its full one."""
    for name in names:
        first, length = name.full[0], len(name.full)
        starts = [at for at, stem in enumerate(text) if stem == first and tuple(text[at : at + length]) == name.full]
        for at in reversed(starts):
            text = [*text[:at], name.short, *text[at + length :]]
    return text


def _best_window(places: Sequence[tuple[int, str]], words: Rarity) -> float:
    """The weight of the words in the stretch of `WINDOW` stems that has most of them."""
    best = 0.0
    last: dict[str, int] = {}
    for place, word in places:
        # Only with a word that was not there can there be more than before.
        if last.get(word, -WINDOW) <= place - WINDOW:
            others = sum(words.weights[each] for each, at in last.items() if place - at < WINDOW)
            best = max(best, others + words.weights[word])
        last[word] = place
    return best


def _alike(text: Sequence[str], there: set[str], words: Rarity) -> float:
    """What words of like meaning are worth where the words themselves are not there."""
    missing = words.weights.keys() - there
    if not missing or len(text) > LONG:
        return 0.0
    found = frozenset(text)
    return sum(ALIKE * words.weights[word] for word in missing if not found.isdisjoint(words_alike(word)))


def _closeness(places: Sequence[tuple[int, str]]) -> float:
    """1 where the words stand side by side, towards 0 the farther apart; 0 for fewer than two."""
    wanted = len({word for _, word in places})
    last: dict[str, int] = {}
    best = 0.0
    for place, word in places:
        last[word] = place
        if len(last) == wanted > 1:
            best = max(best, wanted / (place - min(last.values()) + 1))
    return best


@cache
def words_alike(stem: str) -> frozenset[str]:
    """Stems of words that mean much the same in council papers."""
    return frozenset(word for ring in _rings() if stem in ring for word in ring) - {stem}


@cache
def _rings() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stems(ring)) for ring in tracking_words("alike")["rings"])


def fit(record: Record, day: int | None, question: Question, span: Span) -> float:
    """How well a record's kind, time and committee are those asked for; 1 is neither better nor worse."""
    recency = RECENCY_OF.get(question.aim, RECENCY) * span.share(day)
    kind = question.kinds.get(record.kind, 1.0)
    plain = BOILERPLATE if is_boilerplate(record) else NOTED if _only_notes(record) else 1.0
    whose = committee_fit(getattr(record, "committee", None), question)
    telling = telling_fit(record, question.aim) * paper_fit(record, question.aim)
    return kind * plain * whose * telling * period_fit(day, question) * (1 + recency)


def paper_fit(record: Record, aim: str) -> float:
    """1 for what is no appendix and no paper of the Executive's, which come after others where papers are asked for."""
    if aim not in ("paper", "papers"):
        return 1.0
    appended = folded(record_title(record)).startswith(("appendix", "annex"))
    return AFTER_OTHERS ** (appended + is_executive(getattr(record, "committee", None)))


def _only_notes(record: Record) -> bool:
    return isinstance(record, Resolution) and bool(_ONLY_NOTES.fullmatch(folded(record.text)))


_TELLING = {
    "refused": (("refused",), ("superseded", "partly accepted")),
    "outcome": (
        ("done", "accepted and done", "refused", "closed", "superseded"),
        ("accepted", "partly accepted", "begun"),
    ),
    "answered": (("refused", "accepted", "partly accepted", "accepted and done"), ("done", "begun")),
}
"""Aim -> what words must tell to answer it, and what answers some of it; by `search.tracking.status`."""


def telling_fit(record: Record, aim: str) -> float:
    """How much more a record answers that tells of an outcome by its words, whatever tracing makes of it."""
    wanted = _TELLING.get(aim)
    told = what_it_tells(record) if wanted else None
    if wanted is None or told is None:
        return 1.0
    return TELLS if told in wanted[0] else TELLS_SOME if told in wanted[1] else 1.0


def what_it_tells(record: Record) -> str | None:
    """What a row tells, or a decision on another body's recommendation; None for a record that tells many things."""
    if isinstance(record, TrackerRow):
        return weigh(record.response, record.status)
    if isinstance(record, Resolution) and (says_answer(record.text) or settles_scrutiny(record)):
        return hear_decision(record.text)
    return None


def committee_fit(committee: str | None, question: Question) -> float:
    """1 for the committee asked for, with or without its number."""
    if question.committee is None:
        return 1.0
    return 1.0 if fold_committee(committee).startswith(question.committee) else OTHER_COMMITTEE


def period_fit(day: int | None, question: Question) -> float:
    """1 for a day in the period asked for."""
    if question.period is None:
        return 1.0
    first, last = question.period
    if day is not None and first <= day <= last:
        return 1.0
    return JUST_AFTER_PERIOD if day is not None and last < day <= last + 365 else OUT_OF_PERIOD


def score(hit: Hit, record: Record, best: float, words: Rarity, question: Question, span: Span) -> Scored:
    """A hit with how well it answers a question; `best` is the highest score that the engine gave."""
    # Squared: records that have the words at all have engine's scores close together.
    by_engine = (hit.score / best) ** 2 if best > 0 else 0.0
    has = match(record, words) if words.weights else 0.0
    by_words = COVERAGE_SHARE * has + (1 - COVERAGE_SHARE) * by_engine if words.weights else by_engine
    return Scored(hit.id, record, hit.page, by_words * fit(record, hit.day, question, span), has=has)


@dataclass(frozen=True, slots=True)
class Scored:
    """A record with how well it answers."""

    id: str
    record: Record
    page: int
    score: float
    words: str | None = None
    """What to show of it where a statement answers, and not the record as a whole."""
    has: float | None = None
    """How much of the subject it has, where that was looked at (`match`)."""
