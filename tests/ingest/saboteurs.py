"""Readers for tests that do in a worker what a file says: end it, toil, loop, wait, eat memory, tell, or read."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from corpus.failures import FAULT, NO_MEMORY
from corpus.records import PackResult
from ingest.options import IngestOptions
from ingest.outcomes import FileToRead, Outcome, failed
from ingest.steps import NOW_AND_THEN
from tests.council import meeting, mention, minute


def read_by_order(file: FileToRead, options: IngestOptions) -> Outcome:
    """Obey the file."""
    order = file.path.read_text(encoding="utf-8").split()[0]
    if order == "die":
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    if order == "full":
        return failed(file, NO_MEMORY)
    if order == "tell":
        return failed(file, FAULT, "ready" if "pdfplumber.table" in sys.modules else "not ready")
    if order == "pages":
        options.step(1, 4)
        time.sleep(1.1 * NOW_AND_THEN)
        for page in (2, 3, 4):
            options.step(page, 4)
    enough = time.process_time() + (2.0 if order == "toil" else 0.0)
    while order == "loop" or time.process_time() < enough:
        pass
    while order == "wait":
        time.sleep(0.2)
    eaten = []
    while order == "eat":
        # Written to, so that it is memory and not a promise of it.
        eaten.append(b"x" * (8 << 20))
    return Outcome(path=file.path, sha256=file.sha256, result=_result(file.path, file.sha256))


def read_slowly(file: FileToRead, _: IngestOptions) -> Outcome:
    """Take a file's words for what it states, in a time in which somebody may break in."""
    time.sleep(0.02)
    return Outcome(path=file.path, sha256=file.sha256, result=_result(file.path, file.sha256))


def _result(path: Path, sha256: str) -> PackResult:
    words = path.read_text(encoding="utf-8")
    return PackResult(
        sha256=sha256,
        name=path.name,
        pages=1,
        records=(minute(words, "2024-05-01", "1", "Roads", words), meeting(words, "2024-05-01")),
        mentions=(mention(words, "Cllr Pemberly", "Councillor Freda Pemberly", record=0),),
    )
