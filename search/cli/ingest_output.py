"""What an ingest says: progress, the summary at its end, the report in a file, and how far it is."""

from __future__ import annotations

import csv
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from corpus.errors import ArchiveUnusable
from corpus.failures import reason_of
from corpus.rows import File
from search.cli.options import tell
from search.ingesting import Failure, Tally
from search.render import is_terminal

NOW_AND_THEN = 30.0
"""Seconds between two lines of progress in a log file."""


@contextmanager
def telling() -> Iterator[Callable[[Tally, Failure | None], None]]:
    """A bar on a terminal, a line now and then elsewhere; each failure as it happens."""
    if not is_terminal():
        yield _Log().say
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("files, {task.fields[told]}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None, told="the first are being read")
        started = time.monotonic()

        def say(tally: Tally, failure: Failure | None) -> None:
            if failure:
                console.print(failure_lines(failure), markup=False, highlight=False, soft_wrap=True)
            told = _so_far(tally, time.monotonic() - started)
            progress.update(task, completed=tally.share, total=tally.files, told=told)

        yield say


class _Log:
    """Lines for a file that is read afterwards."""

    def __init__(self) -> None:
        self._started = self._told = time.monotonic()

    def say(self, tally: Tally, failure: Failure | None) -> None:
        if failure:
            tell(failure_lines(failure))
        now = time.monotonic()
        if now - self._told >= NOW_AND_THEN:
            self._told = now
            tell(f"{tally.done} of {tally.files} files, {_so_far(tally, now - self._started)}")


def _so_far(tally: Tally, seconds: float) -> str:
    pages = tally.pages + sum(done for done, _ in tally.in_hand.values())
    parts = [f"{pages} pages", f"{pages / max(seconds, 0.001):.0f} a second"]
    if tally.share:
        parts.append(f"about {_duration(seconds / tally.share * (tally.files - tally.share))} left")
    if tally.failures:
        parts.append(f"{len(tally.failures)} failed")
    if tally.in_hand:
        longest = max(tally.in_hand, key=lambda file: tally.in_hand[file][1])
        done, total = tally.in_hand[longest]
        parts.append(f"page {done} of {total} of {longest.name}" if done < total else f"records of {longest.name}")
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def failure_lines(failure: Failure) -> str:
    """What is wrong with a file, and what to do."""
    return f"{failure.path}: {failure.error}" + (f"\n  {failure.advice}" if failure.advice else "")


def tell_summary(tally: Tally) -> None:
    """The counts of a run."""
    if not tally.files:
        tell(
            "There was nothing to read: no file has failed before, has scanned pages that were not read, "
            "or was read by an older reader."
        )
        return
    parts = [f"{tally.read} read ({tally.pages} pages)"]
    parts += [f"{tally.known} in the archive already"] if tally.known else []
    parts += [f"{len(tally.failures)} could not be read"] if tally.failures else []
    parts += [f"{tally.doubts} doubts (minutebook export doubts)"] if tally.doubts else []
    tell("Packs: " + ", ".join(parts) + ".")
    if tally.ocr_pages:
        tell(f"Pages read by OCR: {tally.ocr_pages}.")
    if tally.unread_pages:
        tell(
            f"Scanned pages not read: {tally.unread_pages}. Where Tesseract is installed, "
            "`minutebook ingest --ocr-missing` reads them."
        )
    if tally.records:
        tell("Records: " + _listed(tally.records) + ".")
    if tally.failures:
        tell("Not read: " + _listed(tally.reasons) + ". Try these again with `minutebook ingest --retry-failed`.")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))


def tell_stopped(tally: Tally) -> None:
    """What a run that was stopped leaves."""
    tell(
        f"\nStopped: {tally.done} of {tally.files} files are done, {tally.left} are left. What was read is kept.\n"
        "`minutebook ingest` takes up those that are left."
    )


def tell_older(packs: int) -> None:
    """How many packs are in the archive as an older reader read them, and how to read them again."""
    if packs:
        tell(_of_older(packs))


def _of_older(packs: int) -> str:
    which, them = ("1 pack", "it") if packs == 1 else (f"{packs} packs", "them")
    return f"Read by an older reader: {which}. `minutebook ingest --again` reads {them} anew; ids and decisions stay."


def print_status(files: Iterable[File], older: int) -> None:
    """How far the archive is: done, failed, waiting; each file that failed, with its reason; what is read as of old."""
    listed = list(files)
    states = Counter(each.state for each in listed)
    click.echo(f"Files: {states['done']} done, {states['failed']} failed, {states['waiting']} waiting.")
    failed = [each for each in listed if each.state == "failed"]
    if failed:
        click.echo("Not read: " + _listed(Counter(reason_of(each.error) for each in failed)) + ".")
    for each in failed:
        click.echo(f"  {each.path}: {each.error}")
    if older:
        click.echo(_of_older(older))


def write_report(place: Path, tally: Tally, files: Iterable[File]) -> None:
    """The run as JSON (counts, failures, files) or as CSV (a row a file), by the name's ending."""
    rows = [{**asdict(each), "reason": reason_of(each.error) if each.error else None} for each in files]
    try:
        with place.open("w", encoding="utf-8", newline="") as file:
            if place.suffix.casefold() == ".csv":
                writer = csv.DictWriter(file, fieldnames=["path", "state", "reason", "error", "advice", "pack"])
                writer.writeheader()
                writer.writerows(rows)
            else:
                json.dump({**tally.as_report(), "list": rows}, file, ensure_ascii=False, indent=1)
    except OSError as error:
        raise ArchiveUnusable(
            f"The report {place} cannot be written: {error.strerror or error}", advice="Name another place for it."
        ) from error
