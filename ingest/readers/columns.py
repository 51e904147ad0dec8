"""Titles of columns -> what each column holds, and whether the table is a plan, a tracker, a programme or none.

The vocabulary is data (`conventions/columns.toml`). Several weak signs decide: which roles the titles give, which of
them belong to one kind of table only, and what the heading above calls the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from corpus.dates import is_date
from corpus.records import folded
from ingest.conventions import convention
from ingest.readers.column_contents import (
    Cells,
    are_names,
    has_requests,
    has_states,
    holds_days,
    replied_around,
    with_told_roles,
)
from ingest.readers.column_titles import fold_title, is_day_sent, roles_of_title
from ingest.readers.table_titles import any_of, is_titled, near_words

KINDS = ("actions", "tracker", "work_programme")
_KNOWN_TITLES = 2
"""Titles that must tell their columns before cells may tell others: a row going on over a page has none."""


@dataclass(frozen=True)
class Columns:
    """What the columns of one table hold."""

    kind: str
    """`actions`, `tracker` or `work_programme`."""
    roles: tuple[str | None, ...]
    """One a column, None where its title tells nothing."""
    titles: tuple[str, ...]
    points: float
    """How strongly the signs speak for this kind."""

    def places(self, role: str) -> tuple[int, ...]:
        """Indices of the columns that hold this."""
        return tuple(i for i, each in enumerate(self.roles) if each == role)


_REPEATABLE = {"response", "leads", "responsible", "lead", "due", "timescale", "detail", "progress", "success_measure"}


def assign_roles(titles: Sequence[str], kind: str, cells: Cells = ()) -> tuple[tuple[str | None, ...], float]:
    """Titles of a row of cells -> a role for each column in that kind of table, and the sum of the shares.

    Of all ways to give each role to one column the one that fits best on the whole: `Decision` may name what was
    asked, but not beside `What the Panel recommended`; nor does `Asked for` over nothing but days (`cells`). A role is
    given twice where a table commonly has two of them.
    """
    told = [
        _fitting(roles_of_title(title, kind), cells[at] if at < len(cells) else (), kind)
        for at, title in enumerate(titles)
    ]
    for at, column in enumerate(cells[: len(told)]):
        others = {role for place, each in enumerate(told) if place != at for role in each}
        if _are_numbers(column) and told[at].keys() <= others & set(_IN_WORDS):
            # `Request` over codes beside `What Members asked for` numbers the rows.
            told[at] = {}
    must = convention("columns")[kind]["must"]
    # Of two roles that a title tells alike, the one without which the table is none of this kind goes first.
    roles, points = _best_fit(tuple(tuple(sorted(each.items(), key=lambda e: (e[0] not in must, e))) for each in told))
    wanted = [(share, -i, role) for i, each in enumerate(told) for role, share in each.items()]
    given = list(roles)
    for share, place, role in sorted(wanted, reverse=True):
        if given[-place] is None and role in _REPEATABLE and share > 0.6:
            given[-place] = role
    return tuple(given), points


def _fitting(roles: dict[str, float], column: Sequence[str], kind: str) -> dict[str, float]:
    """Of the roles that a title may tell those that the cells under it do not gainsay.

    Days under a tracker's title that tells of no day, `Date and minute` or `Asked for`, are those of meetings.
    """
    if _are_numbers(column):
        # Nothing is asked or answered by numbers alone: `Action no` over them is no action.
        return {role: share for role, share in roles.items() if role not in _IN_WORDS} or roles
    if kind == "tracker" and "response" in roles and are_names(column):
        # `Who answers` over names says of whom it was asked.
        return {role: share for role, share in roles.items() if role != "response"} or {
            "responsible": roles["response"]
        }
    if roles.keys() <= set(_MAY_BE_DAYS) or not holds_days(column):
        return roles
    told = {role: share for role, share in roles.items() if role in _MAY_BE_DAYS}
    return told or ({"meeting_date": max(roles.values())} if kind == "tracker" else {})


def _are_numbers(column: Sequence[str]) -> bool:
    return bool(column) and all(map(_NUMBER.fullmatch, column)) and not holds_days(column)


_NUMBER = re.compile(r"\(?[A-Z]{0,4}[ /.-]?\d{1,4}(?:[/.-]\d{1,4})*[a-z]?[).]?")
_IN_WORDS = ("text", "response", "action", "objective", "title", "detail")
_MAY_BE_DAYS = ("meeting_date", "due", "timescale", "date", "response", "progress", "status", "detail")
"""What may be told by a day alone: all else is said in words or numbers of its own."""


Wanted = tuple[tuple[str, float], ...]
"""The roles that a column may have, each with the share of its title that says so."""


@lru_cache(maxsize=1024)
def _best_fit(wanted: tuple[Wanted, ...]) -> tuple[tuple[str | None, ...], float]:
    """A role at most for each column, none given twice, with the greatest sum of shares; the first columns go first."""
    ways: dict[frozenset[str], tuple[float, tuple[str | None, ...]]] = {frozenset(): (0.0, ())}
    for place, column in enumerate(wanted):
        longer = {given: (points, (*roles, None)) for given, (points, roles) in ways.items()}
        for given, (points, roles) in ways.items():
            for role, share in column:
                more = points + share - place * _LATER
                if role not in given and more > longer.get(given | {role}, (-1.0, ()))[0]:
                    longer[given | {role}] = (more, (*roles, role))
        ways = longer
    _, roles = max(ways.values(), key=lambda way: way[0])
    return roles, sum(dict(column)[role] for column, role in zip(wanted, roles, strict=True) if role)


_LATER = 0.0001
"""By which a later column fits less: of two that fit alike the first one is meant."""


def read_columns(
    titles: Sequence[str], heading: str = "", cells: Cells = (), *, merged: bool = False, nearest: str | None = None
) -> Columns | None:
    """A row of titles, the words above the table, and its cells -> its kind and columns; None where it is no such one.

    `cells`: of each column the filled cells under its title, which tell what the titles of a tracker leave open.
    `merged`: whether merged rows stand over its rows, so that a tracker may say in them what was asked.
    `nearest`: of the words above those that can tell it is no such table, where not all of them can.
    """
    if sum(bool(title.strip()) for title in titles) < 2:
        return None
    every = [columns for kind in KINDS if (columns := _as_kind(kind, tuple(titles), heading, cells))]
    found = [each for each in every if not _is_public(each, heading if nearest is None else nearest)]
    if not found and merged and is_titled("tracker", heading):
        found = _of_answers(tuple(titles))
    if (
        not found
        or is_another_table(_without_quarters(titles, found))
        or _labels_a_value(titles)
        or _is_an_entry(titles)
    ):
        return None
    if any(_is_a_plan(columns, heading) for columns in found):
        found = [columns for columns in found if columns.kind != "tracker"]
    return max(found, key=lambda columns: columns.points)


def _is_a_plan(columns: Columns, heading: str) -> bool:
    """Whether coloured actions say nothing of a meeting that asked for them, under a heading that is no tracker's."""
    coloured = columns.kind == "actions" and "rag" in columns.roles
    asked = any(roles_of_title(title, "tracker").keys() & {"meeting_date", "agenda_item"} for title in columns.titles)
    named = is_titled("tracker", heading) and not re.search(r"\bplan\b", folded(heading))
    return coloured and not asked and not named


