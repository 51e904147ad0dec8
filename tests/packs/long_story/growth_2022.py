"""The Growth and Highways Scrutiny Committee, March 2022 to January 2023."""

from __future__ import annotations

from tests.packs.long_story.telling import (
    BEGUN,
    DONE,
    OPEN,
    REFUSED,
    REPLACED,
    A,
    Business,
    C,
    Held,
    K,
    answer,
    case,
    gone,
    row,
    said,
    told,
)
from tests.packs.papers import Told
from tests.packs.story.people import HOLLIS, OSEI, officer

SELWOOD = officer("Piers", "Selwood", "Head of Highways", "Place Directorate", "Mr")
_NOTED = "the contents of the report be received"

HELD = (
    Held(
        business=(
            Business(
                title="Roads and Parking: Members' Concerns",
                author=SELWOOD,
                debate=(
                    "Several Members spoke of motorists who use Quarry Lane to avoid the lights. The Chair mentioned "
                    "the ironwork of Mill Bridge, last painted in 1998, and parents who stop on zig-zag lines at "
                    "school gates.",
                ),
                decided=(
                    _NOTED,
                    case(
                        "g-counts",
                        "action",
                        "Head of Highways",
                        "the Head of Highways cause traffic counts to be taken in Quarry Lane by 31 July 2022",
                        row(A[1], "In the team's programme."),
                        row(A[2], "The counts took place from 4 to 17 July and the results are with Members.", DONE),
                        due="2022-07-31",
                    ),
                    case(
                        "g-bridge",
                        "executive",
                        "Cabinet",
                        "Cabinet be urged to bring forward the repainting of Mill Bridge into the programme for "
                        "2023/24",
                        row(A[1], "Passed to the Cabinet Member."),
                        row(A[2], "Cabinet takes the matter on 26 October."),
                        answer(A[3], "Agreed. Tenders will go out in the new year.", BEGUN),
                        row(A[3], "See the separate item on this agenda."),
                        told("cabinet_decision", K[2], BEGUN),
                        row(A[4], "Tenders are back and are being read.", BEGUN),
                        row(A[5], "The painters start on 2 May.", BEGUN),
                        told("report_mention", A[7], DONE),
                    ),
                    case(
                        "g-penalties",
                        "information",
                        "Parking Manager",
                        "Members be furnished by the Parking Manager with the number of penalty notices issued "
                        "outside each school since September",
                        row(A[1], "E-mailed to all Members of the Committee on 9 May.", DONE),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Unclassified Roads and Street Lighting",
                author=SELWOOD,
                purpose="This paper gives Members a picture of the lesser roads and of the lamps that line them.",
                report=(
                    "Of 214 miles of unclassified road, 61 are thought to be at the end of their life. No survey has "
                    "been made by machine since 2017; what is known is known from complaints.",
                    "Tanner's Passage has been without light since the cable was cut in the autumn gales.",
                ),
                debate=(
                    "Councillor Larwood had walked Tanner's Passage after dark and would not do so again. Councillor "
                    "Nunn spoke for Netherby, through whose single street some ninety heavy lorries go each day.",
                ),
                decided=(
                    _NOTED,
                    case(
                        "g-survey",
                        "report",
                        "Head of Highways",
                        "a report upon the condition of the unclassified roads be laid before the Committee in "
                        "January 2023",
                        row(A[2], "Pencilled in for January."),
                        row(A[3], "Pencilled in for January."),
                        told("report_back", A[4], DONE),
                        due="2023-01-31",
                    ),
                    case(
                        "g-passage",
                        "action",
                        "Head of Highways",
                        "the lamps in Tanner's Passage be relit",
                        row(A[2], "The electricity company has been spoken to."),
                        row(A[3], "The cable has been laid. Two of the five columns are up.", BEGUN),
                        gone(A[4]),
                    ),
                    case(
                        "g-lorries",
                        "executive",
                        "Cabinet",
                        "Cabinet be recommended to make an order keeping lorries above 7.5 tonnes out of Netherby",
                        row(A[2], "Cabinet takes the matter on 26 October."),
                        told("cabinet_proposal", K[1], None, "row:{}.proposed"),
                        answer(
                            A[3],
                            "Cabinet resolved on 26 October not to make an order: the lorries would merely go by way "
                            "of Church End.",
                            REFUSED,
                        ),
                        told("cabinet_decision", K[2], REFUSED),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Getting About Without a Car",
                author=HOLLIS,
                purpose="The paper brings together what is done for those who walk, ride or take the bus.",
                report=(
                    "One household in four in the borough has no car. The share of those in work who cycle has stood "
                    "at three in a hundred for ten years.",
                    "Meadowline Coaches carries about 900 people a day on route 9. It does not publish its figures.",
                ),
                debate=(
                    "It was asked why nothing was known of the numbers carried after seven in the evening. Signs "
                    "outside schools were said to be so overgrown that nobody reads them.",
                ),
                decided=(
                    case(
                        "g-cycle",
                        "action",
                        "Public Transport Manager",
                        "costed options be worked up by officers for a cycle track from the station to the hospital",
                        row(A[3], "Two of the four options have been costed so far.", BEGUN),
                        gone(A[4]),
                        said(A[5], OPEN, "minute_reopened"),
                        row(A[5], "Should not have been taken off in January. The remaining options are awaited."),
                        row(A[6], "A third option has been costed; the fourth is with the surveyors.", BEGUN),
                        row(A[7], "Still with the surveyors."),
                        said(A[8], DONE),
                    ),
                    case(
                        "g-coaches",
                        "information",
                        "Meadowline Coaches",
                        "Meadowline Coaches be asked how many passengers route 9 carries after 7 pm",
                        row(A[3], "The company was written to on 30 September."),
                        row(A[4], "No answer to date."),
                        row(A[5], "The Chair has written to the company's managing director."),
                        row(A[6], "The company acknowledges the Chair's letter."),
                        row(A[7], "No answer to date."),
                        row(A[8], "No answer to date."),
                        row(A[9], "No answer to date; officers will try once more."),
                    ),
                    case(
                        "g-signs",
                        "action",
                        "Head of Highways",
                        "a review of the signs outside primary schools be undertaken and its findings circulated by "
                        "31 March 2023",
                        row(A[3], "To be started when the leaves are down."),
                        row(A[4], "Eleven schools visited, out of thirty-two.", BEGUN),
                        row(A[5], "Findings circulated to Members on 27 March.", DONE),
                        due="2023-03-31",
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Cabinet's Answer on Mill Bridge and Netherby",
                author=OSEI,
                purpose="Members asked Cabinet for two things in the spring and summer; here is what Cabinet has said.",
                asks="receive Cabinet's answer.",
                debate=("Councillor Nunn was sorely disappointed, and said that Netherby would be so too.",),
                decided=("Cabinet's answer be received",),
            ),
            Business(
                title="Preparing for Winter",
                author=SELWOOD,
                purpose="To tell Members what has been laid in for the winter, and what it costs.",
                report=(
                    "There are 2,300 tonnes of salt in three barns. In a hard winter twice as much is spread. A gang "
                    "can be called out within the hour.",
                ),
                debate=(
                    "Members thought that residents would grumble less if they could see how much salt there was. A "
                    "crossing at the foot of Castle Hill was spoken of, where a child was knocked down in September.",
                ),
                decided=(
                    case(
                        "g-salt",
                        "action",
                        "Head of Highways",
                        "the quantity of salt held at each barn be shown on the website throughout the winter",
                        row(A[4], "The web team has been approached."),
                        said(A[5], DONE),
                    ),
                    case(
                        "g-crossing",
                        "executive",
                        "Cabinet",
                        "Cabinet be recommended to provide a zebra crossing at the foot of Castle Hill",
                        row(A[4], "To go to Cabinet in May."),
                        row(A[5], "To go to Cabinet on 31 May."),
                        answer(
                            A[6],
                            "Partly agreed. There will be a refuge in the middle of the road, built in the autumn, "
                            "but not a zebra crossing.",
                            BEGUN,
                        ),
                        row(A[6], "See the separate item on this agenda."),
                        told("cabinet_decision", K[3], BEGUN),
                        row(A[7], "Drawings for the refuge are complete.", BEGUN),
                        row(A[8], "Waiting for the gas company to move a main.", None),
                        row(A[9], "The gas main has been moved. Building is to start in June.", BEGUN),
                    ),
                    case(
                        "g-fund",
                        "information",
                        "Head of Highways",
                        "every Member be told in writing what is left in the Community Roads Fund",
                        row(A[4], "A note went round on 6 December.", DONE),
                    ),
                ),
            ),
        ),
    ),
    Held(
        arising=(
            Told(
                text="Members would not have it that the cycle track was finished with (resolution of 15 September "
                "2022), two of the four options never having been put in front of them. It was to be reinstated in "
                "the schedule.",
                shows=("said:g-cycle",),
            ),
            Told(
                text="As to the salt in the barns, Mr Selwood said that anybody with a telephone could now look up "
                "what lay at each of them, the figure being renewed every Monday. Members were content to leave it "
                "there.",
                shows=("said:g-salt",),
            ),
        ),
        business=(
            Business(
                title="Highway Asset Survey 2022",
                author=SELWOOD,
                purpose=Told(
                    text="In June Members called for an account of the state of the unclassified roads. The survey "
                    "was driven in October, and what it found is set out below.",
                    shows=("told:g-survey",),
                ),
                report=(
                    "Fifty-four miles want attention within the year and a further thirty within three. Surface "
                    "dressing of all of it would come to £3.1 million; there is £900,000.",
                ),
                debate=("The map of ditches and streams was said to be a bundle of tracings in a cupboard.",),
                decided=(
                    _NOTED,
                    case(
                        "g-ditches",
                        "action",
                        "Highways and Drainage Manager",
                        "a map of ditches and small watercourses be drawn up by 30 June 2023",
                        row(
                            A[5],
                            "The parishes have been slow. The Chair has allowed until 31 December 2023 for this.",
                            due="2023-12-31",
                        ),
                        row(A[6], "Nineteen of the 31 parishes are on the map.", BEGUN),
                        row(A[7], "Twenty-eight of the 31 parishes are on the map.", BEGUN),
                        told("report_mention", A[8], DONE),
                        due="2023-06-30",
                    ),
                    case(
                        "g-verges",
                        "action",
                        "Scrutiny Co-ordinator",
                        "a working group of five Members be formed to inquire into the cutting of verges",
                        row(A[5], "Names have been sought from the groups."),
                        said(A[6], REPLACED, "superseded", "replaced:{}"),
                    ),
                    case(
                        "g-taxis",
                        "referral",
                        "Scrutiny Co-ordinator",
                        "the question of licences held by taxi drivers with school contracts be remitted to the "
                        "Children and Leisure Overview Committee",
                        told("referral_received", C[3], DONE),
                        row(A[5], "Taken by that Committee on 14 March.", DONE),
                    ),
                ),
            ),
        ),
    ),
)
