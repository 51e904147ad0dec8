"""Papers put to the Cabinet, its answers to recommendations, and a decision of one of its Members."""

from __future__ import annotations

from tests.packs.papers import Report, Row, Told
from tests.packs.story.people import ALDOUS, CABINET, FERREIRA, LINDQVIST

SCRUTINY_RESPONSE = Report(
    title="Recommendations of the Communities and Environment Scrutiny Committee",
    author=FERREIRA,
    lead="Housing; Environment and Transport",
    to=CABINET,
    date="2024-10-16",
    lead_in="The Cabinet is recommended to:",
    addressee="Cabinet",
    recommendations=(
        "Decide whether to accept the two recommendations of the Communities and Environment Scrutiny Committee; and",
        "Give its reasons, so that they may be published.",
    ),
    sections=(
        (
            "Introduction",
            (
                "In March the Scrutiny Committee considered damp and mould in the Council's homes, and in "
                "June the bus services that the Council pays for. It made a recommendation to Cabinet on "
                "each of these subjects.",
                "Both were received on 19 September 2024. Cabinet must answer within two months.",
            ),
        ),
        (
            "Damp and mould",
            (
                "The Committee wishes every Council home from which damp has been reported more than once "
                "since April 2022 to be surveyed. There are about 400 of them. A firm of surveyors could be "
                "found from the framework that the county's councils share, at a cost of £180 for each home, "
                "or £72,000 in all.",
                "There is money for this in the repairs account, because fewer kitchens are being renewed "
                "than was planned. Officers think that the work would be worth more than it cost. In the "
                "last three years £310,000 has been spent on treating mould, a good part of it in homes that "
                "had been treated before.",
                "If the survey is agreed to, it could begin in the second week of November and be finished "
                "by Christmas, provided that tenants let the surveyors in.",
            ),
        ),
        (
            "Evening buses",
            (
                "Routes 14 and 27 in the evening cost £212,000 a year. They carry 39 people on an average "
                "night. Cabinet left the sum out of the budget in February, when savings of £4.6 million had "
                "to be found.",
                "It would be possible to go on with the 14 alone, for £118,000, or to have a smaller bus "
                "that comes when it is called. Neither has been consulted upon. Greenlink Buses has said "
                "that it would not run either route at its own risk.",
                "Since the Committee met, 1,206 people have signed a petition. It was handed in on 30 "
                "September by nurses from Arrin Cross Hospital.",
            ),
        ),
        (
            "Financial implications",
            (
                "The survey can be paid for from the repairs account. Nothing has been set aside for the "
                "buses, and what was spent on them would have to be found by another service.",
            ),
        ),
        (
            "Legal implications",
            (
                "Landlords must keep the structure of a dwelling in repair, and must deal with hazards "
                "within a time that will be laid down in regulations. A council may, but need not, pay for a "
                "bus service that would not otherwise run.",
            ),
        ),
        (
            "Equality",
            (
                "Young people, and women who work late, are more likely than others to use the evening "
                "buses. Homes with damp are more likely than others to have children in them.",
            ),
        ),
    ),
)

CARERS_RESPONSE = Report(
    title="Recommendations of the Task Group on Unpaid Carers",
    author=LINDQVIST,
    lead="Health and Adult Care",
    to=CABINET,
    date="2024-10-16",
    lead_in="The Cabinet is recommended to:",
    addressee="Cabinet",
    recommendations=(
        "Agree the response to the Task Group that is set out in Appendix 1, or such other response as it "
        "thinks right.",
    ),
    appendices=("Appendix 1 - Proposed Response",),
    sections=(
        (
            "Introduction",
            (
                "A Task Group of the Health and Adult Care Select Panel has looked at the lives of people "
                "who look after somebody at home. The Panel endorsed its recommendations on 26 June 2024. "
                "Three of them are for Cabinet or for its officers; the fourth is for the Integrated Care "
                "Board, which will answer for itself.",
            ),
        ),
        (
            "What it would mean",
            (
                "There are 1,480 carers known to the Council. It is thought that there are ten times as "
                "many. If each of those who are known had a break worth £61, the sum that is asked for would "
                "be spent.",
                "An assessment within 28 days is what the Council tells people to expect. In September fewer "
                "than a third had one.",
            ),
        ),
        (
            "Financial implications",
            (
                "The Better Care Fund has £55,000 that is not yet promised to anybody. The rest would be a "
                "pressure on next year's budget.",
            ),
        ),
    ),
)

