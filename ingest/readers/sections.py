"""Papers -> section records, and the meeting that a report saved alone is for."""

from __future__ import annotations

from corpus.records import Meeting, Record, Section
from ingest.layout import Block, all_lines
from ingest.meeting_words import as_known
from ingest.papers import Paper, Reading, Setting
from ingest.readers.meeting_heading import read_heading
from ingest.setting import report_heading


def read_section(paper: Paper, setting: Setting) -> Reading:
    """A paper -> its section. Minutes belong to the meeting that they record, all else to the pack's."""
    own = own_setting(paper, setting)
    first: list[Block] = list(paper.pages[0].blocks)
    section = Section(
        source=setting.source(first, paper.rule or "papers.place/1", paper.first_page),
        section_kind=paper.kind,
        title=paper.title,
        first_pdf_page=paper.first_page,
        last_pdf_page=paper.last_page,
        item=paper.item,
        committee=own.committee,
        meeting_date=own.meeting_date,
    )
    return [section], []


def own_setting(paper: Paper, setting: Setting) -> Setting:
    """The setting of a paper's own statements: that of the meeting which minutes record, else the pack's."""
    if paper.kind != "minutes":
        return setting
    heading = read_heading(all_lines(paper.pages[0].blocks))
    committee = heading.committee or setting.committee
    if paper.pages[0].ocr:
        committee = as_known(committee, setting.committee)
    return Setting(setting.pack, committee, heading.date)


def read_lone_report(paper: Paper, setting: Setting) -> Reading:
    """A report saved alone -> the meeting that it names, with role `report`; nothing where it names none."""
    heading = report_heading(paper)
    if heading.committee is None:
        return [], []
    lines: list[Block] = list(heading.lines or paper.all_lines[:3])
    page = heading.lines[0].page if heading.lines else paper.first_page
    records: list[Record] = [
        Meeting(
            source=setting.source(lines, heading.rule, page),
            committee=heading.committee,
            date=heading.date,
            role="report",
        )
    ]
    return records, []
