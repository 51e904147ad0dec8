"""Names are learnt where a pack states them, then found everywhere: who is one, who are two, and who is nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.records import (
    Attendance,
    Mention,
    Minute,
    Passage,
    PlanAction,
    Record,
    TrackerRow,
    WorkProgrammeEntry,
)
from ingest.names import find_mentions
from tests.council import meeting, minute, resolution, sha, source, tracker_row

DAY = "2016-10-05"


def present(name: str, capacity: str = "member", organisation: str | None = None) -> Attendance:
    return Attendance(
        source=source("p", 3),
        committee=None,
        meeting_date=DAY,
        name=name,
        capacity=capacity,
        organisation=organisation,
    )


def passage(text: str, page: int = 6, **rest: str) -> Passage:
    return Passage(source=source("p", page), paper="Beds", section_kind="report", heading=None, text=text, **rest)


def work(lead: str) -> WorkProgrammeEntry:
    return WorkProgrammeEntry(source=source("p", 9), date=None, title="Winter readiness", lead=lead)


def found(*records: Record, kind: str = "person") -> list[Mention]:
    return [each for each in find_mentions(records, sha("p")) if each.kind == kind]


def names(*records: Record, kind: str = "person") -> dict[str, set[str]]:
    """Entity's name -> its printed forms."""
    entities: dict[str, set[str]] = {}
    for each in found(*records, kind=kind):
        entities.setdefault(each.entity_name, set()).add(each.text)
    return entities


def test_a_councillor_is_one_under_all_printed_titles() -> None:
    text = "Cllr Pemberly thanked officers. Councillor Pemberly asked why."
    assert names(present("Councillor F Pemberly"), passage(text)) == {
        "Councillor F Pemberly": {"Councillor F Pemberly", "Cllr Pemberly", "Councillor Pemberly"}
    }


def test_two_councillors_of_one_surname_stay_two_and_the_bare_surname_is_neither() -> None:
    records = [present("Councillor F Pemberly"), present("Councillor J Pemberly"), passage("Cllr Pemberly spoke.")]
    keys = [each.entity_key for each in found(*records)]
    assert len(set(keys)) == len(keys) == 3


def test_an_officer_is_one_by_initial_and_by_given_name() -> None:
    assert names(present("P Tarn", "officer"), work("Pete Tarn/ Cllr Pemberly")) == {
        "Pete Tarn": {"P Tarn", "Pete Tarn"},
        "Cllr Pemberly": {"Cllr Pemberly"},
    }


def test_an_initial_that_two_given_names_fit_is_neither_of_them() -> None:
    assert len(names(present("P Tarn", "officer"), work("Pete Tarn/ Paula Tarn"))) == 3


def test_a_man_and_a_woman_of_one_surname_stay_two() -> None:
    assert len(names(passage("Mr Pemberly proposed and Mrs Pemberly seconded."))) == 2


def test_a_member_listed_as_mr_is_the_councillor_of_that_surname_where_there_is_no_other() -> None:
    minutes = passage("Councillor Marlow proposed.")
    assert len(names(present("Mr David Marlow"), minutes)) == 1
    assert len(names(present("Mr David Marlow", "officer"), minutes)) == 2
    assert len(names(present("Mr David Marlow"), present("Mrs Gail Marlow"), minutes)) == 3


def test_votes_and_honours_are_no_part_of_a_name() -> None:
    text = "For: Mr Brindle OBE, Mr Tarn Abstain: Mr Marlow MBE Abstain"
    assert set(names(passage(text))) == {"Mr Brindle", "Mr Tarn", "Mr Marlow"}


def test_everyone_in_a_list_after_councillors_is_found() -> None:
    text = "Apologies were received from Councillors Pemberly, A Brindle (Chair) and O'Dowd."
    assert names(passage(text)) == {
        "Councillor Pemberly": {"Pemberly"},
        "Councillor A Brindle": {"A Brindle"},
        "Councillor O'Dowd": {"O'Dowd"},
    }


