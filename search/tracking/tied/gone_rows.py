"""What it means that a row of a tracker is gone, by what the report with it says leaves the list. Pure."""

from __future__ import annotations

import re
from functools import cache

from corpus.dates import MONTHS, parse_date
from corpus.patterns import pattern_of
from corpus.records import TrackerRow, folded
from search.tracking.events import ListedRow
from search.tracking.heard.telling import tell
from search.tracking.heard.weighing import TRANSFERRED
from search.tracking.remembering import remembered
from search.tracking.status import Rule, rule_for
from search.tracking.words import words


def absence_rule(last_row: TrackerRow | ListedRow, covering_text: str | None, made: str | None = None) -> Rule:
    """What it means that a row is gone: completion only where the report says that dealt-with rows are removed.

    `made`: ISO day of the meeting that asked, for reports that say of which day's rows they drop all.
    """
    moved = _is_transferred(last_row.status, last_row.response)
    removes = not moved and _tells_of_removing(covering_text, made or "")
    return rule_for("absence", "where dealt-with rows are removed" if removes else "silent")


@remembered
def _is_transferred(status: str | None, response: str | None) -> bool:
    """Whether a row says that the matter is followed elsewhere from now on."""
    begins = any(TRANSFERRED.match(folded(each)) for each in (status, response))
    return begins or any(each.what == "transferred" for each in tell(response))


@remembered
def _tells_of_removing(covering_text: str | None, made: str) -> bool:
    sentences = re.split(r"(?<=[a-z)][.;])\s+", folded(covering_text))
    if any(_goes_by_age(each, made) for each in sentences):
        return False
    return any(_removes_finished(each) for each in sentences)


def _goes_by_age(sentence: str, made: str) -> bool:
    """Whether a folded sentence says that rows as old as one go, done or not; what went to a plan is no such row."""
    if not _tracker_words("by_age").search(sentence) or _OF_A_PLAN.search(sentence):
        return False
    if of_year := _OF_YEAR.search(sentence):
        # Those asked for before the next municipal year began, in May.
        return made < f"{int(of_year['year']) + 1}-05"
    before = _BEFORE.search(sentence)
    day = parse_date(before["day"].title()) if before else None
    return day is None or made < day.first.isoformat()


_MONTHS = "|".join(month.casefold() for month in MONTHS)
_BEFORE = pattern_of(
    r"\b(?:before|prior to|earlier than|older than|up to|until) (?:the )?"
    rf"(?P<day>(?:\d{{1,2}}\w* )?(?:{_MONTHS}),? \d{{4}})"
)
_OF_YEAR = pattern_of(r"\b(?:from|of|in) (?:the )?(?P<year>\d{4})[/-]\d\d(?:\d\d)? (?:municipal|civic|council) year\b")
_OF_A_PLAN = pattern_of(r"\b(?:passed|transferred|moved|taken|gone|handed) (?:over )?(?:in)?to\b[^.;]*\bplan\b")


@cache
def _tracker_words(name: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{each})" for each in words("telling")["tracker"][name]))


def _removes_finished(sentence: str) -> bool:
    """Whether a folded sentence of a covering report says that what is finished with leaves the tracker."""
    if _tracker_words("kept").search(sentence):
        return False
    gone = _tracker_words("gone").search(sentence) and _tracker_words("finished").search(sentence)
    return bool(gone or _tracker_words("only_open").search(sentence))
