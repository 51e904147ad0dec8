"""Papers of replies: what an Executive or a partner answered, and to which meeting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.platypus import Flowable

from corpus.records import TrackerRow
from ingest.readers.tracker import read_trackers
from tests.ingest import drawn
from tests.ingest.drawn import GRID, SETTING, heading, merged, table, words
from tests.ingest.test_tracker import rows_of


@pytest.mark.parametrize(
    "header",
    [
        "What the Commission recommended | Decision | Cabinet's reasons and what happens next | Portfolio holder",
        "Committee recommended | Cabinet agrees? | Reasons | Officer",
        "What the Select Committee asked | Cabinet's reply | Explanation | Lead",
        "Scrutiny recommendation | Executive decision | Reasons and next steps | Who",
    ],
)
def test_a_table_of_replies_is_known_whatever_the_bodies_in_its_titles_are_called(tmp_path: Path, header: str) -> None:
    row = "To take on two more weir wardens | Yes | They will be sought in May. | Cllr Jo Bell"
    paper = drawn.paper(tmp_path, heading("What Cabinet said"), table((header, row), (130, 70, 150, 80), GRID))
    (found,) = rows_of(paper)
    assert (found.text, found.response, found.responsible) == (
        "To take on two more weir wardens",
        "Yes They will be sought in May.",
        "Cllr Jo Bell",
    )


@pytest.mark.parametrize(
    "header",
    ["Scrutiny said | Agreed? | What Cabinet says", "What you wanted | Yes or no | Why", "The ask | Verdict | Comment"],
)
def test_what_was_asked_stands_before_the_yes_or_no_whatever_the_titles_are(tmp_path: Path, header: str) -> None:
    rows = (header, "Oil the gates of both weirs | In part | One gate belongs to the mill, so it is left.")
    paper = drawn.paper(tmp_path, heading("Cabinet's reply to the Panel"), table(rows, (150, 80, 200), GRID))
    (found,) = rows_of(paper)
    assert (found.text, found.status) == ("Oil the gates of both weirs", "In part")
    assert found.response == "One gate belongs to the mill, so it is left."


@pytest.mark.parametrize(
    ("title", "above", "asked", "expected"),
    [
        ("Cabinet's Answers to the Panel", "", "To oil the gate (12 June 2024, minute 21/10)", ("2024-06-12", "21/10")),
        ("Executive's Reply", "", "To oil the gate [Minute 7(b)]", (None, "7(b)")),
        ("Executive's Reply", "", "To oil the gate (17 July 2024)", ("2024-07-17", None)),
        ("Executive's Reply", "", "To oil the gate (to be done by 17 July 2024)", (None, None)),
        (
            "Cabinet responses to scrutiny",
            "At its meeting on 3 July 2024 Cabinet agreed the responses below to recommendations that this "
            "Panel made on 12 June 2024.",
            "To oil the gate",
            ("2024-06-12", None),
        ),
    ],
)
def test_a_reply_may_cite_the_meeting_that_it_answers_above_the_table_or_in_brackets(
    tmp_path: Path, title: str, above: str, asked: str, expected: tuple[str | None, str | None]
) -> None:
    rows = ("Recommendation | Cabinet's reply | Lead", f"{asked} | Agreed. A smith will come. | Jo Bell")
    paper = drawn.paper(tmp_path, heading(title), words(above), table(rows, (180, 160, 80), GRID))
    (found,) = rows_of(paper)
    assert (found.meeting_date, found.reference) == expected
    assert (found.source.rule, found.text) == ("tracker.responses/1", asked)


def test_a_tracker_that_shows_what_was_accepted_and_then_its_progress_is_no_paper_of_replies(tmp_path: Path) -> None:
    rows = (
        "Recommendation | Accepted? | Responsible officer | Progress to date",
        "Oil the sluice gate | Yes | Jo Bell | The oil has come.",
    )
    paper = drawn.paper(tmp_path, heading("Scrutiny recommendations"), table(rows, (150, 60, 90, 130), GRID))
    (found,) = rows_of(paper)
    assert found.source.rule == "tracker.table/1"


def test_recommendations_in_merged_rows_are_asked_for_by_the_rows_under_them(tmp_path: Path) -> None:
    rows = (
        "Cabinet's response | Officer responsible | By when",
        "Recommendation 1: That the sluice gate be oiled | | ",
        "Agreed. A smith will come. | Jo Bell | May 2025",
        "Recommendation 2: That boats be free | | ",
        "Not agreed. | Al Poe | -",
    )
    spans = (merged((0, 1), (-1, 1)), merged((0, 3), (-1, 3)))
    paper = drawn.paper(tmp_path, heading("Cabinet response to scrutiny"), table(rows, (260, 100, 80), GRID, *spans))
    assert [(r.reference, r.text, r.response, r.responsible, r.due) for r in rows_of(paper)] == [
        ("Recommendation 1", "That the sluice gate be oiled", "Agreed. A smith will come.", "Jo Bell", "May 2025"),
        ("Recommendation 2", "That boats be free", "Not agreed.", "Al Poe", "-"),
    ]


def test_what_was_accepted_is_the_state_where_a_column_tells_the_progress(tmp_path: Path) -> None:
    rows = (
        "Recommendation | Accepted Y/N | By whom | Progress",
        "Oil the sluice gate | Y | Jo Bell | The oil has come.",
    )
    paper = drawn.paper(tmp_path, heading("Scrutiny recommendations"), table(rows, (150, 70, 90, 130), GRID))
    (found,) = rows_of(paper)
    assert (found.response, found.status) == ("The oil has come.", "Accepted Y/N Y")


def test_a_recommendation_above_a_small_table_of_its_answer_is_asked_for_by_it(tmp_path: Path) -> None:
    def answer(*cells: str) -> Flowable:
        return table(("Accept / Reject | Response | Lead and timescale", " | ".join(cells)), (90, 200, 150), GRID)

    paper = drawn.paper(
        tmp_path,
        heading("Executive Response to the Inquiry into Weirs"),
        words("<b>Recommendation 1: That the sluice gate be oiled every week.</b>"),
        answer("Accept", "A smith will come.", "Jo Bell, May 2025"),
        words("<b>Recommendation 2: That boats be free.</b>"),
        answer("Reject", "They cost too much.", "Al Poe"),
    )
    assert [(r.reference, r.text, r.response, r.source.rule) for r in rows_of(paper)] == [
        (
            "Recommendation 1",
            "That the sluice gate be oiled every week.",
            "Accept A smith will come.",
            "tracker.responses/1",
        ),
        ("Recommendation 2", "That boats be free.", "Reject They cost too much.", "tracker.responses/1"),
    ]


def test_replies_in_the_executives_own_pack_are_only_proposed(tmp_path: Path) -> None:
    rows = ("Recommendation | Reply | Lead", "Oil the sluice gate | Agreed. | Jo Bell")
    paper = drawn.paper(tmp_path, heading("Cabinet's reply to scrutiny"), table(rows, (180, 160, 80), GRID))
    (found,) = (r for r in read_trackers(paper, replace(SETTING, committee="Cabinet"))[0] if isinstance(r, TrackerRow))
    assert (found.source.rule, found.committee) == ("tracker.proposed/1", None)


def test_a_signature_at_the_end_of_an_answer_is_not_its_words(tmp_path: Path) -> None:
    rows = ("Date | Recommendation | Response", "12 June 2024 | Oil the gate | Oiled in May.<br/><b>Lead: Jo Bell</b>")
    paper = drawn.paper(tmp_path, heading("Recommendations tracker"), table(rows, (90, 150, 180), GRID))
    (found,) = rows_of(paper)
    assert (found.response, found.responsible) == ("Oiled in May.", "Jo Bell")


CITED = """Meeting of 12 June 2024, minute 41 (e): Recommend the Executive to pay for two more weir wardens."""


@pytest.mark.parametrize(("label", "said"), [("Response", "Declined. No money."), ("Answer", "Agreed.")])
def test_a_reply_in_a_paragraph_answers_what_is_cited_above_it(tmp_path: Path, label: str, said: str) -> None:
    paper = drawn.paper(
        tmp_path,
        heading("Formal Response of the Executive"),
        words(CITED),
        words(f"{label}: {said}"),
        words("Ponds Panel, 3 May 2024, minute 7: That each pond in the borough be dredged."),
        words(f"{label}: Accepted."),
    )
    assert [(r.meeting_date, r.reference, r.text, r.response, r.source.rule) for r in rows_of(paper)] == [
        (
            "2024-06-12",
            "41 (e)",
            "Recommend the Executive to pay for two more weir wardens.",
            said,
            "tracker.responses/1",
        ),
        ("2024-05-03", "7", "That each pond in the borough be dredged.", "Accepted.", "tracker.responses/1"),
    ]


@pytest.mark.parametrize(
    ("head", "minute"),
    [
        ("Recommendation of 12 June 2024 (Minute 4/24)", "4/24"),
        ("Ponds Panel, 12 June 2024, minute 4/24", "4/24"),
        ("Meeting of 12 June 2024", None),
    ],
)
def test_a_paper_of_replies_may_have_neither_labels_nor_colons(tmp_path: Path, head: str, minute: str | None) -> None:
    paper = drawn.paper(
        tmp_path,
        heading("Reply of the Executive"),
        words("The Executive met on 1 July 2024 and replies as follows."),
        words(head),
        words("To recommend to the Executive that two more weir wardens be engaged."),
        words("Agreed. Money has been found for one."),
        words("The other must wait."),
        words(head.replace("12 June", "17 July")),
        words("That each pond be dredged."),
        words("The Executive cannot at present go so far."),
        title="Reply of the Executive",
    )
    assert [(r.meeting_date, r.reference, r.text, r.response) for r in rows_of(paper)] == [
        (
            "2024-06-12",
            minute,
            "To recommend to the Executive that two more weir wardens be engaged.",
            "Agreed. Money has been found for one. The other must wait.",
        ),
        ("2024-07-17", minute, "That each pond be dredged.", "The Executive cannot at present go so far."),
    ]


def test_a_draft_reply_in_a_paragraph_is_only_proposed(tmp_path: Path) -> None:
    paper = drawn.paper(tmp_path, heading("Recommendations: Drafts"), words(CITED), words("Draft reply: accept."))
    assert [(r.response, r.source.rule, r.committee) for r in rows_of(paper)] == [
        ("accept.", "tracker.proposed/1", None)
    ]


def test_days_behind_an_answer_that_are_still_to_come_are_when_it_is_due(tmp_path: Path) -> None:
    rows = (
        "Recommendation | Cabinet's reply | Lead | Date",
        "Oil the gate | A smith will come. | Jo Bell | 4 May 2030",
    )
    paper = drawn.paper(tmp_path, heading("Cabinet's Reply"), table(rows, (120, 160, 80, 80), GRID))
    (found,) = rows_of(paper)
    assert (found.meeting_date, found.due) == (None, "4 May 2030")


@pytest.mark.parametrize(
    ("title", "cited", "day"),
    [
        ("Executive Board: Notice of Decision EB/52", "Panel, 12 June", "2024-06-12"),
        ("Cabinet: record of decisions", "Ponds Panel, 3 May 2024", "2024-05-03"),
        ("Decision Notice of the Eel Trust", "Ponds Committee of 30 November", "2023-11-30"),
    ],
)
def test_a_notice_of_decisions_answers_what_its_labels_cite_and_nothing_else(
    tmp_path: Path, title: str, cited: str, day: str
) -> None:
    rows = (
        "Subject | Requests from the Ponds Panel",
        f"Sluice gate ({cited}) | The Board agreed with the Panel and the gate will be oiled in spring.",
        "Call-in | None received by 17 July 2024.",
    )
    paper = drawn.paper(tmp_path, heading(title), words("Decided 8 July 2024."), table(rows, (130, 300), GRID))
    (found,) = rows_of(paper)
    assert (found.meeting_date, found.text, found.source.rule) == (day, f"Sluice gate ({cited})", "tracker.responses/1")
    assert found.response == "The Board agreed with the Panel and the gate will be oiled in spring."


def test_a_table_of_labels_that_cite_a_meeting_in_another_paper_answers_nothing(tmp_path: Path) -> None:
    rows = ("Weirs (Panel, 12 June 2024) | Members looked at the gates of both weirs.", "Cost | Nothing was spent.")
    paper = drawn.paper(tmp_path, heading("Visits of the year"), table(rows, (130, 300), GRID))
    assert not rows_of(paper)


@pytest.mark.parametrize(("printed", "day"), [("12 June", "2024-06-12"), ("30 November", "2023-11-30")])
def test_a_reply_may_cite_the_day_of_the_meeting_without_its_year(tmp_path: Path, printed: str, day: str) -> None:
    rows = ("What you put to us | Our answer | Our reasons", f"To oil the gate ({printed}) | Yes | It squeaks.")
    paper = drawn.paper(tmp_path, heading("Cabinet's reply to us"), table(rows, (150, 80, 200), GRID))
    assert [row.meeting_date for row in rows_of(paper)] == [day]
