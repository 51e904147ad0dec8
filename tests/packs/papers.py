"""What a pack is made of, whatever its house style: papers, meetings, people, decisions. Data only; draws nothing.

Texts may hold reportlab's marks (`<b>`, `<super>`, `<strike>`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody named in a pack. House styles print the parts that they print."""

    first: str
    last: str
    title: str = ""
    """`Dr`, `Mrs`; a councillor's is given by the house style."""
    post: str = ""
    organisation: str = ""
    """Directorate or partner."""
    chair: str = ""
    """`Chair`, `Vice-Chair` or nothing."""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting of a committee."""

    committee: str
    date: str
    """ISO 8601."""
    time: str = "10:00"
    place: str = "Committee Room 2, Guildhall, Stonebridge"
    weekday: str | None = None
    """A misprinted day of the week, where the front sheet has one."""


@dataclass(frozen=True, kw_only=True)
class Present:
    """Who was at a meeting, by capacity."""

    members: Sequence[Person] = ()
    co_opted: Sequence[Person] = ()
    cabinet: Sequence[Person] = ()
    officers: Sequence[Person] = ()
    others: Sequence[Person] = ()
    apologies: Sequence[Person] = ()


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One clause that a meeting resolved, or one recommendation of a list that it endorsed."""

    slug: str
    text: str
    type: str = "note_only"
    """`officer_action`, `information_request`, `recommendation_to_executive`, `recommendation_to_partner`,
    `report_back`, `referral`, or `note_only`."""
    responsible: tuple[str, ...] = ()
    contact: str | None = None
    due: str | None = None
    addressee: str | None = None
    corrected: str | None = None
    """The text after a later correction of the minutes."""
    points: tuple[str, ...] = ()
    """Bullets under the clause: part of its text."""
    shows: tuple[str, ...] = ()
    """Slugs of earlier decisions whose fate this one tells."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A paragraph that shows what became of earlier decisions."""

    text: str
    shows: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """Points under a paragraph."""

    points: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TaskList:
    """A task group's own recommendations, listed in the minutes that receive them."""

    decisions: tuple[Decision, ...]


@dataclass(frozen=True, kw_only=True)
class Figures:
    """A small ruled table of figures inside a report: no record of ours."""

    rows: tuple[tuple[str, ...], ...]


Body = str | Told | Bullets | TaskList | Figures


@dataclass(frozen=True, kw_only=True)
class Minute:
    """A minute. `number` is as printed, without its full stop; the item is that of its own meeting's agenda."""

    number: str
    title: str
    body: Sequence[Body] = ()
    resolved: Sequence[Decision | str] = ()
    """Clauses; a plain string only notes."""
    item: str = ""
    note: str = ""
    """An italic note under the heading."""
    lead: str | None = None
    """Words that introduce the decision, where not the house style's own."""
    movers: str = ""
    vote: str = ""
    after: Sequence[Body] = ()
    """Paragraphs after the decision."""
    absent: tuple[str, ...] = ()
    """Names in an apologies minute, as it prints them."""


@dataclass(kw_only=True)
class Paper:
    """A paper of a pack. `kind` is that of its section."""

    kind: str = "report"
    title: str | None = None
    landscape: bool = False
    rotated: bool = False
    """Drawn upright on a portrait sheet that is turned by /Rotate 90."""
    item: str | None = None
    stamped: bool = True


@dataclass(kw_only=True)
class FrontSheet(Paper):
    """The agenda itself; its items are the pack's."""

    kind: str = "agenda"


@dataclass(kw_only=True)
class SupplementSheet(Paper):
    """The covering letter of a supplement, with the late items."""

    kind: str = "agenda"


@dataclass(kw_only=True)
class Blank(Paper):
    """A blank page; `words` where it says so."""

    kind: str = "blank"
    words: str = "This page is intentionally left blank"


