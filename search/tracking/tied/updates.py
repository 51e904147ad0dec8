"""Which request a part of an update in prose is about: that of which its heading names the matter. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.events import BY_ITEM
from search.tracking.lives import Life
from search.tracking.stated.statements import Statement
from search.tracking.tied.answering import Answer
from search.tracking.tied.ties import before
from search.tracking.words.wording import is_light, same_subject, stems


def told_under_heading(said: Statement, lives: Sequence[Life]) -> Answer | None:
    """The one unresolved request that the heading over a part of an update names; None where it may be several.

    All its words stand in what was asked, `Dropped kerbs` in "a survey of dropped kerbs"; else it is the title
    of the minute.
    """
    asked = [life for life in before(lives, said.date) if life.is_unresolved and life.kind not in BY_ITEM]
    named = [life for life in asked if _names(said.head, life.text)]
    named = named or [life for life in asked if same_subject(life.subject, said.head)]
    if len(named) != 1:
        return None
    return Answer(named[0], 80.0, ("an update, under a heading that names it",), True)


def _names(head: str, asked: str) -> bool:
    words, numbers = stems(head), set(_NUMBER.findall(folded(head)))
    telling = {each for each in words if not is_light(each)}
    return bool(telling) and words <= stems(asked) and numbers <= set(_NUMBER.findall(folded(asked)))


_NUMBER = pattern_of(r"\b\d+[a-z]?\b", re.I)
