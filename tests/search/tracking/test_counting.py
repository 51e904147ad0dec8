"""What answers count, and whether that is all that was asked for."""

from __future__ import annotations

import pytest

from search.tracking.heard.counting import only_some, part_of_all


def test_fewer_than_were_asked_for_is_not_all() -> None:
    asked = "that nine benches be mended by 30 June 2019"
    assert only_some("Four have been mended.", asked)
    assert only_some("Four benches mended so far.", asked)
    assert only_some("One delivered on 14 May.", "that two boats be bought")
    assert not only_some("Nine benches mended.", asked)
    assert only_some("Thirty-one in place.", "that forty-four benches be mended")
    assert not only_some("Nine have been mended.", asked)
    assert not only_some("Four have been mended.", "that the benches be mended within six weeks")


@pytest.mark.parametrize(
    "text",
    [
        "A first version of the rota is with the parishes; seven of the sixteen places are filled.",
        "In Weir Lane two of the five lamps have been renewed.",
        "Of 412 ferrymen, 267 have now been on the course.",
        "Seventy-one per cent of all sluices now have a gauge.",
        "Of the 46 sluices in the valley, 28 were fitted by June.",
        "4.1 The first of the two posts for which the Panel pressed was filled on 2 September.",
    ],
)
def test_some_of_all_are_a_part_wherever_they_are_counted(text: str) -> None:
    assert part_of_all(text)


def test_all_of_all_are_no_part() -> None:
    assert not part_of_all("The first of June was the day on which the sluice was opened.")
    assert not part_of_all("Of the nine sluices, nine have been fitted.")
    assert not part_of_all("100 per cent of the sluices have been fitted.")
    assert not part_of_all("Of 30 sluices, 12 were old; all have been replaced.")


def test_one_of_so_many_is_a_part_while_the_other_waits() -> None:
    assert part_of_all("One of the two boats was bought in May and the other is still to be found.")
    assert not part_of_all("One of the two boats was bought in May and the other in June.")
    assert not part_of_all("One of the boats was bought in May.")


def test_a_bound_is_no_count_of_what_was_asked_for() -> None:
    assert not only_some("Five examples were given.", "examples of boats with fewer than ten hands")
    assert only_some("Five boats were given.", "that ten boats be given")
