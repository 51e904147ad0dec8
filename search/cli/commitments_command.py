"""`minutebook commitments`."""

from __future__ import annotations

from search.cli.listing_commitments import listing

command = listing(
    "commitments",
    lambda each: True,
    help="List everything that committees decided somebody must do, and what became of it.",
    example="minutebook commitments --kind report-back --as-of 2017-03-31",
)
