"""A letter from those who were asked -> which of its sentences answer which request. Pure.

A letter seldom says in full what it answers: who writes, its heading and the days that it names tell which requests it
is about, and then it takes them by turn ("the first", "on the second", "you also asked about").
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.lives import Life
from search.tracking.stated.letter_forms import YOURS
from search.tracking.stated.reports import WholeLetter
from search.tracking.stated.statements import Statement
from search.tracking.tied.answering import Answer
from search.tracking.tied.ties import before, is_under
from search.tracking.words.citing import Cited, is_executive, what_is_cited
from search.tracking.words.labels import bare_number, clause_number
from search.tracking.words.wording import LIGHT, is_light, share_spoken_of, stems

SPEAKS = 0.2
"""The share of what was asked that a letter, or the part of it for one request, must speak of."""
CLEARLY = 0.08
"""By how much the best must be better than the next."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")

Words = Mapping[int, frozenset[str]]
"""Identity of a life -> stems of what it asks for."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A request and the sentences of a letter that are on it."""

    answer: Answer
    sentences: tuple[Statement, ...]


def requests_put_to_sender(letter: WholeLetter, lives: Iterable[Life]) -> list[Life]:
    """The unresolved of some lives that a letter's sender was asked to see to, in the order in which they were made.

    Those alone of the meeting that the letter names, if it names one at which something was asked of its sender, else
    of the minute that it or its title names, else of the subject in its title; and those that its headings name.
    """
    day, sender = letter.sentences[0].date if letter.sentences else "", _sender(letter.words)
    unresolved = [life for life in lives if life.is_unresolved]
    unresolved = [life for life in unresolved if life.kind in ("recommendation", "information") or _puts(life)]
    put_to = [life for life in before(unresolved, day) if _is_of(life, sender)]
    cited = what_is_cited(letter.words)
    named = [life for life in put_to if _is_of_day(life, cited)]
    heads = {said.head for said in letter.sentences if said.head}
    about = _about(letter)
    named = named or _of_minute_named(put_to, cited)
    named = named or [life for life in put_to if about and about <= stems(life.subject)]
    if named:
        named = [life for life in put_to if life in named or any(is_under(head, life) for head in heads)]
    return sorted(named or put_to, key=lambda life: (life.meeting_date or "", life.place))


def _is_of_day(life: Life, cited: Cited) -> bool:
    """Whether a letter names the day of the meeting that asked, with its year or without."""
    day = life.meeting_date or ""
    return day in cited.dates or day[5:] in cited.days


def _of_minute_named(put_to: Sequence[Life], cited: Cited) -> list[Life]:
    """Those of the minutes that a letter names, `minute 17/22(b)`: of the clause too, where it names one of theirs."""
    of_minute = [life for life in put_to if bare_number(life.minute_number or "-") in cited.minutes]
    return [life for life in of_minute if clause_number(life.clause) in cited.clauses] or of_minute


def answered_under_heads(letter: WholeLetter, lives: Sequence[Life], asked: Words) -> list[Answered]:
    """The requests that headings in a letter name, each with the sentences under its heading.

    Of several that one heading names, as the title of their minute does, the one of which those sentences speak.
    """
    found = []
    for under, said in _headed_parts(letter, lives):
        weights = _weights(under, asked)
        words = " ".join(each.text for each in said)
        life = _clearly_spoken_of(words, under, asked, weights) if len(under) > 1 else next(iter(under), None)
        # A report that is to come back is brought by officers, whatever a letter on the same subject says.
        if life is None or not life.is_unresolved or life.kind in BY_ITEM:
            continue
        if life.kind not in ("recommendation", "information") and len(under) < 2 and not _puts(life):
            continue
        said = tuple(each for each in said if not _cites_another(each.cited, life))
        share = min(_share(life, words, asked, weights), 1.0)
        reasons = ("a letter, under a heading that names it", f"its part on this speaks of {share:.0%} of it")
        found.append(Answered(Answer(life, round(100 * share, 1), reasons, True), said))
    return found


