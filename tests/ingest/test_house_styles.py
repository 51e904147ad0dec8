"""Forms of front sheets and minutes that councils of other kinds use, one small paper each, on invented names."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table

from corpus.records import AgendaItem, Attendance, Doubt, Minute, Record, Resolution
from ingest.page_forms import form_of
from ingest.pages import lay_out
from ingest.papers import Paper
from ingest.readers.agenda import read_agenda
from ingest.readers.attendance import read_apologies, read_attendance
from ingest.readers.minutes import read_minutes
from tests.ingest.printed import SETTING, printed, report

HEAD = """
*Parks Scrutiny Committee
*Minutes of the meeting held on 4 March 2024

Present: Councillors Ann Ash (Chair) and Bob Birch

"""


def minuted(text: str, head: str = HEAD) -> tuple[list[Record], list[Doubt]]:
    return read_minutes(report(printed(head + text), kind="minutes"), SETTING)


def decided(text: str) -> list[tuple[str | None, str, str]]:
    return [(r.minute_number, r.clause, r.text) for r in minuted(text)[0] if isinstance(r, Resolution)]


def headed(text: str) -> list[tuple[str, str]]:
    return [(r.number, r.title) for r in minuted(text)[0] if isinstance(r, Minute)]


def there(text: str) -> list[tuple[str, str]]:
    records, _ = read_attendance(printed(text), "2024-03-04", "Parks Scrutiny Committee", SETTING)
    return [(r.capacity, r.name) for r in records if isinstance(r, Attendance)]


def test_minutes_without_their_name_are_told_by_the_body_the_date_and_those_present() -> None:
    for head in (
        "*SCRUTINY BOARD (PARKS & PLAY)\n\n*MONDAY, 4TH MARCH 2024\n\nPRESENT: Councillor A Ash in the Chair",
        "*Parks Committee\n\nA meeting of the Parks Committee was held on 4th\nMarch 2024.\n\nPresent:|Cllr A Ash",
    ):
        form = form_of(report(printed(head)).pages[0])
        assert form is not None and form.kind == "minutes"


def test_a_record_of_a_meeting_is_its_minutes() -> None:
    form = form_of(
        report(printed("*Record of a meeting of the Parks Committee\n\n4 March 2024\n\nPresent: Cllr Ash")).pages[0]
    )
    assert form is not None and form.kind == "minutes"


def test_a_memorandum_is_a_letter_though_it_greets_nobody() -> None:
    head = "*MEMORANDUM\n\nTo: The Chair of the Ponds Panel\nFrom: Cllr Ash, Leader of the Council\nDate: 4 March 2024"
    form = form_of(report(printed(f"{head}\nSubject: Otters\n\nCabinet has looked at this.")).pages[0])
    assert form is not None
    assert (form.kind, form.title) == ("letter", "Otters")


def test_a_decision_sheet_is_minutes_of_its_meeting() -> None:
    form = form_of(
        report(
            printed("*DECISION SHEET\n\n*Cabinet\n\nDecisions taken by the Cabinet at its meeting on 4 March 2024.")
        ).pages[0]
    )
    assert form is not None and form.kind == "minutes"


def test_a_decision_sheet_may_begin_with_the_body_s_name() -> None:
    head = "*EXECUTIVE: RECORD OF DECISIONS TAKEN ON 8 NOVEMBER\n*2022\n\nPresent: Councillors A Ash\n\n*E21. Ponds"
    form = form_of(report(printed(head)).pages[0])
    assert form is not None
    assert (form.kind, form.strength) == ("minutes", 5.0)


def test_a_mark_before_a_number_and_an_item_after_a_title_are_no_part_of_either() -> None:
    assert headed("""
*†|98|Ponds

The ponds were full.

*†|99|Swings [Item 4]

The swings were new.

*†|100|Paths - Agenda item 5

