"""Words as the OCR engine gives them, and the picture -> words as on any page: one height a line, size, weight, labels.

The engine's boxes close around the ink, so that `on` and `gap` differ in height; here each line gets one baseline and
one size. Letters are the engine's own, but for dashes and what `line_starts` mends.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from ingest.drawn import Ruling, Word
from ingest.line_starts import SCALE, mend_line_starts, parted
from ingest.ocr import OcrWord
from ingest.picture import Grey, stroke_of

_LEAST_SURE = 0.5
"""Confidence below which marks without a letter or digit are specks and lines, and tall words are pictures."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """Words of one engine line with no wide gap between them, with baseline and size in pixels if these can be told."""

    words: tuple[OcrWord, ...]
    baseline: float | None = None
    size: float | None = None

    @property
    def middle(self) -> float:
        return median((w.top + w.bottom) / 2 for w in self.words)


def words_of(raw: Sequence[OcrWord], grey: Grey, rulings: Sequence[Ruling] = ()) -> list[Word]:
    """What the engine read from a straightened grey picture at `DPI` -> words; places in points. Raises OcrFailed."""
    read = [_close(w, grey) for w in _without_specks(raw) if not _is_a_ruling(w, rulings)]
    read = mend_line_starts([part for w in read for part in parted(w, grey)], grey)
    segments = _settled(_measured(s) for s in _segments(read))
    sizes = _snapped(segments)
    weights = [_weights(s, size * SCALE, grey) for s, size in zip(segments, sizes, strict=True)]
    usual = _usual_weight(weights)
    words: list[Word] = []
    for segment, size, heavy in zip(segments, sizes, weights, strict=True):
        bold = _bold(segment, heavy, usual)
        words += [_word(w, segment, size, b) for w, b in zip(segment.words, bold, strict=True)]
    return words


def _without_specks(words: Sequence[OcrWord]) -> list[OcrWord]:
    """Leave out what the engine made of dirt and of pictures."""
    heights = [w.height for w in words if w.confidence > 0.8 and len(w.text) > 1]
    usual = median(heights) if heights else 0
    kept = []
    for word in words:
        mark = not any(c.isalnum() for c in word.text) and word.text != "/"
        picture = usual and word.height > 3 * usual and word.confidence < 0.7
        speck = mark and (word.confidence < _LEAST_SURE or (usual and word.height < 0.08 * usual))
        upright_bar = word.text in (
            "|",
            "¦",
        )  # a speck or the edge of a shadow: no paper that we saw prints one by itself
        if not picture and not speck and not upright_bar:
            kept.append(word)
    return kept


def _close(word: OcrWord, grey: Grey) -> OcrWord:
    """The word with its box drawn in to the ink: beside a wide gap the engine's is up to twice as high."""
    area = grey[word.top : word.bottom, word.x0 : word.x1]
    if area.size == 0:
        return word
    ink = area < (int(area.min()) + int(np.percentile(area, 92))) // 2
    rows = np.nonzero(ink.sum(axis=1) >= min(2, area.shape[1]))[0]
    return replace(word, top=word.top + int(rows[0]), bottom=word.top + int(rows[-1]) + 1) if len(rows) else word


_LINES = frozenset("|_-—–~=[]{}!¦")
"""What the engine makes of ruled lines."""


def _is_a_ruling(word: OcrWord, rulings: Sequence[Ruling]) -> bool:
    """Whether a mark without letters lies on a ruled line of the picture."""
    if not set(word.text) <= _LINES:
        return False
    x0, top, x1, bottom = (v / SCALE for v in (word.x0, word.top, word.x1, word.bottom))
    return any(r.x0 < x1 + 1 and r.x1 > x0 - 1 and r.top < bottom + 1 and r.bottom > top - 1 for r in rulings)


# -- lines -------------------------------------------------------------------------------------------------------------


