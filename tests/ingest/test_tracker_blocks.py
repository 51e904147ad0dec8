"""Trackers set as blocks: a head, what was asked, and labels under it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Flowable, Spacer

from tests.ingest import drawn
from tests.ingest.drawn import GRID, heading, listed, table, words
from tests.ingest.test_tracker import rows_of


def apart(*parts: Flowable) -> list[Flowable]:
    """Paragraphs with room between them."""
    return [each for part in parts for each in (part, Spacer(1, 8))]


def test_a_request_set_as_a_block_keeps_its_day_its_subject_and_its_reply(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        *apart(
            heading("Annex 2: Requests for Information"),
            words("<b>Request 1</b> – 12 June 2024, Weirs"),
            listed("Members be told how often the gate is oiled, and how much oil is taken in each month of the year."),
            listed("Asked of: Jo Bell"),
            listed("Reply: A log was sent on 2 July."),
            words("<b>Request 2</b> – 17 July 2024, Drains"),
            listed("A map of the drains be sent to Members."),
            listed("Asked of: Al Poe"),
        ),
        title="Annex 2: Requests for Information",
    )
    first, second = rows_of(paper)
    assert (first.reference, first.meeting_date, first.agenda_item) == ("Request 1", "2024-06-12", "Weirs")
    assert first.text.startswith("Members be told") and first.text.endswith("of the year.")
    assert (first.responsible, first.response) == ("Jo Bell", "A log was sent on 2 July.")
    assert (second.reference, second.responsible, second.response) == ("Request 2", "Al Poe", None)


def test_cards_that_begin_with_the_same_label_are_one_row_each(tmp_path: Path) -> None:
    def card(asked: str, *answer: str) -> list[Flowable]:
        labels = ("Minute: 7(b)", "Date of meeting: 12 June 2024", f"Recommendation: {asked}")
        return apart(*map(words, (*labels, *answer)))

    paper = drawn.paper(
        tmp_path,
        heading("Recommendation Tracker"),
        *card("Oil the sluice gate", "Update: The oil has come.", "A smith will put it on in May.", "Status: Open"),
        *card("Map every drain", "Update: The map was sent round.", "Status: Closed"),
    )
    assert [(r.reference, r.meeting_date, r.text, r.response, r.status) for r in rows_of(paper)] == [
        (
            "7(b)",
            "2024-06-12",
            "Oil the sluice gate",
            "The oil has come. A smith will put it on in May.",
            "Open",
        ),
        ("7(b)", "2024-06-12", "Map every drain", "The map was sent round.", "Closed"),
    ]


def test_blocks_of_a_reply_are_responses_and_bullets_stay_in_their_answer(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        *apart(
            heading("Cabinet's reply to the Panel"),
            words("Recommendation 1"),
            words("That two more weir wardens be taken on."),
            words("<b>Response</b> Agreed, for three reasons:"),
            listed("1. There are too few."),
            listed("2. The weirs are long."),
            words("Recommendation 2"),
            words("That boats be free for schools."),
            words("<b>Response</b> Not agreed."),
        ),
    )
    assert [(r.reference, r.text, r.response, r.source.rule) for r in rows_of(paper)] == [
        (
            "Recommendation 1",
            "That two more weir wardens be taken on.",
            "Agreed, for three reasons: 1. There are too few. 2. The weirs are long.",
            "tracker.responses/1",
        ),
        ("Recommendation 2", "That boats be free for schools.", "Not agreed.", "tracker.responses/1"),
    ]


def test_labels_in_a_report_that_is_no_tracker_give_nothing(tmp_path: Path) -> None:
    text = ("Recommendation: That the report be noted.", "Response: None was asked for.", "Status: Public")
    assert rows_of(drawn.paper(tmp_path, heading("Weirs in winter"), *apart(*map(words, text)))) == []


def test_a_form_of_labels_and_values_for_each_recommendation_is_one_row_each(tmp_path: Path) -> None:
    def form(number: int, asked: str, answer: str, lead: str) -> Flowable:
        rows = (f"Recommendation {number} | {asked}", f"Cabinet response | {answer}", f"Lead officer | {lead}")
        return table(rows, (120, 320), GRID)

    paper = drawn.paper(
        tmp_path,
        *apart(
            heading("Response of Cabinet to the Panel"),
            form(1, "That two more weir wardens be taken on.", "Agreed.", "Jo Bell"),
            form(2, "That boats be free for schools.", "Not agreed.", "Al Poe"),
        ),
    )
    assert [(r.reference, r.text, r.response, r.responsible) for r in rows_of(paper)] == [
        ("Recommendation 1", "That two more weir wardens be taken on.", "Agreed.", "Jo Bell"),
        ("Recommendation 2", "That boats be free for schools.", "Not agreed.", "Al Poe"),
    ]


def test_labels_on_lines_of_their_own_under_a_numbered_entry_are_labels(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        *apart(
            *(words("<b>Stonebridge Borough Council</b>"), heading("Executive Response: Weirs in Winter")),
            *(words("<b>Recommendation 1</b>"), words("That two more weir wardens be taken on.")),
            *(words("<b>Executive response</b>"), words("Agreed."), words("They will be sought in May.")),
            *(words("<b>Lead officer</b>"), words("Jo Bell")),
        ),
        title="Executive Response: Weirs in Winter",
    )
    assert [(r.reference, r.text, r.response, r.responsible) for r in rows_of(paper)] == [
        (
            "Recommendation 1",
            "That two more weir wardens be taken on.",
            "Agreed. They will be sought in May.",
            "Jo Bell",
        )
    ]


def test_a_paragraph_over_a_tracker_and_what_its_states_mean_are_no_entry(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        *apart(
            heading("Actions and Recommendations Log"),
            words("The log below says what the Panel has asked for."),
            words("Stage: open means that the line stays in the log."),
        ),
    )
    assert rows_of(paper) == []


def test_cards_in_one_table_after_the_head_of_a_report_are_one_row_each(tmp_path: Path) -> None:
    rows = (
        *("Action | Oil the sluice gate every week", "Officer | Jo Bell", "Response | The oil has come."),
        *("Action | Map every drain of the borough", "Officer | Al Poe", "Response | The map was sent round."),
    )
    above = (heading("Actions from the Last Meeting"), words("Report to: Ponds Panel"), words("Date: 12 June 2024"))
    paper = drawn.paper(tmp_path, *apart(*above, table(rows, (90, 350), GRID)))
    assert [(r.agenda_item, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        (None, "Oil the sluice gate every week", "Jo Bell", "The oil has come."),
        (None, "Map every drain of the borough", "Al Poe", "The map was sent round."),
    ]


DATED = (
    ("12 June 2024, minute 4", "The sluice gate be oiled every week. (Jo Bell.)", "Position: The oil has come."),
    (
        "12 June 2024, minute 5",
        "The drains be mapped. (Head of Drains.) To be done by 4 May 2025.",
        "Position: A map was sent.",
    ),
    ("17 July 2024, minute 9", "Al Poe be thanked in writing. (Jo Bell.)", "Position: Not yet."),
)


def dated_list(*above: Flowable, entries: tuple[tuple[str, ...], ...] = DATED, bold: bool = True) -> list[Flowable]:
    """A list whose entries stand under the day and minute of their meeting."""
    heads = [f"<b>{head}</b>" if bold else head for head, *_ in entries]
    told = [[words(head), *map(listed, rest)] for head, (_, *rest) in zip(heads, entries, strict=True)]
    return apart(*above, *(each for entry in told for each in entry))


def test_a_list_of_any_name_is_told_by_the_days_and_minutes_over_its_answers(tmp_path: Path) -> None:
    note = (
        "Each entry is carried on the list for three meetings. After that it makes way for others, answered or not.",
        "Questions are for the clerk.",
    )
    for bold in (True, False):
        above = (heading("What We Are Waiting For"), *map(words, note))
        paper = drawn.paper(tmp_path, *dated_list(*above, bold=bold), heading("Next meeting"), words("In May."))
        found = rows_of(paper)
        assert [(r.meeting_date, r.reference, r.agenda_item, r.text, r.responsible, r.due) for r in found] == [
            ("2024-06-12", "4", None, "The sluice gate be oiled every week.", "Jo Bell", None),
            ("2024-06-12", "5", None, "The drains be mapped.", "Head of Drains", "To be done by 4 May 2025"),
            ("2024-07-17", "9", None, "Al Poe be thanked in writing.", "Jo Bell", None),
        ]
        assert [r.response for r in found] == ["The oil has come.", "A map was sent.", "Not yet."]
        assert {r.covering_text for r in found} == {note[0]}


def test_days_alone_head_a_list_where_three_are_answered_alike(tmp_path: Path) -> None:
    entries = tuple((head.partition(",")[0], *rest) for head, *rest in DATED)
    assert len(rows_of(drawn.paper(tmp_path, *dated_list(heading("Waiting"), entries=entries)))) == len(DATED)
    assert rows_of(drawn.paper(tmp_path, *dated_list(heading("Waiting"), entries=entries[:2]))) == []


def test_a_history_under_its_days_is_no_list_of_requests(tmp_path: Path) -> None:
    entries = tuple((head.partition(",")[0], text) for head, text, _ in DATED)
    parts = dated_list(heading("The mill since 2024"), entries=entries)
    assert rows_of(drawn.paper(tmp_path, *parts, words("Outcome: The mill was sold."))) == []


def test_a_head_may_hold_the_meeting_who_acts_and_by_when_set_off_from_each_other(tmp_path: Path) -> None:
    paper = drawn.paper(
        tmp_path,
        heading("Action Sheet - edition of 12 September 2024"),
        words("<b>PP7 (i)</b> Panel of 12 Jun 2024 | Jo Bell | Needed by: 1 May 2025"),
        listed("Asked for: Oil the sluice gate."),
        listed("Where it stands: The oil has come."),
        Spacer(1, 8),
        words("<b>PP7 (ii)</b> Panel of 12 Jun 2024 | Al Poe | Needed by: no date"),
        listed("Asked for: Map every drain."),
        listed("Where it stands: Sent round."),
        heading("Work plan"),
        words("17 July 2025 - Weirs"),
    )
    assert [(r.reference, r.meeting_date, r.responsible, r.due, r.text, r.response) for r in rows_of(paper)] == [
        ("PP7 (i)", "2024-06-12", "Jo Bell", "1 May 2025", "Oil the sluice gate.", "The oil has come."),
        ("PP7 (ii)", "2024-06-12", "Al Poe", None, "Map every drain.", "Sent round."),
    ]


def test_labels_that_recur_are_told_by_what_they_introduce(tmp_path: Path) -> None:
    def entry(number: int, asked: str, who: str, promised: str, news: str) -> list[Flowable]:
        head = words(f"<b>Request {number}</b> - 12 June 2024, Weirs")
        labels = (f"Ask: {asked}", f"Owner: {who}", f"Promised for: {promised}", f"News: {news}")
        return [head, *map(listed, labels), Spacer(1, 8)]

    paper = drawn.paper(
        tmp_path,
        heading("Outstanding requests"),
        *entry(1, "Oil the sluice gate", "Jo Bell", "1 May 2025", "The oil has come."),
        *entry(2, "Map every drain", "Al Poe", "3 June 2025", "The map was sent to all of them."),
        *entry(3, "Mend the ladder", "Jo Bell", "9 July 2025", "A smith was asked."),
    )
    assert [(r.text, r.responsible, r.due, r.response) for r in rows_of(paper)] == [
        ("Oil the sluice gate", "Jo Bell", "1 May 2025", "The oil has come."),
        ("Map every drain", "Al Poe", "3 June 2025", "The map was sent to all of them."),
        ("Mend the ladder", "Jo Bell", "9 July 2025", "A smith was asked."),
    ]


OIL, WEIRS, DRAINS = ("2024-06-12", "Weirs: Oil"), ("2024-06-12", "Weirs"), ("2024-07-17", "Drains")


@pytest.mark.parametrize(
    ("heads", "named", "labels"),
    [
        (("WB7 (12/6/24) Weirs: Oil", "WB7 (12/6/24) Weirs: Oil"), (OIL, OIL), ("Asked: ", "By: ", "Latest: ")),
        (
            ("Min. 7 – 12 June 2024 – Weirs", "Min. 9 – 17 July 2024 – Drains"),
            (WEIRS, DRAINS),
            ("Request: ", "Of whom: ", "Reply: "),
        ),
        (
            ("7(b), 12.06.24: Weirs", "9(a), 17.07.24: Drains"),
            (WEIRS, DRAINS),
            ("What was sought: ", "Lead: ", "Where it stands: "),
        ),
    ],
)
def test_heads_of_a_minute_and_its_day_make_a_list_that_no_heading_calls_a_tracker(
    tmp_path: Path, heads: tuple[str, str], named: tuple[tuple[str, str], ...], labels: tuple[str, str, str]
) -> None:
    said = (
        ("That the gate be oiled every week.", "Jo Bell", "A smith was asked."),
        ("That a map be sent round.", "Al Poe", "With the printer."),
    )
    entries = [
        part
        for head, told in zip(heads, said, strict=True)
        for part in (words(head), *(listed(label + each) for label, each in zip(labels, told, strict=True)))
    ]
    note = words("NOTE: the mill now has until September.")
    paper = drawn.paper(tmp_path, heading("Business left over"), *apart(*entries, note), title="Business left over")
    assert [(r.meeting_date, r.agenda_item, r.text, r.responsible, r.response) for r in rows_of(paper)] == [
        (day, subject, *told) for (day, subject), told in zip(named, said, strict=True)
    ]


@pytest.mark.parametrize(
    "labels", [("MATTER", "MINUTE", "FOR", "POSITION"), ("What", "Where decided", "Owner", "Update")]
)
def test_an_entry_under_labels_of_its_own_may_ask_in_a_word_or_two(tmp_path: Path, labels: tuple[str, ...]) -> None:
    entries = (("The sluice gate", "7(a)", "Jo Bell", "The oil has come."), ("Eels", "7(b)", "Al Poe", "Not begun."))
    paper = drawn.paper(
        tmp_path,
        heading("Schedule of matters outstanding"),
        words(
            "1. This schedule is kept by the Clerk to the Ponds Panel, and each matter stays on it until it is done."
        ),
        *(words(f"{label}: {said}") for entry in entries for label, said in zip(labels, entry, strict=True)),
        title="Schedule of matters outstanding",
    )
    found = [(r.text, r.responsible, r.response, r.agenda_item) for r in rows_of(paper)]
    assert found == [(text, owner, said, None) for text, _, owner, said in entries]


@pytest.mark.parametrize(
    "labels",
    [
        ("Raised.....", "Wish.......", "Position..."),
        ("Raised on", "Matter", "Latest position"),
        ("When raised", "Asked for", "Update"),
    ],
)
def test_labels_that_recur_with_a_meetings_day_are_a_tracker_that_no_heading_calls_one(
    tmp_path: Path, labels: tuple[str, str, str]
) -> None:
    entries = (
        ("12 June 2024, PP.5", "Oil for both gates", "A smith was asked."),
        ("12 June 2024, PP.6", "Map of the eels", "With the printer."),
        ("3 July 2024, PP.11", "Signs at the weir", "Not begun."),
    )
    lines = [
        part
        for entry in entries
        for part in (*(words(f"{label}: {said}") for label, said in zip(labels, entry, strict=True)), words("* * *"))
    ]
    paper = drawn.paper(tmp_path, heading("Business left over"), *lines, title="Business left over")
    assert [(r.meeting_date, r.reference, r.agenda_item, r.text, r.response) for r in rows_of(paper)] == [
        ("2024-06-12", "PP.5", None, *entries[0][1:]),
        ("2024-06-12", "PP.6", None, *entries[1][1:]),
        ("2024-07-03", "PP.11", None, *entries[2][1:]),
    ]


def test_bold_heads_over_answers_and_states_make_a_list_that_nothing_calls_a_tracker(tmp_path: Path) -> None:
    def entry(head: str, asked: str, outcome: str, position: str, state: str) -> list[Flowable]:
        return apart(
            words(f"<b>{head}</b>"),
            words(asked),
            words(f"Desired outcome – {outcome}"),
            words("<b>Position as at October 2023:</b>"),
            words(position),
            words(f"<b>Position status (categories 1 – 6):</b> {state}"),
            words("(This is to be formally agreed by the Board)"),
        )

    paper = drawn.paper(
        tmp_path,
        words("<b>Categories of position</b>"),
        words("1 – Stop monitoring"),
        *entry(
            "Inquiry into weirs – Recommendation 1",
            "That every gate be oiled.",
            "Gates that turn",
            "Half are.",
            "4 – Not achieved",
        ),
        *entry(
            "Inquiry into weirs – Recommendation 2",
            "That the mill be asked for a key.",
            "A key",
            "It came.",
            "2 – Achieved",
        ),
        *entry("Request – Minute 5(c), 12 June 2023", "That a map be drawn.", "A map", "Begun.", "6 – Not for review"),
        title="Appendix 2: Categories of position",
    )
    assert [(r.agenda_item, r.meeting_date, r.reference, r.text, r.response, r.status) for r in rows_of(paper)] == [
        (
            "Inquiry into weirs – Recommendation 1",
            None,
            None,
            "That every gate be oiled.",
            "Half are.",
            "4 – Not achieved",
        ),
        (
            "Inquiry into weirs – Recommendation 2",
            None,
            None,
            "That the mill be asked for a key.",
            "It came.",
            "2 – Achieved",
        ),
        ("Request", "2023-06-12", "5(c)", "That a map be drawn.", "Begun.", "6 – Not for review"),
    ]


def test_a_plan_may_be_set_as_blocks_with_the_day_by_which_behind_a_bare_word(tmp_path: Path) -> None:
    def entry(head: str, who: str, day: str, news: str) -> list[Flowable]:
        labels = (f"Lead: {who}", f"By: {day}", f"Progress: {news}", "Status: Amber")
        return [words(f"<b>{head}</b>"), *map(listed, labels), Spacer(1, 8)]

    paper = drawn.paper(
        tmp_path,
        heading("Action Plan"),
        *entry("1. Oil the sluice gate", "Jo Bell", "October 2024", "The oil has come."),
        *entry("2. Map every drain", "Al Poe", "November 2024", "A map is being drawn."),
        title="Action Plan",
    )
    assert [(r.text, r.responsible, r.due, r.response, r.status) for r in rows_of(paper)] == [
        ("Oil the sluice gate", "Jo Bell", "October 2024", "The oil has come.", "Amber"),
        ("Map every drain", "Al Poe", "November 2024", "A map is being drawn.", "Amber"),
    ]
