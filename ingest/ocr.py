"""A picture of a page -> the words printed on it. The only module that knows the OCR engine (Tesseract).

The `tesseract` command is called as a program of its own, on one thread: several packs are read at a time, and more
threads for one page make each of them slower. Keeps nothing and guesses nothing: what it reads is the engine's.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL.Image import Image

SECONDS = 120
"""Longest processor time for one picture; by the clock, on a busy machine, four times that. A dense page takes 2 to 4
seconds; a page of noise can keep the engine for minutes."""
Setting = Literal["page", "block", "line"]
_MODES: dict[Setting, str] = {"page": "3", "block": "6", "line": "7"}


class OcrMissing(Exception):
    """The OCR engine is not installed."""


class OcrFailed(Exception):
    """The engine ended without a reading, or took too long."""


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word as the engine gives it: in pixels of the picture, its box close around the ink."""

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    confidence: float
    """From 0 to 1."""
    line: tuple[int, int, int]
    """Block, paragraph and line: equal for the words of one line."""

    @property
    def height(self) -> int:
        """Height of the ink in pixels."""
        return self.bottom - self.top


@cache
def command() -> str | None:
    """Where the engine is: on the path, or where its Windows installer puts it; None if it is not there."""
    found = shutil.which("tesseract")
    if found is not None:
        return found
    for variable in ("ProgramFiles", "LOCALAPPDATA"):
        for folder in ("Tesseract-OCR", "Programs/Tesseract-OCR"):
            place = Path(os.environ.get(variable, "")) / folder / "tesseract.exe"
            if os.environ.get(variable) and place.is_file():
                return str(place)
    return None


@cache
def version() -> str:
    """The engine's name and version, such as `tesseract 5.3.0`; raises OcrMissing."""
    return _run(["--version"], b"").splitlines()[0].strip()


def read_words(picture: Image, dpi: int, setting: Setting = "page") -> list[OcrWord]:
    """Words of a picture in reading order.

    `setting` says what the picture holds: a whole page, one block of lines, or one line. Raises OcrMissing, OcrFailed.
    """
    table = _run(["-", "-", "--dpi", str(dpi), "--psm", _MODES[setting], "-l", "eng", "tsv"], _as_bytes(picture))
    return list(_words(table))


def turned_by(picture: Image, dpi: int) -> int:
    """By how many degrees, clockwise, to turn a picture for its text to stand upright; 0 if that is not clear."""
    try:
        answer = _run(["-", "-", "--dpi", str(dpi), "--psm", "0", "-l", "osd"], _as_bytes(picture))
    except OcrFailed:
        return 0  # too few letters to tell, or the data for telling is not installed
    turn = re.search(r"^Rotate: (\d+)", answer, re.MULTILINE)
    sure = re.search(r"^Orientation confidence: ([\d.]+)", answer, re.MULTILINE)
    # Below 2 the engine's own documentation calls the answer unsafe.
    return int(turn.group(1)) % 360 if turn and sure and float(sure.group(1)) >= 2 else 0


def _as_bytes(picture: Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PPM")  # uncompressed: packing it as PNG takes longer than passing it on
    return buffer.getvalue()


def _run(arguments: list[str], picture: bytes) -> str:
    program = command()
    if program is None:
        raise OcrMissing("tesseract is not installed")
    try:
        with subprocess.Popen(
            [program, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(os.environ, OMP_THREAD_LIMIT="1"),
        ) as engine:
            _limit_time(engine.pid)
            answer, told = _answer_of(engine, picture)
    except OSError as error:
        raise OcrFailed(str(error)) from error
    if engine.returncode in _OVER_TIME:
        raise OcrFailed(_TOO_LONG)
    if engine.returncode:
        lines = told.decode("utf-8", "replace").strip().splitlines()
        raise OcrFailed(lines[-1] if lines else f"tesseract ended with status {engine.returncode}")
    return answer.decode("utf-8", "replace")


_TOO_LONG = f"reading took longer than {SECONDS} seconds"
_OVER_TIME = (-24, -9)
"""Exit statuses of a program that the system ended for its processor time: SIGXCPU, and SIGKILL after it."""


def _answer_of(engine: subprocess.Popen[bytes], picture: bytes) -> tuple[bytes, bytes]:
    """What the engine prints. Whatever breaks in on the wait, the engine does not outlive it."""
    try:
        return engine.communicate(picture, timeout=4 * SECONDS)
    except subprocess.TimeoutExpired as error:
        raise OcrFailed(_TOO_LONG) from error
    finally:
        if engine.poll() is None:
            engine.kill()


def _limit_time(pid: int) -> None:
    """Have the system end the engine when its time is up; where it cannot, the clock is all."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            resource.prlimit(pid, resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


_WORD_LEVEL = "5"


def _words(table: str) -> Iterator[OcrWord]:
    """Rows of TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
    for row in table.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) < 12 or fields[0] != _WORD_LEVEL or not fields[11].strip():
            continue
        left, top, width, height = (int(f) for f in fields[6:10])
        line = (int(fields[2]), int(fields[3]), int(fields[4]))
        yield OcrWord(fields[11].strip(), left, top, left + width, top + height, float(fields[10]) / 100, line)
