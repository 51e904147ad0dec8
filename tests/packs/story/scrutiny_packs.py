"""The packs of the scrutiny committee, with the supplement of December 2024."""

from __future__ import annotations

from tests.packs.papers import Item, Pack, Plan, Report, SupplementSheet, Tracker
from tests.packs.story import fates, programmes
from tests.packs.story import scrutiny_autumn as autumn
from tests.packs.story import scrutiny_housing as housing
from tests.packs.story import scrutiny_spring as spring
from tests.packs.story import scrutiny_streets as streets
from tests.packs.story.cabinet_reports import LATE_ANSWERS
from tests.packs.story.items import any_other, item, opening, outstanding, programme
from tests.packs.story.people import OSEI, SCRUTINY

_URL = "democracy.stonebridge.example/scrutiny"
_SCRUTINY_MEMBERS = (
    "Councillors M Ashdown (Chair), J Brightwell, S Carrow, T Delane, R Iqbal, H Larwood, V Nunn and P "
    "Okafor (Deputy Chair); Mrs E Tranter (Co-opted)"
)


def june() -> Pack:
    return Pack(
        file=fates.C1,
        style="city",
        meeting=spring.JUNE_2024,
        membership=_SCRUTINY_MEMBERS,
        outline=True,
        items=[
            *opening(spring.MARCH_2024, spring.AT_MARCH_2024, spring.MINUTES_MARCH_2024),
            item("4", housing.ACCOMMODATION, lines=("Briefing Note of the Head of Housing Options",)),
            item(
                "5",
                streets.BUSES,
                lines=(
                    "Report of the Public Transport Manager",
                    "Colm Bassett, Greenlink Buses, has been invited for this item",
                ),
            ),
            outstanding("6", fates.C1, "2024-06-12"),
            programme("7", SCRUTINY, programmes.SCRUTINY_JUNE),
            any_other("8"),
        ],
    )


def september() -> Pack:
    plan = Plan(
        title="Appendix 1 - Recycling Centres Improvement Plan",
        themes=streets.CENTRES_PLAN,
        key=(("green", "done or on time"), ("amber", "late"), ("red", "cannot be done as planned")),
        colours="word",
    )
    return Pack(
        file=fates.C2,
        style="city",
        meeting=autumn.SEPTEMBER_2024,
        membership=_SCRUTINY_MEMBERS,
        footer=_URL,
        items=[
            *opening(spring.JUNE_2024, spring.AT_JUNE_2024, spring.MINUTES_JUNE_2024),
            item("4", streets.BOOKING, plan, lines=("Report of the Waste Strategy Manager",)),
            item("5", streets.GULLY_SLIDES, lines=("Presentation by the Highways and Drainage Manager",)),
            outstanding("6", fates.C2, "2024-09-11", repeat=False),
            programme("7", SCRUTINY, programmes.SCRUTINY_SEPTEMBER),
            any_other("8"),
        ],
    )


def december() -> Pack:
    items = opening(autumn.SEPTEMBER_2024, autumn.AT_SEPTEMBER_2024, autumn.MINUTES_SEPTEMBER_2024)
    return Pack(
        file=fates.C3,
        style="city",
        meeting=autumn.DECEMBER_2024,
        membership=_SCRUTINY_MEMBERS,
        header="Stonebridge Borough Council - Communities and Environment",
        items=[
            *items,
            Item(number="4", title="Response of Cabinet to Recommendations", lines=("Report to follow",)),
            item("5", streets.CANAL_ROW, lines=("Alys Winterton, Arrin Water, has been invited for this item",)),
            item("6", housing.EMPTY_HOMES, lines=("Briefing Note of the Head of Housing Options",)),
            outstanding("7", fates.C3, "2024-12-04"),
            any_other("8"),
        ],
    )


def march() -> Pack:
    return Pack(
        file=fates.C4,
        style="city",
        meeting=autumn.MARCH_2025,
        membership=_SCRUTINY_MEMBERS,
        outline=True,
        footer=_URL,
        items=[
            *opening(autumn.DECEMBER_2024, autumn.AT_DECEMBER_2024, autumn.MINUTES_DECEMBER_2024),
            item("4", housing.DAMP, lines=("Report of the Head of Housing Options",)),
            item("5", housing.ACCOMMODATION_UPDATE, lines=("Briefing Note of the Head of Housing Options",)),
            item("6", housing.DAY_CENTRE_BUILDINGS),
            outstanding("7", fates.C4, "2025-03-12"),
            any_other("8"),
            Item(
                number="1",
                title="Purchase of the Former Registry Office",
                lines=(
                    "Not for publication by reason of paragraph 3 of Part 1 of Schedule 12A: the business "
                    "affairs of a person",
                ),
                private=True,
            ),
        ],
    )


def supplement() -> Pack:
    response = Report(
        title="Response of Cabinet to Recommendations",
        author=OSEI,
        lead="Housing; Environment and Transport",
        to=SCRUTINY,
        date="2024-12-04",
        form="Briefing Note",
        lead_in="The Committee is recommended to:",
        addressee="Committee",
        recommendations=("consider the response, and whether it wishes to take either matter further.",),
        appendices=("Appendix 1 - Cabinet's Response",),
        sections=(
            (
                "Purpose of the Note",
                ("To report what Cabinet decided on 16th October, 2024 about two recommendations of the Committee.",),
            ),
            (
                "The law",
                (
                    "Cabinet must answer within two months of receiving what a scrutiny committee "
                    "recommends, and must say what, if anything, it will do. The recommendations were "
                    "received on 19th September, 2024.",
                ),
            ),
        ),
    )
    answers = Tracker(title="Appendix 1 - Cabinet's Response", rows=LATE_ANSWERS, form="response", landscape=False)
    return Pack(
        file=fates.C3_LATE,
        style="county",
        meeting=autumn.DECEMBER_2024,
        front=SupplementSheet(title=SCRUTINY),
        items=[Item(number="4", title="Response of Cabinet to Recommendations", papers=(response, answers))],
    )
