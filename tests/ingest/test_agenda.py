"""Front sheets of many councils' forms, drawn: whose meeting, when, where, and the items."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import AgendaItem, Doubt, Meeting
from ingest.papers import split_papers
from ingest.readers.agenda import read_agenda
from ingest.setting import front_sheet, setting_of
from tests.ingest.drawn_pages import Drawable, Grid, Row, Sheet, bold, draw, heading

LABELLED: tuple[Drawable, ...] = (
    heading("Adult Care Scrutiny Panel"),
    bold("Time and Date"),
    "10.30 am on Wednesday, 4th September, 2024",
    bold("Place"),
    "Committee Room 2 - Town Hall",
    bold("Public Business"),
)


def read(folder: Path, *sheets: Sheet) -> tuple[Meeting, list[AgendaItem], list[Doubt]]:
    """Draw front sheets and read them."""
    layout = draw(folder, *sheets)
    papers, _ = split_papers(layout)
    front = front_sheet(papers)
    assert front is not None
    records, doubts = read_agenda(front, setting_of(layout, papers))
    meeting = next(r for r in records if isinstance(r, Meeting))
    return meeting, [r for r in records if isinstance(r, AgendaItem)], doubts


def told(items: list[AgendaItem]) -> list[tuple[str, str, int | None, int | None]]:
    return [(item.number, item.title, item.first_page, item.last_page) for item in items]


def test_a_numbered_list_gives_its_items_with_their_pages_and_what_stands_under_them(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Apologies"),
        Row("2.|108|Home Care Market (Pages 3 - 10)"),
        Row("Briefing note of the Head of Commissioning", x=108),
        Row("3.|108|Work Programme (Page 11)"),
    )
    meeting, items, doubts = read(tmp_path, Sheet(rows))
    assert (meeting.committee, meeting.date) == ("Adult Care Scrutiny Panel", "2024-09-04")
    assert (meeting.start_time, meeting.place) == ("10:30", "Committee Room 2 - Town Hall")
    assert told(items) == [
        ("1", "Apologies", None, None),
        ("2", "Home Care Market", 3, 10),
        ("3", "Work Programme", 11, 11),
    ]
    assert items[1].detail == "Briefing note of the Head of Commissioning"
    assert doubts == []


def test_numbers_that_only_a_space_parts_from_their_titles_are_items_where_they_count(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1 Apologies"),
        Row("2 Home Care Market (pack page 3)"),
        Row("14 Mill Lane and the yard behind it are to be visited", x=100),
        Row("3 Work Programme (pack page 11)"),
    )
    assert [item[:3] for item in told(read(tmp_path, Sheet(rows))[1])] == [
        ("1", "Apologies", None),
        ("2", "Home Care Market", 3),
        ("3", "Work Programme", 11),
    ]
    address = (*LABELLED, Row("1.|108|Apologies"), Row("2 Mill Lane, Stonebridge"), Row("2.|108|Home Care"))
    assert [item.title for item in read(tmp_path, Sheet(address))[1]] == ["Apologies", "Home Care"]


def test_a_dash_and_a_note_after_a_title_are_no_part_of_it(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Apologies"),
        Row("2.|108|Minutes of 23 May 2024 - attached"),
        Row("3.|108|Work plan - to follow"),
    )
    assert [item.title for item in read(tmp_path, Sheet(rows))[1]] == [
        "Apologies",
        "Minutes of 23 May 2024",
        "Work plan",
    ]


def test_items_may_be_lettered_where_no_list_is_numbered(tmp_path: Path) -> None:
    rows = (*LABELLED, Row("A|108|Apologies"), Row("B|108|Home Care Market"), Row("C|108|Work Programme"))
    assert [item[:2] for item in told(read(tmp_path, Sheet(rows))[1])] == [
        ("A", "Apologies"),
        ("B", "Home Care Market"),
        ("C", "Work Programme"),
    ]
    parts = (*LABELLED, Row("A|108|Open items"), Row("1.|108|Apologies"), Row("B|108|Closed"), Row("C|108|Other"))
    assert [item.number for item in read(tmp_path, Sheet(parts))[1]] == ["1"]


def test_whose_report_it_is_stands_under_a_title_and_is_no_part_of_it(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Apologies"),
        Row("2.|108|Home Care Market"),
        Row("Report of the Head of Care", 108, gap=13),
    )
    item = read(tmp_path, Sheet(rows))[1][1]
    assert (item.title, item.detail) == ("Home Care Market", "Report of the Head of Care")


def test_a_range_cut_by_the_end_of_its_line_is_read_whole(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Report on the Commissioning of Home Care in the Borough (Pages 35"),
        Row("- 38)", x=108, gap=13),
        Row("2.|108|Report on the Commissioning of Home Care in the Borough (Pages"),
        Row("39 - 44)", x=108, gap=13),
    )
    _, items, _ = read(tmp_path, Sheet(rows))
    title = "Report on the Commissioning of Home Care in the Borough"
    assert told(items) == [("1", title, 35, 38), ("2", title, 39, 44)]


def test_page_numbers_in_a_column_of_their_own_are_no_part_of_a_title(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1|108|Declarations of Interest"),
        Row("2|108|Budget Monitoring: second|500|5 - 18"),
        Row("quarter", x=108, gap=13),
        Row("3|108|Town Centre Strategy|500|19"),
        Row("4|108|Leisure Contract|480|To follow"),
    )
    _, items, _ = read(tmp_path, Sheet(rows))
    assert told(items) == [
        ("1", "Declarations of Interest", None, None),
        ("2", "Budget Monitoring: second quarter", 5, 18),
        ("3", "Town Centre Strategy", 19, 19),
        ("4", "Leisure Contract", None, None),
    ]


def test_a_ruled_table_of_items_is_read_row_by_row(tmp_path: Path) -> None:
    grid = Grid(
        (
            ("Item", "Title", "Page"),
            ("1", "Apologies for absence", ""),
            ("2", "Parking charges review", "5 - 12"),
            ("3", "Exclusion of the press and public", ""),
        ),
        (72.0, 120.0, 440.0, 520.0),
    )
    _, items, _ = read(tmp_path, Sheet((*LABELLED, grid)))
    assert told(items) == [
        ("1", "Apologies for absence", None, None),
        ("2", "Parking charges review", 5, 12),
        ("3", "Exclusion of the press and public", None, None),
    ]


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (("1)|108|Apologies", "2)|108|Minutes", "3)|108|Parking"), ["1", "2", "3"]),
        (("A1|108|Apologies", "A2|108|Minutes", "B1|108|Parking"), ["A1", "A2", "B1"]),
        (("6|108|Apologies", "7(a)|108|Minutes", "7(b)|108|Parking"), ["6", "7(a)", "7(b)"]),
        (("Item 1|108|Apologies", "Item 2|108|Minutes", "Item 3|108|Parking"), ["1", "2", "3"]),
    ],
)
def test_numbers_of_many_forms_make_one_list(tmp_path: Path, printed: tuple[str, ...], numbers: list[str]) -> None:
    _, items, _ = read(tmp_path, Sheet((*LABELLED, *(Row(text) for text in printed))))
    assert [item.number for item in items] == numbers
    assert [item.title for item in items] == ["Apologies", "Minutes", "Parking"]


def test_sub_items_with_their_own_pages_give_the_item_its_range(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Apologies"),
        Row("2.|108|Minutes"),
        Row("(a)|140|To agree the minutes of 3rd July (Pages 3 - 8)", x=108),
        Row("(b)|140|To agree the minutes of 17th July (Pages 9 - 12)", x=108),
    )
    _, items, _ = read(tmp_path, Sheet(rows))
    assert told(items)[1] == ("2", "Minutes", 3, 12)


def test_numbered_notes_after_the_list_are_no_items(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Apologies"),
        Row("2.|108|Minutes"),
        Row("Head of Democratic Services", gap=40),
        bold("Notes"),
        Row("1.|108|Mobile telephones should be switched off during the meeting."),
        Row("2.|108|The meeting will be filmed."),
    )
    _, items, _ = read(tmp_path, Sheet(rows))
    assert [item.title for item in items] == ["Apologies", "Minutes"]


def test_a_summons_says_the_meeting_in_a_sentence(tmp_path: Path) -> None:
    rows = (
        Row("SUMMONS TO ATTEND MEETING", bold=True),
        "A meeting of the Council will be held in the Council Chamber, Town Hall, Stonebridge",
        "on Thursday, 18 July 2024 at 7.00 pm to deal with the following business.",
        bold("AGENDA"),
        Row("1.|108|Apologies"),
        Row("2.|108|Mayor's Announcements"),
    )
    meeting, items, _ = read(tmp_path, Sheet(rows))
    assert (meeting.committee, meeting.date, meeting.start_time) == ("Council", "2024-07-18", "19:00")
    assert meeting.place == "Council Chamber, Town Hall, Stonebridge"
    assert [item.title for item in items] == ["Apologies", "Mayor's Announcements"]


def test_labels_with_colons_say_the_meeting(tmp_path: Path) -> None:
    rows = (
        heading("STONEBRIDGE BOROUGH COUNCIL"),
        heading("PLANNING COMMITTEE"),
        Row("Date:|150|Tuesday 10 September 2024"),
        Row("Time:|150|6.30pm"),
        Row("Venue:|150|Council Chamber, Civic Centre, High Street, Stonebridge"),
        bold("AGENDA"),
        Row("1.|108|Apologies for absence"),
        Row("2.|108|Planning applications"),
    )
    meeting, items, _ = read(tmp_path, Sheet(rows))
    assert (meeting.committee, meeting.date, meeting.start_time) == ("Planning Committee", "2024-09-10", "18:30")
    assert meeting.place == "Council Chamber, Civic Centre, High Street, Stonebridge"
    assert len(items) == 2


def test_a_covering_letter_of_a_supplement_is_a_front_sheet_for_the_meeting_it_names(tmp_path: Path) -> None:
    rows = (
        Row("Date: 2 September 2024", x=400),
        Row("Dear Member"),
        bold("AUDIT COMMITTEE - WEDNESDAY, 4 SEPTEMBER 2024"),
        Row("I enclose a report which was not available when the agenda was published."),
        bold("Agenda Item No"),
        Row("7.|108|Statement of Accounts (Pages 3 - 30)"),
        Row("Yours sincerely", gap=40),
    )
    meeting, items, _ = read(tmp_path, Sheet(rows))
    assert (meeting.committee, meeting.date) == ("Audit Committee", "2024-09-04")
    assert told(items) == [("7", "Statement of Accounts", 3, 30)]


def test_a_front_sheet_without_numbers_gives_doubts_and_no_items(tmp_path: Path) -> None:
    rows = (*LABELLED, Row("Apologies"), Row("Street Lighting (Pages 3 - 9)"), Row("Any other business"))
    _, items, doubts = read(tmp_path, Sheet(rows))
    assert items == []
    assert {doubt.saw for doubt in doubts} >= {"Street Lighting (Pages 3 - 9)"}
    assert all(doubt.about == "agenda_items.number" for doubt in doubts)


def test_a_second_list_before_that_of_the_items_gives_doubts(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|To hear the concerns of electors"),
        Row("2.|108|To approve the accounts"),
        bold("Annual Meeting Agenda"),
        Row("1.|108|Apologies"),
        Row("2.|108|Election of a Chair"),
        Row("3.|108|Dates of meetings"),
    )
    _, items, doubts = read(tmp_path, Sheet(rows))
    assert [item.title for item in items] == ["Apologies", "Election of a Chair", "Dates of meetings"]
    assert [doubt.saw for doubt in doubts] == ["1. To hear the concerns of electors", "2. To approve the accounts"]


def test_a_table_with_times_before_the_titles_is_read_by_its_titles(tmp_path: Path) -> None:
    grid = Grid(
        (
            ("No.", "Time", "Item", "Lead"),
            ("1", "09:30", "Welcome and apologies", "Chair"),
            ("2", "09:35", "Winter resilience", "Chief Nurse"),
            ("3", "10:00", "Any other business", "All"),
        ),
        (72.0, 110.0, 170.0, 400.0, 520.0),
    )
    _, items, _ = read(tmp_path, Sheet((*LABELLED, grid)))
    assert [(i.title, i.detail) for i in items][1] == ("Winter resilience", "09:35 Chief Nurse")


def test_numbers_that_carry_the_year_make_a_list(tmp_path: Path) -> None:
    rows = (Row("24/045|130|Apologies"), Row("24/046|130|Planning"), Row("24/047|130|Finance"))
    _, items, _ = read(tmp_path, Sheet((*LABELLED, *rows)))
    assert [item.number for item in items] == ["24/045", "24/046", "24/047"]


def test_a_front_sheet_that_a_blank_page_parts_is_read_as_one(tmp_path: Path) -> None:
    first = Sheet((heading("Summons to and Agenda for a Meeting on"), heading("Thursday, 18th July, 2024")))
    second = Sheet((*LABELLED[:1], Row("AGENDA"), Row("1.|108|Apologies"), Row("2.|108|Petitions")))
    meeting, items, _ = read(tmp_path, first, Sheet(), second)
    assert (meeting.committee, meeting.date) == ("Adult Care Scrutiny Panel", "2024-07-18")
    assert [item.title for item in items] == ["Apologies", "Petitions"]


def test_notes_that_number_themselves_do_not_go_on_with_the_private_items(tmp_path: Path) -> None:
    rows = (
        *LABELLED,
        Row("1.|108|Apologies"),
        Row("2.|108|Home Care Market (Pages 3 - 10)"),
        bold("Private Business"),
        Row("1.|108|Purchase of a Care Home"),
        "Notes: 1) The person to contact about the agenda is Ann Oakes, telephone 01632 960 144.",
        Row("2) Members who cannot come should tell Ann Oakes by nine o'clock."),
    )
    _, items, _ = read(tmp_path, Sheet(rows))
    assert [item.number for item in items] == ["1", "2", "1"]
