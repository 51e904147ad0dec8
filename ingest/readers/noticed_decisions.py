"""Notices of what an Executive or a partner decided, set as labels beside values -> what was asked, and the answer.

`Weirs (Panel, 12 June)` beside `The Board agreed with the Panel.`: that the left side cites the body and the day tells
which of its rows answer something; the others (`Subject`, `Call-in`) are of the notice itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from ingest.layout import Block, Line, Table, flow
from ingest.readers.replies import cited_at_end, is_of_replies
from ingest.readers.tracker_lists import ListedAction

_NOTICE = re.compile(
    r"\b(?:notices?|records?|extracts?|excerpts?|summary|statements?|schedule) (?:of|from) (?:\w+ ){0,3}?decisions?\b"
    r"|\bdecisions? (?:notices?|records?|statements?|sheets?|summary)\b|\bdecisions? (?:of|by|taken by) (?:the )?[A-Z]",
    re.IGNORECASE,
)
_HEADING_LINES = 4
_FEWEST = 2
"""Words of an answer."""


def noticed_decisions(blocks: Sequence[Block], title: str, near: dt.date | None) -> list[ListedAction]:
    """A paper's lines and tables in reading order, its title and the pack's own day -> what it answers, row by row."""
    heads = [title, *(block.text for block in blocks[:_HEADING_LINES] if isinstance(block, Line))]
    if not (any(map(_NOTICE.search, heads)) or is_of_replies([title])):
        return []
    return [row for block in blocks if isinstance(block, Table) for row in _answered(block, title, near)]


def _answered(table: Table, heading: str, near: dt.date | None) -> Iterator[ListedAction]:
    for row in table.rows:
        cells = [cell for place, cell in enumerate(row) if cell and cell.text.strip() and cell not in row[:place]]
        day, minute = cited_at_end(cells[0].text, replies=False, near=near) if len(cells) == _PAIR else (None, None)
        if not (day or minute) or len(cells[1].text.split()) < _FEWEST:
            continue
        asked, answer = cells
        yield ListedAction(
            [*asked.lines, *answer.lines],
            reference=minute,
            date=day,
            heading=heading,
            text=flow(asked.lines),
            parts={"response": flow(answer.lines)},
        )


_PAIR = 2
