"""Who was at a meeting: lists, columns, tables and running text of many councils' forms, on invented names."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.colors import black
from reportlab.platypus import SimpleDocTemplate, Table

from corpus.records import Attendance, Doubt
from ingest.layout import Block
from ingest.pipeline import lay_out
from ingest.readers.attendance import read_apologies, read_attendance, without_repeats
from tests.ingest.printed import SETTING, printed

DAY = "2024-03-04"


def read(blocks: list[Block], committee: str = "Highways Committee") -> tuple[list[Attendance], list[Doubt]]:
    records, doubts = read_attendance(blocks, DAY, committee, SETTING)
    return [r for r in records if isinstance(r, Attendance)], doubts


def listed(text: str, committee: str = "Highways Committee") -> list[tuple[str, str]]:
    return [(r.capacity, r.name) for r in read(list(printed(text)), committee)[0]]


def organisations(text: str) -> dict[str, str | None]:
    return {r.name: r.organisation for r in read(list(printed(text)))[0]}


def ruled(folder: Path, rows: list[list[str]]) -> list[Block]:
    table = Table(rows)
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, black)])
    SimpleDocTemplate(str(folder / "list.pdf"), invariant=1).build([table])
    return list(lay_out(folder / "list.pdf").pages[0].blocks)


def test_labels_in_a_column_tell_the_capacity_of_the_names_beside_them() -> None:
    text = """
*Present:
Members:|Councillor A Ash (Chair)
|Councillor B Birch
Co-opted Member:|Carla Cole
Other|Councillor D Dale
Members:|Councillor E Elm, Cabinet Member
Employees (by Directorate)
Roads:|J Holt
|I Ivy
Apologies:|Councillors F Fern and G Gorse
"""
    records, doubts = read(list(printed(text)))
    assert [(r.capacity, r.name) for r in records] == [
        ("member", "Councillor A Ash"),
        ("member", "Councillor B Birch"),
        ("co-opted", "Carla Cole"),
        ("other", "Councillor D Dale"),
        ("cabinet member", "Councillor E Elm"),
        ("officer", "J Holt"),
        ("officer", "I Ivy"),
        ("apologies", "Councillor F Fern"),
        ("apologies", "Councillor G Gorse"),
    ]
    assert records[0].role == "Chair"
    assert records[5].organisation == "Roads"
    assert not doubts


def test_commas_and_ands_part_people_and_stand_inside_the_names_of_bodies() -> None:
    found = organisations("""
Representatives:|Ann Ash, Stonebridge and Weston Hospital Trust
|Bob Birch – Stonebridge Healthwatch
|C Cole, Law and Governance
|Councillors D Dale and E Elm, Scrutiny Committee (2)
""")
    assert found == {
        "Ann Ash": "Stonebridge and Weston Hospital Trust",
        "Bob Birch": "Stonebridge Healthwatch",
        "C Cole": "Law and Governance",
        "Councillor D Dale": "Scrutiny Committee (2)",
        "Councillor E Elm": "Scrutiny Committee (2)",
    }


def test_running_text_names_members_with_offices_honours_and_lines_that_break_in_a_name() -> None:
    text = """
PRESENT: Mr A B Ash (Chairman), Mrs C Birch, MBE, Sir Peter Cole, Dee Dale and Ms E
Elm

IN ATTENDANCE: Mr J Holt (Head of Roads – North) and Mrs C Head (Solicitor)
"""
    assert listed(text, "County Council") == [
        ("member", "Mr A B Ash"),
        ("member", "Mrs C Birch"),
        ("member", "Sir Peter Cole"),
        ("member", "Dee Dale"),
        ("member", "Ms E Elm"),
        ("officer", "Mr J Holt"),
        ("officer", "Mrs C Head"),
    ]


def test_a_heading_printed_inside_brackets_is_none() -> None:
    text = """
