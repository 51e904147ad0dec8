"""No share of what is read sinks below its floor. `python -m tests.gate.raise_floors` raises floors after a gain."""

from __future__ import annotations

import pytest

from tests.gate.measure import SETS, PackSet, falls, floors, shares_of


@pytest.mark.parametrize("packs", SETS, ids=lambda packs: packs.name)
def test_what_is_read_from_known_packs_stays_above_its_floors(packs: PackSet) -> None:
    if not packs.packs():
        pytest.skip(f"no packs of the set '{packs.name}' here: {packs.pdfs} is not there")
    under = floors().get(packs.name)
    if under is None:
        pytest.skip(f"no floors for the set '{packs.name}' yet: run python -m tests.gate.raise_floors")
    assert not list(falls(under, shares_of(packs)))
