"""One ingest at a time into an archive. The system holds the lock, so it ends with its process, however that ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from corpus.errors import ArchiveUnusable


@contextmanager
def only_ingest(archive: Path) -> Iterator[None]:
    """Hold the archive for writing packs. Raises ArchiveUnusable where another process has it, or it is not writable.

    Those who only ask need no lock.
    """
    place = archive / "ingest.lock"
    try:
        file = place.open("a+b")
    except OSError as error:
        raise ArchiveUnusable(
            f"The folder {archive} cannot be written: {error.strerror or error}",
            advice="Check that you may write there, or name another folder with --archive.",
        ) from error
    with file:
        if not _lock(file):
            raise ArchiveUnusable(
                f"Another ingest is at work on the archive in {archive}{_whose(place)}",
                advice="Wait until it has finished, then run the same command again. `minutebook ingest --status` "
                "shows how far it is.",
            )
        with suppress(OSError):
            file.truncate(0)
            file.write(str(os.getpid()).encode())
            file.flush()
        yield


def is_ingesting(archive: Path) -> bool:
    """Whether a process is putting packs into the archive just now."""
    try:
        with (archive / "ingest.lock").open("r+b") as file:
            return not _lock(file)
    except OSError:
        return False


@contextmanager
def one_at_a_time(place: Path) -> Iterator[None]:
    """Wait until no other process has a piece of work in hand, and hold it. The file that names it goes afterwards.

    Where none can be made, nobody waits: the work is then done twice at worst.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        file = place.open("a+b")
    except OSError:
        yield
        return
    with file:
        while not _lock(file):
            time.sleep(_AGAIN)
        try:
            yield
        finally:
            # On Windows it stays while others wait for it; the last of them takes it away.
            with suppress(OSError):
                place.unlink()


_AGAIN = 0.1
"""Seconds between two looks at whether the other has finished."""


def _whose(place: Path) -> str:
    # On Windows a locked byte cannot be read; the words do without the number.
    with suppress(OSError):
        number = place.read_text(encoding="ascii", errors="replace").strip()
        return f" (process {number})" if number.isdigit() else ""
    return ""


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
