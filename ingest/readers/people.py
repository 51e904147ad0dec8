"""Printed lists of people -> names, with the words printed beside each. Pure; knows no page.

`Councillors T Ash, R Lee and D Moss`, `Joan Bell, Independent Chair`, `Mr J Cook (Solicitor) and Mr B Watt`: commas
and `and` both part people and stand inside the name of an organisation; which it is, the words on either side tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from corpus.names import GENDERED, PARTICLES, POST_NOMINALS, TITLES
from ingest.conventions import convention

_PLURAL_TITLES = {"councillors": "Councillor", "cllrs": "Cllr", "messrs": "Mr", "drs": "Dr", "mesdames": "Mrs"}
_SEPARATOR = re.compile(
    r"(?<=\0)\s+(?=[A-Z])|(?<=\w)\s+(?=(?:Councillors|Cllrs)\b[.:]?\s+[A-Z])(?<!and )"
    r"|\s*[,;]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+|\s+[-–—]\s+|(?<=[a-z])\s*[–—]\s*(?=[A-Z])"
)
SENTENCE_END = re.compile(
    r"(?<=[\w)]{2})(?<!\bCllr)(?<!\bCllrs)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bRev)(?<!\bRevd)(?<!\bProf)(?<!\bCoun)"
    r"(?<!\bSt)(?<!\bHon)\.\s+(?=[A-Z])"
)
"""A full stop that ends a sentence, and not a title or an initial."""
_NAME_WORD = re.compile(r"(?:[A-Z]\.?){1,4}|[A-Z][\w.]*(?:['’‘\-–][\w.]+)*|[ODd]['’][A-Z]\w+", re.UNICODE)
_INITIALS = re.compile(r"^(?:[A-Z]\.?\s?){1,4}\s?(?:(?<=[\s.])[a-z]{2,3}\s)?[A-Z][\w'’\-]+(?:[- ][A-Z][\w'’\-]+)?$")


@dataclass(frozen=True)
class Person:
    """A name as printed, with its title, and what is printed beside it."""

    name: str
    beside: str | None = None
    """Words after a comma or dash: organisation, directorate or post."""
    brackets: tuple[str, ...] = ()
    """What stands in brackets behind the name."""


@dataclass
class _Reader:
    """Where a reading of one list stands."""

    listed: bool
    title: str | None
    """Title that covers the names which follow, from `Councillors A, B and C`."""
    spread: bool = False
    """Whether that title was printed in the plural, so that any name may come under it."""
    people: list[Person] = field(default_factory=list)
    since: int = 0
    """Position of the first person to whom the next words may belong."""


def read_people(text: str, *, listed: bool, title: str | None = None) -> list[Person]:
    """The people of a list.

    Args:
        text: one entry of a list, or a whole list in running text.
        listed: whether it is an entry with a line to itself: its first words are then a name, later ones its place.
        title: a title printed above the list that covers all its names (`Councillor`).
    """
    reader = _Reader(listed, title, title is not None)
    pieces = _pieces(text)
    for index, (separator, piece) in enumerate(pieces):
        following = pieces[index + 1][1] if index + 1 < len(pieces) else ""
        _take(reader, separator, piece, following)
    return reader.people


def opens_with_title(text: str) -> bool:
    """Whether the words begin with a title and a name: `Mr J Cook`, `Councillors Lee and Khan`."""
    titles, rest = _split_titles(text.strip())
    return bool(titles) and bool(rest) and bool(_NAME_WORD.match(rest.strip(" :")))


def is_bare_name(text: str) -> bool:
    """Whether the words are a person's name without a title, by their form alone."""
    words = _without_brackets(text).split()
    if not 2 <= len(words) <= 5:
        return False
    return _words_of_name(words) == len(words) and len(words[-1].strip(".")) > 1


def split_post(text: str) -> tuple[str | None, str]:
    """`Clerk J Ash`, `Chairman: Councillor Lee` -> the post before the name, None where there is none, and the name."""
    match = re.match(str(convention("attendance")["words"]["post_before_name"]), text, re.IGNORECASE)
    if match is None:
        return None, text
    rest = text[match.end() :]
    first = re.split(r"[,;(]", rest)[0].strip()
    named = opens_with_title(rest) or _INITIALS.match(first) or is_bare_name(first)
    return (match[0].strip(" :–-"), rest) if named else (None, text)


