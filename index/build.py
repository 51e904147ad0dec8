"""Brings the index up to the store: what was added or read again, or all of it anew. It is always safe to lose."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from corpus.errors import ArchiveUnusable
from corpus.lock import is_ingesting
from corpus.rows import Pack
from corpus.store import Store
from index.document import SCHEMA, Document, Name, make_document
from index.engine import DEFAULT_ENGINE, IndexDamaged, SearchEngine, open_engine

BATCH = 40
"""Packs of one commit: enough to be quick, few enough that a run that is killed loses little."""

Say = Callable[[str], None]
Step = Callable[[int, int], None]
"""Called with packs done and packs to do."""


def bring_up(
    store: Store, *, engine: str = DEFAULT_ENGINE, anew: bool = False, say: Say | None = None, step: Step | None = None
) -> SearchEngine:
    """The index of an archive, holding just what the store holds.

    An index that is missing, damaged or made by another version is built anew, with a word to `say`; so is any with
    `anew`. Raises ArchiveUnusable where its folder cannot be written.
    """
    folder = store.archive / "index"
    try:
        if not anew and (indexed := _read_sentinel(folder, engine)) is not None:
            try:
                return _bring_up(store, folder, engine, indexed, step)
            except IndexDamaged:
                pass
        if say and store.packs():
            say("Building the search index anew from the archive ...")
        return _rebuild(store, folder, engine, step)
    except OSError as error:
        raise ArchiveUnusable(
            f"The folder {folder} cannot be written: {error.strerror or error}",
            advice="Check that you may write there and that the disk is not full.",
        ) from error


def open_for_asking(store: Store, *, engine: str = DEFAULT_ENGINE, say: Say | None = None) -> SearchEngine:
    """The index to ask: brought up, or as it was left last while an ingest is at work, which brings it up itself.

    Raises ArchiveUnusable where there is none yet.
    """
    if not is_ingesting(store.archive):
        return bring_up(store, engine=engine, say=say)
    if say:
        say("Packs are being read just now; what is indexed so far is searched.")
    folder = store.archive / "index"
    try:
        if _read_sentinel(folder, engine) is not None:
            return open_engine(engine, folder)
    except IndexDamaged:
        pass
    raise ArchiveUnusable("The first packs are being read and are not indexed yet", advice="Try again in some minutes.")


def _bring_up(store: Store, folder: Path, engine: str, indexed: dict[str, int], step: Step | None) -> SearchEngine:
    packs = {pack.sha256: pack for pack in store.packs()}
    stale = [sha for sha, revision in indexed.items() if sha not in packs or packs[sha].revision != revision]
    fresh = [pack for sha, pack in packs.items() if indexed.get(sha) != pack.revision]
    opened = open_engine(engine, folder)
    if stale or fresh:
        _write(store, opened, fresh, {sha for sha in stale if sha not in packs}, step)
        _write_sentinel(folder, engine, packs.values())
    return opened


def _rebuild(store: Store, folder: Path, engine: str, step: Step | None) -> SearchEngine:
    fresh, old = folder.with_name("index.new"), folder.with_name("index.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    opened = open_engine(engine, fresh)
    packs = store.packs()
    _write(store, opened, packs, set(), step)
    opened.close()
    _write_sentinel(fresh, engine, packs)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return open_engine(engine, folder)


def _write(store: Store, engine: SearchEngine, packs: list[Pack], gone: set[str], step: Step | None) -> None:
    for start in range(0, max(len(packs), 1), BATCH):
        batch = packs[start : start + BATCH]
        # The packs' own earlier documents go too: a run that was killed may have left them without a sentinel.
        remove = {pack.sha256 for pack in batch} | (gone if start == 0 else set())
        engine.write(_documents(store, batch, start, len(packs), step), remove=remove)


def _documents(store: Store, packs: list[Pack], done: int, total: int, step: Step | None) -> Iterator[Document]:
    for number, pack in enumerate(packs, start=done + 1):
        names = {id: [Name(*name) for name in found] for id, found in store.names(pack.sha256).items()}
        for id, record in store.records(pack=pack.sha256):
            yield make_document(id, record, pack.name, names.get(id, ()))
        if step:
            step(number, total)


def _read_sentinel(folder: Path, engine: str) -> dict[str, int] | None:
    """Pack -> revision that the index holds; None where the index is not one of ours."""
    try:
        told = json.loads((folder / "built.json").read_text(encoding="utf-8"))
        if (told["schema"], told["engine"]) != (SCHEMA, engine):
            return None
        return {str(sha): int(revision) for sha, revision in told["packs"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _write_sentinel(folder: Path, engine: str, packs: Iterable[Pack]) -> None:
    told = {"schema": SCHEMA, "engine": engine, "packs": {pack.sha256: pack.revision for pack in packs}}
    fresh = folder / "built.json.part"
    fresh.write_text(json.dumps(told), encoding="utf-8")
    fresh.replace(folder / "built.json")
