"""What statements tell of the very commitment that they answer: its own words apart, and each thing once. Pure.

By phrases first (`weighing.py`, `suiting.py`), then by the judge, who weighs those with all its words (`judging.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.heard.counting import only_some, part_of_all, part_of_asked
from search.tracking.heard.dated_notes import dated_notes
from search.tracking.heard.judging import EFFECTS, ENDS, Case, judge, likelihoods, likely_to_bring, signs
from search.tracking.heard.own_talk import only_talks, without_own_talk
from search.tracking.heard.plain_shapes import is_unanswered, told_plainly
from search.tracking.heard.states import state_of
from search.tracking.heard.suiting import (
    only_points,
    only_sends,
    only_writes_to_asked,
    spoke,
    suits,
)
from search.tracking.heard.telling import in_full, may_tell, only_counts, says_undone, split_sentences, tell
from search.tracking.heard.weighing import (
    hear_decision,
    hear_minute,
    hear_row,
    is_bare_open,
    is_going_on,
    says_open,
    weigh,
)
from search.tracking.lives import Life
from search.tracking.remembering import remembered
from search.tracking.stated.letter_forms import YOURS
from search.tracking.stated.statements import Statement
from search.tracking.status import rule_for
from search.tracking.tied.answering import Answer, what_is_asked
from search.tracking.tied.put_off import new_day_of
from search.tracking.words.wording import denies_asked, nearness_to, stems, without_asked

_COURTESY = pattern_of(
    r"^(?:contact(?: officer| details)?\s?:|for (?:further|more) information)|"
    r"\b(?:took|considered|discussed) (?:it|this|them) on \d[^.;]*\.?$|"
    r"^(?:dear|thank(?:s| you)|i (?:am writing|write|wrote|promised|apologise)|further to|i refer|"
    r"we (?:met|spoke))\b|"
    r"\bdear (?:councillor|cllr|mrs?|ms|miss|dr|sir|madam|chair|colleague)|\byours (?:sincerely|"
    r"faithfully)|\bour ref\b|"
    r"\byour (?:letter|e-?mail|note|patience)\b|"
    r"\b(?:met|considered|discussed|looked at|took|read|received)\b[^.;]{0,60}?\b(?:considered |discussed )?"
    r"(?:the|your|this|that) (?:\w+ ){0,2}?(?:letter|request|recommendation|suggestion|proposal)\b"
    r"(?![^.;]*\b(?:concluded|decided|agreed|resolved|accepted|rejected|supported|declined|refused|adopted|that)\b)|"
    r"\b(?:we|i) (?:fully |quite |do |very much )*(?:recognise|appreciate|understand|value|share|"
    r"acknowledge|note|sympathise)\b(?! that)"
)
_OPENING = pattern_of(r"^(?:further|with reference|in (?:reply|response|answer)) to [^,;.]{3,80}, (?=\w)")
"""`Further to the meeting of 12 June, here are ...`: what comes next may be the answer."""
_SIGNED_OFF = pattern_of(rf"\s*{YOURS}.*$", re.S)
_OUTCOMES = ("partly accepted", "begun", "done", "accepted and done", "accepted", "refused")
ANSWERS = 0.5
"""How likely a sentence of a letter must bring an end or a beginning about to be its answer for certain."""


def said_most(life: Life, sentences: Sequence[Statement]) -> list[tuple[Statement, str]]:
    """The sentence of a letter that answers: of those that tell of an outcome the likeliest to bring anything about.

    A refusal that is likely stands wherever it is said; what only sounds like an end must speak of what was asked.
    """
    plain = [(said, _SIGNED_OFF.sub("", said.text)) for said in sentences]
    answers = [
        (_likely(text, life.text, life.kind), said, what)
        for said, text in plain
        if (what := hear(life, text, "response")) in _OUTCOMES and not _COURTESY.search(_OPENING.sub("", folded(text)))
        if what != "done" or _is_plain(life, said.text) or not stems(text).isdisjoint(stems(life.text))
    ]
    if {"done", "begun", "accepted"} & {what for _, said, what in answers if _is_plain(life, said.text)}:
        answers = [each for each in answers if each[2] != "refused" or _is_plain(life, each[1].text)]
    if partly := [each for each in answers if each[2] == "partly accepted" and _is_plain(life, each[1].text)]:
        # What else it refuses, or agrees to, is a part of that.
        return [max(partly, key=lambda each: each[0])[1:]]
    refused = [each for each in answers if each[2] == "refused" and each[0] >= ANSWERS]
    best = max(refused or answers, key=lambda each: each[0], default=None)
    return [best[1:]] if best else []


def _is_plain(life: Life, text: str) -> bool:
    """Whether a letter's sentence is heard by its phrases; what only sounds like a refusal may limit a grant."""
    return not heard_by(life, _SIGNED_OFF.sub("", text), "response")


