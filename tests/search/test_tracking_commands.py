"""The commands that answer what became of decisions, and those by which officers decide."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.store import Store
from search.cli.main import commands
from tests.council import HEALTH, ROADS, meeting, minute, pack, resolution, tracker_row
from tests.search.conftest import Run

BEDS = "A briefing note on hospital beds be circulated to Members."
LIFTS = "The Director of Housing be asked to inspect the lifts within six months."
LIBRARY = "Cabinet be recommended to keep the library open."
GRITTING = "An update on gritting be submitted to the Committee in a year's time."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    before = "2016-10-05"
    november = pack(
        "november",
        meeting("november", "2016-11-09"),
        resolution("november", before, "23", BEDS, clause="(1)"),
        resolution("november", before, "24", LIFTS, page=4),
        resolution("november", before, "25", LIBRARY, page=5),
        tracker_row("november", "2016-11-09", before, BEDS, "Request sent."),
    )
    january = pack(
        "january",
        meeting("january", "2017-01-11"),
        tracker_row("january", "2017-01-11", before, BEDS, "Circulated to Members."),
    )
    roads = pack(
        "roads",
        meeting("roads", "2017-01-12", ROADS),
        resolution("roads", "2016-12-01", "7", GRITTING, committee=ROADS),
    )
    told = minute("april", "2017-03-01", "40", "Safety", "The Director reported that the doors had been inspected.")
    april = pack("april", meeting("april", "2017-04-12"), told)
    with Store.open(tmp_path / "archive", create=True) as store:
        for each in (november, january, roads, april):
            store.put(each)
    return tmp_path / "archive"


@pytest.fixture
def run(archive: Path) -> Run:
    return lambda *words, columns="120": CliRunner().invoke(
        commands, ["--archive", str(archive), *words], env={"COLUMNS": columns}
    )


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def asked(result: Result) -> list[object]:
    return [line["text"] for line in lines(result)]


def id_of(run: Run, text: str) -> str:
    return next(str(line["id"]) for line in lines(run("commitments", "--format", "jsonl")) if line["text"] == text)


def test_the_most_overdue_comes_first_and_what_has_no_day_last(run: Run) -> None:
    found = asked(run("unresolved", "--as-of", "2018-01-31", "--format", "jsonl"))
    assert found == [LIFTS, GRITTING, LIBRARY]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["--committee", "highways"], [GRITTING]),
        (["--responsible", "director of housing"], [LIFTS]),
        (["--kind", "recommendation"], [LIBRARY]),
        (["--since", "1 December 2016"], [GRITTING]),
        (["--overdue"], [LIFTS]),
        (["--awaiting-response"], [LIBRARY]),
        (["--committee", "health", "--overdue"], [LIFTS]),
    ],
)
def test_a_list_is_narrowed_by_what_is_asked_for(run: Run, words: list[str], left: list[str]) -> None:
    assert asked(run("unresolved", "--as-of", "2017-06-30", "--format", "jsonl", *words)) == left


def test_a_response_is_awaited_only_after_its_day(run: Run) -> None:
    assert asked(run("unresolved", "--as-of", "2016-12-05", "--awaiting-response", "--format", "jsonl")) == []


def test_each_line_says_why_it_stands_so_with_pack_and_page(run: Run) -> None:
    reasons = {line["text"]: line["reason"] for line in lines(run("commitments", "--format", "jsonl"))}
    assert reasons[BEDS] == "Completed, as reported: 11 Jan 2017, “Circulated to Members.” (january, page 9)"
    assert reasons[LIFTS] == "Open: nothing found since it was decided"
    earlier = lines(run("commitments", "--as-of", "2016-12-31", "--format", "jsonl"))
    assert "Open: last said 9 Nov 2016, “Request sent.” (november, page 9)" in [line["reason"] for line in earlier]


def test_totals_stand_in_the_table_and_beside_data_on_standard_error(run: Run) -> None:
    words = ("unresolved", "--as-of", "2017-06-30")
    total = "3 in all: 3 open, 1 overdue, 1 past the day for a response."
    assert total in run(*words).stdout
    result = run(*words, "--format", "csv")
    assert total in result.stderr
    assert len(list(csv.DictReader(io.StringIO(result.stdout)))) == 3


@pytest.mark.parametrize("columns", ["80", "120"])
@pytest.mark.parametrize(
    "words",
    [
        ("unresolved", "--as-of", "2017-06-30", "--group-by", "responsible"),
        ("commitments", "--as-of", "2017-06-30"),
        ("changes", "--since", "2016-12-01"),
    ],
)
def test_tables_fit_the_terminal_and_cut_no_words(run: Run, words: tuple[str, ...], columns: str) -> None:
    told = run(*words, columns=columns).stdout
    assert max(len(line) for line in told.splitlines()) <= int(columns)
    assert "\x1b" not in told
    assert "…" not in told
    assert "november, page 4" in told


def test_lists_are_printed_in_parts_with_their_own_totals(run: Run) -> None:
    told = run("unresolved", "--as-of", "2017-06-30", "--group-by", "committee").stdout
    assert told.index(HEALTH) < told.index("2 in all: 2 open, 1 overdue") < told.index(ROADS) < told.index("1 in all")


def test_an_empty_list_is_told_and_is_no_failure(run: Run) -> None:
    result = run("unresolved", "--kind", "referral")
    assert (result.exit_code, result.stdout.strip()) == (0, "0 in all.")


@pytest.mark.parametrize(
    ("words", "near"),
    [(("--committee", "licensing"), ROADS), (("--responsible", "Director of Houses"), "Director of Housing")],
)
def test_a_name_that_nothing_has_is_told_with_the_nearest_and_not_as_an_empty_list(
    run: Run, words: tuple[str, ...], near: str
) -> None:
    result = run("unresolved", *words)
    assert result.exit_code == 1
    assert "0 in all" not in result.output
    assert near in " ".join(result.output.split())


def test_a_history_takes_the_beginning_of_an_id_and_prints_words_rule_and_place(run: Run) -> None:
    id = id_of(run, BEDS)
    told = run("history", id[:6]).stdout
    for words in (BEDS, "Request sent.", "november, page 9", "Circulated to Members.", "january, page 9", "completed"):
        assert words in told
    events = lines(run("history", id[:6], "--format", "jsonl"))
    assert [event["kind"] for event in events] == ["made", "tracker row", "tracker row"]


def test_an_id_that_is_not_known_or_not_whole_is_said(run: Run) -> None:
    assert "Nothing in the archive has the id zzz" in run("history", "zzz").stderr
    several = run("history", "r")
    assert several.exit_code == 1
    assert "4 ids begin with r: " in several.stderr


def test_a_decision_is_made_shown_listed_and_undone(run: Run) -> None:
    id = id_of(run, LIFTS)
    made = run(
        "decide",
        id[:7],
        "--status",
        "completed",
        "--note",
        "Told by telephone.",
        "--by",
        "A Pell",
        "--on",
        "1 May 2017",
    )
    assert made.exit_code == 0
    assert "Decision 1 is kept." in made.stderr
    assert LIFTS not in asked(run("unresolved", "--format", "jsonl"))
    assert LIFTS in asked(run("unresolved", "--as-of", "2017-04-30", "--format", "jsonl"))
    last = lines(run("history", id, "--format", "jsonl"))[-1]
    assert (last["kind"], last["date"], last["text"]) == ("officer's decision", "2017-05-01", "Told by telephone.")
    assert (last["pack"], last["pdf_page"]) == (None, None)
    assert "decision 1 by A Pell" in " ".join(run("history", id).stdout.split())
    (line,) = lines(run("decisions", "--format", "jsonl"))
    assert (line["number"], line["by"], line["commitment"], line["state"]) == (1, "A Pell", id, "holds")
    assert "is undone" in run("undo").stderr
    assert LIFTS in asked(run("unresolved", "--format", "jsonl"))
    assert [line["state"] for line in lines(run("decisions", "--format", "jsonl"))] == ["undone by 2"]


def test_a_record_is_linked_and_taken_off_again(run: Run) -> None:
    id = id_of(run, LIFTS)
    record = str(lines(run("export", "minutes", "--format", "jsonl"))[0]["id"])
    assert "Completed" in run("link", id, record).stderr
    assert record in run("history", id).stdout
    assert "Open: nothing found" in run("unlink", id, record).stderr


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["decide", "{id}", "--status", "finished", "--note", "x"], 2, "finished is no status"),
        (["decide", "zzz", "--status", "open", "--note", "x"], 1, "Nothing in the archive has the id zzz"),
        (["link", "{id}", "zzz"], 1, "Nothing in the archive has the id zzz"),
        (["unlink", "{id}", "{id}"], 2, "is what made"),
        (["undo", "7"], 1, "There is no decision 7"),
        (["undo"], 1, "There is no decision to undo"),
        (["changes"], 2, "--since"),
    ],
)
def test_what_cannot_be_decided_is_said_plainly(run: Run, words: list[str], status: int, said: str) -> None:
    id = id_of(run, LIFTS)
    result = run(*(word.format(id=id) for word in words))
    assert (result.exit_code, result.stdout) == (status, "")
    assert said in result.stderr
    assert lines(run("decisions", "--format", "jsonl")) == []


def test_changes_between_two_days_are_told_by_what_happened(run: Run) -> None:
    found = lines(run("changes", "--since", "2016-12-31", "--until", "2017-06-30", "--format", "jsonl"))
    assert [(line["change"], line["text"]) for line in found] == [
        ("closed", BEDS),
        ("became overdue", LIFTS),
        ("newly made", GRITTING),
    ]
    assert found[0]["status_before"] == "open"
    id = id_of(run, BEDS)
    run("decide", id, "--status", "open", "--note", "Members had another.", "--on", "2017-07-01")
    (reopened,) = lines(run("changes", "--since", "2017-06-30", "--until", "2017-07-31", "--format", "jsonl"))
    assert (reopened["change"], reopened["id"], reopened["status_before"]) == ("reopened", id, "completed")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("--since", "2017-06-30", "--until", "2016-12-31"), "--since 2017-06-30 is after --until 2016-12-31"),
        (("--since", "2099-12-31"), "--since 2099-12-31 is after today"),
    ],
)
def test_days_the_wrong_way_round_are_no_answer(run: Run, days: tuple[str, ...], said: str) -> None:
    result = run("changes", *days)
    assert result.exit_code != 0
    assert said in result.stderr


def test_what_is_kept_may_be_deleted_or_damaged(run: Run, archive: Path) -> None:
    before = run("commitments", "--format", "jsonl").stdout
    id = id_of(run, BEDS)
    history = run("history", id, "--format", "jsonl").stdout
    for file in (archive / "cache").glob("events-*"):
        file.unlink()
    assert run("history", id, "--format", "jsonl").stdout == history
    for file in (archive / "cache").glob("commitments-*"):
        file.write_text("{]")
    assert run("commitments", "--format", "jsonl").stdout == before
