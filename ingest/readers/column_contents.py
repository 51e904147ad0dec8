"""The cells under a column's title -> what the column holds, where the title told nothing.

A council words its titles as it likes (`What was asked`, `Stage reached`); dates, names, states and sentences look the
same everywhere. Asked only of tables that something else has called trackers.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Sequence
from statistics import median

from corpus.dates import find_dates, is_date, parse_date
from corpus.records import folded
from ingest.conventions import convention
from ingest.readers.action_words import says_nothing
from ingest.readers.colours import colour_word
from ingest.readers.owners import is_time

Cells = Sequence[Sequence[str]]
"""A table's columns from left to right, of each its filled cells."""


def role_of_contents(texts: Sequence[str], kind: str) -> str | None:
    """What the filled cells of a column without a telling title hold, whatever stands beside it."""
    if all(colour_word(text) for text in texts) and kind != "work_programme":
        return "rag"
    if kind == "tracker" and all(re.fullmatch(r"[RAI]|R/A|A/I|R/I", text) for text in texts):
        return "type"
    if all(is_date(text) for text in texts):
        return {"actions": "timescale", "tracker": "due", "work_programme": "date"}[kind]
    coded = kind == "tracker" and all(_CODE.fullmatch(text) for text in texts) and len(set(texts)) == len(texts)
    if coded or all(re.fullmatch(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?", text) for text in texts):
        return {"actions": "number", "tracker": "reference"}.get(kind)
    return None


_CODE = re.compile(r"(?:[A-Z]{1,5}[ /.-]?){1,2}\d{1,4}(?:[/.-]\d{1,4})*[a-z]?")
"""`PW R12/24`, the number of a row."""


def holds_days(texts: Sequence[str]) -> bool:
    """Whether each of some cells is a day, and beside it at most the words of all: `7 July 2022 (min. 5/22)`."""
    beside = [_WORDS.findall(_DAY.sub(" ", with_whole_months(text).casefold())) for text in texts]
    dated = all(parse_date(with_whole_months(text)) for text in texts)
    # One row alone repeats nothing: `To oil the gate (17 July 2024)` may be what was asked.
    tells = len(texts) > 1 or any(day.start == 0 for day in find_dates(" ".join(texts))[:1])
    return dated and tells and len({tuple(each) for each in beside}) == 1 and len(beside[0]) <= _FEW


_FEW = 4
"""Words beside a day in such a cell, `Panel of 5 May 2021, minute no 12`."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MONTHS = "|".join(f"{month.lower()}|{month[:3].lower()}" for month in month_name[1:])
_DAY = re.compile(rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_MONTHS}|sept)\b|(?<=\d)(?:st|nd|rd|th)\b")


def with_whole_months(text: str) -> str:
    """Words of a narrow column, the names of months that it cuts made whole: `30 Nove mber 2023`."""
    return _CUT_MONTH.sub(lambda found: "".join(found.group().split()), text)


_CUT_MONTHS = [r"\s?".join(month) for month in month_name[1:] if len(month) > len("June")]
_CUT_MONTH = re.compile(rf"\b(?:{'|'.join(_CUT_MONTHS)})\b", re.IGNORECASE)


def with_told_roles(roles: Sequence[str | None], cells: Cells, kind: str = "tracker") -> tuple[str | None, ...]:
    """The columns of a tracker or plan by their titles -> the same, those without a role told by cells and by order.

    They read from left to right: when it was asked, what was asked, who answers, what has come of it, the state.
    """
    told = list(roles)
    if kind == "actions" and not set(roles) & set(_ASKS) and (at := _carried_out(roles, cells)) is not None:
        told[at] = "action"
    if kind != "tracker" and not set(told) & set(_ASKS):
        return tuple(roles)
    if kind == "tracker" and "meeting_date" not in told:
        # `Date and minute no.` may be taken for the number, which is read from beside the day; `Panel of` for a body.
        told = [None if role in _MISTAKEN and _opens_dated(cells, at) else role for at, role in enumerate(told)]
    if kind == "tracker" and "status" not in told and told.count("response") > 1:
        # Of `Update | Position` the one that holds nothing but states is the status.
        states = [at for at, role in enumerate(told) if role == "response" and at < len(cells) and is_stated(cells[at])]
        told = ["status" if states[:1] == [at] else role for at, role in enumerate(told)]
    if kind == "tracker" and "response" not in told:
        # `State of things` over sentences says what came of it, `Report back` over sentences no day.
        told = ["response" if _is_answer(role, cells, at) else role for at, role in enumerate(told)]
    if kind == "actions" and "rag" not in told:
        told = ["rag" if role == "progress" and _is_coloured(cells, at) else role for at, role in enumerate(told)]
    for place, column in enumerate(cells):
        if (
            told[place] is None
            and column
            and (role := role_of_contents(column, kind)) not in (None, "due", "timescale")
        ):
            told[place] = role if role not in told else None
    for role, fits in _SIGNS[kind].items():
        found = None if role in told else _first(told, cells, role, fits)
        if found is not None:
            told[found] = role
    return tuple(told)


def _carried_out(roles: Sequence[str | None], cells: Cells) -> int | None:
    """The column of a plan that says what is to be done, whatever its title: the wordiest before who does it.

    Names of what is carried out, `Project` or `Scheme`, ask for nothing: where no column does, beside who leads.
    """
    told = [at for at, role in enumerate(roles) if role in ("leads", "timescale", "rag", "progress")]
    free = [at for at, column in enumerate(cells[: min(told, default=0)]) if roles[at] is None and column]
    asking = [at for at in free if _is_asking(cells[at])]
    named = [at for at in free if _is_worded(cells[at])] if "leads" in roles else []
    return max(asking or named, key=lambda at: _words_in(cells, at), default=None) if len(told) > 1 else None


def replied_around(roles: tuple[str | None, ...], cells: Cells) -> tuple[str | None, ...]:
    """The columns of a table of replies around one that says yes or no, `Scrutiny said | Agreed? | What Cabinet says`.

    Whoever replies words the titles for the one occasion: what was asked stands before the yes or no, and why after it.
    Those that are told in that order stay as they are.
    """
    plain = [place for place, column in enumerate(cells) if column and all(map(_YES_OR_NO.fullmatch, column))]
    if len(plain) != 1:
        return roles
    at = plain[0]
    if "text" in roles[:at] and "response" in roles[at:]:
        return (*roles[:at], roles[at] or (None if "status" in roles else "status"), *roles[at + 1 :])
    asked = max(range(at), key=lambda place: _words_in(cells, place), default=None)
    why = next((place for place in range(at + 1, len(cells)) if cells[place] and _is_worded(cells[place])), None)
    if asked is None or why is None or not cells[asked] or not _is_asking(cells[asked]):
        return roles
    others = [None if role in ("text", "response", "status") else role for role in roles]
    for place, role in ((at, "status"), (asked, "text"), (why, "response")):
        others[place] = role
    return tuple(others)


def _words_in(cells: Cells, place: int) -> float:
    return _usual_words(cells[place]) if cells[place] else 0.0


_YES_OR_NO = re.compile(
    r"(?:yes|no|y|n|(?:(?:in|only) )?part(?:ly|ial|ially)?|in full|fully|(?:not |(?:partly|partially) )?(?:agreed|"
    r"accepted|supported|approved)(?: in (?:part|full|principle))?|reject(?:ed)?|declined|refused|noted|deferred)\W*",
    re.IGNORECASE,
)


_MISTAKEN = ("reference", "due", "committee", "agenda_item")
"""What a column may be taken for by its title although it holds the days of meetings."""


def _is_coloured(cells: Cells, place: int) -> bool:
    """Whether a column `Status` holds nothing but colours."""
    column = cells[place] if place < len(cells) else ()
    return len(column) > 1 and all(colour_word(text) for text in column)


def _opens_dated(cells: Cells, place: int) -> bool:
    return place <= _EARLY and place < len(cells) and bool(cells[place]) and _is_dated(cells[place])


def _first(told: Sequence[str | None], cells: Cells, role: str, fits: Callable[[Sequence[str]], bool]) -> int | None:
    """The first free column that fits a role and stands where such columns stand.

    What was asked is said in more words than the business under which it was: a column with far fewer than another free
    one is passed over.
    """
    asked = next((place for place, each in enumerate(told) if each in _ASKS), None)
    found: list[int] = []
    for place, column in enumerate(cells):
        after_asked = asked is not None and place > asked
        misplaced = role in _AFTER_ASKED and not after_asked
        late = role == "meeting_date" and (after_asked or place > _EARLY)
        if told[place] is None and column and not misplaced and not late and fits(column):
            found.append(place)
    longest = max((_usual_words(cells[place]) for place in found), default=0)
    if role in _ASKS:
        found = [place for place in found if _FEWER * _usual_words(cells[place]) >= longest]
    if role == "responsible" and asked is not None:
        # Names before what was asked are rather those of business.
        found = [place for place in found if place > asked] or found
    return found[0] if found else None


_FEWER = 3
"""A column of so many times fewer words than another names business, and says nothing of what was asked."""
_EARLY = 2
"""The meeting stands in one of the first three columns."""


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(bool(fits(text)) for text in texts) / len(texts)


def _is_dated(texts: Sequence[str]) -> bool:
    """Whether most cells are a date with a few words beside it at most; `None set` says nothing of it."""
    whole = [with_whole_months(text) for text in texts if not says_nothing(text)]
    return (
        bool(whole)
        and _share(whole, lambda text: parse_date(text) is not None and len(text.split()) <= _LONGEST_DATED) >= 0.6
    )


_LONGEST_DATED = 9
"""Words of `Wednesday, 5 October 2024, Minute 12 (a)`."""


def _is_timed(texts: Sequence[str]) -> bool:
    """Whether most cells are a day or say in a few words when, `Next meeting`; `None set` says nothing of it."""
    told = [text for text in texts if not says_nothing(text)]
    if told and _share(told, lambda text: bool(_WENT.match(text))) >= 0.5:
        return False
    return _is_dated(texts) or (bool(told) and _share(told, is_time) >= 0.6)


_WENT = re.compile(r"(?:out|sent|issued|letters?|repl(?:y|ies)|received|rec['’]?d)\b", re.IGNORECASE)
"""`Out 20 Jul 2023, in 2 Oct 2023`: when letters went and came is no time by which anything is due."""


def _is_asking(texts: Sequence[str]) -> bool:
    """Whether the cells are phrases long enough to say what is asked for."""
    return _usual_words(texts) >= 3


def _is_worded(texts: Sequence[str]) -> bool:
    """Whether the cells are phrases or sentences."""
    return _usual_words(texts) >= 2


def _usual_words(texts: Sequence[str]) -> float:
    return median(len(re.findall(r"[^\W\d_]{2,}", text)) for text in texts)


def _is_state(texts: Sequence[str]) -> bool:
    """Whether the cells say in a word or two how far a thing has come."""
    states = tuple(convention("tracker")["states"]["words"])
    short = all(len(text.split()) <= 3 for text in texts)
    return short and _share(texts, lambda text: any(re.fullmatch(each, folded(text)) for each in states)) >= 0.5


def _is_said(cells: Cells, place: int) -> bool:
    """Whether the cells of a column are sentences and no states."""
    column = cells[place] if place < len(cells) else ()
    return bool(column) and _usual_words(column) >= _SENTENCE and not _is_state(column)


_SENTENCE = 4
"""Words."""


def _is_answer(role: str | None, cells: Cells, place: int) -> bool:
    """Whether a column that is called a status holds sentences, or one for when something is due hardly any times."""
    if role == "due":
        column = [text for text in cells[place] if not says_nothing(text)] if place < len(cells) else []
        return len(column) > 1 and _is_worded(column) and _share(column, is_time) < 0.5 and not _is_dated(column)
    return role == "status" and _is_said(cells, place)


_REQUEST = re.compile(
    r"(?:\(?\w{1,4}[.)]\s*)?(?:(?:that|to)\s+)?(?:be\s+(?:given|sent|told|shown|supplied|informed|advised)|ask|request"
    r"|recommend|invite|urge|refer|press|call\s+(?:up)?on|seek|write)\b"
    r"|.{3,90}?\bbe\s+(?:asked|requested|recommended|invited|urged)\b",
    re.IGNORECASE,
)


def _are_requests(texts: Sequence[str]) -> bool:
    """Whether most of the cells say of whom something was asked: `To ask the keeper to`, `the Board be asked to`."""
    return len(texts) > 1 and 2 * sum(bool(_REQUEST.match(text)) for text in texts) > len(texts)


def is_stated(texts: Sequence[str]) -> bool:
    """Whether all the cells are states of progress: `yes` and `agreed` are answers."""
    states = tuple(convention("tracker")["states"]["words"])
    plain = [folded(text).strip(" .") for text in texts]
    return (
        bool(plain)
        and all(any(re.fullmatch(each, text) for each in states) for text in plain)
        and not any(map(_YES_OR_NO.fullmatch, plain))
    )


def _is_named(texts: Sequence[str]) -> bool:
    """Whether the cells are names of persons, posts or bodies."""
    return _share(texts, _is_name) >= 0.6


def are_names(texts: Sequence[str]) -> bool:
    """Whether nearly all cells are names of several words; states, `Accepted`, are mostly one."""
    return len(texts) >= _SEVERAL_NAMES and _share(texts, _is_name) >= 0.9 and _usual_words(texts) >= 2


_SEVERAL_NAMES = 3


def _is_name(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _SMALL]
    return 0 < len(words) <= 10 and not text.rstrip().endswith(".") and all(word[0].isupper() for word in words)


_SMALL = {"of", "for", "and", "the", "to", "in", "with"}


_ASKS = ("text", "action", "title")
_AFTER_ASKED = ("due", "response", "status", "timescale", "progress", "detail")
_SIGNS = {
    "tracker": {
        "meeting_date": _is_dated,
        "text": _is_asking,
        "status": _is_state,
        "responsible": _is_named,
        "due": _is_timed,
        "response": _is_worded,
    },
    "actions": {"leads": _is_named, "timescale": _is_dated, "progress": _is_worded},
    "work_programme": {"lead": _is_named, "detail": _is_worded},
}
"""In the order in which the columns are told, each by what its cells are."""


def has_requests(roles: Sequence[str | None], cells: Cells) -> bool:
    """Whether a wide table has a column of meetings and one of requests, whatever the others are called."""
    if len(roles) < _WIDE or not {"meeting_date", "text"} <= set(roles) or len(cells) < len(roles):
        return False
    return holds_days(cells[roles.index("meeting_date")]) and _are_requests(cells[roles.index("text")])


def has_states(roles: Sequence[str | None], cells: Cells) -> bool:
    """Whether a wide table has a column of meetings and one of nothing but states."""
    if len(roles) < _WIDE or not {"meeting_date", "status"} <= set(roles) or len(cells) < len(roles):
        return False
    return is_stated(cells[roles.index("status")]) and holds_days(cells[roles.index("meeting_date")])


_WIDE = 5
"""Columns."""