@remembered
def _likely(text: str, asked: str, kind: str) -> float:
    """How likely a letter's sentence brings anything about."""
    return 1.0 - likely_to_bring(case_of("response", kind, asked, text, None), "", "open")


def hear(life: Life, text: str | None, speaker: str, heading: str | None = None) -> str:
    """What a speaker tells of a commitment, by a name of the table of rules; `heading`: what a status column says."""
    return _heard(text or "", life.text, life.kind, speaker, heading or "")


_DECIDES = ("reinstated", "closed", "superseded", "refused", "deferred")
"""What a decision of the committee itself may bring about by its words; what it asks for is done by nobody yet."""


def hear_said(life: Life, said: Statement) -> str | None:
    """What minutes said of it, None where that moves nothing; what they put off to a later day is not done."""
    told, day = hear(life, said.text, said.speaker), new_day_of(said)
    if day and day > said.date and (told == "done" or (told == "superseded" and not said.decides)):
        told = "deferred"
    if told == "refused" and said.decides and said.body == life.body:
        # A committee refuses nothing that it asked for itself: it withdraws it.
        told = "superseded"
    decides = told in _DECIDES or not said.decides or said.speaker == "decision" or day
    return told if decides and (day or rule_for(said.speaker, told).effect) else None


def heard_by(life: Life, text: str | None, speaker: str, heading: str | None = None) -> tuple[str, ...]:
    """Why a statement was judged otherwise than its phrases tell, for a history; none where it was not."""
    words = _judged_by(text or "", life.text, life.kind, speaker, heading or "")
    return (f"judged by its words: {words}",) if words else ()


@remembered
def _judged_by(text: str, asked: str, kind: str, speaker: str, heading: str) -> str:
    if speaker == "row" and (since := _since_it_came_back(text)):
        return _judged_by(since, asked, kind, speaker, heading)
    if speaker == "row" and len(notes := dated_notes(text)) > 1:
        return _judged_by(_as_it_stands(notes, asked, kind, heading)[1], asked, kind, speaker, heading)
    case = case_of(speaker, kind, asked, text, heading)
    found = None if told_plainly(case) or is_unanswered(case) else judge(case)
    return (", ".join(found.words) or "all together") if found else ""


def likely_end(life: Life, text: str | None, speaker: str, heading: str | None = None) -> tuple[str, float]:
    """The likeliest end that a statement may tell of, by a name of the table of rules, and how likely it is any."""
    best, likely = _likely_end(text or "", life.text, life.kind, speaker, heading or "")
    return _AS_TOLD["", best], likely


@remembered
def _likely_end(text: str, asked: str, kind: str, speaker: str, heading: str) -> Sequence[Any]:
    likely = dict(zip(EFFECTS, likelihoods(signs(case_of(speaker, kind, asked, text, heading))), strict=True))
    return max(ENDS, key=lambda each: likely[each]), sum(likely[each] for each in ENDS)


