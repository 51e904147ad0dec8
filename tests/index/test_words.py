"""Words are cut, respelt and stemmed so that a word finds its other forms, and no other word."""

from __future__ import annotations

import pytest

from index.stemming import stem
from index.words import name_words, stems


@pytest.mark.parametrize(
    "forms",
    [
        "organise organised organising organisation organize organizations",
        "plan plans planned planning",
        "refuse refused refusal refusing",
        "carer carers carer's",
        "child children",
        "library libraries",
        "staff staffing staffed",
        "add adds added adding",
        "bid bids bidding",
        "colour color colours",
        "recommend recommended recommends",
        "tooth teeth",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({tuple(stems(form))[:1] for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["police policy", "organise organ", "public publicise", "this thing"])
def test_words_that_only_look_alike_keep_their_own(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_words_that_say_nothing_are_left_out_and_figures_kept() -> None:
    assert stems("What did we say about the 28 days?") == [stem("say"), "28", stem("days")]


def test_curly_and_straight_apostrophes_cut_alike() -> None:
    assert stems("the carers’ strategy") == stems("the carers' strategy")


def test_all_words_of_a_name_count() -> None:
    assert name_words("The NHS_Trust-2017.pdf") == ["the", "nhs", "trust", "2017", "pdf"]
