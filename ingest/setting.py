"""Papers of a pack -> what they are for: the front sheet's meeting, else the meeting that a lone report names.

Says nothing of minutes found alone: they record their own meeting, and the reader of minutes finds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.names import is_committee_name
from ingest.agenda_list import AgendaEntry, read_entries
from ingest.layout import PackLayout, all_lines
from ingest.meeting_words import is_body
from ingest.papers import Paper, Setting
from ingest.readers.meeting_heading import MeetingHeading, read_heading, running_name
from ingest.readers.report_facts import read_facts


def setting_of(layout: PackLayout, papers: Sequence[Paper]) -> Setting:
    """The committee and the date that a pack, or a lone report, is for; None for what it does not say."""
    front = front_sheet(papers)
    if front:
        heading = front_heading(front)
        return Setting(layout.sha256, heading.committee, heading.date)
    reports = [paper for paper in papers if paper.kind == "report"]
    if not reports or any(paper.kind == "minutes" for paper in papers):
        return Setting(layout.sha256, None, None)
    heading = report_heading(reports[0])
    return Setting(layout.sha256, heading.committee, heading.date)


def front_sheet(papers: Sequence[Paper]) -> Paper | None:
    """The front sheet as one paper, though blank pages part it; None where the file has none."""
    sheets = [paper for paper in papers if paper.kind == "agenda"]
    return replace(sheets[0], pages=tuple(page for paper in sheets for page in paper.pages)) if sheets else None


def front_heading(front: Paper) -> MeetingHeading:
    """Whose meeting a front sheet is for, when and where, from whichever of its pages says it most plainly."""
    entries = entries_of(front)
    last = entries[0].lines[0].page if entries else front.last_page
    pages = [page for page in front.pages if page.number <= last] or list(front.pages)
    found = [read_heading(all_lines(page.blocks)) for page in pages]
    found.sort(key=_plainness)
    best = found[0]
    for other in found[1:]:
        if best.date and other.date and best.date != other.date:
            continue
        best = _completed(best, other)
    return best if best.committee else replace(best, committee=running_name(pages))


def _plainness(heading: MeetingHeading) -> tuple[bool, bool]:
    stated = bool(heading.committee and heading.date)
    return (not stated, heading.rule == "heading.lines/1")


def _completed(best: MeetingHeading, other: MeetingHeading) -> MeetingHeading:
    return replace(
        best,
        committee=best.committee or other.committee,
        date=best.date or other.date,
        start_time=best.start_time or other.start_time,
        place=best.place or other.place,
        lines=best.lines or other.lines,
    )


def entries_of(front: Paper) -> list[AgendaEntry]:
    """The items of a front sheet."""
    return read_entries(front.blocks, front.pages[0].width)


def report_heading(paper: Paper) -> MeetingHeading:
    """The meeting that a report names in its block (`To: Cabinet - 12 June`), or in lines of its own above it."""
    facts = read_facts(paper)
    committee = (
        facts.committee
        if facts.committee and (is_committee_name(facts.committee) or is_body(facts.committee))
        else None
    )
    day = facts.date if facts.date and len(facts.date) == 10 else None
    lines = (*facts.lines.get("to", ()), *facts.lines.get("date", ()))
    if committee or facts.to:
        # A report to a person, or to a body without a date, is not for whatever meeting its text happens to mention.
        return MeetingHeading(committee, day if committee else None, rule="heading.report/1", lines=lines)
    bare = read_heading(all_lines(paper.pages[0].blocks)[:12])
    if bare.committee and bare.date:
        return replace(bare, start_time=None, place=None)
    return MeetingHeading(bare.committee, day, rule=bare.rule, lines=bare.lines or lines)
