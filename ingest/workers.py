"""Files -> outcomes, read by worker processes with limits of time and memory. A worker that dies costs its file only.

Each worker has a pipe of its own and one file in hand, so a worker killed at any moment holds no lock that another
waits for, and no file waits with it. Never forked from this process: an open archive would go along. Where the system
has it, workers are forked from a process that has loaded what they need and nothing else; elsewhere each loads it anew.
The only module that knows psutil.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn

import psutil

from corpus.failures import CRASHED, NO_MEMORY, TOO_SLOW
from ingest.options import MEBIBYTE, IngestOptions
from ingest.outcomes import FileStep, FileToRead, Outcome, Read, failed
from ingest.steps import Seldom

GLANCE = 0.2
"""Seconds between two looks at the workers' time and memory."""
FAREWELL = 1.0
"""Seconds that a worker has to end the programs it started, before it is killed."""
BEGUN, SPENT = b"begun", b"spent"
"""What a worker says when it takes a file in hand, and when it has none of its memory left for another."""
PAGES = b"pages "
"""What it says, with two numbers behind, of how far it is."""
FILES = 500
"""Files after which a worker is replaced: whatever leaks in an outside library stays small. To start one takes as long
as to read 50 pages, where it is not forked."""
TIRED = 300
"""MiB at which a worker with nothing in hand is replaced: memory once taken for a large file is seldom given back."""

FORKED = sys.platform == "linux"
"""macOS could too, but its own libraries, on which pdfium draws there, do not bear to be forked."""
READY = ("__main__", "ingest.ready")
"""What the process loads from which workers are forked."""


def get_ready(*modules: str) -> None:
    """Begin to load what workers need, and some modules, beside what the caller does next. A second call does nothing.

    Worth it as early as possible: it takes 0.6 s.
    """
    if FORKED:
        multiprocessing.get_context("forkserver").set_forkserver_preload([*READY, *modules])
    _processes()


@cache
def _processes() -> Any:
    """Who starts processes. Its `Process` carries no types."""
    if FORKED:
        from multiprocessing import forkserver

        # It is asked through a socket in the folder for temporary files, whose name may be too long for one.
        with contextlib.suppress(OSError):
            forkserver.ensure_running()
            return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def begin_beside(work: Callable[..., None], *given: object) -> Callable[[], None]:
    """Begin some work in a process of its own; what waits for it. It ends with this process, whatever it is at.

    Where the system gives no process nothing is done, and nothing waited for.
    """
    process = _processes().Process(target=_work_beside, args=(work, given), daemon=True)
    try:
        process.start()
    except (OSError, EOFError):
        return lambda: None
    wait_for: Callable[[], None] = process.join
    return wait_for


def read_in_workers(
    files: Iterator[FileToRead | Outcome], options: IngestOptions, read: Read, step: FileStep | None = None
) -> Generator[Outcome]:
    """The outcome of each file, as they come; what is an outcome already is passed on.

    One file at most is taken before a worker is free for it. No worker is left when the iterator ends or is closed.
    `read` is called in the workers, `step` here: it hears now and then how far they are.
    """
    get_ready()
    crew = [_Worker(options, read, step) for _ in range(options.workers)]
    try:
        yield from _work_through(files, crew)
    finally:
        for worker in crew:
            worker.ask_to_end()
        for worker in crew:
            worker.end()


def _work_through(files: Iterator[FileToRead | Outcome], crew: Sequence[_Worker]) -> Iterator[Outcome]:
    # Looked at before a worker is free, so that none waits while a file's content is told apart.
    file = next(files, None)
    come: list[Outcome | bytes] = []
    while file or come or any(worker.file for worker in crew):
        while file and (free := next((worker for worker in crew if worker.file is None), None)):
            if isinstance(file, FileToRead):
                free.give(file)
            else:
                yield file
            file = next(files, None)
        # Only now, so that no worker is idle while an answer is unpacked and the caller keeps it.
        for answer in come:
            yield pickle.loads(answer) if isinstance(answer, bytes) else answer
        come = list(_finished([worker for worker in crew if worker.file]))


def _finished(busy: Sequence[_Worker]) -> Iterator[Outcome | bytes]:
    wait([end for worker in busy for end in worker.ends], timeout=GLANCE if busy else 0)
    for worker in busy:
        answer = worker.answer()
        if answer is not None:
            yield answer


