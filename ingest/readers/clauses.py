"""Paragraphs under words that introduce a decision -> its clauses, each with the label printed.

Labelled clauses are one each; bullets, nested labels and unlabelled lines stay in their parent's text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ingest.layout import Line
from ingest.readers.decision_words import does_act, introduces_acts, is_act
from ingest.readers.numbering import Marker, follows, read_code, read_marker, same_style, skips, split_inline
from ingest.readers.owners import part_owner
from ingest.readers.paragraphs import Paragraph

DEEPER = 6.0
"""Points by which a line stands further in: less than the smallest indent seen (18), more than a scan's wobble."""
_MARGIN_NOTE = 330.0
"""Points right of the words that introduce it: what stands there is an outcome or a note, no clause."""


@dataclass
class Clause:
    """A clause as it stands on the page."""

    label: str
    texts: list[str]
    lines: list[Line]
    lead: str | None = None
    """Words that introduce the list it stands in, where those are not the decision's own."""

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(text for text in self.texts if text)


@dataclass
class Block:
    """A decision with what belongs to it."""

    clauses: list[Clause]
    end: int
    """Index of the paragraph after it."""
    lead: str = ""
    """Words between the introducing ones and the list."""


def gather(
    paragraphs: Sequence[Paragraph], at: int, rest: str, stops: Callable[[Paragraph], bool], *, heading: bool = False
) -> Block:
    """The decision that a paragraph introduces.

    Args:
        paragraphs: Those of the minute.
        at: Index of the one that introduces it.
        rest: Its words after the introducing ones.
        stops: Whether a paragraph can be no part of it: another decision, an outcome, a vote.
        heading: Whether the introducing words stand alone as a heading.
    """
    paragraphs = _by_inner_labels(paragraphs, at, rest)
    own = split_inline(rest)
    marker = own[-1][0]
    first = _first_entry(paragraphs[at], rest) if marker is None else None
    if not heading and marker is None and not (_goes_on(rest) or _is_followed(first, paragraphs[at + 1 :])):
        return Block([Clause("", [rest], list(paragraphs[at].lines))], at + 1)
    taken = _taken(paragraphs, at, rest, stops, first.marker if first else marker, heading=heading)
    if first is not None:
        taken = [first, *taken]
    clauses, lead = _clauses(taken)
    end = at + 1 + len(taken) - (first is not None)
    if marker is not None:
        return Block(_inline(own, paragraphs[at]) + clauses, end, own[0][1])
    explains = _EXPLAINS.search(rest or lead)
    if any(clause.label for clause in clauses) and not explains:
        return Block(clauses, end, " ".join(filter(None, [rest if first is None else "", lead])))
    if not rest.strip(" :;.–—-") and (points := _points(taken)):
        return Block(points, end)
    texts = [
        rest if first is None else "",
        lead if explains else "",
        *(f"{clause.label} {clause.text}".strip() for clause in clauses),
    ]
    lines = [*paragraphs[at].lines, *(line for clause in clauses for line in clause.lines)]
    return Block([Clause("", texts, lines)], end)


def _by_inner_labels(paragraphs: Sequence[Paragraph], at: int, rest: str) -> Sequence[Paragraph]:
    """Paragraphs of which those under `RESOLVED to recommend:` bear a list's own labels within their numbers.

    `5.3 R1 That ...`, `5.4 R2 That ...`: these are then the labels, and not the numbers of the minutes' paragraphs.
    """
    if paragraphs[at].marker is None or not rest.rstrip().endswith((":", ":-", ":–")):
        return paragraphs
    inner: list[Paragraph] = []
    for paragraph in paragraphs[at + 1 :]:
        label = read_code(paragraph.text) or read_marker(paragraph.text)
        last = inner[-1].marker if inner else None
        if paragraph.marker is None or label is None or not (follows(last, label) if last else label.is_first):
            break
        inner.append(replace(paragraph, marker=label, rest=paragraph.text))
    return [*paragraphs[: at + 1], *inner, *paragraphs[at + 1 + len(inner) :]]


def gather_acts(paragraphs: Sequence[Paragraph], at: int) -> Block | None:
    """What a body did, under its name at the end of a sentence, each entry with its own verb in capitals; else None.

    `Having weighed this, the Committee:` over `C1 NOTED the figures.`, `C2 REQUESTED a report.`
    """
    clauses: list[Clause] = []
    end = at + 1
    for paragraph in paragraphs[at + 1 :] if introduces_acts(paragraphs[at].text) else ():
        label = "" if paragraph.marker is None or paragraph.marker.is_bullet else paragraph.marker.printed
        if is_act(paragraph.text):
            clauses.append(Clause(label, [paragraph.text], list(paragraph.lines)))
        elif clauses and paragraph.x0 > paragraphs[at].x0 + DEEPER:
            clauses[-1].texts.append(paragraph.printed)
            clauses[-1].lines += paragraph.lines
        else:
            break
        end += 1
    return Block(clauses, end) if clauses else None


