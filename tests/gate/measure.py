"""Reads the packs of a set and measures what was read: kind -> share by name, pooled over the set."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from corpus.records import PackResult
from search.export import record_row
from tests.gate.score import RULES, Tally, compare, known_rows

ROOT = Path(__file__).parents[2]
GATE = Path(__file__).parent
FLOORS = GATE / "floors.json"
SLACK = 0.004
"""By so much a share may lie below its floor before the gate closes: floors are written with three decimals, and one
field in some hundreds that is read otherwise must not stop work that has nothing to do with it. A whole record lost
closes it in all kinds but the largest."""

Shares = dict[str, dict[str, float]]
Floors = dict[str, Shares]


@dataclass(frozen=True)
class PackSet:
    """PDFs with known records: `gold` has a folder for each PDF, of its name."""

    name: str
    pdfs: Path
    gold: Path

    def packs(self) -> list[Path]:
        """The PDFs that have truth and are not scans, by name."""
        found = sorted(self.pdfs.glob("*.pdf"))
        return [path for path in found if (self.gold / path.stem).is_dir() and "scan" not in path.stem]


SETS = (
    PackSet("samples", ROOT / "samples", GATE / "gold"),
    PackSet("shared packs", ROOT.parent / "shared/packs/pdf", ROOT.parent / "shared/packs/gold"),
    PackSet("shared real", ROOT.parent / "shared/real/pdf", ROOT.parent / "shared/real/gold"),
)


@cache
def shares_of(packs: PackSet) -> Shares:
    """Shares of each kind that the set has, or in which something was read."""
    pooled = {kind: Tally() for kind in RULES}
    for path in packs.packs():
        read = read_rows(path)
        for kind, counts in pooled.items():
            counts.add(compare(kind, known_rows(packs.gold / path.stem, kind), read.get(kind, [])).tally)
    return {kind: counts.shares() for kind, counts in pooled.items() if counts.known or counts.read}


def read_rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What is read from a PDF, by kind, under the names of the export."""
    result = reading(path)
    rows: dict[str, list[dict[str, Any]]] = {}
    for record in result.records:
        rows.setdefault(record.kind, []).append(record_row("", record, result.name))
    return rows


@lru_cache(maxsize=64)
def reading(path: Path) -> PackResult:
    """What is read from a PDF, once for all the gates that hold a set of packs."""
    from ingest.pipeline import read_pack

    return read_pack(path)


def floors() -> Floors:
    """The floors by set, kind and share."""
    kept: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return kept


def falls(under: Mapping[str, Mapping[str, float]], shares: Shares) -> Iterator[str]:
    """What has sunk below its floor by more than the slack, a line each."""
    for kind, kinds in under.items():
        for name, floor in kinds.items():
            now = shares.get(kind, {}).get(name, 0.0)
            if now < floor - SLACK:
                yield f"{kind} {name}: {now:.3f}, floor {floor:.3f}"
