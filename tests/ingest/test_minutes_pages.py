"""Whether minutes begin on a page, told from its lines."""

from __future__ import annotations

import pytest

from ingest.minutes_pages import strength_as_minutes
from tests.ingest.printed import printed

TOLD = (
    "12 WEIRS",
    "The Head of Weirs reported that nine gates had been oiled.",
    "Members thanked her, and asked why the tenth was left.",
    "It was said that the tenth belonged to the mill.",
    "RESOLVED: That the mill be asked to oil it.",
)
TO_DO = (
    "1. Apologies",
    "2. Minutes of 3 May 2024, to be agreed as a record of what was said.",
    "3. Weirs: to receive a report.",
    "4. Drains: to consider the map.",
)


def strength_of(*rows: str) -> float:
    return strength_as_minutes(printed("\n".join(rows)), noted=False) or 0.0


@pytest.mark.parametrize(
    "head",
    [
        ["PONDS COMMITTEE", "At a meeting of the Ponds Committee on Wednesday, 12 June 2024 in the Mill"],
        ["MINUTES of the meeting of the PONDS COMMITTEE held at", "10.00 am on 12 June 2024 at the Mill"],
        ["PONDS COMMITTEE, 12th June 2024"],
        ["Ponds Committee", "Wednesday 12 June 2024", "Present: Councillors Ash and Bell"],
        ["Executive: record of the meeting of 12 June 2024", "Present: Councillors Ash and Bell"],
        ["Record of questions and answers: Ponds Panel,", "12 June 2024", "Present: Cllrs Ash and Bell"],
        ["Cofnodion / Minutes", "Ponds Committee, 12 June 2024", "In the Chair: Councillor Ash. Councillors Bell"],
        ["MINUTES | COFNODION", "Ponds Committee, 12 June 2024", "Chair: Councillor Ash"],
        ["Draft minutes", "Ponds Committee held on 12 June 2024", "Mayor Ash; Cllrs Bell and Cole."],
        ["Minutes", "Ponds Committee meeting held at the Mill, 12 June 2024"],
        ["Ponds Committee", "Excerpt from the Minute of 12 June 2024"],
        ["Extract of the minutes of 12 June 2024", "Ponds Committee"],
    ],
)
def test_minutes_are_known_by_what_they_tell(head: list[str]) -> None:
    assert strength_of(*head, *TOLD) >= 5


@pytest.mark.parametrize("head", ["PONDS COMMITTEE, 12th June 2024", "MINUTES of the meeting held on 3 May 2024"])
def test_a_list_of_business_is_no_minutes(head: str) -> None:
    assert strength_of(head, *TO_DO) < 5


def test_a_page_within_minutes_that_approves_others_begins_none() -> None:
    first = ("RESOLVED that the minutes of the Ponds Committee meeting held on 13 May 2024", "be approved.")
    assert strength_of(*first, *TOLD) < 5


def test_a_report_under_a_body_s_name_and_day_is_no_minutes_without_a_decision() -> None:
    boats = "Boats were hired on most days, as was said."
    assert strength_of("PONDS COMMITTEE, 12 June 2024", *TOLD[1:4], boats) == 0


@pytest.mark.parametrize("beside", [True, False])
def test_what_was_agreed_heads_minutes_in_a_row_of_its_own_and_is_else_a_columns_title(beside: bool) -> None:
    titles = printed("What was agreed", stops=(220,)) + (printed("No.") if beside else [])
    rows = printed("\n".join((" ", "12 June 2024, the Mill", *TOLD)))
    assert (strength_as_minutes([*titles, *rows], noted=False) is None) is beside


@pytest.mark.parametrize(
    "head",
    [
        [
            "Notes of the Ponds Committee",
            "Wednesday 12 June 2024, the Mill",
            "Here: Jo Ash (chair), Al Bell and Di Cole.",
        ],
        ["Record of Ponds Panel, 12 June 2024", "Who came: Jo Ash, Al Bell"],
        ["Account of the Weirs Select Committee", "12 June 2024"],
    ],
)
def test_what_is_kept_of_a_body_on_a_day_is_minutes_though_it_tells_in_the_present(head: list[str]) -> None:
    assert strength_of(*head, "1. Weirs", "Al Bell wonders who oils the gates. Jo Ash does not know.") >= 5


@pytest.mark.parametrize("head", ["Notes of our last meeting (12 June 2024)", "Account of the flood of 12 June 2024"])
def test_notes_of_no_body_are_no_minutes(head: str) -> None:
    assert strength_of(head, "Al Bell wonders who oils the gates. Jo Ash does not know.") < 5


@pytest.mark.parametrize(
    "title", ["Minutes of the Previous Meeting and Matters Arising", "Minutes from our last meeting"]
)
def test_the_item_that_takes_the_last_minutes_is_no_minutes(title: str) -> None:
    rows = ("Actions are set out below.", "12 June 2024", "Keeper to oil the gate | Keeper | The gate was oiled.")
    assert not strength_of(title, *rows, *TOLD[1:4])
