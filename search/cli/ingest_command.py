"""`minutebook ingest`: reads its options once, and says what comes of the run."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from corpus.errors import WrongUsage
from ingest.options import IngestOptions
from search.cli.options import KEPT_ENGINE, archive_option, choose_engine, engine_option, tell

if TYPE_CHECKING:
    from corpus.store import Store
    from search.ingesting import Run

DEFAULTS = IngestOptions()


def _reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """How files are read."""
    options = (
        click.option(
            "--workers",
            type=click.IntRange(min=0),
            metavar="N",
            envvar="MINUTEBOOK_WORKERS",
            help="Processes that read; 0 reads in this one, without limits.  [default: one a processor]",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            default=DEFAULTS.timeout,
            show_default=True,
            help="Processor time one file may take: other programs at work cost no file.",
        ),
        click.option(
            "--memory",
            type=click.IntRange(min=200),
            metavar="MB",
            default=DEFAULTS.memory,
            show_default=True,
            help="How much memory one file may take.",
        ),
        click.option(
            "--password", "passwords", multiple=True, help="Tried on files that ask for one; may be repeated."
        ),
        click.option(
            "--password-file",
            type=click.Path(path_type=Path, exists=True, dir_okay=False),
            help="A file of passwords, one a line; each is tried.",
        ),
        click.option(
            "--ocr",
            type=click.Choice(["auto", "never", "always"]),
            default=DEFAULTS.ocr,
            show_default=True,
            help="Which pages are read from their picture: scanned ones, none, or all.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command("ingest", epilog='Example: minutebook ingest "Agenda packs" extra/supplement.pdf')
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--again",
    is_flag=True,
    help="Read packs again that are in the archive; without PATH, those that an older reader read. Ids stay.",
)
@click.option("--retry-failed", is_flag=True, help="Try again what could not be read; without PATH, all of it.")
@click.option("--ocr-missing", is_flag=True, help="Read packs again that have scanned pages which were not read.")
@click.option("--status", is_flag=True, help="Only say how many files are done, failed and waiting.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what came of each file: .json with all counts, .csv a row a file; may be repeated.",
)
@_reading_options
@engine_option(KEPT_ENGINE)
@archive_option
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[Path, ...], archive: Path, **given: Any) -> None:
    """Read PDFs, or all PDFs in folders, into the archive and index them.

    What is in the archive already is passed over, by content, whatever its name. Stop it at any time: without PATH,
    it takes up what is left.
    """
    if given["status"]:
        _status(archive)
        return
    options = _options(archive, given)
    if options.workers:
        from ingest.workers import get_ready

        get_ready("search.ingesting")
    from corpus.lock import only_ingest
    from corpus.store import Store
    from search.cli.ingest_output import tell_older, tell_summary, write_report
    from search.ingesting import older_packs

    files = _named(paths, archive)
    with Store.open(archive, create=True) as store, only_ingest(archive):
        choose_engine(archive, given["engine"])
        run = _run_over(store, files, options, given)
        if run.files:
            _go(ctx, run)
        names = {str(path.resolve()) for path in run.files}
        for place in given["reports"]:
            write_report(place, run.tally, (file for file in store.files() if file.path in names))
        older = len(older_packs(store))
    tell_summary(run.tally)
    tell_older(older)
    if run.tally.failures:
        ctx.exit(1)


def _options(archive: Path, given: dict[str, Any]) -> IngestOptions:
    passwords: list[str] = list(given["passwords"])
    if given["password_file"]:
        lines = given["password_file"].read_text(encoding="utf-8-sig", errors="replace").splitlines()
        # Lists are also kept as "which file: password": then what follows is tried, after the line as it stands.
        passwords += [word for line in lines for word in (line, line.partition(": ")[2]) if word]
    workers = given["workers"]
    return IngestOptions(
        workers=(os.cpu_count() or 1) if workers is None else workers,
        timeout=given["timeout"],
        memory=given["memory"],
        passwords=tuple(dict.fromkeys(passwords)),
        ocr=given["ocr"],
        ocr_kept=archive.resolve() / "ocr",
    )


def _status(archive: Path) -> None:
    from corpus.lock import is_ingesting
    from corpus.store import Store
    from search.cli.ingest_output import print_status
    from search.ingesting import older_packs

    with Store.open(archive) as store:
        print_status(store.files(), len(older_packs(store)))
    if is_ingesting(archive):
        tell("An ingest is at work.")


def _named(paths: tuple[Path, ...], archive: Path) -> list[Path]:
    from ingest.bulk import discover

    return discover(paths, leave_out=archive) if paths else []


def _run_over(store: Store, named: list[Path], options: IngestOptions, given: dict[str, Any]) -> Run:
    """The files named, or those that the archive knows of: failed, with pages unread, read of old, left waiting."""
    from search.ingesting import Run, failed_files, older_files, unread_files, waiting_files

    files = list(named)
    if given["retry_failed"] and not named:
        files += failed_files(store)
    if given["ocr_missing"]:
        files += unread_files(store)
    if given["again"] and not files:
        files += older_files(store)
    asked = given["retry_failed"] or given["ocr_missing"] or given["again"]
    if not files and not asked:
        files = waiting_files(store)
        if not files:
            raise WrongUsage(
                "No files are named, and none are left from a run before",
                advice='Name files or folders: minutebook ingest "Agenda packs"',
            )
    return Run(
        store,
        list(dict.fromkeys(files)),
        options,
        again=given["again"] or given["ocr_missing"],
        retry=given["retry_failed"],
    )


def _go(ctx: click.Context, run: Run) -> None:
    """Read, then bring up what is derived. Ctrl-C, or the system's wish that we end, stops it between two packs."""
    from index.build import bring_up
    from search.cli.ingest_output import tell_stopped, telling
    from search.cli.progress import showing
    from search.tracking import answers

    _stop_when_asked()
    try:
        with telling() as say:
            run.say = say
            run.go()
        run.store.merge_names()
        run.store.merge_versions()
        wait_for_index = run.index_rest_beside()
        with showing("Tracing") as step:
            answers.bring_up(run.store, step)
        with showing("Indexing") as step:
            wait_for_index()
            bring_up(run.store, say=None, step=step).close()
    except KeyboardInterrupt:
        tell_stopped(run.tally)
        ctx.exit(1)


def _stop_when_asked() -> None:
    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)
