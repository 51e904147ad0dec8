"""Which pages are scanned, and what is found in their pictures without any OCR engine."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest import ocr, scans
from ingest.drawn import RawPage, Word
from ingest.pages import lay_out
from ingest.pdf import open_pdf
from ingest.picture import brightness, find_fills, find_rulings, skew_of, straighten, without_colour
from ingest.pipeline import read_pack
from ingest.scans import NOT_INSTALLED, OcrOptions, Reading, doubts_of, is_scanned, wants_ocr
from tests.ingest.scanner import BLUE, GREEN, RED, Page, drawn_pdf, grid, picture_of, scanned_pdf

SCALE = 200 / 72


def raw(folder: Path, page: Page) -> RawPage:
    with open_pdf(drawn_pdf(folder, page)) as pdf:
        return pdf.page(1)


def letter(canvas: Canvas) -> None:
    for line in range(20):
        canvas.drawString(72, 720 - 14 * line, "The Committee asked the Director of Places for a further note")


def scan_of(folder: Path, page: Page) -> ImageReader:
    (folder / "scan").mkdir()
    return ImageReader(picture_of(drawn_pdf(folder / "scan", page)))


# -- deciding ----------------------------------------------------------------------------------------------------------


def test_a_page_whose_only_text_is_a_stamp_over_its_picture_is_scanned(tmp_path: Path) -> None:
    picture = scan_of(tmp_path, letter)

    def page(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, 595, 842)
        canvas.drawCentredString(297, 20, "Page 41")
        canvas.drawString(450, 815, "Agenda Item 7")

    assert is_scanned(raw(tmp_path, page))


def test_a_slide_with_a_picture_and_text_is_not_scanned(tmp_path: Path) -> None:
    picture = scan_of(tmp_path, letter)

    def page(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, 595, 842)
        canvas.drawString(100, 500, "Our year in figures")

    assert not is_scanned(raw(tmp_path, page))


def test_a_page_cut_into_strips_by_the_scanner_is_scanned(tmp_path: Path) -> None:
    picture = scan_of(tmp_path, letter)

    def page(canvas: Canvas) -> None:
        for strip in range(8):
            canvas.drawImage(picture, 0, strip * 105, 595, 105)

    assert is_scanned(raw(tmp_path, page))


def test_neither_a_blank_page_nor_one_with_a_logo_is_scanned(tmp_path: Path) -> None:
    picture = scan_of(tmp_path, letter)

    def logo(canvas: Canvas) -> None:
        canvas.drawImage(picture, 72, 700, 120, 60)

    assert not is_scanned(raw(tmp_path, logo))
    assert not is_scanned(raw(tmp_path, lambda canvas: canvas.drawCentredString(297, 20, "Page 41")))


def test_a_page_of_letters_drawn_as_outlines_is_scanned(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for n in range(90):
            canvas.circle(80 + 12 * (n % 30), 700 - 20 * (n // 30), 4, fill=1)

    assert is_scanned(raw(tmp_path, page))


def test_text_whose_characters_stand_for_nothing_counts_as_none() -> None:
    words = (Word("\ue021\ue034\ue055", 100, 400, 140, 411), Word("\x02\x03", 150, 400, 170, 411))
    assert is_scanned(RawPage(1, 595.0, 842.0, words, (), (), ((0.0, 0.0, 595.0, 842.0),)))
    words = (Word("Minutes", 100, 400, 140, 411),)
    assert not is_scanned(RawPage(1, 595.0, 842.0, words, (), (), ((0.0, 0.0, 595.0, 842.0),)))


def test_the_user_decides_whether_any_page_is_read_by_ocr(tmp_path: Path) -> None:
    with open_pdf(scanned_pdf(tmp_path, letter)) as pdf:
        scanned = pdf.page(1)
    born_digital = raw(tmp_path, letter)
    assert [wants_ocr(scanned, OcrOptions(mode=m)) for m in ("auto", "never", "always")] == [True, False, True]
    assert [wants_ocr(born_digital, OcrOptions(mode=m)) for m in ("auto", "never", "always")] == [False, False, True]


# -- pictures ----------------------------------------------------------------------------------------------------------


def plan(canvas: Canvas) -> None:
    for colour, y in ((RED, 600), (GREEN, 550), (BLUE, 500)):
        canvas.setFillColor(colour)
        canvas.rect(450, y, 80, 50, stroke=0, fill=1)
    canvas.setFillColor("black")
    grid(canvas, [60, 200, 450, 530], [500, 550, 600, 650])
    for row, words in enumerate(("Repair the quay wall", "Reopen the library", "Renew the lease")):
        canvas.drawString(66, 630 - 50 * row, f"{row + 1}.")
        canvas.drawString(206, 630 - 50 * row, words)


@pytest.mark.parametrize("skew", [-2.0, -0.4, 0.7, 3.0])
def test_the_skew_of_a_scan_is_found_and_taken_out(tmp_path: Path, skew: float) -> None:
    picture = picture_of(drawn_pdf(tmp_path, letter), skew=skew)
    assert skew_of(picture) == pytest.approx(skew, abs=0.1)
    assert skew_of(straighten(picture)) == pytest.approx(0.0, abs=0.1)


def test_lines_of_a_table_are_found_in_the_picture_and_strokes_of_letters_are_not(tmp_path: Path) -> None:
    picture = straighten(picture_of(drawn_pdf(tmp_path, plan)))
    rulings = find_rulings(brightness(picture), SCALE)
    across, down = [r for r in rulings if r.across], [r for r in rulings if not r.across]
    assert [round(r.top) for r in sorted(across, key=lambda r: r.top)] == pytest.approx([192, 242, 292, 342], abs=4)
    assert [round(r.x0) for r in sorted(down, key=lambda r: r.x0)] == pytest.approx([60, 200, 450, 530], abs=4)
    assert not find_rulings(brightness(straighten(picture_of(drawn_pdf(tmp_path, letter)))), SCALE)


def test_coloured_cells_are_found_with_their_colour(tmp_path: Path) -> None:
    fills = find_fills(straighten(without_colour(picture_of(drawn_pdf(tmp_path, plan)))), SCALE)
    assert len(fills) == 3
    assert [int(np.argmax(f.colour)) for f in sorted(fills, key=lambda f: f.box[1])] == [0, 1, 2]
    for fill in fills:
        assert fill.box[2] - fill.box[0] == pytest.approx(80, abs=5)
        assert fill.box[3] - fill.box[1] == pytest.approx(50, abs=5)


def test_a_grey_scan_has_no_colours(tmp_path: Path) -> None:
    picture = without_colour(picture_of(drawn_pdf(tmp_path, plan), grey=True).convert("RGB"))
    assert picture.mode == "L"
    assert find_fills(picture, SCALE) == []


# -- what becomes of a page --------------------------------------------------------------------------------------------


def test_without_an_ocr_engine_the_page_is_unread_and_the_rest_of_the_pack_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "command", lambda: None)
    path = scanned_pdf(tmp_path, letter)
    layout = lay_out(path)
    assert layout.pages[0].unread == NOT_INSTALLED
    assert not layout.pages[0].blank
    assert [(d.source.page, d.reason) for d in doubts_of(layout)] == [(1, NOT_INSTALLED)]
    result = read_pack(path)
    assert (result.pages, result.status, result.ocr_pages) == (1, "done", 0)
    assert NOT_INSTALLED in [d.reason for d in result.doubts]


def test_a_picture_that_the_engine_fails_on_costs_its_page_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(picture: object) -> Reading:
        raise ocr.OcrFailed("reading took longer than 120 seconds")

    monkeypatch.setattr(scans, "read_picture", fail)
    (page,) = lay_out(scanned_pdf(tmp_path, letter)).pages
    assert page.unread == "page not read: reading took longer than 120 seconds"


def test_a_page_read_before_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = (Word("Quay", 72, 100, 99, 111, 11.0, bold=True, confidence=0.93), Word("wall", 102, 100, 120, 111, 11.0))
    readings: list[int] = []

    def read(picture: object) -> Reading:
        readings.append(1)
        return Reading(words, (), (), inked=True)

    monkeypatch.setattr(scans, "read_picture", read)
    monkeypatch.setattr(scans, "version", lambda: "an engine 1.0")
    path, kept = scanned_pdf(tmp_path, letter), OcrOptions(kept=tmp_path / "kept")
    first, second = lay_out(path, ocr=kept), lay_out(path, ocr=kept)
    assert len(readings) == 1
    assert first.pages == second.pages
    assert second.pages[0].text == "Quay wall"
    (place,) = (tmp_path / "kept").rglob("*.json")
    place.write_text("cut off by a full di", encoding="utf-8")
    assert lay_out(path, ocr=kept).pages == first.pages
    assert len(readings) == 2


def test_two_that_come_to_the_same_page_at_once_read_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings: list[int] = []

    def read(picture: object) -> Reading:
        readings.append(1)
        time.sleep(0.5)
        return Reading((Word("Quay", 72, 100, 99, 111, 11.0, confidence=0.93),), (), (), inked=True)

    monkeypatch.setattr(scans, "read_picture", read)
    monkeypatch.setattr(scans, "version", lambda: "an engine 1.0")
    picture, kept = picture_of(drawn_pdf(tmp_path, letter)), tmp_path / "kept"
    with ThreadPoolExecutor() as two:
        first, second = two.map(lambda _: scans._kept_reading(picture, kept), range(2))
    assert first == second
    assert len(readings) == 1
    assert [file.suffix for file in kept.rglob("*.*")] == [".json"]


def test_records_of_a_scanned_page_are_marked_and_those_of_others_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (Word("Quay", 72, 300, 99, 311, 11.0, confidence=0.93), Word("wall", 102, 300, 120, 311, 11.0))
    monkeypatch.setattr(scans, "read_picture", lambda picture: Reading(words, (), (), inked=True))
    scan = scan_of(tmp_path, letter)
    result = read_pack(drawn_pdf(tmp_path, lambda canvas: canvas.drawImage(scan, 0, 0, 595, 842), letter))
    assert {(each.source.page, each.source.ocr) for each in result.records if each.kind == "passages"} == {
        (1, True),
        (2, False),
    }


def test_words_read_with_low_confidence_are_one_doubt_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = tuple(
        Word(text, 72 + 40 * n, 300, 105 + 40 * n, 311, 11.0, confidence=sure)
        for n, (text, sure) in enumerate((("Agreed", 0.96), ("t0", 0.31), ("rnend", 0.44)))
    )
    monkeypatch.setattr(scans, "read_picture", lambda picture: Reading(words, (), (), inked=True))
    (doubt,) = doubts_of(lay_out(scanned_pdf(tmp_path, letter)))
    assert (doubt.source.page, doubt.saw, doubt.reason) == (1, "t0 rnend", "read by OCR with low confidence")


def test_a_scanned_page_that_is_not_to_be_read_is_told_as_a_doubt(tmp_path: Path) -> None:
    layout = lay_out(scanned_pdf(tmp_path, letter), ocr=OcrOptions(mode="never"))
    (doubt,) = doubts_of(layout)
    assert (doubt.source.page, doubt.source.rule) == (1, "scans.unread/1")
    assert doubt.reason == "page not read: OCR was not asked for"
