"""Motions in minutes that are put and carried or lost.

A carried motion that the same minute's RESOLVED states again is not given twice; one about how the meeting goes on is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.conventions import convention
from ingest.readers.clauses import Clause, gather
from ingest.readers.decision_words import find_lead, sentences
from ingest.readers.paragraphs import Paragraph

_HABITS = convention("decisions")
_PROCEDURAL = re.compile("|".join(_HABITS["procedural"]), re.IGNORECASE)

_MOVED = re.compile(
    r"\b(?:proposed|moved)\b(?:(?!\bseconded\b).){0,120}?\bsecond(?:ed|ing)\b|\b(?:proposed|moved) that\b"
    r"|^motion\b.{0,40}\bmoved\b",
    re.IGNORECASE | re.DOTALL,
)
_WORDING = re.compile(
    r"\b(?:that|motion|amendment|following|resolution)\b\s*:?\s*(?=[“\"‘]|$|that\b)|\bthat\b,?\s*|:\s*$", re.IGNORECASE
)
_CARRIED = r"(?:carried|agreed|passed|approved|adopted|accepted|noted|endorsed|received)"
_LOST = r"(?:lost|fell|not carried|defeated|rejected|withdrawn|fallen|not agreed)"
_OUTCOME = re.compile(
    r"(?:(?:up)?on (?:a|the|being put to the) vote(?:\s*\([^)]*\))?[^.,]{0,60},?\s*)?(?:(?:the |this )?"
    r"(?P<what>(?:(?:substantive|amended|original|procedural) )*(?:motion|amendment|resolution|proposal)s?)"
    r"(?:,? as amended,?)?(?: was| were)?(?: put(?: to the (?:vote|meeting))?,?(?: and)?(?: was| were)?)?"
    r"(?: then| duly| therefore)?\s+)?"
    rf"(?P<how>(?:unanimously )?(?:{_LOST}|{_CARRIED})|all (?:were )?(?:in favour|agreed)|unanimous)"
    r"(?: unanimously| nem\.? con| by [\w\s]+)?\s*(?:\([^)]*\))?\.?",
    re.IGNORECASE,
)
_TOLD_OUTCOME = re.compile(
    r",?\s*(?:and|which)\s+(?:(?:this|the|it)\s*(?:resolution|motion|proposal|amendment)?\s*)?"
    rf"(?:was|were)\s+(?:then |duly )?(?:unanimously\s+)?(?P<how>{_CARRIED}|{_LOST})"
    r"(?:\s+(?:unanimously|by [\w\s]+))?\s*\.?$",
    re.IGNORECASE,
)
_CARRIED_FIRST = re.compile(
    rf"\b(?P<how>(?:not )?(?:{_CARRIED}|{_LOST}))(?: unanimously| nem\.? con\.?| by [\w ]+)?(?:\s*\([^)]*\))?"
    r"\s*(?:[:–—-]|,?(?=\s+that\b))",
    re.IGNORECASE,
)
"""How the vote went, told before the motion's words: `moved by A, seconded by B and carried: That ...`."""
_REFERENCE = re.compile(r"\bparagraphs?\s+\(?(?P<label>\d+)\)?", re.IGNORECASE)
_NUMBERED_VOTE = re.compile(
    r"\brecommendations?\s+\(?(?P<label>[\dA-Za-z]{1,4}(?:\.\d+)?)\)?\s+(?:was|were)\s+(?:unanimously\s+)?"
    rf"(?:CARRIED|{_CARRIED})\b",
    re.IGNORECASE,
)


