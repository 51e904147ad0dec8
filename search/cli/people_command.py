"""`minutebook people`."""

from __future__ import annotations

from search.cli.listing_entities import listing

command = listing("people", "person", example="minutebook people --limit 20")
