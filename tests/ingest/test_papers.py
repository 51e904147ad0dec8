"""How a pack's papers are told from one another, each sign in turn left out, on drawn packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.papers import Paper, split_papers
from ingest.setting import setting_of
from tests.ingest.drawn_pages import Drawable, Grid, Row, Sheet, bold, draw, heading, prose

FRONT: tuple[Drawable, ...] = (
    heading("Adult Care Scrutiny Panel"),
    bold("Time and Date"),
    "10.30 am on Wednesday, 4th September, 2024",
    bold("Public Business"),
    Row("1.|108|Apologies"),
    Row("2.|108|Minutes (Pages 3 - 4)"),
    Row("3.|108|Home Care Market (Pages 5 - 9)"),
    Row("4.|108|Work Programme (Page 10)"),
)
MINUTES: tuple[Drawable, ...] = (
    bold("Stonebridge Borough Council", x=200),
    bold("Minutes of the Meeting of Adult Care Scrutiny Panel held at 10.30 am on"),
    bold("Wednesday, 3rd July, 2024"),
    Row("Present:|200|Councillor J Vane (Chair)"),
    bold("12. Declarations of Interest"),
    "There were none.",
)


def report(subject: str, *rest: Drawable) -> tuple[Drawable, ...]:
    """The first page of a briefing note."""
    return (
        heading("Briefing note", 20),
        Row("To:|150|Adult Care Scrutiny Panel"),
        Row("Date:|150|4th September 2024"),
        Row(f"Subject:|150|{subject}"),
        Row("1|108|Purpose of the note", bold=True),
        *prose(6),
        *rest,
    )


APPENDICES = (
    bold("Appendices"),
    Row("Appendix 1: Survey of providers"),
    Row("Appendix 2: Letter from the inspectorate"),
)
LETTER: tuple[Drawable, ...] = (
    Row("Stonebridge House, Mill Lane, Stonebridge ST1 4AB", x=300),
    Row("12 August 2024", x=300),
    Row("Dear Councillor Vane"),
    *prose(8),
    Row("Yours sincerely"),
)


def whole_pack(*, stamps: bool = True, pages: bool = True) -> list[Sheet]:
    """A pack of ten pages, with or without `Agenda Item` and `Page` stamps."""
    bodies: list[tuple[tuple[Drawable, ...], str | None]] = [
        (MINUTES, "2"),
        ((), None),
        (report("Home Care Market"), "3"),
        ((*prose(10), *APPENDICES), None),
        ((heading("Appendix 1: Survey of providers", 13), *prose()), None),
        (prose(), None),
        (LETTER, None),
        (report("Scrutiny Work Programme 2024/25"), "4"),
    ]
    sheets = [Sheet(FRONT), Sheet()]
    for number, (rows, item) in enumerate(bodies, start=3):
        sheets.append(Sheet(rows, item=item if stamps else None, page=number if pages else None))
    return sheets


def told(papers: list[Paper]) -> list[tuple[str, str | None, int, int]]:
    return [(paper.kind, paper.title, paper.first_page, paper.last_page) for paper in papers]


WHOLE = [
    ("agenda", "Adult Care Scrutiny Panel", 1, 1),
    ("blank", None, 2, 2),
    ("minutes", "Adult Care Scrutiny Panel", 3, 3),
    ("blank", None, 4, 4),
    ("report", "Home Care Market", 5, 6),
    ("appendix", "Appendix 1: Survey of providers", 7, 8),
    ("letter", "Appendix 2: Letter from the inspectorate", 9, 9),
    ("report", "Scrutiny Work Programme 2024/25", 10, 10),
]


def test_a_pack_is_split_where_its_stamps_and_headings_say(tmp_path: Path) -> None:
    papers, doubts = split_papers(draw(tmp_path, *whole_pack()))
    assert told(papers) == WHOLE
    assert [paper.item for paper in papers if paper.kind != "blank"] == [None, "2", "3", "3", "3", "4"]
    assert doubts == []


def test_a_pack_is_split_without_item_stamps(tmp_path: Path) -> None:
    papers, _ = split_papers(draw(tmp_path, *whole_pack(stamps=False)))
    assert told(papers) == WHOLE
    assert [paper.item for paper in papers if paper.kind != "blank"] == [None, "2", "3", "3", "3", "4"]


def test_a_pack_is_split_without_any_stamp(tmp_path: Path) -> None:
    papers, _ = split_papers(draw(tmp_path, *whole_pack(stamps=False, pages=False)))
    assert told(papers) == WHOLE
    assert [paper.item for paper in papers if paper.kind != "blank"] == [None, "2", "3", "3", "3", "4"]


def test_printed_page_numbers_may_differ_from_the_pages_of_the_file(tmp_path: Path) -> None:
    rows = (*FRONT[:5], Row("2.|108|Libraries (Pages 1 - 2)"), Row("3.|108|Museums (Pages 3 - 4)"))
    sheets = [Sheet(rows), Sheet()]
    for number, body in enumerate([report("Libraries"), prose(), (*prose(4), heading("Museums")), prose()], start=1):
        sheets.append(Sheet(body, page=number))
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert [(p.kind, p.first_page, p.last_page, p.item) for p in papers if p.kind == "report"] == [
        ("report", 3, 4, "2"),
        ("report", 5, 6, "3"),
    ]


def test_every_page_stands_in_one_paper(tmp_path: Path) -> None:
    papers, _ = split_papers(draw(tmp_path, *whole_pack(), Sheet(), Sheet(prose())))
    assert [page.number for paper in papers for page in paper.pages] == list(range(1, 13))


def test_minutes_of_another_body_are_a_paper_of_their_own(tmp_path: Path) -> None:
    other = (
        bold("MINUTES of a meeting of the Licensing Sub-Committee held in the Town Hall on"),
        bold("Monday, 8 July 2024"),
        Row("PRESENT: Councillor P Harcourt (Chair), Councillor A Lund"),
        bold("1. Apologies"),
        "There were none.",
    )
    papers, _ = split_papers(draw(tmp_path, Sheet(FRONT), Sheet(MINUTES, page=3), Sheet(other, page=4)))
    assert told(papers)[1:] == [
        ("minutes", "Adult Care Scrutiny Panel", 2, 2),
        ("minutes", "Licensing Sub-Committee", 3, 3),
    ]


def test_an_appendix_keeps_the_appendices_that_its_own_contents_list_names(tmp_path: Path) -> None:
    contents = (
        heading("Appendix A: Annual Report", 18),
        Row("Contents", bold=True),
        Row("1. Introduction|400|2"),
        Row("Appendix 1: Attendance|400|8"),
    )
    sheets = [
        Sheet(FRONT),
        Sheet((*report("Annual Report"), Row("Appendix A: Annual Report")), item="3", page=5),
        Sheet(contents, page=6),
        Sheet(prose(), page=7),
        Sheet((heading("Appendix 1: Attendance", 14), *prose()), page=8),
    ]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert told(papers)[2:] == [("appendix", "Appendix A: Annual Report", 3, 5)]


def test_wide_pages_of_few_large_words_are_slides(tmp_path: Path) -> None:
    slide = (
        heading("Reform of adult care", 34),
        Row("The new duties", size=20, gap=50),
        Row("The cost", size=20, gap=40),
    )
    sheets = [Sheet(FRONT), Sheet(report("Reform"), item="3", page=5), Sheet(slide, page=6, wide=True)]
    papers, _ = split_papers(draw(tmp_path, *sheets, Sheet(slide, page=7, wide=True)))
    assert told(papers)[2:] == [("presentation", "Reform of adult care", 3, 4)]


def test_a_table_turned_sideways_inside_a_report_begins_no_paper(tmp_path: Path) -> None:
    sheets = [
        Sheet(FRONT),
        Sheet(report("Budget"), item="3", page=5),
        Sheet(
            ("continued from the page before, the costs of each service stood as follows.", *prose(30)),
            page=6,
            wide=True,
        ),
        Sheet(("and these were agreed by the board.", *prose(8)), page=7),
    ]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert told(papers)[1:] == [("report", "Budget", 2, 4)]


def test_papers_saved_alone_are_told_by_their_form(tmp_path: Path) -> None:
    alone = {
        "report": report("Home Care Market"),
        "minutes": MINUTES,
        "letter": LETTER,
        "appendix": (heading("Appendix 3 - Risk register"), *prose()),
        "agenda": FRONT,
    }
    for kind, rows in alone.items():
        papers, _ = split_papers(draw(tmp_path, Sheet(rows), Sheet(prose()), name=f"{kind}.pdf"))
        assert [(paper.kind, paper.last_page) for paper in papers] == [(kind, 2)]


def test_a_stamp_that_contradicts_the_front_sheet_is_a_doubt(tmp_path: Path) -> None:
    sheets = [Sheet(FRONT), Sheet(MINUTES, item="2", page=3), Sheet(report("Home Care Market"), item="4", page=5)]
    _, doubts = split_papers(draw(tmp_path, *sheets))
    assert [(doubt.about, doubt.source.page, doubt.saw) for doubt in doubts] == [("sections.item", 3, "Agenda Item 4")]


def test_a_pack_is_for_the_meeting_of_its_front_sheet(tmp_path: Path) -> None:
    layout = draw(tmp_path, *whole_pack())
    setting = setting_of(layout, split_papers(layout)[0])
    assert (setting.committee, setting.meeting_date) == ("Adult Care Scrutiny Panel", "2024-09-04")


def test_a_report_saved_alone_is_for_the_meeting_that_it_is_addressed_to(tmp_path: Path) -> None:
    layout = draw(tmp_path, Sheet(report("Home Care Market")))
    setting = setting_of(layout, split_papers(layout)[0])
    assert (setting.committee, setting.meeting_date) == ("Adult Care Scrutiny Panel", "2024-09-04")


def test_minutes_saved_alone_leave_the_pack_without_a_meeting(tmp_path: Path) -> None:
    layout = draw(tmp_path, Sheet(MINUTES))
    setting = setting_of(layout, split_papers(layout)[0])
    assert (setting.committee, setting.meeting_date) == (None, None)


def test_a_front_sheet_that_bears_a_page_stamp_itself_ends_where_its_first_item_begins(tmp_path: Path) -> None:
    rows = (*FRONT[:3], bold("Agenda"), *FRONT[4:])
    sheets = [Sheet(rows, page=1), Sheet(("Directions to the Town Hall", *prose(3)), page=2), Sheet(MINUTES, page=3)]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert [(paper.kind, paper.first_page, paper.last_page) for paper in papers] == [
        ("agenda", 1, 2),
        ("minutes", 3, 3),
    ]


@pytest.mark.parametrize("name", ["Notice of meeting and agenda", "Summons & Agenda", "Agenda with Document Pack"])
def test_a_front_sheet_with_a_page_stamp_may_call_itself_several_things(tmp_path: Path, name: str) -> None:
    rows = (*FRONT[:3], bold(name), bold("2. Reports"), "2.1 Weirs", "2.2 Ponds")
    papers, _ = split_papers(draw(tmp_path, Sheet(rows, page=1), Sheet(MINUTES, page=2)))
    assert [paper.kind for paper in papers] == ["agenda", "minutes"]


@pytest.mark.parametrize("word", ["Paper", "Tab", "Document", "Agenda Paper"])
def test_papers_may_be_called_by_the_letters_of_their_items(tmp_path: Path, word: str) -> None:
    sheets = [
        Sheet((Row(f"{word} {letter}", x=430), heading(title, 16), *prose(6)))
        for letter, title in (("D", "Weirs"), ("E", "Ponds"))
    ]
    papers, _ = split_papers(draw(tmp_path, Sheet(FRONT), Sheet(MINUTES), *sheets))
    assert [(paper.kind, paper.item) for paper in papers] == [
        ("agenda", None),
        ("minutes", None),
        ("report", "D"),
        ("report", "E"),
    ]


def test_a_front_sheet_may_bear_the_page_of_an_item_without_a_paper(tmp_path: Path) -> None:
    rows = (*FRONT[:3], bold("Agenda"), Row("1.|108|Apologies (Page 3)"), *FRONT[5:])
    sheets = [Sheet(rows, page=3), Sheet(MINUTES, page=4), Sheet(report("Budget"), page=5)]
    assert [paper.kind for paper in split_papers(draw(tmp_path, *sheets))[0]] == ["agenda", "minutes", "report"]


def test_an_item_s_stamp_on_every_page_begins_one_paper(tmp_path: Path) -> None:
    sheets = [Sheet(FRONT), Sheet(report("Budget"), item="3", page=5), Sheet(prose(), item="3", page=6)]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert told(papers)[1:] == [("report", "Budget", 2, 3)]


def test_column_titles_of_a_table_are_no_report_s_title(tmp_path: Path) -> None:
    table = Grid(
        (("Date", "Title", "Detail", "Lead"), ("4 July", "Fuel poverty", "A report", "A Lund")),
        (72, 140, 260, 400, 500),
    )
    sheets = [Sheet(FRONT), Sheet((heading("Work Programme 2024/25", 14), table), item="4", page=10)]
    papers, _ = split_papers(draw(tmp_path, *sheets))
    assert told(papers)[1:] == [("report", "Work Programme 2024/25", 2, 2)]


def test_whose_report_it_is_above_a_larger_title_is_not_the_title(tmp_path: Path) -> None:
    rows = (
        *(bold("Stonebridge Borough Council", x=200), bold("Cabinet", x=260)),
        *(bold("Report of the Leader of the Council", x=190), heading("Answers to Scrutiny", 13)),
        *(bold("(1) Purpose of the Report"), *prose()),
    )
    papers, _ = split_papers(draw(tmp_path, Sheet(FRONT), Sheet(rows, item="4", page=10)))
    assert told(papers)[1:] == [("report", "Answers to Scrutiny", 2, 2)]


def test_a_record_of_decisions_with_those_present_is_minutes(tmp_path: Path) -> None:
    rows = (
        *(heading("Record of decisions: Cabinet"), bold("Wednesday 3 July 2024, 6.30 pm, Guildhall")),
        *("Cabinet Members present: Councillors Vane (in the chair) and Ash", bold("58. Minutes"), *prose(4)),
    )
    papers, _ = split_papers(draw(tmp_path, Sheet(FRONT), Sheet(rows, item="2", page=3)))
    assert [paper.kind for paper in papers[1:]] == ["minutes"]


def test_an_item_stamped_above_a_title_in_the_text_s_own_place_begins_its_paper(tmp_path: Path) -> None:
    stamped = (bold("ITEM 2"), heading("Home Care Market", 17), *prose(5))
    noted = (bold("ITEM 3"), bold("Providers"), *prose(5))
    layout = draw(tmp_path, Sheet(FRONT), Sheet(stamped), Sheet(noted))
    papers, _ = split_papers(layout)
    assert [(paper.item, paper.first_page) for paper in papers if paper.kind == "report"] == [("2", 2)]


def test_a_paper_headed_by_the_title_of_an_item_is_that_item_s_where_nothing_else_tells(tmp_path: Path) -> None:
    front = (
        heading("Adult Care Scrutiny Panel"),
        "10.30 am on Wednesday, 4th September, 2024",
        bold("AGENDA"),
        Row("1.|108|Apologies"),
        Row("2.|108|Minutes"),
        Row("3.|108|Home Care Market"),
    )
    paper = (heading("Home Care Market", 16), Row("Report by: Jo Bell, Head of Commissioning"), *prose(8))
    papers, _ = split_papers(draw(tmp_path, Sheet(front), Sheet(MINUTES), Sheet(paper)))
    assert [(each.kind, each.item) for each in papers] == [("agenda", None), ("minutes", None), ("report", "3")]


def test_a_front_sheet_lists_minutes_that_no_page_shows_and_a_doubt_says_so(tmp_path: Path) -> None:
    sheets = whole_pack()
    sheets[2] = Sheet(report("Ponds"), item="2", page=3)
    _, doubts = split_papers(draw(tmp_path, *sheets))
    assert [(d.about, d.source.page, d.saw) for d in doubts] == [("sections.kind", 3, "Minutes")]
