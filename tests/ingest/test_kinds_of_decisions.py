"""What minutes call a decision, in a column beside it or before its words, introduces it and is no part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.records import Resolution
from ingest.pipeline import read_pack
from tests.ingest.minutes_pages import minuted
from tests.ingest.test_decision_tables import read, ruled

DEBATE = "Members saw the weirs in the autumn. The Warden said that three of them were leaking, and two had no gate."


def test_agreed_over_a_list_heads_it_and_is_no_vote_on_the_paragraph_above(tmp_path: Path) -> None:
    listed = "1.\tThe survey was noted.\n\n2.\tThe Warden to mend the gates. [Jo Bell]\n"
    found = minuted(tmp_path, f"**7.\tApologies\n\nNone.\n\n**8.\tWeirs\n\n{DEBATE}\n\nAgreed\n\n{listed}")
    assert [(clause, words) for number, clause, words in found.decisions if number == "8"] == [
        ("1.", "The survey was noted."),
        ("2.", "The Warden to mend the gates. [Jo Bell]"),
    ]


@pytest.mark.parametrize("kind", ["Information", "For the Executive", "Action", "For a partner", "Report back"])
def test_what_a_decision_is_called_first_introduces_it(tmp_path: Path, kind: str) -> None:
    listed = f"1.\tThe survey was noted.\n\n2.\t{kind}: The depths of all ponds by ward. [Jo Bell]\n"
    minuted(tmp_path, f"**7.\tApologies\n\nNone.\n\n**8.\tWeirs\n\n{DEBATE}\n\nAgreed\n\n{listed}")
    (file,) = tmp_path.glob("*.pdf")
    found = [each for each in read_pack(file).records if isinstance(each, Resolution) and each.minute_number == "8"]
    assert [(each.lead, each.text, each.responsible) for each in found] == [
        ("Agreed", "The survey was noted.", None),
        (kind, "The depths of all ponds by ward. [Jo Bell]", "Jo Bell"),
    ]


def test_a_column_of_kinds_says_what_each_row_is(tmp_path: Path) -> None:
    rows = ruled(
        "Ref | Type | What was agreed | Lead | By when",
        "(a) | Noted | The survey was noted. | | -",
        "(b) | Action | The depths of all ponds by ward. | Jo Bell | -",
    )
    read(tmp_path, "<b>PP31 Ponds</b>", DEBATE, rows)
    found = [each for each in read_pack(tmp_path / "minutes.pdf").records if isinstance(each, Resolution)]
    assert [(each.clause, each.lead, each.text) for each in found] == [
        ("(a)", "Noted", "The survey was noted."),
        ("(b)", "Action", "The depths of all ponds by ward."),
    ]
