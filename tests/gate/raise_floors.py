"""Raises the floors of the gate to what is reached now: `python -m tests.gate.raise_floors [--allow-lower] [--show]`.

Never lowers a floor, and writes nothing if one would have to be, unless `--allow-lower` says so. `--show` prints what
is missed and what is read in excess, pack by pack, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import sys

from tests.gate.measure import FLOORS, SETS, Floors, PackSet, falls, floors, read_rows, shares_of
from tests.gate.score import RULES, compare, known_rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--allow-lower", action="store_true", help="write floors that are lower than before")
    parser.add_argument("--show", action="store_true", help="print what is missed and what is in excess; write nothing")
    options = parser.parse_args()
    here = [packs for packs in SETS if packs.packs()]
    if options.show:
        for packs in here:
            show(packs)
        return 0
    now: Floors = {packs.name: shares_of(packs) for packs in here}
    kept = floors()
    sunk = [f"{name}: {line}" for name, shares in now.items() for line in falls(kept.get(name, {}), shares)]
    print("\n".join(sunk), file=sys.stderr)
    if sunk and not options.allow_lower:
        print("Nothing written. If this is meant, say --allow-lower.", file=sys.stderr)
        return 1
    FLOORS.write_text(json.dumps(raised(kept, now, lower=options.allow_lower), indent=1) + "\n", encoding="utf-8")
    return 0


def raised(kept: Floors, now: Floors, *, lower: bool) -> Floors:
    """The floors of all sets: those of sets that are not here stay as they are."""
    new: Floors = dict(kept)
    for name, shares in now.items():
        before = {} if lower else kept.get(name, {})
        new[name] = {
            kind: {share: max(_down(value), before.get(kind, {}).get(share, 0.0)) for share, value in values.items()}
            for kind, values in shares.items()
        }
    return new


def show(packs: PackSet) -> None:
    """What differs in each pack of a set."""
    for path in packs.packs():
        read = read_rows(path)
        for kind in RULES:
            compared = compare(kind, known_rows(packs.gold / path.stem, kind), read.get(kind, []))
            for word, rows in (("missed", compared.missed), ("excess", compared.excess)):
                for row in rows:
                    print(f"{path.name}: {kind} {word}: {json.dumps(dict(row), ensure_ascii=False)[:300]}")
            for name, known, found in compared.wrong:
                print(f"{path.name}: {kind} {name}: is {known!r}, read {found!r}"[:400])


def _down(value: float) -> float:
    return math.floor(value * 1000) / 1000


if __name__ == "__main__":
    sys.exit(main())
