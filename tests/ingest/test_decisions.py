"""Decisions in the many words of real minutes, clause by clause."""

from pathlib import Path

import pytest

from ingest.readers.decision_words import find_lead
from tests.ingest.minutes_pages import minuted

DEBATE = (
    "The Committee considered a report of the Head of Highways on the state of the roads in the borough, and Members "
    "asked how the money had been spent over the year that had just ended and what would follow."
)


def decisions(folder: Path, text: str) -> list[tuple[str, str]]:
    """Clause and words of what one minute decides."""
    found = minuted(folder, f"**7.\tApologies\n\nNone.\n\n**8.\tRoads\n\n{text}\n")
    return [(clause, words) for number, clause, words in found.decisions if number == "8"]


@pytest.mark.parametrize(
    "lead",
    [
        "RESOLVED that",
        "RESOLVED:-",
        "Resolved -",
        "RESOLVED: (Unanimously)",
        "UNANIMOUSLY RESOLVED that",
        "It was RESOLVED that",
        "IT WAS AGREED that",
        "It was agreed that",
        "It was agreed - that",
        "AGREED:",
        "APPROVED:",
        "NOTED that",
        "RECEIVED:",
        "RECOMMENDED that",
        "R E C O M M E N D E D  -  T H A T",
        "It was unanimously agreed that",
        "The Committee RESOLVED that",
        "The Committee CONCLUDED that",
        "It was DETERMINED that",
        "The grit had come. They SETTLED that",
        "ORDERED that",
        "RECOMMENDED to Council that",
        "Upon being put to the vote, it was RESOLVED that",
        "Members agreed that",
    ],
)
def test_the_words_that_introduce_a_decision_are_left_out_of_it(tmp_path: Path, lead: str) -> None:
    assert decisions(tmp_path, f"{DEBATE}\n\n{lead} the lanes be gritted first.") == [
        ("", "the lanes be gritted first.")
    ]


def test_a_verb_in_capitals_after_the_body_introduces_a_list_whatever_it_is(tmp_path: Path) -> None:
    text = "The Committee INSTRUCTED that:\n\n   (i)\tthe lanes be gritted; and\n\n   (ii)\tthe depot be painted."
    assert decisions(tmp_path, text) == [("(i)", "the lanes be gritted; and"), ("(ii)", "the depot be painted.")]


@pytest.mark.parametrize("told", ["The Committee CONSIDERED the grit.", "Members ASKED whether grit had come."])
def test_a_verb_in_capitals_that_only_reports_introduces_none(tmp_path: Path, told: str) -> None:
    assert decisions(tmp_path, f"{DEBATE} {told}") == []


@pytest.mark.parametrize(
    "labels", [("(1)", "(2)"), ("(i)", "(ii)"), ("a)", "b)"), ("A.", "B."), ("1.", "2."), ("A)", "b)")]
)
@pytest.mark.parametrize("indent", ["", "      "])
def test_each_labelled_clause_is_one_decision(tmp_path: Path, labels: tuple[str, str], indent: str) -> None:
    text = f"RESOLVED that:\n\n{indent}{labels[0]}\tthe report be noted;\n\n{indent}{labels[1]}\tthe lanes be gritted."
    assert decisions(tmp_path, text) == [(labels[0], "the report be noted;"), (labels[1], "the lanes be gritted.")]


def test_a_second_list_may_go_on_with_the_labels_of_the_first(tmp_path: Path) -> None:
    text = """RESOLVED:

(a)\tThat the report be noted.

The Committee RECOMMENDED to Cabinet:

(b)\tThat the lanes be gritted."""
    assert decisions(tmp_path, text) == [("(a)", "That the report be noted."), ("(b)", "That the lanes be gritted.")]


