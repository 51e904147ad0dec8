"""Where a row says that a thing was decided, in the forms in which councils number minutes and clauses."""

import datetime as dt

import pytest

from search.tracking.words.citing import correction_of, place_of_row, places_of_row, put_off_to, what_is_cited
from search.tracking.words.labels import clause_number


@pytest.mark.parametrize(
    ("printed", "minute", "labels"),
    [
        ("Minute 62/20 (b)", "62/20", {"b"}),
        ("53(c)", "53", {"c"}),
        ("SC.14", "sc14", set()),
        ("17 Rec. 4", "17", {"4", "r4", "rec4"}),
        ("Min. no. 9", "9", set()),
        ("R&P 7(a)", "rp7", {"a"}),
        ("5 / A3", "5", {"a3", "ra3", "reca3"}),
    ],
)
def test_a_cell_names_the_minute_and_the_clause(printed: str, minute: str, labels: set[str]) -> None:
    assert place_of_row(printed) == (minute, frozenset(labels))


def test_a_number_with_a_point_may_be_a_minutes_paragraph() -> None:
    assert places_of_row("12.3") == [("123", frozenset()), ("12", frozenset([""]))]


@pytest.mark.parametrize("printed", ["3", "Weirs", "Flood defences 2024/25 report", None])
def test_a_bare_number_or_a_subject_names_no_minute(printed: str | None) -> None:
    assert place_of_row(printed) is None


@pytest.mark.parametrize(
    "sentence",
    [
        'In the decision on weirs, for "by the end of May" there should be read "by the end of June".',
        "Minute 7(2) to be put right so that, for the words ’by the end of May’, there be read ’by the end of June’.",
        "The minutes were signed, minute 7 being amended by the deletion of “by the end of May” and the insertion of "
        "“by the end of June”.",
        "Minute 7: ‘by the end of May’ be replaced by ‘by the end of June’.",
        "It should read 'by the end of June', not 'by the end of May'.",
        "In the conclusion on weirs the words 'by the end of May' became 'by the end of June'.",
        "The minutes were signed, after ‘by the end of May’ in clause (a) of minute 7/14 had been struck out "
        "and ‘by the end of June’ written in its place.",
    ],
)
def test_a_part_of_a_clause_is_corrected_where_both_wordings_are_quoted(sentence: str) -> None:
    correction = correction_of(sentence)
    assert correction is not None
    assert correction.of("the weir be mended By the end of May") == "the weir be mended by the end of June"
    assert correction.of("the bridge be painted") is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Members gave him until the end of June 2024.", "2024-06-30"),
        ("It was agreed that she should have until 31 January 2024.", "2024-01-31"),
        ("The Chair has allowed until 30 September, the form having changed.", "2023-09-30"),
        ("The Committee agreed to wait until 27 September 2023 for its report.", "2023-09-27"),
        ("He waited for a bus.", None),
        (
            "Members agreed that the paper sought on 28 November 2022 should come to the meeting on 8 July 2023.",
            "2023-07-08",
        ),
        ("It was thought better for the report on weirs to come on 24 August 2023.", "2023-08-24"),
        ("The survey not being ready, the paper would accordingly be taken on 10 July 2023.", "2023-07-10"),
        ("The Chair allowed the paper on weirs to be held back until 25 January 2024.", "2024-01-25"),
        ("The Chair has agreed that this may now be done by 31 August 2023.", "2023-08-31"),
        ("The Chair has accepted that it cannot be finished until 31 October 2023.", "2023-10-31"),
        ("In view of the floods the paper on the weir should now come to the meeting on 23 March 2024.", "2024-03-23"),
        ("With the agreement of the Chairman the paper will now come to the meeting on 17 January 2024.", "2024-01-17"),
        ("Builders moved in on 13 June.", None),
        ("Put off to the autumn by the Panel on 10 March.", None),
        ("Put off by the Panel on 10 March to 6 September.", "2023-09-06"),
    ],
)
def test_a_new_day_is_told_in_many_ways(sentence: str, day: str | None) -> None:
    assert put_off_to(sentence, near=dt.date(2023, 6, 21)) == day


def test_a_day_put_right_in_the_minutes_needs_no_quotes() -> None:
    found = correction_of(
        "The minutes were signed after the day in 9 (i) had been altered from 4th May 2015 to 6th June 2015."
    )
    assert found is not None
    assert found.of("a list be sent by 4th May 2015.") == "a list be sent by 6th June 2015."
    assert correction_of("The day of the fair was changed from 4th May 2015 to 6th June 2015.") is None


def test_a_day_should_have_been_another() -> None:
    found = correction_of("Item 6, action 1: the date should have read 30 September 2023, not 31 December 2023.")
    assert found is not None
    assert found.of("send a list by 31 December 2023.") == "send a list by 30 September 2023."
    assert found.of("send a list by 4 May 2023.") is None
    assert correction_of("Clause (b) should have given 31 March 2015, and not 31 May 2015, as the day.") is not None
    assert correction_of("The fair is to be on 30 September 2023, and not at the mill.") is None


def test_a_day_that_was_agreed_to_is_a_new_one() -> None:
    assert put_off_to("Order placed. The Chair has agreed to 30 June 2024.") == "2024-06-30"
    assert put_off_to("Members agreed to the 4 May 2024 meeting.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        'Confirmed, the words "June and" having first been inserted before the word "July" in Minute 7(a).',
        "Minute 7: insert 'June and' before 'July'.",
        "In minute 7 before the word “July” there be added “June and”.",
    ],
)
def test_words_may_be_put_in_before_or_after_others_that_stay(sentence: str) -> None:
    correction = correction_of(sentence)
    assert correction is not None
    assert correction.of("the weir be swept in July") == "the weir be swept in June and July"


def test_a_minute_s_day_may_stand_without_its_year() -> None:
    cited = what_is_cited("She has been invited in accordance with minute 5 of 13 June.")
    assert (cited.minutes, cited.dates, cited.days) == (frozenset({"5"}), frozenset(), frozenset({"06-13"}))


@pytest.mark.parametrize(
    ("label", "number"), [("Recommendation 7", "7"), ("(iv)", "iv"), ("2.", "2"), ("Action 3", "3"), ("R4", "4")]
)
def test_a_clause_s_number_is_told_from_the_word_before_it(label: str, number: str) -> None:
    assert clause_number(label) == number


def test_a_figure_may_be_put_right_for_another() -> None:
    said = "Mrs Ash had pointed out a slip in Minute 18(ii), where the charge should read £690 and not £960."
    correction = correction_of(said)
    assert correction is not None
    assert (
        correction.of("that the charge be frozen at £960 for 2023/24")
        == "that the charge be frozen at £690 for 2023/24"
    )


def test_a_meeting_may_be_named_by_a_day_without_its_year() -> None:
    assert what_is_cited("Further to the meeting of 12 June, here are the figures.").days == {"06-12"}
    assert not what_is_cited("The letter went on 12 June.").days
    assert not what_is_cited("Further to the meeting of 12 June 2024, here are the figures.").days


def test_a_number_with_letters_and_year_is_a_minute_s() -> None:
    assert what_is_cited("The Mayor did not adopt PP/23/012(a).").minutes == {"pp/23/012"}
    assert what_is_cited("The Mayor did not adopt PP/23/012(a).").clauses == {"a"}
    assert what_is_cited("The Mayor accepts PP/23/027.").minutes == {"pp/23/027"}
