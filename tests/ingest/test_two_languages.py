"""Papers printed in English and Welsh are read as English ones are; what is set aside is found all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.records import Passage
from ingest.drawn import RawPage
from ingest.furniture import take_stamps
from ingest.layout import PageLayout
from ingest.readers.passages import read_passages
from ingest.two_languages import in_one_language
from tests.ingest.printed import SETTING, printed, report

PAIRED = (
    "Cofnodion / Minutes\nDyddiad / Date: 4 Mawrth 2024 / 4 March 2024\n3 Ymddiheuriadau / Apologies\nAelodau / Members"
)


def read(text: str, *, under: str = PAIRED) -> list[str]:
    """Lines of a page that stand under some of which a pack is known to be in two languages -> what is read of them."""
    lines = [*printed(under), *(line for line in printed(text, page=2))]
    first = [line for line in lines if line.page == 1]
    pages = [PageLayout(1, 595, 842, tuple(first)), PageLayout(2, 595, 842, tuple(lines[len(first) :]))]
    return [line.text for line in in_one_language(pages)[1].lines]


@pytest.mark.parametrize(
    ("printed_line", "heard"),
    [
        ("PB7 CORED Y DREF / TOWN WEIR", "PB7 TOWN WEIR"),
        ("4 Mawrth 2024 / 4 March 2024", "4 March 2024"),
        ("4 Mawrth / March 2024", "4 March 2024"),
        ("Lleoliad / Venue: Neuadd y Dref / Town Hall", "Venue: Town Hall"),
        ("Y Cynghorydd / Councillor Jo Ash, Cadeirydd / Chair", "Councillor Jo Ash, Chair"),
        ("Councillor Jo Ash (Cadeirydd / Chair), Lee Birch", "Councillor Jo Ash (Chair), Lee Birch"),
        (
            "The weir was seen. Penderfynwyd / RESOLVED that it be mended",
            "The weir was seen. RESOLVED that it be mended",
        ),
        ("Rhaglen/Agenda", "Agenda"),
        ("Camau gweithredu • Actions", "Actions"),
        ("Gwasanaeth coredau: adroddiad blynyddol / Weirs: yearly report", "Weirs: yearly report"),
        ("Annwyl Gyfeillion / Dear Friends", "Dear Friends"),
        ("Dyledwr / Owner: Jo Ash", "Owner: Jo Ash"),
    ],
)
def test_of_two_languages_beside_a_stroke_english_is_read(printed_line: str, heard: str) -> None:
    assert read(printed_line) == [heard]


@pytest.mark.parametrize(
    "line",
    [
        "Boats and/or rafts",
        "Highways / Transport were heard",
        "Yes / No",
        "2023 / 24",
        "Highways and weirs / Rafts and boats: costs",
    ],
)
def test_a_stroke_between_english_words_parts_no_languages(line: str) -> None:
    assert read(f"{line}\nHighways, transport, rafts, boats, weirs and no or yes.")[0] == line


def test_english_may_stand_first() -> None:
    under = "Minutes / Cofnodion\nDate / Dyddiad: 4 March 2024 / 4 Mawrth 2024\nMembers / Aelodau"
    assert read("Action / Gweithredu: Jo Ash\nPB7 Town weir / Cored y dref", under=under) == [
        "Action: Jo Ash",
        "PB7 Town weir",
    ]


def test_a_title_in_the_other_language_may_run_over_a_line() -> None:
    assert read("PB7 ADRODDIAD AR GYNLLUN Y\nGORED / WEIR REPORT") == ["PB7", "WEIR REPORT"]


def test_the_stroke_may_end_a_line() -> None:
    assert read("It was seen. PENDERFYNWYD /\nRESOLVED that it be mended") == [
        "It was seen.",
        "RESOLVED that it be mended",
    ]


def test_lines_in_the_other_language_above_the_english_are_set_aside() -> None:
    assert read("PWYLLGOR PYLLAU A CHOREDAU\nPONDS AND WEIRS COMMITTEE\nRhaglen/Agenda") == [
        "PONDS AND WEIRS COMMITTEE",
        "Agenda",
    ]


def test_names_in_the_other_language_within_english_stay() -> None:
    text = "Ysgol Bro Weir\nThe head of Ysgol Bro Weir spoke.\nJo Ash (Plaid Cymru), Lee Birch"
    assert read(text) == text.split("\n")


def test_paragraphs_in_the_other_language_are_set_aside_line_by_line() -> None:
    text = """
Cafwyd adroddiad gan y Pennaeth Coredau yn amlinellu'r
sefyllfa bresennol ledled yr afon, ynghyd â'r camau.
A report was had from the Head of Weirs on the
present state of the river.
"""
    assert read(text) == ["A report was had from the Head of Weirs on the", "present state of the river."]


def test_a_pack_in_one_language_is_left_as_it_is() -> None:
    lines = printed("Minutes / notes\nCyngor y Dref / Town Council\nHighways / transport\nDate / time: 4 March")
    page = PageLayout(1, 595, 842, tuple(lines))
    assert in_one_language([page])[0] is page


def test_words_set_aside_are_found_on_their_page() -> None:
    (page,) = in_one_language([PageLayout(1, 595, 842, tuple(printed(PAIRED)))])
    passages, _ = read_passages(replace(report(), pages=(page,)), SETTING)
    assert "Ymddiheuriadau" in " ".join(passage.text for passage in passages if isinstance(passage, Passage))


@pytest.mark.parametrize(
    ("stamp", "item", "number"),
    [
        ("Eitem Agenda / Agenda Item 4", "4", None),
        ("Eitem Agenda 4 / Agenda Item 4", "4", None),
        ("Agenda Item 4 / Eitem Agenda 4", "4", None),
        ("Eitem Agenda 4", "4", None),
        ("Tudalen / Page 12", None, 12),
        ("Page 12 / Tudalen 12", None, 12),
        ("Tudalen 12", None, 12),
    ],
)
def test_stamps_are_taken_in_either_language(stamp: str, item: str | None, number: int | None) -> None:
    words = [word for line in printed(stamp) for word in line.words]
    stamps, left = take_stamps(RawPage(1, 595, 842, tuple(words), (), (), ()))
    assert (stamps.item, stamps.page, left) == (item, number, [])
