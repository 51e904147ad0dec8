"""A file to be read, and what came of it: what passes between the one who finds files and those who read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus.failures import ADVICE, DAMAGED, error_line
from corpus.records import PackResult
from ingest.options import IngestOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class FileToRead:
    """A file whose content is not in the archive. Picklable."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file. Picklable."""

    path: Path
    sha256: str | None
    """None for a file that could not even be opened."""
    result: PackResult | None = None
    """None where the content is known already, or the file could not be opened."""
    besides: bytes | None = None
    """What its reader made of the result besides, for the caller alone."""
    reason: str | None = None
    """Of `corpus.failures`, where the file was not read."""
    detail: str | None = None
    advice: str | None = None

    @property
    def error(self) -> str | None:
        """Reason and detail in one line."""
        return error_line(self.reason, self.detail) if self.reason else None


Read = Callable[[FileToRead, IngestOptions], Outcome]
"""Reads one file, whatever goes wrong."""
FileStep = Callable[[Path, int, int], None]
"""Hears how many pages of a file are laid out, and how many it has."""


def failed(
    file: FileToRead,
    reason: str,
    detail: str | None = None,
    *,
    advice: str | None = None,
    known: PackResult | None = None,
) -> Outcome:
    """The outcome of a file that was not read; `known` is what could be told of it all the same."""
    result = PackResult(
        sha256=file.sha256,
        name=file.path.name,
        pages=known.pages if known else 0,
        records=known.records if known else (),
        doubts=known.doubts if known else (),
        ocr_pages=known.ocr_pages if known else 0,
        reader=known.reader if known else "",
        status="failed",
        error=error_line(reason, detail),
    )
    told = ADVICE.get(reason) or advice or ADVICE[DAMAGED]
    return Outcome(path=file.path, sha256=file.sha256, result=result, reason=reason, detail=detail, advice=told)