IN ATTENDANCE: Mr A Ash (Director of Roads), Mr B Birch (Area Education
Officer – North), Ms C Cole (Director of Place)
"""
    records, _ = read(list(printed(text)))
    assert [r.role for r in records] == ["Director of Roads", "Area Education Officer – North", "Director of Place"]


def test_posts_after_and_before_names_at_a_parish_council_tell_its_clerk() -> None:
    prose = "Present: Miss Ann Ash, Mr Bob Birch, Councillors, Mrs Carla Cole, Clerk, Mrs Dee Dale (former Clerk)"
    assert listed(prose, "Stonebridge Parish Council") == [
        ("member", "Miss Ann Ash"),
        ("member", "Mr Bob Birch"),
        ("officer", "Mrs Carla Cole"),
        ("other", "Mrs Dee Dale"),
    ]
    text = """
*Present
Councillors A Ash (Chair) B Birch, C Cole and D Dale
Clerk E Elm
Mr F Fern
"""
    assert listed(text, "Stonebridge Parish Council")[-2:] == [("officer", "E Elm"), ("other", "Mr F Fern")]


def test_a_plural_title_once_above_two_columns_covers_every_name() -> None:
    text = """
*PRESENT
Councillors|S Ash|R Hazel
|T Birch|W Maple
|P Cole|J Oak
"""
    assert {name for _, name in listed(text)} == {
        "Councillor S Ash",
        "Councillor T Birch",
        "Councillor P Cole",
        "Councillor R Hazel",
        "Councillor W Maple",
        "Councillor J Oak",
    }


def test_a_committee_named_above_some_names_is_theirs_until_a_gap() -> None:
    found = organisations("""
Other Members:|Education Scrutiny Board (2)
|Councillors: A Ash and B Birch
|C Cole (Co-opted Member)

|Councillor D Dale
""")
    assert found == {
        "Councillor A Ash": "Education Scrutiny Board (2)",
        "Councillor B Birch": "Education Scrutiny Board (2)",
        "C Cole": "Education Scrutiny Board (2)",
        "Councillor D Dale": None,
    }


def test_the_cabinets_own_members_are_members_and_offices_are_read_with_their_holder() -> None:
    assert listed("Cabinet Members:|Councillor A Ash (Leader)", "Cabinet") == [("member", "Councillor A Ash")]
    records, _ = read(list(printed("Present: The Mayor (Councillor A Ash); Councillors Birch and O'Cole")), "Council")
    assert [(r.name, r.role) for r in records] == [
        ("Councillor A Ash", "Mayor"),
        ("Councillor Birch", None),
        ("Councillor O'Cole", None),
    ]


def test_an_unknown_heading_is_judged_by_its_names_and_is_a_doubt() -> None:
    text = """
Members:|Councillor A Ash
Ferrymen:|Bob Birch
"""
    records, doubts = read(list(printed(text)))
    assert [(r.capacity, r.name) for r in records] == [("member", "Councillor A Ash"), ("other", "Bob Birch")]
    assert [d.saw for d in doubts] == ["Ferrymen"]


def test_who_was_absent_without_apology_is_a_doubt_and_no_record() -> None:
    records, doubts = read(list(printed("*Absent:\nCouncillor Z Yew")))
    assert not records
    assert [d.saw for d in doubts] == ["Councillor Z Yew"]


def test_a_table_with_ticks_tells_who_was_there(tmp_path: Path) -> None:
    rows = [
        ["Name", "Organisation", "Present"],
        ["Councillor A Ash (Chair)", "Stonebridge Borough Council", "Yes"],
        ["Dr B Birch", "Stonebridge Hospital Trust", "Apologies"],
        ["Jane Holt", "Stonebridge Healthwatch", "No"],
    ]
    records, doubts = read(ruled(tmp_path, rows))
    assert [(r.capacity, r.name, r.organisation) for r in records] == [
        ("member", "Councillor A Ash", "Stonebridge Borough Council"),
        ("apologies", "Dr B Birch", "Stonebridge Hospital Trust"),
    ]
    assert [d.saw for d in doubts] == ["Jane Holt"]


def test_a_table_may_only_set_headings_beside_or_above_names(tmp_path: Path) -> None:
    beside = [["Present:", "Councillor A Ash\nCouncillor B Birch"], ["Officers:", "Jane Holt, Head of Roads"]]
    assert [(r.capacity, r.name) for r in read(ruled(tmp_path, beside))[0]] == [
        ("member", "Councillor A Ash"),
        ("member", "Councillor B Birch"),
        ("officer", "Jane Holt"),
    ]
    above = [["Members Present", ""], ["Councillor A Ash", "Councillor B Birch"], ["Officers Present", ""]]
    above.append(["Jane Holt", "Head of Roads"])
    found = read(ruled(tmp_path, above))[0]
    assert [(r.capacity, r.name) for r in found] == [
        ("member", "Councillor A Ash"),
        ("member", "Councillor B Birch"),
        ("officer", "Jane Holt"),
    ]


def test_a_paragraph_after_the_list_names_nobody() -> None:
    text = """