The paths were dry.
""") == [("98", "Ponds"), ("99", "Swings"), ("100", "Paths")]


def test_numbers_may_open_with_several_words_initials() -> None:
    found = headed("*P&SC 54/22|Ponds\n\nThe ponds were full.\n\n*P&SC 55/22|Swings\n\nThe swings were new.\n")
    assert [title for _, title in found] == ["Ponds", "Swings"]


def test_a_decision_word_before_its_list_may_be_followed_by_any_mark() -> None:
    assert decided(
        "*1.|Ponds\n\nThe Committee RESOLVED to;\n\n(1) Note the report;\n(2) Ask for depths by pond.\n"
    ) == [
        ("1", "(1)", "Note the report;"),
        ("1", "(2)", "Ask for depths by pond."),
    ]
    assert decided("*1.|Ponds\n\nRESOLVED/-\n\nThat the ponds be dredged.\n") == [
        ("1", "", "That the ponds be dredged.")
    ]


def test_reasons_under_a_refusal_belong_to_it() -> None:
    found = decided(
        "*1.|Land at Weir Lane\n\nIt was proposed by Cllr Ash, seconded by Cllr Birch"
        "\nand on being put to the vote RESOLVED that permission be REFUSED for the following reasons:"
        "\n\n   1. The access is steep.\n   2. The lane is narrow.\n"
    )
    assert found == [
        ("1", "", "permission be REFUSED for the following reasons: 1. The access is steep. 2. The lane is narrow.")
    ]


def test_what_the_members_did_may_be_listed_under_their_name_alone() -> None:
    found = decided("*1.|Ponds\n\nMembers:\n\n1. noted the report; and\n2. requested a list of ponds.\n")
    assert found == [("1", "1.", "noted the report; and"), ("1", "2.", "requested a list of ponds.")]
    assert decided("*1.|Ponds\n\nMembers:\n\n1. Ann Ash\n2. Bob Birch\n") == []


def test_a_show_of_hands_and_the_names_of_those_voting_are_no_part_of_a_decision() -> None:
    found = decided(
        "*1.|Fees\n\nRESOLVED\n\nThat Cabinet be asked to freeze the fees.\n\nBy a show of hands: 5 in favour."
        "\n\nFor: Councillors Ash and Birch\n"
    )
    assert found == [("1", "", "That Cabinet be asked to freeze the fees.")]


def test_a_motion_put_in_quotation_marks_counts_when_the_vote_on_it_is_told() -> None:
    found = decided(
        '*1.|Fees\n\nCouncillor Ash MOVED, with Councillor Birch seconding:\n\n   "that fees be frozen".\n\n'
        "Upon a vote (6 for, 0 against, 1 abstention) the motion was CARRIED.\n"
    )
    assert [text.strip('".') for _, _, text in found] == ["that fees be frozen"]


def test_a_plural_covers_names_with_civil_titles_among_them_and_a_heading_may_follow_a_full_stop() -> None:
    assert there(
        "Present: Cllrs P Ash (Chairman), M Birch, Mrs S Cole, J Dale, D Elm. In\n"
        "attendance: Mrs J Fenn (Clerk), County Cllr R Gorse and 4 members of the public."
    ) == [
        ("member", "Cllr P Ash"),
        ("member", "Cllr M Birch"),
        ("member", "Cllr Mrs S Cole"),
        ("member", "Cllr J Dale"),
        ("member", "Cllr D Elm"),
        ("officer", "Mrs J Fenn"),
        ("other", "County Cllr R Gorse"),
    ]


def test_a_second_list_of_councillors_begins_anew_after_the_one_in_the_chair() -> None:
    assert there("PRESENT: Councillor A Ash in the Chair\n\n   Councillors B Birch, C Cole,\n   D Dale and E Elm") == [
        ("member", f"Councillor {name}") for name in ("A Ash", "B Birch", "C Cole", "D Dale", "E Elm")
    ]


def test_in_attendance_alone_covers_the_members() -> None:
    assert there(
        "In attendance: Councillors Ann Ash (Chair) and Bob Birch\n\nAlso present: Cara Cole (Healthwatch)"
    ) == [("member", "Councillor Ann Ash"), ("member", "Councillor Bob Birch"), ("other", "Cara Cole")]


def test_a_mark_before_the_name_says_who_was_there_where_the_list_explains_it() -> None:
    records, doubts = read_attendance(
        printed(
            "Elected Members:\n✓|Ann Ash (Chairman)\n|Bob Birch\n✓|Cara Cole\n\n(✓ = present at the meeting)",
            stops=(72, 100),
        ),
        "2024-03-04",
        "Parks Scrutiny Committee",
        SETTING,
    )
    assert [r.name for r in records if isinstance(r, Attendance)] == ["Ann Ash", "Cara Cole"]
    assert [doubt.saw for doubt in doubts] == ["Bob Birch"]


def test_apologies_may_be_listed_below_the_sentence() -> None:
    found, _ = read_apologies(
        printed("Apologies were received from:\nAnn Ash – Weir Trust\nBob Birch – Director of Parks"),
        "2024-03-04",
        "Parks Scrutiny Committee",
        SETTING,
    )
    assert [r.name for r in found if isinstance(r, Attendance)] == ["Ann Ash", "Bob Birch"]


def test_items_numbered_anew_in_a_private_part_are_kept() -> None:
    front = """
