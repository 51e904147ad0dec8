"""Action plans of other councils: columns in other words and order, colours in every form, rows over pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus.records import PlanAction
from ingest.papers import Paper
from ingest.readers.action_plan import read_action_plans
from ingest.readers.colour_keys import read_key
from ingest.readers.colours import colour_name
from ingest.readers.themes import theme_of_texts
from tests.ingest import drawn
from tests.ingest.drawn import ACROSS, GRID, SETTING, STRIPES, fill, heading, merged, table, words

HEADER = "Ref | What we will do | Who | By when | RAG | Latest update"
WIDTHS = (35, 150, 90, 60, 45, 110)
ROWS = (
    HEADER,
    "1.1 | Clear the culvert at Mill Lane | Jo Bell<br/>Sam Archer | March 2025 | G | Half of it is clear.",
    "1.2 | Map every drain in the borough | Head of Highways | June 2025 | R | Not begun.",
)
LONG = "The weir keeper and the ward councillors will walk the bank and write down what they see. " * 9


def actions(paper: Paper, covering: Paper | None = None) -> list[PlanAction]:
    records, _ = read_action_plans(paper, SETTING, covering)
    return [record for record in records if isinstance(record, PlanAction)]


@pytest.mark.parametrize("style", [(GRID,), ACROSS, STRIPES, ()], ids=["grid", "lines across", "stripes", "nothing"])
def test_a_plan_is_read_whatever_is_drawn_between_its_rows(tmp_path: Path, style: tuple[Any, ...]) -> None:
    rows = [HEADER, *(row.replace("<br/>", "; ") for row in ROWS[1:])]
    found = actions(
        drawn.paper(tmp_path, heading("Flood Action Plan"), table(rows, (35, 140, 125, 65, 30, 110), *style))
    )
    assert [(a.number, a.action, a.timescale, a.rag) for a in found] == [
        ("1.1", "Clear the culvert at Mill Lane", "March 2025", "green"),
        ("1.2", "Map every drain in the borough", "June 2025", "red"),
    ]
    assert found[0].leads == ("Jo Bell", "Sam Archer")
    assert found[1].progress == "Not begun."


def test_a_plan_of_recommendations_has_them_for_its_actions(tmp_path: Path) -> None:
    rows = [HEADER.replace("What we will do", "Recommendation"), *ROWS[1:]]
    found = actions(drawn.paper(tmp_path, heading("Flood Review: Action Plan"), table(rows, WIDTHS, GRID)))
    assert [(a.number, a.action, a.rag) for a in found] == [
        ("1.1", "Clear the culvert at Mill Lane", "green"),
        ("1.2", "Map every drain in the borough", "red"),
    ]


@pytest.mark.parametrize(
    ("done", "told"),
    [("What we shall do", "Where we have got to"), ("Our promise", "And since?"), ("Works", "Word from the bank")],
)
def test_what_is_to_be_done_and_how_far_it_is_are_told_by_their_cells_and_their_order(
    tmp_path: Path, done: str, told: str
) -> None:
    rows = (
        f"No. | Brook | {done} | Lead | By when | {told} | BRAG",
        "1 | Mill | Clear the culvert at the lane | Jo Bell | May 2025 | Half of it is clear. | G",
        "2 | Weir | Map every drain in the borough | Al Poe | June 2025 | It has not begun. | R",
    )
    plan = table(rows, (25, 40, 130, 60, 60, 100, 40), GRID)
    found = actions(drawn.paper(tmp_path, heading("Flood Action Plan"), plan))
    assert [(a.number, a.action, a.leads, a.timescale, a.progress, a.rag) for a in found] == [
        ("1", "Clear the culvert at the lane", ("Jo Bell",), "May 2025", "Half of it is clear.", "green"),
        ("2", "Map every drain in the borough", ("Al Poe",), "June 2025", "It has not begun.", "red"),
    ]


@pytest.mark.parametrize("title", ["Pupils with Special Needs: Written Statement", "Flood Plan: Schedule of Actions"])
def test_coloured_actions_that_name_no_meeting_are_a_plan(tmp_path: Path, title: str) -> None:
    rows = (
        "Line | What is to be done | Who | Where we are | RAG",
        "1 | Clear the culvert | Jo Bell | Half of it is clear. | A",
        "2 | Map every drain | Al Poe | To follow the culvert. | B",
    )
    key = words(
        "2. What the colours mean: G – all done, with proof. A – being done. R – in difficulty. B – not to start yet."
    )
    found = actions(drawn.paper(tmp_path, heading(title), key, table(rows, (30, 150, 60, 150, 40), GRID)))
    assert [(a.action, a.rag, a.rag_meaning) for a in found] == [
        ("Clear the culvert", "amber", "being done"),
        ("Map every drain", "blue", "not to start yet"),
    ]


def test_leads_on_lines_of_their_own_are_split_one_by_one(tmp_path: Path) -> None:
    found = actions(drawn.paper(tmp_path, table(ROWS, WIDTHS, GRID)))
    assert [a.leads for a in found] == [("Jo Bell", "Sam Archer"), ("Head of Highways",)]


def test_a_filled_cell_is_a_colour_by_its_hue_and_a_stripe_is_none(tmp_path: Path) -> None:
    rows = [HEADER, *(f"{n} | Mend lamp {n} on the quay | Jo Bell | May | | Done so far" for n in range(1, 6))]
    shades = ["#00AF50", "#C6EFCE", "#C00000", "#FFB81C", "#0F6FC6"]
    style = [GRID, *(fill(4, n, shade) for n, shade in enumerate(shades, start=1))]
    found = actions(drawn.paper(tmp_path, heading("Lighting Delivery Plan"), table(rows, WIDTHS, *style)))
    assert [a.rag for a in found] == ["green", "green", "red", "amber", "blue"]
    striped = [GRID, *(fill(column, 1, "#C6EFCE") for column in range(6))]
    assert actions(drawn.paper(tmp_path, table(rows[:2], WIDTHS, *striped)))[0].rag is None


def test_grey_white_and_purple_are_no_colours() -> None:
    assert [colour_name(shade) for shade in [(255, 255, 255), (217, 217, 217), (112, 48, 160), None]] == [None] * 4


def test_a_column_of_letters_is_told_by_its_cells_where_its_title_tells_nothing(tmp_path: Path) -> None:
    rows = [HEADER.replace("RAG", "Rating"), ROWS[1], ROWS[2].replace("| R |", "| B |")]
    assert [a.rag for a in actions(drawn.paper(tmp_path, table(rows, WIDTHS, GRID)))] == ["green", "blue"]


def test_the_key_printed_with_the_plan_or_in_its_report_gives_the_meaning(tmp_path: Path) -> None:
    key = words("The last column means: Blue - complete; Green - on track; Amber - some delay; Red - not begun.")
    plan = drawn.paper(tmp_path, table(ROWS, WIDTHS, GRID))
    assert [a.rag_meaning for a in actions(plan)] == [None, None]
    report = drawn.paper(tmp_path, key)
    assert [a.rag_meaning for a in actions(plan, report)] == ["on track", "not begun"]
    assert read_key("Green was the colour of the door - and red of the gate.") == {}


def test_a_row_cut_by_the_page_is_one_action_with_both_pages(tmp_path: Path) -> None:
    style = [GRID, *(fill(4, n, "#FFC000") for n in range(1, 8))]
    rows = [HEADER.replace("Ref | ", ""), *(f"{n}. {LONG} | Jo Bell | May | | {LONG[:300]}" for n in range(1, 8))]
    for repeat in (0, 1):
        plan = table([f"Aim | {row}" for row in rows], (40, 160, 60, 40, 30, 130), *style, repeat=repeat)
        found = actions(drawn.paper(tmp_path, heading("Weir Action Plan"), plan))
        assert [a.number for a in found] == [str(n) for n in range(1, 8)]
        assert all(a.action == LONG.strip() for a in found)
        assert any(a.last_pdf_page == a.first_pdf_page + 1 for a in found)


def test_two_actions_in_one_row_share_the_rest_of_it(tmp_path: Path) -> None:
    rows = [
        "Objective | Actions | Lead | Timescale",
        "Safer quay | 1. Put up rails<br/>2. Mend 3 steps | Jo Bell | May",
    ]
    found = actions(drawn.paper(tmp_path, table(rows, (100, 200, 90, 60), GRID)))
    assert [(a.number, a.action) for a in found] == [("1", "Put up rails"), ("2", "Mend 3 steps")]
    assert {(a.objective, a.leads, a.timescale) for a in found} == {("Safer quay", ("Jo Bell",), "May")}


def test_an_objective_merged_over_rows_belongs_to_each_of_them(tmp_path: Path) -> None:
    rows = [
        "Objective | Action | Owner | Deadline",
        "Safer quay | Put up rails | Jo Bell | May",
        " | Mend the steps | Al Poe | June",
    ]
    found = actions(drawn.paper(tmp_path, table(rows, (100, 200, 90, 60), GRID, merged((0, 1), (0, 2)))))
    assert [a.objective for a in found] == ["Safer quay", "Safer quay"]


def test_themes_come_from_headings_and_from_merged_rows(tmp_path: Path) -> None:
    first = (heading("Theme 1 - Dry homes"), heading("Theme Lead: Head of Drains"), table(ROWS, WIDTHS, GRID))
    rows = ["Priority 2: Safe paths | | | | | ", "Lead Officer: Jo Bell | | | | | ", *ROWS]
    second = table(rows, WIDTHS, GRID, merged((0, 0), (5, 0)), merged((0, 1), (5, 1)))
    found = actions(drawn.paper(tmp_path, *first, words("A sentence between the two."), second))
    assert [(a.theme, a.theme_lead) for a in found] == [("Theme 1 - Dry homes", "Head of Drains")] * 2 + [
        ("Priority 2: Safe paths", "Jo Bell")
    ] * 2
    assert theme_of_texts(["Flood Action Plan 2024"]) is None


@pytest.mark.parametrize(
    "header",
    [
        "Ref | Risk | Likelihood | Impact | Mitigating action | Owner | Due date | Status",
        "Protected characteristic | Issue | Action | Owner | Timescale",
        "Name | Role | Lead for | Organisation",
        "Measure | Q1 | Q2 | Q3 | Target",
        "Where are we? | What do we intend next? | When by? | How will we measure success?",
        "Version | Date | Author | Comments",
        "Organisation | Meetings attended | Apologies",
    ],
)
def test_other_tables_are_no_action_plans(tmp_path: Path, header: str) -> None:
    columns = header.count("|") + 1
    row = " | ".join(f"some words here {n}" for n in range(columns))
    paper = drawn.paper(tmp_path, heading("Appendix"), table([header, row, row], [480 // columns] * columns, GRID))
    assert read_action_plans(paper, SETTING) == ([], [])


def test_a_column_that_no_field_holds_is_a_doubt(tmp_path: Path) -> None:
    rows = [f"{HEADER} | Budget line", *(f"{row} | Drains" for row in ROWS[1:])]
    _, doubts = read_action_plans(drawn.paper(tmp_path, table(rows, (*WIDTHS[:5], 60, 60), GRID)), SETTING)
    assert [(d.about, d.saw) for d in doubts] == [("actions.columns", "Budget line: Drains")]


def test_a_mark_that_is_none_of_the_four_colours_is_a_doubt(tmp_path: Path) -> None:
    rows = [HEADER, ROWS[1], ROWS[2].replace("| R |", "| Paused |"), ROWS[2].replace("| R |", "| |")]
    plan = drawn.paper(tmp_path, table(rows, WIDTHS, GRID, fill(4, 3, "#7030A0")))
    records, doubts = read_action_plans(plan, SETTING)
    assert [r.rag for r in records if isinstance(r, PlanAction)] == ["green", None, None]
    assert [(d.about, d.saw) for d in doubts] == [("actions.rag", "Paused"), ("actions.rag", "filled #7030a0")]


def test_a_theme_merged_over_rows_goes_on_over_the_page(tmp_path: Path) -> None:
    rows = ["Theme | No. | Action | Lead officer | Target date", *(
        f"{'Banks' if n == 1 else 'Weirs' if n == 3 else ''} | A{n} | {LONG} | Jo Bell | May 2025" for n in range(1, 8)
    )]  # fmt: skip
    spans = (merged((0, 1), (0, 2)), merged((0, 3), (0, 7)))
    found = actions(
        drawn.paper(tmp_path, heading("River Action Plan"), table(rows, (60, 30, 200, 70, 70), GRID, *spans))
    )
    assert [(a.number, a.theme) for a in found] == [(f"A{n}", "Banks" if n < 3 else "Weirs") for n in range(1, 8)]
    assert found[-1].first_pdf_page > 1


def test_a_column_of_colours_called_status_leaves_the_progress_to_the_column_of_sentences(tmp_path: Path) -> None:
    rows = (
        "No. | Action | Lead | As we see it | Status",
        "1 | Mend the sluice gate | Jo Bell | The smith has begun. | Amber",
        "2 | Map every drain | Al Poe | The map was sent round. | Green",
    )
    paper = drawn.paper(tmp_path, heading("Weirs Delivery Plan"), table(rows, (30, 150, 70, 150, 50), GRID))
    assert [(a.progress, a.rag, a.leads) for a in actions(paper)] == [
        ("The smith has begun.", "amber", ("Jo Bell",)),
        ("The map was sent round.", "green", ("Al Poe",)),
    ]


def test_quarters_under_a_year_are_the_timescale_of_a_plan_and_no_figures(tmp_path: Path) -> None:
    rows = (
        "Action | Lead | 2024 | | RAG | Commentary",
        " | | Q3 | Q4 | | ",
        "Mend the sluice gate | Jo Bell | X | | Green | The smith has begun.",
        "Map every drain | Al Poe | | X | Red | Nobody can be found.",
    )
    down = [merged((column, 0), (column, 1)) for column in (0, 1, 4, 5)]
    plan = table(rows, (150, 70, 30, 30, 45, 130), GRID, merged((2, 0), (3, 0)), *down)
    found = actions(drawn.paper(tmp_path, heading("Weirs Action Plan"), plan))
    assert [(a.action, a.rag, a.progress) for a in found] == [
        ("Mend the sluice gate", "green", "The smith has begun."),
        ("Map every drain", "red", "Nobody can be found."),
    ]


def test_a_plans_own_key_of_letters_and_colours_in_cells_is_read_before_that_of_its_report(tmp_path: Path) -> None:
    cells = "B (Blue): Delivered | G (Green): On course | A (Amber): Behind | R (Red): Not begun"
    rows = (HEADER, "1 | Clear the culvert | Jo Bell | May | G | Half of it is clear.")
    plan = drawn.paper(
        tmp_path,
        heading("Weir Action Plan"),
        table((cells,), (120, 120, 120, 120), GRID),
        words("The plan follows."),
        table(rows, WIDTHS, GRID),
    )
    report = drawn.paper(tmp_path, heading("Weirs"), words("Key: Green - completed; Amber - in progress."))
    assert [(a.rag, a.rag_meaning) for a in actions(plan, report)] == [("green", "On course")]


@pytest.mark.parametrize(
    ("key", "meanings"),
    [
        ("Key: R not begun; A under way; G finished.", {"red": "not begun", "amber": "under way", "green": "finished"}),
        ("Key to colours - Red overdue, Green dealt with.", {"red": "overdue", "green": "dealt with"}),
        ("Colour key: Red overdue | Green dealt with", {"red": "overdue", "green": "dealt with"}),
        ("A key point: A bridge was mended; B road was shut.", {}),
        (
            "In the last column R means overdue, A begun, G done and signed for. Blue is not used.",
            {"red": "overdue", "amber": "begun", "green": "done and signed for"},
        ),
        ("A red light means stop, and green go.", {}),
    ],
)
def test_a_list_that_is_called_a_key_needs_no_signs(key: str, meanings: dict[str, str]) -> None:
    assert read_key(key) == meanings


@pytest.mark.parametrize("main", ["Project", "Scheme", "Work in hand", "What the money buys"])
def test_a_plan_may_name_projects_where_others_name_actions(tmp_path: Path, main: str) -> None:
    rows = (
        f"Line | {main} | Origin | Owner | Commentary | Rating",
        "36 | New sluice gates at the ford | Capital programme | Jo Bell | Both gates are in. | Green",
        "37 | Screens for the weir | Scrutiny, 12 June 2024 | Al Poe | Land has been bought. | Amber",
    )
    paper = drawn.paper(
        tmp_path, heading("Delivery plan 2024/25"), table(rows, (35, 140, 110, 60, 110, 50), GRID), wide=True
    )
    assert [(a.number, a.action, a.origin, a.progress, a.rag) for a in actions(paper)] == [
        ("36", "New sluice gates at the ford", "Capital programme", "Both gates are in.", "green"),
        ("37", "Screens for the weir", "Scrutiny, 12 June 2024", "Land has been bought.", "amber"),
    ]


def test_a_column_that_asks_whether_it_was_done_is_kept_with_its_question(tmp_path: Path) -> None:
    rows = (
        "No. | Recommendation | Action | Lead | By | Position | Carried out?",
        "(i) | That every drain be mapped | Hire a surveyor | JB | Jan 2024 | Ms Reed began on 5 February. | Yes",
        "(ii) | That the weir be oiled | Buy oil | SA | Apr 2024 | The east gate has been. | In part",
    )
    paper = drawn.paper(tmp_path, heading("Flood Action Plan"), table(rows, (35, 120, 90, 35, 60, 110, 60), GRID))
    assert [(a.objective, a.progress) for a in actions(paper)] == [
        ("That every drain be mapped", "Ms Reed began on 5 February. Carried out? Yes"),
        ("That the weir be oiled", "The east gate has been. Carried out? In part"),
    ]
