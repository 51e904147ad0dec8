"""`minutebook committees`."""

from __future__ import annotations

from search.cli.listing_entities import listing

command = listing("committees", "committee", example="minutebook committees --limit 20")