def _of_answers(titles: tuple[str, ...]) -> list[Columns]:
    """The columns of a table that holds answers only, to what the merged rows over them ask for."""
    roles, points = assign_roles(titles, "tracker")
    held = [role for role, title in zip(roles, titles, strict=True) if title.strip()]
    answers = "response" in held and "text" not in held and held.count(None) < 2 < len(held)
    return [Columns("tracker", roles, titles, points)] if answers else []


def _is_an_entry(titles: Sequence[str]) -> bool:
    """Whether the cells are a row and no titles: they begin with a number or a day."""
    first = next(title.strip() for title in titles if title.strip())
    return bool(re.fullmatch(r"\(?[A-Z]{0,6}[ /.-]?\d[\w/.() -]{0,12}", first)) or is_date(first)


def _labels_a_value(titles: Sequence[str]) -> bool:
    """Whether cells are labels at a report's head: one and its value, `Subject: | Action Tracker`, or `To | From`."""
    filled = [title.strip() for title in titles if title.strip()]
    if {"to", "from"} <= set(map(fold_title, filled)):
        return True
    return len(filled) == 2 and filled[0].endswith(":") and not filled[1].endswith(":")


def _without_quarters(titles: Sequence[str], found: Sequence[Columns]) -> Sequence[str]:
    """The titles without quarters, where the others tell a plan or a tracker: its timescale is set out in them."""
    sure = any(len(set(columns.roles) - {None}) > _SURE_ROLES for columns in found)
    return [title for title in titles if not (sure and _QUARTER.fullmatch(folded(title)))]


