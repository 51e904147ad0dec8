"""Motions whose outcome is told with their movers, before their words."""

from pathlib import Path

import pytest

from tests.ingest.minutes_pages import minuted


def decided(folder: Path, *paragraphs: str) -> list[tuple[str | None, str, str]]:
    """Number, clause and words of what the second minute decides."""
    body = "\n\n".join(paragraphs)
    found = minuted(folder, f"**7\tApologies\n\nNone were received.\n\n**8\tRoads\n\n{body}\n\n**9\tWeirs\n\nSeen.")
    return [each for each in found.decisions if each[0] == "8"]


@pytest.mark.parametrize(
    "movers",
    [
        "Moved by Councillor P. Quill, seconded by Councillor R. Vane, and on a show of hands carried:",
        "Proposed by Mr Quill, seconded by Mrs Vane and carried unanimously, that",
        "Moved: Cllr Quill. Seconded: Cllr Vane. CARRIED by 7 votes to 2:",
        "Councillor Quill moved, Councillor Vane seconded and it was passed (6 for, 2 against) that",
    ],
)
def test_a_motion_carried_before_its_words_are_told_is_decided(tmp_path: Path, movers: str) -> None:
    assert decided(tmp_path, f"{movers} That the lanes be gritted first.".replace("that That", "that")) == [
        ("8", "", "the lanes be gritted first.")
    ]


def test_motions_that_are_numbered_paragraphs_are_known_by_their_numbers(tmp_path: Path) -> None:
    moved = "Moved by Councillor Quill, seconded by Councillor Vane, and carried: That"
    assert decided(
        tmp_path,
        "8.1\tMr Ash gave a talk on salt.",
        f"8.2\t{moved} the Head of Highways count the salt bins.",
        f"8.3\t{moved} the talk be noted.",
    ) == [("8", "8.2", "the Head of Highways count the salt bins."), ("8", "8.3", "the talk be noted.")]


def test_a_motion_lost_before_its_words_are_told_is_no_decision(tmp_path: Path) -> None:
    lost = "Moved by Councillor Quill, seconded by Councillor Vane, and on a show of hands lost: That"
    assert decided(tmp_path, f"8.1\t{lost} the lanes be left.", "8.2\tMr Ash thanked Members.") == []
