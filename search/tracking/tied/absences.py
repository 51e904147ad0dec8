"""A row that is gone where dealt-with rows are removed: what the papers since its last edition told of its end. Pure.

That it is gone says that it was dealt with; how, and how it ended, stands mostly in those papers, in words too few or
too different to be heard by themselves. Since it is known that something was told, less is asked of a statement here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import folded
from corpus.rows import Pack
from search.tracking.heard.counting import part_of_all
from search.tracking.heard.hearing import ends_in_discussion, likely_end
from search.tracking.heard.telling import tell
from search.tracking.lives import Docket, Life
from search.tracking.stated.reading import Reading
from search.tracking.stated.statements import Statement
from search.tracking.tied.answering import likeness, what_is_asked
from search.tracking.words.citing import is_executive
from search.tracking.words.labels import bare_number
from search.tracking.words.wording import Rarity, nearness_to, stems

ENOUGH = 0.7
"""Least of what speaks for a statement, all together, for it to have told of the end. Swept with those below on rows
gone from the trackers of fourteen drawn councils: half of what there is to find is found, and two of three found are
right. Where nothing is, the removal itself is the evidence."""
FOR_AN_END = 0.5
"""What it counts for that a statement surely tells of an end; its share of what was asked counts for itself."""
FOR_RARE = 0.1
"""What each word of what was asked counts for, of three at most, that is rare in the pack and is spoken of."""
LEAST = 0.05
"""Least share of what was asked that a statement must speak of to be looked at at all."""
QUOTED = 90.0
"""Likeness, 0 to 100, from which a statement only repeats what was asked."""
ROW = 0.35
"""How likely the last words of the row itself must tell of an end to be it, where no paper does."""
_NEAR = 0.8
_YEAR = pattern_of(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class EndTold:
    """A statement that told of the end of what a row was about."""

    pack: Pack
    said: Statement
    told: str
    """The end, by a name of the table of rules."""
    score: float
    """As a link's, 0 to 100."""


def told_of_end(
    life: Life,
    papers: Iterable[tuple[Pack, Reading]],
    docket: Docket,
    rarity: Rarity,
    taken: Collection[tuple[str, str]],
) -> EndTold | None:
    """The statement that most likely told of the end of a life whose row is gone, or None where none may have.

    `papers`: the packs from its last edition to the one without it, with what they state; `taken`: name of a pack and
    text of a statement, of those that surely answer something else.
    """
    asked = what_is_asked(life.text)
    best: EndTold | None = None
    for pack, reading in papers:
        if fold_committee(pack.committee) != life.body and not is_executive(pack.committee):
            continue
        rare = [each for each in stems(asked) if reading.background.is_rare(each)]
        for said in _statements(reading, life, asked):
            least = max(ENOUGH, best.score / 100 if best else 0.0)
            if (pack.name, said.text) in taken or (spoken := _spoken(life, said, rare, rarity, least)) is None:
                continue
            if not _may_tell_of(life, said, docket):
                continue
            told, likely = likely_end(life, said.text, said.speaker)
            share, words = spoken
            score = share + FOR_AN_END * likely + FOR_RARE * words
            if score >= ENOUGH and (best is None or score > best.score / 100):
                best = EndTold(pack, said, told, round(100 * min(score, 1.0), 1))
    return best


def row_told_of_end(life: Life) -> str:
    """The end that the last words of a row that is gone tell of, by a name of the table of rules; empty for none."""
    if life.last_row is None:
        return ""
    row = life.last_row
    told, likely = likely_end(life, row.response, "row", row.status)
    return told if likely >= ROW and not part_of_all(row.response or "") else ""


def _statements(reading: Reading, life: Life, asked: str) -> Iterator[Statement]:
    """What a pack states that may be about a life: its own committee's decisions ask for things, and tell of none."""
    words = stems(asked)
    for said in reading.minutes:
        if not said.decides or said.speaker == "decision":
            yield said
    for report in reading.reports:
        if not report.rare or not words.isdisjoint(report.rare):
            yield report.statement


def _may_tell_of(life: Life, said: Statement, docket: Docket) -> bool:
    """Whether nothing speaks against a statement's being about a life: another meeting or minute, an earlier year."""
    if _names_another(life, said, docket) or said.date <= (life.meeting_date or ""):
        return False
    if _is_in_discussion(life, said) and not ends_in_discussion(life, said.text):
        # Much that is discussed only sounds like an end, and repeats what was asked.
        return False
    years = _YEAR.findall(said.text)
    if years and max(years) < (life.meeting_date or "")[:4]:
        return False
    if fuzz.partial_ratio(folded(life.text)[:120], folded(said.text)) >= QUOTED:
        return False
    return life.kind != "information" or any(each.what in ("given", "refused") for each in tell(said.text))


def _names_another(life: Life, said: Statement, docket: Docket) -> bool:
    """Whether a statement names a meeting or a minute, and not the one that decided a life."""
    names_one = bool(said.cited.minutes) or any(docket.met(life.body, day) for day in said.cited.dates)
    return names_one and not _is_named(life, said)


def _is_in_discussion(life: Life, said: Statement) -> bool:
    """Whether minutes say it under another matter, naming neither the meeting nor the minute that decided a life."""
    return said.speaker == "minute" and not said.about_tracker and not _is_named(life, said)


def _is_named(life: Life, said: Statement) -> bool:
    """Whether a statement names the meeting or the minute that decided a life."""
    return life.meeting_date in said.cited.dates or bare_number(life.minute_number or "-") in said.cited.minutes


def _spoken(
    life: Life, said: Statement, rare: Collection[str], rarity: Rarity, least: float
) -> tuple[float, int] | None:
    """The share of what was asked that a statement speaks of, and of how many of its rare words, three at most.

    None where too little for it to weigh `least`, however surely it tells of an end: that is long to judge.
    """
    share = likeness(rarity, life, said)
    if share < LEAST:
        return None
    words = min(sum(1 for each in rare if nearness_to(each, said.text) >= _NEAR), 3)
    # A likelihood may be more than 1 by what floating point rounds.
    return None if share + FOR_AN_END * 1.001 + FOR_RARE * words < least else (share, words)
