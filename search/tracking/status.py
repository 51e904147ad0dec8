"""What statements bring about, by one table, and where a commitment stands after them. Pure.

Read `RULES` first. Each row: who speaks, what is told, the status that it brings about (None: no change), what it says
of a response, and where the rule comes from. What a committee agreed outranks what an officer claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.patterns import pattern_of
from corpus.records import folded
from corpus.rows import Pack
from search.tracking.events import UNRESOLVED, Event
from search.tracking.heard.states import state_of
from search.tracking.heard.telling import Told, in_full, inside_speech, lacks, says, tell
from search.tracking.remembering import remembered

PRACTICE = "practice of scrutiny officers"
RESPONSE = "domain.md, Trackers: response and progress are two questions; noted is not accepted"
CLAIMED = "domain.md, Trackers: completed as claimed by the officer"
AGREED = "domain.md, Trackers: in many councils only the committee may close an item"
POLITE = "domain.md, Trackers: a request sent, officers will consider: progress at most"
TO_BE_SHOWN = "accepted is a promise; the doing is still to be shown"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a statement of one kind brings about where it tells one thing."""

    speaker: str
    told: str
    effect: str | None
    response: str | None
    source: str

    @property
    def name(self) -> str:
        """The rule's name in a history."""
        return f"{self.speaker}: {self.told}"


_ROW, _RESPONSE, _BODY, _MINUTE, _REPORT, _PLAN = "row", "response", "decision", "minute", "report", "plan"

RULES: tuple[Rule, ...] = (
    Rule(_ROW, "reinstated", "open", None, PRACTICE),
    Rule(_ROW, "reinstated and begun", "in progress", None, PRACTICE),
    Rule(_ROW, "refused", "rejected", "rejected", RESPONSE),
    Rule(_ROW, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_ROW, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_ROW, "accepted and done", "completed", "accepted", CLAIMED),
    Rule(_ROW, "done", "completed", None, CLAIMED),
    Rule(_ROW, "begun", "in progress", None, PRACTICE),
    Rule(_ROW, "superseded", "superseded", None, PRACTICE),
    Rule(_ROW, "deferred", None, "deferred", POLITE),
    Rule(_ROW, "noted", None, "noted", RESPONSE),
    Rule(_ROW, "transferred", None, None, "the plan that it went to tells of it from then on"),
    Rule(_ROW, "acknowledged", None, None, POLITE),
    Rule(_RESPONSE, "refused", "rejected", "rejected", RESPONSE),
    Rule(_RESPONSE, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_RESPONSE, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_RESPONSE, "accepted and done", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_RESPONSE, "done", "completed", None, CLAIMED),
    Rule(_RESPONSE, "begun", "in progress", None, PRACTICE),
    Rule(_RESPONSE, "deferred", None, "deferred", RESPONSE),
    Rule(_RESPONSE, "noted", None, "noted", RESPONSE),
    Rule(_BODY, "refused", "rejected", "rejected", RESPONSE),
    Rule(_BODY, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_BODY, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_BODY, "accepted and done", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_BODY, "deferred", None, "deferred", RESPONSE),
    Rule(_BODY, "noted", None, "noted", RESPONSE),
    Rule(_MINUTE, "reinstated", "open", None, AGREED),
    Rule(_MINUTE, "closed", "completed", None, AGREED),
    Rule(_MINUTE, "refused", "rejected", "rejected", RESPONSE),
    Rule(_MINUTE, "superseded", "superseded", None, "a later resolution stands in the earlier one's place"),
    Rule(_MINUTE, "done", "completed", None, "an outcome told to the committee and minuted"),
    Rule(_MINUTE, "accepted and done", "completed", "accepted", "an outcome told to the committee and minuted"),
    Rule(_MINUTE, "partly accepted", "in progress", "partly accepted", TO_BE_SHOWN),
    Rule(_MINUTE, "accepted", "in progress", "accepted", TO_BE_SHOWN),
    Rule(_MINUTE, "begun", "in progress", None, PRACTICE),
    Rule(_MINUTE, "deferred", None, "deferred", POLITE),
    Rule(_MINUTE, "corrected", None, None, "a correction of minutes changes words and day, never the status"),
    Rule(_REPORT, "done", "completed", None, CLAIMED),
    Rule(_REPORT, "accepted and done", "completed", "accepted", CLAIMED),
    Rule(_REPORT, "begun", "in progress", None, PRACTICE),
    Rule(_REPORT, "refused", "rejected", "rejected", RESPONSE),
    Rule(_PLAN, "done", "completed", None, "domain.md, Colours: the key printed in the document first"),
    Rule(_PLAN, "begun", "in progress", None, "domain.md, Colours: the key printed in the document first"),
    Rule("report-back", "on the agenda", "completed", None, "the report that was asked for is before the committee"),
    Rule("report-back", "on the agenda, more to come", None, None, "a report asked for again and again is never done"),
    Rule("referral", "on the agenda", "completed", None, "the receiving committee has the item before it"),
    Rule(
        "absence",
        "where dealt-with rows are removed",
        "completed",
        None,
        "domain.md, Trackers: weaker than a statement",
    ),
    Rule("absence", "silent", None, None, "domain.md, Trackers: a row's absence proves nothing by itself"),
    Rule("row", "goes on", "open", None, "a row that tells of new steps after the end was told is not dealt with"),
    Rule("row", "back after it was gone", "open", None, "a row that is listed again is not dealt with"),
    Rule("decision", "proposed", None, "noted", "a proposed response is not the Executive's"),
)
"""Who speaks, what is told, what it brings about. Classes of telling: search/tracking/heard/telling.py."""

