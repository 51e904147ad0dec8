"""Requests that begin with their kind and a code of its first letters, whatever the kind is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.minutes_pages import minuted

ASKED = "The Warden undertook to send Members the river readings."


@pytest.mark.parametrize(
    ("kind", "code"),
    [("Undertaking U4.", "U4"), ("Scrutiny recommendation SR2:", "SR2"), ("Request for information RI11 -", "RI11")],
)
def test_a_code_of_the_first_letters_of_its_kind_labels_a_request(tmp_path: Path, kind: str, code: str) -> None:
    said = "Q. (Cllr Vane) How high was it?\n\nA. (Ann Oakes) Nobody had looked for a week or more."
    found = minuted(tmp_path, f"**AB/21/7 | Weirs\n\n{said}\n\n{kind} {ASKED}\n\n**AB/21/8 | Ponds\n\nSeen by all.")
    assert found.minutes[0] == ("AB/21/7", "Weirs")
    assert found.decisions == [("AB/21/7", code, ASKED)]


@pytest.mark.parametrize("kind", ["Appendix A4.", "Question Q2:", "Weir B4.", "Table T1 -"])
def test_what_counts_no_requests_is_none(tmp_path: Path, kind: str) -> None:
    assert (
        minuted(tmp_path, f"**7.\tWeirs\n\n{kind} The river was high at the mill.\n\n**8.\tPonds\n\nSeen.").decisions
        == []
    )


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("ACTION A7", "A7"),
        ("Request for information RI2:", "RI2"),
        ("**REFERRAL F12", None),
        ("**Undertaking U3", "U3"),
        ("Action 4", "4"),
    ],
)
def test_a_code_alone_on_a_line_labels_what_stands_under_it(tmp_path: Path, kind: str, code: str | None) -> None:
    text = f"""
**7.\tWeirs

 •\tMembers had not seen the readings of the river at the mill for a year.

   {kind}
   {ASKED}
   Owner: Jo Bell | Deadline: 4 May 2024

 •\tThe old gate had not been opened since the winter before last.

RESOLVED: That the report be noted.

**8.\tPonds

Seen.
"""
    found = [(r.clause, r.text, r.responsible, r.due) for r in minuted(tmp_path, text).resolutions]
    assert found[-1][:2] == ("", "the report be noted.")
    assert ((code, ASKED, "Jo Bell", "4 May 2024") in found) == (code is not None)


@pytest.mark.parametrize("kind", ["RECOMMENDATION R9", "SCRUTINY REQUEST SR10", "REFERRAL R2"])
def test_capitals_need_no_sign_behind_their_code(tmp_path: Path, kind: str) -> None:
    found = minuted(tmp_path, f"**7.\tWeirs\n\nMembers spoke.\n\n{kind} {ASKED}\n\n**8.\tPonds\n\nSeen.")
    assert found.decisions == [("7", kind.split()[-1], ASKED)]


def test_a_code_met_in_a_sentence_labels_nothing(tmp_path: Path) -> None:
    told = "Action A7 The Warden had sent it. Recommendation R9 had not been answered by anybody yet."
    assert minuted(tmp_path, f"**7.\tWeirs\n\n{told}\n\n**8.\tPonds\n\nSeen.").decisions == []


def test_requests_stand_under_a_heading_of_their_own(tmp_path: Path) -> None:
    text = """
**7.\tWeirs

Members spoke of the gates.

**Requests

R1\tThe Warden is requested to count the boats at every lock before the summer ends.

R2\tThe Cabinet is requested to keep all of the ferries.

**8.\tPonds

Seen.
"""
    found = minuted(tmp_path, text).decisions
    assert [(clause, words[:34]) for _, clause, words in found] == [
        ("R1", "The Warden is requested to count t"),
        ("R2", "The Cabinet is requested to keep a"),
    ]
