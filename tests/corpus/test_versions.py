"""Of several versions of one meeting's papers, each record counts once, and the newest stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from corpus.records import PackResult, Record
from corpus.store import Store
from tests.council import meeting, minute, pack, recommendation

DAY = "2024-09-11"
BRIDGE = (
    "The Committee considered a report on the bridge at Mill Lane and asked what its repair would cost in the year."
)
LIBRARY = "The Committee heard that the library at Ferry Road would close for nine weeks while its roof was made good."


def draft(name: str, produced: str, *texts: str) -> PackResult:
    records: list[Record] = [meeting(name, DAY)]
    records += [minute(name, DAY, str(n), "Item", text, page=n) for n, text in enumerate(texts, 1)]
    return replace(pack(name, *records), produced=produced)


def standing(tmp_path: Path, *packs: PackResult) -> dict[str, list[str]]:
    """Pack -> texts of its minutes that stand."""
    with Store.open(tmp_path, create=True) as store:
        for each in packs:
            store.put(each)
        older = store.superseded()
        names = {each.sha256: each.name for each in store.packs()}
        found: dict[str, list[str]] = {}
        for id, record in store.records("minutes"):
            if id not in older:
                found.setdefault(names[record.source.pack], []).append(record.text)  # type: ignore[attr-defined]
    return found


def test_a_republished_pack_stands_for_the_older_one(tmp_path: Path) -> None:
    final = BRIDGE.replace("asked what", "asked Councillor Pemberly what")
    old, new = draft("old", "2024-09-01", BRIDGE, LIBRARY), draft("new", "2024-09-05", final, LIBRARY)
    assert standing(tmp_path / "a", old, new) == {"new.pdf": [final, LIBRARY]}
    assert standing(tmp_path / "b", new, old) == {"new.pdf": [final, LIBRARY]}


def test_a_supplement_stands_beside_its_pack(tmp_path: Path) -> None:
    found = standing(tmp_path, draft("pack", "2024-09-01", BRIDGE), draft("supplement", "2024-09-09", LIBRARY))
    assert found == {"pack.pdf": [BRIDGE], "supplement.pdf": [LIBRARY]}


def test_a_part_saved_later_does_not_stand_for_the_whole(tmp_path: Path) -> None:
    found = standing(tmp_path, draft("whole", "2024-09-01", BRIDGE, LIBRARY), draft("part", "2024-09-09", LIBRARY))
    assert found == {"whole.pdf": [BRIDGE, LIBRARY]}


def test_the_same_words_at_two_meetings_are_two_records(tmp_path: Path) -> None:
    first = draft("first", "2024-09-01", BRIDGE)
    other = pack("other", meeting("other", "2024-10-09"), minute("other", "2024-10-09", "1", "Item", BRIDGE))
    assert standing(tmp_path, first, other) == {"first.pdf": [BRIDGE], "other.pdf": [BRIDGE]}


def test_older_versions_are_kept_in_the_archive(tmp_path: Path) -> None:
    old, new = draft("old", "2024-09-01", BRIDGE), draft("new", "2024-09-05", BRIDGE)
    asked = recommendation("old", DAY, "4", "1", "that the bridge at Mill Lane be mended before the winter of the year")
    with Store.open(tmp_path, create=True) as store:
        store.put(replace(old, records=(*old.records, asked)))
        store.put(new)
        assert len(list(store.records("minutes"))) == 2
        assert [record for id, record in store.records("recommendations") if id not in store.superseded()] == [asked]
