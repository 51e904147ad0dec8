"""Whether an answer counts fewer than were asked for: "four have been fitted" where nine were. Pure."""

from __future__ import annotations

import re

from corpus.dates import MONTHS
from corpus.patterns import pattern_of
from corpus.records import folded

_COUNTS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17},
    **{"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
_COUNT = rf"(?:{'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?:-[a-z]+)?|\d[\d,]*"
_DONE_OF = pattern_of(
    r"^(?:.{0,60}\b(?:tells?|told|says|said|reports?|reported|confirms?|confirmed|heard)(?: \w+)? that |so far |now |"
    r"(?:the )?first )?(?P<count>[a-z]+(?:-[a-z]+)?|\d[\d,]*)(?: more)? (?!more|others?|left)(?:\w+ ){0,3}?"
    r"(?:(?:have|has|had|are|is|were|was)\b"
    r"|(?:now |so far |already )?(?:in (?:the|place|use|hand|post)\b.*|on site.*|\w+ed|done|seen|built|up)"
    r"(?: (?:on|in|by|at|since|last|this) [^,;.]{2,40})?(?: so far| to date)?\.?$)"
)
# What no count of things is: days, and lengths of time and way.
_NO_COUNT = pattern_of(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{'|'.join(MONTHS)})\b"
    r"|\b(?:19|20)\d\d\b"
    r"|\b[\w-]+[\s-]+(?:day|week|fortnight|month|year|hour|minute|mile|metre|pm|am|per cent|o'clock)s?\b",
    re.I,
)
_NUMBER = pattern_of(r"[a-z]+|(?<![\d/.,])\d{1,3}(?:,\d{3})*(?![\d/.])")


_OF = pattern_of(
    rf"(?<![\d.,/£])\b(?!one\b)(?P<some>{_COUNT})(?: [a-z]+){{0,2}}? (?:out )?of "
    r"(?:the |about |some |these |all |a total of |its |our |their )*"
    r"(?P<all>[a-z]+|\d[\d,]*)\b(?! per cent)(?=(?P<after>.*))"
)
_OF_FIRST = pattern_of(
    r"\bof (?:the |some |about |its |our |their |these )*(?P<all>[a-z]+|\d[\d,]*)\b(?! per cent)(?: [a-z'-]+){0,5}, "
    r"(?:only |some |about |so far )?(?P<some>[a-z]+|\d[\d,]*) (?:of (?:them|which|these) )?"
    r"(?:have|has|had|were|was|are|now)\b"
    r"(?=(?P<after>.*))"
)
"""The same the other way about: "of the 46 valves, 28 have been fitted"."""
_ALL_BUT = pattern_of(
    r"\b(?:all|every\w*|each)(?: [a-z]+){0,3}? (?:but|bar|save|except(?:ing)?(?: for)?|apart from|other than) (?:for )?"
    r"(?:the |a |about |some )?(?:few|handful|last|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|"
    r"\d+)\b"
    r"(?! (?:has|have|had|was|were)? ?(?:now |since |also )*(?:been )?(?:followed|done|completed))"
)
_SHARE = pattern_of(
    r"(?:.{0,60}\b(?:that|so far|now) )?(?:about |some |nearly |over |more than |only )?"
    rf"(?!100\b)(?:{_COUNT}) per cent of (?:all|the|these|those|our|its|their)\b"
)
"""`Seventy-one per cent of all stops now have one`."""
_FIRST_OF = pattern_of(
    r"(?:.{0,60}\b(?:that|and|so far|now) |[\d.]+ )?the (?:first|second|third|next) of "
    rf"(?:(?:the|these|those|its|all) (?!day|week|month|year|kind|sort)[a-z]{{3,}}|{_COUNT})\b"
)
"""`The first of the two posts was filled in May`."""
_WAITS = (
    r"(?:ones? )?(?:(?:is|are|was|were|remains?|stands?|stays?|still) )+"
    r"(?:now )?(?:vacant|empty|unfilled|not|yet|being|to|due|awaited|outstanding|waiting|open|undone|missing)\b"
)
_ALL = pattern_of(rf"\b(?:all|every|the (?:last|rest|remainder|remaining|others?))\b(?! {_WAITS})")
_ONE_NOT_OTHER = pattern_of(rf"\bone of (?:the |its |our )?(?:{_COUNT})\b[^.;]*\bthe others? {_WAITS}")
"""`One of the two boats was bought in May and the other is still to be found`."""


def part_of_all(text: str) -> bool:
    """Whether an answer counts some of all, "60 of about 140 planted", "all but 22", and does not go on to the rest."""
    words = folded(_NO_COUNT.sub(" ", text))
    if (
        _ALL_BUT.search(words)
        or _ONE_NOT_OTHER.search(folded(text))
        or _SHARE.match(folded(text))
        or _FIRST_OF.match(folded(text))
    ):
        return True
    for match in (*_OF.finditer(words), *_OF_FIRST.finditer(words)):
        some, whole = _number(match["some"]), _number(match["all"])
        if 0 < some < whole and not _ALL.search(match["after"]):
            return True
    return False


def only_some(text: str, asked: str) -> bool:
    """Whether the things that an answer counts as done are fewer than those asked for."""
    told = _DONE_OF.match(folded(text))
    done = _number(told["count"]) if told else 0
    counted = _BOUND.sub(" ", folded(_NO_COUNT.sub(" ", asked)))
    wanted = max(map(_number, _NUMBER.findall(counted)), default=0)
    return 0 < done < wanted or (done > 1 and not wanted and bool(_EVERY.search(folded(asked))))


# "Firms with fewer than ten hands": of what kind they are, and not how many.
_BOUND = pattern_of(r"\b(?:fewer|less|more|larger|smaller|older|younger) than \S+")


_OF_THE = pattern_of(
    r"\b(?:for|from|on|about) (?:only |just )?(?P<some>[a-z]+|\d[\d,]*) of (?:the|those|these) (?:last |past )?"
    r"(?P<things>[a-z]{3,})\b(?P<after>.*)"
)


def part_of_asked(text: str, asked: str) -> bool:
    """Whether an answer tells of some of what was asked for each of: "costs for two of the years", of each year's."""
    words = folded(asked)
    for match in _OF_THE.finditer(folded(text)):
        some, things = _number(match["some"]), match["things"].rstrip("s")
        if not some or _ALL.search(match["after"]) or not re.search(rf"\b{re.escape(things)}s?\b", words):
            continue
        wanted = max(map(_number, _NUMBER.findall(words)), default=0)
        if some < wanted or re.search(r"\b(?:each|every|all)\b", words):
            return True
    return False


# A bare count is told only where it is not all: of all, "all have been seen" is said.
_EVERY = pattern_of(
    r"^(?:(?!\bfor (?:every|each|all)\b).)*\b(?:visit|inspect|see|survey|check|fit|repair|replace|train|offer|write to|"
    r"contact|audit|review|examine|test|clean|treat|assess|interview|mend)\w* (?:to )?(?:every|each|all)\b"
)


def _number(word: str) -> int:
    if word[0].isdigit():
        return int(word.replace(",", ""))
    return sum(_COUNTS.get(part, 0) for part in word.split("-"))
