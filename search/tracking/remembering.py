"""Results of slow pure functions of words, remembered while packs are followed, and from one run to the next.

Rows stand in tracker after tracker, and every day asked about lays the same words to the same words. No truth: the file
in the archive's folder `cache` is named by the rules, and safe to delete.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import orjson

from search.tracking.kept import drop_others, dump, put_whole

T = TypeVar("T", str, bool, float, str | None, list[str], Sequence[Any])
MOST = 3_000_000
"""Results that are kept; with more, it is begun anew."""

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
    before, file = _known, folder and folder / f"heard-{rules}.json"
    _known = _read(file) if file else {}
    _told.clear()
    had = len(_known)
    try:
        yield
        if file and len(_known) > had:
            _keep(file, _known if len(_known) < MOST else {})
    finally:
        _known = before
        _told.clear()


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        kept = orjson.loads(file.read_bytes())
        return kept if isinstance(kept, dict) else {}
    return {}


def _keep(file: Path, known: dict[str, Any]) -> None:
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        put_whole(file, dump(known))
        drop_others(file)
