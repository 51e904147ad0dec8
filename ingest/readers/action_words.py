"""Words that introduce what somebody was given to do: `ACTION:`, `Action 3 (Jo Bell) -`, `Action points`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.conventions import convention
from ingest.readers.owners import Owner, read_owner

_HABITS = convention("decisions")
_WORDS = "|".join(_HABITS["actions"])
_LEAD = (
    rf"(?:{_WORDS})(?:\s*(?:[Nn]o\.?\s*)?\(?[A-Z]{{0,2}}\d{{1,3}}[a-z]?\)?(?=\s*[:.–—-]|\s+[(\[]))?"
    r"(?:\s*[(\[](?:[^()\[\]]{2,60})[)\]]|\s+(?:for|by)\s+[A-Z][^:–—-]{1,60}?(?=\s*:))?\s*[:.–—-]+\s*"
)
_ACTION = re.compile(rf"(?P<lead>{_LEAD})(?P<rest>\S+(?:\s+\S+){{3,}})$", re.DOTALL)
_INSIDE = re.compile(_LEAD)
_BRACKETED = re.compile(
    rf"\[(?P<square>{_LEAD})(?P<in_square>[^\[\]]+)\]|\((?P<round>{_LEAD})(?P<in_round>(?:[^()]|\([^()]*\))+)\)"
)
_HEADING = re.compile(rf"(?:{'|'.join(_HABITS['action_headings'])})\s*[:;.–—-]*", re.IGNORECASE)
_FEWEST = 4
"""Words of an action; fewer are a name: `Action: Head of Parks`."""


def find_action(text: str) -> tuple[str, str] | None:
    """The words that introduce the action that a text gives, and the action; None where it only names who acts."""
    match = _ACTION.match(text)
    if match is None or read_owner(match["rest"]):
        return None
    return match["lead"].strip(), match["rest"].strip()


def bracketed_actions(text: str) -> Iterator[tuple[str, str]]:
    """The same for each action that stands in brackets in running text."""
    for match in _BRACKETED.finditer(text):
        lead, rest = (match[1], match[2]) if match[1] else (match[3], match[4])
        if len(rest.split()) >= _FEWEST and not read_owner(rest):
            yield lead.strip(), rest.strip()


def is_owned(sentence: str) -> bool:
    """Whether a sentence ends with who is to act, called so in brackets: `Depths will be sent round. (Action: JB)`."""
    owned = _OWNED.search(sentence)
    return owned is not None and read_owner(owned["who"]) is not None


_OWNED = re.compile(rf"[(\[](?:{_LEAD})(?P<who>[^()\[\]]{{2,60}})[)\]]\W*$")


def may_give_action(text: str) -> bool:
    """Whether the words are there without which no action is introduced."""
    return _INSIDE.search(text) is not None


def heads_actions(text: str) -> bool:
    """Whether a line's words are a heading over what somebody was given to do."""
    return bool(_HEADING.fullmatch(text.strip()))


def gives_action(lead: str | None) -> bool:
    """Whether introducing words are those of an action, and not of what the body decided."""
    return bool(lead) and (heads_actions(lead or "") or _INSIDE.fullmatch(f"{lead} ") is not None)


def describes_list(text: str) -> bool:
    """Whether a sentence where actions would stand says what the list of them holds: `The table gives the officer.`"""
    return bool(_DESCRIBES.match(text.strip()))


_DESCRIBES = re.compile(
    r"(?:the|this) (?:following |attached )?(?:table|list|schedule|log)(?: below| above| that follows)? "
    r"(?:gives|shows|sets out|lists|contains|records|summarises|has)\b",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Whether what stands where actions would says that there are none: `None outstanding`, `Nothing to report`."""
    return bool(_NOTHING.fullmatch(text.strip()))


_NOTHING = re.compile(
    r"n/?a|[-–—.]*|(?:there (?:is|are|was|were) )?(?:currently |presently )?(?:none|nil|nothing|no)"
    r"(?: (?:further|outstanding|new|current|open|other|active|live|more))*"
    r"(?: (?:issues?|actions?|items?|matters?|recommendations?|requests?|entries|points|updates?))*"
    r"(?: (?:arising|outstanding|remaining|recorded|raised|open|due|to (?:report|note|add)|at (?:present|this time)"
    r"|set|agreed|given|stated|fixed|this (?:month|time|quarter)|in (?:this|the) (?:part|section|list|table|schedule)"
    r"|(?:from|at|since) (?:this|the|that)(?: last| previous)? meeting))*\.?",
    re.IGNORECASE,
)


def owner_in_lead(lead: str) -> Owner | None:
    """Whom introducing words name: `Action (Jo Bell):`, `Action for Jo Bell:`."""
    named = re.search(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]]|\s(?:for|by)\s+(?P<named>[A-Z][^:]{1,60}?)\s*:", lead)
    return read_owner(named["who"] or named["named"]) if named else None