@dataclass
class Motion:
    """A motion as put."""

    at: int
    """Index of its paragraph."""
    clauses: list[Clause]
    end: int
    amendment: bool
    outcome: str | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A decision without a decision word."""

    at: int
    clauses: tuple[Clause, ...]
    vote: str | None
    rule: str


def moves(text: str) -> bool:
    """Whether a paragraph puts a motion."""
    return _moved(text) is not None


def _moved(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    return _MOVED.search(text) if "proposed" in lowered or "moved" in lowered else None


def _told_outcome(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    return _TOLD_OUTCOME.search(text) if "was" in lowered or "were" in lowered else None


def is_outcome(text: str) -> bool:
    """Whether a line only says how a vote went: `Motion carried.`, `Agreed unanimously.`"""
    return len(text) < 90 and bool(_OUTCOME.fullmatch(text.strip()))


def carried_motions(paragraphs: Sequence[Paragraph], resolved: Sequence[int]) -> list[Told]:
    """Motions that a minute records as carried.

    Args:
        paragraphs: Those of the minute.
        resolved: Indices of its paragraphs that hold a decision in so many words.
    """
    motions = _motions(paragraphs, set(resolved))
    _settle(motions, paragraphs)
    last = max(resolved, default=-1)
    found = _agreed_alone(motions, paragraphs, set(resolved))
    for motion in motions:
        words = " ".join(clause.text for clause in motion.clauses)
        if not motion.carried or not words:
            continue
        restated = last > motion.at and not _PROCEDURAL.search(words)
        amended = motion.amendment and (last > motion.at or any(m.carried and m.at > motion.at for m in motions))
        if not restated and not amended:
            found.append(Told(motion.at, tuple(motion.clauses), motion.outcome, "resolutions.motion/1"))
    return found


def _agreed_alone(motions: Sequence[Motion], paragraphs: Sequence[Paragraph], resolved: set[int]) -> list[Told]:
    """`AGREED`, `NOTED` on a line of its own, where no motion was put: what was agreed is the paragraph above it."""
    found = []
    for at in range(1, len(paragraphs)):
        match = _OUTCOME.fullmatch(paragraphs[at].text.strip())
        alone = match is not None and match["what"] is None and not re.search(_LOST, match["how"], re.IGNORECASE)
        if alone and resolved.isdisjoint((at - 1, at)) and not any(m.at < at for m in motions):
            above = paragraphs[at - 1]
            clause = Clause("", [above.text], list(above.lines))
            found.append(Told(at - 1, (clause,), paragraphs[at].text, "resolutions.alone/1"))
    return found


def _motions(paragraphs: Sequence[Paragraph], resolved: set[int]) -> list[Motion]:
    found: list[Motion] = []
    for at, paragraph in enumerate(paragraphs):
        moved = _moved(paragraph.text)
        if moved is None or at in resolved:
            continue
        if carried := _carried_first(paragraphs, at, moved):
            found.append(carried)
            continue
        text = (
            paragraph.text[moved.end() :]
            if not moved.group().endswith("that")
            else "that " + paragraph.text[moved.end() :].lstrip()
        )
        wording = _WORDING.search(text)
        rest = text[wording.end() :].strip() if wording else ""
        each = list(sentences(rest))
        told = _TOLD_OUTCOME.search(each[0]) if each else None
        motion = Motion(at, [], at + 1, "amendment" in paragraph.text[: moved.end() + 80].lower())
        if told:
            motion.clauses = [Clause("", [each[0][: told.start()].strip()], list(paragraph.lines))]
            motion.outcome, motion.carried = (
                told.group().strip(" ,"),
                not re.fullmatch(_LOST, told["how"], re.IGNORECASE),
            )
        elif len(each) > 1 and (outcome := _OUTCOME.fullmatch(each[1])):
            motion.clauses = [Clause("", [each[0]], list(paragraph.lines))]
            motion.outcome, motion.carried = each[1], not re.search(_LOST, outcome["how"], re.IGNORECASE)
        else:
            block = gather(paragraphs, at, rest, lambda p: _ends_motion(p))
            motion.clauses, motion.end = _unquoted(block.clauses), block.end
        found.append(motion)
    return found


def _carried_first(paragraphs: Sequence[Paragraph], at: int, moved: re.Match[str]) -> Motion | None:
    """A motion whose outcome stands with its movers, before its words; None where it stands elsewhere.

    In minutes of numbered paragraphs one that is a paragraph by itself is known by that paragraph's number.
    """
    paragraph = paragraphs[at]
    outcome = _CARRIED_FIRST.search(paragraph.text, moved.end())
    between = paragraph.text[moved.end() + 1 : outcome.start()] if outcome else ""
    if outcome is None or ":" in between or _PUTS.search(paragraph.text[: outcome.start()]):
        return None
    rest = re.sub(r"^that\b[\s:,–-]*", "", paragraph.text[outcome.end() :].strip(), flags=re.IGNORECASE)
    block = gather(paragraphs, at, rest, _ends_motion)
    numbered = paragraph.marker is not None and bool(paragraph.marker.level) and len(block.clauses) == 1
    if numbered and paragraph.marker and not block.clauses[0].label:
        block.clauses[0].label = paragraph.marker.printed
    how = outcome["how"].lower()
    carried = not re.fullmatch(rf"not .*|{_LOST}", how)
    amendment = "amendment" in paragraph.text[: outcome.end()].lower()
    return Motion(at, _unquoted(block.clauses), block.end, amendment, outcome["how"], carried)


_PUTS = re.compile(r"\b(?:that\b|[“\"‘])", re.IGNORECASE)
"""What begins a motion's own words."""


