"""The list at the head of minutes, and the minute on apologies -> who was there, in what capacity. Opens no file.

What a heading says of those under it is data (`conventions/attendance.toml`); what is printed with a name can say more.
A heading that is not known is judged by the names under it, and is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.names import fold_committee, is_councillor, parse_person, same_person
from corpus.records import Attendance, Doubt, Record
from ingest.conventions import convention
from ingest.layout import Block, Line, all_lines
from ingest.papers import Reading, Setting
from ingest.readers.apologies import apologies_of, told_as_list
from ingest.readers.name_entries import Entry
from ingest.readers.name_headings import capacity_of_label
from ingest.readers.name_lists import NameGroup, read_groups
from ingest.readers.people import SENTENCE_END, Person, covering_title, opens_with_title, part_directorate, read_people

RULE = "attendance.list/1"
APOLOGIES_RULE = "attendance.apologies/1"


@dataclass(frozen=True)
class _Meeting:
    """The meeting that was attended."""

    date: str | None
    committee: str | None
    setting: Setting


def read_attendance(
    blocks: Sequence[Block], meeting_date: str | None, committee: str | None, setting: Setting
) -> Reading:
    """Who the list at the head of minutes names.

    Args:
        blocks: what is printed between the minutes' heading and the first minute.
        meeting_date: ISO date of the meeting whose minutes they are.
        committee: the body that met.
        setting: the pack around.
    """
    meeting = _Meeting(meeting_date, committee, setting)
    records: list[Record] = []
    doubts: list[Doubt] = []
    groups = read_groups(blocks)
    listed = any(group.entries and _meaning(group)[0] in ("member", "present") for group in groups)
    if not listed and (first := _of_members(groups)):
        first.label, listed = "Present", True
    for group in groups:
        found, unsure = _read_group(group, meeting, members_listed=listed)
        found = _without_title_among(found, group, meeting)
        records.extend(found)
        doubts.extend(unsure)
    return _once(records), doubts


def _of_members(groups: Sequence[NameGroup]) -> NameGroup | None:
    """Where no heading speaks of members: the list `In attendance`, or that under no heading, which opens with them."""
    first = next((group for group in groups if group.entries), None)
    if first is None or not (first.label == "" or re.fullmatch(r"in attendance|attending", first.label, re.IGNORECASE)):
        return None
    return first if is_councillor(first.entries[0].text) or covering_title(first.entries[0].text.split()[0]) else None


def read_apologies(
    blocks: Sequence[Block], meeting_date: str | None, committee: str | None, setting: Setting
) -> Reading:
    """Whose apologies the body of a minute on apologies reports.

    Args:
        blocks: the body of the minute.
        meeting_date: ISO date of the meeting whose minutes they are.
        committee: the body that met.
        setting: the pack around.
    """
    lines = all_lines(blocks)
    meeting = _Meeting(meeting_date, committee, setting)
    people = [person for words in apologies_of(told_as_list(lines)) for person in read_people(words, listed=False)]
    return _once([_record(p, "apologies", lines, meeting, None, APOLOGIES_RULE) for p in people]), []


def without_repeats(listed: Sequence[Record], more: Sequence[Record]) -> list[Record]:
    """Those of some further attendance records that name nobody whom the list has in the same capacity."""
    known = [r for r in listed if isinstance(r, Attendance)]
    return [
        r
        for r in more
        if isinstance(r, Attendance)
        and not any(r.capacity == other.capacity and same_person(r.name, other.name) for other in known)
    ]


def _without_title_among(found: list[Record], group: NameGroup, meeting: _Meeting) -> list[Record]:
    """Members of a council itself are councillors: who stands among them under `Present` without that title is none."""
    records = [record for record in found if isinstance(record, Attendance)]
    whole_council = bool(re.search(r"\bcouncil$", fold_committee(meeting.committee)))
    titled = sum(is_councillor(record.name) for record in records)
    if not whole_council or capacity_of_label(group.label) != "present" or titled < 2:
        return found
    return [
        replace(r, capacity="other") if r.capacity == "member" and not is_councillor(r.name) and not r.role else r
        for r in records
    ]


def _once(records: Sequence[Record]) -> list[Record]:
    seen: dict[tuple[str, str], Record] = {}
    for record in records:
        assert isinstance(record, Attendance)
        seen.setdefault((record.name.casefold(), record.capacity), record)
    return list(seen.values())


def _read_group(group: NameGroup, meeting: _Meeting, *, members_listed: bool) -> Reading:
    """The people under one heading; where none speaks of members, councillors under an unknown one are."""
    capacity, organisation = _meaning(group)
    records: list[Record] = []
    doubts: list[Doubt] = []
    heading: str | None = None
    nameless: list[Entry] = []
    title = covering_title(re.sub(r"\s+(?:present|attending|in attendance)$", "", group.label, flags=re.IGNORECASE))
    for entry in group.entries:
        heading = None if entry.after_gap else heading
        people, title, directorate = _people_of(entry, title)
        heading = directorate or heading
        if not people:
            before = heading
            heading, doubt = _without_people(entry, heading, meeting)
            doubts.extend(doubt)
            nameless += [entry] if heading is not None and heading != before else []
            continue
        nameless = []
        for person in people:
            known = _with_cells(person, entry)
            role = _capacity(known, capacity, group.label, meeting)
            if capacity is None and not members_listed and is_councillor(person.name):
                role = "member"
            if role == "absent":
                doubts.append(_doubt(entry.lines, person.name, "Absent, and no apology is recorded", meeting))
                continue
            records.append(_record(known, role, list(entry.lines), meeting, organisation or heading, RULE))
    if capacity is None and records and not _plainly_members(group, records):
        taken = ", ".join(dict.fromkeys(r.capacity for r in records if isinstance(r, Attendance)))
        reason = f"The heading is not known; taken for {taken} by what is printed with the names"
        doubts.append(_doubt(group.lines, group.label or "no heading", reason, meeting))
    doubts += [_doubt(e.lines, e.text[:120], "Neither a name nor the body of anybody below", meeting) for e in nameless]
    return records, doubts


def _plainly_members(group: NameGroup, records: Sequence[Record]) -> bool:
    """Whether a list without any heading is of councillors alone, as at the head of many minutes."""
    return not group.label and all(r.capacity == "member" for r in records if isinstance(r, Attendance))


def _meaning(group: NameGroup) -> tuple[str | None, str | None]:
    """Capacity of a group by its heading or the one above, and the organisation that the heading names."""
    own = capacity_of_label(group.label) if group.label else None
    above = capacity_of_label(group.under) if group.under else None
    away = above in ("apologies", "absent") and not re.search(r"present|attend", group.label, re.IGNORECASE)
    if above == "present" and own == "other" and _OF_A_COUNCIL.fullmatch(group.label):
        # Under an empty `Present:` they are the members, and no guests from another council.
        return "member", None
    if above and above not in ("present", "ask") and (away or own in (None, "officer", "present", "ask")):
        return above, None if own else group.label
    if own is None and (above or re.search(r"\b(?:council|authority|borough)\b", group.label, re.IGNORECASE)):
        return above, group.label
    return own, None


_OF_A_COUNCIL = re.compile(r"(?:county|district|borough|city|town) (?:councillors|cllrs|members)", re.IGNORECASE)


def _people_of(entry: Entry, title: str | None) -> tuple[list[Person], str | None, str | None]:
    """The people of an entry, the title that covers those after it, and the directorate printed before them."""
    alone = covering_title(entry.text)
    if alone:
        return [], alone, None
    text = re.sub(
        r"^(?:councillors?|cllrs?)(?:\(s\))?\s*[:–-]\s*",
        lambda m: f"{m[0].split()[0].rstrip(':–-').replace('(s)', 's')} ",
        entry.text,
        flags=re.I,
    )
    text = SENTENCE_END.split(text)[0] if entry.running else text
    if entry.cells:
        text = entry.cells[0].text
    directorate, text = part_directorate(text)
    # Semicolons part several people even where the entry has its lines to itself.
    people = read_people(
        text, listed=not entry.running and ";" not in text, title=None if opens_with_title(text) else title
    )
    plural = covering_title(text.split()[0]) if text.split() else None
    # `Councillors A Lee` alone on its line: the word covers the lines below as well.
    covers = plural if plural and len(people) == 1 else None
    return people, covers or (title if title and not opens_with_title(text) else None), directorate


def _with_cells(person: Person, entry: Entry) -> Person:
    """The person with what further cells of the row say."""
    words = [
        c.text for c in entry.cells[1:] if len(c.text) > 3 and not _TICK.match(c.text) and not _INITIALS.match(c.text)
    ]
    marks: tuple[str, ...] = ("absent",) if entry.unmarked else ()
    if _absent_by_tick(entry):
        marks = ("apologies",) if any(re.match(r"ap", c.text, re.I) for c in entry.cells[1:]) else ("absent",)
    beside = ", ".join([*([person.beside] if person.beside else []), *words]) or None
    return Person(person.name, beside, (*person.brackets, *marks))


_TICK = re.compile(r"^(?:yes|no|y|n|x|p|a|ap|apol\w*|present|absent|✓|✔|√|ü|û|✗|✘|-)\.?$", re.IGNORECASE)


_INITIALS = re.compile(r"^\(?[A-Z]{2,4}\)?$")


def _absent_by_tick(entry: Entry) -> bool:
    marks = [cell.text.strip().casefold() for cell in entry.cells[1:] if _TICK.match(cell.text.strip())]
    return bool(marks) and all(re.match(r"(?:no?|x|a|ap.*|absent|û|✗|✘|-)\.?$", mark) for mark in marks)


def _without_people(entry: Entry, heading: str | None, meeting: _Meeting) -> tuple[str | None, list[Doubt]]:
    """An entry that names nobody: the organisation of those below it, nothing to tell, or a doubt."""
    text = entry.text.strip(" :")
    if re.match(r"(?:none|nil|there were no|no apologies|n/?a|vacan|\d+|one|two|three|the meeting|\(?\d)", text, re.I):
        return heading, []
    if not entry.running and len(text.split()) <= 9 and not text.endswith("."):
        return text, []
    return heading, [_doubt(entry.lines, text[:120], "No name was found under the heading", meeting)]


def _capacity(person: Person, capacity: str | None, label: str, meeting: _Meeting) -> str:
    """What a person was at the meeting, by the heading and by what is printed with the name."""
    words = " ".join([person.beside or "", *person.brackets])
    if capacity == "apologies" or re.search(r"\bapologies\b", words, re.IGNORECASE):
        return "apologies"
    if capacity == "absent" or words.endswith("absent"):
        return "absent"
    if capacity in (None, "ask"):
        return _asked(person, words, label)
    if capacity == "present":
        return _present(person, words)
    if capacity == "cabinet member":
        return "member" if _matches("cabinets", fold_committee(meeting.committee)) else capacity
    if capacity == "member" and not _matches("coopted", words):
        return "member"
    if capacity in ("member", "other") and _matches("coopted", words):
        return "co-opted"
    return "cabinet member" if capacity == "other" and _matches("cabinet", words) else capacity


def _present(person: Person, words: str) -> str:
    """`Present:` covers the members, and where the clerk is named among them, the clerk."""
    if _matches("coopted", words):
        return "co-opted"
    if is_councillor(person.name) or not _matches("officer_posts", words):
        return "member"
    return "other" if _matches("former", words) else "officer"


def _asked(person: Person, words: str, label: str) -> str:
    """Under `In attendance` and the like the words with the name decide."""
    if _matches("coopted", words):
        return "co-opted"
    if _matches("cabinet", words):
        return "cabinet member"
    if not label and is_councillor(person.name):
        return "member"
    if is_councillor(person.name) or _matches("former", words):
        return "other"
    if _matches("officer_posts", words):
        return "officer"
    if _matches("outside", words):
        return "other"
    if _matches("posts", words):
        return "officer"
    return "officer" if re.search(r"^in attendance", label, re.IGNORECASE) else "other"


def _record(
    person: Person, capacity: str, lines: list[Line], meeting: _Meeting, organisation: str | None, rule: str
) -> Attendance:
    mine = _lines_naming(person.name, lines)
    role, beside = _role_and_organisation(person, capacity)
    return Attendance(
        source=meeting.setting.source(list(mine), rule, mine[0].page),
        committee=meeting.committee,
        meeting_date=meeting.date,
        name=person.name,
        capacity=capacity,
        organisation=beside or organisation,
        role=role,
    )


def _role_and_organisation(person: Person, capacity: str) -> tuple[str | None, str | None]:
    """The office in the meeting, and the words printed with the name.

    An office in brackets is a role; a post or body after a comma, and what a member of the council is in brackets, are
    the words printed with the name.
    """
    role = None
    beside = person.beside
    if beside and (
        match := re.search(r"\s*[(,]?\s*((?:(?:vice|deputy)[- ]?)?chair\w*|in the chair)\)?$", beside, re.I)
    ):
        role, beside = match[1], beside[: match.start()].strip(" ,-–") or None
    for bracket in person.brackets:
        if bracket[:1].islower() and not _matches("outside", bracket) and not _matches("offices", bracket):
            role = role if capacity == "apologies" else role or bracket
        elif bracket.casefold() == parse_person(person.name).initials + parse_person(person.name).surname[:1]:
            continue
        elif _matches("offices", bracket):
            role = bracket
        elif _matches("substitute", bracket) or _matches("coopted", bracket):
            role = role or bracket
        elif beside is None and (_matches("outside", bracket) or is_councillor(person.name)):
            beside = bracket
        else:
            role = role or bracket
    if beside and re.match(_told(), beside, re.IGNORECASE):
        beside = None
    if beside and (covering_title(beside) or _only_capacity(beside, capacity)):
        beside = None
    return role, beside


def _only_capacity(words: str, capacity: str) -> bool:
    """Whether the words printed with a name only say its capacity (`Cabinet Members`)."""
    return words.casefold().rstrip("s") == capacity or words.casefold() in (
        "clerk",
        "assistant clerk",
        "co-opted member",
    )


def _lines_naming(name: str, lines: list[Line]) -> list[Line]:
    surname = name.split()[-1]
    return [line for line in lines if surname in line.text][:1] or lines[:1]


def _doubt(lines: Sequence[Line], saw: str, reason: str, meeting: _Meeting) -> Doubt:
    source = meeting.setting.source(list(lines), RULE, lines[0].page)
    return Doubt(source=source, about="attendance.capacity", saw=saw, reason=reason)


def _told() -> str:
    return str(convention("attendance")["words"]["told"])


def _matches(words: str, text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in _patterns(words))


@cache
def _patterns(words: str) -> tuple[str, ...]:
    return tuple(convention("attendance")["words"][words])
