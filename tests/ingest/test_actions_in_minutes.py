"""Actions that minutes print at the end of an item, in a sentence or in brackets; who is to act, and by when."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import Resolution, TrackerRow
from ingest.papers import Paper, Setting
from ingest.pipeline import lay_out
from ingest.readers.owners import part_owner, read_owner
from ingest.readers.paragraphs import margin_notes
from ingest.readers.tracker import read_trackers
from tests.ingest.minutes_pages import draw_minutes, minuted
from tests.ingest.printed import printed

Given = list[tuple[str, str, str | None, str | None]]


def given(folder: Path, text: str) -> Given:
    """Clause, text, who is to act and by when of what a minute decides."""
    drawn = f"\n**7.\tPonds\n\nThe ponds were discussed.\n\n{text}\n\n**8.\tWeirs\n\nNone.\n"
    return [(r.clause, r.text, r.responsible, r.due) for r in minuted(folder, drawn).resolutions]


def test_labels_may_go_on_from_what_was_agreed_to_what_is_to_be_done(tmp_path: Path) -> None:
    text = """
**The Committee agreed:

   a) To note the information given.

**Action points

   b) Head of Parks to circulate the depths of all ponds over the last
   four quarters. [Lead: Jo Bell; by 10 September 2023]

   c) Head of Parks to bring the strategy before adoption. [Lead: Jo Bell]
"""
    depths = "Head of Parks to circulate the depths of all ponds over the last four quarters."
    assert given(tmp_path, text) == [
        ("a)", "To note the information given.", None, None),
        ("b)", f"{depths} [Lead: Jo Bell; by 10 September 2023]", "Jo Bell", "by 10 September 2023"),
        ("c)", "Head of Parks to bring the strategy before adoption. [Lead: Jo Bell]", "Jo Bell", None),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "**ACTIONS",
        "Actions arising:",
        "**Agreed actions",
        "The following actions were agreed:",
        "Actions / Further information to be provided:",
        "**Information requested by Members",
    ],
)
@pytest.mark.parametrize("mark", ["•\t", " - ", ""])
def test_each_entry_under_a_heading_of_actions_is_one(tmp_path: Path, heading: str, mark: str) -> None:
    text = f"""
{heading}

{mark}Head of Parks to circulate the depths of all ponds (Jo Bell, by 10 September 2023)

{mark}Head of Parks to invite the angling club to the June meeting - Ann Oakes
"""
    assert [(words[:22], who, due) for _, words, who, due in given(tmp_path, text)] == [
        ("Head of Parks to circu", "Jo Bell", "by 10 September 2023"),
        ("Head of Parks to invit", "Ann Oakes", None),
    ]


def test_a_list_of_who_is_to_do_what_is_one_of_actions_whatever_its_heading(tmp_path: Path) -> None:
    text = """
**Matters for officers to take away:

i.\tHead of Parks to circulate the depths of all ponds.

ii.\tThe Clerk and Head of Weirs to invite the angling club.
"""
    assert [(label, words[:21]) for label, words, *_ in given(tmp_path, text)] == [
        ("i.", "Head of Parks to circ"),
        ("ii.", "The Clerk and Head of"),
    ]


def test_who_is_to_act_may_stand_in_lines_under_an_action(tmp_path: Path) -> None:
    text = """
**Actions agreed

   (a) Depths of all ponds to be circulated.
       Owner: Jo Bell
       By: 10 September 2023

   (b) The angling club to be invited.
       Owner: Ann Oakes
       By: next meeting
"""
    assert given(tmp_path, text) == [
        ("(a)", "Depths of all ponds to be circulated.", "Jo Bell", "10 September 2023"),
        ("(b)", "The angling club to be invited.", "Ann Oakes", "next meeting"),
    ]


def test_who_is_to_act_may_stand_in_the_margin_or_under_a_decision(tmp_path: Path) -> None:
    text = """
RESOLVED: That the depths of all ponds be circulated to
>>J Bell by 1 June
Members of the Committee.

Members asked about the angling club.
>>Note

It was agreed that the club be invited.
>>A Oakes

