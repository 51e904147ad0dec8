"""Where the judge's weights are kept, and how they are written."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from teaching.labelled import digest

WEIGHTS = Path(__file__).parents[1] / "search" / "tracking" / "words" / "judging.npz"


def write(keys: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> None:
    """Keep the weights, each in one byte: a row a sign (keys ascending), a column an effect."""
    scale = np.float32(np.abs(weights).max() / 127)
    small = np.round(weights / scale).astype(np.int8)
    heard = small.any(axis=1)
    np.savez_compressed(
        WEIGHTS,
        keys=keys[heard],
        values=small[heard],
        scale=scale,
        bias=bias.astype(np.float32),
        statements=np.frombuffer(digest().encode(), dtype=np.uint8),
    )
