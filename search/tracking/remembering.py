"""Results of slow pure functions of words, remembered while packs are followed, and from one run to the next.

Rows stand in tracker after tracker, and every day asked about lays the same words to the same words. No truth: the file
in the archive's folder `cache` is named by the rules, and safe to delete.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import orjson

from search.tracking.kept.derived import drop_others, dump, put_whole

T = TypeVar("T", str, bool, float, str | None, list[str], Sequence[Any])
MOST = 3_000_000
"""Results that are kept; with more, it is begun anew."""
PARTS = 30
"""Lines of the file, each of a run's new results, beyond which it is put in place as one."""

_known: dict[str, Any] | None = None
_told: dict[tuple[object, ...], Any] = {}
"""The same by the words themselves, since to make a key takes longer than most of what it is made for."""


def remembered(function: Callable[..., T]) -> Callable[..., T]:
    """A pure function of words, days and numbers that is worked out once for the same, wherever `remembering` is on.

    Only there, because the sentences of all packs that are read are too many to remember.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def recall(*words: object, **more: object) -> T:
        return recalled((name, *words, *more, *more.values()), lambda: function(*words, **more))

    return recall


def recalled(told: tuple[object, ...], work_out: Callable[[], T]) -> T:
    """What is worked out from just what is told, a name for it first; once, wherever `remembering` is on."""
    if _known is None:
        return work_out()
    if told not in _told:
        key = _key(told)
        if key not in _known:
            _known[key] = work_out()
        _told[told] = _known[key]
    found: T = _told[told]
    return found


def _key(told: tuple[object, ...]) -> str:
    words = "\0".join([word if isinstance(word, str) else f"\1{word!r}" for word in told])
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=9).hexdigest()


@contextmanager
def remembering(folder: Path | None = None, rules: str = "") -> Iterator[None]:
    """Remember for the time of the block; with a folder, what is kept there by the same rules too."""
    global _known
    before, file = _known, folder and folder / f"heard-{rules}.jsonl"
    _known, parts = _read(file) if file else ({}, 0)
    _told.clear()
    had = len(_known)
    try:
        yield
        if file and len(_known) > had:
            _keep(file, _known, had, parts)
    finally:
        _known = before
        _told.clear()


def _read(file: Path) -> tuple[dict[str, Any], int]:
    """What is kept, and in how many parts: a line for each run that had to work something out."""
    known: dict[str, Any] = {}
    lines: list[bytes] = []
    with suppress(OSError):
        lines = file.read_bytes().splitlines()
    for line in lines:
        with suppress(ValueError, TypeError):
            known.update(orjson.loads(line))
    return known, len(lines)


def _keep(file: Path, known: dict[str, Any], had: int, parts: int) -> None:
    """Keep what is known beyond the first `had`, as one more part, or all of it anew where there are many."""
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        if 0 < parts < PARTS and len(known) < MOST:
            # On a line of its own, since the last one may have been cut short.
            with file.open("ab") as end:
                end.write(b"\n" + dump(dict(islice(known.items(), had, None))))
        else:
            put_whole(file, dump(known if len(known) < MOST else {}))
        drop_others(file)
