"""The Health Overview Panel, March 2022 to January 2023."""

from __future__ import annotations

from tests.packs.long_story.health_papers import overcote, pharmacy, plan_first
from tests.packs.long_story.telling import (
    BEGUN,
    DONE,
    REFUSED,
    B,
    Business,
    Held,
    K,
    answer,
    case,
    row,
    said,
    told,
)
from tests.packs.papers import Person, Told
from tests.packs.story.people import BHATT, LINDQVIST, VARLEY

HELD = (
    Held(
        business=(
            Business(
                title="Falls and Medicines",
                author=VARLEY,
                debate=(
                    "Dr Varley explained that a fall at home is the commonest reason for somebody over eighty to be "
                    "taken to the Infirmary. Cllr Moyle asked why the Infirmary's pharmacy shuts at six.",
                ),
                decided=(
                    "the presentation be noted",
                    case(
                        "h-falls",
                        "information",
                        "Integrated Care Board",
                        "the Integrated Care Board say how many residents over eighty fell at home last winter",
                        row(B[1], "Figure given to Panel on 12 May.", DONE, state="Closed"),
                    ),
                    case(
                        "h-pharmacy",
                        "partner",
                        "Vale of Arrin Hospitals NHS Foundation Trust",
                        "the Trust be recommended to keep the pharmacy at the Infirmary open until eight",
                        row(B[1], "Written to in April.", state="Open"),
                        told("partner_reply", B[2], BEGUN),
                        row(B[2], "See letter.", state="Open"),
                        row(B[3], "Three evenings a week now.", BEGUN, state="In hand"),
                        told("report_mention", B[4], DONE),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Carers and Surgeries",
                author=LINDQVIST,
                purpose="To acquaint the Panel with what carers have said in this year's survey.",
                report=(
                    "Four hundred and six carers replied. Asked what would help most, 188 said an hour or two to "
                    "themselves. Next came somebody to telephone.",
                ),
                debate=(
                    "The Panel thought that these wishes ought to stand in the Carers' Plan. Cllr Oduya said that "
                    "nobody knew any longer how many patients each surgery had.",
                ),
                decided=(
                    case(
                        "h-sitters",
                        "action",
                        "Ishaan Bhatt",
                        "a sitting service for carers who go out to work be started",
                        row(B[2], "Now in the Carers' Plan; reported there.", state="Transferred"),
                        told("action_plan_row", B[3], None, "plan:{}"),
                        told("action_plan_row", B[5], BEGUN, "plan:{}"),
                    ),
                    case(
                        "h-adviser",
                        "action",
                        "Karin Lindqvist",
                        "a carers' adviser be made available by telephone",
                        row(B[2], "Now in the Carers' Plan; reported there.", state="Transferred"),
                        told("action_plan_row", B[3], None, "plan:{}"),
                        told("action_plan_row", B[5], DONE, "plan:{}"),
                    ),
                    case(
                        "h-lists",
                        "information",
                        "Integrated Care Board",
                        "the Integrated Care Board disclose the number of patients on the list of each surgery",
                        row(B[2], "Reply promised.", state="Open"),
                    ),
                    case(
                        "h-pressure-2023",
                        "report",
                        "Sunita Varley",
                        "the Director of Public Health give an update on blood pressure checks in January 2023",
                        row(B[2], "Due in January.", state="Open"),
                        told("report_back", B[3], DONE),
                        due="2023-01-31",
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Care at Home and Winter Illness",
                author=BHATT,
                purpose="The paper tells how the new contracts for home care will be let, and what is planned for "
                "winter.",
                report=(
                    "Bids are asked for by Christmas. The whole is worth £11 million a year, for 9,400 hours a week.",
                    "Flu clinics have so far been held in the two towns only.",
                ),
                papers=(pharmacy,),
                debate=("People in Overcote were said to wait fifty minutes for an ambulance at night.",),
                decided=(
                    "the report and the Trust's letter be noted",
                    case(
                        "h-tender",
                        "report",
                        "Ishaan Bhatt",
                        "the Head of Commissioning come back within six months to say how the letting of home care "
                        "has gone",
                        row(B[3], "Booked in.", state="Open"),
                        told("report_back", B[4], DONE),
                        due="2023-04-19",
                    ),
                    case(
                        "h-clinics",
                        "action",
                        "Sunita Varley",
                        "flu clinics be laid on in the halls at Overcote and Netherby",
                        row(B[3], "Dates being fixed.", state="Open"),
                        said(B[4], DONE),
                    ),
                    case(
                        "h-overcote",
                        "partner",
                        "Three Rivers Ambulance Service",
                        "the Three Rivers Ambulance Service be recommended to station a vehicle at Overcote at night",
                        row(B[3], "Reply received: attached.", state="Open"),
                        told("partner_reply", B[3], REFUSED),
                    ),
                    case(
                        "h-waits",
                        "action",
                        "Karin Lindqvist",
                        "the length of waits be added to the dashboard that Members see each quarter",
                        row(B[3], "Analyst appointed.", state="Open"),
                        row(B[4], "Trial version seen by the Chair.", BEGUN, state="In hand"),
                        told("report_mention", B[5], DONE),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="The Health of the Borough in Winter",
                author=VARLEY,
                purpose=Told(
                    text="How many have had their blood pressure taken under the scheme? The Panel wished in July to "
                    "be told, and this paper does so, with the plan for carers behind it.",
                    shows=("told:h-pressure-2023",),
                ),
                report=("Some 3,100 people were seen in the scheme's first year, of whom 420 were sent to a doctor.",),
                papers=(overcote, plan_first),
                debate=(
                    Told(
                        text="Cllr Farnaby had been to both the halls, at Overcote and at Netherby, and had had his "
                        "own jab at one of them; 212 people came. He wished the staff to know how well it had been "
                        "done. That being so, the matter could be crossed off.",
                        shows=("said:h-clinics",),
                    ),
                ),
                decided=("the report be noted",),
            ),
            Business(
                title="Task Group on Getting to Hospital",
                author=Person(first="Adil", last="Rahman", post="Chair of the Task Group"),
                purpose="To put before the Panel what the Task Group has found.",
                report=(
                    "A return journey by taxi from Overcote to the Infirmary costs £46. Few patients know that a fare "
                    "may be claimed back.",
                ),
                debate=("Cllr Rahman thanked those who had given evidence. The Task Group recommended:",),
                listed=(
                    case(
                        "h-drivers",
                        "executive",
                        "Cabinet",
                        "The Cabinet to pay the expenses of volunteer drivers.",
                        told("cabinet_proposal", K[2], None, "row:{}.proposed"),
                        answer(B[5], "Agreed. £12,000 has been found and drivers are being sought.", BEGUN),
                        told("cabinet_decision", K[3], BEGUN),
                        told("report_mention", B[7], DONE),
                        addressee="The Cabinet",
                    ),
                    case(
                        "h-refunds",
                        "partner",
                        "Vale of Arrin Hospitals NHS Foundation Trust",
                        "The Trust to tell every patient that fares may be claimed back.",
                        told("partner_reply", B[5], DONE),
                        addressee="The Trust",
                    ),
                    case(
                        "h-number",
                        "executive",
                        "Cabinet",
                        "The Cabinet to see that there is one telephone number for all transport to hospital.",
                        told("cabinet_proposal", K[2], None, "row:{}.proposed"),
                        answer(
                            B[5], "Agreed in part: one number for the Council's own transport, from next April.", BEGUN
                        ),
                        told("cabinet_decision", K[3], BEGUN),
                        addressee="The Cabinet",
                    ),
                    case(
                        "h-minister",
                        "executive",
                        "Cabinet",
                        "The Cabinet to press the Minister for a grant towards buses to hospitals.",
                        told("cabinet_proposal", K[2], None, "row:{}.proposed"),
                        answer(B[5], "Not agreed. The fund was wound up in March.", REFUSED),
                        told("cabinet_decision", K[3], REFUSED),
                        addressee="The Cabinet",
                    ),
                ),
                decided=("the recommendations of the Task Group be endorsed",),
            ),
        ),
    ),
)
