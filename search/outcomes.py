"""What became of decisions, as answers: the statement of the best-fitting commitment that answers what is asked.

`still outstanding` asks for the latest statement, `not accepted reasons` for the refusal, `what happened about` for
what settled it, `when did members ask for` for the decision. Pure; what is tracked is given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.dates import parse_date
from corpus.records import folded
from search.question import PLAIN, Question
from search.ranking import committee_fit, period_fit
from search.tracking.events import Commitment, Event

ANSWER = 1.7
"""The statement that answers goes before records that only speak of the subject."""
SETTLED = 1.6
"""A statement that settled it, where it is asked what became of it: a question is rather about what has an end.

Chosen, with what papers and resolutions count where papers are asked for (`asking.toml`), from the first forty
answers to 299 questions on eleven councils: weights learnt on ten councils put an answer first for 0.84 of the
eleventh's questions, where without them it was 0.82."""
ANSWERED = 1.75
"""Words by which whoever was asked answers go before what a tracker says while it waits for them."""
LIKELY = 1.72
"""Of what is gone from a list, and of which no words tell the end, those that may tell it go first: it had one. So do
those of reports on what was under way when it was last told of: on fourteen councils they answered five of seven."""
POSSIBLE = 1.0
"""What may have dealt with it is shown beside what was decided, for a reader to judge."""
PLAIN_ANSWER = 1.5
"""Who types but a subject may want any paper on it; what became of it is the likeliest."""
MADE_ONLY = 1.3
"""The decision where it is asked what became of it and nothing was said since: any words that may tell go first."""
NO_PAPER = 0.5
"""Who looks for a paper is not after what was decided, save where that asks for one."""
DECISION = 1.15
"""What was decided is the next thing that a reader turns to."""
OTHER = 0.85
"""Other statements of the same life: the list goes on with them before it turns to other matters."""
OLDER = 0.97
"""Each older statement counts a little less than the one after it."""
ANSWERED_IN_PERIOD = 0.2
"""How much of the period's weight goes by when a statement was made, and not by when the matter was decided."""
NAMES_PERIOD = 1.2
"""A decision on the very year that is asked for, whenever it was made, before others of that year."""
ENOUGH = 0.5
"""A commitment that fits less than half as well as the best one is another matter."""
MOST = 6
"""Commitments whose lives are shown among the answers to one question."""
_ASK_FOR_AN_END = (PLAIN, "outcome", "answered")
_ENDS = ("completed", "rejected", "superseded")
_FITTING = {
    "refused": {"rejected": 1.25},
    "standing": {"open": 1.1, "in progress": 1.1},
    "outcome": {"completed": 1.1, "rejected": 1.05},
    "answered": {"completed": 1.05, "rejected": 1.05, "in progress": 1.05},
    "superseded": {"superseded": 1.1},
}
"""Aim -> status -> how much better a commitment of that status fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement that answers, with how well."""

    event: Event
    commitment: Commitment
    score: float


def choose(found: Mapping[str, float], commitments: Iterable[Commitment], question: Question) -> dict[str, float]:
    """Id of each of the best-fitting commitments -> how well it fits, the best first.

    `found` has how well the words of each match, by id.
    """
    fitting = {each.id: found[each.id] * _fit(each, question) for each in commitments if each.id in found}
    ordered = sorted(fitting.items(), key=lambda pair: (-round(pair[1], 6), pair[0]))[:MOST]
    return {id: score for id, score in ordered if score >= ordered[0][1] * ENOUGH}


def tell(chosen: Mapping[str, float], commitments: Iterable[Commitment], question: Question) -> list[Told]:
    """The statements of the chosen commitments, which have all their events, weighed by what is asked of them."""
    return [
        Told(event=event, commitment=each, score=chosen[each.id] * weight * _told_in_time(event, question))
        for each in commitments
        for event, weight in _weights(each, question.aim)
    ]


def _fit(each: Commitment, question: Question) -> float:
    made = parse_date(each.meeting_date)
    day = made.first.toordinal() if made else None
    status = _FITTING.get(question.aim, {}).get(each.status, 1.0)
    kind = 1.0 if question.aim != "paper" or each.kind == "report-back" else NO_PAPER
    period = NAMES_PERIOD if _names(each.text, question.time) else period_fit(day, question)
    return kind * status * period * committee_fit(each.committee, question)


def _names(text: str, time: str) -> bool:
    """Whether a decision itself names the year or day that is asked for: `the figures for 2022/23`."""
    return bool(time) and re.search(rf"(?<![\d/-]){re.escape(time)}(?![\d/-])", folded(text)) is not None