def without_headed_parts(letter: WholeLetter, lives: Sequence[Life]) -> WholeLetter:
    """A letter without what stands under headings that name requests, whichever of them it is on."""
    apart = {each for under, said in _headed_parts(letter, lives) if under for each in said}
    return replace(letter, sentences=tuple(each for each in letter.sentences if each not in apart))


def _headed_parts(letter: WholeLetter, lives: Sequence[Life]) -> Iterator[tuple[list[Life], tuple[Statement, ...]]]:
    """The requests that each heading in a letter names, one unresolved among them, with the sentences under it."""
    first = next(iter(letter.sentences), None)
    asked = before(lives, first.date) if first else []
    about = _about(letter)
    for head, said in groupby(letter.sentences, key=lambda each: each.head):
        under = [life for life in asked if head and is_under(head, life)]
        if head and not under:
            # In a letter on the subject one word is enough: "Appeals", under "Learning needs: your letter of 3 May".
            of_subject = [life for life in asked if about and about <= stems(life.subject)]
            under = [life for life in of_subject if stems(head) and stems(head) <= stems(life.text)]
        yield under if any(life.is_unresolved for life in under) else [], tuple(said)


def _about(letter: WholeLetter) -> frozenset[str]:
    """The stems of a letter's own subject: of "Appendix B: 20mph limits: your letter of 3 May" the limits."""
    title = letter.sentences[0].subject if letter.sentences else ""
    return stems(_ABOUT.sub("", _LABELLED.sub("", title)))


_LABELLED = pattern_of(r"^(?:appendix|annexe?|enclosure) \w+\W+", re.I)
_ABOUT = pattern_of(r"\W*\b(?:your|our|my) (?:letter|e-?mail|note|request)s?\b.*$", re.I)


def _puts(life: Life) -> bool:
    """Whether something was asked of the Executive, in whatever words: "the Cabinet Member reopen the pool"."""
    return any(map(is_executive, life.responsible))


def answered_by_turn(letter: WholeLetter, put_to: Sequence[Life], asked: Words) -> list[Answered]:
    """The requests that a letter answers, each with the sentences on it; of those put to its sender."""
    weights = _weights(put_to, asked)
    if len(put_to) == 1:
        return _one(put_to[0], _share(put_to[0], letter.words, asked, weights), letter)
    if not put_to:
        return []
    parts = _parts(letter, put_to, asked, weights)
    found = []
    for life, said in parts.items():
        words = " ".join(each.text for each in said)
        share = _share(life, words, asked, weights)
        reasons = ("a letter from those who were asked", f"its part on this speaks of {min(share, 1.0):.0%} of it")
        found.append(Answered(Answer(life, round(100 * min(share, 1.0), 1), reasons, True), tuple(said)))
    return found


def _one(life: Life, share: float, letter: WholeLetter) -> list[Answered]:
    named = _is_of_day(life, what_is_cited(letter.words))
    if share < SPEAKS and not named:
        return []
    reasons = ("a letter from those who were asked", f"speaks of {min(share, 1.0):.0%} of what was asked")
    said = tuple(_without_turns_elsewhere(letter.sentences, life))
    return [Answered(Answer(life, round(100 * min(share, 1.0), 1), reasons, True), said)]


def _without_turns_elsewhere(sentences: Iterable[Statement], life: Life) -> Iterator[Statement]:
    """A letter's sentences without those that turn to what was not asked here, `As to the 17, we cannot ...`.

    Nor those after them, up to one that speaks of what was asked.
    """
    own, away = stems(f"{life.subject} {life.text}"), False
    for said in sentences:
        if _cites_another(said.cited, life):
            continue
        turned = _TURNS_TO.match(said.text)
        away = _names_another(turned["what"], own) if turned else away and own.isdisjoint(stems(said.text))
        if not away:
            yield said


