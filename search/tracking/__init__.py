"""Statements -> events -> status: what became of what was decided. Derived, never stored as truth."""
