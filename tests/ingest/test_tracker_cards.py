"""Trackers set as a card for each request: what was asked as a merged row, under it labels with their values."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.platypus import Flowable

from ingest.readers.block_heads import head_and_asked
from ingest.readers.code_keys import meanings
from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, merged, table, words
from tests.ingest.printed import printed
from tests.ingest.test_tracker import rows_of
from tests.ingest.test_tracker_blocks import apart

KEY = "Stage: 1 = Done 2 = Not done: going well, keep watching 3 = Given up by the Panel"
LEFT_OUT = "What has been seen to need not be watched. It is left out of the next edition once that is so."
SHADED = (
    ("BOX", (0, 0), (-1, -1), 0.6, colors.black),
    ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.85, 0.85, 0.85)),
    ("LINEBEFORE", (1, 1), (1, -1), 0.6, colors.black),
)
"""A frame, a shaded head without a line under it, and a line between the columns below."""


def stacked(head: str, owner: str, said: str, state: str) -> Flowable:
    rows = (f"<b>{head}</b> |", f"<b>Current position</b> ({owner})<br/>{said} | Position status<br/>{state}")
    return table(rows, (340, 90), *SHADED, merged((0, 0), (1, 0)))


def headed(head: str, owner: str, said: str, state: str) -> Flowable:
    rows = (f"<b>{head}</b> | |", "Lead officer | Progress | Status", f"{owner} | {said} | {state}")
    return table(rows, (90, 250, 90), GRID, merged((0, 0), (2, 0)))


def beside(head: str, owner: str, said: str, state: str) -> Flowable:
    rows = (f"<b>{head}</b> |", f"Progress | {said}", f"Owner | {owner}", f"Status | {state}")
    return table(rows, (90, 340), GRID, merged((0, 0), (1, 0)))


@pytest.mark.parametrize("card", [stacked, headed, beside])
@pytest.mark.parametrize("head", ["12 June 2024, Minute 7({}) - {}", "Meeting of 12 June 2024, minute 7({}): {}"])
def test_each_card_is_one_row_by_its_head_and_its_labels(tmp_path: Path, card: object, head: str) -> None:
    assert callable(card)
    paper = drawn.paper(
        tmp_path,
        *apart(
            words("1.1 This report shows how far the Panel's requests have been carried out."),
            words(f"1.2 {LEFT_OUT}"),
            words(f"1.3 {KEY}"),
            card(head.format("a", "that the sluice gate be oiled by May"), "Jo Bell", "The oil has come.", "2"),
            card(head.format("b", "that Members be sent a map of the drains"), "Al Poe", "Sent in July.", "1"),
            card(head.format("c", "that every boat be counted"), "Al Poe", "Nobody could.", "3"),
        ),
        title="Recommendation Tracking",
    )
    rows = rows_of(paper)
    assert [(r.meeting_date, r.reference, r.text, r.response, r.responsible, r.status) for r in rows] == [
        (
            *("2024-06-12", "7(a)", "that the sluice gate be oiled by May", "The oil has come.", "Jo Bell"),
            "Not done: going well, keep watching",
        ),
        ("2024-06-12", "7(b)", "that Members be sent a map of the drains", "Sent in July.", "Al Poe", "Done"),
        ("2024-06-12", "7(c)", "that every boat be counted", "Nobody could.", "Al Poe", "Given up by the Panel"),
    ]
    assert {row.covering_text for row in rows} == {LEFT_OUT}


def test_a_frame_round_words_is_no_card(tmp_path: Path) -> None:
    told = table(("<b>Summary</b> |", "The gate is old. | The drains are new."), (200, 200), *SHADED)
    assert rows_of(drawn.paper(tmp_path, heading("Recommendation Tracking"), told)) == []


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("12 June 2024, Minute 7(b) - that the gate be oiled", "12 June 2024, Minute 7(b)"),
        ("Minutes of 12 June 2024, Weirs: the gate to be oiled", "Minutes of 12 June 2024, Weirs"),
        ("That the gate be oiled by 12 June 2024 - or in July if wet", ""),
        ("12 June 2024, Minute 7(b)", ""),
    ],
)
def test_a_head_that_names_a_day_is_parted_from_what_was_asked(text: str, head: str) -> None:
    assert head_and_asked(text)[0] == head


def test_a_key_of_equal_signs_is_parted_at_them() -> None:
    key = printed(f"{KEY}.\n1.4 The Panel is asked to note the report.\n")
    assert meanings(key) == {"1": "Done", "2": "Not done: going well, keep watching", "3": "Given up by the Panel"}
    assert meanings(printed("The year = 2024 was wet.\n")) == {}
