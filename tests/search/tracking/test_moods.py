"""What is still to be, was not, or ought to have been is never heard as done, whatever the verb and whoever says it."""

from __future__ import annotations

import pytest

from corpus.records import Source
from search.tracking.heard.hearing import hear
from search.tracking.heard.telling import says_undone
from search.tracking.lives import Life
from search.tracking.status import rule_for

ASKED = {
    "information": (
        "The Master circulate a list of moorings by quay to Members.",
        "list",
        ("circulated", "sent", "provided", "shared", "e-mailed", "supplied", "published", "given"),
    ),
    "action": (
        "The Master of Quays repair the railings at Ferry Steps.",
        "work",
        ("completed", "done", "carried out", "finished", "repaired", "implemented", "actioned"),
    ),
    "recommendation": (
        "That the Executive be recommended to fund a second ferryman.",
        "post",
        ("created", "filled", "approved", "introduced", "implemented"),
    ),
    "report-back": (
        "A report on the ferry be brought to the Panel in six months.",
        "report",
        ("presented", "submitted", "considered", "received", "tabled"),
    ),
}
NOT_DONE = (
    "The {thing} will be {verb}.",
    "The {thing} will be {verb} to Members.",
    "The {thing} will be {verb} in May.",
    "The {thing} is to be {verb}.",
    "To be {verb} by the end of May.",
    "The {thing} has not been {verb}.",
    "The {thing} has not yet been {verb}.",
    "The {thing} has yet to be {verb}.",
    "Not yet {verb}.",
    "The {thing} should be {verb} next month.",
    "It is expected that the {thing} will be {verb} by June.",
    "It was hoped that the {thing} would be {verb}.",
    "The {thing} was to have been {verb} in March.",
    "The {thing} ought to have been {verb} by now.",
    "The {thing} can be {verb} if Members wish.",
    "A request that the {thing} be {verb} has been sent.",
    "If {verb}, this would help.",
    "It is not known when the {thing} will be {verb}.",
)


def life(kind: str) -> Life:
    return Life(
        id="r1",
        committee="Harbour Panel",
        meeting_date="2022-05-18",
        minute_number="4",
        clause="",
        text=ASKED[kind][0],
        kind=kind,
        responsible=(),
        source=Source(pack="harbour.pdf", page=1, box=(0.0, 0.0, 1.0, 1.0), rule="minutes.numbered/1"),
    )


@pytest.mark.parametrize("kind", ASKED)
@pytest.mark.parametrize("said", NOT_DONE)
def test_what_is_still_to_be_is_not_done(kind: str, said: str) -> None:
    asked, (_, thing, verbs) = life(kind), ASKED[kind]
    sentences = [said.format(thing=thing, verb=verb) for verb in verbs]
    speakers = ("row", "minute", "report", "response")
    told = [
        (who, each)
        for each in sentences
        for who in speakers
        if rule_for(who, hear(asked, each, who)).effect == "completed"
    ]
    assert told == []


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("information", "The list has been sent."),
        ("information", "This has been circulated."),
        ("information", "Officers have circulated the list."),
        ("information", "Sent to all Members on 4 June 2024."),
        ("information", "The list was provided in May."),
        ("action", "The work has been undertaken."),
        ("action", "Officers have completed the work."),
        ("action", "This has been repaired."),
        ("action", "The railings have been repaired."),
        ("action", "The work had been completed by the time of the meeting."),
    ],
)
def test_what_says_plainly_that_it_has_been_done_needs_no_weighing(kind: str, said: str) -> None:
    assert hear(life(kind), said, "row") == "done"


@pytest.mark.parametrize(
    ("said", "undone"),
    [
        ("The list will be sent.", True),
        ("The list has not been e-mailed.", True),
        ("The list will be put on the website; it was sent to Members in May.", False),
        ("The list has been sent.", False),
    ],
)
def test_words_of_what_is_still_to_be_are_known(said: str, undone: bool) -> None:
    assert says_undone(said) is undone
