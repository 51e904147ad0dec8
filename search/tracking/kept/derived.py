"""Derived commitments kept in the archive's folder `cache`: two files for each set of packs asked about.

No truth: named by all that they were derived from, so that files that no longer fit are never read, and safe to delete.
Put in place whole, so that a reader beside a writer sees the old or the new. One file has the commitments with the
first and the last of their events, which lists need, and the ids of the records that tell of each; the other all events
of each, a line, of which a history needs one: to make objects of 40,000 events takes longer than all else. Of a day
gone by the second is written when a history of that day is first asked for.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import fields, replace
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

import orjson

from corpus.rows import Pack
from search.tracking.events import Commitment, Event

KEPT = 12
"""How many answers are kept; those asked for last stay."""

_COMMITMENT = tuple(each.name for each in fields(Commitment) if each.name not in ("events", "possibly"))
_commitment_values = attrgetter(*_COMMITMENT)
_REASONS = Event._fields.index("reasons")
Rows = list[list[Any]]


class Kept:
    """The commitments of some packs, brief or whole."""

    def __init__(self, brief: list[Commitment], file: Path | None, told_by: list[list[str]] | None = None) -> None:
        self.brief = brief
        """All of them, with as many of their events as a list needs."""
        self._file = file
        self.told_by = [_records(each.events) for each in brief] if told_by is None else told_by
        """For each of them, the ids of the records that tell of it, those of events that are left out too."""

    def whole(self, ids: Iterable[str]) -> list[Commitment] | None:
        """Those of some ids, with all their events; None where their file is gone or damaged."""
        wanted = set(ids)
        places = sorted(self._places[id] for id in wanted if id in self._places)
        if self._file is None:
            return [self.brief[place] for place in places]
        try:
            return [self._with_events(place, *orjson.loads(self._lines[place])) for place in places]
        except (OSError, ValueError, TypeError, IndexError):
            return None

    def _with_events(self, place: int, events: Rows, possibly: Rows) -> Commitment:
        every, doubtful = tuple(map(event_of, events)), tuple(map(event_of, possibly))
        return replace(self.brief[place], events=every, possibly=doubtful)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each.id: place for place, each in enumerate(self.brief)}

    @cached_property
    def _lines(self) -> list[bytes]:
        return self._file.read_bytes().splitlines() if self._file else []


def read_kept(folder: Path, name: str) -> Kept | None:
    """What is kept under a name, or None where there is nothing, or what there is cannot be read."""
    try:
        rows = orjson.loads(_brief_file(folder, name).read_bytes())
        with without_collecting():
            found = [_commitment_of(own, events, possibly) for own, events, possibly, _ in rows]
        _note_asked(folder, name)
        return Kept(found, _whole_file(folder, name), [told_by for *_, told_by in rows])
    except (OSError, ValueError, TypeError):
        return None


@contextmanager
def without_collecting(*, to_the_end: bool = False) -> Iterator[None]:
    """The collector looks through all objects again and again as they are made, and finds nothing: half the time.

    `to_the_end`: nothing much is made after it: what was is not looked through when the collector is let go either.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if to_the_end:
                gc.freeze()
            gc.enable()


def keep(folder: Path, name: str, found: list[Commitment], *, whole: bool) -> Kept:
    """Keep what was derived; where the folder cannot be written, the next asking takes as long as this one.

    `whole`: all events too, and not only those that lists need.
    """
    if whole:
        keep_whole(folder, name, found)
    brief = [[*_row(each, _ends(each.events), each.possibly[-1:]), _records(each.events)] for each in found]
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        put_whole(_brief_file(folder, name), dump(brief))
        _drop_old(folder)
    return Kept(found, None)


def keep_whole(folder: Path, name: str, found: list[Commitment]) -> None:
    """Keep all events of what was derived, a line for each commitment, in their order."""
    rows = [([*map(tuple, each.events)], [*map(tuple, each.possibly)]) for each in found]
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        put_whole(_whole_file(folder, name), b"".join(dump(row) + b"\n" for row in rows))


def _records(events: Iterable[Event]) -> list[str]:
    return list(dict.fromkeys(event.record for event in events if event.record))


def _ends(events: tuple[Event, ...]) -> tuple[Event, ...]:
    return events if len(events) < 3 else (events[0], events[-1])


def _brief_file(folder: Path, name: str) -> Path:
    return folder / f"commitments-{name}.json"


def _whole_file(folder: Path, name: str) -> Path:
    return folder / f"events-{name}.jsonl"


_UNFINISHED = ".part"


def put_whole(file: Path, content: bytes) -> None:
    """Put a file in place so that a reader sees what was there or what is there now, and nothing between."""
    fresh = file.with_suffix(f".{os.getpid()}{_UNFINISHED}")
    fresh.write_bytes(content)
    fresh.replace(file)


class Lines(Mapping[str, bytes]):
    """Name -> line, of a file that has a name, a tab and the rest in each; as far as it can be read.

    What is not asked for is not copied: of most packs little is needed, and a line may have a hundred thousand letters.
    """

    def __init__(self, file: Path) -> None:
        self._content = b""
        self._places: dict[str, tuple[int, int]] = {}
        """Name -> where its line begins and ends."""
        with suppress(OSError):
            self._content = file.read_bytes()
        start, size = 0, len(self._content)
        while start < size:
            end = self._content.find(b"\n", start)
            end = size if end < 0 else end
            if (tab := self._content.find(b"\t", start, end)) >= 0:
                self._places[self._content[start:tab].decode("ascii", "replace")] = tab + 1, end
            start = end + 1

    def __getitem__(self, name: str) -> bytes:
        start, end = self._places[name]
        return self._content[start:end]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def drop_others(file: Path) -> None:
    """Take away what other rules kept of the same: files that are named alike up to the dash."""
    for other in file.parent.glob(f"{file.name.partition('-')[0]}-*"):
        if other != file and other.suffix != _UNFINISHED:
            other.unlink(missing_ok=True)


def name_of_reading(pack: Pack, superseded: Iterable[str]) -> str:
    """Names what a pack states; `superseded`: ids of its records for which a newer version stands."""
    stands = "|".join((pack.sha256, str(pack.revision), pack.reader, *superseded))
    return hashlib.sha256(stands.encode()).hexdigest()[:24]


def _note_asked(folder: Path, name: str) -> None:
    """So that what is asked for often stays when others are dropped."""
    with suppress(OSError):
        os.utime(_brief_file(folder, name))
        os.utime(_whole_file(folder, name))


def _drop_old(folder: Path) -> None:
    for pattern in ("commitments-*.json", "events-*.jsonl"):
        by_age = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in by_age[KEPT:]:
            file.unlink(missing_ok=True)


def dump(value: object) -> bytes:
    """Plain values as JSON, on one line."""
    return orjson.dumps(value)


def _row(each: Commitment, events: Iterable[Event], possibly: Iterable[Event]) -> tuple[object, ...]:
    return _commitment_values(each), [*map(tuple, events)], [*map(tuple, possibly)]


def event_of(row: list[Any]) -> Event:
    """An event of its fields' values, in their order."""
    row[_REASONS] = tuple(row[_REASONS])
    return Event._make(row)


def _commitment_of(own: list[Any], events: Rows, possibly: Rows) -> Commitment:
    values = dict(zip(_COMMITMENT, own, strict=True))
    return Commitment(
        **{**values, "responsible": tuple(values["responsible"])},
        events=tuple(event_of(row) for row in events),
        possibly=tuple(event_of(row) for row in possibly),
    )
