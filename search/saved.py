"""Searches kept by name in the archive, as they were typed, and up to which pack each was last run."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from corpus.errors import ArchiveUnusable, NotKnown, WrongUsage
from corpus.records import folded

FILE = "saved-searches.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A search kept by name."""

    name: str
    query: str
    """As typed; it is parsed anew at each run, so better rules reach it."""
    seen: int = 0
    """Revision of the newest pack at its last run; 0 where it never ran."""


def list_saved(archive: Path) -> list[Saved]:
    """All, by name. Raises ArchiveUnusable where the file is damaged."""
    file = archive / FILE
    try:
        kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
        return sorted((Saved(**each) for each in kept), key=lambda each: folded(each.name))
    except (OSError, ValueError, TypeError) as error:
        advice = "Put it right by hand, or delete it: only the saved searches are in it."
        raise ArchiveUnusable(f"{file} cannot be read: {error}", advice=advice) from error


def find_saved(archive: Path, name: str) -> Saved:
    """The one of that name. Raises NotKnown."""
    for each in list_saved(archive):
        if folded(each.name) == folded(name):
            return each
    raise NotKnown(f"No search is saved as {name}", advice="`minutebook saved list` shows those that are.")


def add_saved(archive: Path, name: str, query: str) -> Saved:
    """Keep a search. Raises WrongUsage where the name is taken."""
    kept = list_saved(archive)
    if any(folded(each.name) == folded(name) for each in kept):
        raise WrongUsage(f"A search is saved as {name} already", advice="Choose another name, or `saved remove` it.")
    made = Saved(name=name, query=query)
    _write(archive, [*kept, made])
    return made


def remove_saved(archive: Path, name: str) -> None:
    """Forget a search. Raises NotKnown."""
    gone = find_saved(archive, name)
    _write(archive, [each for each in list_saved(archive) if each != gone])


def note_run(archive: Path, saved: Saved, seen: int) -> None:
    """Remember up to which pack a search was run."""
    kept = [replace(each, seen=seen) if each.name == saved.name else each for each in list_saved(archive)]
    _write(archive, kept)


def _write(archive: Path, kept: list[Saved]) -> None:
    fresh = archive / f"{FILE}.part"
    try:
        fresh.write_text(json.dumps([asdict(each) for each in kept], ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(archive / FILE)
    except OSError as error:
        raise ArchiveUnusable(f"{fresh} cannot be written: {error.strerror or error}") from error
