"""Outcomes told in passing: sentences that name neither meeting nor minute, known by rare words of what was asked.

What is rare is judged by the pack itself: the words of its subjects recur on every page, those of one small thing that
was asked for stand in the sentence that tells of it, and in little else.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.records import Passage, folded
from search.tracking.answering import Answer, before, what_is_asked
from search.tracking.lives import Life
from search.tracking.papers import Papers
from search.tracking.remembering import remembered
from search.tracking.statements import Statement, WholeLetter
from search.tracking.telling import says, split_sentences, tell
from search.tracking.wording import LIGHT, is_light, nearness_to, stems

SURE = 0.295
"""Least share of what was asked, by rarity in the pack, that a sentence must speak of for the link to be used."""
DOUBTFUL = 0.22
"""The same for it to be shown as a doubt. Swept on the shared and the long story: below it, other matters begin."""
CLEARLY = 0.08
"""By how much the best must be better than the next."""
RARE = 4
"""In so many sentences of a pack at most stands a word that is rare there; one more for each thousand sentences."""
LETTER = 0.4
"""The share of what was asked that a letter must speak of as a whole."""
ONLY_LETTER = 0.2
"""The same where but one thing was put to its sender."""
LONGEST = 60
"""Words of a sentence that may tell an outcome: longer ones are tables, or sum up."""


@dataclass(slots=True)
class Background:
    """How often each stem stands in a pack."""

    counts: Counter[str] = field(default_factory=Counter)
    sentences: int = 0

    @classmethod
    def of(cls, papers: Papers) -> Background:
        """The running text of a pack."""
        found = cls()
        for _, passage in papers.of(Passage):
            for sentence in split_sentences(passage.text):
                found.counts.update(stems(sentence))
                found.sentences += 1
        return found

    def weight(self, each: str) -> float:
        """More for a stem that stands in few sentences; little for one of how councils work."""
        return (LIGHT if is_light(each) else 1.0) * math.log((self.sentences + 10) / (max(self.counts[each], 1) + 0.5))

    def is_rare(self, each: str) -> bool:
        """Whether a stem stands in few sentences of the pack."""
        return not is_light(each) and self.counts[each] <= RARE + self.sentences // 1000

    def may_name(self, text: str) -> bool:
        """Whether a sentence has what telling in passing takes: two rare words, and not too many of all."""
        return len(text.split()) <= LONGEST and len(self.rare_in(text)) > 1

    def rare_in(self, text: str) -> tuple[str, ...]:
        """The stems of a sentence that are rare in the pack."""
        return tuple(sorted(each for each in stems(text) if self.is_rare(each)))


class Named:
    """The words by which a committee's commitments are known, brought up as their texts and names change."""

    def __init__(self) -> None:
        self.asked: dict[int, frozenset[str]] = {}
        """Identity of a life -> stems of what it asks for."""
        self.lives: dict[str, list[Life]] = defaultdict(list)
        """Stem -> the lives that ask for it."""
        self._seen: dict[int, tuple[str, tuple[str, ...]]] = {}

    def bring_up(self, lives: Iterable[Life]) -> Named:
        """Itself, as the lives stand now."""
        for life in lives:
            if life.kind not in ("report-back", "referral") and self._seen.get(id(life)) != (
                life.text,
                life.responsible,
            ):
                self._seen[id(life)] = (life.text, life.responsible)
                before, asked = self.asked.get(id(life), frozenset()), _own_words(life)
                self.asked[id(life)] = asked
                for each in asked - before:
                    self.lives[each].append(life)
                for each in before - asked:
                    self.lives[each].remove(life)
        return self