def _points(taken: Sequence[Paragraph]) -> list[Clause]:
    """Bullets each of which is a decision by itself, with what is set under them; none where they are one decision's.

    By themselves bullets stand that each say `that` anew, or what the body does (`to note`, `asks`), or at whose end
    it says who is to act.
    """
    if len(taken) < 2 or taken[0].marker is None or not taken[0].marker.is_bullet:
        return []
    left = taken[0].x0 + DEEPER
    points: list[Clause] = []
    for paragraph in taken:
        if paragraph.marker is not None and paragraph.marker.is_bullet and paragraph.x0 < left:
            points.append(Clause("", [paragraph.text], list(paragraph.lines)))
        else:
            points[-1].texts.append(paragraph.printed)
            points[-1].lines += paragraph.lines
    whole = all(_THAT.match(point.text) for point in points) or all(does_act(point.text) for point in points)
    owned = sum(part_owner(point.text, given=True)[1] is not None for point in points)
    return points if len(points) > 1 and (whole or 2 * owned > len(points)) else []


_THAT = re.compile(r"that\b", re.IGNORECASE)
_EXPLAINS = re.compile(r"\b(?:reasons?|conditions?|grounds|informatives?)\s*[:;.–—-]*$", re.IGNORECASE)
"""What such words introduce explains or limits the decision, and is no list of decisions."""


def list_under(
    paragraphs: Sequence[Paragraph], at: int, stops: Callable[[Paragraph], bool]
) -> tuple[list[Clause], int]:
    """The list under a paragraph that introduces one, each entry by itself, and the index after it."""
    taken = _taken(paragraphs, at, ":", stops, None, heading=False)
    return _clauses(taken)[0], at + 1 + len(taken)


def _goes_on(rest: str) -> bool:
    """Whether a decision's words are not at their end with their paragraph."""
    return not rest or not re.search(r"[.!?]['’”\")]*$", rest)


def _first_entry(paragraph: Paragraph, rest: str) -> Paragraph | None:
    """`RESOLVED: 1. That ...` with its other clauses below: the paragraph's words as the list's first entry."""
    marker = read_marker(rest)
    if marker is None or marker.is_bullet or not marker.is_first:
        return None
    return Paragraph(paragraph.lines, marker, rest=rest)


def _is_followed(first: Paragraph | None, after: Sequence[Paragraph]) -> bool:
    """Whether a list's first entry, at its end with its paragraph, is followed by the next."""
    following = next((p.marker for p in after if p.marker is not None), None)
    return bool(first and first.marker and following and follows(first.marker, following) and after[0].marker)


def clauses_inside(rest: str, paragraph: Paragraph) -> list[Clause]:
    """The clauses of a decision told in a sentence, `(i) to note it; and (ii) to write`; none without labels."""
    own = split_inline(rest)
    return _inline(own, paragraph) if own[-1][0] is not None and not own[0][1] else []


def _inline(own: Sequence[tuple[Marker | None, str]], paragraph: Paragraph) -> list[Clause]:
    return [Clause(marker.printed, [text], list(paragraph.lines)) for marker, text in own if marker is not None]


def _taken(
    paragraphs: Sequence[Paragraph],
    at: int,
    rest: str,
    stops: Callable[[Paragraph], bool],
    first: Marker | None,
    *,
    heading: bool,
) -> list[Paragraph]:
    """The paragraphs after the introducing one that belong to its decision."""
    taker = _Taker(paragraphs[at], rest, heading, [first] if first else [])
    after, anew = paragraphs[at + 1 :], False
    for paragraph, following in itertools.zip_longest(after, after[1:]):
        if anew and paragraph.marker is not None:
            taker.labels.append(paragraph.marker)
        elif not (taker.labels and leads_on(paragraph, following)) and (stops(paragraph) or not taker.takes(paragraph)):
            break
        # What is asked for besides, `and asked for the following:`, goes on in a list of its own.
        anew = bool(taker.labels) and leads_on(paragraph, following)
        taker.taken.append(paragraph)
    return taker.taken


