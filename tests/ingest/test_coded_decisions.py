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
