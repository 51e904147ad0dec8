"""Statements that were written and labelled to teach the judge, and those held back to try it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from search.tracking.heard.hearing import case_of
from search.tracking.heard.judging import Case, judge

STATEMENTS = Path(__file__).parent / "statements"
TAUGHT = "taught-*.jsonl"
HELD = "held-*.jsonl"


@dataclass(frozen=True)
class Labelled:
    """A statement and what it brings about by `search/tracking/status.py`, as a careful reader labelled it."""

    case: Case
    effect: str
    """One of `judging.EFFECTS`; empty for nothing."""

    @cached_property
    def judged(self) -> str:
        """What the judge, or else the phrases, say that it brings about."""
        found = judge(self.case)
        return found.effect if found else self.case.effect


def labelled(pattern: str) -> list[Labelled]:
    """The statements of the files that fit a pattern, in their order."""
    lines = [line for file in sorted(STATEMENTS.glob(pattern)) for line in file.read_text("utf-8").splitlines()]
    return [_labelled(json.loads(line)) for line in lines]


def _labelled(line: dict[str, str | None]) -> Labelled:
    text, asked = line["text"] or "", line["asked"] or ""
    case = case_of(line["speaker"] or "", line["kind"] or "", asked, text, line.get("status_column"))
    return Labelled(case, line["effect"] or "")


def share_right(statements: Sequence[Labelled], *, judged: bool = True) -> float:
    """The share, 0 to 1, of statements that are heard as labelled: by the judge, or by the phrases alone."""
    right = sum((each.judged if judged else each.case.effect) == each.effect for each in statements)
    return right / len(statements)


def digest() -> str:
    """Changes with any statement that is taught."""
    taught = hashlib.sha256()
    for file in sorted(STATEMENTS.glob(TAUGHT)):
        taught.update(file.read_bytes())
    return taught.hexdigest()[:20]
