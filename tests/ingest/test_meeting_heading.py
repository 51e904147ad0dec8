"""Headings of front sheets and minutes, in the words of many offices: whose meeting, when, where."""

from __future__ import annotations

import pytest

from ingest.drawn import Word
from ingest.item_stamps import stamp_above
from ingest.layout import Line, PageLayout, box_of_words
from ingest.meeting_words import as_known
from ingest.papers import Paper
from ingest.readers.meeting_heading import MeetingHeading, read_heading
from ingest.setting import front_heading
from tests.ingest.printed import printed


def line(text: str, top: float) -> Line:
    """A line of print, five points to a letter."""
    words, x0 = [], 72.0
    for text_of_word in text.split():
        x1 = x0 + 5 * len(text_of_word)
        words.append(Word(text=text_of_word, x0=x0, top=top, x1=x1, bottom=top + 11, size=11.0))
        x0 = x1 + 3
    return Line(1, tuple(words), box_of_words(words))


def read(*texts: str) -> MeetingHeading:
    return read_heading([line(text, 60 + 14 * number) for number, text in enumerate(texts)])


def facts(heading: MeetingHeading) -> tuple[str | None, str | None, str | None, str | None]:
    return heading.committee, heading.date, heading.start_time, heading.place


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (
            (
                "MINUTES OF THE MEETING OF THE MERE AND WOLDS COMBINED AUTHORITY OVERVIEW AND",
                "SCRUTINY COMMITTEE HELD ON 5 October 2022",
            ),
            ("Overview and Scrutiny Committee", "2022-10-05", None, None),
        ),
        (
            (
                "MINUTES OF THE MEETING OF THE JOINT COMMITTEE",
                "Ash and Elm Joint Health Scrutiny Committee",
                "5 October 2022",
            ),
            ("Ash and Elm Joint Health Scrutiny Committee", "2022-10-05", None, None),
        ),
        (
            ("Minutes of the meeting of Stonebridge Borough Council Ponds Panel held on 5 October 2022",),
            ("Ponds Panel", "2022-10-05", None, None),
        ),
        (
            ("Minutes of the Meeting of Health Scrutiny Board (2) held at 10.00 am", "on Wednesday, 5 October 2022"),
            ("Health Scrutiny Board (2)", "2022-10-05", "10:00", None),
        ),
        (
            ("Record of questions, answers and outcomes: Ponds Panel,", "12 June 2024", "Present: Cllrs Ash and Bell"),
            ("Ponds Panel", "2024-06-12", None, None),
        ),
        (
            ("Notes of the Ponds Commission", "12 June 2024, 6.30 pm, the Mill", "Present: Cllrs Ash and Bell"),
            ("Ponds Commission", "2024-06-12", "18:30", None),
        ),
        (
            (
                "STONEBRIDGE COUNTY COUNCIL",
                "COUNTY COUNCIL",
                "MINUTES of a meeting of the County Council held in the Council Chamber,",
                "Shire Hall, Stonebridge on Thursday, 13 March 2025.",
                "PRESENT: Mr A Lund (Chairman)",
            ),
            ("County Council", "2025-03-13", None, "Council Chamber, Shire Hall, Stonebridge"),
        ),
        (
            (
                "MILL-ON-SOWE PARISH COUNCIL",
                "MINUTES OF THE PARISH COUNCIL MEETING HELD ON",
                "TUESDAY, 1 OCTOBER 2024",
                "A Parish Council meeting was held in the Village Hall, Mill Lane on Tuesday, 1 October 2024",
            ),
            ("Mill-on-Sowe Parish Council", "2024-10-01", None, "Village Hall, Mill Lane"),
        ),
        (
            ("At a meeting of the Licensing Committee held at the Town Hall, Stonebridge on 3 May 2023 at 6.30 pm",),
            ("Licensing Committee", "2023-05-03", "18:30", "Town Hall, Stonebridge"),
        ),
        (
            ("Minutes of the Children's Services Scrutiny Committee meeting held via Zoom on 9 June 2021 at 2pm",),
            ("Children's Services Scrutiny Committee", "2021-06-09", "14:00", "Zoom"),
        ),
        (
            (
                "SOWE PARISH COUNCIL",
                "NEXT MEETING TO BE HELD ON TUESDAY,",
                "4th JULY 2023 @ 7.30pm",
                "SOWE VILLAGE HALL",
            ),
            ("Sowe Parish Council", "2023-07-04", "19:30", "Sowe Village Hall"),
        ),
        (
            (
                "CORPORATE PARENTING PANEL – 10th December 2024",
                "MINUTES of the meeting held in the Avon Room, Shire Hall.",
            ),
            ("Corporate Parenting Panel", "2024-12-10", None, "Avon Room, Shire Hall"),
        ),
        (
            ("Minutes of a meeting of the Full Council held at 7.00 p.m. on Monday 4th March 2024 in the Town Hall",),
            ("Full Council", "2024-03-04", "19:00", "Town Hall"),
        ),
        (
            ("Meeting of the Care Board held in public on Thursday 28 September 2023, 13:00 - 16:00, at The Mill",),
            ("Care Board", "2023-09-28", "13:00", "The Mill"),
        ),
        (
            ("Minutes of the Meeting of the", "YOUTH SCRUTINY COMMISSION", "Held: TUESDAY, 12 MARCH 2024 at 5:30 pm"),
            ("Youth Scrutiny Commission", "2024-03-12", "17:30", None),
        ),
        (
            ("Cabinet", "Date: Tuesday 4 March 2025", "Time: 6.00 pm", "Venue: Committee Room 1, Town Hall"),
            ("Cabinet", "2025-03-04", "18:00", "Committee Room 1, Town Hall"),
        ),
        (
            ("Meeting: Audit and Standards Committee", "Date: 12 June 2024", "Time: 10:30", "Place: Remote meeting"),
            ("Audit and Standards Committee", "2024-06-12", "10:30", "Remote meeting"),
        ),
        (
            ("Sowe Parish Council - 7th January 2020", "Present", "Councillors D Reed (Chair)"),
            ("Sowe Parish Council", "2020-01-07", None, None),
        ),
        (
            (
                "AGENDA",
                "CABINET",
                "Thursday, 30th January, 2025, at 10.00 am",
                "Council Chamber, Shire Hall,",
                "Stonebridge",
            ),
            ("Cabinet", "2025-01-30", "10:00", "Council Chamber, Shire Hall, Stonebridge"),
        ),
        (
            (
                "Stonebridge City Council",
                "Agenda",
                "Climate Review Panel (5)",
                "Time and Date 2.00 pm on Wednesday, 10 April 2024",
                "Place Committee Room 3 - Guildhall",
            ),
            ("Climate Review Panel (5)", "2024-04-10", "14:00", "Committee Room 3 - Guildhall"),
        ),
        (
            (
                "CABINET",
                "Please attend a meeting of Cabinet to be held at 11.00 am on Wednesday 10 April 2024 in",
                "Committee Room 1, County Hall, Sowe, the agenda for which is set out below.",
            ),
            ("Cabinet", "2024-04-10", "11:00", "Committee Room 1, County Hall, Sowe"),
        ),
        (
            ("Record of decisions: Cabinet", "Wednesday 20 October 2021, 6.30 pm, Civic Centre"),
            ("Cabinet", "2021-10-20", "18:30", "Civic Centre"),
        ),
        (
            (
                "STONEBRIDGE METROPOLITAN BOROUGH COUNCIL",
                "Ponds Scrutiny Commission: minutes",
                "Tuesday 16 March 2021, 6.00 pm, the Mill Room, Civic Hall",
            ),
            ("Ponds Scrutiny Commission", "2021-03-16", "18:00", "Mill Room, Civic Hall"),
        ),
        (
            (
                "STONEBRIDGE CITY COUNCIL",
                "Record of a meeting of the Ponds and Parks Scrutiny Panel",
                "18 June 2019, the Old Corn Hall",
            ),
            ("Ponds and Parks Scrutiny Panel", "2019-06-18", None, "Old Corn Hall"),
        ),
        (
            ("STONEBRIDGE CITY COUNCIL", "The Executive: minutes of 8 October 2019"),
            ("Executive", "2019-10-08", None, None),
        ),
        (
            ("EXECUTIVE: RECORD OF DECISIONS TAKEN ON 8 NOVEMBER", "2022", "Present:"),
            ("Executive", "2022-11-08", None, None),
        ),
        (("CABINET - DECISIONS TAKEN ON 8 MAY 2022", "Present:"), ("Cabinet", "2022-05-08", None, None)),
        (("CABINET – minutes of the meeting of 12 March 2024", "Present:"), ("Cabinet", "2024-03-12", None, None)),
        (
            ("Ponds Panel", "Minutes of the meeting of Tuesday 12 March 2024", "Present:"),
            ("Ponds Panel", "2024-03-12", None, None),
        ),
        (
            ("Minutes", "Ponds and Parks Panel held on Tuesday 4 May 2021 at the Mill", "Room, Sowe", "Present: all"),
            ("Ponds and Parks Panel", "2021-05-04", None, "Mill Room, Sowe"),
        ),
        (
            ("Draft minutes: Housing Board - held at the Old Mill on 3 June 2019",),
            ("Housing Board", "2019-06-03", None, "Old Mill"),
        ),
        (
            (
                "SOWE COUNTY COUNCIL",
                "PONDS COMMITTEE",
                "A meeting of the above-named Committee will be held on 3 May 2021",
            ),
            ("Ponds Committee", "2021-05-03", None, None),
        ),
        (
            (
                "SOWE BOROUGH COUNCIL",
                "PONDS AND PARKS OVERVIEW AND SCRUTINY",
                "PANEL",
                "A meeting of the Panel will be held at 2.00 pm on Monday, 3 May 2021 in the Mill",
            ),
            ("Ponds and Parks Overview and Scrutiny Panel", "2021-05-03", "14:00", "Mill"),
        ),
        (
            (
                "SOWE COUNCIL",
                "Ponds and Parks Overview and Scrutiny Panel: record of the meeting of 18 April 2023",
                "Held in the Mill Room, Sowe, at 10.00 am.",
                "In attendance: Councillor Ash",
            ),
            ("Ponds and Parks Overview and Scrutiny Panel", "2023-04-18", "10:00", None),
        ),
        (
            ("SOWE VALLEY FIRE AND RESCUE AUTHORITY", "AUDIT PANEL", "Thursday 4 March 2021, 10.00 am"),
            ("Audit Panel", "2021-03-04", "10:00", None),
        ),
        (
            ("SOWE VALLEY FIRE AND RESCUE AUTHORITY", "Thursday 4 March 2021, 10.00 am"),
            ("Sowe Valley Fire and Rescue Authority", "2021-03-04", "10:00", None),
        ),
        (("Minutes of our last meeting, Friday 3 May 2024", "Those there: all"), (None, "2024-05-03", None, None)),
        (("Minutes of the previous meeting (3 May 2024)", "Those there: all"), (None, "2024-05-03", None, None)),
        (
            ("Ponds Panel", "Monday 3 June 2024", "Minutes of the meeting of 4 May 2024"),
            ("Ponds Panel", "2024-06-03", None, None),
        ),
    ],
)
def test_a_heading_tells_whose_meeting_it_is_when_and_where(
    texts: tuple[str, ...], told: tuple[str | None, str | None, str | None, str | None]
) -> None:
    assert facts(read(*texts)) == told


