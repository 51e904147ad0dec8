"""Minutes of the scrutiny committee, September 2024 to March 2025: what was said and decided."""

from __future__ import annotations

from tests.packs.papers import Decision, Meeting, Minute, Present, Told
from tests.packs.story.people import (
    ALDOUS,
    ASHDOWN,
    BRIGHTWELL,
    CARROW,
    DELANE,
    FERREIRA,
    IQBAL,
    LARWOOD,
    NUNN,
    OKAFOR,
    OSEI,
    PENNOCK,
    ROWE,
    SCRUTINY,
    STANDISH,
    TRANTER,
    TREVANION,
    WINTERTON,
)

SEPTEMBER_2024 = Meeting(committee=SCRUTINY, date="2024-09-11", time="14:00")
DECEMBER_2024 = Meeting(committee=SCRUTINY, date="2024-12-04", time="14:00")
MARCH_2025 = Meeting(committee=SCRUTINY, date="2025-03-12", time="14:00", weekday="Thursday")

_NOBODY = "There were no declarations of interest."
_NO_MORE = "There were no other items of public business."

AT_SEPTEMBER_2024 = Present(
    members=(ASHDOWN, OKAFOR, CARROW, DELANE, IQBAL, LARWOOD, NUNN),
    co_opted=(TRANTER,),
    cabinet=(STANDISH,),
    officers=(ALDOUS, OSEI, PENNOCK, TREVANION),
    apologies=(BRIGHTWELL,),
)
MINUTES_SEPTEMBER_2024 = (
    Minute(number="9", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="10",
        title="Minutes",
        body=(
            Told(
                text="The minutes of the meeting held on 12th June, 2024 were signed as a true record, subject "
                "to Minute 5 (2) being corrected to read “over the last three years” in place of “over the "
                "last two years”.",
                shows=("corrected:bus-figures",),
            ),
        ),
    ),
    Minute(
        number="11",
        title="Booking System at the Household Recycling Centres",
        body=(
            "The Committee considered a report of the Waste Strategy Manager on the first five months of "
            "booking. The queues that used to reach the ring road on Saturdays had gone. Visits were down by "
            "14%, while the weight of garden waste was almost the same as before. Reports of dumped waste "
            "had risen by 3% in April and had fallen in each month after that.",
            "Members had received letters from charities which could no longer bring unsold goods in a van, since the "
            "permits for vans were for householders only. It was reported that St Hilda's Hospice Shop had paid £2,300 "
            "to a private firm since the spring.",
        ),
        resolved=(
            "the report be noted and officers be thanked for their work.",
            Decision(
                slug="charity-vans",
                text="the Cabinet Member for Environment and Transport be recommended to open the permits for "
                "vans to charities and community groups, without charge.",
                type="recommendation_to_executive",
                responsible=("Cabinet Member for Environment and Transport",),
                contact="Graham Aldous",
            ),
        ),
    ),
    Minute(
        number="12",
        title="Gullies and Surface Water",
        body=(
            "Morwenna Trevanion, Highways and Drainage Manager, gave a presentation on how the borough's "
            "21,000 gullies are emptied. Those in streets that had flooded were emptied twice a year, the "
            "others once in two years. After the storm of 2nd July, water had stood in Canal Row for nine "
            "hours, though each gully there had been emptied in May. The sewer under the street belongs to "
            "Arrin Water, and was believed to be the cause.",
            "Residents could not find out when their own street would be done. Several Members had asked, and had been "
            "given different answers.",
        ),
        resolved=(
            Decision(
                slug="gully-programme",
                text="the programme for emptying gullies be published on the Council's website, street by "
                "street, by 31st March, 2025.",
                type="officer_action",
                responsible=("Morwenna Trevanion",),
                contact="Morwenna Trevanion",
                due="2025-03-31",
            ),
            Decision(
                slug="water-attend",
                text="Arrin Water be asked to attend the meeting of the Committee on 4th December, 2024 and to "
                "answer questions about the sewer in Canal Row.",
                type="recommendation_to_partner",
                responsible=("Arrin Water",),
                contact="Alys Winterton",
                due="2024-12-04",
            ),
        ),
    ),
    Minute(
        number="13",
        title="Transport in the Villages",
        body=(
            "The Chair reported that only two Members had been able to join the working group. She suggested "
            "a paper in its place.",
        ),
        resolved=(
            Decision(
                slug="village-transport-paper",
                text="the request made on 12th June, 2024 (Minute 5 (3) refers) for a working group on transport "
                "in the villages be withdrawn, and be replaced by a briefing paper on community transport "
                "to be circulated to Members by 28th February, 2025.",
                type="information_request",
                responsible=("Benedict Hollis",),
                contact="Benedict Hollis",
                due="2025-02-28",
                shows=("superseded:bus-group",),
            ),
        ),
    ),
    Minute(
        number="14",
        title="Outstanding Issues",
        body=("The Scrutiny Co-ordinator presented the list of outstanding issues.",),
        resolved=("the outstanding issues be noted.",),
    ),
    Minute(
        number="15",
        title="Work Programme 2024/25",
        body=("The Committee noted its work programme. Empty homes had been added to the December meeting.",),
    ),
    Minute(number="16", title="Any Other Items of Public Business", body=(_NO_MORE,)),
)

