"""The heading of a front sheet or of minutes -> whose meeting, when, where.

Three ways of saying it are read, the surest first for each fact: prose ("Minutes of the meeting of the X held in Y on
Z at T", "A meeting of the X will be held ..."), labels (`Date:`, `Time and Date`, `Venue`), and bare lines (the body's
name, a date, a place under it). Reads no attendance and no item.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.dates import MONTHS, find_dates, parse_date, parse_time
from corpus.names import is_committee_name, title_case
from ingest.conventions import convention
from ingest.layout import Line, PageLayout, flow
from ingest.meeting_words import (
    CONTACT,
    MARK,
    any_of,
    body_named,
    is_authority,
    is_body,
    tidied,
    without_dates,
    without_sorts,
)
from ingest.readers.meeting_labels import label_of, labels_beside, labels_over_columns, value_under
from ingest.readers.meeting_places import place_in, place_under

HEADING_LINES = 40
"""A heading of more lines has not been seen; the longest had a covering letter's address above it."""


@dataclass(frozen=True, slots=True)
class MeetingHeading:
    """What a heading says of its meeting; None for what it does not say."""

    committee: str | None = None
    date: str | None = None
    """ISO 8601."""
    start_time: str | None = None
    """HH:MM."""
    place: str | None = None
    rule: str = "heading.none/1"
    lines: tuple[Line, ...] = ()
    """The lines that state it."""


def read_heading(lines: Sequence[Line]) -> MeetingHeading:
    """The first lines of a paper, in reading order -> what they say of the meeting."""
    head = list(_head(lines))
    found = MeetingHeading()
    for read in (_read_prose, _read_labels, _read_bare):
        found = _fill(found, read(head))
    return replace(found, committee=_named_in_full(found.committee, head))


def running_name(pages: Sequence[PageLayout]) -> str | None:
    """The body that the running headers of some pages name, where nothing else on them does; a council's name last."""
    headers = [line.text.strip() for page in pages for line in page.furniture]
    named = [text for text in headers if is_committee_name(text) or is_body(text)]
    return next((text for text in named if not is_authority(text)), next(iter(named), None))


_ITEM = re.compile(r"(?:\d{1,3}[.):]?|[A-Z]\d{1,2}[.)]?)\s+[A-Z].*")
_ATTENDANCE = re.compile(
    r"\s*(?:members?(?: of the [\w -]{3,40})? )?(?:present|in attendance|attendance|apologies|councillors present)\b.*",
    re.IGNORECASE,
)


def _head(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines before the first item and the list of those present."""
    for count, line in enumerate(lines[:HEADING_LINES]):
        text = line.text
        if count > 0 and _ATTENDANCE.fullmatch(text):
            return
        if count > 1 and _ITEM.fullmatch(text) and not _opens_with_day(text) and not parse_time(text[:12]):
            return
        yield line


def _opens_with_day(text: str) -> bool:
    """`13 June 2024`, and no item with a day in it: `1 Minutes of the last meeting - held on 21 March 2024`."""
    return any(found.start == 0 for found in find_dates(text))


def _fill(found: MeetingHeading, other: MeetingHeading) -> MeetingHeading:
    """What the surer reading leaves open is taken from the other."""
    facts = ("committee", "date", "start_time", "place")
    gained = {name: getattr(other, name) for name in facts if getattr(found, name) is None and getattr(other, name)}
    if not gained:
        return found
    rule = other.rule if found.rule == "heading.none/1" else found.rule
    return replace(found, **gained, rule=rule, lines=(*found.lines, *other.lines))


_KEPT = r"(?:(?:draft\s+)?minutes|notes?|record|proceedings)"
"""What is kept of a meeting."""
_LEAD = r"(?:(?P<minutes>\bminutes)\s+of\s+)?(?:\b(?:a|an|the|at a|at the)\s+)?"
_PROSE = re.compile(
    rf"{_LEAD}(?P<before>[^.:;]{{0,90}}?)\bmeeting(?:\s+of\s+(?:the\s+)?(?P<body>.{{3,140}}?))?[,:]?\s+"
    r"(?:(?:which\s+|that\s+)?(?:was|is|will\s+be|is\s+to\s+be|to\s+be|be|has\s+been\s+called\s+to\s+be)\s+)?(?:duly\s+)?"
    r"(?:held\b|(?=(?:in|at|on)\b.{0,60}\d))(?P<rest>.{3,300})",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"\bminutes\s+of\s+(?:the\s+)?(?P<body>[^.:;]{3,120}?)[,:]?\s+(?:(?:which\s+)?was\s+)?held\b(?P<rest>.{3,300})",
    re.IGNORECASE,
)

_HELD = re.compile(
    rf"(?:{_KEPT}\s*[:–—-]?\s+)?(?P<body>(?-i:[A-Z])[^.:;]{{3,120}}?)[,:]?\s+(?:[-–—]\s*)?(?:(?:which\s+)?was\s+)?held\b(?P<rest>.{{3,300}})",
    re.IGNORECASE,
)
"""`Ponds Committee held on 4 May 2021 at the Mill`: under the word `Minutes`, the body's name begins a sentence."""

_SUMMONS = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<body>[^.:;]{3,120}?)[,:]?\s+(?:(?:which|that)\s+)?(?:will|is\s+to|has\s+been\s+called\s+to)\s+"
    r"(?:be\s+(?:held|convened)|take\s+place|meet)\b",
    re.IGNORECASE,
)
"""`A meeting of the Ponds Committee will be held in the Mill on the above date`: its day stands elsewhere."""


