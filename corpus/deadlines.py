"""What a decision says of when -> a date: "in six months", "by the end of March", "at the next meeting".

Relative to the meeting that decided. Lengths of time that are the subject ("waits longer than six weeks", "complaints
answered within ten days", "readmitted within seven days of leaving") are no deadlines; nor is "until", which says how
long and not by when.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.dates import MONTHS, find_dates, municipal_year, parse_date
from corpus.lengths_of_time import NUMBER, UNIT, add_months, number_of, unit_of
from corpus.patterns import pattern_of
from corpus.periods import EVENTS, find_periods, month_end

# What may follow a length of time for it to count from the meeting, and not from something else.
_FROM_NOW = (
    r"(?!\s*(?:of|after|before|from|following|since|prior|ago|old)\b"
    r"(?!\s+(?:this|the)\s+(?:meeting|request|date|decision)|\s+(?:today|now)|\s+(?:its\s+|the\s+)?(?:receipt|receiving)))"
)
_RELATIVE = (
    rf"\b(?:with)?in\s+(?:the\s+)?(?:next\s+|coming\s+|following\s+|approximately\s+|about\s+|around\s+|a\s+further\s+)*"
    rf"{NUMBER}[\s-]+{UNIT}\b['’]?(?:\s*time)?{_FROM_NOW}",
    rf"\b(?:after|over\s+the\s+(?:next|coming)|no\s+later\s+than)\s+(?:a\s+further\s+)?{NUMBER}[\s-]+{UNIT}\b['’]?{_FROM_NOW}",
    rf"\b{NUMBER}[\s-]+{UNIT}\b['’]?s?\s+(?:time|hence|from\s+(?:now|today|the\s+date\s+of\s+th(?:is|e)\s+meeting))\b",
    r"\b(?P<number>(?P<unit>year))\s+from\s+now\b|\bthis\s+time\s+next\s+year\b",
)
_EVERY = (
    rf"\bevery\s+(?P<other>other\s+)?(?:{NUMBER}[\s-]+)?{UNIT}\b",
    rf"\b(?!an?[\s-]){NUMBER}[\s-]+(?P<unit>month|week)ly\b",
    # "The contractor's monthly figures", "the weekly returns" are there already; "inspected monthly" is no report.
    r"(?<!['’]s )(?<!s['’] )(?!(?<=\bthe )\w+ly\s+(?:figures|returns|data)\b)"
    r"\b(?P<how>quarter|month|fortnight|week|term)ly\b"
    r"(?=\s*(?:[.,;:)]|$|to\b|by\b|on\b|in\b|until\b|and\b|basis|thereafter|intervals|"
    r"(?:progress\s+|performance\s+|monitoring\s+|written\s+)*(?:updates?|reports?|reporting|monitoring|briefings?|figures|data|"
    r"meetings?|returns?|information|summar|statements?|bulletins?\s+to\b)))",
    r"\b(?:every|each)\s+(?P<how>quarter|month|term)\b(?!\s+of\b)",
    r"\b(?P<half>half[\s-]yearly|twice\s+(?:a\s+year|yearly)|bi-?annual(?:ly)?|twice\s+per\s+year)\b",
    r"\b(?P<two>bi-?monthly|alternate\s+months)\b",
    r"\b(?:report|review|updat|present|monitor|submit|provid|bring|brought|publish|circulat)\w*\b[^.;]{0,80}?"
    r"\b(?P<year>annually|yearly|on\s+an?\s+annual\s+basis|(?:every|each)\s+year|once\s+a\s+year)\b",
)
SHORT = 6
"""Words that are no more than a length of time and what goes with it: there is nothing else that it could be of."""
_MONTHS_OF = {"quarter": 3, "month": 1, "term": 4}
# Looked for first: most decisions have none of these words.
_HAS_UNIT = pattern_of(r"\b(?:day|week|fortnight|month|year)", re.I)
_HAS_OFTEN = pattern_of(r"\b(?:every|each|twice|once|alternate)\b|ly\b|annual", re.I)
_HAS_DATE = pattern_of(rf"\d|{'|'.join(each[:3] for each in MONTHS)}")
_RELATIVES, _EVERIES = (tuple(pattern_of(each, re.I) for each in group) for group in (_RELATIVE, _EVERY))
# "answered within ten days" tells of a thing, unless something is to "be answered within ten days".
_OF_A_THING = pattern_of(
    r"(?<!\bbe )(?<!ly )"
    r"(?!(?:presented|brought|submitted|reported|provided|circulated|given|required|needed|requested)\b)\b(?!need|feed|speed)\w{2,}(?:ed|own|ught|aid)\s+$",
    re.I,
)
_BODY = r"(?:meetings?|board|committee|panel|sub-?committee|agenda|cycle|commission|forum|council)"
_NEXT_MEETING = pattern_of(
    rf"\b(?:the|its|their|our)\s+(?:very\s+)?(?:next|following|first\s+available)\s+(?:[\w&-]+\s+){{0,5}}?{_BODY}\b"
    rf"|\bnext\s+(?:\w+\s+)?meeting\b|\b(?:at|to)\s+(?:each|every|all\s+future)\s+(?:\w+\s+)?meetings?\b",
    re.I,
)
_MEETING_AFTER = pattern_of(
    r"\bmeeting\s+after\s+next\b|\bnext\s+but\s+one\s+meeting\b|\bin\s+two\s+meetings['’]?(?:\s+time)?\b"
    r"|\bwithin\s+(?:the\s+next\s+)?two\s+meetings\b|\bevery\s+other\s+meeting\b|\balternate\s+meetings\b",
    re.I,
)
_FIRST_MEETING = pattern_of(
    rf"\bfirst\s+{_BODY}\s+(?:in|of)\s+(?:(?P<year>20\d\d)\b"
    r"|(?:the|next)\s+(?:(?:new|next|coming|forthcoming|following)\s+)?(?P<of_council>(?:municipal|civic|council)\s+)?year\b)",
    re.I,
)
_CLOCK = (
    r"(?:\d{1,2}(?:[.:]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|noon|hours)?|noon|midday|midnight|"
    r"close\s+of\s+(?:play|business)|cop|cob)"
)
_STRONG = (
    r"by|before|than|due|deadline|target(?:\s+date)?|prior\s+to|ahead\s+of|in\s+time\s+for|"
    r"(?:scheduled|planned|programmed|arranged)\s+for"
)
_BY = pattern_of(
    # "The number of jobs open as at 31 March": the day that figures are of.
    rf"(?<!\bas\s)\b(?:(?P<strong>{_STRONG})|on|at|in|(?:for|to)(?=.*\b{_BODY}\s)|meeting\s+of)\b[:\s]*"
    r"(?:or\s+before\s+|and\s+no\s+later\s+than\s+)?(?:(?:the|their|its|our|a)\s+)?(?:deadline\s+of\s+)?"
    r"(?:(?P<part>end|close|latter\s+part|middle|mid|start|beginning|early|late|week\s+(?:ending|commencing|beginning)|w/[ce]|"
    rf"{_BODY}|{_CLOCK})\b[\s-]*"
    r"(?:(?:to\s+be\s+)?(?:held\s+|scheduled\s+|taking\s+place\s+)?(?:of|on|in|for)\b)?\s*)?"
    r"(?:the\s+)?(?:month\s+of\s+)?$",
    re.I,
)
_MONTH = "|".join(MONTHS)
_YEARLESS = pattern_of(
    rf"(?:\b(?:{'|'.join(each[:3] for each in calendar.day_name)})[a-z]*,?\s+(?:the\s+)?)?"
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\b(?:['’]s)?(?!\s*,?\s*(?:19|20)\d\d|\s+\d{{1,2}}\b)"
    rf"(?!\s+(?:{EVENTS})\b)"
)
_MONTHS_MEETINGS = (
    pattern_of(
        rf"\b(?:the|its|their|our|to|at|for|in|by|before)\s+(?P<month>{_MONTH})(?:['’]s)?(?:\s+(?P<year>20\d\d))?\s+"
        rf"(?:[\w&-]+\s+){{0,3}}?{_BODY}\b"
    ),
    pattern_of(
        rf"\b(?i:meetings?)\s+(?:to\s+be\s+held\s+|scheduled\s+)?(?:in|for)\s+(?P<month>{_MONTH})\b(?:,?\s+(?P<year>20\d\d))?"
    ),
)


@dataclass(frozen=True, slots=True, order=True)
class _Stated:
    """A date that the words state; the surest and then the first is taken."""

    rank: int
    place: int
    day: dt.date


def due_date(
    text: str, made: dt.date, next_meeting: dt.date | None = None, *, meetings: Iterable[dt.date] = ()
) -> dt.date | None:
    """The day by which the words ask for something, or None; a month means its last day.

    `made` is the day of the meeting that decided; `next_meeting` and `meetings` are days on which its body is known to
    meet. Without one to follow, "the next meeting" gives None. What is asked for every six months is due after six.
    """
    following = sorted({day for day in (*meetings, *((next_meeting,) if next_meeting else ())) if day > made})
    if stated := _stated(text, made, following):
        return stated
    if named := _FIRST_MEETING.search(text):
        return next((day for day in following if _is_in_year(day, made, named)), None)
    if _MEETING_AFTER.search(text):
        return following[1] if len(following) > 1 else None
    periods = sorted(each for each in find_periods(text, made) if not _is_when_served(text, each[0]))
    if not periods and _NEXT_MEETING.search(text):
        return following[0] if following else None
    relative = _relative(text, made)
    if periods:
        return min(periods[0], *relative)[1] if relative else periods[0][1]
    if relative:
        return min(relative)[1]
    every = repeats_every(text)
    return _after(made, *every) if every else None


def turns_on_meetings(text: str) -> bool:
    """Whether the day by which words ask for something may turn on the days on which a body meets."""
    patterns = (_NEXT_MEETING, _MEETING_AFTER, _FIRST_MEETING, *_MONTHS_MEETINGS)
    return any(pattern.search(text) for pattern in patterns)


# "Open the toilets for Easter", "clubs in the summer holidays": when a service is given; a report is due by then.
_SERVED = pattern_of(
    r"(?:for|over|during|throughout)\s+(?:(?:the|this|next)\s+)*(?:spring|summer|autumn|winter|easter|christmas)\b"
    r"|(?:in|at)\s+(?:the\s+)?(?:(?:easter|christmas)\b|summer\s+holidays?\b)",
    re.I,
)


def _is_when_served(text: str, start: int) -> bool:
    return _SERVED.match(text, start) is not None and not _is_report(text)


def repeats_every(text: str) -> tuple[int, str] | None:
    """How often something is asked for, as a number of units: `(6, "month")` for "every six months"; None for once."""
    for pattern in _EVERIES if _HAS_OFTEN.search(text) and _is_report(text) and not _PUBLISHED.search(text) else ():
        if (match := pattern.search(text)) and not _of_a_clause_within(text[: match.start()]):
            if _DONE_SO_OFTEN.search(text[: match.start()]) or _WITHIN_PAPER.search(text[: match.start()]):
                continue
            groups = match.groupdict()
            if how := groups.get("how"):
                how = how.casefold()
                return (_MONTHS_OF[how], "month") if how in _MONTHS_OF else (1, how)
            if any(groups.get(each) for each in ("half", "two", "year")):
                return (6 if groups.get("half") else 2 if groups.get("two") else 12), "month"
            return (2 if groups.get("other") else 1) * number_of(groups.get("number")), unit_of(match)
    return None


# What is asked for again and again is due each time where it is a report; bins "emptied every two weeks" are not.
_REPORT = pattern_of(
    r"report|updat|figure|inform|brief|progress|monitor|review|return|data\b|statement|paper|account|present|submit|"
    r"br(?:ing|ought)|statistic|result|feedback|circulat|analys|evaluat|audit|summar",
    re.I,
)
# "... to the dashboard that Members see each quarter": how often something else is done.
_WITHIN = pattern_of(
    r"\b(?:which|who|whom|where|(?<!^)(?<!\.\s)(?<!\badvised )(?<!\basked )that)\s+(?:(?!\bbe\b)[^,;.])+$", re.I
)


# "Each play area be inspected monthly and the result put up", "a list, brought up to date each month": what is done so
# often is no report.
_DONE_SO_OFTEN = pattern_of(
    r"\bup\s+to\s+date\s+$|(?<!\bbe\s)\b(?:updated|revised|renewed|refreshed)\s+$|\bbe\s+(?!report|updat|present|submit|provid|publish|circulat|supplied|sent|shared|monitor|review|receiv|inform|brief|"
    r"produc|issued|issu|told|given|brought|made|notif|advis)\w+(?:ed|en)\s+$",
    re.I,
)


# Figures that are to be published each quarter are for all to see, and reported to nobody by a day.
_PUBLISHED = pattern_of(
    r"\bpublish(?:es|ed|ing)?\b(?!.*\b(?:to|for|before)\s+(?:(?:the|its|this|all|our)\s+)?"
    r"(?:\w+\s+){0,3}?(?:committee|panel|board|commission|forum|members|councillors)\b)",
    re.I,
)


# "Be included in the quarterly performance report": that one comes so often, the asking once.
_WITHIN_PAPER = pattern_of(r"\b(?:in|into|to|within)\s+(?:the|its|their|our|each)\s+$", re.I)


def _is_report(text: str) -> bool:
    return len(text.split()) < SHORT or _REPORT.search(text) is not None


def _of_a_clause_within(before: str) -> bool:
    return _WITHIN.search(before) is not None


def next_due(first: dt.date, every: tuple[int, str], answered: Sequence[dt.date]) -> dt.date:
    """When what repeats is due next: first on its first day, and after each answer one turn on from what was due.

    An answer that came before its day stands for that day; answers days apart are one.
    """
    due = first
    for day in sorted(set(answered)):
        if _is_early(day, due, every):
            due = _after(due, *every)
        while due <= day:
            due = _after(due, *every)
    return due


def _is_early(day: dt.date, due: dt.date, every: tuple[int, str]) -> bool:
    turn = _after(due, *every) - due
    return dt.timedelta(0) < due - day < turn / 2


def _stated(text: str, made: dt.date, following: Sequence[dt.date]) -> dt.date | None:
    if not _HAS_DATE.search(text):
        return None
    found = sorted(
        each
        for each in (*_dates(text), *_yearless(text, made), *_meetings_of_months(text, made, following))
        if each.day > made
    )
    return found[0].day if found else None


def _is_in_year(day: dt.date, made: dt.date, named: re.Match[str]) -> bool:
    """Whether a day is in the year named: by its number, else a later one than the meeting's, calendar or council."""
    if named["year"]:
        return day.year == int(named["year"])
    return municipal_year(day) > municipal_year(made) if named["of_council"] else day.year > made.year


