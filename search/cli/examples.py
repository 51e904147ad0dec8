"""Examples for docs/commands.md beside the one that each command's help ends with: (what is typed, what for)."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "ingest": (("minutebook ingest --again", "after an update of Minutebook: reads anew what an older reader read"),),
    "search": (('minutebook search "winter pressures" --format csv > found.csv', "for a spreadsheet"),),
    "unresolved": (
        ("minutebook unresolved --group-by responsible", "a list to send round to those who must act"),
        ("minutebook unresolved --awaiting-response", "recommendations whose time for a response has passed"),
        ("minutebook unresolved --format csv > outstanding.csv", "for a spreadsheet"),
    ),
    "commitments": (
        ("minutebook commitments --responsible cabinet --since 2016-05-01", "this year's asks of Cabinet"),
    ),
    "history": (("minutebook history r4b2 --as-of 2017-01-31", "as it could be told on that day"),),
    "changes": (("minutebook changes --since 2017-01-31", "up to now, for the next meeting's report"),),
    "decide": (('minutebook decide r4b2 --status open --note "Members were not satisfied" --by "A Pell"', ""),),
    "undo": (("minutebook undo", "the last decision"),),
    "export": (("minutebook export tracker --format csv > tracker.csv", "all tracker rows of all packs"),),
}
