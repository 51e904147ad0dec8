"""Times a folder of packs, side by side in one run: Minutebook whole on one process and on two, pdfplumber's plain loop
(`extract_words()` and `extract_tables()`), pdfium's bare text, and pdftotext.

    python benchmarks/draw_archive.py /tmp/drawn --packs 50 --pages 20
    python benchmarks/bulk.py /tmp/drawn

Each runs in a process of its own. Prints pages a second, seconds of processor time (which a busy machine does not
change as it does the clock) and peak memory of the largest process. Figures to keep go into `benchmarks/README.md`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

READ = """
from ingest.pipeline import read_pack
from corpus.store import Store
with Store.open(pathlib.Path(archive), create=True) as store:
    for path in paths:
        store.put(read_pack(path), path=path)
    store.merge_names()
"""
INGEST = """
from search.cli.main import commands
try:
    commands(["--archive", archive, "ingest", str(folder), "--workers", "{workers}"], standalone_mode=False)
except SystemExit:
    pass
"""
PLAIN_LOOP = """
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
    folder, archive = pathlib.Path(sys.argv[1]), sys.argv[2]
    paths = sorted(folder.rglob("*.pdf"))
    started = time.perf_counter()
{work}
    seconds = time.perf_counter() - started
    times = os.times()
    try:
        import resource
        peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    except ImportError:  # Windows has no such count
        peak = 0.0
    print(json.dumps([seconds, times.user + times.system + times.children_user + times.children_system, peak]))
"""


def ways() -> Iterator[tuple[str, str]]:
    """Name and work of what is compared."""
    yield "pdfplumber, plain loop", PLAIN_LOOP
    yield "Minutebook: records, names, store", READ
    yield "Minutebook whole, in one process", INGEST.format(workers=0)
    yield "Minutebook whole, two workers", INGEST.format(workers=2)
    yield "pdfium, bare text", BARE_TEXT
    if shutil.which("pdftotext"):
        yield "pdftotext", PDFTOTEXT


def measure(work: str, folder: Path) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of processor, MiB at the peak."""
    with tempfile.TemporaryDirectory() as place:
        script = Path(place) / "work.py"
        indented = "\n".join("    " + line for line in work.splitlines())
        script.write_text(MEASURED.replace("{work}", indented), encoding="utf-8")
        command = [sys.executable, str(script), str(folder), str(Path(place) / "archive")]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    seconds, processor, peak = json.loads(done.stdout.splitlines()[-1])
    return seconds, processor, peak


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    import pypdfium2

    pages = sum(len(pypdfium2.PdfDocument(path)) for path in args.folder.rglob("*.pdf"))
    print(f"{pages} pages\n\n| way | s | pages/s | processor s | pages/processor s | peak MiB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, work in ways():
        seconds, processor, peak = measure(work, args.folder)
        told = f"{seconds:.1f} | {pages / seconds:.1f} | {processor:.1f} | {pages / processor:.1f} | {peak:.0f} |"
        print(f"| {name} | {told}", flush=True)


if __name__ == "__main__":
    main()
