"""A PDF file that pdfium does not open -> the same written anew, whole. The only module that knows pikepdf.

A download that was cut short has lost the table at its end that says where everything is; qpdf, which pikepdf brings,
works it out anew from what is there.
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any


def mended(path: Path, password: str | None) -> bytes | None:
    """A PDF of the pages that can be found in a file, without its password; None where there are none.

    Raises OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        # In what never was a PDF something like a page may be found too.
        if b"%PDF" not in file.read(1024):
            return None
    return _mended(path, password or "", path.stat().st_mtime_ns)


# The file in hand: it is opened anew now and then, and for the picture of each scanned page.
@lru_cache(maxsize=1)
def _mended(path: Path, password: str, _changed: int) -> bytes | None:
    # Imported when a file needs it: most archives have none.
    pikepdf: Any = importlib.import_module("pikepdf")
    try:
        with pikepdf.open(path, password=password) as pdf:
            if not len(pdf.pages):
                return None
            whole = BytesIO()
            pdf.save(whole)
            return whole.getvalue()
    except MemoryError:
        raise
    # What a broken file can trip it with has no end; whatever it is, the file is as damaged as it was.
    except Exception:
        return None
