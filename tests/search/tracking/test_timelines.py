"""Short timelines of many councils' forms and words: what became of one decision, told over two or three packs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.council import resolution
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
    row,
    told,
)


@pytest.mark.parametrize(
    ("response", "status"),
    [
        ("The shelters were replaced over the summer.", "completed"),
        ("New shelters now operational.", "completed"),
        ("Completed. Use will be looked at again next year.", "completed"),
        ("All six shelters have been renewed.", "completed"),
        ("Policy adopted by Council on 21 July.", "completed"),
        ("Design work complete; construction to commence in the spring.", "in progress"),
        ("Four of the six shelters have been renewed.", "in progress"),
        ("Approximately 60% of the panels have now been fitted.", "in progress"),
        ("Tender documents issued.", "in progress"),
        ("Officers are working with the contractor on the design.", "in progress"),
        ("Funding bid submitted to the Department.", "in progress"),
        ("The Executive accepts this recommendation.", "in progress"),
        ("Agreed in part.", "in progress"),
        ("All but two of the shelters have been renewed.", "in progress"),
        ("Forwarded to the relevant team.", "open"),
        ("The Director has been made aware.", "open"),
        ("Has not yet been done.", "open"),
        ("It is hoped that the work will have been completed by June.", "open"),
        ("Officers to provide an answer.", "open"),
        ("The Leader was grateful for the Committee's work on this important issue.", "open"),
        ("Would need to be funded from existing budgets.", "open"),
        ("The operator does not consider this to be viable.", "rejected"),
        ("Unfortunately it will not be possible to fund this.", "rejected"),
        ("Cabinet resolved not to implement this recommendation.", "rejected"),
        ("Superseded by the new Local Plan.", "superseded"),
    ],
)
def test_a_row_is_heard_by_tense_and_mood_and_not_by_single_words(tmp_path: Path, response: str, status: str) -> None:
    assert (
        only(tmp_path, decided(SHELTERS), later("july", JULY, row("july", JULY, SHELTERS, response))).status == status
    )


@pytest.mark.parametrize("response", ["Letter from the Chair went on 11 April.", "The company has been e-mailed."])
def test_that_those_who_are_to_do_it_were_written_to_does_nothing(tmp_path: Path, response: str) -> None:
    ask = "That the bus company be asked to renew the shelters in Mill Lane."
    assert only(tmp_path, decided(ask), later("july", JULY, row("july", JULY, ask, response))).status == "open"


def test_fewer_than_were_asked_for_are_part_of_it(tmp_path: Path) -> None:
    ask = "The Head of Transport be asked to mark out sixty parking bays in Mill Lane."
    part = row("july", JULY, ask, "Twenty-two bays marked.")
    assert only(tmp_path, decided(ask), later("july", JULY, part)).status == "in progress"


@pytest.mark.parametrize(
    ("title", "text", "other"),
    [
        pytest.param(
            "Matters arising",
            "Minute 12 (Getting about). The Clerk answered the question put in April: 41 handovers had taken more "
            "than an hour. Members thanked her and had no more to ask. Minute 9 (Parks). The benches had been painted.",
            "The Head of Transport be asked to renew the bus shelters in Mill Lane.",
            id="a label names the minute of what stands after it",
        ),
        pytest.param(
            "Matters arising",
            "Minute 12(1) – Handovers. Mrs Ash had e-mailed the figures on delayed handovers on 13 April. Minute 12(2)"
            " – Shelters: recommendation to the Executive. This would be looked at in the new year.",
            "The Head of Transport be asked to renew the bus shelters in Mill Lane.",
            id="a label may have a colon",
        ),
        pytest.param(
            "Matters arising",
            "1. Minute 12, Handovers, clause (1). The figures on delayed handovers went to Members on 13 April "
            "2019. 2. Minute 12, Shelters, clause (2). The Head of Transport has been told of the date.",
            "The Head of Transport be asked to renew the bus shelters in Mill Lane.",
            id="labels may be numbered, and a day on which nobody met is of what was done",
        ),
        pytest.param(
            "Minutes of the last meeting",
            "The minutes of the meeting held on 2 April 2019 were signed. The Clerk said that every Councillor now had "
            "the figures on delayed handovers. Nothing more was needed.",
            "The Head of Parks be asked to count the benches.",
            id="what stands under minutes that were approved arises from them",
        ),
    ],
)
def test_what_arises_is_told_of_the_one_clause_that_it_speaks_of(
    tmp_path: Path, title: str, text: str, other: str
) -> None:
    arising = told("july", MAY, "15", title, text)
    found = {each.text: each.status for each in lives(tmp_path, decided(FIGURES, other), later("july", JULY, arising))}
    assert found == {FIGURES: "completed", other: "open"}


def test_a_draft_or_first_figures_are_part_of_what_was_asked(tmp_path: Path) -> None:
    part = row("july", JULY, FIGURES, "Interim figures supplied to Members; full return expected in the autumn.")
    assert only(tmp_path, decided(FIGURES), later("july", JULY, part)).status == "in progress"


def test_a_status_column_that_says_open_outweighs_what_is_told_beside_it(tmp_path: Path) -> None:
    part = row("july", JULY, FIGURES, "Figures sent to Members.", status="Open")
    assert only(tmp_path, decided(FIGURES), later("july", JULY, part)).status == "in progress"
    done = row("july", JULY, FIGURES, "See last month's bulletin.", status="Completed")
    assert only(tmp_path / "done", decided(FIGURES), later("july", JULY, done)).status == "completed"


def test_a_matter_arising_is_tied_by_the_number_of_the_minute(tmp_path: Path) -> None:
    arising = told(
        "july",
        MAY,
        "15",
        "Minutes of the last meeting",
        "The minutes of the meeting held on 2 April 2019 were signed. Minute 12 - the Clerk confirmed that numbers for "
        "crews kept waiting at the emergency department had been passed to all Councillors.",
    )
    life = only(tmp_path, decided(FIGURES), later("july", JULY, arising))
    assert (life.status, life.closed_by) == ("completed", "committee")
    assert life.evidence is not None
    assert life.evidence["pdf_page"] == 4
    assert life.events[-1].reasons[0] == "the meeting's date and the minute"


def test_of_two_clauses_of_one_minute_the_one_spoken_of_is_answered(tmp_path: Path) -> None:
    arising = told(
        "july",
        MAY,
        "15",
        "Matters arising",
        "Further to Minute 12 of 2 April 2019, Members were advised that new bus shelters had been put up.",
    )
    found = {
        each.clause: each.status for each in lives(tmp_path, decided(FIGURES, SHELTERS), later("july", JULY, arising))
    }
    assert found == {"(1)": "open", "(2)": "completed"}


def test_a_committee_that_lets_a_matter_go_closes_it_and_one_that_is_not_satisfied_opens_it(tmp_path: Path) -> None:
    listed = row("july", JULY, SHELTERS, "The shelters have been renewed.")
    again = told(
        "october",
        JULY,
        "20",
        "Action log",
        "With regard to the bus shelters in Mill Lane (2 April 2019) the Committee was not satisfied that the action "
        "had been completed and asked that it stay on the log.",
    )
    reopened = only(tmp_path, decided(SHELTERS), later("july", JULY, listed), later("october", OCTOBER, again))
    assert (reopened.status, reopened.evidence) == ("open", None)
    closed = told(
        "october",
        JULY,
        "20",
        "Action log",
        "On the renewal of bus shelters in Mill Lane (2 April 2019), the Committee considered the action closed.",
    )
    assert only(tmp_path / "closed", decided(SHELTERS), later("october", OCTOBER, closed)).closed_by == "committee"


def test_a_row_repeated_after_the_committee_opened_it_again_closes_nothing(tmp_path: Path) -> None:
    again = told(
        "october",
        JULY,
        "20",
        "Action log",
        "The bus shelters in Mill Lane (2 April 2019): it was agreed to reinstate the action.",
    )
    packs = (
        decided(SHELTERS),
        later("july", JULY, row("july", JULY, SHELTERS, "The shelters have been renewed.")),
        later("october", OCTOBER, again, row("october", OCTOBER, SHELTERS, "The shelters have been renewed.")),
    )
    assert only(tmp_path, *packs).status == "open"


def test_a_refusal_told_to_the_committee_rejects(tmp_path: Path) -> None:
    refused = told(
        "july",
        MAY,
        "15",
        "Action log",
        "Bus shelters in Mill Lane (Minute 12, 2 April 2019): it was reported that the Head of Transport had declined "
        "to renew them. The Committee regretted this.",
    )
    assert only(tmp_path, decided(SHELTERS), later("july", JULY, refused)).status == "rejected"


def test_a_later_resolution_that_takes_its_place_supersedes(tmp_path: Path) -> None:
    text = (
        "That Minute 12 of 2 April 2019 on bus shelters in Mill Lane be rescinded and the Head of Transport "
        "asked to close the road."
    )
    packs = decided(SHELTERS), later("july", JULY, resolution("july", MAY, "18", text, title="Getting about"))
    old, new = lives(tmp_path, *packs)
    assert (old.status, new.status) == ("superseded", "open")


def test_a_new_request_on_the_same_subject_answers_no_old_one(tmp_path: Path) -> None:
    text = "Figures on delayed ambulance handovers for 2019 be circulated to the Committee."
    packs = decided(FIGURES), later("july", JULY, resolution("july", MAY, "18", text, title="Getting about"))
    assert [each.status for each in lives(tmp_path, *packs)] == ["open", "open"]


def test_what_an_executive_decides_is_followed_where_it_names_who_is_to_act(tmp_path: Path) -> None:
    asks = ("the land at Mill Lane be sold.", "the Head of Transport be asked to renew the bus shelters.")
    found = lives(tmp_path, decided(*asks, committee="Executive"))
    assert [each.text for each in found] == [asks[1]]


def test_a_clause_alike_of_another_year_keeps_its_own_evidence(tmp_path: Path) -> None:
    again = resolution("july", MAY, "18", FIGURES, clause="(1)", title="Getting about")
    arising = told(
        "october",
        JULY,
        "22",
        "Actions",
        "The figures on ambulance handovers asked for on 14 May 2019 had been sent to Members.",
    )
    packs = decided(FIGURES), later("july", JULY, again), later("october", OCTOBER, arising)
    assert {each.meeting_date: each.status for each in lives(tmp_path, *packs)} == {APRIL: "open", MAY: "completed"}


def test_a_doubtful_link_is_shown_and_changes_nothing(tmp_path: Path) -> None:
    asks = (
        "Figures on ambulance delays at night be supplied to Members.",
        "Figures on ambulance delays by day be supplied to Members.",
    )
    arising = told(
        "july",
        MAY,
        "15",
        "Actions outstanding",
        "Members were told that the figures on ambulances had been sent to them.",
    )
    found = lives(tmp_path, decided(*asks), later("july", JULY, arising))
    assert [each.status for each in found] == ["open", "open"]
    assert [len(each.possibly) for each in found].count(1) == 1


def test_a_reference_of_the_tracker_ties_a_minute_to_its_row(tmp_path: Path) -> None:
    listed = row("july", JULY, SHELTERS, "With officers.", reference="HW/19/07")
    closed = told("october", JULY, "20", "Action log", "It was agreed that HW/19/07 be closed.")
    life = only(tmp_path, decided(SHELTERS), later("july", JULY, listed), later("october", OCTOBER, closed))
    assert life.status == "completed"


def test_words_of_what_was_asked_are_not_heard_as_the_answer(tmp_path: Path) -> None:
    ask = "The reasons why school transport appeals were refused be circulated to Members."
    sent = row("july", JULY, ask, "The reasons why school transport appeals were refused have been sent to Members.")
    assert only(tmp_path, decided(ask), later("july", JULY, sent)).status == "completed"


def test_a_row_that_sums_a_clause_up_is_about_that_clause(tmp_path: Path) -> None:
    short = row("july", JULY, "Mill Lane shelters - renewal", "The shelters have been renewed.")
    found = lives(tmp_path, decided(FIGURES, SHELTERS), later("july", JULY, short))
    assert {each.clause: each.status for each in found} == {"(1)": "open", "(2)": "completed"}


@pytest.mark.parametrize(("subject", "status"), [("Getting about", "completed"), ("Ambulances", "open")])
def test_a_row_under_the_subject_of_a_minute_of_its_day_needs_few_of_a_clause_s_words(
    tmp_path: Path, subject: str, status: str
) -> None:
    short = row("july", JULY, "Mill Lane: paint, glass and timber", "The shelters are renewed.", agenda_item=subject)
    found = lives(tmp_path, decided(FIGURES, SHELTERS), later("july", JULY, short))
    assert next(each.status for each in found if each.text == SHELTERS) == status


def test_a_row_without_a_day_is_about_the_clause_of_the_minute_that_it_names(tmp_path: Path) -> None:
    for folder, reference in (("a", "12 (2)"), ("b", "Minute 12(2)"), ("c", "12(2)")):
        listed = replace(row("july", JULY, "Mill Lane", "The shelters have been renewed."), meeting_date=None)
        found = lives(
            tmp_path / folder, decided(FIGURES, SHELTERS), later("july", JULY, replace(listed, reference=reference))
        )
        assert {each.clause: each.status for each in found} == {"(1)": "open", "(2)": "completed"}


def test_a_row_that_names_a_paragraph_is_about_what_was_asked_there_without_a_label(tmp_path: Path) -> None:
    asked = resolution("may", APRIL, "12", FIGURES, title="Getting about")
    listed = replace(row("july", JULY, "Handover figures", "They were sent to Members."), meeting_date=None)
    both = decided("The delayed ambulance be sent for.")
    may = replace(both, records=(*both.records, asked))
    found = lives(tmp_path, may, later("july", JULY, replace(listed, reference="12.3")))
    assert {each.text: each.status for each in found}[FIGURES] == "completed"


def test_a_letter_behind_the_minute_counts_its_requests_where_they_have_no_labels(tmp_path: Path) -> None:
    asks = (
        "A list of the bus shelters in Mill Lane be supplied.",
        "The bus shelters in Mill Lane be listed each term.",
    )
    clauses = [resolution("may", APRIL, "12", ask, title="Getting about") for ask in asks]
    both = decided("Buses be painted.")
    may = replace(both, records=(*both.records[:-1], *clauses))
    rows = [
        row("july", JULY, "List of Mill Lane bus shelters", response, reference=reference)
        for reference, response in (("12b", "The list is up."), ("12a", "With officers."))
    ]
    found = lives(tmp_path, may, later("july", JULY, *rows))
    assert [each.events[1].text for each in found] == ["With officers.", "The list is up."]


def test_a_row_is_of_the_one_request_of_its_day_that_names_the_same_one_to_act(tmp_path: Path) -> None:
    asks = ("JB to count those who applied for posts by night.", "AO to count those who applied for posts by day.")
    listed = row("july", JULY, "Night posts, applicants", "Counted: nine applied.", responsible="JB")
    clauses = [replace(resolution("may", APRIL, "12", ask, title="Posts"), responsible=ask[:2]) for ask in asks]
    both = decided("Buses be painted.")
    found = lives(tmp_path, replace(both, records=(*both.records[:-1], *clauses)), later("july", JULY, listed))
    assert {each.text[:2]: len(each.events) for each in found} == {"JB": 2, "AO": 1}


def test_a_row_is_of_the_request_that_bears_its_code(tmp_path: Path) -> None:
    asks = ("The ferry be mended.", "A warden be engaged at the quay.")
    clauses = [replace(resolution("may", APRIL, "12", ask), clause=f"U{at}") for at, ask in enumerate(asks, 4)]
    listed = row("july", JULY, "Quay", "Done in May.", reference="U5")
    both = decided("Buses be painted.")
    found = lives(tmp_path, replace(both, records=(*both.records[:-1], *clauses)), later("july", JULY, listed))
    assert {each.text: each.status for each in found} == {asks[0]: "open", asks[1]: "completed"}


def test_a_row_that_minutes_set_out_is_heard_as_a_row_alone(tmp_path: Path) -> None:
    listed = row("july", JULY, "Mill Lane figures", "The Clerk was to send them.", reference="Minute 12")
    said = told("july", JULY, "20", "Matters Arising", "Minute 12 Mill Lane figures were sent to all Members in May.")
    place = replace(listed.source, page=said.source.page)
    found = lives(tmp_path, decided(FIGURES), later("july", JULY, replace(listed, source=place), said))
    assert [event.kind for event in found[0].events] == ["made", "tracker row"]


def test_rows_that_no_words_tie_go_by_the_numbers_that_the_table_shares_with_a_minute(tmp_path: Path) -> None:
    asks = ("The ferry be mended.", "A warden be engaged at the quay.", "Owners of empty homes be charged in full.")
    texts = ("Ferry", "Warden at the quay", "Money")
    rows = [
        replace(row("july", JULY, text, "Done in May."), meeting_date=None, reference=str(number))
        for number, text in enumerate(texts, 1)
    ]
    found = lives(tmp_path, decided(*asks), later("july", JULY, *rows))
    assert [each.status for each in found] == ["completed"] * 3


def test_numbers_that_count_the_rows_of_a_tracker_name_no_minute(tmp_path: Path) -> None:
    listed = replace(row("july", JULY, "Handovers at the depot", "Done."), meeting_date=None, reference="12")
    found = lives(tmp_path, decided(FIGURES), later("july", JULY, listed))
    assert next(each for each in found if each.text == FIGURES).status == "open"


def test_an_outcome_may_name_the_day_on_which_it_was_done(tmp_path: Path) -> None:
    text = (
        "The Clerk reported that the figures on delayed ambulance handovers had been sent to Members on 30 April 2019."
    )
    arising = told("july", MAY, "15", "Actions outstanding", text)
    assert only(tmp_path, decided(FIGURES), later("july", JULY, arising)).status == "completed"


def test_a_later_pack_changes_nothing_for_an_earlier_day_nor_does_the_order_of_ingest(tmp_path: Path) -> None:
    packs = [
        decided(SHELTERS),
        later("july", JULY, row("july", JULY, SHELTERS, "Contractor appointed.")),
        later("october", OCTOBER, row("october", OCTOBER, SHELTERS, "The shelters have been renewed.")),
    ]
    before = only(tmp_path / "a", *packs[:2], as_of="2019-08-01")
    after = only(tmp_path / "b", *reversed(packs), as_of="2019-08-01")
    assert before == after
    assert after.status == "in progress"
    assert only(tmp_path / "b").status == "completed"


def test_each_bullet_of_a_decision_that_asks_has_a_life_of_its_own(tmp_path: Path) -> None:
    bullets = (
        "To note the presentation. To ask the bus company to renew the shelters in Mill Lane. "
        "That the Committee be sent the number of late buses."
    )
    done = row("july", JULY, "Number of late buses to Committee", "Sent to all Members on 3 June.")
    minuted = later("may", MAY, resolution("may", APRIL, "12", bullets, title="Getting about"))
    first, second = lives(tmp_path, minuted, later("july", JULY, done))
    assert (first.text, first.status) == ("To ask the bus company to renew the shelters in Mill Lane.", "open")
    assert (second.text, second.status) == ("That the Committee be sent the number of late buses.", "completed")
    assert second.id == f"{first.id}-2"
    whole = "That the shelters be mended. Work to begin soon."
    minuted = later("may", MAY, resolution("may", APRIL, "12", whole, title="Getting about"))
    assert only(tmp_path / "one", minuted).text == whole
