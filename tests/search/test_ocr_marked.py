"""What was read from a picture is marked as such in every answer, and nothing else is."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from corpus.records import PackResult
from corpus.store import Store
from search.cli.main import commands
from tests.council import autumn_pack, roads_pack

Ask = Callable[..., str]


def as_scan(pack: PackResult) -> PackResult:
    records = (replace(each, source=replace(each.source, ocr=True)) for each in pack.records)
    return replace(pack, records=tuple(records), ocr_pages=pack.pages)


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    with Store.open(tmp_path, create=True) as store:
        store.put(as_scan(autumn_pack()))
        store.put(roads_pack())

    def run(*words: str) -> str:
        result = CliRunner().invoke(commands, ["--archive", str(tmp_path), *words])
        assert result.exit_code == 0, result.stderr
        return result.stdout

    return run


def rows(ask: Ask, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ask(*words, "--format", "jsonl").splitlines()]


@pytest.mark.parametrize(
    "words", [("unresolved",), ("commitments",), ("export", "minutes"), ("search", "kind:minutes")]
)
def test_what_a_scanned_pack_says_is_marked_and_no_more(ask: Ask, words: tuple[str, ...]) -> None:
    told = rows(ask, *words)
    assert {row["ocr"] for row in told if row["pack"] == "autumn.pdf"} == {True}
    assert not any(row["ocr"] for row in told if row["pack"] != "autumn.pdf")


@pytest.mark.parametrize("words", [("unresolved",), ("search", "pack:autumn", "winter")])
def test_tables_for_people_mark_the_page(ask: Ask, words: tuple[str, ...]) -> None:
    assert "(OCR)" in ask(*words)


def test_a_record_shown_whole_says_to_look_at_the_page(ask: Ask) -> None:
    first, *_ = rows(ask, "search", "pack:autumn", "winter")
    assert "read by OCR: look at the page" in ask("show", first["id"])