def _unquoted(clauses: list[Clause]) -> list[Clause]:
    for clause in clauses:
        clause.texts = [text.strip().strip('“”"') for text in clause.texts]
    return clauses


def _ends_motion(paragraph: Paragraph) -> bool:
    return is_outcome(paragraph.text) or find_lead(paragraph.text) is not None


def _settle(motions: list[Motion], paragraphs: Sequence[Paragraph]) -> None:
    """Give each outcome to the motion that was put: the one referred to by paragraph, else the last before it."""
    for at, paragraph in enumerate(paragraphs):
        match = _OUTCOME.fullmatch(paragraph.text.strip()) if len(paragraph.text) < 90 else None
        if match is None:
            match = _told_outcome(paragraph.text)
        if match is None:
            continue
        motion = _put(motions, paragraphs, at)
        if motion is not None and motion.outcome is None:
            motion.outcome = re.sub(r"^(?:and|which)\s+", "", match.group().strip(" ,"))
            motion.carried = not re.search(_LOST, match["how"], re.IGNORECASE)


def _put(motions: Sequence[Motion], paragraphs: Sequence[Paragraph], outcome: int) -> Motion | None:
    open_ = [m for m in motions if m.at <= outcome]
    if not open_:
        return None
    for at in range(outcome, open_[-1].at, -1):
        match = _REFERENCE.search(paragraphs[at].text)
        if match and re.search(r"\bput\b", paragraphs[at].text):
            labelled = [
                m for m in open_ if (label := paragraphs[m.at].marker) and label.printed.strip("().") == match["label"]
            ]
            return labelled[-1] if labelled else None
    about = paragraphs[outcome].text.lower()
    amending = "amendment" in about
    unsettled = [m for m in open_ if m.outcome is None and m.amendment == amending]
    if unsettled and (amending or "motion" in about):
        return unsettled[-1]
    return open_[-1]


def carried_recommendations(paragraphs: Sequence[Paragraph]) -> list[Told]:
    """`Recommendation 2 was CARRIED`: that recommendation's words where the minute prints them, else the sentence."""
    found: list[Told] = []
    for at, paragraph in enumerate(paragraphs):
        for sentence in sentences(paragraph.text):
            for match in _NUMBERED_VOTE.finditer(sentence):
                printed = _labelled(paragraphs[:at], match["label"])
                clause = Clause(match["label"], [printed.text], list(printed.lines)) if printed else None
                clause = clause or Clause("", [sentence], list(paragraph.lines))
                found.append(Told(at, (clause,), sentence, "resolutions.recommendation/1"))
    return found


def _labelled(paragraphs: Sequence[Paragraph], label: str) -> Paragraph | None:
    for paragraph in reversed(paragraphs):
        if paragraph.marker is not None and paragraph.marker.printed.strip("().[]") == label:
            return paragraph
    return None
