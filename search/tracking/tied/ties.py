"""The commitments among which a statement's own is sought: by stated dates, minute, reference, subject, month. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.heard.attending import asks_to_attend, tells_of_attending
from search.tracking.heard.telling import inside_speech, says, tell
from search.tracking.lives import Docket, Life
from search.tracking.remembering import remembered
from search.tracking.stated.put_by_scrutiny import subject_put
from search.tracking.stated.statements import Statement, is_hearsay
from search.tracking.tied.when_asked import asked_then, says_when_asked
from search.tracking.words.citing import bodies_named, is_executive, what_was_ruled_on
from search.tracking.words.labels import clause_number
from search.tracking.words.wording import same_subject, stems

CITED_BOTH = 0.12
"""Least share of the asked words that a statement must speak of, where it names the meeting and the minute."""
CITED_ONE = 0.30
"""The same where it names one of the two."""
TRACKER_ITEM = 0.28
"""The same where it names neither, under the item on outstanding issues."""
ELSE = 0.45
"""The same of what no tracker lists, where too little is spoken of what one does."""
ARISING = 0.65
"""The same where the committee has no tracker."""
SAME_SUBJECT = 0.60
"""The same where all that ties them is the subject of minute or report."""
EXECUTIVE = 0.2
"""The same in running text of the Executive's minute on what scrutiny recommended."""
ANSWERING = 0.18
"""The same in a report on the subject that says it answers what Members asked."""
ASKED_THEN = 0.35
"""The same in a report that says when Members asked."""
LONGEST_OUTCOME = 60
"""Words of a sentence that may tell an outcome in a discussion: longer ones sum up what was talked about."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a statement to the lives among which its own is sought, and how much of the asked it must speak of."""

    lives: list[Life]
    least: float
    reason: str
    strict: bool = False
    """Whether less never does, however alone it stands."""
    others: tuple[Life, ...] = ()
    """Lives less likely to be meant: one of them is where it is spoken of far more than any of the first, by `ELSE`."""


def tie_of(docket: Docket, said: Statement) -> Tie | None:
    """The lives among which a statement's own may be, or None where nothing ties it to any."""
    if numbered := docket.numbered(said.body):
        words = folded(said.text)
        referred_to = [life for life in before(numbered, said.date) if _has_reference(life, said, words)]
        if referred_to:
            return Tie(referred_to, 0.0, "the tracker's reference")
    said = _in_its_year(docket, said)
    if said.cited.minutes or any(docket.met(body, day) for day in said.cited.dates for body in _bodies(docket, said)):
        return _cited(docket, said)
    if said.speaker == "decision" or said.decides or said.about_tracker:
        return _of_wording(docket, said)
    if said.speaker == "response":
        return _of_letter(docket, said)
    if said.speaker == "report" and what_was_ruled_on(said.text):
        put = [life for life in before(docket.of_body(said.body), said.date) if life.is_unresolved]
        put = [life for life in put if life.kind == "recommendation"]
        return Tie(put, SAME_SUBJECT, "says what became of a recommendation", strict=True) if put else None
    if said.answers and (then := _asked_then(docket, said)):
        return Tie(then, ASKED_THEN, "asked for when the report says that it was", strict=True)
    return _of_subject(docket, said)


def with_known_minutes(docket: Docket, said: Statement) -> Statement:
    """A statement without the minutes that it seems to name and that nothing known was decided in.

    `ENV/23/17` may number a minute, or what an executive decided.
    """
    minutes = said.cited.minutes
    coded = frozenset(each for each in minutes if _CODE.match(each))
    unknown = frozenset(
        each for each in coded if not any(docket.of_minute(body, each) for body in _bodies(docket, said))
    )
    return replace(said, cited=replace(said.cited, minutes=minutes - unknown)) if unknown else said


_CODE = pattern_of(r"[a-z]+/\d+/")


def _of_letter(docket: Docket, said: Statement) -> Tie | None:
    """What a letter's sentence that names no meeting may be about: by its heading, or as put to others."""
    unresolved = [life for life in before(docket.of_body(said.body), said.date) if life.is_unresolved]
    own = [life for life in unresolved if life.kind not in BY_ITEM]
    if said.head and (headed := [life for life in own if is_under(said.head, life)]):
        return Tie(headed, ANSWERING, "a letter, under a heading that names it")
    outside = [life for life in unresolved if life.kind in ("recommendation", "information")]
    if said.answers:
        return Tie(outside, ASKED_THEN, "a letter that says what was asked", strict=True) if outside else None
    return Tie(outside, SAME_SUBJECT, "a partner's letter", strict=True) if outside else None


