"""What is typed becomes a query tree, or an error that points at the place."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import QueryError
from index.query import And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from search.parse import format_query, parse_query


def day(year: int, month: int, day: int) -> int:
    return dt.date(year, month, day).toordinal()


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("gritting", Word("gritting")),
        ("winter readiness", Words(("winter", "readiness"))),
        ('"winter readiness"', Phrase("winter readiness")),
        ("“winter readiness”~3", Phrase("winter readiness", 3)),
        ("grit*", Prefix("grit")),
        ("snow OR ice", Or((Word("snow"), Word("ice")))),
        ("snow AND ice", And((Word("snow"), Word("ice")))),
        ("snow NOT ice", And((Word("snow"), Not(Word("ice"))))),
        ("snow and ice", Words(("snow", "and", "ice"))),
        ("snow AND (ice OR sleet)", And((Word("snow"), Or((Word("ice"), Word("sleet")))))),
        ("snow ice kind:minutes hail", And((Words(("snow", "ice", "hail")), Field("kind", "minutes")))),
        ("kind:resolution", Field("kind", "resolutions")),
        ("Org:trust", Field("organisation", "trust")),
        ('committee:"Highways Committee"', Field("committee", "Highways Committee")),
        ("from:2016-09 to:2017-03", Between(day(2016, 9, 1), day(2017, 3, 31))),
        ("date:2016", Between(day(2016, 1, 1), day(2016, 12, 31))),
        ("to:5/10/2016", Between(None, day(2016, 10, 5))),
        ("note:gritting", Words(("note", "gritting"))),
        (":note:gritting", Words(("note", "gritting"))),
        (":status:open", Words(("status", "open"))),
        ("at 9:30", Words(("at", "9:30"))),
        ("meeting at 10:30", Words(("meeting", "at", "10:30"))),
    ],
)
def test_words_phrases_operators_and_fields_are_understood(typed: str, tree: Query) -> None:
    assert parse_query(typed) == tree


@pytest.mark.parametrize(
    ("typed", "position"),
    [
        ("", 0),
        (" ? ", 0),
        ('gritting "winter', 9),
        ("gritting AND", 12),
        ("OR gritting", 0),
        ("(snow OR ice", 12),
        ("snow) ice", 4),
        ("commitee:highways", 0),
        ("committee:", 0),
        ("kind:biscuits", 5),
        ("snow from:soon", 10),
        ("gr*t", 2),
        ('snow ""', 5),
    ],
)
def test_what_cannot_be_understood_is_pointed_at(typed: str, position: int) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(typed)
    assert raised.value.position == position
    assert raised.value.exit_code == 2


_PIECES = ["snow", "ice", "grit*", '"hard frost"', '"hard frost"~4', "AND", "OR", "NOT", "(", ")", "what", "decided"]
_FIELDS = [
    "status:open",
    "open:no",
    "since:last-year",
    "date:2016-17",
    "kind:minutes",
    'committee:"a b"',
    "from:2016-09",
    "to:2017",
    "date:2016-10-05",
    "item:4",
    "?",
    "&",
    "“",
    "x:y",
]


@given(st.lists(st.sampled_from(_PIECES + _FIELDS), max_size=9).map(" ".join) | st.text())
def test_any_text_gives_a_tree_or_an_error_and_a_tree_printed_gives_the_tree(typed: str) -> None:
    try:
        tree = parse_query(typed)
    except QueryError as error:
        assert 0 <= error.position <= len(typed)
        return
    assert parse_query(format_query(tree)) == tree


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("status:done", Field("status", "completed")),
        ('status:"in progress"', Field("status", "in progress")),
        ("open:yes", Field("open", "yes")),
        ('place:"Quay Street"', Field("place", "Quay Street")),
        ("date:2016-17", Between(day(2016, 5, 1), day(2017, 4, 30))),
        ("date:2009/10", Between(day(2009, 5, 1), day(2010, 4, 30))),
        ("date:2009-10", Between(day(2009, 10, 1), day(2009, 10, 31))),
        ("from:2016-17", Between(day(2016, 5, 1), None)),
    ],
)
def test_statuses_places_and_council_years_are_understood(typed: str, tree: Query) -> None:
    assert parse_query(typed) == tree


def test_since_last_year_begins_with_the_council_year_before_this_one() -> None:
    (last, this) = (parse_query(f"since:{year}-year") for year in ("last", "this"))
    assert isinstance(last, Between)
    assert isinstance(this, Between)
    assert last.last is None
    assert last.first is not None
    assert this.first is not None
    assert dt.date.fromordinal(last.first) == dt.date.fromordinal(this.first).replace(
        year=dt.date.fromordinal(this.first).year - 1
    )


@pytest.mark.parametrize(
    ("typed", "message", "advice"),
    [
        ("salt ()", "nothing in these brackets", "take them out"),
        ("salt (", "nothing in these brackets", "take them out"),
        ("committe:health", "no field called committe", "Did you mean committee:health?"),
        ("open:maybe", "takes yes or no", "yes, no"),
        ("salt OR", "Something is missing", "type them small"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(typed: str, message: str, advice: str) -> None:
    with pytest.raises(QueryError, match=message) as raised:
        parse_query(typed)
    assert advice in raised.value.advice


def test_a_misspelt_status_is_told_with_the_nearest() -> None:
    with pytest.raises(QueryError, match="no status called complted") as raised:
        parse_query("status:complted")
    assert "status:completed" in raised.value.advice
