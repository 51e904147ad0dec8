"""Scanned pages read by the OCR engine: what stands on them is known, since they are drawn here."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ingest import ocr
from ingest.pages import lay_out
from ingest.pipeline import read_pack
from tests.ingest.scanner import RED, grid, scanned_pdf

pytestmark = pytest.mark.skipif(ocr.command() is None, reason="the OCR engine (tesseract) is not installed here")


def front_sheet(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(72, 720, "Highways Scrutiny Committee")
    for number, title in enumerate(("Apologies", "Minutes of the last meeting", "Quay wall repairs", "Any other"), 1):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 680 - 26 * number, f"{number}.")
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(110, 680 - 26 * number, title)
    canvas.setFont("Helvetica", 11)
    for line in range(6):
        canvas.drawString(72, 500 - 14 * line, "Members of the public may attend this meeting in the Old Hall")
    canvas.drawCentredString(297, 20, "Page 41")


def test_a_scanned_page_has_lines_sizes_weights_and_stamps_as_any_other(tmp_path: Path) -> None:
    (page,) = lay_out(scanned_pdf(tmp_path, front_sheet)).pages
    assert page.ocr
    assert page.printed_page == 41
    title, *items = page.lines[:5]
    assert title.text == "Highways Scrutiny Committee"
    assert title.bold
    assert title.size == pytest.approx(18, abs=1)
    assert [line.text for line in items] == [
        "1. Apologies",
        "2. Minutes of the last meeting",
        "3. Quay wall repairs",
        "4. Any other",
    ]
    assert [line.words[0].bold for line in page.lines[5:]] == [False] * 6
    assert {line.size for line in items} == {page.lines[6].size}
    assert title.x0 == pytest.approx(72, abs=6)
    assert all(w.confidence is not None and w.confidence > 0.5 for line in page.lines for w in line.words)


def test_a_table_of_a_colour_scan_has_its_cells_and_fills(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColor(RED)
        canvas.rect(450, 550, 80, 50, stroke=0, fill=1)
        canvas.setFillColor("black")
        grid(canvas, [60, 200, 450, 530], [550, 600, 650])
        for x, y, words in ((66, 632, "Objective"), (206, 632, "Progress"), (456, 632, "RAG")):
            canvas.drawString(x, y, words)
        canvas.drawString(66, 582, "Repair the quay wall")
        canvas.drawString(206, 582, "Tenders are out until the end of June 2024")

    (read,) = lay_out(scanned_pdf(tmp_path, page)).pages
    (table,) = read.tables
    assert [[cell.text if cell else None for cell in row] for row in table.rows] == [
        ["Objective", "Progress", "RAG"],
        ["Repair the quay wall", "Tenders are out until the end of June 2024", ""],
    ]
    fill = table.cells[-1].fill
    assert fill is not None
    assert fill[0] > 180 > 90 > max(fill[1:])


def test_bullets_and_a_number_alone_in_its_column_are_read(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for n, words in enumerate(("the lease of the library be renewed", "notes on parking be sent to members")):
            canvas.drawString(90, 700 - 20 * n, "\u2022")
            canvas.drawString(108, 700 - 20 * n, words)
        canvas.drawString(72, 620, "7.")
        canvas.drawString(126, 620, "Any other items of public business")

    (read,) = lay_out(scanned_pdf(tmp_path, page)).pages
    assert [line.text for line in read.lines] == [
        "\u2022 the lease of the library be renewed",
        "\u2022 notes on parking be sent to members",
        "7. Any other items of public business",
    ]


def test_an_underlined_heading_is_neither_struck_out_nor_cut_off(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(72, 700, "Regulatory Policy by Geography")
        canvas.setLineWidth(0.8)
        canvas.line(72, 697.6, 72 + canvas.stringWidth("Regulatory Policy by Geography"), 697.6)

    (read,) = lay_out(scanned_pdf(tmp_path, page)).pages
    assert read.text == "Regulatory Policy by Geography"


def test_a_stamp_printed_sideways_is_read_on_a_scanned_landscape_page(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(120, 400, "Action plan of the Highways Scrutiny Committee")
        canvas.saveState()
        canvas.translate(24, 320)
        canvas.rotate(-90)
        canvas.drawString(0, 0, "Page 19")
        canvas.restoreState()

    (read,) = lay_out(scanned_pdf(tmp_path, page, size=landscape(A4))).pages
    assert read.printed_page == 19
    assert read.text == "Action plan of the Highways Scrutiny Committee"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_sheet_put_in_the_wrong_way_round_is_read(tmp_path: Path, turn: int) -> None:
    def page(canvas: Canvas) -> None:
        for line in range(24):
            canvas.drawString(
                72, 720 - 16 * line, f"Minute {line + 10} records what the Committee asked of its officers"
            )

    (read,) = lay_out(scanned_pdf(tmp_path, page, turn=turn)).pages
    assert [line.text for line in read.lines][:2] == [
        "Minute 10 records what the Committee asked of its officers",
        "Minute 11 records what the Committee asked of its officers",
    ]


def test_a_blank_sheet_in_a_scanned_pack_is_a_blank_page(tmp_path: Path) -> None:
    read = lay_out(scanned_pdf(tmp_path, front_sheet, lambda canvas: None))
    assert [page.blank for page in read.pages] == [False, True]
    assert read_pack(tmp_path / "scanned.pdf").ocr_pages == 2
