"""What words tell is worked out once for the same words, from one run to the next, and for no others."""

from __future__ import annotations

from pathlib import Path

from search.tracking.remembering import recalled, remembering


class Slow:
    """Works out how long words are, and notes each time that it does."""

    def __init__(self) -> None:
        self.worked_out: list[tuple[object, ...]] = []

    def __call__(self, *words: object) -> list[str]:
        def work_out() -> list[str]:
            self.worked_out.append(words)
            return [str(len(str(each))) for each in words]

        return recalled(("lengths", *words), work_out)


def test_the_next_run_by_the_same_rules_finds_what_this_one_worked_out(tmp_path: Path) -> None:
    lengths = Slow()
    for rules in ("one", "one", "other"):
        with remembering(tmp_path, rules):
            assert lengths("potholes", "Mill Lane") == lengths("potholes", "Mill Lane") == ["8", "9"]
    assert lengths.worked_out == [("potholes", "Mill Lane")] * 2


def test_other_words_in_other_places_are_other_words(tmp_path: Path) -> None:
    lengths = Slow()
    with remembering(tmp_path, "one"):
        asked = [
            ("a", "bc"),
            ("ab", "c"),
            ("ab",),
            ("ab", None),
            ("ab", "None"),
            ("ab", ("c", "d")),
            ("ab", "('c', 'd')"),
        ]
        for words in asked:
            lengths(*words)
    assert lengths.worked_out == asked


def test_outside_of_a_run_nothing_is_remembered() -> None:
    lengths = Slow()
    assert lengths("potholes") == lengths("potholes") == ["8"]
    assert len(lengths.worked_out) == 2


def test_a_run_within_a_run_leaves_the_outer_one_what_it_remembers(tmp_path: Path) -> None:
    lengths = Slow()
    with remembering(tmp_path / "outer", "one"):
        lengths("potholes")
        with remembering(tmp_path / "inner", "one"):
            lengths("kerbs")
        lengths("potholes")
    with remembering(tmp_path / "inner", "one"):
        lengths("kerbs")
    assert lengths.worked_out == [("potholes",), ("kerbs",)]
