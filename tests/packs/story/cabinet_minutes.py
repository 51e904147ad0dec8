"""Minutes of the Cabinet in July and October 2024, and of the Council in October 2024: votes, motions, responses."""

from __future__ import annotations

from tests.packs.papers import Decision, Meeting, Minute, Person, Present
from tests.packs.story.people import (
    ACHTERBERG,
    BHATT,
    CABINET,
    COUNCIL,
    FERREIRA,
    HATHERSAGE,
    HOLLIS,
    LINDQVIST,
    PENNOCK,
    QUILL,
    ROWE,
    RUDGE,
    STANDISH,
    WHITCOMBE,
    councillor,
)

_CHAMBER = "Council Chamber, Guildhall, Stonebridge"
JULY_2024 = Meeting(committee=CABINET, date="2024-07-17", time="10:00", place=_CHAMBER)
OCTOBER_2024 = Meeting(committee=CABINET, date="2024-10-16", time="10:00", place=_CHAMBER)
COUNCIL_OCTOBER_2024 = Meeting(committee=COUNCIL, date="2024-10-23", time="18:00", place=_CHAMBER)

AT_JULY_2024 = Present(members=(HATHERSAGE, ROWE, STANDISH, RUDGE), officers=(WHITCOMBE, FERREIRA, ACHTERBERG, PENNOCK))
MINUTES_JULY_2024 = (
    Minute(
        number="1",
        title="Apologies",
        item="1",
        body=("Apologies were received from Ms N Quill.",),
        absent=("Ms N Quill",),
    ),
    Minute(
        number="2", title="Declarations of Interest", item="2", body=("No declarations of interest were received.",)
    ),
    Minute(
        number="3",
        title="Revenue Budget: First Quarter",
        item="3",
        body=(
            "Mr Rudge, Cabinet Member for Finance, reported that spending was expected to be £2.1 million "
            "more than the budget, nearly all of it on temporary accommodation and on care for adults under "
            "sixty-five.",
            "Mr Mbeki-Rowe said that the eleven flats above the market hall would save £180,000 in a full year.",
        ),
        resolved=("the forecast be noted.", "the sum set aside for the flats above the market hall be approved."),
    ),
    Minute(
        number="4",
        title="Car Park Charges",
        item="4",
        body=("Mr Standish presented the result of the consultation, to which 318 people had replied.",),
        resolved=("the charges set out in the report be approved from 1 September 2024.",),
    ),
)

AT_OCTOBER_2024 = Present(
    members=(HATHERSAGE, ROWE, STANDISH, QUILL, RUDGE),
    others=(Person(first="Miriam", last="Ashdown", title="Mrs", post="Chair of the Scrutiny Committee"),),
    officers=(WHITCOMBE, FERREIRA, HOLLIS, LINDQVIST, BHATT, ACHTERBERG, PENNOCK),
)
MINUTES_OCTOBER_2024 = (
    Minute(number="1", title="Apologies", item="1", body=("There were no apologies.",)),
    Minute(
        number="2", title="Declarations of Interest", item="2", body=("No declarations of interest were received.",)
    ),
    Minute(
        number="3",
        title="Minutes of the Meeting held on 17 July 2024",
        item="3",
        resolved=("the minutes of the meeting held on 17 July 2024 be approved as a correct record.",),
    ),
    Minute(
        number="4",
        title="Recommendations of the Communities and Environment Scrutiny Committee",
        item="4",
        body=(
            "Mrs Ashdown, Chair of the Scrutiny Committee, spoke to the two recommendations. Tenants had "
            "waited long enough for somebody to look at the buildings and not at their curtains. As for the "
            "buses, the sum was small beside what would be lost.",
            "Mr Mbeki-Rowe welcomed the first, for which there was money in the repairs account. Mr Standish "
            "said that he had gone through the figures for the buses more than once, and could not make them "
            "add up.",
        ),
        resolved=(
            Decision(
                slug="",
                text="the recommendation that a survey be commissioned of every Council home with more than one "
                "report of damp since April 2022 be accepted;",
                shows=("cabinet:damp-survey",),
            ),
            Decision(
                slug="",
                text="the recommendation that evening routes 14 and 27 be paid for until March 2026 be not "
                "accepted, since £212,000 a year cannot be found and the passengers are few.",
                shows=("cabinet:evening-buses",),
            ),
        ),
    ),
    Minute(
        number="5",
        title="Recommendations of the Task Group on Unpaid Carers",
        item="5",
        body=(
            "Ms Quill, Cabinet Member for Health and Adult Care, said that she owed a great deal to the Task "
            "Group. Cabinet differed from the proposed response in one matter, that of the sum for short "
            "breaks.",
        ),
        resolved=(
            Decision(
                slug="",
                text="recommendation 1, short breaks, be accepted in part, with £40,000 set aside in 2025/26;",
                shows=("cabinet:carers-breaks",),
            ),
            Decision(
                slug="",
                text="recommendation 2, assessments within 28 days, be accepted;",
                shows=("cabinet:carers-assessments",),
            ),
            Decision(
                slug="",
                text="recommendation 3, permits to park, be not accepted, because the law allows no such "
                "exemption in a controlled zone.",
                shows=("cabinet:carers-parking",),
            ),
        ),
    ),
)

