"""Which commitment a statement answers: body and stated dates first, then minute and clause, then wording and subject.

Each link keeps its score and its reasons; one that is not sure enough is a doubt, which is shown and changes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.heard.telling import inside_speech, tell
from search.tracking.lives import Life
from search.tracking.remembering import remembered
from search.tracking.stated.statements import Statement
from search.tracking.tied.ties import ELSE, Tie
from search.tracking.words.citing import is_executive, what_is_answered
from search.tracking.words.labels import bare_number, clause_number, labels_from_to, last_label
from search.tracking.words.wording import Rarity, same_subject, stems

HEADED = 0.1
"""What it counts for that a sentence under what is outstanding begins with the title of the clause's own minute."""
SAME_YEAR = 0.06
"""What it counts for that both name the same year: requests made again each year differ in nothing else."""
ALONE = 0.12
"""By how much it must be better to be sure of where little of what was asked is spoken of."""
MARGIN = 0.05
"""By how much the best must be better than the next for a link not to be a doubt."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement and the commitment that it answers."""

    life: Life
    score: float
    reasons: tuple[str, ...]
    sure: bool


def answer(tie: Tie, rarity: Rarity, said: Statement, gone: frozenset[int]) -> Answer | None:
    """The commitment that a statement answers; `gone`: ids of lives whose rows the tracker left out."""
    ranked = sorted(
        ((likeness(rarity, life, said) + (0.05 if id(life) in gone else 0.0), life) for life in tie.lives),
        key=lambda each: (-each[0], each[1].meeting_date or "", each[1].id),
    )
    score, life = ranked[0]
    if score < tie.least and tie.others:
        other = answer(Tie(list(tie.others), ELSE, "what is outstanding", strict=True), rarity, said, gone)
        if other and other.score >= 100 * (score + ALONE):
            return other
    clear = len(ranked) == 1 or score - ranked[1][0] >= MARGIN or _is_same(life, ranked[1][1])
    reasons = (tie.reason, f"speaks of {score:.0%} of what was asked")
    if score >= tie.least:
        return Answer(life, round(100 * min(score, 1.0), 1), reasons, clear)
    if not tie.strict and score >= 0.6 * tie.least and (said.cited.anything or said.about_tracker or said.answers):
        alone = score - (ranked[1][0] if len(ranked) > 1 else 0.0) >= ALONE
        return Answer(life, round(100 * score, 1), reasons, alone)
    return None


@lru_cache(maxsize=50_000)  # asked for each of the many lives that a statement is laid to
@remembered
def _gives(text: str) -> bool:
    """Whether a statement tells of information that was given."""
    return any(each.what == "given" for each in tell(inside_speech(folded(text))))


def _is_same(one: Life, other: Life) -> bool:
    """Whether two stand for one clause: of one minute and nearly the same words."""
    return (one.body, one.meeting_date, folded(one.text)) == (other.body, other.meeting_date, folded(other.text))


@lru_cache(maxsize=50_000)
def _years(text: str) -> frozenset[str]:
    """The years that some words name, `2022/23` as one: what tells apart requests made again each year."""
    return frozenset(re.findall(r"\b(?:19|20)\d\d(?:[/-]\d\d)?\b", text))


def likeness(rarity: Rarity, life: Life, said: Statement) -> float:
    """The share of what was asked that the statement speaks of, corrected for the way in which it answers."""
    given = _gives(said.text)
    words = " ".join(filter(None, (said.head, said.context, said.text)))
    score = rarity.spoken_of(what_is_asked(life.text), words)
    if score and not _years(life.text).isdisjoint(_years(words)):
        score += SAME_YEAR
    if said.speaker == "decision":
        named = what_is_answered(said.text) or _named_as_answered(said.text)
        return max(score, rarity.spoken_of(named, life.text))
    if named := _named_as_replaced(said.text) or _named_as_asked(said.text):
        score = max(score, rarity.spoken_of(named, life.text))
    if said.about_tracker and _is_headed(said.text, life.subject):
        score += HEADED
    if _puts_off_report(said.text) and life.kind != "report-back":
        return score - 0.15
    if life.kind == "information":
        return score + (0.06 if given else -0.04)
    if life.kind in BY_ITEM and not _is_of_report(said.text):
        return score - 0.15
    return score - (0.06 if given else 0.0)


@lru_cache(maxsize=50_000)
def _is_of_report(text: str) -> bool:
    return bool(_OF_REPORT.search(text))


@lru_cache(maxsize=50_000)
def _puts_off_report(text: str) -> bool:
    return bool(_PUTS_OFF_REPORT.match(folded(text)))


