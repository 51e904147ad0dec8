"""The minutes of the long story's meetings: numbers, the openings that all have, business, decisions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from tests.packs.long_story.telling import DAYS, GROWTH, HEALTH, Business, Case, Held
from tests.packs.papers import Body, Decision, Meeting, Minute, Minutes, Present, Row, TaskList
from tests.packs.story import people as p
from tests.packs.templates.dates import plain_date

ROOM = "Council Chamber, Guildhall, Stonebridge"
THERE = {
    GROWTH: Present(members=(p.ASHDOWN, p.OKAFOR, p.DELANE, p.LARWOOD, p.NUNN), officers=(p.TREVANION, p.OSEI)),
    HEALTH: Present(
        members=(p.WHITFIELD, p.RAHMAN, p.MOYLE, p.FARNABY, p.ODUYA), co_opted=(p.GILL,), officers=(p.VARLEY, p.BHATT)
    ),
}
OTHERWISE = Present(members=(p.BRIGHTWELL, p.CARROW, p.IQBAL, p.PRENTICE), officers=(p.OSEI,), apologies=(p.LARWOOD,))


def minutes_of(body: str, at: int, held: Held, log: Sequence[Row] = ()) -> Minutes:
    """The minutes of a committee's meeting, the first counted from 0."""
    day = DAYS[body][at]
    before = plain_date(DAYS[body][at - 1]) if at else "the last meeting"
    numbers = count(1 if body not in (GROWTH, HEALTH) else 1 + 9 * at)
    minutes = [
        Minute(number=_number(body, day, next(numbers)), title=title, body=tuple(part for part in parts if part))
        for title, parts in (
            ("Declarations of Interest", ("No Member declared an interest in anything on the agenda.",)),
            ("Minutes", (held.last or f"The minutes of {before} were confirmed and signed.",)),
            ("Outstanding Matters", held.arising),
        )
        if parts
    ]
    minutes += [_minute(body, _number(body, day, next(numbers)), each) for each in held.business]
    minutes.append(
        Minute(
            number=_number(body, day, next(numbers)),
            title="Work Programme",
            body=("The Committee went through the programme and had nothing to add to it.",),
        )
    )
    meeting = Meeting(committee=body, date=day, time="14:00", place=ROOM)
    return Minutes(
        title=body, meeting=meeting, present=THERE.get(body, OTHERWISE), minutes=minutes, log=log, draft=body == HEALTH
    )


def _number(body: str, day: str, number: int) -> str:
    return f"{number}/{day[2:4]}" if body == HEALTH else str(number)


def _minute(body: str, number: str, business: Business) -> Minute:
    parts: list[Body] = list(business.debate)
    if business.listed:
        parts.append(TaskList(decisions=tuple(_decision(each, "") for each in business.listed)))
    several = len(business.decided) > 1
    that = "that " if several and body in (GROWTH, HEALTH) else ""
    return Minute(
        number=number,
        title=business.title,
        body=parts,
        resolved=tuple(_decision(each, that) for each in business.decided),
    )


def _decision(each: Case | str, that: str) -> Decision:
    """A clause, with the `that` of its house and a full stop."""
    if isinstance(each, str):
        return Decision(slug="", text=_clause(each, that))
    return Decision(
        slug=each.slug,
        text=_clause(each.text, that),
        type=each.type,
        responsible=each.who,
        due=each.due,
        addressee=each.addressee,
        corrected=_clause(each.corrected, that) if each.corrected else None,
        shows=each.shows,
    )


def _clause(text: str, that: str) -> str:
    return f"{that}{text.rstrip('.')}."
