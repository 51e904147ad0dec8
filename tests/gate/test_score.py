"""The scorer pairs what belongs together, and the floors only rise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.gate import raise_floors
from tests.gate.measure import falls
from tests.gate.score import Tally, compare

Row = dict[str, Any]


def resolution(text: str, clause: str = "(1)", minute: str = "12", page: int = 4) -> Row:
    return {"meeting_date": "2024-09-11", "minute_number": minute, "clause": clause, "text": text, "pdf_page": page}


def test_a_clause_printed_twice_is_found_twice_only_if_it_was_read_twice() -> None:
    known = [resolution("the report be noted.", "(1)"), resolution("the report be noted.", "(2)")]
    compared = compare("resolutions", known, [resolution("the report be noted.", "2")])
    assert compared.tally.shares()["recall"] == 0.5
    assert compared.tally.right["clause"] == 1


def test_the_same_words_under_another_minute_are_another_decision() -> None:
    compared = compare(
        "resolutions", [resolution("the report be noted.")], [resolution("the report be noted.", minute="13")]
    )
    assert (compared.tally.paired, len(compared.missed), len(compared.excess)) == (0, 1, 1)


def test_a_page_that_is_wrong_costs_the_page_and_not_the_record() -> None:
    compared = compare(
        "resolutions", [resolution("the map be published.", page=4)], [resolution("the map be published.", page=5)]
    )
    assert compared.tally.shares()["f1"] == 1.0
    assert compared.wrong == [("pdf_page", 4, 5)]


def test_the_signing_of_the_last_minutes_counts_neither_way() -> None:
    signed = resolution("the minutes of 12 June 2024 be approved as a correct record.")
    assert compare("resolutions", [signed], []).tally == compare("resolutions", [], [signed]).tally


def test_gold_that_may_be_left_out_counts_neither_way() -> None:
    row = {
        "meeting_date": "2024-09-11",
        "source": "letter",
        "text": "We suggest a visit to the wharf.",
        "explicit": False,
    }
    for read in ([], [row]):
        counts = compare("recommendations", [row], read).tally
        assert (counts.known, counts.read, counts.paired) == (0, 0, 0)


def test_a_record_too_many_costs_precision_and_not_recall() -> None:
    counts = compare(
        "resolutions", [resolution("a map be drawn.")], [resolution("a map be drawn."), resolution("tea be served.")]
    )
    shares = counts.tally.shares()
    assert (shares["precision"], shares["recall"]) == (0.5, 1.0)


def test_the_counts_of_packs_are_added_before_shares_are_taken() -> None:
    pooled = Tally()
    pooled.add(Tally(known=9, read=9, paired=9, right={"pdf_page": 9}))
    pooled.add(Tally(known=1, read=1, paired=0, right={"pdf_page": 0}))
    assert pooled.shares()["f1"] == pytest.approx(0.9)


def test_a_kind_that_is_no_longer_read_falls_below_its_floor() -> None:
    assert list(falls({"tracker": {"recall": 0.9}}, {})) == ["tracker recall: 0.000, floor 0.900"]


def test_a_floor_is_raised_to_what_is_reached_and_not_lowered_with_the_rest() -> None:
    kept = {"samples": {"minutes": {"recall": 0.9, "precision": 0.99}}, "elsewhere": {"minutes": {"recall": 0.5}}}
    now = {"samples": {"minutes": {"recall": 0.95678, "precision": 0.98}}}
    assert raise_floors.raised(kept, now, lower=False) == {
        "samples": {"minutes": {"recall": 0.956, "precision": 0.99}},
        "elsewhere": {"minutes": {"recall": 0.5}},
    }


def test_floors_are_not_lowered_unless_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"samples": {"minutes": {"recall": 1.0}}}')
    monkeypatch.setattr("tests.gate.measure.FLOORS", floors)
    monkeypatch.setattr(raise_floors, "FLOORS", floors)
    monkeypatch.setattr(raise_floors, "TIMELINES", ())
    monkeypatch.setattr(raise_floors, "shares_of", lambda packs: {"minutes": {"recall": 0.5}})
    monkeypatch.setattr("sys.argv", ["raise_floors"])
    assert raise_floors.main() == 1
    assert "1.0" in floors.read_text()
    assert "--allow-lower" in capsys.readouterr().err
    monkeypatch.setattr("sys.argv", ["raise_floors", "--allow-lower"])
    assert raise_floors.main() == 0
    assert "0.5" in floors.read_text()
