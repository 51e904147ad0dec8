"""The life that a tracker's row is about whose words are not the clause's: by number, minute, owner or subject.

What the row gives of its meeting's day, the minute and the clause narrows the lives; words that both have choose.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import TrackerRow, folded
from search.tracking.lives import Docket, Life
from search.tracking.stated.stated_rows import is_response
from search.tracking.words.citing import places_of_row, what_is_cited
from search.tracking.words.kinds_called import without_kind
from search.tracking.words.labels import bare_number
from search.tracking.words.wording import Rarity, same_subject

SUMMED_UP = 0.6
"""Least share of a row's words that the clause of that meeting must have, where the row sums it up."""
OF_MINUTE = 0.25
"""The same where the row names the minute: one of few clauses is meant."""
OF_OWNER = 0.3
"""The same where both name the same one who is to act."""
LEAST_SHARED = 0.05
"""The same where the row names minute and clause: some word that both have."""
NO_DAY = 0.8
"""The same where the row gives no day, or another: then item and minute must be of one subject too."""
UNDATED = 0.65
"""The same where the row gives neither: a response to what its body recommended and is not dealt with."""
CLEARLY = 0.1
"""By how much the best must be better than the next."""


def summed_up(row: TrackerRow, docket: Docket, rarity: Rarity, used: Set[int]) -> tuple[Life, float, str] | None:
    """The life that a row is about whose words are not the clause's. `used`: places of lives with a row already."""
    body = fold_committee(row.committee)
    until = row.pack_meeting_date or "9999"
    own = [x for x in docket.of_body(body) if (x.meeting_date or "") <= until and x.place not in used]
    of_day = [life for life in own if row.meeting_date and life.meeting_date == row.meeting_date]
    of_day = of_day or [life for life in own if _differs_in_year(row, life)]
    # Numbers that only count the rows are others' in the next edition: the day must agree.
    dated = of_day if row.meeting_date else own
    numbered = [life for life in dated if row.reference and folded(row.reference) in life.references]
    numbered = numbered or _coded_alike(row, of_day or own)
    if len(numbered) == 1:
        return numbered[0], 1.0, "the tracker's number"
    of_minute, of_clause = _at_the_place(row, of_day)
    if len(of_clause) == 1:
        return of_clause[0], 0.95, "date, minute and clause"
    if len(of_minute) == 1:
        return of_minute[0], 0.9, "date and minute"
    if of_minute and (best := _best(row, of_minute, rarity, OF_MINUTE) or _counted_off(row, of_minute, rarity)):
        return *best, "date, minute and words that both have"
    # A bare number may be the minute's or count the rows: the words must say so too.
    counted = [life for life in of_day if row.reference and bare_number(life.minute_number or "-") == row.reference]
    if best := _best(row, counted, rarity, OF_MINUTE):
        return *best, "date, minute and words that both have"
    of_subject = [life for life in of_day if row.agenda_item and same_subject(life.subject, row.agenda_item)]
    for lives, least, reason in (
        (of_minute or of_day, SUMMED_UP, "date and words that both have"),
        ([life for life in of_day if _is_for(row, life)], OF_OWNER, "date, who is to act and words that both have"),
        (of_subject, OF_MINUTE, "date, subject and words that both have"),
    ):
        if best := _best(row, lives, rarity, least):
            return *best, reason
    if not of_day and (best := _by_place_alone(row, own, rarity)):
        return *best, "minute and words that both have"
    alike = [life for life in own if row.agenda_item and same_subject(life.subject, row.agenda_item)]
    if best := _best(row, alike, rarity, NO_DAY):
        return *best, "subject and words that both have"
    if is_response(row) and not of_day:
        # The day over a table of replies may be the Executive's, when it gave them.
        row = replace(row, meeting_date=None)
    best = _undated(row, own if body else [x for x in docket if x.place not in used], rarity, until)
    return (*best, "words that both have") if best else None


