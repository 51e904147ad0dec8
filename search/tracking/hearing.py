"""What statements tell of the very commitment that they answer: its own words apart, and each thing once. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from corpus.records import folded
from search.tracking.answering import Answer
from search.tracking.counting import only_some
from search.tracking.lives import Life
from search.tracking.remembering import remembered
from search.tracking.statements import Statement
from search.tracking.status import hear_decision, hear_minute, hear_row, weigh
from search.tracking.suiting import only_sends, suits
from search.tracking.telling import inside_speech, says, split_sentences, tell
from search.tracking.wording import denies_asked, without_asked

_COURTESY = re.compile(
    r"^(?:dear|thank(?:s| you)|i (?:am writing|write|wrote|promised|apologise)|further to|i refer|"
    r"we (?:met|spoke))\b|"
    r"\bdear (?:councillor|cllr|mrs?|ms|miss|dr|sir|madam|chair|colleague)|\byours (?:sincerely|"
    r"faithfully)|\bour ref\b|"
    r"\byour (?:letter|e-?mail|note|patience)\b|"
    r"\b(?:we|i) (?:fully |quite |do |very much )*(?:recognise|appreciate|understand|value|share|"
    r"acknowledge|note|sympathise)\b(?! that)"
)
_OUTCOMES = ("partly accepted", "begun", "done", "accepted and done", "accepted")


def said_most(life: Life, sentences: Sequence[Statement]) -> list[tuple[Statement, str]]:
    """The sentence of a letter that answers: a refusal wherever it stands, else the first that tells of an outcome."""
    told = [(said, hear(life, said.text, weigh)) for said in sentences]
    refused = [each for each in told if each[1] == "refused"]
    answers = [each for each in told if each[1] in _OUTCOMES and not _COURTESY.search(folded(each[0].text))]
    return (refused or answers)[:1]


def hear(life: Life, text: str | None, weighing: Callable[..., str], heading: str | None = None) -> str:
    """What an answer tells, its repeating of what was asked apart; where nothing else is in it, that is the answer."""
    return _heard(text or "", life.text, life.kind, weighing.__name__, heading)


_WEIGHING: dict[str, Callable[..., str]] = {
    each.__name__: each for each in (weigh, hear_row, hear_minute, hear_decision)
}


_OWN_TALK = re.compile(
    r"^(?:[\w' -]{2,40}: )?(?:(?:all|some|several|many|both|the) )*(?:members|councillors|committee|"
    r"board|panel|commission|forum|"
    r"sub-committee|chair(?:man|woman|person)?)\b(?! (?:had|have|has|were|was)(?: \w+ly| now| since|"
    r" each| all)* (?:been )?(?:sent|given|received|had|"
    r"supplied|provided|e-?mailed|handed|shown|briefed|told|informed|advised|met|visited|seen|got))"
)
_DECIDING = re.compile(
    r"\b(?:agree[ds]?|resolve[ds]?|decide[ds]?|accept(?:s|ed)?|content|satisfied|withdr[ae]w\w*|"
    r"close[ds]?|received|took)\b"
)


def without_own_talk(text: str) -> str:
    """Sentences without those in which the committee only thinks aloud: that it was disappointed is no outcome."""
    kept = [each for each in split_sentences(text) if not _is_own_talk(folded(each))]
    return " ".join(kept)


def _is_own_talk(words: str) -> bool:
    if not _OWN_TALK.match(words) or _DECIDING.search(words) or inside_speech(words) != words:
        return False
    return not any(says(each, words) for each in ("closed", "reinstated", "superseded"))


_TAKES_BACK = re.compile(
    r"(?:that |to |it )*(?:withdraws?|rescinds?|revokes?|sets? aside|abandons?) (?:its|the|their|that|this)\b"
)


@remembered
def _heard(text: str, asked: str, kind: str, weighing: str, heading: str | None) -> str:
    if weighing == hear_minute.__name__ and _TAKES_BACK.match(folded(text)):
        return "superseded"
    if weighing == hear_minute.__name__:
        text = without_own_talk(text)
    words = without_asked(text, asked, kind)
    repeats = all(each.what == "nothing" for each in tell(words))
    told = _WEIGHING[weighing](text if repeats else words, *([heading] if heading else []))
    closed = bool(heading) and weigh(None, heading) == "done"
    if weighing == hear_row.__name__ and not closed:
        told = suits(told, words, asked, kind)
    elif told in ("done", "begun") and kind == "recommendation" and only_sends(words):
        return "acknowledged"
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
