"""What minutes and trackers call a request, `Information`, `Report back: school nurses` -> its kind. Pure."""

from __future__ import annotations

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.words import words

_CALLED = tuple((kind, pattern_of(pattern)) for kind, pattern in words("asks")["called"].items())


def kind_called(label: str) -> str | None:
    """The kind that a label names, in a column or before the words; None where it names none."""
    return next((kind for kind, pattern in _CALLED if pattern.fullmatch(folded(label).strip(" .:"))), None)


def without_kind(text: str) -> str:
    """Words without what they are called first: `Report back: school nurses` -> `school nurses`."""
    label, mark, rest = text.partition(":")
    return rest.strip() if mark and kind_called(label) else text
