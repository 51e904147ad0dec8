"""Councils' habits as data: words that introduce a decision, column titles, keys of colours. One TOML file a subject.

A habit met in a new council is added to the data; no rule names a council.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def convention(name: str) -> dict[str, Any]:
    """The habits of one subject, `decisions` for `decisions.toml`. Callers must not change what they get."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