AT_DECEMBER_2024 = Present(
    members=(ASHDOWN, OKAFOR, BRIGHTWELL, CARROW, DELANE, IQBAL, NUNN),
    co_opted=(TRANTER,),
    cabinet=(ROWE, STANDISH),
    others=(WINTERTON,),
    officers=(ALDOUS, FERREIRA, OSEI, PENNOCK, TREVANION),
    apologies=(LARWOOD,),
)
MINUTES_DECEMBER_2024 = (
    Minute(number="17", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="18",
        title="Minutes",
        body=("The minutes of the meeting held on 11th September, 2024 were signed as a true record.",),
    ),
    Minute(
        number="19",
        title="Response of Cabinet to Recommendations",
        body=(
            "The Committee considered the response of Cabinet, circulated as a supplement, to two recommendations made "
            "earlier in the year. Councillor Mbeki-Rowe said that surveyors had been in 140 homes so far. Councillor "
            "Standish explained why Cabinet had not felt able to keep the evening buses.",
            "Members were disappointed. The county-wide transport grant for 2025/26 had not been announced "
            "when Cabinet met, and it might make all the difference.",
        ),
        resolved=(
            "the response be noted.",
            Decision(
                slug="evening-buses-again",
                text="Cabinet be asked to look again at evening routes 14 and 27 once the transport grant for "
                "2025/26 is known.",
                type="recommendation_to_executive",
                responsible=("Cabinet",),
                contact="Benedict Hollis",
            ),
        ),
    ),
    Minute(
        number="20",
        title="Flooding in Canal Row",
        body=(
            Told(
                text="Alys Winterton, Sewerage Planning Manager at Arrin Water, attended as the Committee had "
                "asked, and answered questions on the sewer in Canal Row. She accepted that the pipe was "
                "too small for the storms that now came each summer.",
                shows=("outcome:water-attend",),
            ),
            "A tank under the old coal wharf would hold back 900 cubic metres, but it would not be built "
            "before 2027. In the meantime a camera survey had found roots in two places, and these had been "
            "cut out in October.",
        ),
        resolved=(
            Decision(
                slug="sewer-maps",
                text="Arrin Water be asked to share with the Council, by the end of February 2025, its maps of "
                "the sewers that are full in a storm, together with:",
                points=("the dates of the last survey of each", "the works planned for the next five years."),
                type="recommendation_to_partner",
                responsible=("Arrin Water",),
                contact="Alys Winterton",
                due="2025-02-28",
            ),
        ),
    ),
    Minute(
        number="21",
        title="Empty Homes",
        body=(
            "The Committee considered a briefing note on the 486 homes in the borough that had stood empty "
            "for more than six months. Loans to owners had brought 31 of them back into use, at an average "
            "cost to the Council of £4,100. There was one officer for the work, on two days a week.",
        ),
        lead="R E C O M M E N D E D  -  T H A T",
        resolved=(
            Decision(
                slug="empty-homes-officer",
                text="Cabinet appoint a full-time empty homes officer <strike>for a trial period of one "
                "year</strike> from April 2025.",
                type="recommendation_to_executive",
                responsible=("Cabinet",),
                contact="Catarina Ferreira",
            ),
        ),
    ),
    Minute(
        number="22",
        title="Outstanding Issues",
        body=(
            Told(
                text="Members did not accept that the request for cameras at the places where waste is dumped "
                "(Minute 41 (1) of 13th March, 2024) had been dealt with, since no camera was yet in use, "
                "and asked that it be put back on the list.",
                shows=("reopened:cameras",),
            ),
        ),
        resolved=("the outstanding issues, with that entry restored, be noted.",),
    ),
    Minute(number="23", title="Work Programme 2024/25", body=("The Committee noted its work programme.",)),
    Minute(number="24", title="Any Other Items of Public Business", body=(_NO_MORE,)),
)

