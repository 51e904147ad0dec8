"""How far a pack is read, page by page, for whoever waits for it. Told now and then: each page would cost too much."""

from __future__ import annotations

import time
from collections.abc import Callable

Step = Callable[[int, int], None]
"""Hears how many of a pack's pages are laid out, and how many it has."""
NOW_AND_THEN = 1.0
"""Seconds. Most packs are read before anything is told."""


def unheard(done: int, total: int) -> None:
    """Where nobody waits for it."""


class Seldom:
    """A step that passes on what it hears now and then, and the last page where it passed on any."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._since = time.monotonic()
        self._told = False

    def __call__(self, done: int, total: int) -> None:
        """Hear of it, and pass it on if it is time."""
        now = time.monotonic()
        if now - self._since >= NOW_AND_THEN or (self._told and done == total):
            self._since, self._told = now, True
            self._step(done, total)
