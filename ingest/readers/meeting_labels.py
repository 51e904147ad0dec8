"""The labels of a meeting's facts, `Venue: Town Hall`, and what stands beside, under or below them in a column."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ingest.conventions import convention
from ingest.layout import Line, flow
from ingest.meeting_words import is_body


def label_of(text: str) -> tuple[str, str] | None:
    """`Venue: Town Hall` -> (`place`, `Town Hall`); a label alone has an empty value; None for any other line."""
    match = _LABEL.match(text)
    if not match:
        return None
    label = match["label"].casefold()
    if not (match["mark"] or not match["value"].strip() or (_BARE_LABEL.match(label) and not is_body(text.strip()))):
        return None
    kind = next(kind for kind, labels in convention("meeting")["labels"].items() if label in labels)
    return kind, match["value"].strip()


_LABEL = re.compile(
    r"\s*(?P<label>"
    + "|".join(
        re.escape(label)
        for label in sorted(
            (x for labels in convention("meeting")["labels"].values() for x in labels), key=len, reverse=True
        )
    )
    + r")\s*(?P<mark>[:\-–])?(?=\s|$)(?P<value>.*)$",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"(?:venue|place|(?:date|time)(?: (?:and|&) (?:date|time|place|venue))?)$")


_LONGEST_LABEL = 4
"""Words."""


def labels_over_columns(head: Sequence[Line], index: int) -> dict[str, str]:
    """What stands under labels that head columns, each over its own: `Date and time   Place   Contact`."""
    titles = head[index].segments
    if len(titles) < 2 or any(len(title.text.split()) > _LONGEST_LABEL for title in titles):
        return {}
    labels = [label_of(title.text) for title in titles]
    if sum(1 for label in labels if label and not label[1]) < 2:
        return {}
    edges = [title.x0 - 2 for title in titles] + [float("inf")]
    under: list[Line] = []
    for line in head[index + 1 : index + 7]:
        after = under[-1] if under else head[index]
        across = any(part.x0 < edge - 2 and part.x1 > edge + 2 for part in line.segments for edge in edges[1:])
        if across or (under and line.top - after.bottom > 0.9 * line.size):
            break
        under.append(line)
    cells = ([line.between(*each) for line in under] for each in itertools.pairwise(edges))
    values = ((label, flow([cell for cell in column if cell])) for label, column in zip(labels, cells, strict=True))
    return {label[0]: value for label, value in values if label and value and label[0] != "other"}


def labels_beside(line: Line) -> Sequence[Line]:
    """A line cut where labels stand side by side on it, each with its value: `Date: 19 March 2024   Time: 7.00pm`."""
    labelled = [label for part in line.segments if (label := label_of(part.text)) and label[1]]
    return line.segments if len(line.segments) == len(labelled) > 1 else (line,)


def value_under(head: Sequence[Line], index: int) -> str:
    """The lines between a label that stands alone and the next label or gap."""
    under: list[Line] = []
    for line in head[index + 1 : index + 5]:
        after = under[-1] if under else head[index]
        if label_of(line.text) or (under and line.top - after.bottom > 0.6 * line.size):
            break
        if under and line.size > 1.08 * after.size:
            break
        under.append(line)
    return flow(under)
