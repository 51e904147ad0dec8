"""Puts the long story's packs together: each meeting's agenda, the last meeting's minutes, reports, trackers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.packs.draw import draw_pack
from tests.packs.long_story import growth_2022, growth_2023, health_2022, health_2023, leisure
from tests.packs.long_story.cabinet_packs import cabinet_packs
from tests.packs.long_story.minutes import minutes_of
from tests.packs.long_story.telling import (
    CABINET,
    DAYS,
    FILES,
    GROWTH,
    HEALTH,
    LAST_CABINET,
    LEISURE,
    Business,
    Case,
    Held,
)
from tests.packs.papers import Body, Entry, Item, Meeting, Pack, Paper, Programme, Report, Row, Told, Tracker
from tests.packs.story.fates import LETTERS, Event
from tests.packs.story.people import OSEI
from tests.packs.templates.dates import plain_date
from tests.packs.truth import truth

HELD: dict[str, tuple[Held, ...]] = {
    GROWTH: (*growth_2022.HELD, *growth_2023.HELD),
    HEALTH: (*health_2022.HELD, *health_2023.HELD),
    LEISURE: leisure.HELD,
}
STYLE = {GROWTH: "county", HEALTH: "panel", LEISURE: "city"}
COVERING = {
    GROWTH: "An entry comes off the schedule once the officer concerned has discharged it, and not before.",
    LEISURE: "So that it shall not grow too long, entries more than two meetings old are dropped from the list, "
    "whether or not they have been dealt with.",
}
_REMARKS = (
    "There are no consequences for staff. Those who are affected by what is described have been consulted so far as "
    "was practicable, and an assessment of the effect on people of different groups is held on file.",
    "Such costs as arise can be met within the approved budget. The Director of Finance has seen this paper and has "
    "no observations to make upon it.",
    "The Council has the general power of competence that is conferred by section 1 of the Localism Act 2011. No "
    "point of law has been raised that need detain Members.",
)


def draw_long_story(folder: Path) -> tuple[Sequence[Path], Sequence[Mapping[str, Any]]]:
    """Draws all packs into a folder, in the order in which they appeared -> their paths, and the story's truth."""
    drawn = {pack.file: draw_pack(folder, pack)[1] for pack in packs()}
    paths = [folder / file for file in dates()]
    fates = {each.slug: each.fates for each in cases()}
    return paths, truth(drawn, dates(), fates)


def dates() -> dict[str, str]:
    """Pack -> the day of its meeting, in that order."""
    known = {file: day for body, files in FILES.items() for file, day in zip(files[1:], DAYS[body][1:], strict=True)}
    known[LAST_CABINET] = DAYS[CABINET][-1]
    return dict(sorted(known.items(), key=lambda pair: pair[1]))


def cases(body: str | None = None) -> Iterator[Case]:
    """The cases of a committee, or of all."""
    for meeting in (each for name, held in HELD.items() if body in (None, name) for each in held):
        for business in meeting.business:
            yield from (each for each in (*business.listed, *business.decided) if isinstance(each, Case))


def packs() -> Iterator[Pack]:
    """All packs, made anew."""
    for body in HELD:
        for at in range(1, len(DAYS[body])):
            yield _pack(body, at)
    yield from cabinet_packs({each.slug: each for each in cases()})


def _pack(body: str, at: int) -> Pack:
    day, file = DAYS[body][at], FILES[body][at]
    log = _rows(body, file) if body == HEALTH else ()
    minutes = minutes_of(body, at - 1, HELD[body][at - 1], log)
    items = [
        Item(number="1", title="Apologies for Absence"),
        Item(number="2", title="Declarations of Interest"),
        Item(
            number="3",
            title=f"Minutes of the Meeting held on {plain_date(minutes.meeting.date)}",
            papers=(minutes,),
        ),
    ]
    items += [_item(str(n), body, day, file, each) for n, each in enumerate(HELD[body][at].business, 4)]
    if body in COVERING:
        items.append(_schedule(str(len(items) + 1), body, day, file))
    items.append(_programme(str(len(items) + 1), body, at))
    return Pack(
        file=file,
        style=STYLE[body],
        meeting=Meeting(committee=body, date=day, time="14:00"),
        items=items,
        pad=body == GROWTH,
    )


