"""From minutes and trackers over several packs: what is still to be done, and what shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from corpus.records import PackResult, Section
from corpus.store import Store
from search.tracking.commitments import track
from search.tracking.events import Commitment
from tests.council import HEALTH, meeting, pack, recommendation, resolution, source, tracker_row

REMOVES = "Issues that have been dealt with will be removed from this report."
BEDS = "A briefing note on hospital beds be circulated to Members."
LIFTS = "The Director of Housing be asked to inspect the lifts within six months."


def november(*rows: tuple[str, str | None], covering: str = REMOVES) -> PackResult:
    """The pack that brings the minutes of 5 October, and a tracker with these (text, response)."""
    name, day, before = "november", "2016-11-09", "2016-10-05"
    return pack(
        name,
        meeting(name, day),
        meeting(name, before, role="minutes"),
        resolution(name, before, "23", BEDS, clause="(1)"),
        resolution(name, before, "23", "The content of the report be noted.", clause="(2)"),
        resolution(name, before, "24", LIFTS, page=4),
        *(tracker_row(name, day, before, text, response, covering_text=covering) for text, response in rows),
    )


def january(*rows: tuple[str, str | None], covering: str = REMOVES) -> PackResult:
    name, day = "january", "2017-01-11"
    trackers = [tracker_row(name, day, "2016-10-05", t, r, covering_text=covering) for t, r in rows]
    return pack(name, meeting(name, day), *trackers)


def tracked(folder: Path, *packs: PackResult, as_of: str | None = None) -> dict[str, Commitment]:
    with Store.open(folder, create=True) as store:
        for each in packs:
            store.put(each)
        return {
            each.key.split("|", 2)[2]: each for each in track(store, dt.date.fromisoformat(as_of) if as_of else None)
        }


def test_what_asks_is_tracked_and_what_notes_is_not(tmp_path: Path) -> None:
    found = tracked(tmp_path, november())
    assert set(found) == {"23|(1)", "24|"}
    assert found["23|(1)"].status == "open"
    assert found["23|(1)"].key == f"{HEALTH}|2016-10-05|23|(1)"


def test_a_deadline_is_counted_from_the_meeting_and_told_against_the_day_asked(tmp_path: Path) -> None:
    lifts = tracked(tmp_path, november(), as_of="2016-12-01")["24|"]
    assert (lifts.due, lifts.overdue) == ("2017-04-05", False)
    assert lifts.responsible == ("Director of Housing",)
    assert tracked(tmp_path, as_of="2017-05-01")["24|"].overdue


@pytest.mark.parametrize(
    ("response", "status"),
    [
        ("Request sent to the Trust.", "open"),
        ("Officers will consider this.", "open"),
        ("Response awaited.", "open"),
        ("E-mailed to the Director for a response.", "open"),
        ("Recommendation sent to the Leader.", "open"),
        ("Fifty-two of 80 officers have been trained.", "in progress"),
        ("Noted.", "open"),
        (None, "open"),
        ("A draft is with the Trust.", "in progress"),
        ("Partially accepted.", "in progress"),
        ("Circulated to Members on 1st November, 2016.", "completed"),
        ("The Trust is unable to provide this.", "rejected"),
    ],
)
def test_polite_progress_is_not_completion(tmp_path: Path, response: str | None, status: str) -> None:
    beds = tracked(tmp_path, november((BEDS, response)))["23|(1)"]
    assert beds.status == status
    if status == "open":
        assert beds.evidence is None
    else:
        assert beds.evidence is not None
        assert (beds.evidence["pack"], beds.evidence["pdf_page"]) == ("november.pdf", 9)
        assert beds.evidence["text"] == response


def test_who_acts_and_by_when_may_stand_beside_an_action(tmp_path: Path) -> None:
    text = "Head of Parks to invite the angling club to the June meeting."
    action = resolution("one", "2023-03-14", "7", text, lead="Action points", responsible="Jo Bell", due="1 May 2023")
    later = resolution("one", "2023-03-14", "8", "Weirs to be measured.", lead="Actions", due="before the next meeting")
    june = meeting("two", "2023-06-13")
    found = tracked(tmp_path, pack("one", meeting("one", "2023-03-14"), action, later), pack("two", june))
    assert (found["7|"].responsible, found["7|"].due) == (("Head of Parks", "Jo Bell"), "2023-05-01")
    assert found["8|"].due == "2023-06-13"


def test_a_row_that_is_gone_is_done_only_where_the_report_says_so(tmp_path: Path) -> None:
    kept = (LIFTS, "Request sent.")
    gone = tracked(tmp_path / "says", november((BEDS, "Request sent."), kept), january(kept))["23|(1)"]
    assert (gone.status, gone.closed_by) == ("completed", "tracker removal")
    assert gone.evidence is not None
    assert gone.evidence["pack"] == "january.pdf"
    silent = january(kept, covering="Outstanding issues are set out below.")
    assert tracked(tmp_path / "silent", november((BEDS, "Request sent."), kept), silent)["23|(1)"].status == "open"


def test_a_row_that_comes_back_without_an_answer_is_open_again(tmp_path: Path) -> None:
    kept = (LIFTS, "Request sent.")
    spring = pack(
        "spring",
        meeting("spring", "2017-03-01"),
        tracker_row(
            "spring", "2017-03-01", "2016-10-05", BEDS, "Omitted in error. Response awaited.", covering_text=REMOVES
        ),
    )
    beds = tracked(tmp_path, november((BEDS, "Request sent."), kept), january(kept), spring)["23|(1)"]
    assert (beds.status, beds.evidence) == ("open", None)
    assert [event.rule for event in beds.events][-1] == "row: reinstated"


def test_a_row_of_minutes_that_are_not_in_the_archive_is_tracked_alone_until_they_come(tmp_path: Path) -> None:
    before = january((BEDS, "Request sent."))
    (alone,) = tracked(tmp_path, before).values()
    assert (alone.meeting_date, alone.minute_number, alone.status) == ("2016-10-05", None, "open")
    assert alone.events[0].rule == "known from the tracker alone"
    found = tracked(tmp_path, november())
    assert set(found) == {"23|(1)", "24|"}
    assert [event.pack for event in found["23|(1)"].events] == ["november.pdf", "january.pdf"]


def test_a_misprinted_date_does_not_part_a_row_from_its_clause(tmp_path: Path) -> None:
    row = tracker_row("january", "2017-01-11", "2016-05-10", BEDS, "Circulated to Members.")
    found = tracked(tmp_path, november(), pack("january", meeting("january", "2017-01-11"), row))
    assert found["23|(1)"].status == "completed"
    assert len(found) == 2


@pytest.mark.parametrize(
    ("title", "alone"), [("Tree Planting Plan", 0), ("Action Log", 1), ("What became of requests", 1)]
)
def test_what_a_plan_lists_without_a_meeting_s_day_was_asked_for_by_nobody(
    tmp_path: Path, title: str, alone: int
) -> None:
    row = replace(
        tracker_row("one", "2017-01-11", "", "Plant oaks in Mill Lane.", responsible="Jo Bell"), meeting_date=None
    )
    paper = Section(
        source=source("one", 9), section_kind="report", title=title, first_pdf_page=8, last_pdf_page=9, committee=HEALTH
    )
    assert len(tracked(tmp_path, pack("one", meeting("one", "2017-01-11"), paper, row))) == alone


def test_who_acts_and_by_when_behind_an_action_does_not_part_it_from_a_misprinted_row(tmp_path: Path) -> None:
    asked = "Head of Parks to circulate the depths of all ponds."
    tails = ("OWNER: Jo Bell. DEADLINE: 16 January 2017.", "[Lead: Jo Bell; by 16 January 2017]")
    for place, tail in enumerate(tails):
        action = resolution("november", "2016-10-05", "25", f"{asked} {tail}", lead="Actions")
        row = tracker_row("january", "2017-01-11", "2015-10-05", asked, "Circulated to Members.")
        packs = (
            pack("november", meeting("november", "2016-11-09"), action),
            pack("january", january().records[0], row),
        )
        (one,) = tracked(tmp_path / str(place), *packs).values()
        assert one.status == "completed"


def test_an_endorsed_list_is_tracked_one_by_one_and_the_clause_that_endorses_it_is_not(tmp_path: Path) -> None:
    name, day = "march", "2016-10-05"
    found = tracked(
        tmp_path,
        pack(
            name,
            meeting(name, "2016-11-09"),
            recommendation(name, day, "30", "1.", "Schools appoint a lead", addressee="Schools"),
            recommendation(name, day, "30", "2.", "Cabinet fund training"),
            resolution(
                name, day, "30", "The recommendations of the group as set out above be supported.", clause="(1)"
            ),
            resolution(
                name,
                day,
                "30",
                "A report be submitted to the Committee on progress with these recommendations.",
                clause="(2)",
            ),
        ),
    )
    assert {each.clause: each.kind for each in found.values()} == {
        "1.": "recommendation",
        "2.": "recommendation",
        "(2)": "report-back",
    }
    assert found["30|1."].responsible == ("Schools",)


def test_a_report_s_recommendations_are_not_the_committee_s(tmp_path: Path) -> None:
    asked = recommendation("r", "2016-11-09", "4", "1.", "Members are asked to fund training", source_kind="report")
    assert tracked(tmp_path, pack("r", meeting("r", "2016-11-09"), asked)) == {}


def test_minutes_printed_in_two_packs_are_tracked_once(tmp_path: Path) -> None:
    again = pack("again", meeting("again", "2016-12-01"), resolution("again", "2016-10-05", "23", BEDS, clause="(1)"))
    found = tracked(tmp_path, november(), again)
    assert [each.pack for each in found.values()] == ["november.pdf", "november.pdf"]


def test_a_recommendation_to_the_executive_is_to_be_answered_within_two_months(tmp_path: Path) -> None:
    asked = resolution("c", "2016-10-05", "9", "Cabinet be recommended to keep the library open.")
    (found,) = tracked(tmp_path, pack("c", meeting("c", "2016-11-09"), asked)).values()
    assert found.response_due == "2016-12-05"


def test_the_order_of_ingest_and_later_packs_change_no_answer_of_an_earlier_day(tmp_path: Path) -> None:
    packs = [november((BEDS, "Request sent."), (LIFTS, None)), january((LIFTS, "Inspections were completed."))]
    early = tracked(tmp_path / "early", packs[0], as_of="2016-12-31")
    for number, order in enumerate(permutations(packs)):
        assert tracked(tmp_path / str(number), *order, as_of="2016-12-31") == early
        assert tracked(tmp_path / str(number))["24|"].status == "completed"


def test_a_council_s_own_clock_in_its_archive_says_when_a_response_is_due(tmp_path: Path) -> None:
    (tmp_path / "clocks.toml").write_text(
        '[[clock]]\nname = "executive"\nwho = "cabinet"\ndays = 42\nsource = "Constitution"\n', encoding="utf-8"
    )
    asked = resolution("c", "2016-10-05", "9", "Cabinet be recommended to keep the library open.")
    (found,) = tracked(tmp_path, pack("c", meeting("c", "2016-11-09"), asked)).values()
    assert found.response_due == "2016-11-16"


def test_a_request_before_the_next_meeting_is_due_on_its_day_once_that_is_known(tmp_path: Path) -> None:
    asked = resolution("november", "2016-10-05", "9", "Officers write to every surgery before the next meeting.")
    found = tracked(tmp_path, pack("november", meeting("november", "2016-11-09"), asked))
    assert found["9|"].due == "2016-11-09"


@pytest.mark.parametrize(
    ("wish", "lead", "formal", "followed"),
    [
        ("clinics be brought to people rather than people to clinics.", "Members asked that", 3, False),
        ("clinics be brought to people rather than people to clinics.", "Members asked that", 1, True),
        ("clinics be brought to people rather than people to clinics.", "The Committee resolved that", 3, True),
        ("the Director of Clinics bring clinics to people.", "Members asked that", 3, True),
        ("a letter be sent to the clinics.", "Members asked that", 3, True),
    ],
)
def test_a_wish_in_a_debate_is_no_decision_where_decisions_are_headed_so(
    tmp_path: Path, wish: str, lead: str, formal: int, *, followed: bool
) -> None:
    day, before = "2016-11-09", "2016-10-05"
    headed = [resolution("november", before, str(n), "The report be noted.") for n in range(10, 10 + formal)]
    told = resolution("november", before, "20", wish, lead=lead)
    told = replace(told, source=replace(told.source, rule="resolutions.told/1"))
    with Store.open(tmp_path, create=True) as store:
        store.put(
            pack("november", meeting("november", day), meeting("november", before, role="minutes"), *headed, told)
        )
        assert [each.text for each in track(store)] == ([wish] if followed else [])
