"""Why a file was not read: the short list of reasons, and what to do about each (`docs/failures.md` explains them)."""

from __future__ import annotations

EMPTY = "empty"
NOT_A_PDF = "not a PDF"
ENCRYPTED = "encrypted"
DAMAGED = "damaged"
NO_PAGES = "no pages"
NO_TEXT = "no readable text"
TOO_LARGE = "too large"
TOO_SLOW = "took too long"
NO_MEMORY = "ran out of memory"
CRASHED = "crashed the reader"
FAULT = "reader failed"
CANNOT_OPEN = "cannot be opened"

ADVICE: dict[str, str] = {
    EMPTY: "The file has no content: fetch it again from where it came.",
    NOT_A_PDF: "Whatever its name says, the file is no PDF: open it and save it as one.",
    ENCRYPTED: "It asks for a password: give it with --password or --password-file, or save a copy without one.",
    DAMAGED: "If it opens in a PDF viewer, print it to a new PDF and add that.",
    NO_PAGES: "The PDF opens but holds no page: fetch it again.",
    NO_TEXT: "Its pages show no words that can be read. If it is a scan, see that Tesseract is installed, then run "
    "`minutebook ingest --ocr-missing`.",
    TOO_LARGE: "Split it into parts in a PDF editor and add those.",
    TOO_SLOW: "Try again with --retry-failed and a longer --timeout; scanned pages that were read are not read again.",
    NO_MEMORY: "Try again with --retry-failed and a larger --memory, or split the file.",
    CRASHED: "If it opens in a PDF viewer, print it to a new PDF and add that.",
    FAULT: "This is a fault of Minutebook. Please report it with the file's name and this line.",
    CANNOT_OPEN: "Check that the file is still there and that you may read it.",
}
"""Reason -> what to do."""


def error_line(reason: str, detail: str | None = None) -> str:
    """A reason with what is known besides, as the store keeps it."""
    return f"{reason}: {detail}" if detail else reason


def reason_of(error: str | None) -> str:
    """The reason of the list that an error line begins with; `FAULT` for a line of an older archive that has none."""
    told = (error or "").partition(":")[0]
    return told if told in ADVICE else FAULT
