"""The long story, pack by pack in any order, with what is kept, gives what all of it at once gives."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from pathlib import Path

from corpus.records import PackResult
from corpus.store import Store
from search.tracking.answers import FOLDER, bring_up, known_commitment
from search.tracking.commitments import track
from search.tracking.events import Commitment
from search.tracking.kept.followed import KeptSteps
from search.tracking.kept.readings import KeptReadings
from search.tracking.remembering import remembering
from tests.gate.measure import reading
from tests.gate.timelines import LONG

DAYS = (None, *(dt.date.fromisoformat(day) for day in LONG.days))
ORDERS = 3


def test_the_long_story_pack_by_pack_in_any_order_gives_what_all_at_once_gives(tmp_path: Path) -> None:
    packs = [reading(path) for path in LONG.lay(tmp_path)[0]]
    with Store.open(tmp_path / "at once", create=True) as store:
        for each in packs:
            store.put(each)
        anew = {day: track(store, day) for day in DAYS}
    for number in range(ORDERS):
        shuffled = random.Random(number).sample(packs, len(packs))
        assert _one_by_one(tmp_path / f"order {number}", shuffled) == anew


def _one_by_one(archive: Path, packs: Sequence[PackResult]) -> dict[dt.date | None, list[Commitment]]:
    """What is found where some packs were brought up before the others came, and a day was asked about between."""
    with Store.open(archive, create=True) as store:
        for number, each in enumerate(packs):
            store.put(each)
            if number % 5 == 4:
                bring_up(store)
                _tracked(store, DAYS[1])
        found = {day: _tracked(store, day) for day in DAYS}
        assert [known_commitment(store, each.id) for each in found[None]] == found[None]
        return found


def _tracked(store: Store, day: dt.date | None) -> list[Commitment]:
    folder, rules = store.archive / FOLDER, "here"
    return track(store, day, KeptReadings(folder, rules), remembering(folder, rules), KeptSteps(folder, rules))