LIKELY = 0.6
"""How likely a report's sentence that names no request must tell of its end to be heard so."""


def ends_in_passing(life: Life, text: str) -> bool:
    """Whether a report's sentence that names no request is judged to tell that one was met, refused or overtaken."""
    return _ends_in_passing(text, life.text, life.kind)


@remembered
def _ends_in_passing(text: str, asked: str, kind: str) -> bool:
    if says_undone(text) or (kind != "information" and only_counts(text)):
        return False
    return likely_to_bring(case_of("report", kind, asked, text, None), *ENDS) >= LIKELY


def ends_in_discussion(life: Life, text: str) -> bool:
    """Whether phrases of a minute that names no request tell of an end: much that is discussed only sounds like one."""
    return _ends_in_discussion(text, life.text, life.kind)


@remembered
def _ends_in_discussion(text: str, asked: str, kind: str) -> bool:
    return case_of("minute", kind, asked, text, None).effect in ENDS


@remembered
def _heard(text: str, asked: str, kind: str, speaker: str, heading: str) -> str:
    if speaker == "row" and (since := _since_it_came_back(text)):
        # "Left off by mistake. Finance consulted.": what is told of it now, heard by itself.
        told = _heard(since, asked, kind, speaker, heading)
        effect = rule_for("row", told).effect
        return told if effect in ENDS else "reinstated and begun" if effect == "in progress" else "reinstated"
    if speaker == "row" and len(notes := dated_notes(text)) > 1:
        return _as_it_stands(notes, asked, kind, heading)[0]
    if speaker == "row" and (
        (says_open(heading) and not is_bare_open(heading)) or (text.strip() and is_going_on(heading))
    ):
        # Words over rows or beside one, "Still open": how far it has come the row's own words tell.
        told = _heard(text, asked, kind, speaker, "")
        return {"done": "begun", "accepted and done": "accepted"}.get(told, told)
    case = case_of(speaker, kind, asked, text, heading)
    if plain := told_plainly(case):
        return plain
    if speaker == "minute" and only_talks(text):
        return "acknowledged"
    judged = None if is_unanswered(case) else judge(case)
    if judged and _is_surer(case, judged.effect, text, heading):
        judged = None
    told = _AS_TOLD.get((speaker, judged.effect)) or _AS_TOLD["", judged.effect] if judged else case.told
    if speaker == "response" and told == "done" and case.told == "begun" and _SO_FAR.search(folded(text)):
        # "Calls began in May, and 46 have been made so far."
        return "begun"
    if told == "done" != case.told and speaker == "response" and _PROMISES.search(text):
        # A reply that says what will be done, in whatever words, agrees to it: it tells of nothing done.
        return "accepted"
    agrees = told == "done" and _only_agrees_to(text)
    if kind == "recommendation" and (
        agrees or (speaker == "response" and told == "acknowledged" and _will_do(text, asked))
    ):
        return "accepted"
    # What is counted is surer than any phrase.
    # Information has counts in it: only of what was asked for each of is it a part.
    part = part_of_asked(text, asked) or (kind != "information" and (part_of_all(text) or only_some(text, asked)))
    counted = told == "done" and part
    return "begun" if counted else told


def _is_surer(case: Case, judged: str, text: str, heading: str) -> bool:
    """Whether what phrases or a status say is surer than the effect that the weighing of all words gives."""
    state = state_of(heading)
    if judged in ENDS and (says_open(heading) or state in _GOES_ON):
        # What its status says is open no weighing of words ends.
        return True
    if judged == "in progress" and case.told == state == "acknowledged":
        # "Request gone", and what they said when it came: nothing was begun.
        return True
    if judged == "completed" and (says_undone(text) or _only_promises(text) or _is_held_up(text)):
        return True
    # "Submitted. To be considered by Cabinet on 13 December": the last word is what is still to be.
    return judged in ENDS and case.effect not in ENDS and bool(_TO_COME.search(in_full(text)))


