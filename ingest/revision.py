"""Which revision of the reading rules read a pack: kept with it, so that an archive can say what to read again.

Nothing is read again by itself: it takes as long as the first time, and the officer says when.
"""

from __future__ import annotations

REVISION = "12"
"""Raised when rules change so that packs should be read again: when what the samples state changes, once a release."""


def is_older(reader: str) -> bool:
    """Whether a revision comes before this one; what another kind of reader says of itself does not."""
    return reader.isdecimal() and int(reader) < int(REVISION)