def _started(options: IngestOptions, read: Read) -> tuple[Any, Connection]:
    """A new worker, and our end of its pipe. Raises OSError where the system gives none."""
    for tries_left in (2, 1, 0):
        ours, theirs = _processes().Pipe()
        process = _processes().Process(target=_work, args=(theirs, options, read), daemon=True)
        try:
            process.start()
            return process, ours
        except (OSError, EOFError):
            ours.close()
            # The process that workers are forked from may just be going; the next try finds it gone and begins another.
            if not tries_left:
                raise
            time.sleep(GLANCE)
        finally:
            # The worker must hold the only other end, for its death to close the pipe.
            theirs.close()
    raise AssertionError("the last try returns or raises")


OUT_OF_MEMORY = 86
"""Exit status of a worker to which the system gave no more memory; no signal and no fault of Python ends with it."""


class _Worker:
    """One process, started when it gets its first file and replaced when it has died or grown old."""

    def __init__(self, options: IngestOptions, read: Read, step: FileStep | None) -> None:
        self.file: FileToRead | None = None
        self._options = options
        self._read = read
        self._step = step
        self._process: Any = None
        self._known: psutil.Process | None = None
        """The same process as the system tells of it."""
        self._pipe: Connection | None = None
        self._given = 0
        self._watch = _Watch()

    @property
    def ends(self) -> list[Any]:
        """What becomes ready when the worker has answered or died."""
        return [self._pipe, self._process.sentinel]

    def give(self, file: FileToRead) -> None:
        """Have a file read."""
        if self._process is None or not self._process.is_alive() or self._is_old():
            self._start()
        self.file, self._watch = file, _Watch(self._known)
        self._given += 1
        assert self._pipe is not None
        # One that dies just now is found dead when its outcome is asked for.
        with contextlib.suppress(OSError):
            self._pipe.send(file)

    def _is_old(self) -> bool:
        return self._given >= FILES or _memory_of(self._known) > TIRED * MEBIBYTE

    def answer(self) -> Outcome | bytes | None:
        """What came of the file in hand, pickled where the worker says it itself; None while it is being read."""
        file, pipe = self.file, self._pipe
        assert file is not None
        assert pipe is not None
        try:
            answer = pipe.recv_bytes() if pipe.poll() else None
        except (EOFError, OSError):
            return self._mourn(file)
        if answer is None and not self._process.is_alive() and not pipe.poll():
            return self._mourn(file)
        if answer is None or self._is_by_the_way(answer, file):
            beyond = self._watch.beyond(self._options)
            return self._stopped(file, *beyond) if beyond else None
        self.file = None
        return answer

    def _is_by_the_way(self, said: bytes, file: FileToRead) -> bool:
        """Whether what a worker says is no outcome; it is taken note of."""
        if said == BEGUN:
            # The time that a new process takes to start is not the file's.
            self._watch = _Watch(self._known)
        elif said == SPENT:
            self._given = FILES
        elif said.startswith(PAGES) and self._step:
            done, total = map(int, said.removeprefix(PAGES).split())
            self._step(file.path, done, total)
        return said in (BEGUN, SPENT) or said.startswith(PAGES)

    def _stopped(self, file: FileToRead, reason: str, detail: str) -> Outcome:
        self.end()
        return failed(file, reason, detail)

    def _mourn(self, file: FileToRead) -> Outcome:
        """What killed a worker: the system's limit of memory ends a library written in C with the same signal as a
        fault in it does, so the memory last seen decides."""
        self._process.join(FAREWELL)
        code = self._process.exitcode
        self.end()
        if code == OUT_OF_MEMORY or self._watch.most > self._options.memory * MEBIBYTE // 2:
            return failed(file, NO_MEMORY, f"more than {self._options.memory} MB")
        return failed(file, CRASHED, f"signal {-code}" if code and code < 0 else f"status {code}")

    def _start(self) -> None:
        self.end()
        self._process, self._pipe = _started(self._options, self._read)
        with contextlib.suppress(psutil.Error):
            self._known = psutil.Process(self._process.pid)
        self._given = 0

    def ask_to_end(self) -> None:
        """Begin to end, without waiting for it."""
        if self._process is not None:
            self._process.terminate()

    def end(self) -> None:
        """Leave no process behind."""
        self.file = None
        if self._process is None:
            return
        self.ask_to_end()
        self._process.join(FAREWELL)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        # Where the process that forked it is gone, nothing but the system can say whether it lives.
        with contextlib.suppress(psutil.Error):
            if self._known:
                self._known.kill()
        assert self._pipe is not None
        self._pipe.close()
        self._process.close()
        self._process = self._known = self._pipe = None


