"""Letters answer request by request: the first, the second, the other, or one known by its words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import Passage, Source
from search.tracking.lives import Life
from search.tracking.stated.letter_forms import passages_by_letter
from search.tracking.stated.papers import papers_with
from search.tracking.stated.reports import WholeLetter
from search.tracking.stated.statements import Statement
from search.tracking.tied.letters import (
    answered_by_turn,
    answered_under_heads,
    requests_put_to_sender,
    without_headed_parts,
)
from search.tracking.words.citing import what_is_cited
from search.tracking.words.wording import stems
from tests.council import HEALTH
from tests.search.tracking.timelines import JULY, decided, later, lives, only, report

HEAD = "Harbour Conservancy Board. Quay House, Stonebridge. {heading} Dear Councillor Pike. "


def request(place: int, text: str, day: str = "2022-05-18", to: str = "Harbour Conservancy Board") -> Life:
    """Something asked of a body."""
    source = Source(pack="harbour.pdf", page=1, box=(0.0, 0.0, 1.0, 1.0), rule="minutes.numbered/1")
    life = Life(
        id=f"r{place}",
        committee="Harbour Panel",
        meeting_date=day,
        minute_number="4",
        clause=str(place),
        text=text,
        kind="recommendation",
        responsible=(to,),
        source=source,
    )
    life.place = place
    return life


FERRY = request(1, "the Board be asked to mend the ferry's ramp")
LAMPS = request(2, "the Board be asked to put lamps along the breakwater")


def letter(*sentences: str, heading: str = "") -> WholeLetter:
    """A letter of the Conservancy Board."""
    words = HEAD.format(heading=heading) + " ".join(sentences) + " Yours sincerely M Tranter"
    said = Statement(
        speaker="response",
        text="",
        page=1,
        record="p1",
        body="harbour panel",
        date="2022-09-01",
        subject="",
        cited=what_is_cited(""),
    )
    return WholeLetter(words, tuple(replace(said, text=each) for each in sentences))


def answers(found: WholeLetter, *lives: Life) -> dict[str, str]:
    """Request -> the sentences on it."""
    put_to = requests_put_to_sender(found, lives)
    asked = {id(life): stems(life.text) for life in lives}
    return {
        each.answer.life.id: " ".join(said.text for said in each.sentences)
        for each in answered_by_turn(found, put_to, asked)
    }


def test_a_letter_that_counts_the_requests_answers_them_in_their_order() -> None:
    found = letter(
        "I take your points in order.", "The first is in hand.", "On the second I must say no.", "It is dear."
    )
    assert answers(found, LAMPS, FERRY) == {
        "r1": "The first is in hand.",
        "r2": "On the second I must say no. It is dear.",
    }


def test_the_other_of_two_requests_is_the_one_not_spoken_of_before() -> None:
    found = letter("The ramp of the ferry was mended in June.", "With the other we have no quarrel.")
    assert answers(found, FERRY, LAMPS) == {
        "r1": "The ramp of the ferry was mended in June.",
        "r2": "With the other we have no quarrel.",
    }


def test_sentences_that_go_on_belong_to_the_request_last_spoken_of() -> None:
    found = letter("You wrote about lamps on the breakwater.", "Our board cannot spare the money.")
    assert answers(found, FERRY, LAMPS) == {
        "r2": "You wrote about lamps on the breakwater. Our board cannot spare the money."
    }


def test_one_word_of_another_request_does_not_turn_to_it() -> None:
    found = letter("The ramp of the ferry cannot be mended.", "The lamps that we have would not light the work.")
    assert answers(found, FERRY, LAMPS) == {
        "r1": "The ramp of the ferry cannot be mended. The lamps that we have would not light the work."
    }


def test_the_police_are_known_by_their_officers() -> None:
    force = request(1, "the police be asked to hold a session at the library", to="police")
    found = letter("We have no men for a session at the library.")
    found = replace(found, words=found.words.replace("Harbour Conservancy Board", "Stonebridge Policing Team"))
    assert list(answers(found, force)) == ["r1"]


def test_a_letter_that_names_the_meeting_answers_what_was_asked_there() -> None:
    earlier = request(3, "the Board be asked to mend the ferry's ramp", day="2021-05-18")
    found = letter("It was mended in June.", heading="Your request of 18 May 2022.")
    assert list(answers(found, earlier, FERRY)) == ["r1"]


@pytest.mark.parametrize("text", ["Our quay was painted in June.", "Thank you for the visit."])
def test_a_letter_on_something_else_answers_no_request(text: str) -> None:
    assert answers(letter(text), FERRY) == {}


def test_what_was_asked_of_others_is_not_put_to_the_sender() -> None:
    assert requests_put_to_sender(letter("It was mended."), [request(1, "mend the ramp", to="Ferry Company")]) == []


def test_a_cabinet_member_writes_for_the_cabinet() -> None:
    found = letter("The ramp was mended.")
    found = replace(found, words=found.words.replace("Harbour Conservancy Board", "Cabinet Member for Quays"))
    assert requests_put_to_sender(found, [request(1, "mend the ramp", to="Cabinet")])


def headed(found: WholeLetter, *heads: str) -> WholeLetter:
    """A letter whose sentences stand each under a heading."""
    said = (replace(each, head=head) for each, head in zip(found.sentences, heads, strict=True))
    return replace(found, sentences=tuple(said))


def test_what_stands_under_a_heading_that_names_a_request_is_on_that_request() -> None:
    found = headed(letter("We cannot agree to this.", "They were lit in May."), "The ferry's ramp", "Breakwater lamps")
    asked = {id(life): stems(life.text) for life in (FERRY, LAMPS)}
    told = {each.answer.life.id: each.sentences[0].text for each in answered_under_heads(found, (FERRY, LAMPS), asked)}
    assert told == {"r1": "We cannot agree to this.", "r2": "They were lit in May."}
    assert without_headed_parts(found, (FERRY, LAMPS)).sentences == ()


def test_a_heading_that_is_a_minute_s_title_is_on_the_clause_that_its_sentences_speak_of() -> None:
    both = [replace(each, subject="Harbour works") for each in (FERRY, LAMPS)]
    for place, life in enumerate(both):
        life.place = place
    found = headed(letter("The lamps along the breakwater were lit in May."), "Harbour works")
    asked = {id(life): stems(life.text) for life in both}
    assert [each.answer.life.id for each in answered_under_heads(found, both, asked)] == ["r2"]


def test_a_member_with_another_portfolio_was_not_asked() -> None:
    words = "Ada Pike, Cabinet Member for Harbours. Dear Councillor Moss. We agree. Yours sincerely Ada Pike, "
    found = replace(letter("We agree."), words=f"{words}Cabinet Member for Harbours")
    own = request(1, "the harbour be dredged", to="Cabinet Member for Harbours")
    other = request(2, "the library be opened on Sundays", to="Cabinet Member for Libraries")
    assert requests_put_to_sender(found, [own, other]) == [own]


def test_a_letter_that_names_a_minute_or_whose_title_does_answers_what_was_asked_in_it() -> None:
    lamps, ramp = (replace(each, minute_number=number) for each, number in ((LAMPS, "9"), (FERRY, "11")))
    found = letter("I am sorry to have to tell you that we cannot keep up the service.")
    titled = replace(found, words=f"Answer: Minute 11, ferry. {found.words}")
    written = letter("The Board considered the recommendation made in minute 9(b).")
    assert [requests_put_to_sender(each, [lamps, ramp]) for each in (titled, written)] == [[ramp], [lamps]]
    assert requests_put_to_sender(found, [lamps, ramp]) == [lamps, ramp]


def test_a_successor_answers_for_those_who_were_asked() -> None:
    found = letter("No lamps will be put there.")
    house = "Coast Trust, Quay House, Water Lane, Stonebridge, 3 June 2022."
    former = f"Dear Chair, Thank you for your letter of 3 May to the former {LAMPS.responsible[0]}."
    successor = replace(found, words=f"{house} {former}")
    other = replace(found, words=f"{house} Dear Chair, Thank you for your letter of 3 May to me.")
    assert [bool(requests_put_to_sender(each, [LAMPS])) for each in (successor, other)] == [True, False]


def test_a_letter_ends_where_another_paper_begins_below_it() -> None:
    texts = {
        None: "Dear Chair, The shelters are new. Yours sincerely, A. Bell",
        "Appendix 1": "Costs",
        "Decisions": "Kiosk",
    }
    paper = report("july", JULY, "Reply from the bus company", *texts.values())
    headed = zip((each for each in paper if isinstance(each, Passage)), texts, strict=True)
    papers = papers_with((f"p{place}", replace(each, heading=head)) for place, (each, head) in enumerate(headed))
    (found,) = passages_by_letter(papers)
    assert [each.text for _, each in found] == [*texts.values()][:2]


def test_a_note_of_what_an_executive_replied_is_its_letter(tmp_path: Path) -> None:
    put = ("The Executive be recommended to renew the bus shelters.", "The Executive be recommended to plant trees.")
    note = (
        "To the Committee. The Executive took on 4 June 2019 what was put to it in minute 12(2).",
        "The Forum having withheld its consent, the Executive decided that it could not keep it up and it was not "
        "accepted. Work goes on in the parks.",
    )
    paper = report("july", JULY, "Trees: decision of the Executive", *note)
    first, second = lives(tmp_path, decided(*put), later("july", JULY, *paper))
    assert (first.status, second.status) == ("open", "rejected")


def test_contact_that_was_made_is_told_by_a_letter(tmp_path: Path) -> None:
    ask = "the Mill Lane Bus Company be asked to contact all 40 families in Mill Lane."
    letter = "Mill Lane Bus Company. Dear Chair, I reply as asked. Contact was made with all 40 families. Yours ever"
    paper = report("july", JULY, "Reply from the Mill Lane Bus Company", letter)
    assert only(tmp_path, decided(ask), later("july", JULY, *paper)).status == "completed"


def test_who_is_to_be_asked_for_more_is_no_reply(tmp_path: Path) -> None:
    put = "The Executive be recommended to renew the bus shelters."
    note = "The Executive took this on 4 June 2019. Contact: Ada Pike, Executive Member for Bus Shelters"
    paper = report("july", JULY, "Bus shelters: response of the Executive", note)
    assert only(tmp_path, decided(put), later("july", JULY, *paper)).status == "open"


def test_a_report_that_quotes_a_letter_is_that_letter(tmp_path: Path) -> None:
    ask = "the Mill Lane Bus Company be asked to renew the shelters in Mill Lane."
    quoted = (
        "The following reply has been received. “Thank you for your letter about the shelters. The Board talked about "
        "it at some length in June, and we know how much they are liked. I am sorry to say, however, that we cannot "
        "see our way to it: the frames are let until 2026.”"
    )
    paper = report("july", JULY, "Reply from the Mill Lane Bus Company", "To report a letter received.", quoted)
    life = only(tmp_path, decided(ask), later("july", JULY, *paper))
    assert life.status == "rejected"


@pytest.mark.parametrize(("signed", "status"), [(HEALTH, "open"), ("Mill Lane Bus Company", "completed")])
def test_a_letter_of_the_committees_own_chair_answers_nothing(tmp_path: Path, signed: str, status: str) -> None:
    ask = "the Mill Lane Bus Company be asked to contact all 40 families in Mill Lane."
    letter = "Mill Lane Bus Company. Dear Chair, I reply as asked. Contact was made with all 40 families."
    paper = report("july", JULY, "Mill Lane Bus Company", f"{letter} Yours ever, A Pike, Chair, {signed}")
    assert only(tmp_path, decided(ask), later("july", JULY, *paper)).status == status


def test_an_answer_may_stand_behind_what_a_letter_opens_with(tmp_path: Path) -> None:
    ask = "the Mill Lane Bus Company be asked for the number of late buses in each month."
    said = "Further to the meeting of 2 April, here are the late buses of each month: 4, 12 and 7."
    paper = report(
        "july", JULY, "Mill Lane Bus Company", f"Mill Lane Bus Company. Dear Chair, Late buses. {said} Yours ever"
    )
    assert only(tmp_path, decided(ask), later("july", JULY, *paper)).status == "completed"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("As to the 17, we cannot lend the barge for it.", False),
        ("With regard to the slipway, we cannot help.", False),
        ("As to the ramp, we cannot help.", True),
        ("As to your first point, we cannot help.", True),
    ],
)
def test_what_a_letter_says_of_another_thing_answers_no_request(said: str, kept: bool) -> None:
    found = letter("We shall mend the ramp of the ferry in May.", said)
    assert (said in answers(found, FERRY)["r1"]) == kept


def test_a_sentence_that_says_what_it_answers_is_heard_though_the_sender_was_asked_for_more(tmp_path: Path) -> None:
    put = (
        "The Executive Member for Roads be recommended to renew the bus shelters in Mill Lane.",
        "The Executive Member for Roads be recommended to publish the survey of kerbs.",
    )
    said = "Your Committee recommended on 2 April that the bus shelters be renewed. I accept the recommendation."
    paper = report(
        "july", JULY, "Bus shelters", "Ada Pike, Executive Member for Roads. Dear Chair,", f"{said} Yours ever"
    )
    first, second = lives(tmp_path, decided(*put), later("july", JULY, *paper))
    assert (first.status, second.status) == ("in progress", "open")


def test_a_heading_that_names_who_was_asked_names_no_request_and_a_clause_that_is_cited_is_the_only_one_meant() -> None:
    asked = request(1, "the Harbour Board be recommended to lengthen the quay", to="Harbour Board")
    other = request(2, "the Harbour Board be recommended to hold an open day", to="Harbour Board")
    for life in (asked, other):
        life.minute_number = "HP/23/012"
    said = "The Board did not adopt HP/23/012(1)."
    found = headed(letter(said), "From the Harbour Board")
    found = replace(found, sentences=tuple(replace(each, cited=what_is_cited(said)) for each in found.sentences))
    asks = {id(life): stems(life.text) for life in (asked, other)}
    assert answered_under_heads(found, (asked, other), asks) == []
    assert answers(found, other) in ({}, {"r2": ""})
