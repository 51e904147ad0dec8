"""Minutes of the health and adult care panel, March 2024 to January 2025: what was said and agreed."""

from __future__ import annotations

from tests.packs.papers import Bullets, Decision, Meeting, Minute, Present, TaskList, Told
from tests.packs.story.people import (
    BHATT,
    FARNABY,
    GILL,
    LEIGH,
    LINDQVIST,
    MARCHMONT,
    MORLAND,
    MOYLE,
    ODUYA,
    OSEI,
    PANEL,
    PRENTICE,
    QUILL,
    RAHMAN,
    SANDHU,
    VARLEY,
    WHITFIELD,
)

_ROOM = "The Library, Guildhall, Stonebridge"
MARCH_2024 = Meeting(committee=PANEL, date="2024-03-27", time="18:30", place=_ROOM)
JUNE_2024 = Meeting(committee=PANEL, date="2024-06-26", time="18:30", place=_ROOM)
SEPTEMBER_2024 = Meeting(committee=PANEL, date="2024-09-25", time="18:30", place=_ROOM)
JANUARY_2025 = Meeting(committee=PANEL, date="2025-01-22", time="18:30", place="Sandford Vale Community Centre")
MARCH_2025 = Meeting(committee=PANEL, date="2025-03-26", time="18:30", place=_ROOM)

_NOBODY = "No interests were declared."

AT_MARCH_2024 = Present(
    members=(WHITFIELD, RAHMAN, MOYLE, FARNABY, ODUYA, PRENTICE),
    co_opted=(GILL,),
    cabinet=(QUILL,),
    officers=(VARLEY, BHATT, OSEI),
    others=(MARCHMONT,),
)
MINUTES_MARCH_2024 = (
    Minute(
        number="32/23",
        title="Apologies and Declarations",
        body=("There were no apologies. No interests were declared.",),
    ),
    Minute(
        number="33/23",
        title="Minutes of the Last Meeting",
        body=("The minutes of 24 January 2024 were approved and signed by the Chair.",),
    ),
    Minute(
        number="34/23",
        title="Access to NHS Dentistry",
        body=(
            "Helen Marchmont from Arrin Valley Integrated Care Board (AVICB) gave an account of dental care "
            "in the borough. Of nineteen practices with an NHS contract, two were taking new adult patients "
            "and six were taking children. Four in ten adults had seen an NHS dentist in the last two years; "
            "before the pandemic it had been more than half.",
            "Practices had handed back money because they could not find dentists to do the work. The Board "
            "had £1.3 million that had not been spent, and it might have to be returned. Cllr Oduya asked "
            "why some of it could not pay for an urgent clinic in Sandford Vale, where no practice was left "
            "at all.",
            "Mr Gill had been told by a neighbour that she had taken out her own tooth. The Panel was "
            "dismayed by this, and by the eleven-mile journey that people in pain now had to make.",
        ),
        resolved=(
            "that the presentation be noted.",
            Decision(
                slug="dentists-list",
                text="that the Integrated Care Board be asked for a list of the practices taking new adult "
                "patients, ward by ward.",
                type="information_request",
                responsible=("Integrated Care Board",),
                contact="Helen Marchmont",
            ),
            Decision(
                slug="dental-clinic",
                text="that the Integrated Care Board be recommended to spend the money left over from dental "
                "contracts on an urgent dental clinic in Sandford Vale.",
                type="recommendation_to_partner",
                responsible=("Integrated Care Board",),
                contact="Helen Marchmont",
            ),
        ),
    ),
    Minute(
        number="35/23",
        title="Home Care",
        body=(
            "Ishaan Bhatt, Head of Commissioning, said that 610 people had care in their own homes, from "
            "fourteen firms. Two firms had closed since the autumn. Nobody had been left without care, "
            "though some people had met three new carers in a week.",
            "Cllr Farnaby asked how the Council knew that a visit had lasted as long as it should. "
            "Electronic records were kept by nine of the firms. In those, one visit in eight had been cut "
            "short.",
        ),
        resolved=(
            Decision(
                slug="visit-records",
                text="all home care firms be required, when their contracts are next renewed, to keep electronic "
                "records of the length of visits.",
                type="officer_action",
                responsible=("Ishaan Bhatt",),
                contact="Ishaan Bhatt",
            ),
        ),
    ),
    Minute(
        number="36/23", title="Work Programme", body=("The work programme for the new year was discussed and noted.",)
    ),
)

