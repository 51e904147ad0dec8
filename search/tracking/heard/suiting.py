"""Whether what an answer tells is what was asked for: "the letter has gone" does what asks for a letter, and no more.

Pure. What the answer tells by itself is told by `weighing.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.heard.telling import Told, lacks, says, tell
from search.tracking.heard.weighing import weigh
from search.tracking.remembering import remembered
from search.tracking.words import words


def suits(told: str, answer: str, asked: str, kind: str) -> str:
    """What a row tells of one kind of commitment: "the letter has gone" does what asks for a letter, and no more.

    Where an answer stands, or that it went before those who are to give it, does nothing of what was recommended; that
    another body's clerk has been told does not bring a referral before it.
    """
    clauses = tell(answer)
    if told == "acknowledged" and _spoke(kind, clauses, asked):
        return "done"
    if kind in BY_ITEM and told in ("acknowledged", "done", "begun") and _taken_up(clauses, kind):
        return "done"
    if told not in ("done", "begun"):
        return told
    if kind == "referral" and all(
        each.what in ("nothing", "given", "acknowledged", "promised") or not each.plainly for each in clauses
    ):
        return "acknowledged"
    if kind in ("recommendation", "action") and _only_answered(clauses):
        return "acknowledged"
    return "acknowledged" if kind == "recommendation" and only_sends(answer) else told


_TAKEN_UP = pattern_of(
    r"\b(?:took|taken|considered|heard|discussed|debated|looked at|dealt with|received|see|"
    r"on (?:the|this|its|their) agenda(?! for\b))\b"
)


def _taken_up(clauses: Sequence[Told], kind: str) -> bool:
    """Whether what was to come before a committee is said to be before it, or to have been."""
    return any(
        says("answered", each.words)
        and _TAKEN_UP.search(each.words)
        and each.what not in ("promised", "deferred")
        and (kind == "referral" or "agenda" in each.words or "pack" in each.words)
        and not lacks(each)
        for each in clauses
    )


def _only_answered(clauses: Sequence[Told]) -> bool:
    """Whether all that is told is where an answer stands, or that it was taken somewhere."""
    rest = [each for each in clauses if not says("answered", each.words)]
    plain = len(rest) < len(clauses)
    return all(
        each.what in ("nothing", "acknowledged", "promised") or (plain and each.what == "done" and not each.plainly)
        for each in rest
    )


# Where the words of what was asked stand in for themselves: who was asked wrote, or to whom it was to be written.
_WROTE = pattern_of(
    r"\b(?:wrote|written) to the (?:work|information)\b"
    r"|^(?:the )?(?:work|information) (?:has |have |had |then |also |since )*(?:wrote|written)\b"
)


_ASKED_TO_WRITE = pattern_of(
    r"(?:\b(?P<who>[\w'’-]+) be (?:\w+ly )?(?:asked|invited|recommended|requested|urged|called on|advised) to"
    r"|\b(?:ask|invite|recommend|request|urge|advise)s? (?:to )?(?:the )?(?:[\w'’-]+ ){0,3}?(?P<named>[\w'’-]+) to)"
    r" (?:\w+ly )?writes?\b"
)


@remembered
def only_writes_to_asked(text: str, asked: str) -> bool:
    """Whether all that was written went to those who were asked to write themselves: they have the request."""
    writes = _ASKED_TO_WRITE.search(folded(asked))
    who = (writes["who"] or writes["named"]) if writes else None
    return bool(who and re.search(rf"\b(?:wrote|written) to (?:the )?(?:\w+ ){{0,2}}?{re.escape(who)}\b", folded(text)))


def spoke(answer: str, asked: str, kind: str) -> bool:
    """Whether an answer tells that somebody was written to, told or asked, which was all that was to be done."""
    return _spoke(kind, tell(answer), asked)


def _spoke(kind: str, clauses: Sequence[Told], asked: str) -> bool:
    if kind == "recommendation":
        return bool(re.search(r"\bwrites?\b", folded(asked))) and any(_WROTE.search(each.words) for each in clauses)
    return kind != "referral" and _spoke_as_asked(clauses, asked)


def _spoke_as_asked(clauses: Sequence[Told], asked: str) -> bool:
    """Whether somebody was written to, told or asked, which was all that was to be done."""
    for verb in words("telling")["speaking"]:
        if re.search(rf"\b{verb['asked']}\b", folded(asked)):
            return any(re.search(rf"\b(?:{verb['done']})", each.words) and not _lacks_more(each) for each in clauses)
    return False


def _lacks_more(told: Told) -> bool:
    """Whether a clause says that something is looked for beside the reply to what was sent."""
    rest = _REPLY_AWAITED.sub("", told.words)
    return lacks(replace(told, words=rest))


_REPLY_AWAITED = pattern_of(
    r",? (?:and |but )?(?:an? |the |no )?(?:reply|response|answer|acknowledgement) (?:(?:is|was) )?(?:still |now )?"
    r"(?:awaited|outstanding|pending|(?:so far|yet|to date|received|as yet))[^;]*$"
)


_POINTS = pattern_of(
    r"(?:^|[:;.] )(?:please )?(?:see|attached|enclosed)\b[^.;]{0,60}$"
    r"|^(?:[\w']+ ){1,6}(?:was|were|been|has|have) (?:written|wrote|spoken) to\b[^.;]*$"
    r"|^(?:an? |the )?(?:answer|reply|response|letter)\b[^.;]{0,30}\b(?:come|arrived|received|attached)\b"
)


_PASSED_ON = pattern_of(
    r"\b(?:forwarded|circulated|sent|passed|e-?mailed|copied|shared|distributed)(?: on| out)? "
    r"(?:to|with|among|amongst) (?:(?:all|the|this) )*(?:members|councillors|committee|board|panel|commission|forum)\b"
)


@remembered
def only_points(text: str | None, heading: str | None) -> bool:
    """Whether a row says no more than where the answer stands: what was recommended is answered there, not done."""
    words = folded(text).strip(" .")
    match = _POINTS.search(words)
    # "Refused; see the letter", "Response received and forwarded to Members": what stands beside it tells already.
    if match is None or _PASSED_ON.search(words, match.start()):
        return False
    return all(told == "acknowledged" for told in (weigh(None, heading), weigh(words[: match.start()])))


_TO_A_PAPER = pattern_of(
    r"(?:please )?see (?:the |also |today's |tonight's )?(?:(?:end|foot|last page) of )?(?:the )?"
    r"(?:separate |agenda |main )?"
    r"(?:items?|reports?|papers?|minutes?|page|above|below|appendix|annex|elsewhere|agenda)\b[^.;]{0,40}"
    r"|[^.;]{3,60} (?:is|are) (?:before|with) (?:\w+ ){1,3}(?:today |tonight |now )?(?:at|as|under|in) "
    r"(?:agenda )?item \S+"
    r"|[^.;]{0,60}\b(?:letter|reply|response|answer)s?(?: of \d{1,2} \w+(?: \d{4})?)?(?: is| are)? "
    r"(?:at |under |in |on |as )?"
    r"(?:agenda )?(?:item|page|appendix|annex|paper) \S+(?: (?:on|of|in|to) [\w ]{3,30})?"
)


def only_points_to_paper(text: str | None) -> bool:
    """Whether all that a row says is in which paper before the meeting it is spoken of."""
    words = folded(text).strip(" .")
    # "Cabinet has said no: see letter at item 5": what stands before tells already.
    before = words.rpartition(": ")[0]
    return bool(_TO_A_PAPER.fullmatch(words)) and weigh(before) == "acknowledged"


_ANSWER_STANDS = pattern_of(
    r"(?:(?:[\w'’&-]+ ){0,4}?[\w’&-]+['’]s?|the|an?) (?:\w+ )?(?:letter|reply|response|answer)\b[^.;]{0,40}?"
    r" (?:was|were|is|has|had|have|been|being) (?:been )?(?:laid|put|placed|read|taken|tabled|printed|attached|"
    r"enclosed|reproduced|considered|received|noted|reported|seen|before|in|at|with|on)\b[^.;]{0,60}"
)


def only_has_answer(text: str | None) -> bool:
    """Whether all that a row says is that an answer came, or where it was: not what it was."""
    return bool(_ANSWER_STANDS.fullmatch(folded(text).strip(" .")))


_NAMES_PAPER = pattern_of(
    r"(?:please )?see\b[^.;]{0,60}"
    r"|[^.;]{0,60}\b(?:letter|reply|response)s? (?:follows?|precedes?|appears?|is (?:attached|printed|enclosed))\b"
    r"[^.;]{0,40}"
    r"|[^.;]{0,60}\b(?:letter|reply|response|form|report|paper|note|minute)s?(?: of \d{1,2} \w+(?: \d{4})?)? "
    r"(?:is |are )?"
    r"(?:item \S+ )?(?:(?:in|on|with|under|at|before) (?:this|these|the|today's) (?:\w+ )?"
    r"(?:pack|agenda|papers|bundle|meeting|book|correspondence)|(?:at|in|under|as) (?:appendix|annex) \S+)"
)


def only_names_paper(text: str | None) -> bool:
    """Whether all that a row says, open or closed, is which paper tells of it."""
    return bool(_NAMES_PAPER.fullmatch(folded(text).strip(" .")))


_OF_OFFICERS = pattern_of(r"\b(?:report|paper|update|overview|review|plan)s?\b")


def only_names_report(text: str | None) -> bool:
    """Whether all that a row says is which report of the council's own officers tells of it."""
    words = folded(text)
    return only_names_paper(text) and bool(_OF_OFFICERS.search(words)) and "letter" not in words


