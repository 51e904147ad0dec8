"""Whether a letter that was asked for went: to have written is all that was to be done, whatever is answered. Pure."""

from __future__ import annotations

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.heard.judging import Case


def is_written(case: Case) -> bool:
    """Whether it is told of a letter that was asked for that it went, or that it was answered.

    "Letter posted 3 May, reply awaited"; "The Chair had written as requested but had yet to hear"; "Reply received".
    """
    if case.speaker not in ("row", "minute") or case.kind != "action" or not _TO_WRITE.search(folded(case.asked)):
        return False
    words = folded(case.text)
    if _ANSWERED.match(words):
        return case.told != "reinstated" and not _ONCE_MORE.search(words)
    if case.told not in ("done", "begun"):
        return False
    # In a row what else is begun may be more than the wait for a reply.
    whole = case.told == "done" or case.speaker == "minute" or _NOTHING_HEARD.search(words)
    return bool((whole and _LETTER_WENT.match(words)) or _HAS_WRITTEN.fullmatch(words))


_TO_WRITE = pattern_of(r"\bwrites?\b|\bsends? (?:a|the|his|her|their|its) letter\b")
_LETTER_WENT = pattern_of(
    r"(?:the |a )?letters? (?:\w+ )?(?:(?:was|were|has been|have been|had been|had|duly|now) )*"
    r"(?:posted|sent|went|gone|issued|(?:des|dis)patched)\b"
)
_NOTHING_HEARD = pattern_of(
    r"[.;,] (?:nothing|no (?:reply|response|answer|word))(?: (?:has|had|is|was))?(?: as)?(?: yet| so far)?(?: been)?"
    r"(?: (?:heard|received|come))?\b[^.;]*\.?$"
)
_HAS_WRITTEN = pattern_of(
    # Who tells of it: "the Chair confirmed that he had written".
    r"(?:[^.;]{2,60}? (?:confirmed|reported|advised|said|stated|informed [^.;]{2,30}?|told [^.;]{2,30}?) that )?"
    r"(?:he|she|they|(?:the )?(?:[\w'’]+ ){0,3}?[\w'’]+) (?:has|have|had) "
    r"(?:now |since |also |already |duly |then )*written"
    # To whom, save to those who were to write or who asked; of a reply that is awaited no more was wanted.
    r"(?! to (?:all |the |our )*(?:members|councillors|committee|panel|board|commission|chair))"
    r"(?:(?! (?:asking|to ask|requesting|to request|a draft)\b)[^.;,])*"
    r"(?:[.;,]? ?(?:and |but )?(?:(?:he|she|they) )?(?:had |has |have |is |was |were |still )*"
    r"(?:yet to |awaiting |waiting for |not (?:yet )?(?:had|received) |an? |the |no )"
    r"(?:receive |hear |have )?(?:an? |the )?(?:reply|response|answer)?"
    r"(?: (?:is|was|had|has|been|still|yet|so far|awaited|outstanding|received|to date|as yet))*)?\.?"
)
_ANSWERED = pattern_of(
    r"(?:an? |the |their |his |her )?(?!no\b|draft|holding|further|proposed)(?:[\w'’&-]+ ){0,3}?"
    r"(?:reply|response|answer|acknowledgement)(?: (?:from|of|by) [^.;,]{2,60}?)?"
    r"(?: (?:has|have|had|was|were|been|now|since|also))* (?:received|come|arrived|circulated)\b"
    r"(?! from (?:the )?(?:members|public|residents|consultees))"
)
_ONCE_MORE = pattern_of(r"\b(?:again|another letter|further letter|not (?:yet )?(?:been )?(?:sent|written))\b")
