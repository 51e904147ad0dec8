"""The packs of the Cabinet in the long story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.packs.long_story.cabinet import MAY, NOVEMBER, OCTOBER, Answering
from tests.packs.long_story.telling import CABINET, DAYS, LAST_CABINET, Case, K
from tests.packs.papers import Item, Meeting, Minute, Minutes, Pack, Paper, Present, Report, Row, Tracker
from tests.packs.story import people as p
from tests.packs.templates.dates import plain_date

BUSINESS: tuple[tuple[Answering, ...], ...] = ((), OCTOBER, MAY, NOVEMBER)
THERE = Present(members=(p.HATHERSAGE, p.ROWE, p.STANDISH, p.QUILL, p.RUDGE), officers=(p.WHITCOMBE, p.ACHTERBERG))
ROOM = "Mayor's Parlour, Guildhall, Stonebridge"


def cabinet_packs(cases: Mapping[str, Case]) -> Iterator[Pack]:
    """Three packs, each with the minutes of the meeting before, and the printed minutes of the last."""
    for at in range(1, len(K)):
        yield Pack(file=K[at], style="city", meeting=_meeting(at), items=list(_items(at, cases)), pad=False)
    alone = Item(number="", title="", papers=(_minutes(len(K) - 1),))
    yield Pack(file=LAST_CABINET, style="city", front=None, meeting=_meeting(len(K) - 1), items=(alone,))


def _meeting(at: int) -> Meeting:
    return Meeting(committee=CABINET, date=DAYS[CABINET][at], time="10:30", place=ROOM)


def _items(at: int, cases: Mapping[str, Case]) -> Iterator[Item]:
    yield Item(number="1", title="Apologies")
    yield Item(number="2", title="Minutes", papers=(_minutes(at - 1),))
    for number, each in enumerate(BUSINESS[at], 3):
        yield Item(number=str(number), title=each.title, papers=list(_papers(at, each, cases)))


def _papers(at: int, each: Answering, cases: Mapping[str, Case]) -> Iterator[Paper]:
    yield Report(
        title=each.title,
        author=p.OSEI,
        to=CABINET,
        date=DAYS[CABINET][at],
        form="Report",
        sections=(
            ("Purpose", ("To obtain Cabinet's answer to what has been recommended to it.",)),
            ("What Cabinet may do", ("Cabinet may accept a recommendation wholly or in part, or not accept it.",)),
        ),
        recommendations=("decide what answer it will give.",),
        lead_in="Cabinet is invited to:",
        addressee="Cabinet",
    )
    if each.proposed:
        rows = [_row(cases[slug], words) for slug, words in each.proposed]
        intro = ("These are officers' proposals and await Cabinet's decision.",)
        yield Tracker(title="Proposed Response", rows=rows, form="response", landscape=False, intro=intro)


def _row(case: Case, words: str) -> Row:
    return Row(text=case.text[0].upper() + case.text[1:], response=words, slug=f"{case.slug}.proposed")


def _minutes(at: int) -> Minutes:
    before = plain_date(DAYS[CABINET][at - 1]) if at else "22 June 2022"
    opening = (
        Minute(number=str(20 * at + 1), title="Apologies", body=("Apologies were not needed.",)),
        Minute(number=str(20 * at + 2), title="Minutes", body=(f"The minutes of {before} were signed.",)),
    )
    return Minutes(title=CABINET, meeting=_meeting(at), present=THERE, minutes=[*opening, *_business(at)])


def _business(at: int) -> Sequence[Minute]:
    return [
        Minute(number=str(20 * at + number), title=each.title, body=(each.debate,), resolved=each.decided)
        for number, each in enumerate(BUSINESS[at], 3)
    ] or [Minute(number="3", title="Treasury Management", body=("The year's borrowing was reported.",))]
