"""People's names by their form: after a title, in lists after `Councillors`, in fields and places meant for people.

Works on a pack's words; knows nobody. Cautious: posts, bodies, headings and everyday words are no people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.names import POST_NOMINALS, TITLES
from ingest.name_words import GAP, Found, PackWords, is_capitalised, split_words, word_rows, word_set

TITLE_WORDS = word_set("people", "titles")
GIVEN_NAMES = word_set("people", "given_names")
LABELS = word_rows("people", "labels")
_DOUBTFUL = word_set("people", "doubtful_titles")
_PLURAL = word_set("people", "plural_titles")
_SURNAMES = word_set("people", "everyday_surnames")
_NEVER = word_set("people", "never")
_FOLLOWED_BY = word_set("people", "followed_by")
_POSTS = word_set("people", "posts")
_PARTICLES = frozenset(
    ["van", "von", "de", "der", "den", "du", "da", "di", "del", "della", "la", "le", "al", "el", "bin", "ter"]
)
_INITIALS = re.compile(r"[A-Z]{1,3}$")
_SINGULAR = {"councillors": "Councillor", "cllrs": "Cllr", "messrs": "Mr", "drs": "Dr"}


@dataclass(frozen=True, slots=True)
class Parts:
    """A run of words that has the form of a name."""

    end: int
    initials: int
    names: tuple[str, ...]
    """Given names written out and surname, in lower case."""


def read_parts(words: list[str], start: int) -> Parts | None:
    """Initials and at most three capitalised words from a place on, or None where no name can stand."""
    names: list[str] = []
    place, initials, end = start, 0, start
    while place < len(words) and len(names) < 3:
        word = words[place]
        if len(word) == 1 and word.isalpha() and word.isupper():
            # `Jo F Reed` is one person, `F Abbott S Reed` and `Abbott S Reed` are two out of a column.
            middle = not initials and len(names) == 1 and names[0] in GIVEN_NAMES
            if names and not (middle and _is_name(words, place + 1 + (words[place + 1] == "."))):
                break
            initials += not names
            place += 1 + (words[place + 1] == ".")
        elif not names and not initials and _INITIALS.match(word) and _is_mixed_name(words, place + 1):
            initials, place = len(word), place + 1
        elif _is_name_word(word, alone=not names) and not _is_note(words, start, place, len(names)):
            names.append(word.lower())
            place = end = place + 1
        elif word in _PARTICLES and (words[place + 1] in _PARTICLES or _is_name(words, place + 1)):
            place += 1
        else:
            break
    return Parts(end, initials, tuple(names)) if names else None


def _is_note(words: list[str], start: int, place: int, names: int) -> bool:
    """Whether a word in capitals among others that are not is an abbreviation: `Cllr EDC`, but `Jane DENT`."""
    word = words[place]
    if not word.isupper():
        return False
    if names == 0:
        return len(word) < 4 and start > 0 and not words[start - 1].isupper()
    return names > 1 and not words[place - 1].isupper()


def _is_name(words: list[str], place: int) -> bool:
    return place < len(words) and _is_name_word(words[place], alone=False)


def _is_mixed_name(words: list[str], place: int) -> bool:
    return _is_name(words, place) and not words[place].isupper()


def _is_name_word(word: str, *, alone: bool) -> bool:
    if len(word) < 2 or not is_capitalised(word):
        return False
    lowered = word.lower()
    if lowered in TITLE_WORDS or (lowered in _NEVER and lowered not in _SURNAMES):
        return False
    if word.isupper() and lowered in POST_NOMINALS:
        return False
    # Capitals without a vowel are an abbreviation.
    return not (word.isupper() and (len(word) < 3 or not re.search("[AEIOUY]", word))) or (
        alone and lowered in _SURNAMES
    )


def _cut(pack: PackWords, parts: Parts, start: int) -> Parts:
    """Leave out words at the end that are capitalised for another reason than the name."""
    names, end = list(parts.names), parts.end
    # `F Abbott Jo Reed`, out of a column: the next person's names, not a surname of three words.
    wanted = len(names)
    if (parts.initials and wanted == 3) or _next_begins(names, parts.initials):
        wanted = 1
    elif wanted == 3 and names[2] in GIVEN_NAMES and _is_name(pack.words, end):
        wanted = 2
    while len(names) > wanted or (len(names) > 1 and not _belongs(pack, names, parts.initials)):
        names.pop()
        end -= 1
        while end > start and pack.words[end - 1] in _PARTICLES:
            end -= 1
    return Parts(end, parts.initials, tuple(names))


def _next_begins(names: list[str], initials: int) -> bool:
    """Whether the second word is another person's given name: `Abbott Jo Reed`, `F Abbott Jo`."""
    if len(names) < 2 or names[1] not in GIVEN_NAMES or names[1] in _SURNAMES:
        return False
    return bool(initials) or (len(names) == 3 and names[0] not in GIVEN_NAMES)


def _belongs(pack: PackWords, names: list[str], initials: int) -> bool:
    if len(names) == 2 and not initials:
        return _goes_on(pack, names)
    return names[-1] not in pack.everyday and names[-1] not in _NEVER


