"""Words by which papers tell what became of something, as data: families of verbs and phrases, words that mean alike.

Beside them what is read off words alone: stems and weights, labels of clauses, what is cited, what a kind is called.

A word met in a new council is added to the data; no rule names a council.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(name: str) -> dict[str, Any]:
    """The words of one subject, `telling` for `telling.toml`. Callers must not change what they get."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def either(alternatives: list[str]) -> str:
    """A pattern for any of these, as whole words."""
    return rf"(?<![\w-])(?:{'|'.join(alternatives)})(?!\w)"
