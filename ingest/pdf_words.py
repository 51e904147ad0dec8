"""A pdfium text page -> words. Knows pdfium's characters; nothing of lines.

The page's text comes in one call and is cut at its spaces. What a word looks like is asked once for each text object,
in which font, size, colour and baseline stay the same; its place, of its first and its last character. Only a word that
is put together of several text objects, or is turned, is gone through letter by letter.
"""

from __future__ import annotations

import ctypes
import math
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus.records import Box
from ingest import pdfium
from ingest.drawn import ASLANT, Colour, Frame, Word

_TOKEN = re.compile("[^\x03\x20\xa0\t\r\n\u2002\u2003\u2007\u2009\u202f\u3000]+")
"""Between spaces. U+0003 is where TrueType fonts keep the space: a font that lost its Unicode table reports it so."""
_HYPHEN_AT_LINE_END = "\x02"
"""pdfium reports a hyphen that it takes for a hyphenation as U+0002."""
_NOTHING = frozenset("\x00\ufffe\uffff\u200b\ufeff")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_LETTERS = {_HYPHEN_AT_LINE_END: "-"} | {chr(code): letters for code, letters in _LIGATURES.items()}
_ODD = re.compile("[\x00-\x02\x04-\x08\x0b\x0c\x0e-\x1f\u200b\ufb00-\ufb06\ufeff\ufffe\uffff]")
"""What stands for something else than itself, or for nothing."""
_CONTROL = re.compile(r"[\x03-\x08\x0e-\x1f]")
"""No text holds these: one inside a word is the number of a glyph in a font that lost its table for that sign alone."""
_GLYPHS_BEYOND_ASCII = {135: "•", 177: "–", 178: "—", 179: "“", 180: "”", 181: "‘", 182: "’"}
_LETTERS_ON_THE_LINE = frozenset("abcdefhiklmnorstuvwxzABCDEFGHIKLMNOPRSTUVWXYZ0123456789")
_LEVEL = 15.0
"""Degrees by which a line may lean and still be one of the page's own: scans lean by 1 or 2."""
_ASCENT, _DESCENT = 0.8, 0.22
"""A word's height over and under its line, in sizes. Boxes of letters differ (a, g, T): one height for all words of a
size makes lines easy to tell."""
_BOLD = 600
"""The weight from which a font is bold, where its name does not say so."""


def by_glyph_order(text: str) -> str:
    """Text of a font that lost its Unicode table, reported as numbers of glyphs -> the letters that those glyphs draw.

    The fonts that come with Windows keep the order of the standard Macintosh glyph list, in which the printable ASCII
    characters stand 29 places early (Apple TrueType reference manual, `post` table). Other numbers stay as reported.
    """
    return "".join(chr(ord(c) + 29) if 3 <= ord(c) <= 97 else _GLYPHS_BEYOND_ASCII.get(ord(c), c) for c in text)


def read_words(page: int, frame: Frame) -> list[Word]:
    """A page's handle -> its words in drawing order."""
    textpage = pdfium.load_text(page)
    if not textpage:
        return []
    try:
        return list(_TextReader(textpage, frame).words())
    finally:
        pdfium.close_text(textpage)


@dataclass(slots=True)
class _Look:
    """What holds for all characters of a text object."""

    size: float
    baseline: float
    """Height of the line that letters stand on, on the page as displayed; of the first character, where it leans."""
    turned: int
    level: bool
    """Whether the baseline is the same for all characters."""
    bold: bool
    italic: bool
    colour: Colour | None
    unmapped: bool
    """Whether the font has no Unicode table: its characters are numbers of glyphs."""


_End = tuple[float, float, float]
"""Where a word ended: its baseline, its size, and the right edge of its last letter."""


