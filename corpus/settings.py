"""What is set for an archive as a whole: `settings.toml` in its folder, which people may read and change."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from corpus.errors import ArchiveUnusable, WrongUsage

FILE = "settings.toml"


def read_setting(archive: Path, name: str) -> str | None:
    """What is set, or None. Raises WrongUsage where the file cannot be understood."""
    file = archive / FILE
    try:
        value = tomllib.loads(file.read_text(encoding="utf-8")).get(name) if file.is_file() else None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise WrongUsage(
            f"{file} cannot be understood: {error}", advice=f'A line of it reads {name} = "word". It may be deleted.'
        ) from error
    if value is None or isinstance(value, str):
        return value
    raise WrongUsage(f"{file}: {name} is set to {value}, which is no word", advice=f'Write {name} = "word".')


def write_setting(archive: Path, name: str, value: str) -> None:
    """Set something; all other lines of the file stay as they are. Raises ArchiveUnusable."""
    file = archive / FILE
    line = f'{name} = "{value}"'
    try:
        told = file.read_text(encoding="utf-8") if file.is_file() else ""
        told, found = re.subn(rf"(?m)^{name}\s*=.*$", line, told)
        # Before the first table, where it would be taken for one of that table's own.
        fresh = file.with_name(f"{FILE}.part")
        fresh.write_text(told if found else f"{line}\n{told}", encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        raise ArchiveUnusable(f"{file} cannot be written: {error.strerror or error}") from error
