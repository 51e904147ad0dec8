"""Rules typed as rows of dashes, as typewriters and plain text have them -> none; the line that one underlines is bold.

Pure. What else would tell a heading there: nothing is set in bold or in larger letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layout import Line

_RULE = re.compile(r"(?:[-=~*]{3,}|_{3,}|[–—]{3,})")
_SIGNED = "_"
"""Rows of these may be left for a signature: only those that underline words are rules."""
_LEAST = 5
"""Characters of a rule that underlines nothing."""
_APART = 3.0
"""Points between the left ends of a rule and of what it underlines."""


def without_typed_rules(lines: Sequence[Line]) -> list[Line]:
    """Lines in reading order -> the same without typed rules."""
    kept: list[Line] = []
    for line in lines:
        if not _is_rule(line):
            kept.append(line)
        elif kept and _underlines(line, kept[-1]):
            kept[-1] = replace(kept[-1], words=tuple(replace(word, bold=True) for word in kept[-1].words))
        elif line.words[0].text.startswith(_SIGNED) or len(line.text) < _LEAST:
            kept.append(line)
    return kept


def _is_rule(line: Line) -> bool:
    return all(_RULE.fullmatch(word.text) for word in line.words)


def _underlines(rule: Line, line: Line) -> bool:
    """Whether each stretch of a rule is as long as the words right above it."""
    if line.page != rule.page or not 0 < rule.top - line.top < 2 * line.size:
        return False
    parts = line.segments
    return all(any(_as_long(word.x0, word.x1, part) for part in (*parts, line)) for word in rule.words)


def _as_long(x0: float, x1: float, part: Line) -> bool:
    return abs(part.x0 - x0) < _APART and 0.7 < (x1 - x0) / max(part.x1 - part.x0, 1.0) < 1.4
