"""Names of many packs are merged with caution."""

from __future__ import annotations

from itertools import permutations

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
