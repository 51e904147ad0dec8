"""What every search engine must do. Each engine there is runs these."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import WrongUsage
from index.document import Document, make_document
from index.engine import ENGINES, SearchEngine, open_engine
from index.query import And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from tests.council import autumn_pack


def document(id: str, text: str, title: str = "", **rest: Any) -> Document:
    values: dict[str, Any] = {
        **{
            "pack": "ab12cd34",
            "pack_name": "autumn-2016.pdf",
            "page": 1,
            "kind": "minutes",
        },
        **{"day": 1000, "items": ("4",)},
    }
    named = {"person": "Councillor F Pemberly", "organisation": "Health Trust", "committee": "Highways Committee"}
    names: dict[str, tuple[str, ...]] = {field: (rest.pop(field, name),) for field, name in named.items()}
    return Document(
        id=id, title=title, text=f"{title}\n{text}", committee=names["committee"][0], names=names, **{**values, **rest}
    )


DOCUMENTS = (
    document("a", "The Committee organised gritting for the winter", "Winter readiness"),
    document(
        "b", "Readiness of hospitals. A colour chart was shown. Gritting begins in winter", day=2000, kind="passages"
    ),
    document("c", "Snow fell on the hospital in the winter", committee="Cabinet", items=("5",), person="Mr J Tarn"),
    document("d", "Behaviour of drivers", pack="ff00ff00", pack_name="spring-2017.pdf", organisation="Bus Company"),
)


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchEngine]:
    opened = open_engine(request.param, tmp_path / "index")
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
        (Prefix("hosp"), "bc"),
        (Prefix("readiness"), "ab"),
        (And((Word("winter"), Word("hospital"))), "bc"),
        (Or((Word("snow"), Word("drivers"))), "cd"),
        (And((Word("winter"), Not(Word("snow")))), "ab"),
        (Not(Word("winter")), "d"),
        (Field("committee", "highways"), "abd"),
        (Field("committee", "committee highways"), "abd"),
        (Field("kind", "passages"), "b"),
        (Field("person", "Tarn"), "c"),
        (Field("organisation", "bus company"), "d"),
        (Field("item", "5"), "c"),
        (Field("pack", "spring"), "d"),
        (Field("pack", "ff00ff"), "d"),
        (Between(1500, None), "b"),
        (Between(None, 1000), "acd"),
        (And((Field("committee", "highways"), Between(1000, 1000), Not(Word("drivers")))), "a"),
    ],
)
def test_a_query_finds_just_the_documents_that_answer_it(engine: SearchEngine, query: Query, ids: str) -> None:
    assert "".join(sorted(hit.id for hit in engine.find(query, 10))) == ids


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


def test_an_unknown_engine_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="biscuit"):
        open_engine("biscuit", tmp_path)


def test_a_record_is_indexed_with_its_words_its_people_and_its_day() -> None:
    (minute,) = [record for record in autumn_pack().records if record.kind == "minutes"]
    made = make_document("m1", minute, "autumn.pdf", ())
    assert made.title == "Winter readiness of the hospital"
    assert "RESOLVED" in made.text
    assert (made.items, made.day) == (("23",), 736242)


def test_a_question_of_many_common_words_over_several_writes_ends(tmp_path: Path) -> None:
    words = ["winter", "refused", "helpline", "weekends", "2021", "22", "board", "council", "carers", "report"]
    chosen = random.Random(7)
    engine = open_engine("whoosh", tmp_path / "many")
    for batch in range(3):
        engine.write(
            document(f"{batch}-{n}", " ".join(chosen.choices(words, k=60)), " ".join(chosen.choices(words, k=4)))
            for n in range(600)
        )
    found = engine.find(Words(("why", "was", "helpline", "weekends", "refused", "2021/22")), 20)
    assert len(found) == 20
    assert found == sorted(found, key=lambda hit: (-round(hit.score, 6), hit.id))
