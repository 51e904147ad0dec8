"""Stamps printed sideways in the margins of a scanned page -> their words. The engine reads level lines only.

A landscape paper of a pack is stamped along the side at which it is bound, so the stamp is turned with the paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from PIL import Image

from ingest.drawn import Word
from ingest.line_starts import DPI, SCALE
from ingest.ocr import OcrWord, read_words
from ingest.picture import Grey, Mask

_SIDE = 0.09
"""Share of the page's width at either side in which such stamps stand."""
_SQUARE = 4
"""Pixels: the margin is looked at in squares of this size, in which specks fade."""
_GAP = 16.0
"""Points between two words of a stamp, at most."""
_BESIDE = 2
"""Squares without ink, at least, that part a stamp from what stands beside it."""
_PAD = 3
"""Squares of paper taken with a stamp on each side."""
_READ = 0.7
"""Confidence from which a reading is taken: a strip of something else read sideways stays below 0.5."""
Spot = tuple[int, int, int, int]
"""x0, top, x1, bottom in pixels."""


def take_margin_stamps(picture: Image.Image) -> tuple[list[Word], Grey]:
    """A grey picture -> the words printed sideways in its margins, and the picture with these painted over."""
    grey = np.array(picture)
    words: list[Word] = []
    for spot in _upright_strips(picture):
        x0, top, x1, bottom = spot
        found = _read_sideways(picture.crop(spot), x0, top)
        if found:
            words += found
            grey[top:bottom, x0:x1] = int(np.median(grey[top:bottom, x0:x1]))
    return words, grey


def _upright_strips(picture: Image.Image) -> list[Spot]:
    """Narrow upright patches of ink in the side margins, as far apart from all else as a stamp is."""
    small = np.asarray(picture.reduce(_SQUARE)).astype(np.int16)
    ink = small < int(np.median(small)) - 40
    side = int(_SIDE * ink.shape[1])
    strips: list[Spot] = []
    for start, end in ((0, side), (ink.shape[1] - side, ink.shape[1])):
        for left, top, right, bottom in _islands(ink[:, start:end]):
            if _shaped_like_a_stamp(right - left, bottom - top, ink.shape[0]):
                spot = (max(0, start + left - _PAD), max(0, top - _PAD), start + right + _PAD, bottom + _PAD)
                strips.append((spot[0] * _SQUARE, spot[1] * _SQUARE, spot[2] * _SQUARE, spot[3] * _SQUARE))
    return strips


def _islands(margin: Mask) -> Iterator[Spot]:
    """Patches of ink in a margin: bands down it, cut where they leave columns free, each closed in again.

    What the edges of the margin cut is left out: it belongs to the page's text or lies half off the sheet.
    """
    gap = round(_GAP * SCALE / _SQUARE)
    for first, last in _stretches(np.any(margin, axis=1), gap):
        for left, right in _stretches(np.any(margin[first:last], axis=0), _BESIDE):
            if left == 0 or right == margin.shape[1]:
                continue
            for top, bottom in _stretches(np.any(margin[first:last, left:right], axis=1), gap):
                yield left, first + top, right, first + bottom


def _shaped_like_a_stamp(width: int, height: int, page: int) -> bool:
    across, down = width * _SQUARE / SCALE, height * _SQUARE / SCALE
    return 5 <= across <= 24 and down >= 24 and down >= 2 * across and height < 0.4 * page


def _stretches(rows: Any, gap: int) -> list[tuple[int, int]]:
    """Where rows with ink begin and end, gaps of that many rows bridged."""
    stretches: list[tuple[int, int]] = []
    for row in np.nonzero(rows)[0]:
        if stretches and row - stretches[-1][1] <= gap:
            stretches[-1] = (stretches[-1][0], int(row) + 1)
        else:
            stretches.append((int(row), int(row) + 1))
    return stretches


def _read_sideways(strip: Image.Image, left: int, top: int) -> list[Word]:
    """Words of a strip whose corner lies there, read downwards or upwards; none if neither can be read."""
    for turn in (90, 270):
        read = read_words(strip.rotate(turn, expand=True, fillcolor=255), DPI, "line")
        lettered = [w for w in read if any(c.isalnum() for c in w.text)]
        if lettered and min(w.confidence for w in lettered) >= _READ:
            return [_sideways(w, turn, strip, left, top) for w in lettered]
    return []


def _sideways(word: OcrWord, turn: int, strip: Image.Image, left: int, top: int) -> Word:
    """A word of the strip set upright -> its place on the page."""
    if turn == 90:
        box = (strip.width - word.bottom, word.x0, strip.width - word.top, word.x1)
    else:
        box = (word.top, strip.height - word.x1, word.bottom, strip.height - word.x0)
    x0, y0, x1, y1 = (box[0] + left) / SCALE, (box[1] + top) / SCALE, (box[2] + left) / SCALE, (box[3] + top) / SCALE
    size = round((x1 - x0) / 0.93, 1)
    return Word(word.text, x0, y0, x1, y1, size, turned=turn, confidence=round(word.confidence, 2))
