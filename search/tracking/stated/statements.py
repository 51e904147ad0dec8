"""What the minutes of a pack state that may answer something asked for earlier, statement by statement.

Which commitment a statement answers is found in `tied/linking.py`; what it brings about is in `status.py`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.dates import whole_day
from corpus.meeting_notes import NOTED_SINCE
from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import (
    Minute,
    Resolution,
    folded,
)
from search.tracking.heard.telling import says, split_sentences, tell
from search.tracking.remembering import remembered
from search.tracking.stated.papers import Papers, minute_key
from search.tracking.stated.put_by_scrutiny import says_answer, settles_scrutiny
from search.tracking.words import words
from search.tracking.words.citing import Cited, is_executive, put_off_to, what_is_cited, what_was_ruled_on
from search.tracking.words.labels import bare_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Some sentences of a paper, and what they may be about."""

    speaker: str
    """As in the table of rules: `minute`, `decision`, `report`, `response`."""
    text: str
    page: int
    record: str
    body: str
    """The committee whose paper it is, folded."""
    date: str
    """ISO date of the meeting that it belongs to."""
    subject: str
    """Title of the minute or report."""
    cited: Cited
    about_tracker: bool = False
    """Whether it stands under the item on outstanding issues, or under matters arising."""
    decides: bool = False
    """Whether it is a decision of the committee itself."""
    answers: bool = False
    """Whether it says that it answers what Members asked."""
    context: str = ""
    """Words before it that say what it is about."""
    put_by: str = ""
    """The committee, folded, of what an extract of an Executive's minutes answers; empty where any may be meant."""
    head: str = ""
    """The heading or label right over it in a letter: "Fixed penalty notices"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A report or item before a meeting, and what it says it is for."""

    title: str
    purpose: str
    page: int
    record: str
    body: str
    date: str
    cited: Cited


@cache
def report_words(name: str) -> re.Pattern[str]:
    """The words of a list about reports, as a pattern for folded text."""
    return re.compile("|".join(rf"\b(?:{each})" for each in words("telling")["report"][name]))


@cache
def is_of_tracker(title: str) -> bool:
    """Whether a paper or item of this title is on what is outstanding: a tracker, matters arising."""
    return bool(report_words("tracker").search(folded(title)))


@cache
def answers_nothing(title: str) -> bool:
    """Whether a paper or item of this title answers nothing by naming it: work to come, a tracker, apologies."""
    return is_of_tracker(title) or bool(report_words("lists").search(folded(title)))


# Minutes

_GOES_ON = pattern_of(
    r"^(?:it was|(?:the )?(?:members|board|committee|panel|commission|forum|chair(?:man|woman|person)?|council|"
    r"meeting) (?!(?:received|considered|noted the report|"
    r"asked(?! (?:that|for) (?:it|this|the (?:entry|item|row|line|request|matter|action))\b)|"
    r"discussed|heard|turned|(?:was|were) (?:reminded|"
    r"informed|told|advised|given))\b)\w+|"
    r"(?:this|that|these|those) (?:was|were|is|are|had|has|being|having|would|could|matter|item|action|request|"
    r"entry|done)|(?:the|its|that) (?:matter|item|action|recommendation|request|entry) "
    r"(?:was|be|is|could|should|would|had|might|may|need)|resolved|agreed|"
    r"(?:he|she|they|it|there|in view of (?:this|that)|on that|with that|having heard|"
    r"nothing (?:further|more|else)|no more) |"
    r"(?:those [^.;]{0,40}?|the (?:rest|others|remainder)(?: of [^.;]{2,30})?) "
    r"(?:is|are|was|were|has|have|had|would|will)\b|"
    r"(?:(?:the|this|that|its) )?(?:entry|item|action|matter|row|line|request) (?:(?:now|to|be|is|was|can|may) )*"
    r"(?:closed|complete|struck|removed|deleted|discharged|taken|dropped)|"
    r"(?:now )?(?:closed|completed?|discharged|done)\W*$|"
    r"the \w+ is unable|therefore|accordingly|consequently|thereupon|in the light of (?:this|that)|"
    r"given (?:this|that)|so |"
    r"(?:councillor|cllr|mrs?|ms|miss|dr) [\w'’-]+(?: [\w'’-]+)? "
    r"(?:confirmed|agreed with|accepted|endorsed) (?:it|this|that)\b)"
)
_APPROVES = pattern_of(r"\bminutes of (?:the )?(?:\w+ ){0,4}?meetings?\b|\bminutes\b.{0,60}\b(?:held|dated|of)\b")


def minute_statements(papers: Papers) -> Iterator[Statement]:
    """What the minutes in a pack state, a sentence or two at a time; resolutions that ask for something apart."""
    decided = dict(papers.decided)
    for id, minute in papers.of(Minute):
        if minute.meeting_date:
            key = minute_key(minute.committee, minute.meeting_date, minute.number)
            yield from _of_minute(papers, id, minute, decided.pop(key, []))
    for left in decided.values():
        for id, record in left:
            if record.meeting_date:
                yield _of_resolution(id, record)


