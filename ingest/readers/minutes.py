"""Minutes of a meeting -> the meeting, who was there, each minute, its decisions and the recommendations listed in it.

Reads no agenda. The order of work is `read_minutes`; where minutes begin is told in `minute_headings`, what is a
decision in `decisions` and `motions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.names import fold_person
from corpus.records import Attendance, Doubt, Meeting, Minute, Record, Resolution
from ingest.conventions import convention
from ingest.item_stamps import stamp_above
from ingest.layout import Block, Line, Table, all_lines
from ingest.papers import Paper, Reading, Setting
from ingest.readers.action_lists import with_owners_beside
from ingest.readers.attendance import read_apologies, read_attendance, without_repeats
from ingest.readers.decision_tables import decisions_in_tables
from ingest.readers.decisions import NONE_INFERRED, opens_decision, read_decisions, records_of_told
from ingest.readers.inferred_leads import Leads, inferred_leads
from ingest.readers.meeting_heading import MeetingHeading, read_heading
from ingest.readers.minute_headings import Heading, find_headings, is_section_name
from ingest.readers.minute_numbers import item_of_note
from ingest.readers.minute_tables import reading_lines
from ingest.readers.narrated_decisions import narrated_decisions
from ingest.readers.owners import is_owner_line
from ingest.readers.paragraphs import (
    Measure,
    Paragraph,
    build_paragraphs,
    heads_actions_beside,
    heads_notes,
    margin_notes,
    measure,
)
from ingest.readers.stitching import tables_of
from ingest.readers.task_group import read_task_group
from ingest.readers.told_tasks import told_tasks
from ingest.readers.unread_minutes import doubts_of_unread, unread_minutes, without_decision_words


@dataclass(frozen=True)
class Minuted:
    """One minute as it stands on the page."""

    heading: Heading
    heading_lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...] = ()
    """Those whose rows are read as a tracker's: actions that are given, or logs of them."""
    acting: bool = False
    """Whether a column beside the text says who is to act."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Those of its heading; of a minute without one, its first."""
        return self.heading_lines or self.paragraphs[0].lines


@lru_cache(maxsize=2)  # the readers of tables within minutes ask what these decide
def read_minutes(paper: Paper, setting: Setting) -> Reading:
    """A paper of printed minutes -> its records and doubts. The meeting is the one that the minutes name."""
    lines = reading_lines(paper.blocks)
    if stamp_above(lines):
        # The stamp of the item under which the minutes are taken, and no number of a minute.
        lines = lines[1:]
    if not lines:
        return [], []
    text, notes = margin_notes(lines, {page.number: page.width for page in paper.pages})
    notes = _without_titles(notes)
    set_as = measure(text, notes)
    headings = find_headings(text, set_as)
    text = _without_log(text, headings, paper)
    preamble = text[: headings[0].first] if headings else text
    notes = _notes_of_bodies(text, headings, notes)
    meeting = _of_the_packs_body(read_heading(preamble or text), setting)
    minuted = [_minuted(text, headings, at, set_as, notes) for at in range(len(headings))]
    followed = _tables_within(paper, [text[heading.first] for heading in headings if heading.first < len(text)])
    acting = heads_actions_beside(lines)
    minuted = [replace(m, tables=followed, acting=acting) for m in minuted if m.heading_lines or m.paragraphs]
    records: list[Record] = [_meeting(meeting, preamble or text[:3], setting)]
    doubts = _doubts(minuted, meeting, text, preamble, setting)
    stated = set(map(id, meeting.lines))
    before = [block for block in _blocks_before(paper, headings, text) if id(block) not in stated]
    present, unsure = read_attendance(before, meeting.date, meeting.committee, setting)
    for minute in filter(_about_apologies, minuted):
        away, _ = read_apologies(_body(minute), meeting.date, meeting.committee, setting)
        present += without_repeats(present, away)
        excused = {fold_person(record.name) for record in away if isinstance(record, Attendance)}
        unsure = [doubt for doubt in unsure if fold_person(doubt.saw) not in excused]
    for reading in ((present, unsure), *_read_all(minuted, meeting, setting, paper)):
        records += reading[0]
        doubts += reading[1]
    return records, doubts


def _without_titles(notes: dict[int, list[Line]]) -> dict[int, list[Line]]:
    """Notes in the margin without the titles of their column; where no more is printed there, `Action` is a note."""
    if all(heads_notes(note.text) for beside in notes.values() for note in beside):
        return notes
    return {line: [note for note in beside if not heads_notes(note.text)] for line, beside in notes.items()}


