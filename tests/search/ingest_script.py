"""`python -m tests.search.ingest_script FOLDER ARCHIVE`: an ingest with a reader that needs no PDFs, to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from corpus.lock import only_ingest
from corpus.store import Store
from index.build import bring_up
from ingest.bulk import discover
from ingest.options import IngestOptions
from search import ingesting
from tests.ingest.saboteurs import read_slowly


def main(folder: Path, archive: Path) -> None:
    """Read the folder, keep what it holds, bring up the index."""
    ingesting.INDEX_EVERY = (5, 5)
    with Store.open(archive, create=True) as store, only_ingest(archive):
        options = IngestOptions(workers=2, timeout=30)
        ingesting.Run(store, discover([folder]), options, retry=True, read=read_slowly).go()
        store.merge_names()
        bring_up(store).close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