STILL = 0.01
"""Share of a processor: who takes less of one, for as long as a file may take, waits for something that does not come.
A worker that all others go before, on two processors with twelve programs at work, still gets 4%."""


class _Watch:
    """What a file costs the process that reads it. Time is the processor's: a busy machine must not fail a file."""

    def __init__(self, process: psutil.Process | None = None) -> None:
        self.most = 0
        """Bytes of memory, at most."""
        self._process = process
        self._spent = _seconds_of(process)
        self._moved = (time.monotonic(), self._spent)
        """When it was last seen to have got on, and what it had spent by then."""

    def beyond(self, options: IngestOptions) -> tuple[str, str] | None:
        """The limit that is passed, in words of `corpus.failures`, and what it is."""
        self.most = max(self.most, _memory_of(self._process))
        if self.most > options.memory * MEBIBYTE:
            return NO_MEMORY, f"more than {options.memory} MB"
        spent = _seconds_of(self._process)
        if spent - self._spent > options.timeout:
            return TOO_SLOW, f"more than {options.timeout:g} seconds"
        now = time.monotonic()
        if now - self._moved[0] > options.timeout:
            spent += _seconds_of_programs(self._process)
        if spent - self._moved[1] > STILL * options.timeout:
            self._moved = (now, spent)
        still = now - self._moved[0] > options.timeout
        return (TOO_SLOW, f"nothing came of it for {options.timeout:g} seconds") if still else None


def _memory_of(process: psutil.Process | None) -> int:
    """Bytes that a process has just now; 0 where that cannot be told."""
    with contextlib.suppress(psutil.Error):
        return int(process.memory_info().rss) if process else 0
    return 0


def _seconds_of(process: psutil.Process | None) -> float:
    """Seconds of processor time that a process has spent, with the programs that it started and that have ended."""
    with contextlib.suppress(psutil.Error):
        # The last one counts the wait for disks too, on Linux alone.
        return float(sum(process.cpu_times()[:4])) if process else 0.0
    return 0.0


def _seconds_of_programs(process: psutil.Process | None) -> float:
    """The same for the programs that it started and that are at work."""
    with contextlib.suppress(psutil.Error):
        return sum(map(_seconds_of, process.children(recursive=True))) if process else 0.0
    return 0.0


# In the worker


def _work_beside(work: Callable[..., None], given: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    work(*given)


def _work(pipe: Connection, options: IngestOptions, read: Read) -> None:
    """Read files until the parent closes the pipe, ends this process, or has itself gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _limit_memory(options.memory * MEBIBYTE)
    with contextlib.suppress(EOFError, OSError):
        while True:
            file = pipe.recv()
            pipe.send_bytes(BEGUN)
            try:
                answer = read(file, replace(options, step=Seldom(partial(_tell_pages, pipe))))
            except MemoryError:
                # Said by the status, since there may be no memory left to say it with.
                os._exit(OUT_OF_MEMORY)
            if answer.reason == NO_MEMORY:
                pipe.send_bytes(SPENT)
            pipe.send(answer)


def _tell_pages(pipe: Connection, done: int, total: int) -> None:
    # Where the parent has gone, this process goes too; the file is not at fault.
    with contextlib.suppress(OSError):
        pipe.send_bytes(b"%s%d %d" % (PAGES, done, total))


def _leave(*_: object) -> NoReturn:
    # An exception and not an end at once: on its way, it ends the OCR engine that was started for a page.
    sys.exit(1)


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit_memory(most: int) -> None:
    """Have the system refuse more memory. Where it has no such limit, the parent's looks at the worker are all."""
    if sys.platform != "linux":
        return
    import resource

    with contextlib.suppress(ValueError, OSError):
        # Of private data only: libraries map address space that they never use.
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
