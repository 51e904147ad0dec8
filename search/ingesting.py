"""One run of an ingest: where what is read meets the store and the index. Says what happens; prints nothing.

The parent alone writes. What each pack states for tracking is worked out where the pack is read, and handed over with
it. The index is brought up in batches beside the reading, on a connection of its own, and once more at the end: a run
that is killed leaves an index that the next one, or the next search, brings up.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path

from corpus.errors import MinutebookError
from corpus.failures import ENCRYPTED, reason_of
from corpus.records import PackResult
from corpus.rows import Pack
from corpus.store import Store
from index.build import bring_up
from ingest.bulk import read_one, read_packs
from ingest.options import IngestOptions
from ingest.outcomes import FileToRead, Outcome, Read
from ingest.revision import is_older
from ingest.workers import begin_beside
from search.tracking.kept.handed_over import hand_over, take_over

INDEX_EVERY = (20, 200)
"""Packs, at least and at most, after which the index is brought up beside the reading. Between them half of the files
that are left: each commit costs, and many small ones Whoosh writes anew, which took as long as to index them; but no
more must be left to be indexed when the last file is read than is indexed while decisions are traced. Where fewer files
are left than the least, no batch is begun that would have to be waited for."""


LAID_OUT = 0.9
"""Share of a long file's work that is done when its pages are laid out: of a scanned one nearly all, of others half."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is not in the archive."""

    path: str
    reason: str
    error: str
    advice: str


