"""A city's style: Helvetica, minutes numbered on over the year, `RESOLVED that`, stamps of item and page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from tests.packs.document import Sheet
from tests.packs.papers import FrontSheet, Item, Minute, Minutes, Person, Report
from tests.packs.places import Band, Place, hyphenated, plain
from tests.packs.templates.dates import clock, comma_date, days_before, weekday
from tests.packs.templates.decisions import Manner, decision, lead_of, minute_body, note_minute
from tests.packs.templates.house import House

CREST = (colors.HexColor("#1F3864"), colors.HexColor("#2E75B6"), colors.HexColor("#F4B183"))
MANNER = Manner(one="RESOLVED that", many="RESOLVED that:", label=lambda number: f"({number})")


class City(House):
    """Minutes, notes and lists as a city council prints them."""

    size = 12.0

    def words(self, text: str) -> str:
        return hyphenated(text)

    def stamp(self, canvas: Any, sheet: Sheet) -> None:
        """`Agenda Item 4` at the top of an item's first page, `Page 12` at the foot, or sideways on a wide page."""
        if self.pack.front is None:
            canvas.setFont(self.face, 9)
            canvas.drawCentredString(sheet.size[0] / 2, 30, f"- {sheet.number} -")
            return
        if sheet.first and sheet.paper.stamped and sheet.paper.item:
            canvas.setFont(self.bold, 11)
            canvas.drawRightString(sheet.size[0] - 30, sheet.size[1] - 28, f"Agenda Item {sheet.paper.item}")
        if sheet.paper is self.pack.front:
            return
        canvas.setFont(self.face, 10)
        if sheet.size == A4:
            canvas.drawCentredString(sheet.size[0] / 2, 30, f"Page {sheet.number}")
        else:
            canvas.translate(20, sheet.size[1] / 2)
            canvas.rotate(90)
            canvas.drawCentredString(0, 0, f"Page {sheet.number}")

    # Front sheet

    def front_sheet(self, paper: FrontSheet) -> list[Flowable]:
        meeting = self.meeting
        self.note_meeting(meeting, "agenda")
        day = meeting.weekday or weekday(meeting.date)
        flow: list[Flowable] = [Band(CREST), Spacer(0, 8), self.p(meeting.committee, bold=True, size=16)]
        for title, text in (
            ("Time and Date", f"{clock(meeting.time)} on {day}, {comma_date(meeting.date, raised=True)}"),
            ("Place", meeting.place),
        ):
            flow += [self.p(title, bold=True, spaceAfter=2), self.p(text)]
        flow += [self._rule(), self.p("Public Business", bold=True)]
        listed = self.note_items()
        for item, pages in listed:
            flow += [] if item.private else self._item(item, pages)
        flow.append(self.p("Private Business", bold=True))
        private = [part for item, pages in listed if item.private for part in self._item(item, pages)]
        return flow + (private or [self.p("Nil", indent=30)]) + self._notes()

    def _item(self, item: Item, pages: tuple[int, int] | None) -> list[Flowable]:
        span = f" (Pages {pages[0]} - {pages[1]})" if pages else ""
        title = f"<b>{item.title}</b>{span}"
        return [
            self.p(title, bullet=f"{item.number}.", hang=30, bulletFontName=self.bold, spaceAfter=4),
            *(self.p(line, indent=30, spaceAfter=4) for line in item.lines),
        ]

    def _notes(self) -> list[Flowable]:
        published = days_before(self.meeting.date, 8)
        lines = [
            "Amaya Whitcombe, Chief Executive, Guildhall, Stonebridge",
            f"{weekday(published)}, {comma_date(published)}",
            "Notes: 1) The person to contact about the agenda and documents for this meeting is Jo Pennock, Democratic "
            "Services, Guildhall, Stonebridge, telephone 01632 960 144.",
            "2) Members who cannot come to the meeting should tell Jo Pennock no later than 9.00 a.m. on the day of "
            "the meeting, with the name of the Councillor (if any) who will attend as their substitute.",
            f"Membership: {self.pack.membership}" if self.pack.membership else "",
            "<b>Please note: a hearing loop is fitted in the committee rooms.</b>",
        ]
        return [Spacer(0, 6), self._rule(), *(self.p(line, size=10) for line in lines if line)]

    def _rule(self) -> Flowable:
        return HRFlowable(width="100%", thickness=0.7, color=colors.black, spaceAfter=8, spaceBefore=4)

    # Minutes

    def minutes(self, paper: Minutes) -> list[Flowable]:
        meeting = paper.meeting
        self.note_meeting(meeting, "minutes", place=False)
        head = (
            f"<u>Minutes of the Meeting of the {meeting.committee} held at {clock(meeting.time)} on "
            f"{weekday(meeting.date)}, {comma_date(meeting.date, raised=True)}</u>"
        )
        flow: list[Flowable] = [
            self.p("<u>Stonebridge Borough Council</u>", bold=True, alignment=1, spaceAfter=0),
            self.p(head, bold=True, alignment=1),
            self.p("Present:", bold=True),
            self._attendance(paper),
            self.p("Public Business", bold=True, spaceBefore=10),
        ]
        for minute in paper.minutes:
            flow += self._minute(paper, minute)
        return [*flow, self.p(f"(Meeting closed at {_closing(meeting.time)})", spaceBefore=10)]

    def _minute(self, paper: Minutes, minute: Minute) -> list[Flowable]:
        place = note_minute(self, paper, minute, lead_of(minute, MANNER))
        heading = self.p(
            minute.title, place, bold=True, bullet=f"{minute.number}.", hang=34, keepWithNext=1, spaceBefore=6
        )
        flow = [heading]
        if minute.note:
            flow.append(self.p(f"<i>{minute.note}</i>"))
        flow += minute_body(self, paper, minute)
        flow += decision(self, paper, minute, MANNER)
        return flow + self.body(minute.after)

    def _attendance(self, paper: Minutes) -> Flowable:
        """Two columns without rules: capacity, and a name a line."""
        there = paper.present
        rows = [
            ("Members:", [self._councillor(paper, p, "member") for p in there.members]),
            ("Co-opted Member:", [self._plain(paper, p, "co-opted") for p in there.co_opted]),
            ("Cabinet Members:", [self._councillor(paper, p, "cabinet member") for p in there.cabinet]),
            ("Other representatives:", [self._plain(paper, p, "other") for p in there.others]),
            ("Employees (by Directorate):", [self._officer(paper, p) for p in there.officers]),
            ("Apologies:", self._apologies(paper, there.apologies)),
        ]
        cells = [
            [self.p(label, spaceAfter=0), [self.p(name, spaceAfter=0) for name in names]]
            for label, names in rows
            if names
        ]
        table = Table(cells, colWidths=[150, 320], splitInRow=1, hAlign="LEFT")
        table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
        return table

    def _councillor(self, paper: Minutes, person: Person, capacity: str) -> str:
        name = f"Councillor {person.first[0]} {person.last}"
        self.note_person(paper, person, name, capacity, None)
        return f"{name} ({person.chair})" if person.chair else name

    def _plain(self, paper: Minutes, person: Person, capacity: str) -> str:
        name = " ".join(filter(None, (person.title, person.first, person.last)))
        self.note_person(paper, person, name, capacity, person.organisation or None)
        return f"{name}, {person.organisation}" if person.organisation else name

    def _officer(self, paper: Minutes, person: Person) -> str:
        name = f"{person.first[0]} {person.last}"
        self.note_person(paper, person, name, "officer", person.organisation)
        return f"{name}, {person.organisation}"

    def _apologies(self, paper: Minutes, people: Sequence[Person]) -> list[str]:
        """`Councillors A Brown, C Dean and E Fox`: the title once."""
        for person in people:
            self.note_person(paper, person, f"Councillor {person.first[0]} {person.last}", "apologies")
        names = [f"{person.first[0]} {person.last}" for person in people]
        if not names:
            return []
        if len(names) == 1:
            return [f"Councillor {names[0]}"]
        return [f"Councillors {', '.join(names[:-1])} and {names[-1]}"]

    # Reports

    def report(self, paper: Report) -> list[Flowable]:
        rows = [("To:", paper.to), ("From:", f"{paper.author.first} {paper.author.last}, {paper.author.post}")]
        rows += [("Date:", comma_date(paper.date)), ("Subject:", str(paper.title))]
        table = Table([[self.p(a, spaceAfter=0), self.p(b, spaceAfter=0)] for a, b in rows], colWidths=[80, 390])
        table.setStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        table.hAlign = "LEFT"
        flow: list[Flowable] = [Band(CREST, align="RIGHT"), self.p(paper.form or "Briefing Note", bold=True, size=16)]
        flow += [table, self._rule()]
        return flow + self._sections(paper) + self._signed(paper)

    def _sections(self, paper: Report) -> list[Flowable]:
        """Numbered headings and paragraphs; the recommendations come second."""
        flow: list[Flowable] = []
        number = 0
        for title, body in paper.sections:
            number += 1
            flow += [self._heading(number, title), *self.body(body, label=f"{number}.{{}}")]
            if number == 1 and paper.recommendations:
                number += 1
                flow += self._recommendations(paper, number)
        return flow

    def _heading(self, number: int, title: str) -> Flowable:
        return self.p(title, bold=True, bullet=str(number), hang=34, keepWithNext=1, spaceBefore=4)

    def _recommendations(self, paper: Report, number: int) -> list[Flowable]:
        title = "Recommendation" if len(paper.recommendations) == 1 else "Recommendations"
        flow = [self._heading(number, title), self.p(paper.lead_in, indent=34, keepWithNext=1)]
        for n, text in enumerate(paper.recommendations, 1):
            label, place = f"{number}.{n}", Place()
            flow.append(self.p(text, place, bullet=label, hang=34))
            self.gold.add(
                "recommendations",
                meeting_date=paper.date,
                source="report",
                item=paper.item if self.pack.front else None,
                number=label,
                text=plain(text),
                addressee=paper.addressee,
                pdf_page=place,
            )
        return flow

    def _signed(self, paper: Report) -> list[Flowable]:
        author = paper.author
        mail = f"{author.first}.{author.last}@stonebridge.example".lower().replace(" ", "")
        flow = [
            self.p(f"{author.first} {author.last}", bold=True, spaceBefore=8, spaceAfter=0),
            self.p(author.post, spaceAfter=0),
            self.p(mail),
        ]
        if paper.appendices:
            flow.append(self.p("Appendices:", bold=True, spaceAfter=2))
            flow += [self.p(line, spaceAfter=2) for line in paper.appendices]
        return flow


def _closing(time: str) -> str:
    return clock(f"{int(time[:2]) + 2}:{10:02}")
