"""Python's search for unreachable objects is held back while a pack is read, and only then."""

from __future__ import annotations

import gc

import pytest

from ingest.collector import collected_seldom


def test_it_looks_seldom_within_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with collected_seldom():
        assert gc.get_threshold()[0] > 10 * before[0]
    assert gc.get_threshold() == before


def test_it_is_as_before_after_a_failure() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="damaged"), collected_seldom():
        raise ValueError("damaged")
    assert gc.get_threshold() == before


def test_where_somebody_turned_it_off_it_stays_off() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with collected_seldom():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)
