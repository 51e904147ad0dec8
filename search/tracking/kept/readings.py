"""What each pack states, kept in the archive's folder `cache`: one file, a line for each pack.

No truth: a line is named by the pack's content, its reading and what of it stands, the file by the rules, so that what
no longer fits is never read; safe to delete. The file is put in place whole, by whoever had to work something out; an
ingest adds what those who read the packs worked out (`handed_over.py`).
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import orjson

from corpus.records import PlanAction, Source, TrackerRow
from corpus.rows import Pack
from corpus.store import Store
from search.tracking.kept.derived import (
    Lines,
    drop_others,
    dump,
    event_of,
    name_of_reading,
    put_whole,
    without_collecting,
)
from search.tracking.lives import Life
from search.tracking.stated.papers import papers_of
from search.tracking.stated.reading import Reading, Report, Stated, read_pack
from search.tracking.stated.reports import WholeLetter
from search.tracking.stated.statements import Item, Statement
from search.tracking.tied.in_passing import Background
from search.tracking.tied.linking import Wording
from search.tracking.words.citing import NOTHING, Cited

T = TypeVar("T")
Values = list[Any]
MOST_LINES = 2
"""Lines for each pack, beyond which the file is put in place anew, without those of readings that were replaced."""


class KeptReadings:
    """Readings of an archive's packs, those that are kept and those that must be worked out."""

    def __init__(self, folder: Path, rules: str, say: Callable[[int, int], None] | None = None) -> None:
        self._folder = folder
        self._rules = rules
        self._say = say or (lambda done, total: None)

    def __call__(self, store: Store, packs: Sequence[Pack]) -> list[Stated]:
        """What each of some packs states, in their order; what had to be worked out is kept."""
        older = store.superseded_in()
        names = [name_of_reading(pack, older.get(pack.sha256, ())) for pack in packs]
        with without_collecting():
            return self._gather(store, packs, names, older)

    def _gather(
        self, store: Store, packs: Sequence[Pack], names: Sequence[str], older: dict[str, list[str]]
    ) -> list[Stated]:
        kept = Lines(self._file)
        found: list[Stated] = []
        fresh: dict[str, bytes] = {}
        for place, (name, pack) in enumerate(zip(names, packs, strict=True)):
            stated = _stated_of(kept[name], name) if name in kept else None
            if stated is None:
                self._say(place, len(packs))
                read = read_pack(papers_of(store, pack, frozenset(older.get(pack.sha256, ()))), pack)
                stated, fresh[name] = replace(read, name=name), line_of(read)
            found.append(stated)
        if fresh or len(kept) > MOST_LINES * store.count_packs():
            self._keep(store, {**kept, **fresh})
        return found

    def add(self, pack: Pack, line: bytes) -> None:
        """Keep the line of one more pack, of which all records stand, at the end of the file.

        Whoever comes upon a line that was cut short, or puts the file in place whole just now, works it out anew.
        """
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with self._file.open("ab") as file:
                file.write(name_of_reading(pack, ()).encode() + b"\t" + line + b"\n")

    @property
    def _file(self) -> Path:
        return self._folder / f"statements-{self._rules}.jsonl"

    def _keep(self, store: Store, lines: dict[str, bytes]) -> None:
        """Keep the lines of packs that the archive has, in place of what other rules kept."""
        older = store.superseded_in()
        held = {name_of_reading(pack, older.get(pack.sha256, ())) for pack in store.packs()}
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            standing = (name.encode() + b"\t" + line + b"\n" for name, line in sorted(lines.items()) if name in held)
            put_whole(self._file, b"".join(standing))
            drop_others(self._file)


# To JSON and back


def line_of(stated: Stated) -> bytes:
    """What a pack states as it is kept: a number to check it by, what comes to be known by it, its reading."""
    parts = (dump(_values([getattr(stated, name) for name in _COMING])), dump(_values(stated.reading)))
    return numbered(b"\t".join(parts))


NUMBER = 9
"""How many letters the number of a line takes, with the tab behind it."""


def numbered(line: bytes) -> bytes:
    """A line with a number to check it by."""
    return b"%08x\t%b" % (zlib.crc32(line), line)


def is_sound(line: bytes) -> bool:
    """Whether a line is as it was numbered: what is in it may be looked at only long after it was read."""
    return line[:NUMBER] == b"%08x\t" % zlib.crc32(memoryview(line)[NUMBER:])


