"""What reports and letters recommend, and a report's own facts: many councils' forms, on invented papers."""

from __future__ import annotations

import pytest

from corpus.records import Doubt, Recommendation
from ingest.layout import Line
from ingest.readers.letter import read_letter
from ingest.readers.report import read_report
from ingest.readers.report_facts import read_facts
from tests.ingest.printed import SETTING, printed, report

NARROW = (72.0, 108.0, 144.0)


def recommended(*pages: list[Line], kind: str = "report") -> tuple[list[Recommendation], list[Doubt]]:
    paper = report(*pages, kind=kind)
    records, doubts = (read_letter if kind == "letter" else read_report)(paper, SETTING)
    return [r for r in records if isinstance(r, Recommendation)], doubts


def clauses(text: str, kind: str = "report") -> list[tuple[str | None, str]]:
    return [(r.number, r.text) for r in recommended(printed(text, stops=NARROW), kind=kind)[0]]


def test_clauses_under_a_numbered_paragraph_carry_both_numbers_and_the_body_that_is_asked() -> None:
    text = """
*2.|Recommendations
2.1|The Panel is recommended to:
|1)|note the routes
|2)|ask for a further
||report

*3.|Background
3.1|The routes are old.
"""
    records, _ = recommended(printed(text, stops=NARROW))
    assert [(r.number, r.text) for r in records] == [
        ("2.1 1)", "note the routes"),
        ("2.1 2)", "ask for a further report"),
    ]
    assert {r.addressee for r in records} == {"The Panel"}
    assert {(r.item, r.committee, r.source_kind) for r in records} == {("5", "Highways Committee", "report")}


def test_a_paragraph_without_a_number_has_that_of_its_section() -> None:
    text = "*2|Recommendation\nMembers are asked to receive the report.\n\n*3|Background\nText."
    assert clauses(text) == [("2", "Members are asked to receive the report.")]


def test_a_section_ends_at_the_next_heading_in_capitals_too() -> None:
    text = """
2.|RECOMMENDATIONS
2.1|That the Committee notes the report.
2.2|That the Committee:
|(a)|agrees the routes; and
|(b)|asks for a report.

3.|BACKGROUND
3.1|The routes were last reviewed in 2015.
"""
    assert clauses(text) == [
        ("2.1", "That the Committee notes the report."),
        ("2.2 (a)", "agrees the routes; and"),
        ("2.2 (b)", "asks for a report."),
    ]


def test_recommendations_printed_at_the_start_and_at_the_end_are_both_read() -> None:
    first = printed("*Recommendation(s):\nCabinet is asked to:\n(a) agree the routes\n\n*1. Introduction\nText.")
    last = printed("*5. Recommendation(s)\nCabinet is asked to:\n(a) agree the routes\n\n*6. Contact details", page=2)
    records, _ = recommended(first, last)
    assert [(r.number, r.source.page) for r in records] == [("(a)", 1), ("(a)", 2)]


def test_text_that_runs_on_from_its_heading_is_one_clause_and_ends_at_a_bold_heading() -> None:
    text = """
Recommendations: Cabinet is asked to consider and agree to the proposed
decision.

*1. Summary
1.1 Text.
"""
    assert clauses(text) == [(None, "Cabinet is asked to consider and agree to the proposed decision.")]


def test_labels_go_on_after_a_heading_within_the_list() -> None:
    text = """
*Recommendations:

*Council, having given due regard to the statement, is asked to agree
*the following:

Capital programme
(a)|The ten-year programme.

Revenue budget
(b)|The net budget.

Contact: J Holt
"""
    records, _ = recommended(printed(text, stops=NARROW))
    assert [(r.number, r.addressee) for r in records] == [("(a)", "Council"), ("(b)", "Council")]


def test_bullets_are_clauses_and_those_set_in_under_one_belong_to_it() -> None:
    text = """
*Recommendation
The Panel is invited to:
• note the report
• comment on the policy, in particular:
   • the routes
   • the costs

*Main report
"""
    assert clauses(text) == [
        (None, "note the report"),
        (None, "comment on the policy, in particular: the routes the costs"),
    ]


def test_a_list_in_one_sentence_is_taken_apart() -> None:
    text = "*RECOMMENDATION: That the Panel (i) notes the report; and (ii) agrees it.\n\n*1. Introduction"
    records, _ = recommended(printed(text))
    assert [(r.number, r.text, r.addressee) for r in records] == [
        ("(i)", "notes the report; and", "the Panel"),
        ("(ii)", "agrees it.", "the Panel"),
    ]


def test_clauses_without_labels_stand_under_the_words_that_lead_to_them() -> None:
    text = """
*Recommendations

Members are asked to:

Approve the routes set out at Appendix A.

Note the costs.

*Reasons for recommendations

To keep the roads open.
"""
    assert clauses(text) == [(None, "Approve the routes set out at Appendix A."), (None, "Note the costs.")]


def test_each_recommendation_may_have_a_heading_of_its_own() -> None:
    text = """
*Recommendation 1
That the Council publish its routes.

Response: agreed.
*Recommendation 2
That the Council review its routes.
*Introduction
"""
    assert clauses(text) == [
        ("Recommendation 1", "That the Council publish its routes."),
        ("Recommendation 2", "That the Council review its routes."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "*Progress on previous recommendations\n1. Publish the routes: done.\n*Background\nText.",
        "*Background\nIn March the Committee recommended that Cabinet review the routes.",
        "*Summary\nThe paper explains what the recommendations of the auditor were.",
        "*4. Options and recommended proposal\n4.1 The Panel is asked to note that none was dear.\n*5. Costs",
    ],
)
def test_what_is_only_told_is_not_recommended(text: str) -> None:
    appendix, _ = recommended(printed(text), kind="appendix")
    assert not appendix


