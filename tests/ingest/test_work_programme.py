"""Work programmes of other councils: merged dates, dates as merged rows, lists; and tables that are none."""

from __future__ import annotations

from pathlib import Path

from corpus.records import WorkProgrammeEntry
from ingest.layout import all_lines
from ingest.page_forms import report_title
from ingest.papers import Paper
from ingest.readers.work_programme import read_work_programmes
from tests.ingest import drawn
from tests.ingest.drawn import GRID, SETTING, heading, merged, table, words

TITLE = heading("Scrutiny Committee Work Programme 2024/25")


def entries(paper: Paper) -> list[WorkProgrammeEntry]:
    records, _ = read_work_programmes(paper, SETTING)
    return [record for record in records if isinstance(record, WorkProgrammeEntry)]


def test_items_under_a_merged_date_carry_it_and_empty_dates_give_none(tmp_path: Path) -> None:
    rows = (
        "Date | Title | Detail | Lead Officer",
        "5 July 2024 | - Flood plan | To comment on it | Jo Bell",
        " | - Libraries | To hear from users | Al Poe",
        "6 September 2024 | - | | ",
    )
    found = entries(drawn.paper(tmp_path, TITLE, table(rows, (90, 130, 160, 80), GRID, merged((0, 1), (0, 2)))))
    assert [(e.date, e.title, e.detail, e.lead) for e in found] == [
        ("5 July 2024", "Flood plan", "To comment on it", "Jo Bell"),
        ("5 July 2024", "Libraries", "To hear from users", "Al Poe"),
    ]


def test_a_date_may_be_a_row_across_the_table(tmp_path: Path) -> None:
    rows = ("Item | Purpose of report | Lead", "12 September 2024 | | ", "Flood plan | To review it | Jo Bell")
    found = entries(drawn.paper(tmp_path, TITLE, table(rows, (150, 200, 90), GRID, merged((0, 1), (-1, 1)))))
    assert [(e.date, e.title) for e in found] == [("12 September 2024", "Flood plan")]


def test_an_item_cut_by_a_page_is_one_and_an_empty_date_on_the_next_page_goes_on(tmp_path: Path) -> None:
    detail = "The Committee will hear how the river was watched over the winter and what was learnt from it. " * 14
    rows = [
        "Meeting | Topic | Purpose | Report author",
        *(f"{'5 July 2024' if n == 1 else ''} | Reach {n} of the river | {detail} | Jo Bell" for n in range(1, 6)),
    ]
    found = entries(drawn.paper(tmp_path, TITLE, table(rows, (80, 90, 190, 80), GRID, repeat=1)))
    assert [(e.date, e.title) for e in found] == [("5 July 2024", f"Reach {n} of the river") for n in range(1, 6)]
    assert all(e.detail == detail.strip() for e in found)
    assert any(e.source.last_page for e in found)


def test_a_programme_printed_only_as_a_list_is_read_as_one(tmp_path: Path) -> None:
    days = (words("<b>5 July 2024</b>"), words("Flood plan"), words("<b>6 September 2024</b>"), words("Libraries"))
    assert [(e.date, e.title) for e in entries(drawn.paper(tmp_path, TITLE, *days))] == [
        ("5 July 2024", "Flood plan"),
        ("6 September 2024", "Libraries"),
    ]


def test_the_list_before_a_detailed_table_is_not_read_twice(tmp_path: Path) -> None:
    rows = ("Date | Title | Detail | Lead", "5 July 2024 | Flood plan | To comment on it | Jo Bell")
    days = (words("<b>5 July 2024</b>"), words("Flood plan"), words("<b>6 September 2024</b>"), words("Libraries"))
    found = entries(drawn.paper(tmp_path, TITLE, *days, table(rows, (90, 130, 160, 80), GRID)))
    assert [e.detail for e in found] == ["To comment on it"]


def test_a_calendar_of_events_is_no_work_programme(tmp_path: Path) -> None:
    rows = ("Date | Event | Place", "5 July 2024 | Open day at the weir | Mill Lane")
    assert entries(drawn.paper(tmp_path, heading("Open days"), table(rows, (90, 200, 120), GRID))) == []