_PUTS_OFF_REPORT = pattern_of(
    r"(?:that )?(?:the |an? )?(?:\w+ )?(?:report|update|paper|review|item)\b.*?\bbe (?:now )?"
    r"(?:moved|deferred|postponed|put (?:back|off)|held over|rescheduled|re-scheduled|carried (?:over|forward))\b"
)
"""`The update on breaks be moved to June`: what is to come later is a report, not what it is about."""


def _is_headed(text: str, subject: str) -> bool:
    """Whether a sentence begins with a subject and a colon: "Carers: the leaflet is out"."""
    label, colon, _ = text[:60].partition(": ")
    return bool(colon and subject) and same_subject(label, subject)


_ANSWERED = pattern_of(
    r"\b(?:accept|agree|support|endorse|approve|adopt|reject|decline|refuse|take up|welcome)\w*(?: (?:to|with))? "
    r"(?:the |this |that )?(?:recommendation|request|proposal|suggestion)s?"
    r"(?: (?:of|by|from|made by) [^,;]{3,60}?)?(?: (?:that|for|about|on|to|as to|concerning|"
    r"regarding)) (?P<what>[^;,]+)"
)
_REPLACED = pattern_of(
    r"\b(?:in (?:place|lieu|substitution|the stead) (?:of|for)|instead of|takes? the place of|took the place of|"
    r"replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|rather than|in substitution for) (?P<what>[^,;]{6,160}?)"
    r"(?=,|;|\.|$| (?:which (?:was|were) )?(?:"
    r"agreed|resolved|made|requested|asked for|recommended|set|decided|passed)\b)"
    r"|^(?:that )?(?:the|its|their) (?P<taken_back>[^,;]{6,160}?) be (?:\w+ly |now |hereby |therefore )*(?:withdrawn|"
    r"rescinded|revoked|replaced|set aside|dropped|abandoned|cancelled|superseded|given up)\b"
)


# "Was not prepared to treat its request for the quay's readings as met": what was asked is named.
_ASKED = pattern_of(
    r"\b(?:its|their|the|this|that|an?) (?:earlier |original |previous |outstanding )?(?:request|recommendation|entry|"
    r"item|action|row|line|question|inquiry|enquiry) (?:for|on|about|concerning|regarding|as to|that|to (?:see|have)) "
    r"(?P<what>[^,;.]{6,160}?)(?=,|;|\.|$| (?:as (?:met|done|complete\w*|closed|dealt|answered|discharged)|"
    r"(?:be|was|were|is|had|has|should|could|might|stay\w*|remain\w*|came|come|went|made|which)\b))"
)


# One for each pattern: to find a pattern in a cache all of it is gone through.
@lru_cache(maxsize=20_000)
def _named_as_answered(text: str) -> str:
    return _named_as(_ANSWERED, text)


@lru_cache(maxsize=20_000)
def _named_as_replaced(text: str) -> str:
    return _named_as(_REPLACED, text)


@lru_cache(maxsize=20_000)
def _named_as_asked(text: str) -> str:
    return _named_as(_ASKED, text)


def _named_as(pattern: re.Pattern[str], text: str) -> str:
    """What a sentence names as answered or replaced, by its own words; empty where they are too few to tell."""
    match = pattern.search(folded(text))
    what = next((each for each in match.groups() if each), "") if match else ""
    return what if len(stems(what)) > 1 else ""


_ADDRESSED = pattern_of(
    r"^.{0,160}?\b(?:asked|requested|recommended|invited|urged|pressed|instructed|tasked|encouraged|directed|required|"
    r"called upon)\b "
    r"(?:that |to |once more to |again to )"
)


# "To recommend to Cabinet that ...", "Ask officers to ...": to whom it is put tells nothing of what.
_PUT_TO = pattern_of(
    r"^(?:that |to |it |be |we |the \w+ |further |also |formally )*(?:recommend|ask|request|invite|"
    r"urge|call(?: up)?(?: on)?|encourage)(?:s|ed|d)?\b"
    r"(?:(?: to)? (?:[\w'’-]+ ){1,9}?)??(?:that|to)\b "
)
_OF_REPORT = pattern_of(r"\b(?:report|update|paper|review|item|agenda|presentation|refer)\w*", re.I)
# "Officers include a question ...": who is always asked tells nothing of what.
_OFFICERS = pattern_of(r"^(?:that )?(?:the )?officers? (?:to |should |will |must )?(?=[a-z]+ )")
# How information is to be given, and by when: what every such clause has.
_FORM = pattern_of(
    r"\bbe (?:\w+ly )?(?:brought|submitted|presented|provided|given|supplied|circulated|sent|made available|"
    r"e-?mailed|shared|issued|"
    r"reported|forwarded)\b(?: back)?(?: (?:to|with) (?:all |the |this |its )?(?:\w+ ){0,4}?(?:members|"
    r"councillors|committee|board|"
    r"panel|commission|forum|cabinet|meeting)\b(?: of the (?:committee|board|panel|commission|forum|council))?)?"
    r"|\b(?:before|at|to|by|for|in time for) (?:the|its|their) next (?:\w+ ){0,3}?(?:meeting|cycle)\b(?: of the \w+)?"
    r"|\b(?:with)?in (?:the next )?\w+ (?:months?|weeks?|days?|years?)\b'?(?: time)?"
)


