"""Papers that are letters by how they are signed off, and the letters that one paper holds, whatever they say."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import Passage, TrackerRow
from search.tracking.stated.papers import Papers
from search.tracking.words.citing import what_is_cited

YOURS = r"\bYours (?:sincerely|faithfully|truly|ever)\b"
"""How letters are signed off, as a pattern."""
_SIGNED = pattern_of(rf"{YOURS}|\b(?:Kind|Best|Warm) regards\b", re.I)
_GREETS = pattern_of(r"\bDear\b")
LONGEST_LETTER = 900
"""Words; a paper that has more is a report with a letter in it."""


@lru_cache(maxsize=1)  # asked several times of the pack that is read just now
def letters_by_form(papers: Papers) -> frozenset[str]:
    """The titles of papers that are letters by how they end or are called, or quote one, however they were read."""
    words: dict[str, str] = {}
    for _, each in papers.of(Passage):
        if each.paper and each.section_kind in ("report", "appendix"):
            words[each.paper] = f"{words.get(each.paper, '')} {each.text}"
    tabled = {row.source.page for _, row in papers.of(TrackerRow)}
    in_rows = {each.paper for _, each in papers.of(Passage) if each.source.page in tabled}
    return frozenset(
        paper
        for paper, text in words.items()
        if len(text.split()) <= LONGEST_LETTER
        and (
            _SIGNED.search(text) or _quotes_letter(paper, text) or (paper not in in_rows and _notes_reply(paper, text))
        )
    )


def _quotes_letter(title: str, text: str) -> bool:
    """Whether a report of this title does no more than quote a letter: `Reply from the Weir Trust`, and its words."""
    quoted = sum(len(each.split()) for each in _QUOTED.findall(text))
    return bool(_REPLY_FROM.search(title)) and quoted >= LEAST_QUOTED


def _notes_reply(title: str, text: str) -> bool:
    """Whether a paper is a mere note of what an Executive replied: `School buses: response of the Cabinet Member`."""
    # A draft is for those to decide who may decide otherwise.
    return bool(_OF_EXECUTIVE.search(title)) and not _DRAFT.search(title) and len(text.split()) <= LONGEST_NOTE


LONGEST_NOTE = 200
"""Words; a paper that has more is a report on replies, in parts of its own."""
_OF_EXECUTIVE = pattern_of(
    r"\b(?:repl(?:y|ies)|responses?|answers?|decisions?) (?:from|of|by) (?:the )?(?:\w+ )?"
    r"(?:cabinet|executive|leader|mayor|portfolio holder)\b",
    re.I,
)
_DRAFT = pattern_of(r"\b(?:draft|proposed|suggested|recommended) (?:\w+ )?(?:repl|response|answer|decision)", re.I)
LEAST_QUOTED = 30
"""Words."""
_REPLY_FROM = pattern_of(r"\b(?:reply|replies|letter|response|correspondence)s? (?:(?:received )?from|of|by)\b", re.I)
_QUOTED = pattern_of(r"“[^”]+”")


@lru_cache(maxsize=1)
def passages_by_letter(papers: Papers) -> list[list[tuple[str, Passage]]]:
    """The passages of each letter in a pack; one paper may hold several, one signed off after the other."""
    found: dict[str | None, list[list[tuple[str, Passage]]]] = {}
    by_form = letters_by_form(papers)
    for id, passage in papers.of(Passage):
        if passage.section_kind == "letter" or passage.paper in by_form:
            letters = found.setdefault(passage.paper, [[]])
            if letters[-1] and _SIGNED.search(letters[-1][-1][1].text) and _GREETS.search(passage.text):
                letters.append([])
            letters[-1].append((id, passage))
    return [_to_its_end(letter) for letters in found.values() for letter in letters]


def letters_of_chair(papers: Papers, committee: str | None) -> frozenset[str]:
    """The titles of papers that are letters of the committee's own chair: they ask, and answer nothing."""
    body, found = fold_committee(committee), set[str]()
    for letter in passages_by_letter(papers) if body else ():
        words = " ".join(each.text for _, each in letter)
        signed = _SIGNED.search(words)
        chair = _CHAIR.search(words, signed.start()) if signed else None
        if chair and body in fold_committee(chair["body"]) and letter[0][1].paper:
            found.add(letter[0][1].paper)
    return frozenset(found)


_CHAIR = pattern_of(
    r"\bChair(?:man|woman|person)?\b,?\s*(?:[–—-]\s*)?(?:of (?:the )?|the )?(?P<body>[^.;:]{4,120})", re.I
)


def _to_its_end(letter: list[tuple[str, Passage]]) -> list[tuple[str, Passage]]:
    """A letter without the paper that begins below it on its last page, under a heading that is no part of letters."""
    signed = next((place for place, (_, each) in enumerate(letter) if _SIGNED.search(each.text)), None)
    if signed is None:
        return letter
    last = letter[signed][1].heading
    below = takewhile(lambda found: _is_of_letter(found[1].heading, last), letter[signed + 1 :])
    return [*letter[: signed + 1], *below]


def _is_of_letter(heading: str | None, last: str | None) -> bool:
    """Whether a heading below a signature may be a letter's: its `last` once more, an appendix, what it answers."""
    if not heading or heading == last:
        return True
    return bool(_PART_OF_LETTER.match(heading)) or what_is_cited(heading).anything


_PART_OF_LETTER = pattern_of(
    r"\W*(?:appendix|annexe?|enc(?:losure|l)?s?|attachment|schedule|note|p\.?s|recommendation|request|response|"
    r"repl(?:y|ies)|answer|action|question|item|minute|your|our|\d)\b",
    re.I,
)
