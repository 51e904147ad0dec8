"""The sheet side of a pack: page templates, stamps, which page belongs to which paper. Knows no council's style."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from tests.packs.papers import Paper

WIDE = (A4[1], A4[0])
Stamp = Callable[[Any, "Sheet"], None]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A page as it is begun: its number, its paper and whether it is that paper's first."""

    number: int
    paper: Paper
    first: bool
    size: tuple[float, float]
    """As displayed."""


@dataclass
class Laid:
    """Which paper each page belongs to, from page 1."""

    papers: list[Paper] = field(default_factory=list)

    def span(self, paper: Paper) -> tuple[int, int]:
        """First and last page of a paper."""
        pages = [number for number, other in enumerate(self.papers, 1) if other is paper]
        return pages[0], pages[-1]

    def pages(self, paper: Paper) -> int:
        """How many pages a paper has."""
        return sum(other is paper for other in self.papers)

    def known(self, paper: Paper) -> bool:
        """Whether the paper has been drawn already."""
        return any(other is paper for other in self.papers)


class PackDocument(BaseDocTemplate):
    """Draws flowables to bytes, the same bytes each time, and notes the paper of each page."""

    def __init__(self, first: Paper, stamp: Stamp, *, title: str, margins: tuple[float, float]) -> None:
        self.buffer = BytesIO()
        super().__init__(self.buffer, pagesize=A4, invariant=1, title=title, author="Stonebridge Borough Council")
        self.next_paper, self.stamp, self.laid = first, stamp, Laid()
        side, top = margins
        self.addPageTemplates(
            [
                self._template("tall", A4, side, top),
                self._template("wide", WIDE, 34, 58),
                self._template("turned", WIDE, 34, 58),
            ]
        )
        self._firstPageTemplateIndex = ("tall", "wide", "turned").index(template_of(first))

    def _template(self, name: str, size: tuple[float, float], side: float, top: float) -> PageTemplate:
        frame = Frame(side, top, size[0] - 2 * side, size[1] - 2 * top, 0, 0, 0, 0, id=name)
        template = PageTemplate(id=name, frames=[frame], pagesize=size, onPage=self._begin)
        setattr(template, "rotation", 90 if name == "turned" else 0)  # noqa: B010 - what the layout engine looks for
        return template

    def _begin(self, canvas: Any, document: Any) -> None:
        """Notes the page's paper, turns the sheet where it is turned, and draws what stands on every page."""
        template = document.pageTemplate.id
        paper = self.next_paper
        first = not self.laid.known(paper)
        self.laid.papers.append(paper)
        size = A4 if template == "tall" else WIDE
        if template == "turned":
            canvas.transform(0, 1, -1, 0, A4[0], 0)
        canvas.saveState()
        self.stamp(canvas, Sheet(number=canvas.getPageNumber(), paper=paper, first=first, size=size))
        canvas.restoreState()

    def draw(self, flowables: list[Flowable]) -> bytes:
        """The PDF."""
        self.build(flowables)
        return self.buffer.getvalue()


def template_of(paper: Paper) -> str:
    """The page template that a paper is laid out on."""
    if not paper.landscape:
        return "tall"
    return "turned" if paper.rotated else "wide"
