"""The scorer of tracking tells what is missed from what is only said otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from search.tracking.events import Commitment
from tests.gate.score_tracking import followed, misses, shares

PACK = "growth-2024-06-12.pdf"


def decision(text: str, clause: str = "1", *events: dict[str, Any], tracked: bool = True) -> dict[str, Any]:
    """What is known: made on 13 March 2024, told on 12 June 2024, with what came of it."""
    made = {"known": "2024-06-12", "kind": "made", "effect": "open", "pack": PACK, "pdf_page": 3, "text": text}
    statuses = [["2024-03-13", "open"], *([event["known"], event["effect"]] for event in events)]
    return {
        "key": f"Growth|2024-03-13|4|{clause}",
        "committee": "Growth Committee",
        "meeting_date": "2024-03-13",
        "minute": "4",
        "clause": clause,
        "text": text,
        "tracked": tracked,
        "due": None,
        "events": [made, *events],
        "status_by_date": statuses,
    }


def done(page: int, known: str = "2024-09-11") -> dict[str, Any]:
    words = {"kind": "tracker_row", "text": "Done.", "pack": PACK}
    return {"known": known, "effect": "completed", "pdf_page": page, **words}


def found(text: str, clause: str = "1", status: str = "open", page: int = 9) -> Commitment:
    return Commitment(
        id=clause,
        key=f"Growth|2024-03-13|4|{clause}",
        committee="Growth Committee",
        meeting_date="2024-03-13",
        minute_number="4.",
        clause=f"({clause})",
        text=text,
        kind="action",
        responsible=(),
        due=None,
        response_due=None,
        overdue=False,
        response=None,
        status=status,
        closed_by=None,
        evidence={"pack": PACK, "pdf_page": page},
        pack=PACK,
        pdf_page=3,
    )


def test_what_is_known_later_does_not_count_on_an_earlier_day() -> None:
    truth, read = [decision("a map be drawn", "1", done(9))], [found("a map be drawn")]
    assert shares(followed(truth, read, "2024-06-30"))["unresolved_recall"] == 1.0
    assert shares(followed(truth, read, None))["status"] == 0.0
    assert not followed(truth, read, "2024-05-31").known


def test_a_noting_that_is_tracked_costs_precision() -> None:
    truth = [decision("a map be drawn"), decision("the report be noted", "2", tracked=False)]
    of = followed(truth, [found("a map be drawn"), found("the report be noted", "2")], None)
    assert (shares(of)["tracked_precision"], shares(of)["tracked_recall"]) == (0.5, 1.0)
    assert list(misses(of)) == [f"not to be tracked: Growth|2024-03-13|4|2: the report be noted ({PACK} page 3)"]


@pytest.mark.parametrize(("page", "proved"), [(8, 1.0), (9, 1.0), (10, 1.0), (11, 0.0)])
def test_evidence_may_stand_one_page_beside_what_is_told(page: int, proved: float) -> None:
    of = followed([decision("a map be drawn", "1", done(9))], [found("a map be drawn", "1", "completed", page)], None)
    assert shares(of)["proved"] == proved


def test_what_is_dealt_with_and_not_found_so_is_not_proved() -> None:
    truth = [decision("a map be drawn", "1", done(9)), decision("tea be served", "2", done(9))]
    of = followed(truth, [found("a map be drawn", "1", "completed"), found("tea be served", "2")], None)
    assert shares(of)["proved"] == 0.5


def test_one_commitment_answers_one_of_two_decisions_alike() -> None:
    truth = [decision("a map be drawn", "1"), decision("a map be drawn", "2")]
    of = followed(truth, [found("a map be drawn", "2")], None)
    assert [known["clause"] for known, _ in of.pairs] == ["2"]
    assert shares(of)["tracked_recall"] == 0.5


def test_the_slack_is_one_decision_whatever_the_share() -> None:
    truth = [decision("a map be drawn", "1", done(9)), decision("tea be served", "2", done(9))]
    of = followed(truth, [found("a map be drawn", "1", "completed"), found("tea be served", "2")], None)
    assert (shares(of)["status"], shares(of, more=1)["status"], shares(of, more=2)["status"]) == (0.5, 1.0, 1.0)
