"""List markers of council papers: `1.`, `1)`, `(1)`, `1.1`, `(iv)`, `R1`, `Rec. 1`, bullets; which follows which.

Pure; knows no page. A marker that can be read in two ways (`(i)`: the letter or the numeral) keeps both readings, and
the marker before it decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

BULLETS = "•●○◦▪■□‣⁃∙·➢➤►▶✓✔❖◆◇–—-*\u00a7\u00fc\u00d8"
"""Glyphs set before the entries of a list. `§`, `ü`, `Ø` are Wingdings bullets whose font was lost."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LABEL = re.compile(
    r"(?P<open>[(\[]?)"
    r"(?:(?P<levels>\d{1,3}(?:\.\d{1,3})+)|(?P<coded>(?:R|[Rr]ec\.? ?)\d{1,2}|[A-Z]\d{1,2}(?=[:.)]))|"
    r"(?P<number>\d{1,3})|"
    r"(?P<letters>[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6}))"
    r"(?P<close>\.?[)\]](?:\.(?=\s))?|[.:]?)"
    r"(?=\s|$|(?<=[)\]])[A-Za-z‘“'\"£])"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """The label of a list entry."""

    printed: str
    """As printed, `(1)`; of a bullet its glyph."""
    readings: tuple[tuple[str, int], ...]
    """What it can be: style and place in its list. Styles: the signs around `1`, `a`, `A`, `i`, `I`, or `bullet`."""
    level: tuple[int, ...] = ()
    """`(2, 1)` for `2.1`; empty for others."""

    @property
    def is_bullet(self) -> bool:
        """Whether it is a bullet, which is no label."""
        return self.readings[0][0] == "bullet"

    @property
    def words(self) -> int:
        """How many words of its line it takes: two of `Rec. 1`."""
        return len(self.printed.split())

    @property
    def is_first(self) -> bool:
        """Whether a list can begin with it."""
        return self.is_bullet or any(value == 1 for _, value in self.readings)

    @property
    def closed(self) -> bool:
        """Whether a bracket, full stop or colon parts it from the words: a bare number may be part of a sentence."""
        # Letters alone are no marker without a sign after them, so what begins with one here is `R1`.
        return self.is_bullet or not self.printed[-1].isalnum() or self.printed[0].isalpha()


_CODED = re.compile(r"(?P<letters>[A-Z]{1,3}|[A-Z]{1,4}[ /-]?\d{2}(?:\d\d)?[/.-])(?P<number>\d{1,3})(?=\s)")
"""`C1` before a gap: a list of conclusions, requests, actions by their letter; `CF19/04` counts them by the year."""


def read_code(text: str) -> Marker | None:
    """The code with which a line begins, `C1 the figures`: a marker only where its place in a list says so."""
    coded = _CODED.match(text)
    return Marker(coded[0], ((f"{coded['letters']}#", int(coded["number"])),)) if coded else None


@lru_cache(maxsize=4096)
def read_marker(text: str, *, gap_after: bool = False) -> Marker | None:
    """The marker with which a line's text begins, or None.

    Args:
        text: The line.
        gap_after: Whether more than a space follows the first word: then a bare `3` is a marker too. A small
            `o` always is one: a bullet that Word sets, and no English word; an `x` is one where a gap follows.
    """
    first = text[:1]
    if first in BULLETS or (first and "\ue000" <= first <= "\uf8ff"):
        if len(text) > 1 and not text[1].isspace() and first in "–—-*·\u00fc\u00d8":
            return None
        return Marker(first, (("bullet", 0),))
    if re.match(r"o\s", text) or (gap_after and re.match(r"x\s", text)):
        return Marker(first, (("bullet", 0),))
    if gap_after and (coded := read_code(text)):
        return coded
    match = _LABEL.match(text)
    if match is None or (match["open"] and match["close"].rstrip(".")[-1:] not in {")", "]"}):
        return None
    return _labelled(match, gap_after)


