"""`minutebook unresolved`."""

from __future__ import annotations

from search.cli.listing_commitments import listing

command = listing(
    "unresolved",
    lambda each: each.is_unresolved,
    help="List what committees decided that is not dealt with, over all meetings, the most overdue first.",
    example="minutebook unresolved --committee health --overdue --as-of 2017-03-31",
)
