"""Which labels lists have, and which may follow which."""

import pytest

from ingest.readers.numbering import follows, read_marker, roman, split_inline


@pytest.mark.parametrize(
    "label",
    [
        "1.",
        "1)",
        "(1)",
        "a)",
        "(a)",
        "a.",
        "A)",
        "A.",
        "(i)",
        "iv)",
        "(IV)",
        "1.1",
        "2.1.3",
        "[3]",
        "•",
        "R2",
        "Rec 1",
        "Rec. 12",
    ],
)
def test_labels_of_lists_are_read_as_printed(label: str) -> None:
    marker = read_marker(f"{label} the roads")
    assert marker is not None and marker.printed == label


@pytest.mark.parametrize(
    "text", ["2030 is far", "I am", "(Item 3)", "-5 degrees", "a road", "x marks", "Mr. Quill", "(see above)"]
)
def test_words_of_a_sentence_are_no_labels(text: str) -> None:
    assert read_marker(text) is None


def test_a_number_without_a_stop_is_a_label_only_before_a_gap() -> None:
    assert read_marker("12 roads") is None
    assert read_marker("12 roads", gap_after=True) is not None


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [
        ("(h)", "(i)", True),
        ("(i)", "(ii)", True),
        ("A)", "b)", True),
        ("9.", "10.", True),
        ("2.1", "2.2", True),
        ("•", "•", True),
        ("(1)", "2)", False),
        ("a)", "c)", False),
        ("2.1", "3.1", False),
        ("•", "1.", False),
    ],
)
def test_a_label_follows_the_one_before_it_in_its_list(one: str, other: str, right: bool) -> None:
    before, after = read_marker(f"{one} x"), read_marker(f"{other} x")
    assert before is not None and after is not None
    assert follows(before, after) is right


def test_roman_numerals_have_their_values() -> None:
    assert [roman(letters) for letters in ("i", "iv", "ix", "xiv", "xl")] == [1, 4, 9, 14, 40]
    assert roman("vx") is None


def test_a_list_inside_a_sentence_is_parted_at_labels_in_sequence() -> None:
    parts = split_inline("that (i) salt be bought; and (ii) lanes be gritted")
    assert [(m.printed if m else None, words) for m, words in parts] == [
        (None, "that"),
        ("(i)", "salt be bought; and"),
        ("(ii)", "lanes be gritted"),
    ]
    assert split_inline("under section 5 (a) of the Act") == [(None, "under section 5 (a) of the Act")]


def test_codes_that_count_by_the_year_follow_each_other_before_a_gap() -> None:
    one, two = (read_marker(f"CF19/{number} the roads", gap_after=True) for number in ("09", "10"))
    assert one and two and one.printed == "CF19/09" and follows(one, two)
    assert read_marker("CF19/09 the roads") is None
