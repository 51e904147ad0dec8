"""A file that was cut short is mended and read, and a doubt says so; one that cannot be mended is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import PackUnreadable
from ingest.bulk import read_one
from ingest.options import IngestOptions
from ingest.outcomes import FileToRead
from ingest.pages import lay_out
from ingest.pdf import open_pdf, render_page


def draw(folder: Path, *, pages: int = 2, words: str = "Report on bridge", password: str | None = None) -> Path:
    canvas = Canvas(str(folder / "drawn.pdf"), encrypt=password)
    for number in range(1, pages + 1):
        canvas.drawString(60, 700, f"{words} {number}" if words else "")
        canvas.showPage()
    canvas.save()
    return folder / "drawn.pdf"


def cut_short(file: Path) -> Path:
    """What is left of a download that broke off before the table at the end was whole."""
    whole = file.read_bytes()
    file.write_bytes(whole[: whole.index(b"trailer") - 40])
    return file


def test_a_file_that_was_cut_short_is_read_whole_and_a_doubt_says_that_it_was_mended(tmp_path: Path) -> None:
    file = cut_short(draw(tmp_path))
    outcome = read_one(FileToRead(path=file, sha256="ab"), IngestOptions())
    assert outcome.result is not None
    assert outcome.reason is None
    doubt = outcome.result.doubts[0]
    assert (doubt.source.rule, doubt.source.page, doubt.source.last_page) == ("pages.mended/1", 1, 2)
    assert "mended before it was read" in doubt.reason


def test_the_pages_of_a_mended_file_are_those_of_the_whole_one_however_many_and_can_be_drawn(tmp_path: Path) -> None:
    file = draw(tmp_path, pages=52)
    whole = [[line.text for line in page.lines] for page in lay_out(file).pages]
    cut_short(file)
    assert [[line.text for line in page.lines] for page in lay_out(file).pages] == whole
    assert whole[51] == ["Report on bridge 52"]
    assert render_page(file, 52, scale=0.5).width == 298


def test_a_file_that_is_whole_is_not_said_to_be_mended(tmp_path: Path) -> None:
    assert not lay_out(draw(tmp_path)).mended


def test_where_nothing_is_left_to_mend_or_no_word_in_it_the_file_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "begun.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    with pytest.raises(PackUnreadable) as refused, open_pdf(tmp_path / "begun.pdf"):
        pass
    assert refused.value.reason == "damaged"
    # Of a locked one, what its words are locked with is lost too.
    for bare in ({"words": ""}, {"password": "sesame"}):
        file = cut_short(draw(tmp_path, **bare))
        assert read_one(FileToRead(path=file, sha256="ab"), IngestOptions(passwords=("sesame",))).reason == "damaged"


def test_what_never_was_a_pdf_is_not_mended_into_one(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"From: the clerk\n" * 70 + cut_short(draw(tmp_path)).read_bytes())
    with pytest.raises(PackUnreadable) as refused, open_pdf(file):
        pass
    assert refused.value.reason == "not a PDF"
