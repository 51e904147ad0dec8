"""All that a first pack loads. Imported by the one process from which workers are forked, so that each has it at once.

Does so when it is imported, since that is all that such a process can be asked for.
"""

from __future__ import annotations

import gc
import signal

# Ctrl-C is the parent's alone: pressed while the readers are being loaded it would end this process with a traceback.
signal.signal(signal.SIGINT, signal.SIG_IGN)

import ingest.pipeline  # noqa: E402, F401
from ingest.pdf import find_grids  # noqa: E402

# With the finder of tables comes half of what is loaded.
find_grids([], 0.0, 0.0)
# What is here for good need not be looked through, nor copied, by every worker's search for what can be let go.
gc.collect()
gc.freeze()
