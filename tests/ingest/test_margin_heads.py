"""Registers whose entries have their number and day in the margin, beside labels that ask."""

from __future__ import annotations

import pytest

from corpus.records import TrackerRow
from ingest.readers.tracker import read_trackers
from tests.ingest.printed import SETTING, printed, report


@pytest.mark.parametrize("labels", [("What?", "Has it been done?"), ("Asked for:", "Position:")])
def test_what_stands_in_the_margin_is_the_head_of_its_entry(labels: tuple[str, str]) -> None:
    asked, told = labels
    entries = (("U4", "6 July 2021", "Eel ladders", "Not yet. A smith will quote."),)
    entries += (("U5", "6 July 2021", "Gate at the mill", "It was hung in May."),)
    entries += (("SR2", "5 October 2021", "Free boats", "Refused by the Board."),)
    rows = "\n\n".join(f"{code}|{asked} {what}\n{day}\n |{told} {said}" for code, day, what, said in entries)
    lines = printed(f"*REGISTER OF UNDERTAKINGS\n\nEach entry asks what was asked for.\n\n{rows}")
    found = [record for record in read_trackers(report(lines), SETTING)[0] if isinstance(record, TrackerRow)]
    assert [(r.reference, r.meeting_date, r.text, r.response) for r in found] == [
        ("U4", "2021-07-06", *entries[0][2:]),
        ("U5", "2021-07-06", *entries[1][2:]),
        ("SR2", "2021-10-05", *entries[2][2:]),
    ]