*Parks Scrutiny Committee
*4 March 2024 at 7pm

*PART A
1.|Apologies
2.|Ponds|3 - 8

*PART B
1.|A licence|9 - 12
2.|A lease|13 - 20
"""
    records, _ = read_agenda(report(printed(front, stops=(72, 100, 480)), kind="agenda"), SETTING)
    items = [(r.number, r.title, r.first_page) for r in records if isinstance(r, AgendaItem)]
    assert items == [("1", "Apologies", None), ("2", "Ponds", 3), ("1", "A licence", 9), ("2", "A lease", 13)]


def test_a_watermark_is_set_aside(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "draft.pdf"), pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 400, "RESOLVED that the ponds be dredged before the winter.")
    canvas.translate(150, 250)
    canvas.rotate(45)
    canvas.setFont("Helvetica", 90)
    canvas.drawString(0, 0, "DRAFT")
    canvas.save()
    page = lay_out(tmp_path / "draft.pdf").pages[0]
    paper = Paper("minutes", None, (page,))
    assert [line.text for line in paper.lines] == ["RESOLVED that the ponds be dredged before the winter."]
    assert [line.text for line in page.furniture] == ["DRAFT"]


def test_a_clause_after_a_label_left_out_is_kept_and_doubted() -> None:
    records, doubts = minuted("*1.|Ponds\n\nRESOLVED:\n\n(1) That the report be noted.\n(3) That a list be made.\n")
    assert [r.clause for r in records if isinstance(r, Resolution)] == ["(1)", "(3)"]
    assert [(d.about, d.source.page) for d in doubts] == [("resolutions.clause", 1)]


def test_a_minute_left_out_is_a_doubt_and_so_is_a_decision_before_the_first() -> None:
    head = "Before the meeting it was RESOLVED that items be taken together.\n\n" + HEAD
    _, doubts = minuted("*1.|Ponds\n\nDry.\n\n*2.|Paths\n\nWet.\n\n*4.|Swings\n\nNew.\n", head)
    assert sorted(d.about for d in doubts) == ["minutes.number", "resolutions.text"]


def test_an_item_left_out_of_a_front_sheet_is_a_doubt() -> None:
    front = "*Parks Committee\n*4 March 2024\n\n*AGENDA\n1.|Apologies\n2.|Ponds\n4.|Paths\n"
    _, doubts = read_agenda(report(printed(front, stops=(72, 100)), kind="agenda"), SETTING)
    assert [d.about for d in doubts] == ["agenda_items.number"]


def test_names_under_a_label_that_is_not_known_are_read_and_doubted() -> None:
    records, doubts = read_attendance(
        printed("Weir Council: Councillors Ann Ash and Bob Birch\nApplicant: Mr C Cole"),
        "2024-03-04",
        "Parks Scrutiny Committee",
        SETTING,
    )
    found = [(r.capacity, r.name, r.organisation) for r in records if isinstance(r, Attendance)]
    assert found[:2] == [("member", f"Councillor {name}", "Weir Council") for name in ("Ann Ash", "Bob Birch")]
    assert found[2][:2] == ("other", "Mr C Cole")
    assert len(doubts) == 2


def test_an_agenda_whose_first_column_is_the_time_keeps_its_titles_to_their_column(tmp_path: Path) -> None:
    rows = [
        ["Time", "No.", "Item", "Lead"],
        ["13:00", "1", "Welcome", "Chair"],
        ["13:05", "2", "Winter plan", "Ola Reid"],
    ]
    table = Table(rows)
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, black)])
    SimpleDocTemplate(str(tmp_path / "front.pdf"), invariant=1).build([table])
    paper = Paper("agenda", None, lay_out(tmp_path / "front.pdf").pages)
    records, _ = read_agenda(paper, SETTING)
    assert [(r.number, r.title) for r in records if isinstance(r, AgendaItem)] == [
        ("1", "Welcome"),
        ("2", "Winter plan"),
    ]