def test_the_date_of_a_letter_is_not_that_of_the_meeting_it_announces() -> None:
    heading = read("Date: 7 January 2025", "Dear Member", "COUNTY COUNCIL - THURSDAY, 9 JANUARY 2025")
    assert (heading.committee, heading.date) == ("County Council", "2025-01-09")


def test_a_cancelled_meeting_that_a_heading_mentions_is_not_the_one_held() -> None:
    heading = read(
        "Sowe Parish Council - 8th September 2015", "This meeting held in place of cancelled meeting 1st Sept 2015"
    )
    assert (heading.date, heading.place) == ("2015-09-08", None)


def test_the_council_s_own_name_above_a_committee_s_is_not_the_meeting_s() -> None:
    heading = read("STONEBRIDGE BOROUGH COUNCIL", "PLANNING COMMITTEE", "12 June 2024")
    assert heading.committee == "Planning Committee"


def test_attendance_and_items_are_no_part_of_the_heading() -> None:
    heading = read("Cabinet", "Present: Councillor P Harcourt, of the Housing Board", "1. Minutes of 3 May 2024")
    assert (heading.committee, heading.date) == ("Cabinet", None)


def test_a_page_without_a_heading_tells_nothing() -> None:
    assert facts(read("the service continued to meet most of its targets", "and visits were kept up")) == (None,) * 4


