"""An engine is chosen once for an archive, or for one question; a missing one is told in a line with its cure."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.settings import read_setting
from corpus.store import Store
from index import engine as engines
from search.cli.main import commands
from tests.council import autumn_pack


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "archive", create=True) as store:
        store.put(autumn_pack())
    return tmp_path / "archive"


def run(archive: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["--archive", str(archive), *words])


def test_reindex_sets_the_engine_that_is_asked_from_then_on(archive: Path, engine_name: str) -> None:
    assert run(archive, "reindex", "--engine", engine_name).exit_code == 0
    assert read_setting(archive, "engine") == engine_name
    found = run(archive, "search", "beds", "--format", "jsonl")
    assert "send a note on beds" in found.stdout
    assert found.stderr == ""
    assert [folder.name for folder in (archive / "index").iterdir()] == [engine_name]


def test_search_asks_another_engine_once(archive: Path, engine_name: str) -> None:
    asked = run(archive, "search", "beds", "--engine", engine_name, "--format", "jsonl")
    assert "send a note on beds" in asked.stdout
    assert "Building the search index anew" in asked.stderr
    assert read_setting(archive, "engine") is None


@pytest.mark.parametrize("command", [("reindex",), ("search", "beds"), ("ingest", ".")])
def test_an_engine_that_is_not_installed_is_told_with_its_cure(
    archive: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(
        archive, command[0], "--help"
    )  # a command's module lists the engines when it is first loaded: not with this one
    monkeypatch.setitem(engines.ENGINES, "biscuit", "tests.contract.needs_biscuit")
    (archive / "settings.toml").write_text('engine = "biscuit"\n')
    told = run(archive, *command)
    assert told.exit_code == 1
    assert told.stderr.splitlines()[:2] == [
        "Error: The search engine biscuit is not installed",
        'Install it with: pip install "minutebook[biscuit]". Or use --engine whoosh.',
    ]
