"""Raises the floors of the gate to what is reached now: `python -m tests.gate.raise_floors [--allow-lower] [--show]
[--only NAME]`.

Never lowers a floor, and writes nothing if one would have to be, unless `--allow-lower` says so. `--show` prints what
is missed and what is read in excess, pack by pack and decision by decision, and writes nothing. `--only` takes one set
or story.
"""

from __future__ import annotations

import argparse
import json
import math
import sys

from tests.gate.measure import FLOORS, SETS, Floors, PackSet, falls, floors, read_rows, shares_of
from tests.gate.score import RULES, compare, known_rows
from tests.gate.score_tracking import misses, shares
from tests.gate.timelines import TIMELINES, Timeline, followed_through, shares_followed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--allow-lower", action="store_true", help="write floors that are lower than before")
    parser.add_argument("--show", action="store_true", help="print what is missed and what is in excess; write nothing")
    parser.add_argument("--only", metavar="NAME", help="one set of packs or one story")
    options = parser.parse_args()
    here = [packs for packs in SETS if packs.packs() and options.only in (None, packs.name)]
    stories = [timeline for timeline in TIMELINES if options.only in (None, timeline.name)]
    if options.show:
        for packs in here:
            show(packs)
        for timeline in stories:
            show_followed(timeline)
        return 0
    now: Floors = {packs.name: shares_of(packs) for packs in here}
    now |= {timeline.name: shares_followed(timeline) for timeline in stories}
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
    for name, reached in now.items():
        before = {} if lower else kept.get(name, {})
        new[name] = {
            kind: {share: max(_down(value), before.get(kind, {}).get(share, 0.0)) for share, value in values.items()}
            for kind, values in reached.items()
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


def show_followed(timeline: Timeline) -> None:
    """The shares of a story, and what is wrong in it."""
    for name, each in followed_through(timeline).items():
        print(f"{timeline.name}, {name}: {' '.join(f'{key} {value:.3f}' for key, value in shares(each).items())}")
        for line in misses(each):
            print(f"{timeline.name}, {name}: {line}")


def _down(value: float) -> float:
    return math.floor(value * 1000) / 1000


if __name__ == "__main__":
    sys.exit(main())
