"""Minutes that set off no decision at all -> what their sentences leave somebody to do.

`Mrs Vane to write to the mill.` `She was also to ask for its plans.` `It was felt that the Executive should buy it.`
Asked only where neither known words nor words that recur introduce decisions: elsewhere such sentences are debate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.readers.clauses import Clause
from ingest.readers.decision_words import recounts, sentences
from ingest.readers.decisions import INFERRED
from ingest.readers.motions import Told
from ingest.readers.paragraphs import Paragraph

_NAME = r"[A-Z][\w'’.-]+(?:,? (?:(?:of|for|and|the) )*[A-Z][\w'’.-]+){0,8}"
_NO_VERB = r"(?!(?:the|an?|this|that|these|those|be|date|all|any|some|its|his|her|their|which|whom)\b)"
_TO_DO = re.compile(
    rf"(?:(?:(?:the|The|both) )?{_NAME}|He|She|They|It was (?:left|agreed) for {_NAME})(?: (?:was|were))?"
    rf"(?: (?:also|then|further|therefore|both|each))* to {_NO_VERB}[a-z]+ \S+ \S+.*",
    re.DOTALL,
)
_NOBODY = re.compile(
    r"(?:thanks|due|according|owing|prior|subject|further|access|reference|with|in|on|as|contrary|next|replies|reply|yes|no"
    r"|in answer|apologies|adjacent|compared)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\bthat (?P<what>(?:(?!\bthat\b)[^.;])*? should (?!have\b)[^;]+)$")
_SHOULD = re.compile(r"[^?]* should (?!have\b)(?:be \w+|go|come|stay|[a-z]+ \w+)\b[^?]*")
_ONE_MEMBER = re.compile(r"(?:the )?(?:councillor|cllr|mr|mrs|ms|miss|dr|prof|sir|lady|lord|alderman)\b", re.IGNORECASE)
_REMARK = re.compile(r", (?:the )?[A-Z][\w ]{2,40}? \w+ing\b.*$", re.DOTALL)
"""`..., the Chairman remarking that it was late`."""


def told_tasks(paragraphs: Sequence[Paragraph]) -> list[Told]:
    """The paragraphs of one minute -> each thing that a sentence of it leaves to somebody, in order."""
    return [
        Told(at, (Clause("", [text], list(paragraph.lines)),), None, INFERRED)
        for at, paragraph in enumerate(paragraphs)
        for sentence in sentences(paragraph.text)
        for text in _left_to_do(sentence)
    ]


def _left_to_do(sentence: str) -> Iterator[str]:
    """What a sentence leaves to be done: by one who is named, or as the meeting's wish; nothing told of other times."""
    if recounts(sentence, len(sentence)):
        return
    parts = [part.strip() for part in re.split(r";\s+", sentence)]
    for part in parts:
        if _TO_DO.fullmatch(part) and not _NOBODY.match(part):
            yield _REMARK.sub("", part)
        elif not _ONE_MEMBER.match(sentence) and (wish := _WISHED.search(part) or _SHOULD.fullmatch(part)):
            yield wish["what"] if wish.re is _WISHED else part
