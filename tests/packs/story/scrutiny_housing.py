"""Papers put to the scrutiny committee on homes and buildings, June 2024 to March 2025."""

from __future__ import annotations

from tests.packs.papers import Figures, Report, Told
from tests.packs.story.people import FERREIRA, LINDQVIST, SCRUTINY

_NOTE = "The Committee is recommended to:"

ACCOMMODATION = Report(
    title="Temporary Accommodation",
    author=FERREIRA,
    to=SCRUTINY,
    date="2024-06-12",
    form="Briefing Note",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=(
        "note the rise in the number of households in temporary accommodation, and what is being done about it; and",
        "say whether it wishes to hear more in the course of the year.",
    ),
    sections=(
        (
            "Purpose of the Note",
            (
                "To tell Members how many households the Council is housing for the time being, where, and "
                "at what cost.",
            ),
        ),
        (
            "Why the number has risen",
            (
                "On 31st March, 2024 there were 151 households in temporary accommodation, of whom 94 had "
                "children. Eighteen months earlier there had been 96. The rise began when the owners of "
                "Tanner's Court gave notice to all twenty-two of their tenants in one week, and it has not "
                "stopped since.",
                "The commonest reason given by those who come to the Housing Options team is that a private "
                "landlord wishes to sell. It accounts for 43% of applications, against 26% before. Being "
                "asked to leave by family or friends is next, at 21%, followed by the breakdown of a "
                "relationship, which is often violent.",
                "Rents have gone up faster than wages. A two-bedroom house in Millholme that was let for "
                "£695 a month in 2021 was advertised this spring at £925, and had forty-one enquiries in two "
                "days. The most that housing benefit would pay towards it is £673.",
            ),
        ),
        (
            "Where people are living",
            (
                "The Council has 58 homes of its own that it uses in this way, and two hostels. When they "
                "are full, families go to hotels. The table shows how the use of each has changed.",
                Figures(
                    rows=(
                        ("Kind of accommodation", "March 2023", "March 2024"),
                        ("Council flats and houses", "51", "58"),
                        ("Hostels in Castle Quarter", "29", "31"),
                        ("Leased from private owners", "12", "23"),
                        ("Hotels and guest houses", "4", "39"),
                    )
                ),
                "A hotel room is no place to bring up a child. There is nowhere to cook, nowhere to do "
                "homework, and no telling how long it will last. The law says that families should not be in "
                "one for more than six weeks. At the end of March, eleven families had been.",
            ),
        ),
        (
            "What is being done",
            (
                "The empty flats above the market hall are being made ready, with a grant of £410,000. There "
                "are eleven of them. The roof has been renewed and the kitchens ordered, and it is hoped "
                "that the first families will move in during October.",
                "Two officers now do nothing but talk to landlords who are thinking of giving notice. In "
                "four months they have kept nineteen families in their homes, in most cases by settling a "
                "debt or by arranging a repair. The sums were small: £1,150 on average, when a month in a "
                "hotel costs £2,400.",
                "Brackwater Housing Association has offered the first choice of eight new houses at Drover's "
                "Gate. The offer will help larger families, who wait the longest.",
            ),
        ),
        (
            "Money",
            (
                "The budget for the year was £620,000. The cost was £1,094,000. The overspending was met "
                "from the reserve for homelessness, of which £85,000 is left.",
            ),
        ),
    ),
)

EMPTY_HOMES = Report(
    title="Empty Homes",
    author=FERREIRA,
    to=SCRUTINY,
    date="2024-12-04",
    form="Briefing Note",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=(
        "note the number of homes that stand empty;",
        "consider whether more should be done to bring them back into use.",
    ),
    sections=(
        (
            "Purpose of the Note",
            ("The Committee asked for a paper on homes that have been empty for six months or more.",),
        ),
        (
            "How many and why",
            (
                "There are 486. Of these 173 have been empty for more than two years, and 29 for more than "
                "ten. The largest number is in Castle Quarter, where upper floors are used to store what the "
                "shops below do not need.",
                "The team has written to every owner and has had 212 replies. A third are waiting for a will "
                "to be proved. Another third would like to let or sell, and cannot pay for repairs. Most of "
                "the rest have plans for the property, some of which are fifteen years old.",
            ),
        ),
        (
            "What can be done",
            (
                "The Council lends owners up to £15,000, free of interest, on condition that the house is "
                "let to a family from the housing list. Since 2021 there have been 31 loans. None has been "
                "lost.",
                "Where an owner will do nothing, the Council may take over the management of a house, or ask "
                "for the power to buy it. Each of these needs a patient officer and a good file. It has been "
                "done twice, at 4 Tannery Steps and in Hallow, and in both cases the neighbours sent "
                "flowers.",
                "The work is done by one officer on two days a week. A full-time post would cost £46,000. If "
                "it brought twelve more homes into use each year it would pay for itself out of what is not "
                "spent on hotels.",
            ),
        ),
    ),
)

