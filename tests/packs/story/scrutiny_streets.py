"""Papers put to the scrutiny committee on buses, waste and water, June to December 2024."""

from __future__ import annotations

from tests.packs.papers import Bullets, Figures, PlanRow, Report, Slides, Theme, Told
from tests.packs.story.people import ALDOUS, HOLLIS, SCRUTINY, TREVANION

_NOTE = "The Committee is recommended to:"

BUSES = Report(
    title="Supported Bus Services",
    author=HOLLIS,
    to=SCRUTINY,
    date="2024-06-12",
    form="Report",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=(
        "give its views on the routes listed in this report before Cabinet decides which of them to let again.",
    ),
    sections=(
        (
            "Purpose",
            (
                "Some buses run because they pay. Others run because the Council pays for them. This report "
                "is about the second kind, on which contracts worth £640,000 a year will end next March.",
            ),
        ),
        (
            "The seven routes",
            (
                "Four of the routes go to villages that have no other bus: the 8 to Nether Compton, the 31 "
                "to Hallow and Saltby, and the two that meet at Easterby crossroads. A fifth, the 40, is the "
                "shoppers' bus on Tuesdays and Fridays. The others are the last journeys of the day on "
                "routes 14 and 27.",
                "Use of the village buses has come back to nine tenths of what it was in 2019. Evening use "
                "has not. On an average night last winter the three last journeys of the 14 carried 17 "
                "people between them, and those of the 27 carried 22.",
            ),
        ),
        (
            "Who uses the evening buses",
            (
                "A count was made in February, and passengers were asked where they were going. Of 196 who answered:",
                Bullets(
                    points=(
                        "71 were going home from work, more than half of them from Arrin Cross Hospital;",
                        "58 were students at the college;",
                        "34 had been to see family or friends;",
                        "the rest gave other reasons, among them choir practice, chess, and the launderette.",
                    )
                ),
                "Asked what they would do without the bus, 88 said that they would take a taxi, 49 that they "
                "would walk, and 41 that they would not have gone out. Eighteen said that they would have to "
                "give up their job.",
            ),
        ),
        (
            "Choices",
            (
                "Cabinet could let the contracts as they are; it could ask for a smaller bus that comes when "
                "it is called, as is done in the valley beyond Hallow; or it could let them end. A bus that "
                "is called has been costed at £155,000 a year for both routes, which is a saving of £57,000.",
                "The county-wide transport grant may be spent on evening services. Nothing is known yet of "
                "the sum for 2025/26.",
            ),
        ),
    ),
)

BOOKING = Report(
    title="Booking System at the Household Recycling Centres",
    author=ALDOUS,
    to=SCRUTINY,
    date="2024-09-11",
    form="Report",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=("note what has been learned in the first five months of booking.",),
    appendices=("Appendix 1 - Recycling Centres Improvement Plan",),
    sections=(
        (
            "Purpose",
            (
                Told(
                    text="In March 2024 the Committee asked for a report, in six months' time, on the first "
                    "months of the booking system at the household recycling centres. This is that report.",
                    shows=("back:booking-report",),
                ),
            ),
        ),
        (
            "How it has worked",
            (
                "Booking began on 8th April, 2024 at Wharf Lane and at Oakhanger. Between then and the end "
                "of August, 61,300 visits were booked, nine in ten of them on a telephone or computer and "
                "the others by ringing the contact centre. Four in ten were booked for the same day.",
                "Before, a Saturday in May meant a queue of up to fifty minutes, and twice a year the police "
                "closed the slip road. This summer the longest wait that was seen was eight minutes. Staff "
                "at the gate say that they now have time to help people find the right skip, and less has "
                "been thrown in the wrong one.",
                "It has not been perfect. In the first fortnight 340 people came without a booking, and the "
                "gate staff were shouted at. People without the internet felt that the system had been made "
                "for somebody else. A telephone line with its own number was opened on 29th April, and "
                "complaints fell from 57 in that month to six in August.",
            ),
        ),
        (
            "Dumped waste",
            (
                "Members feared that waste would be left in lanes. The figures for the whole borough are these:",
                Figures(
                    rows=(
                        ("Month", "2023", "2024", "Change"),
                        ("April", "97", "100", "+3%"),
                        ("May", "104", "95", "-9%"),
                        ("June", "92", "85", "-8%"),
                        ("July", "101", "93", "-8%"),
                    )
                ),
                "It would be wrong to say that booking has reduced dumping. The summer was wet, and a gang "
                "that had been working from a yard at Saltby was caught in May. But there is no sign that "
                "booking has made it worse.",
            ),
        ),
        (
            "Vans",
            (
                "A householder may bring a van twelve times a year with a permit. Charities may not. Since "
                "the spring four charity shops have written to say that they pay to be rid of what nobody "
                "will buy. If they were let in, the cost to the Council would be about £9,000 a year.",
            ),
        ),
    ),
)