def _names_another(what: str, own: frozenset[str]) -> bool:
    """Whether words name a thing that is not among a request's: by a word of their own, or a number alone."""
    named = stems(what)
    return not _OF_REQUEST.search(what) and own.isdisjoint(named) and bool(named or re.fullmatch(r"\d+\w?", what))


_OF_REQUEST = pattern_of(
    rf"\b(?:recommend\w+|requests?|points?|questions?|matter|cost|timing|money|how|why|when|this|that|it|"
    rf"{'|'.join(_ORDINALS)})\b",
    re.I,
)
_TURNS_TO = pattern_of(
    r"(?:(?:and|but|finally|lastly),? )?(?:as (?:to|for|regards)|(?:with|in) (?:regard|respect|relation) (?:to|of)|"
    r"regarding|concerning|turning to) (?:the |your |our )?(?P<what>[\w'’ -]{2,40}),",
    re.I,
)


def _parts(
    letter: WholeLetter, put_to: Sequence[Life], asked: Words, weights: Mapping[str, float]
) -> dict[Life, list[Statement]]:
    """Sentences, laid to the request that they, or those before them, turn to."""
    parts: dict[Life, list[Statement]] = defaultdict(list)
    current, head = _clearly_spoken_of(letter.words.partition("Dear")[0][-160:], put_to, asked, weights), ""
    for said in letter.sentences:
        if said.head != head:
            head, current = said.head, _headed(said.head, put_to, asked, weights)
        spoken_of = _clearly_spoken_of(said.text, put_to, asked, weights)
        if spoken_of is not None and current is not None and _shares(spoken_of, said.text, asked) < _TO_TURN:
            # "The number of nurses" does not turn to what was asked about telephone numbers.
            spoken_of = None
        current = _turned_to(said.text, put_to, current) or spoken_of or current
        if current is not None and not _cites_another(said.cited, current):
            parts[current].append(said)
    return parts


def _cites_another(cited: Cited, life: Life) -> bool:
    """Whether a sentence names another minute than a request's, or another clause of its own."""
    if not cited.minutes:
        return False
    clauses = {clause_number(life.clause), bare_number(life.clause)}
    other = bool(cited.clauses) and bool(life.clause) and clauses.isdisjoint(cited.clauses)
    return other or bare_number(life.minute_number or "-") not in cited.minutes


def _headed(head: str, put_to: Sequence[Life], asked: Words, weights: Mapping[str, float]) -> Life | None:
    """The request that a heading in a letter names, by its number or by its words."""
    numbers = what_is_cited(head).clauses
    numbered = [life for life in put_to if clause_number(life.clause) in numbers]
    return numbered[0] if len(numbered) == 1 else _clearly_spoken_of(head, put_to, asked, weights)


_TO_TURN = 2
"""Words of what was asked, or all where it has fewer, by which a letter turns from one request to another."""


def _shares(life: Life, text: str, asked: Words) -> int:
    """How many of the words of what was asked stand in a text; enough, where all do."""
    own = asked.get(id(life), frozenset())
    shared = len(own & stems(text))
    return _TO_TURN if shared == len(own) else shared


_TURN = pattern_of(
    rf"^(?:\w+[,]? ){{0,3}}?(?P<which>{'|'.join(_ORDINALS)}|last|final|other|remaining)(?:ly\b|\b(?! (?:of|time|year|"
    rf"half|quarter|week|month|meeting|\d)\b))"
)


def _turned_to(text: str, put_to: Sequence[Life], current: Life | None) -> Life | None:
    """The request that a sentence turns to by its place among them: "on the second"."""
    # A request's place is its place among those of one meeting.
    if len({life.meeting_date for life in put_to}) > 1 or (match := _TURN.match(folded(text))) is None:
        return None
    if match["which"] in ("other", "remaining"):
        others = [life for life in put_to if life is not current]
        return others[0] if len(others) == 1 else None
    if match["which"] in ("last", "final"):
        return put_to[-1]
    place = _ORDINALS.index(match["which"])
    return put_to[place] if place < len(put_to) else None


