"""A county's style: Times, PRESENT in running prose, `RESOLVED:-`, pages counted after the front sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, HRFlowable, PageBreak, Spacer, Table

from tests.packs.document import Sheet
from tests.packs.papers import FrontSheet, Minute, Minutes, Person, Report
from tests.packs.places import Place, plain
from tests.packs.templates.dates import clock, comma_date, days_before, plain_date, weekday
from tests.packs.templates.decisions import Manner, decision, lead_of, minute_body, note_minute
from tests.packs.templates.house import House

ROMAN = ("(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)")
MANNER = Manner(one="RESOLVED: That", many="RESOLVED:-", label=lambda number: ROMAN[number - 1], indent=34, hang=28)


class County(House):
    """Papers as a county council prints them."""

    face, bold, italic = "Times-Roman", "Times-Bold", "Times-Italic"
    size = 12.0
    margins = (70.0, 62.0)
    justify = True

    def printed(self, page: int) -> int:
        """Pages are counted from the first paper after the front sheet and its blank page."""
        if self.pack.front is None or not self.laid.known(self.pack.front):
            return page
        before = self.laid.span(self.pack.front)[1] + (1 if -1 in self.padding else 0)
        return page - before

    def stamp(self, canvas: Any, sheet: Sheet) -> None:
        canvas.setFont(self.face, 10)
        if self.pack.front is None:
            canvas.drawCentredString(sheet.size[0] / 2, 30, str(sheet.number))
            return
        number = self.printed(sheet.number)
        if number > 0:
            canvas.drawCentredString(sheet.size[0] / 2, 30, f"Page {number}")
        if sheet.first and sheet.paper.stamped and sheet.paper.item:
            canvas.drawRightString(sheet.size[0] - 36, sheet.size[1] - 30, f"Agenda Item {sheet.paper.item}")

    # Front sheet

    def front_sheet(self, paper: FrontSheet) -> list[Flowable]:
        meeting = self.meeting
        self.note_meeting(meeting, "agenda")
        when = f"{meeting.weekday or weekday(meeting.date)}, {comma_date(meeting.date)}, at {clock(meeting.time)}"
        contact = [["Ask for:", "Jo Pennock"], ["Telephone:", "01632 960 144"]]
        head = Table(
            [
                [
                    self.p(f"<b>{when}</b><br/><b>{meeting.place}</b>", spaceAfter=0, alignment=0),
                    Table([[self.cell(a), self.cell(b)] for a, b in contact], colWidths=[62, 95]),
                ]
            ],
            colWidths=[295, 160],
        )
        head.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
        flow: list[Flowable] = [
            self.p("AGENDA", bold=True, alignment=1, size=14),
            self.p(meeting.committee.upper(), bold=True, alignment=1, size=14),
            head,
            Spacer(0, 16),
            self.p("<u>UNRESTRICTED ITEMS</u>", bold=True, alignment=1, spaceAfter=2),
            self.p("<i>(During these items the meeting is likely to be open to the public)</i>", alignment=1),
        ]
        for item, pages in self.note_items():
            span = f" (Pages {pages[0]} - {pages[1]})" if pages else ""
            flow.append(self.p(f"{item.title}{span}", bullet=f"{item.number}.", hang=36, alignment=0))
            flow += [self.p(line, indent=36, size=11) for line in item.lines]
        return flow + self._signed()

    def _signed(self) -> list[Flowable]:
        published = days_before(self.meeting.date, 8)
        return [
            self.p("<u>EXEMPT ITEMS</u>", bold=True, alignment=1, spaceBefore=10, spaceAfter=2),
            self.p("<i>(At the time of preparing the agenda there were no exempt items.)</i>", alignment=1),
            PageBreak(),
            self.p("Rosalind Achterberg<br/>Monitoring Officer<br/>01632 960 120", alignment=0),
            self.p(f"<b>{weekday(published)}, {plain_date(published)}</b>"),
            self.p(
                "Copies of the papers may be seen at the Guildhall during office hours, or at "
                "democracy.stonebridge.example. Large print and audio copies can be had on request."
            ),
        ]

    # Minutes

    def minutes(self, paper: Minutes) -> list[Flowable]:
        meeting = paper.meeting
        self.note_meeting(meeting, "minutes", time=False)
        flow: list[Flowable] = [
            self.p("STONEBRIDGE BOROUGH COUNCIL", bold=True, alignment=1, size=13),
            HRFlowable(width="100%", thickness=1, color=colors.black, spaceAfter=10),
            self.p(meeting.committee.upper(), bold=True, alignment=1, size=13),
            self.p(
                f"MINUTES of a meeting of the {meeting.committee} held in the {meeting.place} on "
                f"{weekday(meeting.date)}, {plain_date(meeting.date)}."
            ),
            *self._attendance(paper),
            self.p("UNRESTRICTED ITEMS", bold=True, alignment=1, spaceBefore=4),
        ]
        for minute in paper.minutes:
            flow += self._minute(paper, minute)
        return flow

    def _minute(self, paper: Minutes, minute: Minute) -> list[Flowable]:
        paragraphs = sum(isinstance(part, str) for part in minute.body)
        label = "{})" if paragraphs > 1 else ""
        place = note_minute(self, paper, minute, lead_of(minute, MANNER), label)
        flow = [
            self.p(
                minute.title,
                place,
                bold=True,
                bullet=f"{minute.number}.",
                hang=36,
                keepWithNext=1,
                spaceAfter=0,
                spaceBefore=6,
            )
        ]
        if minute.item:
            flow.append(self.p(f"<i>(Item {minute.item})</i>", keepWithNext=1))
        if minute.note:
            flow.append(self.p(f"<i>{minute.note}</i>"))
        flow += minute_body(self, paper, minute, label)
        if minute.movers:
            flow.append(self.p(minute.movers))
        if minute.vote:
            flow.append(self.p(minute.vote, indent=34))
        flow += decision(self, paper, minute, MANNER)
        return flow + self.body(minute.after)

    def _attendance(self, paper: Minutes) -> list[Flowable]:
        """`PRESENT: Mr A (Chairman), Mrs B`: posts in brackets are no organisations."""
        there = paper.present
        lists = (
            ("PRESENT", there.members, "member"),
            ("ALSO PRESENT", there.others, "other"),
            ("IN ATTENDANCE", there.officers, "officer"),
        )
        return [self.p(f"{label}: {self._run(paper, people, as_)}") for label, people, as_ in lists if people]

    def _run(self, paper: Minutes, people: Sequence[Person], capacity: str) -> str:
        printed = []
        for person in people:
            name = f"{person.title} {person.first[0]} {person.last}"
            self.note_person(paper, person, name, capacity)
            office = person.chair or (person.post if capacity != "member" else "")
            printed.append(f"{name} ({office})" if office else name)
        return f"{', '.join(printed[:-1])} and {printed[-1]}" if len(printed) > 1 else printed[0]

    # Reports

    def report(self, paper: Report) -> list[Flowable]:
        rows = (
            ("Title", str(paper.title)),
            ("Report author", f"{paper.author.first} {paper.author.last}, {paper.author.post}"),
            ("Portfolio", paper.lead),
            ("Ward(s) affected", paper.wards),
        )
        table = Table([[self.cell(a, bold=True), self.cell(b)] for a, b in rows], colWidths=[120, 335])
        table.setStyle([("GRID", (0, 0), (-1, -1), 0.6, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        flow: list[Flowable] = [
            self.p(f"{paper.to.upper()} - {plain_date(paper.date)}", bold=True, alignment=2),
            table,
            Spacer(0, 12),
        ]
        flow += self._recommendations(paper)
        for number, (title, body) in enumerate(paper.sections, 1):
            flow.append(self.p(f"{number}. {title.upper()}", bold=True, keepWithNext=1, spaceBefore=6))
            flow += self.body(body, label=f"{number}.{{}}")
        if paper.appendices:
            flow += [self.p("APPENDICES", bold=True, spaceBefore=6), *(self.p(line) for line in paper.appendices)]
        return flow

    def _recommendations(self, paper: Report) -> list[Flowable]:
        if not paper.recommendations:
            return []
        flow = [self.p("Recommendations:", bold=True, keepWithNext=1), self.p(paper.lead_in, keepWithNext=1)]
        for number, text in enumerate(paper.recommendations):
            label, place = f"{'ABCDEFGH'[number]}.", Place()
            flow.append(self.p(text, place, bullet=label, indent=18, hang=24))
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