_SURE_ROLES = 3
_QUARTER = re.compile(r"(?:(?:19|20)\d\d(?:/\d\d)?\s*)?(?:q|quarter )[1-4](?:\s*(?:19|20)\d\d(?:/\d\d)?)?")


def is_another_table(titles: Sequence[str]) -> bool:
    """Whether the titles are those of a risk register, of figures, or of another table that nobody follows up."""
    never = convention("columns")["never"]
    texts = [any_of(tuple(never["but"])).sub(" ", _DONE_ON.sub(" ", folded(title))) for title in titles]
    return any(any_of(tuple(never["words"])).search(text) for text in texts)


_DONE_ON = re.compile(
    r"\bactual(?=(?: \w+){0,2} (?:completion|dates?|finish|end|start|delivery|closure|deadline|timescale)\b)"
    r"|(?<=date )\(?actual\b|(?<=completion )\(?actual\b"
)


def _is_pair(titles: Sequence[str], roles: Sequence[str | None], rules: dict[str, Any]) -> bool:
    """Whether the table is nothing but a recommendation, action or issue, and the response to it."""
    held = [(role, title) for role, title in zip(roles, titles, strict=True) if title.strip()]
    if [role for role, _ in held] != ["text", "response"]:
        return False
    return any(word in folded(held[0][1]) for word in rules.get("pair_words", ()))


def _as_kind(kind: str, titles: tuple[str, ...], heading: str, cells: Cells) -> Columns | None:
    rules: dict[str, Any] = convention("columns")[kind]
    roles, points = assign_roles(titles, kind, cells)
    if kind == "actions" and "action" not in roles and "objective" in roles and is_titled(kind, heading):
        # A plan of what was recommended: the recommendation is what is to be done.
        roles = tuple("action" if role == "objective" else role for role in roles)
    named = is_titled(kind, heading)
    # Who is asked, what came of it and its state, or the meeting and states beside much else: no other table has these.
    answered = kind == "tracker" and (
        {"responsible", "response", "status"} <= set(roles) or has_states(roles, cells) or has_requests(roles, cells)
    )
    if sum(map(bool, roles)) >= _KNOWN_TITLES and (named or answered or _is_sure(roles, rules)):
        roles = with_told_roles(roles, _without_days_sent(titles, roles, cells), kind)
    if kind == "tracker" and _heads_replies(heading):
        roles = replied_around(roles, cells)
    roles = _with_gist(_with_minute(roles, titles), titles) if kind == "tracker" else roles
    have = {role for role in roles if role}
    if not have >= set(rules["must"]) or len(have) < rules["titled_least"] or have <= set(rules.get("never_alone", ())):
        return None
    titled = _is_pair(titles, roles, rules) or named
    if not (titled or _is_sure(roles, rules)):
        return None
    # Titles that say nothing weigh against a table: plans and trackers are named all through.
    unknown = sum(1 for title, role in zip(titles, roles, strict=True) if title.strip() and role is None)
    if unknown > len(have):
        return None
    points += 0.5 * len(have & set(rules["distinct"])) + (1.5 if titled else 0.0) - 0.5 * unknown
    return Columns(kind, roles, titles, points)