Action by: Ann Oakes, by 10 September 2023
"""
    assert [(who, due) for _, _, who, due in given(tmp_path, text)] == [
        ("J Bell", "by 1 June"),
        ("A Oakes, Ann Oakes", "by 10 September 2023"),
    ]


@pytest.mark.parametrize(
    ("text", "action", "who", "due"),
    [
        ("ACTION 3: Depths of ponds to be sent. (JB/AO)", "Depths of ponds to be sent. (JB/AO)", "JB/AO", None),
        ("ACTION POINT - Depths of ponds to be sent.", "Depths of ponds to be sent.", None, None),
        ("AP2. Depths of ponds to be sent.", "Depths of ponds to be sent.", None, None),
        ("Action (Jo Bell): send depths of ponds.", "send depths of ponds.", "Jo Bell", None),
        ("Action for Jo Bell: send depths of ponds.", "send depths of ponds.", "Jo Bell", None),
        ("Action - Jo Bell: send depths of ponds.", "Jo Bell: send depths of ponds.", "Jo Bell", None),
        (
            "All spoke. [Action: Jo Bell to send depths of ponds.] All left.",
            "Jo Bell to send depths of ponds.",
            None,
            None,
        ),
        ("All spoke (Action: send depths, due: June).", "send depths, due: June", None, None),
    ],
)
def test_an_action_is_given_in_many_ways(
    tmp_path: Path, text: str, action: str, who: str | None, due: str | None
) -> None:
    assert given(tmp_path, text) == [("3" if "ACTION 3" in text else "", action, who, due)]


def test_what_is_said_after_an_action_is_none_unless_somebody_is_named_to_act_on_it(tmp_path: Path) -> None:
    text = """
**Action

Head of Parks to circulate the depths of all ponds.

Members spoke of weirs at length.

The Chair wished to know more. The Panel asked for the depths of all weirs, by June.

Action: Head of Parks, by June 2023
"""
    assert [(words, who) for _, words, who, _ in given(tmp_path, text)] == [
        ("Head of Parks to circulate the depths of all ponds.", None),
        ("The Panel asked for the depths of all weirs, by June.", "Head of Parks"),
    ]


@pytest.mark.parametrize("note", ["Action: JB", "(Action: Jo Bell)", "ACTION BY: Head of Parks"])
def test_a_name_set_right_under_what_was_said_makes_it_an_action(tmp_path: Path, note: str) -> None:
    text = f"""
The Warden spoke of the ponds, which had been low all summer.

It was requested that every keeper be given a gauge.

                              {note}

RESOLVED: That the report be noted.
"""
    assert [words for _, words, *_ in given(tmp_path, text)] == [
        "every keeper be given a gauge.",
        "the report be noted.",
    ]


@pytest.mark.parametrize("none", ["None.", "There were no actions arising.", "Nothing to report", "No further actions"])
def test_that_there_is_nothing_to_do_is_no_action(tmp_path: Path, none: str) -> None:
    assert not given(tmp_path, f"**Actions\n\n{none}")


def test_a_heading_over_a_heading_gives_nothing_to_do(tmp_path: Path) -> None:
    assert not given(tmp_path, "**Actions\n\n**Ponds in spring\n\nThe log was at hand.")


def test_a_list_that_its_minute_decides_is_no_tracker_and_one_after_the_meeting_is(tmp_path: Path) -> None:
    text = """
**7.\tPonds

**Action points

1. Head of Parks to circulate the depths of all ponds.

The meeting closed at 9.15 pm.

**Summary of actions

1. Head of Parks to invite the angling club - Ann Oakes - 10 September 2023
"""
    layout = lay_out(draw_minutes(tmp_path / "minutes.pdf", text))
    rows, _ = read_trackers(Paper("minutes", None, layout.pages), Setting(layout.sha256, None, None))
    assert [(row.text, row.responsible, row.due) for row in rows if isinstance(row, TrackerRow)] == [
        ("Head of Parks to invite the angling club", "Ann Oakes", "10 September 2023")
    ]
    assert [r.text for r in minuted(tmp_path, text).records if isinstance(r, Resolution)] == [
        "Head of Parks to circulate the depths of all ponds."
    ]


@pytest.mark.parametrize(
    ("words", "who", "due"),
    [
        ("Lead: Dr Ann Ash; by 1 July 2021", "Dr Ann Ash", "by 1 July 2021"),
        ("J Bell by end of May", "J Bell", "by end of May"),
        ("Action: Clerk / Cllr Ash", "Clerk / Cllr Ash", None),
        ("Officer: Head of Parks | Due: 31/3/24", "Head of Parks", "31/3/24"),
        ("Who: A Pell; When: within six weeks", "A Pell", "within six weeks"),
        ("Deadline: before adoption", None, "before adoption"),
        ("Head of Parks 31.10.22", "Head of Parks", "31.10.22"),
        ("Mill Trust 4 May 2024", "Mill Trust", "4 May 2024"),
        ("J Bell Oct 24", "J Bell", "Oct 24"),
        ("Clerk of the Trust 04/05/2024", "Clerk of the Trust", "04/05/2024"),
    ],
)
def test_who_is_to_act_and_by_when_are_told_apart(words: str, who: str | None, due: str | None) -> None:
    owner = read_owner(words)
    assert owner is not None
    assert (owner.responsible, owner.due) == (who, due)


@pytest.mark.parametrize(
    "words",
    ["the annual survey", "Jo Bell to send depths", "Minute 4, 10 June 2021", "as at June 2021", "Minute 4 10.06.21"],
)
def test_other_words_name_nobody(words: str) -> None:
    assert read_owner(words) is None


def test_a_bracket_of_a_decision_names_who_acts_only_where_it_says_so() -> None:
    assert part_owner("That it be sent (Cabinet, June 2021)", given=False) == (
        "That it be sent (Cabinet, June 2021)",
        None,
    )
    assert part_owner("Figures for 2020 - 2021", given=True) == ("Figures for 2020 - 2021", None)
    text, owner = part_owner("That it be sent. (Action: Jo Bell)", given=False)
    assert owner is not None
    assert (text, owner.responsible) == ("That it be sent.", "Jo Bell")


BESIDE = """
**7.\tPonds
>>{title}

