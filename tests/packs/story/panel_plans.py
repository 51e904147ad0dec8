"""The action plan of Adult Care as it stood in June 2024 and in January 2025."""

from __future__ import annotations

from tests.packs.papers import PlanRow, Theme

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
