"""What stands before the words of a scanned line: item numbers and bullets, which the engine misreads or leaves out.

A number alone in its column gives the engine no context: `7.` is read as `he`. Set close before the words that it
numbers, it is read right. Bullets are told by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from PIL import Image

from ingest.ocr import OcrWord, read_words
from ingest.picture import Grey

DPI = 200
"""Resolution at which scanned pages are read: swept over 150, 200, 300 and 400 on a scanned pack with a born-digital
twin, 200 had the best word recall (0.982 against 0.978, 0.980 and 0.979) at half the time of 300."""
SCALE = DPI / 72
"""Pixels a point."""
_SURE = 0.9
"""Confidence from which a number is believed at first reading."""
_NOISE = 0.3
"""Confidence up to which a few letters are noise until something better is found in their place."""
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]|[ivx]{1,5}|[A-Z])[.):]{0,2}")
_LIKE_BULLETS = frozenset("¢«»*°e@®©+.oO0¥•·#&")
Shape = Literal["•", "◦", "-", ""]


@dataclass(frozen=True, slots=True)
class _Start:
    """A mark and the words after it on its line."""

    mark: OcrWord
    after: OcrWord


def mend_line_starts(words: Sequence[OcrWord], grey: Grey) -> list[OcrWord]:
    """Words of a page with the numbers and bullets before its lines put right, and those left out added.

    Raises OcrFailed.
    """
    noise = [w for w in words if w.confidence <= _NOISE and len(w.text) <= 4]
    kept = [w for w in words if w not in noise]
    marks = [*_unread_marks(kept, grey), *_read_marks(kept)]
    mended: dict[OcrWord, OcrWord] = {}
    doubtful: list[_Start] = []
    for start in marks:
        shape = _shape_of(start.mark, start.after, grey) if _may_be_bullet(start.mark) else ""
        if shape:
            mended[start.mark] = replace(start.mark, text=shape, confidence=_SURE)
        elif start.mark.confidence < _SURE or not _LABEL.fullmatch(start.mark.text):
            doubtful.append(start)
    mended |= _read_again(doubtful, grey)
    added = [mended[s.mark] for s in marks if not s.mark.text and s.mark in mended]
    settled = [mended.get(w, w) for w in kept] + added
    return settled + [w for w in noise if not any(_overlap(w, a) for a in settled)]


def _may_be_bullet(mark: OcrWord) -> bool:
    return not mark.text or (len(mark.text) == 1 and mark.text in _LIKE_BULLETS)


def _overlap(one: OcrWord, other: OcrWord) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.top < other.bottom and other.top < one.bottom


def _beside(word: OcrWord, words: Sequence[OcrWord]) -> tuple[OcrWord | None, OcrWord | None]:
    """The words before and after a word on its line, whichever block the engine put them in."""
    row = [w for w in words if w is not word and _level(w, word)]
    before = max((w for w in row if w.x1 <= word.x0), key=lambda w: w.x1, default=None)
    after = min((w for w in row if w.x0 >= word.x1), key=lambda w: w.x0, default=None)
    return before, after


def _level(one: OcrWord, other: OcrWord) -> bool:
    """Whether two words stand at one height; a dash is a small part of it."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.height, other.height)


def _read_marks(words: Sequence[OcrWord]) -> list[_Start]:
    """Short words with a gap after them and nothing close before them."""
    starts = []
    for word in words:
        if len(word.text) > 5:
            continue
        before, after = _beside(word, words)
        height = max(word.height, 16)
        if after is None or (before is not None and before.x1 > word.x0 - 1.2 * height):
            continue
        bullet = _may_be_bullet(word)
        gap = after.x0 - word.x1
        if (0.3 if bullet else 0.8) * height < gap < 6 * height and sum(c.isalpha() for c in after.text) > 1:
            starts.append(_Start(word, after))
    return starts


def _unread_marks(words: Sequence[OcrWord], grey: Grey) -> list[_Start]:
    """Ink before the first word of a line that no word accounts for, as a word without text."""
    starts = []
    for word in words:
        if sum(c.isalpha() for c in word.text) < 2 or word.height < 10:
            continue
        before, _ = _beside(word, words)
        size = 1.4 * word.height
        reach = max(0, round(word.x0 - 4 * size), before.x1 + round(0.4 * size) if before is not None else 0)
        if word.x0 - reach < 0.6 * size:
            continue
        spot = _ink_before(grey[max(0, word.top - 3) : word.bottom + 3, reach : word.x0 - 2], size)
        if spot is not None:
            x0, top, x1, bottom = spot
            y = max(0, word.top - 3)
            starts.append(_Start(OcrWord("", reach + x0, y + top, reach + x1, y + bottom, 0.0, word.line), word))
    return starts


def _ink_before(area: Grey, size: float) -> tuple[int, int, int, int] | None:
    """The box of the ink in an area, if it is one small mark with paper on both sides."""
    ink = area < int(np.percentile(area, 80)) - 60
    columns = np.nonzero(ink.any(axis=0))[0]
    groups = np.split(columns, np.nonzero(np.diff(columns) > 0.4 * size)[0] + 1) if len(columns) else []
    spots = [g for g in groups if ink[:, g].sum() >= 0.02 * size * size]  # what is less is a speck
    if len(spots) != 1:
        return None
    x0, x1 = int(spots[0][0]), int(spots[0][-1]) + 1
    if x1 - x0 > 2.2 * size or x0 < 2 or area.shape[1] - x1 < 0.12 * size:
        return None
    rows = np.nonzero(ink[:, x0:x1].any(axis=1))[0]
    return x0, int(rows[0]), x1, int(rows[-1]) + 1


