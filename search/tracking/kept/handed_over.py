"""What a pack states, worked out by whoever read it, and handed to the one who keeps it.

Who reads a pack knows neither its name in the archive nor the ids that other packs' records have taken. So what is
handed over says what it was worked out from, and is kept only where just that was put; else it is worked out later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from corpus.records import PackResult, record_ids
from corpus.rows import Pack, own_meeting
from corpus.store import Store
from search.tracking.answers import FOLDER, rules_name
from search.tracking.kept.derived import without_collecting
from search.tracking.kept.readings import KeptReadings, line_of
from search.tracking.stated.papers import papers_with
from search.tracking.stated.reading import read_pack


def hand_over(result: PackResult) -> bytes:
    """What a pack that was just read states, and the mark of what it was worked out from."""
    pack, ids = _as_put(result), record_ids(result.records)
    with without_collecting():
        reading = read_pack(papers_with(zip(ids, result.records, strict=True)), pack)
        return _mark(pack, ids) + b"\t" + line_of(reading)


def take_over(store: Store, sha256: str, handed: bytes) -> bool:
    """Keep what was handed over with a pack that was put just now; whether it is of what was put."""
    mark, _, line = handed.partition(b"\t")
    pack = store.pack(sha256)
    fits = pack is not None and mark == _mark(pack, store.ids_of(sha256))
    if pack is not None and fits:
        KeptReadings(store.archive / FOLDER, rules_name()).add(pack, line)
    return fits


def _as_put(result: PackResult) -> Pack:
    """A pack as the store will tell of it, as far as what it states depends on that."""
    meeting = own_meeting(result)
    return Pack(
        sha256=result.sha256,
        name=result.name,
        pages=result.pages,
        status=result.status,
        error=result.error,
        advice=None,
        ocr_pages=result.ocr_pages,
        reader=result.reader,
        counts=result.counts,
        committee=meeting.committee if meeting else None,
        meeting_date=meeting.date if meeting else None,
        produced=result.produced,
        revision=0,
    )


def _mark(pack: Pack, ids: Sequence[str]) -> bytes:
    # The rules too: a program may be replaced by a newer one while its ingest runs, and then start workers.
    known = (rules_name(), pack.sha256, pack.name, pack.reader, pack.committee, pack.meeting_date, *ids)
    return hashlib.sha256(repr(known).encode()).hexdigest().encode()