_BY = {(rule.speaker, rule.told): rule for rule in RULES}


def rule_for(speaker: str, told: str) -> Rule:
    """The rule of the table, or one that brings nothing about where the table has none."""
    return _BY.get((speaker, told)) or Rule(speaker, told, None, None, POLITE)


def event_of(pack: Pack, page: int, kind: str, text: str, rule: Rule, date: str | None, **more: Any) -> Event:
    """What a rule makes of some words; `more`: further fields, which may differ from the rule's."""
    values = {"effect": rule.effect, "response": rule.response, **more}
    return Event(date=date, pack=pack.name, pdf_page=page, kind=kind, text=text, rule=rule.name, **values)


def hear_row(text: str | None, heading: str | None = None) -> str:
    """What a row tells: one that is back may say in the same breath how far it has come."""
    told = weigh(text, heading)
    if told == "reinstated" and {"begun", "some", "done"} & {each.what for each in tell(text)}:
        return "reinstated and begun"
    return told


def weigh(text: str | None, heading: str | None = None) -> str:
    """What some sentences tell on the whole; `heading` is what a status column says, and is heard first.

    What was done is only done where nothing of it is said to be left.
    """
    heading = _answered_question(_without_label(heading))
    if TRANSFERRED.match(folded(heading) or folded(text)) or state_of(heading) == "transferred":
        return "transferred"
    stated = state_of(heading)
    status = [Told(stated, True, folded(heading))] if stated else tell(heading)
    headed = [each.what for each in status]
    whole = [*status, *tell(text)]
    # "They did not feel able to agree. The income was put at £84,000.": what only has the form of a thing done is none.
    telling = [each.what for each in tell(text) if each.plainly or each.what != "done"]
    last = next((what for what in reversed(telling) if what != "nothing"), None)
    if last in ("refused", "superseded") and _CLOSED.match(in_full(heading)):
        return last
    if state_of(text) == "refused" and "done" in headed:
        # "Refused. Paper G." beside "Completed", or among rows that are "done or otherwise concluded".
        return "refused"
    if "done" in headed and not {"begun", "some"} & set(headed):
        return "accepted and done" if any(each.what == "accepted" for each in whole) else "done"
    if not any(each.what != "nothing" for each in whole):
        return "acknowledged"
    if says_open(heading):
        return _still_open(tell(text), bare_open=is_bare_open(heading))
    if folded(text).startswith("noted") and len(tell(text)) == 1:
        return "noted"
    told = _sum_up(whole)
    # Beside "Request gone" a step by the way is none of the thing itself.
    return _still_open(tell(text), bare_open=True) if told == "begun" and stated == "acknowledged" else told


