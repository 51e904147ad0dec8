"""Reports asked for, and matters referred: the item that brings them before a committee, by subject and by request."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import NamedTuple

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.due_days import due_of
from search.tracking.heard.telling import split_sentences
from search.tracking.lives import Docket, Life
from search.tracking.remembering import recalled
from search.tracking.stated.statements import Item
from search.tracking.tied.answering import Answer, what_is_asked
from search.tracking.tied.ties import before
from search.tracking.tied.when_asked import asked_then
from search.tracking.words.citing import NOTHING, bodies_named, what_is_cited
from search.tracking.words.labels import bare_number
from search.tracking.words.wording import nearness_of_all, same_subject, stems

COVERED = 0.9
"""How near a report's title or purpose must be to a subject's words to be the report that was asked for."""
DATED = 0.4
"""The same where the report says in which month it was asked for."""

SENT_ON = 0.4
"""The same where an item names the committee that sent the matter on."""

_REPORT_ON = pattern_of(
    r"\b(?:reports?|updates?|papers?|reviews?|accounts?|presentations?|briefings?|items?|feedback|progress|"
    r"information)\b(?: \w+){0,6}? "
    r"(?:on|upon|about|regarding|concerning|into|covering|relating to|in relation to|in respect of|with regard to|"
    r"as to|of|(?:compar|show|explain|describ|list|review|assess|examin|outlin|detail|summaris|analys)ing|"
    r"setting out|which (?:compares|shows|sets out|explains)) (?P<subject>.+)"
)
# What is to come before a committee once more, by whatever name.
_BODY = r"(?:the|this|its) (?:\w+ ){0,3}?(?:board|committee|panel|commission|forum|cabinet|council|meeting)\b"
_ONCE_MORE = pattern_of(
    rf"\b(?:look(?:s)? again at|(?:come(?:s)? back|return(?:s)?|revert(?:s)?) to(?! {_BODY})) "
    r"(?:the (?:subject|matter|question) of )?(?P<subject>.+)"
    r"|\b(?:comes? back|returns?) (?:[\w ]{2,40} )?with (?P<brought>.+)"
    r"|\b(?:come|comes|be brought) back (?:(?:within|in|by|at|on) [\w ]{2,40}? )?"
    r"(?:on|about|regarding) (?P<again>[^\d].+)"
    rf"|\bbring (?P<thing>.+?) to {_BODY}"
    rf"|^(?:that )?(?P<returning>.+?) (?:return|come back|be brought back|be laid|be put) (?:to|before) {_BODY}"
)
_REPORT_END = pattern_of(
    r"\s*(?:,(?!(?: [\w'-]+){1,4}(?:,(?: [\w'-]+){1,4})*,? and )"
    r"|;|\.|\b(?:be (?:brought|submitted|presented|provided|made|given|reported|considered|received|"
    r"laid|put|placed|heard|taken|"
    r"included|added|scheduled|circulated)|to be|is|are|come|comes|within|in (?:\w+ ){0,2}(?:months?|weeks?|"
    r"years?|due course|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|the (?:autumn|spring|summer|winter|"
    r"new))|by \d|by the end|at (?:the|a|its) (?:\w+ ){0,3}?(?:meeting|committee|board|panel)|to (?:the|a|"
    r"this|its) (?:\w+ ){0,4}?(?:meeting|committee|board|panel|commission|forum|cabinet)|before|after|every|"
    r"back|once|when)\b).*"
)
_REFERRED = pattern_of(
    r"^(?:that )?(?:the )?(?:(?:matter|issue|question|item|subject|topic|concern)s? (?:of|about|on|"
    r"concerning) )?(?P<subject>.+?) (?:be|is|are|was|were) (?:also )?(?:formally )?referred"
)
_AGAIN = pattern_of(
    r"\b(?:every|each) (?:\w+ )?(?:months?|weeks?|quarter|year|meeting)\b|\b(?:quarterly|monthly|annually|"
    r"half-yearly|six-monthly|annual basis|regular(?:ly)?|twice a year)\b"
)


class Asked(NamedTuple):
    """All of a commitment that an item is laid to: what was found is remembered by it."""

    text: str
    kind: str
    subject: str
    body: str
    meeting_date: str | None
    responsible: tuple[str, ...]


@lru_cache(maxsize=20_000)
def subject_asked(text: str, kind: str) -> str:
    """What a report is asked on, or what is referred, in the clause's own words; empty where it names no subject."""
    words = folded(text)
    if kind == "referral":
        found = _REFERRED.search(words)
        return found["subject"] if found else words
    match = _REPORT_ON.search(words) or _ONCE_MORE.search(words)
    named = next((each for each in match.groups() if each), "") if match else ""
    return _REPORT_END.sub("", named, count=1).strip()