def _values(value: Any) -> Any:
    """Data classes as lists of their fields, in their order."""
    if isinstance(value, dict):
        # In order, so that whoever works it out has the same line: words come out of sets.
        return [[key, each] for key, each in sorted(value.items())]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple | list):
        return [_values(each) for each in value]
    if isinstance(value, Report):
        # The statement as words within words, which are not looked into until it is asked for.
        return [list(value.rare), dump(_values(value.statement)).decode()]
    if isinstance(value, Life):
        return [*life_values(value), _values(value.events)]
    if hasattr(value, "__dataclass_fields__"):
        return [_values(getattr(value, each.name)) for each in fields(value)]
    return value


_COMING = ("meetings", "clauses", "tracker_titles", "rows")
"""What of a pack comes to be known by it, whether it is followed or not."""
_LIFE = tuple(each.name for each in fields(Life) if each.init)[:12]
"""What a life has before anything is laid to it: up to its events."""


def life_values(life: Life) -> Values:
    """What a life has before anything is laid to it, save its events."""
    values: Values = _values([getattr(life, name) for name in _LIFE[:-1]])
    return values


def _stated_of(line: bytes, name: str) -> Stated | None:
    """What a line says that a pack states, or None where it is damaged."""
    if not is_sound(line):
        return None
    # Most lines are long, and of most no more is needed than what comes to be known.
    end = line.index(b"\t", NUMBER)
    values = dict(zip(_COMING, orjson.loads(line[NUMBER:end]), strict=True))
    return Stated(
        name=name,
        make=lambda: _reading_of(line[end + 1 :]),
        **{each: _COMES[each](value) for each, value in values.items()},
    )


def _reading_of(kept: bytes) -> Reading:
    values = dict(zip((each.name for each in fields(Reading)), orjson.loads(kept), strict=True))
    return Reading(**{name: _READ[name](value) for name, value in values.items()})


def _made(cls: type[T], **parts: Callable[[Any], Any]) -> Callable[[Values], T]:
    """What makes an object of a class of its fields' values; `parts`: what makes those that are no plain values."""
    names = _LIFE if cls is Life else tuple(each.name for each in fields(cls))  # type: ignore[arg-type]
    places = [(names.index(name), make) for name, make in parts.items()]

    by_place = not any(each.kw_only for each in fields(cls))  # type: ignore[arg-type]

    def make_it(values: Values) -> T:
        for place, make in places:
            values[place] = make(values[place])
        return cls(*values) if by_place else cls(**dict(zip(names, values, strict=True)))

    return make_it


def _all(make: Callable[[Any], T]) -> Callable[[Collection[Any]], tuple[T, ...]]:
    return lambda values: tuple(map(make, values))


def _with_id(make: Callable[[Any], T]) -> Callable[[Values], tuple[str, T]]:
    return lambda values: (values[0], make(values[1]))


_source = _made(Source, box=tuple)
_some_cited = _made(Cited, dates=frozenset, minutes=frozenset, clauses=frozenset, days=frozenset)


def _cited(values: Values) -> Cited:
    # Most statements name no meeting: one object stands for all of those.
    return _some_cited(values) if any(values) else NOTHING


_wording = _made(Wording)
life_of = _made(Life, responsible=tuple, source=_source, events=lambda values: list(map(event_of, values)))
_statement = _made(Statement, cited=_cited)
_READ: dict[str, Callable[[Any], Any]] = {
    "rows": _all(_with_id(_made(TrackerRow, source=_source))),
    "series": dict,
    "tracker_page": int,
    "covering_pages": dict,
    "minutes": _all(_statement),
    "reports": _all(lambda values: Report(tuple(values[0]), lambda: _statement(orjson.loads(values[1])))),
    "letters": _all(_made(WholeLetter, sentences=_all(_statement))),
    "updates": _all(_statement),
    "background": _made(Background, counts=lambda values: Counter(dict(values))),
    "items": _all(_made(Item, cited=_cited)),
    "plans": _all(_with_id(_made(PlanAction, source=_source, leads=tuple))),
}
"""Field of a reading -> what makes it."""
_COMES: dict[str, Callable[[Any], Any]] = {
    "meetings": _all(tuple),
    "clauses": _all(lambda values: (_wording(values[0]), life_of(values[1]) if values[1] else None)),
    "tracker_titles": tuple,
    "rows": tuple,
}
"""Field of what comes to be known -> what makes it."""