_TO_COME = pattern_of(
    r"(?:^|[.;:,-] ?|\b(?:date|decision|outcome|response|reply|answer|report|result|matter|item) )"
    r"(?:is |are |still |yet |now |due )*to be "
    r"(?:\w+ly )?(?:considered|confirmed|decided|determined|discussed|arranged|agreed|announced|advised|fixed|reported|"
    r"taken|settled|set|made|submitted|presented|put|notified|known|given)\b[^.;]*\.?$"
)


def _is_held_up(text: str) -> bool:
    """Whether the last thing told is that a thing was put off, or stands where it stood."""
    last = tell(text)[-1:]
    return bool(last and _HELD_UP.search(last[0].words))


_HELD_UP = pattern_of(
    r"\b(?:nothing|little) (?:has|had|have|was) (?:since |yet |much )?(?:altered|changed|moved|happened|advanced)\b"
    r"|\b(?:has|have|had|was|were|is|are|been) (?:\w+ly )?(?:put off|postponed|delayed|held up|adjourned|called off)\b"
    r"(?! (?:until|till|to)\b)"
)


def _only_promises(text: str) -> bool:
    """Whether all that is told is that somebody was asked and what will be: "asked in May; they will see"."""
    told = {each.what for each in tell(text)}
    return {"acknowledged", "promised"} <= told <= {"acknowledged", "promised", "nothing"}


def _as_it_stands(notes: Sequence[str], asked: str, kind: str, heading: str) -> tuple[str, str]:
    """What a row's dated notes tell, and the note that does: each edition adds one below the others.

    The last that tells of anything is how it stands; the last of all, where none does.
    """
    heard = [(_heard(note, asked, kind, "row", heading), note) for note in reversed(notes)]
    return next((each for each in heard if rule_for("row", each[0]).effect), heard[0])


def _only_agrees_to(text: str) -> bool:
    """Whether all that sounds done is that a body agreed to do it: "the Board agreed to open it from September"."""
    done = [each for each in tell(text) if each.what in ("done", "given")]
    return bool(done) and all(_AGREED_TO.search(each.words) for each in done)


_AGREED_TO = pattern_of(
    r"\b(?:board|trust|cabinet|executive|council|company|governing body|governors|trustees|force|agency|mayor|leader)\b"
    r"[^.;]{0,30}?\b(?:agreed|decided|resolved)(?: (?:at|in|on) [^,.;]{2,40}?)? to (?!the\b|this\b|it\b|be\b)[a-z]+\b"
)


def _will_do(text: str, asked: str) -> bool:
    """Whether those who were asked say that they will do just that: "We will publish the times from 1 October"."""
    wanted = stems(what_is_asked(asked))
    said = " ".join(each for each in split_sentences(text) if _WILL.match(folded(each)))
    return bool(said and wanted) and sum(nearness_to(each, said) for each in wanted) >= SAID_AGAIN * len(wanted)


SAID_AGAIN = 0.6
"""Share of what was asked for that a promise must speak of to be a promise of that."""
_WILL = pattern_of(
    r"(?:(?:we|i|they|it)|the [\w '’-]{2,50}?)(?: \w+ly)? (?:will|shall|intends? to|(?:is|are) going to)"
    r"(?: \w+ly| now| also)? (?!consider|look|discuss|explore|review|investigate|respond|reply|write|report|ask|not\b|"
    r"need|have to|try|seek|aim|be (?:considered|looked|discussed|put|asked|reviewed|reported|taken|given))[a-z]+"
)
_SO_FAR = pattern_of(r"\b(?:so far|to date|up to now|until now|as yet|thus far)\b")
_PROMISES = pattern_of(r"\b(?:will|shall|should|intends? to|plans? to|(?:is|are) to(?= [a-z]))\b")


_GOES_ON = ("acknowledged", "begun", "transferred")
"""States in which a thing is not at its end."""


