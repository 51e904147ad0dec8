"""`minutebook reindex`."""

from __future__ import annotations

from pathlib import Path

import click

from search.cli.options import KEPT_ENGINE, archive_option, choose_engine, engine_option, tell


@click.command("reindex", epilog="Example: minutebook reindex")
@engine_option(KEPT_ENGINE)
@archive_option
def command(archive: Path, engine: str | None) -> None:
    """Build the search index anew. Always safe: it is made from the archive."""
    from corpus.lock import only_ingest
    from corpus.store import Store
    from index.build import bring_up
    from search.cli.progress import showing

    with Store.open(archive) as store, only_ingest(archive):
        choose_engine(archive, engine)
        with showing("Indexing") as step:
            bring_up(store, anew=True, step=step).close()
        tell(f"The index of {len(store.packs())} packs is built.")