def _shape_of(mark: OcrWord, after: OcrWord, grey: Grey) -> Shape:
    """A filled spot or a ring smaller than a letter, or a dash; nothing if it is none of them."""
    size = 1.4 * max(after.height, 10)
    box = grey[max(0, mark.top - 2) : mark.bottom + 2, max(0, mark.x0 - 2) : mark.x1 + 2]
    ink = box < (int(box.min()) + int(np.percentile(box, 95))) // 2
    ys, xs = np.nonzero(ink)
    if not len(ys):
        return ""
    height, width = int(np.ptp(ys)) + 1, int(np.ptp(xs)) + 1
    if height < 0.2 * size and width / height > 1.6 and width < 1.1 * size:
        return "-"
    if height >= 0.5 * size or not 0.6 < width / height < 1.6:
        return ""
    if len(ys) > 0.62 * height * width:
        return "•" if height > 0.14 * size else ""
    middle = ink[
        ys.min() + height // 3 : ys.min() + height - height // 3, xs.min() + width // 3 : xs.max() - width // 3
    ]
    return "◦" if middle.size and middle.mean() < 0.3 else ""


def _read_again(starts: Sequence[_Start], grey: Grey) -> dict[OcrWord, OcrWord]:
    """Marks that are item numbers when read beside their words, with their second reading."""
    if not starts:
        return {}
    strips = [_close_up(start, grey) for start in starts]
    pitch = max(s.shape[0] for s in strips) + 16
    sheet = np.full((pitch * len(strips), max(s.shape[1] for s in strips) + 40), 255, np.uint8)
    for index, strip in enumerate(strips):
        sheet[index * pitch + 8 : index * pitch + 8 + strip.shape[0], 20 : 20 + strip.shape[1]] = strip
    # Half as large again: of single figures in a column, 7 in 7 were read so, 6 at the size of the page.
    size = (sheet.shape[1] * 3 // 2, sheet.shape[0] * 3 // 2)
    enlarged = Image.fromarray(sheet).resize(size, Image.Resampling.BICUBIC)
    first: dict[int, OcrWord] = {}
    for word in read_words(enlarged, DPI * 3 // 2, "block"):
        index = min(int((word.top + word.bottom) / 3 / pitch), len(starts) - 1)
        if index not in first or word.x0 < first[index].x0:
            first[index] = word
    return {
        starts[index].mark: replace(starts[index].mark, text=word.text, confidence=word.confidence)
        for index, word in first.items()
        if _better(word, starts[index].mark)
    }


def _better(again: OcrWord, mark: OcrWord) -> bool:
    """Whether a second reading is a number, and the first is none or less sure."""
    if not _LABEL.fullmatch(again.text):
        return False
    if not mark.text:
        return again.confidence > 0.5
    return not _LABEL.fullmatch(mark.text) or again.confidence >= mark.confidence


def _close_up(start: _Start, grey: Grey) -> Grey:
    """A mark and the first 110 points of its words, with one space between them."""
    mark, after = start.mark, start.after
    top = max(0, min(mark.top, after.top) - 5)
    bottom = max(mark.bottom, after.bottom) + 5
    label = grey[top:bottom, max(0, mark.x0 - 6) : mark.x1 + 4]
    space = np.full((label.shape[0], 8), int(np.percentile(label, 90)), np.uint8)
    words = grey[top:bottom, max(mark.x1 + 1, after.x0 - 3) : after.x0 + 300]
    return np.concatenate([label, space, words], axis=1)


_SHORT = frozenset(("a", "A", "an", "An", "in", "In", "of", "Of", "to", "To", "is", "it", "It", "at", "At", "on", "On"))
_SPACE = 0.17
"""Parts of the font size: a space is 0.25 to 0.28 wide, the gap between two letters of a word up to 0.12."""


def parted(word: OcrWord, grey: Grey) -> list[OcrWord]:
    """A word that the engine fused (`Arequest`) -> its two words, where the picture shows a space after a short one."""
    cuts = [n for n in (1, 2) if word.text[:n] in _SHORT and len(word.text) - n > 2]
    if not cuts or not word.text.isalpha() or word.text.isupper():
        return [word]
    size = 1.35 * word.height
    area = grey[word.top : word.bottom, word.x0 : word.x1]
    columns = np.nonzero((area < int(np.percentile(area, 90)) - 60).any(axis=0))[0]
    gaps = np.diff(columns)
    wide = np.nonzero(gaps > _SPACE * size)[0]
    if len(wide) != 1:
        return [word]
    end, start = int(columns[wide[0]]) + 1, int(columns[wide[0] + 1])
    cut = min(cuts, key=lambda n: abs(n / len(word.text) - end / area.shape[1]))
    if abs(cut / len(word.text) - end / area.shape[1]) > 0.15:
        return [word]
    first = replace(word, text=word.text[:cut], x1=word.x0 + end)
    return [first, replace(word, text=word.text[cut:], x0=word.x0 + start)]
