"""A decided clause -> what it asks for, if it asks for anything beyond noting and approving. Pure.

What is not recognised as noting is taken to ask: a request that is missed does more harm than one too many.
"""

from __future__ import annotations

import re

from corpus.records import folded

_SETTLING = (
    r"(?:not(?:e|es|ed|ing)|receiv|welcom|thank|approv|endors|support|adopt|agre|acknowledg|commend|congratulat|confirm|"
    r"appoint|elect|nominat|exclud|ratif|sign(?:s|ed|ing)?\b|authori[sz]|delegat|record|grant|refus|accept|declin|reject|"
    r"tak(?:e|en|es|ing)\s+note|celebrat|applaud|carr(?:ied|y)|suspend|amend|adjourn|mov(?:e|ed|es)\b|second(?:s|ed)?\b|"
    r"clos(?:e|ed|es)\b|reinstat|put\s+back|determin|designat|consider|discuss|comment|vot(?:e|ed|es)\b|put\s+to\s+the\s+vote|"
    r"extend(?:s|ed)?\s+the\s+meeting)\w*"
)
_BODY = (
    r"(?:the\s+)?(?:\w+\s+){0,4}(?:board|committee|sub-?committee|cabinet|panel|council|forum|group|executive|"
    r"commission|members)"
)
_SETTLED_ACTIVE = re.compile(
    rf"^(?:that\s+|to\s+)?(?:{_BODY}\s+)?(?:also\s+|hereby\s+|formally\s+|resolve[sd]?\s+to\s+)?{_SETTLING}\b"
)
_SETTLED_PASSIVE = re.compile(
    rf"\b(?:be|is|are|was|were|been)(?:\s+and\s+(?:is|are))?\s+(?:not\s+|\w+ly\s+|hereby\s+|duly\s+)?{_SETTLING}\b"
)
# "will be", "to be": told of as coming, not asked for.
_BE = r"(?<!\bwill )(?<!\bnow )(?<!\bto )(?<!\bcan )(?<!\bwould )(?<!\bmay )\bbe\s+(?:further\s+|also\s+|\w+ly\s+)?"
_ASKS = re.compile(
    rf"{_BE}(?:asked|requested|invited|urged|recommended|encouraged|instructed|tasked|directed|required|"
    r"provided|circulated|submitted|brought|presented|sent|supplied|reported|referred|prepared|produced|arranged|"
    r"undertaken|carried\s+out|investigated|reviewed|included|added|established|set\s+up|scheduled|written|contacted|"
    r"developed|shared|explored|published|made\s+available|given|held|convened|drafted|raised|forwarded|updated|"
    r"withdrawn\s+and\s+replaced)\b"
)
_ASK_VERB = (
    r"(?:ask|request|invit|urg|recommend|encourag|instruct|call)(?:s|e|es)?\s+"
    r"(?:on\s+|upon\s+|that\b|the\b|officers\b|cabinet\b|to\b|a\b|an\b|further\b|for\b)"
)
_ASKS_AS_WELL = re.compile(
    rf"(?:\band\b|;|\.)\s+(?:that\s+|also\s+|to\s+|further\s+|{_BODY}\s+)*(?:{_ASK_VERB}|[^.;]*?(?:{_ASKS.pattern}))"
)
_ASKS_FIRST = re.compile(rf"^(?:that\s+)?(?:{_BODY}\s+)?(?:also\s+)?{_ASK_VERB}")
_NOTED_CONTENT = re.compile(r"^(?:it\s+be\s+noted|to\s+note|notes?|noted)\s+that\b|\bbe\s+noted\s+that\b")
_NOTHING_TO_DO = re.compile(r"^(?:\S+\s+){0,12}?(?:no\s+(?:further\s+)?action|there\s+(?:was|were|is|are)\s+no)")
_ASIDE = re.compile(r",?\s*\b(?:noting|recogni[sz]ing|acknowledging|welcoming)\s+that\b.*")

