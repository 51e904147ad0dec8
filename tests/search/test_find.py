"""Answers: the closest record of a page, each with its place and the words that show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import Passage
from corpus.store import Store
from index.build import bring_up
from search.find import Archive, Result, find
from search.parse import parse_query
from search.snippet import make_snippet
from tests.council import HEALTH, autumn_pack, minute, pack, resolution, roads_pack, source


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "archive", create=True)
    store.put(autumn_pack())
    store.put(roads_pack())
    return store


def ask(store: Store, typed: str, limit: int = 10) -> list[Result]:
    return find(Archive(store, bring_up(store)), parse_query(typed), limit)


def test_a_question_is_answered_by_what_was_decided_with_its_pack_and_page(store: Store) -> None:
    first = ask(store, "what did we decide about winter readiness?")[0]
    assert (first.kind, first.pack, first.pdf_page) == ("resolutions", "autumn.pdf", 3)
    assert (first.committee, first.meeting_date) == (HEALTH, "2016-10-05")
    assert first.title == "Winter readiness of the hospital"


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("gritting committee:highways", {"minutes", "resolutions"}),
        ("gritting kind:passages", {"passages"}),
        ("person:pemberly", {"attendance", "minutes"}),
        ("organisation:hospital kind:minutes", {"minutes"}),
        ("beds to:2016-10-31", {"minutes", "resolutions", "tracker"}),
        ("gritting from:2016-11-30", {"minutes", "resolutions"}),
        ("winter item:4", {"agenda_items", "passages"}),
        ("pack:roads gritting NOT first", {"minutes"}),
    ],
)
def test_filters_leave_only_what_they_name(store: Store, typed: str, kinds: set[str]) -> None:
    assert {result.kind for result in ask(store, typed)} == kinds


def test_one_page_does_not_fill_the_list(store: Store) -> None:
    records = [minute("long", "2017-01-01", str(n), f"Bridge {n}", f"The bridge was item {n}.") for n in range(9)]
    store.put(pack("long", *records, minute("long", "2017-01-01", "20", "Another", "A bridge elsewhere", page=4)))
    pages = [result.pdf_page for result in ask(store, "bridge")]
    assert pages.count(3) == 2
    assert 4 in pages


def test_a_passage_gives_way_to_the_decision_that_stands_in_it(store: Store) -> None:
    text = "After debate it was RESOLVED that the ferry be repaired. Members left."
    passage = Passage(source=source("ferry", 3), paper="Minutes", section_kind="minutes", heading=None, text=text)
    store.put(pack("ferry", passage, resolution("ferry", "2017-01-01", "4", "the ferry be repaired.")))
    assert [result.kind for result in ask(store, "ferry")] == ["resolutions"]


def test_no_more_results_than_were_asked_for(store: Store) -> None:
    assert len(ask(store, "gritting OR winter OR beds", limit=2)) == 2


def test_a_snippet_shows_the_words_looked_for_and_where_it_is_cut() -> None:
    text = " ".join(f"word{n}" for n in range(100)) + " the gritting of pavements " + "rest " * 100
    snippet = make_snippet(text, ["grit", "pavement"])
    assert "gritting of pavements" in snippet
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert make_snippet("A short text", ["grit"]) == "A short text"
