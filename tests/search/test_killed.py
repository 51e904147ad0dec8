"""An ingest that is killed at any moment, parent or worker, ends after the next run as if nothing had happened."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from corpus.store import Store
from index.build import open_for_asking
from search.parse import parse_query
from search.tracking.answers import FOLDER, rules_name
from search.tracking.kept.readings import KeptReadings, line_of

ROOT = Path(__file__).parents[2]
FILES = 24
MOMENTS = 25


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    drawn = tmp_path_factory.mktemp("packs")
    for number in range(FILES):
        (drawn / f"{number:02}.pdf").write_text(f"the bridge at lane {number % (FILES - 2)}", encoding="utf-8")
    return drawn


def start(folder: Path, archive: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.search.ingest_script", str(folder), str(archive)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def held(archive: Path) -> dict[str, Any]:
    """All that an archive holds, save the order in which it came."""
    with Store.open(archive) as store:
        engine = open_for_asking(store)
        found = {hit.id for hit in engine.find(parse_query("bridge"), 1000)}
        engine.close()
        return {
            "packs": [(pack.sha256, pack.status, pack.error) for pack in store.packs()],
            "paths": {pack.sha256: store.paths(pack.sha256) for pack in store.packs()},
            "records": sorted(store.records(), key=lambda each: each[0]),
            "entities": store.entities(),
            "files": [(file.path, file.state) for file in store.files()],
            "found": found,
            "stated": [line_of(each) for each in KeptReadings(archive / FOLDER, rules_name())(store, store.packs())],
        }


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], float]:
    archive = tmp_path_factory.mktemp("undisturbed") / "archive"
    started = time.monotonic()
    assert start(folder, archive).wait() == 0
    return held(archive), time.monotonic() - started


def kill_someone(process: subprocess.Popen[bytes], chance: random.Random) -> list[psutil.Process]:
    """SIGKILL to the parent, a worker, or the process that workers are forked from; all of those save the parent."""
    with suppress(psutil.Error):
        parent = psutil.Process(process.pid)
        workers = parent.children(recursive=True)
        chance.choice([parent, *workers]).kill()
        return workers
    return []


@pytest.mark.parametrize("seed", range(MOMENTS))
def test_a_run_killed_at_a_random_moment_and_taken_up_ends_in_the_same_archive(
    seed: int, folder: Path, tmp_path: Path, undisturbed: tuple[dict[str, Any], float]
) -> None:
    expected, seconds = undisturbed
    chance = random.Random(seed)
    process = start(folder, tmp_path / "archive")
    time.sleep(chance.uniform(0.2, 1.0) * seconds)
    workers = kill_someone(process, chance)
    process.wait(timeout=60)
    psutil.wait_procs(workers, timeout=20)
    assert not [worker for worker in workers if worker.is_running()]
    assert start(folder, tmp_path / "archive").wait(timeout=60) == 0
    assert held(tmp_path / "archive") == expected
    shutil.rmtree(tmp_path / "archive")
