"""Minutes of the scrutiny committee, March and June 2024: what was said and decided."""

from __future__ import annotations

from tests.packs.papers import Bullets, Decision, Meeting, Minute, Present
from tests.packs.story.people import (
    ALDOUS,
    ASHDOWN,
    BASSETT,
    BRIGHTWELL,
    CARROW,
    DELANE,
    FERREIRA,
    HOLLIS,
    IQBAL,
    LARWOOD,
    NUNN,
    OKAFOR,
    OSEI,
    PENNOCK,
    ROWE,
    SCRUTINY,
    STANDISH,
    TARRICK,
    TRANTER,
)

MARCH_2024 = Meeting(committee=SCRUTINY, date="2024-03-13", time="14:00")
JUNE_2024 = Meeting(committee=SCRUTINY, date="2024-06-12", time="14:00")

_NOBODY = "There were no declarations of interest."
_NO_MORE = "There were no other items of public business."

AT_MARCH_2024 = Present(
    members=(ASHDOWN, OKAFOR, BRIGHTWELL, CARROW, DELANE, LARWOOD, NUNN),
    co_opted=(TRANTER,),
    cabinet=(ROWE, STANDISH),
    others=(TARRICK,),
    officers=(ALDOUS, FERREIRA, OSEI, PENNOCK),
    apologies=(IQBAL,),
)
MINUTES_MARCH_2024 = (
    Minute(number="38", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="39",
        title="Minutes",
        body=(
            "The minutes of the meeting held on 17th January, 2024 were signed as a true record.",
            "There were no matters arising.",
        ),
    ),
    Minute(
        number="40",
        title="Damp and Mould in Council Homes",
        body=(
            "The Committee considered a briefing note of the Head of Housing Options which set out how "
            "reports of damp and mould in the Council's own homes were dealt with, how many were waiting for "
            "treatment, and what tenants had said about the service. Councillor Mbeki-Rowe, Cabinet Member "
            "for Housing, and Owen Tarrick, Brackwater Housing Association (BHA), attended the meeting for "
            "the consideration of this item.",
            "In the year to December, 412 tenants had reported damp, against 268 the year before. Two thirds "
            "of the reports came from the flats built in the late 1960s at Millholme and Sandford Vale, "
            "whose balconies carried the cold straight through to the living rooms. A first visit was now "
            "made within ten working days in nine cases out of ten, but treatment that needed scaffolding "
            "could wait until the spring.",
            "Mrs Tranter said that tenants were tired of being told to open their windows. A family in "
            "Quarry Street had been given the same leaflet three times before anybody looked at the gutter "
            "that turned out to be the cause. Owen Tarrick described how BHA had surveyed every home with a "
            "second complaint, and had found faults in the building in seven out of ten of them.",
            "The Committee questioned the Cabinet Member, representative and officer on a number of issues "
            "and responses were provided, matters raised included:",
            Bullets(
                points=(
                    "Whether surveyors looked at the outside of a building before tenants were given advice",
                    "The number of homes where treatment had been carried out more than once",
                    "How complaints were recorded when they were made to a caretaker and not by telephone",
                    "Concern that children with asthma were living in homes on the waiting list.",
                )
            ),
        ),
        resolved=(
            "the briefing note be noted.",
            Decision(
                slug="damp-survey",
                text="Cabinet be recommended to commission a survey of every Council home with more than one "
                "report of damp since April 2022, to be finished by 31st December, 2024.",
                type="recommendation_to_executive",
                responsible=("Cabinet",),
                contact="Catarina Ferreira",
                due="2024-12-31",
            ),
            Decision(
                slug="damp-figures",
                text="the number of homes awaiting mould treatment in each ward, and the average wait, be sent "
                "to Members of the Committee.",
                type="information_request",
                responsible=("Catarina Ferreira",),
                contact="Catarina Ferreira",
            ),
        ),
    ),
    Minute(
        number="41",
        title="Fly-tipping and Household Recycling Centres",
        body=(
            "Graham Aldous, Waste Strategy Manager, presented figures on waste dumped in lanes and lay-bys. "
            "There had been 1,140 incidents in the year, of which 60% were a car boot load or less. Ten "
            "places, among them Old Tannery Lane and the lay-by at Drover's Gate, accounted for a third of "
            "the whole.",
            "The Committee was told that a booking system would begin at the recycling centres on 8th April, "
            "2024. Members feared that residents turned away at the gate would leave their rubbish on the "
            "verge. The Waste Strategy Manager replied that other places had seen no lasting increase, and "
            "that a visit could be booked on the same day where there was room.",
        ),
        resolved=(
            Decision(
                slug="cameras",
                text="officers bring mobile cameras into use at the ten places where waste is dumped most often.",
                type="officer_action",
                responsible=("Graham Aldous",),
                contact="Graham Aldous",
            ),
            Decision(
                slug="booking-report",
                text="a report on the first months of the booking system at the household recycling centres be "
                "submitted to the Committee in six months.",
                type="report_back",
                responsible=("Graham Aldous",),
                contact="Graham Aldous",
                due="2024-09-13",
            ),
        ),
    ),
    Minute(
        number="42",
        title="Outstanding Issues",
        body=("The Committee noted that there were no outstanding issues other than those discussed earlier.",),
    ),
    Minute(number="43", title="Any Other Items of Public Business", body=(_NO_MORE,)),
)

