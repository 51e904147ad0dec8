"""What goes from one process to another comes out as it went in."""

from __future__ import annotations

import copy
import pickle

import pytest

from corpus.packing import Packed
from corpus.records import Doubt, Source
from tests.council import autumn_pack, mention, roads_pack, source

GIVEN = [
    *autumn_pack().records,
    *roads_pack().records,
    mention("autumn", "Cllr Pemberly", "Councillor Freda Pemberly", record=0),
    Doubt(source=source("autumn"), about="minutes.number", saw="7A", reason="two have it"),
]


@pytest.mark.parametrize("given", GIVEN, ids=lambda each: type(each).__name__)
def test_what_a_pack_states_is_the_same_after_pickling_and_copying(given: Packed) -> None:
    assert pickle.loads(pickle.dumps(given)) == given
    assert copy.deepcopy(given) == given


def test_a_class_that_lost_a_field_is_not_filled_with_the_values_of_another() -> None:
    make, (cls, *values) = source("autumn").__reduce__()
    assert cls is Source
    with pytest.raises(ValueError, match="zip"):
        make(cls, *values[:-1])
