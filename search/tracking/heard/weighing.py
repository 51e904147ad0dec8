"""What some sentences, and the status beside them, tell on the whole, by a name of the table of rules. Pure.

Each clause is told by itself (`telling.py`); here they are summed up, for a row, for minutes and for a decision.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.heard.states import state_of
from search.tracking.heard.telling import Told, in_full, inside_speech, lacks, says, tell
from search.tracking.remembering import remembered


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


def is_going_on(heading: str | None) -> bool:
    """Whether a status says no more than that a thing is not at its end, `Ongoing`: how far it is its words tell."""
    return bool(_GOING_ON.fullmatch(folded(heading)))


_GOING_ON = pattern_of(
    r"(?:still )?(?:on-?going|live|active|continuing|current|(?:work )?(?:is )?(?:going on|proceeding|in hand))\.?"
)
# Closed is not done: the last words beside it may say that it was refused.
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
