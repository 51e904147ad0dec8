"""Paths -> packs found, told apart by content, and read one by one. Puts nothing anywhere: the caller keeps results.

What is read and how is `ingest.pipeline`'s. A pack that cannot be read is an outcome, not the end of the run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import PackUnreadable, WrongUsage
from corpus.records import PackResult

Read = Callable[[Path], PackResult]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file. Picklable."""

    path: Path
    sha256: str | None
    """None for a file that could not even be opened."""
    result: PackResult | None = None
    """None where the content is known already, or the file could not be opened."""
    error: str | None = None
    advice: str | None = None


def discover(paths: Sequence[Path], *, leave_out: Path | None = None) -> list[Path]:
    """The files named, and the PDFs in the folders named and below them, each once.

    `leave_out` is a folder to pass over: the archive's own. Raises WrongUsage for a path that is not there and for a
    folder without PDFs, before anything is read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise WrongUsage(
                f"{path} is not there", advice="Check how the path is written; in quotes if it has spaces."
            )
        files = sorted(_pdfs_below(path, leave_out)) if path.is_dir() else [path]
        if not files:
            raise WrongUsage(f"There are no PDF files in {path}", advice="Name a folder that has files ending in .pdf.")
        found.update(dict.fromkeys(files))
    return list(found)


def _pdfs_below(folder: Path, leave_out: Path | None) -> Iterator[Path]:
    apart = leave_out.resolve() if leave_out else None
    for file in folder.rglob("*"):
        # macOS leaves "._name.pdf" beside a file on foreign disks: no PDF, only Finder's notes.
        if file.suffix.casefold() != ".pdf" or file.name.startswith("._") or not file.is_file():
            continue
        if apart is None or apart not in file.resolve().parents:
            yield file


def read_packs(paths: Iterable[Path], *, is_known: Callable[[str], bool], read: Read) -> Iterator[Outcome]:
    """The outcome of each file, in order. `is_known` is asked of a content's SHA-256 just before it would be read."""
    for path in paths:
        try:
            sha256 = hash_file(path)
        except OSError as error:
            yield Outcome(path=path, sha256=None, error=f"It cannot be opened: {error.strerror or error}")
            continue
        yield Outcome(path=path, sha256=sha256) if is_known(sha256) else read_one(path, sha256, read)


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_one(path: Path, sha256: str, read: Read) -> Outcome:
    """Read a pack; whatever goes wrong becomes a failed result with its reason."""
    try:
        return Outcome(path=path, sha256=sha256, result=read(path))
    except PackUnreadable as error:
        reason, advice = error.reason, error.advice
    # A fault of ours on one PDF must not cost the user the other thousand; the reason names it for a report.
    except Exception as error:
        reason = f"The reader stopped: {type(error).__name__}: {error}"
        advice = "This is a fault of Minutebook. Please report it with the file's name and this line."
    failed = PackResult(sha256=sha256, name=path.name, pages=0, status="failed", error=reason)
    return Outcome(path=path, sha256=sha256, result=failed, error=reason, advice=advice)
