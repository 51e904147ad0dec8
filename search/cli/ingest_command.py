"""`minutebook ingest`: the one place where what is read meets the store and the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from search.cli.options import archive_option, tell

if TYPE_CHECKING:
    from corpus.store import Store
    from ingest.bulk import Outcome


@click.command("ingest", epilog='Example: minutebook ingest "Agenda packs" extra/supplement.pdf')
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--again", is_flag=True, help="Read packs again that are in the archive; their ids stay.")
@archive_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], again: bool, archive: Path) -> None:
    """Read PDFs, or all PDFs in folders, into the archive and index them.

    What is in the archive already is passed over, by content, whatever its name.
    """
    from corpus.store import Store
    from index.build import bring_up
    from ingest.bulk import discover
    from search.cli.progress import showing
    from search.tracking import answers

    files = discover(paths, leave_out=archive)
    with Store.open(archive, create=True) as store:
        with showing("Reading") as step:
            counts = _ingest(store, files, again, step)
        with showing("Indexing") as step:
            store.merge_names()
            bring_up(store, say=None, step=step).close()
        with showing("Tracing"):
            answers.bring_up(store)
    _tell_counts(counts)
    if counts["failed"]:
        ctx.exit(1)


def _ingest(store: Store, files: list[Path], again: bool, step: Callable[[int, int], None]) -> Counter[str]:
    from ingest.bulk import read_packs
    from ingest.pipeline import read_pack

    seen: set[str] = set()

    def is_known(sha256: str) -> bool:
        known = store.pack(sha256)
        return sha256 in seen or (known is not None and known.status == "done" and not again)

    counts: Counter[str] = Counter()
    for number, outcome in enumerate(read_packs(files, is_known=is_known, read=read_pack), start=1):
        _keep(store, outcome, again, counts)
        seen.add(outcome.sha256 or "")
        step(number, len(files))
    return counts


def _keep(store: Store, outcome: Outcome, again: bool, counts: Counter[str]) -> None:
    path = outcome.path.resolve()
    if outcome.error:
        counts["failed"] += 1
        tell(f"{outcome.path}: {outcome.error}" + (f"\n  {outcome.advice}" if outcome.advice else ""))
    if outcome.result is None:
        counts["known"] += not outcome.error
        if outcome.sha256 and store.pack(outcome.sha256):
            store.remember_path(outcome.sha256, path)
        return
    if not outcome.error:
        counts["read"] += 1
        counts["pages"] += outcome.result.pages
        counts["doubts"] += len(outcome.result.doubts)
        store.keep_file(outcome.result.sha256, path)
    # A pack that was read well before is never replaced by a failure to read it again.
    store.put(outcome.result, path=path, advice=outcome.advice, replace=again and not outcome.error)


def _tell_counts(counts: Counter[str]) -> None:
    parts = [f"{counts['read']} read ({counts['pages']} pages)"]
    parts += [f"{counts['known']} in the archive already"] if counts["known"] else []
    parts += [f"{counts['failed']} could not be read"] if counts["failed"] else []
    parts += [f"{counts['doubts']} doubts (minutebook export doubts)"] if counts["doubts"] else []
    tell("Packs: " + ", ".join(parts) + ".")
