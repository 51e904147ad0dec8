"""Abbreviations are learnt where papers state them, and either form finds the other."""

from __future__ import annotations

import pytest

from index.abbreviations import stated
from index.words import stems
from search.abbreviations import Name, Stated, is_short_in, learn, spell_out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a letter to the Harbour Users Group (HUG) was read", [("HUG", "Harbour Users Group")]),
        ("Delayed Transfers of Care (DTOC) rose", [("DTOC", "Delayed Transfers of Care")]),
        ("the Ferry Fare Review (‘FFR’)", [("FFR", "Ferry Fare Review")]),
        ("University Hospitals Wharf and Quayside (UHWQ)", [("UHWQ", "University Hospitals Wharf and Quayside")]),
        ("the Committee (Chair) met", []),
        ("prices rose in the year (CPI)", []),
    ],
)
def test_a_name_is_stated_by_its_initials_in_brackets(text: str, told: list[tuple[str, str]]) -> None:
    assert list(stated(text)) == told


def test_either_form_is_looked_for_as_both() -> None:
    names = learn(["Harbour Users Group (HUG)", "the Harbour Users Group (HUG) again"])
    assert names == [Name("hug", tuple(stems("harbour users group")), 2)]
    short, _ = spell_out(("HUG", "moorings"), names)
    full, _ = spell_out(("Harbour", "Users", "Group", "moorings"), names)
    assert short == full == ("hug", *stems("harbour users group"), "moorings")


def test_a_subject_without_a_stated_name_is_left_as_it_is() -> None:
    assert spell_out(("Salt", "bins"), [Name("hug", ("harbour", "user", "group"))]) == (("Salt", "bins"), ())


def test_of_two_abbreviations_of_a_name_the_one_that_is_typed_or_the_usual_one_is_taken() -> None:
    twice = [Name("hug", ("harbour", "user", "group"), 3), Name("hgr", ("harbour", "user", "group"))]
    assert spell_out(("Harbour", "Users", "Group"), twice)[1] == (twice[0],)
    assert spell_out(("HGR",), twice)[1] == (twice[1],)


def test_a_word_in_small_letters_is_an_abbreviation_where_it_is_printed_as_one() -> None:
    assert is_short_in("hug", ["HUG met.", "A letter of HUG"])
    assert not is_short_in("hug", ["A hug was given.", "HUG met.", "Hug"])


@pytest.mark.parametrize(
    ("subject", "may"),
    [
        (("HUG", "moorings"), True),
        (("the", "harbour", "user", "groups"), True),
        (("users", "of", "the", "harbour"), False),
        (("moorings",), False),
    ],
)
def test_it_is_known_of_a_subject_whether_a_name_may_stand_in_it(subject: tuple[str, ...], may: bool) -> None:
    told = " ".join(["hug", *stems("harbour users group")])
    assert Stated([told, "dtoc delay transfer care"]).may_stand_in(subject) is may
