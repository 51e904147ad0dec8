"""The samples say what the generator draws; what it says of them is told once, by the story."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.packs.__main__ import GOLD, main
from tests.packs.draw import draw_pack
from tests.packs.gold import KINDS
from tests.packs.papers import Blank, Item, Person, Report, Slides
from tests.packs.story.fates import DATES

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
TRUTH = Path(__file__).parent / "truth"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    assert main([str(folder / "samples"), str(folder / "truth"), str(folder / "gold")]) == 0
    return folder


def text_of(path: Path) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(path)
    return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


@pytest.mark.parametrize("file", DATES)
def test_a_committed_sample_says_what_the_generator_draws(drawn: Path, file: str) -> None:
    assert text_of(SAMPLES / file) == text_of(drawn / "samples" / file)


def test_there_is_no_sample_that_the_generator_does_not_draw() -> None:
    assert {path.name for path in SAMPLES.glob("*.pdf")} == set(DATES)


def test_the_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.glob("*.pdf")) < 1_500_000


@pytest.mark.parametrize("file", DATES)
def test_the_committed_truth_of_a_sample_is_the_generators(drawn: Path, file: str) -> None:
    stem = Path(file).stem
    for kind in KINDS:
        assert (GOLD / stem / f"{kind}.jsonl").read_text("utf-8") == (
            drawn / "gold" / stem / f"{kind}.jsonl"
        ).read_text("utf-8")


@pytest.mark.parametrize("name", ["truth.jsonl", "packs.jsonl"])
def test_the_committed_truth_of_the_story_is_the_generators(drawn: Path, name: str) -> None:
    assert (TRUTH / name).read_text("utf-8") == (drawn / "truth" / name).read_text("utf-8")


def test_drawing_a_pack_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    items = ["1. Apologies", "7. Flood defence grant"]
    first, _ = draw_pack(tmp_path, file="a.pdf", items=items, header="Planning Committee")
    second, _ = draw_pack(tmp_path, file="b.pdf", items=items, header="Planning Committee")
    assert first.read_bytes() == second.read_bytes().replace(b"b.pdf", b"a.pdf")


@pytest.mark.parametrize(("style", "first"), [("city", 3), ("panel", 3), ("county", 1)])
def test_a_front_sheet_prints_the_pages_that_its_house_prints_on_them(tmp_path: Path, style: str, first: int) -> None:
    author = Person(first="Ann", last="Oakes", post="Head of Rivers")
    report = Report(
        title="Weirs", author=author, to="Planning Committee", date="2024-09-11", sections=(("Weirs", ("Two.",)),)
    )
    path, gold = draw_pack(tmp_path, style=style, items=[Item(number="4", title="Weirs", papers=(report,))])
    [item] = gold.records("agenda_items")
    assert (item["first_page"], item["last_page"]) == (first, first)
    assert f"{first} - {first}" in " ".join(text_of(path)[0].split())


def test_the_pages_of_a_pack_are_its_sections_each_once(drawn: Path) -> None:
    path, gold = draw_pack(
        drawn,
        file="one.pdf",
        items=[
            Item(
                number="1",
                title="Talk",
                papers=(Slides(title="Talk", slides=(("A", ("b",)), ("C", ("d",)))), Blank(words="")),
            )
        ],
    )
    spans = [(section["first_pdf_page"], section["last_pdf_page"]) for section in gold.records("sections")]
    pages = [page for first, last in spans for page in range(first, last + 1)]
    assert pages == list(range(1, len(text_of(path)) + 1))
