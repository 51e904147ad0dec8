"""Flowables that know on which page they were drawn. A `Place` is shared by all the parts of one record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.doctemplate import ActionFlowable

SHY = "\u00ad"
LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


@dataclass(eq=False)
class Place:
    """The physical pages that something was drawn on, filled while the pack is drawn."""

    pages: set[int] = field(default_factory=set)

    @property
    def first(self) -> int:
        return min(self.pages)

    @property
    def last(self) -> int:
        return max(self.pages)


class Placed(Paragraph):
    """A paragraph that tells its places where it was drawn, also when it is split over two pages."""

    places: tuple[Place, ...] = ()

    def draw(self) -> None:
        for place in self.places:
            place.pages.add(self.canv.getPageNumber())
        super().draw()

    def split(self, width: float, height: float) -> list[Any]:
        parts: list[Any] = super().split(width, height)
        for part in parts:
            if isinstance(part, Placed):
                part.places = self.places
        return parts


def para(text: str, style: ParagraphStyle, *places: Place, bullet: str | None = None) -> Placed:
    """A paragraph of marked-up text that tells `places` where it stands."""
    drawn = Placed(text, style, bulletText=bullet)
    drawn.places = places
    return drawn


class PaperBegins(ActionFlowable):
    """Says that the next page belongs to another paper, laid out on the page template of that name."""

    def __init__(self, paper: Any, template: str) -> None:
        super().__init__(())
        self.paper, self.template = paper, template

    def apply(self, doc: Any) -> None:
        doc.next_paper = self.paper
        doc.handle_nextPageTemplate(self.template)


class Band(Flowable):  # type: ignore[misc]
    """Pictures without words, such as a council's crest: coloured shapes in a row."""

    def __init__(self, colours: Sequence[Any], size: float = 9, align: str = "LEFT") -> None:
        super().__init__()
        self.colours, self.size, self.hAlign = colours, size, align
        self.width, self.height = size * 1.4 * len(colours), size * 1.8

    def draw(self) -> None:
        for number, colour in enumerate(self.colours):
            self.canv.setFillColor(colour)
            left = number * self.size * 1.4
            path = self.canv.beginPath()
            path.moveTo(left, 0)
            path.lineTo(left + self.size, 0)
            path.lineTo(left + self.size / 2, self.height)
            path.close()
            self.canv.drawPath(path, stroke=0, fill=1)


def plain(text: str) -> str:
    """Marked-up text -> reading text: no marks, no struck-through words, no soft hyphens, single spaces."""
    text = re.sub(r"<strike>.*?</strike>", "", text, flags=re.DOTALL)
    text = re.sub(r"<br\s*/>", " ", text)
    text = unescape(re.sub(r"<[^>]+>", "", text)).replace(SHY, "")
    return re.sub(r"\s+", " ", text).strip()


def with_ligatures(text: str) -> str:
    """Text with the ligatures that its font has drawn as single characters; marks are left as they are."""
    parts = re.split(r"(<[^>]*>|&[a-z]+;)", text)
    for letters, ligature in LIGATURES[2:]:
        parts = [part if part.startswith(("<", "&")) else part.replace(letters, ligature) for part in parts]
    return "".join(parts)


def hyphenated(text: str, longest: int = 9) -> str:
    """Text with soft hyphens in its long words, so that some are cut at a line's end. Capitalised words are left."""
    parts = re.split(r"(<[^>]*>|&[a-z]+;)", text)
    word = re.compile(rf"(?<![\w.@/-])[a-z]{{{longest},}}(?![\w@/-])")
    return "".join(part if part.startswith(("<", "&")) else word.sub(_cut, part) for part in parts)


def _cut(match: re.Match[str]) -> str:
    """A word with soft hyphens after each vowel that a consonant pair follows: near enough to a typesetter's."""
    return re.sub(r"(?<=[a-z]{3})([aeiou][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z][a-z]{2})", rf"\1{SHY}", match[0])