@lru_cache(maxsize=50_000)
def what_is_asked(text: str) -> str:
    """A clause without its form: "the Director be asked to inspect the lifts in six months" -> "inspect the lifts"."""
    words = folded(text)
    match = _PUT_TO.match(words) or _ADDRESSED.match(words)
    core = words[match.end() :] if match and len(words) - match.end() > 20 else _OFFICERS.sub("", words)
    bare = _FORM.sub(" ", core)
    return bare if len(stems(bare)) > 1 else core


_PARTS = pattern_of(
    r"(?:,|;|\band\b|\bbut\b|\bexcept\b|\bsave\b)\s+(?:that\s+)?(?=(?:\(\w{1,4}\)\s+)?recommendations?\s+\(?[\dA-Za-z])",
    re.I,
)
_NUMBERED = pattern_of(
    r"\b(?:recommendations?\s+(?:nos?\.?\s*|numbers?\s*)?|r(?=\d))(?P<numbers>\(?[\da-z]{1,3}\)?(?:(?:\s*,\s*|\s+and\s+|"
    r"\s*,\s*and\s+|\s*-\s*|\s+to\s+)\(?(?:r(?=\d))?[\da-z]{1,3}\)?)*)(?=[\s,.;:]|$)",
    re.I,
)
# "Recommendations 1 (licensing), 2 (officers) and 7 (letting agents) be accepted".
_GLOSS = pattern_of(r"(?<=[\d)])\s*\((?=[^()]{0,60}[a-z]{4})[^()]{3,60}\)", re.I)
_PLURAL = pattern_of(r"\brecommendations\b(?!\s+\(?\d)", re.I)


def answer_each(tie: Tie, said: Statement) -> list[tuple[Answer, str]]:
    """The recommendations that one decision answers, by number or all, each with the words for it."""
    put = [life for life in tie.lives if life.kind == "recommendation" or any(map(is_executive, life.responsible))]
    lives = _of_the_list(put, said)
    found: list[tuple[Answer, str]] = []
    for part in _PARTS.split(said.text):
        plain = _GLOSS.sub("", part)
        numbers = {number for match in _NUMBERED.finditer(plain) for number in _numbers(match["numbers"])}
        mine = [life for life in lives if numbers & {clause_number(life.clause), last_label(life.clause)}]
        if (
            not numbers
            and _PLURAL.search(part)
            and said.cited.anything
            and len({life.meeting_date for life in lives}) == 1
        ):
            mine = lives
        found += [(Answer(life, 90.0, (tie.reason, "number of the recommendation"), True), part) for life in mine]
    return found


def _of_the_list(lives: list[Life], said: Statement) -> list[Life]:
    """Those that a number can mean: of the day cited, else of the minute that the decision's own names, if of one."""
    if said.cited.dates or said.cited.minutes:
        return lives
    named = stems(said.subject)
    alike = [life for life in lives if len(stems(life.subject)) > 1 and stems(life.subject) <= named]
    alike = alike or [life for life in lives if len(named & stems(life.subject)) > 1]
    alike = alike or lives
    return alike if len({(life.body, life.meeting_date, life.minute_number) for life in alike}) == 1 else []


def _numbers(text: str) -> set[str]:
    """The labels in `1, 2 and 4`, `(1) to (3)` or `(a) to (c)`."""
    labels = {bare_number(each) for each in re.findall(rf"(?<![a-z\d])r?({_LABEL})(?![a-z\d])", text, re.I)}
    for first, last in re.findall(
        rf"(?<![a-z\d])r?({_LABEL})\)?\s*(?:-|–|to)\s*\(?r?({_LABEL})(?![a-z\d])", text, re.I
    ):
        labels.update(labels_from_to(bare_number(first), bare_number(last)))
    return labels


_LABEL = r"\d{1,2}|[a-z]|[ivx]{1,4}"
