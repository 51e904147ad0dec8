"""The words of a record are marked on the picture of its page, and those looked for in another colour."""

from __future__ import annotations

import hashlib
import webbrowser
from pathlib import Path

import PIL.Image
import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

from corpus.records import Minute, PackResult, Source
from corpus.store import Store
from ingest.drawn import Word
from search.cli.main import commands
from search.marking import words_found, words_in_box, words_in_order
from tests.council import HEALTH

LINES = ["4. Ferry steps", "The steps were mended in May.", "5. Moorings", "The moorings were counted in May."]
TOP, STEP, SIZE = 100.0, 20.0, 12.0


def drawn_words() -> list[Word]:
    return [
        Word(
            text=text,
            x0=60.0 + 40 * place,
            top=TOP + STEP * line,
            x1=95.0 + 40 * place,
            bottom=TOP + STEP * line + SIZE,
        )
        for line, words in enumerate(LINES)
        for place, text in enumerate(words.split())
    ]


def test_a_records_words_are_marked_in_its_box_and_no_others() -> None:
    box = (56.0, TOP, 400.0, TOP + 2 * STEP)
    text = "Ferry steps\nThe steps were mended in May."
    marked = words_in_box(drawn_words(), text, box)
    assert len(marked) == len(["Ferry", "steps", "The", "steps", "were", "mended", "in", "May"])
    assert max(bottom for *_, bottom in marked) <= TOP + STEP + SIZE


def test_on_a_page_without_its_box_only_words_in_their_order_are_marked() -> None:
    marked = words_in_order(drawn_words(), "Members heard that the moorings were counted in May. The Chair spoke.")
    assert len(marked) == len(["The", "moorings", "were", "counted", "in", "May."])
    assert words_in_order(drawn_words(), "In May the steps of the ferry") == []


def test_words_looked_for_are_marked_in_any_form() -> None:
    assert len(words_found(drawn_words(), ["mooring"])) == 2


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    pdf = tmp_path / "quays.pdf"
    canvas = Canvas(str(pdf), pagesize=(595, 842))
    for place, line in enumerate(LINES):
        canvas.drawString(60, 842 - TOP - STEP * place - 10, line)
    canvas.save()
    sha = hashlib.sha256(pdf.read_bytes()).hexdigest()
    source = Source(pack=sha, page=1, box=(56.0, TOP - 2, 400.0, TOP + 2 * STEP - 4), rule="drawn/1")
    minute = Minute(
        source=source, committee=HEALTH, meeting_date="2017-05-03", number="4", title="Ferry steps", text=LINES[1]
    )
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(PackResult(sha256=sha, name="quays.pdf", pages=1, records=(minute,), reader="drawn/1"))
        store.keep_file(sha, pdf)
    return tmp_path / "archive"


def id_of(archive: Path) -> str:
    with Store.open(archive) as store:
        ((id, _),) = store.records("minutes")
    return id


def test_the_picture_of_a_page_has_the_words_marked(archive: Path, tmp_path: Path) -> None:
    image = tmp_path / "page.png"
    result = CliRunner().invoke(
        commands, ["--archive", str(archive), "show", id_of(archive), "--image", str(image), "--mark", "mending"]
    )
    assert (result.exit_code, "words marked" in result.stderr) == (0, True)
    with PIL.Image.open(image) as picture:
        colours = [picture.getpixel((x, y)) for y in range(180, 340) for x in range(120, 700)]
    yellow = {place for place, (r, g, b) in enumerate(colours) if r > 240 and g > 225 and b < 200}
    orange = {place for place, (r, g, b) in enumerate(colours) if r > 240 and 140 < g < 200 and b < 160}
    assert yellow
    assert orange
    assert all(place // 580 < 100 for place in yellow | orange)


def test_a_page_over_which_it_does_not_run_is_told(archive: Path, tmp_path: Path) -> None:
    arguments = ["--archive", str(archive), "show", id_of(archive), "--image", str(tmp_path / "p.png"), "--page", "2"]
    result = CliRunner().invoke(commands, arguments)
    assert (result.exit_code, "is not on page 2" in result.stderr) == (2, True)


def test_the_pack_is_opened_at_the_page(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda place: bool(opened.append(place)) or True)
    result = CliRunner().invoke(commands, ["--archive", str(archive), "show", id_of(archive), "--open"])
    assert result.exit_code == 0
    assert opened[0].startswith("file://")
    assert opened[0].endswith(".pdf#page=1")


def test_a_picture_of_no_known_form_is_told(archive: Path, tmp_path: Path) -> None:
    arguments = ["--archive", str(archive), "show", id_of(archive), "--image", str(tmp_path / "page.words")]
    result = CliRunner().invoke(commands, arguments)
    assert (result.exit_code, "page.words" in result.stderr) == (2, True)


def test_a_copy_that_is_gone_is_told(archive: Path) -> None:
    for pdf in (archive / "packs").iterdir():
        pdf.unlink()
    result = CliRunner().invoke(commands, ["--archive", str(archive), "show", id_of(archive), "--open"])
    assert (result.exit_code, "copy of the pack is gone" in result.stderr) == (1, True)
