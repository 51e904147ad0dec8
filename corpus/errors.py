"""Every error that Minutebook raises on purpose: what went wrong, what to do, and the exit status.

One place prints them (`search.cli`); nothing else catches `MinutebookError`, save where a failed pack is a result
of the run.
"""

from __future__ import annotations


class MinutebookError(Exception):
    """Something a person can put right. `str(error)` says what; `advice` says what to do."""

    exit_code = 1
    advice = ""

    def __init__(self, message: str, *, advice: str | None = None) -> None:
        super().__init__(message)
        if advice is not None:
            self.advice = advice


class WrongUsage(MinutebookError):
    """What was typed cannot be understood: a bad date, a bad query, a path that is not there."""

    exit_code = 2


class QueryError(WrongUsage):
    """A query that cannot be parsed; `position` is where, from 0."""

    def __init__(self, message: str, *, query: str, position: int, advice: str | None = None) -> None:
        super().__init__(message, advice=advice)
        self.query = query
        self.position = position


class NotKnown(MinutebookError):
    """Nothing in the archive goes by that id or name."""


class PackUnreadable(MinutebookError):
    """The PDF cannot be read at all; the run goes on with the next. `reason` is from the list in `docs/failures.md`."""

    advice = "If it opens in a PDF viewer, print it to a new PDF and add that."

    def __init__(self, reason: str, *, advice: str | None = None) -> None:
        super().__init__(reason, advice=advice)
        self.reason = reason


class ArchiveUnusable(MinutebookError):
    """The archive folder cannot be opened or written."""


class ArchiveTooNew(ArchiveUnusable):
    """The archive was made by a newer Minutebook than this one."""

    advice = "Install the newest Minutebook, or use another archive folder with --archive."


class EngineMissing(MinutebookError):
    """The search engine that is asked for, or that the archive is set to, is not installed."""
