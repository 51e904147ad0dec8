"""Items that agendas of the story have in common: openings, outstanding issues, work programmes."""

from __future__ import annotations

from collections.abc import Sequence

from tests.packs.papers import Body, Item, Meeting, Minute, Minutes, Paper, Present, Programme, Report, Told, Tracker
from tests.packs.story import fates, programmes
from tests.packs.story.people import OSEI, SCRUTINY
from tests.packs.templates.dates import comma_date

_REMOVED = (
    "Once a recommendation, action or request has been dealt with it is removed from this list, so that what "
    "remains is what is still to be done."
)


def opening(meeting: Meeting, present: Present, minutes: Sequence[Minute], number: str = "3") -> list[Item]:
    """The first items of a scrutiny agenda: apologies, interests, the last minutes."""
    paper = Minutes(title=meeting.committee, meeting=meeting, present=present, minutes=minutes)
    date = comma_date(meeting.date)
    return [
        Item(number="1", title="Apologies and Substitutions"),
        Item(number="2", title="Declarations of Interest"),
        Item(
            number=number,
            title="Minutes",
            lines=(f"(a) To agree the minutes of the meeting held on {date}", "(b) Matters Arising"),
            papers=(paper,),
        ),
    ]


def outstanding(number: str, pack: str, date: str, *, repeat: bool = True) -> Item:
    """The covering note, which says what absence means, and the list."""
    sections: tuple[tuple[str, Sequence[Body]], ...] = (
        (
            "Purpose of the Note",
            ("To tell Members what has become of the recommendations, actions and requests of earlier meetings.",),
        ),
        (
            "Background",
            (
                "After each meeting what the Committee has decided is sent to the Cabinet Member or officer "
                "who must answer it, and is put on a list with the name of somebody who can be asked.",
                Told(text=_REMOVED, shows=("covering",)),
                "Members may put anything back on the list if they do not think that it has been dealt with.",
            ),
        ),
    )
    report = Report(
        title="Outstanding Issues",
        author=OSEI,
        to=SCRUTINY,
        date=date,
        form="Briefing Note",
        lead_in="The Committee is recommended to:",
        addressee="Committee",
        recommendations=("note the outstanding issues at Appendix 1.",),
        appendices=("Appendix 1 - Outstanding Issues",),
        sections=sections,
    )
    listed = Tracker(title="Appendix 1 - Outstanding Issues", rows=fates.rows(pack), repeat_header=repeat)
    return Item(
        number=number,
        title="Outstanding Issues",
        lines=("Briefing Note of the Scrutiny Co-ordinator",),
        papers=(report, listed),
    )


def programme(number: str, title: str, dates: programmes.Dates, *, landscape: bool = True) -> Item:
    paper = Programme(kind="report", title=f"{title} Work Programme 2024/25", dates=dates, landscape=landscape)
    return Item(number=number, title="Work Programme 2024/25", papers=(paper,))


def item(number: str, *papers: Paper, title: str = "", lines: Sequence[str] = ()) -> Item:
    """An item under its first paper's title."""
    return Item(number=number, title=title or str(papers[0].title), lines=lines, papers=papers)


_LAST = (
    "Any other business which the Chair decides to take as a matter of urgency because of the special "
    "circumstances involved"
)


def any_other(number: str) -> Item:
    return Item(number=number, title="Any Other Items of Public Business", lines=(_LAST,))
