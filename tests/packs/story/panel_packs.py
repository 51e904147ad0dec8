"""The packs of the health and adult care panel."""

from __future__ import annotations

from collections.abc import Sequence

from tests.packs.papers import Item, Meeting, Minute, Minutes, Pack, Plan, Present, Row
from tests.packs.story import fates, panel_plans, programmes
from tests.packs.story import panel_minutes as panel
from tests.packs.story import panel_reports as health
from tests.packs.story.items import item, programme
from tests.packs.story.people import PANEL

_PANEL_MEMBERS = (
    "Cllrs Jean Whitfield (Chair), Adil Rahman (Vice-Chair), Bridget Moyle, Colin Farnaby, Denise "
    "Oduya and Euan Prentice"
)


def _panel_opening(meeting: Meeting, present: Present, minutes: Sequence[Minute], log: Sequence[Row]) -> list[Item]:
    paper = Minutes(
        title=PANEL,
        meeting=meeting,
        present=present,
        minutes=minutes,
        log=log,
        draft=True,
    )
    return [
        Item(number="1", title="Apologies for Absence"),
        Item(
            number="2",
            title="Declarations of Interest",
            lines=("Members are asked to declare any interest in the business below.",),
        ),
        Item(number="3", title="Minutes and Action Log", papers=(paper,)),
    ]


def june() -> Pack:
    plan = Plan(title="Appendix A: Adult Care Action Plan 2024-2026", themes=panel_plans.PLAN_JUNE, key=panel_plans.KEY)
    return Pack(
        file=fates.P1,
        style="panel",
        meeting=panel.JUNE_2024,
        membership=_PANEL_MEMBERS,
        items=[
            *_panel_opening(panel.MARCH_2024, panel.AT_MARCH_2024, panel.MINUTES_MARCH_2024, fates.rows(fates.P1)),
            item("4", panel_plans.PLAN_REPORT_JUNE, plan, lines=("Karin Lindqvist, Director of Adult Care",)),
            item("5", health.CARERS, lines=("Cllr Adil Rahman, Chair of the Task Group",)),
            programme("6", PANEL, programmes.PANEL_JUNE, landscape=False),
        ],
    )


def september() -> Pack:
    return Pack(
        file=fates.P2,
        style="panel",
        meeting=panel.SEPTEMBER_2024,
        membership=_PANEL_MEMBERS,
        outline=True,
        items=[
            *_panel_opening(panel.JUNE_2024, panel.AT_JUNE_2024, panel.MINUTES_JUNE_2024, fates.rows(fates.P2)),
            item("4", health.HOSPITAL, lines=("Dr Tomas Leigh, Vale of Arrin Hospitals NHS Foundation Trust",)),
            item("5", health.CHILDREN_SLIDES, lines=("Dr Sunita Varley, Director of Public Health",)),
            programme("6", PANEL, programmes.PANEL_SEPTEMBER, landscape=False),
        ],
    )


def january() -> Pack:
    plan = Plan(
        title="Appendix A: Adult Care Action Plan 2024-2026, January 2025",
        themes=panel_plans.PLAN_JANUARY,
        key=panel_plans.KEY,
        colours="letter",
        repeat_header=False,
        rotated=True,
    )
    return Pack(
        file=fates.P3,
        style="panel",
        meeting=panel.JANUARY_2025,
        membership=_PANEL_MEMBERS,
        items=[
            *_panel_opening(
                panel.SEPTEMBER_2024, panel.AT_SEPTEMBER_2024, panel.MINUTES_SEPTEMBER_2024, fates.rows(fates.P3)
            ),
            item("4", health.DENTAL_REPORT, health.DENTAL_LETTER),
            item("5", panel_plans.PLAN_REPORT_JANUARY, plan, lines=("Karin Lindqvist, Director of Adult Care",)),
            item("6", health.DAY_CENTRES, lines=("Ishaan Bhatt, Head of Commissioning",)),
        ],
    )


def march() -> Pack:
    return Pack(
        file=fates.P4,
        style="panel",
        meeting=panel.MARCH_2025,
        membership=_PANEL_MEMBERS,
        items=[
            *_panel_opening(
                panel.JANUARY_2025, panel.AT_JANUARY_2025, panel.MINUTES_JANUARY_2025, fates.rows(fates.P4)
            ),
            item("4", health.CHILDREN_REPORT, lines=("Dr Sunita Varley, Director of Public Health",)),
            item("5", health.CARERS_PROGRESS, lines=("Ruth Morland, Principal Social Worker",)),
            programme("6", PANEL, programmes.PANEL_MARCH, landscape=False),
        ],
    )
