"""The Health Overview Panel, May 2023 to May 2024."""

from __future__ import annotations

from tests.packs.long_story.health_papers import plan_second, refunds
from tests.packs.long_story.telling import (
    BEGUN,
    DONE,
    REPLACED,
    A,
    B,
    Business,
    Held,
    case,
    row,
    said,
    told,
)
from tests.packs.papers import Person, Told
from tests.packs.story.people import BHATT, LINDQVIST, OSEI

HELD = (
    Held(
        business=(
            Business(
                title="Care in People's Own Homes: Award of Contracts",
                author=BHATT,
                purpose=Told(
                    text="Last October the Head of Commissioning undertook to tell the Panel how the tender had "
                    "turned out. Contracts were signed on 31 March.",
                    shows=("told:h-tender",),
                ),
                report=(
                    "Nine firms were chosen from 31. Two of them are new to the borough.",
                    Told(
                        text="People leaving the Infirmary no longer wait for tablets overnight, because its pharmacy "
                        "is staffed until eight on every day of the week, as it has been since 3 April.",
                        shows=("told:h-pharmacy",),
                    ),
                ),
                debate=("Mr Gill asked whether anyone looked at the eyes of people in care homes.",),
                decided=(
                    "the report be noted",
                    case(
                        "h-dentures",
                        "information",
                        "Integrated Care Board",
                        "the Integrated Care Board be asked how many residents of care homes have seen a dentist this "
                        "year",
                        row(B[5], "Overdue. Board reminded in August.", state="Overdue"),
                        row(B[6], "Overdue. Board reminded in November.", state="Overdue"),
                        said(B[7], REPLACED, "superseded", "replaced:{}"),
                    ),
                    case(
                        "h-eyes",
                        "partner",
                        "Vale of Arrin Hospitals NHS Foundation Trust",
                        "the Trust be recommended to send an optician to each care home once a year",
                        row(B[5], "The Trust is in favour in principle.", state="Open"),
                        row(B[6], "The Trust has agreed, and has been to three homes.", BEGUN, state="In hand"),
                        said(B[7], DONE),
                    ),
                    case(
                        "h-pressure-2024",
                        "report",
                        "Sunita Varley",
                        "the Director of Public Health give an update on blood pressure checks in January 2024",
                        row(B[5], "Due in January.", state="Open"),
                        row(B[6], "Held over to a later meeting.", state="Open"),
                        row(B[7], "Held over to a later meeting.", state="Open"),
                        due="2024-01-31",
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Answers to the Task Group on Getting to Hospital",
                author=OSEI,
                purpose="What Cabinet and the Trust have replied is set out for the Panel.",
                papers=(refunds,),
                debate=("Cllr Rahman was pleased with two of the answers and resigned to the others.",),
                decided=("the answers be noted",),
            ),
            Business(
                title="Adult Care: The Year So Far",
                author=LINDQVIST,
                purpose="A half-yearly account of the service's work is given.",
                report=(
                    Told(
                        text="From the June quarter onwards the dashboard has a page on how long people wait, and "
                        "Members have had two issues of it.",
                        shows=("told:h-waits",),
                    ),
                    "The consultation upon day centres runs until the end of November.",
                ),
                papers=(plan_second,),
                debate=("Members feared that a decision had already been taken about the centre at Oakhanger.",),
                decided=(
                    case(
                        "h-centres",
                        "executive",
                        "Cabinet",
                        "Cabinet be recommended to close no day centre before the replies to consultation have been "
                        "published",
                        row(B[6], "Sent to Cabinet Member 25 September.", state="Open"),
                        row(B[7], "Cabinet Member notes the Panel's view.", state="Open"),
                    ),
                    case(
                        "h-bus",
                        "referral",
                        "Rebecca Osei",
                        "the want of a bus to the Infirmary be referred to the Growth and Highways Scrutiny Committee",
                        told("referral_received", A[8], DONE),
                        row(B[6], "On that Committee's agenda for 18 January.", state="Open"),
                    ),
                    case(
                        "h-reception",
                        "action",
                        "Karin Lindqvist",
                        "all who work at a reception desk be trained in how to speak with people who have dementia",
                        row(B[6], "51 of 74 have been trained.", BEGUN, state="In hand"),
                        row(B[7], "All 74 had been trained by Christmas.", DONE, state="Closed"),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Charges and Respite",
                author=BHATT,
                purpose="The paper describes the charges that are made for respite care.",
                report=("A week costs between nothing and £780. The rules were last looked at in 2015.",),
                debate=(
                    Told(
                        text="Mr Pell said that by the new year no care home was left that the Trust's optician had "
                        "not visited, and that he would be going round again each autumn. The Panel said that this "
                        "was just what it had wanted in May.",
                        shows=("said:h-eyes",),
                    ),
                ),
                decided=(
                    case(
                        "h-charges",
                        "action",
                        "Ishaan Bhatt",
                        "a review of the charges for respite be concluded by 31 March 2024",
                        row(
                            B[7],
                            "Held up by the new regulations. To be concluded by 30 September 2024 instead.",
                            state="Open",
                            due="2024-09-30",
                        ),
                        due="2024-03-31",
                    ),
                    case(
                        "h-leaflet",
                        "action",
                        "Ishaan Bhatt",
                        "a leaflet on respite be placed in libraries",
                    ),
                    case(
                        "h-dentists",
                        "information",
                        "Integrated Care Board",
                        "the inquiry of 24 May 2023 about dentists and care homes be withdrawn, and the Integrated "
                        "Care Board be asked instead for its dental plan",
                        row(B[7], "Plan received on 4 April and put on the Members' portal.", DONE, state="Closed"),
                        shows=("replaced:h-dentures",),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Getting to Hospital, One Year On",
                author=Person(first="Adil", last="Rahman", post="Chair of the Task Group"),
                purpose="Cllr Rahman tells what has come of the Task Group's work.",
                report=(
                    Told(
                        text="Twenty-three volunteers now drive people to the Infirmary and are paid their mileage by "
                        "the Council, monthly and without fuss.",
                        shows=("told:h-drivers",),
                    ),
                ),
            ),
        ),
    ),
)
