"""Where a row says that a thing was decided, in the forms in which councils number minutes and clauses."""

import pytest

from search.tracking.citing import place_of_row


@pytest.mark.parametrize(
    ("printed", "minute", "labels"),
    [
        ("Minute 62/20 (b)", "62/20", {"b"}),
        ("53(c)", "53", {"c"}),
        ("SC.14", "sc14", set()),
        ("17 Rec. 4", "17", {"4", "r4", "rec4"}),
        ("Min. no. 9", "9", set()),
    ],
)
def test_a_cell_names_the_minute_and_the_clause(printed: str, minute: str, labels: set[str]) -> None:
    assert place_of_row(printed) == (minute, frozenset(labels))


@pytest.mark.parametrize("printed", ["3", "Weirs", "Flood defences 2024/25 report", None])
def test_a_bare_number_or_a_subject_names_no_minute(printed: str | None) -> None:
    assert place_of_row(printed) is None