# A column that asks, "Accepted?", and the word that stands in it.
_QUESTION = pattern_of(r"(?P<question>[\w ]{3,40})\?\s*(?P<answer>\S.*)$")


def _answered_question(heading: str | None) -> str | None:
    """What a status says: "Accepted? Yes" is accepted, "Accepted? No" not accepted, "Accepted? In part" is that."""
    if (match := _QUESTION.match(folded(heading))) is None:
        return heading
    answer, question = match["answer"].strip(" ."), match["question"].strip()
    if re.match(r"(?:yes|y|no|n)\b", answer):
        rest = re.sub(r"^\w+[\s,.;:-]*", "", answer)
        return f"{'not ' if answer[0] == 'n' else ''}{question}. {rest}".strip()
    partly = re.match(r"(?:in )?part|with|subject|in principle", answer)
    return f"{question} {answer}" if partly else answer


# "Part 2: requests closed" over rows says no more than "requests closed", "5 - Not achieved" no more than that.
_LABEL_OF_PART = pattern_of(
    r"(?:(?:part|section|list|table|schedule|annex|appendix|category|code) (?:[a-z]|\d{1,2}|[ivx]+)\b\s*[:.)–—-]*"
    r"|\(?\d{1,2}\s?[:.)–—-]+)\s*(?=[^\W\d])",
    re.IGNORECASE,
)


def _without_label(heading: str | None) -> str:
    words = (heading or "").strip()
    label = _LABEL_OF_PART.match(words)
    return words[label.end() :] if label else words


# Closed is not done: the last words beside it may say that it was refused.
def is_going_on(heading: str | None) -> bool:
    """Whether a status says no more than that a thing is not at its end, `Ongoing`: how far it is its words tell."""
    return bool(_GOING_ON.fullmatch(folded(heading)))


_GOING_ON = pattern_of(
    r"(?:still )?(?:on-?going|live|active|continuing|current|(?:work )?(?:is )?(?:going on|proceeding|in hand))\.?"
)
_CLOSED = pattern_of(
    r"(?:(?:the |all )?(?:actions|items|requests|recommendations"
    r"|matters|entries|rows) )?(?:closed|concluded|ended|discharged|dealt with|settled|no further action|nfa)\b"
    r"(?! as complete)"
)
_ONLY_CLOSES = pattern_of(
    r"(?:(?:this|the) )?(?:(?:action|recommendation|item|matter|request|work) )?(?:(?:is|was|has been|now) )*"
    r"(?:complete|completed|closed|done|actioned|discharged|implemented|achieved|concluded|finished|resolved)$"
)


def only_closes(words: str) -> bool:
    """Whether folded words say no more than that something is done: "Completed", "this action has been closed"."""
    return bool(_ONLY_CLOSES.match(words))


TRANSFERRED = pattern_of(r"transferred\b(?!.*\b(?:completed?|done|delivered)\b)")
_STILL_OPEN = pattern_of(
    # "Needed repairs are done" begins with no state.
    r"(?:still )?(?:(?:wanted|sought|required|needed|to do|to be done)(?=\W*$)|"
    r"open|outstanding|overdue|pending|not for review|"
    r"(?:work )?not (?:yet )?(?:started|begun|commenced|complete\w*|done|met|achieved|implemented|delivered|actioned|"
    r"discharged|fulfilled)|carried|awaiting|nothing (?:yet|done|to report)|no progress)\b|(?:no|not yet|n)\.?$"
)
_BARE_OPEN = pattern_of(
    r"(?:open|no|not yet|n)\.?$|"
    r"(?:(?:work )?not (?:yet )?(?:started|begun|commenced)|nothing (?:yet|done|to report)|no progress)\b"
)


