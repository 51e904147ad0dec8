"""A page's objects -> rulings, fills and images. Knows pdfium's paths; nothing of tables."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.records import Box
from ingest import pdfium
from ingest.drawn import Colour, Fill, Frame, Ruling

THIN = 2.0
"""Points. A filled box no thicker than this is a ruling: Word draws its table borders as fills 0.5 to 1.5 high."""
_MOST_SEGMENTS = 4000
"""A path of more is a map or a chart: none of its segments is a table's."""
_DEEPEST = 5
"""Forms within forms."""

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Point = tuple[float, float]


@dataclass(slots=True)
class Drawings:
    """What is drawn on a page besides its words."""

    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    paths: int = 0
    """How many paths that are neither rulings nor fills."""


def read_drawings(page: int, frame: Frame) -> Drawings:
    """A page's handle -> its rulings, fills and images, those inside forms included."""
    reader = _DrawingReader(frame)
    for index in range(pdfium.count_objects(page)):
        reader.add(pdfium.get_object(page, index), _IDENTITY, 0)
    return reader.drawn


class _DrawingReader:
    """Collects rulings, fills and images from page objects, forms opened."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.drawn = Drawings()
        self._matrix = (ctypes.c_float * 6)()
        self._matrix_place = ctypes.addressof(self._matrix)
        self._floats = (ctypes.c_float * 4)()
        self._float_places = pdfium.places(self._floats)
        self._whole = (ctypes.c_uint * 4)()
        self._whole_places = pdfium.places(self._whole)

    def add(self, thing: int, outer: _Matrix, depth: int) -> None:
        """Take up one object, on the page or in a form that is placed by `outer`."""
        kind = pdfium.get_type(thing)
        if kind == pdfium.PATH:
            self._path(thing, outer)
        elif kind == pdfium.IMAGE:
            self._image(thing, outer)
        elif kind == pdfium.FORM and depth < _DEEPEST:
            inner = _times(self._matrix_of(thing), outer)
            for index in range(pdfium.count_form_objects(thing)):
                self.add(pdfium.get_form_object(thing, index), inner, depth + 1)

    def _image(self, thing: int, outer: _Matrix) -> None:
        if pdfium.get_bounds(thing, *self._float_places):
            left, bottom, right, top = self._floats[:]
            self.drawn.images.append(self._frame.displayed(*_apply(outer, left, bottom), *_apply(outer, right, top)))

    def _path(self, thing: int, outer: _Matrix) -> None:
        mode_place, stroked_place, *_ = self._whole_places
        pdfium.get_draw_mode(thing, mode_place, stroked_place)
        filled, stroked = self._whole[0], bool(self._whole[1])
        if not filled and not stroked:
            return
        colour = self._fill_colour(thing) if filled else None
        plain = False
        for points, closed in self._subpaths(thing, _times(self._matrix_of(thing), outer)):
            plain = self._subpath(points, closed, colour, stroked) or plain
        if not plain:
            self.drawn.paths += 1

    def _fill_colour(self, thing: int) -> Colour | None:
        if not pdfium.get_fill_colour(thing, *self._whole_places):
            return None
        red, green, blue, alpha = self._whole
        return (red, green, blue) if alpha >= 16 else None

    def _matrix_of(self, thing: int) -> _Matrix:
        if not pdfium.get_matrix(thing, self._matrix_place):
            return _IDENTITY
        a, b, c, d, e, f = self._matrix[:]
        return a, b, c, d, e, f

    def _subpaths(self, thing: int, matrix: _Matrix) -> Iterator[tuple[list[_Point], bool]]:
        """Runs of straight segments of a path, each with whether it is closed; a curve ends its run."""
        count = pdfium.count_segments(thing)
        a, b, c, d, e, f = matrix
        x_place, y_place, *_ = self._float_places
        points: list[_Point] = []
        last = None
        for index in range(count if count <= _MOST_SEGMENTS else 0):
            segment = pdfium.get_segment(thing, index)
            kind = pdfium.get_segment_type(segment)
            if kind not in (pdfium.MOVE, pdfium.LINE):
                if len(points) > 1:
                    yield points, False
                points = []
                continue
            if kind == pdfium.MOVE:
                if len(points) > 1:
                    yield points, bool(pdfium.is_closed(last))
                points = []
            pdfium.get_point(segment, x_place, y_place)
            x, y, _, _ = self._floats[:]
            points.append((a * x + c * y + e, b * x + d * y + f))
            last = segment
        if len(points) > 1:
            yield points, bool(pdfium.is_closed(last))

    def _subpath(self, points: list[_Point], closed: bool, colour: Colour | None, stroked: bool) -> bool:
        """Take one run of points up; True if it was a ruling or a box."""
        corners = points[:-1] if len(points) > 2 and _near(points[0], points[-1]) else points
        if colour is not None and len(corners) == 4 and _is_box(corners):
            self._filled(corners, colour)
        elif not stroked:
            return False
        if stroked:
            ring = [*corners, corners[0]] if closed or len(corners) < len(points) else corners
            return self._stroke(ring) or colour is not None
        return True

    def _filled(self, corners: list[_Point], colour: Colour) -> None:
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        box = self._frame.displayed(min(xs), min(ys), max(xs), max(ys))
        if box[2] - box[0] <= THIN or box[3] - box[1] <= THIN:
            if colour < (250, 250, 250):
                self.drawn.rulings.append(_middle_line(box))
        else:
            self.drawn.fills.append(Fill(box, colour))

    def _stroke(self, ring: list[_Point]) -> bool:
        straight = False
        for (ax, ay), (bx, by) in itertools.pairwise(ring):
            if abs(ax - bx) < 1.0 or abs(ay - by) < 1.0:
                box = self._frame.displayed(ax, ay, bx, by)
                if max(box[2] - box[0], box[3] - box[1]) > 1.0:
                    self.drawn.rulings.append(_middle_line(box))
                    straight = True
        return straight


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    if outer is _IDENTITY:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _apply(matrix: _Matrix, x: float, y: float) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _middle_line(box: Box) -> Ruling:
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Ruling(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Ruling(middle, top, middle, bottom)


def _near(a: _Point, b: _Point) -> bool:
    return abs(a[0] - b[0]) < 0.1 and abs(a[1] - b[1]) < 0.1


def _is_box(corners: list[_Point]) -> bool:
    xs, ys = sorted(p[0] for p in corners), sorted(p[1] for p in corners)
    return xs[1] - xs[0] < 0.5 and xs[3] - xs[2] < 0.5 and ys[1] - ys[0] < 0.5 and ys[3] - ys[2] < 0.5
