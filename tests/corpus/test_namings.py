"""What officers say of who is who is laid over what names tell, and finds them again."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.entities import Entity, PackEntity, merge_entities
from corpus.namings import Naming, apply_namings, body_of, naming_of


def entity(pack: str, name: str, *texts: str, kind: str = "person") -> PackEntity:
    forms = texts or (name,)
    return PackEntity(pack=pack, kind=kind, key=name, name=name, texts=forms, mentions=2 * len(forms))


def twice(pack: str, kind: str, key: str) -> Mapping[str, int]:
    return {"F Pemberly": 2, "Freda Pemberly": 2}


ELIZA, LIZZIE = entity("a", "Eliza Tarn"), entity("b", "Lizzie Tarn")
FREDA = entity("c", "Freda Pemberly", "F Pemberly", "Freda Pemberly")


def said(command: str, entities: list[Entity], *forms: str, pack: str | None = None) -> Naming:
    return naming_of(1, command, body_of(entities, forms, pack))


def named(entities: list[Entity], name: str) -> Entity:
    return next(each for each in entities if each.name == name)


def test_merged_names_are_one_with_the_first_ones_id() -> None:
    before = merge_entities([ELIZA, LIZZIE, FREDA])
    both = [named(before, "Lizzie Tarn"), named(before, "Eliza Tarn")]
    after, holding = apply_namings(before, [ELIZA, LIZZIE, FREDA], [said("merge", both)], twice)
    one = named(after, "Lizzie Tarn")
    assert (one.id, one.aliases, one.mentions) == (both[0].id, ("Eliza Tarn",), 4)
    assert holding == [1]
    assert len(after) == 2


def test_a_merge_finds_its_people_under_new_ids_and_fuller_names() -> None:
    before = merge_entities([ELIZA, LIZZIE])
    naming = said("merge", before)
    namesake = entity("d", "Ethel Tarn")
    found = [ELIZA, entity("b", "Mrs Lizzie Tarn", "Lizzie Tarn", "Mrs Lizzie Tarn"), namesake]
    after, _ = apply_namings(merge_entities(found), found, [naming], twice)
    assert sorted(each.name for each in after) == ["Ethel Tarn", "Mrs Lizzie Tarn"]


def test_a_merge_whose_people_are_in_no_pack_changes_nothing() -> None:
    naming = said("merge", merge_entities([ELIZA, LIZZIE]))
    alone = merge_entities([ELIZA])
    assert apply_namings(alone, [ELIZA], [naming], twice) == (alone, [])


def test_a_form_that_is_anothers_is_taken_out_within_a_pack() -> None:
    before = merge_entities([FREDA])
    after, _ = apply_namings(before, [FREDA], [said("split", before, "F Pemberly")], twice)
    left, taken = named(after, "Freda Pemberly"), named(after, "F Pemberly")
    assert (left.id, left.aliases, left.mentions) == (before[0].id, (), 2)
    assert (taken.mentions, taken.members, taken.apart) == (2, (), (("c", "Freda Pemberly", "F Pemberly"),))


def test_what_one_pack_calls_so_is_taken_out_and_can_be_merged_with_another() -> None:
    found = [FREDA, entity("d", "Freda Pemberly"), ELIZA]
    before = merge_entities(found)
    split = said("split", [named(before, "Freda Pemberly")], pack="d")
    after, _ = apply_namings(before, found, [split], twice)
    fresh = next(each for each in after if each.members == (("d", "Freda Pemberly"),))
    merge = Naming(
        number=2, command="merge", kind="person", sides=said("merge", [named(before, "Eliza Tarn"), fresh]).sides
    )
    both, holding = apply_namings(before, found, [split, merge], twice)
    assert holding == [1, 2]
    assert named(both, "Freda Pemberly").members in {
        (("a", "Eliza Tarn"), ("d", "Freda Pemberly")),
        (("c", "Freda Pemberly"),),
    }
    assert sorted(len(each.members) for each in both) == [1, 2]


def test_a_split_that_would_leave_nothing_changes_nothing() -> None:
    before = merge_entities([ELIZA])
    assert apply_namings(before, [ELIZA], [said("split", before, "Eliza Tarn")], twice) == (before, [])