def says_open(heading: str | None) -> bool:
    """Whether a status says that the matter is open."""
    return bool(_STILL_OPEN.match(folded(_without_label(heading))))


def is_bare_open(heading: str | None) -> bool:
    """Whether it says just that."""
    return bool(_BARE_OPEN.match(folded(_without_label(heading)).strip()))


def _still_open(whole: Sequence[Told], *, bare_open: bool) -> str:
    """What a comment tells beside a status that says that the matter is open.

    Where the status is `open` and no more, or `not begun`, work is begun only if a part of the thing itself is told of:
    a step by the way would have made it `in progress`.
    """
    told = _sum_up(whole)
    if told in ("done", "begun") and bare_open:
        part = any(each.what == "some" or (each.plainly and each.what in ("done", "given")) for each in whole)
        return "begun" if part else "acknowledged"
    return {"done": "begun", "accepted and done": "accepted"}.get(told, told)


def _sum_up(whole: Sequence[Told]) -> str:
    what = {each.what for each in whole}
    for each, name in (
        ("reinstated", "reinstated"),
        ("partly", "partly accepted"),
        ("refused", "refused"),
        ("superseded", "superseded"),
    ):
        if each in what:
            return name
    if "accepted" in what:
        done = any(each.what in ("done", "given") and each.plainly for each in whole)
        return "accepted and done" if done and not what & {"begun", "some", "promised"} else "accepted"
    # What is done by its tense alone is why it was put off: "deferred; the figures came late".
    done = any(each.what == "given" or (each.what == "done" and each.plainly) for each in whole)
    for name in ("transferred", "deferred"):
        if name in what and not done and not what & {"begun", "some", "step"}:
            return name
    return _progress(whole, what)


def _progress(whole: Sequence[Told], what: set[str]) -> str:
    left = {each.what for each in _after_done(whole)} & {"begun", "some", "promised", "acknowledged", "deferred"}
    if what & {"done", "given"}:
        first = whole[0]
        # "Completed. It will be looked at again next year": what follows does not take the first words back.
        if not left or (only_closes(first.words) and left <= {"promised", "acknowledged"}):
            return "done"
        return "done" if any(_CLOSES.fullmatch(each.words) for each in whole) else "begun"
    if what & {"begun", "some", "step"}:
        return "begun"
    return "deferred" if "deferred" in what else "acknowledged"


def closes(sentence: str) -> bool:
    """Whether all that a sentence says is that a thing is closed, or should be: "Complete.", "Propose to close"."""
    return bool(_CLOSES.fullmatch(folded(sentence).strip(" .")))


_CLOSES = pattern_of(
    rf"{_ONLY_CLOSES.pattern.removesuffix('$')}|(?:action|item|matter|entry) (?:now )?(?:closed|complete|discharged)"
    # What an officer who has told what was done asks for: "propose to close", "recommend that this be removed".
    r"|(?:officers? )?(?:propos|recommend|suggest|request)\w*(?: that)?(?: (?:this|the|it))?"
    r"(?: (?:action|item|matter|entry|recommendation))?(?: (?:be|is|for|to|can|to be|should))*"
    r" (?:clos|remov|delet)\w+(?: (?:this|the|it|(?:action|item|matter|entry|recommendation|from (?:the )?\w+)))*"
)


def _after_done(whole: Sequence[Told]) -> list[Told]:
    """What is told, without what was said before it was done: "a reminder was sent; they have now gone out"."""
    done = [place for place, each in enumerate(whole) if each.what == "given" or (each.what == "done" and each.plainly)]
    before = done[-1] if done else -1
    return [each for place, each in enumerate(whole) if place > before or each.what != "acknowledged" or lacks(each)]