class _TextReader:
    """Characters of a pdfium text page -> words."""

    def __init__(self, textpage: int, frame: Frame) -> None:
        self._textpage = textpage
        self._frame = frame
        self._box = (ctypes.c_float * 4)()
        self._box_place = ctypes.addressof(self._box)
        self._matrix = (ctypes.c_float * 6)()
        self._origin = (ctypes.c_double * 2)()
        self._colour = (ctypes.c_uint * 4)()
        self._flags = (ctypes.c_int * 1)()
        self._name = ctypes.create_string_buffer(256)
        self._fonts: dict[int | None, tuple[bool, bool]] = {}

    def words(self) -> Iterator[Word]:
        """Words in drawing order."""
        text = self._text()
        odd = _ODD.search(text) is not None
        tokens = [match.span() for match in _TOKEN.finditer(text)]
        objects = [pdfium.get_text_object(self._textpage, start) for start, _ in tokens]
        look: _Look | None = None
        held: int | None = None
        before: _End | None = None
        for (start, end), thing, following in zip(tokens, objects, [*objects[1:], None], strict=False):
            if look is None or thing is None or thing != held:
                look, held = self._look(start, thing), thing
            letters = text[start:end]
            plain = look.level and not look.unmapped and not (odd and _ODD.search(letters))
            word = None
            if plain and thing is not None and (following == thing or self._ends_in(thing, end - 1)):
                word = self._word(letters, start, end, look, before)
            if word is not None:
                before = (look.baseline, look.size, word.x1)
                yield word
            else:
                run = None
                for run in self._runs(letters, start, before):
                    yield run.word()
                before = run.end if run is not None else before

    def _text(self) -> str:
        """The page's text, of which each letter stands at the place of its character."""
        count = pdfium.count_chars(self._textpage)
        buffer = (ctypes.c_ushort * (count + 1))()
        pdfium.get_text(self._textpage, 0, count, ctypes.addressof(buffer))
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) != count or "\x00" in text:
            # Characters beyond 16 bits take two places, and some without a code none.
            return "".join(chr(pdfium.get_unicode(self._textpage, index)) for index in range(count))
        if "\ufffe" not in text:
            return text
        # The whole text has this for a hyphen taken for a hyphenation; asked for by itself, it is told from nothing.
        letters = list(text)
        for index, letter in enumerate(text):
            if letter == "\ufffe":
                letters[index] = chr(pdfium.get_unicode(self._textpage, index))
        return "".join(letters)

    def _ends_in(self, thing: int, last: int) -> bool:
        """Whether a word's last character belongs to the text object in which it began."""
        return bool(pdfium.get_text_object(self._textpage, last) == thing)

    def _word(self, letters: str, start: int, end: int, look: _Look, before: _End | None) -> Word | None:
        """A word out of one text object, on a level line; None where it does not run from left to right."""
        x0, x1 = self._ends(start, end - 1)
        if x1 <= x0:
            return None
        size, baseline = look.size, look.baseline
        near = before is not None and -0.06 * before[1] < x0 - before[2] < 0.06 * before[1]
        return Word(
            sys.intern(letters),
            x0,
            baseline - _ASCENT * size,
            x1,
            baseline + _DESCENT * size,
            size,
            look.bold,
            look.italic,
            0,
            near and before is not None and _steps(before, look, x0),
            look.colour,
        )

    def _ends(self, first: int, last: int) -> tuple[float, float]:
        """Where a word begins and ends across the page."""
        if self._frame.rotation:
            return self._char_box(first)[0], self._char_box(last)[2]
        left = self._frame.left
        pdfium.get_loose_box(self._textpage, first, self._box_place)
        start = self._box[0]
        if last != first:
            pdfium.get_loose_box(self._textpage, last, self._box_place)
        return start - left, self._box[2] - left

    def _char_box(self, index: int) -> Box:
        pdfium.get_loose_box(self._textpage, index, self._box_place)
        left, top, right, bottom = self._box[:]
        return self._frame.displayed(left, bottom, right, top)

    def _runs(self, letters: str, start: int, before: _End | None) -> Iterator[_Run]:
        """The words in a row of letters without a space, gone through one by one."""
        run: _Run | None = None
        for index, letter in enumerate(letters, start):
            if letter in _NOTHING:
                continue
            box = self._char_box(index)
            drawn = _LETTERS.get(letter, letter)
            glued = False
            if run is not None and (run.ends_before(drawn, box) or self._map_changes(run, drawn, index)):
                yield run
                glued = run.touches(box)
                run = None
            if run is None:
                look = self._look(index, pdfium.get_text_object(self._textpage, index))
                # pdfium makes up a space where the line steps up or down: 4 th.
                run = _Run(look, glued=glued or (before is not None and _steps(before, look, box[0])))
            run.add(drawn, box)
        if run is not None:
            yield run

    def _map_changes(self, run: _Run, letter: str, index: int) -> bool:
        """Whether a font without a Unicode table begins or ends inside a word; asked only where the case changes."""
        if letter.islower() == run.letters[-1].islower():
            return False
        return self._is_unmapped(index) != run.look.unmapped

    def _is_unmapped(self, index: int) -> bool:
        return bool(pdfium.has_map_error(self._textpage, index) == 1)

    def _look(self, index: int, thing: int | None) -> _Look:
        """How a character and those after it in its text object look."""
        size = float(pdfium.get_font_size(self._textpage, index))
        turned, level = self._frame.rotation, self._frame.rotation == 0
        if pdfium.get_char_matrix(self._textpage, index, ctypes.addressof(self._matrix)):
            a, b, c, d, _, _ = self._matrix[:]
            size *= math.hypot(c, d)
            # The PDF's y axis points up, so its angles run the other way round from the displayed page's.
            angle = math.degrees(math.atan2(b, a))
            quarter = round(angle / 90.0) * 90
            turned = (turned - quarter) % 360 if abs(angle - quarter) < _LEVEL else ASLANT
            level = turned == 0 and abs(angle - quarter) < 1e-3
        place = ctypes.addressof(self._origin)
        pdfium.get_origin(self._textpage, index, place, place + 8)
        x, y = self._origin
        baseline = self._frame.displayed(x, y, x, y)[1]
        bold, italic = self._font(index, thing)
        unmapped = self._is_unmapped(index)
        return _Look(round(size, 2) or 10.0, baseline, turned, level, bold, italic, self._colour_at(index), unmapped)

    def _font(self, index: int, thing: int | None) -> tuple[bool, bool]:
        """Whether a character's font is bold, and whether it is italic."""
        font = pdfium.get_font(thing) if thing is not None else None
        known = self._fonts.get(font)
        if known is None or font is None:
            known = self._fonts[font] = self._told_font(index)
        return known

    def _told_font(self, index: int) -> tuple[bool, bool]:
        size = pdfium.get_font_info(self._textpage, index, self._name, 256, ctypes.addressof(self._flags))
        name = self._name.value.decode("utf-8", "replace").lower() if size else ""
        flags = self._flags[0]
        bold = "bold" in name or "black" in name or "heavy" in name or bool(flags & (1 << 18))
        if not bold:
            bold = pdfium.get_font_weight(self._textpage, index) >= _BOLD
        return bold, "italic" in name or "oblique" in name or bool(flags & (1 << 6))

    def _colour_at(self, index: int) -> Colour | None:
        place = ctypes.addressof(self._colour)
        if not pdfium.get_text_colour(self._textpage, index, place, place + 4, place + 8, place + 12):
            return None
        red, green, blue, _ = self._colour
        return _one_colour(red, green, blue)


