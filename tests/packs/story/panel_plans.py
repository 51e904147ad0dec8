"""The action plan of Adult Care as it stood in June 2024 and in January 2025, with the reports that it came with."""

from __future__ import annotations

from tests.packs.papers import PlanRow, Theme, Told
from tests.packs.story.panel_reports import panel_report
from tests.packs.story.people import LINDQVIST

KEY = (
    ("blue", "finished and checked"),
    ("green", "on course"),
    ("amber", "late, but will be done"),
    ("red", "stuck, needs a decision"),
)


def _row(
    number: str, action: str, lead: str, when: str, progress: str, rag: str, objective: str, measure: str
) -> PlanRow:
    leads = tuple(part.strip() for part in lead.split(";"))
    return PlanRow(
        numbers=(number,),
        actions=(action,),
        leads=leads,
        timescale=when,
        progress=progress,
        rag=rag,
        objective=objective,
        measure=measure,
    )


_WAITING = "Theme 1: People wait less"
_RECORDS = "Theme 2: Good records, well used"
_HEARD = "Theme 3: Carers are heard"

PLAN_JUNE = (
    Theme(
        title=_WAITING,
        lead="Ruth Morland",
        rows=(
            _row(
                "1",
                "Ring everyone who has waited for more than 28 days, and say when they will be seen",
                "Ruth Morland",
                "July 2024",
                "Calls began on 3 June. 112 of the 240 people on the list had been rung by the middle of the "
                "month, and nine of them had to be seen at once.",
                "green",
                "Nobody is forgotten",
                "Everyone on the list rung each month",
            ),
            _row(
                "2",
                "Fill the four posts for occupational therapists that are empty",
                "Ruth Morland; Karin Lindqvist",
                "September 2024",
                "Two rounds of advertising brought one good applicant, who took a post elsewhere. An agency "
                "has been asked to help, and a student who trained with us last year may come back when she "
                "qualifies.",
                "amber",
                "Enough people to do the work",
                "No more than one empty post",
            ),
            _row(
                "3",
                "Let people order small pieces of equipment for themselves, without an assessment",
                "Ishaan Bhatt",
                "December 2024",
                "A catalogue of thirty things is being put together with the stores at Wharf Lane.",
                "green",
                "Simple things done simply",
                "300 orders in the first six months",
            ),
        ),
    ),
    Theme(
        title=_RECORDS,
        lead="Karin Lindqvist",
        rows=(
            _row(
                "4",
                "Move all case records to one system",
                "Karin Lindqvist; Resources Directorate",
                "March 2025",
                "The supplier has been chosen. The old records of the mental health team have been found to "
                "hold 4,000 people twice, and they must be put right before they can be moved.",
                "amber",
                "One record for each person",
                "Three systems closed",
            ),
            _row(
                "5",
                "Show managers each morning how many people are waiting, and for what",
                "Ruth Morland",
                "August 2024",
                "A first version is in use in two teams.",
                "green",
                "Managers know",
                "All teams have it",
            ),
        ),
    ),
    Theme(
        title=_HEARD,
        lead="Ishaan Bhatt",
        rows=(
            PlanRow(
                numbers=("6", "7"),
                actions=(
                    "Ask in every assessment who else is affected, and write down the answer",
                    "Give every carer a card with a number to ring at night",
                ),
                leads=("Ishaan Bhatt", "Ruth Morland"),
                timescale="October 2024",
                progress="The form has been changed. The cards wait for a telephone number, which cannot be had "
                "until the out-of-hours contract is signed.",
                rag="red",
                objective="Carers have a voice",
                measure="Nine in ten files with an answer",
            ),
        ),
    ),
)

