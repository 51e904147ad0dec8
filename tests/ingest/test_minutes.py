"""Minutes as councils print them: where each minute begins, and what it is called."""

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from corpus.records import Meeting, Minute
from ingest.pipeline import read_pack
from tests.ingest.minutes_pages import minuted, read_drawn

DEBATE = (
    "The Committee considered a report of the Head of Highways on the state of the roads in the borough, and Members "
    "asked how the money had been spent over the year that had just ended and what would follow."
)


def test_the_meeting_is_the_one_that_the_minutes_name(tmp_path: Path) -> None:
    found = minuted(tmp_path, "**1.\tApologies\n\nThere were none.")
    meeting = next(r for r in found.records if isinstance(r, Meeting))
    assert (meeting.role, meeting.committee, meeting.date) == ("minutes", "Highways Committee", "2023-03-14")
    assert (meeting.start_time, meeting.place) == ("10:00", "Town Hall")


def test_bold_numbers_that_run_on_are_minutes_and_numbered_paragraphs_are_not(tmp_path: Path) -> None:
    text = f"""
    **31.\tVerges

    1.\t{DEBATE}

    2.\t{DEBATE}

    **32.\tLighting of the High Street and of the lanes that lead to it from the station and the
    **\tcanal

    1.\t{DEBATE}

    **33.\tSigns

    Nothing was reported.
    """
    found = minuted(tmp_path, text)
    assert [number for number, _ in found.minutes] == ["31", "32", "33"]
    assert found.minutes[1][1].endswith("from the station and the canal")
    assert found.bodies[0].startswith("1. The Committee considered")


def test_titles_in_capitals_need_not_be_bold(tmp_path: Path) -> None:
    text = f"""
    45.\tAPOLOGIES FOR ABSENCE

    {DEBATE}

    46.\tMINUTES OF THE LAST MEETING AND MATTERS ARISING FROM THEM SINCE THE COMMITTEE MET IN THE SPRING

    {DEBATE}
    """
    found = minuted(tmp_path, text)
    assert [number for number, _ in found.minutes] == ["45", "46"]
    assert found.minutes[1][1].endswith("MET IN THE SPRING")


@pytest.mark.parametrize(
    "numbers",
    [
        ("12/23", "13/23", "14/23"),
        ("10.24.05", "10.24.06", "10.24.07"),
        ("24/31", "24/32", "24/33"),
        ("HW1", "HW2", "HW3"),
    ],
)
def test_numbers_carry_the_year_the_meeting_or_letters(tmp_path: Path, numbers: tuple[str, ...]) -> None:
    text = "\n".join(f"**{number} Matter of the lane\n{DEBATE}\n" for number in numbers)
    assert [number for number, _ in minuted(tmp_path, text).minutes] == list(numbers)


def test_a_misprinted_number_keeps_its_minute_and_leaves_a_doubt(tmp_path: Path) -> None:
    decided = f"{DEBATE}\n\nRESOLVED that it be so.\n"
    text = "\n".join(f"**{number}.\tMatter of the lane\n\n{decided}" for number in (7, 8, 6, 10))
    found = minuted(tmp_path, text)
    assert [number for number, _ in found.minutes] == ["7", "8", "6", "10"]
    assert [d.about for d in found.doubts] == ["minutes.number"]


def test_a_paragraph_that_goes_on_with_the_numbers_is_no_minute(tmp_path: Path) -> None:
    text = f"""
    **7.\tRoads

    RESOLVED

    1.\tThat the roads be swept.
    2.\tThat the verges be mown.

    **8.\tPaths

    {DEBATE}
    """
    assert [title for _, title in minuted(tmp_path, text).minutes] == ["Roads", "Paths"]


def test_a_number_on_a_line_of_its_own_stands_over_its_title(tmp_path: Path) -> None:
    text = f"Minute No. 101\n**APOLOGIES\n\n{DEBATE}\n\nMinute No. 102\n**BUDGET\n(Agenda item 4)\n\n{DEBATE}\n"
    found = minuted(tmp_path, text)
    assert found.minutes == [("101", "APOLOGIES"), ("102", "BUDGET")]