def test_leads_and_contacts_are_found_in_their_fields_and_in_running_text() -> None:
    action = PlanAction(
        source=source("p", 20),
        theme=None,
        theme_lead=None,
        number="1",
        objective=None,
        action="Write a plan with Lizzie Brindle",
        leads=("Lizzie Brindle", "All Heads of Service"),
        first_pdf_page=20,
        last_pdf_page=20,
    )
    row = tracker_row("p", DAY, DAY, "A note be sent", contact="Andrea Tarn (CCG)/ Alan Marlowe-Reed")
    assert names(action, row) == {
        "Lizzie Brindle": {"Lizzie Brindle"},
        "Andrea Tarn": {"Andrea Tarn"},
        "Alan Marlowe-Reed": {"Alan Marlowe-Reed"},
    }
    assert sum(each.record == 0 for each in found(action, row)) == 2


def test_names_run_together_in_a_column_are_told_apart() -> None:
    assert set(names(work("Cllr M Pemberly Pete Tarn Sally Brindle"))) == {
        "Cllr M Pemberly",
        "Pete Tarn",
        "Sally Brindle",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Briefing Note",
        "The Director of Public Health and the Head of Service reported.",
        "A Councillor Call for Action was received. Members may call for papers.",
        "Mr Chairman, Mr Speaker and Madam Mayor",
        "Councillor Training and Development in May",
        "Dear Sir or Madam",
        "Victoria Street, Stanley Road and Florence Park",
        "Adult Social Care, Director of People",
    ],
)
def test_posts_papers_and_places_are_no_people(text: str) -> None:
    assert names(passage(text)) == {}


@pytest.mark.parametrize("lead", ["Public Health", "Environmental Health", "All Heads of Service", "TBC", "CCG"])
def test_a_team_that_leads_is_no_person(lead: str) -> None:
    assert names(work(lead)) == {}


def test_initials_after_a_surname_are_the_next_persons() -> None:
    text = "Councillor C Tarn S Brindle attended with Mr John F Marlow."
    assert set(names(passage(text))) == {"Councillor C Tarn", "Mr John F Marlow"}


def test_someone_named_with_a_post_or_after_a_label_is_learnt() -> None:
    text = "Report author: Jo Tarn, Scrutiny Officer. Alan Brindle, Director of Transport, spoke. Alan Brindle left."
    assert names(passage(text)) == {"Jo Tarn": {"Jo Tarn"}, "Alan Brindle": {"Alan Brindle"}}
    assert len(found(passage(text))) == 3


def test_each_occurrence_is_a_mention_with_its_record_and_page() -> None:
    mentions = found(present("Pete Tarn"), passage("Pete Tarn spoke. PETE TARN answered Pete Tarn's critics.", 7))
    assert [(each.text, each.record, each.source.page) for each in mentions] == [
        ("Pete Tarn", 0, 3),
        ("Pete Tarn", 1, 7),
        ("PETE TARN", 1, 7),
        ("Pete Tarn", 1, 7),
    ]


def test_a_name_in_a_decision_counts_for_the_decision_and_not_again_for_its_minute() -> None:
    body = "Councillor Pemberly spoke. RESOLVED that Councillor Brindle be asked to report."
    records = [
        minute("p", DAY, "23", "Beds", body),
        resolution("p", DAY, "23", "Councillor Brindle be asked to report."),
    ]
    assert [(each.text, each.record) for each in found(*records)] == [
        ("Councillor Pemberly", 0),
        ("Councillor Brindle", 1),
    ]


def test_a_decision_of_the_same_words_elsewhere_leaves_the_minute_its_names() -> None:
    records = [
        minute("p", DAY, "23", "Beds", "RESOLVED that Councillor Brindle be asked to report."),
        replace(resolution("p", DAY, "24", "Councillor Brindle be asked to report."), source=source("p", 8)),
    ]
    assert [each.record for each in found(*records)] == [0, 1]


