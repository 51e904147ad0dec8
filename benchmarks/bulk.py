"""Times a folder of PDFs, or one, side by side in one run: Minutebook, pdfplumber's plain loop, bare text.

    python benchmarks/draw_archive.py /tmp/drawn --packs 24 --pages 12
    python benchmarks/bulk.py /tmp/drawn --runs 3
    python benchmarks/bulk.py folder-of-real-papers
    python benchmarks/bulk.py pack.pdf

Each way runs in a process of its own, start included, one after the other and so on for each run; medians are printed:
seconds by the clock, seconds of processor time (which a busy machine changes less), and peak memory of the largest
process. Files that are mostly scans are left out, and nobody reads pictures. Figures to keep go into
`benchmarks/README.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PLAIN_LOOP = "pdfplumber, plain loop"
"""What the others are compared with."""
BORN_DIGITAL = 20
"""Characters from which a page has a text of its own; a stamp on a scan has fewer."""

READ = """
from corpus.store import Store
from ingest.pipeline import read_pack
from ingest.scans import OcrOptions
with Store.open(pathlib.Path(archive), create=True) as store:
    for path in paths:
        store.put(read_pack(path, ocr=OcrOptions("never")), path=path)
    store.merge_names()
"""
INDEX = """
    from index.build import bring_up
    bring_up(store, engine="whoosh").close()
"""
INGEST = """
from search.cli.main import commands
try:
    commands(
        ["--archive", archive, "ingest", str(folder), "--ocr", "never", "--workers", "{workers}"], standalone_mode=False
    )
except SystemExit:
    pass
from corpus.store import Store
with Store.open(pathlib.Path(archive)) as store:
    assert all(pack.status == "done" for pack in store.packs()), "a file was not read"
"""
PLUMBED = """
import pdfplumber
for path in paths:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
            page.close()
"""
BARE_TEXT = """
import pypdfium2
for path in paths:
    with pypdfium2.PdfDocument(path) as pdf:
        for number in range(len(pdf)):
            page = pdf[number]
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()
"""
PDFTOTEXT = """
import subprocess
for path in paths:
    subprocess.run(["pdftotext", "-layout", str(path), "-"], stdout=subprocess.DEVNULL, check=False)
"""
MEASURED = """
import json, os, pathlib, sys, time
if __name__ == "__main__":
    started = time.perf_counter()
    folder, archive = pathlib.Path(sys.argv[1]), sys.argv[2]
    paths = sorted(folder.rglob("*.pdf"))
{work}
    seconds = time.perf_counter() - started
    if "multiprocessing.forkserver" in sys.modules:
        # Its time, and that of the workers forked from it, counts once it has been waited for.
        sys.modules["multiprocessing.forkserver"]._forkserver._stop()
    times = os.times()
    try:
        import resource
        peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    except ImportError:  # Windows has no such count
        peak = 0.0
    own, workers = times.user + times.system, times.children_user + times.children_system
    print(json.dumps([seconds, own + workers, peak, own]))
"""

Measured = tuple[float, float, float, float]
"""Seconds by the clock, seconds of processor, MiB at the peak, seconds of processor in the first process alone."""
ONE, TWO = "`minutebook ingest` (tracing too), one process", "`minutebook ingest`, two workers"


def ways() -> Iterator[tuple[str, str]]:
    """Name and work of what is compared."""
    yield PLAIN_LOOP, PLUMBED
    yield "Minutebook: records, names, store", READ
    yield "the same, with the Whoosh index", READ + INDEX
    yield ONE, INGEST.format(workers=0)
    yield TWO, INGEST.format(workers=2)
    yield "pdfium, bare text", BARE_TEXT
    if shutil.which("pdftotext"):
        yield "pdftotext", PDFTOTEXT


def measure(work: str, folder: Path) -> Measured:
    """Do some work on a folder's PDFs in a process of its own."""
    # Modules are kept compiled, as they are wherever a program is installed.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as place:
        script = Path(place) / "work.py"
        indented = "\n".join("    " + line for line in work.splitlines())
        script.write_text(MEASURED.replace("{work}", indented), encoding="utf-8")
        command = [sys.executable, str(script), str(folder), str(Path(place) / "archive")]
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=surroundings
        )
    seconds, processor, peak, own = json.loads(done.stdout.splitlines()[-1])
    return seconds, processor, peak, own


def gather(source: Path, folder: Path) -> tuple[int, int]:
    """Copy a folder's born-digital PDFs, or one PDF, to a folder -> how many pages they have, and files left out."""
    import pypdfium2

    pages = left_out = 0
    for number, path in enumerate(sorted(source.rglob("*.pdf")) if source.is_dir() else [source]):
        with pypdfium2.PdfDocument(path) as pdf:
            texts = [page.get_textpage().count_chars() for page in pdf]
        if 2 * sum(count >= BORN_DIGITAL for count in texts) <= len(texts):
            left_out += 1
            continue
        shutil.copyfile(path, folder / f"{number:05}-{path.name}")
        pages += len(texts)
    return pages, left_out


def row(name: str, runs: Sequence[Measured], pages: int, plain: Sequence[Measured]) -> str:
    """A line of the table: medians, and how many times as fast as the plain loop by processor time."""
    seconds, processor, peak, _ = (statistics.median(column) for column in zip(*runs, strict=True))
    times = statistics.median(one[1] for one in plain) / processor
    cells = [f"{seconds:.1f}", f"{pages / seconds:.1f}", f"{processor:.1f}", f"{1000 * processor / pages:.1f}"]
    return " | ".join([f"| {name}", *cells, f"{times:.2f}", f"{peak:.0f} |"])


def shared(one: Sequence[Measured], two: Sequence[Measured]) -> str:
    """How much of two workers' work two processors can share: what the clock cannot say on a busy machine."""
    alone = statistics.median(each[1] for each in one)
    parent, together = (statistics.median(each[place] for each in two) for place in (3, 1))
    least = max(parent, together / 2)
    return (
        f"Of two workers' {together:.1f} s of processor {parent:.1f} are the parent's: {least:.1f} s by the clock at "
        f"the least, {alone / least:.2f} times as fast as one process."
    )


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="a folder of PDFs, searched through, or one PDF")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--only", default="", help="only the ways whose names hold these words, and the plain loop")
    args = parser.parse_args()
    chosen = [(name, work) for name, work in ways() if args.only in name or name == PLAIN_LOOP]
    measured: dict[str, list[Measured]] = {name: [] for name, _ in chosen}
    with tempfile.TemporaryDirectory() as folder:
        pages, left_out = gather(args.source, Path(folder))
        print(f"{pages} pages; {left_out} files left out as scans; {args.runs} runs\n", flush=True)
        for _ in range(args.runs):
            for name, work in chosen:
                measured[name].append(measure(work, Path(folder)))
    print("| way | s | pages/s | processor s | ms of processor a page | times as fast | peak MiB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, runs in measured.items():
        print(row(name, runs, pages, measured[PLAIN_LOOP]))
    if ONE in measured and TWO in measured:
        print("\n" + shared(measured[ONE], measured[TWO]))


if __name__ == "__main__":
    main()
