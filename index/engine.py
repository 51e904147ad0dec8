"""What a search engine must do, and where each is. Engines are imported when named."""

from __future__ import annotations

import importlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from corpus.errors import EngineMissing, WrongUsage
from corpus.settings import read_setting
from index.document import Document
from index.query import Query

ENGINES: dict[str, str] = {"whoosh": "index.whoosh_engine", "tantivy": "index.tantivy_engine"}
"""Name -> module, which has `open_engine(folder)`."""
DEFAULT_ENGINE = "whoosh"
NEVER = 1 << 22
"""A day after all others, as `datetime.date.toordinal` counts."""


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

    @staticmethod
    def order(hit: Hit) -> tuple[float, int, str]:
        """By which hits are sorted: the best first, of equals the newest, of one day by id."""
        # Five figures: two engines, or two orders of adding up, differ in the seventh.
        return -float(f"{hit.score:.5g}"), -(hit.day or 0), hit.id


def tie_of(document: Document) -> int:
    """A number by which documents that answer equally well are put in order, near enough to choose among many."""
    first = int.from_bytes(document.id.encode()[:5].ljust(5, b"\0"), "big")
    return (NEVER - (document.day or 0)) << 40 | first


class IndexDamaged(Exception):
    """The index cannot be opened; it is to be built anew. Never reaches a user."""


class SearchEngine(Protocol):
    """An index in a folder."""

    def write(self, documents: Iterable[Document], *, remove: Collection[str] = ()) -> None:
        """Add these documents and take out all those of the packs `remove`, all or nothing."""

    def find(self, query: Query, limit: int) -> list[Hit]:
        """The best hits, best first as `Hit.order` tells, so that pages never shuffle."""

    def tally(self, query: Query, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        """Facet of `index.document.FACETS` -> value -> in how many of all the records that a query finds."""

    def counts(self, stems: Sequence[str]) -> tuple[int, list[int]]:
        """How many records there are, and how many hold a word of each stem."""

    def lexicon(self) -> list[str]:
        """The stems that texts have."""

    def abbreviations(self) -> list[str]:
        """The abbreviations that texts state, as `index.document.Document.states` has them."""

    def close(self) -> None:
        """Let go of the files."""


def chosen_engine(archive: Path) -> str:
    """The engine that an archive is to be searched with: that of its settings, else the default."""
    return read_setting(archive, "engine") or DEFAULT_ENGINE


def require_engine(name: str) -> None:
    """Raise WrongUsage where there is no engine of that name, EngineMissing where it is not installed."""
    _module(name)


def open_engine(name: str, folder: Path) -> SearchEngine:
    """The engine of that name on a folder, which is made if it is not there. Raises IndexDamaged, EngineMissing."""
    module = _module(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        # Another process that puts a new index in its place removed it between two looks.
        raise IndexDamaged("it was just replaced") from error
    engine: SearchEngine = module.open_engine(folder)
    return engine


def _module(name: str) -> Any:
    if name not in ENGINES:
        raise WrongUsage(f"There is no search engine called {name}", advice=f"There are: {', '.join(ENGINES)}.")
    try:
        return importlib.import_module(ENGINES[name])
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise EngineMissing(
            f"The search engine {name} is not installed",
            advice=f'Install it with: pip install "minutebook[{name}]". Or use --engine {DEFAULT_ENGINE}.',
        ) from error
