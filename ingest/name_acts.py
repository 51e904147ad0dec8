"""Acts, orders, regulations and statutory instruments by their form.

Works on a pack's words; knows no Act by name.
"""

from __future__ import annotations

import re

from ingest.name_bodies import STOPS, Blocked, is_part, shouts
from ingest.name_words import Found, PackWords, is_capitalised, word_set

ACT_HEADS = word_set("legislation", "heads")
_DATED_ACTS = word_set("legislation", "dated_heads")
_ABOUT_ACTS = word_set("legislation", "about")
_NO_ACTS = word_set("legislation", "no_acts")
_YEAR = re.compile(r"(?:1[2-9]|20)\d\d$")


def act_at(pack: PackWords, place: int, blocked: Blocked) -> Found | None:
    """The Act, order or regulations whose name ends with the head at a place, its year included."""
    words = pack.words
    head = words[place]
    if not is_capitalised(head):
        return None
    end = _with_year(words, place + 1)
    if end == place + 1 and head.lower() in _DATED_ACTS:
        return None
    start = _act_start(pack, place, blocked)
    if place - start < 1 or (
        place - start == 1 and words[start].lower() in ("class", "said", "draft", "new", "principal")
    ):
        return None
    return Found(start, end, "legislation", pack.text(start, end), "names.act/1", 1)


def _with_year(words: list[str], end: int) -> int:
    if end < len(words) and _YEAR.match(words[end]):
        return end + 1
    if end + 2 < len(words) and words[end] == "(" and _YEAR.match(words[end + 1]) and words[end + 2] == ")":
        return end + 3
    return end


def _act_start(pack: PackWords, place: int, blocked: Blocked) -> int:
    words, start = pack.words, place
    while start > 0 and place - start < 24 and start - 1 not in blocked and not shouts(pack, start - 1, place):
        word = words[start - 1]
        if word == ")":
            opening = next((p for p in range(start - 2, max(start - 22, 0), -1) if words[p] in ("(", "\n")), 0)
            if (
                words[opening] != "("
                or not is_capitalised(words[opening + 1])
                or not is_capitalised(words[opening - 1])
            ):
                break
            start = opening
        elif (is_part(word) or word == "Health") and word.lower() not in ACT_HEADS | {"schedule", "part"}:
            start -= 1
        elif word.lower() in ("and", "of", "for", "to", "&", ",") and start > 1 and is_capitalised(words[start - 2]):
            if words[start - 2].lower() in STOPS | ACT_HEADS | _ABOUT_ACTS or word == ",":
                break
            start -= 1
        else:
            break
    while start < place and not is_capitalised(words[start]):
        start += 1
    return start


def instrument_at(pack: PackWords, place: int) -> Found | None:
    """`SI 2013/218` or `Statutory Instrument 2013 No. 218`, from its last word before the year on."""
    words = pack.words
    rest = words[place + 1 : place + 6]
    if len(rest) < 3 or not _YEAR.match(rest[0]):
        return None
    number = next((at for at in (2, 3) if at < len(rest) and rest[at].isdigit()), None)
    if number is None or rest[1] not in ("/", "No"):
        return None
    start = place - (words[place].lower() == "instrument")
    return Found(start, place + number + 2, "legislation", f"SI {rest[0]}/{rest[number]}", "names.instrument/1", 1)