def _of_minute(papers: Papers, id: str, minute: Minute, decided: list[tuple[str, Resolution]]) -> Iterator[Statement]:
    body, text = fold_committee(minute.committee), minute.text[minute.body_start :]
    met = minute.meeting_date or ""
    day_approved = _approved_day(text)
    of_tracker = is_of_tracker(minute.title)
    approved, before, label = False, "", ""
    texts = heads_of_decisions(record for _, record in decided)
    listed = papers.heads_of_rows(minute.source.page, minute.source.last_page)
    sentences = [each for each in split_sentences(text) if not (listed and folded(each).startswith(listed))]
    undecided = [rest for sentence in sentences if (rest := undecided_part(sentence, texts))]
    for each in grouped(undecided, met):
        cited = what_is_cited(each)
        if day_approved and cited.minutes and not cited.dates:
            cited = Cited(frozenset({day_approved}), cited.minutes, cited.clauses)
        # What stands under the last minutes once they are approved are matters arising from them.
        arises = bool(day_approved and (approved or "arising" in folded(each)))
        approved = approved or bool(_APPROVES.search(folded(each)))
        date = met
        if _NOTED_SINCE.match(each):
            # It tells of what was asked in this very minute.
            date = max([*cited.dates, _day_after(met)])
            cited = Cited(frozenset({met}), frozenset({bare_number(minute.number)}), cited.clauses)
        rules = is_executive(minute.committee) and bool(what_was_ruled_on(each))
        labelled = _LABELLED.match(each) if of_tracker or arises else None
        label = labelled["label"] if labelled else label
        yield Statement(
            speaker="decision" if rules else "minute",
            text=each,
            page=papers.page_of(each, minute.source.page, minute.source.last_page),
            record=id,
            body=body,
            date=date,
            subject=minute.title,
            cited=cited,
            about_tracker=of_tracker or arises,
            # One that cites a minute stands apart, though it goes on about what was said before it.
            context=before if _GOES_ON.match(folded(each)) else "" if labelled else label,
        )
        before = each
    for each, record in decided:
        said, context = _of_resolution(each, record), _led_up_to(record, sentences)
        named = what_is_cited(context)
        # "Minute 35(iii) - idling. It was agreed that the update come in May.": the label says which.
        yield replace(said, context=context, cited=said.cited if said.cited.minutes or not named.minutes else named)


_NOTED_SINCE = pattern_of(NOTED_SINCE, re.I)


def _day_after(day: str) -> str:
    met = whole_day(day)
    return (met + dt.timedelta(days=1)).isoformat() if met else day


# "Damp and mould (March, action 1): Members were not impressed. They gave her until May.": all that follows is on it.
_LABELLED = pattern_of(r"(?:[\d.()]+\s+)?(?P<label>[A-Z][^:.;?!]{3,80}?):\s+(?=[A-Z])", 0)


_PRONOUN = pattern_of(r"(?:that )?(?:it|its|she|he|they|their|this|these) ")


def _led_up_to(record: Resolution, sentences: Sequence[str]) -> str:
    """What was said before a decision that says by a pronoun what it is about, or only until when it may wait.

    The sentence before "it might come in March instead"; of "the review had been held up, and members agreed to allow
    until May" the words before the decision's own.
    """
    words = folded(record.text)
    met = whole_day(record.meeting_date)
    if not (_PRONOUN.match(words) or put_off_to(record.text, after=met)):
        return ""
    places = [(at, folded(each).find(words[:60])) for at, each in enumerate(sentences) if words[:60] in folded(each)]
    if not places:
        return ""
    at, begins = places[0]
    before = sentences[at - 1] if at else ""
    if len(folded(sentences[at])[:begins].split()) < _FEWEST_BEFORE:
        return before
    return f"{before if _LABEL.match(folded(before)) else ''} {sentences[at][:begins]}".strip()


_FEWEST_BEFORE = 6
"""Words before a decision in its own sentence that say more than who decided."""


_LEADS = pattern_of(
    r"(?:(?:it was|the \w+|members|therefore|accordingly|that|and|upon [\w ,]{1,60}) )*"
    r"(?:resolved|agreed|recommended|action|actions|decided|decision|recommendation|resolution)\b[^.;]{0,40}$"
)


def heads_of_decisions(decided: Iterable[Resolution]) -> list[str]:
    """How the decisions of a minute begin, folded: what `undecided_part` leaves out."""
    return [each for record in decided if (each := folded(record.text)[:60])]


def undecided_part(sentence: str, texts: Sequence[str]) -> str:
    """A sentence up to where what was resolved begins: that is heard as a decision; empty where it begins so."""
    words = folded(sentence)
    begins = min((at for each in texts if (at := words.find(each)) >= 0), default=-1)
    if begins < 0:
        return sentence
    told = _LEADS.sub("", words[:begins])
    kept = sentence[: len(told)].strip()
    return kept if len(kept.split()) > 3 else ""


def _approved_day(text: str) -> str | None:
    """The day of the meeting whose minutes a minute approves: what arises from them was decided then."""
    match = _APPROVES.search(folded(text))
    if not match:
        return None
    days = what_is_cited(folded(text)[match.start() : match.end() + 120]).dates
    return min(days) if len(days) == 1 else None


