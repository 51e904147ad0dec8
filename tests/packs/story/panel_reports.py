"""Papers put to the panel, June 2024 to March 2025."""

from __future__ import annotations

from tests.packs.papers import Bullets, Figures, Letter, Person, Report, Slides, Told
from tests.packs.story.people import BHATT, MARCHMONT, MORLAND, PANEL, VARLEY

_ASKED = "The Panel is asked to:"


def panel_report(**fields: object) -> Report:
    """A report to the panel, with its way of asking."""
    return Report(to=PANEL, lead_in=_ASKED, addressee="Panel", **fields)  # type: ignore[arg-type]


CARERS = panel_report(
    title="Report of the Task Group on Unpaid Carers",
    author=Person(first="Adil", last="Rahman", post="Chair of the Task Group"),
    date="2024-06-26",
    recommendations=("endorse the Task Group's recommendations, and send them to those who must answer them.",),
    sections=(
        (
            "Why we looked at this",
            (
                "One in ten people in the borough looks after somebody who could not manage alone. Few of "
                "them call themselves carers. They say that they are a wife, or a son, or a neighbour, and "
                "that anyone would do the same.",
                "The Task Group was set up in November 2023. Its members were Cllrs Rahman, Moyle and "
                "Prentice, and Mr Gill.",
            ),
        ),
        (
            "What we heard",
            (
                "We met forty-one carers, in church halls and kitchens and once in a hospital car park. "
                "Three things came up again and again.",
                "The first was sleep. A break that is promised for next month is no use to somebody who is "
                "worn out tonight. The breaks that carers spoke well of were those that they could arrange "
                "themselves, with people they knew.",
                "The second was being passed from hand to hand. “I have told my story to nine people,” one "
                "woman said, “and every one of them was kind, and wrote it down, and gave me the number of "
                "somebody else.” The average wait for a carer's assessment last year was 63 days.",
                "The third was small things that cost a lot. A daughter who comes in three times a day to "
                "give her father his meals had paid £340 in parking fines. A man could not get an "
                "appointment at his own surgery that would let him be home in time for the nurse.",
            ),
        ),
        (
            "What others do",
            (
                "We visited two places. In one of them a carer is sent £250 a year and asked only to say, "
                "afterwards, what it was spent on. A garden shed, swimming, and a dog were among the "
                "answers. In the other, each surgery has a person whose name is on a notice by the door.",
                "Neither had stopped carers from being tired. In both, more of them had asked for help "
                "before things went wrong.",
            ),
        ),
    ),
)

HOSPITAL = panel_report(
    title="Leaving Hospital",
    author=BHATT,
    date="2024-09-25",
    recommendations=("consider what more the Council and the Trust could do to help people home.",),
    sections=(
        (
            "What this report is about",
            (
                "When somebody is well enough to leave hospital, every further day in bed does them harm. "
                "This report looks at why people stay, and at what happens to them afterwards.",
            ),
        ),
        (
            "Why people stay",
            (
                "Arrin Cross Hospital counts each morning how many patients could go home if all were ready "
                "for them. On an average weekday in August there were 38. The table gives the reasons.",
                Figures(
                    rows=(
                        ("Reason", "Patients a day"),
                        ("Waiting for care at home", "13"),
                        ("Waiting for medicines", "9"),
                        ("Waiting for a place in a home", "7"),
                        ("Waiting for a lift or for family", "5"),
                        ("Other", "4"),
                    )
                ),
                "Care at home can be arranged within a day in Millholme, where three firms work. In the "
                "villages it takes four, and in one case this summer it took nineteen.",
            ),
        ),
        (
            "What happens next",
            (
                "One person in seven who goes home with new care is back in hospital within a month. We rang "
                "fifty of them. Most had been glad to leave. But eleven had come home to a house with no "
                "food in it, and six could not work the key safe.",
                "Volunteers at Oakhanger now meet people at the door with milk and bread, put the kettle on, "
                "and see that the bed is made. It costs £14 a visit. Of the 83 people met in this way since "
                "April, four went back to hospital.",
            ),
        ),
        (
            "The winter",
            (
                "Twelve beds have been taken at the Larches for people who need a week or two more. A "
                "therapist will be there each weekday. The Integrated Care Board has found £210,000 towards "
                "it, and the Council £95,000.",
            ),
        ),
    ),
)

CHILDREN_SLIDES = Slides(
    title="Children's Mental Health",
    slides=(
        (
            "Children's Mental Health",
            ("Dr Sunita Varley, Director of Public Health", "Health and Adult Care Select Panel"),
        ),
        (
            "How many",
            (
                "640 children waiting for a first appointment",
                "An average of 29 weeks; the longest 71",
                "Twice as many girls as boys",
            ),
        ),
        (
            "What helps early",
            (
                "Counsellors in 23 of our 40 schools",
                "A drop-in above the library, on Thursdays after school",
                "Parents who know whom to ring",
            ),
        ),
    ),
)

DENTAL_REPORT = panel_report(
    title="Access to NHS Dentistry: Letter of the Integrated Care Board",
    author=VARLEY,
    date="2025-01-22",
    recommendations=("note the letter, and decide what it wishes to do next.",),
    appendices=("Appendix 1: Letter from Arrin Valley Integrated Care Board",),
    sections=(
        (
            "What this report is about",
            (
                "In March 2024 the Panel recommended that money left over from dental contracts be spent on "
                "an urgent clinic in Sandford Vale. The Integrated Care Board has now answered.",
            ),
        ),
        (
            "How things stand",
            (
                "Nothing has changed for the better since the Panel last looked. Three practices are taking "
                "new adults, one more than in March, but one of the six that were taking children has "
                "stopped.",
                "The Director of Public Health has asked that school nurses count the children who tell them "
                "that they have toothache. In the first month there were 57.",
            ),
        ),
    ),
)