def _differs_in_year(row: TrackerRow, life: Life) -> bool:
    """Whether a row's day is that of a life's meeting but for the year: few committees meet on one day each year."""
    one, other = row.meeting_date or "", life.meeting_date or ""
    return one[5:] == other[5:] != "" and abs(int(one[:4]) - int(other[:4])) == 1


def _coded_alike(row: TrackerRow, lives: Sequence[Life]) -> list[Life]:
    """The requests that bear the code by which a row is numbered: `U4`, `23/05`."""
    code = _CODE.fullmatch(folded(row.reference))
    return [life for life in lives if code and folded(life.clause) == code[0]]


_CODE = pattern_of(r"[a-z]{1,4}\d{1,3}|(?:[a-z]{1,4}[ /-]?)?\d{2}/\d{2,3}")


def _counted_off(row: TrackerRow, of_minute: Sequence[Life], rarity: Rarity) -> tuple[Life, float] | None:
    """Of a minute's requests without labels the one whose place a letter tells: `12b`, the second asked for there."""
    letter = _LETTERED.fullmatch(folded(row.reference))
    if letter is None or any(life.clause for life in of_minute):
        return None
    at = ord(letter["letter"]) - ord("a")
    life = of_minute[at] if at < len(of_minute) else None
    share = rarity.spoken_of(row.text, life.text) if life else 0.0
    return (life, share) if life and share >= OF_MINUTE else None


_LETTERED = pattern_of(r"(?:min(?:ute)?\.? )?\d{1,4} ?\(?(?P<letter>[a-z])\)?")


def _is_for(row: TrackerRow, life: Life) -> bool:
    """Whether a row names the very one who is to act by the minutes, by name or initials."""
    named = folded(row.responsible)
    return bool(named) and any(folded(each) == named for each in life.responsible)


def _by_place_alone(row: TrackerRow, own: Sequence[Life], rarity: Rarity) -> tuple[Life, float] | None:
    """What a row without its meeting's day is about, by the minute that it names: numbers may begin again each year."""
    of_minute, of_clause = _at_the_place(row, own)
    if best := _best(row, of_clause, rarity, LEAST_SHARED):
        return best
    return None if of_clause else _best(row, of_minute, rarity, OF_MINUTE)


def _undated(row: TrackerRow, lives: Sequence[Life], rarity: Rarity, until: str) -> tuple[Life, float] | None:
    """What a row without day and subject is about, of what is not dealt with; a response, of what was put to others."""
    if row.meeting_date or row.agenda_item:
        return None
    waiting = [life for life in lives if life.is_unresolved and (life.meeting_date or "") <= until]
    if is_response(row):
        put = [life for life in waiting if life.kind in ("recommendation", "referral")]
        if best := _best(row, put, rarity, UNDATED):
            return best
    return _best(row, waiting, rarity, NO_DAY)


def _at_the_place(row: TrackerRow, of_day: Sequence[Life]) -> tuple[list[Life], list[Life]]:
    """Of the lives of a row's meeting those of the minute that it names, and of these those of the clause."""
    parts = [part for part in (row.agenda_item, row.reference) if part]
    places = [place for part in parts for place in places_of_row(part)]
    cited = what_is_cited(" ".join(reversed(parts))).minutes
    minutes = cited | {minute for minute, _ in places}
    of_minute = [life for life in of_day if bare_number(life.minute_number or "-") in minutes]
    return of_minute, [
        life
        for life in of_minute
        if any(
            bare_number(life.minute_number or "-") == minute and bare_number(life.clause) in labels
            for minute, labels in places
        )
    ]


def _best(row: TrackerRow, lives: Sequence[Life], rarity: Rarity, least: float) -> tuple[Life, float] | None:
    ranked = sorted(
        ((rarity.spoken_of(without_kind(row.text), life.text), life) for life in lives),
        key=lambda each: (-each[0], each[1].meeting_date or "", each[1].id),
    )
    if not ranked or ranked[0][0] < least:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEARLY:
        return None
    return ranked[0][1], ranked[0][0]
