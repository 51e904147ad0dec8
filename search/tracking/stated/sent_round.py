"""Lists of what was sent to members since they last met: the heading says so, and each entry only what it was. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.patterns import pattern_of
from corpus.records import folded

_SENT = r"(?:sent|circulated|issued|e-?mailed|distributed|supplied|provided|given)"
_OVER_LIST = pattern_of(
    rf"(?:.{{0,40}}\b)?(?:notes?|briefings?|papers?|information|documents?|items?|replies|answers|responses|reports?)\b"
    rf"(?: [\w ]{{2,30}})? {_SENT}(?: out| round)?(?: by e-?mail)?"
    r"(?: to (?:all |every |the )?(?:members|councillors)\b.*| since .*| between (?:the )?meetings.*)?"
)
_HAS_VERB = pattern_of(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)\b"
)


def entries_sent(heading: str | None, sentences: Sequence[str]) -> Sequence[str]:
    """The sentences under a heading; where that is over a list of what was sent to members, each entry behind it.

    `Briefing notes sent to members` over `24 April  Eels by river.`: no entry says what was done with it.
    """
    if not heading or not _OVER_LIST.fullmatch(folded(heading).strip(" .:")):
        return sentences
    return [each if _HAS_VERB.search(folded(each)) else f"{heading.strip(' .:')}: {each}" for each in sentences]