CENTRES_PLAN = (
    Theme(
        title="Recycling centres",
        lead="Waste Strategy Manager",
        rows=(
            PlanRow(
                numbers=("1",),
                actions=("Open a telephone line for people who cannot book on the internet",),
                leads=("Graham Aldous",),
                timescale="April 2024",
                progress="Open since 29th April, from eight until six.",
                rag="green",
                objective="A system that everyone can use",
                measure="No complaint of being unable to book",
            ),
            PlanRow(
                numbers=("2", "3"),
                actions=("Put up new signs at the skips", "Train the gate staff in dealing with anger"),
                leads=("Graham Aldous", "Site managers"),
                timescale="September 2024",
                progress="Signs are up at Wharf Lane. Training has been booked for the end of the month.",
                rag="amber",
                objective="Less in the wrong skip",
                measure="Five in a hundred loads turned away, or fewer",
            ),
            PlanRow(
                numbers=("4",),
                actions=("Agree with the county council on a shop for things that can be used again",),
                leads=("Graham Aldous",),
                timescale="July 2024",
                progress="The county council has put off its decision until the new year.",
                rag="red",
                objective="Things used twice",
                measure="20 tonnes a year kept from the skips",
            ),
        ),
    ),
)

GULLY_SLIDES = Slides(
    title="Gullies and Surface Water",
    rotated=True,
    slides=(
        ("Gullies and Surface Water", ("Morwenna Trevanion, Highways and Drainage Manager", "11th September, 2024")),
        (
            "What we look after",
            (
                "21,000 gullies, and 94 kilometres of pipe",
                "Two tankers and five people",
                "£380,000 a year, the same as in 2018",
            ),
        ),
        (
            "The storm of 2nd July",
            (
                "48 millimetres of rain in seventy minutes",
                "Water indoors at 16 houses, nine of them in Canal Row",
                "Gullies clear; sewer full",
            ),
        ),
        (
            "What we would like to do next",
            (
                "Sensors in the sixty gullies that fill up soonest",
                "A proper survey with Arrin Water",
                "Tell people when we are coming",
            ),
        ),
    ),
)

CANAL_ROW = Report(
    title="Flooding in Canal Row",
    author=TREVANION,
    to=SCRUTINY,
    date="2024-12-04",
    form="Briefing Note",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=(
        "put its questions to the representative of Arrin Water, and decide what it wishes to follow up.",
    ),
    sections=(
        (
            "Purpose of the Note",
            ("To give Members the facts about the flood in Canal Row before they hear from Arrin Water.",),
        ),
        (
            "The street and its drains",
            (
                "Canal Row has 44 houses and lies a metre and a half below the towpath. Rain falls into "
                "twelve gullies, runs into a brick sewer of 1883, and leaves it by an outfall that is shut "
                "by a flap when the river is high. The gullies belong to the Council; the sewer and the flap "
                "belong to Arrin Water.",
                "The street flooded in 1968, in 2007 and twice in 2012. Until then it had been thought that "
                "the flap stuck. It was replaced, and for ten years there was no trouble.",
            ),
        ),
        (
            "What happened on 2nd July",
            (
                "Rain began at ten minutes to five. By half past, water was rising out of the gullies and "
                "not going into them. It stood at the third step of number 17, and it did not go down until "
                "two in the morning. The fire service carried Mrs Dorothea Pell, who is ninety-one, out of "
                "number 23 in her chair.",
                "Nine houses had water above the floor. Two families are still in temporary accommodation. "
                "The cost to those who were insured is put at £460,000, and four households had no insurance "
                "at all, because nobody would sell it to them.",
                "All twelve gullies had been emptied on 14th May. They were opened again on 3rd July and "
                "five days later, and were found to be clean.",
            ),
        ),
        (
            "What is known of the sewer",
            (
                "Arrin Water has said that the sewer should carry a storm of the kind that comes once in ten "
                "years. Rainfall like that of 2nd July was formerly expected once in thirty. It has now come "
                "three times in seventeen.",
                "Officers have asked for drawings, and have been told that they are being brought up to "
                "date. Without them the Council cannot say whether a tank, a bigger pipe or a pump would do "
                "most good, or who should pay for it.",
            ),
        ),
        (
            "Questions that Members may wish to ask",
            (
                Bullets(
                    points=(
                        "When was a camera last put through the sewer, and what did it show?",
                        "Was the flap working on 2nd July?",
                        "What will be done before next summer, and what later?",
                        "Who tells residents, and how?",
                    )
                ),
            ),
        ),
    ),
)