def _labelled(match: re.Match[str], gap_after: bool) -> Marker | None:
    close = match["close"].replace("]", ")").replace(":", ".").replace(".)", ")").replace(").", ")")
    before = match["open"].replace("[", "(")
    if match["levels"]:
        levels = tuple(int(part) for part in match["levels"].split("."))
        return Marker(match.group(), ((f"{before}{'1.' * len(levels)}{close}", levels[-1]),), levels)
    if match["coded"]:
        # A list of recommendations or requests: R1, R2; Rec. 1, Rec. 2; Q1:, Q2:.
        return Marker(
            match.group(), ((f"{before}{match['coded'][0].upper()}#{close}", int(re.sub(r"\D", "", match["coded"]))),)
        )
    if match["number"]:
        if not close and not gap_after:
            return None
        return Marker(match.group(), ((f"{before}1{close}", int(match["number"])),))
    letters: str = match["letters"]
    if not close and not (gap_after and letters.islower()):
        return None
    kinds = []
    if len(letters) == 1:
        kinds.append(("a" if letters.islower() else "A", ord(letters.lower()) - 96))
    numeral = roman(letters.lower())
    if numeral:
        kinds.append(("i" if letters.islower() else "I", numeral))
    return Marker(match.group(), tuple((f"{before}{kind}{close}", value) for kind, value in kinds)) if kinds else None


def roman(letters: str) -> int | None:
    """A Roman numeral in small letters -> its value, or None: `iv` -> 4."""
    if not re.fullmatch(r"c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", letters) or not letters:
        return None
    values = [_ROMAN[c] for c in letters]
    following = [*values[1:], 0]
    return sum(-v if v < nxt else v for v, nxt in zip(values, following, strict=True))


def follows(before: Marker, marker: Marker) -> bool:
    """Whether one marker can stand next after another in the same list. Capitals may slip: `A)` then `b)`."""
    if before.is_bullet or marker.is_bullet:
        return before.is_bullet and marker.is_bullet
    if before.level and marker.level:
        return before.level[:-1] == marker.level[:-1] and marker.level[-1] == before.level[-1] + 1
    return any(
        style.lower() == other.lower() and value + 1 == next_value
        for style, value in before.readings
        for other, next_value in marker.readings
    )


def skips(before: Marker, marker: Marker) -> bool:
    """Whether a marker stands later in the same list than the one next after another: `(1)` then `(3)`."""
    return any(
        style == other and value + 1 < next_value <= value + 4
        for style, value in before.readings
        for other, next_value in marker.readings
        if style != "bullet"
    )


def same_style(one: Marker, other: Marker) -> bool:
    """Whether two markers are written alike, whatever their places."""
    return bool({style for style, _ in one.readings} & {style for style, _ in other.readings})


def split_inline(text: str) -> list[tuple[Marker | None, str]]:
    """A sentence that holds a labelled list, `that (i) ...; and (ii) ...` -> its words before the list and its entries.

    At least two bracketed labels in sequence, the first of them first, are asked for; otherwise the text comes back
    whole, with None.
    """
    found: list[tuple[int, int, Marker]] = []
    for match in re.finditer(r"(?:(?<=^)|(?<=[\s:;,-]))\(?(?:\d{1,2}|[a-z]|[ivx]{2,5}|[A-H])\)(?=\s|[A-Za-z])", text):
        marker = read_marker(match.group())
        if marker is None:
            continue
        if (not found and marker.is_first) or (found and follows(found[-1][2], marker)):
            found.append((match.start(), match.end(), marker))
    if len(found) < 2:
        return [(None, text)]
    parts: list[tuple[Marker | None, str]] = [(None, text[: found[0][0]].strip())]
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    parts += [(marker, text[end:stop].strip()) for (_, end, marker), stop in zip(found, ends, strict=True)]
    return parts
