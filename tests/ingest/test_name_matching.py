"""Phrases are found among a pack's words whatever their case, however long the pack; spaCy comes without its tools."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ingest import name_matching
from ingest.name_matching import Triggers
from ingest.name_words import GAP, PackWords


def test_a_phrase_is_found_whatever_its_case() -> None:
    triggers = Triggers({"title": [["Councillor"]], "label": [["report", "author"]]})
    words = ["Report", "Author", ":", "COUNCILLOR", "Marsh"]
    assert sorted(triggers.places(words, GAP)) == [("label", 0, 2), ("title", 3, 4)]


def test_a_long_pack_is_cut_between_texts_and_no_phrase_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_matching, "_STRETCH", 4)
    triggers = Triggers({"label": [["report", "author"]]})
    words = ["a", "b", "report", "author", GAP, "c", "report", "author", "report", "author", GAP]
    assert [start for _, start, _ in triggers.places(words, GAP)] == [2, 6, 8]


def test_rows_of_words_are_found_in_their_order_at_every_place() -> None:
    pack = PackWords(["A", "Marsh", ",", "B", "Marsh", ",", "A", "Marsh"])
    assert pack.places_of([("B", "Marsh"), ("A", "Marsh"), ("C", "Marsh")]) == [(0, 2), (3, 5), (6, 8)]


def test_spacy_comes_without_its_commands_and_they_can_still_be_had() -> None:
    script = (
        "import sys; from ingest.name_matching import Triggers; Triggers({'title': [['Cllr']]});"
        "print('spacy' in sys.modules, 'spacy.cli' in sys.modules, 'httpx' in sys.modules);"
        "import spacy.cli; print(callable(spacy.cli.info))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "False", "False", "True"]