def _clearly_spoken_of(text: str, put_to: Sequence[Life], asked: Words, weights: Mapping[str, float]) -> Life | None:
    ranked = sorted(((_share(life, text, asked, weights), -life.place, life) for life in put_to), reverse=True)
    best, others = ranked[0], ranked[1:]
    clear = not others or best[0] - others[0][0] >= CLEARLY
    return best[2] if best[0] >= SPEAKS and clear else None


def _weights(put_to: Sequence[Life], asked: Words) -> dict[str, float]:
    """More for a stem that tells one request from the sender's others."""
    counts = Counter(each for life in put_to for each in asked.get(id(life), ()))
    many = len(put_to) + 1
    return {each: (LIGHT if is_light(each) else 1.0) * math.log(1 + many / count) for each, count in counts.items()}


def _share(life: Life, text: str, asked: Words, weights: Mapping[str, float]) -> float:
    return share_spoken_of({each: weights[each] for each in sorted(asked.get(id(life), ()))}, text)


_ENDS = pattern_of(rf"{YOURS}|\bregards\b", re.I)
_BEGINS = pattern_of(r"\bDear\b")


_FOR_ANOTHER = pattern_of(
    r"\byour (?:letter|e-?mail|request)s?(?: (?:of|dated) [^.,;]{3,30}?)? to (?:the |our )?(?:former )?"
    r"(?P<who>(?!me\b|us\b)[^.,;]{3,80})",
    re.I,
)
"""`Your letter of 30 March to the former Clinical Commissioning Group`: who writes answers for those."""


def _sender(words: str) -> tuple[str, str]:
    """Where a letter says who writes it: above it, and under it."""
    text = words.split()
    begins, ends = _BEGINS.search(words), _ENDS.search(words)
    above = words[: begins.start()] if begins and begins.start() > 40 else " ".join(text[:40])
    if for_another := _FOR_ANOTHER.search(words):
        above = f"{above} {for_another['who']}"
    return above, words[ends.end() : ends.end() + 80] if ends else ""


def _is_of(life: Life, sender: tuple[str, str]) -> bool:
    """Whether those who write were asked; under a letter another paper may begin, so that one word is no name there."""
    above, under = sender
    return any(
        is_of_name(each, above)
        or (" " in each and is_of_name(each, under))
        or (
            is_executive(each)
            and _OF_EXECUTIVE.search(f"{above} {under}")
            and not _is_of_other(each, f"{above} {under}")
        )
        for each in life.responsible
    )


def _is_of_other(name: str, sender: str) -> bool:
    """Whether a name is that of a member with a portfolio of which the sender's words have nothing."""
    portfolio = stems(name.partition(" for ")[2])
    return bool(portfolio) and portfolio.isdisjoint(stems(sender))


_OF_EXECUTIVE = pattern_of(r"\b(?:Cabinet Member|Executive Member|Portfolio Holder|Leader of the Council)\b", re.I)


_OF_POLICE = pattern_of(r"\b(?:policing|constabulary|inspector|superintendent|chief constable)\b")


def is_of_name(name: str, sender: str) -> bool:
    """Whether a name is a sender's: whole, by most of its words, or by its initials."""
    plain, words, own = folded(name).removeprefix("the "), folded(sender), stems(name)
    if plain == "police" and _OF_POLICE.search(words):
        return True
    if re.search(rf"\b{re.escape(plain)}\b", words) or (len(own) > 2 and len(own & stems(words)) >= 0.75 * len(own)):
        return True
    initials = r" (?:of |and |for |the )*".join(rf"{letter}\w+" for letter in name)
    return bool(re.fullmatch(r"[A-Z]{2,6}", name)) and bool(re.search(rf"\b{initials}", sender))