def covering_title(text: str) -> str | None:
    """`Councillor` from words that are only a title in the plural (`Councillors:`), else None."""
    return _PLURAL_TITLES.get(text.strip(" :.-–").casefold().replace("(s)", "s"))


def _pieces(text: str) -> list[tuple[str, str]]:
    """The text cut at commas, semicolons, dashes and `and` that stand in no bracket, each piece with its separator."""
    text = (
        re.sub(r"(?<=[Ss])\s*:\s+", " ", text.strip(), count=1) if covering_title(text.split(":")[0]) else text.strip()
    )
    if text.endswith(")") and text.count(")") > text.count("("):
        # The bracket was opened before the list's heading.
        text = text.removesuffix(")")
    hidden = _hide_brackets(text)
    pieces, start, separator = [], 0, ""
    for match in _SEPARATOR.finditer(hidden):
        pieces.append((separator, text[start : match.start()].strip()))
        start, separator = match.end(), match.group()
    pieces.append((separator, text[start:].strip()))
    return [
        (s, p.strip(" .:*+#†✓✔√") if not p.endswith(".") or len(p) < 4 else p.rstrip(" .:*+#†✓✔√"))
        for s, p in pieces
        if p.strip(" .:*+#†✓✔√")
    ]


def _hide_brackets(text: str) -> str:
    """The text with what stands in brackets blanked out, each character by one."""
    return re.sub(r"[(\[][^()\[\]]*(?:[)\]]|$)", lambda m: "\0" * len(m.group()), text)


def _take(reader: _Reader, separator: str, piece: str, following: str) -> None:
    if _post_nominals(piece):
        return
    if covering_title(piece):
        _take_covering_title(reader, piece, following)
        return
    if inside := _named_in_brackets(piece):
        reader.people.append(inside)
        reader.title, reader.since = None, len(reader.people) - 1
        return
    post, piece = (None, piece) if re.match(r"Mayor [A-Z]", piece) and is_bare_name(piece[6:]) else split_post(piece)
    titles, rest = _split_titles(piece)
    if post:
        reader.title = None
        reader.people.append(replace(_person(titles, rest)[0], beside=post))
        reader.since = len(reader.people) - 1
    elif titles and rest and _NAME_WORD.match(rest):
        _add(reader, _covered(reader, titles, following), rest, separator)
    elif _joins_list(reader, separator, piece):
        _add(reader, [], piece, separator)
    else:
        _add_beside(reader, separator, piece)


def _named_in_brackets(piece: str) -> Person | None:
    """`the Clerk (Mrs E Elm)`, `The Mayor (Councillor Ash)`: an office, and in brackets who holds it."""
    office, *brackets = _split_brackets(piece)
    bare = re.sub(r"^the\s+", "", office, flags=re.IGNORECASE)
    if len(brackets) != 1 or not bare or opens_with_title(bare) or not any(_known(word) for word in bare.split()):
        return None
    titles, rest = _split_titles(brackets[0].strip("()[] "))
    if not titles or not _NAME_WORD.match(rest):
        return None
    return replace(_person(titles, rest)[0], brackets=(bare,))


def _take_covering_title(reader: _Reader, piece: str, following: str) -> None:
    """`..., Councillors, ...` behind names says what they are; before names it covers them."""
    if reader.people and (not following or opens_with_title(following)):
        _add_beside(reader, ",", piece)
    else:
        reader.title, reader.spread = covering_title(piece), True


def _covered(reader: _Reader, titles: list[str], following: str) -> list[str]:
    """`Councillors T Ash, Mrs R Lee, D Moss`: a civil title among names that a plural covers, names still to come."""
    civil = all(title.rstrip(".").casefold() in GENDERED for title in titles)
    goes_on = bool(_INITIALS.match(_without_brackets(following))) and not opens_with_title(following)
    return [reader.title, *titles] if reader.title and reader.spread and civil and goes_on else titles