def _segments(words: Sequence[OcrWord]) -> list[_Segment]:
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    segments = []
    for line in lines.values():
        height = max(median(w.height for w in line), 10)
        part: list[OcrWord] = []
        for word in sorted(line, key=lambda w: w.x0):
            if part and word.x0 - part[-1].x1 > 1.2 * height:
                segments.append(_Segment(tuple(part)))
                part = []
            part.append(word)
        segments.append(_Segment(tuple(part)))
    return segments


_TALL = re.compile(r"[A-Zbdfhikl0-9]")
_HALF_TALL = re.compile(r"t")
_DEEP = re.compile(r"[gjpqyQJ,;()\[\]{}/|@$§]")
_HIGH = re.compile(r"[()\[\]{}/|@$§]")
_CAPITAL = 0.715
"""Height of capitals and ascenders in parts of the font size: 0.70 to 0.73 in the faces that councils use."""
_SMALL = 0.52
"""Height of letters such as x, in the same parts; of t, halfway up to a capital."""


def _measured(segment: _Segment) -> _Segment:
    """Baseline and size of a segment, from the words whose letters show them."""
    lettered = [w for w in segment.words if any(c.isalnum() for c in w.text)]
    feet = [w.bottom for w in lettered if not _DEEP.search(w.text)]
    heads = [w.top for w in lettered if _TALL.search(w.text) and not _HIGH.search(w.text)]
    if not feet:
        return segment if not heads else _by_depth(segment, lettered)
    baseline = float(median(feet))
    if heads:
        return replace(segment, baseline=baseline, size=max((baseline - median(heads)) / _CAPITAL, 4.0))
    level = [w for w in lettered if not _DEEP.search(w.text)]
    sizes = [w.height / ((_SMALL + _CAPITAL) / 2 if _HALF_TALL.search(w.text) else _SMALL) for w in level]
    return replace(segment, baseline=baseline, size=max(median(sizes), 4.0))


def _by_depth(segment: _Segment, lettered: Sequence[OcrWord]) -> _Segment:
    """Baseline and size of a segment whose every word reaches below the line."""
    top, bottom = median(w.top for w in lettered), median(w.bottom for w in lettered)
    size = (bottom - top) / (_CAPITAL + 0.21)
    return replace(segment, baseline=bottom - 0.21 * size, size=max(size, 4.0))


def _settled(measured: object) -> list[_Segment]:
    segments: list[_Segment] = list(measured)  # type: ignore[call-overload]
    known = [s for s in segments if s.baseline is not None and s.size is not None]
    usual = median(s.size for s in known if s.size) if known else 11 * SCALE
    return [s if s.baseline is not None else _beside(s, known, usual) for s in segments]


def _beside(segment: _Segment, known: Sequence[_Segment], usual: float) -> _Segment:
    """Baseline and size of marks without letters: those of the line that they stand in, else the page's."""
    for other in sorted(known, key=lambda s: abs(s.words[0].x0 - segment.words[-1].x1)):
        if other.baseline is None or other.size is None:
            continue
        if other.baseline - 0.75 * other.size < segment.middle < other.baseline + 0.2 * other.size:
            return replace(segment, baseline=other.baseline, size=other.size)
    return replace(segment, baseline=segment.middle + 0.3 * usual, size=usual)


def _snapped(segments: Sequence[_Segment]) -> list[float]:
    """A size in points for each segment: sizes that differ by up to 10% are one: a pixel is 5% of a letter."""
    weights: dict[float, int] = defaultdict(int)
    for segment in segments:
        weights[round((segment.size or 0) / SCALE, 1)] += sum(len(w.text) for w in segment.words)
    commonest: list[float] = []
    for size in sorted(weights, key=lambda s: -weights[s]):
        if not any(abs(size - c) <= 0.1 * c for c in commonest):
            commonest.append(size)
    near: dict[float, list[tuple[float, int]]] = defaultdict(list)
    for size, weight in weights.items():
        near[_nearest(size, commonest)].append((size, weight))
    means = {c: sum(s * w for s, w in group) / sum(w for _, w in group) for c, group in near.items()}
    nearest = [_nearest((segment.size or 0) / SCALE, commonest) for segment in segments]
    return [max(round(means.get(c, c) * 4) / 4, 4.0) for c in nearest]