def asks_again(life: Life) -> bool:
    """Whether it asks for a report again and again."""
    return bool(_AGAIN.search(folded(life.text)))


def reported_back(docket: Docket, item: Item) -> list[Answer]:
    """The reports asked for that an item before the same committee is."""
    lives = docket.of_kind(item.body, "report-back")
    if not lives or _PUT_OFF.search(folded(f"{item.title}. {item.purpose}")):
        return []
    if _OF_REPLIES.search(folded(item.title)):
        lives = [life for life in lives if (on := subject_asked(life.text, life.kind)) and _covers(on, item.title)]
    due = [life for life in _awaited(lives, item) if not _is_too_early(docket, life, item)]
    return _tied_first(due, item, _covers_report)


LONG = 120
"""Days from which what is asked for by then is asked for to see what has come of something."""
EARLY = 0.4
"""The part of that time before which a report on the subject is another."""


def _is_too_early(docket: Docket, life: Life, item: Item) -> bool:
    """Whether an item comes so long before a report is due that it cannot be it: "report again in twelve months"."""
    due = due_of(life, docket.meetings_of(life.body))
    if not (due and life.meeting_date and item.date):
        return False
    made, wanted, come = map(dt.date.fromisoformat, (life.meeting_date, due, item.date))
    return (wanted - made).days >= LONG and (come - made) < EARLY * (wanted - made)


def referrals_arrived(docket: Docket, item: Item) -> list[Answer]:
    """The matters referred to the committee by another that an item brings before it."""
    lives = _awaited(docket.of_kind(None, "referral"), item)
    return _tied_first([life for life in lives if _names(life.text, item.body)], item, _covers_referral)


@lru_cache(maxsize=50_000)
def _names(text: str, body: str) -> bool:
    return bool(bodies_named(text, [body]))


def _awaited(lives: Sequence[Life], item: Item) -> list[Life]:
    return [life for life in before(lives, item.date) if life.is_unresolved]


def _tied_first(lives: Sequence[Life], item: Item, covers: Callable[[Asked, Item], str]) -> list[Answer]:
    """Of several clauses alike, those that the item names by date or minute alone, if it names any."""
    found = [(life, reason) for life, reason in zip(lives, _reasons(lives, item, covers), strict=True) if reason]
    if not found:
        return []
    named = [
        (life, f"{reason}; the meeting's date or minute")
        for life, reason in found
        if life.meeting_date in item.cited.dates or bare_number(life.minute_number or "-") in item.cited.minutes
    ]
    if not named and _names_a_request(item):
        return []
    return [Answer(life, 95.0, (reason,), True) for life, reason in named or found]


def _reasons(lives: Sequence[Life], item: Item, covers: Callable[[Asked, Item], str]) -> list[str]:
    """Why an item is what was asked for, for each of some lives; empty where it is not."""
    if not lives:
        return []
    asked = [
        Asked(each.text, each.kind, each.subject, each.body, each.meeting_date, each.responsible) for each in lives
    ]
    # Without what it is not remembered by.
    plain = partial(replace, item, page=0, record="", cited=NOTHING)
    told = (covers.__name__, item.title, item.purpose, item.body, item.date, *asked)
    return recalled(told, lambda: [covers(each, plain()) for each in asked])


_REQUEST = pattern_of(r"\b(?:asked|request\w*|resol\w*|recommend\w*|agreed|referred|sought|minute)\b")


def _names_a_request(item: Item) -> bool:
    """Whether a report says, with a day or a minute, whose request it answers: then it answers no other."""
    return any(
        _REQUEST.search(folded(sentence)) and (cited.dates - {item.date} or cited.minutes)
        for sentence in split_sentences(f"{item.title}. {item.purpose}")
        if (cited := what_is_cited(sentence)).anything
    )


@lru_cache(maxsize=5_000)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(split_sentences(text))


