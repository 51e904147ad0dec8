"""What following one pack did to the lives, as it is kept, and doing it again without following the pack. Pure.

A step has the statements that were taken, what covering reports said, the lives that rows began, and for each life to
which something was laid its new events and what else of it changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

import orjson

from corpus.rows import Pack
from search.tracking.events import ListedRow
from search.tracking.following import Follower
from search.tracking.kept.derived import dump, event_of
from search.tracking.kept.readings import life_of, life_values
from search.tracking.lives import Life
from search.tracking.stated.reading import Reading

State = list[Any]
_PLAIN = ("text", "by_when", "row_due", "new_due")
"""What statements change of a life beside its events, and is kept as it stands."""
_RESPONSIBLE, _REFERENCES, _ROW, _SERIES = range(len(_PLAIN), len(_PLAIN) + 4)
"""The places of the rest in a life's state."""


class Steps:
    """Follows packs and tells what each did, or does it again; each pack must be taken in by the follower before."""

    def __init__(self, follower: Follower) -> None:
        self._follower = follower
        self._seen: list[tuple[int, int, State]] = []
        """Of each life: how many events and doubts it had before the step, and its state."""
        self._redone: dict[Life, None] = {}
        """Lives of which more was told since they were seen."""

    def follow(self, pack: Pack, reading: Reading) -> bytes:
        """Follow the pack that was taken in last; what that did."""
        self.catch_up()
        known, docket = self._follower.known, self._follower.docket
        before, taken, covering = len(docket.lives), len(known.taken), {**known.covering}
        self._follower.follow(pack, reading)
        begun = [life_values(life) for life in islice(docket.lives, before, None)]
        self._see(life_of([*values, []]) for values in begun)
        told_of = dict.fromkeys(docket.told_of)
        docket.told_of.clear()
        self._redone.update(told_of)
        said = [(*tracker, text) for tracker, text in known.covering.items() if covering.get(tracker) != text]
        return dump([[*islice(known.taken, taken, None)], said, begun, [*map(self._told, told_of)]])

    def redo(self, step: bytes) -> None:
        """Do again what following the pack that was taken in last did."""
        known, lives = self._follower.known, self._follower.docket.lives
        taken, said, begun, told = orjson.loads(step)
        known.taken.update(((name, text), None) for name, text in taken)
        known.covering.update({(committee, tracker): text for committee, tracker, text in said})
        for values in begun:
            known.begin(life_of([*values, []]))
        for place, events, doubts, changed in told:
            life = lives[place]
            life.events += map(event_of, events)
            life.possibly += map(event_of, doubts)
            self._redone[life] = None
            if changed:
                self._restate(life, changed)

    def _told(self, life: Life) -> list[Any]:
        events, doubts, before = self._seen[life.place]
        changed = {n: value for n, value in enumerate(_state(life)) if value != before[n]}
        told, doubtful = life.events[events:], life.possibly[doubts:]
        return [life.place, [*map(tuple, told)], [*map(tuple, doubtful)], [*changed.items()]]

    def _restate(self, life: Life, changed: Iterable[tuple[int, Any]]) -> None:
        state = dict(changed)
        docket = self._follower.docket
        if row := state.get(_ROW):
            docket.list_row(life, ListedRow(*row), life.series)
        elif _ROW in state:
            docket.unlist(life)
        life.series = state.get(_SERIES, life.series)
        for number in state.keys() - {_ROW, _SERIES}:
            if number < len(_PLAIN):
                setattr(life, _PLAIN[number], state[number])
            elif number == _RESPONSIBLE:
                life.responsible = tuple(state[number])
            else:
                for reference in state[number]:
                    docket.number(life, reference)

    def catch_up(self) -> None:
        """See the lives as they stand now."""
        for life in self._redone:
            life.settle()
            if life.place < len(self._seen):
                self._seen[life.place] = _seen(life)
        self._redone.clear()
        self._see(islice(self._follower.docket.lives, len(self._seen), None))

    def _see(self, lives: Iterable[Life]) -> None:
        self._seen += map(_seen, lives)


def _seen(life: Life) -> tuple[int, int, State]:
    return len(life.events), len(life.possibly), _state(life)


def _state(life: Life) -> State:
    row = life.last_row
    listed = [row.day, row.committee, row.status, row.response] if row else None
    plain = [getattr(life, name) for name in _PLAIN]
    return [*plain, [*life.responsible], sorted(life.references), listed, life.series]