@pytest.mark.parametrize(
    "besides",
    ["and asked to have the following in writing:", "It also asked for:", "and, further, wished to be told:"],
)
@pytest.mark.parametrize(
    ("first", "second"),
    [(("R1", "R2"), ("I1", "I2")), (("R3", "R4"), ("Q2", "Q3")), (("(a)", "(b)"), ("(c)", "(d)"))],
)
@pytest.mark.parametrize("indent", ["", "      "])
def test_what_is_asked_for_besides_in_the_same_sentence_is_a_list_of_its_own(
    tmp_path: Path, besides: str, first: tuple[str, str], second: tuple[str, str], indent: str
) -> None:
    words = ("That the lanes be gritted.", "That the depot be painted.", "what salt cost;", "how many lanes there are.")
    rows = [f"{indent}{label} {text}" for label, text in zip((*first, *second), words, strict=True)]
    text = "\n".join(["RESOLVED:", *rows[:2], besides, *rows[2:], "", DEBATE])
    assert decisions(tmp_path, text) == list(zip((*first, *second), words, strict=True))


def test_what_looks_like_a_code_is_none_in_running_text(tmp_path: Path) -> None:
    text = f"{DEBATE} The lorries use the\n\nM1 and the old road.\n\nRESOLVED that the report be noted."
    assert decisions(tmp_path, text) == [("", "the report be noted.")]


def test_bullets_and_nested_labels_stay_in_their_parents_text(tmp_path: Path) -> None:
    text = """RESOLVED

(1)\tThat the Head of Highways report on:
         (a) salt; and
         (b) routes.
(2)\tThat the map show:
      •\tlanes
      •\tbridges"""
    assert decisions(tmp_path, text) == [
        ("(1)", "That the Head of Highways report on: (a) salt; and (b) routes."),
        ("(2)", "That the map show: lanes bridges"),
    ]


def test_bullets_alone_are_one_decision(tmp_path: Path) -> None:
    text = "RESOLVED that the Clerk write to:\n\n•\tthe Police; and\n•\tthe County Council."
    assert decisions(tmp_path, text) == [("", "the Clerk write to: the Police; and the County Council.")]


@pytest.mark.parametrize(
    ("lead", "points"),
    [
        ("The Committee agreed:", ("that the lanes be gritted", "that the report be noted")),
        ("RESOLVED:", ("That the Clerk write to the Police.", "That the depot be painted by 4 May 2024.")),
        (
            "RESOLVED:",
            ("to note the report", "to ask the Clerk to write to the Police", "to refer salt to the Cabinet"),
        ),
        (
            "Agreed:",
            ("To grit the lanes [Head of Highways]", "to paint the depot by July (Jo Bell)", "to note the report"),
        ),
    ],
)
def test_bullets_that_each_say_that_or_name_who_is_to_act_are_decisions_by_themselves(
    tmp_path: Path, lead: str, points: tuple[str, ...]
) -> None:
    text = "\n\n".join([lead, *(f"      •\t{point}" for point in points)])
    assert decisions(tmp_path, text) == [("", point) for point in points]


def test_who_is_to_act_may_stand_in_square_brackets_at_a_decisions_end(tmp_path: Path) -> None:
    text = "The Committee agreed:\n\n   •\tthat the lanes be gritted [Head of Highways]\n\n   •\tthat salt be bought"
    found = minuted(tmp_path, f"**8.\tRoads\n\n{text}\n").resolutions
    assert [each.responsible for each in found] == ["Head of Highways", None]


@pytest.mark.parametrize("word", ["AGREED", "NOTED", "Decision of the Committee"])
@pytest.mark.parametrize("clauses", ["That the grit be sieved.", "(1)\tThat the grit be sieved."])
def test_a_word_alone_over_what_was_decided_heads_it_and_is_no_vote_on_what_stands_above(
    tmp_path: Path, word: str, clauses: str
) -> None:
    found = decisions(tmp_path, f"{DEBATE}\n\n                    {word}\n\n{clauses}")
    assert [words for _, words in found] == ["That the grit be sieved."]


@pytest.mark.parametrize("lead", ["Decision – ", "Outcome - "])
def test_decision_before_a_dash_introduces_clauses(tmp_path: Path, lead: str) -> None:
    assert decisions(tmp_path, f"{lead}(a) That the grit be sieved; and (b) That the Mayor be told.") == [
        ("(a)", "That the grit be sieved; and"),
        ("(b)", "That the Mayor be told."),
    ]