_COUNCILLORS = (
    councillor("Geoffrey", "Salt", "Mayor", "Mr"),
    councillor("Laura", "Hathersage", "", "Mrs"),
    councillor("Miriam", "Ashdown", "", "Mrs"),
    councillor("Peter", "Okafor", "", "Mr"),
    councillor("Janet", "Brightwell", "", "Mrs"),
    councillor("Simon", "Carrow", "", "Mr"),
    councillor("Tessa", "Delane", "", "Miss"),
    councillor("Rashid", "Iqbal", "", "Mr"),
    councillor("Jean", "Whitfield", "", "Mrs"),
    councillor("Adil", "Rahman", "", "Mr"),
    councillor("Bridget", "Moyle", "", "Ms"),
    councillor("Colin", "Farnaby", "", "Mr"),
    councillor("Denise", "Oduya", "", "Mrs"),
    councillor("Fergus", "Standish", "", "Mr"),
)
AT_COUNCIL = Present(members=_COUNCILLORS, officers=(WHITCOMBE, ACHTERBERG))
MINUTES_COUNCIL_OCTOBER_2024 = (
    Minute(
        number="41",
        title="Apologies for Absence",
        item="1",
        body=("The Monitoring Officer reported apologies from Mr Nunn.",),
        absent=("Mr Nunn",),
    ),
    Minute(
        number="42",
        title="Mayor's Announcements",
        item="2",
        body=(
            "The Mayor spoke of Mr Arthur Penhallow, a Member from 1983 to 2007, who had died in September.",
            "The Council stood in silence.",
        ),
        movers="Mr Salt proposed and Mrs Hathersage seconded the following, which was agreed without a vote.",
        resolved=("the Council record its sorrow at the death of Mr Arthur Penhallow.",),
    ),
    Minute(
        number="43",
        title="Council Tax Support Scheme 2025/26",
        item="3",
        body=(
            "Mr Standish, in the absence of Mr Rudge, moved the scheme that Cabinet had put forward.",
            "Mrs Oduya proposed, and Mr Farnaby seconded, an amendment to put off the change for a year. "
            "Following the debate the amendment was put to the vote and the voting was as follows: For 5; "
            "Against 9; Abstained 0. <b>Amendment lost.</b>",
        ),
        vote="The motion was put to the vote and the voting was as follows: For 9; Against 4; Abstained 1.",
        resolved=(
            "the Council Tax Support Scheme for 2025/26 be approved;",
            "a hardship fund of £150,000, for households whose support is reduced, be approved.",
        ),
    ),
    Minute(
        number="44",
        title="Motion: Swifts and New Buildings",
        item="4",
        body=(
            "Miss Delane spoke of the swifts that had nested in the eaves of Quarry Street until the roofs "
            "were renewed.",
            "Mr Carrow said that a brick with a hole in it cost £28.",
        ),
        movers="Miss Delane proposed and Mr Carrow seconded the motion.",
        vote="The voting was as follows: For 14; Against 0; Abstained 0.",
        resolved=(
            Decision(
                slug="swift-bricks",
                text="the Chief Executive write to the builders of each of the borough's five largest sites "
                "before the end of December 2024 to ask that swift bricks be fitted.",
                type="officer_action",
                responsible=("Chief Executive",),
                due="2024-12-31",
            ),
        ),
    ),
)