def _dates(text: str) -> Iterator[_Stated]:
    for each in find_dates(text):
        by = _BY.search(text[: each.start])
        if each.date.day and _FROM.search(text[: each.start]) and _AT_END.match(text, each.end):
            # "Open overnight again from 1 July 2024": by then it is to be so.
            yield _Stated(2, each.start, each.date.last)
        if by and (by["strong"] or not _is_of_what_is_asked(text, by.start(), each.end)):
            yield _Stated(0 if by["strong"] else 1, each.start, _part_of(each.date.last, each.date.day is None, by))


_FROM = pattern_of(r"\bfrom\s+(?:the\s+)?$", re.I)
_AT_END = pattern_of(r"\s*(?:[.;]|$)")


def _yearless(text: str, made: dt.date) -> Iterator[_Stated]:
    """Days and months without a year: the next to come."""
    for match in _YEARLESS.finditer(text):
        by = _BY.search(text[: match.start()])
        if not by or (not by["strong"] and _is_of_what_is_asked(text, by.start(), match.end())):
            continue
        for year in (made.year, made.year + 1):
            date = parse_date(f"{match['day'] or ''} {match['month']} {year}".strip())
            if date and (day := _part_of(date.last, date.day is None, by)) > made:
                yield _Stated(0 if by["strong"] else 1, match.start(), day)
                break


