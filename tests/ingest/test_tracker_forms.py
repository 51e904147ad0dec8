"""Trackers in forms that few councils share: keys of letters, days on which things were done, codes after minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, listed, merged, table, words
from tests.ingest.test_tracker import rows_of


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Feedback Monitoring", "Conclusion of the Panel"),
        ("Feedback to Members", "What the Committee asked"),
        ("Consultation with officers on requests", "Asked by the Board"),
    ],
)
def test_a_sheet_of_feedback_on_what_a_body_asked_is_a_tracker(tmp_path: Path, title: str, body: str) -> None:
    rows = (
        f"Ref | {body} | For | Feedback",
        "Meeting of 12 June 2024 | | | ",
        "4 / R1 | Oiling of the sluice gate | Jo Bell | A smith was asked.",
    )
    drawn_table = table(rows, (50, 160, 80, 150), GRID, merged((0, 1), (-1, 1)))
    (row,) = rows_of(drawn.paper(tmp_path, heading(title), drawn_table))
    assert (row.meeting_date, row.reference, row.responsible, row.response) == (
        "2024-06-12",
        "4 / R1",
        "Jo Bell",
        "A smith was asked.",
    )


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize("column", ["Position", "Status"])
def test_a_letter_is_the_state_that_the_key_around_the_table_gives_it(tmp_path: Path, place: str, column: str) -> None:
    key = words("Key: F - finished with; H - in hand; N - nothing heard so far.")
    rows = table(
        (
            f"Minute | Request | Officer | Reply | {column}",
            "7(a) | A list of all weirs in the borough | H Poe | The list went out on 2 July. | F",
            "7(b) | A map of the drains of each ward | Al Poe | | N",
        ),
        (50, 150, 70, 140, 60),
        GRID,
    )
    parts = (key, rows) if place == "above" else (rows, key)
    found = rows_of(drawn.paper(tmp_path, heading("Requests outstanding"), *parts))
    assert [(row.responsible, row.response, row.status) for row in found] == [
        ("H Poe", "The list went out on 2 July.", "finished with"),
        ("Al Poe", None, "nothing heard so far"),
    ]


@pytest.mark.parametrize("title", ["Actual completion", "Actual date", "Date completed"])
def test_the_day_on_which_a_thing_was_done_is_its_state_and_not_when_it_is_due(tmp_path: Path, title: str) -> None:
    rows = (
        f"No | Date | Action | Owner | Expected completion | {title} | Comments",
        "1 | 12.06.24 | Oil the sluice gate | Jo Bell | 30.06.24 | 28.06.24 | The gate was oiled.",
        "2 | 12.06.24 | Map every drain of the ward | Al Poe | 31.08.24 | | Not begun.",
    )
    paper = drawn.paper(tmp_path, heading("Rolling Actions"), table(rows, (25, 50, 120, 60, 65, 65, 100), GRID))
    assert [(row.due, row.status, row.response) for row in rows_of(paper)] == [
        ("30.06.24", f"{title} 28.06.24", "The gate was oiled."),
        ("31.08.24", None, "Not begun."),
    ]


@pytest.mark.parametrize("title", ["Risk log", "Budget monitoring"])
def test_figures_against_a_budget_are_still_no_tracker(tmp_path: Path, title: str) -> None:
    rows = (
        "Ref | Action | Owner | Budget | Actual | Comments",
        "1 | Oil the sluice gate | Jo Bell | 40 | 38 | Oil was cheap.",
    )
    assert rows_of(drawn.paper(tmp_path, heading(title), table(rows, (30, 140, 70, 50, 50, 100), GRID))) == []


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("24/13 A2 – 12 June 2024", "24/13 A2"),
        ("7 / R1, 12 June 2024", "7 / R1"),
        ("AB12 D3 (12 June 2024)", "AB12 D3"),
    ],
)
def test_blocks_may_be_headed_by_a_minute_with_a_code_after_it(tmp_path: Path, head: str, reference: str) -> None:
    other = head.replace("12 June", "17 July")
    paper = drawn.paper(
        tmp_path,
        *(heading("What we follow"), words(f"<b>{head}</b>"), listed("<b>Agreed</b> Oiling of the sluice gate")),
        *(listed("<b>Lead</b> Jo Bell"), listed("<b>Latest</b> A smith was asked."), listed("<b>State</b> Open")),
        *(words(f"<b>{other}</b>"), listed("<b>Agreed</b> Map of the drains"), listed("<b>Lead</b> Al Poe")),
        *(listed("<b>Latest</b> Sent on 2 May."), listed("<b>State</b> Closed")),
    )
    assert [(r.reference, r.meeting_date, r.text, r.response, r.status) for r in rows_of(paper)] == [
        (reference, "2024-06-12", "Oiling of the sluice gate", "A smith was asked.", "Open"),
        (reference, "2024-07-17", "Map of the drains", "Sent on 2 May.", "Closed"),
    ]


@pytest.mark.parametrize("title", ["MIN. NO.", "Minute", "Min. no. and date"])
def test_a_minute_with_its_short_day_under_it_is_the_meeting(tmp_path: Path, title: str) -> None:
    rows = (
        f"{title} | Matter | For | Position",
        "63(c)<br/>13.4.04 | Oiling of the sluice gate | Exec | A smith was asked.",
        "4(b) 8.6.04 | Map of the drains | WSO | Not begun.",
    )
    paper = drawn.paper(tmp_path, heading("Schedule of Matters Outstanding"), table(rows, (70, 160, 50, 180), GRID))
    assert [(row.meeting_date, row.agenda_item, row.text) for row in rows_of(paper)] == [
        ("2004-04-13", "63(c)", "Oiling of the sluice gate"),
        ("2004-06-08", "4(b)", "Map of the drains"),
    ]


@pytest.mark.parametrize(
    ("asked", "to", "replied"),
    [
        ("We said", "To", "They replied"),
        ("We asked", "For", "They said"),
        ("What we recommended", "To whom", "They did"),
    ],
)
def test_what_we_said_and_they_replied_are_responses_of_the_day_that_the_row_opens_with(
    tmp_path: Path, asked: str, to: str, replied: str
) -> None:
    rows = (
        f"{asked} | {to} | {replied}",
        "12 June 2024: oil the sluice gate | Mill Trust | We will gladly do this.",
        "Of 17 July 2024 (min. 7): map the drains | Water Company | The Board could not support this.",
    )
    paper = drawn.paper(tmp_path, heading("What we were told"), table(rows, (180, 100, 180), GRID))
    assert [(row.meeting_date, row.responsible, row.response, row.source.rule) for row in rows_of(paper)] == [
        ("2024-06-12", "Mill Trust", "We will gladly do this.", "tracker.responses/1"),
        ("2024-07-17", "Water Company", "The Board could not support this.", "tracker.responses/1"),
    ]


@pytest.mark.parametrize("state", ["Part One: waiting", "Part 2: answered since May", "B: still awaited", "Received"])
def test_what_stands_over_a_part_of_a_tracker_is_the_state_of_its_rows(tmp_path: Path, state: str) -> None:
    rows = ("Asked on | What for | Of whom | Heard", "12 June 2024 | Oil for the gate | Jo Bell | A smith was asked.")
    paper = drawn.paper(tmp_path, heading("Matters outstanding"), heading(state), table(rows, (90, 160, 80, 140), GRID))
    assert [(row.agenda_item, row.status) for row in rows_of(paper)] == [(None, state)]


def test_what_a_list_of_all_rows_is_called_is_the_state_of_none(tmp_path: Path) -> None:
    rows = ("Asked on | What for | Of whom | Heard", "12 June 2024 | Oil for the gate | Jo Bell | Sent on 3 July.")
    drawn_rows = table(rows, (90, 160, 80, 140), GRID)
    called = heading("Outstanding recommendations and actions")
    alone = drawn.paper(tmp_path, called, drawn_rows)
    assert [row.status for row in rows_of(alone)] == [None]
    parted = drawn.paper(tmp_path, called, drawn_rows, heading("Completed actions"), drawn_rows)
    assert [row.status for row in rows_of(parted)] == ["Outstanding recommendations and actions", "Completed actions"]


def test_to_whom_and_from_whom_a_report_goes_is_no_tracker(tmp_path: Path) -> None:
    rows = ("To | Date | From", "Ponds and Parks Panel | 12 June 2024 | Jo Bell, Scrutiny Adviser")
    drawn_table = table(rows, (180, 100, 180), GRID)
    assert rows_of(drawn.paper(tmp_path, heading("Monitoring of Requests for Information"), drawn_table)) == []


@pytest.mark.parametrize(
    "titles",
    [
        "Raised | Subject | Decision | With | Where it has got to",
        "Meeting | About | What was decided | Rests with | How far along",
    ],
)
def test_a_table_of_days_and_requests_is_a_tracker_whatever_it_is_called(tmp_path: Path, titles: str) -> None:
    rows = (
        titles,
        "14 March 2024 | Weirs | To ask the keeper to oil the gate | Jo Bell | The keeper has oil and a can.",
        "14 March 2024 | Weirs | To be given the depths at each gate | Jo Bell | They went out to all in May.",
        "9 May 2024 | Ferries | To recommend to Cabinet that the ferry run late | Cllr Al Poe | Cabinet has it.",
    )
    found = rows_of(drawn.paper(tmp_path, heading("Loose Ends"), table(rows, (65, 60, 170, 70, 120), GRID)))
    assert [(r.meeting_date, r.text, r.responsible, r.response) for r in found] == [
        ("2024-03-14", "To ask the keeper to oil the gate", "Jo Bell", "The keeper has oil and a can."),
        ("2024-03-14", "To be given the depths at each gate", "Jo Bell", "They went out to all in May."),
        ("2024-05-09", "To recommend to Cabinet that the ferry run late", "Cllr Al Poe", "Cabinet has it."),
    ]


def test_a_plan_of_decisions_to_come_is_no_tracker(tmp_path: Path) -> None:
    rows = (
        "Date | Subject | Decision | Rests with | Heard first",
        "14 March 2024 | Weirs | To approve the budget for gates | Jo Bell | All the boatmen of the quay",
        "9 May 2024 | Ferries | To adopt the new timetable | Al Poe | Passengers and the ferry union",
    )
    assert not rows_of(drawn.paper(tmp_path, heading("Forward Plan"), table(rows, (65, 60, 170, 70, 120), GRID)))


@pytest.mark.parametrize("day", ["(12th June)", "- 12 June 2024", "of 12 Jun"])
def test_a_day_beside_the_number_of_a_minute_is_that_of_the_meeting(tmp_path: Path, day: str) -> None:
    rows = (
        "Minute: | Action: | For: | Report Back To: / Position",
        f"12(b) {day} | Oiling of the sluice gate | JB | A smith was asked and has not replied.",
        f"13 {day} | Map of the drains | WSO | With the printers; delayed.",
        f"14 {day} | Depths of ponds | JB | Chased.",
    )
    paper = drawn.paper(tmp_path, heading("Action progress"), table(rows, (90, 150, 50, 180), GRID))
    assert [(row.meeting_date, row.reference, row.due, row.response) for row in rows_of(paper)] == [
        ("2024-06-12", "12(b)", None, "A smith was asked and has not replied."),
        ("2024-06-12", "13", None, "With the printers; delayed."),
        ("2024-06-12", "14", None, "Chased."),
    ]


def test_a_column_for_when_to_report_back_holds_days_where_days_stand_in_it(tmp_path: Path) -> None:
    rows = (
        "Minute | Action | For | Report back",
        "12 June 2024 | Oiling of the sluice gate | JB | Next meeting",
        "12 June 2024 | Map of the drains | WSO | 4 September 2024",
    )
    paper = drawn.paper(tmp_path, heading("Action progress"), table(rows, (90, 150, 50, 180), GRID))
    assert [row.due for row in rows_of(paper)] == ["Next meeting", "4 September 2024"]


def test_a_row_may_cite_its_minute_at_its_end_without_brackets_under_the_state_of_its_part(tmp_path: Path) -> None:
    rows = (
        "No. | What the Panel wanted, and when it asked | Of whom | Last word",
        "STILL WANTED | | | ",
        "31 | List of weirs by ward PW.7(b) of 12.06.24 | JB | Passed on to Jo Bell.",
        "IN HAND | | | ",
        "32 | Oiling of the sluice gate PW.9 of 12.06.24 | AP | First half oiled.",
        "CLEARED AND READY TO COME OFF | | | ",
        "Nothing in this part. | | | ",
    )
    table_of_rows = table(rows, (40, 200, 60, 160), GRID, merged((0, 1), (-1, 1)), merged((0, 3), (-1, 3)))
    found = rows_of(drawn.paper(tmp_path, heading("Schedule of outstanding actions"), table_of_rows))
    assert [(row.meeting_date, row.agenda_item, row.reference, row.status) for row in found] == [
        ("2024-06-12", "PW.7(b)", "31", "STILL WANTED"),
        ("2024-06-12", "PW.9", "32", "IN HAND"),
    ]


def test_days_on_which_letters_went_and_came_are_no_deadlines(tmp_path: Path) -> None:
    rows = (
        "No. | Meeting and minute | What the Panel asked for | Of whom | Letter out / reply in | Where things stand",
        "PW1 | 12 June 2024 Min 7(a) | A list of all weirs in a ward | Jo Bell | Out 20 Jun 2024 In 2 Jul 2024 | Sent.",
        "PW2 | 12 June 2024 Min 7(b) | A map of the drains of each ward | Al Poe | Out 20 Jun 2024 | Not heard.",
    )
    drawn_table = table(rows, (40, 80, 120, 60, 80, 100), GRID)
    found = rows_of(drawn.paper(tmp_path, heading("Recommendations log"), drawn_table))
    assert [(row.due, row.response) for row in found] == [(None, "Sent."), (None, "Not heard.")]
