"""Decisions that minutes set out in tables are decisions of the minute that a row names or stands under."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from corpus.records import Resolution, TrackerRow
from ingest.pipeline import read_pack

HEAD = (
    "<b>Minutes - Ponds and Parks Panel</b>",
    "<b>Held:</b> 14 March 2023 <b>Present:</b> Councillors Ash (Chair), Birch and Cole",
)
STYLE = getSampleStyleSheet()["Normal"]


GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
ACROSS = ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black)
BLANK = ("TOPPADDING", (0, 0), (-1, -1), 4)


def ruled(*rows: str, rules: tuple[object, ...] = GRID) -> Table:
    """A table with some rules, `|` between the cells."""
    cells = [[Paragraph(cell.strip(), STYLE) for cell in row.split("|")] for row in rows]
    widths = {3: (60, 300, 90), 4: (60, 230, 90, 70), 2: (330, 120), 5: (35, 50, 210, 80, 70)}[len(cells[0])]
    return Table(cells, colWidths=widths, style=TableStyle([rules]))


def read(folder: Path, *parts: str | Table) -> tuple[list[tuple[str | None, str, str]], list[str]]:
    """Minutes of these paragraphs and tables -> minute, clause and words of each decision, and the tracker's rows."""
    told: list[Flowable] = []
    for part in (*HEAD, *parts):
        told += [Paragraph(part, STYLE) if isinstance(part, str) else part, Spacer(1, 8)]
    SimpleDocTemplate(str(folder / "minutes.pdf")).build(told)
    records = read_pack(folder / "minutes.pdf").records
    decided = [(r.minute_number, r.clause, r.text) for r in records if isinstance(r, Resolution)]
    return decided, [r.text for r in records if isinstance(r, TrackerRow)]


def test_each_minute_s_table_gives_the_clauses_by_the_numbers_in_its_first_column(tmp_path: Path) -> None:
    decided, rows = read(
        tmp_path,
        "<b>PP31 Ponds</b>",
        "The warden said that three were dry.",
        ruled(
            "Minute | Decision | Action by | By when",
            "PP31 (i) | Note the survey of ponds. | - | -",
            "PP31 (ii) | Dredge the long pond. | Jo Bell | 1 June 2023",
        ),
        "<b>PP32 Weirs</b>",
        "Members had seen all of them in the autumn.",
        ruled("Minute | Decision | Action by | By when", "PP32 | Write to the owner of the mill. | Ann Oakes | -"),
    )
    assert decided == [
        ("PP31", "(i)", "Note the survey of ponds."),
        ("PP31", "(ii)", "Dredge the long pond."),
        ("PP32", "", "Write to the owner of the mill."),
    ]
    assert not rows


def test_rows_that_only_count_are_clauses_of_the_minute_above(tmp_path: Path) -> None:
    decided, _ = read(
        tmp_path,
        "<b>31. Ponds</b>",
        "The warden said that three were dry.",
        ruled("No. | Resolved | Owner", "1. | That the long pond be dredged by June. | Jo Bell"),
        "<b>32. Weirs</b>",
        "Members had seen all of them in the autumn.",
    )
    assert decided == [("31", "1", "That the long pond be dredged by June.")]


def test_one_table_behind_all_minutes_gives_each_its_own(tmp_path: Path) -> None:
    decided, rows = read(
        tmp_path,
        "<b>31. Ponds</b>",
        "RESOLVED: That the long pond be dredged by June.",
        "<b>32. Weirs</b>",
        "Members had seen all of them in the autumn.",
        "<b>Summary of actions</b>",
        ruled(
            "Minute | Action | By whom",
            "31 | Dredge the long pond by June. That the long pond be dredged by June. | Jo Bell",
            "32 (a) | Write to the owner of the mill about the sluice. | Ann Oakes",
        ),
    )
    assert decided == [
        ("31", "", "the long pond be dredged by June."),
        ("32", "(a)", "Write to the owner of the mill about the sluice."),
    ]
    assert len(rows) == 1


def test_a_log_that_says_what_became_of_its_rows_decides_nothing(tmp_path: Path) -> None:
    decided, rows = read(
        tmp_path,
        "<b>31. Ponds</b>",
        "The warden said that three were dry.",
        ruled("Minute | Action | Progress", "12 | Write to the owner of the mill. | He replied in May."),
        "<b>32. Weirs</b>",
        "Members had seen all of them in the autumn.",
    )
    assert (decided, rows) == ([], ["Write to the owner of the mill."])


