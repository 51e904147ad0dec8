"""The day of the meeting that a tracker's rows come from: in a merged row, a heading, a title or the row itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from corpus.dates import find_dates, parse_date
from corpus.names import is_committee_name
from ingest.papers import Paper, Setting
from ingest.readers.column_titles import roles_of_title
from ingest.readers.replies import meeting_replied_to
from ingest.readers.rows_in_minutes import date_of_minutes
from ingest.readers.stitching import WholeTable
from ingest.readers.tracker_cells import Told


def own_day(setting: Setting) -> dt.date | None:
    """The day of the pack's own meeting; the first of a month where no day of it is printed."""
    near = parse_date(setting.meeting_date)
    return near.first if near else None


def date_besides(whole: WholeTable, paper: Paper, setting: Setting, *, replies: bool) -> str | None:
    """The date of the meeting that a table's rows come from, where no heading right above it names one."""
    return (
        _date_in_title(whole, setting)
        or (_iso_date(meeting_replied_to(whole.heading), setting) if replies else None)
        or _date_in_name(paper, setting)
        or date_of_minutes(whole, paper, setting)
    )


def date_of_meeting(text: str, setting: Setting) -> str | None:
    """The date of words that name a meeting by it: `Meeting held on 12 June 2024`, and not `as at 1 March`."""
    dates = find_dates(text)
    if not dates:
        return None
    if len(dates) > 1 and (met := _MET_ON.search(text)):
        # `Letter of 26 January 2017 following the meeting of 19 January 2017`
        return _iso_date(text[met.end() :], setting)
    before = text[: dates[0].start].strip(_STOPS)
    rest = re.sub(r"[^\w\s]", " ", text[: dates[0].start] + text[dates[0].end :])
    named = len(rest.split()) < 3 or bool(_MEETING.search(rest)) or is_committee_name(rest) or is_committee_name(before)
    named = named or (not before and bool(re.match(r"\s*[:,–—-]", text[dates[0].end :])))
    # A subject set off from the day of the meeting that it came before: `7. Ferries - 12 June 2024`.
    closing = not text[dates[0].end :].strip(_STOPS) and bool(re.search(r"[,(–—-]\s*$", text[: dates[0].start]))
    named = named or (closing and dates[0].date.precision == "day")
    return _iso_date(text, setting) if named and not _STANDING.search(rest) else None


_MET_ON = re.compile(
    r"\bmeeting\s+(?:(?:which\s+was\s+)?held\s+)?(?:of|on)\s+(?=(?:the\s+)?(?:\w+day,?\s+)?\d)", re.IGNORECASE
)
_STOPS = " ,;:.()–—-"


def subject_beside(text: str) -> str | None:
    """What a merged row names besides a meeting: `Weirs` of `Ponds Panel, 12 June 2024: Weirs`."""
    if len(find_dates(text)) > 1 and _MET_ON.search(text):
        return None
    date = find_dates(text)[0]
    after, before = text[date.end :].strip(_STOPS), text[: date.start].strip(_STOPS)
    before = re.sub(r"\s*\b(?:(?:held )?(?:on|of|at)(?: the)?|from|dated?)$", "", before, flags=re.IGNORECASE)
    said = after or ("" if is_committee_name(before) or _MEETING_ALONE.fullmatch(before) else before)
    return said if re.search(r"[^\W\d_]{3}", said) else None


_MEETING_ALONE = re.compile(r"(?:.*\b)?(?:meetings?|minutes)(?: of .*)?|.*\bmeeting (?:held|date)", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:meetings?|minutes?)\b", re.IGNORECASE)
_STANDING = re.compile(
    r"\bas (?:at|of|on)\b|\b(?:updated?|since|until|next|by|due|deadline|target|published|position|status)\b",
    re.IGNORECASE,
)


def dates_above(wholes: Sequence[WholeTable], setting: Setting) -> list[str | None]:
    """For each table the date of the meeting that the heading right above it names.

    A lone date may as well be that of the paper: it counts where several tables bear one.
    """
    lines = [whole.heading[-1] if whole.heading and whole.heading[-1].bold else None for whole in wholes]
    dates = [date_of_meeting(line.text, setting) if line else None for line in lines]
    several = sum(map(bool, dates)) > 1
    return [
        date if several or (line and _MEETING.search(line.text)) else None
        for line, date in zip(lines, dates, strict=True)
    ]


