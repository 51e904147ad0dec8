"""Trackers of other councils: outstanding issues, audit recommendations, action logs, responses, lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from reportlab.lib import colors

from corpus.records import TrackerRow
from ingest.papers import Paper
from ingest.readers.action_plan import read_action_plans
from ingest.readers.table_titles import is_titled
from ingest.readers.tracker import read_trackers
from ingest.readers.tracker_covering import covering_statement, covering_text
from tests.ingest import drawn
from tests.ingest.drawn import GRID, SETTING, fill, heading, listed, merged, table, words

OUTSTANDING = (
    "Date raised | Subject | Request | R/A/I | Lead | Response | Status",
    "14 March 2024 | Drains | A map of the drains be sent to Members | I | Jo Bell | Sent on 2 April | Closed",
    " | Weirs | The Executive be asked to fund a weir keeper | R | Al Poe | Awaited | Open",
)
WIDTHS = (65, 50, 120, 35, 50, 90, 60)


def rows_of(paper: Paper, report: Paper | None = None) -> list[TrackerRow]:
    records, _ = read_trackers(paper, SETTING, report)
    return [record for record in records if isinstance(record, TrackerRow)]


def test_a_row_under_a_date_carries_it(tmp_path: Path) -> None:
    found = rows_of(drawn.paper(tmp_path, heading("Outstanding Issues"), table(OUTSTANDING, WIDTHS, GRID)))
    assert [(r.meeting_date, r.agenda_item, r.type, r.responsible, r.response, r.status) for r in found] == [
        ("2024-03-14", "Drains", "I", "Jo Bell", "Sent on 2 April", "Closed"),
        ("2024-03-14", "Weirs", "R", "Al Poe", "Awaited", "Open"),
    ]


def test_a_merged_date_cell_stands_for_each_of_its_rows(tmp_path: Path) -> None:
    paper = drawn.paper(tmp_path, table(OUTSTANDING, WIDTHS, GRID, merged((0, 1), (0, 2))), wide=True)
    assert [r.meeting_date for r in rows_of(paper)] == ["2024-03-14", "2024-03-14"]


def test_an_audit_tracker_keeps_its_reference_due_date_and_colour(tmp_path: Path) -> None:
    rows = (
        "Rec No | Recommendation | Management response | Responsible Officer | Due date | RAG status",
        "7 | Keep a register of bridges | Agreed. A draft is ready. | Head of Roads | 30/09/2024 | ",
    )
    (found,) = rows_of(drawn.paper(tmp_path, table(rows, (40, 130, 120, 70, 60, 40), GRID, fill(5, 1, "#FFC000"))))
    assert (found.reference, found.text, found.due, found.rag) == (
        "7",
        "Keep a register of bridges",
        "30/09/2024",
        "amber",
    )
    assert found.response == "Agreed. A draft is ready."


def test_an_action_log_at_the_end_of_minutes_is_a_tracker(tmp_path: Path) -> None:
    rows = ("Minute | Action | By whom | By when", "14 | Clerk to write to the water company | Clerk | July")
    (found,) = rows_of(drawn.paper(tmp_path, table(rows, (50, 250, 80, 60), GRID), kind="minutes"))
    assert (found.reference, found.text, found.responsible, found.due) == (
        "14",
        "Clerk to write to the water company",
        "Clerk",
        "July",
    )


def test_a_table_of_actions_in_minutes_is_a_log_and_no_plan(tmp_path: Path) -> None:
    drawn_table = table(("Action | Owner | Deadline", "Write to the water company | Clerk | July"), (200, 80, 60), GRID)
    minutes = drawn.paper(tmp_path, drawn_table, kind="minutes")
    assert [(r.text, r.responsible, r.due) for r in rows_of(minutes)] == [
        ("Write to the water company", "Clerk", "July")
    ]
    assert read_action_plans(minutes, SETTING) == ([], [])


def test_that_nothing_is_outstanding_is_no_row(tmp_path: Path) -> None:
    rows = table(("Action | Owner | Deadline", "None outstanding | - | n/a"), (200, 80, 60), GRID)
    assert read_trackers(drawn.paper(tmp_path, heading("Action Log"), rows), SETTING) == ([], [])


def test_a_response_cut_by_pages_is_one_row(tmp_path: Path) -> None:
    answer = "Officers walked the bank in spring and found that the wall had moved a little towards the mill. " * 30
    asked = ("Mend the wall by the mill", "Paint the gate of the park")
    rows = ("Recommendation | Response", *(f"{each} | {answer}" for each in asked))
    found = rows_of(drawn.paper(tmp_path, table(rows, (150, 250), GRID)))
    assert [(r.text, r.response) for r in found] == [(each, answer.strip()) for each in asked]
    assert found[1].source.last_page == 2


def test_a_proposed_response_is_told_from_one_that_was_decided(tmp_path: Path) -> None:
    row = "14 March 2024 | Fund a weir keeper for the winter | Accept | Al Poe"
    for title, rule, status in (
        ("Proposed response", "tracker.proposed/1", "Proposed response"),
        ("Cabinet decision", "tracker.responses/1", "Accept"),
    ):
        rows = (f"Date | Recommendation | {title} | Lead Member", row)
        (found,) = rows_of(drawn.paper(tmp_path, table(rows, (80, 170, 110, 80), GRID)))
        assert (found.source.rule, found.status, found.response) == (rule, status, "Accept")


def test_what_becomes_of_dealt_with_rows_is_kept_with_each_row(tmp_path: Path) -> None:
    report = drawn.paper(
        tmp_path,
        words("3.1 Members may ask for more at any time."),
        words("3.2 Once a matter has been answered it will be removed from this report. 3.3 Costs are nil."),
    )
    said = covering_statement(report.lines)
    assert said == "Once a matter has been answered it will be removed from this report."
    assert {r.covering_text for r in rows_of(drawn.paper(tmp_path, table(OUTSTANDING, WIDTHS, GRID)), report)} == {said}


@pytest.mark.parametrize(
    "sentence",
    [
        "Entries older than twelve months drop off whether or not they are done.",
        "When a matter has been dealt with its entry is taken out of this report.",
        "Completed actions are not shown.",
        "Rows are carried for three meetings only and then left to the wardens to follow, finished or not.",
        "Matters that have been dealt with are struck from the list before it is printed again.",
        "A matter goes from one list to the next while it is open. Once settled it is left out.",
        "Each request is printed until it has been met. As soon as it is answered, it is taken off.",
    ],
)
def test_covering_statements_come_in_many_words(tmp_path: Path, sentence: str) -> None:
    assert covering_statement(drawn.paper(tmp_path, words(sentence)).lines) == sentence


def test_words_not_understood_on_what_left_a_tracker_are_kept_from_the_report_before_it(tmp_path: Path) -> None:
    said = "From October the sheet is shed of its oldest third."
    report = drawn.paper(tmp_path, words(f"{said} Costs are nil."))
    assert covering_statement(report.lines) is None
    assert covering_text(report) == said


def test_prose_about_removing_things_is_no_covering_statement(tmp_path: Path) -> None:
    assert (
        covering_statement(drawn.paper(tmp_path, words("Category one hazards were removed in 19 homes.")).lines) is None
    )


def test_a_list_of_actions_under_its_heading_is_read_entry_by_entry(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        words("The Committee noted the report."),
        heading("Actions arising from the meeting"),
        listed("1. Circulate the costs of the new bridge to all Members before the meeting in autumn - Jo Bell"),
        listed("2. 14 March 2024 - Water company to be asked for flows. Response: Letter sent on 2 April."),
        heading("15. Date of next meeting"),
        listed("3. No action of that list at all."),
        kind="minutes",
    )
    assert [(r.reference, r.meeting_date, r.responsible, r.response) for r in rows_of(paper)] == [
        ("1", None, "Jo Bell", None),
        ("2", "2024-03-14", None, "Letter sent on 2 April."),
    ]


@pytest.mark.parametrize("label", ["Officer's note", "What we know"])
def test_the_one_label_that_recurs_in_a_list_is_that_of_what_came_of_it(tmp_path: Path, label: str) -> None:
    paper = drawn.paper(
        tmp_path,
        heading("Actions arising"),
        words("<b>From the meeting of 12 June 2024</b>"),
        words("5.4 Bridge standard (to the Harbour Board)"),
        listed(f"{label}: All six towns have signed up to it."),
        words("6.2 Ferry log (Head of Ferries)"),
        listed(f"{label}: The master has been asked. No reply so far."),
    )
    assert [(r.reference, r.meeting_date, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        ("5.4", "2024-06-12", "Bridge standard", "Harbour Board", "All six towns have signed up to it."),
        ("6.2", "2024-06-12", "Ferry log", "Head of Ferries", "The master has been asked. No reply so far."),
    ]


def test_matters_arising_in_prose_give_nothing(tmp_path: Path) -> None:
    paper = drawn.paper(tmp_path, heading("Matters arising"), words("The Clerk said that the bench was mended."))
    assert rows_of(paper) == []


@pytest.mark.parametrize(
    ("above", "header"),
    [
        ("Summary of the consultation", "Issue raised | Response"),
        ("Replies", "Consultation feedback | Draft response"),
        ("Centres", "Centre | Responses"),
        ("Risk register", "Ref | Risk | Action | Owner | Status"),
        ("Standards", "Due date | Actions completed | Actions open | Target"),
        ("Tracking of Recommendations", "Subject: | Action Tracker"),
        ("Use in 2023", "Decision | Date | Value | Reason given"),
    ],
)
def test_other_tables_are_no_trackers(tmp_path: Path, above: str, header: str) -> None:
    columns = header.count("|") + 1
    row = " | ".join("12" if above == "Standards" else f"Some words to read {n}" for n in range(columns))
    paper = drawn.paper(tmp_path, heading(above), table([header, row, row], [480 // columns] * columns, GRID))
    assert rows_of(paper) == []


WALKED = "The bank was walked. " * 12
LOG = (
    "Minute no. | Action | Owner | Due | Progress",
    *(f"{30 + n} | Walk reach {n} with its warden | Jo Bell | {n} May 2024 | {WALKED}" for n in range(1, 16)),
)


@pytest.mark.parametrize("edge", ["LINEBELOW", "BACKGROUND"], ids=["a line under each row", "every second row shaded"])
def test_a_log_is_read_whole_though_its_first_row_or_its_last_is_closed_by_nothing(tmp_path: Path, edge: str) -> None:
    style: list[tuple[Any, ...]] = [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)]
    if edge == "BACKGROUND":
        style = [fill(column, n, "#D9E6F2") for n in range(0, 16, 2) for column in range(5)]
    rows = LOG if edge == "LINEBELOW" else tuple(row.replace(WALKED, "Done.") for row in LOG)
    found = rows_of(drawn.paper(tmp_path, heading("Action Log"), table(rows, (45, 150, 60, 60, 140), *style)))
    assert [(r.reference, r.responsible, r.due) for r in found] == [
        (str(30 + n), "Jo Bell", f"{n} May 2024") for n in range(1, 16)
    ]
    assert len({r.response for r in found}) == 1


def test_tables_under_the_dates_of_meetings_take_their_dates(tmp_path: Path) -> None:
    rows = ("Item | Action | Responsible officer | Outcome", "Weirs | Mend the sluice gate | Jo Bell | Mended")
    widths = (80, 180, 100, 90)
    paper = drawn.paper(
        tmp_path,
        *(heading("Schedule of Actions"), heading("Meeting held on 12 June 2024"), table(rows, widths, GRID)),
        *(heading("Meeting held on 17 July 2024"), table(rows, widths, GRID)),
    )
    assert [r.meeting_date for r in rows_of(paper)] == ["2024-06-12", "2024-07-17"]


def test_a_merged_row_gives_its_date_only_where_it_names_a_meeting(tmp_path: Path) -> None:
    rows = ("Ref | Recommendation | Lead | Position", "{} | | | ", "1 | That the gate be mended | Jo Bell | Mended")
    for banner, expected in [
        ("Meeting of 12 June 2024", ("2024-06-12", None)),
        ("Review of weirs (July 2023)", (None, "Review of weirs (July 2023)")),
        ("Recommendations as at 1 March 2024", (None, "Recommendations as at 1 March 2024")),
    ]:
        drawn_rows = [row.format(banner) for row in rows]
        plan = table(drawn_rows, (40, 220, 90, 90), GRID, merged((0, 1), (-1, 1)))
        (row,) = rows_of(drawn.paper(tmp_path, heading("Recommendations Tracker"), plan))
        assert (row.meeting_date, row.agenda_item) == expected


def test_columns_of_a_tracker_whose_titles_say_nothing_are_told_by_their_cells(tmp_path: Path) -> None:
    rows = (
        "# | Came up | The Panel's wish | Officer | Latest | Stage",
        "1 | 12.6.24 7(b) | That the sluice gate be mended | Jo Bell | A smith has been asked. | Live",
        "2 | 17.7.24 9 | That every drain be mapped | Al Poe | The map was sent round on 2 May. | Done",
    )
    paper = drawn.paper(tmp_path, heading("Progress on Resolutions"), table(rows, (30, 70, 140, 60, 120, 50), GRID))
    assert [
        (r.reference, r.meeting_date, r.agenda_item, r.text, r.responsible, r.response, r.status)
        for r in rows_of(paper)
    ] == [
        ("1", "2024-06-12", "7(b)", "That the sluice gate be mended", "Jo Bell", "A smith has been asked.", "Live"),
        ("2", "2024-07-17", "9", "That every drain be mapped", "Al Poe", "The map was sent round on 2 May.", "Done"),
    ]


def test_titles_may_say_what_members_wished_to_know_and_of_whom_they_asked_it(tmp_path: Path) -> None:
    rows = (
        "Asked on | What Members wished to know | Asked of | Reply",
        "12 June 2024 | How often the gate is oiled | Jo Bell | A log was sent on 2 July.",
    )
    paper = drawn.paper(tmp_path, heading("Schedule B"), table(rows, (90, 140, 70, 140), GRID))
    assert [(r.meeting_date, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        ("2024-06-12", "How often the gate is oiled", "Jo Bell", "A log was sent on 2 July.")
    ]


@pytest.mark.parametrize(
    ("title", "cell", "minute"),
    [
        ("Date and minute no.", "12 June 2024, Minute 7(2)", "Minute 7(2)"),
        ("Minute", "7(2) of 12th June 2024", "7(2)"),
        ("Where decided", "12 June 2024 at 7(2)", "7(2)"),
        ("Meeting / minute", "12.06.24 / 7(2)", "7(2)"),
    ],
)
def test_a_day_with_a_minute_is_the_meeting_whatever_the_column_is_called(
    tmp_path: Path, title: str, cell: str, minute: str
) -> None:
    rows = (
        f"{title} | Resolved | Responsible | Update",
        f"{cell} | Mending of the sluice gate | Jo Bell | A smith was asked.",
    )
    paper = drawn.paper(tmp_path, heading("Monitoring of Resolutions"), table(rows, (90, 140, 70, 140), GRID))
    assert [(r.meeting_date, r.agenda_item) for r in rows_of(paper)] == [("2024-06-12", minute)]


@pytest.mark.parametrize("asked", ["Asked for", "Requested", "Recommendation from"])
def test_a_column_of_days_says_nothing_of_what_was_asked_whatever_its_title(tmp_path: Path, asked: str) -> None:
    rows = (
        f"{asked} | Wish of the Panel | Lead | Latest word",
        "12 June 2024 (min. 7/24) | That the sluice gate be mended | Jo Bell | A smith was asked.",
        "17 July 2024 (min. 9/24) | That every drain be mapped | Al Poe | In hand.",
    )
    paper = drawn.paper(tmp_path, heading("Requests: Follow-up Log"), table(rows, (90, 140, 70, 140), GRID))
    assert [(r.meeting_date, r.text) for r in rows_of(paper)] == [
        ("2024-06-12", "That the sluice gate be mended"),
        ("2024-07-17", "That every drain be mapped"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Once a matter has been dealt with its line is struck out and is not printed again.",
        "Lines that were finished with at the last meeting have been deleted from this edition.",
        "A number of lines from 2023 have been left off to make room.",
        "Matters that have been concluded are lifted out, so that Members need look only at what is alive.",
    ],
)
def test_what_is_said_above_a_tracker_of_lines_that_left_it_is_kept_without_its_heading(
    tmp_path: Path, said: str
) -> None:
    rows = ("Meeting | Action | Lead | Progress", "12 June 2024 | Mend the sluice gate | Jo Bell | In hand.")
    above = (heading("Action Tracker"), words(f"Members may ask questions. {said}"))
    (row,) = rows_of(drawn.paper(tmp_path, *above, table(rows, (90, 160, 80, 100), GRID)))
    assert row.covering_text == said


def test_a_bare_yes_is_kept_with_the_question_that_it_answers(tmp_path: Path) -> None:
    rows = (
        "Recommendation | Accepted? | Comment | Lead | By when",
        "Two more weir wardens to be taken on | Yes | They will be sought in May. | Jo Bell | -",
        "Free boats for schools | Deferred | The cost must be known first. | Al Poe | -",
    )
    paper = drawn.paper(tmp_path, heading("Response of Cabinet"), table(rows, (140, 60, 140, 60, 50), GRID))
    found = rows_of(paper)
    assert [row.status for row in found] == ["Accepted? Yes", "Deferred"]
    assert {row.source.rule for row in found} == {"tracker.responses/1"}


def test_numbered_actions_with_labels_under_them_are_a_list(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        *(heading("Action Sheet"), words("Action 1: Mend the sluice gate"), words("Lead: Jo Bell")),
        *(words("Update: A quote was asked for."), words("Action 2: Map every drain"), words("Lead: Al Poe")),
    )
    assert [(r.reference, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        ("Action 1", "Mend the sluice gate", "Jo Bell", "A quote was asked for."),
        ("Action 2", "Map every drain", "Al Poe", None),
    ]


def test_a_table_called_a_tracker_whose_columns_say_nothing_is_a_doubt(tmp_path: Path) -> None:
    rows = (
        "Place | Near | Word",
        "Mill Lane | Old Weir | In hand",
        "Quay Road | New Weir | To come",
    )
    paper = drawn.paper(tmp_path, heading("Action Tracker"), table(rows, (120, 150, 150), GRID))
    records, doubts = read_trackers(paper, SETTING)
    assert not records
    assert [(d.about, d.saw, d.source.page) for d in doubts] == [("tracker.columns", "Place | Near | Word", 1)]


@pytest.mark.parametrize("where", ["over the rows", "in the report before"])
def test_a_key_says_what_the_colours_of_rows_mean(tmp_path: Path, where: str) -> None:
    key = words("Key: Blue = answered in full; Green = in hand; Red = nobody has begun.")
    rows = ("Date raised | Request | Lead | Response | BRAG", *(f"14 March 2024 | {each}" for each in COLOURED))
    grid = table(rows, (70, 170, 60, 100, 50), GRID, fill(4, 2, "#C00000"))
    report = drawn.paper(tmp_path, key) if "report" in where else None
    paper = drawn.paper(tmp_path, heading("Action Log"), *([] if report else [key]), grid)
    assert [(r.rag, r.rag_meaning) for r in rows_of(paper, report)] == [
        ("blue", "answered in full"),
        ("red", "nobody has begun"),
        (None, None),
    ]


COLOURED = (
    "A map of the drains be sent to Members | Jo Bell | It went out in May. | B",
    "The weir keeper's hours be looked at again | Al Poe | With the rota. | ",
    "The old sluice gate be measured and drawn | Al Poe | With the weir keeper. | n/a",
)


@pytest.mark.parametrize(
    "title", ["Cabinet responses: the ferry", "Executive's reply on tolls", "Cabinet replied as follows"]
)
def test_a_paper_of_an_executives_replies_is_titled_as_such(title: str) -> None:
    assert is_titled("tracker", title)
