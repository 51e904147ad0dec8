"""What the rows of trackers and of plans bring about: colours and their keys, states that say open, rows that go on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import Recommendation, Resolution
from tests.council import HEALTH, meeting, resolution, source
from tests.search.tracking.timelines import (
    APRIL,
    FIGURES,
    JULY,
    MAY,
    OCTOBER,
    SHELTERS,
    decided,
    later,
    lives,
    only,
    planned,
    report,
    row,
    told,
)

DECEMBER = "2019-12-10"


@pytest.mark.parametrize(
    ("rag", "meaning", "status"),
    [
        ("blue", "Not started", "open"),
        ("green", "Completed and evidenced", "completed"),
        ("green", None, "in progress"),
        ("blue", None, "completed"),
        ("red", "Not on track", "open"),
        ("green", "Going as intended", "in progress"),
        ("amber", "Slower than was planned", "in progress"),
    ],
)
def test_the_key_printed_with_a_plan_says_what_a_colour_means(
    tmp_path: Path, rag: str, meaning: str | None, status: str
) -> None:
    plan = planned("july", JULY, "Renew the bus shelters in Mill Lane", rag=rag, rag_meaning=meaning)
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, plan)).status == status


@pytest.mark.parametrize(
    ("printed", "meaning", "said", "status"),
    [
        (None, "complete", "See the minutes of the Cabinet.", "completed"),
        ("RAG: G", "Finished", None, "completed"),
        ("Green", "on course", "The first six are up.", "in progress"),
        (None, "nothing done as yet", "The engineer is giving thought to it.", "open"),
        ("Amber", "not begun", "Waiting for dry weather.", "open"),
        ("Done", "not begun", "All were renewed in June.", "completed"),
        (None, None, "Waiting for dry weather.", "open"),
        ("G", "no news so far, or refused", "The engineer has been asked.", "open"),
        ("G", "no news so far, or refused", "Refused for want of money.", "rejected"),
    ],
)
def test_the_key_of_a_tracker_says_what_the_colour_of_a_row_means(
    tmp_path: Path, printed: str | None, meaning: str | None, said: str | None, status: str
) -> None:
    listed = row("july", JULY, SHELTERS, said, status=printed, rag="green", rag_meaning=meaning)
    found = only(tmp_path, decided(SHELTERS), later("july", JULY, listed))
    assert found.status == status
    reasons = [reason for event in found.events for reason in event.reasons if "stands for" in reason]
    assert reasons == ([f"green stands for {meaning}"] if meaning and printed != "Done" else [])


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Not agreed to.", "rejected"),
        ("No answer so far.", "open"),
        ("The engineer has the keys.", "in progress"),
    ],
)
def test_a_letter_that_stands_for_an_end_or_for_none_leaves_it_to_the_words(
    tmp_path: Path, said: str, status: str
) -> None:
    meaning = "no: either it was not agreed to or no answer has come; the last column says which"
    listed = row("july", JULY, SHELTERS, said, status=meaning, rag="red", rag_meaning=meaning)
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, listed)).status == status


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("Not begun", "The Chair wrote on 2 July."),
        ("Nothing to report yet", "All six were renewed in June."),
        ("Open", "The engineer met the company."),
        ("Not achieved: progress not acceptable", "The engineer regrets that she has not got to it."),
    ],
)
def test_what_its_status_says_is_open_no_words_end(tmp_path: Path, state: str, said: str) -> None:
    listed = row("july", JULY, SHELTERS, said, status=state)
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, listed)).is_unresolved


def test_a_row_that_gives_a_day_to_come_is_not_done(tmp_path: Path) -> None:
    said = "The company had asked for longer, and Members were content that it be settled by 31 December 2019."
    found = only(tmp_path, decided(SHELTERS), later("july", JULY, row("july", JULY, SHELTERS, said)))
    assert (found.status, found.due) == ("open", "2019-12-31")


@pytest.mark.parametrize(
    ("then", "status"),
    [
        ("The Clerk has been asked about the other three.", "open"),
        ("Figures sent to Members on 4 June.", "completed"),
        ("See the report on this agenda.", "completed"),
    ],
)
def test_a_row_that_tells_of_new_steps_was_not_at_an_end(tmp_path: Path, then: str, status: str) -> None:
    done = later("july", JULY, row("july", JULY, FIGURES, "Figures sent to Members on 4 June."))
    goes_on = later("october", OCTOBER, row("october", OCTOBER, FIGURES, then))
    again = later("december", DECEMBER, row("december", DECEMBER, FIGURES, then))
    assert only(tmp_path, decided(FIGURES), done, goes_on, again).status == status


@pytest.mark.parametrize(
    ("progress", "status"),
    [
        ("The first six are up. Carried out? In part", "in progress"),
        ("Ms Reed took them on. Carried out? Yes", "completed"),
        ("A first meeting is to be arranged. Carried out? No", "open"),
    ],
)
def test_a_plan_s_row_known_by_its_recommendation_says_whether_it_was_carried_out(
    tmp_path: Path, progress: str, status: str
) -> None:
    plan = replace(planned("july", JULY, "Hire a firm", progress=progress), objective=SHELTERS, origin=None)
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, plan)).status == status


def test_a_list_within_a_clause_is_followed_one_by_one(tmp_path: Path) -> None:
    listed = (
        "the Executive be RECOMMENDED as follows: (i) That the bus shelters in Mill Lane be renewed; (ii) That a list "
        "of stops be sent to ward Members; and (iii) That the company be invited to run a late bus."
    )
    found = lives(tmp_path, decided(listed))
    assert [(life.clause, life.text, life.kind) for life in found] == [
        ("(1)(i)", "That the bus shelters in Mill Lane be renewed;", "recommendation"),
        ("(1)(ii)", "That a list of stops be sent to ward Members; and", "recommendation"),
        ("(1)(iii)", "That the company be invited to run a late bus.", "recommendation"),
    ]


def test_what_another_body_is_recommended_to_do_is_followed_one_by_one(tmp_path: Path) -> None:
    listed = (
        "the Executive be recommended to: (a) renew the shelters in Mill Lane; (b) run a late bus; and (c) sell maps."
    )
    row_of_all = row("july", JULY, "Recommendations (a) to (c) of the Group to go to the Executive", "Not accepted.")
    found = lives(tmp_path, decided(listed), later("july", JULY, row_of_all))
    assert [(life.clause, life.text, life.kind, life.status) for life in found] == [
        ("(1)(a)", "renew the shelters in Mill Lane;", "recommendation", "rejected"),
        ("(1)(b)", "run a late bus; and", "recommendation", "rejected"),
        ("(1)(c)", "sell maps.", "recommendation", "rejected"),
    ]


def test_closed_beside_a_reply_that_refused_does_not_make_it_done(tmp_path: Path) -> None:
    ask = "That the Mill Lane Bus Company be asked to publish its waiting times."
    letter = (
        "Mill Lane Bus Company. Dear Chair, Thank you for writing. We will not be publishing waiting times. Yours ever"
    )
    closed = row("july", JULY, ask, "Reply received 2 June - attached at Appendix B.", status="Closed")
    paper = report("july", JULY, "Reply from the Mill Lane Bus Company", letter)
    (life,) = lives(tmp_path, decided(ask), later("july", JULY, *paper, closed))
    assert life.status == "rejected"


def test_one_request_in_several_parts_stays_one(tmp_path: Path) -> None:
    asked = "the Head of Transport be asked to: (i) renew the shelters; and (ii) publish the timetable."
    assert len(lives(tmp_path, decided(asked))) == 1


def test_a_row_of_the_minutes_own_table_gives_a_clause_its_owner_and_day(tmp_path: Path) -> None:
    pack = decided("the number of late buses be supplied", "to ask for a report on how the new bus company is doing.")
    named = resolution("may", APRIL, "12", "Report on bus company", clause="(2)", title="Getting about")
    table = replace(
        named,
        source=replace(named.source, rule="resolutions.table/1", box=(1.0, 700.0, 2.0, 710.0)),
        responsible="Mr Moss",
        due="By 30 June 2019",
    )
    found = lives(tmp_path, replace(pack, records=(*pack.records, table)))
    assert [(life.clause, life.responsible, life.due) for life in found] == [
        ("(1)", (), None),
        ("(2)", ("Mr Moss",), "2019-06-30"),
    ]


def test_a_list_that_a_sentence_without_a_decision_word_puts_to_the_executive_is_followed(tmp_path: Path) -> None:
    text = (
        "The Committee endorsed the report of the Group and recommends to Cabinet: Recommendation 1 - That the "
        "shelters be renewed. Recommendation 2 - That a late bus be run."
    )
    name = "may"
    minuted = told(name, APRIL, "12", "Bus review", text)
    listed = [
        Recommendation(
            source=source(name, place + 5),
            committee=HEALTH,
            meeting_date=APRIL,
            source_kind="minutes",
            item="12",
            number=f"Recommendation {place}",
            text=words,
            addressee="Cabinet",
        )
        for place, words in enumerate(("That the shelters be renewed.", "That a late bus be run."), 1)
    ]
    found = lives(tmp_path, later(name, MAY, meeting(name, APRIL, HEALTH, "minutes"), minuted, *listed))
    assert [(life.clause, life.responsible) for life in found] == [
        ("Recommendation 1", ("Cabinet",)),
        ("Recommendation 2", ("Cabinet",)),
    ]


def test_rows_that_count_as_a_minutes_recommendations_do_are_theirs_whatever_another_table_counts(
    tmp_path: Path,
) -> None:
    asked = (
        "That the bus shelters in Mill Lane be renewed.",
        "That a late bus be run from the station.",
        "That a map of walks be printed and sold.",
    )
    pack = decided(*asked, "That the clerk write to the ferry company.")
    records = [
        replace(each, clause=f"R{each.clause[1]}") if isinstance(each, Resolution) else each for each in pack.records
    ]
    other = [row("july", JULY, "Write to the ferry company", "", date=APRIL, reference="1")]
    table = [
        replace(row("july", JULY, text, "", reference=str(place), status=status), meeting_date=None)
        for place, (text, status) in enumerate(
            (
                ("Bus shelters renewed", "Accepted"),
                ("Late bus from station", "Accepted"),
                ("Leaflet on paths", "Not accepted"),
            ),
            1,
        )
    ]
    found = lives(tmp_path, replace(pack, records=tuple(records)), later("july", JULY, *other, *table))
    assert [(life.clause, life.status) for life in found][:3] == [
        ("R1", "in progress"),
        ("R2", "in progress"),
        ("R3", "rejected"),
    ]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Safe Streets Task Group - recommendations to the Executive", True),
        ("Recommendations of the Safe Streets Task and Finish Group to be submitted to the Executive", True),
        ("Progress report on the Safe Streets recommendations", False),
        ("Empty Homes Task Group - recommendations to the Executive", False),
    ],
)
def test_a_row_on_all_recommendations_of_a_minute_is_no_decision_of_its_own(
    tmp_path: Path, text: str, together: bool
) -> None:
    asked = [f"The Executive be recommended to {each}." for each in ("mend the lamps", "plant elms", "cut the hedges")]
    sent = row("july", JULY, text, "Sent on 20 May.", status="Complete")
    found = lives(tmp_path, decided(*asked, title="Safe Streets: report of the Task Group"), later("july", JULY, sent))
    assert len(found) == (3 if together else 4)
    assert [each.status for each in found if each.minute_number] == ["open"] * 3
    kinds = [event.kind for each in found if each.minute_number for event in each.events]
    assert kinds.count("tracker row") == (3 if together else 0)


@pytest.mark.parametrize("day", ["2019-04-02", "2018-04-02"])
def test_a_row_may_name_the_minute_by_a_bare_number_and_misprint_the_year(tmp_path: Path, day: str) -> None:
    clauses = (
        resolution("may", APRIL, "12", "the Head of Roads circulate a list of the shelters which Mill Lane has."),
        resolution("may", APRIL, "13", "the Head of Roads circulate a list of the lamps which Mill Lane has."),
    )
    sent = row("july", JULY, "Shelters in Mill Lane", "Sent to Members on 3 June.", day, reference="12")
    first, second = lives(tmp_path, later("may", MAY, *clauses), later("july", JULY, sent))
    assert (first.status, second.status) == ("completed", "open")


def test_a_row_that_its_key_calls_off_course_is_not_done_whatever_shape_its_words_have(tmp_path: Path) -> None:
    said = {"rag": "red", "rag_meaning": "off course, not to be recovered without a decision"}
    plan = planned("july", JULY, "Renew the bus shelters in Mill Lane", progress="The buying has been ended.", **said)
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, plan)).status == "open"


@pytest.mark.parametrize(("day", "status"), [("2019-03-02", "completed"), ("2019-03-05", "open")])
def test_a_row_whose_day_has_one_slip_in_it_is_of_the_clause_that_it_words_in_short(
    tmp_path: Path, day: str, status: str
) -> None:
    listed = row(
        "july", JULY, "Head of Transport to renew the bus shelters in Mill Lane", "All were renewed.", date=day
    )
    assert lives(tmp_path, decided(SHELTERS), later("july", JULY, listed))[0].status == status
