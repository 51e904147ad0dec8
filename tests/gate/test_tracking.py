"""What became of a story's decisions is found as well as before. `python -m tests.gate.raise_floors` raises floors."""

from __future__ import annotations

import pytest

from tests.gate.measure import falls, floors
from tests.gate.timelines import SLACK, TIMELINES, Timeline, shares_followed


@pytest.mark.parametrize("timeline", TIMELINES, ids=lambda timeline: timeline.name)
def test_what_became_of_a_storys_decisions_is_found_no_worse_than_its_floors(timeline: Timeline) -> None:
    assert not list(falls(floors()[timeline.name], shares_followed(timeline), SLACK))