AT_JUNE_2024 = Present(
    members=(WHITFIELD, RAHMAN, MOYLE, ODUYA, PRENTICE),
    co_opted=(GILL,),
    cabinet=(QUILL,),
    officers=(LINDQVIST, MORLAND, OSEI),
    others=(SANDHU,),
    apologies=(FARNABY,),
)
MINUTES_JUNE_2024 = (
    Minute(number="1/24", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="2/24",
        title="Minutes of the Last Meeting",
        body=("The minutes of 27 March 2024 were approved and signed by the Chair.",),
    ),
    Minute(
        number="3/24",
        title="Adult Care Peer Review: Action Plan",
        body=(
            "Karin Lindqvist, Director of Adult Care, took the Panel through the plan that answered last "
            "autumn's peer review. Visiting directors from three other councils had found staff who were "
            "proud of their work and people who waited too long to be seen by them.",
            "Cllr Moyle observed that the plan counted assessments and said nothing of how long anyone "
            "waited. The Director agreed that this was a fair criticism.",
        ),
        resolved=(
            "that the plan be noted.",
            Decision(
                slug="plan-measure",
                text="that a measure of the time between a first call and a first visit be added to the action plan.",
                type="officer_action",
                responsible=("Karin Lindqvist",),
                contact="Karin Lindqvist",
            ),
            Decision(
                slug="plan-again",
                text="that the action plan be brought back to the Panel in six months, with its colours brought "
                "up to date.",
                type="report_back",
                responsible=("Karin Lindqvist",),
                contact="Karin Lindqvist",
                due="2024-12-26",
            ),
        ),
    ),
    Minute(
        number="4/24",
        title="Report of the Task Group on Unpaid Carers",
        note="Cllr Rahman, who led the Task Group, presented this item.",
        body=(
            "The Task Group had met on six occasions and had heard from forty-one people who look after "
            "somebody at home. Priya Sandhu of Stonebridge Carers' Forum spoke of a man of eighty-three who "
            "had not had a night's sleep in four years, and who did not know that he was called a carer.",
            "The recommendations of the Task Group were as follows:",
            TaskList(
                decisions=(
                    Decision(
                        slug="carers-breaks",
                        text="The Cabinet to set aside £90,000 a year for short breaks that carers can book for "
                        "themselves.",
                        type="recommendation_to_executive",
                        responsible=("Cabinet",),
                        addressee="The Cabinet",
                    ),
                    Decision(
                        slug="carers-assessments",
                        text="The Director of Adult Care to see that every carer who asks for an assessment is "
                        "given one within 28 days.",
                        type="recommendation_to_executive",
                        responsible=("Director of Adult Care",),
                        addressee="The Director of Adult Care",
                    ),
                    Decision(
                        slug="carers-parking",
                        text="The Cabinet to give carers a permit to park free of charge outside the home of the "
                        "person they look after.",
                        type="recommendation_to_executive",
                        responsible=("Cabinet",),
                        addressee="The Cabinet",
                    ),
                    Decision(
                        slug="carers-surgeries",
                        text="The Integrated Care Board to ask each surgery to name a member of staff whom "
                        "carers can turn to.",
                        type="recommendation_to_partner",
                        responsible=("Integrated Care Board",),
                        addressee="The Integrated Care Board",
                    ),
                )
            ),
        ),
        resolved=(
            "that the recommendations of the Task Group be endorsed and sent to the Cabinet and the "
            "Integrated Care Board.",
            "that the members of the Task Group, and the carers who had spoken to them, be thanked.",
        ),
    ),
    Minute(number="5/24", title="Work Programme", body=("The Panel noted its work programme for 2024/25.",)),
)

