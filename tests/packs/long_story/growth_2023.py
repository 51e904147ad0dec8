"""The Growth and Highways Scrutiny Committee, April 2023 to April 2024."""

from __future__ import annotations

from tests.packs.long_story.growth_2022 import SELWOOD
from tests.packs.long_story.telling import (
    BEGUN,
    DONE,
    REFUSED,
    A,
    Business,
    Held,
    case,
    gone,
    row,
    said,
    told,
)
from tests.packs.papers import Letter, Paper, Person, Told
from tests.packs.story.people import ASHDOWN, HOLLIS, OSEI, TREVANION

COPLEY = Person(first="Lorna", last="Copley", organisation="Valley Rail", post="Timetable Director", title="Ms")
_NOTED = "the contents of the report be received"


def _rail_letter() -> Paper:
    return Letter(
        title="Letter from Valley Rail",
        sender=COPLEY,
        to=ASHDOWN,
        date="2023-06-08",
        reference="VR/TT/118",
        heading="The 06.12 departure",
        body=(
            "Thank you for yours of 2 May. I am sorry that it has taken some while to obtain an answer from our "
            "planners.",
            Told(
                text="Having gone into it with some care, I regret that we do not see our way to putting the 06.12 "
                "back. There is neither a crew nor a unit to spare at that hour, and that will remain the position "
                "for the life of the present timetable.",
                shows=("told:g-rail",),
            ),
        ),
    )


