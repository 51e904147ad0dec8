"""What sentences refer to: days of meetings, numbers of minutes and clauses, new days, new wordings. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.dates import MONTHS, find_dates
from corpus.names import fold_committee
from corpus.patterns import pattern_of
from corpus.records import folded
from search.tracking.remembering import remembered
from search.tracking.words.labels import bare_number
from search.tracking.words.wording import stems

_MINUTE = pattern_of(
    r"\bmin(?:ute)?s?\b\.?\s*(?:nos?\b\.?|numbers?|refs?\b\.?|"
    r"item)?\s*[:#]?\s*((?:[a-z]{1,5}[./-]|[a-z]{1,3}&[a-z]{1,3}[./ -]?)?\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?)\b"
    r"(?:\s?\((\w{1,4})\))?"
    r"(?!\s*(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december))",
    re.I,
)
_LETTERED = pattern_of(
    r"(?<![\w/.-])([a-z]{2,6}[./]?\d{1,4}(?:/\d{1,4})?)\s?\(([a-z]|[ivx]{1,4}|\d{1,2})\)(?!\w)", re.I
)
"""`HSC7(b)`: a number with the letters of a body before it and a clause behind it is a minute's without the word."""
_OF_YEAR = pattern_of(r"(?<![\w/.-])([a-z]{2,6}/\d\d/\d{1,4})(?![\w/(]| \()()", re.I)
"""`HSC/23/014`: so is one with the year too."""
_CLAUSE = pattern_of(
    r"\b(?:resolution|clause|recommendation|decision|action|part|paragraph|point|"
    r"item)s?\s*(?:no\.?\s*)?(\(\w{1,4}\)|\d{1,2}\b|[ivx]{1,4}\b)",
    re.I,
)


