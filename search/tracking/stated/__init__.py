"""What each pack states by itself: what was decided and asks for something, and the sentences that may tell of it."""