def _add(reader: _Reader, titles: list[str], rest: str, separator: str) -> None:
    if titles:
        plural = covering_title(titles[0])
        reader.spread = plural is not None or (reader.spread and len(titles) > 1 and titles[0] == reader.title)
        reader.title = plural or (titles[0] if _councillor(titles[0]) else None)
        titles = [plural, *titles[1:]] if plural else titles
    elif reader.title and (reader.spread or _INITIALS.match(_without_brackets(rest))):
        titles = [reader.title]
    person, beside = _person(titles, rest)
    if not separator.strip().endswith(("and", "&")) and "," not in separator:
        reader.since = len(reader.people)
    if reader.people and reader.people[-1].beside:
        reader.since = len(reader.people)
    reader.people.append(replace(person, beside=beside))


def _add_beside(reader: _Reader, separator: str, piece: str) -> None:
    """Words that are no name belong to the person before them; in a list's own line, or in the plural, to all of it."""
    if not reader.people or re.match(
        r"(?:\d+|one|two|three|four|five|six|several|no|a) (?:other )?(?:members?|residents?|parish)", piece, re.I
    ):
        return
    shared = _plural_post(piece) or (reader.listed and len(reader.people) - reader.since <= 2)
    first = reader.since if shared else len(reader.people) - 1
    joint = separator.strip()
    if re.fullmatch(r"[(\[][^()\[\]]+[)\]]", piece):
        person = reader.people[-1]
        reader.people[-1] = replace(person, brackets=(*person.brackets, piece.strip("()[] ")))
        return
    for place in range(first, len(reader.people)):
        person = reader.people[place]
        words, *brackets = _split_brackets(piece)
        own = f"{words} {brackets[0]}".strip() if len(brackets) == 1 and words else piece
        before = (
            f"{person.beside}{separator if ',' in joint else f' {joint} ' if joint else ' '}" if person.beside else ""
        )
        reader.people[place] = replace(person, beside=before + own)


def _joins_list(reader: _Reader, separator: str, piece: str) -> bool:
    """Whether a piece without a title is one more name."""
    if separator.strip() in ("-", "–", "—"):
        return False
    words = _without_brackets(piece)
    if reader.listed and not reader.people:
        return _bare_or_single(words) or _name_then_post(words)
    if reader.title and (reader.spread or _INITIALS.match(words)):
        return _bare_or_single(words) and not (reader.people and reader.people[-1].beside)
    if reader.listed:
        return bool(_INITIALS.match(words)) and bool(_INITIALS.match(_initialled(reader.people[-1].name)))
    return is_bare_name(words) or (piece != words and _bare_or_single(words))


def _initialled(name: str) -> str:
    return " ".join(_split_titles(name)[1].split())


def _bare_or_single(words: str) -> bool:
    parts = words.split()
    single = len(parts) == 1 and bool(_NAME_WORD.fullmatch(words)) and len(words) > 2 and not _known(words)
    single = single and not words.isupper()
    return (
        single
        or is_bare_name(words)
        or (len(parts) > 1 and bool(_INITIALS.match(words)) and _words_of_name(parts) == len(parts))
    )


def _name_then_post(words: str) -> bool:
    """`Jane Holt Head of Roads`: a name of two words or more, and words of a post right behind it."""
    parts = words.split()
    count = _words_of_name(parts)
    return 2 <= count <= 3 and count < len(parts) and _known(parts[count])


def _person(titles: list[str], rest: str) -> tuple[Person, str | None]:
    """A name's own words, and those that run on behind it without a comma."""
    words, *brackets = _split_brackets(rest)
    parts = words.split()
    count = max(_words_of_name(parts, bool(titles)), 1)
    name = [p for p in parts[:count] if p.replace(".", "").casefold() not in POST_NOMINALS or p == parts[0]]
    beside = " ".join(parts[count:]).strip(" -–—,") or None
    full = " ".join([*titles, *name]).strip(" .,;:*")
    return Person(full, None, tuple(b.strip("()[] ") for b in brackets)), beside