def test_minutes_without_numbers_are_kept_and_each_leaves_a_doubt(tmp_path: Path) -> None:
    text = f"**Apologies for Absence\n\nThere were none.\n\n**Gritting\n\nRESOLVED to grit.\n\n**Signs\n\n{DEBATE}\n"
    found = minuted(tmp_path, text)
    assert found.minutes == [("", "Apologies for Absence"), ("", "Gritting"), ("", "Signs")]
    assert [d.about for d in found.doubts] == ["minutes.number"] * 3


def test_the_agenda_items_number_serves_minutes_without_one(tmp_path: Path) -> None:
    text = f"**Gritting\n\n(Item 4)\n\n1. {DEBATE}\n\n2. {DEBATE}\n\n**Signs\n\n(Item 5)\n\n1. {DEBATE}\n"
    assert minuted(tmp_path, text).minutes == [("4", "Gritting"), ("5", "Signs")]


def test_an_election_before_the_first_number_is_a_minute_too(tmp_path: Path) -> None:
    text = (
        "**Election of Chair\n\nRESOLVED that Councillor Quill be elected.\n\n"
        f"**5.\tRoads\n\n{DEBATE}\n\n**6.\tPaths\n\nNone.\n"
    )
    found = minuted(tmp_path, text)
    assert [title for _, title in found.minutes] == ["Election of Chair", "Roads", "Paths"]
    assert found.decisions == [("", "", "Councillor Quill be elected.")]


def test_a_title_may_stand_on_the_bodys_line(tmp_path: Path) -> None:
    text = (
        "12. Apologies: Cllr Marsh was ill.\n\n13. Minutes: The minutes were approved.\n\n"
        f"14. Village hall: {DEBATE} It was resolved that the roof be mended.\n"
    )
    found = minuted(tmp_path, text)
    assert found.minutes == [("12", "Apologies"), ("13", "Minutes"), ("14", "Village hall")]
    assert found.bodies[0] == "Cllr Marsh was ill."


@pytest.mark.parametrize("whose", ["Recommendation of the Weirs Panel", "Verbal report by the Clerk"])
def test_whose_recommendation_it_is_belongs_to_a_title_and_is_no_body(tmp_path: Path, whose: str) -> None:
    found = minuted(tmp_path, f"5. Sluice gates – {whose}\n\nDecision\n\nTo agree to oil them.\n")
    assert found.minutes == [("5", f"Sluice gates – {whose}")]


def test_numbered_paragraphs_are_minutes_where_nothing_else_is(tmp_path: Path) -> None:
    text = f"1\t{DEBATE}\n\n2\t{DEBATE}\n\n3\t{DEBATE}\n"
    found = minuted(tmp_path, text)
    assert found.minutes == [("1", ""), ("2", ""), ("3", "")]
    assert found.bodies[0] == DEBATE


def test_a_paper_without_headings_is_one_minute_and_its_decisions_are_kept(tmp_path: Path) -> None:
    found = minuted(tmp_path, "The meeting discussed the roof.\n\nRESOLVED that the roof be mended.\n")
    assert found.minutes == [("", "")]
    assert found.decisions == [("", "", "the roof be mended.")]
    assert [d.about for d in found.doubts] == ["minutes.number"]


def test_minutes_lettered_by_part_begin_again_without_doubt(tmp_path: Path) -> None:
    text = f"**A1\tMINUTES\n\nNone.\n\n**A2\tROADS\n\nRESOLVED to grit.\n\n**B1\t14 MILL LANE\n\n{DEBATE}\n"
    found = minuted(tmp_path, text)
    assert [number for number, _ in found.minutes] == ["A1", "A2", "B1"]
    assert found.doubts == []


def test_first_words_leave_out_the_item_line_only(tmp_path: Path) -> None:
    text = "**5.\tRoads\n(Item 3)\n\n1)\tThe Chair spoke of salt.\n\n**6.\tPaths\n(Item 4)\n\nNothing was said.\n"
    first = next(r for r in minuted(tmp_path, text).records if isinstance(r, Minute))
    assert first.first_words == "1) The Chair spoke of salt."
    assert first.text.startswith("(Item 3) 1)")