@dataclass(kw_only=True)
class Minutes(Paper):
    """The minutes of a meeting; `log` adds the action log at their end."""

    kind: str = "minutes"
    meeting: Meeting
    present: Present
    minutes: Sequence[Minute]
    log: Sequence[Row] = ()
    draft: bool = False


@dataclass(kw_only=True)
class Report(Paper):
    """A report, note or decision: head, recommendations and numbered sections."""

    author: Person
    lead: str = ""
    """The portfolio it belongs to."""
    to: str = ""
    date: str = ""
    wards: str = "All"
    sections: Sequence[tuple[str, Sequence[Body]]] = ()
    recommendations: Sequence[str] = ()
    lead_in: str = ""
    """`The Committee is recommended to:`"""
    addressee: str | None = None
    appendices: Sequence[str] = ()
    form: str = ""
    """What the head calls it: `Briefing Note`, `Report`."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of a tracker or action log."""

    text: str
    response: str
    meeting_date: str | None = None
    agenda_item: str | None = None
    responsible: str | None = None
    type: str | None = None
    contact: str | None = None
    reference: str | None = None
    due: str | None = None
    status: str | None = None
    slug: str = ""


@dataclass(kw_only=True)
class Tracker(Paper):
    """A ruled table of outstanding issues, or `Issue raised | Response`."""

    kind: str = "appendix"
    rows: Sequence[Row]
    landscape: bool = True
    repeat_header: bool = True
    form: str = "tracker"
    """`tracker`, `response` or `progress`."""
    intro: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """A row of an action plan. Two numbers share one row."""

    numbers: tuple[str, ...]
    actions: tuple[str, ...]
    leads: tuple[str, ...]
    timescale: str
    progress: str
    rag: str | None
    objective: str = ""
    measure: str = ""
    slug: str = ""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A theme of an action plan, with the one who leads it."""

    title: str
    lead: str
    rows: tuple[PlanRow, ...]


@dataclass(kw_only=True)
class Plan(Paper):
    """An action plan. `colours` says how a BRAG rating stands: `fill`, `letter` or `word`."""

    kind: str = "appendix"
    themes: Sequence[Theme]
    key: Sequence[tuple[str, str]] = ()
    """Colour and what the plan says it means."""
    colours: str = "fill"
    repeat_header: bool = True
    landscape: bool = True


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An item of a work programme under its date."""

    title: str
    detail: str = ""
    lead: str = ""


@dataclass(kw_only=True)
class Programme(Paper):
    """A work programme: dates, each with its items in one merged cell."""

    kind: str = "appendix"
    dates: Sequence[tuple[str, Sequence[Entry]]]
    landscape: bool = True


@dataclass(kw_only=True)
class Letter(Paper):
    """A letter; `recommends` are the paragraphs in which it recommends something."""

    kind: str = "letter"
    sender: Person
    to: Person
    date: str
    reference: str
    heading: str
    body: Sequence[Body]
    recommends: Sequence[tuple[str, str]] = ()
    """Paragraph, and who it would have act."""
    close: Sequence[Body] = ()


@dataclass(kw_only=True)
class Slides(Paper):
    """A presentation: a title and points on each landscape page."""

    kind: str = "presentation"
    slides: Sequence[tuple[str, Sequence[str]]]
    landscape: bool = True
    rotated: bool = False


@dataclass(kw_only=True)
class Item:
    """An item of the agenda, with its papers."""

    number: str
    title: str
    lines: Sequence[str] = ()
    papers: Sequence[Paper] = ()
    private: bool = False


@dataclass(kw_only=True)
class Pack:
    """One PDF: `style` names the house style, `front` is None for a paper on its own."""

    file: str
    style: str
    meeting: Meeting | None = None
    items: Sequence[Item] = ()
    front: FrontSheet | SupplementSheet | None = field(default_factory=FrontSheet)
    outline: bool = False
    membership: str = ""
    header: str = ""
    """A running header on each page."""
    footer: str = ""
    pad: bool = True
    """Each item's papers end on an even page, with a blank page where needed."""
    published: str = ""
