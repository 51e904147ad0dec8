"""Organisations, committees and places by their form, and the abbreviations that a pack states for them.

Works on a pack's words; knows no body by name. A name must hold a word that says which one it is, so `Parish Council`
is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from ingest.name_words import Found, PackWords, is_capitalised, word_set, word_sets

_GIVEN_NAMES = word_set("people", "given_names")
STOPS = word_set("bodies", "stops")
_JOINERS = word_set("bodies", "joiners")
ORGANISATION_HEADS = word_set("organisations", "heads")
_ORGANISATION_AFTER = word_sets("organisations", "compound_heads")
_LINKED = word_set("organisations", "linked")
_FINAL = word_set("organisations", "final")
_BEFORE_OPENERS = word_set("organisations", "before_openers")
_TAILS = word_set("organisations", "tails")
OPENERS = word_sets("organisations", "openers")
ORGANISATION_GENERIC = word_set("organisations", "generic")
COMMITTEE_HEADS = word_set("committees", "heads")
_COMMITTEE_AFTER = word_sets("committees", "compound_heads")
_COMMITTEE_GENERIC = word_set("committees", "generic")
_NOT_BEFORE = word_set("committees", "not_before")
PLACE_HEADS = word_set("places", "heads")
_PLACE_GENERIC = word_set("places", "generic")
_COUNCIL_KINDS = word_set("places", "councils")
_LONGEST = 14

ORGANISATION_TRIGGERS = ORGANISATION_HEADS | _ORGANISATION_AFTER.keys()
COMMITTEE_TRIGGERS = COMMITTEE_HEADS | _COMMITTEE_AFTER.keys()

Blocked = Collection[int]
"""Places of words that belong to people: no body's name goes over them."""


def _ends_name(words: list[str], place: int, after: dict[str, frozenset[str]]) -> bool:
    head = words[place].lower()
    return head not in after or (place > 0 and words[place - 1].lower() in after[head])


def _walk_left(pack: PackWords, head: int, blocked: Blocked, crosses: Callable[[int], bool]) -> int:
    """Where the run of capitalised words that ends at a head begins; `crosses` says which small words it goes over."""
    words, start = pack.words, head
    while start > 0 and head - start < _LONGEST:
        before = start - 1
        word = words[before]
        if words[start - 1] in ("'s", "’s"):
            before -= 1
        if before in blocked or shouts(pack, before, head):
            break
        part = is_part(words[before]) and word.lower() not in _JOINERS | _FINAL
        if not part and not (before > 0 and before - 1 not in blocked and _goes_over(words, before, crosses)):
            break
        start = before
    while start < head and (words[start].lower() in _JOINERS or words[start] in (",", "'s", "’s")):
        start += 1
    return start


def _goes_over(words: list[str], joiner: int, crosses: Callable[[int], bool]) -> bool:
    return crosses(joiner) and is_part(_owner(words, joiner - 1))


def shouts(pack: PackWords, place: int, head: int) -> bool:
    """Whether an everyday word in capitals stands before a name that is not: a heading's end, a chart's label."""
    word = pack.words[place]
    return len(word) > 2 and word.isupper() and not pack.words[head].isupper() and word.lower() in pack.everyday


def _owner(words: list[str], place: int) -> str:
    return words[place - 1] if words[place] in ("'s", "’s") and place else words[place]


def is_part(word: str) -> bool:
    """Whether a word can stand in a body's name: a capitalised one that ends no name towards the left."""
    return is_capitalised(word) and word.lower() not in STOPS and len(word) > 1


def _says_which(
    pack: PackWords, start: int, end: int, generic: frozenset[str], *, everyday: bool = True, short: bool = True
) -> bool:
    """Whether a word of the run is no general word: one in the list, or one that the pack writes without a capital.

    `short` says whether an abbreviation is enough (`STP Board`).
    """
    shouted = pack.words[end - 1].isupper()
    for word in pack.words[start:end]:
        lowered = word.lower()
        if not short and word.isupper() and not shouted:
            continue
        if is_capitalised(word) and lowered not in generic and not (everyday and lowered in pack.everyday):
            return True
    return False