def test_a_page_without_a_line_of_text_tells_nothing() -> None:
    assert facts(read()) == (None,) * 4


def test_a_name_misread_from_a_scan_is_taken_for_the_front_sheet_s() -> None:
    known = "Adult Care Scrutiny Board (5)"
    assert as_known("Adult Care Scrutinv Board (5)", known) == known
    assert as_known("Adult Care Scrutiny Board (3)", known) == "Adult Care Scrutiny Board (3)"
    assert as_known("Cabinet", known) == "Cabinet"


def test_a_front_sheet_that_names_its_body_only_in_a_running_header_is_that_body_s() -> None:
    below = (line("London Borough of Stonebridge", 90), line("Wednesday 10 April 2024, 6.30 pm, Civic Centre", 110))
    page = PageLayout(1, 595.0, 842.0, below, furniture=(line("Page 1", 30), line("Cabinet", 40)))
    assert front_heading(Paper("agenda", None, (page,))).committee == "Cabinet"


@pytest.mark.parametrize(
    "summons",
    [
        "A meeting of the PONDS COMMITTEE will be held in the Mill on the above date at 7.30 p.m.",
        "You are summoned to a Meeting of the Ponds Committee, which is to be held at the Mill at the time shown.",
        "The next meeting of the Ponds Committee will take place at the Mill; papers are enclosed.",
    ],
)
def test_a_summons_names_the_body_though_the_day_stands_above_it(summons: str) -> None:
    heading = read("STONEBRIDGE BOROUGH COUNCIL", "Mill Street, Stonebridge", "12th June, 2024", "Dear Sir,", summons)
    assert (heading.committee, heading.date) == ("Ponds Committee", "2024-06-12")


