"""Teaches the judge of statements (`search/tracking/judging.py`) from labelled ones. No part of what is installed."""
