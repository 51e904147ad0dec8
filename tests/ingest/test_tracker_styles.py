"""Trackers in the house styles of many councils: columns, cells, merged rows, lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import TrackerRow
from ingest.readers.column_titles import roles_of_title
from ingest.readers.tracker import read_trackers
from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, listed, merged, table, words
from tests.ingest.test_tracker import rows_of


def test_a_column_of_days_before_what_was_asked_is_that_of_the_meetings(tmp_path: Path) -> None:
    rows = (
        "Ref | Panel of | What was recommended or asked | Subject | Lead | Position reported",
        "EG/001 | 12 June 2024 | Oil the sluice gate every week | Weirs | Jo Bell | A smith was asked.",
        "EG/002 | 17 July 2024 | Map every drain | Drains | Al Poe | The map is with the printer.",
    )
    paper = drawn.paper(tmp_path, heading("Schedule A"), table(rows, (45, 75, 130, 55, 60, 110), GRID))
    assert [(r.meeting_date, r.agenda_item, r.response) for r in rows_of(paper)] == [
        ("2024-06-12", "Weirs", "A smith was asked."),
        ("2024-07-17", "Drains", "The map is with the printer."),
    ]


def test_a_log_of_conclusions_tells_for_whom_they_are_and_what_has_followed(tmp_path: Path) -> None:
    rows = (
        "Entry | Date | Subject | Conclusion | For | What has followed",
        "EG/001 | 12 June 2024 | Weirs | The sluice gate be oiled every week | Jo Bell | A smith was asked.",
        "EG/002 | 17 July 2024 | Drains | Every drain be mapped | Al Poe | The map is with the printer.",
    )
    paper = drawn.paper(tmp_path, heading("Log of Conclusions"), table(rows, (45, 75, 55, 130, 60, 110), GRID))
    assert [(r.reference, r.meeting_date, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        ("EG/001", "2024-06-12", "The sluice gate be oiled every week", "Jo Bell", "A smith was asked."),
        ("EG/002", "2024-07-17", "Every drain be mapped", "Al Poe", "The map is with the printer."),
    ]


@pytest.mark.parametrize("titles", ["Business | What the Council wanted done", "Concerning | Wish of those who met"])
def test_the_business_is_not_taken_for_what_was_decided_under_it(tmp_path: Path, titles: str) -> None:
    rows = (
        f"Line | Decided | {titles} | With whom | Position",
        "E01 | 12 June 2024 | Weirs and River Sluices | The sluice gate at Eel Pie Lock be oiled every week in summer "
        "by the lock keeper | Jo Bell | A smith was asked.",
        "E02 | 17 July 2024 | Drains of the Town | Every drain of the town be mapped and the map hung in the hall "
        "by May | Al Poe | The map is with the printer.",
    )
    paper = drawn.paper(tmp_path, heading("Decisions follow-up schedule"), table(rows, (35, 65, 80, 150, 60, 90), GRID))
    assert [(r.text.split()[0], r.response) for r in rows_of(paper)] == [
        ("The", "A smith was asked."),
        ("Every", "The map is with the printer."),
    ]


def test_a_number_cut_by_a_narrow_column_is_put_together(tmp_path: Path) -> None:
    rows = (
        "No. | Meeting | Action | Owner | Update",
        "99 | 12 June 2024 | Oil the sluice gate | Jo Bell | The oil has come.",
        "10<br/>1 | 12 June 2024 | Map every drain | Al Poe | The map was sent round.",
    )
    found = rows_of(drawn.paper(tmp_path, heading("Action log"), table(rows, (22, 80, 140, 70, 120), GRID)))
    assert [r.reference for r in found] == ["99", "101"]


def test_a_minute_and_its_clause_on_two_lines_of_a_wide_column_stay_apart(tmp_path: Path) -> None:
    rows = ("Ref | Action | Owner | Update", "12<br/>14 | Oil the sluice gate | Jo Bell | The oil has come.")
    (found,) = rows_of(drawn.paper(tmp_path, heading("Action log"), table(rows, (60, 180, 70, 120), GRID)))
    assert found.reference == "12 14"


def test_labels_stacked_in_a_cell_tell_what_stands_after_them(tmp_path: Path) -> None:
    rows = (
        "Meeting | Recommendation | Response",
        "<b>Date:</b> 12 June 2024<br/><b>Minute:</b> 7(b) | Oil the sluice gate | "
        "Lead: Jo Bell<br/>Update: The oil has come.<br/>Due: May 2025<br/>Status: Open",
    )
    paper = drawn.paper(tmp_path, heading("Monitoring of Recommendations"), table(rows, (110, 150, 180), GRID))
    (found,) = rows_of(paper)
    assert (found.meeting_date, found.reference, found.text) == ("2024-06-12", "7(b)", "Oil the sluice gate")
    assert (found.responsible, found.response, found.due, found.status) == (
        "Jo Bell",
        "The oil has come.",
        "May 2025",
        "Open",
    )


def test_who_signs_an_action_is_told_by_the_title_of_its_column(tmp_path: Path) -> None:
    rows = (
        "Date of meeting | Action (owner) | Outcome | Completed?",
        "12 June 2024 | Oil the sluice gate <b>(Head of Weirs)</b> | Oiled in May. | Yes",
    )
    paper = drawn.paper(tmp_path, heading("Action log"), table(rows, (90, 150, 130, 70), GRID))
    (found,) = rows_of(paper)
    assert (found.text, found.responsible) == ("Oil the sluice gate", "Head of Weirs")


def test_the_title_of_a_column_may_name_the_meeting(tmp_path: Path) -> None:
    rows = ("Information requested at the meeting on 12 June 2024 | Response", "A map of the drains | Sent on 2 July.")
    paper = drawn.paper(tmp_path, heading("Information requested"), table(rows, (220, 200), GRID))
    assert [r.meeting_date for r in rows_of(paper)] == ["2024-06-12"]


def test_a_state_cut_by_a_narrow_column_is_put_together(tmp_path: Path) -> None:
    rows = (
        "Action | Owner | Progress | Status",
        "Oil the sluice gate | Jo Bell | The oil has come. | Outstandin<br/>g",
    )
    paper = drawn.paper(tmp_path, heading("Action log"), table(rows, (150, 80, 130, 60), GRID))
    assert [r.status for r in rows_of(paper)] == ["Outstanding"]


def test_a_row_that_begins_with_its_number_is_no_header_though_its_words_are_those_of_titles(tmp_path: Path) -> None:
    rows = (
        "15 | 12 June 2024 | Oil the sluice gate | Scrutiny Officer | The oil has come. | In progress",
        "16 | 17 July 2024 | Map every drain | Al Poe | The map was sent round. | Done",
    )
    paper = drawn.paper(tmp_path, table(rows, (30, 80, 120, 70, 110, 60), GRID), title="Action Log")
    assert rows_of(paper) == []


@pytest.mark.parametrize(
    ("banner", "expected"),
    [
        ("Ponds Scrutiny Panel, 12 June 2024: Weirs", ("2024-06-12", "Weirs")),
        ("12 June 2024 - Weirs", ("2024-06-12", "Weirs")),
        ("7. Weirs – 12 June 2024", ("2024-06-12", "7. Weirs")),
        ("Deadline for replies, 12 June 2024", (None, "Deadline for replies, 12 June 2024")),
        ("Minute 7 - Weirs (12 June 2024)", ("2024-06-12", "Minute 7 - Weirs")),
        ("Ponds Scrutiny Panel - 12 June 2024", ("2024-06-12", None)),
    ],
)
def test_a_merged_row_may_name_the_meeting_and_the_subject(
    tmp_path: Path, banner: str, expected: tuple[str, str | None]
) -> None:
    rows = (
        "Ref | Recommendation | Lead | Position",
        f"{banner} | | | ",
        "1 | That the gate be mended | Jo Bell | Mended",
    )
    drawn_table = table(rows, (40, 220, 90, 90), GRID, merged((0, 1), (-1, 1)))
    (row,) = rows_of(drawn.paper(tmp_path, heading("Recommendations Tracker"), drawn_table))
    assert (row.meeting_date, row.agenda_item) == expected


def test_a_paper_named_for_a_meeting_gives_its_rows_that_day(tmp_path: Path) -> None:
    rows = ("Minute | Action | Update", "7 | Oil the sluice gate | The oil has come.")
    for named, expected in (("12 May 2024", "2024-05-12"), ("12 June 2024", None)):
        title = f"Matters arising from the minutes of {named}"
        parts = (heading(title), words("Report of Jo Bell"), table(rows, (60, 200, 180), GRID))
        paper = drawn.paper(tmp_path, *parts, title=title)
        assert [r.meeting_date for r in rows_of(paper)] == [expected]


def test_bullets_under_the_days_of_meetings_carry_them(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        *(heading("Rolling Action List"), heading("Meeting on 12 May 2024")),
        *(listed("• That the sluice gate be oiled"), listed("Lead: Jo Bell. Update: The oil has come.")),
        *(heading("Meeting on 12 June 2024"), listed("• That every drain be mapped"), listed("Lead: Al Poe.")),
    )
    assert [(r.meeting_date, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        ("2024-05-12", "That the sluice gate be oiled", "Jo Bell", "The oil has come."),
        ("2024-06-12", "That every drain be mapped", "Al Poe", None),
    ]


def test_updates_of_each_quarter_are_responses_and_no_figures(tmp_path: Path) -> None:
    rows = (
        "Ref | Recommendation | Lead officer | Q1 update | Q2 update",
        "1 | Oil the sluice gate | Jo Bell | No oil yet. | The oil has come.",
    )
    paper = drawn.paper(tmp_path, heading("Recommendations Tracker"), table(rows, (30, 130, 80, 100, 100), GRID))
    assert [r.response for r in rows_of(paper)] == ["No oil yet. The oil has come."]


def test_a_day_that_a_sentence_breaks_before_is_no_number_of_an_entry(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        heading("2. Outstanding Issues"),
        words("A Member asked how the table of<br/>5 May 2024) came to have vanished from the paper before them."),
        kind="minutes",
    )
    assert rows_of(paper) == []


def test_an_entry_may_open_with_the_day_of_its_meeting(tmp_path: Path) -> None:
    entry = listed("14 March 2024 - Water company to be asked for flows. Response: Sent.")
    (found,) = rows_of(drawn.paper(tmp_path, heading("Outstanding actions"), entry))
    assert (found.meeting_date, found.text, found.reference) == (
        "2024-03-14",
        "Water company to be asked for flows.",
        None,
    )


def test_numbered_requests_in_one_cell_are_answered_by_the_numbers_beside_them(tmp_path: Path) -> None:
    rows = (
        "Meeting | Requests | Responses",
        "12 June 2024 | 1. Oil the sluice gate<br/>2. Map every drain | 1. The oil has come.<br/>2. The map was sent.",
        "17 July 2024 | 1. Count the weirs<br/>2. Count the ponds | There are nine in all.",
    )
    paper = drawn.paper(tmp_path, heading("Information Requests Log"), table(rows, (90, 170, 180), GRID))
    assert [(r.reference, r.text, r.response) for r in rows_of(paper)] == [
        ("1", "Oil the sluice gate", "The oil has come."),
        ("2", "Map every drain", "The map was sent."),
        (None, "1. Count the weirs 2. Count the ponds", "There are nine in all."),
    ]


def test_a_resolution_that_stands_whole_in_a_cell_is_parted_by_the_answers_to_its_clauses(tmp_path: Path) -> None:
    asked = (
        "RESOLVED – that, in view of the floods, the Panel – (i) notes the map; (ii) asks Jo Bell to oil the gate; and"
    )
    rows = (
        "Meeting | Item | Resolution | Progress",
        f"12 June 2024 | 5. Weirs | {asked}<br/>(iii) requests a list. | (ii) The oil has come. (iii) To follow.",
        "12 June 2024 | 6. Boats | RESOLVED that (a) a boat be bought; and (b) the old one be sold. | (b) It was sold.",
        "12 June 2024 | 7. Locks | RESOLVED that (a) locks shut; and (b) keys be cut. | In hand (a note (b) follows).",
    )
    paper = drawn.paper(tmp_path, heading("Progress with Resolutions"), table(rows, (70, 60, 200, 120), GRID))
    assert [(r.agenda_item, r.reference, r.text, r.response) for r in rows_of(paper)] == [
        ("5. Weirs", "i", "notes the map;", None),
        ("5. Weirs", "ii", "asks Jo Bell to oil the gate; and", "The oil has come."),
        ("5. Weirs", "iii", "requests a list.", "To follow."),
        ("6. Boats", "a", "a boat be bought; and", None),
        ("6. Boats", "b", "the old one be sold.", "It was sold."),
        (
            "7. Locks",
            None,
            "RESOLVED that (a) locks shut; and (b) keys be cut.",
            "In hand (a note (b) follows).",
        ),
    ]


@pytest.mark.parametrize(("title", "due"), [("Seen by Panel", None), ("Due", "15/03/24")])
def test_the_day_on_which_a_closed_line_was_seen_is_no_deadline(tmp_path: Path, title: str, due: str | None) -> None:
    rows = (
        f"ID | Meeting | Minute | Recommendation / action | Last update | Status | {title}",
        "1 | 16/03/2023 | RS39(2) | Cabinet to oil the gate | The oil has come | Complete | 15/03/24",
        "2 | 16/03/2023 | RS40(1) | A list of ponds to Members | Sent to all in May | Complete | 06/07/23",
        "3 | 06/07/2023 | RS4(1) | Boats for schools | Not agreed, see the reply | Not agreed | 16/11/23",
    )
    paper = drawn.paper(tmp_path, heading("Closed lines"), table(rows, (25, 65, 60, 120, 110, 60, 60), GRID))
    assert rows_of(paper)[0].due == due


def test_what_was_decided_stands_beside_what_came_of_it_without_the_title_of_its_column(tmp_path: Path) -> None:
    rows = (
        "Recommendation | Decision of Cabinet (18 April 2024) | Progress | Lead",
        "That the gate be oiled every week. | Accepted | A smith is sought. | Jo Bell",
        "That ponds be fenced. | Not accepted | No further action. | Al Poe",
        "That weirs be mapped. | Yes | Six are on it. | Al Poe",
    )
    paper = drawn.paper(tmp_path, heading("Tracker of Recommendations"), table(rows, (160, 90, 140, 60), GRID))
    assert [r.status for r in rows_of(paper)] == [
        "Accepted",
        "Not accepted",
        "Decision of Cabinet (18 April 2024) Yes",
    ]


def test_beside_the_rows_own_numbers_a_minute_is_what_the_row_was_asked_under(tmp_path: Path) -> None:
    rows = (
        "No. | Meeting | Minute | What was asked for | Of whom | By | Where matters stand",
        "1 | 12 June 2024 | 4 (3) | Oil the sluice gate every week | Jo Bell |  | A smith was asked.",
        "2 | 12 June 2024 | 5 (2) | Map every drain | Al Poe | 30 Nove<br/>mber 2024 | The map is with the printer.",
    )
    paper = drawn.paper(tmp_path, heading("Outstanding Actions"), table(rows, (30, 70, 45, 120, 50, 50, 90), GRID))
    records, doubts = read_trackers(paper, drawn.SETTING)
    found = [record for record in records if isinstance(record, TrackerRow)]
    assert [(r.reference, r.agenda_item, r.due) for r in found] == [
        ("1", "4 (3)", None),
        ("2", "5 (2)", "30 November 2024"),
    ]
    assert doubts == []


@pytest.mark.parametrize(
    "titles",
    ["Minute | Subject and purport | Action taken", "Min. no. | Item | Position", "Minute Number | Heading | Progress"],
)
def test_a_schedule_of_what_came_of_minutes_says_in_their_subject_what_was_asked(tmp_path: Path, titles: str) -> None:
    rows = (
        titles,
        "64(1) | Weirs. Gates to be oiled. | A smith has been asked.",
        "71 | Drains. Map for Members. | The map was sent on 4 July.",
    )
    paper = drawn.paper(tmp_path, heading("What was done on minutes"), table(rows, (60, 190, 190)))
    assert [(r.reference, r.text, r.response) for r in rows_of(paper)] == [
        ("64(1)", "Weirs. Gates to be oiled.", "A smith has been asked."),
        ("71", "Drains. Map for Members.", "The map was sent on 4 July."),
    ]


def test_a_table_of_subjects_without_the_minutes_that_they_were_asked_under_is_no_tracker(tmp_path: Path) -> None:
    rows = ("No. | Subject | Progress", "1 | Weirs | Nine gates were oiled.", "2 | Drains | Two maps were drawn.")
    assert rows_of(drawn.paper(tmp_path, heading("The year's work"), table(rows, (60, 190, 190), GRID))) == []


def test_days_under_a_title_of_no_day_are_those_of_meetings_whatever_stands_above(tmp_path: Path) -> None:
    rows = (
        "Date and minute | Request or recommendation | Lead | News",
        "12 June 2024 (Min. 7) | The sluice gate be oiled by May. | Jo Bell | 3 of the 4 hinges were oiled.",
        "17 July 2024 (Min. 9) | Every drain be mapped. | Al Poe | Members' comments were passed on.",
    )
    paper = drawn.paper(tmp_path, table(rows, (90, 160, 70, 120), GRID))
    assert [(r.meeting_date, r.text[:11], r.response) for r in rows_of(paper)] == [
        ("2024-06-12", "The sluice ", "3 of the 4 hinges were oiled."),
        ("2024-07-17", "Every drain", "Members' comments were passed on."),
    ]


def test_of_two_columns_of_answers_the_one_of_states_alone_is_the_status(tmp_path: Path) -> None:
    rows = (
        "Ref | Meeting | What was agreed | Owner | Update | Position",
        "1 | 12 June 2024 | Oil the sluice gate | Jo Bell | A smith was asked. | OPEN",
        "2 | 12 June 2024 | Map every drain | Al Poe | The map was sent on 4 July. | CLOSED",
    )
    paper = drawn.paper(tmp_path, heading("Rolling action log"), table(rows, (30, 70, 110, 60, 130, 60), GRID))
    assert [(r.response, r.status) for r in rows_of(paper)] == [
        ("A smith was asked.", "OPEN"),
        ("The map was sent on 4 July.", "CLOSED"),
    ]


@pytest.mark.parametrize("closed", ["Part 2: closed since the last meeting", "Requests dealt with", "B. Discharged"])
def test_a_heading_over_some_rows_may_say_how_far_they_have_come(tmp_path: Path, closed: str) -> None:
    titles = "No. | What was asked | Of whom | Date | Where we are"
    live = table(
        (titles, "1 | Oil the sluice gate | Jo Bell | 12.06.24 | A smith was asked."), (30, 140, 70, 60, 140), GRID
    )
    done = table((titles, "2 | Map every drain | Al Poe | 12.06.24 | See the map."), (30, 140, 70, 60, 140), GRID)
    paper = drawn.paper(tmp_path, heading("Requests Log"), heading("Part 1: live"), live, heading(closed), done)
    assert [(r.text, r.status) for r in rows_of(paper)] == [
        ("Oil the sluice gate", "Part 1: live"),
        ("Map every drain", closed),
    ]


def test_a_table_of_who_is_asked_what_came_of_it_and_its_state_is_a_tracker_by_itself(tmp_path: Path) -> None:
    rows = (
        "No. | Date | Subject | Detail | Owner | Update | State",
        "1 | 12 June 2024 | Weirs | Oil the sluice gate every week | Jo Bell | A smith was asked in May. | Open",
        "2 | 17 July 2024 | Drains | Map every drain in the town | Al Poe | The map was sent on 4 July. | Done",
    )
    paper = drawn.paper(tmp_path, heading("What there is"), table(rows, (25, 60, 50, 110, 50, 100, 45), GRID))
    assert [(r.agenda_item, r.text, r.responsible, r.status) for r in rows_of(paper)] == [
        ("Weirs", "Oil the sluice gate every week", "Jo Bell", "Open"),
        ("Drains", "Map every drain in the town", "Al Poe", "Done"),
    ]


def test_a_column_of_states_that_holds_sentences_says_what_came_of_it(tmp_path: Path) -> None:
    rows = (
        "Ref | Request | For | Asked on | State of things",
        "1 | Oil the sluice gate every week | Jo Bell | 12.06.24 | The smith whom we asked has not come.",
        "2 | Map every drain in the town | Al Poe | 12.06.24 | The map went to all Members on 4 July.",
    )
    paper = drawn.paper(tmp_path, heading("Requests Log"), table(rows, (30, 130, 60, 60, 160), GRID))
    assert [(r.response, r.status) for r in rows_of(paper)] == [
        ("The smith whom we asked has not come.", None),
        ("The map went to all Members on 4 July.", None),
    ]


def test_a_wide_table_of_meetings_and_states_is_a_tracker_by_its_cells(tmp_path: Path) -> None:
    rows = (
        "Code | From meeting | About | Ask | With | How it is going | Open or closed",
        "PW R1/24 | 12 June 2024 | Weirs | Oil the sluice gate every week | Head of Weirs | A smith was asked. | Open",
        "PW R2/24 | 17 July 2024 | Drains | Map every drain in the town | Town Clerk | It was sent on 4 July. | Closed",
    )
    paper = drawn.paper(tmp_path, heading("Keeping up"), table(rows, (50, 60, 50, 100, 60, 90, 50), GRID))
    assert [(r.reference, r.text, r.responsible, r.response, r.status) for r in rows_of(paper)] == [
        ("PW R1/24", "Oil the sluice gate every week", "Head of Weirs", "A smith was asked.", "Open"),
        ("PW R2/24", "Map every drain in the town", "Town Clerk", "It was sent on 4 July.", "Closed"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Table A: still to do", "Table B: off the list"), ("Part 1: outstanding", "Part 2 – no longer followed")],
)
def test_a_part_beside_one_that_says_how_far_its_rows_have_come_says_so_too(
    tmp_path: Path, first: str, second: str
) -> None:
    titles = "Asked on | What | Who | Where things are"
    live = table((titles, "3 Jun | Oil the sluice gate | Jo Bell | A smith was asked."), (60, 160, 70, 160), GRID)
    done = table((titles, "12 Nov | Map every drain | Al Poe | The map hangs in the hall."), (60, 160, 70, 160), GRID)
    paper = drawn.paper(tmp_path, heading("What we asked for"), heading(first), live, heading(second), done)
    assert [(row.text, row.status, row.agenda_item) for row in rows_of(paper)] == [
        ("Oil the sluice gate", first, None),
        ("Map every drain", second, None),
    ]


KEYS = {
    "in lines": (
        "Reading the K column",
        "G (green) – given to the officer named",
        "W (white) – wholly done",
        "N (red) – no: either it was refused or no answer has come",
    ),
    "colour first": (
        "Green (G): given to the officer named",
        "White (W): wholly done",
        "Red (N): no: either it was refused or no answer has come",
    ),
    "by dashes": (
        "G – given to the officer named",
        "W – wholly done",
        "N – no: either it was refused or no answer has come",
    ),
}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("title", ["K", "Mark", "§"])
def test_a_column_of_letters_that_a_key_explains_says_how_far_each_row_has_come(
    tmp_path: Path, key: str, title: str
) -> None:
    rows = (
        f"Log | Arising from | What the Panel decided | With | {title} | Latest",
        "24/01 | 12/06/24 PP/05 A | Oil the sluice gate every week | JB | G | Given to JB on 20 June.",
        "24/02 | 12/06/24 PP/05 B | Map every drain in the borough | AP | W | The map hangs in the hall.",
        "24/03 | 17/07/24 PP/11 A | Open the weir to the public | Board | N | Nothing has been heard.",
    )
    above = [words(line) for line in KEYS[key]]
    paper = drawn.paper(tmp_path, heading("Decision Log"), *above, table(rows, (45, 75, 130, 40, 30, 110), GRID))
    assert [(r.reference, r.meeting_date, r.agenda_item, r.responsible, r.status) for r in rows_of(paper)] == [
        ("24/01", "2024-06-12", "PP/05 A", "JB", "given to the officer named"),
        ("24/02", "2024-06-12", "PP/05 B", "AP", "wholly done"),
        ("24/03", "2024-07-17", "PP/11 A", "Board", "no: either it was refused or no answer has come"),
    ]


@pytest.mark.parametrize(
    "title", ["What the Forum asked", "What our Members wanted", "What the Sub-Committee has resolved"]
)
def test_what_a_body_did_is_what_was_asked_whoever_it_is(title: str) -> None:
    assert "text" in roles_of_title(title, "tracker")


def test_beside_the_meeting_and_minute_the_subject_is_what_was_asked(tmp_path: Path) -> None:
    rows = (
        "Meeting and Minute | Subject | To be dealt with by | Present position",
        "18.1.05 Min. 60(2) | Car parks: list of those which run at a loss | Mr. Pell | He hopes to oblige shortly.",
        "15.3.05 Min. 67 | Village hall: grant for the roof | Cabinet | The roof is finished.",
    )
    paper = drawn.paper(tmp_path, heading("Matters arising"), table(rows, (80, 150, 80, 130), GRID))
    assert [(r.meeting_date, r.text[:9], r.responsible, r.response) for r in rows_of(paper)] == [
        ("2005-01-18", "Car parks", "Mr. Pell", "He hopes to oblige shortly."),
        ("2005-03-15", "Village h", "Cabinet", "The roof is finished."),
    ]


def test_codes_under_the_title_of_requests_only_number_them(tmp_path: Path) -> None:
    rows = (
        "Request | Made | What Members asked for | Addressed to | Reply",
        "PR19/06 | 04.04.19 | Depths of all ponds, by ward | Head of Ponds | Half are in.",
        "PR19/07 | 13.06.19 | Members to meet the keepers | Keeper of Weirs | Nine met on 18 July.",
    )
    paper = drawn.paper(tmp_path, heading("Requests monitor"), table(rows, (60, 60, 130, 80, 110), GRID))
    assert [(r.reference, r.text) for r in rows_of(paper)] == [
        ("PR19/06", "Depths of all ponds, by ward"),
        ("PR19/07", "Members to meet the keepers"),
    ]


def test_recommendations_and_feedback_with_the_day_a_letter_went_are_a_tracker_without_deadlines(
    tmp_path: Path,
) -> None:
    rows = (
        "Date of meeting | Item | Recommendation or information requested | For | Letter / e-mail sent | Feedback",
        "5 July 2022 | Weirs | The sluice gate to be oiled | Jo Bell | 12 July 2022 | Reply of 14 August in Paper B.",
        "5 July 2022 | Drains | Map of every drain | Al Poe | 12 July 2022 | The map went to Members on 2 September.",
    )
    title = heading("Ponds Scrutiny Committee: Recommendations and Feedback")
    paper = drawn.paper(tmp_path, title, table(rows, (60, 55, 120, 60, 70, 110), GRID))
    assert [(r.meeting_date, r.text, r.responsible, r.due, r.response) for r in rows_of(paper)] == [
        ("2022-07-05", "The sluice gate to be oiled", "Jo Bell", None, "Reply of 14 August in Paper B."),
        ("2022-07-05", "Map of every drain", "Al Poe", None, "The map went to Members on 2 September."),
    ]


def test_a_key_set_side_by_side_tells_what_the_letters_of_a_status_mean(tmp_path: Path) -> None:
    key = ("Key to the status | B | G | R", " | Blue: dealt with | Green: in hand | Red: not begun, or waiting")
    rows = (
        "Ref | Meeting and item | Action | Lead | Due | Update | Status",
        "S16 | 23 Jan 24 item 4 | Report on the weirs | Jo Bell | 11 Jun 24 | To come in the autumn. | R",
        "S17 | 23 Jan 24 7(a) | Map every drain | Al Poe | 31 May 24 | Half are on it. | G",
    )
    blocks = (
        heading("Action log"),
        table(key, (100, 90, 90, 110), GRID),
        words("What the Panel asked for, and what was done about it."),
        table(rows, (35, 75, 110, 60, 60, 100, 45), GRID),
    )
    found = rows_of(drawn.paper(tmp_path, *blocks))
    assert [(r.meeting_date, r.agenda_item, r.rag_meaning) for r in found] == [
        ("2024-01-23", "item 4", "not begun, or waiting"),
        ("2024-01-23", "7(a)", "in hand"),
    ]