_SENT = pattern_of(
    r"^(?:an? |the )?(?:\w+ )?(?:letter|request|recommendation|reminder|e-?mail|resolution|extract|copy|message)\b"
)


@remembered
def only_gives(text: str | None) -> bool:
    """Whether all that sentences tell of having been done is that papers were given to somebody."""
    told = {each.what for each in tell(text)}
    return "given" in told and "done" not in told


# "Letter from the Chair went on 11 April", "Ms Marsh has been e-mailed".
_WENT = pattern_of(
    rf"{_SENT.pattern}[^.;]{{0,80}}? (?:has |have |had )?(?:now |since |also |again )*(?:went|gone|goes|left|"
    r"(?:(?:was|were|is|been|being) )?(?:\w+ly )?(?:put|posted|despatched|dispatched|delivered|handed|written|"
    r"drafted))\b"
    r"|^(?:[\w.'’-]+ ){1,8}?(?:was|were|has been|have been|had been|is|are|been) (?:now |since |also |again |twice )*"
    r"(?:e-?mailed|telephoned|phoned|rung|messaged|texted|chased|approached|contacted|reminded|told|notified|informed)"
    r"(?: (?:again|twice|on|in|of|about|by|this|last|to that effect)\b[^.;]*)?\.?$"
)


@remembered
def only_sends(text: str | None) -> bool:
    """Whether all that was done with what was recommended is that it was sent to those who are to do it."""
    words = folded(text)
    if only_gives(text) and _SENT.search(words):
        return True
    return all(_WENT.search(each.words) or each.what in ("nothing", "promised") for each in tell(words)) and bool(
        _WENT.search(words)
    )
