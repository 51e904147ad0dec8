"""Brings the index up to the store: what was added or read again, or all of it anew. It is always safe to lose.

`index/<engine>/` holds the index in a folder, and a file `current` with that folder's name. A new one is built beside
it and takes its place by that one name: who reads meanwhile reads the old or the new.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypedDict

from corpus.errors import ArchiveUnusable
from corpus.lock import is_ingesting
from corpus.rows import Pack
from corpus.store import Store
from index.document import SCHEMA, Document, Name, make_document
from index.engine import IndexDamaged, SearchEngine, chosen_engine, open_engine, require_engine

BATCH = 40
"""Packs of one commit of an index in use: enough to be quick, few enough that a run that is killed loses little."""
UNFINISHED = "unfinished"
"""A file that a folder has while its index is being built."""
LEFT_FOR = 6 * 3600.0
"""Seconds after which an unfinished folder is taken for one that a killed run has left."""
TRIES = 5
"""How often a reader looks again where the index is replaced just as it opens it."""


class Sentinel(TypedDict):
    """What an index says of itself."""

    packs: dict[str, int]
    """SHA-256 -> revision."""
    records: int
    """How many there are at least."""


Say = Callable[[str], None]
Step = Callable[[int, int], None]
"""Called with packs done and packs to do."""


def bring_up(
    store: Store, *, engine: str | None = None, anew: bool = False, say: Say | None = None, step: Step | None = None
) -> SearchEngine:
    """The index of an archive, holding just what the store holds; by the archive's own engine where none is named.

    An index that is missing, damaged or made by another version is built anew, with a word to `say`; so is any with
    `anew`. Raises ArchiveUnusable where its folder cannot be written, EngineMissing.
    """
    engine = engine or chosen_engine(store.archive)
    require_engine(engine)
    home = _home(store, engine)
    try:
        if not anew:
            with suppress(IndexDamaged):
                return _bring_up(store, home, engine, say, step)
        if say and store.packs():
            say("Building the search index anew from the archive ...")
        return _rebuild(store, home, engine, step)
    except OSError as error:
        raise ArchiveUnusable(
            f"The folder {home} cannot be written: {error.strerror or error}",
            advice="Check that you may write there and that the disk is not full.",
        ) from error


def open_for_asking(store: Store, *, engine: str | None = None, say: Say | None = None) -> SearchEngine:
    """The index to ask: brought up, or as it was left last while an ingest is at work, which brings it up itself.

    Raises ArchiveUnusable where there is none yet, EngineMissing.
    """
    engine = engine or chosen_engine(store.archive)
    if not is_ingesting(store.archive):
        return bring_up(store, engine=engine, say=say)
    if say:
        say("Packs are being read just now; what is indexed so far is searched.")
    try:
        return _open_current(_home(store, engine), engine)[0]
    except IndexDamaged as error:
        raise ArchiveUnusable(
            "The first packs are being read and are not indexed yet", advice="Try again in some minutes."
        ) from error


def _home(store: Store, engine: str) -> Path:
    return store.archive / "index" / engine


def _open_current(home: Path, engine: str) -> tuple[SearchEngine, Path]:
    """The index in use, and its folder. Raises IndexDamaged where there is none, or it is not as it was left."""
    for nth in range(TRIES):
        folder = _current(home)
        try:
            told = _read_sentinel(folder, engine)
            opened = open_engine(engine, folder)
            if opened.counts(())[0] < told["records"]:
                opened.close()
                raise IndexDamaged("records are missing")
            return opened, folder
        except IndexDamaged:
            # Another process may have put a new one in its place between these lines.
            if nth + 1 == TRIES or _current(home) == folder:
                raise
    raise IndexDamaged("it is always being replaced")


def _bring_up(store: Store, home: Path, engine: str, say: Say | None, step: Step | None) -> SearchEngine:
    opened, folder = _open_current(home, engine)
    indexed = _read_sentinel(folder, engine)["packs"]
    packs = {pack.sha256: pack for pack in store.packs()}
    fresh = [pack for sha, pack in packs.items() if indexed.get(sha) != pack.revision]
    gone = indexed.keys() - packs.keys()
    if fresh or gone:
        if say:
            say(f"Bringing the search index up to the archive: {len(fresh) + len(gone)} packs ...")
        # Until all are in, no number of records is wrong.
        _write_sentinel(folder, engine, indexed, 0)
        _write(store, opened, fresh, gone, step)
        _write_sentinel(folder, engine, {sha: pack.revision for sha, pack in packs.items()}, opened.counts(())[0])
    return opened


def _rebuild(store: Store, home: Path, engine: str, step: Step | None) -> SearchEngine:
    before = _folders(home)
    folder = home / f"{time.time_ns():x}-{secrets.token_hex(2)}"
    folder.mkdir(parents=True)
    (folder / UNFINISHED).touch()
    opened = open_engine(engine, folder)
    try:
        packs = store.packs()
        # In one go: what is built anew and killed is built anew again, and one part is asked faster than many.
        opened.write(read_documents(store, packs, 0, len(packs), step))
        _write_sentinel(folder, engine, {pack.sha256: pack.revision for pack in packs}, opened.counts(())[0])
    except BaseException:
        opened.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _put(home / "current", folder.name)
    (folder / UNFINISHED).unlink()
    _clear(before)
    return opened


def _clear(folders: Iterable[Path]) -> None:
    """Take away what has been replaced, and what killed runs have left."""
    for folder in folders:
        # Those who read it have its files open; on Windows it stays until the next time.
        mark = folder / UNFINISHED
        if not mark.exists() or time.time() - mark.stat().st_mtime > LEFT_FOR:
            shutil.rmtree(folder, ignore_errors=True)


def _write(store: Store, engine: SearchEngine, packs: list[Pack], gone: Iterable[str], step: Step | None) -> None:
    for start in range(0, max(len(packs), 1), BATCH):
        batch = packs[start : start + BATCH]
        # The packs' own earlier documents go too: a run that was killed may have left them without a sentinel.
        remove = {pack.sha256 for pack in batch} | set(gone if start == 0 else ())
        engine.write(read_documents(store, batch, start, len(packs), step), remove=remove)


def read_documents(
    store: Store, packs: list[Pack], done: int = 0, total: int = 0, step: Step | None = None
) -> Iterator[Document]:
    """What is to be indexed of some packs, of which `done` of `total` come before."""
    for number, pack in enumerate(packs, start=done + 1):
        names = {id: [Name(*name) for name in found] for id, found in store.names(pack.sha256).items()}
        for id, record in store.records(pack=pack.sha256):
            yield make_document(id, record, pack.name, names.get(id, ()), pack.committee)
        if step:
            step(number, total)


def _folders(home: Path) -> list[Path]:
    return [folder for folder in home.iterdir() if folder.is_dir()] if home.is_dir() else []


def _current(home: Path) -> Path:
    try:
        return home / (home / "current").read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise IndexDamaged("there is none") from error


def _read_sentinel(folder: Path, engine: str) -> Sentinel:
    """What an index says of itself. Raises IndexDamaged where it is not one of ours."""
    try:
        told = json.loads((folder / "built.json").read_text(encoding="utf-8"))
        if (told["schema"], told["engine"]) != (SCHEMA, engine):
            raise IndexDamaged("it is of another version")
        packs = {str(sha): int(revision) for sha, revision in told["packs"].items()}
        return Sentinel(packs=packs, records=int(told["records"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged("it does not say what it holds") from error


def _write_sentinel(folder: Path, engine: str, packs: dict[str, int], records: int) -> None:
    _put(
        folder / "built.json",
        json.dumps({"schema": SCHEMA, "engine": engine, "packs": packs, "records": records}),
    )


def _put(file: Path, words: str) -> None:
    """Write a file so that a reader has the old or the new."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}.part")
    fresh.write_text(words, encoding="utf-8")
    fresh.replace(file)
