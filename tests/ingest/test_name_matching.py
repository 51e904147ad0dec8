"""Phrases are found among a pack's words whatever their case; names by the places of their rarest word."""

from __future__ import annotations

from ingest.name_matching import Triggers
from ingest.name_words import GAP, PackWords


def test_a_phrase_is_found_whatever_its_case() -> None:
    triggers = Triggers({"title": [["Councillor"]], "label": [["report", "author"]]})
    pack = PackWords(["Report", "Author", ":", "COUNCILLOR", "Marsh"])
    assert triggers.places(pack) == [("label", 0, 2), ("title", 3, 4)]


def test_of_phrases_that_begin_alike_each_is_found_and_none_goes_over_the_end_of_a_text() -> None:
    triggers = Triggers({"label": [["report"], ["report", "author"], ["Report", "Author"]], "head": [["author"]]})
    pack = PackWords(["report", GAP, "author", "report", "author"])
    assert triggers.places(pack) == [
        *(("label", 0, 1), ("head", 2, 3), ("label", 3, 4), ("label", 3, 5), ("head", 4, 5))
    ]


def test_rows_of_words_are_found_in_their_order_at_every_place() -> None:
    pack = PackWords(["A", "Marsh", ",", "B", "Marsh", ",", "A", "Marsh"])
    assert pack.places_of([("B", "Marsh"), ("A", "Marsh"), ("C", "Marsh")]) == [(0, 2), (3, 5), (6, 8)]