class InPassing:
    """A committee's commitments, found by the rare words of what they ask for."""

    def __init__(self, named: Named, background: Background) -> None:
        self._background = background
        self._asked = named.asked
        self._lives = named.lives

    def may_answer(self, rare: Iterable[str], day: str) -> bool:
        """Whether an unresolved commitment of before a day asks for two at least of some rare stems."""
        met: set[int] = set()
        for each in rare:
            for life in self._lives.get(each, ()):
                if life.is_unresolved and (life.meeting_date or "") < day:
                    if id(life) in met:
                        return True
                    met.add(id(life))
        return False

    def answered_by(self, said: Statement, *, resolved: bool = False) -> Answer | None:
        """The commitment of which a sentence speaks by two rare words at least, and by much of what was asked.

        One that is unresolved, or else of the `resolved`.
        """
        rare = [each for each in stems(said.text) if each in self._lives and self._background.is_rare(each)]
        if (
            len(rare) < 2
            or len(said.text.split()) > LONGEST
            or _is_no_sentence(said.text)
            or self._is_elsewhere(said.text)
        ):
            return None
        shared = Counter(id(life) for each in rare for life in self._lives[each])
        lives = {id(life): life for each in rare for life in self._lives[each] if shared[id(life)] > 1}
        near = [life for life in before([*lives.values()], said.date) if life.is_unresolved != resolved]
        ranked = self._ranked(near, said)
        return self._best(ranked, rare) if ranked else None

    def answered_by_letter(self, letter: WholeLetter) -> list[tuple[Answer, tuple[Statement, ...]]]:
        """The unresolved commitments that a letter answers, each with the sentences on it.

        Of those put to its sender, the one of which it, or a part of it with a subject of its own, speaks clearly.
        """
        sender, day = _sender(letter.words), letter.sentences[0].date if letter.sentences else ""
        lives = {id(life): life for each in self._lives.values() for life in each if life.is_unresolved}
        put_to = [life for life in before([*lives.values()], day) if _is_of(life, sender)]
        parts = _parts(letter)
        found = [(self._of_part(put_to, subject, words, len(parts) > 1), said) for subject, words, said in parts]
        return [(each, said) for each, said in found if each]

    def _of_part(self, put_to: Sequence[Life], subject: str, words: str, several: bool) -> Answer | None:
        ranked = sorted(
            ((self._share(life, words) + self._share(life, subject), life) for life in put_to),
            key=lambda each: (-each[0], each[1].id),
        )
        least = LETTER if len(ranked) > 1 or several else ONLY_LETTER
        if not ranked or ranked[0][0] < least or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEARLY):
            return None
        score, life = ranked[0]
        reasons = ("a letter from those who were asked", f"speaks of {min(score, 1.0):.0%} of what was asked")
        return Answer(life, round(100 * min(score, 1.0), 1), reasons, True)

    def _is_elsewhere(self, text: str) -> bool:
        """Whether a sentence tells of another council: one whose name the pack hardly has."""
        match = _COUNCIL.match(text)
        return match is not None and all(self._background.is_rare(each) for each in stems(match["name"]))

    def _ranked(self, lives: Sequence[Life], said: Statement) -> list[tuple[float, Life]]:
        if lives and not _gives_or_settles(said.text):
            # That its subject is spoken of gives nobody the information.
            lives = [life for life in lives if life.kind != "information"]
        scored = [(self._share(life, said.text), life) for life in lives]
        return sorted(scored, key=lambda each: (-each[0], each[1].meeting_date or "", each[1].id))

    def _share(self, life: Life, text: str) -> float:
        weights = {each: self._background.weight(each) for each in sorted(self._asked[id(life)])}
        spoken = sum(weight * nearness_to(each, text) for each, weight in weights.items())
        return spoken / (sum(weights.values()) or 1.0)

    def _rivals(self, mine: frozenset[str], score: float, other: tuple[float, Life]) -> bool:
        """Whether another is nearly as near, or is spoken of by the very same words."""
        return score - other[0] < CLEARLY or (mine <= self._asked[id(other[1])] and other[0] >= 0.75 * score)

    def _best(self, ranked: Sequence[tuple[float, Life]], rare: Sequence[str]) -> Answer | None:
        score, life = ranked[0]
        if score < DOUBTFUL:
            return None
        mine = self._asked[id(life)].intersection(rare)
        named, clear = ", ".join(sorted(mine)), not any(self._rivals(mine, score, each) for each in ranked[1:])
        reasons = (f"words rare in the pack: {named}", f"speaks of {score:.0%} of what was asked")
        return Answer(life, round(100 * min(score, 1.0), 1), reasons, clear and score >= SURE)


