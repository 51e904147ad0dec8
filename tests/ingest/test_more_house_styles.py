"""Further forms of minutes and front sheets: Scottish minutes, tables of items, decisions under their own headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from corpus.records import AgendaItem, Attendance, Meeting, Minute, Resolution, TrackerRow
from ingest.page_forms import form_of
from ingest.pipeline import read_pack
from tests.ingest.printed import printed, report
from tests.ingest.test_house_styles import decided, headed, minuted, there


def test_a_title_may_stand_above_its_number() -> None:
    text = """
*DETERMINATION OF URGENT BUSINESS

1.|There was no urgent business.

*STATE OF THE PONDS

2.|The Committee had before it a report by the Chief Officer.

*The Committee resolved:-

(i)|to note the report; and
(ii)|to request a report on depths by June.

- COUNCILLOR ASH, Convener
"""
    assert headed(text) == [("1", "DETERMINATION OF URGENT BUSINESS"), ("2", "STATE OF THE PONDS")]
    assert decided(text) == [
        ("2", "(i)", "to note the report; and"),
        ("2", "(ii)", "to request a report on depths by June."),
    ]


def test_paragraphs_that_begin_again_under_each_title_are_no_numbers_of_minutes() -> None:
    again = "*Ponds\n\n1.|The ponds were full.\n2.|They froze.\n\n*Swings\n\n1.|The swings were new.\n2.|They swung.\n"
    assert [number for number, _ in headed(again)] == ["", ""]


def test_words_that_only_introduce_decisions_title_no_minute() -> None:
    text = """
*Ponds

The ponds were full.

*Decision

The Committee:

1.|notes the report; and
2.|requests depths by pond.

*Swings

The swings were new.

*Decision

