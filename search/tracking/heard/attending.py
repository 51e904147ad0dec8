"""Requests that somebody come before a committee, and minutes that say that they did. Pure.

To have been invited, or to have said that one will come, is not to have come.
"""

from __future__ import annotations

from corpus.patterns import pattern_of
from corpus.records import folded

_TO_ATTEND = pattern_of(
    r"\battends?\b(?! (?:to|by)\b)|\b(?:to|should|must|shall)\s+(?:be (?:asked|invited|requested) to\s+)?"
    r"(?:come (?:to|before|back)|appear before|be present|give evidence|address|speak (?:to|at)|"
    r"(?:explain|answer questions|present)\b[^.;]{0,160}\b(?:meeting|committee|panel|board|commission|members)\b)"
    r"|\bcome (?:to (?:the|a|its|their|our) (?:\w+ ){0,3}?meeting|before (?:the|it|them))\b"
    r"|\binvited?\b[^.;]{0,80}? to (?:the|a|its|their|our) (?:\w+ ){0,3}?meeting\b"
)
_ATTENDED = pattern_of(
    r"\b(?:attended|(?:had come|came|appeared|had appeared) (?:before|at) the"
    r"|(?:was|were) (?:present|in attendance|welcomed)|in attendance|came to the meeting|gave evidence|"
    r"addressed (?:the )?(?:committee|panel|board|commission|members|meeting)|"
    r"answered (?:\w+'? )?questions|took (?:\w+'? )?questions|"
    r"(?:told|explained to|gave|showed|took) (?:the )?(?:committee|panel|board|commission|members|councillors)\b)"
)
_DID_NOT = pattern_of(
    r"\b(?:not|never|unable|could not|cannot|apolog\w+|will|would|invited|asked|due|hoped|expected|to attend)\b"
    r"[^.;]{0,40}\b(?:attend|come|be present|give evidence)\w*"
)


def asks_to_attend(text: str) -> bool:
    """Whether a clause asks somebody to come before the committee, or to explain something at a meeting."""
    return bool(_TO_ATTEND.search(folded(text)))


def tells_of_attending(text: str) -> bool:
    """Whether minutes say that somebody came and spoke."""
    words = folded(text)
    return bool(_ATTENDED.search(words)) and not _DID_NOT.search(words)