def _goes_on(pack: PackWords, names: list[str]) -> bool:
    if names[1] in _NEVER:
        return names[0] in GIVEN_NAMES
    return names[0] in GIVEN_NAMES or names[1] not in pack.everyday or names[1] in _SURNAMES


def after_title(pack: PackWords, place: int) -> Iterator[Found]:
    """The names that a title at a place announces: one, or those of the list after `Councillors`."""
    title = pack.words[place].lower()
    start = _skip_titles(pack.words, place)
    found = _titled(pack, place, start, title)
    if found is None:
        return
    yield found
    if title in _PLURAL:
        yield from _listed(pack, found.end, _SINGULAR.get(title, "Dr"))


def _skip_titles(words: list[str], place: int) -> int:
    listed = place >= 0 and words[place].lower() in _PLURAL
    place += 1
    if listed and words[place] == ":":
        place += 1
    while place < len(words) and (words[place] == "." or words[place].lower().rstrip(".") in TITLE_WORDS):
        place += 1
    return place


def _titled(pack: PackWords, place: int, start: int, title: str) -> Found | None:
    parts = read_parts(pack.words, start)
    if parts is None:
        return None
    parts = _cut(pack, parts, start)
    if not _likely(pack, parts, doubtful=title in _DOUBTFUL):
        return None
    if title in ("dr", "miss", "sir") and not parts.initials and _is_name(pack.words, place - 1):
        return None
    # `Councillors` in the title would make everyone in a list somebody else than the councillor of the next page.
    words = [_SINGULAR.get(word.lower(), word) for word in pack.words[place:start] if word not in (".", ":")]
    first = start if title in _PLURAL else place
    return Found(first, parts.end, "person", " ".join([*words, pack.text(start, parts.end)]), "names.title/1")


def _likely(pack: PackWords, parts: Parts, *, doubtful: bool) -> bool:
    """Whether a run after a title is a name; a single everyday word is none after a title that may be a heading's."""
    following = pack.words[parts.end].lower() if parts.end < len(pack.words) else GAP
    if following in ("'s", "’s"):
        following = ""
    capital = parts.end < len(pack.words) and pack.words[parts.end][0].isupper()
    last = parts.names[-1]
    if parts.initials:
        return True
    if len(parts.names) == 1:
        if last in _NEVER and (capital or last not in _SURNAMES):
            return False
        return (
            not doubtful or last not in pack.everyday or (last in _SURNAMES and not (capital and following in _NEVER))
        )
    return not (doubtful and parts.names[0] in pack.everyday and parts.names[0] not in GIVEN_NAMES | _SURNAMES)


def _listed(pack: PackWords, place: int, title: str) -> Iterator[Found]:
    """The further names of `Councillors Caan (Chair), F Abbott and Taylor`."""
    words = pack.words
    while place < len(words):
        place = _skip_bracket(words, place)
        if words[place] not in (",", ";", "and", "&"):
            return
        start = place + 1 + (words[place + 1] in ("and", "&"))
        if start >= len(words) or words[start].lower() in TITLE_WORDS:
            return
        parts = read_parts(words, start)
        if parts is None:
            return
        parts = _cut(pack, parts, start)
        following = words[parts.end]
        heading = following[0].isupper() and following.lower() in _NEVER
        if heading or not _likely(pack, parts, doubtful=True):
            return
        yield Found(start, parts.end, "person", f"{title} {pack.text(start, parts.end)}", "names.list/1")
        place = parts.end


def _skip_bracket(words: list[str], place: int) -> int:
    if words[place] != "(":
        return place
    close = next((p for p in range(place, min(place + 9, len(words))) if words[p] == ")"), place - 1)
    return close + 1


def with_post(pack: PackWords, place: int) -> Found | None:
    """`Jo Reed, Head of Transport` or `Jo Reed (Head of Transport)`, from a given name on."""
    words = pack.words
    parts = read_parts(words, place)
    if parts is None or parts.initials or len(parts.names) != 2 or not _plain(pack, parts):
        return None
    if place and _is_name(words, place - 1):
        return None
    sign, post = words[parts.end : parts.end + 2] if parts.end + 1 < len(words) else ("", "")
    if sign not in (",", "(", "-", "–") or post.lower() not in _POSTS:
        return None
    return Found(place, parts.end, "person", pack.text(place, parts.end), "names.post/1")


def after_label(pack: PackWords, place: int) -> Found | None:
    """The name after a label's colon (`Report author: Jo Reed`)."""
    if pack.words[place] != ":":
        return None
    parts = read_parts(pack.words, place + 1)
    if parts is None:
        return None
    parts = _cut(pack, parts, place + 1)
    if not (len(parts.names) > 1 or parts.initials) or not _plain(pack, parts):
        return None
    return Found(place + 1, parts.end, "person", pack.text(place + 1, parts.end), "names.label/1")


def _plain(pack: PackWords, parts: Parts) -> bool:
    """Whether a name without a title is one, by its words and by the word after it."""
    following = pack.words[parts.end].lower() if parts.end < len(pack.words) else GAP
    if following in _FOLLOWED_BY and pack.words[parts.end][0].isupper():
        return False
    return _untitled(parts, pack.everyday)