def _since_it_came_back(text: str) -> str:
    """What a row says after the sentence by which it is back; empty where there is none."""
    sentences = list(split_sentences(text))
    back = next((at for at, each in enumerate(sentences) if "reinstated" in (weigh(each), state_of(each))), None)
    return "" if back is None else " ".join(sentences[back + 1 :])


_AS_TOLD = {
    ("", ""): "acknowledged",
    ("", "completed"): "done",
    ("", "in progress"): "begun",
    ("response", "in progress"): "accepted",
    ("decision", "in progress"): "accepted",
    ("", "open"): "reinstated",
    ("", "rejected"): "refused",
    ("", "superseded"): "superseded",
}
"""Speaker (or any) and what is brought about -> the name of the table of rules under which that stands."""


def case_of(speaker: str, kind: str, asked: str, text: str, heading: str | None) -> Case:
    """A statement as it is judged, with what its phrases tell; without naming the minute that it carries out."""
    text = _CITING.sub("", text)
    told = _told_by_phrases(text, asked, kind, speaker, heading)
    return Case(speaker, kind, asked, text, heading or "", told, rule_for(speaker, told).effect or "")


_CITING = pattern_of(
    r",?\s*\(?\b(?:in accordance with|pursuant to|in line with|as required by|under) (?:the )?min(?:ute)?\.? "
    r"[\w/.()-]+(?: (?:of|from) (?:the meeting of )?\d{1,2}\w* [a-z]+(?: \d{4})?)?(?:,? clause \(?\w+\)?)?\)?",
    re.I,
)


_TAKES_BACK = pattern_of(
    r"(?:that |to |it )*(?:withdraws?|rescinds?|revokes?|sets? aside|abandons?) (?:its|the|their|that|this)\b"
)


_BY_PHRASES: dict[str, Callable[..., str]] = {"row": hear_row, "minute": hear_minute, "decision": hear_decision}


def _told_by_phrases(text: str, asked: str, kind: str, speaker: str, heading: str | None) -> str:
    """What an answer tells, its repeating of what was asked apart; where nothing else is in it, that is the answer."""
    if speaker == "minute":
        if _TAKES_BACK.match(folded(text)):
            return "superseded"
        text = without_own_talk(text)
    words = without_asked(text, asked, kind)
    repeats = all(each.what == "nothing" for each in tell(words))
    told = _BY_PHRASES.get(speaker, weigh)(text if repeats else words, *([heading] if heading else []))
    if told == "reinstated" and speaker == "response" and may_tell(in_full(words), "refused"):
        # "Not accepted. Cabinet was not satisfied that ...": those who were asked open nothing again.
        told = "refused"
    closed = bool(heading) and weigh(None, heading) == "done"
    if speaker == "row" and kind == "recommendation" and only_writes_to_asked(text, asked):
        return "acknowledged"
    if speaker == "row" and not closed:
        told = suits(told, words, asked, kind)
        if kind in ("recommendation", "information") and only_points(text, heading):
            return "acknowledged"
    elif told in ("done", "begun") and kind == "recommendation" and only_sends(words):
        return "acknowledged"
    elif told == "acknowledged" and speaker in ("minute", "report") and kind == "action" and spoke(words, asked, kind):
        return "done"
    if told == "done" and only_some(text, asked):
        return "begun"
    return "refused" if told == "acknowledged" and denies_asked(text, asked) else told


def one_each(heard: Sequence[tuple[Answer, Statement, str]]) -> Iterator[tuple[Answer, Statement, str]]:
    """What was heard, in the order of the paper; of two statements that tell one life the same, the better."""
    best: dict[tuple[int, str], float] = {}
    for found, _, told in heard:
        key = (id(found.life), told)
        best[key] = max(best.get(key, 0.0), found.score + (1000 if found.sure else 0))
    for found, said, told in heard:
        if found.score + (1000 if found.sure else 0) == best[id(found.life), told]:
            yield found, said, told
