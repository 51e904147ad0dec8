"""Paragraphs under a heading such as `Action points` -> what somebody was given to do, each entry by itself.

Entries are labelled, bulleted or set as paragraphs of their own. Who is to act may stand in a line under an entry.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ingest.layout import flow
from ingest.readers.action_words import says_nothing
from ingest.readers.clauses import DEEPER, Block, Clause
from ingest.readers.inferred_leads import is_of_debate
from ingest.readers.numbering import follows, same_style
from ingest.readers.owners import is_owner_line, part_owner
from ingest.readers.paragraphs import Paragraph


def with_owners_beside(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Paragraphs in which those that only say who is to act, or by when, are notes beside the one above."""
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        if kept and is_owner_line(paragraph.printed):
            kept[-1] = replace(kept[-1], notes=(*kept[-1].notes, *paragraph.lines))
        else:
            kept.append(paragraph)
    return kept


def heads_signed_list(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line of any words heads a list of which each entry says who is to act: `... [Jo Bell]`, `Jo Bell to`.

    What was said may be signed by who said it; that is told by the heading, `Points raised:`.
    """
    head, after = paragraphs[at], paragraphs[at + 1 : at + 2]
    text = head.text.strip()
    set_off = text.endswith((":", ":-", ":–")) or (head.bold and not text.endswith("."))
    if head.marker is not None or not set_off or len(text.split()) > _LONGEST_HEADING or is_of_debate(text):
        return False
    entries = list(itertools.takewhile(lambda each: each.marker is not None, paragraphs[at + 1 :]))
    if not after or not entries:
        return False
    signed = all(part_owner(each.text, given=True)[1] for each in entries)
    return signed or all(_WHO_IS_TO.match(each.text) for each in entries)


_WHO_IS_TO = re.compile(r"(?:The\s+)?(?:(?:[A-Z][\w'’.&/()-]*|of|and|for|the),?\s+){1,9}to\s+(?!be\b)[a-z]+\s+\w")
_LONGEST_HEADING = 12
"""Words."""


def gather_actions(paragraphs: Sequence[Paragraph], at: int, stops: Callable[[Paragraph], bool]) -> Block:
    """The actions under the heading at a place in a minute.

    Args:
        paragraphs: Those of the minute.
        at: Index of the heading.
        stops: Whether a paragraph can be no part of the list: another decision, a vote.
    """
    head = paragraphs[at]
    entries: list[tuple[Paragraph, Clause]] = []
    end = at + 1
    for paragraph in paragraphs[at + 1 :]:
        if stops(paragraph):
            break
        last = entries[-1][0] if entries else None
        if last is not None and _is_within(paragraph, last):
            entries[-1][1].texts.append(paragraph.printed)
            entries[-1][1].lines += paragraph.lines
        elif _is_entry(paragraph, head, last):
            label = "" if paragraph.marker is None or paragraph.marker.is_bullet else paragraph.marker.printed
            entries.append((paragraph, Clause(label, [paragraph.text], list(paragraph.lines))))
        else:
            break
        end += 1
    return Block([clause for _, clause in entries if not says_nothing(clause.text)], end)


def _is_within(paragraph: Paragraph, entry: Paragraph) -> bool:
    """Whether a paragraph stands under an entry's words: a list within it, or more of it."""
    if paragraph.page != entry.page and paragraph.marker is None:
        return paragraph.text[:1].islower()
    if paragraph.x0 <= entry.x0 + DEEPER:
        return False
    if paragraph.marker is None:
        return entry.marker is not None
    return entry.marker is None or not same_style(entry.marker, paragraph.marker)


def _is_entry(paragraph: Paragraph, head: Paragraph, last: Paragraph | None) -> bool:
    marker = paragraph.marker
    if head.marker is not None and marker is not None and follows(head.marker, marker) and not marker.is_bullet:
        # The next of the minute's numbered paragraphs.
        return False
    if last is None:
        # A heading over a table or another list is none.
        return marker is not None or not paragraph.bold or _is_told_as_action(paragraph)
    if marker is None or last.marker is None:
        return marker is None and last.marker is None and _is_told_as_action(paragraph)
    return same_style(last.marker, marker)


def _is_told_as_action(paragraph: Paragraph) -> bool:
    """Whether a paragraph without a label is an action, and not what was said next."""
    text = flow(paragraph.lines)
    return bool(_TO_ACT.match(text)) or part_owner(text, given=True)[1] is not None


_TO_ACT = re.compile(
    r"(?:That\s+|To\s+[a-z]|(?:The\s+)?(?:(?:[A-Z][\w'’.&/()-]*|of|and|for|the),?\s+){1,12}(?:to|will|should|shall|must)\s+[a-z])"
)