# A sieve, for speed: a day has a figure beside a month's name, or two figures with a mark between them.
_MAY_HOLD_DAY = pattern_of(
    r"\d\s*(?:st|nd|rd|th)?,?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*\.?,?\s*\d|\d[./-]\d|\b[lIO]\d",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a statement refers to."""

    dates: frozenset[str]
    """Whole days, ISO 8601."""
    minutes: frozenset[str]
    """Numbers of minutes, bare."""
    clauses: frozenset[str]
    days: frozenset[str] = frozenset()
    """Days whose year is not said, `06-13`."""

    @property
    def anything(self) -> bool:
        """Whether it ties the statement to one meeting or one minute."""
        return bool(self.dates or self.minutes)


NOTHING = Cited(frozenset(), frozenset(), frozenset())
"""What a statement refers to that names no meeting."""


@lru_cache(maxsize=50_000)
def what_is_cited(text: str) -> Cited:
    """The days, minutes and clauses that sentences name."""
    days = find_dates(text) if _MAY_HOLD_DAY.search(text) else []
    minutes = [*_MINUTE.finditer(text), *_LETTERED.finditer(text), *_OF_YEAR.finditer(text)]
    return Cited(
        frozenset(found.date.iso for found in days if found.date.day),
        frozenset(bare_number(match[1]) for match in minutes),
        frozenset(bare_number(match[1]) for match in _CLAUSE.finditer(text))
        | frozenset(bare_number(match[2]) for match in minutes if match[2]),
        frozenset(_without_year(match) for match in (_DAY_OF_MONTH if minutes else _MET_ON).finditer(text)),
    )


_DAY = rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{'|'.join(MONTHS)})\b(?!,?\s+(?:19|20)\d\d)"
_DAY_OF_MONTH = pattern_of(_DAY, re.I)
_MET_ON = pattern_of(rf"\bmeeting (?:held )?(?:of|on) (?:the )?(?:\w+day,? )?{_DAY}", re.I)
"""A day on which a meeting is said to have been; what was done on another names none."""


def _without_year(match: re.Match[str]) -> str:
    month = 1 + [each.casefold() for each in MONTHS].index(match["month"].casefold())
    return f"{month:02}-{int(match['day']):02}"


_PLACED = pattern_of(
    r"(?:(?:minutes?|mins?|items?|refs?)\b\.?\s*(?:nos?\b\.?|numbers?|refs?\b\.?)?\s*[:#]?\s*)?"
    r"(?P<minute>(?:[A-Z](?:[A-Z&]{0,4}[A-Z])?[./ -]?)?\d{1,4}(?:[./]\d{1,4}){0,2})\s*(?:[,;:-]|(?<=\s)/(?=\s))?\s*"
    r"(?:\((?P<clause>\w{1,4})\)|(?P<letter>[a-z])\b|"
    r"(?:rec(?:ommendation)?|res(?:olution)?|clause|part|action)?\.?\s*(?P<number>[A-Z]?\d{1,2}))?\s*$",
    re.I,
)


def place_of_row(text: str | None) -> tuple[str, frozenset[str]] | None:
    """A cell that names nothing but where a thing was decided -> the minute, and the clause as it may be labelled.

    `Minute 62/20 (b)`, `53(c)`, `HSC.53`, `17 Rec. 4`; both for comparison. A bare number alone may count the rows
    of a tracker, and is none.
    """
    match = _PLACED.match(folded(text))
    if match is None or folded(text).isdigit():
        return None
    clause = match["clause"] or match["letter"]
    labels = (
        {clause} if clause else {prefix + match["number"] for prefix in ("", "r", "rec")} if match["number"] else ()
    )
    return bare_number(match["minute"]), frozenset(map(bare_number, labels))


def places_of_row(text: str) -> list[tuple[str, frozenset[str]]]:
    """The places that such a cell may mean: of `21.2` also the minute 21, in whose second paragraph it is told."""
    place = place_of_row(text)
    paragraph = _PARAGRAPH.fullmatch(folded(text))
    return [*([place] if place else []), *([(bare_number(paragraph["minute"]), _UNLABELLED)] if paragraph else [])]


_PARAGRAPH = pattern_of(r"(?:(?:minute|min\.?|para(?:graph)?\.?)\s*)?(?P<minute>[a-z&/]{0,6}\s?\d{1,4})\.\d{1,2}")
_UNLABELLED = frozenset([""])

_ANSWERED = pattern_of(
    r"^(?:that )?(?:the )?(?:recommendations?|requests?|proposals?)\b(?: \(?\d+\)?,?)? ?(?:that|for|about|on|to|of)? ?"
    r"(?P<what>.{8,}?),? (?:be|is|was|are|were) (?:\w+ly )?(?:not )?"
    r"(?:accepted|agreed|supported|declined|rejected|refused|approved|noted|adopted|deferred|put off)\b"
)


def what_is_answered(text: str) -> str:
    """What a decision names as recommended: "the recommendation about the weir be accepted" -> "the weir"."""
    match = _ANSWERED.match(folded(text))
    return match["what"] if match and len(stems(match["what"])) > 1 else ""


_RULED_ON = pattern_of(
    r"\b(?:cabinet|executive|council|leader|mayor|board|trust|cabinet member|portfolio holder)\b[\w ,'’]{0,60}?"
    r"\b(?:ha(?:s|ve|d)|did)? ?(?:also |now |not )*(?:accept|agree|reject|decline|refuse|support|endorse|approve|adopt)"
    r"(?:s|d|ed)? (?:the |this |its |that |your )?(?:[\w'’]+ ){0,5}?"
    r"recommendation (?:to|that|for|about|on) (?P<what>[^.;]{8,})"
)


def what_was_ruled_on(text: str) -> str:
    """What a report says that another body ruled on: "Cabinet has accepted the recommendation to oil the weir".

    Empty where it says nothing of the kind, or only what is proposed.
    """
    match = _RULED_ON.search(folded(text)) if "recommendation " in text else None
    return match["what"] if match and not _PROPOSES.search(folded(text)) else ""


_PROPOSES = pattern_of(
    r"\b(?:proposed|recommended to|asked to|invited to|if|whether|should|would|will|may|might|until|when|once)\b"
)
_EXECUTIVE = pattern_of(r"\b(?:cabinet|executive)\b")


def is_executive(committee: str | None) -> bool:
    """Whether a body is one that scrutiny recommends to."""
    return bool(_EXECUTIVE.search(fold_committee(committee)))


def bodies_named(text: str, bodies: Iterable[str]) -> list[str]:
    """Those of some folded committee names that a text names, with or without the number at their end."""
    words = f" {fold_committee(text)} "
    whole = [body for body in bodies if body and f" {body} " in words]
    return whole or [body for body in bodies if body and len(body.split()) > 2 and f" {_unnumbered(body)} " in words]


def _unnumbered(body: str) -> str:
    return re.sub(r"\s+(?:no\s+)?\d+$", "", body)


_PUT_OFF = pattern_of(
    r"\b(?:extension|extended|put (?:back|off)|deferred|postponed|re-?scheduled|re-?programmed|now (?:due|expected|"
    r"scheduled|planned|to be)|"
    r"(?:revised|new|amended|agreed) (?:\w+ )?(?:date|deadline|target|timescale)|moved(?! (?:in|out|off|away)\b)|"
    r"carried (?:over|forward)|delayed|slipped|held over|"
    r"(?:deadline|due date|date|target)\b.{0,30}\b(?:changed|moved|revised|amended|put back))\b",
    re.I,
)


# "has allowed until 3 May", "to be finished by 3 May instead": a new day without a word for putting off.
_NEW_DAY = pattern_of(
    r"\b(?:agreed|consented|assented) to"
    r"(?= (?:the )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b(?!(?: \d{4})? (?:meeting|minutes)))|"
    r"\b(?:stands?|stood|lies?|lay) over (?:to|until|till)\b"
    r"|\b(?:allow(?:ed|s)?|let|giv(?:en|es)|gave|grant(?:ed|s)?|agreed|(?:should|might|may|to) have|wait(?:ed)?)"
    r"[,:]? (?:[\w'’-]+ ){0,8}?until\b"
    r"|\b(?:by|in|until|on) [^.;]{4,40}? (?:instead|in its stead|rather than)\b",
    re.I,
)


# "The paper sought in May should come on 8 July instead", "would not be ready, and would be taken on 8 July".
_LEAVE = pattern_of(
    r"\b(?:instead|more time|longer|cannot be|could not be|(?:is|are|was|were|running) late|held back|thought better|"
    r"(?:not|never) (?:yet )?(?:be )?(?:ready|finished|done)|overr[au]n|sought|wanted (?:for|in|on)|promised|requested|"
    r"may now|(?:should|would|could|might|will|shall|to) now (?:come|be)|allowed|accordingly)\b",
    re.I,
)
_COMES = pattern_of(
    r"\b(?:come|coming|finished|be (?:taken|brought|heard|given|made|done|finished|completed|settled|concluded|ready|"
    r"received|presented|held back))\b[^.;]{0,30}?\b(?:on|by|until|till|to|at) (?:(?:the|its|their) )?"
    r"(?:\w+ )?(?:meeting (?:on|of) )?"
    r"(?:\w+day,? )?$",
    re.I,
)


@remembered
def put_off_to(text: str | None, *, near: dt.date | None = None, after: dt.date | None = None) -> str | None:
    """The day to which something is put off, ISO 8601; a month means its last day. None where nothing says so.

    `near` is the day on which it is said, and gives the year to one without: the nearest; with `after`, the next.
    """
    if not text:
        return None
    said, near = near or after, near or (after and after + _HALF_A_YEAR)
    last = after + _AT_MOST if after else dt.date.max
    if _LEAVE.search(text) and (come := [day for day in find_dates(text) if _COMES.search(text[: day.start])]):
        return come[-1].date.last.isoformat()
    match = _PUT_OFF.search(text) or _NEW_DAY.search(text)
    if not match:
        return None
    rest = text[match.start() :]
    # "Put off to the autumn by the Panel on 10 March": when it was put off, and not until when.
    days = [
        day
        for found in find_dates(rest, near=near)
        if (day := found.date).month and not (said and day.last < said) and (day.first <= last or str(day.year) in rest)
    ]
    if not days and (named := _AS_NEW_DAY.search(text)) and (found := find_dates(named["day"], near=near)):
        return found[-1].date.last.isoformat()
    return days[0].last.isoformat() if days else None


_HALF_A_YEAR = dt.timedelta(days=180)
"""The nearest day to half a year on is the next."""
_AT_MOST = dt.timedelta(days=270)
"""How far on a day without its year may be: what was sent "on 13 April" is told of in May, not put off by a year."""
# "The Chairman has agreed 31 March 2024 as the new date".
_AS_NEW_DAY = pattern_of(
    r"\b(?:agreed|set|given|fixed|accepted|allowed)\b(?P<day>[^.;]{4,40}?) as (?:the|a|its|their) (?:new|revised) "
    r"(?:date|deadline|day|target)",
    re.I,
)


# "How many carers' needs were met": what ends a word in `s` ends no quotation where another mark does after it.
_POSSESSIVE = r"(?!(?<=s[’'])\s[a-z][^‘’“”\"']{{1,300}}[’'](?!\w))"
_QUOTED = r"(?<!\w)[‘’“”\"'](?P<{}>\S.{{1,900}}?)[’”\"'](?!\w)" + _POSSESSIVE
_OLD, _NEW = _QUOTED.format("old"), _QUOTED.format("new")
_QUOTES = pattern_of(r"(?<!\w)[‘’“”\"'](?!\s)")
_UNQUOTED = r"[^‘’“”\"']"
_AMENDED = pattern_of(
    r"\b(?:(?:amend|correct|alter|chang|replac|revis|substitut)\w*|put right|(?:should|ought to) (?:have )?read)\b"
    r"[^‘“\"']{0,120}?" + _NEW,
    re.I | re.S,
)
_PUT_FOR = tuple(
    pattern_of(pattern, re.I | re.S)
    for pattern in (
        rf"\b(?:for|delet\w+|replac\w+|omit\w*|remov\w+|strik\w+)\b{_UNQUOTED}{{0,40}}{_OLD}{_UNQUOTED}{{0,60}}?"
        rf"\b(?:read|insert\w*|substitut\w+|put|with|by|add\w*)\b{_UNQUOTED}{{0,30}}{_NEW}",
        rf"{_OLD}{_UNQUOTED}{{0,40}}\b(?:became|becoming|(?:should|to|now) (?:have )?read)\b{_UNQUOTED}{{0,20}}{_NEW}",
        rf"{_OLD}{_UNQUOTED}{{0,80}}\b(?:replaced|amended|changed|altered|corrected|deleted|substituted|removed|omitted"
        rf"|(?:struck|crossed|scored|taken) (?:out|through))\b"
        rf"{_UNQUOTED}{{0,60}}{_NEW}",
        rf"\bread\w*\b{_UNQUOTED}{{0,30}}{_NEW}{_UNQUOTED}{{0,20}}"
        rf"\b(?:instead of|rather than|in place of|and not|not)\b{_UNQUOTED}{{0,20}}{_OLD}",
    )
)


_INSERT = r"\b(?:insert\w*|add(?:ed|ing|ition)?|put in)\b"
_PUT_IN = tuple(
    pattern_of(pattern, re.I | re.S)
    for pattern in (
        rf"{_NEW}{_UNQUOTED}{{0,60}}{_INSERT}{_UNQUOTED}{{0,30}}\b(?P<where>before|after)\b{_UNQUOTED}{{0,30}}{_OLD}",
        rf"{_INSERT}{_UNQUOTED}{{0,40}}{_NEW}{_UNQUOTED}{{0,30}}\b(?P<where>before|after)\b{_UNQUOTED}{{0,30}}{_OLD}",
        rf"\b(?P<where>before|after)\b{_UNQUOTED}{{0,30}}{_OLD}{_UNQUOTED}{{0,40}}{_INSERT}{_UNQUOTED}{{0,30}}{_NEW}",
    )
)
"""Words put in beside others that stay."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a correction of minutes puts in the place of what was printed."""

    new: str
    old: str | None = None
    """The words that it takes the place of; None where `new` is the whole clause, or its only day."""
    day_alone: bool = False
    """Whether `new` takes the place of the one day that the clause names."""

    def of(self, text: str) -> str | None:
        """A clause's words as corrected; None where the words to be replaced are not among them."""
        if self.day_alone:
            days = [each for each in find_dates(text) if each.date.day]
            return text[: days[0].start] + self.new + text[days[0].end :] if len(days) == 1 else None
        if self.old is None:
            return self.new[:1].upper() + self.new[1:]
        place = text.casefold().find(self.old.casefold())
        return None if place < 0 else text[:place] + self.new + text[place + len(self.old) :]


def correction_of(text: str) -> Correction | None:
    """What a sentence of minutes corrects: a part for a part, else a whole clause; None where it corrects none."""
    if (days := _DAY_FOR_DAY.search(text)) and _OF_MINUTES.search(text):
        return Correction(days["new"], days["old"])
    if figures := _DAY_NOT_DAY.search(text) or _FIGURE_NOT_FIGURE.search(text):
        return Correction(figures["new"], figures["old"])
    if (days := _ONE_DAY.search(text)) and _OF_MINUTES.search(text):
        return Correction(days["new"], day_alone=True)
    if unquoted := _UNQUOTED_WHOLE.search(text):
        return Correction(unquoted["new"].strip())
    if not _QUOTES.search(text):
        return None
    if inserted := next((match for pattern in _PUT_IN if (match := pattern.search(text))), None):
        new, old = inserted["new"].strip(), inserted["old"].strip()
        both = (new, old) if inserted["where"].casefold() == "before" else (old, new)
        return Correction(" ".join(both), old)
    parts = [match for pattern in _PUT_FOR if (match := pattern.search(text))]
    if parts:
        return Correction(parts[0]["new"].strip(), parts[0]["old"].strip())
    match = _AMENDED.search(text)
    whole = match is not None and len(match["new"]) >= _WHOLE_CLAUSE and "minute" in text.casefold()
    return Correction(match["new"].strip()) if match and whole else None


_A_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+(?:,? \d{4})?"
_DAY_FOR_DAY = pattern_of(
    rf"\b(?:amend|correct|alter|chang|revis)\w*\b[^.;‘’“”\"']{{0,40}}?"
    rf"\bfrom (?:the )?(?P<old>{_A_DAY}) to (?:the )?(?P<new>{_A_DAY})"
)
# "The date should have read 30 September 2023, not 31 December 2023".
_DAY_NOT_DAY = pattern_of(
    rf"\b(?:should|ought to|to) (?:have )?(?:read|be|been|say|said|shown?|given?|stated?|named?) "
    rf"(?:the )?(?P<new>{_A_DAY}),? "
    rf"(?:and not|not|instead of|rather than|in place of) (?:the )?(?P<old>{_A_DAY})"
)
# "The minutes were approved subject to the date in minute 4(1) being changed to 31 December 2022".
_ONE_DAY = pattern_of(
    rf"\bdate (?:given |stated |shown )?(?:in|of|at) [^;‘’“”\"']{{2,60}}? (?:be|being|is|was|to be|should be) "
    rf"(?:amended|corrected|altered|changed|revised)[ ,]+to (?:read )?(?:the )?(?P<new>{_A_DAY})",
    re.I,
)
# "A slip in minute 18(ii), where the charge should read £690 and not £960".
_FIGURE = r"£?\d[\d,.]*\d(?:\s?(?:%|per cent|million|m|k))?|£?\d"
_FIGURE_NOT_FIGURE = pattern_of(
    rf"\b(?:should|ought to|to) (?:have )?(?:now )?read (?P<new>{_FIGURE}),? "
    rf"(?:and not|not|instead of|rather than|in place of) (?P<old>{_FIGURE})(?![\w£])"
)
_OF_MINUTES = pattern_of(r"\bminutes\b[^.;]*\b(?:signed|approved|confirmed|agreed|record)\b", re.I)
# "Minute 2/23 (c) should read: each gate be painted by May".
_UNQUOTED_WHOLE = pattern_of(
    r"\bmin(?:ute)?\b[^:;.]{1,60}?\b(?:should|ought to|to) (?:have )?(?:now )?read\s*[:–—-]\s*"
    r"(?P<new>[^‘“\"'\s].{14,})$",
    re.I | re.S,
)
_WHOLE_CLAUSE = 15
"""Characters."""