def test_a_section_on_options_recommends_only_what_it_says_is_recommended() -> None:
    text = """
*2.|Options considered and recommended proposal
2.1|Doing nothing was no option.
2.2|Cabinet is recommended to support the plan.

*3.|Consultation
3.1|None.
"""
    assert clauses(text) == [("2.2", "Cabinet is recommended to support the plan.")]


def test_a_list_that_reviewers_recommended_names_who_should_act() -> None:
    text = """
*Development
The peer review recommended that, to make progress, the Board should:
• be quicker
• plan ahead

The Board has considered this.
"""
    records, _ = recommended(printed(text), kind="appendix")
    assert [(r.text, r.addressee) for r in records] == [("be quicker", "the Board"), ("plan ahead", "the Board")]


def test_a_report_without_the_heading_asks_in_its_text() -> None:
    text = """
*1. Introduction
1.1 This is about gritting.

*2. Conclusion
2.1 Roads are safe.
2.2 The Committee is asked to note the contents of this report.
"""
    assert clauses(text) == [("2.2", "The Committee is asked to note the contents of this report.")]


def test_a_heading_with_nothing_recommended_under_it_is_a_doubt() -> None:
    records, doubts = recommended(printed("*4. Recommendations\nThis report is for information.\n\n*5. Background"))
    assert not records
    assert [d.about for d in doubts] == ["recommendations.text"]


def test_a_letter_recommends_in_a_sentence_or_in_a_list() -> None:
    text = """
Dear Leader
Thank you for seeing us. The Panel recommends that the Council should publish its routes by the
end of October. We also recommend that your officers:
• meet the parish councils
• report back in spring
Yours sincerely
"""
    records, _ = recommended(printed(text), kind="letter")
    assert [(r.text, r.addressee) for r in records] == [
        ("The Panel recommends that the Council should publish its routes by the end of October.", "the Council"),
        ("meet the parish councils", "your officers"),
        ("report back in spring", "your officers"),
    ]
    assert {r.source_kind for r in records} == {"letter"}


def test_the_block_of_facts_is_read_in_a_column() -> None:
    facts = read_facts(
        report(
            printed("""
To:|Cabinet - 30 January 2025
From:|Jane Holt, Head of Roads
|Ian Ivy, Gritting Manager
Subject:|Gritting of side roads in the
|coming winter
Classification:|Unrestricted

*1. Introduction
""")
        )
    )
    assert (facts.to, facts.date) == ("Cabinet", "2025-01-30")
    assert facts.from_ == "Jane Holt, Head of Roads Ian Ivy, Gritting Manager"
    assert facts.subject == "Gritting of side roads in the coming winter"


def test_the_facts_may_stand_under_their_labels_and_the_body_above_them() -> None:
    facts = read_facts(
        report(
            printed("""
*Cabinet
12th June 2018

*Title:
Gritting of side roads

*Ward(s) affected:
All

*1. Context
""")
        )
    )
    assert (facts.committee, facts.date, facts.subject, facts.ward) == (
        "Cabinet",
        "2018-06-12",
        "Gritting of side roads",
        "All",
    )


def test_recommendations_may_be_numbered_with_a_letter() -> None:
    text = """
*2.|Recommendations
2.1|Cabinet is asked to consider these recommendations:
R1|That a warden is named for each reach
R2|That the lamps on the quay are mended

*3.|Evidence
"""
    assert clauses(text) == [
        ("2.1 R1", "That a warden is named for each reach"),
        ("2.1 R2", "That the lamps on the quay are mended"),
    ]


def test_a_labelled_clause_keeps_the_bullets_that_it_leads_to() -> None:
    text = """
*Recommendations
It is recommended that the Panel:
1)|agrees what the review looks at, namely:
|•|the weirs;
|•|the lamps on the quay;
2)|asks for a report by May.
*Background
"""
    assert clauses(text) == [
        ("1)", "agrees what the review looks at, namely: the weirs; the lamps on the quay;"),
        ("2)", "asks for a report by May."),
    ]


def test_the_next_numbered_paragraph_of_the_paper_is_no_clause_of_a_lone_recommendation() -> None:
    text = """
*Recommendation 1
That the Council names a warden for each reach of the river.

10.|The wardens were heard in March.
"""
    assert clauses(text) == [("Recommendation 1", "That the Council names a warden for each reach of the river.")]


def test_a_body_is_told_by_whatever_it_is_to_do() -> None:
    records, _ = recommended(
        printed("*Recommendations\n1.|That the Director of Rivers charts the weirs.\n2.|That Lamp services are kept.")
    )
    assert [r.addressee for r in records] == ["the Director of Rivers", None]


def test_a_heading_may_ask_what_members_are_invited_to_do() -> None:
    text = """
*1.|Why this is before you
1.1|The routes are looked at each year.

*2.|What Members are invited to do
2.1|Consider the paper.
2.2|Say what more should be known.

*3.|How matters stood
3.1|The routes are old.
"""
    assert clauses(text) == [("2.1", "Consider the paper."), ("2.2", "Say what more should be known.")]
