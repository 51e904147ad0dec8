"""A file -> what it is known by: its content, never its name. Light: the parent of the workers imports it."""

from __future__ import annotations

import hashlib
from pathlib import Path


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal: a pack's identity. Raises OSError where the file cannot be opened."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
