"""The picture of a scanned page -> the picture set straight, its ruled lines, coloured fills and weights of letters.

Works on pixels alone and knows nothing of words or councils. `scale` is always pixels a point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ingest.drawn import Fill, Ruling

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

# -- skew --------------------------------------------------------------------------------------------------------------

MOST_SKEW = 6.0
"""Degrees. A sheet fed through an office scanner is out by less than 2; the rest is for sheets laid by hand."""
_LEAST_SKEW = 0.05
"""Degrees. Less moves the ends of a line by under half a point: not worth blurring the picture by turning it."""


def skew_of(picture: Image.Image) -> float:
    """Degrees, clockwise, by which the lines of a picture run downhill.

    The ink of each row is summed along lines at many angles; where lines of text fall together, the sums differ most.
    """
    small = picture.convert("L")
    small.thumbnail((1200, 1200))
    grey = np.asarray(small)
    ink = grey < min(int(np.median(grey)) - 50, 160)
    ys, xs = np.nonzero(ink)
    if not 200 < len(ys) < 0.5 * grey.size:
        return 0.0
    if len(ys) > 60_000:
        step = len(ys) // 60_000 + 1
        ys, xs = ys[::step], xs[::step]
    coarse = np.arange(-MOST_SKEW, MOST_SKEW + 0.1, 0.25)
    best = float(coarse[int(np.argmax(_sharpness(xs, ys, coarse)))])
    fine = np.arange(best - 0.35, best + 0.36, 0.025)
    sharpness = _sharpness(xs, ys, fine)
    # Angles that move the ends of a line by less than a pixel are equally sharp, but for chance: the middle of them.
    top = sharpness.min() + 0.9 * (sharpness.max() - sharpness.min())
    return float(np.average(fine, weights=np.clip(sharpness - top, 0, None) + 1e-9))


def _sharpness(xs: NDArray[np.intp], ys: NDArray[np.intp], angles: NDArray[np.float64]) -> NDArray[np.float64]:
    sums = []
    for angle in angles:
        rows = ys - xs * np.tan(np.radians(angle))
        whole = np.rint(rows).astype(np.intp)
        counts = np.bincount(whole - whole.min()).astype(np.float64)
        sums.append(float((np.diff(counts) ** 2).sum()))
    return np.array(sums)


def straighten(picture: Image.Image) -> Image.Image:
    """The picture turned so that its lines run level; as it is if they do."""
    angle = skew_of(picture)
    if abs(angle) < _LEAST_SKEW:
        return picture
    paper = tuple(int(np.median(np.asarray(band)[::7, ::7])) for band in picture.split())
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=paper if len(paper) > 1 else paper[0])


def without_colour(picture: Image.Image) -> Image.Image:
    """The picture in grey if it shows no colour, else as it is: a third of the work in all that follows."""
    squares = np.asarray(picture.convert("RGB").reduce(8)).astype(np.int16)
    cast = np.median(squares.reshape(-1, 3), axis=0)
    true = squares + (cast.max() - cast)
    coloured = true.max(axis=2) - true.min(axis=2) >= _LEAST_CHROMA
    return picture if coloured.sum() >= 4 else picture.convert("L")


def brightness(picture: Image.Image) -> Grey:
    """Each pixel's strongest primary colour: a black line on a red fill stays darker than what lies beside it."""
    pixels = np.asarray(picture)
    return pixels if pixels.ndim == 2 else np.ascontiguousarray(pixels.max(axis=2))


def as_picture(grey: Grey) -> Image.Image:
    """Grey pixels as a picture."""
    return Image.fromarray(grey)


