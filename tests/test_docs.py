"""The documents say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.failures import ADVICE
from search.export import EXPORTS, export_fields

DOCS = Path(__file__).parents[1] / "docs"


def described_fields(kind: str) -> set[str]:
    """Fields that `docs/records.md` describes for a kind, those of every record included."""
    common, *parts = re.split(r"^## ", (DOCS / "records.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    own = next(part for part in parts if part.splitlines()[0] == kind)
    return set(re.findall(r"^\| `(\w+)` \|", common + own, flags=re.MULTILINE))


@pytest.mark.parametrize("kind", EXPORTS)
def test_each_exported_field_is_described_and_no_other(kind: str) -> None:
    common = described_fields(EXPORTS[0]) - set(export_fields(EXPORTS[0]))
    assert not common
    assert set(export_fields(kind)) <= described_fields(kind)


@pytest.mark.parametrize("name", ["utils", "util", "helpers", "common", "misc", "base", "manager"])
def test_no_room_has_a_name_that_says_nothing(name: str) -> None:
    root = DOCS.parent
    rooms = [path for folder in ("corpus", "ingest", "index", "search") for path in (root / folder).rglob("*")]
    assert not [path for path in rooms if path.stem == name]


def test_each_reason_for_which_a_file_is_not_read_is_explained_and_no_other() -> None:
    told = (DOCS / "failures.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", told, flags=re.MULTILINE)) == set(ADVICE)