def test_labels_that_stand_side_by_side_each_have_their_value() -> None:
    head = printed(
        """
*Ponds and Rivers Commission
Date: 4 March 2024|Time: 7.00pm|Place: Mill House
Members: Councillors Ash and Birch
"""
    )
    assert facts(read_heading(head)) == ("Ponds and Rivers Commission", "2024-03-04", "19:00", "Mill House")


def test_an_item_stamped_out_on_the_right_is_that_of_the_page_and_one_in_the_text_is_not() -> None:
    text = "{}\nMinutes of a meeting of the Ponds Panel held on Tuesday, 4 March 2024 at the Mill House, Stonebridge\n"
    assert stamp_above(printed(text.format("||ITEM 2"), stops=(72, 220, 530))) == "2"
    assert stamp_above(printed(text.format("ITEM 2"))) is None
    assert stamp_above([]) is None


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (
            "Date and time|Place|Contact",
            "Monday, 4 March|The Mill House,|Jo Ash\n2024 at 7.00 pm|Mill Street|01632 960 001",
        ),
        ("When:|Where:|Quorum:", "4 March 2024,|The Mill House, Mill|Three\n7pm|Street|"),
        ("Venue|Meeting date|Start time", "The Mill House,|Monday|7.00pm\nMill Street|4 March 2024|"),
    ],
)
def test_labels_may_head_columns(labels: str, values: str) -> None:
    head = printed(f"""
*Ponds and Rivers Commission
{labels}
{values}

Members: Councillors Ash and Birch
""")
    found = facts(read_heading(head))
    assert found == ("Ponds and Rivers Commission", "2024-03-04", "19:00", "The Mill House, Mill Street")


def test_a_year_that_begins_the_line_below_its_day_is_read_with_it() -> None:
    heading = read("PONDS COMMITTEE", "Monday, 4 March", "2024 at 7.00 pm", "1 Apologies")
    assert (heading.date, heading.start_time) == ("2024-03-04", "19:00")


def test_a_date_alone_under_a_label_is_the_meetings_where_another_names_the_body() -> None:
    heading = read("CITY OF STONEBRIDGE", "MEETING: PONDS SCRUTINY SUB-COMMITTEE", "DATE: 8 APRIL 2024", "PRESENT: ASH")
    assert (heading.committee, heading.date) == ("Ponds Scrutiny Sub-Committee", "2024-04-08")
    assert read("CITY OF STONEBRIDGE", "REF: 12", "DATE: 8 APRIL 2024", "Dear Sir").date is None


def test_the_day_of_the_last_minutes_in_the_list_of_items_is_not_the_meeting_s() -> None:
    told = read(
        "CHILDREN AND LEARNING SCRUTINY PANEL",
        "THURSDAY, 13 JUNE 2024",
        "10.00 am, COUNCIL CHAMBER, STONEBRIDGE HALL",
        "AGENDA",
        "1 Minutes of the last meeting - held on 21 March 2024",
        "2 Apologies for absence",
    )
    assert facts(told)[:3] == ("Children and Learning Scrutiny Panel", "2024-06-13", "10:00")
