"""Where all commitments stand on a day, quickly: what is derived, kept, with officers' decisions on it.

What is kept lies in the archive's folder `cache`, one file a day asked for. It is no truth: named by all that it was
derived from (the packs, the rules, the council's clocks), so a file that no longer fits is never read, and safe to
delete. Files are put in place whole, so a reader beside a writer sees the old or the new.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from corpus.errors import NotKnown
from corpus.store import Store
from search.tracking.choosing import find_commitment
from search.tracking.clocks import SETTINGS
from search.tracking.commitments import track
from search.tracking.events import Commitment, Event
from search.tracking.rulings import apply_rulings

FOLDER = "cache"
KEPT = 12
"""How many days' answers are kept; the newest stay."""
_RULES = ("search/tracking", "corpus/deadlines.py", "corpus/periods.py", "corpus/dates.py", "corpus/names.py")


def commitments_on(store: Store, as_of: dt.date | None = None) -> list[Commitment]:
    """All commitments as a reader of the packs and decisions known on a day finds them; of all of them without one.

    Overdue is told against that day, or today.
    """
    today = as_of or dt.date.today()
    derived = [_told_today(each, today) for each in _derived(store, as_of)]
    return apply_rulings(store, derived, as_of, today)


def known_commitment(store: Store, commitments: Iterable[Commitment], id: str) -> Commitment:
    """The commitment of an id or of the beginning of one. Raises NotKnown, which says what the id is of otherwise."""
    each = find_commitment(commitments, id)
    if each is None:
        record = store.record(id)
        raise NotKnown(
            f"{id} ({record.kind}) is nothing that somebody must do",
            advice="Take an id from `minutebook commitments` or `minutebook unresolved`.",
        )
    return each


def bring_up(store: Store) -> None:
    """Derive what is asked for most, so that the next answer need not wait."""
    _derived(store, None)


def _told_today(each: Commitment, today: dt.date) -> Commitment:
    overdue = each.is_unresolved and each.due is not None and each.due < today.isoformat()
    return each if overdue == each.overdue else replace(each, overdue=overdue)


def _derived(store: Store, as_of: dt.date | None) -> list[Commitment]:
    state = _state_of(store)
    file = store.archive / FOLDER / f"commitments-{as_of or 'all'}-{state}.json"
    kept = _read(file)
    if kept is not None:
        return kept
    found = track(store, as_of)
    # A pack put in meanwhile is in what was found, and not in the name.
    if _state_of(store) == state:
        _write(file, found)
    return found


def _state_of(store: Store) -> str:
    """Changes whenever something does that commitments are derived from."""
    own = store.archive / SETTINGS
    clocks = own.read_bytes() if own.is_file() else b""
    return hashlib.sha256(b"|".join((store.fingerprint().encode(), _rules().encode(), clocks))).hexdigest()[:20]


@cache
def _rules() -> str:
    """A digest of the rules themselves: no one need remember to raise a number."""
    root = Path(__file__).parents[2]
    files = [
        file for name in _RULES for file in ((root / name).rglob("*") if (root / name).is_dir() else [root / name])
    ]
    digest = hashlib.sha256()
    for file in sorted(file for file in files if file.suffix in (".py", ".toml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


_EVENT = tuple(each.name for each in fields(Event))
_COMMITMENT = tuple(each.name for each in fields(Commitment) if each.name not in ("events", "possibly"))


def _read(file: Path) -> list[Commitment] | None:
    """What a file keeps, or None where there is none or it is damaged."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return [_commitment_of(*row) for row in kept]
    except (OSError, ValueError, TypeError):
        return None


def _write(file: Path, found: list[Commitment]) -> None:
    """Keep what was found; where the folder cannot be written, the next asking takes as long as this one."""
    rows = [
        (
            [getattr(each, name) for name in _COMMITMENT],
            *([_event_row(e) for e in kind] for kind in (each.events, each.possibly)),
        )
        for each in found
    ]
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}.part")
        fresh.write_text(json.dumps(rows, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        fresh.replace(file)
        _drop_old(file.parent)


def _drop_old(folder: Path) -> None:
    by_age = sorted(folder.glob("commitments-*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in by_age[KEPT:]:
        file.unlink(missing_ok=True)


def _event_row(event: Event) -> list[Any]:
    return [getattr(event, name) for name in _EVENT]


def _event_of(row: list[Any]) -> Event:
    values = dict(zip(_EVENT, row, strict=True))
    return Event(**{**values, "reasons": tuple(values["reasons"])})


def _commitment_of(own: list[Any], events: list[list[Any]], possibly: list[list[Any]]) -> Commitment:
    values = dict(zip(_COMMITMENT, own, strict=True))
    return Commitment(
        **{**values, "responsible": tuple(values["responsible"])},
        events=tuple(_event_of(row) for row in events),
        possibly=tuple(_event_of(row) for row in possibly),
    )
