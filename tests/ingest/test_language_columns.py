"""Front sheets in Welsh and English whose columns have no rule between them are read as those in English are."""

from __future__ import annotations

from pathlib import Path

from corpus.records import AgendaItem, Meeting
from ingest.layout import all_lines
from ingest.pipeline import _read_pages as read_laid_out
from tests.ingest.drawn_pages import Row, Sheet, draw

BESIDE = (
    Row("Cyngor Pontfaen|300|Stonebridge Borough Council"),
    Row("Hysbysiad o Gyfarfod|300|Notice of Meeting"),
    Row("Pwyllgor Craffu Amgylchedd a|300|Rivers and Environment Scrutiny", bold=True),
    Row("Choredau|300|Committee", bold=True, gap=13),
    Row("Dydd Mercher, 4 Medi 2024 am 2.00 yp|300|Wednesday, 4 September 2024 at 2.00 pm"),
    Row("Siambr y Cyngor|300|Mill Room, Town Hall"),
)
ITEMS = (
    Row("1.|100|Ymddiheuriadau am absenoldeb|290|Apologies for absence"),
    Row("2.|100|Cofnodion y cyfarfod ar 3 Gorffennaf|290|Minutes of the meeting held on 3 July|500|2 - 3"),
    Row("3.|100|Coredau|290|Weirs|500|4 - 6"),
    Row("4.|100|Blaenraglen Waith y Pwyllgor|290|Forward Work Programme|500|7"),
)


def test_a_column_in_welsh_is_set_aside_and_the_body_is_named_in_english(tmp_path: Path) -> None:
    layout = draw(tmp_path, Sheet((Row("AGENDA", x=250, bold=True), *BESIDE, *ITEMS)))
    read, aside = (
        [line.text for line in lines] for lines in (all_lines(layout.pages[0].blocks), layout.pages[0].translated)
    )
    assert "Stonebridge Borough Council" in read
    assert not any("Pwyllgor" in line or "Cofnodion" in line for line in read)
    assert {"Cyngor Pontfaen", "Choredau", "Coredau"} <= set(aside)
    records = read_laid_out(layout).records
    (meeting,) = (each for each in records if isinstance(each, Meeting))
    assert (meeting.committee, meeting.date) == ("Rivers and Environment Scrutiny Committee", "2024-09-04")
    items = [(each.number, each.title, each.first_page) for each in records if isinstance(each, AgendaItem)]
    assert items[1:] == [
        ("2", "Minutes of the meeting held on 3 July", 2),
        ("3", "Weirs", 4),
        ("4", "Forward Work Programme", 7),
    ]


def test_columns_of_labels_and_of_names_in_english_stay(tmp_path: Path) -> None:
    rows = ("To:|200|Ponds Panel", "From:|200|Head of Rivers", "Date:|200|4 September 2024", "Subject:|200|Weirs")
    layout = draw(tmp_path, Sheet((*map(Row, rows), "The weirs were seen in July.")))
    assert not layout.pages[0].translated
    assert all_lines(layout.pages[0].blocks)[0].text == "To: Ponds Panel"
