"""An ingest ends with every file accounted for, can be stopped and started, and says what it did."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import sys
import types
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.errors import PackUnreadable
from corpus.lock import only_ingest
from corpus.records import Doubt, PackResult
from corpus.schema import open_database
from corpus.store import Store
from index.build import open_for_asking
from ingest.options import IngestOptions
from ingest.revision import REVISION
from ingest.steps import Seldom, Step
from search import ingesting
from search.cli import ingest_output
from search.cli.main import commands
from search.ingesting import LAID_OUT, Run, Tally
from search.parse import parse_query
from tests.council import minute, sha, source
from tests.ingest.saboteurs import read_slowly


def stated(words: str) -> PackResult:
    records = (minute(words, "2024-05-01", "1", "Roads", words),)
    return PackResult(sha256=sha(words), name=f"{words}.pdf", pages=1, records=records)


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader in this process that takes a file's words for what it states."""

    def read_pack(path: Path, password: str | None = None, ocr: object = None, step: object = None) -> PackResult:
        words = path.read_text(encoding="utf-8")
        if words == "stop":
            raise KeyboardInterrupt
        if words == "locked" and password != "sesame":
            raise PackUnreadable("encrypted")
        if words == "damaged":
            raise PackUnreadable("damaged")
        unread = Doubt(source=source(words, rule="scans.unread/1"), about="sections.page", saw="", reason="not read")
        return replace(
            stated(words),
            name=path.name,
            records=() if words == "blank" else stated(words).records,
            doubts=(unread,) if words == "scan" else (),
        )

    monkeypatch.setenv("MINUTEBOOK_WORKERS", "0")
    monkeypatch.setitem(sys.modules, "ingest.pipeline", types.SimpleNamespace(read_pack=read_pack))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "packs").mkdir()
    return tmp_path / "packs"


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["--archive", str(folder.parent / "archive"), *words])


def status(folder: Path) -> str:
    return run(folder, "ingest", "--status").stdout.splitlines()[0]


def draw(folder: Path, **files: str) -> None:
    for name, words in files.items():
        (folder / f"{name}.pdf").write_text(words, encoding="utf-8")


def test_a_run_that_was_stopped_says_what_is_left_and_is_taken_up_without_naming_it_again(folder: Path) -> None:
    draw(folder, a="one", b="stop", c="two")
    stopped = run(folder, "ingest", str(folder))
    assert stopped.exit_code == 1
    assert "1 of 3 files are done, 2 are left" in stopped.stderr
    assert status(folder) == "Files: 1 done, 0 failed, 2 waiting."
    draw(folder, b="three")
    assert run(folder, "ingest").exit_code == 0
    assert status(folder) == "Files: 3 done, 0 failed, 0 waiting."


def test_nothing_named_and_nothing_left_is_wrong_usage(folder: Path) -> None:
    assert run(folder, "ingest").exit_code == 2


def test_a_file_without_words_has_failed_and_says_so(folder: Path) -> None:
    draw(folder, a="blank")
    assert run(folder, "ingest", str(folder)).exit_code == 1
    assert "a.pdf: no readable text" in run(folder, "ingest", "--status").stdout


def test_what_failed_stays_failed_until_it_is_to_be_tried_again(folder: Path) -> None:
    draw(folder, a="locked", b="damaged")
    assert run(folder, "ingest", str(folder)).exit_code == 1
    assert run(folder, "ingest", str(folder)).exit_code == 1
    assert status(folder) == "Files: 0 done, 2 failed, 0 waiting."
    told = run(folder, "ingest", "--retry-failed", "--password", "wrong", "--password", "sesame")
    assert told.exit_code == 1
    assert "1 read (1 pages), 1 could not be read" in told.stderr
    assert status(folder) == "Files: 1 done, 1 failed, 0 waiting."


@pytest.mark.parametrize("line", ["sesame", "a: sesame"])
def test_passwords_of_a_file_are_each_tried_on_what_was_locked_before(folder: Path, line: str) -> None:
    draw(folder, a="locked")
    run(folder, "ingest", str(folder))
    (folder / "words.txt").write_text(f"other\n{line}\n", encoding="utf-8")
    assert run(folder, "ingest", str(folder), "--password-file", str(folder / "words.txt")).exit_code == 0


def test_files_of_one_content_are_one_pack_with_all_its_places(folder: Path) -> None:
    draw(folder, a="one", b="one", c="damaged", d="damaged")
    told = run(folder, "ingest", str(folder))
    assert "1 read (1 pages), 1 in the archive already, 2 could not be read" in told.stderr
    with Store.open(folder.parent / "archive") as store:
        assert [Path(path).name for path in store.paths(sha("one"))] == ["a.pdf", "b.pdf"]
    assert status(folder) == "Files: 2 done, 2 failed, 0 waiting."


