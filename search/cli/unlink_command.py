"""`minutebook unlink`."""

from __future__ import annotations

from search.cli.saying_of_record import saying

command = saying(
    "unlink",
    help="""Say that a record does not tell of a commitment; it no longer counts for it.

    RECORD is the id that `minutebook history` prints with the words.
    """,
)
