"""Where all commitments stand on a day, quickly: what is derived, kept from the last time, with officers' decisions."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from corpus.errors import NotKnown
from corpus.store import Store
from search.tracking.choosing import find_commitment
from search.tracking.clocks import SETTINGS
from search.tracking.events import Commitment
from search.tracking.kept.derived import (
    Kept,
    keep,
    keep_whole,
    name_of_reading,
    read_kept,
    without_collecting,
)
from search.tracking.remembering import remembering
from search.tracking.rulings import Ruling, apply_rulings, holding_rulings, rows_moved
from search.tracking.stated.papers import packs_known
from search.tracking.words.wording import Rarity

FOLDER = "cache"
_RULES = ("search/tracking", "corpus")
"""Folders of all that statements are read by and commitments derived."""


Say = Callable[[int, int], None]
"""Hears, where an answer is not kept and must be worked out, how many packs are gone through and how many there are."""


def commitments_on(store: Store, as_of: dt.date | None = None, say: Say | None = None) -> list[Commitment]:
    """All commitments as a reader of the packs and decisions known on a day finds them; of all of them without one.

    Overdue is told against that day, or today. Of the events of one on which no officer decided, only those that a
    list shows may be there: the first, and the last; `known_commitment` has them all.
    """
    derived, today = _derived(store, as_of, say), as_of or dt.date.today()
    holding = holding_rulings(store, derived.brief, as_of)
    ruled = {each.id: each for each in _ruled(store, derived, holding, holding, as_of)}
    return [_told_today(ruled.get(each.id, each), today) for each in derived.brief]


class Standing:
    """Where all commitments stand, for one who asks many questions: read once, whole lives as they are asked for."""

    def __init__(self, store: Store) -> None:
        self._store, self._today = store, dt.date.today()
        self._derived = _derived(store, None)
        self._holding = holding_rulings(store, self._derived.brief)
        self._whole: dict[str, Commitment] = {}
        ruled = {each.id: each for each in self.whole(self._holding)}
        self.brief = {each.id: ruled.get(each.id) or _told_today(each, self._today) for each in self._derived.brief}
        """Id -> commitment, as `commitments_on` gives it."""

    def whole(self, ids: Iterable[str]) -> list[Commitment]:
        """The commitments of some ids with all their events, in the order of the ids."""
        wanted = list(ids)
        missing = [id for id in wanted if id not in self._whole]
        for each in _ruled(self._store, self._derived, self._holding, missing, None):
            self._whole[each.id] = _told_today(each, self._today)
        return [self._whole[id] for id in wanted if id in self._whole]

    @cached_property
    def rarity(self) -> Rarity:
        """How much a word tells, from how few commitments have it."""
        return Rarity(each.text for each in self._derived.brief)

    @cached_property
    def told_by(self) -> dict[str, list[str]]:
        """Id of a record -> ids of the commitments that it makes or tells of."""
        told: dict[str, list[str]] = defaultdict(list)
        for each, records in zip(self._derived.brief, self._derived.told_by, strict=True):
            for id in dict.fromkeys((each.id, *records)):
                told[id].append(each.id)
        for id in self._holding:
            for record in {event.record for each in self.whole([id]) for event in each.events if event.record}:
                if id not in told[record]:
                    told[record].append(id)
        return dict(told)


def known_commitment(store: Store, id: str, as_of: dt.date | None = None) -> Commitment:
    """The commitment of an id, or of the beginning of one, with all its events.

    Raises NotKnown, which says what the id is of otherwise.
    """
    derived = _derived(store, as_of)
    each = find_commitment(derived.brief, id)
    if each is None:
        record = store.record(id)
        raise NotKnown(
            f"{id} ({record.kind}) is nothing that somebody must do",
            advice="Take an id from `minutebook commitments` or `minutebook unresolved`.",
        )
    (whole,) = _ruled(store, derived, holding_rulings(store, derived.brief, as_of), [each.id], as_of)
    return _told_today(whole, as_of or dt.date.today())


def _ruled(
    store: Store, derived: Kept, holding: dict[str, list[Ruling]], ids: Iterable[str], as_of: dt.date | None
) -> list[Commitment]:
    """Whole commitments of some ids, with the officers' decisions on them."""
    wanted = set(ids)
    if not wanted:
        return []
    whole = derived.whole(wanted)
    if whole is None:
        state, found = _state_of(store, as_of), _track(store, as_of)
        if _state_of(store, as_of) == state:
            keep_whole(store.archive / FOLDER, state, found)
        whole = [each for each in found if each.id in wanted]
    return apply_rulings(store, whole, holding, as_of or dt.date.today())


def bring_up(store: Store, say: Say | None = None) -> None:
    """Derive what is asked for most, so that the next answer need not wait."""
    _derived(store, None, say)


def _told_today(each: Commitment, today: dt.date) -> Commitment:
    overdue = each.is_unresolved and each.due is not None and each.due < today.isoformat()
    return each if overdue == each.overdue else replace(each, overdue=overdue)


def _derived(store: Store, as_of: dt.date | None, say: Say | None = None) -> Kept:
    state, folder = _state_of(store, as_of), store.archive / FOLDER
    if kept := read_kept(folder, state):
        return kept
    if say:
        say(0, len(packs_known(store, as_of)))
    # Held back till all is kept: each time it is let go it looks through all that was made.
    with without_collecting():
        found = _track(store, as_of, say)
        # A pack put in meanwhile is in what was found, and not in the name.
        known = _state_of(store, as_of) == state
        return keep(folder, state, found, whole=as_of is None) if known else Kept(found, None)


def _track(store: Store, as_of: dt.date | None, say: Say | None = None) -> list[Commitment]:
    folder, rules = store.archive / FOLDER, rules_name()
    # The rules of following take a quarter of a second to import; what is kept is answered without them.
    from search.tracking.commitments import track
    from search.tracking.kept.followed import KeptSteps
    from search.tracking.kept.readings import KeptReadings

    return track(store, as_of, KeptReadings(folder, rules, say), remembering(folder, rules), KeptSteps(folder, rules))


def _state_of(store: Store, as_of: dt.date | None) -> str:
    """Changes whenever something does that commitments are derived from on a day, and at nothing else.

    What comes later leaves the answers of earlier days as they are kept; days between two meetings share one. Whether
    something is overdue is told anew at each asking.
    """
    # While packs are put in, which versions stand may be told of fewer packs than there are.
    older, known = store.superseded_in(), packs_known(store, as_of)
    stated = [f"{name_of_reading(pack, older.get(pack.sha256, ()))} {pack.name}" for pack in known]
    own = store.archive / SETTINGS
    clocks = own.read_bytes() if own.is_file() else b""
    moved = rows_moved(store, as_of)
    said = f"{sorted(moved.apart)} {sorted(moved.placed)}"
    return hashlib.sha256(b"|".join(("\n".join([*stated, said, _rules()]).encode(), clocks))).hexdigest()[:20]


def rules_name() -> str:
    """What names the rules by which something was worked out, in short."""
    return _rules()[:20]


@cache
def _rules() -> str:
    return rules_of(Path(__file__).parents[2])


def rules_of(root: Path) -> str:
    """A digest of the rules themselves, which stand under a folder: no one need remember to raise a number."""
    files = [file for name in _RULES for file in (root / name).rglob("*")]
    digest = hashlib.sha256()
    for file in sorted(file for file in files if file.suffix in (".py", ".toml", ".npz")):
        digest.update(file.relative_to(root).as_posix().encode() + b"|" + file.read_bytes())
    return digest.hexdigest()
