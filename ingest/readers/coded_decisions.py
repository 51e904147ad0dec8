"""Paragraphs that begin with a kind of request and its own code, `Undertaking U4. The Director undertook to ...`.

The code's letters are the first letters of the words before it, whatever those are: so no word need be known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.conventions import convention
from ingest.readers.clauses import Block, Clause
from ingest.readers.decision_words import Lead
from ingest.readers.paragraphs import Paragraph

_CODED = re.compile(
    r"(?P<lead>(?P<label>[A-Z][a-z]+(?:[ -][A-Za-z]+){0,3}) (?P<code>(?P<letters>[A-Z]{1,4})\d{1,3})"
    r"\s*(?:[.:)]|[–—-](?=\s)))"
    r"\s+(?P<rest>\S+(?:\s+\S+){3,})$",
    re.DOTALL,
)
_NO_DECISIONS = re.compile(rf"(?:\w+ )*(?:{'|'.join(convention('decisions')['coded_otherwise'])})", re.IGNORECASE)
_SMALL = frozenset(["of", "for", "to", "and", "the", "in", "by"])


def coded_decision(paragraphs: Sequence[Paragraph], at: int) -> tuple[Lead, Block] | None:
    """The words and code with which a paragraph begins, and what it asks for under that code; None without one."""
    paragraph = paragraphs[at]
    match = _CODED.match(paragraph.text)
    if match is None or _NO_DECISIONS.fullmatch(match["label"]) or not _spells(match["letters"], match["label"]):
        return None
    clause = Clause(match["code"], [match["rest"].strip()], list(paragraph.lines))
    return Lead(match["lead"], match["rest"].strip()), Block([clause], at + 1)


def _spells(letters: str, label: str) -> bool:
    """Whether letters are the first ones of a label's words: `SR` of `Scrutiny recommendation`, `R` of its last."""
    words = [word for word in re.split(r"[ -]", label) if word.lower() not in _SMALL]
    firsts = "".join(word[0] for word in words).upper()
    return firsts.endswith(letters)
