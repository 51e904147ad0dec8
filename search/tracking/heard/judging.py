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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.dates import MONTH_WORDS
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.heard.telling import tell
from search.tracking.heard.weighing import only_closes
from search.tracking.tied.answering import what_is_asked
from search.tracking.words.wording import nearness_to, stems, without_asked

if TYPE_CHECKING:
    import numpy as np

EFFECTS = ("", "completed", "in progress", "open", "rejected", "superseded")
"""What a statement may bring about; "": nothing."""
ENDS = ("completed", "rejected", "superseded")
"""What leaves nobody anything to do."""
SURER, SURER_TO_END, SURER_IN_PASSING, SURER_THAN_PLAIN, SURER_BETWEEN_ENDS = 0.2, 0.5, 0.5, 0.7, 0.9
"""By how much the judge must hold its own view likelier than that of the phrases: more for a view that ends what
somebody must do, since one that is wrongly left out of what is unresolved is missed; more for a report's sentence;
more against a status column, most against one end where phrases tell another. Swept on six timelines never taught."""
TOLD = 0.35
"""What each sign of what the phrases tell counts for, beside the runs of words, which have the length 1 together."""
LETTERS, PLACED = 0.7, 0.5
"""The length of the letters together, and of the words of each place."""


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
_NOT_DONE = pattern_of(
    r"\b(?:has|have|had|is|are|was|were) (?:still |as )?yet to \w+"
    r"|\bin (?:the |their |our )?diar(?:y|ies)\b|\b(?:had|received|have|has|is|only) (?:only )?an acknowledge?ment\b"
    r"|\b(?:has|have|had|was|were|is|are|been)(?: \w+)? not (?:yet |now |so far )*(?:been )?\w+"
    r"|(?:^|[.;:,-] )(?:but |though |with )?no (?:\w+ )?"
    r"(?:figures|information|details|data|answer|reply|list|numbers?|dates?|copy|note)\b"
    r"(?! (?:is|was|are|were) (?:needed|required|wanted)| longer)[^.;]{0,30}\.?$"
)


def _surer(case: Case, effect: str) -> float:
    """By how much the judge must hold an effect likelier than what the phrases tell brings about."""
    if case.told in FIRM or (effect == "completed" and _NOT_DONE.search(folded(case.text))):
        return 1.0
    if not effect and (case.heading or _begins_with_done(case)):
        # What a status column and the words beside it tell is not nothing, nor is "Completed. ...".
        return 1.0
    if case.speaker == "report" and case.effect in ENDS:
        # A report that says what it answers is believed.
        return 1.0
    if case.effect in ENDS and effect in ENDS:
        return SURER_BETWEEN_ENDS
    if case.heading:
        return SURER_THAN_PLAIN
    if effect not in ENDS:
        return SURER
    return SURER_IN_PASSING if case.speaker == "report" else SURER_TO_END


def _begins_with_done(case: Case) -> bool:
    clauses = tell(case.text)
    return case.effect == "completed" and bool(clauses) and only_closes(clauses[0].words)


def likelihoods(told: Mapping[str, float]) -> list[float]:
    """How likely each of `EFFECTS` is by some signs, together 1."""
    scores = [float(each) for each in _weights().scores(told)]
    most = max(scores)
    shares = [math.exp(each - most) for each in scores]
    return [each / sum(shares) for each in shares]


# Signs


def signs(case: Case) -> dict[str, float]:
    """The signs of a case and what each counts for: words and letters as they stand, and what the phrases tell.

    Runs of one to three words; of three to five letters of a word; single words beside who speaks and what was asked
    for; words of the first and of the last sentence, where what is told mostly stands.
    """
    # What repeats the asked stands in for it: "refused" in "reasons why bids were refused" refuses nothing.
    words = ["^", *_WORD.findall(_plain(without_asked(case.text, case.asked, case.kind))), "$"]
    found = _counted(_runs(words, 3), 1.0)
    found |= _counted(_letters(words), LETTERS)
    for beside in (case.kind, case.speaker):
        found |= _counted((f"{beside}:{word}" for word in words), PLACED)
    first, last = _first_and_last(words)
    found |= _counted((f"first:{run}" for run in _runs(first, 2)), PLACED)
    found |= _counted((f"last:{run}" for run in _runs(last, 2)), PLACED)
    return found | dict.fromkeys(_told(case), TOLD)


