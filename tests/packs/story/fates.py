"""What becomes of each decision: what the papers say of it, in which pack, and what that makes of its status.

The words of a tracker's row stand here, for they are drawn from here. Those of minutes, reports, letters and plans
stand where those are written, under the tag that an event names.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.packs.papers import Row
from tests.packs.story import cabinet_minutes, panel_minutes, scrutiny_autumn, scrutiny_spring
from tests.packs.story.made import Made, made_in

C1 = "stonebridge-scrutiny-2024-06-12.pdf"
C2 = "stonebridge-scrutiny-2024-09-11.pdf"
C3 = "stonebridge-scrutiny-2024-12-04.pdf"
C3_LATE = "stonebridge-scrutiny-2024-12-04-supplement.pdf"
C4 = "stonebridge-scrutiny-2025-03-12.pdf"
C5 = "stonebridge-scrutiny-2025-03-12-printed-minutes.pdf"
P1 = "stonebridge-health-panel-2024-06-26.pdf"
P2 = "stonebridge-health-panel-2024-09-25.pdf"
P3 = "stonebridge-health-panel-2025-01-22.pdf"
P4 = "stonebridge-health-panel-2025-03-26.pdf"
K1 = "stonebridge-cabinet-2024-10-16.pdf"
K2 = "stonebridge-cabinet-2024-10-16-printed-minutes.pdf"
NOTICE = "stonebridge-decision-notice-2025-01-20.pdf"
FULL = "stonebridge-council-2024-10-23-printed-minutes.pdf"

DATES = {
    C1: "2024-06-12",
    P1: "2024-06-26",
    C2: "2024-09-11",
    P2: "2024-09-25",
    K1: "2024-10-16",
    K2: "2024-10-16",
    FULL: "2024-10-23",
    C3: "2024-12-04",
    C3_LATE: "2024-12-04",
    NOTICE: "2025-01-20",
    P3: "2025-01-22",
    C4: "2025-03-12",
    C5: "2025-03-12",
    P4: "2025-03-26",
}
"""Pack -> the day of its meeting, from which a reader may know it; in that order."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that a pack says of a decision. `tag` is where its words and page are noted when it is drawn."""

    kind: str
    pack: str
    tag: str
    effect: str | None = None
    date: str | None = None
    """When it happened, where that was before the pack's meeting."""
    new_due: str | None = None
    words: str = ""
    """Words of a row, drawn from here."""
    state: str = ""
    """What the status column of an action log says."""


def _row(
    pack: str, slug: str, words: str, effect: str | None = None, new_due: str | None = None, state: str = ""
) -> Event:
    kind = "due_extended" if new_due else "tracker_row"
    return Event(kind=kind, pack=pack, tag=f"row:{slug}", effect=effect, new_due=new_due, words=words, state=state)


def _told(kind: str, pack: str, tag: str, effect: str | None, date: str | None = None) -> Event:
    return Event(kind=kind, pack=pack, tag=tag, effect=effect, date=date)


