"""The packs of the story: which meeting has which papers, in which house style."""

from __future__ import annotations

from collections.abc import Sequence

from tests.packs.papers import Item, Meeting, Minute, Minutes, Pack, Present, Tracker
from tests.packs.story import cabinet_minutes as cabinet
from tests.packs.story import fates, panel_packs, scrutiny_packs
from tests.packs.story import scrutiny_autumn as autumn
from tests.packs.story.cabinet_reports import CARERS_ANSWERS, CARERS_RESPONSE, NOTICE, SCRUTINY_RESPONSE
from tests.packs.story.items import item


def packs() -> tuple[Pack, ...]:
    """All packs, in the order of their meetings. Made anew each time, since drawing marks their papers."""
    return (
        scrutiny_packs.june(),
        panel_packs.june(),
        scrutiny_packs.september(),
        panel_packs.september(),
        _cabinet(),
        alone(fates.K2, "county", cabinet.OCTOBER_2024, cabinet.AT_OCTOBER_2024, cabinet.MINUTES_OCTOBER_2024),
        alone(
            fates.FULL, "county", cabinet.COUNCIL_OCTOBER_2024, cabinet.AT_COUNCIL, cabinet.MINUTES_COUNCIL_OCTOBER_2024
        ),
        scrutiny_packs.december(),
        scrutiny_packs.supplement(),
        Pack(file=fates.NOTICE, style="county", front=None, items=(Item(number="", title="", papers=(NOTICE(),)),)),
        panel_packs.january(),
        scrutiny_packs.march(),
        alone(fates.C5, "city", autumn.MARCH_2025, autumn.AT_MARCH_2025, autumn.MINUTES_MARCH_2025),
        panel_packs.march(),
    )


def alone(file: str, style: str, meeting: Meeting, present: Present, minutes: Sequence[Minute]) -> Pack:
    paper = Minutes(title=meeting.committee, meeting=meeting, present=present, minutes=minutes)
    return Pack(
        file=file, style=style, front=None, meeting=meeting, items=(Item(number="", title="", papers=(paper,)),)
    )


def _cabinet() -> Pack:
    minutes = Minutes(
        title="Cabinet", meeting=cabinet.JULY_2024, present=cabinet.AT_JULY_2024, minutes=cabinet.MINUTES_JULY_2024
    )
    answers = Tracker(
        title="Appendix 1 - Proposed Response",
        rows=CARERS_ANSWERS,
        form="response",
        landscape=False,
        intro=("What follows is proposed, and is for Cabinet to decide.",),
    )
    return Pack(
        file=fates.K1,
        style="county",
        meeting=cabinet.OCTOBER_2024,
        outline=True,
        items=[
            Item(number="1", title="Apologies"),
            Item(number="2", title="Declarations of Interest"),
            Item(number="3", title="Minutes of the Meeting held on 17 July 2024", papers=(minutes,)),
            item("4", SCRUTINY_RESPONSE),
            item("5", CARERS_RESPONSE, answers),
        ],
    )
