"""The lines of a page -> whether minutes begin there, told from its head and from what the page tells.

Minutes call themselves so, say who was there, or tell in the past what was said and done. Looks at one page at a time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.dates import find_dates
from ingest.layout import Line, flow
from ingest.meeting_words import MARK, in_either_language, is_body, without_dates
from ingest.readers.decision_words import opens_decision

_HEAD = 30
"""Lines in which it shows."""

_MINUTES = re.compile(
    r"\W*(?:draft |public |confirmed |unconfirmed |approved )*"
    r"(?:minutes(?: of\b.*| -.*| –.*|:.*)?|.{0,80}\bminutes|minutes .{0,60}"
    r"|(?:an )?(?:extracts?|excerpts?) (?:of|from) (?:the )?(?:\w+ )?minutes? .*"
    r"|.{0,80}\b(?:(?:action|meeting) notes|notes and actions|notes of (?:the |a )?meeting)\b.{0,40}"
    r"|(?:.{3,80}?[:,–—-] ?)?(?:notes?|record|proceedings) of (?:a|an|the|its)\b.{0,40}\b(?:meeting|proceedings)\b.*"
    r"|record of proceedings.*)",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"\W*(?:draft )?(?:minutes of|(?:notes?|record|proceedings) of (?:(?:a|an|the) )?(?:\w+ )?meeting\b)", re.IGNORECASE
)
_OF_EARLIER = re.compile(
    r"\W*minutes (?:of|from) (?:the |its |our |their )?(?:previous|last|preceding|earlier) meetings?\b(?!.*\d).*",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"[\W\d]*agenda[^\w.]*", re.IGNORECASE)
_PRESENT = re.compile(
    r"\W*(?:(?:(?:\w+ )?members?|councillors?|those|also)?\s*(?:present|in attendance)\b"
    r"|(?:also )?attend(?:ance|ees|ing)\b|(?:\w+ ){1,3}(?:present|in attendance)\W*$|(?:in the )?chair\s?:\s*[A-Z])",
    re.IGNORECASE,
)


_AT_A_MEETING = re.compile(
    r"(?:[^.:;]{3,100} )?\bat an? (?:\w+ )?meeting of (?:the )?[^.:;]{3,140}?,? "
    r"(?:(?:duly )?(?:convened and )?held\b|on \w+day\b)",
    re.IGNORECASE,
)
"""How minutes open that do not call themselves so: `At a meeting of the ... held at ...`."""
_DECISIONS = re.compile(
    r"\W*(?:[^:.;]{3,70}\s*[:–—-]\s*)?"
    r"(?:(?:summary|record|notice|list|schedule|notes?) of decisions\b(?! to be\b).*"
    r"|decisions? (?:sheet|list|summary|notice)\b.*|what was (?:decided|agreed|resolved)\b.*)",
    re.IGNORECASE,
)
_AT_MEETING = re.compile(
    r"\bdecisions?\b[^.]{0,80}\b(?:taken|made|agreed|reached)\b[^.]{0,80}\bmeeting\b", re.IGNORECASE
)


def strength_as_minutes(lines: Sequence[Line], *, noted: bool) -> float | None:
    """How surely minutes begin on a page of these lines, from 4 to 6; None where nothing says so.

    The word in the heading, a date, and those present tell it; two of the three with a body's name; else what the page
    tells. `noted`: whether it holds a table of what was said of each item.
    """
    head = lines[:_HEAD]
    said = next((i for i, line in enumerate(head[:14]) if _is_headed(_MINUTES, line)), None)
    present = next((i for i, line in enumerate(head) if _PRESENT.match(line.text) and len(line.text) < 400), None)
    if said is not None and present is None and _OF_EARLIER.fullmatch(head[said].text):
        # The title of the item that takes them, over what arises.
        said = None
    # A sentence that says when the meeting was held may be cut in its date.
    dated = bool(find_dates(flow(head[: (12 if present is None else present) + 1])))
    if any(_is_headed(_AGENDA, line) for line in head):
        return None
    if said is not None and _MINUTES_OF.match(head[said].text):
        held = re.search(r"\bheld\b|\bmeeting\b", flow(head[said : said + 4]), re.IGNORECASE)
        if held and (present is not None or dated) and not re.search(r"\(Pages?\b", head[said].text):
            opens = said < _OPENING and _tells_what_was_done(lines)
            return 6.0 if present is not None else 5.0 if opens else 4.0
    # What a meeting decided, headed as such: with who was there, or said to have been taken at one: a decision sheet.
    decisions = any(_is_headed(_DECISIONS, line) and _has_its_row(line, head) for line in head[:8])
    taken = present is not None or _AT_MEETING.search(flow(head)) or _tells_what_was_done(lines)
    if dated and decisions and taken:
        return 5.0
    if dated and said is not None and noted:
        return 5.0
    if _AT_A_MEETING.match(flow(head[:5])) and dated:
        return 5.0
    if said is not None and dated and (present is not None or _is_theirs(lines, said)):
        return 5.0
    if present is not None and present <= 10 and dated and any(_names_body(line.text) for line in head[:present]):
        kept = _KEPT.match(head[0].text)
        was_there = kept or _WAS_THERE.search(flow(head[present : present + 8])) or _tells_what_was_done(lines)
        return 5.0 if was_there else 4.0
    named = _is_dated_name(head) and _tells_what_was_done(lines) and any(opens_decision(line.text) for line in lines)
    return 5.0 if named or _is_kept_of_a_body(head) else None


def _is_theirs(lines: Sequence[Line], said: int) -> bool:
    """Whether the word at a page's head is said of the page: with the body's name, or over what was said and done."""
    if said < _NEAR_THE_HEAD and _names_minutes(lines[:_HEAD], said):
        return True
    return said < _OPENING and bool(_CALLED.search(lines[said].text)) and _tells_what_was_done(lines)


_NEAR_THE_HEAD = 5
_CALLED = re.compile(
    r"^\W*(?:item \w+\W+)?(?:(?:draft|public|confirmed|unconfirmed|approved|an|action|meeting) )*"
    r"(?:minutes|extracts?|excerpts?|notes|record|proceedings)\b|[:–—-]\s*(?:draft )?minutes$",
    re.IGNORECASE,
)
"""What a page calls itself, and does not speak of: `Response times in minutes`."""


def _has_its_row(line: Line, head: Sequence[Line]) -> bool:
    """Whether a line stands in a row of its own: `What was agreed` beside others is a column's title."""
    return not any(other is not line and abs(other.top - line.top) < line.size / 2 for other in head)


