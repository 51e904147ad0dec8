"""Paths -> files found, told apart by content, and read. Puts nothing anywhere: the caller keeps the outcomes.

What is read and how is `ingest.pipeline`'s; in which process, `ingest.workers`'. A file that cannot be read is an
outcome, not the end of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from corpus.errors import PackUnreadable, WrongUsage
from corpus.failures import ADVICE, CANNOT_OPEN, DAMAGED, ENCRYPTED, FAULT, NO_MEMORY, NO_TEXT, TOO_LARGE
from corpus.records import PackResult, Section
from ingest.identity import hash_file
from ingest.options import IngestOptions
from ingest.outcomes import FileStep, FileToRead, Outcome, Read, failed
from ingest.steps import Seldom
from ingest.workers import read_in_workers

LARGEST = 2**31 - 1
"""Bytes. pdfium counts places in a file with 31 bits."""


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


def read_packs(
    paths: Iterable[Path],
    *,
    is_known: Callable[[str], bool],
    options: IngestOptions,
    read: Read | None = None,
    step: FileStep | None = None,
) -> Generator[Outcome]:
    """The outcome of each file, as they come. `is_known` is asked of a content's SHA-256 just before it would be read.

    Files are taken from `paths` no faster than they are read. To close the iterator ends the workers. `read` stands for
    `read_one`; worker processes must be able to import it. `step` hears now and then how far a file is read.
    """
    files = (_look_at(path, is_known) for path in paths)
    if options.workers:
        return read_in_workers(files, options, read or read_one, step)
    return (each if isinstance(each, Outcome) else _read_here(each, options, read or read_one, step) for each in files)


def _read_here(file: FileToRead, options: IngestOptions, read: Read, step: FileStep | None) -> Outcome:
    return read(file, replace(options, step=Seldom(partial(step, file.path))) if step else options)


def _look_at(path: Path, is_known: Callable[[str], bool]) -> FileToRead | Outcome:
    try:
        size = path.stat().st_size
        sha256 = hash_file(path)
    except OSError as error:
        return Outcome(
            path=path,
            sha256=None,
            reason=CANNOT_OPEN,
            detail=error.strerror or str(error),
            advice=ADVICE[CANNOT_OPEN],
        )
    if is_known(sha256):
        return Outcome(path=path, sha256=sha256)
    file = FileToRead(path=path, sha256=sha256)
    return failed(file, TOO_LARGE) if size > LARGEST else file


def read_one(file: FileToRead, options: IngestOptions) -> Outcome:
    """Read a pack; whatever goes wrong becomes a failed result with its reason."""
    try:
        result = _read(file.path, options)
    except PackUnreadable as error:
        return failed(file, error.reason, advice=error.advice)
    except MemoryError:
        return failed(file, NO_MEMORY)
    except OSError as error:
        return failed(file, CANNOT_OPEN, error.strerror or str(error))
    # A fault of ours on one PDF must not cost the user the other thousand; the reason names it for a report.
    except Exception as error:
        return failed(file, FAULT, f"{type(error).__name__}: {error}")
    if not _says_nothing(result):
        return Outcome(path=file.path, sha256=file.sha256, result=result)
    damaged = any(doubt.source.rule.startswith(("pages.damaged/", "pages.mended/")) for doubt in result.doubts)
    return failed(file, DAMAGED if damaged else NO_TEXT, known=result)


def _says_nothing(result: PackResult) -> bool:
    """Whether a pack holds no words at all: only papers without a title."""
    return not any(each.title if isinstance(each, Section) else True for each in result.records)


def _read(path: Path, options: IngestOptions) -> PackResult:
    """A pack, with the first password that opens it. Raises PackUnreadable."""
    from ingest.pipeline import read_pack
    from ingest.scans import OcrOptions

    ocr = OcrOptions(options.ocr, options.ocr_kept)
    refused: PackUnreadable | None = None
    for password in (None, *options.passwords):
        try:
            return read_pack(path, password, ocr, options.step)
        except PackUnreadable as error:
            if error.reason != ENCRYPTED:
                raise
            refused = error
    assert refused is not None
    raise refused
