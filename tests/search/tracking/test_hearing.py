"""What is heard is what bears upon the commitment: no sighs of the committee, no courtesies of a letter."""

import pytest

from search.tracking.hearing import without_own_talk
from search.tracking.in_passing import is_of_name


@pytest.mark.parametrize(
    "text",
    [
        "Members were disappointed by the answer about the ferry.",
        "The Panel looked at the ferry's timetable and regretted the gaps.",
        "Ferry: Members wondered what had become of it.",
    ],
)
def test_a_committee_that_thinks_aloud_tells_of_no_outcome(text: str) -> None:
    assert without_own_talk(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Members were told that the ferry had been mended.",
        "Members had received the figures for the ferry.",
        "Members were content to leave the matter there.",
        "The Director said that the ferry had been mended.",
        "The Panel agreed that the request for a ferry be withdrawn.",
    ],
)
def test_what_a_committee_was_told_or_decided_is_heard(text: str) -> None:
    assert without_own_talk(text) == text


def test_a_letters_sender_is_known_by_name_by_short_name_and_by_initials() -> None:
    sender = "Harbour Conservancy Board Quay House . Chief Executive"
    assert is_of_name("Harbour Conservancy Board", sender)
    assert is_of_name("The Board", sender)
    assert is_of_name("HCB", sender)
    assert not is_of_name("Head of Quays", sender)
    assert not is_of_name("HCT", sender)
