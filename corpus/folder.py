"""The archive's folder: made, and each PDF kept in it under its content. Knows no database."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from corpus.errors import ArchiveUnusable


def make_folder(archive: Path) -> None:
    """Raises ArchiveUnusable where it cannot be made."""
    try:
        archive.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_writable(archive, error) from error


def keep_copy(path: Path, kept: Path) -> None:
    """A hard link to a file, or a copy, put in place whole. Raises ArchiveUnusable."""
    if kept.exists():
        return
    fresh = kept.with_suffix(".part")
    try:
        kept.parent.mkdir(exist_ok=True)
        fresh.unlink(missing_ok=True)
        try:
            os.link(path, fresh)
        except OSError:
            shutil.copyfile(path, fresh)
        fresh.replace(kept)
    except OSError as error:
        raise not_writable(kept.parent, error) from error


def not_writable(folder: Path, error: OSError) -> ArchiveUnusable:
    """What a person is told."""
    return ArchiveUnusable(
        f"The folder {folder} cannot be written: {error.strerror or error}",
        advice="Check that you may write there and that the disk is not full, or name another folder with --archive.",
    )
