"""A report says in its own way when it was asked for; a matter of another time is not what it answers."""

import pytest

from search.tracking.stated.asks import find_ask
from search.tracking.tied.when_asked import asked_then, tells_of_before

MAY = "2022-05-18"


@pytest.mark.parametrize(
    "told",
    [
        "In May Members asked how the ferry was doing.",
        "Members wished to know, last May, how the ferry was doing.",
        "In the spring the Panel wanted to hear about the ferry.",
        "In the spring of 2022 the Panel chose the ferry as its subject.",
        "In the middle of the year Members were keen to hear of the ferry.",
        "In 2022 the Panel called for a paper on the ferry.",
    ],
)
def test_report_says_when_it_was_asked_for(told: str) -> None:
    assert asked_then(told, MAY, "2022-11-02")


@pytest.mark.parametrize(
    "told",
    [
        "In June Members asked how the ferry was doing.",
        "In the autumn the Panel wanted to hear about the ferry.",
        "In May 2021 Members asked how the ferry was doing.",
        "At the end of 2021 Members asked how the ferry was doing.",
        "In May the ferry was painted.",
        "Members asked how the ferry was doing.",
    ],
)
def test_report_asked_for_at_another_time_or_at_none_is_not_of_that_meeting(told: str) -> None:
    assert not asked_then(told, MAY, "2022-11-02")


def test_a_month_without_a_year_is_the_last_one() -> None:
    assert not asked_then("In May Members asked how the ferry was doing.", MAY, "2024-11-02")


@pytest.mark.parametrize(
    "clause",
    [
        "That the Director of Roads report upon the ferry within three months.",
        "That the Head of Harbours and Piers report on the ferry in the autumn.",
        "That officers be asked to report by 3 May 2023 on the costs of the ferry.",
    ],
)
def test_whoever_is_to_report_brings_a_report_back(clause: str) -> None:
    assert find_ask(clause) == "report-back"


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("In September 2021 Members received the list of moorings for that year.", True),
        ("2.2 On 4 May 2021 the list was sent.", True),
        ("In September 2022 Members received the list of moorings.", False),
        ("The list of September 2021 has been sent again.", False),
    ],
)
def test_what_opens_with_a_time_before_it_was_asked_for_tells_of_something_else(said: str, before: bool) -> None:
    assert tells_of_before(said, "2022-05-18") is before
