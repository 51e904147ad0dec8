"""Shows Minutebook at work on the sample packs beside this file: reads them, then asks three things.

Prints each command before it runs it, so that a reader can type the same. Makes `demo-archive` anew where it is run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parent
ARCHIVE = Path("demo-archive")


def minutebook(*arguments: str, show: bool = True) -> str:
    """Run one command on the demo's archive; what it prints goes to the screen, or is returned if not to be shown."""
    command = [sys.executable, "-m", "search", *arguments]
    environment = {**os.environ, "MINUTEBOOK_ARCHIVE": str(ARCHIVE)}
    if show:
        print("\n$ minutebook " + " ".join(f'"{a}"' if " " in a else a for a in arguments), flush=True)
    done = subprocess.run(command, env=environment, check=True, text=True, stdout=None if show else subprocess.PIPE)
    return done.stdout or ""


def main() -> None:
    """The demonstration."""
    shutil.rmtree(ARCHIVE, ignore_errors=True)
    minutebook("ingest", str(SAMPLES))
    minutebook("unresolved")
    minutebook("search", "day centres", "--limit", "3")
    told = [json.loads(line) for line in minutebook("commitments", "--format", "jsonl", show=False).splitlines()]
    with_a_story = [c for c in told if c["evidence"]] or told
    minutebook("history", with_a_story[0]["id"])
    print(f"\nThe archive is in {ARCHIVE}. Try: minutebook --archive {ARCHIVE} search YOUR WORDS")


if __name__ == "__main__":
    main()
