"""Whose words a correction of minutes puts right: the life of the minute named, or of nearly its words. Pure."""

from __future__ import annotations

from rapidfuzz import fuzz

from corpus.records import folded
from search.tracking.lives import Docket, Life
from search.tracking.stated.statements import Statement
from search.tracking.tied.ties import before
from search.tracking.words.citing import Correction, what_is_cited
from search.tracking.words.labels import clause_number
from search.tracking.words.wording import stems

NEARLY_THE_SAME = 80.0
"""Least likeness of a clause as first minuted and as corrected, where a correction quotes the new words alone."""


def corrected_by(correction: Correction, said: Statement, docket: Docket) -> list[Life]:
    """The one life whose words a statement corrects, or none where several may be meant."""
    # What stands behind the new words may go on to another clause: "... Arising from Minute 24(ii), the Chair ..."
    led_up_to = what_is_cited(said.text.partition(correction.new)[0])
    cited = led_up_to if led_up_to.minutes else what_is_cited(said.text.replace(correction.new, ""))
    lives = [each for number in sorted(cited.minutes) for each in docket.of_minute(said.body, number)]
    if correction.old is None and not cited.minutes:
        return _worded_like(docket, said, correction.new)
    if correction.old is not None or correction.day_alone:
        lives = [each for each in lives or docket.of_body(said.body) if correction.of(each.text)]
    dated = [each for each in lives if each.meeting_date in cited.dates]
    if dated or (correction.old is None and cited.dates):
        lives = dated
    elif correction.old is None:
        # Minutes are put right at the next meeting: of minutes of one number the last is meant.
        lives = _of_last_meeting(before(lives, said.date))
    exact = [each for each in lives if each.clause and clause_number(each.clause) in cited.clauses]
    return exact[:1] or (lives if len(lives) == 1 and _may_read(lives[0], correction) else [])


def _may_read(life: Life, correction: Correction) -> bool:
    """Whether a life may be what is to read as a correction has it: another clause of its minute has other words."""
    new = stems(correction.new)
    return correction.old is not None or len(new) < _FEW or len(new & stems(life.text)) >= len(new) / 3


_FEW = 5
"""Words that are too few to know a clause by."""


def _worded_like(docket: Docket, said: Statement, words: str) -> list[Life]:
    """The one clause decided before that has nearly these words; none where several may be meant."""
    lives = before(docket.of_body(said.body), said.date)
    alike = [life for life in lives if fuzz.ratio(folded(life.text), folded(words)) >= NEARLY_THE_SAME]
    last = _of_last_meeting(alike)
    return last if len(last) == 1 else []


def _of_last_meeting(lives: list[Life]) -> list[Life]:
    last = max((life.meeting_date or "" for life in lives), default="")
    return [life for life in lives if (life.meeting_date or "") == last]
