"""Work programmes of both committees as they stood at their meetings."""

from __future__ import annotations

from tests.packs.papers import Entry

Dates = tuple[tuple[str, tuple[Entry, ...]], ...]

_ACCOMMODATION = Entry(
    title="Temporary Accommodation",
    detail="To look at why the number of households in temporary accommodation has risen, where they are living, "
    "and what it costs.",
    lead="Cllr Mbeki-Rowe/ Catarina Ferreira",
)
_BUSES = Entry(
    title="Supported Bus Services",
    detail="To give a view on the contracts that end in March 2025 before Cabinet decides.",
    lead="Cllr Standish/ Benedict Hollis",
)
_BOOKING = Entry(
    title="Booking System at the Household Recycling Centres",
    detail="A report on the first months, as the Committee asked in March 2024.",
    lead="Graham Aldous",
)
_GULLIES = Entry(
    title="Gullies and Surface Water",
    detail="How gullies are emptied, how often, and what residents are told. The Committee last looked at this "
    "in 2019, after the floods at Easterby crossroads, when it was said that a programme would be "
    "published; Members wish to know what became of that.",
    lead="Morwenna Trevanion",
)
_EMPTY = Entry(
    title="Empty Homes", detail="Why homes stand empty, and what the Council may do.", lead="Catarina Ferreira"
)
_CANAL = Entry(title="Flooding in Canal Row", detail="To question Arrin Water.", lead="Morwenna Trevanion/ Arrin Water")
_DAMP = Entry(
    title="Damp and Mould: the Survey and After",
    detail="To consider the findings of the survey and what they will cost.",
    lead="Cllr Mbeki-Rowe/ Catarina Ferreira",
)
_UPDATE = Entry(title="Temporary Accommodation: Update", detail="Nine months on.", lead="Catarina Ferreira")
_LIBRARIES = Entry(
    title="Library Opening Hours",
    detail="Whether the branches at Oakhanger and Hallow should open in the evening, and whether volunteers "
    "might help.",
    lead="To be settled",
)
_TREES = Entry(
    title="Street Trees",
    detail="What is planted, what is felled, and who is told beforehand.",
    lead="Morwenna Trevanion",
)
_SCHOOLS = Entry(
    title="Road Safety Outside Schools",
    detail="To hear from the headteachers of three schools where the road has been closed at the beginning and "
    "end of the day, and from people who live there, before the closures are made permanent or come to an "
    "end. A visit to Quarry Street School at half past three will be arranged for those who wish to see "
    "for themselves.",
    lead="Cllr Standish/ Morwenna Trevanion",
)
_ALLOTMENTS = Entry(
    title="Allotments",
    detail="There are 214 names on the waiting list, and plots at Oakhanger that nobody digs. Members asked last "
    "year whether large plots might be halved.",
    lead="To be settled",
)
_CEMETERIES = Entry(
    title="Cemeteries",
    detail="How much room is left at Hallow Road, and what will be done when there is none.",
    lead="To be settled",
)

SCRUTINY_JUNE: Dates = (
    ("12<super>th</super> June, 2024", (_ACCOMMODATION, _BUSES)),
    ("11<super>th</super> September, 2024", (_BOOKING, _GULLIES)),
    ("4<super>th</super> December, 2024", (_EMPTY,)),
    ("12<super>th</super> March, 2025", (_DAMP, _UPDATE)),
    ("2024/25, date to be settled", (_LIBRARIES, _TREES, _SCHOOLS, _ALLOTMENTS, _CEMETERIES)),
)
SCRUTINY_SEPTEMBER: Dates = (
    ("11th September, 2024", (_BOOKING, _GULLIES)),
    ("4th December, 2024", (_EMPTY, _CANAL)),
    ("12th March, 2025", (_DAMP, _UPDATE, _LIBRARIES)),
)

_PLAN = Entry(
    title="Adult Care Peer Review: Action Plan", detail="What is being done about the findings.", lead="Karin Lindqvist"
)
_CARERS = Entry(
    title="Report of the Task Group on Unpaid Carers", detail="To receive the report.", lead="Cllr Adil Rahman"
)
_HOSPITAL = Entry(
    title="Leaving Hospital",
    detail="Why people who are well enough to go home are still in bed, and what happens to them when they leave.",
    lead="Ishaan Bhatt / Dr Tomas Leigh",
)
_CHILDREN = Entry(title="Children's Mental Health", detail="Slides on what help there is.", lead="Dr Sunita Varley")
_CHILDREN_WAITS = Entry(
    title="Children's Mental Health: Waiting Times",
    detail="The report that was asked for in September.",
    lead="Dr Sunita Varley",
)
_DAY_CENTRES = Entry(title="Day Centres", detail="Whether there should be one or two.", lead="Ishaan Bhatt")
_DENTISTS = Entry(title="Access to NHS Dentistry", detail="The Board's reply.", lead="Helen Marchmont")
_PROGRESS = Entry(
    title="Unpaid Carers: Progress", detail="What has been done since the Task Group reported.", lead="Ruth Morland"
)
_AMBULANCES = Entry(
    title="Ambulance Response Times", detail="How long people in the villages wait.", lead="To be settled"
)

PANEL_JUNE: Dates = (
    ("26 June 2024", (_PLAN, _CARERS)),
    ("25 September 2024", (_HOSPITAL, _CHILDREN)),
    ("22 January 2025", (_PLAN, _DAY_CENTRES)),
    ("26 March 2025", (_AMBULANCES,)),
)
PANEL_SEPTEMBER: Dates = (
    ("25 September 2024", (_HOSPITAL, _CHILDREN)),
    ("22 January 2025", (_PLAN, _DAY_CENTRES, _DENTISTS)),
    ("26 March 2025", (_CHILDREN_WAITS, _PROGRESS)),
)
PANEL_MARCH: Dates = (
    ("26 March 2025", (_CHILDREN_WAITS, _PROGRESS)),
    (
        "25 June 2025",
        (
            _AMBULANCES,
            Entry(title="Urgent Dental Care", detail="With the Local Dental Network.", lead="Dr Sunita Varley"),
        ),
    ),
)
