"""Times reading one pack whole (read, records, names, store, index) beside pdfplumber's plain loop over the same file.

    python benchmarks/read_one.py PACK.pdf [--runs 3]

Both run in processes of their own, in turn, so that neither profits from the other and peak memory is each one's own.
Prints seconds, pages a second, peak memory and the ratio of medians. Figures to keep go into `benchmarks/README.md`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

OURS = """
import pathlib, sys
from corpus.store import Store
from index.build import bring_up
from ingest.pipeline import read_pack
with Store.open(pathlib.Path(sys.argv[2]), create=True) as store:
    result = read_pack(pathlib.Path(sys.argv[1]))
    store.put(result, path=pathlib.Path(sys.argv[1]))
    store.merge_names()
    bring_up(store, say=None).close()
pages = result.pages
"""
PLAIN_LOOP = """
import pdfplumber, sys
with pdfplumber.open(sys.argv[1]) as pdf:
    pages = len(pdf.pages)
    for page in pdf.pages:
        page.extract_words()
        page.extract_tables()
        page.close()
"""
MEASURED = """
import json, time
started = time.perf_counter()
{work}
seconds = time.perf_counter() - started
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
except ImportError:  # Windows has no such count
    peak = 0.0
print(json.dumps([pages, seconds, peak]))
"""


def measure(work: str, pack: Path) -> tuple[int, float, float]:
    """Run some work on a pack in a process of its own -> pages, seconds, peak memory in MiB."""
    with tempfile.TemporaryDirectory() as archive:
        command = [sys.executable, "-c", MEASURED.format(work=work), str(pack), archive]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    pages, seconds, peak = json.loads(done.stdout.splitlines()[-1])
    return pages, seconds, peak


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    rows: dict[str, list[tuple[int, float, float]]] = {"Minutebook, whole": [], "pdfplumber, plain loop": []}
    for _ in range(args.runs):
        rows["Minutebook, whole"].append(measure(OURS, args.pack))
        rows["pdfplumber, plain loop"].append(measure(PLAIN_LOOP, args.pack))
    print(f"{args.pack.name}, {args.runs} runs in turn, medians")
    medians = []
    for name, runs in rows.items():
        seconds = statistics.median(s for _, s, _ in runs)
        peak = statistics.median(p for _, _, p in runs)
        medians.append(seconds)
        print(f"{name:24} {seconds:7.2f} s {runs[0][0] / seconds:7.1f} pages/s {peak:7.0f} MiB peak")
    print(f"Minutebook is {medians[1] / medians[0]:.2f} times as fast")


if __name__ == "__main__":
    main()
