"""Tables and lists that stand in printed minutes -> which entries the minutes decide themselves, and of what day."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.records import Box, Meeting, Resolution
from ingest.papers import Paper, Setting
from ingest.readers.decision_tables import RULE, is_answered
from ingest.readers.minutes import read_minutes
from ingest.readers.stitching import WholeTable
from ingest.readers.tracker_lists import ListedAction


def tabled_decisions(paper: Paper, setting: Setting) -> frozenset[tuple[int, Box]]:
    """Page and box of the rows that minutes give as decisions of theirs; none in another paper."""
    decided = _decided(paper, setting) if paper.kind == "minutes" else []
    return frozenset((each.source.page, each.source.box) for each in decided if each.source.rule == RULE)


def not_decided(lists: Sequence[ListedAction], paper: Paper, setting: Setting) -> list[ListedAction]:
    """Entries of lists in minutes without those that a minute gives as decided in it."""
    decided = [record.source for record in _decided(paper, setting)]
    return [
        listed
        for listed in lists
        if not any(
            source.page == (first := listed.lines[0]).page and source.box[1] - 1 <= first.top <= source.box[3]
            for source in decided
        )
    ]


def date_of_minutes(whole: WholeTable, paper: Paper, setting: Setting) -> str | None:
    """The day of the minutes that give actions in a table which says nothing of what became of them."""
    if paper.kind != "minutes" or is_answered(whole):
        return None
    return next((each.date for each in read_minutes(paper, setting)[0] if isinstance(each, Meeting)), None)


def _decided(paper: Paper, setting: Setting) -> list[Resolution]:
    return [record for record in read_minutes(paper, setting)[0] if isinstance(record, Resolution)]