def _is_headed(form: re.Pattern[str], line: Line) -> bool:
    """Whether a line is such a heading, in either language of those it is given in."""
    return any(map(form.fullmatch, in_either_language(line.text)))


_OPENING = 3
"""Lines at a page's head in which what it is is said."""


def _is_dated_name(head: Sequence[Line]) -> bool:
    """Whether a page is headed by nothing but a body and a day: `PONDS COMMITTEE, 12 June 2024`."""
    first = next((head[:count] for count in (1, 2) if find_dates(flow(head[:count]))), [])
    return bool(first) and _names_body(flow(first)) and len(flow(first)) < _LONGEST_NAME


_LONGEST_NAME = 100
"""Letters."""


def _tells_what_was_done(lines: Sequence[Line]) -> bool:
    """Whether a page tells what was said and done, line after line: a list of business tells what is to be done."""
    told = sum(bool(_TOLD.search(line.text)) for line in lines)
    done = sum(bool(_DONE.search(line.text)) for line in lines)
    return told >= _LINES_THAT_TELL or told + done > _LINES_THAT_TELL


_TOLD = re.compile(
    r"\b(?:was|were|had|thanked|explained|replied|said|told|wished|felt|thought|spoke|remarked)\b", re.IGNORECASE
)
_DONE = re.compile(
    r"\b(?:resolved|agreed|decided|noted|reported|informed|asked|confirmed|considered|received|presented|heard|moved"
    r"|seconded|advised|outlined|declared)\b",
    re.IGNORECASE,
)
_LINES_THAT_TELL = 3


_WAS_THERE = re.compile(
    r"\bin the chair\b"
    r"|\bapolog(?:y|ies)\b.{0,60}\b(?:was|were|had been) (?:\w+ )?(?:submitted|received|given|made|reported)",
    re.IGNORECASE,
)
"""What is told of a meeting that was held: a front sheet has who is a member, and an item for apologies."""


_KEPT = re.compile(r"(?:(?:draft|summary|public) )?(?:records?|notes?|proceedings|accounts?) of\b", re.IGNORECASE)
"""What is kept of a meeting, said first on a page: `Record of questions and answers: Ponds Panel`."""


def _is_kept_of_a_body(head: Sequence[Line]) -> bool:
    """Whether a page is headed by nothing but what is kept, whose and of which day, in whatever tense it tells.

    `Notes of the Ponds Committee`, the day with it or under it.
    """
    kept = _KEPT.match(head[0].text)
    if kept is None:
        return False
    whose = re.sub(r"^(?:(?:a|an|the) )?", "", head[0].text[kept.end() :].strip(), flags=re.IGNORECASE)
    return _names_body(whose) and bool(find_dates(flow(head[:2]))) and len(flow(head[:2])) < 2 * _LONGEST_NAME


def _names_minutes(head: Sequence[Line], said: int) -> bool:
    """`MINUTES: Ponds Committee`, or `MINUTES` above or below it: whose they are stands with the word."""
    label = (
        r"\W*(?:(?:an )?(?:extracts?|excerpts?) (?:of|from) (?:the )?)?"
        r"(?:draft |public |confirmed |unconfirmed |approved )*minutes?"
    )
    text = next(filter(_MINUTES.fullmatch, in_either_language(head[said].text)))
    name = re.sub(rf"^{label}\b(?: of(?: the)?)?\W*|{label}\W*$", "", text, flags=re.IGNORECASE)
    beside = (
        [line.text for line in head[: said + 2]]
        if not re.search(r"\w", without_dates(name).replace(MARK, ""))
        else [name]
        if said < 3
        else []
    )
    return name != text and any(map(_names_body, beside))


def _names_body(text: str) -> bool:
    """Whether a line is a body's name, with or without a date before or after it: what follows a date is a place."""
    parts = without_dates(text).split(MARK)
    if len(parts) > 2 or re.match(r"\d", parts[0]):
        # A minute on other minutes: `29. Ponds Panel - May and June 2024 minutes`.
        return False
    # `Ponds Panel held on`, at the town hall: not `That the minutes of the Panel held on`.
    parts = [part if _OF_OTHERS.search(part) else _HELD.sub("", part) for part in parts]
    named = (re.sub(r"\s*[-–,:|]?\s*(?:a\.?g\.?m\.?)?\s*[-–]?\s*$", "", part, flags=re.IGNORECASE) for part in parts)
    return any(is_body(name.strip(" ,|–-")) for name in named)


_OF_OTHERS = re.compile(r"\b(?:that|minutes)\b", re.IGNORECASE)
_HELD = re.compile(r",?\s+(?:meeting\s+)?(?:held|which met)\b.{0,60}$", re.IGNORECASE)