_COUNCIL = re.compile(
    r"^[\d.()\s]*(?:At |In |The )?(?P<name>(?:[A-Z][\w'’-]+ ){1,3}?)(?:(?:County|City|Borough|"
    r"District|Town|Parish|Metropolitan|Unitary) )*Council\b"
)


@remembered
def _is_no_sentence(text: str) -> bool:
    """Whether running text is a table's: of figures, for a good part."""
    parts = text.split()
    return sum(part.strip("£%,.()-").replace(",", "").isdigit() for part in parts) > 0.25 * len(parts)


@remembered
def _gives_or_settles(text: str) -> bool:
    """Whether a sentence closes or refuses something, or tells of information that was given."""
    return says("closed", folded(text)) or any(each.what in ("given", "refused") for each in tell(text))


_TURNS = re.compile(
    r"^(?:(?:And |But )?(?:On|As to|As for|Turning to|With regard to|Regarding|In relation to|"
    r"In respect of|Concerning|"
    r"With respect to|So far as) (?P<subject>[^,]{3,80}),|Your (?:first|second|third|other|next|last) )"
)
_ENDS = re.compile(r"\bYours (?:sincerely|faithfully|truly|ever)\b|\bregards\b", re.I)
_BEGINS = re.compile(r"\bDear\b")


def _parts(letter: WholeLetter) -> list[tuple[str, str, tuple[Statement, ...]]]:
    """A letter's parts, each with its subject, words and sentences: whole, unless sentences turn to other subjects."""
    turns = [place for place, said in enumerate(letter.sentences) if _TURNS.match(said.text)]
    if len(turns) < 2:
        return [(letter.words.split(". ", 1)[0], letter.words, letter.sentences)]
    parts: list[tuple[str, str, tuple[Statement, ...]]] = []
    for first, end in zip(turns, [*turns[1:], len(letter.sentences)], strict=True):
        said, match = letter.sentences[first:end], _TURNS.match(letter.sentences[first].text)
        parts.append((match["subject"] or "" if match else "", " ".join(each.text for each in said), said))
    return parts


def _sender(words: str) -> tuple[str, str]:
    """Where a letter says who writes it: above it, and under it."""
    text = words.split()
    begins, ends = _BEGINS.search(words), _ENDS.search(words)
    above = words[: begins.start()] if begins and begins.start() > 40 else " ".join(text[:40])
    return above, words[ends.end() : ends.end() + 80] if ends else ""


def _is_of(life: Life, sender: tuple[str, str]) -> bool:
    """Whether those who write were asked; under a letter another paper may begin, so that one word is no name there."""
    above, under = sender
    return any(is_of_name(each, above) or (" " in each and is_of_name(each, under)) for each in life.responsible)


def is_of_name(name: str, sender: str) -> bool:
    """Whether a name is a sender's: whole, by most of its words, or by its initials."""
    plain, words, own = folded(name).removeprefix("the "), folded(sender), stems(name)
    if re.search(rf"\b{re.escape(plain)}\b", words) or (len(own) > 2 and len(own & stems(words)) >= 0.75 * len(own)):
        return True
    initials = r" (?:of |and |for |the )*".join(rf"{letter}\w+" for letter in name)
    return bool(re.fullmatch(r"[A-Z]{2,6}", name)) and bool(re.search(rf"\b{initials}", sender))


def _own_words(life: Life) -> frozenset[str]:
    """The stems of what is asked, apart from the names of those who are to do it: they do much else."""
    asked = stems(what_is_asked(life.text))
    own = asked - stems(" ".join(life.responsible))
    return own if len(own) > 1 else asked
