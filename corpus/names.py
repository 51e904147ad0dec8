"""People's and committees' names: parts, folding, whether two are one. Pure; finds no names in texts.

Two names that may be one are not taken for one: a wrong merge puts words into somebody's mouth, a missed one only
lists a person twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.records import folded

_COUNCILLOR = "councillor"
TITLES: dict[str, str] = {
    "councillor": _COUNCILLOR,
    "councillors": _COUNCILLOR,
    "cllr": _COUNCILLOR,
    "cllrs": _COUNCILLOR,
    "coun": _COUNCILLOR,
    "cnlr": _COUNCILLOR,
    "clr": _COUNCILLOR,
    "alderman": "alderman",
    "ald": "alderman",
    "alderwoman": "alderman",
    "mr": "mr",
    "mrs": "mrs",
    "ms": "ms",
    "miss": "miss",
    "mx": "mx",
    "dr": "dr",
    "doctor": "dr",
    "prof": "professor",
    "professor": "professor",
    "sir": "sir",
    "dame": "dame",
    "lord": "lord",
    "lady": "lady",
    "baroness": "lady",
    "baron": "lord",
    "rev": "reverend",
    "revd": "reverend",
    "reverend": "reverend",
    "canon": "canon",
    "father": "father",
    "fr": "father",
    "sister": "sister",
    "imam": "imam",
    "rabbi": "rabbi",
    "cpt": "captain",
    "capt": "captain",
    "captain": "captain",
    "col": "colonel",
    "colonel": "colonel",
    "major": "major",
    "sgt": "sergeant",
    "pc": "pc",
    "the": "",
    "hon": "",
    "rt": "",
    "right": "",
    "honourable": "",
    "worshipful": "",
}
"""Title as written, without its stop and case -> the title that it is. An empty one is an ornament."""

POST_NOMINALS = frozenset(
    [
        "jp",
        "mbe",
        "obe",
        "cbe",
        "kbe",
        "dbe",
        "mp",
        "mep",
        "msp",
        "qpm",
        "kpm",
        "phd",
        "msc",
        "bsc",
        "mba",
        "frcp",
        "rgn",
        "cpfa",
        "qc",
        "kc",
        "frsa",
    ]
)
_TIERS = frozenset(["county", "district", "borough", "city", "parish", "town", "ward", "unitary"])
PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "du",
        "da",
        "di",
        "del",
        "della",
        "la",
        "le",
        "st",
        "st.",
        "mac",
        "o",
        "al",
        "el",
        "bin",
        "ter",
        "ap",
        "ab",
    ]
)
"""Small words that begin a surname, Dutch, German, French, Arabic and Welsh ones among them."""
GENDERED = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "father": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "sister": "f",
}


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name, folded for comparison."""

    titles: tuple[str, ...]
    given: tuple[str, ...]
    """Given names and initials, without stops."""
    surname: str
    post_nominals: tuple[str, ...] = ()

    @property
    def initials(self) -> str:
        """First letters of the given names, in their order."""
        return "".join(name[0] for name in self.given)

    @property
    def full_given(self) -> tuple[str, ...]:
        """The given names that are written out."""
        return tuple(name for name in self.given if len(name) > 1)


def parse_person(text: str) -> PersonName:
    """The parts of a printed name; offices in brackets and what follows a dash or comma are left out."""
    words = _words(re.sub(r"\([^)]*\)", " ", folded(text)))
    titles: list[str] = []
    if len(words) > 2 and words[0] in _TIERS and TITLES.get(words[1].rstrip(".")) == _COUNCILLOR:
        # `County Councillor R Blythe`: of which council is no part of the name.
        del words[0]
    # A title alone is somebody known by it ("The Lord Mayor" is none of ours); a last word is always a surname.
    while len(words) > 1 and words[0].rstrip(".") in TITLES:
        titles.append(TITLES[words.pop(0).rstrip(".")])
    tail: list[str] = []
    while len(words) > 1 and words[-1].replace(".", "") in POST_NOMINALS:
        tail.insert(0, words.pop().replace(".", ""))
    given, surname = _split_surname(words)
    return PersonName(tuple(title for title in titles if title), given, surname, tuple(tail))


def _words(text: str) -> list[str]:
    head, _, tail = text.partition(",")
    # "Abbott, F" turns the name round; "F Abbott, Director" adds a post, "F Abbott, MBE" an honour.
    after = tail.split()
    if after and len(head.split()) == 1 and all(len(word.rstrip(".")) <= 2 for word in after):
        return [*_parted(tail), head.strip()]
    honours = [word for word in after if word.replace(".", "") in POST_NOMINALS]
    return [*_parted(re.split(r"\s[-/]\s", head)[0]), *(honours if len(honours) == len(after) else ())]


def _parted(text: str) -> list[str]:
    """Words; initials run together (`F.J.`) are parted."""
    words: list[str] = []
    for word in text.split():
        if re.fullmatch(r"(?:[a-z]\.){2,}[a-z]?", word):
            words.extend(word.replace(".", ""))
        else:
            words.append(word.strip("*.;:") if len(word.strip("*.;:")) else word)
    return words


def _split_surname(words: list[str]) -> tuple[tuple[str, ...], str]:
    if not words:
        return (), ""
    first = len(words) - 1
    while first > 0 and words[first - 1] in PARTICLES:
        first -= 1
    return tuple(words[:first]), " ".join(words[first:])