def test_a_table_that_sums_up_all_items_labels_their_clauses_and_tells_by_when(tmp_path: Path) -> None:
    """`Ref` beside the item's number is the clause's own label; `By` is told by its days, `None set` tells nothing."""
    SimpleDocTemplate(str(tmp_path / "minutes.pdf")).build(
        [
            *(Paragraph(each, STYLE) for each in HEAD),
            *(
                Paragraph(each, STYLE)
                for each in ("<b>4. Ponds</b>", "Three were dry.", "<b>5. Weirs</b>", "All seen.")
            ),
            Paragraph("<b>Actions from this meeting</b>", STYLE),
            Table(
                [
                    ["Ref", "Item", "Action", "Lead", "By"],
                    ["A1", "4", "Bring a report on the dry ponds", "Jo Bell", "20 June 2023"],
                    ["A2", "5", "Send Members the costs of the weirs", "Ann Oakes", "None set"],
                ],
                style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]),
            ),
        ]
    )
    decided = [r for r in read_pack(tmp_path / "minutes.pdf").records if isinstance(r, Resolution)]
    assert [(r.minute_number, r.clause, r.responsible, r.due) for r in decided] == [
        ("4", "A1", "Jo Bell", "20 June 2023"),
        ("5", "A2", "Ann Oakes", None),
    ]