def _part_of(last: dt.date, is_month: bool, by: re.Match[str]) -> dt.date:
    """The day that "the end of", "mid", "before" a month mean; of a day, that day."""
    part = (by["part"] or "").casefold()
    if not is_month:
        return last + dt.timedelta(days=4) if part in ("week commencing", "week beginning", "w/c") else last
    if part in ("middle", "mid"):
        return last.replace(day=15)
    if part in ("start", "beginning"):
        return last.replace(day=1)
    if not part and (by["strong"] or "").casefold() == "before":
        return last.replace(day=1) - dt.timedelta(days=1)
    return last


def _meetings_of_months(text: str, made: dt.date, following: Sequence[dt.date]) -> Iterator[_Stated]:
    """ "The September meeting", "the meeting in September": its day where that is known."""
    for match in (match for pattern in _MONTHS_MEETINGS for match in pattern.finditer(text)):
        month = MONTHS.index(match["month"]) + 1
        year = int(match["year"] or made.year)
        end = month_end(year, month)
        end = month_end(year + 1, month) if end <= made and not match["year"] else end
        yield _Stated(
            -1, match.start(), next((d for d in following if (d.year, d.month) == (end.year, end.month)), end)
        )


def _relative(text: str, made: dt.date) -> list[tuple[int, dt.date]]:
    if not _HAS_UNIT.search(text):
        return []
    matches = [match for pattern in _RELATIVES for match in pattern.finditer(text)]
    return [
        (match.start(), _after(made, number_of(match["number"]), unit_of(match)))
        for match in matches
        if not _OF_A_THING.search(text[: match.start()])
        and not _is_before_its_verb(text, match)
        and not _is_a_standard(text, match)
        and not _MEANT.search(text[: match.start()])
        and not _SO_MANY_IN.search(text[: match.start()])
    ]