def _nearest(size: float, commonest: Sequence[float]) -> float:
    return min(commonest, key=lambda c: abs(c - size))


# -- weight ------------------------------------------------------------------------------------------------------------

_SOFT = 1.2
"""Pixels that a scanner's softness adds to each stroke at 200 dpi: without it small print seems bold."""
_BOLD = 1.24
"""A word is bold if its strokes are wider than the page's usual ones by this factor: the bold cut of a face has
strokes 1.3 to 1.5 times as wide; one word in a hundred of the plain cut reaches 1.2, short ones more."""
_ALL_BOLD, _ALL_PLAIN = (1.2, 1.05), (1.15, 1.4)
"""Factors between which a line of one weight lies: its mean and its thinnest word, its mean and its heaviest."""


def _weights(segment: _Segment, size: float, grey: Grey) -> list[float | None]:
    """Width of each word's strokes in parts of the font size, which is in pixels."""
    weights: list[float | None] = []
    for word in segment.words:
        box = grey[word.top : word.bottom, word.x0 : word.x1]
        lettered = sum(c.isalnum() for c in word.text)
        stroke = stroke_of(box, int(np.percentile(box, 92))) if box.size > 20 and lettered >= 1 else None
        weights.append((stroke - _SOFT) / size if stroke is not None else None)
    return weights


def _usual_weight(weights: Sequence[Sequence[float | None]]) -> float | None:
    known = sorted(w for line in weights for w in line if w is not None)
    # The lower third, so that a page half of headings is not taken as set in bold throughout.
    return known[len(known) // 3] if len(known) >= 8 else None


def _bold(segment: _Segment, weights: Sequence[float | None], usual: float | None) -> list[bool]:
    """Which words of a segment are bold: all or none where its mean is clear, else word by word."""
    if usual is None:
        return [False] * len(weights)
    factors = [weight / usual if weight is not None else None for weight in weights]
    letters = [sum(c.isalnum() for c in word.text) for word in segment.words]
    telling = [(f, n) for f, n in zip(factors, letters, strict=True) if f is not None and n >= 3]
    if telling:
        mean = sum(f * n for f, n in telling) / sum(n for _, n in telling)
        if mean > _ALL_BOLD[0] and min(telling)[0] > _ALL_BOLD[1]:
            return [True] * len(weights)
        if mean < _ALL_PLAIN[0] and max(telling)[0] < _ALL_PLAIN[1]:
            return [False] * len(weights)
    return [_bold_beside(index, factors, letters) for index in range(len(factors))]


def _bold_beside(index: int, factors: Sequence[float | None], letters: Sequence[int]) -> bool:
    """Whether a word is bold; a short one, whose strokes tell little, goes with its neighbours."""
    places = range(max(0, index - 1), min(len(factors), index + 2)) if letters[index] < 3 else (index,)
    near = [f > _BOLD for i in places if letters[i] >= 3 and (f := factors[i]) is not None]
    own = factors[index]
    return all(near) if near else own is not None and own > _BOLD


# -- words -------------------------------------------------------------------------------------------------------------

_DASHES = frozenset("-–—~")


def _word(word: OcrWord, segment: _Segment, size: float, bold: bool) -> Word:
    """The engine's word as a word of the page: on its line's baseline, in points."""
    baseline = (segment.baseline or word.bottom) / SCALE
    text = _mended(word, segment.size or 30.0)
    return Word(
        text,
        word.x0 / SCALE,
        baseline - 0.8 * size,
        word.x1 / SCALE,
        baseline + 0.22 * size,
        size,
        bold=bold and text not in _DASHES,
        confidence=round(word.confidence, 2),
    )


def _mended(word: OcrWord, size: float) -> str:
    """The word's text, dashes told by their width."""
    if len(word.text) == 1 and word.text in _DASHES:
        width = (word.x1 - word.x0) / size
        return "-" if width < 0.42 else "–" if width < 0.8 else "—"
    return word.text.replace("—", "–") if re.fullmatch(r"\d+—\d+", word.text) else word.text