def _counted(found: Iterable[str], length: float) -> dict[str, float]:
    """Each sign with what it counts for: more for one that stands often, all together of some length."""
    values = {sign: 1 + math.log(count) for sign, count in Counter(found).items()}
    whole = math.sqrt(sum(value * value for value in values.values())) or 1.0
    return {sign: length * value / whole for sign, value in values.items()}


def _runs(words: Sequence[str], longest: int) -> Iterator[str]:
    for long in range(1, longest + 1):
        for place in range(len(words) - long + 1):
            yield " ".join(words[place : place + long])


def _letters(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        marked = f"<{word}>"
        for long in (3, 4, 5):
            for place in range(len(marked) - long + 1):
                yield f"#{marked[place : place + long]}"


def _first_and_last(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The words of the first and of the last sentence, where there are any."""
    sentences: list[list[str]] = [[]]
    for word in words:
        if word == STOP:
            sentences.append([])
        else:
            sentences[-1].append(word)
    told = [each for each in sentences if len(each) > 1] or [[]]
    return told[0], told[-1]


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


STOP = "_stop"
"""A word for the end of a sentence."""
_MONTH = MONTH_WORDS.casefold()
_DAY = pattern_of(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b\.?(?: \d{{4}})?|\b\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?\b"
)
_OF_MONTH = pattern_of(rf"\b(?:{_MONTH})\b(?: \d{{4}})?")
_NUMBER = pattern_of(r"£[\d,.]+\w*|\d[\d,.]*%?")
_STOP = pattern_of(r"[.;:!?]+(?=\s|$)")
_WORD = pattern_of(r"[a-z_][a-z_'-]*")


def _plain(words: str) -> str:
    """Folded words with days, months and numbers put as such, and the ends of sentences as a word."""
    return _STOP.sub(f" {STOP} ", _NUMBER.sub(" _number ", _OF_MONTH.sub(" _month ", _DAY.sub(" _day ", words))))


# Weights


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign speaks for."""

    keys: np.ndarray
    """Signs as 32-bit sums (CRC), ascending."""
    values: np.ndarray
    """A row for each sign, a column for each of `EFFECTS`."""
    bias: np.ndarray

    def of(self, signs: Iterable[str]) -> np.ndarray:
        """What each of some signs speaks for: a row a sign, of noughts where it was never met."""
        import numpy as np

        keys = np.fromiter((key_of(sign) for sign in signs), dtype=self.keys.dtype)
        places = np.minimum(self.keys.searchsorted(keys), len(self.keys) - 1)
        found: np.ndarray = self.values[places] * (self.keys[places] == keys)[:, None]
        return found

    def scores(self, told: Mapping[str, float]) -> np.ndarray:
        """What some signs speak for together, each with what it counts for."""
        import numpy as np

        found: np.ndarray = self.bias + np.fromiter(told.values(), dtype=np.float32) @ self.of(told)
        return found


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
    runs = [sign for sign in told if not re.search(r"[=#:_]", sign) and sign.strip("^$ ")]
    weights = _weights().of(runs)
    lead = [(float(each[best] - each[other]) * told[sign], sign) for sign, each in zip(runs, weights, strict=True)]
    kept: list[str] = []
    for score, sign in sorted(lead, key=lambda each: (-each[0], each[1])):
        words = sign.strip("^$ ")
        if score > 0 and not any(words in each or each in words for each in kept):
            kept.append(words)
    return tuple(kept[:3])
