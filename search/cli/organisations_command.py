"""`minutebook organisations`."""

from __future__ import annotations

from search.cli.listing_entities import listing

command = listing("organisations", "organisation", example="minutebook organisations --limit 20")