def hear_decision(text: str) -> str:
    """What the body that was asked decides: what it resolves be done it accepts, `no order be made` refuses."""
    told = weigh(text)
    if re.match(r"(?:that )?no (?!objection)\w+", folded(text)) and told not in ("refused", "deferred", "noted"):
        return "refused"
    return "accepted" if told in ("done", "begun", "acknowledged") else told


# "Could not say when it would be finished": what stands after these is not said to be so.
_ON_CONDITION = pattern_of(r"\b(?:when|if|until|once|whether|before|unless)\b[^.,;]*")


# What a committee itself asked for, and asks for no longer.
_GIVEN_UP = pattern_of(
    r"\b(?:request|recommendation|inquiry|enquiry|action|resolution|matter)\b[^.;]{0,200}?"
    r"\bbe (?:dropped|withdrawn|rescinded|(?:not|no longer) (?:proceeded|pursued|continued|required|sought|needed))\b"
    r"|\b(?:asked for|requested|recommended|sought|proposed|agreed|resolved) (?:on|at|in)\b[^.;]{3,80}?"
    r"\b(?:not|no longer) (?:now |therefore )*(?:to )?be (?:proceeded|pursued|continued|required|sought|needed|held)\b"
)


@remembered
def hear_minute(text: str) -> str:
    """What sentences of minutes tell: what the committee agreed first, then what it was told."""
    words = folded(text)
    told = weigh(inside_speech(words))
    if says("reinstated", words):
        return "reinstated"
    if told == "refused" and re.search(r"\b(?:instead|in (?:its|their) (?:stead|place)|in lieu)\b", words):
        return "superseded"
    if _GIVEN_UP.search(words):
        return "superseded"
    if says("closed", _ON_CONDITION.sub("", words)):
        return "refused" if told == "refused" else "closed"
    return told


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a commitment stands after its events."""

    status: str
    evidence: Event | None
    response: str | None
    closed_by: str | None


UNTOLD = Standing("open", None, None, None)
"""Where a commitment stands of which nothing is told but that it was made."""


def settle(events: Iterable[Event]) -> Standing:
    """The status after the events, which are in the order in which they became known."""
    status, response = "open", None
    evidence: Event | None = None
    for event in events:
        response = event.response or response
        if event.effect is None or event.kind == "made" or not _moves(status, evidence, event):
            continue
        status = event.effect
        evidence = event if status != "open" else None
    closed_by = evidence.closed_by if evidence and status not in UNRESOLVED else None
    return Standing(status, evidence, response, closed_by)


_BACK = "row: reinstated and begun"
"""The rule of a row that is back and says how far it has come: what was taken for its end was none."""


def _moves(status: str, evidence: Event | None, event: Event) -> bool:
    """Whether an event changes where things stand.

    Slow news of progress does not take back what was finished; only being opened again does, or a deciding body that
    thinks again. The first statement of a status stays its evidence, unless a committee then agrees what was claimed.
    """
    if event.rule == _BACK and status not in UNRESOLVED:
        return True
    if event.effect == status:
        claimed = evidence is not None and evidence.closed_by != "committee" and event.closed_by == "committee"
        return claimed and status not in UNRESOLVED
    if status in UNRESOLVED or event.effect == "open":
        return True
    if status == "rejected":
        by_letter = evidence is not None and evidence.kind in ("response", "report") and event.kind == "tracker row"
        if by_letter and event.response in ("accepted", "partly accepted") and event.effect in UNRESOLVED:
            # A letter may grant a part in words that sound like a no: the clerk has read which it was.
            return True
        later = event.effect in ("completed", "superseded") and event.kind != "tracker removed"
        return event.kind == "decision" or later
    if status == "superseded":
        return False
    if evidence is not None and evidence.kind == "tracker removed" and event.kind in ("tracker row", "action plan"):
        # A row that is back, or in a plan, was not gone for being dealt with.
        return True
    return event.effect != "in progress" and event.kind != "tracker removed"