def _untitled(parts: Parts, everyday: frozenset[str]) -> bool:
    first, last = parts.names[0], parts.names[-1]
    if last in _NEVER and not (first in GIVEN_NAMES or parts.initials):
        return False
    if any(name in _NEVER for name in parts.names[:-1]):
        return False
    if parts.initials:
        return last not in everyday or last in _SURNAMES
    if len(parts.names) == 1:
        return False
    strange = first not in everyday and (last not in everyday or last in _SURNAMES)
    return first in GIVEN_NAMES or strange


def names_in_field(text: str, everyday: frozenset[str], taken: frozenset[str], *, sure: bool) -> list[str]:
    """The people that a field for people names: `Jo Reed (CCG)/ Cllr Abbott, Head of Care` -> Jo Reed, Cllr Abbott.

    `taken` holds words of bodies and places, in lower case; `sure` says that the field holds nothing but people.
    """
    bare = re.sub(r"\([^)]*\)?", " ", text)
    pieces = re.split(r"[/,;:&\n|•]|\s[-–]\s|\band\b|\bwith\b|\bby\b", bare)
    return [name for piece in pieces for name in _whole_names(piece, everyday, taken, sure=sure)]


def _whole_names(piece: str, everyday: frozenset[str], taken: frozenset[str], *, sure: bool) -> list[str]:
    """The names that follow each other with nothing between them; none where anything else is there too."""
    pack = PackWords([*split_words(piece), GAP, GAP])
    names, place = [], 0
    while not _is_end(pack.words, place):
        start = _skip_titles(pack.words, place - 1)
        parts = read_parts(pack.words, start)
        if parts is None:
            return []
        if not _is_end(pack.words, parts.end) or len(parts.names) == 3:
            parts = _cut(pack, parts, start)
        if not _is_somebody(parts, everyday, taken, titled=start > place, sure=sure):
            return []
        titles = [word for word in pack.words[place:start] if word != "."]
        names.append(" ".join([*titles, pack.text(start, parts.end)]))
        place = parts.end
    return names


def _is_somebody(parts: Parts, everyday: frozenset[str], taken: frozenset[str], *, titled: bool, sure: bool) -> bool:
    last = parts.names[-1]
    if titled or (sure and (parts.initials or len(parts.names) > 1 or last not in everyday)):
        return last not in _NEVER or bool(parts.initials) or last in _SURNAMES
    known = parts.names[0] in GIVEN_NAMES and not parts.initials
    if not known and taken.intersection(parts.names):
        return False
    return _untitled(parts, everyday)


def _is_end(words: list[str], place: int) -> bool:
    """Whether nothing but honours, stops and notes in capitals follow."""
    return all(word in (GAP, ".", "*", ")") or word.lower() in POST_NOMINALS for word in words[place:])


def search_forms(name: str, everyday: frozenset[str]) -> set[tuple[str, ...]]:
    """The word rows under which a known person is looked for: `Pete Fahy` also as P Fahy, P. Fahy and PETE FAHY."""
    words = [word for word in split_words(name) if word != "."]
    while words and words[0].lower() in TITLES and len(words) > 1:
        words.pop(0)
    first = next(
        (place for place, word in enumerate(words) if len(word) > 1 and not _is_initials(word, words)), len(words)
    )
    if len(words) < 2 or (first == len(words)):
        return set()
    given, surname = (words[:first], words[first:]) if first else (words[:1], words[1:])
    letters = [letter for word in given for letter in (word if first else word[0])]
    rows = {tuple(words)} if first == 0 else set()
    initials = {tuple(letters), tuple(letters[:1])} | ({("".join(letters),)} if len(letters) > 1 else set())
    for row in initials:
        # `A Green` may be a green paper's beginning.
        if row[0] in ("A", "I") and len(row) == 1 and surname[0].lower() in everyday:
            continue
        rows.add((*row, *surname))
        rows.add((*(sign for letter in row for sign in (letter, ".")), *surname))
    return rows | {tuple(word.upper() for word in row) for row in rows}


def _is_initials(word: str, words: list[str]) -> bool:
    return bool(_INITIALS.match(word)) and word is not words[-1] and not all(each.isupper() for each in words)


def with_title(words: list[str], start: int) -> int:
    """Where a name begins that begins at `start`, its titles included."""
    while start > 0:
        before = start - 2 if words[start - 1] == "." and start > 1 else start - 1
        title = words[before].lower()
        if not TITLES.get(title) or title in _PLURAL or not words[before][0].isupper():
            return start
        start = before
    return start


def stands_alone(words: list[str], start: int, end: int) -> bool:
    """Whether a known name at a place is the whole name there, and not part of a street's, a body's or another's."""
    before, after = words[start - 1] if start else GAP, words[end] if end < len(words) else GAP
    if after[0].isupper() and after.lower() in _FOLLOWED_BY:
        return False
    return not (before[0].isupper() and before.lower() in GIVEN_NAMES and not words[start].isupper())