@pytest.mark.parametrize(
    "titles", ["Minute | Matter | What was reported", "Min. no. | Subject | What has been reported"]
)
def test_matters_arising_set_as_columns_in_minutes_are_a_tracker(tmp_path: Path, titles: str) -> None:
    rows = (
        titles,
        "24/13 (a) | Dry ponds | The warden said that a map of them all had been sent to Members in July.",
        "24/13 (b) | Weirs | Mr Ash was to write to the owner of the mill about both of the gates.",
    )
    cells = [[Paragraph(cell.strip(), STYLE) for cell in row.split("|")] for row in rows]
    parts = [Paragraph(each, STYLE) for each in (*HEAD, "<b>30/13 Matters arising</b>", "The list was gone through.")]
    set_out = Table(cells, colWidths=(70, 110, 280), style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    after = [Paragraph(each, STYLE) for each in ("<b>31/13 Drains</b>", "All had been seen by the warden.")]
    SimpleDocTemplate(str(tmp_path / "minutes.pdf")).build([*parts, Spacer(1, 8), set_out, Spacer(1, 8), *after])
    found = [r for r in read_pack(tmp_path / "minutes.pdf").records if isinstance(r, TrackerRow)]
    assert [(r.reference, r.text) for r in found] == [("24/13 (a)", "Dry ponds"), ("24/13 (b)", "Weirs")]
    assert found[0].response == "The warden said that a map of them all had been sent to Members in July."


@pytest.mark.parametrize("rules", [GRID, ACROSS, BLANK], ids=["grid", "lines across", "no lines"])
def test_tables_of_two_minutes_are_each_minute_s_own_however_they_are_ruled(
    tmp_path: Path, rules: tuple[object, ...]
) -> None:
    head = "Ref | Resolution | Responsible | Target date"
    decided, rows = read(
        tmp_path,
        "<b>PP31 Ponds</b>",
        "The warden said that three were dry.",
        ruled(
            head,
            "PP31.1 | Dredge the long pond. | Jo Bell | 1 June 2023",
            "PP31.2 | Note the depths. | - | -",
            rules=rules,
        ),
        "<b>PP32 Weirs</b>",
        "Members had seen all of them in the autumn.",
        ruled(head, "PP32.1 | Write to the owner of the mill. | Ann Oakes | -", rules=rules),
    )
    assert decided == [
        ("PP31", "1", "Dredge the long pond."),
        ("PP31", "2", "Note the depths."),
        ("PP32", "1", "Write to the owner of the mill."),
    ]
    assert not rows


def test_a_table_set_out_by_spaces_under_a_heading_of_actions_gives_no_words_of_its_header(tmp_path: Path) -> None:
    decided, _ = read(
        tmp_path,
        "<b>PP31 Ponds</b>",
        "The warden said that three were dry.",
        "<b>Actions</b>",
        ruled("No | Action | Lead", "A1 | Dredge the long pond by June. | Jo Bell", rules=BLANK),
        "<b>PP32 Weirs</b>",
        "Members had seen all of them in the autumn.",
    )
    assert decided == [("PP31", "A1", "Dredge the long pond by June.")]


@pytest.mark.parametrize("title", ["Minute", "Min.", "Minute no."])
def test_a_table_at_the_end_gives_each_decision_its_number_beside_that_of_its_minute(
    tmp_path: Path, title: str
) -> None:
    decided, _ = read(
        tmp_path,
        "<b>31 Ponds</b>",
        "The warden said that three were dry. See D1.",
        "<b>32 Weirs: progress of the consultation</b>",
        "Members had seen all of them in the autumn. See D2 and D3.",
        "<b>What was agreed</b>",
        ruled(
            f"No. | {title} | Agreed | Lead | By when",
            "D1 | 31 | Dredge the long pond. | Jo Bell | 1 June 2023",
            "D2 | 32 | Write to the owner of the mill. | Ann Oakes | -",
            "D3 | 32 | Presentation noted. | - | -",
        ),
    )
    assert decided == [
        ("31", "D1", "Dredge the long pond."),
        ("32", "D2", "Write to the owner of the mill."),
        ("32", "D3", "Presentation noted."),
    ]


def behind_all_minutes(folder: Path, titles: str, *rows: str, close: str = "") -> list[Resolution]:
    """The decisions of minutes 1 to 3, the last ending in `close`, with such a table behind them all."""
    parts = (
        *HEAD,
        "<b>1. Apologies</b>",
        "There were none.",
        "<b>2. Ponds</b>",
        "Nobody could say how deep they were (Action 1).",
        "<b>3. Weirs</b>",
        f"The mill had been sold (Action 2). {close}",
        "<b>Actions arising from the meeting</b>",
    )
    cells = [[Paragraph(cell.strip(), STYLE) for cell in row.split("|")] for row in (titles, *rows)]
    table = Table(cells, colWidths=[450 / len(cells[0])] * len(cells[0]), style=TableStyle([GRID]))
    told = [*(Paragraph(part, STYLE) for part in parts), table]
    SimpleDocTemplate(str(folder / "minutes.pdf")).build(told)
    return [r for r in read_pack(folder / "minutes.pdf").records if isinstance(r, Resolution)]


@pytest.mark.parametrize(
    ("titles", "row"),
    [
        ("No. | Minute | Action | Officer | By", "{no} | {minute} | {text} | Jo Bell | {by}"),
        ("Min | Action no | Action | Lead | When", "{minute} | {no} | {text} | Jo Bell | {by}"),
        ("No | Action | Officer | By", "{no} | {text} | Jo Bell | {by}"),
        ("Item | Ref | Task | Owner | Deadline", "{minute} | {no} | {text} | Jo Bell | {by}"),
    ],
)
def test_a_number_that_counts_the_rows_is_their_label_and_names_no_minute(
    tmp_path: Path, titles: str, row: str
) -> None:
    """The minute is that of another column, or the one whose words say `(Action 2)`."""
    told = (
        ("1", "2", "Measure the depth of all the ponds.", "Next meeting"),
        ("2", "3", "Write to the new owner of the mill.", "May meeting"),
    )
    rows = [row.format(no=no, minute=minute, text=text, by=by) for no, minute, text, by in told]
    decided = behind_all_minutes(tmp_path, titles, *rows)
    assert [(r.minute_number, r.clause, r.text, r.responsible, r.due) for r in decided] == [
        ("2", "1", "Measure the depth of all the ponds.", "Jo Bell", "Next meeting"),
        ("3", "2", "Write to the new owner of the mill.", "Jo Bell", "May meeting"),
    ]


def test_what_is_told_above_a_table_is_no_heading_of_it(tmp_path: Path) -> None:
    """A table under `Survey of residents` holds their answers; one under minutes that heard of a survey does not."""
    rows = ("1 | 2 | Measure the depth of all the ponds. | Jo Bell", "2 | 3 | Write to the mill. | Ann Oakes")
    heard = "Members heard of the survey of residents. They had no comments."
    decided = behind_all_minutes(tmp_path, "No. | Minute | Action | Officer", *rows, close=heard)
    assert [(r.minute_number, r.clause) for r in decided] == [("2", "1"), ("3", "2")]


def test_what_was_said_of_an_action_plan_makes_no_plan_of_the_table_under_it(tmp_path: Path) -> None:
    decided, rows = read(
        tmp_path,
        "<b>PP31 Ponds: Action Plan</b>",
        "The warden showed the first action plan.",
        "<b>Actions agreed</b>",
        ruled(
            "Ref | Action | Who | By when",
            "A1 | Send round the depths of the ponds. | Jo Bell | 1 June 2023",
        ),
        "<b>PP32 Weirs</b>",
        "Members had seen all of them in the autumn.",
    )
    assert (decided, rows) == ([("PP31", "A1", "Send round the depths of the ponds.")], [])