# Reports


def _item(number: str, body: str, day: str, file: str, business: Business) -> Item:
    papers: list[Paper] = [report_of(body, day, business)]
    answers = _answers(body, file)
    if business.author is OSEI and answers:
        papers.append(Tracker(title="Response of Cabinet", rows=answers, form="response", landscape=False))
    papers += [make() for make in business.papers]
    return Item(number=number, title=business.title, papers=papers)


def report_of(body: str, day: str, business: Business) -> Report:
    """The report that a piece of business comes with."""
    rest = _REMARKS[len(business.title) % 3 :] + _REMARKS[: len(business.title) % 3]
    sections: list[tuple[str, Sequence[Body]]] = [("Purpose", (business.purpose,))]
    sections += [("The position", business.report)] if business.report else []
    sections.append(("Implications", rest[:2]))
    return Report(
        title=business.title,
        author=business.author,
        to=body,
        date=day,
        sections=sections,
        recommendations=(business.asks,),
        lead_in="Members are invited to:",
        addressee="Members",
        form="Report",
    )


# Trackers


def _schedule(number: str, body: str, day: str, file: str) -> Item:
    """The covering report, which says what it means that a row is gone, and the list."""
    title = "Schedule of Outstanding Matters" if body == GROWTH else "Requests and Decisions: Progress"
    report = Report(
        title=title,
        author=OSEI,
        to=body,
        date=day,
        form="Report",
        sections=(
            ("Purpose", ("To show how matters stand that were raised at earlier meetings.",)),
            ("How the list is kept", (Told(text=COVERING[body], shows=("covering",)),)),
        ),
        recommendations=("take note of the list.",),
        lead_in="Members are invited to:",
        addressee="Members",
    )
    form = "tracker" if body == GROWTH else "progress"
    listed = Tracker(title="Appendix", rows=_rows(body, file), form=form, landscape=body == GROWTH)
    return Item(number=number, title=title, papers=(report, listed))


def _rows(body: str, file: str) -> tuple[Row, ...]:
    """The rows of a pack's tracker or action log, oldest first."""
    return tuple(
        _row(body, file, each, met, title, event)
        for each, met, title in _made(body)
        for event in each.fates
        if event.pack == file and event.words
    )


def _made(body: str) -> Iterator[tuple[Case, str, str]]:
    """A committee's cases with the day and the minute that made them."""
    for day, meeting in zip(DAYS[body], HELD[body], strict=True):
        for business in meeting.business:
            for each in (*business.listed, *business.decided):
                if isinstance(each, Case):
                    yield each, day, business.title


def _row(body: str, file: str, each: Case, met: str, title: str, event: Event) -> Row:
    corrected = any(fate.kind == "minutes_corrected" and fate.pack <= file for fate in each.fates)
    text = each.corrected if corrected and each.corrected else each.text
    long = body == GROWTH
    due = event.new_due or each.due
    return Row(
        text=text[0].upper() + text[1:],
        response=event.words,
        meeting_date=each.misprinted or met,
        agenda_item=title if long else None,
        responsible="; ".join(each.who),
        type=LETTERS[each.type] if long else None,
        contact=each.who[0] if long else None,
        reference=f"HP{[other.slug for other in cases(body)].index(each.slug) + 1}" if body == HEALTH else None,
        due=f"{due[8:]}/{due[5:7]}/{due[:4]}" if due and body == HEALTH else None,
        status=event.state or None,
        slug=each.slug,
    )


def _answers(body: str, file: str) -> tuple[Row, ...]:
    return tuple(
        Row(text=each.text[0].upper() + each.text[1:], response=event.state, slug=f"{each.slug}.answer")
        for each in cases(body)
        for event in each.fates
        if event.pack == file and event.kind == "exec_response"
    )


def _programme(number: str, body: str, at: int) -> Item:
    """What the committee will take at its next two meetings, as far as is known."""
    coming = [
        (
            plain_date(DAYS[body][n]),
            tuple(Entry(title=b.title, lead=b.author.post) for b in HELD[body][n].business),
        )
        for n in range(at, min(at + 2, len(HELD[body])))
    ]
    paper = Programme(kind="report", title="Work Programme", dates=coming, landscape=False)
    return Item(number=number, title="Work Programme", papers=(paper,))
