"""Minutes in numbered paragraphs that tell what the body asked for, without a decision word."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.minutes_pages import minuted

TOLD = (
    "**5\tHome care\n\n5.1\tMr Moss reported on home care. Six providers held the main contract.\n\n"
    "5.2\tMembers asked why one of them had handed back its packages.\n\n"
    "5.3\tThe Panel agreed to ask the Head of Care to do away with short visits.\n\n"
    "5.4\tMembers requested the number of packages handed back in each of the last four quarters.\n\n"
    "**6\tWeirs\n\n6.1\tMrs Ash spoke of the weirs.\n\n6.2\tThe Panel noted the report.\n\n"
)


def test_what_a_panel_asked_for_is_decided_in_the_paragraph_that_says_so(tmp_path: Path) -> None:
    found = [(each.clause, each.lead, each.text) for each in minuted(tmp_path, TOLD).resolutions]
    assert found == [
        ("5.3", "The Panel agreed", "to ask the Head of Care to do away with short visits."),
        ("5.4", "Members requested", "the number of packages handed back in each of the last four quarters."),
        ("6.2", None, "The Panel noted the report."),
    ]


def test_the_meeting_for_which_a_report_is_asked_is_to_come(tmp_path: Path) -> None:
    text = f"{TOLD}6.3\tThe Panel asked for a report on weirs at its meeting on 21 February 2026.\n\n"
    assert "a report on weirs at its meeting on 21 February 2026." in {
        each.text for each in minuted(tmp_path, text).resolutions
    }


def test_beside_a_decision_word_such_sentences_are_debate(tmp_path: Path) -> None:
    text = f"{TOLD}6.3\tRESOLVED: That the mill be asked to oil its gate.\n\n"
    assert "Members requested" not in {each.lead for each in minuted(tmp_path, text).resolutions}


def test_what_a_table_of_actions_holds_is_no_action(tmp_path: Path) -> None:
    text = (
        "**5.\tWeirs\n\nMembers spoke of weirs.\n\nActions arising\n\n"
        "The table gives the officer and the date for each request made at the meeting.\n\n"
    )
    assert minuted(tmp_path, text).resolutions == []