def _words_of_name(words: list[str], titled: bool = False) -> int:
    """How many of the words, from the first, are a name's."""
    count = 0
    for word in words:
        bare = word.strip(",.*")
        surname = count + 1 == len(words) and count + titled > 0 and bare.casefold() in _surnames_too()
        named = _NAME_WORD.fullmatch(bare) and (surname or not _known(word) or (count == 0 and len(bare) == 1))
        if not named and not (bare.casefold() in PARTICLES and count + 1 < len(words)):
            break
        count += 1
    return count


def _split_titles(text: str) -> tuple[list[str], str]:
    """Titles at the beginning, `The Worshipful` and the like dropped, and what follows them."""
    words = text.split()
    titles: list[str] = []
    place = 0
    while place < len(words) - 1 and _is_title(words, place):
        if TITLES.get(words[place].rstrip(".:").casefold(), "-") != "" or titles:
            titles.append(words[place].rstrip(":"))
        place += 1
    if not titles and words[0] == "Mayor" and is_bare_name(" ".join(words[1:])):
        return words[:1], " ".join(words[1:])
    if titles and all(
        t.casefold().rstrip(".") in _ranks("ranks") and t.casefold().rstrip(".") not in TITLES for t in titles
    ):
        # "City" or "Chief" alone opens an organisation or a post, not a name.
        return (
            (titles, " ".join(words[place:]))
            if titles[-1].casefold().rstrip(".") in _ranks("ranks_alone")
            else ([], text)
        )
    return titles, " ".join(words[place:])


def _is_title(words: list[str], place: int) -> bool:
    word = words[place].rstrip(".:").casefold()
    if word in TITLES or word in _PLURAL_TITLES:
        return True
    return word in _ranks("ranks") and words[place][0].isupper()


def _councillor(title: str) -> bool:
    return TITLES.get(title.rstrip(".").casefold()) == "councillor"


def _post_nominals(piece: str) -> bool:
    words = [word.replace(".", "").casefold() for word in piece.split()]
    return bool(words) and all(word in POST_NOMINALS for word in words)


def _plural_post(piece: str) -> bool:
    return bool(covering_title(piece)) or bool(
        re.search(r"\b(?:members|councillors|officers|governors)\b", piece, re.I)
    )


def _split_brackets(text: str) -> list[str]:
    """The text without brackets, then each bracket with its marks."""
    brackets = re.findall(r"[(\[][^()\[\]]*(?:[)\]]|$)", text)
    return [_without_brackets(text), *brackets]


def _without_brackets(text: str) -> str:
    return " ".join(re.sub(r"[(\[][^()\[\]]*(?:[)\]]|$)", " ", text).split()).strip(" .,;:*")


def _known(word: str) -> bool:
    """Whether a word belongs to organisations and posts."""
    bare = word.strip(".,;:()[]*").casefold().replace("’", "'")
    return bare in _not_names() or bool(
        re.fullmatch(r"[A-Z]{3,5}", word.strip("()")) and not re.search("[AEIOU]", word)
    )


@cache
def _not_names() -> frozenset[str]:
    return frozenset(convention("attendance")["words"]["not_names"])


@cache
def _ranks(name: str) -> frozenset[str]:
    return frozenset(convention("attendance")["words"][name])


@cache
def _surnames_too() -> frozenset[str]:
    return frozenset(convention("attendance")["words"]["surnames_too"])


_DIRECTORATE = re.compile(r"(?P<label>[A-Z][\w'’&-]*(?:,? (?:and |& |of |for |the )*[A-Z][\w'’&-]*){0,6}):\s+(?=[A-Z])")


def part_directorate(text: str) -> tuple[str | None, str]:
    """`Adult Services: A Lee (Director), K Ash` -> the directorate, and those who are of it."""
    match = _DIRECTORATE.match(text)
    offices = convention("attendance")["words"]["offices"]
    if match is None or opens_with_title(match["label"]) or any(re.search(o, match["label"], re.I) for o in offices):
        return None, text
    return match["label"], text[match.end() :]
