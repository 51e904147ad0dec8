"""Packs whose pages bear no stamp: the pack's own numbers in a running line, and papers told without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import Meeting, Resolution
from ingest.agenda_list import AgendaEntry
from ingest.front_pages import expected_pages
from ingest.page_forms import PageForm
from ingest.papers import Paper, split_papers
from ingest.pipeline import _read_pages as read_laid_out
from ingest.setting import setting_of
from tests.ingest.drawn_pages import Drawable, Row, Sheet, bold, draw, heading, prose

FRONT: tuple[Drawable, ...] = (
    "Stonebridge Borough Council",
    bold("Agenda: Ponds Select Committee"),
    "Date: Wednesday 4 September 2024",
    "Time: 2.00 pm",
    Row("1|108|Attendance"),
    Row("2|108|Minutes|400|(Pages 2 to 3)"),
    Row("3|108|Eel Passes|400|(Pages 4 to 5)"),
    Row("4|108|Weirs|400|(Page 6)"),
)
MINUTES: tuple[Drawable, ...] = (
    bold("MINUTES: Ponds Select Committee"),
    "Wednesday 3 July 2024, 2.00 pm, Mill Room, Town Hall",
    "Mrs J Vane (Chairman), Mr T Marsh",
    bold("1. ATTENDANCE"),
    "All were present.",
    bold("2. SLUICES"),
    "The Committee had a report before it, copies of which had been sent out with the",
    "agenda.",
    "The Committee agreed that -",
    Row("(i) the report be noted.", x=108),
    Row("(ii) the Head of Rivers be asked to mend the upper sluice.", x=108),
)
LETTER: tuple[Drawable, ...] = (
    Row("Eel Trust"),
    Row("Mill Lane, Stonebridge ST1 4AB"),
    Row("12 August 2024"),
    Row("Dear Councillor Vane"),
    *prose(6),
    Row("Ann Reed, Trust Manager"),
)


def numbered(*bodies: tuple[Drawable, ...], foot: str = "PSC 04.09.24") -> list[Sheet]:
    return [Sheet(rows, foot=f"{foot}   {number}") for number, rows in enumerate(bodies, start=1)]


PACK = (
    FRONT,
    MINUTES,
    (bold("3. WEIRS"), *prose(8)),
    (heading("Eel Passes", 13), *prose()),
    prose(),
    (heading("Weirs", 13), *prose(9)),
)


def told(papers: list[Paper]) -> list[tuple[str, str | None, int, int]]:
    return [(paper.kind, paper.item, paper.first_page, paper.last_page) for paper in papers]


AS_LISTED = [("agenda", None, 1, 1), ("minutes", "2", 2, 3), ("report", "3", 4, 5), ("report", "4", 6, 6)]


def test_items_begin_where_the_front_sheet_says_by_numbers_that_end_a_running_line(tmp_path: Path) -> None:
    papers, _ = split_papers(draw(tmp_path, *numbered(*PACK)))
    assert told(papers) == AS_LISTED


@pytest.mark.parametrize("foot", ["{}", "-{}-", "{} of 6", "4/9/24 | {}", "Ponds Committee, 4 September 2024, p{}"])
def test_the_packs_numbers_may_stand_in_any_running_line(tmp_path: Path, foot: str) -> None:
    sheets = [Sheet(rows, foot=foot.format(number)) for number, rows in enumerate(PACK, start=1)]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert told(papers) == AS_LISTED


def test_a_cover_may_stand_before_the_numbered_pages(tmp_path: Path) -> None:
    papers, _ = split_papers(draw(tmp_path, Sheet((heading("Ponds", 24),)), *numbered(*PACK)))
    assert [(paper.kind, paper.first_page) for paper in papers] == [
        ("agenda", 1),
        ("minutes", 3),
        ("report", 5),
        ("report", 7),
    ]


def test_minutes_named_with_their_body_on_one_line_are_read_clause_by_clause(tmp_path: Path) -> None:
    stated = read_laid_out(draw(tmp_path, *numbered(*PACK)))
    clauses = [(r.clause, r.text) for r in stated.records if isinstance(r, Resolution)]
    assert clauses == [
        ("(i)", "the report be noted."),
        ("(ii)", "the Head of Rivers be asked to mend the upper sluice."),
    ]
    assert [r.date for r in stated.records if isinstance(r, Meeting)] == ["2024-09-04", "2024-07-03"]


def test_a_front_sheet_that_bears_page_1_of_its_pack_needs_no_word_agenda(tmp_path: Path) -> None:
    front = (
        heading("Ponds Select Committee", 15),
        "Wednesday 4 September 2024, 2.00 pm, Mill Room, Town Hall",
        bold("Order of business"),
        *FRONT[4:],
    )
    bodies = (front, *PACK[1:])
    sheets = [Sheet(rows, page=number) for number, rows in enumerate(bodies, start=1)]
    stated = read_laid_out(draw(tmp_path, *sheets))
    met = [(r.role, r.committee, r.date) for r in stated.records if isinstance(r, Meeting)]
    assert met[0] == ("agenda", "Ponds Select Committee", "2024-09-04")


def test_what_the_front_sheet_calls_minutes_are_minutes_though_their_head_does_not(tmp_path: Path) -> None:
    bare = (bold("Ponds Select Committee"), *MINUTES[1:])
    papers, _ = split_papers(draw(tmp_path, *numbered(FRONT, bare, *PACK[2:])))
    assert told(papers) == AS_LISTED


def test_numbers_that_start_again_inside_the_file_are_not_the_packs(tmp_path: Path) -> None:
    sheets = [*numbered(*PACK[:3]), *numbered(*PACK[3:], foot="Rivers Team")]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert all(page.printed_page is None for paper in papers for page in paper.pages)


def test_a_letter_under_the_packs_running_foot_is_a_paper_of_its_own_to_its_signature(
    tmp_path: Path,
) -> None:
    report = (
        bold("Report to Ponds Select Committee"),
        Row("Date:|150|4 September 2024"),
        Row("Subject:|150|Eel Passes"),
        Row("From:|150|Head of Rivers"),
        *prose(),
    )
    front = (*FRONT[:4], Row("2|108|Eel Passes"), Row("3|108|Weirs"))
    after = (heading("Counts of eels by ward", 13), *prose(9))
    papers, _ = split_papers(draw(tmp_path, *numbered(front, report, LETTER, after)))
    assert [(paper.kind, paper.first_page, paper.last_page) for paper in papers] == [
        ("agenda", 1, 1),
        ("report", 2, 2),
        ("letter", 3, 3),
        ("appendix", 4, 4),
    ]


def test_a_letter_that_greets_and_ends_in_two_languages_is_told_by_either(tmp_path: Path) -> None:
    for greeting in ("Annwyl / Dear Councillor Vane", "Annwyl Gynghorydd Vane"):
        letter = (*LETTER[:3], Row(greeting), *prose(4), Row("Yn gywir / Yours sincerely"))
        papers, _ = split_papers(draw(tmp_path, Sheet(letter, item="7", page=9), Sheet(prose(), page=10)))
        assert papers[0].kind == "letter"


@pytest.mark.parametrize("forms", [(2, 4, 5), (2, 4), (4, 6)])
def test_where_two_shifts_fit_as_well_the_front_sheet_means_the_pages_that_are_all_there(
    tmp_path: Path, forms: tuple[int, ...]
) -> None:
    """Forms on pages 2 and 4 fit items that begin on 4 and 6 too, if the minutes on page 2 were not in the file."""
    pages = draw(tmp_path, *(Sheet(prose()) for _ in range(6))).pages
    listed = [
        AgendaEntry(str(n), title, (), page) for n, title, page in ((2, "Minutes", 2), (3, "Eels", 4), (4, "Weirs", 6))
    ]
    found = expected_pages(
        listed, pages, [PageForm("report", 6) if page.number in forms else None for page in pages], 1
    )
    assert {page: entry.number for page, entry in found.items()} == {2: "2", 4: "3", 6: "4"}


def test_a_front_sheet_may_number_its_items_in_lettered_parts(tmp_path: Path) -> None:
    front = (
        heading("Stonebridge"),
        "Ponds Scrutiny Committee",
        "Wednesday 4 September 2024 at 7.00 pm",
        "Committee Room 4, Town Hall, Market Street",
        "Members: Councillors Ann Vane, Tom Marsh, Lily Reed, Joan Ash, Ned Elm",
        "Enquiries to: Jo Bell, Democratic Services, 01632 960 321",
        bold("A. Formal matters"),
        Row("A1|108|Introductions and apologies"),
        Row("A2|108|Declarations of interest"),
        Row("A3|108|Minutes of the meeting of 3 July 2024"),
        bold("B. Items for discussion"),
        Row("B1|108|Eel Passes"),
        Row("B2|108|Weirs"),
        "Filming at meetings: this meeting may be filmed.",
        "Next meeting: 13 November 2024",
    )
    layout = draw(tmp_path, *(Sheet(rows) for rows in (front, *PACK[1:])))
    papers, _ = split_papers(layout)
    assert [paper.kind for paper in papers][:2] == ["agenda", "minutes"]
    assert setting_of(layout, papers).meeting_date == "2024-09-04"


def test_a_summons_that_greets_the_members_is_the_front_sheet_and_no_letter(tmp_path: Path) -> None:
    summons = (
        Row("Date: 29 August 2024"),
        Row("Dear Councillor,"),
        bold("PONDS SCRUTINY COMMITTEE"),
        "A meeting of the Ponds Scrutiny Committee will be held in the Mill Room, Stonebridge",
        "on Wednesday, 4 September 2024 at 10:00.",
        bold("AGENDA"),
        Row("1.|108|Apologies for absence"),
        Row("2.|108|Minutes|400|2 - 3"),
        Row("3.|108|Eel Passes|400|4 - 5"),
        "Yours faithfully",
        "Jo Bell, Chief Officer",
    )
    sheets = [Sheet(rows, page=number) for number, rows in enumerate((summons, *PACK[1:]), start=1)]
    layout = draw(tmp_path, *sheets)
    papers, _ = split_papers(layout)
    assert [paper.kind for paper in papers][:2] == ["agenda", "minutes"]
    assert setting_of(layout, papers).meeting_date == "2024-09-04"


def test_a_cover_that_names_the_meeting_and_the_page_that_lists_its_items_are_one_front_sheet(tmp_path: Path) -> None:
    cover = (
        heading("PONDS SCRUTINY COMMITTEE"),
        bold("AGENDA"),
        Row("Date:|150|Wednesday 4 September 2024"),
        Row("Time:|150|7.00pm"),
        Row("Place:|150|Mill Room, Town Hall, Stonebridge"),
        Row("Members:|150|Councillor Ann Vane (Chair)"),
    )
    listed = (
        bold("AGENDA", x=280),
        Row("Item|108|Subject|450|Pages"),
        Row("1|108|Apologies for absence"),
        Row("2|108|Minutes of the meeting held on 3 July 2024|450|3"),
        Row("3|108|Eel Passes|450|4-5"),
        Row("4|108|Weirs|450|6"),
    )
    sheets = [Sheet(rows, page=number) for number, rows in enumerate((cover, listed, *PACK[1:]), start=1)]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert (papers[0].kind, papers[0].first_page, papers[0].last_page) == ("agenda", 1, 2)