def _notes_of_bodies(
    lines: Sequence[Line], headings: Sequence[Heading], notes: dict[int, list[Line]]
) -> dict[int, list[Line]]:
    """Notes by the line beside which they stand; those beside a minute's heading are given to its first words."""
    moved = dict(notes)
    ends = [heading.first for heading in headings[1:]] + [len(lines)]
    for heading, end in zip(headings, ends, strict=True):
        beside = (note for line in lines[heading.first : heading.last + 1] for note in notes.get(id(line), ()))
        own = [note for note in beside if not heads_notes(note.text)]
        if own and heading.last + 1 < end:
            first = id(lines[heading.last + 1])
            moved[first] = [*own, *notes.get(first, ())]
    return moved


def _of_the_packs_body(meeting: MeetingHeading, setting: Setting) -> MeetingHeading:
    """Minutes that name no body, `Minutes of the meeting held on 4 May 2021`, are those of the body they go to."""
    return meeting if meeting.committee or not meeting.date else replace(meeting, committee=setting.committee)


def _read_all(minuted: Sequence[Minuted], meeting: MeetingHeading, setting: Setting, paper: Paper) -> list[Reading]:
    """All minutes; where the known words find hardly a decision, they are read again with words told by recurring."""
    readings = [_read_minute(minute, meeting, setting) for minute in minuted]
    tabled = _decided_in_tables(paper, readings, setting)
    for (records, _), more in zip(readings, tabled, strict=True):
        records += more
    if narrated := _narrated(minuted, readings, setting):
        return narrated
    stated = [records for records, _ in readings]
    unread = unread_minutes(stated)
    leads = _leads_of(minuted, unread or without_decision_words(stated), stray=not unread)
    introduced = any(tabled) or any(lead.whole for inferred in leads for lead in inferred.values())
    tasks = [] if introduced else unread
    for at, inferred in enumerate(leads):
        if inferred or at in tasks:
            records, doubts = _read_minute(minuted[at], meeting, setting, inferred, tasks=at in tasks)
            readings[at] = [*records, *tabled[at]], doubts
    if not unread and not any(leads):
        return readings
    unsure = doubts_of_unread([record for stated, _ in readings for record in stated])
    return [*readings, ([], unsure)]


def _narrated(minuted: Sequence[Minuted], readings: Sequence[Reading], setting: Setting) -> list[Reading]:
    """The readings of minutes that tell in numbered paragraphs what was decided; none of those with a decision word."""
    every = [record for records, _ in readings for record in records if isinstance(record, Resolution)]
    if any(record.source.rule.startswith("resolutions.word") for record in every):
        return []
    bodies = [_body_of(minute) for minute in minuted]
    told = narrated_decisions(bodies)
    if not any(told):
        return []
    found: list[Reading] = []
    for (records, doubts), tasks, body in zip(readings, told, bodies, strict=True):
        minute = next(record for record in records if isinstance(record, Minute))
        decided = records_of_told(tasks, body, minute, setting)
        kept = [each for each in records if not _is_told_by(each, decided)]
        found.append(([*kept, *decided], doubts))
    return found


def _is_told_by(record: Record, decided: Sequence[Record]) -> bool:
    """Whether a decision is one of some others, or a part of it."""
    if not isinstance(record, Resolution):
        return False
    texts = [f"{each.lead} {each.text}" for each in decided if isinstance(each, Resolution)]
    return any(record.text in text for text in texts)


def _decided_in_tables(paper: Paper, readings: Sequence[Reading], setting: Setting) -> list[list[Resolution]]:
    """Of each minute the rows of tables that decide something in it."""
    minutes = [next(record for record in records if isinstance(record, Minute)) for records, _ in readings]
    decided = [record for records, _ in readings for record in records if isinstance(record, Resolution)]
    tabled: list[list[Resolution]] = [[] for _ in readings]
    for at, record in decisions_in_tables(paper, minutes, decided, setting):
        tabled[at].append(record)
    return tabled


def _leads_of(minuted: Sequence[Minuted], places: Sequence[int], *, stray: bool) -> list[Leads]:
    bodies = [_body_of(minute) if at in places else [] for at, minute in enumerate(minuted)]
    return inferred_leads(bodies, stray=stray)


