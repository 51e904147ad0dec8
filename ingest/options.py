"""How files are read in one run: read once, on the command line, and handed down whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ingest.steps import Step, unheard

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """Picklable: every worker process gets it."""

    workers: int = 0
    """Processes that read; 0 reads in this process, without limits of time and memory."""
    timeout: float = 3600.0
    """Seconds of processor time that one file may take. A scanned page takes some 4, so an hour is a bundle of 900."""
    memory: int = 2048
    """MiB that a worker may take. A pack of 1,000 pages needs a seventh of that."""
    passwords: tuple[str, ...] = ()
    """Each is tried on a file that asks for one."""
    ocr: Literal["auto", "never", "always"] = "auto"
    ocr_kept: Path | None = None
    """Folder in which the readings of scanned pages are kept."""
    step: Step = unheard
    """Hears how far the pages of the file in hand are read."""
