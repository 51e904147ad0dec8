"""Workers read within limits: one that dies, loops or eats memory costs its own file and no other."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import forkserver
from pathlib import Path

import psutil
import pytest

from ingest import workers
from ingest.bulk import read_packs
from ingest.identity import hash_file
from ingest.options import IngestOptions
from ingest.outcomes import FileToRead, Outcome
from ingest.workers import FORKED, read_in_workers
from tests.ingest.saboteurs import read_by_order

LIMITS = IngestOptions(workers=2, timeout=4.0, memory=400)


def files_of(folder: Path, *orders: str) -> Iterator[FileToRead | Outcome]:
    for number, order in enumerate(orders):
        path = folder / f"{number}.pdf"
        path.write_text(f"{order} {number}", encoding="utf-8")
        yield FileToRead(path=path, sha256=hash_file(path))


def reasons_of(folder: Path, *orders: str) -> dict[str, str | None]:
    outcomes = read_in_workers(files_of(folder, *orders), LIMITS, read_by_order)
    return {outcome.path.name: outcome.reason for outcome in outcomes}


def workers_left() -> list[psutil.Process]:
    """Those forked from the process that has all loaded; where they are not forked, those that were spawned."""
    own = psutil.Process()
    begun = own.children(recursive=True)
    return [each for each in begun if each.ppid() != own.pid or "spawn_main" in " ".join(each.cmdline())]


def test_a_worker_that_dies_costs_its_file_and_the_others_are_read(tmp_path: Path) -> None:
    reasons = reasons_of(tmp_path, "read", "die", "read", "die", "read", "read")
    assert [reasons[f"{number}.pdf"] for number in range(6)] == [
        *(None, "crashed the reader", None, "crashed the reader", None, None)
    ]


@pytest.mark.parametrize("order", ["loop", "wait"])
def test_a_file_that_keeps_its_worker_too_long_is_given_up_while_others_are_read(order: str, tmp_path: Path) -> None:
    reasons = reasons_of(tmp_path, order, "read", "read", "read")
    assert reasons == {"0.pdf": "took too long", "1.pdf": None, "2.pdf": None, "3.pdf": None}


def test_a_file_is_not_given_up_while_other_programs_keep_its_worker_waiting(tmp_path: Path) -> None:
    clock = "import time\nend = time.monotonic() + 6\nwhile time.monotonic() < end: pass"
    # Each takes a whole processor, and the worker, behind them all, gets what is left.
    others = [subprocess.Popen([sys.executable, "-c", clock]) for _ in range(2 * (os.cpu_count() or 1))]
    outcomes = list(read_in_workers(files_of(tmp_path, "toil"), replace(LIMITS, timeout=3.0), read_by_order))
    for other in others:
        other.kill()
        other.wait()
    assert [outcome.reason for outcome in outcomes] == [None]


def test_a_file_that_eats_memory_is_ended_at_the_limit(tmp_path: Path) -> None:
    assert reasons_of(tmp_path, "eat", "read") == {"0.pdf": "ran out of memory", "1.pdf": None}


@pytest.mark.parametrize("last", ["read", "loop"])
def test_no_worker_is_left_when_the_reading_ends_or_is_broken_off(tmp_path: Path, last: str) -> None:
    outcomes = read_in_workers(files_of(tmp_path, "read", last), LIMITS, read_by_order)
    assert next(outcomes).reason is None
    assert workers_left()
    outcomes.close()
    assert not workers_left()


def test_a_worker_that_had_no_memory_left_for_a_file_gets_no_other(tmp_path: Path) -> None:
    files = files_of(tmp_path, "read", "full", "read")
    outcomes = read_in_workers(files, replace(LIMITS, workers=1), read_by_order)
    readers = [[each.pid for each in workers_left()] for _ in outcomes]
    assert readers[0] != readers[2]
    assert [len(each) for each in readers] == [1, 1, 1]


@pytest.mark.skipif(not FORKED, reason="workers are not forked here")
def test_a_worker_that_is_forked_has_all_loaded_that_a_pack_needs(tmp_path: Path) -> None:
    assert [outcome.detail for outcome in read_in_workers(files_of(tmp_path, "tell"), LIMITS, read_by_order)] == [
        "ready"
    ]


@pytest.mark.skipif(not FORKED, reason="workers are not forked here")
def test_where_the_process_is_killed_that_workers_are_forked_from_those_left_are_read_and_none_stays(
    tmp_path: Path,
) -> None:
    outcomes = read_in_workers(files_of(tmp_path, "read", *["toil"] * 3, "read"), LIMITS, read_by_order)
    assert next(outcomes).reason is None
    begun = workers_left()
    psutil.Process(begun[0].ppid()).kill()
    reasons = [outcome.reason for outcome in outcomes]
    assert len(reasons) == 4
    assert reasons[-1] is None
    assert not psutil.wait_procs(begun, timeout=10)[1]
    assert not workers_left()


@pytest.mark.skipif(not FORKED, reason="workers are not forked here")
def test_where_no_process_can_be_had_to_fork_from_workers_are_spawned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OSError("AF_UNIX path too long")

    monkeypatch.setattr(forkserver, "ensure_running", refuse)
    workers._processes.cache_clear()
    try:
        told = [outcome.detail for outcome in read_in_workers(files_of(tmp_path, "tell"), LIMITS, read_by_order)]
    finally:
        workers._processes.cache_clear()
    assert told == ["not ready"]


@pytest.mark.parametrize("workers", [0, 1])
def test_of_a_file_that_takes_long_it_is_told_now_and_then_how_far_it_is(workers: int, tmp_path: Path) -> None:
    paths = [file.path for file in files_of(tmp_path, "read", "pages") if isinstance(file, FileToRead)]
    heard: list[tuple[str, int, int]] = []
    outcomes = read_packs(
        paths,
        is_known=lambda _: False,
        options=replace(LIMITS, workers=workers),
        read=read_by_order,
        step=lambda path, done, total: heard.append((path.name, done, total)),
    )
    assert [outcome.reason for outcome in outcomes] == [None, None]
    assert heard == [("1.pdf", 2, 4), ("1.pdf", 4, 4)]


def test_no_more_files_are_taken_than_the_workers_can_soon_have_in_hand(tmp_path: Path) -> None:
    taken: list[Path] = []

    def watched() -> Iterator[FileToRead | Outcome]:
        for file in files_of(tmp_path, *["read"] * 8):
            taken.append(file.path)
            yield file

    outcomes = read_in_workers(watched(), LIMITS, read_by_order)
    for done, _ in enumerate(outcomes, start=1):
        # Each worker has one in hand, and may have one more behind it that the caller has not yet come to; one waits.
        assert len(taken) <= done + 2 * LIMITS.workers
    assert len(taken) == 8
