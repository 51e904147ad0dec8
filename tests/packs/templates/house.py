"""What every house style shares: fonts, paragraphs, the body of a paper, and which method draws which paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer, Table

from tests.packs.document import Laid, Sheet
from tests.packs.gold import Gold
from tests.packs.papers import (
    Blank,
    Body,
    Bullets,
    Figures,
    FrontSheet,
    Item,
    Letter,
    Meeting,
    Minutes,
    Pack,
    Paper,
    Person,
    Plan,
    Programme,
    Report,
    Slides,
    SupplementSheet,
    Told,
    Tracker,
)
from tests.packs.places import Place, para, plain


@dataclass(frozen=True, kw_only=True)
class Bound:
    """What a style works on: the pack, where its truth goes, and how the pack lay when it was last drawn."""

    pack: Pack
    gold: Gold
    laid: Laid
    padding: dict[int, Blank]


class House:
    """A house style. Subclasses draw what differs between councils; the methods here what does not."""

    face, bold, italic = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
    size = 11.0
    margins = (62.0, 64.0)
    justify = False
    after = 8.0

    def __init__(self, bound: Bound) -> None:
        self.pack, self.gold, self.laid, self.padding = bound.pack, bound.gold, bound.laid, bound.padding

    @property
    def meeting(self) -> Meeting:
        """The pack's own meeting; only packs that have one ask."""
        if self.pack.meeting is None:
            raise ValueError(f"{self.pack.file} is for no meeting")
        return self.pack.meeting

    # Styles and paragraphs

    def style(self, *, bold: bool = False, indent: float = 0, hang: float = 0, **more: Any) -> ParagraphStyle:
        """A paragraph style of this house; `hang` is the room for a label or bullet."""
        size = more.pop("size", self.size)
        values: dict[str, Any] = {
            "fontName": self.bold if bold else self.face,
            "fontSize": size,
            "leading": size * 1.22,
            "spaceAfter": self.after,
            "leftIndent": indent + hang,
            "bulletIndent": indent,
            "bulletFontName": self.bold if bold else self.face,
            "bulletFontSize": size,
            "alignment": 4 if self.justify and not bold else 0,
            "embeddedHyphenation": 1,
        }
        return ParagraphStyle("house", **(values | more))

    def words(self, text: str) -> str:
        """Text as this house sets it."""
        return text

    def p(self, text: str, *places: Place, bullet: str | None = None, **style: Any) -> Flowable:
        """A paragraph."""
        return para(self.words(text), self.style(**style), *places, bullet=bullet)

    def cell(self, text: str, *places: Place, bold: bool = False, size: float | None = None) -> Flowable:
        """A paragraph for a table's cell."""
        return para(
            self.words(text), self.style(bold=bold, size=size or self.size - 2, spaceAfter=0, alignment=0), *places
        )

    # Bodies

    def body(self, parts: Sequence[Body], *, indent: float = 0, label: str = "") -> list[Flowable]:
        """Paragraphs, points and small tables; `label` numbers the paragraphs: `3.{}` or `{})`."""
        flow: list[Flowable] = []
        number = 0
        for part in parts:
            if isinstance(part, str | Told):
                number += 1
                flow.append(self._paragraph(part, indent, label.format(number) or None))
            elif isinstance(part, Bullets):
                flow += self.points(part.points, indent + (34 if label else 14))
            elif isinstance(part, Figures):
                flow += [self.figures(part), Spacer(0, 8)]
        return flow

    def _paragraph(self, part: str | Told, indent: float, label: str | None) -> Flowable:
        text = part if isinstance(part, str) else part.text
        place = Place()
        if isinstance(part, Told):
            for slug in part.shows:
                self.gold.show(slug, plain(text), place)
        return self.p(text, place, bullet=label, indent=indent, hang=34 if label else 0)

    def points(self, points: Sequence[str], indent: float) -> list[Flowable]:
        """Bulleted paragraphs."""
        return [self.p(point, bullet="•", indent=indent, hang=14, spaceAfter=3) for point in points]

    def figures(self, figures: Figures) -> Flowable:
        """A small ruled table of figures."""
        rows = [[self.cell(text, bold=not number) for text in row] for number, row in enumerate(figures.rows)]
        grid = [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#E7E6E6")),
        ]
        return Table(rows, style=grid, hAlign="LEFT")

    # Papers

    def paper(self, paper: Paper) -> list[Flowable]:
        """A paper's flowables."""
        from tests.packs.templates import singles, tables

        match paper:
            case FrontSheet():
                return self.front_sheet(paper)
            case SupplementSheet():
                return singles.supplement(self, paper)
            case Blank():
                return [Spacer(0, 250), self.p(paper.words, alignment=1)] if paper.words else [Spacer(0, 1)]
            case Minutes():
                return self.minutes(paper)
            case Report():
                return self.report(paper)
            case Tracker():
                return tables.tracker(self, paper)
            case Plan():
                return tables.plan(self, paper)
            case Programme():
                return tables.programme(self, paper)
            case Letter():
                return singles.letter(self, paper)
            case Slides():
                return singles.slides(self, paper)
        raise TypeError(f"No house style draws {type(paper).__name__}")

    def front_sheet(self, paper: FrontSheet) -> list[Flowable]:
        raise NotImplementedError

    def minutes(self, paper: Minutes) -> list[Flowable]:
        raise NotImplementedError

    def report(self, paper: Report) -> list[Flowable]:
        raise NotImplementedError

    def stamp(self, canvas: Any, sheet: Sheet) -> None:
        raise NotImplementedError

    # Page numbers as printed

    def printed(self, page: int) -> int:
        """The number that this house prints on a physical page."""
        return page

    def pages_of(self, position: int, item: Item) -> tuple[int, int] | None:
        """First and last printed page of an item's papers with their blank page; the first time, a guess."""
        if not item.papers:
            return None
        papers: list[Paper] = [*item.papers, *([self.padding[position]] if position in self.padding else [])]
        if not all(self.laid.known(paper) for paper in papers):
            return 10, 20
        return self.printed(self.laid.span(papers[0])[0]), self.printed(self.laid.span(papers[-1])[1])

    def note_items(self) -> list[tuple[Item, tuple[int, int] | None]]:
        """The pack's items with their printed pages; each becomes a record."""
        listed = [(item, self.pages_of(position, item)) for position, item in enumerate(self.pack.items)]
        for item, pages in listed:
            first, last = pages or (None, None)
            self.gold.add(
                "agenda_items",
                meeting_date=self.meeting.date,
                number=item.number,
                title=plain(item.title),
                first_page=first,
                last_page=last,
            )
        return listed

    def note_meeting(self, meeting: Meeting, role: str, *, time: bool = True, place: bool = True) -> None:
        """A record of a meeting, with what is printed of it."""
        self.gold.add(
            "meetings",
            committee=meeting.committee,
            date=meeting.date,
            start_time=meeting.time if time else None,
            place=meeting.place if place else None,
            role=role,
        )

    def note_person(
        self, paper: Minutes, person: Person, name: str, capacity: str, organisation: str | None = None
    ) -> None:
        """A record of somebody's attendance."""
        fields = {"meeting_date": paper.meeting.date, "name": name, "capacity": capacity, "organisation": organisation}
        self.gold.add("attendance", **fields, **({"role": person.chair} if person.chair else {}))
