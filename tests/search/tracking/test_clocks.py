"""By when a response is due, by law and practice or by a council's own rule; and by when a thing is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corpus.errors import WrongUsage
from search.tracking.clocks import clocks_of, due_day, response_day

MADE = dt.date(2016, 12, 31)


@pytest.mark.parametrize(
    ("who", "day"),
    [
        ("Cabinet", "2017-02-28"),
        ("Executive", "2017-02-28"),
        ("Cabinet Member for Transport", "2017-02-28"),
        ("Executive Member for Highways", "2017-02-28"),
        ("Portfolio Holder for Environment", "2017-02-28"),
        ("Leader of the Council", "2017-02-28"),
        ("Executive Director for Place", None),
        ("Chief Executive", None),
        ("Stonebridge Hospital Trust", "2017-01-28"),
        ("Stonebridge Integrated Care Board", "2017-01-28"),
        ("NHS England", "2017-01-28"),
        ("Chief Constable", "2017-01-28"),
        ("Police and Crime Commissioner", "2017-01-28"),
        ("Stonebridge Homes", None),
    ],
)
def test_a_recommendation_is_to_be_answered_by_the_clock_of_whom_it_is_put_to(who: str, day: str | None) -> None:
    due = response_day("recommendation", f"{who} be recommended to act.", (who,), MADE)
    assert (due.isoformat() if due else None) == day


def test_whom_it_is_put_to_is_taken_from_the_words_where_nobody_is_named() -> None:
    assert response_day("recommendation", "the Cabinet's plan be changed", (), MADE) == dt.date(2017, 2, 28)


def test_what_officers_are_asked_runs_by_no_clock() -> None:
    assert response_day("action", "Officers write to Cabinet", ("Officers",), MADE) is None


def test_a_council_s_own_rule_stands_before_law_and_practice(tmp_path: Path) -> None:
    (tmp_path / "clocks.toml").write_text(
        """
        [[clock]]
        name = "executive"
        who = '\\bcabinet\\b'
        days = 42
        source = "Constitution of Stonebridge, part 4"
        """,
        encoding="utf-8",
    )
    clocks = clocks_of(tmp_path)
    assert response_day("recommendation", "", ("Cabinet",), MADE, clocks) == dt.date(2017, 2, 11)
    assert response_day("recommendation", "", ("Executive",), MADE, clocks) is None
    assert response_day("recommendation", "", ("NHS England",), MADE, clocks) == dt.date(2017, 1, 28)


@pytest.mark.parametrize("words", ["[[clock]\n", '[[clock]]\nname = "x"\nwho = "cabinet"\nsource = "y"', "[[clock]]\n"])
def test_a_rule_that_cannot_be_understood_is_said_with_its_file(tmp_path: Path, words: str) -> None:
    (tmp_path / "clocks.toml").write_text(words, encoding="utf-8")
    with pytest.raises(WrongUsage, match=r"clocks\.toml cannot be understood"):
        clocks_of(tmp_path)


def test_what_repeats_is_due_at_the_next_date_after_an_answer() -> None:
    asked = "progress be reported every six months"
    assert due_day(asked, MADE) == dt.date(2017, 6, 30)
    assert due_day(asked, MADE, answered=[dt.date(2017, 7, 5)]) == dt.date(2017, 12, 30)
    assert due_day("a report in six months", MADE, answered=[dt.date(2017, 7, 5)]) == dt.date(2017, 6, 30)