@pytest.mark.parametrize("verb", ["asked", "requested", "also urged"])
def test_what_the_body_asked_that_somebody_do_is_decided_wherever_it_is_told(tmp_path: Path, verb: str) -> None:
    asked = f"8.1\tThe Committee {verb} that the Clerk supply the cost of salt. Mr Poe agreed."
    text = f"{asked}\n\nRESOLVED that it be noted."
    assert decisions(tmp_path, text) == [("", "the Clerk supply the cost of salt."), ("", "it be noted.")]


def test_clauses_in_one_sentence_are_told_by_their_labels(tmp_path: Path) -> None:
    text = "RESOLVED that (i) the report be noted; and (ii) the lanes be gritted."
    assert decisions(tmp_path, text) == [("(i)", "the report be noted; and"), ("(ii)", "the lanes be gritted.")]


def test_a_clause_runs_on_over_the_page(tmp_path: Path) -> None:
    text = """RESOLVED that:

      (1)\tthe report be noted;
      (2)\tthe Head of Highways, after talking to the contractor about the price of the salt, report to
---
            the next meeting.
      (3)\tthe lanes be gritted."""
    assert [clause for clause, _ in decisions(tmp_path, text)] == ["(1)", "(2)", "(3)"]
    assert decisions(tmp_path, text)[1][1].endswith("report to the next meeting.")


def test_two_lists_in_one_resolution_repeat_their_labels(tmp_path: Path) -> None:
    text = """RESOLVED that:

      This Council believes that:

      a)\tlitter harms.
      b)\tbins help.

      And;

      This Council asks the Cabinet Member to:

      a)\tbuy bins."""
    assert decisions(tmp_path, text) == [("a)", "litter harms."), ("b)", "bins help."), ("a)", "buy bins.")]


def test_votes_and_movers_are_kept_apart_from_the_text(tmp_path: Path) -> None:
    found = minuted(
        tmp_path,
        "**7.\tBins\n\nIt was proposed by Councillor Quill, seconded by Councillor Vane and RESOLVED that bins be "
        "bought. (Unanimous)\n\n**8.\tLamps\n\nRESOLVED that lamps be lit.\n\n(Councillor Vane abstained.)\n",
    )
    assert [words for _, _, words in found.decisions] == ["bins be bought.", "lamps be lit."]
    bins, lamps = found.resolutions
    assert bins.vote is not None and "proposed by Councillor Quill" in bins.vote and "(Unanimous)" in bins.vote
    assert lamps.vote == "(Councillor Vane abstained.)"


def test_the_paragraph_number_is_no_clause_and_the_next_paragraph_no_part(tmp_path: Path) -> None:
    text = f"1)\t{DEBATE}\n\n2)\tRESOLVED that the report be noted.\n\n3)\tMembers thanked officers."
    assert decisions(tmp_path, text) == [("", "the report be noted.")]


def test_a_decision_word_in_the_margin_makes_its_paragraph_the_decision(tmp_path: Path) -> None:
    text = "\n\n".join(f"**{n}.\tRoads\n\nThe lanes to be gritted first.\n>>AGREED" for n in (7, 8, 9))
    found = minuted(tmp_path, text)
    assert found.decisions == [(n, "", "The lanes to be gritted first.") for n in ("7", "8", "9")]
    assert {r.lead for r in found.resolutions} == {"AGREED"}


def test_a_column_of_names_under_the_word_action_is_no_part_of_a_decision(tmp_path: Path) -> None:
    text = f"""{DEBATE}

It was agreed -
>>Action

i)\tthat the lanes be gritted first;
>>J Holt

ii)\tthat the map be drawn again.
>>I Ivy"""
    assert decisions(tmp_path, text) == [
        ("i)", "that the lanes be gritted first;"),
        ("ii)", "that the map be drawn again."),
    ]


