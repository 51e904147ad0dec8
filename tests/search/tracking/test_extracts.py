"""What an Executive resolved is heard in the extracts from its minutes that a committee's own pack has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import PackResult
from tests.search.tracking.timelines import JULY, decided, later, lives, only, report

TITLE = "References from Cabinet"
CABINET = "3. Cabinet, 4 June 2019"


def extract(*parts: tuple[str, str], title: str = TITLE) -> PackResult:
    """The pack of 9 July with a report that has passages under headings: minutes of a Cabinet."""
    texts = (text or heading for heading, text in parts)
    section, purpose, *passages = report("july", JULY, title, "To place extracts before the Panel.", *texts)
    headed = [replace(each, heading=heading) for each, (heading, _) in zip(passages, parts, strict=True)]
    return later("july", JULY, section, purpose, *headed)


@pytest.mark.parametrize(
    ("resolved", "status"),
    [
        (
            "RESOLVED: That the original decision be confirmed, and that the request for a covenant be declined.",
            "rejected",
        ),
        ("RESOLVED That the request for a covenant on the hall be agreed.", "in progress"),
        ("Resolved: (1) that the report be noted; (2) that the request for a covenant be declined.", "rejected"),
        ("The covenant was discussed at length.", "open"),
    ],
)
def test_a_minute_of_the_executive_under_the_same_subject_answers(tmp_path: Path, resolved: str, status: str) -> None:
    asked = "That the decision be referred back to Cabinet, with the request that a covenant on the hall be included."
    heading = "59. FERRY LANE DEPOT: RECONSIDERATION FOLLOWING CALL-IN"
    said = extract((CABINET, CABINET), (heading, f"The Leader spoke of the price. {resolved}"))
    life = only(tmp_path, decided(asked, title="Call-in: Ferry Lane Depot"), said)
    assert life.status == status
    if status != "open":
        assert life.evidence is not None
        assert life.evidence["pdf_page"] == 6


def test_what_is_noted_after_a_decision_is_no_part_of_it(tmp_path: Path) -> None:
    asked = "That it be recommended to Cabinet that ward councillors be given a seat on the Quay Board."
    text = (
        "RESOLVED: That the recommendation of the Panel that ward councillors be given a seat on the Quay Board be "
        "agreed. Reason for decision: it was declined in 2017 and should not be again."
    )
    life = only(tmp_path, decided(asked, title="Quay Board"), extract((CABINET, ""), ("60. QUAY BOARD", text)))
    assert (life.status, life.response) == ("in progress", "accepted")


def test_what_a_report_resolves_that_is_of_no_executive_is_nobodys_answer(tmp_path: Path) -> None:
    asked = "That it be recommended to Cabinet that ward councillors be given a seat on the Quay Board."
    text = "RESOLVED: That the recommendation that ward councillors be given a seat on the Quay Board be declined."
    said = extract(("3. Quay Association, 4 June 2019", ""), ("60. QUAY BOARD", text), title="References")
    (life,) = lives(tmp_path, decided(asked, title="Quay Board"), said)
    assert life.status == "open"


def test_a_draft_of_the_executives_reply_answers_nothing(tmp_path: Path) -> None:
    asked = "That it be recommended to Cabinet that swimming be free for children in the holidays."
    text = "Proposed response: that the recommendation that swimming be free for children in the holidays be agreed."
    drafted = later("july", JULY, *report("july", JULY, "Draft reply of Cabinet: free swimming", "To show it.", text))
    assert only(tmp_path / "draft", decided(asked), drafted).status == "open"
    replied = later(
        "july",
        JULY,
        *report(
            "july", JULY, "Reply of Cabinet: free swimming", "To show it.", text.removeprefix("Proposed response: ")
        ),
    )
    assert only(tmp_path / "reply", decided(asked), replied).status == "in progress"
