"""What became of each decision of the story, page by page: from the fates, and from where the packs were drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.packs.gold import Decided, Gold
from tests.packs.story.fates import DATES, FATES, Event

ORDER = (
    "made",
    "minutes_corrected",
    "superseded",
    "minute_outcome",
    "minute_reopened",
    "cabinet_decision",
    "exec_response",
    "partner_reply",
    "report_back",
    "referral_received",
    "report_mention",
    "cabinet_proposal",
    "action_plan_row",
    "tracker_row",
    "due_extended",
    "tracker_removed",
)
"""Inside one pack evidence counts in this order."""


@dataclass(frozen=True)
class Story:
    """A story as it was drawn: its packs with their days, in order, and what becomes of each decision."""

    drawn: Mapping[str, Gold]
    dates: Mapping[str, str]
    fates: Mapping[str, Sequence[Event]]


def truth(
    drawn: Mapping[str, Gold],
    dates: Mapping[str, str] = DATES,
    fates: Mapping[str, Sequence[Event]] = FATES,
) -> list[dict[str, Any]]:
    """One record for each clause that a meeting decided, its events in the order in which they could be known."""
    story = Story(drawn, dates, fates)
    records = [
        _record(story, pack, decided)
        for pack in dates
        for decided in drawn[pack].decided
        if _tells_first(story, pack, decided)
    ]
    return sorted(records, key=lambda record: (record["meeting_date"], record["committee"]))


def packs(drawn: Mapping[str, Gold]) -> Iterator[dict[str, Any]]:
    """One record for each pack: its file, its meeting, its pages."""
    for pack, date in DATES.items():
        sections = list(drawn[pack].records("sections"))
        committee = next((m["committee"] for m in drawn[pack].records("meetings")), None)
        pages = max(section["last_pdf_page"] for section in sections)
        yield {"file": pack, "committee": committee, "meeting_date": date, "pages": pages}


def _tells_first(story: Story, pack: str, decided: Decided) -> bool:
    """Whether no earlier pack holds the same minutes: printed minutes come before the pack that has them again."""
    for earlier in story.dates:
        if earlier == pack:
            return True
        if any(
            (d.committee, d.date, d.minute) == (decided.committee, decided.date, decided.minute)
            for d in story.drawn[earlier].decided
        ):
            return False
    return True


def _record(story: Story, pack: str, decided: Decided) -> dict[str, Any]:
    decision = decided.decision
    tracked = decision.type != "note_only"
    made = {
        "date": decided.date,
        "known": story.dates[pack],
        "pack": pack,
        "pdf_page": decided.place.first,
        "kind": "made",
        "text": decided.text,
        "effect": "open" if tracked else None,
    }
    events = sorted([made, *_events(story, decision.slug)], key=lambda e: (_told(e, made), ORDER.index(e["kind"])))
    statuses = _statuses(events, made)
    closing = [e for e in events if e["effect"] == statuses[-1][1]] if statuses else []
    final = statuses[-1][1] if statuses else None
    return {
        "key": f"{decided.committee}|{decided.date}|{decided.minute}|{decided.clause}",
        "committee": decided.committee,
        "meeting_date": decided.date,
        "minute": decided.minute,
        "clause": decided.clause,
        "minute_title": decided.minute_title,
        "text": decision.corrected or decided.text,
        "text_as_first_minuted": decided.text if decision.corrected else None,
        "type": decision.type,
        "tracked": tracked,
        "responsible": list(decision.responsible),
        "due": decision.due,
        "due_current": next((e["new_due"] for e in reversed(events) if e.get("new_due")), decision.due),
        "events": events,
        "status_by_date": statuses,
        "final_status": final,
        "closing_evidence": None
        if final in (None, "open", "in progress")
        else {"pack": closing[0]["pack"], "pdf_page": closing[0]["pdf_page"]},
    }


def _events(story: Story, slug: str) -> Iterator[dict[str, Any]]:
    for event in story.fates.get(slug, ()):
        words, page = _shown(story.drawn, event)
        told = {
            "date": event.date or story.dates[event.pack],
            "known": story.dates[event.pack],
            "pack": event.pack,
            "pdf_page": page,
            "kind": event.kind,
            "text": words,
            "effect": event.effect,
        }
        yield told | ({"new_due": event.new_due} if event.new_due else {})


def _shown(drawn: Mapping[str, Gold], event: Event) -> tuple[str, int]:
    """The words that were drawn for an event, and their page. A fate that no page tells is a fault of the story."""
    shown = drawn[event.pack].shown.get(event.tag)
    if not shown:
        raise LookupError(f"{event.pack} draws nothing that is tagged {event.tag}")
    words, place = shown[0]
    return words, place.first


def _told(event: dict[str, Any], made: dict[str, Any]) -> str:
    """The day on which a reader knows of an event of this decision: not before the decision itself is known."""
    return str(max(event["known"], made["known"]))


def _statuses(events: list[dict[str, Any]], made: dict[str, Any]) -> list[list[str]]:
    """Each change of status with the day on which it could first be known; the first has the day of the decision."""
    statuses: list[list[str]] = []
    for event in events:
        if event["effect"] and (not statuses or statuses[-1][1] != event["effect"]):
            statuses.append([_told(event, made) if statuses else made["date"], event["effect"]])
    return statuses