To note the report.
"""
    assert [title for _, title in headed(text)] == ["Ponds", "Swings"]
    assert decided(text) == [
        ("", "1.", "notes the report; and"),
        ("", "2.", "requests depths by pond."),
        ("", "", "To note the report."),
    ]


def test_a_vote_may_stand_between_the_decision_word_and_its_list() -> None:
    assert decided("*1.|Ponds\n\n*Resolved (unanimously)\n\n1) That depths be sent.\n2) That fish be counted.\n") == [
        ("1", "1)", "That depths be sent."),
        ("1", "2)", "That fish be counted."),
    ]


def test_minutes_may_open_with_at_a_meeting_and_name_the_council_after_the_body() -> None:
    head = (
        "AT A MEETING of the Ponds Select Committee of\nSTONEBRIDGE COUNTY COUNCIL held at the Mill on 4 March 2024\n\n"
        "Chairman:\n\n† Councillor Ann Ash\n\n† Councillor Bob Birch\n  Councillor Cy Cole\n\n† Present\n\n"
    )
    form = form_of(report(printed(head)).pages[0])
    assert form is not None and form.kind == "minutes"
    records, _ = minuted("*1.|PONDS\n\nThe ponds were full.\n\n*2.|SWINGS\n\nNone.\n", head)
    meeting = next(r for r in records if isinstance(r, Meeting))
    assert (meeting.committee, meeting.place) == ("Ponds Select Committee", "Mill")
    assert [r.name for r in records if isinstance(r, Attendance)] == ["Councillor Ann Ash", "Councillor Bob Birch"]


def test_a_title_line_may_run_from_meeting_to_held_on() -> None:
    head = "*MINUTES OF MEETING Ponds and Parks Scrutiny Panel HELD ON Monday, 4th March, 2024, 6.30 - 9.10 pm\n\n"
    records, _ = minuted("*1.|PONDS\n\nThe ponds were full.\n", head)
    meeting = next(r for r in records if isinstance(r, Meeting))
    assert (meeting.committee, meeting.date, meeting.start_time) == (
        "Ponds and Parks Scrutiny Panel",
        "2024-03-04",
        "18:30",
    )


def test_venue_and_time_are_labels_where_the_date_stands_in_the_title() -> None:
    times = "Start time: 18:30|Finish time: 20:45\nVenue: Committee Room 2"
    head = f"*Parks Scrutiny Panel - 12 March 2024 - Minutes\n\n{times}\n\n"
    records, _ = minuted("*Minute 1: Ponds\n\nThe ponds were full.\n\n*Minute 2: Swings\n\nNone.\n", head)
    meeting = next(r for r in records if isinstance(r, Meeting))
    assert (meeting.committee, meeting.date) == ("Parks Scrutiny Panel", "2024-03-12")
    assert (meeting.start_time, meeting.place) == ("18:30", "Committee Room 2")


def test_a_substitute_who_came_sent_no_apologies() -> None:
    records, _ = minuted(
        "*1.|Apologies\n\nApologies were received from Councillor C Cole. Councillor D Dale was in attendance as a"
        " substitute.\n\n*2.|Ponds\n\nNone.\n"
    )
    away = [r.name for r in records if isinstance(r, Attendance) and r.capacity == "apologies"]
    assert away == ["Councillor C Cole"]


def ruled(folder: Path, head: str, rows: list[tuple[str, ...]], widths: list[int], below: str = "") -> Path:
    """A file of one ruled table under a heading, `|` between paragraphs."""
    style = getSampleStyleSheet()["Normal"]
    cells = [[[Paragraph(part, style) for part in cell.split("|")] for cell in row] for row in rows]
    table = Table(cells, colWidths=widths, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    lines = [Paragraph(f"<b>{part}</b>", style) for part in head.split("|")]
    after = [Paragraph(part, style) for part in below.split("|") if part]
    SimpleDocTemplate(str(folder / "ruled.pdf")).build([*lines, Spacer(1, 12), table, Spacer(1, 12), *after])
    return folder / "ruled.pdf"


def test_who_is_to_act_beside_minutes_in_a_table_is_a_note_and_no_row_of_a_tracker(tmp_path: Path) -> None:
    rows: list[tuple[str, ...]] = [
        ("No.", "Item", "Action"),
        ("31/23", "Apologies|Apologies were received from Councillor Marsh and were accepted.", ""),
        ("32/23", "Ponds|It was agreed that:|1. the survey be noted;|2. fish be counted by June.", "J Bell"),
    ]
    head = "Minutes of the Parks Committee held on 14 March 2023 at 6.30 pm|Present: Councillors A Ash and B Birch"
    records = read_pack(ruled(tmp_path, head, rows, [45, 330, 75])).records
    assert [r.title for r in records if isinstance(r, Minute)] == ["Apologies", "Ponds"]
    clauses = [r.text for r in records if isinstance(r, Resolution) and r.clause]
    assert clauses == ["the survey be noted;", "fish be counted by June."]
    assert not [r for r in records if isinstance(r, TrackerRow)]


def test_actions_in_a_table_under_a_minute_are_decisions_of_it_beside_what_was_resolved(tmp_path: Path) -> None:
    rows: list[tuple[str, ...]] = [
        ("Action", "Owner", "By when"),
        ("Circulate the depths of all ponds to Members", "Jo Bell", "1 June 2023"),
        ("Invite the angling club to the meeting", "Ann Oakes", "Next meeting"),
    ]
    head = (
        "Minutes of the Parks Committee held on 14 March 2023 at 6.30 pm|Present: Councillors A Ash and B Birch"
        "|31. Ponds|RESOLVED: That the report be noted.|Actions"
    )
    below = "<b>32. Weirs</b>|All were seen.|<b>33. Work Programme</b>|RESOLVED: That it be agreed."
    records = read_pack(ruled(tmp_path, head, rows, [250, 100, 100], below)).records
    assert [(r.minute_number, r.text, r.responsible, r.due) for r in records if isinstance(r, Resolution)] == [
        ("31", "the report be noted.", None, None),
        ("31", "Circulate the depths of all ponds to Members", "Jo Bell", "1 June 2023"),
        ("31", "Invite the angling club to the meeting", "Ann Oakes", "Next meeting"),
        ("33", "it be agreed.", None, None),
    ]
    assert not [r for r in records if isinstance(r, TrackerRow)]


def test_a_table_of_items_makes_a_front_sheet_without_the_word_agenda(tmp_path: Path) -> None:
    rows = [
        ("Item", "Title of report", "Report of", "Pages"),
        ("1", "Apologies for absence", "", ""),
        ("2", "Ponds in winter", "Head of Parks", "7 - 22"),
        ("3", "Minutes of the previous meeting", "", "23 - 30"),
    ]
    head = "London Borough of Stonebridge|Parks Scrutiny Commission|Tuesday 16 January 2024 at 7.00 pm"
    records = read_pack(ruled(tmp_path, head, rows, [45, 230, 100, 70])).records
    assert [r.role for r in records if isinstance(r, Meeting)] == ["agenda"]
    assert [(r.number, r.title, r.first_page) for r in records if isinstance(r, AgendaItem)] == [
        ("1", "Apologies for absence", None),
        ("2", "Ponds in winter", 7),
        ("3", "Minutes of the previous meeting", 23),
    ]


def test_a_mark_glued_to_a_name_says_who_was_there_where_the_list_explains_it() -> None:
    assert there("Present:\n\n† Councillor Ann Ash\n  Councillor Bob Birch\n\n† denotes present") == [
        ("member", "Councillor Ann Ash")
    ]


def test_a_list_s_first_entry_may_stand_beside_the_decision_word() -> None:
    text = "*1.|Ponds\n\nRESOLVED - (i) That the report be noted.\n\n   (ii) That depths be sent.\n"
    assert decided(text) == [("1", "(i)", "That the report be noted."), ("1", "(ii)", "That depths be sent.")]
    alone = "*1.|Ponds\n\nRESOLVED - (i) That the report be noted.\n\nThe ponds were then seen.\n"
    assert [clause for _, clause, _ in decided(alone)] == [""]


def test_a_number_after_the_decision_word_is_that_of_the_decision() -> None:
    text = "*1.|Ponds\n\n*RESOLVED 2024/005\n\nThat the ponds be dredged.\n"
    assert decided(text) == [("1", "", "That the ponds be dredged.")]


def test_outcomes_and_action_points_are_decisions_and_the_day_of_one_is_none() -> None:
    text = """
