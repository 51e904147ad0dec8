"""Questions of the kinds that co-ordinators ask are answered first, by the page that answers them."""

from __future__ import annotations

import pytest

from tests.gate.asking import shares_answered, shares_answered_on_the_long_story

FLOORS = {
    "samples": {"ndcg10": 0.91, "answer_first": 0.91, "answer_in_ten": 0.95},
    "long story": {"ndcg10": 0.93, "answer_first": 0.89, "answer_in_ten": 0.95},
}
"""Only ever raised. One question of the 24, or 30, is some 0.04: a floor is that much below what was measured."""


@pytest.mark.parametrize("story", FLOORS)
def test_questions_about_a_story_are_answered_no_worse_than_their_floors(story: str) -> None:
    shares = shares_answered() if story == "samples" else shares_answered_on_the_long_story()
    assert {name: share for name, share in shares.items() if share < FLOORS[story][name]} == {}
