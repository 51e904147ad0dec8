"""Ctrl-C on a terminal ends an ingest at once, with a word on what is left; the next run takes that up."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store

ROOT = Path(__file__).parents[2]
FILES = 200
"""So many that a quick machine is still reading when Ctrl-C reaches it."""
PROGRAM = [sys.executable, "-c", "from search.cli.main import commands; commands()"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no terminal of this kind")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "packs").mkdir()
    for number in range(FILES):
        canvas = Canvas(str(tmp_path / "packs" / f"{number:02}.pdf"))
        canvas.drawString(60, 700, f"Report on bridge {number}")
        canvas.save()
    return tmp_path / "packs"


@contextmanager
def on_a_terminal(archive: Path, *words: str) -> Iterator[tuple[int, int]]:
    """The program on a terminal of its own: its process, and the terminal's other end."""
    import pty

    pid, terminal = pty.fork()
    if not pid:
        os.chdir(ROOT)
        os.execv(PROGRAM[0], [*PROGRAM, "--archive", str(archive), *words])
    try:
        yield pid, terminal
    finally:
        # One that is still at work is told that its terminal has gone, which ends it.
        os.close(terminal)


def printed_until_the_end(terminal: int) -> str:
    printed = b""
    # A terminal whose program has ended gives an error and not an end.
    with suppress(OSError):
        while more := os.read(terminal, 4096):
            printed += more
    return printed.decode("utf-8", "replace")


def wait_until_some_are_done(archive: Path) -> None:
    for _ in range(600):
        if (archive / "corpus.db").exists():
            with suppress(Exception), Store.open(archive) as store:
                if any(file.state == "done" for file in store.files()):
                    return
        time.sleep(0.05)
    raise AssertionError("nothing was read in 30 seconds")


def test_ctrl_c_says_what_is_left_leaves_no_worker_and_the_next_run_takes_it_up(folder: Path) -> None:
    archive = folder.parent / "archive"
    with on_a_terminal(archive, "ingest", str(folder), "--workers", "2") as (pid, terminal):
        wait_until_some_are_done(archive)
        workers = psutil.Process(pid).children(recursive=True)
        os.write(terminal, b"\x03")
        pressed = time.monotonic()
        printed = printed_until_the_end(terminal)
        _, status = os.waitpid(pid, 0)
        assert time.monotonic() - pressed < 15
    assert os.waitstatus_to_exitcode(status) == 1
    assert f"of {FILES} files are done" in printed
    assert "takes up those that are left" in printed
    assert "Traceback" not in printed
    assert workers
    assert not psutil.wait_procs(workers, timeout=10)[1]
    with Store.open(archive) as store:
        assert {file.state for file in store.files()} == {"done", "waiting"}
    again = subprocess.run([*PROGRAM, "--archive", str(archive), "ingest"], cwd=ROOT, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    with Store.open(archive) as store:
        assert [file.state for file in store.files()] == ["done"] * FILES
        assert len(store.packs()) == FILES
