"""One line under several clauses that says who is to act on which."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers.owners import is_time
from ingest.readers.shared_owners import owners_by_clause
from tests.ingest.test_actions_in_minutes import given


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("ACTION: Head of Weirs (a); Cabinet (b, c)", {"a": "Head of Weirs", "b": "Cabinet", "c": "Cabinet"}),
        ("Action by: Jo Bell (i) and (iii), Al Poe (ii)", {"i": "Jo Bell", "iii": "Jo Bell", "ii": "Al Poe"}),
        ("Lead: (1) Jo Bell; (2) Head of Weirs", {"1": "Jo Bell", "2": "Head of Weirs"}),
        ("Action: Clerk (a) to (c) / Mayor (d)", {"a": "Clerk", "b": "Clerk", "c": "Clerk", "d": "Mayor"}),
        ("Action: Clerk (a-c)", {"a": "Clerk", "b": "Clerk", "c": "Clerk"}),
        (
            "Action: (a) the Mayor and the Board; (b) Mill Buses Ltd",
            {"a": "the Mayor and the Board", "b": "Mill Buses Ltd"},
        ),
        ("ACTION: Clerk to oil the gate (a)", {}),
        ("ACTION: Clerk", {}),
        ("Lead: Head of Parks (Weirs)", {}),
    ],
)
def test_names_and_the_clauses_in_brackets_beside_them_are_told_apart(line: str, owners: dict[str, str]) -> None:
    assert owners_by_clause(line) == owners


@pytest.mark.parametrize("line", ["ACTION: Head of Weirs (a); Cabinet (b)", "Action: (a) Head of Weirs, (b) Cabinet"])
def test_each_clause_has_its_own_and_the_line_is_no_action(tmp_path: Path, line: str) -> None:
    text = f"""The Panel RESOLVED to:

   (a) ask that the gate be oiled every week;

   (b) recommend that the mill be bought; and

   (c) thank the miller.

                                        {line}
"""
    assert given(tmp_path, text) == [
        ("(a)", "ask that the gate be oiled every week;", "Head of Weirs", None),
        ("(b)", "recommend that the mill be bought; and", "Cabinet", None),
        ("(c)", "thank the miller.", None, None),
    ]


def test_after_a_season_is_a_time() -> None:
    assert is_time("After the summer") and not is_time("After much thought")
