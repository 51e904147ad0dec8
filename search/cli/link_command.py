"""`minutebook link`."""

from __future__ import annotations

from search.cli.saying_of_record import saying

command = saying(
    "link",
    help="""Say that a record tells of a commitment; what it brings about is judged by the words.

    RECORD is the id of a minute, a tracker's row, a passage ...: the first column of `minutebook search`.
    """,
)
