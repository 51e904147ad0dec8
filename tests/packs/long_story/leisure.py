"""The Children and Leisure Overview Committee, April 2022 to February 2024: old rows drop off its list unanswered."""

from __future__ import annotations

from tests.packs.long_story.telling import (
    BEGUN,
    DONE,
    LAST_CABINET,
    OPEN,
    REFUSED,
    Business,
    C,
    Held,
    K,
    answer,
    case,
    row,
    said,
    told,
)
from tests.packs.papers import Told
from tests.packs.story.people import OSEI, officer

KEMBLE = officer("Marianne", "Kemble", "Head of Leisure and Libraries", "Place Directorate", "Ms")
STROUD = officer("Julian", "Stroud", "Director of Children's Services", "Children's Directorate", "Mr")

HELD = (
    Held(
        business=(
            Business(
                title="Baths, Books and Playgrounds",
                author=KEMBLE,
                debate=(
                    "Marianne Kemble told the Committee that Westgate Baths made a loss of £400 on each Sunday. The "
                    "mobile library had changed its rounds twice in a year and borrowers no longer knew when to "
                    "expect it.",
                ),
                decided=(
                    "the position be noted.",
                    case(
                        "l-baths",
                        "executive",
                        "Cabinet",
                        "Cabinet be asked to keep Westgate Baths open on Sundays.",
                        row(C[1], "Put to the Cabinet Member, who will reflect on it."),
                        row(C[2], "Turned down by Cabinet on 26th October.", REFUSED),
                        told("cabinet_decision", K[2], REFUSED),
                    ),
                    case(
                        "l-mobile",
                        "action",
                        "Marianne Kemble",
                        "the rounds of the mobile library be posted up in every village shop.",
                        row(C[1], "Shopkeepers will be approached."),
                    ),
                    case(
                        "l-swings",
                        "information",
                        "Marianne Kemble",
                        "Members receive a list of the playgrounds in which swings have been taken away.",
                        row(C[1], "Issued to Members on 20th May.", DONE),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Children: Meals and Foster Homes",
                author=STROUD,
                purpose="To brief Members upon two services to children ahead of the new school year.",
                report=(
                    "Three children in ten have a right to a free meal at school. One in five of those does not take "
                    "it.",
                    "There are 91 foster homes, nine fewer than two years ago. The leaflet on allowances runs to "
                    "fourteen pages.",
                ),
                debate=(
                    "Councillor Brightwell, herself a foster carer once, had never got beyond page three of the "
                    "leaflet.",
                ),
                decided=(
                    "the Director be congratulated upon the inspectors' letter.",
                    case(
                        "l-meals",
                        "report",
                        "Julian Stroud",
                        "a report on who takes up free school meals be made in March 2023.",
                        row(C[2], "Listed for March."),
                        told("report_back", C[3], DONE),
                        due="2023-03-31",
                    ),
                    case(
                        "l-leaflet",
                        "action",
                        "Julian Stroud",
                        "the leaflet on allowances for foster carers be written again in plain English.",
                        row(C[2], "A draft has gone to six carers for their opinion.", BEGUN),
                        told("report_mention", C[4], DONE),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Young People Out and About",
                author=STROUD,
                purpose="To describe what there is for young people to do, and how safely they can get to it.",
                report=(
                    "Two hundred and forty young people go to the youth club in Wharf Street in a month. Fights on "
                    "Fridays have put some of them off. The tennis courts cost £9 an hour, against £5 in 2021.",
                ),
                debate=("Headteachers had written to say that drivers took no heed of the signs near their gates.",),
                decided=(
                    case(
                        "l-signs",
                        "action",
                        "Julian Stroud",
                        "a review of the signs outside primary schools be undertaken and its findings circulated by "
                        "31st March, 2023.",
                        row(C[3], "Not begun."),
                        row(C[4], "Officers hope to begin after the summer."),
                        due="2023-03-31",
                    ),
                    case(
                        "l-friday",
                        "partner",
                        "Arrin Constabulary",
                        "Arrin Constabulary be asked to have an officer at the Wharf Street youth club on Fridays.",
                        row(C[3], "The Inspector has agreed, and an officer has been there on two Fridays.", BEGUN),
                        said(C[4], DONE),
                    ),
                    case(
                        "l-tennis",
                        "executive",
                        "Cabinet Member for Leisure",
                        "the Cabinet Member for Leisure be recommended to put tennis charges back to what they were "
                        "in 2021.",
                        row(C[3], "The Cabinet Member is sympathetic."),
                        row(C[4], "Accepted in part: under-eighteens pay £5 from October.", BEGUN),
                        told("cabinet_decision", K[3], BEGUN),
                    ),
                ),
            ),
        ),
    ),
    Held(
        arising=(
            Told(
                text="The Chair had it from Inspector Moss that the youth club in Wharf Street was now visited by one "
                "of his constables each Friday without fail, and that there had been no fight since Christmas. The "
                "entry was discharged, with the Committee's thanks.",
                shows=("said:l-friday",),
            ),
        ),
        business=(
            Business(
                title="Who Eats School Lunch",
                author=STROUD,
                purpose=Told(
                    text="The Committee required in July that it be shown how many families take the free meals to "
                    "which they are entitled. The figures were gathered in January.",
                    shows=("told:l-meals",),
                ),
                report=(
                    "Take-up runs from 94 per cent. in one school to 41 in another. Queues are blamed, and shyness.",
                ),
                debate=("Members were struck by the difference between one school and the next.",),
                decided=("the report be noted with interest.",),
            ),
            Business(
                title="Taxis to School: Licences",
                author=STROUD,
                purpose=Told(
                    text="This question comes from the Growth and Highways Scrutiny Committee, which decided in "
                    "January that it belonged here.",
                    shows=("told:g-taxis",),
                ),
                report=("There are 140 taxi runs to school each day, and the drivers change often.",),
                debate=(
                    "Rain had come through the roof of the museum, it was added, and buckets stood among the fossils.",
                ),
                decided=(
                    case(
                        "l-licences",
                        "action",
                        "Julian Stroud",
                        "the licence of every driver on a school contract be inspected by 31st May, 2023.",
                        row(C[4], "All 212 were inspected by 26th May, and three drivers stood down.", DONE),
                        due="2023-05-31",
                    ),
                    case(
                        "l-roof",
                        "report",
                        "Marianne Kemble",
                        "an update on the roof of the museum be given in six months' time.",
                        told("report_mention", C[4], None),
                        row(C[4], "In the work programme for February."),
                        told("report_back", C[5], DONE, "told:{}-back"),
                        due="2023-09-14",
                    ),
                    case(
                        "l-hearts",
                        "action",
                        "Marianne Kemble",
                        "a defibrillator be fitted at each of the four leisure centres.",
                        row(C[4], "All four have been fitted.", DONE),
                        said(C[5], OPEN, "minute_reopened"),
                        row(C[5], "An electrician is booked for the fourth."),
                    ),
                ),
            ),
        ),
    ),
    Held(
        arising=(
            Told(
                text="Councillor Iqbal begged to differ from the list about defibrillators: the one for Brackwater "
                "leisure centre was in its box under the counter on Saturday. The Committee would not treat the "
                "request as met, and directed that it stay on the list.",
                shows=("said:l-hearts",),
            ),
        ),
        business=(
            Business(
                title="Museums Service: Annual Review",
                author=KEMBLE,
                purpose="To review the year in the borough's two museums.",
                report=(
                    Told(
                        text="Visitors numbered 31,400. Many of them commented upon the roof, and a museum elsewhere "
                        "in the county has had one like it repaired.",
                        shows=("told:l-roof",),
                    ),
                    Told(
                        text="In the Children's Directorate, meanwhile, the foster carers' leaflet has been "
                        "reprinted: it is four pages long, and every foster home has had one since June.",
                        shows=("told:l-leaflet",),
                    ),
                ),
                debate=("Members asked about the summer to come, and about lessons for those who cannot swim.",),
                decided=(
                    "the review be welcomed.",
                    case(
                        "l-camps",
                        "information",
                        "Marianne Kemble",
                        "the Committee be told which holiday camps made a loss this summer.",
                        row(C[5], "The request has been passed to Finance."),
                    ),
                    case(
                        "l-swim",
                        "action",
                        "Marianne Kemble",
                        "lessons for adults who cannot swim be offered at every pool by the end of January 2024.",
                        told("report_mention", C[5], None),
                        due="2024-01-31",
                    ),
                    case(
                        "l-readers",
                        "executive",
                        "Cabinet",
                        "Cabinet be recommended to pay for a summer reading scheme in every branch library.",
                        told("cabinet_decision", LAST_CABINET, BEGUN),
                        answer(C[5], "Accepted. £8,000 is in the draft budget.", BEGUN),
                        row(C[5], "See the separate item on this agenda."),
                    ),
                ),
            ),
        ),
    ),
    Held(
        business=(
            Business(
                title="Reading Scheme: Cabinet's Response",
                author=OSEI,
                purpose="To inform the Committee what Cabinet made of its recommendation of September.",
            ),
            Business(
                title="Slates and Swimming",
                author=KEMBLE,
                purpose=Told(
                    text="Part one is the account of the museum's roof for which Members asked last March; part two "
                    "is about swimming in general.",
                    shows=("told:l-roof-back",),
                ),
                report=(
                    "The north slope was stripped and slated again between October and Christmas, and the buckets "
                    "have gone.",
                    Told(
                        text="Councils in two neighbouring counties run swimming lessons for adults, and it has been "
                        "suggested to us by residents that we should. Numbers at our pools are watched from month to "
                        "month.",
                        shows=("told:l-swim",),
                    ),
                ),
            ),
        ),
    ),
)
