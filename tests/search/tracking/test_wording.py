"""Words of one thing are one, however a paper joins them."""

from __future__ import annotations

from search.tracking.wording import stems


def test_words_that_a_hyphen_joins_are_those_that_stand_apart_in_the_next_paper() -> None:
    assert stems("inspect each eel-pass gate") == stems("inspect each eel pass gate")


def test_an_e_mail_is_one_word() -> None:
    assert "e-mail" in stems("an e-mail of the co-opted warden")