DAMP = Report(
    title="Damp and Mould: the Survey and After",
    author=FERREIRA,
    to=SCRUTINY,
    date="2025-03-12",
    form="Report",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=("consider the findings of the survey, and the programme of work that follows from them.",),
    sections=(
        (
            "Purpose",
            ("To tell the Committee what was found when homes with damp were surveyed, and what will be done.",),
        ),
        (
            "The survey",
            (
                Told(
                    text="Surveyors from Lacey and Broadribb had visited every home on the list by 17th January, "
                    "2025, three weeks later than was planned. They saw 397 homes in all.",
                    shows=("report:damp-survey",),
                ),
                "They were asked to start on the outside. In 271 homes the cause was in the building: broken "
                "gutters in 88, insulation that had slipped down inside the wall in 102, and cold balconies "
                "in 81. In 64 the trouble was an extractor fan that did not work. That leaves 62 in which no "
                "fault could be found, and even in these the heating cost more than the tenant could pay.",
                "Mould was worst in bedrooms on a north corner. In nineteen homes it was bad enough for the "
                "family to be moved while the room was treated, and in seven of these a child was being "
                "treated for asthma.",
            ),
        ),
        (
            "Programme of work",
            (
                "The work has been put in an order, with families with young children and people who are ill "
                "at the head of it.",
                Figures(
                    rows=(
                        ("Year", "Homes", "Cost"),
                        ("2025/26", "142", "£1.4 million"),
                        ("2026/27", "118", "£1.3 million"),
                        ("2027/28", "97", "£1.1 million"),
                    )
                ),
                "Gutters are being seen to at once. Two men with a lift had done the whole of Quarry Street "
                "by the end of February.",
            ),
        ),
        (
            "What tenants said",
            (
                "Each was asked how it had gone. “He looked at the wall and not at my washing,” one wrote. "
                "Several wished to know what had been put in the report about their own home, and were told "
                "that it was for the Council.",
                "A meeting was held at the Millholme Institute on 6th February. Sixty-three people came, and "
                "most of them stayed to the end.",
            ),
        ),
    ),
)

ACCOMMODATION_UPDATE = Report(
    title="Temporary Accommodation: Update",
    author=FERREIRA,
    to=SCRUTINY,
    date="2025-03-12",
    form="Briefing Note",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=("note the update.",),
    sections=(
        (
            "Purpose of the Note",
            (
                Told(
                    text="To bring up to date the note on temporary accommodation that Members had in June 2024, "
                    "as they asked.",
                    shows=("back:accommodation-update",),
                ),
            ),
        ),
        (
            "The figures",
            (
                "On 28th February, 2025 there were 128 households in temporary accommodation, down from a "
                "peak of 163 in August. Nine were in hotels, all of them single people or couples.",
                "The eleven flats above the market hall opened on 21st October. Every one was let in the "
                "first week. Seven of the families had been in hotels, one of them for eleven months.",
                "The two officers who talk to landlords have kept 64 households in their homes since they began.",
            ),
        ),
        (
            "Looking ahead",
            (
                "The grant that pays for these officers comes to an end in March 2026. Brackwater Housing "
                "Association will hand over the last of its houses at Drover's Gate in May.",
                "A second building, the former registry office in Bridge Street, has been looked at. It "
                "would make fourteen flats, but the stairs are too narrow for a wheelchair and there is "
                "asbestos in the lagging.",
            ),
        ),
    ),
)

DAY_CENTRE_BUILDINGS = Report(
    title="Day Centre Buildings",
    author=LINDQVIST,
    to=SCRUTINY,
    date="2025-03-12",
    form="Briefing Note",
    lead_in=_NOTE,
    addressee="Committee",
    recommendations=("give its views on what might become of the buildings if the two centres were brought together.",),
    sections=(
        (
            "Purpose of the Note",
            (
                Told(
                    text="The Health and Adult Care Select Panel, at its meeting in January, referred the future "
                    "of the day centre buildings to this Committee.",
                    shows=("referral:day-centre-audit",),
                ),
            ),
        ),
        (
            "The buildings",
            (
                "Millholme day centre was a school until 1971. It is sound and warm, and its hall is used by "
                "a nursery in the mornings. Oakhanger day centre is a timber building put up for ten years "
                "in 1978; its roof lets in rain, and the boiler is older than most of the staff.",
                "Whichever is kept, the other would be empty. The site at Oakhanger is large enough for "
                "sixteen bungalows. That at Millholme could not be built on, since the deed of 1894 says "
                "that it must be used for teaching or for the relief of the aged.",
            ),
        ),
    ),
)
