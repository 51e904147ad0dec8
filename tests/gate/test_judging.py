"""The judge's weights are those of the labelled statements, and hear those held back no worse than before."""

from __future__ import annotations

import numpy as np

from teaching.labelled import HELD, TAUGHT, digest, labelled, share_right
from teaching.weights import WEIGHTS

HELD_BACK = 0.73
"""Share of the statements held back that are heard as labelled; phrases alone hear half. Only ever raised."""


def test_the_weights_are_those_of_the_statements() -> None:
    with np.load(WEIGHTS) as kept:
        assert bytes(kept["statements"]).decode() == digest(), "statements were changed: python -m teaching.teach"


def test_statements_held_back_are_heard_no_worse_than_their_floor() -> None:
    held = labelled(HELD)
    assert share_right(held) >= HELD_BACK
    assert share_right(held) > share_right(held, judged=False)


def test_no_statement_is_both_taught_and_held_back() -> None:
    taught = {(each.case.asked, each.case.text) for each in labelled(TAUGHT)}
    assert not taught & {(each.case.asked, each.case.text) for each in labelled(HELD)}
