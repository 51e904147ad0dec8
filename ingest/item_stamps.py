"""The item whose paper a page says it belongs to: stamped, typed at its head, or set aside as running there. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.layout import Line, PageLayout, all_lines

_TYPED_ITEM = re.compile(
    r"(?:agenda item|(?:agenda )?item (?:no\.?|number)|item(?=\s*:)|(?:agenda )?(?:paper|tab|document|doc)(?: no\.?)?)"
    r"\s*[:.]?\s*"
    r"(\d+[a-z]?(?:\.\d+|\([a-z]\))?|(?-i:[A-Z]\d{0,2}))",
    re.IGNORECASE,
)
"""A council may letter its items and call their papers by them: `Paper D`."""


def item_of(page: PageLayout) -> str | None:
    """The item whose paper a page says it belongs to: by its stamp, or typed in a line of its own at its head."""
    if page.stamped_item:
        return page.stamped_item
    lines = all_lines(page.blocks)
    typed = (_TYPED_ITEM.fullmatch(line.text) for line in lines[:3] if line.top < 0.25 * page.height)
    set_aside = (_ITEM_ALONE.fullmatch(line.text) or _TYPED_ITEM.fullmatch(line.text) for line in page.furniture)
    found = next((match[1] for match in (*typed, *set_aside) if match), None)
    return found or stamp_above(lines)


def is_item_alone(text: str) -> bool:
    """Whether a line says only which item a page belongs to."""
    return bool(_TYPED_ITEM.fullmatch(text) or _ITEM_ALONE.fullmatch(text))


def stamp_above(lines: Sequence[Line]) -> str | None:
    """The number of an item that the first of some lines gives, and no more: `ITEM 3` over a larger title, or aside."""
    match = _ITEM_ALONE.fullmatch(lines[0].text) if len(lines) > 1 else None
    if match is None:
        return None
    # In the print of the text it may as well head a minute or stand under its title, but not out on the right.
    first, below = lines[:2]
    aside = first.x0 > _ON_THE_RIGHT * max(line.x1 for line in lines) and first.bottom < below.top
    return match[1] if aside or below.size > first.size + 1 else None


_ON_THE_RIGHT = 0.75
"""Of the width up to which lines are printed."""


_ITEM_ALONE = re.compile(r"(?:agenda )?item (?:no\.? ?|number )?(\d+[a-z]?)", re.IGNORECASE)
