"""Pages drawn here with reportlab, so that what stands on them is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import PackUnreadable
from ingest import pages
from ingest.drawn import RawPage
from ingest.layout import PackLayout, PageLayout
from ingest.pdf_words import by_glyph_order
from ingest.pipeline import lay_out, read_pack
from ingest.tables import find_tables

Page = Callable[[Canvas], None]


def drawn(folder: Path, *pages: Page, size: tuple[float, float] = A4, name: str = "pack.pdf") -> PackLayout:
    """Draw each page with its function and lay the PDF out."""
    canvas = Canvas(str(folder / name), pagesize=size, invariant=1)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return lay_out(folder / name)


def text_of(page: PageLayout) -> list[str]:
    return [line.text for line in page.lines]


def test_words_of_one_height_make_one_line_from_left_to_right(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(300, 700, "Councillor P Harcourt")
        canvas.drawString(72, 700, "Members:")
        canvas.drawString(300, 684, "Councillor J Vane (Chair)")

    layout = drawn(tmp_path, page)
    assert text_of(layout.pages[0]) == ["Members: Councillor P Harcourt", "Councillor J Vane (Chair)"]
    assert [s.text for s in layout.pages[0].lines[0].segments] == ["Members:", "Councillor P Harcourt"]


def test_a_raised_ordinal_belongs_to_its_number(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("held on 4")
        text.setRise(4)
        text.setFont("Helvetica", 7)
        text.textOut("th")
        text.setRise(0)
        text.setFont("Helvetica", 11)
        text.textOut(" March 2024")
        canvas.drawText(text)

    assert text_of(drawn(tmp_path, page).pages[0]) == ["held on 4th March 2024"]


def test_stamps_are_set_aside_and_told(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Report of the Director of Places")
        canvas.drawString(450, 815, "Agenda Item 7")
        canvas.drawCentredString(297, 20, "Page 41")

    (read,) = drawn(tmp_path, page).pages
    assert (read.stamped_item, read.printed_page) == ("7", 41)
    assert text_of(read) == ["Report of the Director of Places"]
    assert {line.text for line in read.furniture} == {"Agenda Item 7", "Page 41"}


def test_a_stamp_printed_sideways_on_a_landscape_page_is_set_aside(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 400, "Action plan")
        canvas.saveState()
        canvas.translate(20, 280)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Page 19")
        canvas.restoreState()

    (read,) = drawn(tmp_path, page, size=landscape(A4)).pages
    assert read.printed_page == 19
    assert text_of(read) == ["Action plan"]


def test_the_words_page_12_inside_a_sentence_are_no_stamp(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 60, "The figures are set out on")
        canvas.drawString(207, 60, "Page 12")
        canvas.drawString(250, 60, "of the annual report.")

    (read,) = drawn(tmp_path, page).pages
    assert read.printed_page is None
    assert "Page 12" in text_of(read)[0]


def test_a_page_whose_text_runs_up_the_sheet_is_turned_and_its_boxes_are_those_displayed(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(200, 100)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Outstanding issues and what became of them since the last meeting")
        canvas.drawString(0, -20, "Second line of the same page, printed sideways like the first")

    (read,) = drawn(tmp_path, page).pages
    assert text_of(read)[0].startswith("Outstanding issues")
    assert text_of(read)[1].startswith("Second line")
    x0, top, x1, bottom = read.lines[0].shown
    assert bottom - top > 200 > x1 - x0
    assert 180 < x0 < 205 and bottom == pytest.approx(742, abs=3)


def test_a_rotated_page_reads_as_displayed(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(60, 80)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Work programme")

    (read,) = drawn(tmp_path, page).pages
    assert (round(read.width), round(read.height)) == (595, 842)
    assert text_of(read) == ["Work programme"]
    assert read.lines[0].top == pytest.approx(51, abs=3)


def draw_rows(canvas: Canvas) -> None:
    """Two lines of text above a ruled row of two cells, seen upright on the sheet as it is drawn."""
    canvas.drawString(60, 780, "Outstanding issues and what became of them since the last meeting")
    canvas.drawString(60, 760, "Second line of the same page")
    canvas.rect(100, 300, 200, 100)
    canvas.line(200, 300, 200, 400)
    canvas.drawString(110, 340, "Dental clinic")
    canvas.drawString(210, 340, "Completed")


def draw_upside_down(canvas: Canvas) -> None:
    canvas.translate(*A4)
    canvas.rotate(180)
    draw_rows(canvas)


@pytest.mark.parametrize(
    ("rotation", "draw", "top", "shown"),
    [(180, draw_upside_down, 52, 52), (180, draw_rows, 52, 777), (0, draw_upside_down, 52, 777)],
    ids=["set right by its rotation", "turned over by its rotation", "printed upside down"],
)
def test_a_page_that_is_turned_over_reads_from_its_own_top_and_its_boxes_are_those_displayed(
    tmp_path: Path, rotation: int, draw: Callable[[Canvas], None], top: float, shown: float
) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        draw(canvas)

    (read,) = drawn(tmp_path, page).pages
    assert [line.split()[0] for line in text_of(read)] == ["Outstanding", "Second"]
    assert [cell.text for cell in read.tables[0].cells] == ["Dental clinic", "Completed"]
    assert read.lines[0].top == pytest.approx(top, abs=3)
    assert read.lines[0].shown[1] == pytest.approx(shown, abs=3)
    # The second cell stands on the left of the first where the page is seen upside down.
    first, second = (cell.box[0] for cell in read.tables[0].cells)
    assert (first < second) == (top == shown)


def test_a_ruled_table_keeps_cells_that_span_and_their_fills(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for y in (700, 670, 640):
            canvas.line(72, y, 472, y)
        for x in (72, 472):
            canvas.line(x, 640, x, 700)
        canvas.line(272, 640, 272, 670)
        canvas.setFillColor(HexColor("#00B050"))
        canvas.rect(272, 640, 200, 30, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.drawString(80, 680, "THEME 1: a spanning title")
        canvas.drawString(80, 650, "1. Review the policy")
        canvas.drawString(280, 650, "Done")

    (table,) = drawn(tmp_path, page).pages[0].tables
    assert (table.row_count, table.col_count) == (2, 2)
    title, action, done = table.cells
    assert (title.text, title.col_span) == ("THEME 1: a spanning title", 2)
    assert (action.text, done.text) == ("1. Review the policy", "Done")
    assert done.fill == (0, 176, 80) and action.fill is None
    assert table.rows[0][1] is title


def test_a_table_left_open_at_the_foot_of_the_page_is_closed(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.line(72, 700, 472, 700)
        canvas.line(72, 670, 472, 670)
        for x in (72, 272, 472):
            canvas.line(x, 100, x, 700)
        canvas.drawString(80, 680, "Action")
        canvas.drawString(280, 680, "Lead")
        canvas.drawString(80, 650, "Write to the trust")
        canvas.drawString(280, 650, "J Vane")

    (table,) = drawn(tmp_path, page).pages[0].tables
    assert [cell.text for cell in table.cells] == ["Action", "Lead", "Write to the trust", "J Vane"]


def test_a_frame_round_a_paragraph_is_no_table(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, 650, 400, 60)
        canvas.drawString(80, 680, "A note in a box.")

    (read,) = drawn(tmp_path, page).pages
    assert read.tables == () and text_of(read) == ["A note in a box."]


def test_struck_out_words_are_left_out_of_the_text_but_kept(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "that the report be noted")
        start = 72 + canvas.stringWidth("that the report be ", "Helvetica", 11)
        canvas.line(start, 703.5, start + canvas.stringWidth("noted", "Helvetica", 11), 703.5)
        canvas.drawString(start + canvas.stringWidth("noted ", "Helvetica", 11), 700, "approved")

    (line,) = drawn(tmp_path, page).pages[0].lines
    assert line.text == "that the report be approved"
    assert [w.text for w in line.words][-2:] == ["noted", "approved"]


def test_an_underlined_word_is_not_struck_out(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Decision")
        canvas.line(72, 698.5, 120, 698.5)

    assert text_of(drawn(tmp_path, page).pages[0]) == ["Decision"]


def test_lines_at_the_head_that_are_all_a_file_says_are_its_text(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 790, f"Voting slip {canvas.getPageNumber()}")

    assert [text_of(each) for each in drawn(tmp_path, *[page] * 4).pages] == [[f"Voting slip {n}"] for n in range(1, 5)]


def test_a_header_that_runs_over_pages_is_furniture_and_a_title_is_not(tmp_path: Path) -> None:
    def page_with(title: str) -> Page:
        def page(canvas: Canvas) -> None:
            canvas.drawString(72, 810, "Stonebridge Borough Council - www.stonebridge.example")
            canvas.drawString(72, 780, title)
            canvas.drawString(72, 700, "Text of the page.")

        return page

    layout = drawn(tmp_path, page_with("First title"), page_with("Second title"), page_with("Third title"))
    assert [text_of(p)[0] for p in layout.pages] == ["First title", "Second title", "Third title"]


@pytest.mark.parametrize("words", ["", "This page is intentionally left blank"])
def test_a_page_with_nothing_but_stamps_is_blank(tmp_path: Path, words: str) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 500, words)
        canvas.drawCentredString(297, 20, "Page 12")

    assert drawn(tmp_path, page).pages[0].blank


def test_prose_in_two_columns_is_read_one_column_after_the_other(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for row in range(12):
            canvas.drawString(60, 700 - 14 * row, f"left column line {row} of the annual report")
            canvas.drawString(320, 700 - 14 * row, f"right column line {row} of the annual report")

    texts = text_of(drawn(tmp_path, page).pages[0])
    assert [t.split()[0] for t in texts] == ["left"] * 12 + ["right"] * 12


def test_names_beside_their_labels_are_not_read_as_two_columns_of_prose(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for row in range(12):
            canvas.drawString(60, 700 - 14 * row, "Member:")
            canvas.drawString(320, 700 - 14 * row, f"Councillor A Name{row}")

    assert text_of(drawn(tmp_path, page).pages[0])[0] == "Member: Councillor A Name0"


def test_a_word_cut_at_a_line_end_is_joined_and_a_compound_keeps_its_hyphen(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "The safeguarding of the long term ward. Improve safe-")
        canvas.drawString(72, 686, "guarding through long-")
        canvas.drawString(72, 672, "term plans.")

    assert drawn(tmp_path, page).pages[0].text.endswith("Improve safeguarding through long-term plans.")


def test_letters_spaced_out_are_one_word_and_initials_are_not(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "RECOMMENDED T H A T the policy be adopted by Mr N J D Pellow")

    assert text_of(drawn(tmp_path, page).pages[0]) == ["RECOMMENDED THAT the policy be adopted by Mr N J D Pellow"]


@pytest.mark.parametrize(("content", "reason"), [(b"", "empty"), (b"minutes as plain text", "not a PDF")])
def test_a_file_that_is_no_pdf_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(content)
    with pytest.raises(PackUnreadable) as caught:
        lay_out(path)
    assert caught.value.reason == reason
    assert caught.value.advice


def test_a_damaged_page_is_a_doubt_and_the_rest_of_the_pack_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    canvas = Canvas(str(path), pageCompression=0)
    for number in range(1, 4):
        canvas.drawString(72, 700, f"The bridge as it was in year {number}")
        canvas.showPage()
    canvas.save()
    whole = path.read_bytes()
    second = [match.span(1) for match in re.finditer(rb"obj\n(<<(?:(?!endobj).)*?/Type /Page\n>>)", whole, re.DOTALL)][
        1
    ]
    path.write_bytes(whole[: second[0]] + b"null".ljust(second[1] - second[0]) + whole[second[1] :])
    result = read_pack(path)
    assert [record.source.page for record in result.records if record.kind == "passages"] == [1, 3]
    (doubt,) = (each for each in result.doubts if each.source.page == 2)
    assert (doubt.source.rule, doubt.reason) == ("pages.damaged/1", "page not read: damaged, it cannot be opened")


def test_a_page_on_which_the_reader_trips_is_a_doubt_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(page: RawPage, struck: object) -> Any:
        if page.number == 1:
            raise ZeroDivisionError("a table of no height")
        return find_tables(page, struck)  # type: ignore[arg-type]

    monkeypatch.setattr(pages, "find_tables", trip)
    read = drawn(tmp_path, *[lambda canvas: canvas.drawString(72, 700, "Agreed")] * 2)
    assert [text_of(page) for page in read.pages] == [[], ["Agreed"]]
    assert read.pages[0].unread == "page not read: damaged, ZeroDivisionError: a table of no height"


NO_PAGES = b"\n".join(
    [
        b"%PDF-1.3",
        b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
        b"2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj",
        *(b"xref", b"0 3", b"0000000000 65535 f ", b"0000000009 00000 n ", b"0000000058 00000 n "),
        *(b"trailer << /Root 1 0 R /Size 3 >>", b"startxref", b"110", b"%%EOF"),
    ]
)


def test_a_file_without_pages_says_so_whatever_was_read_before_it(tmp_path: Path) -> None:
    locked, bare = tmp_path / "locked.pdf", tmp_path / "bare.pdf"
    canvas = Canvas(str(locked), encrypt="secret")
    canvas.save()
    bare.write_bytes(NO_PAGES)
    for path, reason in ((locked, "encrypted"), (bare, "no pages")):
        with pytest.raises(PackUnreadable) as caught:
            lay_out(path)
        assert caught.value.reason == reason


def test_an_encrypted_file_says_so_and_opens_with_its_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt="secret")
    canvas.drawString(72, 700, "Exempt report")
    canvas.save()
    with pytest.raises(PackUnreadable) as caught:
        lay_out(path)
    assert caught.value.reason == "encrypted"
    assert text_of(lay_out(path, password="secret").pages[0]) == ["Exempt report"]


def test_text_of_a_font_without_its_unicode_table_is_read_by_the_order_of_its_glyphs() -> None:
    reported = "".join(chr(ord(c) - 29) for c in "resolved")
    assert by_glyph_order(reported) == "resolved"
    assert by_glyph_order("\xb6") == "’"
