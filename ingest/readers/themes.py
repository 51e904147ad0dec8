"""What stands above the rows of an action plan -> the theme and who leads it, from headings or from merged rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.layout import Line

Theme = tuple[str | None, str | None]
"""A theme and its lead, as printed."""

_LEAD = re.compile(r"^(?:[\w ]{0,24}\s)?leads?(?: officers?)?\s*[:–—-]\s*(?P<lead>.+)$", re.IGNORECASE)
_THEME = re.compile(
    r"^(?:theme|priority|key priority|objective|outcome|aim|work ?stream|strand|goal|pillar|ambition|area|section)\b",
    re.IGNORECASE,
)
_NO_THEME = re.compile(
    r"\b(?:action plan|appendix|annex|improvement plan|delivery plan|key|rag|brag|actions?|progress|continued)\b",
    re.IGNORECASE,
)


def theme_of_lines(lines: Sequence[Line]) -> Theme | None:
    """The lines between a table and the one before it -> the theme that the last headings of them name."""
    heads = takewhile(lambda line: line.bold or bool(_LEAD.match(line.text)), reversed(lines))
    return theme_of_texts(_headings(list(heads)[::-1]))


def theme_of_texts(texts: Sequence[str]) -> Theme | None:
    """Headings or merged rows in their order -> theme and lead; None where they name neither."""
    theme: str | None = None
    lead: str | None = None
    for text in texts:
        found = _LEAD.match(text)
        if found:
            lead = found["lead"].strip()
        elif _THEME.match(text) or (theme is None and not _NO_THEME.search(text)):
            theme = text
    return (theme, lead) if theme or lead else None


def _headings(lines: Sequence[Line]) -> list[str]:
    """Heading lines -> headings; one that was too long for its line is put together again."""
    texts: list[str] = []
    last: Line | None = None
    for line in lines:
        close = last is not None and line.page == last.page and line.top - last.bottom < 0.3 * line.size
        alike = last is not None and abs(line.size - last.size) < 0.1
        if texts and close and alike and not _begins(line.text) and not _LEAD.match(texts[-1]):
            texts[-1] = f"{texts[-1]} {line.text}"
        else:
            texts.append(line.text)
        last = line
    return texts


def _begins(text: str) -> bool:
    return bool(_THEME.match(text) or _LEAD.match(text) or re.match(r"\d+[.)]?\s", text))