def test_closing_lines_and_signatures_are_no_part_of_the_last_minute(tmp_path: Path) -> None:
    text = (
        f"**5.\tRoads\n\n{DEBATE}\n\nSigned ____________________ Dated 1 May 2023\n---\n**6.\tPaths\n\nNone.\n\n"
        "The meeting closed at 11.45 am\n\nChair: ______________________\n"
    )
    found = minuted(tmp_path, text)
    assert found.bodies == [DEBATE, "None."]


def test_notes_in_the_margin_stay_with_their_paragraph_and_out_of_decisions(tmp_path: Path) -> None:
    narrow = "RESOLVED that the signs in Mill Lane be removed by June."
    text = f"**8.\tRoads\n\n{narrow}\n>>PQ\n\n**9.\tSigns\n\n{narrow}\n>>RV\n\n**10.\tLamps\n\n{narrow}\n>>AT\n"
    found = minuted(tmp_path, text)
    assert {words for _, _, words in found.decisions} == {"the signs in Mill Lane be removed by June."}
    assert [body[-2:] for body in found.bodies] == ["PQ", "RV", "AT"]


def test_minutes_set_in_a_ruled_table_are_read_row_by_row(tmp_path: Path) -> None:
    style = getSampleStyleSheet()["Normal"]
    rows = [
        ("No.", "Minute", "Action by"),
        ("1.", "<b>Apologies</b>|Apologies were received from Councillor Marsh.", ""),
        ("2.", f"<b>Gritting</b>|{DEBATE}|RESOLVED that the routes be published.", "Head of Highways"),
        ("", "It was agreed that a map be circulated.", "Clerk"),
        ("3.", "<b>Bridge</b>|RESOLVED:|(a) that the bridge be painted; and|(b) that the Mayor be told.", "Clerk"),
    ]
    cells = [[[Paragraph(part, style) for part in cell.split("|")] for cell in row] for row in rows]
    table = Table(cells, colWidths=[40, 330, 80], style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    head = Paragraph("<b>Minutes of the Highways Committee held on 14 March 2023 at 6.30 pm</b>", style)
    SimpleDocTemplate(str(tmp_path / "table.pdf")).build([head, Spacer(1, 12), table])
    found = read_drawn(tmp_path / "table.pdf")
    assert found.minutes == [("1", "Apologies"), ("2", "Gritting"), ("3", "Bridge")]
    assert found.decisions == [
        ("2", "", "the routes be published."),
        ("2", "", "a map be circulated."),
        ("3", "(a)", "that the bridge be painted; and"),
        ("3", "(b)", "that the Mayor be told."),
    ]


def test_the_stamp_of_the_item_above_minutes_is_no_number_of_a_minute(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    canvas = Canvas(str(path), invariant=1)
    top = 780
    for size, text in (
        (10, "ITEM 3"),
        (17, "STONEBRIDGE BOROUGH COUNCIL"),
        (12, "Minutes of the Highways Committee held on 14 March 2023"),
        (11, "Present: Councillors A Ash and B Birch"),
        (11, "1 APOLOGIES"),
        (11, "There were none."),
        (11, "2 GRITTING"),
        (11, "The routes were noted."),
    ):
        canvas.setFont("Helvetica-Bold" if text.isupper() else "Helvetica", size)
        canvas.drawString(72, top, text)
        top -= 26
    canvas.save()
    assert [r.title for r in read_pack(path).records if isinstance(r, Minute)] == ["APOLOGIES", "GRITTING"]


def test_words_on_what_ended_close_no_meeting_and_lose_no_decision(tmp_path: Path) -> None:
    text = (
        f"**5.\tRoads\n\n{DEBATE}\n\n**6.\tPaths\n\n"
        "Members would want to know how the trial had gone before it ended.\n\n"
        "RESOLVED: That a report on the trial be brought to the meeting on 17 September 2024.\n\n"
        "The Panel rose at 9.10 pm.\n"
    )
    found = minuted(tmp_path, text)
    assert found.bodies[-1].startswith("Members would want to know")
    assert [each.text for each in found.resolutions] == [
        "a report on the trial be brought to the meeting on 17 September 2024."
    ]
    assert "rose" not in found.bodies[-1]