Also present: PCSO Ann Ash and Mr Bob Birch

At the beginning of the meeting Mr Bob Birch reported on the river.
Mr Carl Cole thanked him.
"""
    assert listed(text) == [("other", "PCSO Ann Ash"), ("other", "Mr Bob Birch")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Clerk reported apologies from Mr Bond, Mrs Birch and Mr McAsh.", ["Mr Bond", "Mrs Birch", "Mr McAsh"]),
        ("Apologies were received, and the reason accepted, from Councillor Ann Ash.", ["Councillor Ann Ash"]),
        ("Councillors A Ash and B Birch had sent their apologies.", ["Councillor A Ash", "Councillor B Birch"]),
        ("Apologies were accepted from Cllr. J. Ash and Cllr. K. Birch.", ["Cllr. J. Ash", "Cllr. K. Birch"]),
        (
            "An apology was received from Councillor D Dale (for whom Councillor Elm substituted).",
            ["Councillor D Dale"],
        ),
        (
            "Apologies were received from Councillor Ash. Councillor C Cole attended as her substitute.",
            ["Councillor Ash"],
        ),
        ("Apologies for lateness were received from Councillor C Cole.", []),
        ("There were no apologies, all the members being present.", []),
        ("None.", []),
    ],
)
def test_the_minute_on_apologies_names_who_sent_them(sentence: str, names: list[str]) -> None:
    records, _ = read_apologies(printed(sentence), DAY, "Highways Committee", SETTING)
    assert [(r.capacity, r.name) for r in records if isinstance(r, Attendance)] == [("apologies", n) for n in names]


def test_apologies_that_the_list_gives_already_are_not_given_twice() -> None:
    of_list, _ = read_attendance(printed("Apologies:|Councillor A Ash"), DAY, "Highways Committee", SETTING)
    of_minute, _ = read_apologies(printed("Apologies: Cllr A Ash and Cllr B Birch"), DAY, "Highways Committee", SETTING)
    more = without_repeats(of_list, of_minute)
    assert [r.name for r in more if isinstance(r, Attendance)] == ["Cllr B Birch"]


def test_a_directorate_before_names_is_their_organisation() -> None:
    text = """
*Present:
Members:|Councillor D Dale (Chair)
|Councillor F Fern
Employees (by Directorate):|Adult Services: A Ash (Director), K Elm
|Law and Governance: P Birch
Apologies:|Councillor G Gorse
"""
    officers = {name: body for name, body in organisations(text).items() if not name.startswith("Councillor")}
    assert officers == {"A Ash": "Adult Services", "K Elm": "Adult Services", "P Birch": "Law and Governance"}


def test_words_under_a_heading_that_name_nobody_and_stand_over_nobody_are_a_doubt() -> None:
    text = """
*Present:
Councillor A Ash
*Observers:
Maplewick Housing Trust
"""
    records, doubts = read(list(printed(text)))
    assert [r.name for r in records] == ["Councillor A Ash"]
    assert [d.saw for d in doubts] == ["Maplewick Housing Trust"]