def _body_of(minuted: Minuted) -> list[Paragraph]:
    """The paragraphs of a minute in which decisions stand: without a note `(Item 3)`, owners beside them joined."""
    paragraphs = _printed(minuted)
    told = paragraphs[1:] if _is_noted(paragraphs) else paragraphs
    return with_owners_beside(p for p in told if not any(_holds(table, p.lines[0]) for table in minuted.tables))


def _printed(minuted: Minuted) -> list[Paragraph]:
    return [p for p in minuted.paragraphs if p.printed or p.notes]


def _is_noted(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a note `(Item 3)` stands before the words of a minute."""
    return (
        bool(paragraphs) and item_of_note(" ".join([paragraphs[0].printed, *_notes(paragraphs[0])]).strip()) is not None
    )


def _notes(paragraph: Paragraph) -> list[str]:
    return [note.text for note in paragraph.notes]


def _meeting(found: MeetingHeading, lines: Sequence[Line], setting: Setting) -> Meeting:
    stated = list(found.lines or lines)
    return Meeting(
        source=setting.source(stated, f"minutes.{found.rule}", stated[0].page),
        committee=found.committee,
        date=found.date,
        start_time=found.start_time,
        place=found.place,
        role="minutes",
    )


def _minuted(
    lines: Sequence[Line], headings: Sequence[Heading], at: int, set_as: Measure, notes: dict[int, list[Line]]
) -> Minuted:
    """The lines of one minute, from its heading to the next, as paragraphs; signatures and closing lines left out."""
    heading = headings[at]
    end = headings[at + 1].first if at + 1 < len(headings) else len(lines)
    body = list(lines[heading.last + 1 : end])
    body = _without_closing(body, last=at + 1 == len(headings))
    while body and is_section_name(body[-1].text):
        body.pop()
    if heading.lead:
        body.insert(0, _lead_line(lines[heading.last], heading.lead))
    paragraphs = tuple(build_paragraphs(body, set_as, _opens, notes))
    return Minuted(heading, tuple(lines[heading.first : heading.last + 1]), paragraphs)


def _opens(text: str) -> bool:
    """Whether a line's words begin a paragraph whatever stands above."""
    return opens_decision(text) or is_owner_line(text)


def _without_log(lines: list[Line], headings: Sequence[Heading], paper: Paper) -> list[Line]:
    """Lines without the action log that stands under the last minute: its rows are read as a tracker's."""
    begins = headings[-1].last + 1 if headings else len(lines)
    heads = [lines[heading.first] for heading in headings if heading.first < len(lines)]
    tables = _tables_within(paper, heads) if begins < len(lines) else ()
    logged = {line for table in tables for line in table.lines}
    kept = list(lines[:begins])
    for line in lines[begins:]:
        if line not in logged:
            kept.append(line)
        elif len(kept) > begins and _LOG_TITLE.fullmatch(kept[-1].text):
            kept.pop()
    return kept


def _holds(table: Table, line: Line) -> bool:
    return line.page == table.page and table.box[1] <= line.top <= table.box[3]


def _tables_within(paper: Paper, heads: Sequence[Line]) -> tuple[Table, ...]:
    """The tables in minutes whose rows are a tracker's; one that holds the headings is the minutes themselves."""
    found = _tracker_tables(paper)
    return tuple(table for table in found if not any(_holds(table, head) for head in heads))


def _tracker_tables(paper: Paper) -> list[Table]:
    """The tables of a paper in which rows of trackers stand, with their headers; those set out by spaces too."""
    wholes = tables_of(paper, "tracker")
    cells = {id(cell) for whole in wholes for row in whole.rows for cell in row.cells}
    ruled = [block for block in paper.tables if any(id(cell) in cells for cell in block.cells)]
    return [*ruled, *(whole.table for whole in wholes if whole.table is not None and whole.table not in ruled)]


_LOG_TITLE = re.compile(rf"(?:{'|'.join(convention('tracker')['lists']['headings'])})\W*", re.IGNORECASE)


def _lead_line(line: Line, lead: str) -> Line:
    """The part of a title's line that is its minute's body."""
    count = len(lead.split())
    return line.between(line.words[-count].x0, 1e6) or line


_CLOSING = re.compile("|".join(convention("minutes")["closing"]), re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:signed|signature|dated|chair(?:man|person|woman)?)(?:\b|(?=_)).*(?:_{4,}|\.{6,}|…{3,}).*"
    r"|signed\s.{0,30}\bdated.{0,40}|page \d+ of \d+",
    re.IGNORECASE,
)


