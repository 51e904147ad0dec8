"""Where phrases stand in a pack's words, whatever their case. Pure; knows no names by itself.

Looked for from the pack's distinct words, of which a large pack has some thousand: a matcher that goes through all
half million (spaCy's, before) took longer to load than ten pages take to read, in every process that reads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ingest.name_words import PackWords


class Triggers:
    """Phrases under labels."""

    def __init__(self, phrases: Mapping[str, Iterable[Sequence[str]]]) -> None:
        self._begun: dict[str, dict[tuple[str, tuple[str, ...]], None]] = defaultdict(dict)
        """First word -> label and further words of each phrase that begins with it, each once."""
        for label, rows in phrases.items():
            for first, *rest in rows:
                self._begun[first.lower()][label, tuple(word.lower() for word in rest)] = None

    def places(self, pack: PackWords) -> list[tuple[str, int, int]]:
        """Label, start and end of each phrase, in the order of the words."""
        return sorted(self._places(pack), key=lambda place: place[1:])

    def _places(self, pack: PackWords) -> Iterator[tuple[str, int, int]]:
        for word, starts in pack.places.items():
            for label, rest in self._begun.get(word.lower(), ()):
                for start in starts:
                    end = start + 1 + len(rest)
                    if not rest or tuple(each.lower() for each in pack.words[start + 1 : end]) == rest:
                        yield label, start, end