PLAN_JANUARY = (
    Theme(
        title=_WAITING,
        lead="Ruth Morland",
        rows=(
            _row(
                "1",
                "Ring everyone who has waited for more than 28 days, and say when they will be seen",
                "Ruth Morland",
                "July 2024",
                "Everyone on the list is rung in the first week of each month. The list is down to 96.",
                "blue",
                "Nobody is forgotten",
                "Everyone on the list rung each month",
            ),
            _row(
                "2",
                "Fill the four posts for occupational therapists that are empty",
                "Ruth Morland; Karin Lindqvist",
                "September 2024",
                "Three are filled. The fourth has been offered, and the papers are with the applicant, who "
                "must give her present employer three months' notice.",
                "green",
                "Enough people to do the work",
                "No more than one empty post",
            ),
            _row(
                "3",
                "Let people order small pieces of equipment for themselves, without an assessment",
                "Ishaan Bhatt",
                "December 2024",
                "Open since 2 December. There were 71 orders before Christmas, most of them for grab rails "
                "and bath boards, and only three things were sent back.",
                "blue",
                "Simple things done simply",
                "300 orders in the first six months",
            ),
            PlanRow(
                numbers=("8",),
                actions=("Measure the time between a first call and a first visit, and print it in this plan",),
                leads=("Karin Lindqvist",),
                timescale="November 2024",
                progress="Added at the Panel's request. The average in December was 34 days, and the longest wait 97.",
                rag="blue",
                objective="Waiting is counted",
                measure="A figure each month",
                slug="plan-measure",
            ),
        ),
    ),
    Theme(
        title=_RECORDS,
        lead="Karin Lindqvist",
        rows=(
            _row(
                "4",
                "Move all case records to one system",
                "Karin Lindqvist; Resources Directorate",
                "March 2025",
                "The supplier has told all its customers that the new version will not be ready until 2026. "
                "Officers are taking advice on whether to wait or to begin again with somebody else, and "
                "will need a decision by May.",
                "red",
                "One record for each person",
                "Three systems closed",
            ),
            _row(
                "5",
                "Show managers each morning how many people are waiting, and for what",
                "Ruth Morland",
                "August 2024",
                "In use in all seven teams since October.",
                "blue",
                "Managers know",
                "All teams have it",
            ),
        ),
    ),
    Theme(
        title=_HEARD,
        lead="Ishaan Bhatt",
        rows=(
            PlanRow(
                numbers=("6", "7"),
                actions=(
                    "Ask in every assessment who else is affected, and write down the answer",
                    "Give every carer a card with a number to ring at night",
                ),
                leads=("Ishaan Bhatt", "Ruth Morland"),
                timescale="October 2024",
                progress="Seven files in ten now have an answer. The cards are being printed.",
                rag="amber",
                objective="Carers have a voice",
                measure="Nine in ten files with an answer",
            ),
        ),
    ),
)


PLAN_REPORT_JUNE = panel_report(
    title="Adult Care Peer Review: Action Plan",
    author=LINDQVIST,
    date="2024-06-26",
    recommendations=(
        "consider the action plan that answers the peer review",
        "say whether anything is missing from it.",
    ),
    appendices=("Appendix A: Adult Care Action Plan 2024-2026",),
    sections=(
        (
            "What this report is about",
            (
                "Last October directors from three other councils spent four days with Adult Care. They read "
                "60 case files, met 140 people, and told us what they thought. The plan attached to this "
                "report says what we shall do about it.",
            ),
        ),
        (
            "What the visitors found",
            (
                "They liked a good deal of what they saw. Staff knew the people they worked for, and spoke "
                "of them with affection. The reablement team at Oakhanger was described as the best that one "
                "visitor had met. Most people who had been in touch with us said that they had been treated "
                "with kindness.",
                "They were plain about the rest. People wait too long, and do not know why. A daughter had "
                "rung eleven times about her mother's bath seat. Records are kept in three systems that do "
                "not speak to each other. Managers did not know on any day how many people were waiting.",
                "They also asked whether carers were heard. The answer, in most of the files, was that "
                "nobody had written down whether they had been asked.",
            ),
        ),
        (
            "How the plan works",
            (
                "There are three themes, each led by a senior manager. Each action has a colour. We use "
                "four, and their meaning is printed at the head of the plan; what other councils call blue "
                "or green may not be what we call it.",
                "The plan is looked at every month by the directorate's managers. It has no money of its own.",
            ),
        ),
    ),
)

PLAN_REPORT_JANUARY = panel_report(
    title="Adult Care Peer Review: Action Plan",
    author=LINDQVIST,
    date="2025-01-22",
    recommendations=("consider how far the action plan has been carried out.",),
    appendices=("Appendix A: Adult Care Action Plan 2024-2026, January 2025",),
    sections=(
        (
            "What this report is about",
            (
                Told(
                    text="The Panel asked in June that the action plan come back to it in six months with its "
                    "colours brought up to date. It is attached.",
                    shows=("back:plan-again",),
                ),
            ),
        ),
        (
            "What has changed",
            (
                "Four actions have turned blue. People on the waiting list are rung every month. Small "
                "pieces of equipment can be ordered without waiting for anyone. Managers can see each "
                "morning how many people are waiting.",
                "One action has turned red. The new system for case records will be at least a year late.",
            ),
        ),
    ),
)
