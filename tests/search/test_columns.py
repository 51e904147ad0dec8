"""Cells laid beside each other: nothing lost, nothing wider than the page, styles on a terminal alone."""

import io
import re
from textwrap import TextWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.columns import NARROWEST, Cell, Column, Page

WORDS = "that the Head of Transport bring the outcome of the bus-shelter survey to the next meeting"
COLUMNS = (Column("Decided", width=13), Column("What", share=6), Column("Standing", share=5))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def table(rows: list[list[Cell]], out: io.StringIO) -> str:
    Page(out).write_table(COLUMNS, rows)
    return out.getvalue()


@pytest.mark.parametrize("columns", ["40", "60", "96", "200"])
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    long = "stonebridge-health-panel-2025-03-26-supplement-with-appendices-and-a-very-long-name"
    printed = table([[[("22 Jan 2025", "")], [(WORDS, ""), (long, "dim")], [("Open", "bold red")]]], io.StringIO())
    lines = printed.splitlines()
    assert max(map(len, lines)) <= max(int(columns), NARROWEST)
    assert all(line == line.rstrip() for line in lines)
    start, end = lines[0].index("What"), lines[0].index("Standing")
    middle = [line[start:end].strip() for line in lines[2:]]
    cut = next(place for place, line in enumerate(middle) if line.startswith("stone"))
    assert " ".join(middle[:cut]) == WORDS
    assert "".join(middle[cut:]) == long


def test_cells_stand_beside_each_other_and_rows_are_parted() -> None:
    row: list[Cell] = [[("1 May 2025", "")], [("one", ""), (None, "dim"), ("", ""), ("two\nthree", "")], [("Open", "")]]
    lines = table([row, row], io.StringIO()).splitlines()
    assert [line.split() for line in lines[2:]] == [
        ["1", "May", "2025", "one", "Open"],
        ["two"],
        ["three"],
        [],
        ["1", "May", "2025", "one", "Open"],
        ["two"],
        ["three"],
    ]
    assert lines[3].index("two") == lines[0].index("What")


def test_styles_are_for_a_terminal_and_move_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "96")
    row: list[Cell] = [[("1 May 2025", "")], [(WORDS, "bold")], [("Overdue", "bold red"), ("In progress", "cyan")]]
    plain, shown = table([row], io.StringIO()), table([row], Terminal())
    assert "\x1b" not in plain
    assert "\x1b[31m\x1b[1mOverdue\x1b[0m" in shown
    assert re.sub(r"\x1b\[\d+m", "", shown) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert table([row], Terminal()) == plain


def test_words_across_the_page_are_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out = io.StringIO()
    Page(out).write(f"\n{WORDS}", "bold")
    first, *rest = out.getvalue().splitlines()
    assert not first
    assert " ".join(rest) == WORDS
    assert max(map(len, rest)) <= 60


@given(st.text(alphabet="ab,-é \u00a0\t—x"), st.integers(NARROWEST, 90))
def test_plain_lines_are_folded_as_the_library_folds_them(tail: str, columns: int) -> None:
    line = f"{WORDS} {tail} {WORDS}"
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(columns))
        Page(out).write(line)
    folded = TextWrapper(columns, break_on_hyphens=False, replace_whitespace=False).wrap(line)
    assert out.getvalue().splitlines() == [each.rstrip(" ") for each in folded]