AT_JUNE_2024 = Present(
    members=(ASHDOWN, OKAFOR, BRIGHTWELL, CARROW, IQBAL, LARWOOD),
    co_opted=(TRANTER,),
    cabinet=(STANDISH,),
    others=(BASSETT,),
    officers=(FERREIRA, HOLLIS, OSEI, PENNOCK),
    apologies=(DELANE, NUNN, ROWE),
)
MINUTES_JUNE_2024 = (
    Minute(
        number="1",
        title="Appointment of Deputy Chair",
        body=("Councillor Okafor was nominated by the Chair, and there were no other nominations.",),
        resolved=("Councillor P Okafor be appointed Deputy Chair for the municipal year 2024/25.",),
    ),
    Minute(number="2", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="3",
        title="Minutes",
        body=(
            "The minutes of the meeting held on 13th March, 2024 were signed as a true record.",
            "There were no matters arising.",
        ),
    ),
    Minute(
        number="4",
        title="Temporary Accommodation",
        body=(
            "The Committee considered a briefing note of the Head of Housing Options on the rise in the "
            "number of households living in temporary accommodation, which had gone from 96 to 151 in "
            "eighteen months. The cost of hotel rooms had passed the whole of the year's budget in the "
            "second week of January.",
            "Families were being placed as far away as Easterby, forty minutes from their children's "
            "schools. Catarina Ferreira explained that private landlords were selling, and that the two "
            "hostels in Castle Quarter were full on every night of the quarter. Eleven empty flats above the "
            "market hall were being made ready, and would take their first families in the autumn.",
            "The Chair asked what became of those who turned down an offer, and was told that nobody with "
            "children had been found intentionally homeless for that reason alone.",
        ),
        resolved=(
            "the position be noted.",
            Decision(
                slug="hotel-families",
                text="the Cabinet Member for Housing be asked to write to all Members by 31st July, 2024 saying "
                "how many families have been in hotel rooms for more than six weeks.",
                type="information_request",
                responsible=("Cabinet Member for Housing",),
                contact="Catarina Ferreira",
                due="2024-07-31",
            ),
            Decision(
                slug="accommodation-update",
                text="an update on temporary accommodation be brought to the meeting of the Committee in March 2025.",
                type="report_back",
                responsible=("Catarina Ferreira",),
                contact="Catarina Ferreira",
                due="2025-03-31",
            ),
        ),
    ),
    Minute(
        number="5",
        title="Supported Bus Services",
        body=(
            "Colm Bassett of Greenlink Buses and the Public Transport Manager, Benedict Hollis, spoke to a "
            "report on the bus services that run only because the Council pays for them. Seven routes were "
            "supported at a cost of £640,000. The contracts for evening routes 14 and 27 would end in March "
            "2025, and the budget assumed that they would not be let again.",
            "Members told the meeting about nurses at Arrin Cross Hospital who finished at nine, and about "
            "young people in Oakhanger for whom the 27 was the only way home from college. Councillor "
            "Standish, Cabinet Member for Environment and Transport, said that each passenger on the last "
            "bus cost the Council £11.40, and that he would listen to any better idea.",
        ),
        resolved=(
            Decision(
                slug="evening-buses",
                text="Cabinet be recommended to keep paying for evening routes 14 and 27 until at least March 2026.",
                type="recommendation_to_executive",
                responsible=("Cabinet",),
                contact="Benedict Hollis",
            ),
            Decision(
                slug="bus-figures",
                text="Greenlink Buses be asked for the number of passengers boarding at each stop of routes 14 "
                "and 27 over the last two years.",
                corrected="Greenlink Buses be asked for the number of passengers boarding at each stop of routes "
                "14 and 27 over the last three years.",
                type="information_request",
                responsible=("Greenlink Buses",),
                contact="Colm Bassett",
            ),
            Decision(
                slug="bus-group",
                text="a working group of five Members be set up to look at transport in the villages, and report "
                "by December 2024.",
                type="officer_action",
                responsible=("Rebecca Osei",),
                contact="Rebecca Osei",
                due="2024-12-31",
            ),
        ),
    ),
    Minute(
        number="6",
        title="Outstanding Issues",
        body=(
            "The Committee considered the outstanding issues. Members asked that the figures on mould "
            "treatment be sent without further delay.",
        ),
        resolved=("the report be noted.",),
    ),
    Minute(number="7", title="Work Programme 2024/25", body=("The Committee noted its work programme for the year.",)),
    Minute(number="8", title="Any Other Items of Public Business", body=(_NO_MORE,)),
)
