"""Words of a meeting's heading -> the place that they name: in a sentence, or in lines under the date. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.names import title_case
from ingest.conventions import convention
from ingest.meeting_words import CLOCK, MARK, is_body, tidied, without_dates


def place_in(rest: str) -> str | None:
    """The place that a sentence names once its dates and times are taken out."""
    text = CLOCK.sub(MARK, without_dates(rest))
    text = re.sub(
        rf"[,\s]*(?:\b(?:on|at|from|until|to|of|commencing|starting|beginning|between|and)\b|[@–-]|\bthe\b|\s|,)*{MARK}",
        MARK,
        text,
        flags=re.IGNORECASE,
    )
    for part in text.split(MARK):
        match = re.search(
            r"(?:^|\s)(?:in|at|via|by|using|through|on)\s+(?!(?i:public|private|person)\b)(?:the\s+|THE\s+)?(?P<place>\S.*)",
            re.sub(r" (?:IN|AT|VIA|BY) ", lambda word: word[0].lower(), part),
        )
        if match and (place := tidied(_WHAT_FOR.sub("", match["place"]))):
            return title_case(place)
    # `held on Friday 2 May 2024, 9:30am – noon, Conference Suite, Riverside House`
    after = tidied(text.split(MARK)[-1])
    return title_case(after) if MARK in text and _names_place(after) else None


_WHAT_FOR = re.compile(
    r",?\s+(?:(?:the|an) agenda\b|when\b|to (?:consider|transact|discuss|deal)\b|for the (?:purpose|transaction)\b).*",
    re.IGNORECASE,
)
"""What a summons says after the place: `in Committee Room 1, the agenda for which is set out below`."""


def place_under(texts: Sequence[str], dated: int) -> str | None:
    """The lines that name a place at or under the date's line; a comma at a line's end lets the place run on."""
    place = ""
    for text in texts[dated : dated + 5]:
        text = re.sub(r"\([^)]*$|^[^(]*\)|\([^)]*\)", " ", CLOCK.sub(MARK, without_dates(text)))
        text = re.sub(rf".*{MARK}(?:\s*(?:at|in|to)\b)?", "", text).strip()
        if not tidied(text):
            continue
        if (place and not place.endswith(",")) or not (place or _names_place(text)):
            break
        place = f"{place} {text}".strip()
    return title_case(re.sub(r"^(?:in |at )?(?:the )?", "", tidied(place), flags=re.IGNORECASE)) or None


def _names_place(text: str) -> bool:
    """Whether a line has the form of a place: a word for rooms and houses, mostly capitals, no sentence."""
    words = re.findall(r"\w+", text)
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    if len(text) > 100 or is_body(tidied(text)) or re.search(r"\b(?:held|minutes|meeting)\b", text, re.IGNORECASE):
        return False
    return bool({word.casefold() for word in words} & set(convention("meeting")["places"])) and 3 * capitals >= 2 * len(
        words
    )
