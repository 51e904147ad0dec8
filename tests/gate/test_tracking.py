"""What became of a story's decisions is found as well as before. `python -m tests.gate.raise_floors` raises floors."""

from __future__ import annotations

import pytest

from tests.gate.measure import falls, floors
from tests.gate.timelines import LONG, SLACK, TIMELINES, Timeline, followed_through, shares_followed
from tests.packs.truth import ORDER


@pytest.mark.parametrize("timeline", TIMELINES, ids=lambda timeline: timeline.name)
def test_what_became_of_a_storys_decisions_is_found_no_worse_than_its_floors(timeline: Timeline) -> None:
    assert not list(falls(floors()[timeline.name], shares_followed(timeline, SLACK)))


def test_the_long_story_tells_of_its_decisions_in_every_way_that_a_pack_can() -> None:
    known = followed_through(LONG)["at the end"].known
    assert {event["kind"] for decision in known for event in decision["events"]} == set(ORDER)
