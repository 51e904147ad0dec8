"""How well graded questions on the stories are answered: the page that answers counts 2, others of the same life 1."""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from corpus.store import Store
from index.build import bring_up
from search.archive import Archive
from search.find import find
from search.parse import parse_query
from tests.gate.measure import reading
from tests.packs.long_story.packs import draw_long_story

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
TRUTH = HERE.parent / "packs" / "truth" / "truth.jsonl"
Place = tuple[str, int]


@cache
def shares_answered() -> dict[str, float]:
    """How the questions on the samples are answered."""
    pdfs, lives = sorted(SAMPLES.glob("*.pdf")), _lines(TRUTH)
    return _shares(pdfs, lives, "questions.jsonl")


@cache
def shares_answered_on_the_long_story() -> dict[str, float]:
    """How the questions on the drawn story of two years are answered."""
    with tempfile.TemporaryDirectory() as folder:
        pdfs, lives = draw_long_story(Path(folder))
        return _shares(pdfs, lives, "long_questions.jsonl")


def _shares(pdfs: Sequence[Path], truth: Iterable[Mapping[str, Any]], questions: str) -> dict[str, float]:
    """nDCG of the first ten pages, the share of questions answered first, and in the first ten."""
    lives = {each["key"]: each["events"] for each in truth}
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), create=True) as store:
        for pdf in pdfs:
            store.put(reading(pdf))
        engine = bring_up(store)
        archive = Archive(store, engine)
        judged = [_judge(archive, each, lives[each["key"]]) for each in _lines(HERE / questions)]
        engine.close()
    names = ("ndcg10", "answer_first", "answer_in_ten")
    return {name: sum(each[at] for each in judged) / len(judged) for at, name in enumerate(names)}


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _judge(archive: Archive, asked: Mapping[str, Any], life: Sequence[Mapping[str, Any]]) -> tuple[float, float, float]:
    answer = (asked["pack"], asked["pdf_page"])
    grades = {(event["pack"], event["pdf_page"]): 1 for event in life if event["kind"] != "tracker_removed"}
    grades[answer] = 2
    found = [(each.pack, each.pdf_page) for each in find(archive, parse_query(asked["question"]), 10)]
    gains = _gains(list(dict.fromkeys(found)), grades)
    ideal = _discounted(sorted(grades.values(), reverse=True)[:10])
    return _discounted(gains) / ideal, float(gains[:1] == [2]), float(2 in gains)


def _gains(found: Sequence[Place], grades: dict[Place, int]) -> list[int]:
    """The grade of each page found; a page beside the one meant is that page, and each counts once."""
    left = dict(grades)
    gains = []
    for pack, page in found:
        near = [place for place in left if place[0] == pack and abs(place[1] - page) <= 1]
        best = max(near, key=lambda place: (left[place], place[1] == page), default=None)
        gains.append(left.pop(best) if best else 0)
    return gains


def _discounted(gains: Sequence[int]) -> float:
    return float(sum((2**gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains)))
