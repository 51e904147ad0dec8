"""Sentences that may speak of what was asked are told from those that cannot, and none is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest

from search.nearness import near_sentences
from search.tracking.heard.telling import split_sentences
from search.tracking.words.wording import Rarity

ASKED = "repaint the authority's dwellings and publish the carers’ survey of Mill Lane"
SAID = (
    "The authority’s homes have been painted. Carers were surveyed in May. Nothing else was said. "
    "The dwelling on Mill Lane was re-let, and the bus company apologised. A survey of dwellings was published. "
    "Caring for those at home costs more each year."
)
RARITY = Rarity([ASKED, "mend the roof of the depot", "survey the lane"])


@pytest.mark.parametrize("least", [0.0, 0.1, 0.3, 0.6])
def test_no_sentences_are_lost_that_speak_of_enough(least: float) -> None:
    single = list(split_sentences(SAID))
    said = [*single, *(f"{one} {other}" for one, other in pairwise(single))]
    near = {" ".join(each): share for each, share in near_sentences(SAID, RARITY.letters_of(ASKED), least)}
    for words in said:
        share = RARITY.spoken_of(ASKED, words)
        assert words in near or share < least
        assert near.get(words, 1.0) >= share


def test_sentences_that_have_no_letters_of_it_are_left_out() -> None:
    near = list(near_sentences(SAID, RARITY.letters_of(ASKED), 0.1))
    assert ["Nothing else was said."] not in [each for each, _ in near]
    assert list(near_sentences("Nothing else was said.", RARITY.letters_of(ASKED), 0.1)) == []