def test_a_sentence_that_ends_with_closed_ends_no_minutes(tmp_path: Path) -> None:
    told = "The barriers had gone up in May, and the clerk of the market told Members that four shops had by then"
    found = minuted(
        tmp_path, f"**7.\tApologies\n\nNone.\n\n**8.\tMarket\n\n{told}\n\nclosed.\n\nRESOLVED that rents be cut.\n"
    )
    assert [words for _, _, words in found.decisions] == ["rents be cut."]


def test_an_action_given_in_a_sentence_ends_with_it(tmp_path: Path) -> None:
    text = "Cllr Vane reported holes. ACTION: Clerk to report the holes to the County. Members thanked him."
    assert decisions(tmp_path, text) == [("", "Clerk to report the holes to the County.")]


def test_a_list_told_inside_a_sentence_is_read(tmp_path: Path) -> None:
    assert decisions(
        tmp_path, "Members spoke at length. The Committee agreed:\n\na)\tto close Mill Lane;\nb)\tto tell the Police."
    ) == [
        ("a)", "to close Mill Lane;"),
        ("b)", "to tell the Police."),
    ]


def test_headings_between_clauses_are_no_clauses(tmp_path: Path) -> None:
    text = """RESOLVED that:

      (a)\tthe budget be £2m.

      **Council tax

      (b)\tthe tax be £190."""
    assert decisions(tmp_path, text) == [("(a)", "the budget be £2m."), ("(b)", "the tax be £190.")]


def test_a_heading_alone_on_its_line_introduces_decisions(tmp_path: Path) -> None:
    text = f"{DEBATE}\n\n**Decision\n\nThat the signs be replaced.\n\n**Reasons for decision\n\nThey were old."
    assert decisions(tmp_path, text) == [("", "That the signs be replaced.")]


def test_agreed_alone_on_a_line_takes_the_paragraph_above(tmp_path: Path) -> None:
    assert decisions(tmp_path, f"{DEBATE}\n\nThe benches to be painted in June.\n\nAGREED") == [
        ("", "The benches to be painted in June.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Committee noted the report.",
        "At its meeting on 3 March 2023 Cabinet agreed that the depot be sold.",
        "Councillor Orme proposed and Councillor Vane seconded that a tree be planted.\n\nMotion lost.",
        "Councillor Quill had agreed to look into the matter of the depot.",
        "The Head of Highways explained that the strategy was approved by the Government in the spring.",
    ],
)
def test_what_is_no_decision_of_the_meeting_gives_none(tmp_path: Path, text: str) -> None:
    assert decisions(tmp_path, text) == []


def test_a_carried_motion_gives_its_clauses(tmp_path: Path) -> None:
    text = """Councillor Quill moved, and Councillor Vane seconded, the following motion:

"That this Council:
(a) thanks volunteers; and
(b) asks Cabinet to buy fifty bins."

Councillor Marsh moved an amendment, seconded by Councillor Orme, to delete (b).

The amendment was put to the vote and was LOST.

The motion was then put and was CARRIED."""
    assert decisions(tmp_path, text) == [("(a)", "thanks volunteers; and"), ("(b)", "asks Cabinet to buy fifty bins.")]


def test_a_motion_that_is_resolved_in_so_many_words_is_given_once(tmp_path: Path) -> None:
    text = """1)\tMr Quill proposed, and Mr Vane seconded the motion that "Council is asked to note the update."

2)\tThe Chair put the motion set out in paragraph 1 to the vote.

                                                 Motion carried.

3)\tMr Orme proposed and Mr Vane seconded that the meeting be extended beyond 4.30 pm.

                                                 Agreed.

4)\tRESOLVED that Council notes the update."""
    assert decisions(tmp_path, text) == [
        ("", "the meeting be extended beyond 4.30 pm."),
        ("", "Council notes the update."),
    ]