def leads_on(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a sentence begun over one list goes on over another: `and wished to be sent:`, `It also asked for:`."""
    listed = following is not None and following.marker is not None and not following.marker.is_bullet
    return listed and paragraph.marker is None and bool(_LEADS_ON.fullmatch(paragraph.text.strip()))


_LEADS_ON = re.compile(r"(?:and|but|also|(?:it|they) (?:also|further|then))\b[^.;:]{3,120}:[-–—]?", re.IGNORECASE)


@dataclass
class _Taker:
    lead: Paragraph
    rest: str
    heading: bool
    labels: list[Marker]
    taken: list[Paragraph] = field(default_factory=list)

    def takes(self, paragraph: Paragraph) -> bool:
        if paragraph.x0 > self.lead.x0 + _MARGIN_NOTE:
            return False
        marker = paragraph.marker
        if marker is None:
            return self._takes_plain(paragraph)
        level = abs(paragraph.x0 - self.lead.x0) < DEEPER
        if (
            self.lead.marker is not None
            and level
            and (follows(self.lead.marker, marker) or (marker.is_bullet and self.lead.marker.is_bullet))
        ):
            return False
        if marker.is_bullet:
            return True
        # A label left out in print must not cost the clauses after it.
        takes = marker.is_first or any(follows(one, marker) or (level and skips(one, marker)) for one in self.labels)
        if takes or (self.labels and paragraph.x0 > self.lead.x0 + DEEPER):
            self.labels.append(marker)
            return True
        # A list may go on with the numbers of the one before it: `RESOLVED: (a) ... RECOMMENDED to Cabinet: (b) ...`.
        goes_on = not self.taken and (not self.rest or self.rest.rstrip().endswith(":"))
        if not self.labels and (goes_on or paragraph.x0 > self.lead.x0 + DEEPER):
            self.labels.append(marker)
            return True
        return False

    def _takes_plain(self, paragraph: Paragraph) -> bool:
        if paragraph.x0 > self.lead.x0 + DEEPER:
            return True
        if self.labels or (self.taken and self.taken[-1].marker is not None):
            return False
        if self.heading:
            return not paragraph.bold and not (paragraph.lines[0].bold_start and self.taken)
        if not self.taken and not self.rest.strip(" :;-–—"):
            return True
        told = self.rest.rstrip().endswith((":", ":-", ":–")) or not self.rest
        last = self.taken[-1].text if self.taken else self.rest
        apart = paragraph.gap_above and not (_goes_on(last) and not paragraph.bold)
        return told and (not apart or bool(re.match(r"(?:and )?[Tt]hat\b", paragraph.text)))


def _clauses(taken: Sequence[Paragraph]) -> tuple[list[Clause], str]:
    """Paragraphs of a decision -> its clauses, and words that stand before the first labelled one."""
    labelled = [p for p in taken if p.marker is not None and not p.marker.is_bullet]
    if not labelled:
        return [Clause("", [p.printed], list(p.lines)) for p in taken], ""
    top = labelled[0]
    clauses: list[Clause] = []
    last: Marker | None = None
    lead: list[str] = []
    used = False
    for index, paragraph in enumerate(taken):
        following = taken[index + 1] if index + 1 < len(taken) else None
        if _is_clause(paragraph, top, last, listed=bool(lead)) or (index and leads_on(taken[index - 1], paragraph)):
            assert paragraph.marker is not None
            lead = lead if clauses else []
            words = " ".join(lead)
            clauses.append(Clause(paragraph.marker.printed, [paragraph.text], list(paragraph.lines), words or None))
            last, used = paragraph.marker, True
        elif not clauses or _introduces(paragraph, following, last):
            lead = [paragraph.printed] if used else [*lead, paragraph.printed]
            used = False
        elif used and _continues(paragraph, top):
            clauses[-1].texts.append(paragraph.printed)
            clauses[-1].lines += paragraph.lines
        else:
            clauses.append(Clause("", [paragraph.printed], list(paragraph.lines)))
    before = " ".join(p.printed for p in taken[: taken.index(top)])
    return clauses, before


def _is_clause(paragraph: Paragraph, top: Paragraph, last: Marker | None, *, listed: bool) -> bool:
    marker = paragraph.marker
    if marker is None or marker.is_bullet or top.marker is None:
        return False
    if last is None:
        return paragraph is top
    level = any(abs(paragraph.x0 - x0) < DEEPER + 4 for x0 in (top.x0, _x0_of_label(top)))
    if follows(last, marker):
        first, other = top.lines[0], paragraph.lines[0]
        next_column = other.page == first.page and other.top < first.top
        return level or next_column or paragraph.x0 < top.text_x0 - 2
    if marker.is_first:
        return listed and level and same_style(marker, top.marker)
    return level and same_style(marker, last)


def _x0_of_label(paragraph: Paragraph) -> float:
    """Where a paragraph's label stands, which may be behind the words that introduce it: `RESOLVED:   (i) That ...`."""
    printed = paragraph.marker.printed.strip() if paragraph.marker else ""
    return next((word.x0 for word in paragraph.lines[0].words if word.text == printed), paragraph.x0)


def _continues(paragraph: Paragraph, top: Paragraph) -> bool:
    """Whether a paragraph belongs to the clause above it: set under its words, or a list inside it."""
    if paragraph.marker is not None:
        return True
    return paragraph.x0 >= top.text_x0 - 4 and paragraph.x0 > top.x0 + 3


def _introduces(paragraph: Paragraph, following: Paragraph | None, last: Marker | None) -> bool:
    """Whether words between clauses lead on to those after: `And;`, `Council calls on the Cabinet to:`, a heading."""
    if following is None or paragraph.marker is not None:
        return False
    if leads_on(paragraph, following):
        return True
    text = paragraph.text.rstrip()
    if following.marker is None or following.marker.is_bullet:
        return len(text.split()) <= 3
    if last is not None and not (following.marker.is_first or follows(last, following.marker)):
        return False
    return text.endswith((":", ":-")) or (len(text.split()) <= 14 and not re.search(r"[.;,]$", text)) or len(text) < 8
