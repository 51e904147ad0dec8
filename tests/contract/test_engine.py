"""What every search engine must do. Each engine there is runs these."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import WrongUsage
from index.document import Document, make_document
from index.engine import Hit, IndexDamaged, SearchEngine, open_engine
from index.query import Among, And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from tests.contract.documents import document
from tests.council import autumn_pack

DOCUMENTS = (
    document("a", "The Committee organised gritting for the winter", "Winter readiness"),
    document(
        "b", "Readiness of hospitals. A colour chart was shown. Gritting begins in winter", day=2000, kind="passages"
    ),
    document("c", "Snow fell on the hospital in the winter", committee="Cabinet", items=("5",), person="Mr J Tarn"),
    document(
        "d",
        *("Behaviour of drivers", ""),
        **{"pack": "ff00ff00", "pack_name": "spring-2017.pdf", "organisation": "Bus Company"},
        **{"day": None, "items": ("17.A", "18")},
    ),
)


@pytest.fixture
def engine(engine_name: str, tmp_path: Path) -> Iterator[SearchEngine]:
    opened = open_engine(engine_name, tmp_path / "index")
    opened.write(DOCUMENTS)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Word("organisation"), "a"),
        (Word("organizing"), "a"),
        (Word("behavior"), "d"),
        (Word("color"), "b"),
        (Words(("what", "about", "the", "snow")), "c"),
        (Words(("the", "of")), ""),
        (Phrase("gritting for the winter"), "a"),
        (Phrase("winter gritting"), ""),
        (Phrase("gritting winter", 3), "ab"),
        (Phrase("gritting winter", 2), "ab"),
        (Phrase("organised gritting winter", 2), "a"),
        (Phrase("gritting organised", 3), ""),
        (Phrase("committee organised gritting winter", 100), "a"),
        (Phrase("colour chart shown gritting begins winter", 6), "b"),
        (Phrase("snow drivers", 100_000_000), ""),
        (Phrase("readiness"), "ab"),
        (Phrase("the of"), ""),
        (Word("gritting/winter"), "a"),
        (Word("winter-readiness"), "a"),
        (Prefix("hosp"), "bc"),
        (Prefix("behav"), "d"),
        (Prefix("organis"), "a"),
        (Prefix("organiz"), "a"),
        (Prefix("zzz"), ""),
        (Prefix("gritt"), "ab"),
        (Prefix("readine"), "ab"),
        (Prefix("begi"), "b"),
        (Prefix("hospitals"), "bc"),
        (Prefix("committ"), "a"),
        (Prefix("gritter"), ""),
        (Prefix("organize"), "a"),
        (Prefix("readiness"), "ab"),
        (And((Word("winter"), Word("hospital"))), "bc"),
        (Or((Word("snow"), Word("drivers"))), "cd"),
        (Or((Word("snow"), Field("kind", "passages"))), "bc"),
        (Or((And((Word("winter"), Word("snow"))), Between(2000, 2000))), "bc"),
        (And((Or((Word("snow"), Word("chart"))), Not(Phrase("colour chart")))), "c"),
        (Not(Or((Word("winter"), Word("drivers")))), ""),
        (And((Not(Word("snow")), Not(Word("chart")))), "ad"),
        (Not(Not(Word("snow"))), "c"),
        (And((Word("winter"), Not(Word("snow")))), "ab"),
        (Not(Word("winter")), "d"),
        (Field("committee", "highways"), "abd"),
        (Field("committee", "committee highways"), "abd"),
        (Field("kind", "passages"), "b"),
        (Field("kind", "Passages"), ""),
        (Field("person", "Tarn"), "c"),
        (Field("person", "j tarn mr"), "c"),
        (Field("person", "Pemberly Tarn"), ""),
        (Field("place", "Mill Lane"), ""),
        (Field("item", "17.A"), "d"),
        (Field("item", "17.a"), "d"),
        (Field("organisation", "bus company"), "d"),
        (Field("item", "5"), "c"),
        (Field("pack", "spring"), "d"),
        (Field("pack", "autumn 2016"), "abc"),
        (Field("pack", "ff00ff"), "d"),
        (Field("pack", "ff00f"), ""),
        (Among(frozenset({"a", "d", "never heard of"})), "ad"),
        (Among(frozenset()), ""),
        (And((Word("winter"), Not(Among(frozenset({"a"}))))), "bc"),
        (Between(1500, None), "b"),
        (Between(None, 1000), "ac"),
        (Between(None, None), "abc"),
        (And((Field("committee", "highways"), Between(1000, 1000), Not(Word("snow")))), "a"),
    ],
)
def test_a_query_finds_just_the_documents_that_answer_it(engine: SearchEngine, query: Query, ids: str) -> None:
    assert "".join(sorted(hit.id for hit in engine.find(query, 10))) == ids


@pytest.mark.parametrize(
    "word",
    ["gritting", "allotments", "policies", "organisations", "organizing", "children", "citizens", "centred", "beds"],
)
def test_a_word_is_found_by_however_much_of_it_is_typed(engine: SearchEngine, word: str) -> None:
    engine.write([document("w", f"Officers spoke of {word} at length", pack="99aa99"), document("v", "Snow", day=1)])
    found = {length: [hit.id for hit in engine.find(Prefix(word[:length]), 10)] for length in range(3, len(word) + 1)}
    assert [length for length, ids in found.items() if "w" not in ids] == []
    assert not any("v" in ids for ids in found.values())


def test_a_document_with_all_the_words_comes_before_one_with_some(engine: SearchEngine) -> None:
    assert engine.find(Words(("winter", "readiness", "gritting", "organised")), 10)[0].id == "a"


def test_words_of_the_title_weigh_more(engine: SearchEngine) -> None:
    assert [hit.id for hit in engine.find(Word("readiness"), 10)] == ["a", "b"]


def test_a_filter_does_not_change_the_scores(engine: SearchEngine) -> None:
    plain = {hit.id: hit.score for hit in engine.find(Words(("winter", "gritting")), 10)}
    filtered = engine.find(And((Words(("winter", "gritting")), Field("committee", "highways"))), 10)
    assert [hit.id for hit in filtered] == ["a", "b"]
    assert all(hit.score == pytest.approx(plain[hit.id]) for hit in filtered)


def test_a_pack_is_taken_out_and_put_in_anew(engine: SearchEngine) -> None:
    engine.write([document("e", "Snow again", pack="ff00ff00")], remove={"ff00ff00"})
    assert [hit.id for hit in engine.find(Field("pack", "ff00ff"), 10)] == ["e"]


def test_a_write_that_fails_changes_nothing(engine: SearchEngine) -> None:
    def documents() -> Iterator[Document]:
        yield document("x", "snow")
        raise RuntimeError("the reading stopped")

    with pytest.raises(RuntimeError):
        engine.write(documents(), remove={"ff00ff00"})
    assert {hit.id for hit in engine.find(Or((Word("snow"), Word("drivers"))), 10)} == {"c", "d"}


def test_hits_alike_come_in_the_order_of_their_ids(engine: SearchEngine) -> None:
    engine.write([document(id, "Parking permits", pack="99aa99") for id in ("q", "p", "r")])
    assert [hit.id for hit in engine.find(Word("parking"), 10)] == ["p", "q", "r"]
    assert [hit.id for hit in engine.find(Word("parking"), 2)] == ["p", "q"]


@pytest.mark.parametrize("query", [Word("parking"), Field("pack", "99aa99")])
def test_of_hits_alike_the_newest_come_first_however_many_there_are(engine: SearchEngine, query: Query) -> None:
    engine.write([document(f"x{n}", "Parking permits", pack="99aa99", day=3000 + n % 7) for n in range(90)])
    found = engine.find(query, 15)
    newest = sorted(f"x{n}" for n in range(6, 90, 7))
    assert [hit.id for hit in found[: len(newest)]] == newest
    assert [hit.day for hit in found] == [3006] * 12 + [3005] * 3


def test_a_record_that_only_a_filter_finds_counts_as_found(engine: SearchEngine) -> None:
    assert {hit.score for hit in engine.find(Field("kind", "passages"), 10)} == {1.0}


def test_a_hit_says_where_the_record_stands(engine: SearchEngine) -> None:
    (hit,) = engine.find(Word("drivers"), 10)
    assert (hit.id, hit.pack, hit.page, hit.kind, hit.day) == ("d", "ff00ff00", 1, "minutes", None)


def test_no_more_hits_are_given_than_are_wanted(engine: SearchEngine) -> None:
    assert [len(engine.find(Word("winter"), limit)) for limit in (1, 2, 3, 4)] == [1, 2, 3, 3]


@pytest.mark.parametrize(
    "wanted",
    [
        Field("kind", "passages"),
        Or((Field("kind", "tracker"), Field("kind", "minutes"))),
        Between(1040, None),
        Between(1010, 1012),
        And((Between(None, 1050), Field("kind", "resolutions"))),
        Not(Field("kind", "minutes")),
    ],
)
def test_the_best_of_plain_words_that_a_filter_leaves_are_found_however_many_it_leaves(
    engine: SearchEngine, wanted: Query
) -> None:
    kinds = ("minutes", "minutes", "minutes", "passages", "tracker")
    engine.write(
        document(
            f"x{n}",
            f"Parking permits {'of streets ' * (n % 9)}",
            kind="resolutions" if n == 99 else kinds[n % 5],
            day=1000 + n % 60,
            pack="99aa99",
        )
        for n in range(400)
    )
    among = {hit.id for hit in engine.find(wanted, 1000)}
    every = engine.find(Words(("parking", "permits", "streets")), 1000)
    found = engine.find(And((Words(("parking", "permits", "streets")), wanted)), 7)
    assert [_told(hit) for hit in found] == [_told(hit) for hit in every if hit.id in among][:7]
    assert len(found) == min(7, len(among & {hit.id for hit in every}))


def test_all_records_that_a_query_finds_are_counted(engine: SearchEngine) -> None:
    counted = engine.tally(Words(("winter", "drivers")), ("committee", "kind", "person", "year"))
    assert counted == {
        "committee": {"Highways Committee": 3, "Cabinet": 1},
        "kind": {"minutes": 3, "passages": 1},
        "person": {"Councillor F Pemberly": 3, "Mr J Tarn": 1},
        "year": {},
    }
    assert engine.tally(Word("never"), ("kind",)) == {"kind": {}}


def test_a_record_taken_out_is_counted_no_more(engine: SearchEngine) -> None:
    engine.write([], remove={"ff00ff00"})
    assert engine.tally(Not(Word("never")), ("kind",)) == {"kind": {"minutes": 2, "passages": 1}}
    assert engine.tally(Words(("winter", "drivers")), ("person", "kind")) == {
        "person": {"Councillor F Pemberly": 2, "Mr J Tarn": 1},
        "kind": {"minutes": 2, "passages": 1},
    }
    assert engine.tally(Words(("drivers",)), ("person",)) == {"person": {}}
    assert engine.counts(["winter", "never"]) == (3, [3, 0])


def test_the_words_that_texts_have_are_known(engine: SearchEngine) -> None:
    assert {"grit", "readi", "snow"} <= set(engine.lexicon())
    assert engine.counts(["grit", "drivers", "never"])[1][::2] == [2, 0]


def test_the_abbreviations_that_texts_state_are_known(engine: SearchEngine) -> None:
    assert engine.abbreviations() == []
    engine.write([document("n", "", states=("hug harbour user group", "nhs nation health servic"), pack="99aa99")])
    assert engine.abbreviations() == ["hug harbour user group", "nhs nation health servic"]


def test_an_index_written_many_times_finds_what_one_written_once_does(engine_name: str, tmp_path: Path) -> None:
    texts = [document(f"x{n}", f"Gritting of street {n} " + "winter " * (n % 5), "Roads" * (n % 2)) for n in range(60)]
    whole, parts = (open_engine(engine_name, tmp_path / name) for name in ("whole", "parts"))
    whole.write(texts)
    for start in range(0, 60, 4):
        parts.write(texts[start : start + 4])
    for query in (Words(("gritting", "winter", "roads")), Phrase("gritting street"), Prefix("wint"), Between(1, 2000)):
        assert [_told(hit) for hit in parts.find(query, 25)] == [_told(hit) for hit in whole.find(query, 25)]
    parts.write(texts[:8], remove={"ab12cd34"})
    assert len(parts.find(Word("gritting"), 100)) == 8


def _told(hit: Hit) -> tuple[str, float]:
    return hit.id, round(hit.score, 3)


def test_who_has_an_index_open_sees_what_is_written_to_it_since(engine_name: str, tmp_path: Path) -> None:
    writing = open_engine(engine_name, tmp_path / "index")
    reading = open_engine(engine_name, tmp_path / "index")
    assert reading.find(Word("snow"), 5) == []
    writing.write(DOCUMENTS)
    assert [hit.id for hit in reading.find(Word("snow"), 5)] == ["c"]


def test_an_unknown_engine_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="biscuit"):
        open_engine("biscuit", tmp_path)


def test_a_record_is_indexed_with_its_words_its_people_and_its_day() -> None:
    (minute,) = [record for record in autumn_pack().records if record.kind == "minutes"]
    made = make_document("m1", minute, "autumn.pdf", ())
    assert made.title == "Winter readiness of the hospital"
    assert "RESOLVED" in made.text
    assert (made.items, made.day) == (("23",), 736242)


def test_a_folder_that_is_removed_while_it_is_looked_at_is_an_index_to_look_for_anew(
    engine_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    # What `Path.mkdir` looks at once the system has said that the folder is there.
    monkeypatch.setattr(Path, "is_dir", lambda path: path != folder)
    with pytest.raises(IndexDamaged):
        open_engine(engine_name, folder)