def approves_minutes(text: str) -> bool:
    """Whether a sentence approves or signs the minutes of a meeting: it tells of nothing that was asked there."""
    return bool(_APPROVES.search(folded(text)) and _SIGNS.search(folded(text)))


def only_approves_minutes(text: str) -> bool:
    """Whether all that a sentence says is that minutes were signed: it names a meeting, and tells of nothing else."""
    return bool(_ONLY_APPROVES.fullmatch(folded(text)))


_ONLY_APPROVES = pattern_of(
    r"(?:resolved\W+)?(?:that )?(?:the )?(?:\w+ ){0,3}?(?:minutes|record|notes)\b[^.;]{0,120}?\b"
    r"(?:be|is|are|was|were|been) (?:\w+ly |duly |now |then )*"
    r"(?:approved|signed|confirmed|agreed|accepted|adopted|taken as read)"
    r"(?:(?:,| and)? (?:approved|signed|confirmed|agreed|accepted|adopted)"
    r"| as (?:an? )?(?:true|correct|accurate)[\w ]{0,20}| by (?:the )?[\w -]{2,30})*\W*"
)
_SIGNS = pattern_of(
    r"\b(?:approved|signed|confirmed|agreed|accepted|adopted|taken),? (?:as|by|save|subject|once|with|after)\b"
)


# "Minute 11 (Answering the Telephone).": a sentence that only says what the next are about.
_LABEL = pattern_of(
    r"^(?:\d{1,2}[.)] )?(?:(?:on|under|arising from|further to|re|regarding) )?"
    r"(?:minutes?|min\.?|item|action|recommendation|request|ref\.?)"
    r"(?: no\.?)? [\w/().-]+(?:,? (?:of|on|from) (?:the )?(?:meeting (?:of|on) )?\d{1,2}\w* \w+(?: \d{4})?)?"
    r"(?:[ ,:-]+\([^)]*\)|[ ,:-]+[\w' :,&/()-]{3,80})?[.:]?$"
)
LONGEST_UNDER_LABEL = 60
"""Words of what stands under a label and is taken together."""


_NO_LABEL = pattern_of(
    r"^(?:i|we|it|this|that|these|those|they|he|she|you|members|officers|dear|yours?|thank|thanks|kind|best)\b"
    r"|\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)\b"
)
LONGEST_LABEL = 8
"""Words."""


def is_label(sentence: str) -> bool:
    """Whether a sentence is a few words without a verb, which name what the next are about: "Taxi contracts."."""
    few = 0 < len(sentence.split()) <= LONGEST_LABEL and sentence.endswith((".", ":")) and sentence[:1].isupper()
    return few and not _NO_LABEL.search(folded(sentence)) and all(each.what == "nothing" for each in tell(sentence))


def under_labels(sentences: Sequence[str], date: str, *, only: bool = False) -> list[str]:
    """A paper's sentences; where labels such as `Minute 54 - allotments.` stand among them, each with those under it.

    `only`: those under labels alone.
    """
    labelled = any(_LABEL.match(folded(each)) for each in sentences)
    found = list(grouped(sentences, date)) if labelled else [*sentences]
    return [each for each in found if _LABEL.match(folded(next(iter(split_sentences(each)), "")))] if only else found


def grouped(sentences: Sequence[str], date: str) -> Iterator[str]:
    """Sentences, each with those after it that go on about the same thing; under a label, those up to the next.

    `date`: of the meeting; what names a later day goes on about what is put off to it, and cites nothing.
    """
    group: list[str] = []
    labelled = False
    for each in sentences:
        is_label = bool(_LABEL.match(folded(each)))
        goes_on = bool(_GOES_ON.match(folded(each))) and not _cites_earlier(each, date)
        under = labelled and not is_label and len(" ".join([*group, each]).split()) <= LONGEST_UNDER_LABEL
        if group and not goes_on and not under:
            yield " ".join(group)
            group, labelled = [], False
        group.append(each)
        labelled = labelled or is_label
    if group:
        yield " ".join(group)


def _cites_earlier(sentence: str, date: str) -> bool:
    cited = what_is_cited(sentence)
    return bool(cited.minutes or cited.clauses) or any(day <= date for day in cited.dates)


def _of_resolution(id: str, record: Resolution) -> Statement:
    return Statement(
        speaker="decision" if says_answer(record.text) or settles_scrutiny(record) else "minute",
        text=record.text,
        page=record.source.page,
        record=id,
        body=fold_committee(record.committee),
        date=record.meeting_date or "",
        subject=record.minute_title or "",
        # The Executive's minute may name in its title what it answers: "Weirs: Ponds Panel, minute 7".
        cited=what_is_cited(f"{record.minute_title}. {record.text}" if settles_scrutiny(record) else record.text),
        about_tracker=is_of_tracker(record.minute_title or ""),
        decides=True,
    )


@remembered
def is_hearsay(text: str) -> bool:
    """Whether a sentence tells what others think or do, and nothing that was done here."""
    return says("hearsay", folded(text))