_SCRUTINY: dict[str, tuple[Event, ...]] = {
    "damp-survey": (
        _row(C1, "damp-survey", "Referred to Cabinet, which will consider it in the autumn."),
        _row(C2, "damp-survey", "To be considered by Cabinet on 16th October, 2024."),
        _told("cabinet_decision", K2, "cabinet:damp-survey", "in progress"),
        _row(C3, "damp-survey", "Accepted by Cabinet. Surveyors have been in 140 homes so far.", "in progress"),
        _told("exec_response", C3_LATE, "row:damp-survey", "in progress"),
        _told("report_mention", C4, "report:damp-survey", "completed"),
    ),
    "damp-figures": (
        _row(C1, "damp-figures", "Request sent to Catarina Ferreira."),
        _row(C2, "damp-figures", "Figures circulated to Members on 2nd July, 2024.", "completed"),
    ),
    "cameras": (
        _row(C1, "cameras", "Officers will consider how this might be done."),
        _row(C2, "cameras", "Four cameras have been ordered, and places found for two of them.", "in progress"),
        _told("tracker_removed", C3, "covering", "completed"),
        _told("minute_reopened", C4, "reopened:cameras", "open", "2024-12-04"),
        _row(
            C4,
            "cameras",
            "Left out in error in December. Two cameras have been in use since 3rd February, 2025; the other "
            "two await a licence.",
            "in progress",
        ),
    ),
    "booking-report": (
        _row(C1, "booking-report", "On the work programme for September."),
        _told("report_back", C2, "back:booking-report", "completed"),
    ),
    "hotel-families": (
        _row(C2, "hotel-families", "The Cabinet Member wrote to all Members on 26th July, 2024.", "completed"),
    ),
    "accommodation-update": (
        _row(C2, "accommodation-update", "On the work programme for March 2025."),
        _row(C3, "accommodation-update", "On the work programme for March 2025."),
        _told("report_back", C4, "back:accommodation-update", "completed"),
    ),
    "evening-buses": (
        _row(C2, "evening-buses", "To be considered by Cabinet on 16th October, 2024."),
        _told("cabinet_decision", K2, "cabinet:evening-buses", "rejected"),
        _told("exec_response", C3_LATE, "row:evening-buses", "rejected"),
    ),
    "bus-figures": (
        _row(C2, "bus-figures", "Request sent to Greenlink Buses on 20th June, 2024."),
        _told("minutes_corrected", C3, "corrected:bus-figures", None, "2024-09-11"),
        _row(C3, "bus-figures", "Reminder sent on 14th October, 2024."),
        _row(C4, "bus-figures", "No reply has been received. A second reminder was sent on 3rd February, 2025."),
    ),
    "bus-group": (
        _row(C2, "bus-group", "Members are being asked whether they wish to serve."),
        _told("superseded", C3, "superseded:bus-group", "superseded", "2024-09-11"),
    ),
    "charity-vans": (
        _row(C3, "charity-vans", "With the Cabinet Member."),
        _told("cabinet_decision", NOTICE, "notice:charity-vans", "in progress"),
        _row(
            C4,
            "charity-vans",
            "Accepted in part in January. Permits will be given from 1st April, 2025.",
            "in progress",
        ),
    ),
    "gully-programme": (
        _row(C3, "gully-programme", "A first draft of the map is being tried out by officers.", "in progress"),
        _row(
            C4,
            "gully-programme",
            "The map is nearly ready. With the agreement of the Chair the date has been extended to 30th June, 2025.",
            new_due="2025-06-30",
        ),
    ),
    "water-attend": (
        _row(C3, "water-attend", "Arrin Water has agreed to send its Sewerage Planning Manager.", "in progress"),
        _told("minute_outcome", C4, "outcome:water-attend", "completed", "2024-12-04"),
    ),
    "village-transport-paper": (
        _row(C3, "village-transport-paper", "A first draft is with the Chair.", "in progress"),
        _row(
            C4, "village-transport-paper", "Briefing paper circulated to Members on 10th February, 2025.", "completed"
        ),
    ),
    "evening-buses-again": (_row(C4, "evening-buses-again", "The grant is expected to be announced in April."),),
    "sewer-maps": (
        _row(
            C4,
            "sewer-maps",
            "Maps, dates and list of works received from Arrin Water on 27th February, 2025.",
            "completed",
        ),
    ),
    "empty-homes-officer": (_row(C4, "empty-homes-officer", "To be considered by Cabinet on 23rd April, 2025."),),
}

