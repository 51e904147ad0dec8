"""What is drawn on a page: words, rulings, fills, images. Plain values; knows no PDF.

Geometry is that of the page as displayed: points, origin top left.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records import Box

Colour = tuple[int, int, int]

ASLANT = 45
"""Stands for the turn of words that run across the page, as a watermark does."""


# Never changed once made, yet not frozen: a frozen one takes six times as long to make, and a page has hundreds.
@dataclass(slots=True, unsafe_hash=True)
class Word:
    """Letters between spaces, with the box of their line height."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 11.0
    """Font size in points."""
    bold: bool = False
    italic: bool = False
    turned: int = 0
    """Degrees by which the word is turned on the displayed page: 0, 90, 180 or 270; `ASLANT` for any other turn."""
    glued: bool = False
    """Follows the word before it without a space."""
    colour: Colour | None = None
    confidence: float | None = None
    """From 0 to 1 for a word read by OCR; None for one that the PDF itself gives."""

    @property
    def height(self) -> float:
        """Height of the box in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line, across or down the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def across(self) -> bool:
        """True for a horizontal line."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Fill:
    """A box filled with a colour."""

    box: Box
    colour: Colour


@dataclass(frozen=True, slots=True)
class RawPage:
    """All that is drawn on one page."""

    number: int
    """Physical page, from 1."""
    width: float
    height: float
    words: tuple[Word, ...]
    """In the order in which the PDF draws them."""
    rulings: tuple[Ruling, ...]
    fills: tuple[Fill, ...]
    images: tuple[Box, ...]
    paths: int = 0
    """How many paths that are neither rulings nor fills: drawings, or letters drawn as outlines."""
    ocr: bool = False
    """Whether words, rulings and fills were read from the page's picture."""
    unread: str | None = None
    """Why a page whose words are in its picture could not be read, if so."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: its words, the page that it leads to, and how deep it stands (0 for the outermost)."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page's own coordinates (origin bottom left, before rotation) lie on the page as displayed."""

    rotation: int
    """Degrees, clockwise: 0, 90, 180 or 270."""
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as displayed."""
        across, up = self.right - self.left, self.top - self.bottom
        return (up, across) if self.rotation in (90, 270) else (across, up)

    def displayed(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Box of the page's own coordinates -> box as displayed."""
        left, right = (x0, x1) if x0 <= x1 else (x1, x0)
        low, high = (y0, y1) if y0 <= y1 else (y1, y0)
        match self.rotation:
            case 90:
                return (low - self.bottom, left - self.left, high - self.bottom, right - self.left)
            case 180:
                return (self.right - right, low - self.bottom, self.right - left, high - self.bottom)
            case 270:
                return (self.top - high, self.right - right, self.top - low, self.right - left)
            case _:
                return (left - self.left, self.top - high, right - self.left, self.top - low)
