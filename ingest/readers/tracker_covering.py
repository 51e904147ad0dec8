"""What a tracker, or the report before it, says becomes of rows that are dealt with or old."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ingest.conventions import convention
from ingest.layout import Line, flow
from ingest.papers import Paper


def covering_statement(lines: Iterable[Line]) -> str | None:
    """What a covering report says becomes of dealt-with or old rows: those sentences, verbatim; None without one."""
    return _sentences_that(lines, _tells_what_leaves)


def covering_text(report: Paper) -> str | None:
    """What the report before a tracker says of rows that leave it; what a short one says in words not understood."""
    short = report.last_page - report.first_page < 2
    return covering_statement(report.lines) or (covering_hint(report.lines) if short else None)


def covering_hint(above: Sequence[Line]) -> str | None:
    """Sentences right above a tracker that speak of rows that left it in words not understood, verbatim.

    Kept, so that what an earlier edition said of them is not taken for said of this one too.
    """
    return _sentences_that(above, lambda sentence: _has_word_of("leaves", sentence))


def _sentences_that(lines: Iterable[Line], tell: Callable[[str], bool]) -> str | None:
    # A heading has no full stop to end it.
    sentences = re.split(r"(?<=[.;])\s+(?=[A-Z\d(])", flow(line for line in lines if not line.bold))
    kept = {at for at, sentence in enumerate(sentences) if tell(sentence)}
    for at in range(1, len(sentences)):
        # `Each request is carried for three meetings. After that it makes way for others.`
        if not kept & {at - 1, at} and _HARKS_BACK.match(sentences[at]) and tell(" ".join(sentences[at - 1 : at + 1])):
            kept |= {at - 1, at}
        elif at in kept and _WHEN_THAT_IS_SO.search(sentences[at]):
            kept.add(at - 1)
    return " ".join(_UNNUMBERED.sub("", sentences[at]).strip() for at in sorted(kept)) or None


_HARKS_BACK = re.compile(
    r"(?:\w+ (?:that|this|which),? )?(?:it|they|these|this|that|those|them)\b"
    r"|(?:once|when|after|as soon as) (?:[\w’']+,? ){1,3}(?:it|they)\b",
    re.IGNORECASE,
)
_WHEN_THAT_IS_SO = re.compile(
    r"\b(?:once|when|where|after|until) (?:that|this) (?:is|has been) (?:so|done|the case)\b", re.IGNORECASE
)
_UNNUMBERED = re.compile(r"^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+)")


def _tells_what_leaves(sentence: str) -> bool:
    if len(sentence.split()) > _LONGEST_STATEMENT:
        return False
    return all(_has_word_of(name, sentence) for name in convention("tracker")["covering"])


def _has_word_of(name: str, sentence: str) -> bool:
    words: list[str] = convention("tracker")["covering"][name]
    return bool(re.search(rf"\b(?:{'|'.join(words)})", sentence, re.IGNORECASE))


_LONGEST_STATEMENT = 60
"""Words."""
