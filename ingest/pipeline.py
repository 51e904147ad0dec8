"""Read this first: the way of one pack, from PDF to records, in order. Writes nothing; answers nothing."""

from __future__ import annotations

from ingest.pages import lay_out

__all__ = ["lay_out"]