*1.|Ponds

Action point: Jo Bell to circulate the depths of all ponds.

Outcome: The pond at Mill Lane would be dredged.

Date Decision Made 4 March 2024
"""
    assert [words for _, _, words in decided(text)] == [
        "Jo Bell to circulate the depths of all ponds.",
        "The pond at Mill Lane would be dredged.",
    ]


def test_minutes_are_told_by_a_list_of_officers_though_the_members_stand_under_their_title_alone() -> None:
    head = "*PONDS SCRUTINY COMMITTEE\n\n*Wednesday 6 March 2024\n\n*COUNCILLORS\n\nAnn Ash\n\nOFFICERS IN ATTENDANCE"
    form = form_of(report(printed(head)).pages[0])
    assert form is not None and form.kind == "minutes"


def test_what_the_heading_says_names_nobody_who_was_there() -> None:
    head = "*Scrutiny Committee\n\nMinutes of the Meeting Held on 4 March 2024\nat 10 am at Shire Hall, Martin Lane\n\n"
    records, _ = minuted("*1.|Ponds\n\nNone.\n", f"{head}*Present:\n\nCllr Ann Ash (Chair)\n\n")
    assert [r.name for r in records if isinstance(r, Attendance)] == ["Cllr Ann Ash"]


def test_county_councillors_under_an_empty_present_are_the_members() -> None:
    assert there("*Present:\n\n*County Councillors:\n\nAnn Ash (Chair)\nBob Birch\n") == [
        ("member", "Ann Ash"),
        ("member", "Bob Birch"),
    ]


def test_members_may_stand_in_columns_below_the_one_in_the_chair() -> None:
    assert there("*PRESENT: Councillor R Penn - Chairperson\n\nS Aspen|T Beedle|C Dale\nR Grove|M Hugh|J Lloyd\n") == [
        ("member", name)
        for name in ("Councillor R Penn", "S Aspen", "R Grove", "T Beedle", "M Hugh", "C Dale", "J Lloyd")
    ]


def test_a_committee_for_place_is_no_place() -> None:
    head = "*Place Scrutiny Committee\n\nMonday 5 February 2024, 2.00pm\nCommittee Rooms 1 & 2, The Exchange\n\n"
    records, _ = minuted("*1.|Ponds\n\nNone.\n", f"{head}Present: Councillor A Ash\n\n")
    meeting = next(r for r in records if isinstance(r, Meeting))
    assert (meeting.committee, meeting.place) == ("Place Scrutiny Committee", "Committee Rooms 1 & 2, The Exchange")


def test_notes_of_a_meeting_in_a_table_begin_a_minute_with_each_item(tmp_path: Path) -> None:
    rows = [
        ("Agenda item", "Discussion", "Actions"),
        ("1. Welcome", "The Chair welcomed everyone who had come.", ""),
        ("2. Admissions", "The group heard how places were offered.", "Jo Bell to supply numbers by year."),
        ("3. Next steps", "The group would visit two schools before Easter.", "Al Poe to arrange the visits."),
    ]
    head = "Stonebridge Borough Council|Education Task and Finish Group: notes of meeting, 18 January 2024"
    records = read_pack(ruled(tmp_path, head, rows, [130, 220, 110])).records
    assert [(r.committee, r.date, r.role) for r in records if isinstance(r, Meeting)] == [
        ("Education Task and Finish Group", "2024-01-18", "minutes")
    ]
    assert [(r.number, r.title) for r in records if isinstance(r, Minute)] == [
        ("1", "Welcome"),
        ("2", "Admissions"),
        ("3", "Next steps"),
    ]


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        (
            "Resolved (1) That depths be noted.\n\n   (2) That fish be fed.",
            ["That depths be noted.", "That fish be fed."],
        ),
        (
            "On being put to the vote it was, with 7 for and 2 against, RESOLVED that Cabinet be urged to dredge.",
            ["Cabinet be urged to dredge."],
        ),
        ("*Recommendation to Cabinet:\n\nThat the lido be reopened.", ["That the lido be reopened."]),
        ("The Sub-Committee RESOLVED (nem con) to ask for depths.", ["to ask for depths."]),
        (
            "The Chair proposed, and it was seconded, that fees be frozen. The motion was put and CARRIED.",
            ["fees be frozen."],
        ),
    ],
)
def test_decisions_are_introduced_in_many_ways(words: str, decision: list[str]) -> None:
    assert [text for _, _, text in decided(f"*1.|Ponds\n\n{words}\n")] == decision


@pytest.mark.parametrize("form", ["Min No. {} - ", "Paragraph {}: ", "({}) ", "No. {}\n*"])
def test_numbers_of_minutes_stand_behind_words_and_in_brackets(form: str) -> None:
    text = "\n\n".join(
        f"*{form.format(number)}{title}\n\nThe matter was looked at by all who had come.\n"
        for number, title in ((45, "Ponds"), (46, "Swings"), (47, "Paths"))
    )
    assert headed(text) == [("45", "Ponds"), ("46", "Swings"), ("47", "Paths")]


def test_minutes_may_be_lettered_and_the_body_agree_in_capitals() -> None:
    text = """