def ink_share(grey: Grey) -> float:
    """Share of a picture that is clearly darker than its paper, the outer edge with its shadows left out."""
    height, width = grey.shape
    inner = grey[height // 30 : height - height // 30, width // 30 : width - width // 30]
    return float((inner < int(np.median(inner)) - 60).mean()) if inner.size else 0.0


# -- ruled lines -------------------------------------------------------------------------------------------------------

_CONTRAST = 32
"""Levels of grey by which a line is darker than what lies on both its sides. A hairline of a 200 dpi JPEG, softened
by turning, still differs by 50; grain of paper by 15."""
_SHORTEST_ACROSS = 18.0
_SHORTEST_DOWN = 11.0
"""Points. Strokes of letters are shorter, those of headlines apart (see `_in_a_grid`)."""
_SURE_ACROSS = 40.0
_SURE_DOWN = 34.0
"""Points. A shorter line is kept only where both its ends meet lines of the other direction."""


_NEAR = 3.0
"""Points within which two lines meet: the snap tolerance of the table finder."""


def find_rulings(grey: Grey, scale: float) -> list[Ruling]:
    """Lines across and down the picture, in points. Strokes of letters are none."""
    across = [Ruling(a, y, b, y) for a, b, y in _lines(grey, scale, _SHORTEST_ACROSS)]
    down = [Ruling(x, a, x, b) for a, b, x in _lines(np.ascontiguousarray(grey.T), scale, _SHORTEST_DOWN)]
    sure_across = [r for r in across if r.x1 - r.x0 >= _SURE_ACROSS]
    kept_down = [r for r in down if r.bottom - r.top >= _SURE_DOWN or _meets(r, sure_across)]
    kept_across = [r for r in across if r.x1 - r.x0 >= _SURE_ACROSS or _meets(r, kept_down)]
    return kept_across + kept_down


def crossing(rulings: Sequence[Ruling]) -> list[Ruling]:
    """The rulings that meet one of the other direction: those of a table or a frame, not those below words."""
    across, down = [r for r in rulings if r.across], [r for r in rulings if not r.across]
    return [r for r in across if _touches(r, down)] + [r for r in down if _touches(r, across)]


def _touches(line: Ruling, others: Sequence[Ruling]) -> bool:
    x0, top, x1, bottom = line.x0 - _NEAR, line.top - _NEAR, line.x1 + _NEAR, line.bottom + _NEAR
    return any(o.x0 <= x1 and x0 <= o.x1 and o.top <= bottom and top <= o.bottom for o in others)


def _meets(line: Ruling, others: Sequence[Ruling]) -> bool:
    """Whether both ends of a line lie on lines of the other direction."""
    ends = (Ruling(line.x0, line.top, line.x0, line.top), Ruling(line.x1, line.bottom, line.x1, line.bottom))
    return all(_touches(end, others) for end in ends)


def _lines(grey: Grey, scale: float, shortest: float) -> list[tuple[float, float, float]]:
    """Lines along the rows of a picture: where each begins and ends, and in which row, in points."""
    dark = _thin_and_dark(grey, max(3, round(2.2 * scale)))
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    window = max(8, round(shortest * scale))
    runs = _runs(thick, window)
    groups = _joined(runs, round(1.8 * scale), round(4 * scale))
    return [(g.start / scale, g.end / scale, (g.row + 0.5) / scale) for g in groups if g.end - g.start >= window]


def _thin_and_dark(grey: Grey, reach: int) -> Mask:
    """Pixels darker than what lies above and below, within `reach` rows."""
    height = grey.shape[0]
    mask: Mask = np.zeros(grey.shape, np.bool_)
    if height <= 2 * reach:
        return mask
    inner = slice(reach, height - reach)
    offsets = range(max(2, reach // 2), reach + 1, 2)
    above = _brightest([grey[reach - o : height - reach - o] for o in offsets])
    below = _brightest([grey[reach + o : height - reach + o] for o in offsets])
    sides = np.minimum(above, below)
    sides -= np.minimum(sides, _CONTRAST)
    mask[inner] = sides > grey[inner]
    return mask


def _brightest(rows: Sequence[Grey]) -> Grey:
    brightest = rows[0].copy()
    for other in rows[1:]:
        np.maximum(brightest, other, out=brightest)
    return brightest


@dataclass(slots=True)
class _Run:
    row: float
    start: int
    end: int
    weight: int


def _runs(mask: Mask, window: int) -> list[_Run]:
    """Stretches of rows that are dark for at least nine tenths of every window of that length."""
    sums = np.zeros((mask.shape[0], mask.shape[1] + 1), np.int32)
    np.cumsum(mask, axis=1, dtype=np.int32, out=sums[:, 1:])
    if mask.shape[1] <= window:
        return []
    full = sums[:, window:] - sums[:, :-window] >= 0.9 * window
    runs = []
    for row in np.nonzero(full.any(axis=1))[0]:
        edges = np.diff(np.concatenate(([0], full[row].astype(np.int8), [0])))
        for start, end in zip(np.nonzero(edges == 1)[0], np.nonzero(edges == -1)[0], strict=True):
            runs.append(_trimmed(mask[row], int(start), int(end) - 1 + window, int(row)))
    return runs


def _trimmed(row: Mask, start: int, end: int, number: int) -> _Run:
    dark = np.nonzero(row[start:end])[0]
    return _Run(float(number), start + int(dark[0]), start + int(dark[-1]) + 1, len(dark))


def _joined(runs: Sequence[_Run], near: int, gap: int) -> list[_Run]:
    """Runs that lie on neighbouring rows and overlap, or follow each other along one row, are one line."""
    groups: list[tuple[_Run, float]] = []
    for run in sorted(runs, key=lambda r: (r.row, r.start)):
        for index in range(len(groups) - 1, -1, -1):
            group, last = groups[index]
            if run.row - last <= near and run.start <= group.end + gap and run.end >= group.start - gap:
                weight = group.weight + run.weight
                row = (group.row * group.weight + run.row * run.weight) / weight
                merged = _Run(row, min(group.start, run.start), max(group.end, run.end), weight)
                groups[index] = (merged, run.row)
                break
        else:
            groups.append((run, run.row))
    return _end_to_end([g for g, _ in groups], near, gap)


def _end_to_end(lines: list[_Run], near: int, gap: int) -> list[_Run]:
    joined: list[_Run] = []
    for line in sorted(lines, key=lambda r: r.start):
        for other in joined:
            if abs(other.row - line.row) <= near and line.start <= other.end + gap:
                weight = other.weight + line.weight
                other.row = (other.row * other.weight + line.row * line.weight) / weight
                other.end, other.weight = max(other.end, line.end), weight
                break
        else:
            joined.append(line)
    return joined


def paint_out(picture: Image.Image, rulings: Sequence[Ruling], scale: float) -> Image.Image:
    """The grey picture with its rulings overpainted in the colour of what lies beside them.

    The engine takes lines down a table for letters (`|`, `I`) and drops short words between them.
    """
    grey = np.asarray(picture).copy()
    half, beside = max(1, round(0.75 * scale)), max(3, round(2.2 * scale))
    for ruling in rulings:
        area = grey if ruling.across else grey.T
        middle = round((ruling.top if ruling.across else ruling.x0) * scale)
        start, end = (ruling.x0, ruling.x1) if ruling.across else (ruling.top, ruling.bottom)
        strip = slice(max(0, round((start - 1) * scale)), round((end + 1) * scale))
        if middle - beside < 0 or middle + beside >= area.shape[0]:
            continue
        paper = np.maximum(area[middle - beside, strip], area[middle + beside, strip])
        area[middle - half : middle + half + 1, strip] = paper
    return Image.fromarray(grey)


# -- fills -------------------------------------------------------------------------------------------------------------

_GRAIN = 1.5
"""Points: colours are averaged over squares of this size, which takes out the noise of scanner and JPEG."""
_LEAST_CHROMA = 24
"""Difference of the strongest and the weakest primary colour. Paper and grey stay below 12 once the paper's own cast is
taken off; the palest header fill of an office template has 26."""
_SMALLEST_FILL = 6.0
"""Points, either way: coloured letters and rules are smaller."""


@dataclass(slots=True)
class _Patch:
    """A connected patch of one colour: its box in squares, how many squares it holds, the sum of their colours."""

    x0: int
    y0: int
    x1: int
    y1: int
    area: int
    total: NDArray[np.float64]

    def take(self, other: _Patch) -> None:
        self.x0, self.y0 = min(self.x0, other.x0), min(self.y0, other.y0)
        self.x1, self.y1 = max(self.x1, other.x1), max(self.y1, other.y1)
        self.area += other.area
        self.total = self.total + other.total

    def colour(self) -> NDArray[np.float64]:
        return self.total / self.area


def find_fills(picture: Image.Image, scale: float) -> list[Fill]:
    """Boxes filled with a colour, in points; none on a grey picture. A grey fill is none."""
    if picture.mode != "RGB":
        return []
    squares = np.asarray(picture.reduce(max(1, round(_GRAIN * scale)))).astype(np.float64)
    side = max(1, round(_GRAIN * scale)) / scale
    cast = np.median(squares.reshape(-1, 3), axis=0)
    true = squares + (cast.max() - cast)
    coloured = true.max(axis=2) - true.min(axis=2) >= _LEAST_CHROMA
    fills = []
    for patch in _patches(true, coloured):
        across, down = patch.x1 - patch.x0, patch.y1 - patch.y0
        if min(across, down) * side >= _SMALLEST_FILL and patch.area >= 0.5 * across * down:
            red, green, blue = (min(255, round(float(level))) for level in patch.colour())
            box = (patch.x0 * side, patch.y0 * side, patch.x1 * side, patch.y1 * side)
            fills.append(Fill(box, (red, green, blue)))
    return fills


_ALIKE = 45.0
"""Distance of two colours up to which they are one fill."""


def _patches(colours: NDArray[np.float64], coloured: Mask) -> list[_Patch]:
    """Connected patches: runs of each row, joined to the runs of like colour above that they touch."""
    patches: list[_Patch] = []
    above: list[tuple[int, int, _Patch]] = []
    merged: dict[int, _Patch] = {}
    for y in range(coloured.shape[0]):
        here = []
        for start, end in _coloured_runs(colours[y], coloured[y]) if coloured[y].any() else ():
            patch = _Patch(start, y, end, y + 1, end - start, colours[y, start:end].sum(axis=0))
            home: _Patch | None = None
            for a, b, other in above:
                owner = _owner(other, merged)
                if a < end and b > start and owner is not home and _like(owner, patch):
                    if home is None:
                        home = owner
                        home.take(patch)
                    else:
                        home.take(owner)
                        merged[id(owner)] = home
            if home is None:
                home = patch
                patches.append(home)
            here.append((start, end, home))
        above = here
    return [p for p in patches if id(p) not in merged]


def _owner(patch: _Patch, merged: dict[int, _Patch]) -> _Patch:
    while id(patch) in merged:
        patch = merged[id(patch)]
    return patch


def _like(one: _Patch, other: _Patch) -> bool:
    return float(np.abs(one.colour() - other.colour()).max()) < _ALIKE


def _coloured_runs(row: NDArray[np.float64], mask: Mask) -> list[tuple[int, int]]:
    """Stretches of coloured squares without a jump of colour."""
    jump = np.abs(np.diff(row, axis=0)).max(axis=1) > _ALIKE
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for x, on in enumerate(mask):
        if start is not None and (not on or jump[x - 1]):
            runs.append((start, x))
            start = None
        if on and start is None:
            start = x
    if start is not None:
        runs.append((start, len(mask)))
    return runs


# -- letters -----------------------------------------------------------------------------------------------------------


def stroke_of(grey: Grey, paper: int) -> float | None:
    """Mean width in pixels of the strokes of some letters: twice their ink over the length of its edge; None for none.

    Ink is counted in shades, not in black and white, so that a third of a pixel tells.
    """
    if min(grey.shape) < 3:
        return None
    ink = np.clip((paper - grey.astype(np.float64)) / max(paper - int(grey.min()), 1), 0.0, 1.0)
    edge = np.hypot(*np.gradient(ink)).sum()
    return float(2.0 * ink.sum() / edge) if edge > 1.0 else None