def _told_in_time(event: Event, question: Question) -> float:
    """A year may be that of the request or that of the answer; where both fit, the better."""
    date = parse_date(event.date)
    return float(period_fit(date.first.toordinal() if date else None, question) ** ANSWERED_IN_PERIOD)


def _weights(each: Commitment, aim: str) -> list[tuple[Event, float]]:
    answer = answer_of(each, aim)
    weight = _weight_of(answer, each, aim) if answer else 0.0
    possibly = each.possibly if each.is_unresolved else [event for event in each.possibly if event is answer]
    awaited = answer if aim in _ASK_FOR_AN_END and waits(each, aim) else None
    weighted = [
        (event, weight if event is answer else LIKELY if awaited and _was_awaited(event, awaited) else POSSIBLE)
        for event in possibly
    ]
    for age, event in enumerate(reversed(each.events)):
        if event is answer:
            weighted.append((event, weight))
        elif event.kind == "made":
            # That it was asked for is no reason why it was refused.
            weighted.append((event, OTHER if aim == "refused" else DECISION))
        elif event.kind != "tracker removed":
            weighted.append((event, OTHER * OLDER**age))
    return weighted


def _was_awaited(event: Event, awaited: Event) -> bool:
    """Whether a doubtful statement came with or after a row that waits: `See report tonight`."""
    return event.kind in _FIRST_HAND and (event.date or "") >= (awaited.date or "9999")


def _weight_of(answer: Event, each: Commitment, aim: str) -> float:
    """What the statement that answers counts."""
    if aim in _ASK_FOR_AN_END and answer.kind == "made":
        return MADE_ONLY
    if aim == "paper" and answer.kind == "tracker row" and not each.is_unresolved:
        return POSSIBLE
    # Who asks what was answered is better served by the letter, if one is found, than by a row that tells of it.
    second_hand = aim == "answered" and answer.kind == "tracker row"
    settled = SETTLED if aim in _ASK_FOR_AN_END and answer.effect in _ENDS and not second_hand else 1.0
    return (PLAIN_ANSWER if aim == PLAIN else ANSWER) * settled


def answer_of(each: Commitment, aim: str) -> Event | None:
    """The statement of a commitment's life that answers what is asked."""
    said = [event for event in each.events if event.kind != "tracker removed"]
    made = next((event for event in said if event.kind == "made"), None)
    later = [event for event in said if event.kind not in ("made", "forwarded")]
    if aim in ("made", "who"):
        return made
    if aim == "refused":
        return _refusal(later)  # what refuses nothing does not answer
    if aim in _ANSWERS:
        return _ANSWERS[aim](each, later) or made
    # Of one pack's papers the last speaks last: a response is printed before the tracker that takes it up.
    return _last(sorted(said, key=lambda event: (event.date or "", event.pdf_page)))


def _refusal(later: Sequence[Event]) -> Event | None:
    """The first refusal that is no tracker's, which gives no reasons; else what a tracker's took up, or itself.

    Failing that, the answer of who was asked, or that the committee was not content.
    """
    refusals = [event for event in later if "rejected" in (event.effect, event.response)]
    if refusals:
        reasoned = (event for event in refusals if event.kind != "tracker row")
        return next(reasoned, None) or _source(later, refusals[0]) or refusals[0]
    answers = (event for event in later if event.kind in _ANSWERING)
    return _last(answers) or _last(event for event in later if event.effect == "open")


_ANSWERING = ("decision", "response")
_FIRST_HAND = (*_ANSWERING, "minute", "report")
"""Kinds of statements that a tracker's row tells of at second hand, and in fewer words."""


def _source(later: Sequence[Event], row: Event) -> Event | None:
    """What a row may tell of: the last that was said at first hand since the row before it, however it was heard."""
    before = [event.date or "" for event in later[: later.index(row)] if event.kind == "tracker row"]
    since, until = before[-1] if before else "", row.date or "9999"
    return _last(event for event in later if event.kind in _FIRST_HAND and since <= (event.date or "") <= until)


def _new_day(later: Sequence[Event]) -> Event | None:
    """What gave the day that stands now; trackers then repeat it."""
    days = [event.new_due for event in later if event.new_due]
    return next((event for event in later if event.new_due == days[-1]), None) if days else None


def _reopening(each: Commitment, later: Sequence[Event]) -> Event | None:
    """The first statement by which it is open again; of a row, what it took up."""
    opened = next((event for event in later if event.effect == "open"), None)
    if opened is None or opened.kind != "tracker row":
        return opened
    likely = (event for event in each.possibly if event.effect in (None, "open"))
    return _source(sorted((*later, *likely), key=lambda event: event.date or ""), opened) or opened


