"""Answers: the closest record of a page, each with its place and the words that show it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import QueryError
from corpus.records import Passage, Section
from corpus.store import Store
from index.build import bring_up
from index.query import Words
from search.archive import Archive
from search.facets import count_facets
from search.filters import check_names
from search.find import Result, find
from search.parse import parse_query
from search.snippet import make_snippet
from search.suggesting import suggest
from tests.council import (
    HEALTH,
    autumn_pack,
    meeting,
    mention,
    minute,
    pack,
    resolution,
    roads_pack,
    source,
    tracker_row,
)


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


def test_still_outstanding_gives_the_latest_row_first_and_done_gives_what_settled_it(store: Store) -> None:
    asked = "The Director of Roads be asked to provide figures on salt bins."
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    for name, date, response in (
        ("spring", "2017-03-08", "Reminder sent."),
        ("summer", "2017-06-07", "Awaiting response."),
        ("harvest", "2017-09-06", "Figures on salt bins were circulated on 1 September 2017."),
    ):
        row = tracker_row(name, date, "2016-12-07", asked, response)
        store.put(pack(name, meeting(name, date), row))
    assert ask(store, "salt bins figures latest response")[0].pack == "harvest.pdf"
    assert ask(store, "salt bins figures done")[0].pack == "harvest.pdf"
    assert ask(store, "when did members ask for salt bins figures")[0].pack == "winter.pdf"
    assert ask(store, "salt bins status:completed")[0].status == "completed"
    assert not ask(store, "salt bins open:yes")


def test_what_later_papers_may_tell_of_an_open_matter_is_shown_beside_the_decision(store: Store) -> None:
    asked = "The Director of Roads be asked to repair the ferry steps."
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    told = "The quay is busy. The steps of the ferry were repaired in the spring. Trade is good."
    aside = "Some authorities have sought to repair their ferry steps."
    paper = Passage(
        source=source("summer", 5),
        paper="The Quay",
        section_kind="report",
        heading=None,
        text=told,
        committee=HEALTH,
        meeting_date="2017-06-07",
    )
    store.put(
        pack("summer", meeting("summer", "2017-06-07"), paper, replace(paper, source=source("summer", 6), text=aside))
    )
    found = ask(store, "what became of repairing the ferry steps")
    places = [(each.pack, each.pdf_page) for each in found]
    assert set(places[:2]) == {("winter.pdf", 3), ("summer.pdf", 5)}
    assert "repaired in the spring" in found[places.index(("summer.pdf", 5))].snippet


def test_a_later_report_goes_before_a_row_that_was_in_hand(store: Store) -> None:
    asked = "The Director of Roads be asked to repair the ferry steps."
    told = "The steps of the ferry were repaired in the spring. Trade is good."
    row = tracker_row("spring", "2017-03-08", "2016-12-07", asked, "Work on the first flight has begun.")
    paper = Passage(
        source=source("summer", 5), paper="The Quay", section_kind="report", heading=None, text=told,
        committee=HEALTH, meeting_date="2017-06-07",
    )  # fmt: skip
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    store.put(pack("spring", meeting("spring", "2017-03-08"), row))
    assert ask(store, "ferry steps repaired")[0].pack == "spring.pdf"
    store.put(pack("summer", meeting("summer", "2017-06-07"), paper))
    assert ask(store, "ferry steps repaired")[0].pack == "summer.pdf"


def test_where_a_tracker_was_not_read_its_newest_list_answers_of_a_request_in_running_minutes(store: Store) -> None:
    asked = "The Director of Roads be asked to repair the ferry steps."
    minutes = minute("winter", "2016-12-07", "30", "Ferry", f"Members spoke of trade. RESOLVED:\n(a) {asked}")
    store.put(pack("winter", meeting("winter", "2017-01-11"), minutes))
    other = resolution("winter", "2016-12-07", "31", "The Director of Roads be asked to count the salt bins.")
    store.put(pack("other", meeting("other", "2017-01-11"), replace(other, source=source("other", 3))))
    for name, date in (("spring", "2017-03-08"), ("summer", "2017-06-07"), ("harvest", "2017-09-06")):
        log = Passage(
            source=source(name, 9), paper="Log", section_kind="report", heading=None, committee=HEALTH,
            meeting_date=date, text=f"Entry Conclusion For What has followed\n{asked} Roads Men are awaited.",
        )  # fmt: skip
        store.put(pack(name, meeting(name, date), log))
    assert ask(store, "ferry steps repair still outstanding")[0].pack == "harvest.pdf"
    assert ask(store, "what happened about the ferry steps repair")[0].pack == "harvest.pdf"


def test_of_a_referral_the_paper_of_who_took_it_up_goes_before_the_row_that_says_so(store: Store) -> None:
    asked = "The state of the ferry steps be referred to the Highways Board."
    row = tracker_row("spring", "2017-03-08", "2016-12-07", asked, "Taken by the other Board on 1 February.")
    paper = Passage(
        source=source("steps", 4), paper="Matter Referred", section_kind="report", heading=None,
        committee="Highways Board", meeting_date="2017-02-01",
        text="In December the Health Board asked this Board to look at the state of the ferry steps. A plan is shown.",
    )  # fmt: skip
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    store.put(pack("spring", meeting("spring", "2017-03-08"), row))
    store.put(pack("steps", meeting("steps", "2017-02-01", "Highways Board"), paper))
    assert ask(store, "state of the ferry steps")[0].pack == "steps.pdf"
    assert ask(store, "when did members ask for the ferry steps")[0].pack == "winter.pdf"


def test_an_answer_of_the_executive_that_tracing_did_not_link_goes_first(store: Store) -> None:
    asked = "Cabinet be recommended to pay for two more wardens at the ferry steps."
    decided = "the recommendation for two more wardens at the ferry steps be not accepted, the grant being spent."
    row = tracker_row("spring", "2017-03-08", "2016-12-07", asked, "To go to Cabinet.")
    proposal = Passage(
        source=source("cabinet", 2),
        paper="Recommendations",
        section_kind="report",
        heading=None,
        text="Two more wardens at the ferry steps: accept.",
        committee="Cabinet",
        meeting_date="2017-04-05",
    )
    answer = resolution("cabinet", "2017-04-05", "3", decided, committee="Cabinet", title="Wardens")
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    store.put(pack("spring", meeting("spring", "2017-03-08"), row))
    store.put(pack("cabinet", meeting("cabinet", "2017-04-05", "Cabinet"), answer, proposal))
    for question in ("wardens ferry steps refused", "wardens ferry steps cabinet decision", "wardens ferry steps"):
        first = ask(store, question)[0]
        assert (first.pack, first.kind) == ("cabinet.pdf", "resolutions"), question


def test_the_statement_that_answers_is_not_hidden_by_the_title_above_it(store: Store) -> None:
    asked = "The Harbour Trust be recommended to open the slipway on Sundays."
    row = tracker_row("spring", "2017-03-08", "2016-12-07", asked, "Declined: the slipway has no warden on Sundays.")
    title = Section(
        source=source("spring", 46), section_kind="letter", title="Slipway", first_pdf_page=46, last_pdf_page=46
    )
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    store.put(pack("spring", meeting("spring", "2017-03-08"), title, row))
    first = ask(store, "slipway Sundays declined")[0]
    assert (first.pack, first.kind) == ("spring.pdf", "tracker")


def test_what_is_kept_of_commitments_answers_as_what_is_derived_anew(store: Store) -> None:
    asked = "The Director of Roads be recommended to light the ferry steps."
    store.put(pack("winter", meeting("winter", "2017-01-11"), resolution("winter", "2016-12-07", "30", asked)))
    for name, date, response in (
        ("spring", "2017-03-08", "Not accepted: the steps belong to the harbour."),
        ("summer", "2017-06-07", "See the answer of March."),
        ("harvest", "2017-09-06", "No further action."),
    ):
        row = tracker_row(name, date, "2016-12-07", asked, response)
        store.put(pack(name, meeting(name, date), row))
    question = "why was lighting of the ferry steps not accepted"
    anew, kept = ask(store, question), ask(store, question)
    assert anew[0].pack == "spring.pdf"
    assert kept == anew


def test_an_abbreviation_and_its_full_name_give_the_same_results(store: Store) -> None:
    texts = ["The Harbour Users Group (HUG) met.", "HUG wrote again.", "A reply to the Harbour Users Group was sent."]
    records = [minute("hug", "2017-01-01", str(n), f"Moorings {n}", text, page=n + 2) for n, text in enumerate(texts)]
    store.put(pack("hug", *records))
    short = [each.id for each in ask(store, "HUG")]
    assert len(short) == 3
    for form in ("Harbour Users Group", '"Harbour Users Group"', "hug"):
        assert [each.id for each in ask(store, form)] == short


def test_a_filter_for_a_person_finds_all_the_forms_in_which_they_are_printed(store: Store) -> None:
    for name, text, full in (("spring", "Eliza Tarn", "Eliza Tarn"), ("summer", "E Tarn", "E Tarn")):
        record = minute(name, "2017-03-08", "1", "Quays", f"{text} spoke of quays.")
        store.put(pack(name, record, mentions=(mention(name, text, full, record=0),)))
    assert {each.pack for each in ask(store, 'quays person:"Eliza Tarn"')} == {"spring.pdf", "summer.pdf"}
    assert {each.pack for each in ask(store, "quays person:eliza")} == {"spring.pdf"}


def test_a_filter_alone_is_shown_by_the_name_that_it_asks_for(store: Store) -> None:
    long = " ".join(f"word{n}" for n in range(80)) + " and Eliza Tarn spoke of quays."
    record = minute("spring", "2017-03-08", "1", "Quays", long)
    store.put(pack("spring", record, mentions=(mention("spring", "Eliza Tarn", "Eliza Tarn", record=0),)))
    assert "Eliza Tarn spoke" in ask(store, "person:tarn")[0].snippet


def test_the_newest_go_first_and_those_of_a_meeting_together_when_asked(store: Store) -> None:
    tree = parse_query("gritting OR winter OR beds")
    archive = Archive(store, bring_up(store))
    dates = [each.meeting_date or "" for each in find(archive, tree, 10, by_date=True)]
    assert dates == sorted(dates, reverse=True)
    meetings = [(each.committee, each.meeting_date) for each in find(archive, tree, 10, by_meeting=True)]
    assert len({*meetings}) == sum(one != other for one, other in zip([None, *meetings], meetings, strict=False))


def test_boilerplate_is_found_and_goes_last(store: Store) -> None:
    store.put(
        pack(
            "dull",
            minute("dull", "2017-02-01", "1", "Apologies", "Apologies were received from the ferry manager."),
            minute("dull", "2017-02-01", "2", "Quays", "The ferry manager spoke.", page=4),
        )
    )
    assert [each.title for each in ask(store, "ferry manager")] == ["Quays", "Apologies"]


def test_a_front_sheets_notes_are_found_and_go_last(store: Store) -> None:
    notes = "Please note: a hearing loop is available. The ferry is discussed at item 4."
    sheet = Passage(
        source=source("dull", 2),
        paper=HEALTH,
        section_kind="agenda",
        heading=None,
        text=notes,
        committee=HEALTH,
        meeting_date="2017-02-01",
    )
    store.put(pack("dull", sheet, minute("dull", "2017-02-01", "2", "Quays", "The ferry was discussed.", page=4)))
    assert [each.pdf_page for each in ask(store, '"hearing loop"')] == [2]
    assert ask(store, "ferry item discussed")[0].pdf_page == 4


def test_facets_count_what_a_query_finds(store: Store) -> None:
    archive = Archive(store, bring_up(store))
    counts = count_facets(archive, parse_query("kind:minutes"), ["committee", "kind", "year"])
    assert {(each.facet, each.value) for each in counts} >= {("committee", HEALTH), ("kind", "minutes")}
    assert sum(each.count for each in counts if each.facet == "kind") == len(list(store.records("minutes")))


def test_a_filter_for_a_name_that_no_paper_has_offers_the_nearest(store: Store) -> None:
    engine = bring_up(store)
    typed = "winter committee:Helth"
    with pytest.raises(QueryError, match="No committee is called Helth") as raised:
        check_names(typed, parse_query(typed), store, engine)
    assert raised.value.position == len("winter committee:")
    assert HEALTH in raised.value.advice


def test_a_slip_of_the_pen_is_answered_with_a_word_of_the_papers(store: Store) -> None:
    assert suggest(["grittng", "winter"], store, bring_up(store)) == {"grittng": "gritting"}


def test_what_was_fetched_for_one_question_answers_the_next_as_well(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.archive.RECORDS", 2)
    monkeypatch.setattr("search.archive.QUESTIONS", 1)
    archive = Archive(store, bring_up(store))
    ids = [id for id, _ in store.records()]
    assert list(archive.records(ids[:3])) == ids[:3]
    assert list(archive.records(reversed(ids))) == ids[::-1]
    words = Words(("gritting", "beds"))
    alone = [hit.id for hit in archive.engine.find(words, 200)]
    for limit in (1, 3, 200, 2):
        assert [hit.id for hit in archive.hits(words, limit)] == alone[:limit]
        archive.hits(Words(("winter",)), limit)
