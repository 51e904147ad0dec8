"""Papers that look alike in most councils: a supplement's covering letter, a letter, slides."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from tests.packs.papers import Letter, Slides, SupplementSheet
from tests.packs.places import Band, Place, plain
from tests.packs.templates.dates import comma_date, days_before, plain_date, weekday
from tests.packs.templates.house import House


def supplement(house: House, paper: SupplementSheet) -> list[Flowable]:
    """`Dear Member`: papers that were not ready in time, with the items that they are for."""
    meeting = house.meeting
    house.note_meeting(meeting, "agenda", time=False, place=False)
    sent = plain_date(days_before(meeting.date, 2))
    lines = (("Ask for:", "Jo Pennock"), ("Direct dial:", "01632 960 144"), ("Date:", sent))
    head = Table([[house.cell(a), house.cell(b)] for a, b in lines], colWidths=[70, 110], hAlign="RIGHT")
    day = f"{weekday(meeting.date).upper()}, {plain_date(meeting.date).upper()}"
    flow: list[Flowable] = [
        head,
        Spacer(0, 20),
        house.p("Dear Member"),
        house.p(f"{meeting.committee.upper()} - {day}", bold=True),
        house.p("I now enclose the papers named below, which were not ready when the agenda was sent out."),
        house.p("Agenda Item No", bold=True, spaceBefore=10),
    ]
    for item, pages in house.note_items():
        span = f" (Pages {pages[0]} - {pages[1]})" if pages else ""
        flow.append(house.p(f"<u>{item.title}</u>{span}", bold=True, bullet=item.number, hang=48))
    return [
        *flow,
        house.p("Yours sincerely", spaceBefore=30),
        Spacer(0, 34),
        house.p("Rosalind Achterberg<br/>Monitoring Officer"),
    ]


def letter(house: House, paper: Letter) -> list[Flowable]:
    """A letter on its sender's own paper."""
    sender, to = paper.sender, paper.to
    name = " ".join(filter(None, (sender.title, sender.first, sender.last)))
    receiver = " ".join(filter(None, (to.title, to.first, to.last)))
    flow: list[Flowable] = [
        Band((colors.HexColor("#7A1F3D"), colors.HexColor("#B5838D")), align="RIGHT"),
        house.p(sender.organisation, bold=True, size=14),
        house.p(f"Our ref: {paper.reference}<br/>Date: {plain_date(paper.date)}"),
        house.p(f"{receiver}<br/>{to.post}<br/>Stonebridge Borough Council<br/>Guildhall<br/>Stonebridge"),
        house.p(f"Dear {receiver}"),
        house.p(paper.heading, bold=True),
        *house.body(paper.body),
    ]
    for text, addressee in paper.recommends:
        place = Place()
        flow.append(house.p(text, place))
        house.gold.add(
            "recommendations",
            meeting_date=house.meeting.date,
            source="letter",
            item=paper.item,
            number=None,
            text=plain(text),
            addressee=addressee,
            pdf_page=place,
        )
    flow += house.body(paper.close)
    return [*flow, house.p("Yours sincerely"), Spacer(0, 26), house.p(f"{name}<br/>{sender.post}")]


def slides(house: House, paper: Slides) -> list[Flowable]:
    """A title and points a page, in large letters."""
    flow: list[Flowable] = []
    for number, (title, points) in enumerate(paper.slides):
        flow += [] if number == 0 else [PageBreak()]
        flow += [Spacer(0, 20), house.p(title, bold=True, size=26, spaceAfter=24, textColor=colors.HexColor("#1F3864"))]
        flow += [house.p(point, bullet="•", indent=20, hang=24, size=18, spaceAfter=12) for point in points]
        flow.append(
            house.p(f"Stonebridge Borough Council {comma_date(house.meeting.date)[-4:]}", size=9, spaceBefore=30)
        )
    return flow
