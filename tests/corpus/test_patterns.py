"""Patterns that are made when they are first looked for."""

from __future__ import annotations

import re

import pytest

from corpus.patterns import pattern_of


def test_a_pattern_finds_what_one_made_at_once_finds() -> None:
    made, later = re.compile(r"(?P<day>\d+) june", re.IGNORECASE), pattern_of(r"(?P<day>\d+) june", re.IGNORECASE)
    match = later.search("On 4 June they met")
    assert match and match["day"] == "4"
    assert later.sub("then", "4 june, 5 JUNE") == made.sub("then", "4 june, 5 JUNE") == "then, then"
    assert later.pattern == made.pattern


def test_a_pattern_is_made_once_and_not_before_it_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda words, flags=0: made.append(words) or compile_(words, flags))
    later = pattern_of("weir")
    assert not made
    assert [bool(later.match(each)) for each in ("weir", "mill")] == [True, False]
    assert made == ["weir"]


def test_words_that_are_no_pattern_fail_where_they_are_looked_for() -> None:
    with pytest.raises(re.error):
        pattern_of("(").search("weir")
