"""Words that say what is wanted, when and of whom steer; the subject alone is looked for."""

from __future__ import annotations

import datetime as dt

import pytest

from index.query import And, Between, Field, Phrase, Words
from search.parse import parse_query
from search.question import Question, read_question

COMMITTEES = ["Cabinet", "Health and Wellbeing Scrutiny Committee (2)", "Highways Committee"]


def ask(typed: str) -> Question:
    return read_question(parse_query(typed), COMMITTEES)


def days(first: str, last: str) -> tuple[int, int]:
    return dt.date.fromisoformat(first).toordinal(), dt.date.fromisoformat(last).toordinal()


@pytest.mark.parametrize(
    ("typed", "aim", "subject"),
    [
        ("winter gritting still outstanding", "standing", "winter gritting"),
        ("ferry fares latest response", "standing", "ferry fares"),
        ("What did we decide about the ferry fares?", "made", "ferry fares"),
        ("when did members ask for salt bins", "made", "salt bins"),
        ("resolution on salt bins", "made", "salt bins"),
        ("salt bins what did Cabinet decide", "decided", "salt bins"),
        ("decision to keep the salt bins", "decided", "keep the salt bins"),
        ("salt bins Cabinet decision", "answered", "salt bins"),
        ("salt bins not accepted reasons", "refused", "salt bins"),
        ("why was the evening ferry refused", "refused", "evening ferry"),
        ("what happened about the evening ferry?", "outcome", "evening ferry"),
        ("evening ferry done", "outcome", "evening ferry"),
        ("report back on the salt strategy", "paper", "salt strategy"),
        ("reports on winter readiness", "papers", "winter readiness"),
        ("when did we ask for a salt bins update", "made", "salt bins update"),
        ("were the figures on salt bins ever sent", "outcome", "figures on salt bins"),
        ("school streets cabinet reply", "answered", "school streets"),
        ("waiting times ICB answer", "answered", "waiting times ICB"),
        ("salt bins did it happen", "outcome", "salt bins"),
        ("salt bins corrected deadline", "corrected", "salt bins deadline"),
        ("when is the salt bins review due", "standing", "salt bins review"),
        ("grounds for refusing the evening ferry", "refused", "evening ferry"),
        ("has anything been done about parking at schools?", "outcome", "parking at schools"),
        ("what did members say about parking", "discussed", "parking"),
        ("who was supposed to do the parking review", "who", "parking review"),
        ("when was the ferry last discussed?", "discussed", "ferry"),
        ("who is responsible for salt bins?", "who", "salt bins"),
        ("salt bins extension", "extended", "salt bins"),
        ("new deadline for the salt bins review", "extended", "salt bins review"),
        ("salt bins reopened by Members", "reopened", "salt bins"),
        ("evening ferry withdrawn, what instead", "superseded", "evening ferry"),
        ("were the salt bins filled", "outcome", "salt bins filled"),
        ("why won't the evening ferry run", "refused", "evening ferry run"),
        ("why does the evening ferry cost more", "plain", "evening ferry cost more"),
        ("how many people are waiting for a berth", "plain", "many people are waiting for a berth"),
        ("salt bins for parishes how far", "standing", "salt bins for parishes"),
        ("resolution salt bins at schools", "made", "salt bins at schools"),
        ("salt bin readings still owed to Members", "standing", "salt bin readings"),
        ("salt bins to be filled how many left", "standing", "salt bins to be filled how many"),
        ("children left behind in lessons", "plain", "children left behind in lessons"),
        ("evening ferry refused by the harbour", "refused", "evening ferry the harbour"),
        ("why did Cabinet refuse to run the evening ferry", "refused", "Cabinet run the evening ferry"),
        ("what did the Harbour Trust say about the evening ferry", "answered", "Harbour Trust the evening ferry"),
        ("did the company reply on ferry fares", "answered", "company ferry fares"),
        ("winter readiness", "plain", "winter readiness"),
    ],
)
def test_words_about_what_is_wanted_are_not_looked_for(typed: str, aim: str, subject: str) -> None:
    question = ask(typed)
    assert (question.aim, " ".join(question.subject)) == (aim, subject)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("assessments outstanding for 28 days", "assessments outstanding for 28 days"),
        ("annual report card of schools", "annual report card of schools"),
        ("what happened?", "what happened?"),
    ],
)
def test_words_in_the_midst_of_a_subject_belong_to_it(typed: str, subject: str) -> None:
    assert ask(typed).subject == tuple(word.strip("?") for word in subject.split())


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("ferry 2016/17", days("2016-05-01", "2017-04-30")),
        ("ferry 2016-17", days("2016-05-01", "2017-04-30")),
        ("ferry in 2016", days("2016-01-01", "2016-12-31")),
        ("ferry March 2017", days("2017-03-01", "2017-03-31")),
        ("ferry on 8 March 2017?", days("2017-03-08", "2017-03-08")),
        ("ferry since 2016", (days("2016-01-01", "2016-01-01")[0], dt.date.max.toordinal())),
        ("ferry before March 2017", (1, days("2017-03-31", "2017-03-31")[1])),
        ("ferry", None),
    ],
)
def test_years_and_months_are_understood_and_not_looked_for(typed: str, period: tuple[int, int] | None) -> None:
    question = ask(typed)
    assert (question.subject, question.period) == (("ferry",), period)


def test_last_year_is_the_council_year_before_this_one() -> None:
    question = ask("what did we say about ferries last year?")
    tree = parse_query("since:last-year")
    assert isinstance(tree, Between)
    assert question.period is not None
    assert (question.subject, question.period[0]) == (("ferries",), tree.first)


def test_a_committee_is_known_with_and_without_its_number() -> None:
    question = ask("salt bins Health and Wellbeing Scrutiny Committee done")
    assert (question.committee, question.subject) == ("health and wellbeing scrutiny committee", ("salt", "bins"))
    assert ask("asked of Cabinet about ferries").committee is None


def test_filters_stay_and_operators_are_taken_as_they_stand() -> None:
    question = ask("what did we decide about ferries kind:minutes")
    assert question.query == And((Words(("ferries",)), Field("kind", "minutes")))
    assert ask('"still outstanding"').query == Phrase("still outstanding")
    assert ask("ferry OR outstanding").aim == "plain"
