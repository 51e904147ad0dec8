"""Draws the sample packs and writes their truth: `python -m tests.packs SAMPLES_DIR TRUTH_DIR [GOLD_DIR]`.

SAMPLES_DIR gets the PDFs, TRUTH_DIR what became of each decision, GOLD_DIR (default: tests/gate/gold) what each page
states.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.packs.draw import draw_samples
from tests.packs.gold import write_lines
from tests.packs.truth import packs, truth

GOLD = Path(__file__).parent.parent / "gate" / "gold"


def main(arguments: list[str]) -> int:
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    samples, told = Path(arguments[0]), Path(arguments[1])
    gold = Path(arguments[2]) if len(arguments) == 3 else GOLD
    drawn = draw_samples(samples)
    for file, states in drawn.items():
        states.write(gold / Path(file).stem)
    told.mkdir(parents=True, exist_ok=True)
    write_lines(told / "truth.jsonl", truth(drawn))
    write_lines(told / "packs.jsonl", packs(drawn))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