def _read_prose(head: Sequence[Line]) -> MeetingHeading:
    """A sentence, perhaps over several lines, that says whose meeting is or was held."""
    found = MeetingHeading()
    for start in range(len(head)):
        if re.search(r"\b(?:meeting|minutes|held)\b", head[start].text, re.IGNORECASE):
            found = _fill(found, _read_sentence(list(_sentence(head[start : start + 6]))))
    return found


def _read_sentence(lines: list[Line]) -> MeetingHeading:
    text = flow(lines)
    if re.search(r"\b(?:cancelled|postponed|instead of)\b", text, re.IGNORECASE):
        return MeetingHeading()
    for match in filter(None, (_PROSE.search(text), _MINUTES_OF.search(text))):
        if find_dates(match["rest"]) or (match.groupdict().get("minutes") and not match.groupdict().get("body")):
            return _from_prose(match, tuple(lines))
    held = _HELD.match(text)
    if held and body_named(held["body"]) and find_dates(held["rest"]):
        return _from_prose(held, tuple(lines))
    summons = _SUMMONS.search(text)
    body = body_named(summons["body"]) if summons else None
    return MeetingHeading(committee=body, rule="heading.prose/1", lines=tuple(lines)) if body else MeetingHeading()


def _sentence(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines up to a change of column, a wide gap after a date, or a label."""
    text = ""
    for count, line in enumerate(lines):
        if (
            count
            and text
            and find_dates(text)
            and (line.top - lines[count - 1].bottom > 0.9 * line.size or label_of(line.text))
        ):
            return
        text += " " + line.text
        yield line


def _from_prose(match: re.Match[str], lines: tuple[Line, ...]) -> MeetingHeading:
    groups = match.groupdict()
    rest = _END.split(groups["rest"], maxsplit=1)[0]
    days = find_dates(rest) or find_dates(groups["rest"])
    return MeetingHeading(
        committee=body_named(groups.get("body")) or body_named(without_sorts(groups.get("before") or "")),
        date=days[0].date.iso if days else None,
        start_time=parse_time(without_dates(rest)),
        place=place_in(rest),
        rule="heading.prose/1",
        lines=lines,
    )


_END = re.compile(
    r"(?<![ap]\.m)(?<![ap]m)(?<!\bst)\.\s+(?-i:(?=[A-Z]))|;|\bpresent\b|\bcommenc\w+ (?!at|from)|\bimmediately\b"
    r"|\s(?:to deal|for the (?:purpose|transaction)|to consider|to transact|when|at which|to which|and was)\b",
    re.IGNORECASE,
)


def _named_in_full(committee: str | None, head: Sequence[Line]) -> str | None:
    """`Parish Council` -> the line of the heading that says whose; `Board` likewise. Others stay as they are."""
    if committee is None:
        return None
    plain = committee.casefold()
    habits = convention("meeting")
    if plain not in (*habits["local_bodies"], *habits["bare_bodies"]):
        return committee
    last = plain.removeprefix("annual ")
    for place, line in enumerate(head):
        # Names run on to a second line: "PEOPLE AND WELLBEING OVERVIEW AND SCRUTINY" / "PANEL".
        texts = [*_name_texts(head, place), *re.split(r"\s[-–]\s", line.text)]
        for text in map(tidied, texts):
            name = re.sub(r"\s+annual(?= )", "", text, flags=re.IGNORECASE) if plain.startswith("annual") else text
            if _is_fuller(name.casefold(), last) and len(name) < 90 and not _SAYING.search(name):
                return title_case(name)
    return committee


def _is_fuller(name: str, bare: str) -> bool:
    """Whether a name is a bare one with more words before or within it: `Ash and Elm Joint Health Committee`."""
    words, own = name.split(), bare.split()
    return len(words) > len(own) and words[-1] == own[-1] and set(own) <= set(words)


_SAYING = re.compile(r"\b(?:minutes|meeting of|agenda|held|clerk|notice|members of|meeting of|the)\b", re.IGNORECASE)


def _read_labels(head: Sequence[Line]) -> MeetingHeading:
    """Values beside or under the labels of date, time and place."""
    values: dict[str, str] = {}
    stated: list[Line] = []
    for index, line in enumerate(head):
        if columns := labels_over_columns(head, index):
            values, stated = {**columns, **values}, [*stated, line]
    head = [part for line in head if line not in stated for part in labels_beside(line)]
    for index, line in enumerate(head):
        label = label_of(line.text)
        if label is None or label[0] in values or label[0] == "other":
            continue
        value = label[1] or value_under(head, index)
        if label[0] != "place":
            value = CONTACT.sub("", value)
        values[label[0]] = value
        stated.append(line)
    both = values.get("both", "")
    day = parse_date(values.get("date") or both)
    place = tidied(CONTACT.sub("", values.get("place", "")))
    committee = body_named(values.get("committee"))
    if not (day and day.precision == "day" and ("time" in values or "place" in values or both or committee)):
        # A date alone under a label may be that of the letter or of the issue.
        if "date" in values or both or find_dates(place):
            return MeetingHeading()
        time = parse_time(values.get("time", ""))
        return MeetingHeading(None, None, time, title_case(place) or None, "heading.labels/1", tuple(stated))
    return MeetingHeading(
        committee=committee,
        date=day.iso,
        start_time=parse_time(without_dates(values.get("time") or both or values.get("date", ""))),
        place=title_case(place) or None,
        rule="heading.labels/1",
        lines=tuple(stated),
    )


def _read_bare(head: Sequence[Line]) -> MeetingHeading:
    """The body's name, a date and a place that stand in lines of their own."""
    texts = [CONTACT.sub("", text) for text in _with_years(head)]
    dated = _dated_line(texts)
    day = find_dates(texts[dated])[0].date.iso if dated is not None else None
    near = range(max(0, (dated or 0) - 1), min(len(head), (dated or 0) + 3)) if dated is not None else range(0)
    time = next((t for i in near if (t := parse_time(without_dates(texts[i])))), None)
    name = _name_line(head)
    stated = tuple(line for line in (head[dated] if dated is not None else None, name[1] if name else None) if line)
    return MeetingHeading(
        committee=name[0] if name else None,
        date=day,
        start_time=time,
        place=place_under(texts, dated) if dated is not None else None,
        rule="heading.lines/1",
        lines=stated,
    )


_OTHER_DATE = re.compile(rf"\b(?:{any_of('other_dates')})\b|^\s*date\s*:", re.IGNORECASE)
_TITLE_LINES = 3
"""Lines at the top in which minutes name their own day, and not those that are to be approved."""
_MINUTES_DATED = re.compile(
    rf"(?:^|[-–—:|,]\s*){_KEPT}\s+of\s+(?:(?:the|a|an|its|our)\s+)?(?:[\w-]+\s+)?meeting"
    r"(?:\s+held)?(?:\s*[,(:–—-]|\s+(?:of|on|from|dated))\s*(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


_CUT_DAY = re.compile(rf"\d(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})$", re.IGNORECASE)


def _with_years(head: Sequence[Line]) -> list[str]:
    """The lines' texts; a year that stands alone below a day, or begins the line below it, is read with it."""
    texts = [line.text for line in head]
    # A page that is all picture has no line.
    for place, (line, below) in enumerate(itertools.pairwise(head)):
        day, after = line.segments[0].text, below.segments[0].text
        if re.fullmatch(r"20\d\d", below.text.strip()):
            texts[place] = f"{line.text} {below.text}".strip()
        elif _CUT_DAY.search(day) and re.match(r"20\d\d\b", after):
            texts[place] = f"{day} {after}"
    return texts


def _dated_line(head: Sequence[str]) -> int | None:
    """The line most likely to carry the date of the meeting: with a body, a weekday or a time; the first of equals."""
    best: tuple[int, int] | None = None
    for index, text in enumerate(head):
        days = [found for found in find_dates(text) if found.date.precision == "day"]
        if not days or len(text) > 110:
            continue
        left = text[: days[0].start]
        weight = 3 * bool(body_named(left.rstrip(" -–,:"))) + bool(_WEEKDAY.search(text))
        own = index < _TITLE_LINES and _MINUTES_DATED.search(left)
        weight += bool(parse_time(without_dates(text))) - 3 * bool(_OTHER_DATE.search(text) and not own)
        if weight >= 0 and (best is None or weight > best[0]):
            best = (weight, index)
    return best[1] if best else None


def _name_line(head: Sequence[Line]) -> tuple[str, Line] | None:
    """The line, or two of one look, that names the body: the largest print; a council's own name only if alone."""
    found: list[tuple[int, float, int, str, Line]] = []
    for index, line in enumerate(head[:25]):
        for text in _name_texts(head, index):
            name = body_named(text)
            if name and not _SAYING.search(name):
                within = (not is_authority(name)) + bool(
                    re.search(r"(?<!\bcouncil)$", name, re.I) and is_committee_name(name)
                )
                found.append((within, round(line.size), -index, name, line))
                break
    if not found:
        return None
    best = max(found, key=lambda each: each[:3])
    return best[3], best[4]


def _name_texts(head: Sequence[Line], index: int) -> Iterator[str]:
    """A line, with the line after it if the two look alike, without date and the words around a name."""
    line = head[index]
    if index + 1 < len(head):
        after = head[index + 1]
        if after.size == line.size and after.bold == line.bold and after.top - line.bottom < 0.7 * line.size:
            both = f"{line.text} {after.text}"
            if not is_body(_stripped(line.text)) or re.match(r"\s*\(", after.text):
                yield _stripped(both)
    yield _stripped(line.text)


def _stripped(text: str) -> str:
    """Without a date, a dash at the end and the words `Minutes of`, `Agenda for`."""
    text = re.sub(rf"\s*[-–,:]?\s*{MARK}.*$", "", without_dates(CONTACT.sub("", text)))
    text = _BEFORE_NAME.sub("", text)
    return re.sub(
        r"(?:\s+a\.?g\.?m\.?|\s*[-–—:,|(]\s*(?:(?:public|private|draft|unconfirmed|confirmed) )*"
        r"(?:meeting|minutes|record|proceedings|(?:action )?notes(?: and actions)?"
        r"|(?:[a-z]+ of )?decisions?(?: sheet| notice| list)?(?: taken| made)?)"
        r"(?:\s+of(?:\s+(?:the|a))?(?:\s+meeting)?(?:\s+held)?)?(?:\s+(?:on|of))?)\s*[:)]?\s*$",
        "",
        text,
        flags=re.I,
    ).strip(" -–:")


_BEFORE_NAME = re.compile(
    rf"^\s*(?:to\s*:|{_KEPT}\s+of\s+(?:(?:a|an|the)\s+)?(?:[a-z-]+\s+)?meeting\s+of(?:\s+the)?\b"
    r"|(?:(?:an\s+)?extracts?\s+(?:of|from)\s+(?:the\s+)?)?(?:draft\s+)?minutes(?:\s+of)?(?:\s+the)?\b|agenda(?:\s+for)?(?:\s+the)?\b|a\.?g\.?m\.?\b"
    r"|supplement(?:ary)?(?:\s+agenda)?\b"
    r"|(?:summary|record|notice|list|schedule)\s+of\s+(?:the\s+)?(?:decisions|proceedings)"
    r"(?:\s+(?:of|by|taken by)(?:\s+the)?)?\b"
    r")\s*[-–:]?\s*",
    re.IGNORECASE,
)