# "Each home with more than two reports of damp in two years".
_SO_MANY_IN = pattern_of(
    r"\b(?:more|fewer|less|other|rather)\s+than\s+[^.;,]{1,50}$|\bat\s+least\s+[^.;,]{1,50}$", re.I
)


# "Homes that it means to sell in the next five years": what somebody else has in mind, or how it came about.
_MEANT = pattern_of(
    r"\b(?:which|that|who)\s+(?:had|have|has)\s+(?!to\b)(?:\w+\s+){1,4}$|"
    r"\b(?:it|they|he|she|who|which|that|(?:the|its|their) \w+)\s+(?:\w+ly\s+)?"
    r"(?:means?|intends?|plans?|expects?|hopes?|proposes?|aims?|wants?|(?:is|are)\s+(?:likely|due|going|about))\s+to\s+"
    r"(?:\w+\s+){1,4}$"
    r"|\b(?:whose|which|that|who)\b[^,;.]{0,40}?\b(?:ends?|expires?|closes?|lapses?|runs?\s+out|falls?|begins?|starts?|opens?)\s+$",
    re.I,
)


# "Every carer who asks is given one within 28 days", "answer complaints within ten days": how soon it is always to be.
_ALWAYS = pattern_of(
    r"\b(?:every|each|any|all|no|those|anyone|everyone|nobody)\b[^.;]*?\b(?:who|which|that|whose)\b[^.;]*$"
    r"|\b(?:answer|see|treat|assess|process|determine|deal\s+with|respond\s+to|reply\s+to|acknowledge|resolve|repair|mend|fix|"
    r"clear|collect|visit|ring|call|return|pay|decide|attend\s+to|handle|complete|discharge|investigate)\s+"
    r"(?!the\b|an?\b|its\b|their\b|his\b|her\b|this\b|these\b|that\b|those\b)(?:\w+\s+){0,3}?\w+s\s*$",
    re.I,
)


