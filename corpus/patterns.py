"""Patterns of words, each made when it is first looked for: who asks one thing of an archive needs few of them.

To make all takes a third of a second, longer than most answers.
"""

from __future__ import annotations

import re
from typing import cast

_KEPT = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")


class _Pattern:
    """Stands for a pattern until something is asked of it, and has what that has from then on."""

    def __init__(self, words: str, flags: int) -> None:
        self._made_of = words, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        made = re.compile(*self._made_of)
        # Found without coming here again: they are asked of each sentence.
        self.__dict__.update({each: getattr(made, each) for each in _KEPT})
        return getattr(made, name)


def pattern_of(words: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, but not yet; raises re.error when first used, where it is none."""
    return cast("re.Pattern[str]", _Pattern(words, flags))