CARERS_ANSWERS = (
    Row(
        text="The Cabinet to set aside £90,000 a year for short breaks that carers can book for themselves.",
        response="Accept. The sum would be put into the budget for 2025/26.",
        slug="carers-breaks",
    ),
    Row(
        text="The Director of Adult Care to see that every carer who asks for an assessment is given one within "
        "28 days.",
        response="Accept. Four people would be given no other work, and carers would be able to fill in the "
        "first part of the form for themselves. It is hoped that the time can be met from the beginning "
        "of February.",
        slug="carers-assessments",
    ),
    Row(
        text="The Cabinet to give carers a permit to park free of charge outside the home of the person they "
        "look after.",
        response="Not accept. In a controlled zone a permit may be given only to residents and to trades that "
        "are named in the order. To change the order would take a year, and the change would have to be "
        "made for each of nine zones.",
        slug="carers-parking",
    ),
)

LATE_ANSWERS = (
    Row(
        text="That a survey be commissioned of every Council home with more than one report of damp since April "
        "2022, to be finished by 31st December, 2024.",
        response="Accepted. Lacey and Broadribb were appointed on 1st November, and their surveyors began in "
        "Millholme on the 11th. Tenants have been written to, and two in three have already named a "
        "day. Some of those who have not are afraid that they will be blamed, and for that reason a "
        "caretaker whom they know goes with the surveyor to the first visit. It is possible that the "
        "last few homes will not be seen until after Christmas.",
        slug="damp-survey",
    ),
    Row(
        text="That evening routes 14 and 27 be paid for until at least March 2026.",
        response="Not accepted. Cabinet understands how strongly the Committee feels. But £212,000 a year cannot "
        "be found without taking it from something else, and on most nights there are fewer than forty "
        "passengers on the two routes together. The college has said that it will run a minibus of its "
        "own at nine o'clock, and the hospital is talking to its staff about sharing cars.",
        slug="evening-buses",
    ),
)


def NOTICE() -> Report:  # noqa: N802 - stands beside the other papers
    """A record of a decision taken by one Cabinet Member: a paper on its own."""
    return Report(
        title="Permits for Vans at the Household Recycling Centres",
        author=ALDOUS,
        lead="Environment and Transport",
        to="Decision of the Cabinet Member for Environment and Transport",
        date="2025-01-20",
        sections=(
            (
                "Decision",
                (
                    Told(
                        text="The Cabinet Member has accepted in part the recommendation of the Communities and "
                        "Environment Scrutiny Committee that permits for vans be open to charities and "
                        "community groups: registered charities may have a permit for one van each, without "
                        "charge, from 1 April 2025. Other groups may not.",
                        shows=("notice:charity-vans",),
                    ),
                ),
            ),
            (
                "Reasons",
                (
                    "Charity shops save the Council money by finding a use for what would otherwise be "
                    "thrown away. It is right that they should not have to pay for what is left.",
                    "A community group may be anything from a scout troop to four friends with a lorry. The "
                    "gate staff cannot be asked to tell one from another.",
                ),
            ),
            (
                "Other choices considered",
                ("To change nothing; to open the permits to all groups; to make a charge of £30.",),
            ),
            ("Interests declared", ("None.",)),
            (
                "Coming into force",
                (
                    "The decision will come into force on 28 January 2025 unless five Members ask before "
                    "then that it be called in.",
                ),
            ),
        ),
    )