def _covers_report(life: Asked, item: Item) -> str:
    subject = subject_asked(life.text, life.kind)
    if asked_then(item.purpose, life.meeting_date, item.date) and (
        _speaks_of(life, subject or what_is_asked(life.text), item, DATED)
        or _speaks_of(life, life.subject, item, DATED)
    ):
        return "says when it was asked for, and speaks of it"
    if len(stems(subject)) >= 2:
        return "title or purpose names the subject" if _covered(subject, item) else ""
    if len(stems(subject)) == 1 and _covered(subject, item) and _same_title(life.subject, item.title):
        return "title or purpose names the subject"
    if subject:
        return ""
    return "an item of the same title" if _same_title(life.subject, item.title) else ""


def _same_title(one: str, other: str) -> bool:
    """Whether two titles are of one subject, what kind of paper each is apart: a review, and its action plan later."""
    bare = [_KIND_OF_PAPER.sub(" ", each) for each in (one, other)]
    return same_subject(one, other) or (all(len(stems(each)) > 1 for each in bare) and same_subject(*bare))


_KIND_OF_PAPER = pattern_of(
    r"\b(?:(?:scrutiny )?task (?:and|&) finish (?:group|review)?|(?:scrutiny|final|progress|update) (?:report|review)|"
    r"review|action plan|recommendations|monitoring|implementation|progress|update|"
    r"(?:response|reply|answer) (?:of|from|by) (?:the )?(?:cabinet|executive|mayor|leader)|"
    r"(?:cabinet|executive|mayor|leader)(?:['’]s)? (?:response|reply|answer))\b",
    re.I,
)


# An item that is on the agenda to say that its report is not, or not yet the whole of it.
_PUT_OFF = pattern_of(
    r"\b(?:deferred|postponed|put off|held over|withdrawn) (?:to|until|till) (?:a|an|the|our|its|another)\b"
    r"|\binterim\b(?=.*\bfull (?:report|update|paper|account|review)\b)"
)
# A paper of replies speaks of all that was recommended, and reports on none of it.
_OF_REPLIES = pattern_of(
    r"\b(?:repl(?:y|ies)|responses?|answers?) (?:from|of|by|to|received)\b"
    r"|(?:: |'s? |\b(?:cabinet|executive|formal) )(?:repl(?:y|ies)|responses?|answers?)\b"
)


def _speaks_of(life: Asked, subject: str, item: Item, least: float) -> bool:
    """Whether an item's words are near enough to a subject; that it names who is to report counts for something."""
    asked, text = stems(subject), f"{item.title} {item.purpose}"
    if not asked:
        return False
    near = nearness_of_all(asked, text)
    named = any(folded(each) in folded(text) for each in life.responsible)
    return near >= (least - (0.15 if named else 0.0)) * len(asked)


_SENT_ON = pattern_of(
    r"\b(?:refer\w*|remit\w*|pass(?:ed|es)|sent|hand(?:ed|s)|transfer\w*|come[s]? (?:to \w+ \w+ )?from|came from|"
    r"belong\w*|forward\w*|at the (?:request|instance|suggestion|invitation)|"
    r"asked (?:by|this|the)|invited (?:this|the))\b"
)


def _covers_referral(life: Asked, item: Item) -> str:
    subject = subject_asked(life.text, life.kind)
    if not stems(subject):
        return ""
    text = f"{item.title}. {item.purpose}"
    if _SENT_ON.search(folded(text)) and bodies_named(text, [life.body]):
        return "names the committee that sent it on" if _speaks_of(life, subject, item, SENT_ON) else ""
    referred = "referr" in folded(text)
    if not (referred or _covers(subject, item.title)):
        return ""
    return "the receiving committee's item names the matter" if _covered(subject, item) else ""


def _covered(subject: str, item: Item) -> bool:
    """Whether the title or one sentence of the purpose names a subject."""
    # All of it first, since what that does not name none of its sentences does.
    return _covers(subject, f"{item.title}. {item.purpose}") and any(
        _covers(subject, text) for text in (item.title, *_sentences(item.purpose))
    )


@lru_cache(maxsize=50_000)
def _covers(subject: str, text: str) -> bool:
    asked = stems(subject)
    return nearness_of_all(asked, text) >= COVERED * len(asked)