_KINDS = (
    (
        "referral",
        re.compile(r"\brefer(?:red|s)?\b(?!\s+to\s+(?:as|in|above|below)\b).{0,120}\bto\b|\breferral\b.*\bbe made\b"),
    ),
    (
        "report-back",
        re.compile(
            r"\b(?:update|report|progress|review|feedback|paper|presentation)\w*\b.*\b(?:brought|submitted|presented|reported|come|"
            r"report(?:ed)?)\b.*\b(?:to|at|by)\b.*\b(?:board|committee|panel|meeting|forum|cabinet|council|members)\b"
            r"|\breport(?:s|ed)?\s+back\b|\b(?:a|an|further)\s+(?:\w+\s+){0,2}(?:update|report)\b.*\bmonths?\b"
        ),
    ),
    (
        "information",
        re.compile(
            r"\b(?:information|briefing|notes?|details?|data|figures|statistics|cop(?:y|ies)|list|breakdown|clarification)\b"
            r".*\b(?:circulated|provided|supplied|sent|shared|made\s+available|forwarded|given)\b"
            r"|\b(?:supply|provide|circulate|send|share)\b.*\b(?:information|briefing|details?|data|figures|cop(?:y|ies))\b"
        ),
    ),
)
_RECOMMENDS = re.compile(r"\brecommend(?:s|ed)?\b(?!\s+(?:be|in|by|that\s+were)\b)")
_TO_OTHERS = re.compile(
    r"^(?:that\s+)?(?:the\s+)?(?:cabinet|executive|council|leader|portfolio|nhs|trust|government|secretary|"
    r"[\w\s',()-]{0,80}?(?:trust|ccg|icb|board|nhs|service|police|association|ltd|homes))\b[\w\s',()-]{0,60}?\bbe\s+"
    r"(?:asked|requested|urged|invited|recommended)"
)


def find_ask(text: str, lead: str | None = None) -> str | None:
    """What kind of commitment a clause is; None where it only notes, approves, appoints and the like.

    `lead` are the words that introduce it: after "RECOMMENDED that" whatever is put to another body is a
    recommendation.
    """
    words = folded(text).lstrip("-. ")
    introduced = folded(lead)
    recommends = bool(_RECOMMENDS.search(introduced))
    if (
        not words
        or re.search(r"\bnoted?\b[\s\w]*\b(?:that|are|is)?:?$", introduced)
        or not (recommends or _asks(words))
    ):
        return None
    if recommends or _RECOMMENDS.search(words) or _TO_OTHERS.search(words):
        return "recommendation"
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "action")


def _asks(words: str) -> bool:
    if _NOTED_CONTENT.search(words):
        return bool(re.search(rf";\s*(?:and\s+)?(?:that\s+)?.*(?:{_ASKS.pattern})", words))
    if _ASKS_FIRST.search(words):
        return True
    words = _ASIDE.sub("", words)
    if _NOTHING_TO_DO.search(words):
        return False
    if settled := _SETTLED_ACTIVE.search(words):
        return bool(_ASKS_AS_WELL.search(words[settled.end() :]))
    return not _SETTLED_PASSIVE.search(words) or bool(_ASKS.search(words))


_ENDORSES = re.compile(
    r"\brecommendations?\b(?:(?!\bbe\b).){0,120}\bbe\s+(?:\w+ly\s+)?(?:supported|endorsed|agreed|adopted|approved|accepted|"
    r"submitted|forwarded|referred|commended|presented)\b"
    r"|\b(?:support|endors|agre|adopt|approv|accept)\w*\b.{0,60}\brecommendations?\b"
)


def endorses_list(text: str) -> bool:
    """Whether a clause is what makes a list of recommendations the committee's own."""
    return bool(_ENDORSES.search(folded(text)))


_WHO = (
    re.compile(
        r"^(?:That\s+)?(?:[Tt]he\s+)?(?P<who>[A-Z][^.;]{2,90}?)\s+(?:be|is|are)\s+(?:further\s+|also\s+)?"
        r"(?:asked|requested|recommended|invited|urged|instructed|tasked|encouraged)\b"
    ),
    re.compile(
        r"\b(?:recommended|asked|requested)\s+that\s+(?:the\s+)?(?P<who>[A-Z][\w'’&()-]*(?:\s+(?:of|and|for|the|[A-Z][\w'’&()-]*))*)\s+[a-z]"
    ),
    re.compile(
        r"^(?:That\s+)?(?P<who>Officers|(?:The\s+)?(?:Clerk|Chair|Chairman|Chief Executive|Leader))\s+(?:to\s+)?[a-z]"
    ),
)


def find_responsible(text: str) -> tuple[str, ...]:
    """Whom a clause names to do it, as printed; nobody where it names none."""
    for pattern in _WHO:
        if (match := pattern.search(text)) and not re.match(r"(?i)it\b|that\b", match["who"]):
            return (match["who"].strip(),)
    return ()