HELD = (
    Held(
        business=(
            Business(
                title="Trains, Kerbs and Cycle Paths",
                author=HOLLIS,
                purpose="A round-up of smaller matters on which Members have written to officers since the new year.",
                report=(
                    "Valley Rail took the 06.12 out of the timetable in December. Some forty people used it, of whom "
                    "a dozen work early shifts at the Infirmary.",
                    "Eleven places where a kerb keeps wheelchairs from the pavement are listed in the annex.",
                ),
                debate=(
                    "Cycle paths were said by Councillor Delane to be ankle-deep in glass by the end of each month.",
                ),
                decided=(
                    case(
                        "g-rail",
                        "partner",
                        "Valley Rail",
                        "Valley Rail be pressed to reinstate the 06.12 departure",
                        row(A[6], "An answer has come: see the letter with these papers."),
                        told("partner_reply", A[6], REFUSED),
                    ),
                    case(
                        "g-kerbs",
                        "action",
                        "Head of Highways",
                        "kerbs be dropped at the eleven places set out in the annex",
                        row(A[6], "Four have been dropped.", BEGUN),
                        row(A[7], "Nine have been dropped.", BEGUN),
                        gone(A[8]),
                    ),
                    case(
                        "g-sweeper",
                        "action",
                        "Head of Highways",
                        "the small sweeper be taken along the cycle paths once a fortnight",
                        row(A[6], "The driver has to be trained first."),
                        row(A[7], "Fortnightly since 4 September.", DONE),
                        misprinted="2023-02-20",
                    ),
                    case(
                        "g-mowing",
                        "report",
                        "Head of Highways",
                        "the proposal of 19 January 2023 for a working group upon verges be not pursued, and a paper "
                        "on their cutting be brought to the Committee in October 2023 in its stead",
                        row(A[6], "In preparation for October."),
                        told("report_back", A[7], DONE),
                        due="2023-10-31",
                        shows=("replaced:g-verges",),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Castle Hill and the 06.12: Answers Received",
                author=OSEI,
                purpose="Cabinet and Valley Rail have both replied to the Committee; their replies are attached.",
                asks="receive the answers.",
                papers=(_rail_letter,),
                debate=("Members thought little of either answer.",),
                decided=("the answers be received",),
            ),
            Business(
                title="Five Ways and Ridgeway",
                author=TREVANION,
                purpose="Two places about which the Committee has had petitions are described.",
                report=(
                    "At Five Ways a driver waits for a minute and three quarters on average. At Ridgeway the quarry "
                    "has leave to blast on two days a week, and its operator takes readings of the noise.",
                ),
                debate=("The petitioners' spokesman was heard, and was thanked for keeping to his three minutes.",),
                decided=(
                    case(
                        "g-signals",
                        "action",
                        "Highways and Drainage Manager",
                        "the timing of the signals at Five Ways be examined",
                        row(A[7], "On the list for the autumn."),
                        told("report_mention", A[8], None),
                        row(A[8], "On the list for the spring."),
                        row(A[9], "The contractor has been asked for a date."),
                    ),
                    case(
                        "g-quarry",
                        "information",
                        "Highways and Drainage Manager",
                        "Members be let have the noise readings taken at the Ridgeway quarry",
                        row(A[7], "The operator has been asked whether it objects."),
                        said(A[8], REFUSED),
                    ),
                ),
            ),
        ),
    ),
    Held(
        arising=(
            Told(
                text="The fourth and last option for a cycle track between station and hospital was handed round at "
                "the meeting with its price. Members wanted nothing further from officers under this head.",
                shows=("said:g-cycle",),
            ),
            Told(
                text="On the readings from Ridgeway quarry (13 July 2023), Ms Trevanion said that they were the "
                "operator's property and that it would not part with them. The Council had no power to insist, and "
                "they would not be supplied.",
                shows=("said:g-quarry",),
            ),
        ),
        business=(
            Business(
                title="Grass, Hedges and Ironwork",
                author=SELWOOD,
                purpose=Told(
                    text="The Committee wished, when it met in April, to have a paper on how and when verges are cut. "
                    "This is it; other summer works are dealt with at the end.",
                    shows=("told:g-mowing",),
                ),
                report=(
                    "Verges are cut three times a year in towns and once elsewhere. Where they were left until "
                    "August, orchids came up in four places.",
                    Told(
                        text="The last coat of paint went on to Mill Bridge on 22 September and the scaffolding is "
                        "down.",
                        shows=("told:g-bridge",),
                    ),
                ),
                debate=(
                    "Priory Road, where three cats and a dog had been lost since Easter, was raised by Mrs Tranter.",
                ),
                decided=(
                    "Mr Selwood be thanked for his paper",
                    case(
                        "g-priory",
                        "action",
                        "Head of Highways",
                        "the speed limit in Priory Road be lowered to 30 miles an hour by 31 March 2024",
                        row(A[8], "The notice is being drafted by the lawyers."),
                        said(A[9], None, "minutes_corrected"),
                        row(A[9], "The order was sealed in January and the new signs are up.", DONE),
                        corrected="the speed limit in Priory Road be lowered to 20 miles an hour by 31 March 2024",
                        due="2024-03-31",
                    ),
                    case(
                        "g-layby",
                        "action",
                        "Highways and Drainage Manager",
                        "the feasibility of a lay-by at Cold Harbour be looked into",
                    ),
                ),
            ),
        ),
    ),
    Held(
        last=Told(
            text="The minutes of 12 October 2023 were confirmed, with this amendment: in the resolution upon Priory "
            "Road, for “30 miles an hour” read “20 miles an hour”.",
            shows=("said:g-priory",),
        ),
        business=(
            Business(
                title="Water, Signals and the Coming Year",
                author=TREVANION,
                purpose="The paper looks back on drainage and signals over the year and forward to the next.",
                report=(
                    Told(
                        text="All thirty-one parishes have now been walked. The sheet showing every ditch and stream "
                        "was printed in December, and can be had at the counter.",
                        shows=("told:g-ditches",),
                    ),
                    Told(
                        text="Signals have been much talked of. A neighbouring authority re-timed thirty junctions in "
                        "a year, and residents have put forward Five Ways as a place where it might be tried.",
                        shows=("told:g-signals",),
                    ),
                ),
                debate=("Members heard of a family that runs a cable across the footway to charge its car.",),
                decided=(
                    _NOTED,
                    case(
                        "g-cables",
                        "executive",
                        "Cabinet",
                        "Cabinet be invited to allow charging cables to be laid across footways",
                        row(A[9], "For Cabinet's meeting in June."),
                    ),
                    case(
                        "g-water-again",
                        "report",
                        "Highways and Drainage Manager",
                        "a further paper on drainage be brought forward in six months",
                        row(A[9], "In the work programme for July."),
                        due="2024-07-18",
                    ),
                ),
            ),
            Business(
                title="Buses to the Infirmary",
                author=HOLLIS,
                purpose=Told(
                    text="The Health Overview Panel has passed to this Committee the complaint that no bus goes to "
                    "the Infirmary, and Members are asked to take it up.",
                    shows=("told:h-bus",),
                ),
                report=("The nearest stop is 600 yards from the door, and uphill.",),
                debate=(
                    "Mr Hollis was of the opinion that route 9 might be sent round by the Infirmary at small cost.",
                ),
                decided=(
                    case(
                        "g-infirmary",
                        "action",
                        "Public Transport Manager",
                        "terms be sought from Meadowline Coaches for sending route 9 by way of the Infirmary",
                        row(A[9], "A meeting has been held and a price is promised.", None),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(Business(title="Road Safety Plan", author=SELWOOD, purpose="To lay the draft plan before Members."),)
    ),
)
"""From March 2022; B and C name packs of the other bodies."""