def _without_days_sent(titles: Sequence[str], roles: Sequence[str | None], cells: Cells) -> Cells:
    """The cells without those under titles such as `Letter sent`: the day on which one was asked is no deadline."""
    return [
        () if at < len(roles) and roles[at] is None and is_day_sent(titles[at]) else column
        for at, column in enumerate(cells)
    ]


def _is_public(columns: Columns, heading: str) -> bool:
    """Whether the words above a table say that it answers the public, and its titles do not say that a body asked.

    `Feedback sheet` above `Ref | Conclusion of the Panel | Feedback`, and `Recommendations and feedback` above
    `Date of meeting | Recommendation | Feedback`, is a tracker.
    """
    rules = convention("columns")
    told = any(word in folded(heading) for word in rules[columns.kind].get("not_titles", ()))
    asked = [set(fold_title(columns.titles[place]).split()) for place in columns.places("text")]
    by_body = any(not words.isdisjoint(rules["titles"]["asking"]) for words in asked)
    of_meetings = any("meeting" in folded(columns.titles[place]) for place in columns.places("meeting_date"))
    return told and not (of_meetings or (by_body and columns.places("reference")))


def _heads_replies(heading: str) -> bool:
    """Whether the words above a table call it a reply."""
    return any(re.search(pattern, folded(heading)) for pattern in near_words("tracker", "reply_words"))


def _with_minute(roles: tuple[str | None, ...], titles: Sequence[str]) -> tuple[str | None, ...]:
    """Beside `No.`, which counts the rows, a column `Minute` tells what it was asked under, whichever comes first."""
    if "agenda_item" in roles or "reference" not in roles:
        return roles
    numbers = [place for place, title in enumerate(titles) if "reference" in roles_of_title(title, "tracker")]
    minutes = [place for place in numbers if _MINUTE.match(titles[place]) and roles[place] in (None, "reference")]
    counts = [place for place in numbers if place not in minutes and roles[place] in (None, "reference")]
    if not minutes or not counts:
        return roles
    told = dict(enumerate(roles)) | {minutes[0]: "agenda_item", counts[0]: "reference"}
    return tuple(told[place] for place in range(len(roles)))


def _with_gist(roles: tuple[str | None, ...], titles: Sequence[str]) -> tuple[str | None, ...]:
    """`Minute | Subject and purport | Action taken`: the business is all that such a schedule says of what was asked.

    Only beside the number of a minute, which tells what was asked there, and an answer.
    """
    cites = any(
        (role == "reference" and _MINUTE.match(title)) or (role == "meeting_date" and _WITH_MINUTE.search(title))
        for role, title in zip(roles, titles, strict=True)
    )
    if not cites or "agenda_item" not in roles or "text" in roles or "response" not in roles:
        return roles
    return tuple("text" if role == "agenda_item" else role for role in roles)


_WITH_MINUTE = re.compile(r"\b(?:and|/|,|&)\s*min(?:ute)?s?\b|\bmin(?:ute)?s?\b.*\b(?:and|/|,|&)", re.IGNORECASE)
"""`Meeting and minute`."""
_MINUTE = re.compile(r"\s*min(?:ute)?s?\b", re.IGNORECASE)


def _is_sure(roles: Sequence[str | None], rules: dict[str, Any]) -> bool:
    """Whether the columns alone tell this kind of table, whatever stands above it."""
    have = {role for role in roles if role}
    enough = have >= set(rules["must"]) and len(have) >= rules["least"]
    return enough and all(have & set(group) for group in rules["one_of"])