DENTAL_LETTER = Letter(
    title="Appendix 1: Letter from Arrin Valley Integrated Care Board",
    sender=MARCHMONT,
    to=Person(first="Jean", last="Whitfield", title="Councillor", post="Chair, Health and Adult Care Select Panel"),
    date="2024-12-11",
    reference="PC/DEN/0417",
    heading="Urgent dental care in Sandford Vale",
    body=(
        "Thank you for your letter, and for the care with which the Panel has gone into this subject. I am "
        "sorry that it has taken so long to reply.",
        Told(
            text="The Board met on 28 November. It is not able to pay for an urgent clinic in Sandford Vale from "
            "the money left over from dental contracts, because the rules of the national contract do not "
            "let it be spent outside the practices that hold one, and because the whole of it has been "
            "called back.",
            shows=("reply:dental-clinic",),
        ),
        "I know that this will be a disappointment. We have doubled the number of urgent appointments that "
        "can be booked through 111, and there is one in Arrin Cross on every day of the week but Sunday.",
    ),
    recommends=(
        (
            "We would recommend that the Council include toothbrushing in the contract of every nursery that it "
            "pays for.",
            "the Council",
        ),
        (
            "We would also recommend that the Panel invite the Local Dental Network to its meeting in the summer.",
            "the Panel",
        ),
    ),
    close=("I should be glad to come and talk about any of this.",),
)

DAY_CENTRES = panel_report(
    title="Day Centres",
    author=BHATT,
    date="2025-01-22",
    recommendations=("give its views on bringing the day centres at Millholme and Oakhanger together on one site.",),
    sections=(
        (
            "What this report is about",
            (
                "The Council has two day centres. This report asks whether it can go on having both, and "
                "what would be lost.",
            ),
        ),
        (
            "Who comes",
            (
                "In 2014 there were 260 people. Now there are 118, on an average of two days a week. Seventy "
                "are over eighty. Forty-one have dementia. Nearly all of them live alone, or with a husband "
                "or wife who needs the rest.",
                "They come by minibus, and some of them are on it for an hour and ten minutes each way. If "
                "there were one centre the longest journey would be an hour and a half.",
            ),
        ),
        (
            "What it costs",
            (
                "Each place costs £71 a day at Millholme and £94 at Oakhanger, where the heating is oil. One "
                "centre with room for everybody would save £230,000 a year, before the cost of more "
                "minibuses, which has not been worked out.",
                "Nobody would lose a place. There would be a choice of days, and the bathing service, which "
                "Oakhanger does not have.",
            ),
        ),
        (
            "What people said",
            (
                "We talked to everyone who comes. “I come for the company, and Brenda's custard,” one of "
                "them told us. A third said that they would not mind which building it was. Another third "
                "would mind very much.",
                Bullets(
                    points=(
                        "Families were most worried about the journey.",
                        "Staff were worried about whether there would be room for the piano.",
                        "Three people asked whether the money would be spent on old people.",
                    )
                ),
            ),
        ),
    ),
)

CHILDREN_REPORT = panel_report(
    title="Children's Mental Health: Waiting Times",
    author=VARLEY,
    date="2025-03-26",
    recommendations=("consider the waiting times, and what has been done to shorten them.",),
    sections=(
        (
            "What this report is about",
            (
                Told(
                    text="When it saw our slides in September the Panel asked for a report, this March, on how "
                    "long children wait for help with their mental health.",
                    shows=("back:children-report",),
                ),
            ),
        ),
        (
            "How long children wait",
            (
                "There are 512 children waiting for a first appointment, down from 640. The average wait is "
                "22 weeks. The longest is 58, and is that of a boy of eleven who has moved house three "
                "times.",
                Figures(
                    rows=(
                        ("Quarter", "Waiting", "Average wait in weeks"),
                        ("July to September", "640", "29"),
                        ("October to December", "571", "25"),
                        ("January to March", "512", "22"),
                    )
                ),
                "Children who are in danger are seen on the same day. There were 83 of them in the year, "
                "nearly all of whom had been known to a school counsellor first.",
            ),
        ),
        (
            "What has been done",
            (
                "Counsellors are now in 31 schools. The drop-in above the library has a second afternoon. A "
                "nurse rings each family after twelve weeks, and one in six of those she rings say that "
                "things are better, and that the place can go to somebody else.",
                "Two psychologists were taken on in November, and a third will start after Easter.",
            ),
        ),
    ),
)

CARERS_PROGRESS = panel_report(
    title="Unpaid Carers: Progress",
    author=MORLAND,
    date="2025-03-26",
    recommendations=("note what has been done for carers since the Task Group reported.",),
    sections=(
        (
            "What this report is about",
            (
                "Nine months ago the Task Group made four recommendations. This report says what became of "
                "those that Cabinet accepted.",
            ),
        ),
        (
            "Assessments",
            (
                Told(
                    text="Since 1 February 2025 every carer who has asked for an assessment has had one within "
                    "28 days. The average is now nineteen.",
                    shows=("report:carers-assessments",),
                ),
                "It was done by letting carers begin the form themselves, at the kitchen table, and by "
                "giving the job to four people who do nothing else.",
            ),
        ),
        (
            "Short breaks",
            (
                Told(
                    text="The £40,000 that Cabinet set aside will be there from April. Stonebridge Carers' Forum "
                    "is drawing up the way in which breaks will be booked, and the first draft has been "
                    "tried out on twelve of its members.",
                    shows=("report:carers-breaks",),
                ),
            ),
        ),
    ),
)