def test_a_file_that_has_gone_is_told_as_such(folder: Path) -> None:
    draw(folder, a="stop", b="one")
    run(folder, "ingest", str(folder))
    (folder / "a.pdf").unlink()
    told = run(folder, "ingest")
    assert told.exit_code == 1
    assert "cannot be opened: No such file" in told.stderr
    assert status(folder) == "Files: 1 done, 1 failed, 0 waiting."


def test_the_report_accounts_for_every_file(folder: Path) -> None:
    draw(folder, a="one", b="damaged")
    report = [folder / "report.json", folder / "report.csv"]
    run(folder, "ingest", str(folder), "--report", str(report[0]), "--report", str(report[1]))
    told = json.loads(report[0].read_text(encoding="utf-8"))
    assert (told["files"], told["read"], told["failed"], told["left"]) == (2, 1, 1, 0)
    assert (told["records"], told["failures_by_reason"]) == ({"minutes": 1}, {"damaged": 1})
    rows = list(csv.DictReader(report[1].read_text(encoding="utf-8").splitlines()))
    assert [(Path(row["path"]).name, row["state"], row["reason"]) for row in rows] == [
        ("a.pdf", "done", ""),
        ("b.pdf", "failed", "damaged"),
    ]


def test_scanned_pages_that_were_not_read_are_told_with_what_to_do(folder: Path) -> None:
    draw(folder, a="scan", b="one")
    told = run(folder, "ingest", str(folder), "--report", str(folder / "report.json"))
    assert "Scanned pages not read: 1. Where Tesseract is installed, `minutebook ingest --ocr-missing`" in told.stderr
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["unread_pages"] == 1
    assert "Packs: 1 read" in run(folder, "ingest", "--ocr-missing").stderr


def test_with_nothing_to_try_again_the_run_says_so_and_is_no_failure(folder: Path) -> None:
    draw(folder, a="one")
    run(folder, "ingest", str(folder))
    for words in ("--ocr-missing", "--retry-failed"):
        told = run(folder, "ingest", words)
        assert (told.exit_code, "There was nothing to read" in told.stderr) == (0, True)


def read_of_old(folder: Path, **readers: str) -> None:
    """The archive as it would be had each content been read by that revision of the reader."""
    with Store.open(folder.parent / "archive") as store:
        for words, reader in readers.items():
            store.put(replace(stated(words), reader=reader), replace=True)


def readers_of(folder: Path) -> dict[str, str]:
    with Store.open(folder.parent / "archive") as store:
        return {pack.name: pack.reader for pack in store.packs()}


def test_packs_of_an_older_reader_are_told_left_as_they_are_and_read_anew_when_asked(folder: Path) -> None:
    draw(folder, a="one", b="two", c="three")
    run(folder, "ingest", str(folder))
    assert "older reader" not in run(folder, "ingest", "--status").stdout
    read_of_old(folder, one="1", two="1", three=str(int(REVISION) + 1))
    told = "Read by an older reader: 2 packs. `minutebook ingest --again` reads them anew"
    assert told in run(folder, "ingest", "--status").stdout
    assert told in run(folder, "ingest", str(folder)).stderr
    assert readers_of(folder)["one.pdf"] == "1"
    (folder / "b.pdf").unlink()
    again = run(folder, "ingest", "--again")
    assert "Packs: 2 read" in again.stderr
    assert "older reader" not in again.stderr
    # One is read from where it lies, the other, which has gone, from the archive's copy under its own name.
    assert readers_of(folder) == {"a.pdf": "", "two.pdf": "", "three.pdf": str(int(REVISION) + 1)}


def test_with_no_pack_of_an_older_reader_there_is_nothing_to_read_anew(folder: Path) -> None:
    draw(folder, a="one")
    run(folder, "ingest", str(folder))
    told = run(folder, "ingest", "--again")
    assert (told.exit_code, "There was nothing to read" in told.stderr) == (0, True)


def test_a_second_ingest_at_the_same_time_says_so_and_changes_nothing(folder: Path) -> None:
    draw(folder, a="one", b="two")
    run(folder, "ingest", str(folder / "a.pdf"))
    with Store.open(folder.parent / "archive") as store, only_ingest(store.archive):
        store.put(stated("three"))
        refused = run(folder, "ingest", str(folder))
        assert refused.exit_code == 1
        assert "Another ingest is at work" in refused.stderr
        searched = run(folder, "search", "one", "--format", "jsonl")
        assert [json.loads(line)["pack"] for line in searched.stdout.splitlines()] == ["a.pdf"]
    assert run(folder, "ingest", str(folder)).exit_code == 0