7.1\tA film of the ponds was shown.

7.2\tJB to measure the ponds by 4 May.
>>JB

7.3\tThe Mill Trust had built its dam.

7.4\tMembers thought it deep.

7.5\tThe Clerk was asked to write.
>>AO

**8.\tWeirs

8.1\tAO to mend the weir.
>>AO
"""


@pytest.mark.parametrize("title", ["Action", "ACTION BY", "Owner"])
def test_what_stands_beside_a_name_in_a_column_of_actions_is_one_without_any_word(tmp_path: Path, title: str) -> None:
    drawn = minuted(tmp_path, BESIDE.format(title=title))
    found = [(r.minute_number, r.text, r.responsible) for r in drawn.resolutions]
    assert found == [
        ("7", "JB to measure the ponds by 4 May.", "JB"),
        ("7", "The Clerk was asked to write.", "AO"),
        ("8", "AO to mend the weir.", "AO"),
    ]


def test_names_in_a_column_that_is_not_of_actions_give_none(tmp_path: Path) -> None:
    told = BESIDE.format(title="Speaker").replace(" to measure the ponds by", " had measured them on")
    told = told.replace("was asked to write", "spoke of eels").replace("to mend", "had mended")
    assert minuted(tmp_path, told).resolutions == []


def test_initials_close_behind_a_full_line_are_a_note_and_no_word_of_it() -> None:
    lines = printed(
        """
4.1 The first of the ponds|Action
4.2 To be measured by then|JB
4.3 To be dug out as needed|AO
4.4 The dam is to be rebuilt again in a year|XY
4.5 To be filled|JB
""",
        stops=(72, 300),
    )
    assert len(lines[3].segments) == 1
    text, notes = margin_notes(lines, {1: 400})
    assert text[3].text == "4.4 The dam is to be rebuilt again in a year"
    assert [note.text for found in notes.values() for note in found] == ["Action", "JB", "AO", "XY", "JB"]


def test_a_name_met_once_close_behind_a_full_line_is_a_note_where_no_word_crosses_the_column() -> None:
    told = """
4.1 The first of the ponds|Action
4.2 To be measured again soon by the warden|Ann Oakes
4.3 To be dug out as needed|Parish Clerk
4.4 The dam is to be rebuilt again in a year|Jo Bell
4.5 To be filled|Parish Clerk
"""
    lines = printed(told, stops=(72, 300))
    assert [len(line.segments) for line in lines].count(1) > 0
    _, notes = margin_notes(lines, {1: 400})
    names = [note.text for found in notes.values() for note in found]
    assert names == ["Action", "Ann Oakes", "Parish Clerk", "Jo Bell", "Parish Clerk"]
    crossed = told.replace("4.5 To be filled|", "4.5 To be filled with clay from the old pit at Long Marsh|")
    text, _ = margin_notes(printed(crossed, stops=(72, 300)), {1: 400})
    assert text[-1].text.startswith("4.5 To be filled with clay from the old pit")


def test_the_title_of_the_column_names_nobody(tmp_path: Path) -> None:
    text = """
**7.\tPonds

Members asked the officers about costs. It was agreed -
>>Action

   (a)\tto have the depths of all ponds.
>>J Bell

   (b)\tto note the survey.

**8.\tWeirs

Members asked why the gate had gone. It was agreed -
>>Action

   (a)\tto have a map of the gates.
>>A Oakes
"""
    found = [(r.minute_number, r.clause, r.text, r.responsible) for r in minuted(tmp_path, text).resolutions]
    assert found == [
        ("7", "(a)", "to have the depths of all ponds.", "J Bell"),
        ("7", "(b)", "to note the survey.", None),
        ("8", "(a)", "to have a map of the gates.", "A Oakes"),
    ]


def test_a_post_and_a_day_behind_the_sentence_say_who_and_when() -> None:
    text = "Send round the depths of the ponds in 2022. Head of Rivers – 31 August 2023"
    rest, owner = part_owner(text, given=True)
    assert owner and (rest, owner.responsible, owner.due) == (
        "Send round the depths of the ponds in 2022.",
        "Head of Rivers",
        "31 August 2023",
    )
    assert part_owner(text, given=False)[1] is None
    assert part_owner("Mend the weir. The miller will help – he said so", given=True)[1] is None
