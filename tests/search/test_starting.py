"""No command imports what it does not need: reading a page's fonts takes longer to import than most answers take."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import EngineMissing
from corpus.store import Store
from index.build import bring_up
from index.engine import require_engine
from search.tracking import answers
from tests.council import autumn_pack

READING = {"pdfplumber", "pypdfium2", "PIL"}
ENGINES = {"whoosh", "tantivy", "numpy"}
FOLLOWING = {
    *(
        "search.tracking.commitments",
        "search.tracking.following",
        "search.tracking.stated.reading",
        "search.tracking.stated.asks",
    ),
    "corpus.deadlines",
}
RUN = """
import contextlib, io, json, sys
from search.cli.main import commands
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    commands.main(sys.argv[1:], prog_name="minutebook", standalone_mode=False)
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("started")
    with Store.open(folder, create=True) as store:
        store.put(autumn_pack())
        bring_up(store, engine="whoosh").close()
        answers.bring_up(store)
    return folder


def imported_by(archive: Path, *words: str) -> set[str]:
    line = [sys.executable, "-c", RUN, "--archive", str(archive), *words]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("words", [("--help",), ("ingest", "--help"), ("search", "--help")])
def test_help_imports_nothing_that_a_command_works_with(archive: Path, words: tuple[str, ...]) -> None:
    assert imported_by(archive, *words) & (READING | ENGINES | FOLLOWING) == set()


@pytest.mark.parametrize("words", [("unresolved",), ("export", "minutes"), ("committees",)])
def test_lists_import_neither_readers_nor_engines_nor_the_rules_of_following(
    archive: Path, words: tuple[str, ...]
) -> None:
    found = imported_by(archive, *words)
    assert "search.cli.main" in found
    assert found & (READING | ENGINES | FOLLOWING) == set()


def test_search_imports_the_engine_that_it_asks_and_no_reader(archive: Path) -> None:
    found = imported_by(archive, "search", "beds")
    assert "whoosh" in found
    assert found & (READING | FOLLOWING | {"tantivy"}) == set()


def test_search_by_tantivy_imports_neither_whoosh_nor_numpy(archive: Path) -> None:
    try:
        require_engine("tantivy")
    except EngineMissing as missing:
        pytest.skip(f"{missing}. {missing.advice}")
    with Store.open(archive) as store:
        bring_up(store, engine="tantivy").close()
    found = imported_by(archive, "search", "beds", "--engine", "tantivy")
    assert found & (READING | FOLLOWING | ENGINES) == {"tantivy"}
