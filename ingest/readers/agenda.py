"""Front sheets -> the meeting, and its items as printed. Reads no paper behind the front sheet."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from corpus.records import AgendaItem, Doubt, Meeting, Record
from ingest.agenda_list import AgendaEntry, earlier_list
from ingest.layout import Block, Line, all_lines, flow
from ingest.papers import Paper, Reading, Setting
from ingest.readers.meeting_heading import MeetingHeading
from ingest.setting import entries_of, front_heading

_RANGE = re.compile(r"\(\s*pages?\s*\d+", re.IGNORECASE)


def read_agenda(paper: Paper, setting: Setting) -> Reading:
    """A front sheet, all its pages as one paper -> its meeting and items; doubts for what is not said or placed."""
    heading = front_heading(paper)
    entries = entries_of(paper)
    meeting = _meeting(paper, heading, setting)
    records: list[Record] = [meeting]
    for entry in entries:
        source = setting.source(_blocks(entry.lines), "agenda.numbered/1", entry.lines[0].page)
        records.append(
            AgendaItem(
                source=source,
                committee=heading.committee,
                meeting_date=heading.date,
                number=entry.number,
                title=entry.title,
                first_page=entry.first_page,
                last_page=entry.last_page,
                detail=entry.detail,
            )
        )
    return records, list(_doubts(paper, meeting, entries, setting))


def _meeting(paper: Paper, heading: MeetingHeading, setting: Setting) -> Meeting:
    lines = heading.lines or paper.all_lines[:3]
    page = lines[0].page if lines else paper.first_page
    return Meeting(
        source=setting.source(_blocks(lines), heading.rule, page),
        committee=heading.committee,
        date=heading.date,
        start_time=heading.start_time,
        place=heading.place,
        role="agenda",
    )


def _doubts(paper: Paper, meeting: Meeting, entries: Sequence[AgendaEntry], setting: Setting) -> Iterator[Doubt]:
    first = flow(all_lines(paper.pages[0].blocks))[:200]
    for name in ("committee", "date"):
        if getattr(meeting, name) is None:
            reason = f"The front sheet was not seen to say the meeting's {name}."
            yield Doubt(source=meeting.source, about=f"meetings.{name}", saw=first, reason=reason)
    if not entries:
        source = setting.source(_blocks(paper.all_lines[:1]), "agenda.numbered/1", paper.first_page)
        yield Doubt(
            source=source, about="agenda_items.number", saw=first, reason="No numbered list of items was found."
        )
    for line in earlier_list(paper.blocks, paper.pages[0].width):
        source = setting.source([line], "agenda.numbered/1", line.page)
        reason = "It is numbered like an item, in a list before that of the items."
        yield Doubt(source=source, about="agenda_items.number", saw=line.text, reason=reason)
    for before, entry in itertools.pairwise(entries):
        if entries[0].number == "1" and _leaves_out(before.number, entry.number):
            source = setting.source(_blocks(entry.lines[:1]), "agenda.numbered/1", entry.lines[0].page)
            reason = f"Item {entry.number} stands after {before.number}: one may be missing."
            yield Doubt(source=source, about="agenda_items.number", saw=entry.lines[0].text, reason=reason)
    for line in _unplaced(paper, entries):
        source = setting.source([line], "agenda.unnumbered/1", line.page)
        reason = "It looks like an item, and stands in no numbered list."
        yield Doubt(source=source, about="agenda_items.number", saw=line.text, reason=reason)


def _leaves_out(number: str, following: str) -> bool:
    return number.isdigit() and following.isdigit() and int(following) > int(number) + 1


def _unplaced(paper: Paper, entries: Sequence[AgendaEntry]) -> Iterator[Line]:
    """Lines that give a range of pages and belong to no item."""
    placed = {id(line) for entry in entries for line in entry.lines}
    # A title's line may have been cut from its number: its place on the page tells it again.
    spots = {(line.page, round(line.top)) for entry in entries for line in entry.lines}
    for line in paper.all_lines:
        if _RANGE.search(line.text) and id(line) not in placed and (line.page, round(line.top)) not in spots:
            yield line


def _blocks(lines: Sequence[Line]) -> list[Block]:
    return list(lines)