def organisation_at(pack: PackWords, place: int, blocked: Blocked) -> Found | None:
    """The organisation whose name ends with the head at a place."""
    words = pack.words
    if place in blocked or not is_capitalised(words[place]) or not _ends_name(words, place, _ORGANISATION_AFTER):
        return None
    if place + 1 < len(words) and _continues(words, place):
        return None

    def crosses(before: int) -> bool:
        if words[before].lower() in ("of", "for"):
            return words[before - 1].lower() in _LINKED
        return (
            words[before].lower() in _JOINERS and words[before - 1].lower() not in ORGANISATION_HEADS | COMMITTEE_HEADS
        )

    start = _walk_left(pack, place, blocked, crosses)
    start = _without_lead(pack, start, place)
    if start == place or not _says_which(pack, start, place + 1, ORGANISATION_GENERIC, short=False):
        return None
    if words[place].lower() == "council" and words[start].lower() in _GIVEN_NAMES:
        return None
    return Found(start, place + 1, "organisation", pack.text(start, place + 1), "names.organisation/1", 3)


def _continues(words: list[str], place: int) -> bool:
    """Whether the head is only the middle of a longer name: `School Hospital Trust`."""
    following = words[place + 1]
    return (
        is_capitalised(following)
        and following.lower() in ORGANISATION_TRIGGERS
        and _ends_name(words, place + 1, _ORGANISATION_AFTER)
    )


def _without_lead(pack: PackWords, start: int, head: int) -> int:
    """Leave out the everyday word that only a sentence's start gave its capital: `Supporting Stonebridge Trust`."""
    words = pack.words
    first = words[start].lower()
    opens = start == 0 or words[start - 1] in (".", "\n", ":", "•", "?", "!")
    if opens and first.endswith("ing") and first in pack.everyday and start + 1 < head:
        return start + 1
    return start


def opened_at(pack: PackWords, place: int, blocked: Blocked) -> Found | None:
    """The organisation that begins with an opener: `University of ...`, `Department for ...`, `Healthwatch ...`."""
    words = pack.words
    opener = words[place].lower()
    if place in blocked or not is_capitalised(words[place]) or place + 2 >= len(words):
        return None
    end = place + 1
    links = OPENERS[opener]
    if "" not in links:
        if words[end].lower() not in links:
            return None
        end += 1
    end = _walk_right(pack, end, blocked, plain="" not in links)
    begin = place
    while (
        begin > 0
        and begin - 1 not in blocked
        and is_part(words[begin - 1])
        and words[begin - 1].lower() in _BEFORE_OPENERS
    ):
        begin -= 1
    if (
        end <= place + 1
        or not is_part(words[end - 1])
        or not _says_which(pack, begin, end, ORGANISATION_GENERIC, everyday="" in links)
    ):
        return None
    return Found(begin, end, "organisation", pack.text(begin, end), "names.opened/1", 4)


def _walk_right(pack: PackWords, end: int, blocked: Blocked, *, plain: bool) -> int:
    """Where the capitalised run ends; `plain` says that everyday words may be in it (`Department for Education`)."""
    words, first = pack.words, end
    while end < len(words) and end - first < 7 and end not in blocked:
        lowered = words[end].lower()
        part = is_part(words[end]) and lowered not in _GIVEN_NAMES and (plain or lowered not in pack.everyday)
        if not part and not (lowered in ("and", "&") and end > first and _joins_right(words, end)):
            break
        end += 1
    return end


def _joins_right(words: list[str], place: int) -> bool:
    """Whether `and` joins two words of one name, not two names: nothing that ends a name follows."""
    following = words[place + 1 : place + 6]
    if not is_part(following[0]):
        return False
    run = []
    for word in following:
        if not is_capitalised(word):
            break
        run.append(word.lower())
    return not ORGANISATION_HEADS.intersection(run) and not OPENERS.keys() & set(run)