# "Within six weeks in nine cases out of ten".
_IN_SO_MANY = pattern_of(r"\s*,?\s*(?:in|for)\s+(?:[\w.%]+\s+){0,4}?(?:cases|instances|per\s+cent|out\s+of)\b", re.I)
# "Every assessment be completed within 28 days of the request": counted from what comes again and again.
_OF_EACH = pattern_of(r"\b(?:every|each|any|all)\b[^.;]*$", re.I)
_OF_ANOTHER = pattern_of(
    r"\s+(?:of|from|after)\s+(?:(?:the|an?|each|every|any|its|their|his|her|being|having)\s+)?(?:(?:date|day|receipt)\s+of\s+)?"
    r"(?:(?:the|an?|each|every|any|its|their)\s+)?(?:\w+\s+)?(?:request(?:ed)?|referr(?:al|ed)|application|complaint|assess(?:ment|ed)|"
    r"diagnos(?:is|ed)|discharged?|admi(?:ssion|tted)|contact|birth|enquiry|inquiry|call|incident|receipt|receiv(?:ing|ed)|"
    r"report(?:ed)|notif(?:ication|ied)|asking|leaving|vacancy|fault|breach)\b",
    re.I,
)
AT_ONCE = 5
"""Days within which a thing is always to be done; committees, unless they ask for words, do not ask so soon for one."""