AT_SEPTEMBER_2024 = Present(
    members=(WHITFIELD, MOYLE, FARNABY, ODUYA, PRENTICE),
    co_opted=(GILL,),
    officers=(BHATT, VARLEY, OSEI),
    others=(LEIGH,),
    apologies=(RAHMAN,),
)
MINUTES_SEPTEMBER_2024 = (
    Minute(number="6/24", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="7/24",
        title="Minutes of the Last Meeting",
        body=("The minutes of 26 June 2024 were approved and signed by the Chair.",),
    ),
    Minute(
        number="8/24",
        title="Leaving Hospital",
        body=(
            "Dr Tomas Leigh, Medical Director of the Vale of Arrin Hospitals NHS Foundation Trust (the "
            "Trust), described what happens on the day that a patient is well enough to go home. On an "
            "ordinary weekday 38 people at Arrin Cross Hospital were ready to leave and could not. A third "
            "of them were waiting for care at home to be arranged, and a quarter for medicines from the "
            "pharmacy, which closed at six.",
            "Members put questions on:",
            Bullets(
                points=(
                    "patients who had been sent home by taxi after midnight",
                    "whether the pharmacy could open for longer",
                    "people who live alone and come back to a cold house.",
                )
            ),
            "Dr Leigh promised to look into each of these, and said that a trial of later opening had been "
            "talked about.",
        ),
        resolved=(
            Decision(
                slug="pharmacy-hours",
                text="that the Trust be asked to say in writing, within 28 days, how many patients were kept "
                "overnight for want of medicines in each month since January.",
                type="information_request",
                responsible=("Vale of Arrin Hospitals NHS Foundation Trust",),
                contact="Tomas Leigh",
                due="2024-10-23",
            ),
            Decision(
                slug="night-discharge",
                text="that the Trust be recommended to send nobody home between 10 pm and 7 am unless they wish to go.",
                type="recommendation_to_partner",
                responsible=("Vale of Arrin Hospitals NHS Foundation Trust",),
                contact="Tomas Leigh",
            ),
        ),
    ),
    Minute(
        number="9/24",
        title="Children's Mental Health",
        body=(
            "Slides were shown on the help that children can have with their mental health. Dr Sunita "
            "Varley, Director of Public Health, said that 640 children were waiting for a first appointment "
            "and that the longest had waited for 71 weeks. School counsellors now reached 23 of the "
            "borough's 40 schools.",
        ),
        lead="AGREED:",
        resolved=(
            "that the presentation be noted.",
            Decision(
                slug="children-report",
                text="that a report on waiting times for children's mental health services come to the Panel in "
                "March 2025.",
                type="report_back",
                responsible=("Sunita Varley",),
                contact="Sunita Varley",
                due="2025-03-31",
            ),
        ),
    ),
    Minute(number="10/24", title="Work Programme", body=("The work programme was noted.",)),
)

AT_JANUARY_2025 = Present(
    members=(WHITFIELD, RAHMAN, MOYLE, FARNABY, ODUYA),
    co_opted=(GILL,),
    cabinet=(QUILL,),
    officers=(LINDQVIST, BHATT, OSEI),
    apologies=(PRENTICE,),
)
MINUTES_JANUARY_2025 = (
    Minute(number="11/24", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="12/24",
        title="Minutes of the Last Meeting",
        body=("The minutes of 25 September 2024 were approved and signed by the Chair.",),
    ),
    Minute(
        number="13/24",
        title="Access to NHS Dentistry: Letter of the Integrated Care Board",
        body=(
            "The letter declining to pay for a clinic in Sandford Vale was before the Panel. Cllr Oduya said "
            "that its reasons would be cold comfort to people in pain. It was pointed out that a mobile "
            "clinic was in use in the next county.",
        ),
        resolved=(
            "that the letter be noted with regret.",
            Decision(
                slug="mobile-clinic",
                text="that the Director of Public Health find out by April 2025 what a mobile dental clinic "
                "would cost.",
                type="officer_action",
                responsible=("Sunita Varley",),
                contact="Sunita Varley",
                due="2025-04-30",
            ),
        ),
    ),
    Minute(
        number="14/24",
        title="Adult Care Peer Review: Action Plan",
        body=(
            "The Director of Adult Care went through the plan a second time. Five actions were finished, and "
            "one had turned red, because the new case records would be a year late. The Panel was glad that "
            "waiting times were now counted.",
        ),
        resolved=("that the plan be noted.",),
    ),
    Minute(
        number="15/24",
        title="Day Centres",
        body=(
            "Ishaan Bhatt set out a proposal to bring the two day centres at Millholme and Oakhanger "
            "together on one site. 118 people used them, fewer than half as many as ten years ago. Those who "
            "still came had nowhere else to go, as Mr Gill said, and many of them came for the company and "
            "the hot dinner.",
            Told(
                text="It was reported that all fourteen home care firms now kept electronic records of their "
                "visits, as the Panel had asked in March 2024 (Minute 35/23), and the matter was closed.",
                shows=("outcome:visit-records",),
            ),
        ),
        resolved=(
            Decision(
                slug="day-centre-transport",
                text="that no decision on the day centres be put to Cabinet until the cost of transport for each "
                "person who uses them has been worked out.",
                type="recommendation_to_executive",
                responsible=("Ishaan Bhatt",),
                contact="Ishaan Bhatt",
            ),
            Decision(
                slug="day-centre-audit",
                text="that the future of the buildings be referred to the Communities and Environment Scrutiny "
                "Committee.",
                type="referral",
                responsible=("Rebecca Osei",),
                contact="Rebecca Osei",
            ),
        ),
    ),
    Minute(number="16/24", title="Work Programme", body=("The work programme was noted.",)),
)
