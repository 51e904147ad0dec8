"""What a search engine must do, and where each is. Engines are imported when named."""

from __future__ import annotations

import importlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from corpus.errors import WrongUsage
from index.document import Document
from index.query import Query

ENGINES: dict[str, str] = {"whoosh": "index.whoosh_engine"}
"""Name -> module, which has `open_engine(folder)`."""
DEFAULT_ENGINE = "whoosh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A record that was found."""

    id: str
    pack: str
    page: int
    kind: str
    day: int | None
    """The meeting's date as `datetime.date.toordinal` counts."""
    score: float


class IndexDamaged(Exception):
    """The index cannot be opened; it is to be built anew. Never reaches a user."""


class SearchEngine(Protocol):
    """An index in a folder."""

    def write(self, documents: Iterable[Document], *, remove: Collection[str] = ()) -> None:
        """Add these documents and take out all those of the packs `remove`, all or nothing."""

    def find(self, query: Query, limit: int) -> list[Hit]:
        """The best hits, best first; ties by id, so that pages never shuffle."""

    def counts(self, stems: Sequence[str]) -> tuple[int, list[int]]:
        """How many records there are, and how many hold a word of each stem."""

    def lexicon(self) -> list[str]:
        """The stems that texts have."""

    def close(self) -> None:
        """Let go of the files."""


def open_engine(name: str, folder: Path) -> SearchEngine:
    """The engine of that name on a folder, which is made if it is not there. Raises IndexDamaged."""
    if name not in ENGINES:
        raise WrongUsage(f"There is no search engine called {name}", advice=f"There are: {', '.join(ENGINES)}.")
    engine: SearchEngine = importlib.import_module(ENGINES[name]).open_engine(folder)
    return engine
