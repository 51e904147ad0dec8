"""Where phrases stand in a pack's words, by spaCy's phrase matcher. The only module that knows spaCy.

Of spaCy a vocabulary and the matcher are used, without a pipeline: no statistical model has a part in finding names.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.vocab import Vocab

_STRETCH = 30_000
"""Words that are matched at a time: spaCy takes 180 bytes for each, and a pack of 1,000 pages can have 800,000."""


class Triggers:
    """Phrases under labels, found whatever their case."""

    def __init__(self, phrases: Mapping[str, Iterable[Sequence[str]]]) -> None:
        self._matcher: PhraseMatcher = _parts().PhraseMatcher(_vocabulary(), attr="LOWER")
        for label, rows in phrases.items():
            self._matcher.add(label, [_parts().Doc(_vocabulary(), words=list(row)) for row in rows])

    def places(self, words: Sequence[str], gap: str) -> Iterator[tuple[str, int, int]]:
        """Label, start and end of each phrase among some words; none goes over a `gap`."""
        strings = _vocabulary().strings
        with _vocabulary().memory_zone():
            for first, last in _stretches(words, gap):
                document = _parts().Doc(_vocabulary(), words=words[first:last])
                for label, start, end in self._matcher(document):
                    yield strings[label], first + start, first + end


def _stretches(words: Sequence[str], gap: str) -> Iterator[tuple[int, int]]:
    """Where to cut a pack's words so that no text is parted."""
    start = 0
    while len(words) - start > _STRETCH:
        end = start + _STRETCH
        while end < len(words) and words[end - 1] != gap:
            end += 1
        yield start, end
        start = end
    yield start, len(words)


@cache
def _vocabulary() -> Vocab:
    """Of a word's features only its small letters: the others (shape, likeness to a number) cost more than all else."""
    features: dict[Any, Callable[[str], str]] = {_parts().StringStore()["LOWER"]: str.lower}
    vocabulary: Vocab = _parts().Vocab(lex_attr_getters=features)
    return vocabulary


@cache
def _parts() -> Any:
    """The parts of spaCy that are used, imported when the first pack asks for names."""
    with _without_commands():
        import spacy  # noqa: F401
    from spacy.matcher import PhraseMatcher
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    parts = ModuleType("parts of spaCy")
    parts.__dict__.update(PhraseMatcher=PhraseMatcher, StringStore=StringStore, Doc=Doc, Vocab=Vocab)
    return parts


@contextmanager
def _without_commands() -> Iterator[None]:
    """Leaves spaCy's command line out while spaCy is imported, and leaves no trace of that.

    With its web clients and download tools it takes 0.3 s and 20 MiB of every process, as much as the rest of spaCy.
    """
    absent = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info") if name not in sys.modules}
    for module in absent.values():
        module.__dict__.update(__path__=[], info=None)
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
