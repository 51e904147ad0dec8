"""Names of people and committees: parts, folding, and what is one and the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.names import (
    choose_person,
    fold_committee,
    fold_person,
    is_committee_name,
    is_councillor,
    parse_person,
    same_committee,
    same_person,
    title_case,
)


def test_a_printed_name_is_parted_into_titles_given_names_surname_and_honours() -> None:
    name = parse_person("Councillor Mrs F.J. Pemberly MBE JP (Chair)")
    assert name.titles == ("councillor", "mrs")
    assert name.given == ("f", "j")
    assert (name.surname, name.post_nominals) == ("pemberly", ("mbe", "jp"))


@pytest.mark.parametrize(
    ("written", "surname"),
    [
        ("Pemberly, F", "pemberly"),
        ("Dr J van der Berg", "van der berg"),
        ("Ann Okafor-Lyle", "okafor-lyle"),
        ("F Tarn, OBE", "tarn"),
    ],
)
def test_a_surname_is_found_when_turned_round_doubled_or_with_particles(written: str, surname: str) -> None:
    assert parse_person(written).surname == surname


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Councillor F Pemberly", "Cllr Pemberly"),
        ("Councillor Pemberly", "Cllr. F. Pemberly"),
        ("Councillor Freda Pemberly", "Councillor F Pemberly"),
        ("Freda Pemberly", "Mrs Freda Pemberly"),
        ("Councillor Freda Pemberly", "Mrs F Pemberly"),
        ("COUNCILLOR PEMBERLY", "Councillor Pemberly"),
    ],
)
def test_forms_of_one_name_are_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Councillor F Pemberly", "Councillor J Pemberly"),
        ("Councillor Freda Pemberly", "Councillor Frank Pemberly"),
        ("Mr Pemberly", "Mrs Pemberly"),
        ("Mr Pemberly", "Councillor Pemberly"),
        ("Councillor F Pemberly", "Councillor F Tarn"),
        ("", ""),
    ],
)
def test_names_that_contradict_each_other_stay_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_a_surname_that_fits_two_people_is_given_to_neither() -> None:
    board = ["Councillor F Pemberly", "Councillor J Pemberly", "Councillor S Tarn"]
    assert choose_person("Cllr Pemberly", board) is None
    assert choose_person("Cllr J Pemberly", board) == 1
    assert choose_person("Cllr Tarn", board) == 2


def test_a_folded_name_has_lost_title_and_case_only() -> None:
    assert fold_person("Cllr. F. PEMBERLY") == fold_person("Councillor F Pemberly") == "f pemberly"
    assert is_councillor("Cllr Pemberly")
    assert not is_councillor("Dr Pemberly")


def test_committees_differ_by_their_numbers_and_not_by_brackets_and_case() -> None:
    assert same_committee("The Health & Care Scrutiny Board (5)", "HEALTH AND CARE SCRUTINY BOARD 5")
    assert not same_committee("Health and Care Scrutiny Board (5)", "Scrutiny Board 5")
    assert not same_committee("Scrutiny Board 4", "Scrutiny Board 5")
    assert not same_committee(None, None)
    assert fold_committee("Licensing Sub-Committee") == "licensing subcommittee"


@pytest.mark.parametrize(
    "name", ["Cabinet", "Planning Committee", "Scrutiny Board (5)", "Licensing Panel B Committee", "COUNCIL"]
)
def test_a_committee_is_known_by_the_form_of_its_name(name: str) -> None:
    assert is_committee_name(name)


def test_a_subject_is_no_committee() -> None:
    assert not is_committee_name("Winter readiness")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("HEALTH AND SOCIAL CARE SCRUTINY BOARD (5)", "Health and Social Care Scrutiny Board (5)"),
        ("THE CABINET", "The Cabinet"),
        ("LICENSING SUB-COMMITTEE", "Licensing Sub-Committee"),
        ("NHS AND SEND PANEL", "NHS and SEND Panel"),
        ("ST O'BRIEN'S WARD FORUM", "St O'Brien's Ward Forum"),
        ("Planning Committee", "Planning Committee"),
    ],
)
def test_capitals_become_a_name_as_it_is_written(printed: str, name: str) -> None:
    assert title_case(printed) == name


@given(st.text(), st.text())
def test_no_text_breaks_a_comparison_and_comparing_is_mutual(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)
    assert isinstance(title_case(one), str)