def is_councillor(text: str) -> bool:
    """Whether the name is printed with a councillor's title."""
    return _COUNCILLOR in parse_person(text).titles


def fold_person(text: str) -> str:
    """A name without titles, honours and case: `f abbott`. Equal for printed forms that differ in those alone."""
    name = parse_person(text)
    return " ".join((*name.given, name.surname)).strip()


def same_person(one: str | PersonName, other: str | PersonName) -> bool:
    """Whether two printed names can be one person's.

    The surnames are equal, initials and given names agree as far as both are given, and titles do not contradict each
    other. `Cllr Abbott` may thus be both `Councillor F Abbott` and `Councillor J Abbott`: a merge must also see that
    only one of them is there (`choose_person`).
    """
    a = one if isinstance(one, PersonName) else parse_person(one)
    b = other if isinstance(other, PersonName) else parse_person(other)
    if not a.surname or a.surname != b.surname:
        return False
    return _given_agree(a, b) and _titles_agree(a, b)


def choose_person(name: str, known: list[str]) -> int | None:
    """Position of the one known name that can be the same person; None where there is none, or more than one.

    A name that is written just the same wins over others that it might be.
    """
    wanted = parse_person(name)
    fits = [place for place, each in enumerate(known) if same_person(wanted, each)]
    exact = [place for place in fits if fold_person(known[place]) == fold_person(name)]
    for places in (exact, fits):
        if len(places) == 1:
            return places[0]
    return None


def _given_agree(a: PersonName, b: PersonName) -> bool:
    for mine, yours in zip(a.given, b.given, strict=False):
        shorter, longer = sorted((mine, yours), key=len)
        if not (longer == shorter or (len(shorter) == 1 and longer.startswith(shorter))):
            return False
    return True


def _titles_agree(a: PersonName, b: PersonName) -> bool:
    genders = {GENDERED[title] for name in (a, b) for title in name.titles if title in GENDERED}
    if len(genders) > 1:
        return False
    # A surname alone under different offices ("Mr Abbott", "Councillor Abbott") is too little to go by.
    bare = not (a.given and b.given)
    offices = [_COUNCILLOR in name.titles for name in (a, b) if name.titles]
    return not (bare and len(set(offices)) > 1)


_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with", "upon"]
)
_WITHIN = _SMALL | {"cum", "le", "next", "sub", "super", "under", "en", "la", "juxta"}
_UPPER = re.compile(
    r"^(?:NHS|CCG|ICB|ICS|LGBT\w*|SEND|SACRE|CIL|HR|IT|ICT|UK|EU|BID|LEP|SEN|PFI|PCC|HMO|CQC|SB\d+|[IVX]+)$"
)
_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}\d[A-Z\d]?|\d[A-Z]{2})$")
_BODY = (
    r"committee|sub-committee|subcommittee|board|panel|cabinet|council|commission|forum|executive|group|assembly|"
    r"partnership|authority|working party|task force|bureau|court"
)


@lru_cache(maxsize=10_000)
def fold_committee(text: str | None) -> str:
    """A committee's name for comparison: case, brackets, `the`, `&` and punctuation folded; numbers are kept.

    `Health and Social Care Scrutiny Board (5)` and `Scrutiny Board 5` stay two: that they are one must be stated.
    """
    words = re.sub(r"[^\w\s]", " ", folded(text).replace("&", " and ").replace("sub-committee", "subcommittee")).split()
    return " ".join(word for word in words if word != "the")


def same_committee(one: str | None, other: str | None) -> bool:
    """Whether two printed names are one committee's by their words alone."""
    return bool(fold_committee(one)) and fold_committee(one) == fold_committee(other)


def is_committee_name(text: str) -> bool:
    """Whether the words name a deciding body by their form: `... Committee`, `Board (5)`, `Board (Culture)`."""
    return bool(re.search(rf"\b(?:{_BODY})\b(?:\s*(?:\([\w,&'’ -]{{1,60}}\)|\d+|no\.?\s*\d+))?\s*$", folded(text)))


def title_case(text: str) -> str:
    """A heading in capitals as a name is written: `HEALTH AND SOCIAL CARE SCRUTINY BOARD (5)` -> `Health and ...`.

    What is printed in mixed case is left as it is.
    """
    if text != text.upper():
        return text
    words = text.split()
    return " ".join(_cased(word, first=place == 0) for place, word in enumerate(words))


def _cased(word: str, *, first: bool) -> str:
    bare = word.strip("()[],.;:'’\"")
    if _UPPER.match(bare) or _POSTCODE.match(bare) or not any(letter.isalpha() for letter in bare):
        return word
    if bare.casefold() in _SMALL and not first:
        return word.casefold()
    parts = re.split(r"([-/&])", word)
    last = len(parts) - 1
    # Burton-on-Trent, Stow-cum-Quy: the small words inside a place's name stay small.
    return "".join(
        part.casefold() if 0 < place < last and part.casefold() in _WITHIN else _capital(part)
        for place, part in enumerate(parts)
    )


def _capital(part: str) -> str:
    lowered = part.casefold()
    letter = re.search(r"[^\W\d_]", lowered)
    if not letter:
        return part
    cased = lowered[: letter.start()] + letter.group().upper() + lowered[letter.end() :]
    return re.sub(r"\b(Mc|O['’])([a-z])", lambda match: match[1] + match[2].upper(), cased)