def test_dates_along_the_top_stand_over_their_items(tmp_path: Path) -> None:
    rows = ("June 2025 | September 2025", "• Flood plan<br/>• Libraries | • Weirs<br/>• Lamps on the quay")
    found = entries(drawn.paper(tmp_path, TITLE, table(rows, (220, 220), GRID)))
    assert [(e.date, e.title) for e in found] == [
        ("June 2025", "Flood plan"),
        ("June 2025", "Libraries"),
        ("September 2025", "Weirs"),
        ("September 2025", "Lamps on the quay"),
    ]


def test_an_item_ticked_under_a_month_has_that_month(tmp_path: Path) -> None:
    rows = ("Item | Lead | June | September | March", "Flood plan | Jo Bell | | x | ", "Weirs | Al Poe | x | | x")
    found = entries(drawn.paper(tmp_path, TITLE, table(rows, (140, 100, 60, 70, 60), GRID)))
    assert [(e.date, e.title, e.lead) for e in found] == [
        ("September", "Flood plan", "Jo Bell"),
        ("June", "Weirs", "Al Poe"),
        ("March", "Weirs", "Al Poe"),
    ]


def test_months_over_ticks_are_no_programme_where_nothing_calls_them_one(tmp_path: Path) -> None:
    rows = ("Member | June | September | March", "Jo Bell | x | | x", "Al Poe | x | x | x")
    paper = drawn.paper(tmp_path, heading("Attendance of members"), table(rows, (140, 80, 80, 80), GRID))
    assert entries(paper) == []


def test_several_items_in_one_cell_are_one_each(tmp_path: Path) -> None:
    rows = ("Meeting date | Items", "5 July 2024 | • Flood plan<br/>• Libraries", "6 September 2024 | • Weirs")
    found = entries(drawn.paper(tmp_path, TITLE, table(rows, (120, 300), GRID)))
    assert [(e.date, e.title) for e in found] == [
        ("5 July 2024", "Flood plan"),
        ("5 July 2024", "Libraries"),
        ("6 September 2024", "Weirs"),
    ]


def test_columns_of_a_programme_whose_titles_say_nothing_are_told_by_their_cells(tmp_path: Path) -> None:
    rows = (
        "Meeting | Subject | For Members to do | Coming",
        "12 June 2024 | Weirs in winter | See what has been mended. | Jo Bell",
        "17 July 2024 | Drains | Ask about the new map. | Al Poe",
    )
    paper = drawn.paper(tmp_path, heading("Forward Plan"), table(rows, (90, 120, 150, 80), GRID), title="Forward Plan")
    assert [(e.date, e.title, e.detail, e.lead) for e in entries(paper)] == [
        ("12 June 2024", "Weirs in winter", "See what has been mended.", "Jo Bell"),
        ("17 July 2024", "Drains", "Ask about the new map.", "Al Poe"),
    ]


def test_a_column_that_asks_whether_a_decision_is_key_is_not_its_title(tmp_path: Path) -> None:
    rows = ("Meeting | Matter | Key decision? | Officer", "12 June 2024 | Weirs in winter | Not key | Jo Bell")
    title = "Forward Plan of Key Decisions"
    paper = drawn.paper(tmp_path, heading(title), table(rows, (90, 150, 80, 80), GRID), title=title)
    assert [(e.date, e.title, e.lead) for e in entries(paper)] == [("12 June 2024", "Weirs in winter", "Jo Bell")]


def test_the_headings_of_a_tables_columns_give_its_page_no_title(tmp_path: Path) -> None:
    rows = ("Meeting | Subject", "13 September 2024 | Otters; eels", "15 November 2024 | Weirs update")
    (page,) = drawn.paper(tmp_path, TITLE, words("Members may add."), table(rows, (120, 250), GRID)).pages
    assert report_title(all_lines(page.blocks)) is None
    (titled,) = drawn.paper(tmp_path, TITLE, words("Subject: Otters in the weirs")).pages
    assert report_title(all_lines(titled.blocks)) == "Otters in the weirs"
