"""Words as a PDF draws them -> words as a reader sees them: letters spaced out, lost ligatures, hyphens at line ends.

Pure; knows nothing of pages. What it cannot mend it leaves as printed.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.drawn import Word

_MISREAD_GLYPHS = {"Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "ƞ": "tf", "Ō": "ft"}
"""Letters that stand for a ligature where a font's own glyph list was lost (seen with Calibri saved from Word)."""
_LOST = "\ufffd"
_LIGATURES = ("fi", "ff", "fl", "ffi", "ti", "tt", "ffl", "ft")
_LETTERS = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")


def mend_ligatures(text: str) -> str:
    """Replace glyphs misread for ligatures inside a word of small letters: `acƟon` -> `action`."""
    if text.isascii() or not any(c in _MISREAD_GLYPHS for c in text):
        return text
    if not any("a" <= c <= "z" for c in text):
        return text
    return "".join(_MISREAD_GLYPHS.get(c, c) for c in text)


_SPACED_LETTERS = 4
"""Single capitals in a row that are taken for one word: three are often a person's initials."""


def join_spaced_letters(words: Sequence[Word]) -> list[Word]:
    """Join letters printed apart for emphasis, `T H A T` -> `THAT`, on one line of words ordered from the left."""
    if sum(len(word.text) == 1 for word in words) < _SPACED_LETTERS:
        return list(words)
    joined: list[Word] = []
    run: list[Word] = []
    for word in words:
        if len(word.text) == 1 and word.text.isupper():
            run.append(word)
            continue
        joined += _joined(run)
        run = []
        joined.append(word)
    return joined + _joined(run)


def _joined(run: list[Word]) -> list[Word]:
    if len(run) < _SPACED_LETTERS:
        return run
    gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(run)]
    wide = 1.7 * sorted(gaps)[len(gaps) // 2] + 0.5
    groups: list[list[Word]] = [[run[0]]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > wide:
            groups.append([])
        groups[-1].append(word)
    return [replace(g[0], text="".join(w.text for w in g), x1=g[-1].x1) for g in groups]


class Vocabulary:
    """The words of one document, by which it is told how a word cut in two is written."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._plain: Counter[str] = Counter()
        self._hyphened: Counter[str] = Counter()
        printed = Counter(word for text in texts for word in text.split())
        for word, times in printed.items():
            bare = word.strip(".,;:()[]'\"‘’“”?!").lower()
            if "-" in bare:
                self._hyphened[bare] += times
            elif bare:
                self._plain[bare] += times

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen at a line's end, between two parts of a word, belongs to the word.

        Decided by how the document writes the word elsewhere; failing that, a hyphen between two words that the
        document also uses alone is kept (`long-term`), any other is a hyphenation.
        """
        head, tail = _last_letters(before), _first_letters(after)
        if not head or not tail or not after[:1].islower():
            return True
        joined, hyphened = self._plain[head + tail], self._hyphened[f"{head}-{tail}"]
        if joined or hyphened:
            return hyphened > joined
        return head in _PREFIXES or (self._plain[head] > 0 and self._plain[tail] > 0)

    def mend_lost(self, text: str) -> str:
        """Fill in a ligature that the PDF lost, where just one makes a word that the document uses."""
        if _LOST not in text:
            return text
        bare = text.strip(".,;:()'\"‘’“”").lower()
        fits = [lig for lig in _LIGATURES if self._plain[bare.replace(_LOST, lig)]]
        return text.replace(_LOST, fits[0]) if len(fits) == 1 else text


_PREFIXES = frozenset(
    {"co", "non", "multi", "self", "re", "pre", "post", "cross", "inter", "sub", "anti", "semi", "well"}
)


def _last_letters(text: str) -> str:
    found = _LETTERS.findall(text.rstrip("-"))
    return found[-1].lower() if found else ""


def _first_letters(text: str) -> str:
    found = _LETTERS.match(text.lstrip("(‘“'\""))
    return found.group().lower() if found else ""
