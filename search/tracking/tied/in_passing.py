"""Outcomes told in passing: sentences that name neither meeting nor minute, known by rare words of what was asked.

What is rare is judged by the pack itself: the words of its subjects recur on every page, those of one small thing that
was asked for stand in the sentence that tells of it, and in little else.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.patterns import pattern_of
from corpus.records import Passage, folded
from search.tracking.events import BY_ITEM
from search.tracking.heard.telling import says, split_sentences, tell
from search.tracking.lives import Life
from search.tracking.remembering import remembered
from search.tracking.stated.papers import Papers
from search.tracking.stated.statements import Statement
from search.tracking.tied.answering import Answer, what_is_asked
from search.tracking.tied.ties import before
from search.tracking.words.wording import LIGHT, is_light, share_spoken_of, stems

SURE = 0.295
"""Least share of what was asked, by rarity in the pack, that a sentence must speak of for the link to be used."""
DOUBTFUL = 0.22
"""The same for it to be shown as a doubt. Swept on the shared and the long story: below it, other matters begin."""
CLEARLY = 0.08
"""By how much the best must be better than the next."""
RARE = 4
"""In so many sentences of a pack at most stands a word that is rare there; one more for each thousand sentences."""
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
        self._seen: list[tuple[str, tuple[str, ...]]] = []

    def bring_up(self, lives: Sequence[Life]) -> Named:
        """Itself, as the lives stand now; new ones must stand at the end."""
        for life, (text, responsible) in zip(lives, self._seen, strict=False):
            if life.text != text or life.responsible != responsible:
                self._note(life)
        for life in lives[len(self._seen) :]:
            self._note(life)
        self._seen = [(life.text, life.responsible) for life in lives]
        return self

    def _note(self, life: Life) -> None:
        if life.kind in BY_ITEM:
            return
        before, asked = self.asked.get(id(life), frozenset()), _own_words(life)
        self.asked[id(life)] = asked
        for each in asked - before:
            self.lives[each].append(life)
        for each in before - asked:
            self.lives[each].remove(life)


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

    def may_name(self, text: str) -> bool:
        """Whether a sentence has two words at least by which commitments are known and that are rare in the pack."""
        return len(self._rare_in(text)) > 1

    def _rare_in(self, text: str) -> list[str]:
        return [each for each in stems(text) if each in self._lives and self._background.is_rare(each)]

    def answered_by(self, said: Statement, *, resolved: bool = False) -> Answer | None:
        """The commitment of which a sentence speaks by two rare words at least, and by much of what was asked.

        One that is unresolved, or else of the `resolved`.
        """
        rare = self._rare_in(said.text)
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
        return share_spoken_of(weights, text)

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


_COUNCIL = pattern_of(
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


def _own_words(life: Life) -> frozenset[str]:
    """The stems of what is asked, apart from the names of those who are to do it: they do much else."""
    asked = stems(what_is_asked(life.text))
    own = asked - stems(" ".join(life.responsible))
    return own if len(own) > 1 else asked