_IN_ITS_PLACE = re.compile(r"\b(?:instead|in place of|in its place|withdr[ae]w[sn]?|supersed\w+)\b", re.IGNORECASE)


def _superseding(each: Commitment) -> Event | None:
    """What put another thing in its place, or the decision itself where it was put in the place of another."""
    superseded = _last(event for event in each.events if event.effect == "superseded")
    return superseded or next((event for event in each.events if _was_put_in_its_place(event)), None)


def _was_put_in_its_place(event: Event) -> bool:
    return event.kind == "made" and bool(_IN_ITS_PLACE.search(event.text))


def _answer(each: Commitment, later: Sequence[Event]) -> Event | None:
    """What whoever was asked decided, by its own minutes or its letter before what trackers tell of it."""
    own = _last(event for event in later if event.kind in _ANSWERING)
    told = _last(event for event in later if event.response)
    likely = _last(event for event in each.possibly if event.kind in _ANSWERING)
    return own or (told and _source(later, told)) or likely or told


def _outcome(each: Commitment, later: Sequence[Event]) -> Event | None:
    """What settled it, in words where there are any: that a row is gone only shows that it was settled."""
    evidence = _evidence(each)
    said = [event for event in later if event.kind != "tracker removed"]
    if evidence and evidence.kind == "tracker removed":
        return _last(event for event in said if _is_told_with(event, evidence)) or _last(each.possibly) or _last(said)
    moved = _last(event for event in said if event.effect)
    settled = moved if each.is_unresolved else evidence or moved
    return settled or _last(each.possibly) or _last(said)


def ended_untold(each: Commitment) -> bool:
    """Whether only by a row that is gone is it known that it was settled."""
    evidence = _evidence(each)
    if evidence is None or evidence.kind != "tracker removed":
        return False
    return not any(_is_told_with(event, evidence) for event in each.events if event is not evidence)


def is_told_first_hand(each: Commitment, aim: str) -> bool:
    """Whether the statement that answers is known from whoever made it, and not only from a tracker's row."""
    answer = answer_of(each, aim)
    return answer is not None and answer.kind in _FIRST_HAND


def waits(each: Commitment, aim: str) -> bool:
    """Whether the statement that answers is a row that tells of nothing done, or only the decision."""
    answer = answer_of(each, aim)
    return answer is not None and (answer.kind == "made" or (answer.kind == "tracker row" and not answer.effect))


def in_hand_since(each: Commitment, aim: str) -> str | None:
    """The day of the statement that answers, where that is a row that says no more than that it is under way."""
    answer = answer_of(each, aim) if each.is_unresolved else None
    return answer.date if answer and (answer.kind, answer.effect) == ("tracker row", "in progress") else None


def _said_evidence(each: Commitment) -> Event | None:
    """What settled it in words; that a row is gone says nothing of the subject."""
    evidence = _evidence(each)
    return evidence if evidence and evidence.kind != "tracker removed" else None


def _plain_outcome(each: Commitment, later: Sequence[Event]) -> Event | None:
    """Who types but the subject is shown what is surely about it."""
    outcome = _outcome(each, later)
    return outcome if outcome in later else _last(later)


def _is_told_with(event: Event, removal: Event) -> bool:
    return event.pack == removal.pack and bool(event.effect)


def _evidence(each: Commitment) -> Event | None:
    if each.evidence is None:
        return None
    place = each.evidence["pack"], each.evidence["pdf_page"], each.evidence["text"]
    return next((event for event in each.events if (event.pack, event.pdf_page, event.text) == place), None)


def _last(events: Iterable[Event]) -> Event | None:
    found: Sequence[Event] = list(events)
    return found[-1] if found else None


_ANSWERS: dict[str, Callable[[Commitment, Sequence[Event]], Event | None]] = {
    "paper": lambda each, later: _said_evidence(each) or _last(later),
    "outcome": lambda each, later: _outcome(each, later),
    "answered": lambda each, later: _answer(each, later) or _outcome(each, later),
    "decided": lambda each, later: _answer(each, later),
    "extended": lambda each, later: _new_day(later) or _outcome(each, later),
    "reopened": lambda each, later: _reopening(each, later) or _outcome(each, later),
    "superseded": lambda each, later: _superseding(each) or _outcome(each, later),
    "corrected": lambda each, later: next((event for event in later if event.kind == "minutes corrected"), None),
    "referral": lambda each, later: _said_evidence(each),
    PLAIN: lambda each, later: _plain_outcome(each, later),
}
"""Aim -> the statement, of a commitment and those made later, that answers it; failing that, the decision does."""
