"""Whatever is typed gives an answer or a clear error, and a query's tree, printed and parsed, is the same tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import QueryError
from corpus.store import Store
from index.build import bring_up
from index.query import And, Between, Field, Not, Or, Phrase, Prefix, Query, Word, Words
from search.archive import Archive
from search.cli.main import commands
from search.facets import count_facets
from search.filters import check_names
from search.find import find
from search.parse import format_query, parse_query
from tests.council import autumn_pack, roads_pack

PIECES = [
    *(
        "winter",
        "readiness",
        "gritting",
        "grit*",
        "snow-plough",
        "10:30",
        "£5m",
        "Pemberly",
        "UHCW",
        "what",
        "did",
        "we",
    ),
    *(
        '"winter readiness"',
        '"winter readiness"~3',
        "“beds”",
        '"',
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "and",
        "not",
        "?",
        "*",
        "~",
        ":",
    ),
    *(
        "kind:minutes",
        "kind:",
        "kind:x",
        "status:open",
        "open:yes",
        "open:no",
        "committee:health",
        'committee:"High',
        "item:4",
    ),
    *(
        "person:Pemberly",
        "person:zz",
        "place:x",
        "act:Care",
        "pack:autumn",
        "from:2016",
        "to:2016-13",
        "date:2016-17",
        "since:last-year",
    ),
    *(
        "outcome",
        "refused",
        "latest",
        "report back",
        "cabinet reply",
        "2016/17",
        "last year",
        "since 2016",
        "October 2016",
    ),
]
TYPED = st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map(" ".join) | st.text(max_size=40)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("language") / "archive"
    with Store.open(folder, create=True) as store:
        store.put(autumn_pack())
        store.put(roads_pack())
        bring_up(store).close()
    return folder


@pytest.fixture(scope="module")
def ask(folder: Path) -> Iterator[Callable[[str], None]]:
    with Store.open(folder) as store:
        archive = Archive(store, bring_up(store))

        def answer(typed: str) -> None:
            tree = parse_query(typed)
            check_names(typed, tree, store, archive.engine)
            assert len(find(archive, tree, 5)) <= 5
            assert find(archive, tree, 5, by_date=True, by_meeting=True) is not None
            assert all(each.count > 0 for each in count_facets(archive, tree, ["committee", "year", "kind", "person"]))

        yield answer


@given(TYPED)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered_or_pointed_at(ask: Callable[[str], None], typed: str) -> None:
    try:
        ask(typed)
    except QueryError as error:
        assert 0 <= error.position <= len(typed)
        assert str(error)
        assert error.advice is not None


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_command_ends_with_an_answer_or_wrong_usage_and_never_a_fault(folder: Path, typed: list[str]) -> None:
    result = CliRunner().invoke(commands, ["--archive", str(folder), "search", "--format", "jsonl", "--", *typed])
    assert result.exit_code in (0, 2), result.stderr
    assert "fault of Minutebook" not in result.stderr
    assert "Traceback" not in result.output


# Trees as the language has them

WORDS = st.text("abcdefghij", min_size=2, max_size=6)
LEAVES = (
    st.builds(Word, WORDS)
    | st.builds(Prefix, WORDS)
    | st.builds(Phrase, st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.integers(1, 9))
    | st.builds(Field, st.sampled_from(["committee", "person", "organisation", "place", "act", "item", "pack"]), WORDS)
    | st.builds(Field, st.just("person"), st.lists(WORDS, min_size=2, max_size=3).map(" ".join))
    | st.sampled_from([Field("kind", "minutes"), Field("status", "in progress"), Field("open", "yes")])
    | st.builds(Between, st.integers(700_000, 740_000), st.none())
    | st.builds(Between, st.none(), st.integers(700_000, 740_000))
)


def grouped(kind: type[And | Or]) -> Callable[[list[Query]], Query]:
    """A group as the parser leaves it: no group of its own kind within, and more than one part."""

    def join(parts: list[Query]) -> Query:
        flat = [each for part in parts for each in (part.parts if isinstance(part, kind) else (part,))]
        return kind(tuple(flat))

    return join


TREES = st.recursive(
    LEAVES | st.builds(Words, st.lists(WORDS, min_size=2, max_size=3).map(tuple)),
    lambda inner: (
        st.builds(Not, inner)
        | st.lists(inner, min_size=2, max_size=3).map(grouped(And))
        | st.lists(inner, min_size=2, max_size=3).map(grouped(Or))
    ),
    max_leaves=8,
)


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_a_tree_that_is_printed_and_parsed_is_the_same_tree(tree: Query) -> None:
    once = parse_query(format_query(tree))
    assert parse_query(format_query(once)) == once
    if not has_ranges(tree):
        assert once == tree


def has_ranges(tree: Query) -> bool:
    """Whether it has dates, which the parser joins into ranges."""
    match tree:
        case And(parts) | Or(parts):
            return any(has_ranges(part) for part in parts)
        case Not(part):
            return has_ranges(part)
        case _:
            return isinstance(tree, Between)
