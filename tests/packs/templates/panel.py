"""A panel's style: Vera, ruled head tables, numbers such as 12/24, `IT WAS AGREED`, an action log after the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Spacer, Table

from tests.packs.document import Sheet
from tests.packs.papers import FrontSheet, Minute, Minutes, Person, Report
from tests.packs.places import Place, plain, with_ligatures
from tests.packs.templates import tables
from tests.packs.templates.dates import clock, plain_date, weekday
from tests.packs.templates.decisions import Manner, decision, lead_of, minute_body, note_minute
from tests.packs.templates.house import Bound, House

MANNER = Manner(one="IT WAS AGREED that", many="IT WAS AGREED:", label=lambda number: f"{'abcdefgh'[number - 1]})")
PALE = colors.HexColor("#DDE8E4")
GRID = [("GRID", (0, 0), (-1, -1), 0.6, colors.HexColor("#3B6B5E")), ("VALIGN", (0, 0), (-1, -1), "TOP")]


class Panel(House):
    """Papers as a select committee or panel prints them."""

    face, bold, italic = "Vera", "Vera-Bold", "Vera-Italic"
    size = 9.5
    margins = (58.0, 66.0)

    def __init__(self, bound: Bound) -> None:
        super().__init__(bound)
        for name, file in (
            ("Vera", "Vera"),
            ("Vera-Bold", "VeraBd"),
            ("Vera-Italic", "VeraIt"),
            ("Vera-Both", "VeraBI"),
        ):
            pdfmetrics.registerFont(TTFont(name, f"{file}.ttf"))
        pdfmetrics.registerFontFamily(
            "Vera", normal="Vera", bold="Vera-Bold", italic="Vera-Italic", boldItalic="Vera-Both"
        )

    def words(self, text: str) -> str:
        return with_ligatures(text)

    def stamp(self, canvas: Any, sheet: Sheet) -> None:
        """A running header, and the page with its number of pages as they were when last drawn."""
        canvas.setFont(self.face, 7.5)
        meeting = self.pack.meeting
        if meeting and sheet.paper.kind != "blank":
            canvas.drawString(34, sheet.size[1] - 26, f"Stonebridge Borough Council | {meeting.committee}")
            canvas.setLineWidth(0.4)
            canvas.line(34, sheet.size[1] - 30, sheet.size[0] - 34, sheet.size[1] - 30)
        canvas.drawRightString(sheet.size[0] - 34, 26, f"Page {sheet.number}")
        if sheet.first and sheet.paper.stamped and sheet.paper.item and self.pack.front:
            canvas.setFont(self.bold, 9)
            canvas.drawRightString(sheet.size[0] - 34, sheet.size[1] - 46, f"Agenda Item {sheet.paper.item}")

    def ruled(self, rows: Sequence[tuple[str, str]], widths: tuple[float, float] = (120, 358)) -> Flowable:
        """Labels and what they say, with borders."""
        cells = [[self.cell(a, bold=True, size=9), self.cell(b, size=9)] for a, b in rows]
        table = Table(cells, colWidths=widths, hAlign="LEFT")
        table.setStyle([*GRID, ("BACKGROUND", (0, 0), (0, -1), PALE)])
        return table

    # Front sheet

    def front_sheet(self, paper: FrontSheet) -> list[Flowable]:
        meeting = self.meeting
        self.note_meeting(meeting, "agenda")
        day = meeting.weekday or weekday(meeting.date)
        head = (
            ("Date", f"{day} {plain_date(meeting.date)}"),
            ("Time", clock(meeting.time)),
            ("Venue", meeting.place),
            ("Membership", self.pack.membership),
        )
        flow: list[Flowable] = [
            self.p("Stonebridge Borough Council", size=11),
            self.p(meeting.committee, bold=True, size=17),
            self.ruled([row for row in head if row[1]]),
            Spacer(0, 12),
            self.p("Agenda", bold=True, size=13),
            self._items(),
            Spacer(0, 10),
            self.p(
                "Anyone may come to the meeting or watch it at democracy.stonebridge.example/live. For help "
                "with getting in, or for these papers in another form, please ring Jo Pennock on 01632 960 "
                "144."
            ),
        ]
        return flow

    def _items(self) -> Flowable:
        """Number, title with what it is about, and page, without rules."""
        rows = [[self.cell("Item", bold=True), self.cell("Business", bold=True), self.cell("Pages", bold=True)]]
        for item, pages in self.note_items():
            title: list[Flowable] = [self.cell(f"<b>{item.title}</b>", size=9.5)]
            title += [self.cell(line, size=9) for line in item.lines]
            rows.append(
                [self.cell(item.number, size=9.5), title, self.cell(f"{pages[0]} - {pages[1]}" if pages else "")]
            )
        table = Table(rows, colWidths=[40, 370, 68], hAlign="LEFT", repeatRows=1)
        table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black)])
        return table

    # Minutes

    def minutes(self, paper: Minutes) -> list[Flowable]:
        meeting = paper.meeting
        self.note_meeting(meeting, "minutes")
        title = f"{'DRAFT ' if paper.draft else ''}Minutes of the {meeting.committee}"
        when = f"Held at {clock(meeting.time)} on {weekday(meeting.date)} {plain_date(meeting.date)}"
        flow: list[Flowable] = [
            self.p(title, bold=True, size=14),
            self.p(when, spaceAfter=2),
            self.p(meeting.place),
            self._attendance(paper),
            Spacer(0, 10),
        ]
        for minute in paper.minutes:
            flow += self._minute(paper, minute)
        if paper.log:
            flow += [self.p("Action log", bold=True, size=12, keepWithNext=1, spaceBefore=10)]
            flow += tables.action_log(self, paper.log)
        return flow

    def _minute(self, paper: Minutes, minute: Minute) -> list[Flowable]:
        place = note_minute(self, paper, minute, lead_of(minute, MANNER))
        flow = [self.p(f"{minute.number} {minute.title}", place, bold=True, size=10.5, keepWithNext=1, spaceBefore=6)]
        if minute.note:
            flow.append(self.p(f"<i>{minute.note}</i>"))
        flow += minute_body(self, paper, minute)
        flow += decision(self, paper, minute, MANNER)
        return flow + self.body(minute.after)

    def _attendance(self, paper: Minutes) -> Flowable:
        """A bordered table: capacity on the left, everybody on the right, a name a line."""
        there = paper.present
        rows = [
            ("Panel members", [self._councillor(paper, p, "member") for p in there.members]),
            ("Co-opted members", [self._other(paper, p, "co-opted") for p in there.co_opted]),
            ("Cabinet Members", [self._councillor(paper, p, "cabinet member") for p in there.cabinet]),
            ("Officers", [self._officer(paper, p) for p in there.officers]),
            ("Also in attendance", [self._other(paper, p, "other") for p in there.others]),
            ("Apologies", [self._councillor(paper, p, "apologies") for p in there.apologies]),
        ]
        return self.ruled([(label, "<br/>".join(names)) for label, names in rows if names])

    def _councillor(self, paper: Minutes, person: Person, capacity: str) -> str:
        name = f"Cllr {person.first} {person.last}"
        self.note_person(paper, person, name, capacity)
        return f"{name} ({person.chair})" if person.chair else name

    def _officer(self, paper: Minutes, person: Person) -> str:
        name = " ".join(filter(None, (person.title, person.first, person.last)))
        self.note_person(paper, person, name, "officer", person.post)
        return f"{name}, {person.post}"

    def _other(self, paper: Minutes, person: Person, capacity: str) -> str:
        name = " ".join(filter(None, (person.title, person.first, person.last)))
        self.note_person(paper, person, name, capacity, person.organisation or None)
        return f"{name}, {person.organisation}" if person.organisation else name

    # Reports

    def report(self, paper: Report) -> list[Flowable]:
        rows = [
            ("Report title", str(paper.title)),
            ("Report of", f"{paper.author.first} {paper.author.last}, {paper.author.post}"),
        ]
        rows += [("Meeting", f"{paper.to}, {plain_date(paper.date)}"), ("Wards", paper.wards)]
        flow: list[Flowable] = [self.ruled(rows), Spacer(0, 12)]
        for number, (title, body) in enumerate(paper.sections):
            flow += [self.p(title, bold=True, size=11, keepWithNext=1, spaceBefore=4), *self.body(body)]
            if number == 0 and paper.recommendations:
                flow += self._recommendations(paper)
        if paper.appendices:
            flow += [self.p("Attached", bold=True, size=11), *(self.p(line) for line in paper.appendices)]
        return flow

    def _recommendations(self, paper: Report) -> list[Flowable]:
        flow = [
            self.p("Recommendations", bold=True, size=11, keepWithNext=1, spaceBefore=4),
            self.p(paper.lead_in, keepWithNext=1),
        ]
        for text in paper.recommendations:
            place = Place()
            flow.append(self.p(text, place, bullet="•", indent=14, hang=14))
            self.gold.add(
                "recommendations",
                meeting_date=paper.date,
                source="report",
                item=paper.item if self.pack.front else None,
                number=None,
                text=plain(text),
                addressee=paper.addressee,
                pdf_page=place,
            )
        return flow
