"""Teaches the judge of statements (`search/tracking/heard/judging.py`) from labelled ones. Not installed."""