def _in_its_year(docket: Docket, said: Statement) -> Statement:
    """A statement that names a minute and a day without its year, the last meeting on such a day put for it."""
    if not said.cited.days or said.cited.dates:
        return said
    met = [day for body in _bodies(docket, said) for day in docket.meetings_of(body)]
    last = max((day for day in met if day[5:] in said.cited.days and day < said.date), default=None)
    return replace(said, cited=replace(said.cited, dates=frozenset({last}))) if last else said


def _of_subject(docket: Docket, said: Statement) -> Tie | None:
    """What a sentence may tell of that names nothing: what was asked under its paper's subject.

    A report that says that it answers Members may answer them under another title.
    """
    if said.speaker == "minute" and tells_of_attending(said.text):
        asked = _by_sentence(docket.of_subject(said.body, said.subject), said.date)
        if to_attend := [life for life in asked if asks_to_attend(life.text)]:
            return Tie(to_attend, ANSWERING, "who was asked to attend did, under the same subject")
    if is_hearsay(said.text) if said.speaker == "report" else not _tells_outcome(said.text):
        return None
    if alike := _by_sentence(docket.of_subject(said.body, said.subject), said.date):
        least = ANSWERING if said.answers else SAME_SUBJECT
        return Tie(alike, least, "a report that answers Members" if said.answers else "the same subject")
    anywhere = said.answers and said.speaker == "report" and not says_when_asked(said.text, said.date)
    lives = _by_sentence(docket.of_body(said.body), said.date) if anywhere else []
    return Tie(lives, ELSE, "a report that answers Members", strict=True) if lives else None


def _by_sentence(lives: Sequence[Life], day: str) -> list[Life]:
    """The unresolved of before a day; a report asked for is answered by a report, not by a sentence."""
    return [life for life in before(lives, day) if life.is_unresolved and life.kind not in BY_ITEM]


def is_under(head: str, life: Life) -> bool:
    """Whether a heading in a letter is the title of the minute, or words of what was asked there.

    Of whom it was asked names nothing: `From the Mayor and the Board` is over all that was put to them.
    """
    named = stems(head) - stems(" ".join(life.responsible))
    return same_subject(life.subject, head) or (len(named) > 1 and named <= stems(life.text))


def _asked_then(docket: Docket, said: Statement) -> list[Life]:
    """What a report that answers Members says was asked for by when: "as the Panel asked in October"."""
    return [
        life
        for life in before(docket.of_body(said.body), said.date)
        if life.is_unresolved and life.kind not in BY_ITEM and asked_then(said.text, life.meeting_date, said.date)
    ]


def _of_wording(docket: Docket, said: Statement) -> Tie | None:
    of_any = said.about_tracker and says("reinstated", folded(said.text))
    lives = [
        life
        for body in _bodies(docket, said)
        for life in docket.of_body(body)
        if (of_any or life.is_unresolved) and (life.meeting_date or "") < said.date
    ]
    if said.about_tracker and not said.decides and said.speaker != "decision":
        listed = [life for life in lives if life.last_row]
        if listed:
            unlisted = tuple(life for life in lives if not life.last_row)
            return Tie(listed, TRACKER_ITEM, "outstanding on the tracker", others=unlisted)
        return Tie(lives, ARISING, "what is outstanding") if lives else None
    if said.speaker != "decision":
        return Tie(lives, SAME_SUBJECT, "wording of the decision") if lives else None
    lives = [life for life in lives if life.kind == "recommendation" or _is_put_to(life, said.body)]
    if not said.decides:
        lives = [life for life in lives if not life.responsible or _is_put_to(life, said.body)]
    if said.put_by and (alike := [life for life in lives if same_subject(life.subject, said.subject)]):
        return Tie(alike, CITED_BOTH, "an extract of the Executive's minutes under the same subject")
    if _RULES_ON_IT.match(folded(said.text)):
        titled = subject_put(said.subject)
        alike = [life for life in lives if life.kind == "recommendation" and same_subject(life.subject, titled)]
        if alike:
            least = 0.0 if len(alike) == 1 else CITED_BOTH
            return Tie(alike, least, "the recommendation under the same subject")
    if lives and not said.decides:
        return Tie(lives, EXECUTIVE, "the Executive's minute on what scrutiny recommended")
    return Tie(lives, SAME_SUBJECT, "wording of the decision") if lives else None