@dataclass(slots=True)
class Tally:
    """What came of the files so far."""

    files: int
    read: int = 0
    known: int = 0
    pages: int = 0
    ocr_pages: int = 0
    unread_pages: int = 0
    """Scanned pages that OCR could yet read."""
    doubts: int = 0
    records: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    in_hand: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Files that take long -> how many of their pages are laid out, and how many they have."""

    @property
    def done(self) -> int:
        """Files that something has come of."""
        return self.read + self.known + len(self.failures)

    @property
    def left(self) -> int:
        """Files that nothing has come of yet."""
        return self.files - self.done

    @property
    def share(self) -> float:
        """Files that something has come of, and those in hand as far as they are."""
        return self.done + sum(LAID_OUT * done / total for done, total in self.in_hand.values())

    @property
    def reasons(self) -> Counter[str]:
        """Reason -> how many files."""
        return Counter(each.reason for each in self.failures)

    def as_report(self) -> dict[str, object]:
        """All of it, as plain values."""
        return {
            "files": self.files,
            "read": self.read,
            "known": self.known,
            "failed": len(self.failures),
            "left": self.left,
            "pages": self.pages,
            "ocr_pages": self.ocr_pages,
            "unread_pages": self.unread_pages,
            "doubts": self.doubts,
            "records": dict(sorted(self.records.items())),
            "failures_by_reason": dict(sorted(self.reasons.items())),
            "failures": [asdict(each) for each in self.failures],
        }


@dataclass(slots=True)
class Run:
    """Files, how they are read, and what has come of them."""

    store: Store
    files: list[Path]
    options: IngestOptions
    again: bool = False
    """Read what is in the archive already."""
    retry: bool = False
    """Read what failed before."""
    say: Callable[[Tally, Failure | None], None] = lambda tally, failure: None
    """Called after each file, with the failure if it is one, and now and then while one is read that takes long."""
    read: Read | None = None
    """Stands for the reader of PDFs."""
    tally: Tally = field(init=False)
    _met: set[str] = field(default_factory=set)
    """Contents taken to be read in this run."""
    _in_hand: dict[str, list[Path]] = field(default_factory=dict)
    """Those that are still being read -> further files of the same content."""
    _indexing: threading.Thread | None = None
    _unindexed: int = 0

    def __post_init__(self) -> None:
        self.tally = Tally(len(self.files))

    def go(self) -> Tally:
        """Read and keep every file. To stop it (KeyboardInterrupt) drops the packs in hand, and nothing else."""
        own = self.store.archive.resolve()
        self.store.expect_files(path for path in map(Path.resolve, self.files) if own not in path.parents)
        read = partial(read_and_state, self.read or read_one)
        outcomes = read_packs(
            self.files, is_known=self._is_known, options=self.options, read=read, step=self._hear_pages
        )
        with closing(outcomes):
            for outcome in outcomes:
                self.tally.in_hand.pop(outcome.path, None)
                self._keep(outcome)
                self._index_beside()
        if self._indexing:
            self._indexing.join()
        return self.tally

    def index_rest_beside(self) -> Callable[[], None]:
        """Begin to index what no batch has taken, beside what the caller does next; what waits for it.

        Of a run without batches nothing: its index may have to be built anew, which the caller shows.
        """
        return begin_beside(_bring_up_beside, self.store.archive) if self._indexing else lambda: None

    def _hear_pages(self, file: Path, done: int, total: int) -> None:
        self.tally.in_hand[file] = done, total
        self.say(self.tally, None)

    def _is_known(self, sha256: str) -> bool:
        if sha256 in self._met:
            return True
        pack = self.store.pack(sha256)
        if pack is None or self.again:
            known = False
        elif pack.status == "done":
            known = True
        else:
            locked = reason_of(pack.error) == ENCRYPTED and self.options.passwords
            known = not (self.retry or locked)
        if not known:
            self._met.add(sha256)
            self._in_hand[sha256] = []
        return known

    def _keep(self, outcome: Outcome) -> None:
        if outcome.sha256 is None:
            self.store.fail_file(outcome.path.resolve(), outcome.error or "", outcome.advice)
            self._failed(outcome.path, outcome.error, outcome.advice)
        elif outcome.result is not None:
            self._put(outcome)
        elif outcome.sha256 in self._in_hand:
            self._in_hand[outcome.sha256].append(outcome.path)
        else:
            self._same_again(outcome.sha256, outcome.path)

    def _put(self, outcome: Outcome) -> None:
        result = outcome.result
        assert result is not None
        known = self.store.pack(result.sha256)
        # What is read again from the archive's own copy keeps the name under which it came.
        from_copy = outcome.path == self.store.pdf(result.sha256)
        if result.pages:
            self.store.keep_file(result.sha256, outcome.path.resolve())
        # A pack that was read well before is never replaced by a failure to read it again.
        changed = self.store.put(
            replace(result, name=known.name) if known and from_copy else result,
            path=None if from_copy else outcome.path.resolve(),
            advice=outcome.advice,
            replace=self.again and not outcome.reason,
        )
        if changed and outcome.besides:
            take_over(self.store, result.sha256, outcome.besides)
        if outcome.reason:
            self._failed(outcome.path, outcome.error, outcome.advice)
        else:
            self._count(result)
        for other in self._in_hand.pop(result.sha256, ()):
            self._same_again(result.sha256, other)

    def _same_again(self, sha256: str, path: Path) -> None:
        """A further file of a content that the store has: it is in, or failed, as that is."""
        self.store.remember_path(sha256, path.resolve())
        pack = self.store.pack(sha256)
        if pack is not None and pack.status == "failed":
            self._failed(path, pack.error, pack.advice)
        else:
            self.tally.known += 1
            self.say(self.tally, None)

    def _failed(self, path: Path, error: str | None, advice: str | None) -> None:
        failure = Failure(str(path), reason_of(error), error or "", advice or "")
        self.tally.failures.append(failure)
        self.say(self.tally, failure)

    def _count(self, result: PackResult) -> None:
        self.tally.read += 1
        self.tally.pages += result.pages
        self.tally.ocr_pages += result.ocr_pages
        self.tally.unread_pages += sum(doubt.source.rule.startswith("scans.unread/") for doubt in result.doubts)
        self.tally.doubts += len(result.doubts)
        self.tally.records.update(record.kind for record in result.records)
        self._unindexed += 1
        self.say(self.tally, None)

    def _index_beside(self) -> None:
        least, most = INDEX_EVERY
        enough = min(max(self.tally.left // 2, least), most)
        if not self.options.workers or self._unindexed < enough:
            return
        if self._indexing and (self._indexing.is_alive() or self.tally.left < least):
            return
        self._unindexed = 0
        self._indexing = threading.Thread(target=_bring_up_beside, args=(self.store.archive,), daemon=True)
        self._indexing.start()


def read_and_state(read: Read, file: FileToRead, options: IngestOptions) -> Outcome:
    """What came of a file, with what the pack states for tracking. Called in the workers."""
    outcome = read(file, options)
    if outcome.result is None or outcome.reason:
        return outcome
    try:
        return replace(outcome, besides=hand_over(outcome.result))
    # A pack that was read is never lost by what is only derived from it; tracing comes to it again at the end.
    except Exception:
        return outcome


def _bring_up_beside(archive: Path) -> None:
    try:
        with Store.open(archive) as store:
            bring_up(store, say=None).close()
    except MinutebookError:
        # The index is brought up at the end in any case, and what is wrong with the archive is told there.
        return


# Files that the archive knows of


def failed_files(store: Store) -> list[Path]:
    """Those that could not be read and are still there."""
    return [path for file in store.files() if file.state == "failed" and (path := Path(file.path)).is_file()]


def waiting_files(store: Store) -> list[Path]:
    """Those that a run which was stopped has left; one that has gone since is told as a failure."""
    return [Path(file.path) for file in store.files() if file.state == "waiting"]


def unread_files(store: Store) -> list[Path]:
    """One file of each pack with scanned pages that were not read."""
    return [_place_of(store, pack) for pack in store.unread_packs()]


def older_files(store: Store) -> list[Path]:
    """One file of each pack that an older reader read."""
    return [_place_of(store, pack) for pack in older_packs(store)]


def older_packs(store: Store) -> list[Pack]:
    """The packs that are in the archive as an older reader read them."""
    return [pack for pack in store.packs() if pack.status == "done" and is_older(pack.reader)]


def _place_of(store: Store, pack: Pack) -> Path:
    """Where a pack came from, or the archive's copy where nothing is there any more."""
    places = [*map(Path, store.paths(pack.sha256)), store.pdf(pack.sha256)]
    return next((place for place in places if place.is_file()), places[0])
