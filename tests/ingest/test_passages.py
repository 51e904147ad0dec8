"""Running text in passages: where they are cut, what they keep, and that no word is lost."""

from __future__ import annotations

from pathlib import Path

from corpus.records import Meeting, Passage, Section
from ingest.layout import all_lines, flow
from ingest.papers import Paper, Setting
from ingest.readers.passages import LEAST, WORDS, read_passages
from ingest.readers.sections import read_lone_report, read_section
from tests.ingest.drawn_pages import Grid, Row, Sheet, bold, draw, heading, prose

SETTING = Setting("0" * 64, "Adult Care Scrutiny Panel", "2024-09-04")


def read(folder: Path, *sheets: Sheet, kind: str = "report", title: str = "Home Care Market") -> list[Passage]:
    paper = Paper(kind, title, draw(folder, *sheets).pages, "3")
    return [record for record in read_passages(paper, SETTING)[0] if isinstance(record, Passage)]


def test_text_stands_under_its_heading_and_keeps_it_on_the_next_page(tmp_path: Path) -> None:
    first = Sheet((bold("2. Background"), *prose(3), bold("3. Costs"), "Costs rose by a tenth over the year."))
    passages = read(tmp_path, first, Sheet(("They are expected to rise further.",)))
    assert [(p.heading, p.source.page) for p in passages] == [("2. Background", 1), ("3. Costs", 1), ("3. Costs", 2)]
    assert passages[1].text == "Costs rose by a tenth over the year."
    assert {(p.committee, p.meeting_date, p.paper, p.item) for p in passages} == {
        ("Adult Care Scrutiny Panel", "2024-09-04", "Home Care Market", "3")
    }


def test_a_heading_with_nothing_under_it_is_found_too(tmp_path: Path) -> None:
    passages = read(tmp_path, Sheet((bold("Part A"), bold("1. Background"), *prose(2))))
    assert [(p.heading, p.text.split()[0]) for p in passages] == [("Part A", "Part"), ("1. Background", "the")]


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    grid = Grid((("Measure", "Target"), ("Visits kept", "95%"), ("Complaints", "below 20")), (72.0, 240.0, 400.0))
    passages = read(tmp_path, Sheet((heading("Appendix 1"), grid)), kind="appendix")
    assert passages[-1].text == "Measure Target Visits kept 95% Complaints below 20"


def test_long_text_is_cut_between_sentences_and_loses_no_word(tmp_path: Path) -> None:
    lines = tuple(f"Sentence {number} says how the service kept to its targets in the year." for number in range(45))
    sheet = Sheet((bold("2. Background"), *lines))
    passages = read(tmp_path, sheet)
    assert len(passages) > 1
    assert all(p.text.startswith("Sentence") and p.text.endswith("year.") for p in passages)
    assert all(len(p.text.split()) <= WORDS + LEAST for p in passages)
    page = draw(tmp_path, sheet).pages[0]
    words = flow(all_lines(page.blocks)).split()
    assert sorted(" ".join(["2. Background", *(p.text for p in passages)]).split()) == sorted(words)


def test_a_slide_is_one_passage_under_its_title(tmp_path: Path) -> None:
    slide = (
        heading("The new duties", 34),
        Row("Assess every carer", size=20, gap=50),
        Row("Publish the costs", size=20),
    )
    passages = read(tmp_path, Sheet(slide, wide=True), kind="presentation")
    assert [(p.heading, p.text) for p in passages] == [("The new duties", "Assess every carer Publish the costs")]


def test_a_front_sheets_notes_are_kept_and_a_blank_page_has_no_passage(tmp_path: Path) -> None:
    notes = read(tmp_path, Sheet(prose()), kind="agenda")
    assert {passage.section_kind for passage in notes} == {"agenda"}
    assert read(tmp_path, Sheet(), kind="blank") == []


def test_minutes_are_filed_under_the_meeting_that_they_record(tmp_path: Path) -> None:
    rows = (
        bold("Minutes of the Meeting of Cabinet held at 2.00 pm on 3rd July, 2024"),
        Row("Present: Councillor J Vane"),
    )
    paper = Paper("minutes", "Cabinet", draw(tmp_path, Sheet(rows)).pages)
    section = read_section(paper, SETTING)[0][0]
    assert isinstance(section, Section)
    assert (section.committee, section.meeting_date) == ("Cabinet", "2024-07-03")


def test_a_report_saved_alone_gives_the_meeting_that_it_is_for(tmp_path: Path) -> None:
    rows = (
        Row("From:|150|Head of Commissioning"),
        Row("To:|150|Cabinet - 12 June 2024"),
        Row("Subject:|150|Home Care Market"),
    )
    paper = Paper("report", "Home Care Market", draw(tmp_path, Sheet(rows)).pages)
    (meeting,) = read_lone_report(paper, Setting("0" * 64, None, None))[0]
    assert isinstance(meeting, Meeting)
    assert (meeting.committee, meeting.date, meeting.role) == ("Cabinet", "2024-06-12", "report")


def test_a_report_to_a_person_gives_no_meeting(tmp_path: Path) -> None:
    rows = (Row("To:|150|Director of Public Health"), Row("Date:|150|3 May 2024"), Row("Subject:|150|Smoke-free homes"))
    paper = Paper("report", "Smoke-free homes", draw(tmp_path, Sheet(rows)).pages)
    assert read_lone_report(paper, Setting("0" * 64, None, None))[0] == []


def test_letters_one_under_the_other_on_a_page_are_parted_where_they_are_signed(tmp_path: Path) -> None:
    def letter(sender: str, name: str, body: str) -> tuple[Row, ...]:
        return (
            Row(sender),
            Row("Date: 2 August 2024"),
            Row(f"Annwyl / Dear Councillor {name},"),
            Row(body),
            Row("Yn gywir / Yours sincerely,"),
            Row("Councillor Bell, Cabinet Member", gap=13),
        )

    sheet = Sheet((*letter("Town Hall", "Ash", "I accept it."), *letter("Mill House", "Birch", "I cannot agree.")))
    texts = [passage.text for passage in read(tmp_path, sheet, kind="letter", title="Letters")]
    assert [("I accept" in text, "I cannot" in text, "Mill House" in text) for text in texts] == [
        (True, False, False),
        (False, True, True),
    ]
