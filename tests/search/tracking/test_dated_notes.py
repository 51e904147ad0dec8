"""Of notes that each edition of a tracker adds to a reply the last that tells of anything is how it stands."""

from __future__ import annotations

import pytest

from search.tracking.heard.dated_notes import dated_notes
from search.tracking.heard.hearing import hear
from search.tracking.status import rule_for
from tests.search.tracking.test_hearing import request


@pytest.mark.parametrize(
    ("reply", "notes"),
    [
        ("18/6 Letter sent. 2/10 The quay is painted.", ["Letter sent.", "The quay is painted."]),
        ("JB wrote 12/12. 09/06 – work late", ["JB wrote 12/12.", "work late"]),
        ("3 May: chased. 4 June 2023: reply received.", ["chased.", "reply received."]),
        ("The wall was built on 3/4 of the quay.", ["The wall was built on 3/4 of the quay."]),
        ("Sent on 4 May. All of it.", ["Sent on 4 May. All of it."]),
    ],
)
def test_days_part_a_reply_where_they_begin_a_note(reply: str, notes: list[str]) -> None:
    assert dated_notes(reply) == notes


@pytest.mark.parametrize(
    ("reply", "effect"),
    [
        ("18/6 Letter sent. 2/10 The Board agrees to it. 4/3 The whole ferry was mended in February.", "completed"),
        ("18/6 The Board agrees to it. 2/10 The Board has refused to mend the ferry.", "rejected"),
        ("18/6 Two of the three ferries have been mended. 2/10 Chased.", "in progress"),
        ("18/6 Passed on. 2/10 Chased.", None),
    ],
)
def test_the_last_note_that_tells_of_anything_is_heard(reply: str, effect: str | None) -> None:
    assert rule_for("row", hear(request("recommendation"), reply, "row")).effect == effect