def _date_in_name(paper: Paper, setting: Setting) -> str | None:
    """The meeting that a paper is named for, `Matters arising from the meeting of 12 June`, and not the pack's own."""
    title = paper.title or ""
    date = date_of_meeting(title, setting) if _MEETING.search(title) else None
    return date if date != setting.meeting_date else None


def _date_in_title(whole: WholeTable, setting: Setting) -> str | None:
    """The meeting that the title of what was asked names: `Information requested at the meeting on 12 June 2024`."""
    titles = [whole.columns.titles[place] for place in whole.columns.places("text")]
    return next((_iso_date(title, setting) for title in titles if _MEETING.search(title)), None)


def _iso_date(text: str | None, setting: Setting) -> str | None:
    """The first date of a cell in ISO 8601; one without a year is the nearest to the pack's meeting."""
    found = parse_date(text, near=own_day(setting))
    return found.iso if found else None


def day_gone_by(printed: str | None, setting: Setting) -> str | None:
    """The day on which something was asked, by the pack's own: one printed without a year is not still to come."""
    day = _iso_date(printed, setting)
    met = parse_date(setting.meeting_date)
    if not day or not met or day <= met.iso or day[:4] in (printed or ""):
        return day
    return _iso_date(f"{printed} {int(day[:4]) - 1}", setting) or day


def with_day_of_minute(told: Told, setting: Setting) -> Told:
    """A row's cells; a day beside the minute's number, `12(b) (9th June)`, is that of the meeting."""
    minute = _MINUTE_OF_DAY.fullmatch(told.get("reference", "").strip())
    if told.get("meeting_date") or minute is None or not _iso_date(minute["day"], setting):
        return told
    return {**told, "reference": minute["minute"], "meeting_date": minute["day"]}


_MINUTE_OF_DAY = re.compile(
    r"(?:min(?:ute)?\.?\s*)?(?P<minute>\d[\w./]*(?:\s*\(\w{1,3}\))?)[\s,(;:–—-]+(?:of |on )?"
    r"(?P<day>(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d_]{3,9}\.?(?:,?\s+\d{2,4})?)\W*",
    re.IGNORECASE,
)


def with_days_to_come(whole: WholeTable, told: Told, setting: Setting) -> Told:
    """A row's cells; behind what was asked a day after the pack's own meeting is when something is due."""
    printed = told.get("meeting_date")
    day = _iso_date(printed, setting) if printed else None
    if not printed or day is None or day <= (setting.meeting_date or day):
        return told
    asked, dated = (whole.columns.places(role) for role in ("text", "meeting_date"))
    if not asked or not dated or dated[0] < asked[0]:
        return told
    return {"due": printed, **{role: words for role, words in told.items() if role != "meeting_date"}}


def without_days_it_was_seen(whole: WholeTable, told: Told, setting: Setting) -> Told:
    """A row's cells; of what is closed a day gone by, under a title that says nothing of a deadline, is no deadline.

    `Seen by Panel | 15/03/23` on a sheet of closed lines.
    """
    printed = told.get("due")
    day = _iso_date(printed, setting) if printed else None
    if day is None or day > (setting.meeting_date or "") or not _CLOSED.match(told.get("status", "")):
        return told
    titles = [whole.columns.titles[place] for place in whole.columns.places("due")]
    titled = any("due" in roles_of_title(title, "tracker") for title in titles)
    return told if titled else {role: words for role, words in told.items() if role != "due"}


_CLOSED = re.compile(
    r"(?:completed?|closed|done|discharged|dealt with|not (?:agreed|accepted)|rejected|declined|refused|superseded"
    r"|withdrawn)\b",
    re.IGNORECASE,
)


def minute_number(printed: str | None) -> str | None:
    """`12 June 2024 Minute 34/24` -> `34/24`; `12(b) - 12 June 2024` -> `12(b)`."""
    if before := _MINUTE_OF_DAY.fullmatch(printed or ""):
        return before["minute"]
    found = re.search(r"\bmin(?:ute)?s?\.?\s*(?:no\.?|ref\.?)?\s*:?\s*(\d[\w./]*)", printed or "", re.IGNORECASE)
    return found[1].rstrip(".") if found else None
