"""What a drawn pack states, gathered while it is put together and written as JSON lines once its pages are known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.packs.papers import Decision
from tests.packs.places import Place

KINDS = (
    "meetings",
    "sections",
    "agenda_items",
    "attendance",
    "minutes",
    "resolutions",
    "recommendations",
    "actions",
    "tracker",
    "work_programme",
)


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A clause as minutes print it."""

    decision: Decision
    committee: str
    date: str
    minute: str
    minute_title: str
    clause: str
    text: str
    place: Place


@dataclass
class Gold:
    """Records of one PDF, by kind. A value that is a `Place` becomes its page when the records are asked for."""

    kept: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    shown: dict[str, list[tuple[str, Place]]] = field(default_factory=dict)
    """Tag of a statement in the story -> the words that were drawn for it, and where."""

    decided: list[Decided] = field(default_factory=list)

    def add(self, kind: str, /, **fields: Any) -> None:
        """One record."""
        self.kept[kind].append(fields)

    def show(self, tag: str, words: str, place: Place) -> None:
        """The words that show what became of the decision of that tag."""
        self.shown.setdefault(tag, []).append((words, place))

    def records(self, kind: str) -> Iterator[dict[str, Any]]:
        """The records of a kind, with pages in place of places."""
        for fields in self.kept[kind]:
            yield {name: _page(name, value) for name, value in fields.items()}

    def write(self, folder: Path) -> None:
        """One file a kind that has records, in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        for kind in KINDS:
            write_lines(folder / f"{kind}.jsonl", self.records(kind))


def write_lines(path: Path, rows: Iterator[dict[str, Any]] | list[dict[str, Any]]) -> None:
    """Rows as JSON lines, the same bytes on every system."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_bytes(text.encode())


def _page(name: str, value: Any) -> Any:
    if isinstance(value, Place):
        return value.last if name.startswith("last") else value.first
    return value
