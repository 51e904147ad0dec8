"""The command line: data on standard output, talk on standard error, and the exit status of the contract."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.errors import PackUnreadable
from corpus.records import PackResult
from corpus.store import Store
from search.cli.main import COMMANDS, commands
from search.export import EXPORTS, export_fields
from tests.council import autumn_pack, minute, pack
from tests.search.conftest import Run


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that takes a file's words for what it states."""
    from ingest.identity import hash_file

    def read_pack(path: Path, password: str | None = None, ocr: object = None, step: object = None) -> PackResult:
        words = path.read_text(encoding="utf-8")
        if words == "unreadable" or (words == "locked" and password != "sesame"):
            raise PackUnreadable("encrypted")
        if words == "fault":
            raise ValueError("no such line")
        records = (minute(words, "2024-05-01", "1", "Roads", words),) if words != "blank" else ()
        return PackResult(sha256=hash_file(path), name=path.name, pages=1, records=records)

    monkeypatch.setenv("MINUTEBOOK_WORKERS", "0")

    monkeypatch.setitem(sys.modules, "ingest.pipeline", types.SimpleNamespace(read_pack=read_pack))


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_ends_with_an_example(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Example: {'eval' if name == 'completion' else f'minutebook {name}'}" in " ".join(result.stdout.split())


def test_the_archive_may_be_named_before_or_after_the_command_or_by_the_environment(archive: Path) -> None:
    expected = CliRunner().invoke(commands, ["--archive", str(archive), "export", "packs"]).stdout
    after = CliRunner().invoke(commands, ["--archive", "elsewhere", "export", "packs", "--archive", str(archive)])
    environment = CliRunner().invoke(commands, ["export", "packs"], env={"MINUTEBOOK_ARCHIVE": str(archive)})
    assert "autumn.pdf" in expected
    assert after.stdout == environment.stdout == expected


@pytest.mark.parametrize("kind", EXPORTS)
def test_every_kind_is_exported_as_json_lines_with_its_fields_and_nothing_else_on_standard_output(
    run: Run, kind: str
) -> None:
    result = run("export", kind, "--format", "jsonl")
    assert result.exit_code == 0
    assert all(tuple(line) == export_fields(kind) for line in lines(result))
    table = list(csv.reader(io.StringIO(run("export", kind, "--format", "csv").stdout)))
    assert tuple(table[0]) == export_fields(kind)
    assert len(table) == len(lines(result)) + 1


def test_records_are_exported_with_their_place_and_under_the_names_of_the_contract(run: Run) -> None:
    (section,) = lines(run("export", "sections", "--format", "jsonl"))
    assert (section["kind"], section["pack"], section["pdf_page"]) == ("agenda", "autumn.pdf", 1)
    assert section["box"] == [56.0, 100.0, 540.0, 120.0]
    minutes = lines(run("export", "minutes", "--format", "jsonl", "--pack", "autumn"))
    assert [minute["first_words"] for minute in minutes] == [
        "The Committee heard from the Hospital Trust how wards would be staffed"
    ]


def test_a_limit_cuts_the_list(run: Run) -> None:
    assert len(lines(run("export", "minutes", "--format", "jsonl", "--limit", "1"))) == 1


def test_search_gives_the_fields_of_the_contract(run: Run) -> None:
    result = run("search", "--format", "jsonl", "winter", "readiness")
    names = ["id", "kind", "title", "committee", "meeting_date", "pack", "pdf_page", "snippet", "score", "status"]
    assert list(lines(result)[0]) == [*names, "ocr"]
    assert "Building the search index" in result.stderr


def test_a_search_that_finds_nothing_says_so_and_is_no_failure(run: Run) -> None:
    result = run("search", "zeppelins", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Nothing was found" in result.stderr


def test_a_query_that_cannot_be_understood_is_pointed_at(run: Run) -> None:
    result = run("search", "snow (ice")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "Error: A bracket is not closed",
        "  snow (ice",
        "           ^",
        "Add a closing ).",
    ]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["export", "biscuits"], 2, "'meetings'"),
        (["unresolved", "--as-of", "soon"], 2, "is no date"),
        (["history", "z99"], 1, "z99"),
        (["explain", "autumn", "99"], 1, "12 pages"),
        (["explain", "spring", "1"], 1, "No pack is called spring"),
        (["frobnicate"], 2, "No such command"),
        (["search", "snow", "--limit", "0"], 2, "--limit"),
        (["export", "packs", "--archive", "nowhere"], 1, "There is no archive"),
        (["ingest", "nowhere.pdf"], 2, "is not there"),
    ],
)
def test_what_is_wrong_is_one_plain_line_and_a_status(run: Run, words: list[str], status: int, said: str) -> None:
    result = run(*words)
    assert result.exit_code == status
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_ingest_reads_what_is_new_and_one_bad_file_stops_no_other(run: Run, reader: None, tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.pdf").write_text("one")
    (folder / "b.PDF").write_text("unreadable")
    (folder / "c.pdf").write_text("fault")
    (folder / "deep" / "d.pdf").write_text("two")
    (folder / "deep" / "same.pdf").write_text("one")
    (folder / "notes.txt").write_text("three")
    result = run("ingest", str(folder))
    assert result.exit_code == 1
    assert "b.PDF: encrypted\n  It asks for a password" in result.stderr
    assert "c.pdf: reader failed: ValueError: no such line" in result.stderr
    assert "2 read (2 pages), 1 in the archive already, 2 could not be read" in result.stderr
    packs = {str(line["pack"]): line for line in lines(run("export", "packs", "--format", "jsonl"))}
    assert {name: each["status"] for name, each in packs.items() if name[1:2] == "."} == {
        "a.pdf": "done",
        "b.PDF": "failed",
        "c.pdf": "failed",
        "d.pdf": "done",
    }
    assert packs["b.PDF"]["error"] == "encrypted"


def test_a_pack_that_was_read_well_is_not_lost_to_a_failure_to_read_it_again(
    run: Run, reader: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.pdf"
    file.write_text("one")
    assert run("ingest", str(file)).exit_code == 0

    def fail(path: Path, *_: object) -> PackResult:
        raise PackUnreadable("It is locked")

    monkeypatch.setattr(sys.modules["ingest.pipeline"], "read_pack", fail)
    assert run("ingest", "--again", str(file)).exit_code == 1
    packs = {str(line["pack"]): line for line in lines(run("export", "packs", "--format", "jsonl"))}
    assert (packs["a.pdf"]["status"], packs["a.pdf"]["error"]) == ("done", None)


def test_a_folder_without_pdfs_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("ingest", str(tmp_path / "empty"))
    assert result.exit_code == 2
    assert "There are no PDF files" in result.stderr


def test_the_archive_s_own_copies_are_not_ingested(run: Run, reader: None, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("one")
    assert "1 read" in run("ingest", str(tmp_path)).stderr
    assert len(list((archive / "packs").iterdir())) == 1
    assert "0 read (0 pages), 1 in the archive already." in run("ingest", str(tmp_path)).stderr


def test_an_archive_that_is_a_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    (tmp_path / "a.pdf").write_text("one")
    result = CliRunner().invoke(commands, ["ingest", str(tmp_path / "a.pdf"), "--archive", str(tmp_path / "file")])
    assert result.exit_code == 1
    assert "is a file, not a folder" in result.stderr


def test_explain_tells_records_and_doubts_of_a_page_with_their_rules(run: Run, reader: None) -> None:
    told = lines(run("explain", "autumn", "3", "--format", "jsonl"))
    assert [line["what"] for line in told] == ["attendance", "minutes", "resolutions", "doubt"]
    assert {line["rule"] for line in told} == {"drawn/1"}


def test_unresolved_and_history_name_the_pack_the_page_and_the_words(run: Run) -> None:
    found = lines(run("unresolved", "--format", "jsonl"))
    beds = next(line for line in found if line["minute_number"] == "23")
    assert (beds["status"], beds["pack"], beds["pdf_page"]) == ("open", "autumn.pdf", 3)
    events = lines(run("history", str(beds["id"]), "--format", "jsonl"))
    assert (events[0]["kind"], events[0]["text"]) == ("made", "the Trust send a note on beds.")


def test_reindex_builds_the_index_anew(run: Run) -> None:
    result = run("reindex")
    assert result.exit_code == 0
    assert "2 packs" in result.stderr


def test_the_shells_are_given_their_completion(run: Run) -> None:
    assert "_MINUTEBOOK_COMPLETE=bash_complete" in run("completion", "bash").stdout


def test_a_reader_that_goes_away_ends_the_command_without_a_word(archive: Path) -> None:
    with Store.open(archive) as store:
        for number in range(300):
            store.put(pack(f"pack {number}", *autumn_pack().records[:0]))
    command = [sys.executable, "-m", "search", "--archive", str(archive), "export", "packs", "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_the_help_imports_nothing_heavy(archive: Path) -> None:
    script = "import sys\nfrom search.cli.main import commands\ncommands(['--help'], standalone_mode=False)\n"
    script += "print([name for name in ('pdfplumber', 'whoosh', 'rich', 'sqlite3') if name in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    assert told.stdout.splitlines()[-1] == "[]"
