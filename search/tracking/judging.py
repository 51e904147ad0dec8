"""What a statement brings about, judged by its words as learnt from labelled statements. Pure.

Phrases and tenses (`telling.py`) tell what stands in so many words; people tell the same in countless others: "the
doors have stood open since May". So what the phrases tell is weighed together with the words themselves, by weights
learnt from some thousand statements that were written and labelled for it (`teaching/`). A statement that is judged
otherwise than its phrases tell is heard so only where the judge is clearly surer.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.dates import MONTHS
from corpus.records import folded
from search.tracking.answering import what_is_asked
from search.tracking.telling import tell
from search.tracking.wording import nearness_to, stems, without_asked

if TYPE_CHECKING:
    import numpy as np

EFFECTS = ("", "completed", "in progress", "open", "rejected", "superseded")
"""What a statement may bring about; "": nothing."""
ENDS = ("completed", "rejected", "superseded")
"""What leaves nobody anything to do."""
SURER, SURER_TO_END, SURER_IN_PASSING, SURER_THAN_PLAIN = 0.35, 0.5, 0.5, 0.7
"""By how much the judge must hold its own view likelier than that of the phrases: more for a view that ends what
somebody must do, since one that is wrongly left out of what is unresolved is missed; more for a report's sentence;
most against a status column, and against one end where phrases tell another. Swept on two timelines never taught."""
TOLD = 0.35
"""What each sign of what the phrases tell counts for, beside the words, which have the length 1 together."""


@dataclass(frozen=True, slots=True)
class Case:
    """A statement on something that was asked for, and what its phrases tell."""

    speaker: str
    """As in the table of rules: `row`, `minute`, `decision`, `report`, `response`, `plan`."""
    kind: str
    """The kind of what was asked for."""
    asked: str
    text: str
    heading: str
    """What a status column says; empty where there is none."""
    told: str
    """What the phrases tell, by a name of the table of rules."""
    effect: str
    """What that brings about by the table; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a statement brings about, and the words that speak most for it."""

    effect: str
    words: tuple[str, ...]


@lru_cache(maxsize=5_000)  # whoever hears a statement asks next by which words
def judge(case: Case) -> Judgement | None:
    """What a statement brings about where that is clearly another thing than its phrases tell; else None."""
    told = signs(case)
    likely = likelihoods(told)
    best = max(range(len(EFFECTS)), key=lambda each: likely[each])
    if EFFECTS[best] == case.effect or likely[best] - likely[EFFECTS.index(case.effect)] < _surer(case, EFFECTS[best]):
        return None
    return Judgement(EFFECTS[best], _speaking_for(told, best, EFFECTS.index(case.effect)))


def likely_to_bring(case: Case, *effects: str) -> float:
    """How likely, 0 to 1, a statement brings one of some effects about."""
    likely = likelihoods(signs(case))
    return sum(likely[EFFECTS.index(each)] for each in effects)


FIRM = ("transferred", "deferred", "partly accepted", "reinstated", "reinstated and begun")
"""What phrases tell so plainly that nothing else is judged."""
_NOT_DONE = re.compile(r"\b(?:has|have|had|was|were|is|are|been)(?: \w+)? not (?:yet |now |so far )*(?:been )?\w+")


def _surer(case: Case, effect: str) -> float:
    """By how much the judge must hold an effect likelier than what the phrases tell brings about."""
    if case.told in FIRM or (effect == "completed" and _NOT_DONE.search(folded(case.text))):
        return 1.0
    if case.heading and not effect:
        # What a status column and the words beside it tell is not nothing.
        return 1.0
    if case.speaker == "report" and case.effect in ENDS:
        # A report that says what it answers is believed.
        return 1.0
    if case.heading or (case.effect in ENDS and effect in ENDS):
        return SURER_THAN_PLAIN
    if effect not in ENDS:
        return SURER
    return SURER_IN_PASSING if case.speaker == "report" else SURER_TO_END


def likelihoods(told: Mapping[str, float]) -> list[float]:
    """How likely each of `EFFECTS` is by some signs, together 1."""
    weights = _weights()
    scores = [
        float(each)
        for each in weights.bias + sum((weights.of(sign) * value for sign, value in told.items()), 0.0 * weights.bias)
    ]
    most = max(scores)
    shares = [math.exp(each - most) for each in scores]
    return [each / sum(shares) for each in shares]


# Signs


def signs(case: Case) -> dict[str, float]:
    """The signs of a case and what each counts for: runs of one to three words, and what the phrases tell."""
    counts = Counter(_runs(case))
    values = {sign: 1 + math.log(count) for sign, count in counts.items()}
    length = math.sqrt(sum(value * value for value in values.values())) or 1.0
    return {sign: value / length for sign, value in values.items()} | dict.fromkeys(_told(case), TOLD)


def _runs(case: Case) -> Iterator[str]:
    # What repeats the asked stands in for it: "refused" in "reasons why bids were refused" refuses nothing.
    words = ["^", *_WORD.findall(_plain(without_asked(case.text, case.asked, case.kind))), "$"]
    for long in (1, 2, 3):
        for place in range(len(words) - long + 1):
            yield " ".join(words[place : place + long])


def _told(case: Case) -> Iterator[str]:
    clauses = tell(case.text)
    yield f"told={case.told}"
    yield f"effect={case.effect}"
    yield f"speaker={case.speaker}"
    yield f"kind={case.kind}"
    yield f"speaker+effect={case.speaker}+{case.effect}"
    yield f"kind+effect={case.kind}+{case.effect}"
    yield f"heading={folded(case.heading)}"
    yield f"spoken of={case.speaker}+{_fifths(case)}"
    for each in clauses:
        yield f"clause={each.what}"
        yield f"clause={each.what}+{each.plainly}"
    if clauses:
        yield f"first={clauses[0].what}"
        yield f"last={clauses[-1].what}"


def _fifths(case: Case) -> int:
    """How much of what was asked the statement speaks of, in fifths."""
    asked = stems(what_is_asked(case.asked))
    return int(5 * sum(nearness_to(each, case.text) for each in asked) / max(len(asked), 1))


_MONTH = "|".join((*(each.casefold() for each in MONTHS), *(each[:3].casefold() for each in MONTHS), "sept"))
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b\.?(?: \d{{4}})?|\b\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?\b"
)
_OF_MONTH = re.compile(rf"\b(?:{_MONTH})\b(?: \d{{4}})?")
_NUMBER = re.compile(r"£[\d,.]+\w*|\d[\d,.]*%?")
_STOP = re.compile(r"[.;:!?]+(?=\s|$)")
_WORD = re.compile(r"[a-z_][a-z_'-]*")


def _plain(words: str) -> str:
    """Folded words with days, months and numbers put as such, and the ends of sentences as a word."""
    return _STOP.sub(" _stop ", _NUMBER.sub(" _number ", _OF_MONTH.sub(" _month ", _DAY.sub(" _day ", words))))


# Weights


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign speaks for."""

    keys: np.ndarray
    """Signs as 32-bit sums (CRC), ascending."""
    values: np.ndarray
    """A row for each sign, a column for each of `EFFECTS`."""
    bias: np.ndarray

    def of(self, sign: str) -> np.ndarray:
        """What a sign speaks for: a number for each of `EFFECTS`, noughts where it was never met."""
        key = key_of(sign)
        place = int(self.keys.searchsorted(key))
        if place < len(self.keys) and int(self.keys[place]) == key:
            found: np.ndarray = self.values[place]
            return found
        return 0.0 * self.bias


def key_of(sign: str) -> int:
    """The sum by which a sign's weights are found."""
    return zlib.crc32(sign.encode())


@cache
def _weights() -> Weights:
    # Lists that are kept are answered without the rules of following, and without numpy.
    import numpy as np

    with files("search.tracking.words").joinpath("judging.npz").open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        return Weights(kept["keys"], kept["values"].astype(np.float32) * kept["scale"], kept["bias"])


def _speaking_for(told: Mapping[str, float], best: int, other: int) -> tuple[str, ...]:
    """The runs of words that speak most for one effect and not for another."""
    weights = _weights()
    lead: Sequence[tuple[float, str]] = [
        (float(weights.of(sign)[best] - weights.of(sign)[other]) * value, sign)
        for sign, value in told.items()
        if "=" not in sign and "_" not in sign and sign.strip("^$ ")
    ]
    kept: list[str] = []
    for score, sign in sorted(lead, key=lambda each: (-each[0], each[1])):
        words = sign.strip("^$ ")
        if score > 0 and not any(words in each or each in words for each in kept):
            kept.append(words)
    return tuple(kept[:3])
