"""Records of one meeting's minutes -> whether its decisions were found at all, and a doubt where they were not.

A convention of a council's that is not known must not cost a whole meeting in silence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Doubt, Minute, Recommendation, Record, Resolution
from ingest.conventions import convention
from ingest.readers.decisions import INFERRED

_PROCEDURAL = re.compile(rf"\b(?:{'|'.join(convention('minutes')['procedural'])})\b", re.IGNORECASE)
_WORTHY = 60
"""Words of a minute that tells a discussion: of so many something is decided, or it is at least noted."""
_TELLING = 25
"""Words of a minute that says more than that there was nothing to say."""


def unread_minutes(minutes: Sequence[Sequence[Record]]) -> list[int]:
    """Indices of the minutes without a decision, where so few of those of substance have one that words may be unknown.

    Procedural minutes tell nothing of the others, nor does what was decided without a decision word.
    """
    without = [at for at, records in enumerate(minutes) if not any(map(_is_worded, records))]
    worthy = [at for at, records in enumerate(minutes) if any(_is_of_substance(r) for r in records)]
    silent = sum(at in without for at in worthy)
    # Where all are short, as of a brief meeting, one decision is enough to see that the words are known.
    return without if silent >= max(_MOST * len(worthy), 1) or len(without) == len(minutes) else []


_MOST = 0.7


def without_decision_words(minutes: Sequence[Sequence[Record]]) -> list[int]:
    """Indices of the minutes in which no decision word opens a paragraph or stands alone.

    `... and the Board agreed that no more be done`, told inside a sentence, may be a stray among unknown words.
    """
    return [at for at, records in enumerate(minutes) if not any(map(_is_introduced, records))]


def _is_introduced(record: Record) -> bool:
    return _is_worded(record) and not record.source.rule.startswith("resolutions.told")


def _is_worded(record: Record) -> bool:
    return isinstance(record, Resolution) and not record.source.rule.startswith("resolutions.plain")


def doubts_of_unread(records: Sequence[Record]) -> list[Doubt]:
    """A doubt on the minutes as a whole: that nothing was found to be decided, or by which words it was told."""
    inferred = [r for r in records if isinstance(r, Resolution) and r.source.rule == INFERRED]
    if inferred:
        leads = " | ".join(sorted({r.lead or "" for r in inferred}))[:200]
        reason = "Words that are not known were taken to introduce decisions, since they recur."
        return [Doubt(source=inferred[0].source, about="resolutions.text", saw=leads, reason=reason)]
    if any(isinstance(record, Resolution | Recommendation) for record in records):
        return []
    told = [r for r in records if isinstance(r, Minute) and _is_of_substance(r, _TELLING)]
    if not told:
        return []
    reason = "Minutes with no decision read."
    return [Doubt(source=told[0].source, about="resolutions.text", saw=told[0].title[:200], reason=reason)]


def _is_of_substance(record: Record, least: int = _WORTHY) -> bool:
    return isinstance(record, Minute) and len(record.text.split()) >= least and not _PROCEDURAL.search(record.title)