def test_an_author_repeated_on_every_passage_of_a_paper_counts_where_it_is_printed() -> None:
    mentions = found(passage("From: Jo Tarn", 6, author="Jo Tarn"), passage("Jo Tarn asked.", 7, author="Jo Tarn"))
    assert [each.record for each in mentions] == [0, 1]


def test_a_passage_gives_way_to_the_records_of_its_page() -> None:
    records = [
        present("Councillor F Pemberly"),
        passage("Councillors F Pemberly and A Tarn", 3),
        passage("Cllr Pemberly"),
    ]
    assert [(each.text, each.record) for each in found(*records)] == [
        ("Councillor F Pemberly", 0),
        ("A Tarn", 1),
        ("Cllr Pemberly", 2),
    ]


def test_apologies_listed_as_attendance_count_once() -> None:
    body = minute("p", DAY, "1", "Apologies", "Apologies from Councillors Pemberly and Tarn. Councillor Brindle spoke.")
    mentions = found(body, present("Councillor Tarn", "apologies"))
    assert [(each.text, each.record) for each in mentions] == [
        ("Pemberly", 0),
        ("Councillor Brindle", 0),
        ("Councillor Tarn", 1),
    ]


def test_an_abbreviation_is_the_body_that_states_it() -> None:
    text = "Stonebridge and Marlow Partnership Trust (SMPT) answered. SMPT will report. The Trust agreed."
    assert names(passage(text), kind="organisation") == {
        "Stonebridge and Marlow Partnership Trust": {"Stonebridge and Marlow Partnership Trust", "SMPT"}
    }


def test_an_abbreviation_stated_for_two_bodies_is_neither() -> None:
    text = "Stonebridge Care Trust (SCT) and Sandmere Care Trust (SCT). SCT will report."
    assert all(forms == {name} for name, forms in names(passage(text), kind="organisation").items())


def test_an_organisation_from_an_attendance_list_is_found_in_running_text() -> None:
    records = [
        present("Jo Tarn", "other", "Voluntary Action Stonebridge"),
        passage("Voluntary Action Stonebridge said"),
    ]
    assert len(found(*records, kind="organisation")) == 2


@pytest.mark.parametrize(
    "text", ["the Parish Council", "an NHS Trust", "Local Authority", "Primary School", "The Trust"]
)
def test_a_kind_of_body_is_no_body(text: str) -> None:
    assert names(passage(f"We wrote to {text} in June."), kind="organisation") == {}


def test_two_bodies_joined_by_and_are_two() -> None:
    text = "Oakfield Homes and Stonebridge Borough Council met. Stonebridge Borough Council agreed."
    assert "Stonebridge Borough Council" in names(passage(text), kind="organisation")
    assert len(names(passage(text), kind="organisation")) == 1


def test_a_council_states_a_place() -> None:
    text = "Stonebridge Borough Council serves Stonebridge and its people. Elm Road is closed."
    assert set(names(passage(text), kind="place")) == {"Stonebridge", "Elm Road"}


def test_a_committee_with_its_number_and_by_its_number_alone_is_one() -> None:
    text = "Health and Social Care Scrutiny Board (5) met. Scrutiny Board 5 agreed. Cabinet Members told the Cabinet."
    assert names(passage(text), kind="committee") == {
        "Health and Social Care Scrutiny Board (5)": {"Health and Social Care Scrutiny Board (5)", "Scrutiny Board 5"},
        "Cabinet": {"Cabinet"},
    }


def test_a_board_number_that_two_boards_bear_is_neither() -> None:
    text = "Health Scrutiny Board (5) met. Roads Scrutiny Board (5) met. Scrutiny Board 5 agreed."
    assert len(names(passage(text), kind="committee")) == 3


def test_the_meeting_names_its_committee_and_its_place() -> None:
    mentions = find_mentions([meeting("p", DAY)], sha("p"))
    assert [(each.kind, each.text) for each in mentions] == [
        ("committee", "Health and Wellbeing Scrutiny Committee"),
        ("place", "Hall"),
    ]


