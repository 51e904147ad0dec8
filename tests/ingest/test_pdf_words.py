"""Words of a PDF as they are drawn: in one go, in pieces, backwards, in fonts that change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.drawn import Word
from ingest.pdf import open_pdf


def words_of(path: Path, draw: Callable[[Canvas], None], rotation: int = 0) -> list[Word]:
    canvas = Canvas(str(path), pagesize=(600, 800), invariant=1)
    canvas.setPageRotation(rotation)
    canvas.setFont("Helvetica", 12)
    draw(canvas)
    canvas.save()
    with open_pdf(path) as pdf:
        return list(pdf.page(1).words)


def test_a_word_drawn_in_pieces_is_one_word_from_its_first_letter_to_its_last(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Coun")
        canvas.drawString(100 + canvas.stringWidth("Coun"), 700, "cil agreed")

    council, agreed = words_of(tmp_path / "a.pdf", draw)
    assert (council.text, agreed.text) == ("Council", "agreed")
    assert council.x0 == pytest.approx(100, abs=0.5)
    assert agreed.x0 - council.x1 == pytest.approx(3.3, abs=0.5)


def test_each_word_has_the_look_of_its_own_piece(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "plain words")
        canvas.setFont("Helvetica-Bold", 14)
        canvas.setFillColorRGB(1, 0, 0)
        canvas.drawString(200, 700, "bold words")

    words = words_of(tmp_path / "a.pdf", draw)
    assert [(w.bold, w.size, w.colour) for w in words] == [(False, 12, (0, 0, 0))] * 2 + [(True, 14, (255, 0, 0))] * 2


def test_letters_drawn_backwards_keep_the_whole_of_their_place(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas._code.append("BT /F1 12 Tf 1 0 0 1 300 700 Tm [(a)1200(b)1200(c)] TJ ET")

    (word,) = words_of(tmp_path / "a.pdf", draw)
    assert word.x0 < 290 and word.x1 > 300


@pytest.mark.parametrize(("rotation", "corner"), [(90, (500, 100)), (270, (100, 700))])
def test_words_stand_where_a_turned_page_shows_them(tmp_path: Path, rotation: int, corner: tuple[float, float]) -> None:
    (word,) = words_of(tmp_path / "a.pdf", lambda canvas: canvas.drawString(100, 500, "Council"), rotation)
    assert word.turned == rotation
    assert word.x0 - 5 <= corner[0] <= word.x1 + 5
    assert word.top - 5 <= corner[1] <= word.bottom + 5
    assert max(word.x1 - word.x0, word.bottom - word.top) == pytest.approx(41, abs=3)
