"""Outcomes told in passing, in words that few other sentences of the pack have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import PackResult, Passage, WorkProgrammeEntry
from tests.council import HEALTH, meeting, minute, pack, resolution, source, tracker_row
from tests.search.tracking.test_commitments import tracked
from tests.search.tracking.timelines import JULY, decided, later, lives, report

BENCH = "The Head of Parks be asked to mend the bench beside the weir at Lower Stonebridge."
SHOPS = "A list of the shops that sell bus tickets be circulated to Members."


def autumn() -> PackResult:
    """The pack that brings the minutes of what was asked."""
    name, day = "autumn", "2016-10-05"
    return pack(
        name,
        meeting(name, "2016-11-09"),
        meeting(name, day, role="minutes"),
        resolution(name, day, "23", BENCH, clause="(1)"),
        resolution(name, day, "23", SHOPS, clause="(2)"),
    )


def spring(*told: str) -> PackResult:
    """A pack with a report that says this among other things."""
    name = "spring"
    passages = (
        Passage(
            source=source(name, page), paper="Parks in the year", section_kind="report", heading="Progress", text=text
        )
        for page, text in enumerate(told, start=4)
    )
    return pack(name, meeting(name, "2017-03-01"), *passages)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The bench by the weir has a new seat and back, and has been in use since January.", "completed"),
        ("The bench at the weir will be mended in the summer.", "open"),
        ("Residents suggested that the bench by the weir should have been mended.", "open"),
        ("Other councils have mended every bench beside a weir.", "open"),
        ("Members are asked to say whether the bench by the weir had been worth mending.", "open"),
        ("All benches have been painted.", "open"),
    ],
)
def test_a_report_that_says_in_passing_that_it_is_done_completes_it(tmp_path: Path, told: str, status: str) -> None:
    found = tracked(tmp_path, autumn(), spring("Visitors were counted in May.", told))
    assert found["23|(1)"].status == status
    if status == "completed":
        assert found["23|(1)"].evidence is not None
        assert found["23|(1)"].evidence["pdf_page"] == 5
        assert any("rare" in reason for reason in found["23|(1)"].events[-1].reasons)


def test_that_its_subject_is_discussed_gives_nobody_a_list(tmp_path: Path) -> None:
    told = "Nine shops have begun to sell bus tickets, and all of them have been busy."
    assert tracked(tmp_path, autumn(), spring(told))["23|(2)"].status == "open"


def test_words_that_recur_throughout_a_pack_tie_a_sentence_to_nothing(tmp_path: Path) -> None:
    recurring = [f"In week {week} the bench beside the weir was watched." for week in range(12)]
    told = "The bench beside the weir has been surveyed and photographed."
    assert tracked(tmp_path, autumn(), spring(*recurring, told))["23|(1)"].status == "open"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Chair had sat on the bench by the weir. Members were content to leave the matter there.", "completed"),
        ("The bench by the weir was said to be dear. The Council would not mend it.", "rejected"),
    ],
)
def test_sentences_that_go_on_about_a_thing_are_heard_with_it(tmp_path: Path, text: str, status: str) -> None:
    told = minute("spring", "2017-03-01", "40", "Parks", text)
    summer = pack("spring", meeting("spring", "2017-04-05"), told)
    assert tracked(tmp_path, autumn(), summer)["23|(1)"].status == status


def test_a_committee_that_does_not_think_it_done_opens_it_again(tmp_path: Path) -> None:
    done = spring("The bench beside the weir has been mended.")
    told = minute(
        "summer",
        "2017-05-03",
        "51",
        "Parks",
        f"{HEALTH}: the bench by the weir still had no back. The Committee "
        "would not treat the request as met, and directed that it stay on the list.",
    )
    found = tracked(tmp_path, autumn(), done, pack("summer", meeting("summer", "2017-06-07"), told))
    assert found["23|(1)"].status == "open"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "In October the Panel asked which shops had tickets to sell. There are nine, five of them in the market.",
            "completed",
        ),
        ("Members asked in October for a list of shops with bus tickets. It was sent round at Christmas.", "completed"),
        ("Members asked in June for a list of shops with bus tickets. It was sent round at Christmas.", "open"),
        ("Which the Panel asked for in October, this is an evaluation of the ferry.", "open"),
        ("In October Members asked about tickets. The fares review will be in the autumn.", "open"),
    ],
)
def test_a_report_that_says_when_members_asked_answers_what_they_asked_then(
    tmp_path: Path, told: str, status: str
) -> None:
    assert tracked(tmp_path, autumn(), spring(told))["23|(2)"].status == status


@pytest.mark.parametrize("end", ["Entry to be struck out.", "Closed.", "The row could be removed."])
def test_what_closes_an_entry_goes_with_the_sentence_before_it(tmp_path: Path, end: str) -> None:
    text = f"Ticket shops (5 October 2016): Ms Bell laid a list of the shops with bus tickets round. {end}"
    said = minute("spring", "2017-01-18", "31", "Matters outstanding", text)
    later = pack("spring", meeting("spring", "2017-03-01"), said)
    assert tracked(tmp_path, autumn(), later)["23|(2)"].status == "completed"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("The list of shops that sell bus tickets is given because the Panel asked for it in October.", "completed"),
        (
            "Table 4 lists the shops that sell bus tickets. It is included because the Panel asked for it in October.",
            "completed",
        ),
        ("Fares rose on 22 October, when the list that the Panel had asked for was still to be made.", "open"),
    ],
)
def test_a_report_answers_with_the_sentence_beside_the_one_that_says_so(tmp_path: Path, said: str, status: str) -> None:
    assert tracked(tmp_path, autumn(), spring(said))["23|(2)"].status == status


@pytest.mark.parametrize("named", ["minute 23 of 5 October", "minute 23 of 5 October 2016"])
def test_a_minute_is_named_with_its_day_with_or_without_the_year(tmp_path: Path, named: str) -> None:
    said = f"The bench has been mended in accordance with {named}, clause (1)."
    assert tracked(tmp_path, autumn(), spring(said))["23|(1)"].status == "completed"


def test_matters_arising_may_be_of_what_no_tracker_lists(tmp_path: Path) -> None:
    listed = tracker_row("winter", "2016-11-09", "2016-10-05", BENCH, "With the carpenter.")
    first = pack("winter", meeting("winter", "2016-11-30"), listed)
    text = (
        "Ms Bell reported that the list of the shops selling bus tickets had been circulated to Members at Christmas."
    )
    said = minute("spring", "2017-01-18", "31", "Matters arising", text)
    later = pack("spring", meeting("spring", "2017-03-01"), said)
    found = tracked(tmp_path, autumn(), first, later)
    assert (found["23|(1)"].status, found["23|(2)"].status) == ("open", "completed")


def test_prose_beside_a_table_is_heard_and_the_table_s_own_words_are_not(tmp_path: Path) -> None:
    name = "spring"
    text = "Members are asked to note the plan. The bench by the weir has a new seat and has been used since January."
    told = Passage(source=source(name, 4), paper="Parks", section_kind="report", heading="Plan of work", text=text)
    entry = WorkProgrammeEntry(source=source(name, 4), date="2017-05-03", title="The bench by the weir has been mended")
    packs = pack(name, meeting(name, "2017-03-01"), told, entry)
    assert tracked(tmp_path, autumn(), packs)["23|(1)"].status == "completed"


def test_what_a_list_says_was_sent_to_members_was_given(tmp_path: Path) -> None:
    asks = (
        "the number of ambulances held up at the infirmary in the quarter to June 2019 be sent to Members.",
        "the number of boats moored at the quay in the quarter to June 2019 be sent to Members.",
    )
    listed = "24 June 2019 Ambulances held up at the infirmary: quarter to June 2019. 9 July 2019 Kerbs: a new mason."
    paper = [
        replace(each, heading="Briefing notes sent to members since the last meeting", text=listed)
        if isinstance(each, Passage)
        else each
        for each in report("july", JULY, "Chair’s Update", listed)
    ]
    first, second = lives(tmp_path, decided(*asks), later("july", JULY, *paper))
    assert (first.status, second.status) == ("completed", "open")