def committee_at(pack: PackWords, place: int, blocked: Blocked) -> Found | None:
    """The committee whose name ends with the head at a place, its number included."""
    words = pack.words
    if place in blocked or not is_capitalised(words[place]) or not _ends_name(words, place, _COMMITTEE_AFTER):
        return None
    if words[place].lower() == "cabinet":
        return _cabinet(pack, place)

    def crosses(before: int) -> bool:
        sign = words[before].lower()
        if sign == ",":
            return (
                _lists(words, before, place) and words[before - 1].lower() not in COMMITTEE_HEADS | ORGANISATION_HEADS
            )
        return sign in _JOINERS and words[before - 1].lower() not in COMMITTEE_HEADS | {"council"}

    start = _walk_left(pack, place, blocked, crosses)
    end = _with_number(words, place + 1)
    numbered = end > place + 1
    if start == place or not (numbered or _says_which(pack, start, place, _COMMITTEE_GENERIC, everyday=False)):
        return None
    if (
        words[place].lower() == "board"
        and words[place - 1].lower() == "care"
        and "integrated" in pack.text(start, place).lower()
    ):
        if not _says_which(pack, start, place, ORGANISATION_GENERIC):
            return None
        return Found(start, place + 1, "organisation", pack.text(start, place + 1), "names.organisation/1", 2)
    return Found(start, end, "committee", pack.text(start, end), "names.committee/1", 2)


def _lists(words: list[str], comma: int, head: int) -> bool:
    """Whether `A, B and C Committee` goes on over the comma: an `and` follows before the head."""
    return any(word in ("and", "&", "AND") for word in words[comma:head])


def _cabinet(pack: PackWords, place: int) -> Found | None:
    words = pack.words
    following = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1].lower() if place else ""
    if following.lower() in _NOT_BEFORE or before in ("shadow", "youth") or following in ("-", "’"):
        return None
    return Found(place, place + 1, "committee", "Cabinet", "names.cabinet/1", 2)


def _with_number(words: list[str], end: int) -> int:
    """Where the name ends, a number after its head included: `(5)`, `5`, `No. 5`."""
    following = words[end : end + 4]
    if (
        len(following) > 2
        and following[0] == "("
        and re.fullmatch(r"\d{1,2}[A-Z]?|[A-Z]", following[1])
        and following[2] == ")"
    ):
        return end + 3
    if following and re.fullmatch(r"\d", following[0]) and not (len(following) > 1 and is_capitalised(following[1])):
        return end + 1 if len(following) == 1 or following[1] not in ("/", "-", "–", "th", ":", ".") else end
    if len(following) > 1 and following[0] == "No":
        number = end + (2 if following[1] == "." else 1)
        return number + 1 if number < len(words) and words[number].isdigit() else end
    return end


def place_at(pack: PackWords, place: int, blocked: Blocked) -> Found | None:
    """The road, ward or park whose name ends with the head at a place."""
    words = pack.words
    if not is_capitalised(words[place]) or words[place].isupper():
        return None
    start = place
    while start > 0 and place - start < 3 and start - 1 not in blocked and is_part(words[start - 1]):
        if words[start - 1].isupper():
            break
        start -= 1
    if start == place or not _says_which(pack, start, place, _PLACE_GENERIC):
        return None
    if words[place].lower() in ("close", "park") and words[place - 1].lower() in pack.everyday:
        return None
    return Found(start, place + 1, "place", pack.text(start, place + 1), "names.place/1", 5)


def council_place(name: str) -> str | None:
    """The place that a council's name states: `Stonebridge Borough Council` -> Stonebridge."""
    words = name.split()
    if len(words) < 3 or words[-1].lower() != "council" or words[-2].lower() not in _COUNCIL_KINDS:
        return None
    rest = words[:-2]
    while rest and rest[-1].lower() in _COUNCIL_KINDS:
        rest.pop()
    first = [word for word in rest if word.lower() not in ("the", "and")]
    return " ".join(rest) if len(first) == len(rest) and rest and all(is_capitalised(word) for word in rest) else None


_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z]$")


def abbreviation_at(pack: PackWords, bracket: int) -> tuple[int, int, str] | None:
    """`Full Name (ABC)` at an opening bracket -> start and end of the full name, and the abbreviation."""
    words = pack.words
    if bracket + 2 >= len(words) or words[bracket + 2] != ")" or not _ABBREVIATION.match(words[bracket + 1]):
        return None
    letters = [letter for letter in words[bracket + 1] if letter.isupper()]
    place, tail = bracket, True
    while letters and place > 0 and bracket - place < 16:
        place -= 1
        word = words[place]
        if word == "\n":
            return None
        if word[0] == letters[-1] and is_capitalised(word):
            letters.pop()
            tail = False
        elif not (
            word.lower() in {"and", "of", "for", "the", "&", "'s", "’s", "in", ","} or (tail and word.lower() in _TAILS)
        ):
            return None
    return None if letters else (place, bracket, words[bracket + 1])