def _is_a_standard(text: str, match: re.Match[str]) -> bool:
    """Whether a few days or weeks are a rule for many cases; months are seldom anything but a deadline."""
    if _OF_ANOTHER.match(text[match.end() :]) and _OF_EACH.search(text[: match.start()]):
        return True
    if unit_of(match) in ("month", "year") or match[0].endswith("time"):
        return False
    if _IN_SO_MANY.match(text[match.end() :]):
        return True
    at_once = unit_of(match).endswith("day") and number_of(match["number"]) <= AT_ONCE and not _REPORT.search(text)
    return at_once or _ALWAYS.search(text[: match.start()]) is not None


def _is_before_its_verb(text: str, match: re.Match[str]) -> bool:
    """ "Details of homes let within ten days be sent": the words after a thing and before what is asked of it."""
    return not match[0].endswith("time") and _is_of_what_is_asked(text, match.start(), match.end())


def _is_of_what_is_asked(text: str, start: int, end: int) -> bool:
    """ "Alarms still in use at the end of May be counted": a time that stands between a thing and its verb."""
    before, after = text[:start].strip(), text[end:]
    if _ON_AND_ON.match(after):
        return True
    starts = re.fullmatch(r"(?i)(?:that\b)?[\s,]*", before) is not None
    if re.search(r"(?i)\b(?:report|update|review|paper|briefing)\s*$", before):
        return False
    has_verb = re.search(r"(?i)\b(?:be|to|should|will|shall|must|please)\b", before) is not None
    return not starts and not has_verb and re.match(r"(?i)[^.;,]*?\bbe\s+\w+", after) is not None


# "Seen in July to September 2024", "members at 31 March in each of three years": when what is counted was so.
_ON_AND_ON = pattern_of(
    rf"(?:,?\s+\d{{4}})?\s*(?:to|and|-|–)\s*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH})\b|\s+(?:in|of)\s+(?:each|every|both|all)\b",
    re.I,
)


def _after(made: dt.date, number: int, unit: str) -> dt.date:
    if unit in ("month", "year"):
        return add_months(made, number * (12 if unit == "year" else 1))
    if unit == "working day":
        return _after_working_days(made, number)
    return made + dt.timedelta(days=number * {"week": 7, "fortnight": 14}.get(unit, 1))


def _after_working_days(day: dt.date, number: int) -> dt.date:
    """Bank holidays are not counted out: papers seldom mean them that closely."""
    while number:
        day += dt.timedelta(days=1)
        number -= day.weekday() < 5
    return day