def test_acts_regulations_and_instruments_are_legislation() -> None:
    text = (
        "Under the Care Act 2014 and section 100A of the Local Government Act 1972. The Care Act helps. See "
        "the Local Authority (Public Health, Health and Wellbeing Boards and Health Scrutiny) Regulations 2013 "
        "(SI 2013/218). We act now. The Act applies."
    )
    assert names(passage(text), kind="legislation") == {
        "Care Act 2014": {"Care Act 2014", "Care Act"},
        "Local Government Act 1972": {"Local Government Act 1972"},
        "Local Authority (Public Health, Health and Wellbeing Boards and Health Scrutiny) Regulations 2013": {
            "Local Authority (Public Health, Health and Wellbeing Boards and Health Scrutiny) Regulations 2013"
        },
        "SI 2013/218": {"SI 2013/218"},
    }


def test_keys_and_mentions_are_the_same_at_each_reading() -> None:
    records: list[Record] = [
        present("Councillor F Pemberly"),
        TrackerRow(source=source("p", 9), meeting_date=DAY, text="Note by Cllr Pemberly", contact="Jo Tarn"),
        Minute(source=source("p", 3), committee=None, meeting_date=DAY, number="1", title="Beds", text="Cabinet"),
    ]
    first = find_mentions(records, sha("p"))
    assert find_mentions(records, sha("p")) == first
    assert {each.entity_key for each in first} == {"person:pemberly|f", "person:tarn|jo", "committee:cabinet"}


def test_records_without_words_mention_nobody() -> None:
    assert find_mentions([], sha("p")) == []
    assert find_mentions([passage(" \n ")], sha("p")) == []


def row(contact: str) -> TrackerRow:
    return tracker_row("p", DAY, "2016-07-06", "Salt bins be counted.", contact=contact)


@pytest.mark.parametrize(
    ("contact", "who"),
    [
        ("GS", {"Grace Selwood"}),
        ("G.S.", {"Grace Selwood"}),
        ("GS/TV", {"Grace Selwood", "Tom Vane-Hart"}),
        ("TVH", {"Tom Vane-Hart"}),
        ("AB", set()),
        ("HR", set()),
        ("Chief GS", set()),
        ("SHT", set()),
    ],
)
def test_initials_in_a_column_for_people_are_the_one_person_of_the_pack_who_has_them(
    contact: str, who: set[str]
) -> None:
    people = ["Grace Selwood", "Tom Vane-Hart", "Anna Bell", "Alan Birch", "Helen Rowe", "Sam H Tarn"]
    trust = passage("The Stonebridge Hospital Trust (SHT) replied.")
    there = [present(name, "officer") for name in people]
    told = {each.entity_name for each in found(*there, trust, row(contact)) if each.source.rule == "names.initials/1"}
    assert told == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Arrin Integrated Care Board (formerly the Arrin Clinical Commissioning Group) wrote.",
            ("Arrin Integrated Care Board", "formerly the"),
        ),
        (
            "The Arrin Clinical Commissioning Group, which became the Arrin Integrated Care Board, wrote.",
            ("Arrin Clinical Commissioning Group", "which became the"),
        ),
        (
            "The Arrin Clinical Commissioning Group was replaced by Arrin Integrated Care Board.",
            ("Arrin Clinical Commissioning Group", "was replaced by"),
        ),
        ("The Arrin Integrated Care Board met the Arrin Clinical Commissioning Group.", None),
        ("The Arrin Integrated Care Board, formerly of Quay Street, met the Arrin Clinical Commissioning Group.", None),
    ],
)
def test_a_changed_name_is_told_where_it_is_stated(text: str, told: tuple[str, str] | None) -> None:
    both = [
        present("A Bell", "other", name)
        for name in ("Arrin Integrated Care Board", "Arrin Clinical Commissioning Group")
    ]
    every = [each for each in find_mentions([*both, passage(text)], sha("p")) if each.source.rule == "names.renamed/1"]
    words = [(each.entity_name, each.text.partition(" Arrin")[0]) for each in every]
    assert words == ([told] if told else [])
