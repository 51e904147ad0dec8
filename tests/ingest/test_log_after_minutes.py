"""An action log under the last minute is a tracker, and no part of that minute."""

from __future__ import annotations

from pathlib import Path

from corpus.records import Minute, Resolution, TrackerRow
from ingest.pipeline import read_pack
from tests.packs.draw import draw_pack
from tests.packs.papers import Decision, Item, Meeting, Minutes, Person, Present, Row
from tests.packs.papers import Minute as Minuted

CHAIR = Person(first="Jean", last="Whitfield", chair="Chair")
ROW = Row(
    text="It was agreed that a count of otters be made",
    response="Counting began in May.",
    meeting_date="2024-03-13",
    responsible="Ann Oakes",
    reference="A01",
    status="Open",
)


def test_an_action_log_under_the_last_minute_decides_nothing_again(tmp_path: Path) -> None:
    minuted = (
        Minuted(number="1/24", title="Otters", body=("Two were seen.",), resolved=(Decision(slug="", text="that."),)),
        Minuted(number="2/24", title="Work Programme", body=("The work programme was noted by all who were there.",)),
    )
    meeting = Meeting(committee="Rivers Panel", date="2024-06-12")
    paper = Minutes(meeting=meeting, present=Present(members=(CHAIR,)), minutes=minuted, log=(ROW,), title="Minutes")
    path, _ = draw_pack(tmp_path, style="panel", items=[Item(number="3", title="Minutes", papers=(paper,))])
    records = read_pack(path).records
    assert [minute.text for minute in records if isinstance(minute, Minute)][1:] == [
        "The work programme was noted by all who were there."
    ]
    assert [row.text for row in records if isinstance(row, TrackerRow)] == [ROW.text]
    assert [decision.minute_number for decision in records if isinstance(decision, Resolution)] == ["1/24"]