AT_MARCH_2025 = Present(
    members=(ASHDOWN, OKAFOR, BRIGHTWELL, DELANE, IQBAL, LARWOOD),
    co_opted=(TRANTER,),
    cabinet=(ROWE,),
    officers=(FERREIRA, OSEI, PENNOCK, TREVANION),
    apologies=(CARROW, NUNN),
)
MINUTES_MARCH_2025 = (
    Minute(number="25", title="Declarations of Interest", body=(_NOBODY,)),
    Minute(
        number="26",
        title="Minutes",
        body=("The minutes of the meeting held on 4th December, 2024 were signed as a true record.",),
    ),
    Minute(
        number="27",
        title="Damp and Mould: the Survey and After",
        body=(
            "Catarina Ferreira reported what the survey of 397 homes had found. In 271 the building was at "
            "fault: gutters, failed cavity insulation and, in the flats at Millholme, the balconies. A "
            "programme of work costing £3.8 million over three years had gone into the budget.",
            "Mrs Tranter thanked the surveyors, who had listened. She asked that tenants be told in plain "
            "words what had been found in their own home.",
        ),
        lead="UNANIMOUSLY RESOLVED that",
        resolved=(
            Decision(
                slug="damp-letters",
                text="each tenant whose home was surveyed be sent a letter by 30th June, 2025 saying what was "
                "found and when it will be put right.",
                type="officer_action",
                responsible=("Catarina Ferreira",),
                due="2025-06-30",
            ),
        ),
    ),
    Minute(
        number="28",
        title="Temporary Accommodation: Update",
        body=(
            "The number of households in temporary accommodation had come down to 128, and no family had "
            "been in a hotel for more than six weeks since January. The flats above the market hall had been "
            "full from the first week.",
        ),
        resolved=(
            "the update be welcomed.",
            Decision(
                slug="accommodation-costs",
                text="the cost of temporary accommodation in each month of 2024/25 be circulated to Members of "
                "the Committee.",
                type="information_request",
                responsible=("Catarina Ferreira",),
            ),
        ),
    ),
    Minute(
        number="29",
        title="Day Centre Buildings",
        body=(
            "The Panel had asked the Committee what should become of the buildings. Members were of one mind "
            "that the hall at Millholme ought to be kept. Oakhanger they would be sorry to lose, but not "
            "surprised.",
        ),
        resolved=("the briefing note be noted.",),
    ),
    Minute(
        number="30",
        title="Outstanding Issues",
        body=(
            "The Committee went through the list. Nothing had been heard from Greenlink Buses about "
            "passengers at each stop, nine months after the request was made.",
        ),
        resolved=("the outstanding issues be noted.",),
    ),
    Minute(number="31", title="Any Other Items of Public Business", body=(_NO_MORE,)),
)
