"""Labelled statements -> the weights by which statements are judged.

    pip install -e ".[dev,teach]"
    python -m teaching.teach            # learns from `statements/`, says how well it does on those held back, writes
    python -m teaching.teach --show 20  # and shows some of those that it judges wrongly

Whoever adds or mends a statement teaches again; a test holds that the weights are those of the statements.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from search.tracking.heard.judging import EFFECTS, key_of, signs
from teaching.labelled import HELD, TAUGHT, Labelled, labelled, share_right
from teaching.weights import WEIGHTS, write

TOGETHER = 20.0
"""How closely the weights follow the statements (C). Swept on statements held back: 10 to 30 are alike."""
LEAST = 3
"""In so many statements at least must a sign stand."""


def learn(statements: Sequence[Labelled]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Keys of the signs (ascending), weights (a row a sign, a column an effect), bias."""
    told = [signs(each.case) for each in statements]
    keyed = [{key_of(sign): value for sign, value in each.items()} for each in told]
    met = Counter(key for each in keyed for key in each)
    keys = np.array(sorted(key for key, count in met.items() if count >= LEAST), dtype=np.uint32)
    column = {int(key): place for place, key in enumerate(keys)}
    cells = [
        (row, column[key], value) for row, each in enumerate(keyed) for key, value in each.items() if key in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(statements), len(keys)))
    model = LogisticRegression(C=TOGETHER, max_iter=1000).fit(matrix, [each.effect for each in statements])
    order = [list(model.classes_).index(effect) for effect in EFFECTS]
    return keys, model.coef_[order].T, model.intercept_[order]


def main() -> None:
    """Learn, write, and say how well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, metavar="N")
    wrongly = parser.parse_args().show
    write(*learn(labelled(TAUGHT)))
    held = labelled(HELD)
    print(f"{len(labelled(TAUGHT))} statements taught, {WEIGHTS.stat().st_size // 1024} KiB of weights")
    print(
        f"right on {len(held)} held back: phrases {share_right(held, judged=False):.3f}, judge {share_right(held):.3f}"
    )
    for each in [each for each in held if each.judged != each.effect][:wrongly]:
        print(
            f"{each.case.speaker}: {each.effect or 'nothing'!r}, judged {each.judged or 'nothing'!r}: {each.case.text}"
        )


if __name__ == "__main__":
    main()
