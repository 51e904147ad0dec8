"""Words by which the other language of papers printed in two is known: Welsh beside English. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.conventions import convention
from ingest.drawn import Word

_WORDS = convention("languages")["welsh"]
WELSH = frozenset(_WORDS["words"]) - frozenset(_WORDS["either"])
"""Words that are Welsh alone, and no names."""
ENGLISH = frozenset(_WORDS["english"])
"""Words of which hardly an English sentence is free."""
_BARE = re.compile(r"^\W+|\W+$")
_LETTERS = re.compile(r"[^\W\d_]")


def bare_words(words: Iterable[Word]) -> list[str]:
    """Words that have a letter, folded, without the marks around them."""
    return [bare for word in words if _LETTERS.search(bare := bare_text(word.text))]


def bare_text(text: str) -> str:
    """A word folded, without the marks around it."""
    return _BARE.sub("", text).casefold()