def _without_closing(lines: list[Line], *, last: bool) -> list[Line]:
    """Lines of a minute without those for a signature and, in the last minute, those that close the meeting."""
    kept = [line for line in lines if not _SIGNATURE.fullmatch(line.text)]
    if not last:
        return kept
    for index, line in enumerate(kept):
        closes = _CLOSING.fullmatch(line.text) and (index == 0 or _starts_anew(kept[index - 1], line))
        # Nothing is decided once a meeting is closed: what only sounds like its end loses no decision.
        if closes and not any(opens_decision(after.text) for after in kept[index + 1 :]):
            return kept[:index]
    return kept


def _starts_anew(before: Line, line: Line) -> bool:
    """Whether a line cannot be the middle of a sentence: after a gap, a page or a full stop."""
    if line.text[:1].islower() and not before.text.rstrip().endswith("."):
        # Widely set lines are all apart: "four shops had also / closed."
        return False
    apart = line.page != before.page or line.top - before.top > 1.25 * line.size
    return apart or before.text.rstrip().endswith((".", ")"))


def _blocks_before(paper: Paper, headings: Sequence[Heading], text: Sequence[Line]) -> list[Block]:
    """Lines and tables before the first minute: the heading and the lists of those present."""
    if not headings:
        return list(paper.blocks)
    first = text[headings[0].first]
    kept: list[Block] = []
    for block in paper.blocks:
        if any(line.page == first.page and line.top >= first.top - 1 for line in all_lines([block])):
            break
        kept.append(block)
    return kept


def _about_apologies(minuted: Minuted) -> bool:
    return bool(re.search(r"\bapolog", minuted.heading.title, re.IGNORECASE))


def _body(minuted: Minuted) -> list[Line]:
    return [line for paragraph in minuted.paragraphs for line in paragraph.lines]


def _read_minute(
    minuted: Minuted,
    meeting: MeetingHeading,
    setting: Setting,
    inferred: Leads = NONE_INFERRED,
    *,
    tasks: bool = False,
) -> Reading:
    """One minute -> its record, its decisions, and what a task group recommends in it; `tasks`: told in sentences."""
    paragraphs, body = _printed(minuted), _body_of(minuted)
    texts = [" ".join([p.printed, *_notes(p)]).strip() for p in paragraphs]
    noted = _is_noted(paragraphs)
    text = " ".join(texts)
    lines = [*minuted.heading_lines, *(line for p in paragraphs for line in p.lines)]
    minute = Minute(
        source=setting.source(lines, minuted.heading.rule, lines[0].page),
        committee=meeting.committee,
        meeting_date=meeting.date,
        number=minuted.heading.number,
        title=minuted.heading.title,
        text=text,
        body_start=len(texts[0]) + 1 if noted and len(texts) > 1 else 0,
    )
    recommended, listed = read_task_group(body, minute, setting)
    decided, doubts = read_decisions(body, minute, setting, listed, inferred, acting=minuted.acting)
    if tasks:
        told = [each for each in told_tasks(body) if each.at not in listed]
        decided = [*decided, *records_of_told(told, body, minute, setting)]
    return [minute, *decided, *recommended], doubts


def _doubts(
    minuted: Sequence[Minuted],
    meeting: MeetingHeading,
    lines: Sequence[Line],
    preamble: Sequence[Line],
    setting: Setting,
) -> list[Doubt]:
    """What the minutes as a whole leave open."""
    found: list[Doubt] = []

    def doubt(about: str, seen: Sequence[Line], reason: str) -> None:
        source = setting.source(list(seen), "minutes.whole/1", seen[0].page)
        found.append(Doubt(source=source, about=about, saw=" ".join(line.text for line in seen)[:200], reason=reason))

    if meeting.date is None:
        doubt("meetings.date", lines[:3], "The minutes name no date of their meeting.")
    if meeting.committee is None:
        doubt("meetings.committee", lines[:3], "The minutes do not name the body that met.")
    for line in preamble:
        if opens_decision(line.text) or re.search(r"\bRESOLVED (?:that|to)\b", line.text):
            doubt("resolutions.text", [line], "A decision word outside any minute.")
    if not minuted:
        doubt("minutes.number", lines[:3], "No headings of minutes were found.")
    for minute in minuted:
        if minute.heading.odd:
            doubt("minutes.number", minute.lines, f"Out of order: {minute.heading.odd}.")
        elif not minute.heading.number:
            doubt("minutes.number", minute.lines, "No number is printed with this minute.")
    return found