def test_a_recommendation_put_by_its_number_is_found_above(tmp_path: Path) -> None:
    text = f"{DEBATE}\n\n1.\tSell the depot.\n2.\tBuy bins.\n\nRecommendation 2 was CARRIED and recommendation 1 FELL."
    assert decisions(tmp_path, text) == [("2", "Buy bins.")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Cheques were signed for the following:\n\n•\tstamps - £5\n•\tsalt - £9",
            "Cheques were signed for the following: stamps - £5 salt - £9",
        ),
        ("The Code of Conduct was reviewed and confirmed.", "The Code of Conduct was reviewed and confirmed."),
        ("The Councillors resolved to donate £65", "to donate £65"),
        (
            "Mr Quill proposed, and Mr Vane seconded, that Mr Orme be elected, and this was passed unanimously.",
            "Mr Orme be elected",
        ),
    ],
)
def test_parish_minutes_need_no_decision_word(tmp_path: Path, text: str, words: str) -> None:
    assert decisions(tmp_path, text) == [("", words)]


def test_words_struck_out_were_not_decided(tmp_path: Path) -> None:
    text = """RESOLVED that:

      (1)\tthe lanes be gritted;
~~      (2)\tthe depot be sold;
      (3)\tthe map be published."""
    assert decisions(tmp_path, text) == [("(1)", "the lanes be gritted;"), ("(3)", "the map be published.")]


def test_a_decision_that_quotes_several_sentences_is_one(tmp_path: Path) -> None:
    text = "The minutes of 3 May were approved once it read ‘Weirs to be cleaned. Lead: J Holt.’ All left."
    drawn = minuted(tmp_path, f"\n**7.\tMinutes\n\n{text}\n")
    assert [words for _, _, words in drawn.decisions] == [text.removesuffix(" All left.")]


@pytest.mark.parametrize(
    "lead",
    [
        "The following were proposed by Mrs Ash, seconded by Mr Elm, and agreed unanimously. That:",
        "The following recommendations were proposed by Cllr A. Ash, seconded by Cllr Elm and agreed by five votes:",
        "A motion was moved by Mrs Ash, seconded by Mr Elm and carried nem. con. That",
        "It was proposed by Mrs Ash, seconded by Mr Elm and approved that:",
    ],
)
def test_who_moved_and_that_it_was_carried_introduces_what_was_decided(tmp_path: Path, lead: str) -> None:
    listed = f"{DEBATE}\n\n{lead}\n\n(a)\tthe lanes be gritted first; and\n\n(b)\tthe depot be painted."
    assert decisions(tmp_path, listed) == [("(a)", "the lanes be gritted first; and"), ("(b)", "the depot be painted.")]


@pytest.mark.parametrize(
    "told",
    [
        "The motion was proposed by Mrs Ash, seconded by Mr Elm and lost.",
        "The following were proposed by Mrs Ash and seconded by Mr Elm, and fell.",
    ],
)
def test_what_was_moved_and_not_carried_is_no_decision(tmp_path: Path, told: str) -> None:
    assert decisions(tmp_path, f"{DEBATE}\n\n{told}") == []


def test_clauses_that_a_sentence_tells_one_after_the_other_are_each_a_decision(tmp_path: Path) -> None:
    told = f"{DEBATE} The Panel agreed (i) to note the report; and (ii) to recommend to Cabinet that lanes be gritted."
    assert decisions(tmp_path, told) == [
        ("(i)", "to note the report; and"),
        ("(ii)", "to recommend to Cabinet that lanes be gritted."),
    ]


def test_a_brackets_number_is_not_taken_for_a_vote() -> None:
    lead = find_lead("RESOLVED (1) that the report be noted")
    assert lead is not None and (lead.words, lead.rest) == ("RESOLVED", "(1) that the report be noted")


@pytest.mark.parametrize(
    "lead",
    [
        "The Panel recommended to the Executive that",
        "It was recommended to Cabinet that",
        "It was unanimously recommended to the Executive Member for Roads that",
    ],
)
def test_to_whom_a_thing_is_recommended_in_running_words_introduces_it(tmp_path: Path, lead: str) -> None:
    told = f"Many lanes were icy. {lead} they be gritted first."
    found = minuted(tmp_path, f"**7.\tRoads\n\n{told}\n").resolutions
    assert [(each.text, each.lead) for each in found] == [("they be gritted first.", lead)]


