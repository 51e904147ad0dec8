"""Papers told by how their titles are set, in packs that neither stamp their pages nor name them on the front sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import AgendaItem, Meeting
from ingest.agenda_list import read_entries
from ingest.page_forms import attachment_label
from ingest.page_numbers import counts_pages
from ingest.papers import split_papers
from ingest.pipeline import _read_pages as read_laid_out
from ingest.titled_pages import titled_pages
from tests.ingest.drawn_pages import Drawable, Grid, Row, Sheet, bold, draw, heading, prose

FRONT: tuple[Drawable, ...] = (
    "Stonebridge Borough Council",
    bold("Agenda: Ponds Select Committee"),
    "Wednesday 4 September 2024, 2.00 pm, Mill Room, Town Hall",
    Row("1.|108|Attendance"),
    Row("2.|108|Minutes of 3 July 2024"),
    Row("3.|108|Eel passes: first year"),
    Row("4.|108|Weirs"),
    Row("5.|108|Progress of what was asked"),
)
MINUTES: tuple[Drawable, ...] = (
    heading("Minutes", 13),
    "Ponds Select Committee, 3 July 2024, the Mill Room",
    "Present: Mrs J Vane (Chairman), Mr T Marsh",
    bold("2. SLUICES"),
    "The Committee agreed that the report be noted.",
)
LETTER: tuple[Drawable, ...] = (
    Row("EEL TRUST", x=240),
    Row("12 August 2024"),
    Row("Dear Mrs Vane"),
    *prose(5),
    Row("Yours sincerely"),
)


def told(folder: Path, *bodies: tuple[Drawable, ...], foot: str | None = None) -> list[tuple[str, str | None, int]]:
    """Kind, item and first page of each paper of a pack under the front sheet."""
    sheets = [Sheet(rows, foot=foot and f"{foot} {n}") for n, rows in enumerate((FRONT, *bodies), 1)]
    return [(paper.kind, paper.item, paper.first_page) for paper in split_papers(draw(folder, *sheets))[0]]


@pytest.mark.parametrize(
    "titles",
    [
        (heading("Eel passes: first year", 13), heading("Weirs", 13)),
        (bold("Item 3: Passes for eels"), bold("Item 4 - The weirs of the borough")),
        (bold("Eel passes"), bold("Weirs")),
        (Row("EEL PASSES: FIRST YEAR", x=220), Row("WEIRS", x=278)),
    ],
)
def test_a_page_headed_by_an_items_title_or_number_begins_its_paper(tmp_path: Path, titles: tuple[Row, Row]) -> None:
    eels, weirs = ((title, *prose(12)) for title in titles)
    assert told(tmp_path, MINUTES, eels, prose(), weirs) == [
        ("agenda", None, 1),
        ("minutes", None, 2),
        ("report", "3", 3),
        ("report", "4", 5),
    ]


@pytest.mark.parametrize("above", [(), ("Ponds Select Committee",), ("Printed on used paper",)])
def test_a_title_may_stand_under_the_day_of_the_packs_meeting(tmp_path: Path, above: tuple[Drawable, ...]) -> None:
    eels, weirs = (
        (*above, "4 September 2024", bold(title), "Purpose of the report:", *prose(12))
        for title in ("EEL PASSES: FIRST YEAR", "What became of the weirs")
    )
    found = told(tmp_path, MINUTES, eels, prose(), weirs)
    assert [(kind, first) for kind, _, first in found] == [("agenda", 1), ("minutes", 2), ("report", 3), ("report", 5)]


def test_a_page_headed_as_papers_of_the_pack_are_begins_one_that_the_front_sheet_does_not_name(tmp_path: Path) -> None:
    bodies = ((heading(title, 13), *prose(12)) for title in ("Weirs", "A word from the Mayor"))
    assert [first for _, _, first in told(tmp_path, MINUTES, *bodies)] == [1, 2, 3, 4]


def test_a_heading_such_as_papers_have_within_them_begins_none(tmp_path: Path) -> None:
    within = (heading("Weirs", 13), *prose(12), heading("Costs of stone", 13), *prose(3))
    assert [first for _, _, first in told(tmp_path, MINUTES, within, (heading("Risks", 13), *prose(12)))] == [1, 2, 3]


def test_titles_in_the_pages_middle_are_told_from_headings_at_the_margin(tmp_path: Path) -> None:
    within = (Row("Weirs", x=278, bold=True), *prose(6), bold("Costs of stone"), *prose(6))
    notice = (Row("DECISION NOTICE 16/31", x=232, bold=True), *prose(6))
    assert [first for _, _, first in told(tmp_path, MINUTES, within, notice)] == [1, 2, 3, 4]


def test_a_short_packs_front_sheet_ends_before_the_first_page_that_an_items_title_heads(tmp_path: Path) -> None:
    assert told(tmp_path, (heading("Weirs", 13), *prose(8))) == [("agenda", None, 1), ("report", "4", 2)]


@pytest.mark.parametrize("foot", ["Ponds", "-", "Page"])
def test_numbers_that_count_the_whole_pack_do_not_bind_a_letter_to_the_paper_before(tmp_path: Path, foot: str) -> None:
    bodies = (MINUTES, LETTER, (heading("Weirs", 13), *prose(12)))
    kinds = [(kind, first) for kind, _, first in told(tmp_path, *bodies, foot=foot)]
    assert kinds == [("agenda", 1), ("minutes", 2), ("letter", 3), ("report", 4)]


def test_a_first_page_that_is_all_items_is_a_front_sheet_without_saying_so(tmp_path: Path) -> None:
    front = (
        Row("STONEBRIDGE BOROUGH COUNCIL", x=200),
        Row("CABINET", x=270),
        "Meeting on Monday 8 July 2024 at 2.30 p.m., Town Hall, Stonebridge",
        *(f"{number}. {title}" for number, title in enumerate(("Apologies", "Ponds", "Weirs"), 1)),
    )
    papers = split_papers(draw(tmp_path, Sheet(front), Sheet((heading("Ponds", 13), *prose()))))[0]
    assert [(paper.kind, paper.title, paper.item) for paper in papers] == [
        ("agenda", "Cabinet", None),
        ("report", "Ponds", "2"),
    ]


@pytest.mark.parametrize("mark", [".", "", ":", " –"])
def test_pages_headed_by_numbers_and_titles_make_a_plain_first_page_the_front_sheet(tmp_path: Path, mark: str) -> None:
    front = (
        heading("Stonebridge Council", 20),
        bold("Ponds Panel"),
        "When: Monday 8 July 2024, 2.30pm",
        "Where: Town Hall, Stonebridge",
        bold("What we will look at"),
        *(f"{number}. {title}" for number, title in enumerate(("Notes of 3 June 2024", "Otters", "Weirs", "Eels"), 1)),
        *(f"Questions about this? There is always somebody to ask, and here is number {n}." for n in "123"),
    )
    notes = (
        heading("Notes of the Ponds Panel", 20),
        bold("Monday 3 June 2024, Town Hall"),
        "Here: Jo Vane (chair), Tom Marsh and Al Poe.",
        heading("2. Weirs", 13),
        "Tom Marsh asks about the gates.",
        *prose(),
    )
    otters, weirs = ((heading(f"{title}", 20), *prose()) for title in (f"2{mark} Otters", f"3{mark} Weirs"))
    sheets = [Sheet(rows) for rows in (front, notes, (heading("Weirs and gates", 13), *prose()), otters, weirs)]
    papers = split_papers(draw(tmp_path, *sheets))[0]
    assert [(paper.kind, paper.title, paper.item, paper.first_page) for paper in papers] == [
        ("agenda", "Ponds Panel", None, 1),
        ("minutes", "Ponds Panel", None, 2),
        ("report", "Otters", "2", 4),
        ("report", "Weirs", "3", 5),
    ]


RULED = Grid(
    (
        ("AGENDA", "LEAD", "PAPER"),
        ("1. Ponds", "Chair", ""),
        ("2. Weirs", "JB", "Attached"),
        ("3. Action log", "JB", "Attached"),
    ),
    (72, 300, 400, 500),
)
PLAIN = (Row("1.|108|Ponds|330|Chair"), Row("2.|108|Weirs|330|Jo Bell|420|Oral"), Row("3.|108|Action log|330|Jo Bell"))


@pytest.mark.parametrize("listed", [(RULED,), PLAIN])
def test_columns_beside_the_titles_of_items_are_no_part_of_them(tmp_path: Path, listed: tuple[Drawable, ...]) -> None:
    stated = read_laid_out(draw(tmp_path, Sheet((*FRONT[:3], *listed))))
    items = [(r.number, r.title) for r in stated.records if isinstance(r, AgendaItem)]
    assert items == [("1", "Ponds"), ("2", "Weirs"), ("3", "Action log")]


@pytest.mark.parametrize("title", ["Answers from Cabinet", "Work programme of the Ponds Panel"])
def test_a_title_that_ends_with_a_bodys_name_is_the_papers_and_not_the_text_under_it(
    tmp_path: Path, title: str
) -> None:
    under = "The programme is a working document. Its dates may be altered by the Chair."
    rows = (heading(title, 13), Row(under, size=10.5), Row("Topic", size=8), *(Row("Eels and weirs", size=8),) * 9)
    papers = split_papers(
        draw(tmp_path, Sheet(FRONT), Sheet(MINUTES), Sheet((heading("Weirs", 13), *prose())), Sheet(rows))
    )
    assert papers[0][-1].title == title


@pytest.mark.parametrize(
    "head",
    [
        (bold("Record of the Ponds Select Committee's meeting on 3 July 2024"),),
        (bold("Minutes of our last meeting, 3 July 2024"),),
        (bold("DRAFT MINUTES"), "3 July 2024", "Ponds Select Committee"),
        (bold("What was decided on 3 July 2024"),),
        (bold("Notes of decisions made on Wednesday 3 July 2024"),),
    ],
)
def test_minutes_without_a_list_of_those_present_are_told_by_what_they_tell(
    tmp_path: Path, head: tuple[Drawable, ...]
) -> None:
    told_of = (
        bold("4. SLUICES"),
        "Mr Marsh described the sluices, which were old.",
        "The Clerk said that stone had come.",
        "The Committee agreed that the report be noted.",
        "There were no eels.",
    )
    titled = (heading("Weirs", 13), *prose(12))
    stated = read_laid_out(draw(tmp_path, Sheet(FRONT), Sheet((*head, *told_of)), Sheet(titled)))
    met = [(r.committee, r.date) for r in stated.records if isinstance(r, Meeting) and r.role == "minutes"]
    assert met == [("Ponds Select Committee", "2024-07-03")]


def test_a_report_that_speaks_of_minutes_is_none(tmp_path: Path) -> None:
    told_of = tuple(
        f"Crews were said to have reached {place} late." for place in ("Sowe", "Mill", "Ford", "Lock", "Weir")
    )
    rows = (heading("Response times in minutes", 13), "Ponds Select Committee, 4 September 2024", *told_of)
    assert "minutes" not in [kind for kind, _, _ in told(tmp_path, rows, (heading("Weirs", 13), *prose(12)))]


def test_items_that_every_meeting_has_make_a_first_page_the_front_sheet_whatever_else_it_says(tmp_path: Path) -> None:
    items = ("Apologies for absence", "Urgent items / order of business", "Declarations", "Otters", "Cost of weirs")
    front = (
        heading("OVERVIEW AND SCRUTINY", 14),
        bold("Ponds and Rivers Overview and Scrutiny Commission"),
        "Tuesday 12 November 2019, 7.00 pm",
        "Room 102, Town Hall, Stonebridge",
        "Members: Cllr Jo Vane (Chair), Cllr Tom Marsh, Cllr Al Poe, Cllr Ann Oakes",
        bold("ALL MEETINGS ARE OPEN TO THE PUBLIC"),
        *(f"{number} {title}" for number, title in enumerate(items, 1)),
        *prose(5),
    )
    papers = split_papers(draw(tmp_path, Sheet(front), Sheet((heading("Otters", 13), *prose()))))[0]
    assert [(paper.kind, paper.first_page) for paper in papers] == [("agenda", 1), ("report", 2)]


def test_a_paper_may_be_titled_under_the_name_of_the_body_or_behind_a_label(tmp_path: Path) -> None:
    front = (
        heading("Ponds Scrutiny Panel"),
        "Thursday 8 December 2022, 2.00 pm, Mill Room",
        bold("Agenda"),
        Row("1|108|Apologies"),
        Row("2|108|Requests and recommendations monitor"),
        Row("3|108|Eel passes"),
    )
    monitor = (bold("Ponds Scrutiny Panel"), heading("Requests and Recommendations Monitor", 15), *prose(8))
    layout = draw(tmp_path, Sheet(front), Sheet(monitor), Sheet((bold("Subject: Eel passes"), *prose(8))))
    entries = read_entries(layout.pages[0].blocks, layout.pages[0].width)
    found = titled_pages(entries, layout.pages[1:])
    assert {page: entry.number for page, entry in found.items()} == {2: "2", 3: "3"}


def test_numbers_that_begin_behind_the_front_sheet_bind_no_report_to_the_minutes(tmp_path: Path) -> None:
    closed = (*MINUTES, "The meeting closed at 4.10 pm.")
    progress = (heading("Progress of what was asked", 13), *prose(12))
    feet = (None, "1", "2", "3", "4", "5")
    bodies = (FRONT, closed, progress, prose(), (heading("Weirs", 13), *prose(12)), prose())
    layout = draw(tmp_path, *(Sheet(rows, foot=foot) for rows, foot in zip(bodies, feet, strict=True)))
    assert counts_pages(layout.pages, 1)
    assert not counts_pages(layout.pages, 2)
    assert [paper.first_page for paper in split_papers(layout)[0]] == [1, 2, 3, 5]


def test_a_page_headed_by_the_body_and_a_title_in_its_middle_begins_a_paper(tmp_path: Path) -> None:
    schedule = (
        Row("PONDS SELECT COMMITTEE", x=230, bold=True),
        Row("SCHEDULE OF WHAT IS OUTSTANDING", x=200, bold=True),
        *prose(12),
    )
    assert [first for _, _, first in told(tmp_path, MINUTES, prose(), schedule)][-1] == 4


def test_an_appendix_without_a_number_is_told_by_the_mark_behind_the_word() -> None:
    assert attachment_label("APPENDIX: Costs of stone") == ("appendix", "", "Costs of stone")
    assert attachment_label("Appendix shows the costs of stone") is None


def test_titles_of_reports_that_stand_under_their_labels_do_not_hide_one_under_the_body(tmp_path: Path) -> None:
    labels = (
        "Report to: Ponds Select Committee",
        "Date: 4 September 2024",
        "Report of: Head of Rivers",
        "Contact: J Bell",
    )
    weirs = (*labels, Row("Weirs of the borough", x=240, bold=True), *prose(8))
    note = (
        Row("Ponds Select Committee", x=230, bold=True),
        Row("What has come of it – Note by the Clerk", x=196, bold=True),
        *prose(6),
    )
    assert [first for *_, first in told(tmp_path, MINUTES, note, weirs)] == [1, 2, 3, 4]


@pytest.mark.parametrize("title", ["Ponds Select Committee – Weirs", "Weirs – Report of the Head of Rivers"])
def test_a_title_may_stand_behind_the_body_or_before_whose_paper_it_is(tmp_path: Path, title: str) -> None:
    eels, weirs = (heading("Eel passes: first year", 13), *prose(12)), (heading(title, 13), *prose(12))
    assert told(tmp_path, MINUTES, eels, weirs)[-1] == ("report", "4", 4)
