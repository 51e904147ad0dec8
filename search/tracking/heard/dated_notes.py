"""A reply to which each edition of a tracker adds: `18/6 Letter sent. 2/10 The wall is up.` -> its notes. Pure."""

from __future__ import annotations

from corpus.dates import MONTHS
from corpus.patterns import pattern_of

_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS)
_NOTED_ON = pattern_of(
    r"(?:(?<=^)|(?<=[.;!?] )|(?<=[.;!?]))"
    r"(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?: ?[–—:-]+ (?=\S)| (?=[A-Z£\d]))"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})(?: \d{{2,4}})?(?:: ?| [–—-]+ )(?=\S))"
)


def dated_notes(text: str) -> list[str]:
    """The words under each day by which a reply is noted, in their order; all of it where no days part it."""
    starts = list(_NOTED_ON.finditer(text))
    if not starts or (len(starts) < 2 and not text[: starts[0].start()].strip()):
        return [text]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    before = text[: starts[0].start()].strip()
    noted = [text[match.end() : end].strip() for match, end in zip(starts, ends, strict=True)]
    return [each for each in (before, *noted) if each]
