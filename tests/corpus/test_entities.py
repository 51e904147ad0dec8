"""Names of many packs are merged with caution."""

from __future__ import annotations

from itertools import permutations

import pytest

from corpus.entities import PackEntity, merge_entities


def entity(pack: str, name: str, *texts: str, kind: str = "person") -> PackEntity:
    return PackEntity(pack=pack, kind=kind, key=name, name=name, texts=texts or (name,), mentions=1)


def names(*found: PackEntity) -> list[list[str]]:
    return sorted(sorted({key for _, key in each.members}) for each in merge_entities(found))


def test_a_surname_joins_the_one_councillor_who_has_it() -> None:
    assert names(entity("a", "Councillor F Pemberly"), entity("b", "Cllr Pemberly")) == [
        ["Cllr Pemberly", "Councillor F Pemberly"]
    ]


def test_a_surname_that_two_councillors_share_joins_neither() -> None:
    found = [entity("a", "Councillor F Pemberly"), entity("b", "Councillor J Pemberly"), entity("c", "Cllr Pemberly")]
    assert len(names(*found)) == 3


def test_an_officer_and_a_councillor_of_one_surname_stay_two() -> None:
    assert len(names(entity("a", "Mr Pemberly"), entity("b", "Councillor Pemberly"))) == 2


def test_an_initial_that_two_given_names_fit_joins_neither() -> None:
    found = [entity("a", "Freda Pemberly"), entity("b", "Frank Pemberly"), entity("c", "F Pemberly")]
    assert len(names(*found)) == 3


def test_an_abbreviation_joins_the_body_that_states_it() -> None:
    trust = entity("a", "Stonebridge Hospital Trust", "SHT", "Stonebridge Hospital Trust", kind="organisation")
    assert names(trust, entity("b", "SHT", kind="organisation")) == [["SHT", "Stonebridge Hospital Trust"]]
    other = entity("c", "Stonebridge Housing Tenants", "SHT", kind="organisation")
    assert len(names(trust, other, entity("b", "SHT", kind="organisation"))) == 3


def test_committees_are_one_by_their_words_and_not_by_their_numbers() -> None:
    found = [
        entity("a", "Scrutiny Board (5)", kind="committee"),
        entity("b", "SCRUTINY BOARD 5", kind="committee"),
        entity("c", "Scrutiny Board 4", kind="committee"),
    ]
    assert names(*found) == [["SCRUTINY BOARD 5", "Scrutiny Board (5)"], ["Scrutiny Board 4"]]


def test_a_fuller_name_found_later_changes_no_id() -> None:
    (before,) = merge_entities([entity("a", "Councillor F Pemberly")])
    (after,) = merge_entities([entity("a", "Councillor F Pemberly"), entity("b", "Councillor Freda Pemberly")])
    assert before.id == after.id
    assert after.name == "Councillor Freda Pemberly"


def test_the_order_of_the_packs_changes_nothing() -> None:
    found = [
        entity("a", "Councillor F Pemberly"),
        entity("b", "Freda Pemberly"),
        entity("c", "Cllr Pemberly"),
        entity("d", "Mr J Pemberly"),
        entity("e", "F Pemberly"),
    ]
    first = merge_entities(found)
    assert all(merge_entities(order) == first for order in permutations(found))
    assert len({each.id for each in first}) == len(first)


@pytest.mark.parametrize(
    "link", ["now the Arrin Care Board", "which became Arrin Care Board", "was renamed the Arrin Care Board"]
)
def test_a_body_is_one_under_its_old_and_its_new_name_where_a_paper_says_so(link: str) -> None:
    old = entity("a", "Arrin Clinical Group", "Arrin Clinical Group", "ACG", link, kind="organisation")
    new = entity("b", "Arrin Care Board", kind="organisation")
    other = entity("c", "Arrin Care Trust", kind="organisation")
    found = merge_entities([old, new, other])
    assert [each.name for each in found] == ["Arrin Care Board", "Arrin Care Trust"]
    assert "Arrin Clinical Group" in found[0].aliases


def test_a_former_name_leads_to_the_newer_body_and_likeness_to_none() -> None:
    new = entity("b", "Arrin Care Board", "Arrin Care Board", "formerly the Arrin Clinical Group", kind="organisation")
    old = entity("a", "Arrin Clinical Group", kind="organisation")
    (one,) = merge_entities([old, new])
    assert (one.name, one.members) == ("Arrin Care Board", (("a", "Arrin Clinical Group"), ("b", "Arrin Care Board")))
    assert len(merge_entities([old, entity("b", "Arrin Clinical Board", kind="organisation")])) == 2