def test_an_index_that_a_killed_run_left_behind_the_store_is_brought_up_by_the_next(folder: Path) -> None:
    draw(folder, a="one", b="two")
    run(folder, "ingest", str(folder / "a.pdf"))
    with Store.open(folder.parent / "archive") as store:
        store.put(stated("lost"))
    run(folder, "ingest", str(folder))
    found = run(folder, "search", "lost", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["pack"] for line in found] == ["lost.pdf"]


def test_a_full_disk_is_told_and_what_was_kept_before_is_sound(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(folder, a="one")
    run(folder, "ingest", str(folder))
    draw(folder, **{f"b{number}": f"{number} " + "words " * 3000 for number in range(9)})

    def open_nearly_full(file: Path, *, create: bool) -> sqlite3.Connection:
        connection = open_database(file, create=create)
        pages = connection.execute("pragma page_count").fetchone()[0]
        connection.execute(f"pragma max_page_count = {pages + 20}")
        return connection

    with monkeypatch.context() as full:
        full.setattr("corpus.store.open_database", open_nearly_full)
        told = run(folder, "ingest", str(folder))
    assert told.exit_code == 1
    assert "is full" in told.stderr
    assert "Free some space" in told.stderr
    assert "Traceback" not in told.stderr
    connection = sqlite3.connect(folder.parent / "archive" / "corpus.db")
    assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"
    connection.close()
    assert run(folder, "ingest", str(folder)).exit_code == 0
    assert status(folder) == "Files: 10 done, 0 failed, 0 waiting."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for this user")
def test_a_read_only_archive_is_told_and_left_as_it_was(folder: Path) -> None:
    draw(folder, a="one")
    run(folder, "ingest", str(folder))
    archive = folder.parent / "archive"
    draw(folder, b="two")
    for place in (archive, *archive.iterdir()):
        place.chmod(0o555 if place.is_dir() else 0o444)
    told = run(folder, "ingest", str(folder))
    for place in (archive, *archive.iterdir()):
        place.chmod(0o755 if place.is_dir() else 0o644)
    assert told.exit_code == 1
    assert "cannot be written" in told.stderr
    assert status(folder) == "Files: 1 done, 0 failed, 0 waiting."


def test_a_log_says_how_far_a_long_file_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(ingest_output, "NOW_AND_THEN", 0.0)
    tally = Tally(2, read=1, pages=10)
    tally.in_hand[Path("Agenda pack.pdf")] = 300, 600
    with ingest_output.telling() as say:
        say(tally, None)
    told = capsys.readouterr().err
    assert told.startswith("1 of 2 files, 310 pages, ")
    assert told.endswith("page 300 of 600 of Agenda pack.pdf\n")


def test_a_file_is_in_hand_until_something_comes_of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Seldom, "__call__", lambda self, done, total: self._step(done, total))
    shares: list[float] = []

    def read_pack(path: Path, password: str | None, ocr: object, step: Step) -> PackResult:
        step(1, 2)
        return stated(path.read_text(encoding="utf-8"))

    monkeypatch.setattr(sys.modules["ingest.pipeline"], "read_pack", read_pack)
    draw(folder, a="one", b="two")
    with Store.open(folder.parent / "archive", create=True) as store:
        files = sorted(folder.iterdir())
        Run(store, files, IngestOptions(), say=lambda tally, _: shares.append(tally.share)).go()
    assert shares == [LAID_OUT / 2, 1.0, 1.0 + LAID_OUT / 2, 2.0]


def test_what_no_batch_has_indexed_is_indexed_beside_the_tracing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingesting, "INDEX_EVERY", (4, 4))
    draw(folder, **{f"f{number}": f"the bridge at lane {number}" for number in range(6)})
    archive = folder.parent / "archive"
    with Store.open(archive, create=True) as store, only_ingest(archive):
        run = Run(store, sorted(folder.iterdir()), IngestOptions(workers=2), read=read_slowly)
        run.go()
        run.index_rest_beside()()
        # While an ingest is at work, who asks brings nothing up.
        index = open_for_asking(store)
        assert {hit.pack for hit in index.find(parse_query("bridge"), 100)} == {pack.sha256 for pack in store.packs()}
        index.close()


def test_a_run_that_indexed_nothing_beside_leaves_all_to_be_indexed_where_it_is_shown(folder: Path) -> None:
    draw(folder, a="one")
    archive = folder.parent / "archive"
    with Store.open(archive, create=True) as store, only_ingest(archive):
        run = Run(store, sorted(folder.iterdir()), IngestOptions(workers=1), read=read_slowly)
        run.go()
        run.index_rest_beside()()
        assert not (archive / "index").exists()
