"""What a body decides on what scrutiny put to it: whether it does, and on which subject. Pure."""

from __future__ import annotations

import re

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import Resolution, folded
from search.tracking.words.citing import is_executive

_ANSWER = pattern_of(
    r"\brecommendations?\b.{0,300}?\b(?:be|are|is|was|were)(?: \w+ly)?(?: not)? (?:accepted|agreed|supported|"
    r"rejected|declined|approved|noted|adopted|deferred)|\b(?:accept|reject|declin|agree|support|"
    r"adopt)\w*\b.{0,60}\brecommendations?\b.{0,120}\b(?:of|from|by)\b"
)
_OF_SCRUTINY = pattern_of(
    r"\b(?:scrutiny|overview|recommendations?|task(?: and finish)? group|select committee)\b|\b(?:report|reference"
    r"|referral|comment|view|request|proposal)s? (?:of|from|by) [^.;:]{0,80}\b(?:committee|panel|commission)s?\b"
)


def settles_scrutiny(record: Resolution) -> bool:
    """Whether a decision is the Executive's, in a minute on what scrutiny recommended.

    Where there is no Executive another body answers, and its minute says whom: `Weirs - Recommendation of the Ponds
    Panel`. What one scrutiny committee refers to another is that one's own business.
    """
    if is_executive(record.committee):
        return is_of_scrutiny(record.minute_title)
    other = _RECOMMENDED_BY.search(record.minute_title or "")
    body = fold_committee(record.committee)
    return other is not None and fold_committee(other["body"]) != body and not _SCRUTINISES.search(body)


_RECOMMENDED_BY = pattern_of(
    r"\brecommendations? (?:of|from|by) (?:the )?(?P<body>[^.;:–]{3,80}?(?:committee|panel|commission|board|forum))\b",
    re.IGNORECASE,
)
_SCRUTINISES = pattern_of(r"\b(?:scrutiny|overview|select)\b")


def subject_put(title: str | None) -> str:
    """What a minute's title is on, without whose recommendation it is: `Weirs: Recommendation of the Ponds Panel`."""
    return _PUT_BY.sub("", folded(title)).strip(" :–—-")


_PUT_BY = pattern_of(
    r"(?:[:,(–—-]+\s*)?\b(?:recommendations?|references?|referrals?|requests?|reports?) (?:of|from|by) (?:the )?"
    r"[^.;:–]{3,80}?(?:committee|panel|commission|board|forum|scrutiny)\b\)?"
)


def is_of_scrutiny(title: str | None) -> bool:
    """Whether a minute of this title is on what scrutiny recommended."""
    return bool(_OF_SCRUTINY.search(folded(title)))


def says_answer(text: str) -> bool:
    """Whether a decision answers another body's recommendation."""
    return bool(_ANSWER.search(folded(text)))