@cache
def _one_colour(red: int, green: int, blue: int) -> Colour:
    """One object for each colour, since nearly all words share one."""
    return (red, green, blue)


class _Run:
    """A word in the making: letters that share a line, a size and a weight."""

    __slots__ = ("boxes", "foot", "glued", "letters", "look")

    def __init__(self, look: _Look, *, glued: bool) -> None:
        self.look = look
        self.glued = glued
        self.letters: list[str] = []
        self.boxes: list[Box] = []
        # Where the last letter that stands on the line ended. Fonts with metrics give every letter one height, others
        # that of its own shape, so only letters without a descender are compared, and only with each other.
        self.foot: float | None = None

    def add(self, letter: str, box: Box) -> None:
        """Put a character at the end."""
        self.letters.append(letter)
        self.boxes.append(box)
        if letter in _LETTERS_ON_THE_LINE:
            self.foot = box[3]

    @property
    def end(self) -> _End:
        """Where its last letter ends."""
        return self.look.baseline, self.look.size, self.boxes[-1][2]

    def ends_before(self, letter: str, box: Box) -> bool:
        """Whether a character, with no space before it in the text, begins another word."""
        last, size, baseline = self.boxes[-1], self.look.size, self.look.baseline
        if self.look.turned == ASLANT:
            return max(abs(box[0] - last[0]), abs(box[1] - last[1])) > 1.5 * size
        if self.look.turned in (90, 270):
            return abs(box[0] - last[0]) > size or min(abs(box[3] - last[1]), abs(box[1] - last[3])) > size
        if self.look.turned == 180:
            return abs(box[1] - last[1]) > size or not -1.2 * size < last[0] - box[2] < 0.35 * size
        if box[3] < baseline - 1.1 * size or box[1] > baseline + 0.5 * size:
            return True
        if letter in _LETTERS_ON_THE_LINE and self.foot is not None and abs(box[3] - self.foot) > 0.16 * size:
            return True  # raised or lowered: an ordinal, a footnote's mark, a formula
        gap = box[0] - last[2]
        return not -1.2 * size < gap < 0.35 * size

    def touches(self, box: Box) -> bool:
        """Whether a character that begins another word follows without a gap that a reader would see."""
        last = self.boxes[-1]
        overlap = min(last[3], box[3]) - max(last[1], box[1])
        return overlap > 0 and -0.3 * self.look.size < box[0] - last[2] < 0.18 * self.look.size

    def word(self) -> Word:
        """The word made."""
        look, boxes = self.look, self.boxes
        x0, x1 = min(b[0] for b in boxes), max(b[2] for b in boxes)
        if look.turned:
            top, bottom = min(b[1] for b in boxes), max(b[3] for b in boxes)
        else:
            top, bottom = look.baseline - _ASCENT * look.size, look.baseline + _DESCENT * look.size
        text = "".join(self.letters)
        text = by_glyph_order(text) if look.unmapped else _CONTROL.sub(lambda c: by_glyph_order(c[0]), text)
        return Word(
            sys.intern(text),
            x0,
            top,
            x1,
            bottom,
            look.size,
            look.bold,
            look.italic,
            look.turned,
            self.glued,
            look.colour,
        )


def _steps(before: _End, look: _Look, x0: float) -> bool:
    """Whether a word of another height, whose left edge is given, stands right against the end of the one before."""
    baseline, size, x1 = before
    return 0.1 * size < abs(look.baseline - baseline) < size and abs(x0 - x1) < 0.06 * size
