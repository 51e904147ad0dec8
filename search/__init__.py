"""What people ask: search, commitments, history; and the command line."""