*A. APOLOGIES FOR ABSENCE

Councillor Cole.

*B. PONDS

Mr Dale introduced the report on what lived in them.

*THE SUB-COMMITTEE AGREED

1.|to ask Cabinet to dredge the ponds.
2.|to receive depths by pond.

*C. SWINGS

AGREED to note the report.
"""
    assert headed(text) == [("A", "APOLOGIES FOR ABSENCE"), ("B", "PONDS"), ("C", "SWINGS")]
    assert decided(text) == [
        ("B", "1.", "to ask Cabinet to dredge the ponds."),
        ("B", "2.", "to receive depths by pond."),
        ("C", "", "to note the report."),
    ]


def test_recommendations_that_a_body_agreed_are_clauses_by_their_labels() -> None:
    listed = "R1:|That ponds be dredged.\nR2:|That fish be fed.\n"
    text = f"*1.|Ponds\n\nThe Panel agreed the following recommendations:\n\n{listed}"
    assert decided(text) == [("1", "R1:", "That ponds be dredged."), ("1", "R2:", "That fish be fed.")]


def test_what_a_panel_recommends_under_that_heading_alone_is_its_decision() -> None:
    text = "*1.|Ponds\n\nThe ponds were full.\n\n*RECOMMENDATIONS:\n\n1. That ponds be dredged.\n2. That fish be fed.\n"
    assert decided(text) == [("1", "1.", "That ponds be dredged."), ("1", "2.", "That fish be fed.")]
    put = f"{text}\nRESOLVED that the recommendations be approved.\n"
    assert decided(put) == [("1", "", "the recommendations be approved.")]


def test_minutes_may_be_of_the_proceedings_at_a_meeting_and_tell_of_an_apology() -> None:
    head = (
        "Minutes of the proceedings of the PONDS SCRUTINY PANEL at a meeting held in the\nGuildhall on 4th March 2024."
        "\n\nPresent: Councillors A Ash (Chairman) and B Birch.\n"
        "An apology for absence was received from Councillor C Cole.\n\n"
    )
    records, _ = minuted("*1.|PONDS\n\nThe ponds were full.\n", head)
    assert next(r for r in records if isinstance(r, Meeting)).committee == "Ponds Scrutiny Panel"
    there = [(r.capacity, r.name) for r in records if isinstance(r, Attendance)]
    assert ("apologies", "Councillor C Cole") in there


def test_columns_of_a_table_may_each_have_a_heading_of_names(tmp_path: Path) -> None:
    rows: list[tuple[str, ...]] = [
        ("COUNCILLORS", "OFFICERS"),
        ("Cllr A Ash (Chair)", "Jo Bell, Head of Parks"),
        ("Cllr B Birch", "Al Poe, Governance Officer"),
        ("Cllr C Cole", ""),
    ]
    head = "Minutes of the Parks Committee held on 14 March 2023|PRESENT"
    below = "<b>1. Ponds</b>|The ponds were full.|<b>2. Swings</b>|None."
    records = read_pack(ruled(tmp_path, head, rows, [200, 200], below)).records
    assert [(r.capacity, r.name) for r in records if isinstance(r, Attendance)] == [
        ("member", "Cllr A Ash"),
        ("member", "Cllr B Birch"),
        ("member", "Cllr C Cole"),
        ("officer", "Jo Bell"),
        ("officer", "Al Poe"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "*MINUTES\n*PONDS SCRUTINY SUB-COMMITTEE\n11th January, 2024\nMembers: Councillors Ash, Birch",
        "Ponds Panel - 12.06.2024\n*PONDS PANEL\n*12 JUNE 2024\n*MINUTES\n*Panel Members:\nCouncillors: Ash",
        "*Ponds Scrutiny Panel\n*Minutes - 8 July 2024\n\nAttending: Cllr Ash (Chair); Cllr Birch",
    ],
)
def test_the_word_minutes_with_a_body_and_a_day_beside_it_begins_minutes(head: str) -> None:
    form = form_of(report(printed(f"{head}\n\n*1. PONDS\n\nThe ponds were full.\n")).pages[0])
    assert form is not None and (form.kind, form.strength) == ("minutes", 5)


def test_the_word_before_present_is_a_title_of_all_names_after_it() -> None:
    assert there("*Councillors present: Noel (Chair), Orme, Pike and Rudd\n") == [
        ("member", f"Councillor {name}") for name in ("Noel", "Orme", "Pike", "Rudd")
    ]


def test_a_title_in_capitals_may_have_two_parts_before_its_note() -> None:
    text = "*31/23|EEL PASSES: ONE YEAR ON [Item 4]\n\nAll were seen.\n\n*32/23|WEIRS - A REVIEW [Item 5]\n\nNone.\n"
    assert headed(text) == [("31/23", "EEL PASSES: ONE YEAR ON"), ("32/23", "WEIRS - A REVIEW")]


@pytest.mark.parametrize("heading", ["Actions/further information to be provided:", "To take forward:", "Follow-up:"])
def test_a_list_whose_entries_are_signed_by_who_is_to_act_is_of_actions_whatever_heads_it(heading: str) -> None:
    text = (
        f"*8.|PONDS\n\nKey points raised:\n\n1.|The ponds were dry. (Cllr Ash)\n2.|So were the weirs. (Cllr Birch)\n\n"
        f"{heading}\n\ni.|Depths of all ponds to be sent to Members. [Jo Bell]\n"
        "ii.|The warden to visit the long pond. [Al Poe]\n\nRecommendations:\n\nThe Panel agreed:\n\n"
        "1.|That Cabinet dredge the long pond.\n\n*9.|WEIRS\n\nNone.\n"
    )
    assert [clause for number, clause, _ in decided(text) if number == "8"] == ["i.", "ii.", "1."]


@pytest.mark.parametrize("label", ["C{}", "({})", "R{}"])
def test_under_the_body_s_name_each_entry_says_in_capitals_what_it_did(label: str) -> None:
    entries = ("NOTED the depths.", "REQUESTED the costs of each weir.", "RECOMMENDED that Cabinet dredge it.")
    listed = "".join(f"{label.format(at)}|{entry}\n" for at, entry in enumerate(entries, 1))
    text = f"*8.|PONDS\n\nMembers spoke of them.\n\nHaving weighed this, the Panel:\n\n{listed}\n*9.|WEIRS\n\nNone.\n"
    assert decided(text) == [("8", label.format(at), entry) for at, entry in enumerate(entries, 1)]


def test_one_act_in_capitals_under_the_body_s_name_needs_no_label() -> None:
    act = "      ACCEPTED the recommendation on ponds."
    text = f"*8.|PONDS\n\nThe report was heard.\n\nCabinet:\n\n{act}\n\n*9.|WEIRS\n\nNone.\n"
    assert [words for _, _, words in decided(text)] == ["ACCEPTED the recommendation on ponds."]


def test_a_letter_may_greet_nobody_but_say_to_whom_it_goes() -> None:
    head = "Ann Reed, Cabinet Member for Rivers\n\n14 November 2022\n\nTo the Chair of the Ponds Panel\n\n*Weirs\n\n"
    form = form_of(report(printed(f"{head}I accept the recommendation.")).pages[0])
    assert form and (form.kind, form.title) == ("letter", "Weirs")
    told = form_of(report(printed(f"{head}The weirs were mended in May.")).pages[0])
    assert told is None or told.kind != "letter"
