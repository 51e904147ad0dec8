"""Ingests a story's packs into an archive of its own and measures what the program makes of its decisions."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.store import Store
from search.tracking.commitments import track
from tests.gate.measure import ROOT, Shares, reading
from tests.gate.score_tracking import Followed, Known, followed, shares
from tests.packs.long_story.packs import draw_long_story

SLACK = 1
"""So many decisions may be lost from any share before the gate closes: one that moves must not stop work that has
nothing to do with it. Raise the floors after each gain, so that the slack is not used up by small steps."""


@dataclass(frozen=True)
class Timeline:
    """A story whose packs can be read: `lay` puts its PDFs into a folder if need be, and says where they are."""

    name: str
    days: tuple[str, ...]
    """Besides the end, the days as of which it is asked."""
    lay: Callable[[Path], tuple[Sequence[Path], Sequence[Known]]]


def _samples(_: Path) -> tuple[Sequence[Path], Sequence[Known]]:
    """The committed packs, and the committed truth of their story."""
    lines = (ROOT / "tests/packs/truth/truth.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted((ROOT / "samples").glob("*.pdf")), [json.loads(line) for line in lines]


LONG = Timeline("long story followed", ("2022-12-31", "2023-06-30", "2023-12-31"), draw_long_story)
TIMELINES = (Timeline("samples followed", ("2024-10-31", "2025-01-31"), _samples), LONG)


@cache
def followed_through(timeline: Timeline) -> dict[str, Followed]:
    """A story at its end and as of its days: `at the end`, `as of 2024-10-31`."""
    with tempfile.TemporaryDirectory() as folder:
        pdfs, truth = timeline.lay(Path(folder))
        with Store.open(Path(folder) / "archive", create=True) as store:
            for path in pdfs:
                store.put(reading(path))
            days = {"at the end": None, **{f"as of {day}": day for day in timeline.days}}
            return {name: followed(truth, track(store, _day(day)), day) for name, day in days.items()}


def shares_followed(timeline: Timeline, more: int = 0) -> Shares:
    """The shares of each of its days, as they were if so many `more` decisions were right."""
    return {name: shares(each, more) for name, each in followed_through(timeline).items()}


def _day(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None