_RULES_ON_IT = pattern_of(
    r"(?:that )?(?:the|this|its|their|(?:the )?(?:\w+ )?(?:committee|panel|commission|scrutiny)['’]?s) recommendation\b"
)
"""`The recommendation be not agreed`: which one is told by what the minute is on."""


def _is_put_to(life: Life, body: str) -> bool:
    """Whether a body is to do it: "The Executive pay for ..."."""
    return any(fold_committee(each) == body or is_executive(each) for each in life.responsible)


def before(lives: Sequence[Life], day: str) -> list[Life]:
    """Those that were decided before a day."""
    return [life for life in lives if (life.meeting_date or "") < day]


@remembered
def _tells_outcome(text: str) -> bool:
    """Whether a sentence of a discussion tells the committee of an outcome: reported to it, in one breath, and done."""
    words = folded(text)
    told = inside_speech(words)
    done = {each.what for each in tell(told)} & {"done", "given", "refused"}
    return told != words and bool(done) and len(words.split()) <= LONGEST_OUTCOME


def _bodies(docket: Docket, said: Statement) -> list[str]:
    """The committees whose matters a statement may be about: its own, or those that a decision names, or all others."""
    if said.put_by:
        return [said.put_by]
    if said.speaker != "decision":
        return [said.body]
    named = bodies_named(f"{said.text}. {said.subject}", docket.bodies)
    named = [body for body in named if body != said.body and docket.of_kind(body, "recommendation")]
    return named or [body for body in docket.bodies if body != said.body]


def _cited(docket: Docket, said: Statement) -> Tie | None:
    cited, bodies = said.cited, set(_bodies(docket, said))
    # "The letter went on 9 December": a day on which nobody met is that of something else.
    dates = sorted(day for day in cited.dates if any(docket.met(body, day) for body in bodies))
    days = [life for day in dates for life in docket.of_day(day) if life.body in bodies and day < said.date]
    numbered = [
        life for body in sorted(bodies) for number in sorted(cited.minutes) for life in docket.of_minute(body, number)
    ]
    both = [life for life in days if life in numbered] if dates else before(numbered, said.date)
    exact = [life for life in both if life.clause and clause_number(life.clause) in cited.clauses]
    if len(exact) == 1 and dates:
        return Tie(exact, 0.0, "the meeting's date, the minute and the clause")
    if both and dates:
        return Tie(exact or _unresolved_first(both, said), CITED_BOTH, "the meeting's date and the minute")
    if len(exact) == 1 and not days:
        # Who came as asked speaks of the matter, and not of coming.
        came = asks_to_attend(exact[0].text) and tells_of_attending(said.text)
        # A number with its year, `PP/23/014(a)`, is of no other minute.
        whole = all(_CODE.match(number) for number in cited.minutes)
        return Tie(exact, 0.0 if came or whole else CITED_BOTH, "the minute's number and the clause")
    if days:
        if said.speaker == "decision":
            # Of what was asked at a meeting another body settles what was put to it.
            days = [life for life in days if life.kind == "recommendation" or _is_put_to(life, said.body)] or days
        return Tie(_unresolved_first(days, said), CITED_ONE, "the meeting's date")
    if both:
        return Tie(_unresolved_first(both, said), CITED_ONE, "the minute's number")
    return None


def _has_reference(life: Life, said: Statement, words: str) -> bool:
    """Whether the statement names it by a tracker's reference; a bare number is none outside the tracker's item.

    `words`: the statement's text, folded.
    """
    return any(
        re.search(rf"(?<![\w/]){re.escape(each)}(?![\w/]|\s?\((?:[a-z]|[ivx]+|\d\d?)\))", words)
        if re.search(r"[a-z/.-]", each) and re.search(r"\d", each)
        else said.about_tracker
        and re.search(rf"\b(?:action|item|recommendation|row|ref(?:erence)?\.?)s? {re.escape(each)}\b", words)
        for each in life.references
        if each in words
    )


def _unresolved_first(lives: list[Life], said: Statement) -> list[Life]:
    """Those unresolved, where there are any whose words fit at all; a statement that takes back may be of any."""
    if re.search(r"\bnot\b|\bre-?(?:instat|open)", folded(said.text)):
        return lives
    return [life for life in lives if life.is_unresolved] or lives