@pytest.mark.parametrize(
    "who", ["The Mayor", "The Cabinet Member for Roads", "The Deputy Leader", "The Portfolio Holder"]
)
def test_one_who_decides_alone_does_so_in_capitals(tmp_path: Path, who: str) -> None:
    text = f"Roads were icy.\n\n{who} DECIDED:\n\nR1: to grit the lanes first.\n\nR2: to paint the depot."
    assert decisions(tmp_path, text) == [("R1:", "to grit the lanes first."), ("R2:", "to paint the depot.")]
    assert decisions(tmp_path, f"{DEBATE} {who} decided to leave before the lanes were reached.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They are deep. ACTION: Jo Bell to map all the holes. RECOMMENDATION: that the Cabinet fill them.",
        "ACTION: Jo Bell to map all the holes. RECOMMENDATION: that the Cabinet fill them.",
        "They are deep. AGREED: Jo Bell to map all the holes. RECOMMENDATION TO CABINET: that the Cabinet fill them.",
        "AGREED: Jo Bell to map all the holes. REPORT BACK: that the Cabinet fill them.",
        "They are deep. Action: Jo Bell to map all the holes. Recommendation: that the Cabinet fill them.",
        "ACTION: Jo Bell to map all the holes.\n\nRECOMMENDATION TO CABINET: that the Cabinet fill them.",
    ],
)
def test_decisions_under_words_in_capitals_may_run_on_in_one_paragraph(tmp_path: Path, text: str) -> None:
    assert [words for _, words in decisions(tmp_path, text)] == [
        "Jo Bell to map all the holes.",
        "that the Cabinet fill them.",
    ]


@pytest.mark.parametrize("label", ["TO NOTE:", "NOTE:", "ROADS:"])
def test_other_words_in_capitals_inside_a_paragraph_decide_nothing(tmp_path: Path, label: str) -> None:
    text = f"Cllr Vane asks about the holes. {label} the Cabinet fills them every year in May."
    assert not decisions(tmp_path, text)


@pytest.mark.parametrize(
    "verb", ["referred the matter of the bridge to", "withdrew what it had asked of", "again pressed"]
)
def test_under_the_bodys_name_alone_a_list_is_what_it_did_whatever_the_first_verb(tmp_path: Path, verb: str) -> None:
    text = f"The Committee -\n\n(a)\t{verb} the Bridges Panel; and\n\n(b)\tasked the Clerk to count the bridges."
    assert [clause for clause, _ in decisions(tmp_path, text)] == ["(a)", "(b)"]


@pytest.mark.parametrize(
    "text",
    [
        "RECOMMENDATION: that the report be noted.\n\nRESOLVED: that the Cabinet fill the holes.",
        "They are deep. Recommendation: that the report be noted.\n\nRESOLVED: that the Cabinet fill the holes.",
    ],
)
def test_what_officers_recommended_is_no_decision_where_another_follows(tmp_path: Path, text: str) -> None:
    assert [words for _, words in decisions(tmp_path, text)] == ["the Cabinet fill the holes."]


@pytest.mark.parametrize("labels", [("R1", "R2"), ("(a)", "(b)"), ("1.", "2.")])
def test_a_list_below_may_bear_its_labels_behind_the_numbers_of_the_paragraphs(
    tmp_path: Path, labels: tuple[str, str]
) -> None:
    text = f"""
8.1\tThe Panel adopted the report and RESOLVED to put these recommendations to Cabinet:

8.2\t{labels[0]} That Cabinet mend the bridges within ten days.

8.3\t{labels[1]} That Cabinet pay for two more masons.
"""
    assert [(label.strip("."), words) for label, words in decisions(tmp_path, text)] == [
        (labels[0].strip("."), "That Cabinet mend the bridges within ten days."),
        (labels[1].strip("."), "That Cabinet pay for two more masons."),
    ]


