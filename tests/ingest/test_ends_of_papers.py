"""Where a paper ends in packs without stamps: minutes that are closed, and reports headed by their meeting."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.papers import split_papers
from tests.ingest.drawn_pages import Drawable, Row, Sheet, bold, draw, prose
from tests.ingest.test_titled_pages import MINUTES, told

SIGNED: tuple[Drawable, ...] = ("The meeting closed at 3.40 pm.", "........................", "Chairman")


@pytest.mark.parametrize("end", [SIGNED[:1], SIGNED[1:], ("Signed ...................... Date ..............",)])
def test_minutes_end_where_the_meeting_is_closed_or_a_place_to_sign_stands(
    tmp_path: Path, end: tuple[Drawable]
) -> None:
    replies = ("Replies of the Executive", *prose(6))
    assert told(tmp_path, (*MINUTES, *end), replies)[1:] == [("minutes", None, 2), ("appendix", None, 3)]


def test_minutes_go_on_over_a_page_on_which_nothing_ends_them(tmp_path: Path) -> None:
    assert told(tmp_path, MINUTES, (bold("3. Drains"), *prose(6)))[1:] == [("minutes", None, 2)]


def test_a_page_headed_by_the_packs_own_meeting_begins_a_report(tmp_path: Path) -> None:
    eels, boats = (("Ponds Select Committee", "4 September 2024", title, *prose(6)) for title in ("EELS", "BOATS"))
    earlier = ("Ponds Select Committee", "3 July 2024", "EELS", *prose(6))
    assert told(tmp_path, MINUTES, eels, boats)[1:] == [("minutes", None, 2), ("report", None, 3), ("report", None, 4)]
    assert told(tmp_path, MINUTES, earlier)[1:] == [("minutes", None, 2)]


def test_a_page_headed_by_an_items_number_begins_a_paper_where_minutes_number_none_so(tmp_path: Path) -> None:
    front = (Row("THE CABINET", x=240), Row("8 July 2024 at 2.30 p.m.", x=220), "1. Minutes. 2. Ponds. 3. Weirs.")
    minutes = ("MINUTES OF THE CABINET, 3 JUNE 2024", bold("7. SLUICES"), *prose(4), "Resolved: That oil be bought.")
    sheets = [Sheet(rows) for rows in (front, minutes, ("ITEM 2: PONDS", *prose(5)), ("ITEM 3: WEIRS", *prose(5)))]
    papers = split_papers(draw(tmp_path, *sheets))[0]
    assert [(paper.kind, paper.first_page) for paper in papers] == [
        ("agenda", 1),
        ("minutes", 2),
        ("report", 3),
        ("report", 4),
    ]


@pytest.mark.parametrize(
    "end", ["Duration of the meeting: 2.00 - 3.40 pm", "(Note: The meeting opened at 2 pm and closed at 4 pm)"]
)
def test_minutes_may_end_with_how_long_the_meeting_took(tmp_path: Path, end: str) -> None:
    replies = ("Replies of the Executive", *prose(6))
    assert told(tmp_path, (*MINUTES, end), replies)[1:] == [("minutes", None, 2), ("appendix", None, 3)]


def test_a_report_may_be_headed_by_to_whom_it_goes_and_the_wards_alone(tmp_path: Path) -> None:
    report = ("STONEBRIDGE COUNCIL", "REPORT TO: Ponds Panel", "WARD(S): All", "PART I", "Otters", *prose(6))
    assert told(tmp_path, MINUTES, report)[1:] == [("minutes", None, 2), ("report", None, 3)]
