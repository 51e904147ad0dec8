"""Recommendations of task groups, listed inside minutes."""

from pathlib import Path

import pytest

from ingest.readers.task_group import named_actor
from tests.ingest.minutes_pages import minuted


def test_a_task_groups_list_gives_its_numbers_and_whom_it_names(tmp_path: Path) -> None:
    text = """**7.\tSchool Streets

The recommendations of the School Streets Task and Finish Group were as follows:

      1)\tThe Council to extend the scheme to ten schools. This would include:
            a)\tthe infant schools
            b)\tthe special school
      2)\tEnsure that residents are told in good time.
      3)\tThat the Highways Committee publish the counts.

It was proposed that a report be made to Cabinet.

RESOLVED that the recommendations be endorsed.

**8.\tPaths

None."""
    found = minuted(tmp_path, text)
    first, second, third = found.recommendations
    assert (first.item, first.number, first.addressee) == ("7", "1)", "The Council")
    assert first.text.endswith("This would include: a) the infant schools b) the special school")
    assert (second.number, second.addressee) == ("2)", None)
    assert (third.number, third.addressee) == ("3)", "the Highways Committee")
    assert {r.source_kind for r in found.recommendations} == {"minutes"}
    assert found.decisions == [("7", "", "the recommendations be endorsed.")]


@pytest.mark.parametrize(
    "decided",
    [
        "The Committee AGREED to endorse the report and to send its recommendations, which follow, to those named.",
        "The Committee CONCLUDED that the report be endorsed and its recommendations, set out below, adopted.",
        "RESOLVED that the recommendations printed here be adopted.",
    ],
)
def test_a_list_under_the_sentence_that_takes_it_up_is_the_groups(tmp_path: Path, decided: str) -> None:
    text = f"**7.\tWeirs Group\n\n{decided}\n\n      R1\tThat weirs be oiled.\n      R2\tThat gates be shut.\n"
    found = minuted(tmp_path, text)
    assert [(r.number, r.text) for r in found.recommendations] == [
        ("R1", "That weirs be oiled."),
        ("R2", "That gates be shut."),
    ]
    assert len(found.decisions) == 1


@pytest.mark.parametrize("labels", [("1.", "2."), ("(a)", "(b)"), ("i)", "ii)")])
def test_a_group_s_list_under_the_decision_that_sends_it_on_may_be_numbered_plainly(
    tmp_path: Path, labels: tuple[str, str]
) -> None:
    decided = (
        "RESOLVED: that the report of the Working Group be endorsed and its recommendations, as listed below, sent on."
    )
    text = f"**7.\tWeirs\n\n{decided}\n\n   {labels[0]}\tThat weirs be oiled.\n   {labels[1]}\tThat gates be shut.\n"
    found = minuted(tmp_path, text)
    assert [(r.number, r.text) for r in found.recommendations] == [
        (labels[0], "That weirs be oiled."),
        (labels[1], "That gates be shut."),
    ]
    assert len(found.decisions) == 1


def test_labels_of_their_own_and_bullets_count_too(tmp_path: Path) -> None:
    text = """**7.\tPlay

The Working Group made the following recommendations:

Recommendation 1: That the Head of Parks repair the swings.

Recommendation 2: That the Council publish the inspections.

**8.\tPermits

The Permits Task Group reported. It was recommended that:

•\tThe Cabinet Member for Transport extends the scheme.
•\tPermits should be free for carers."""
    found = minuted(tmp_path, text)
    assert [(r.item, r.number, r.addressee) for r in found.recommendations] == [
        ("7", "Recommendation 1", "the Head of Parks"),
        ("7", "Recommendation 2", "the Council"),
        ("8", None, "The Cabinet Member for Transport"),
        ("8", None, None),
    ]
    assert found.decisions == []


def test_a_list_that_the_meeting_resolves_itself_is_decided_clause_by_clause(tmp_path: Path) -> None:
    text = """**7.\tSchool Streets

The recommendations of the School Streets Task and Finish Group were as follows:

The Committee RESOLVED that the following recommendations of the group be endorsed:

Rec. 1\tThe Head of Highways publish the counts.

Rec. 2\tThe Council extend the scheme to ten schools."""
    found = minuted(tmp_path, text)
    assert found.decisions == [
        ("7", "Rec. 1", "The Head of Highways publish the counts."),
        ("7", "Rec. 2", "The Council extend the scheme to ten schools."),
    ]
    assert found.recommendations == []


def test_a_list_inside_the_clause_that_endorses_it_is_the_groups_and_the_clauses(tmp_path: Path) -> None:
    text = """**7.\tSchool Streets

Resolved:

a)\tthat the task group's report be endorsed and its two recommendations, as follows, be sent to Cabinet:

      1.\tthat the counts be published;

      2.\tthat ten schools be added.

b)\tthat the group be thanked."""
    found = minuted(tmp_path, text)
    assert [(r.item, r.number, r.text) for r in found.recommendations] == [
        ("7", "1.", "that the counts be published;"),
        ("7", "2.", "that ten schools be added."),
    ]
    first, second = found.decisions
    assert first[2].endswith("be sent to Cabinet: 1. that the counts be published; 2. that ten schools be added.")
    assert second == ("7", "b)", "that the group be thanked.")


def test_what_officers_or_others_recommend_is_none(tmp_path: Path) -> None:
    text = """**7.\tDepot

The report set out what was asked for. The recommendations in the report were as follows:

1)\tSell the depot.
2)\tBuy bins.

**8.\tRoads

A select committee of the County had looked at roads. Its recommendations included:

•\tnarrower lanes
•\tmore trees"""
    assert minuted(tmp_path, text).recommendations == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Health partners review the referral form.", "Health partners"),
        ("The Council and health partners to work with schools.", "The Council and health partners"),
        ("Arrin Police be asked that officers attend.", "Arrin Police"),
        ("For the Council to lead by example.", "the Council"),
        ("To continue the Council's part in the scheme.", "the Council"),
        ("Services should be offered more widely.", None),
        ("Ask the Council to pay.", None),
    ],
)
def test_who_is_named_to_act(text: str, actor: str | None) -> None:
    assert named_actor(text) == actor