_PANEL: dict[str, tuple[Event, ...]] = {
    "dentists-list": (
        _row(P1, "dentists-list", "Asked for on 2 April.", state="Open"),
        _row(P2, "dentists-list", "List received, and sent to Members on 8 July.", "completed", state="Done"),
    ),
    "dental-clinic": (
        _row(P1, "dental-clinic", "Letter sent to the Board on 4 April.", state="Open"),
        _row(P2, "dental-clinic", "Reply awaited.", state="Open"),
        _row(P3, "dental-clinic", "Reply awaited; reminder sent on 1 October.", state="Open"),
        _told("partner_reply", P3, "reply:dental-clinic", "rejected"),
    ),
    "visit-records": (
        _row(P1, "visit-records", "To be written into the new contracts.", state="Open"),
        _row(P2, "visit-records", "Twelve of the fourteen firms have signed.", "in progress", state="Under way"),
        _row(P3, "visit-records", "Thirteen of the fourteen firms have signed.", "in progress", state="Under way"),
        _told("minute_outcome", P4, "outcome:visit-records", "completed", "2025-01-22"),
    ),
    "plan-measure": (
        _row(P2, "plan-measure", "Transferred to the action plan.", state="Transferred"),
        _told("action_plan_row", P3, "plan:plan-measure", "completed"),
    ),
    "plan-again": (
        _row(P2, "plan-again", "On the agenda for January.", state="Open"),
        _told("report_back", P3, "back:plan-again", "completed"),
    ),
    "carers-breaks": (
        _told("cabinet_proposal", K1, "row:carers-breaks", None),
        _told("cabinet_decision", K2, "cabinet:carers-breaks", "in progress"),
        _told("report_mention", P4, "report:carers-breaks", "in progress"),
    ),
    "carers-assessments": (
        _told("cabinet_proposal", K1, "row:carers-assessments", None),
        _told("cabinet_decision", K2, "cabinet:carers-assessments", "in progress"),
        _told("report_mention", P4, "report:carers-assessments", "completed"),
    ),
    "carers-parking": (
        _told("cabinet_proposal", K1, "row:carers-parking", None),
        _told("cabinet_decision", K2, "cabinet:carers-parking", "rejected"),
    ),
    "pharmacy-hours": (
        _row(P3, "pharmacy-hours", "Asked for on 30 September.", state="Open"),
        _row(P4, "pharmacy-hours", "Nothing received. The Trust was reminded on 3 February.", state="Overdue"),
    ),
    "night-discharge": (
        _row(
            P3,
            "night-discharge",
            "The Trust has agreed, and is telling its site managers.",
            "in progress",
            state="Under way",
        ),
        _row(P4, "night-discharge", "In force since 1 December. No longer done.", "completed", state="Done"),
    ),
    "children-report": (
        _row(P3, "children-report", "On the agenda for March.", state="Open"),
        _told("report_back", P4, "back:children-report", "completed"),
    ),
    "mobile-clinic": (
        _row(P4, "mobile-clinic", "Two firms have given a price, and a third will.", "in progress", state="Under way"),
    ),
    "day-centre-transport": (_row(P4, "day-centre-transport", "Not yet begun.", state="Open"),),
    "day-centre-audit": (
        _told("referral_received", C4, "referral:day-centre-audit", "completed"),
        _row(P4, "day-centre-audit", "Considered by the Committee on 12 March.", "completed", state="Done"),
    ),
}

FATES = _SCRUTINY | _PANEL

MADE: dict[str, Made] = {
    made.decision.slug: made
    for module in (scrutiny_spring, scrutiny_autumn, panel_minutes, cabinet_minutes)
    for made in made_in(module)
}
"""Slug -> the decision, and where it was made."""

LETTERS = {
    "recommendation_to_executive": "R",
    "recommendation_to_partner": "R",
    "information_request": "I",
    "officer_action": "A",
    "report_back": "A",
    "referral": "A",
}


def rows(pack: str) -> tuple[Row, ...]:
    """The rows of a pack's tracker, or of its action log: those decisions of which it says something, oldest first."""
    events = [
        (MADE[slug], event) for slug, fate in FATES.items() for event in fate if event.pack == pack and event.words
    ]
    events.sort(key=lambda pair: pair[0].date)
    return tuple(_tracker_row(made, event, pack) for made, event in events)


def _tracker_row(made: Made, event: Event, pack: str) -> Row:
    decision = made.decision
    log = pack in (P1, P2, P3, P4)
    corrected = decision.corrected if DATES[pack] >= "2024-12-04" and decision.corrected else decision.text
    due = event.new_due or decision.due
    return Row(
        text=_sentence(corrected, decision.points),
        response=event.words,
        meeting_date=made.date,
        agenda_item=None if log else made.title,
        responsible=decision.contact if log else ", ".join(decision.responsible),
        type=None if log else LETTERS[decision.type],
        contact=None if log else decision.contact,
        reference=f"A{list(_PANEL).index(decision.slug) + 1:02}" if log else None,
        due=_month(due) if log and due else None,
        status=event.state or None,
        slug=decision.slug,
    )


def _sentence(text: str, points: tuple[str, ...]) -> str:
    """A clause as a row repeats it: whole, without its `that`, with a capital letter, nothing struck through."""
    whole = " ".join([text.removeprefix("that "), *points])
    return whole[0].upper() + whole[1:]


def _month(iso: str) -> str:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{months[int(iso[5:7]) - 1]} {iso[:4]}"
