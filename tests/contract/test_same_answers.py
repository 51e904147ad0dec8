"""All engines give the same answers, in the same order, with the same scores, whatever is asked."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from corpus.errors import EngineMissing
from index.document import Document
from index.engine import ENGINES, Hit, SearchEngine, open_engine
from index.query import Among, And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from tests.contract.documents import document

WORDS = [
    *("gritting", "pavements", "winter", "hospital", "beds", "carers", "trust", "note", "report", "review", "organise"),
    *(
        "organised",
        "flood",
        "wall",
        "library",
        "bus",
        "shelter",
        "lease",
        "survey",
        "damp",
        "mould",
        "school",
        "places",
    ),
    *("the", "of", "and", "for", "to", "health", "highways", "committee", "council", "members", "asked"),
]
COMMITTEES = ("Highways Committee", "Health Scrutiny Committee", "Cabinet")
PEOPLE = ("Councillor F Pemberly", "Mr J Tarn", "Dr S Lindqvist")
RECORDS = 700
QUESTIONS = 250


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, SearchEngine]]:
    try:
        opened = {name: open_engine(name, tmp_path_factory.mktemp(name)) for name in ENGINES}
    except EngineMissing as missing:
        pytest.skip(f"{missing}. {missing.advice}")
    for engine in opened.values():
        chance = random.Random(11)
        for batch in range(2):
            engine.write(_record(chance, f"r{batch}{n:03x}") for n in range(RECORDS // 2))
    yield opened
    for engine in opened.values():
        engine.close()


def _record(chance: random.Random, id: str) -> Document:
    # Words of unlike rarity, texts of unlike length, some of them the same word for word.
    said = [WORDS[min(int(chance.expovariate(0.12)), len(WORDS) - 1)] for _ in range(chance.choice((3, 8, 8, 30, 120)))]
    return document(
        id,
        " ".join(said),
        " ".join(chance.sample(WORDS, 3)) if chance.random() < 0.5 else "",
        context=chance.choice(("", "Director of Health", "F Pemberly")),
        day=chance.choice((None, 1000, 2000, 2001, 2500)),
        kind=chance.choice(("minutes", "passages", "tracker")),
        committee=chance.choice(COMMITTEES),
        person=chance.choice(PEOPLE),
        pack=chance.choice(("ab12cd34", "ff00ff00")),
    )


def _query(chance: random.Random, depth: int = 0) -> Query:
    some = chance.sample(WORDS, chance.randint(1, 4))
    kinds = [
        lambda: Words(tuple(some)),
        lambda: Word(some[0]),
        lambda: Phrase(" ".join(some)),
        lambda: Phrase(" ".join(some), chance.randint(2, 12)),
        lambda: Prefix(some[0][: chance.randint(2, 5)]),
        lambda: Field("kind", chance.choice(("minutes", "tracker"))),
        lambda: Field("committee", chance.choice(("health", "highways committee", "cabinet"))),
        lambda: Field("person", chance.choice(("pemberly", "tarn", "nobody"))),
        lambda: Between(chance.choice((None, 1500)), chance.choice((None, 2000))),
        lambda: Among(frozenset(f"r0{n:03x}" for n in chance.sample(range(RECORDS), 40))),
    ]
    if depth < 2:
        parts = tuple(_query(chance, depth + 1) for _ in range(chance.randint(1, 3)))
        kinds += [lambda: And(parts), lambda: Or(parts), lambda: Not(parts[0]), lambda: And((parts[0], Not(parts[-1])))]
    return chance.choice(kinds)()


def test_whatever_is_asked_the_answers_are_the_same(engines: dict[str, SearchEngine]) -> None:
    chance = random.Random(5)
    for _ in range(QUESTIONS):
        query, limit = _query(chance), chance.choice((1, 7, 50, 1000))
        told = {name: [_told(hit) for hit in engine.find(query, limit)] for name, engine in engines.items()}
        first = next(iter(told.values()))
        assert all(hits == first for hits in told.values()), query


def _told(hit: Hit) -> tuple[str, float]:
    return hit.id, float(f"{hit.score:.4g}")


def test_whatever_is_asked_the_counts_are_the_same(engines: dict[str, SearchEngine]) -> None:
    chance = random.Random(6)
    for _ in range(QUESTIONS // 2):
        query = _query(chance)
        first, *others = (engine.tally(query, ("committee", "kind", "person")) for engine in engines.values())
        assert all(counted == first for counted in others), query


def test_the_words_known_and_how_often_they_stand_are_the_same(engines: dict[str, SearchEngine]) -> None:
    first, *others = ((engine.lexicon(), engine.counts(engine.lexicon())) for engine in engines.values())
    assert all(known == first for known in others)