def test_a_list_may_begin_behind_the_word_and_go_on_under_its_own_first_label(tmp_path: Path) -> None:
    text = """
RESOLVED:\t(i) That the report be noted.

      (ii) That a list of all bridges be sent to Members.

REASON:\tTo help Members.
"""
    assert [label for label, _ in decisions(tmp_path, text)] == ["(i)", "(ii)"]


@pytest.mark.parametrize("before", ["Following discussion, the", "Having heard this, the", "In conclusion, the"])
def test_what_led_up_to_a_decision_may_stand_before_the_body(tmp_path: Path, before: str) -> None:
    text = f"""
{before} Committee AGREED to:

   (a) ask the Keeper for the log of the gates;

   (b) note the report.
"""
    assert decisions(tmp_path, text) == [
        ("(a)", "ask the Keeper for the log of the gates;"),
        ("(b)", "note the report."),
    ]


def test_kinds_of_decisions_may_be_numbered_each_from_one(tmp_path: Path) -> None:
    text = (
        "They are deep.\n\nRECOMMENDATION 1: That Cabinet fill the holes.\n\n"
        "RECOMMENDATION 2: That the masons be paid.\n\n"
        "ACTION 1: Jo Bell to map all the holes.\n\nAGREED: that the report be noted."
    )
    assert decisions(tmp_path, text) == [
        ("1", "That Cabinet fill the holes."),
        ("2", "That the masons be paid."),
        ("1", "Jo Bell to map all the holes."),
        ("", "the report be noted."),
    ]
    followed = text.replace("the report be noted", "Cabinet pay for the masons")
    assert [words for _, words in decisions(tmp_path, followed)][:1] == ["Jo Bell to map all the holes."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Resolved:-\n\na\tto fill the holes;\n\nb\tto pay the masons.",
            [("a", "to fill the holes;"), ("b", "to pay the masons.")],
        ),
        ("Resolved, that\n\n(1)\tthe holes be filled.", [("(1)", "the holes be filled.")]),
        ("PENDERFYNWYD / RESOLVED:\n\n(1)\tTo fill the holes.", [("(1)", "To fill the holes.")]),
        ("RESOLVED 23/13: That the holes be filled.", [("", "the holes be filled.")]),
        ("Resolved/ That the holes be filled.", [("", "the holes be filled.")]),
        ("Resolved/\n\n(i)\tThat the holes be filled.", [("(i)", "That the holes be filled.")]),
        ("It was requested that the holes be filled.", [("", "the holes be filled.")]),
        (
            "The Committee RECOMMENDED that the holes be filled and REQUESTED a visit to them.",
            [("", "the holes be filled"), ("", "a visit to them.")],
        ),
        ("The holes would be filled by May. (Action: JB)", [("", "The holes would be filled by May. (Action: JB)")]),
        (
            "The Committee made the following recommendations to the Cabinet Member:\n\n1.\tThat the holes be filled.",
            [("1.", "That the holes be filled.")],
        ),
        (
            "The Committee asked for the following information:\n\na)\tthe number of holes in each lane.",
            [("a)", "the number of holes in each lane.")],
        ),
        (
            "It was AGREED that:\n\nThe masons would fill the holes\n\nThe Clerk would pay them",
            [("", "The masons would fill the holes The Clerk would pay them")],
        ),
    ],
)
def test_decisions_in_further_clerks_forms(tmp_path: Path, text: str, told: list[tuple[str, str]]) -> None:
    assert decisions(tmp_path, f"{DEBATE}\n\n{text}") == told


def test_what_somebody_undertakes_in_what_is_said_is_a_doubt(tmp_path: Path) -> None:
    said = "Mr Ash undertook to send Members the list of holes."
    text = f"**7.\tHoles\n\nMembers asked how many there were. {said}\n\nRESOLVED: That the report be noted.\n"
    found = minuted(tmp_path, text)
    assert [(each.about, each.saw) for each in found.doubts] == [("resolutions.undertaken", said)]
    decided = text.replace("Mr Ash undertook to send", "It was agreed that Mr Ash send")
    assert minuted(tmp_path, decided).doubts == []
